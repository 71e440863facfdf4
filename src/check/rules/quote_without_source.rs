//! Finds quotes without a source.

use crate::check::map::Map;
use crate::facts::EffectiveMoment;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::Remark;

pub(in crate::check) static RULE: Rule = Rule {
    name: "quote-without-source",
    group: RuleGroup::Evidence,
    level: RuleLevel::Warn,
    summary: "A quote without a source.",
    why: "Readers believe and remember quotes because customers really said them. One without a source can be invented, and \
          one invented quote discredits the others. Name the research under `evidence`; what customers probably think \
          belongs under `thoughts`.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -2, quotes: I could have driven there in that time.}
"],
    good: &["\
title: I renew my contract
evidence: [{id: talks, kind: interview, title: Subscriber interviews, date: 2026-05, n: 12}]
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, emotion: -2, quotes: I could have driven there in that time., evidence: talks}
"],
    source: "Portigal, Interviewing Users, 2013; Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let quotes: Vec<(EffectiveMoment, &Remark, bool)> = map
        .moments()
        .flat_map(|at| {
            let is_proven = !at.moment.quotes.is_empty() && at.has_sources(&at.moment.cited_evidence());
            at.moment.quotes.iter().map(move |quote| (at, quote, is_proven))
        })
        .collect();
    let lacking: Vec<_> = quotes.iter().filter(|(at, quote, is_proven)| !is_proven && !is_sourced(*at, quote)).collect();
    let all = lacking.len() == quotes.len() && quotes.len() > 1;
    for (_, quote, _) in lacking.into_iter().take(if all { 1 } else { usize::MAX }) {
        let title = if all { "no quote has a source" } else { "this quote has no source" };
        let help = if map.evidence().is_empty() {
            "add the research under `evidence:` and name it here, or move an invented quote to `thoughts`"
        } else {
            "name its `evidence:`, or move an invented quote to `thoughts`"
        };
        found.push(RULE.at(quote.text.span, title).label(if all { "the first of them" } else { "who said it?" }).help(help));
    }
}

/// Whether a quote names its speaker or confidence itself.
fn is_sourced(at: EffectiveMoment, quote: &Remark) -> bool {
    // `It rang for ages. — Subscriber 4`, `It rang for ages (P4)`
    let text = quote.text.value.trim_end_matches(['.', '"', '\u{201d}']);
    let signed = text.ends_with([')', ']', '\u{ff09}']) || text.contains(['\u{2014}', '\u{2015}']) || text.contains(" \u{2013} ");
    signed || quote.description.is_some() || at.confidence(quote.confidence).is_some()
}
