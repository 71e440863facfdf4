//! Finds feelings without a score, which are not points of the curve.

use std::collections::HashSet;

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Text;
use crate::model::keys::{proposed_position, spaced};
use crate::series::series;
use crate::yaml;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unscored-feeling",
    group: RuleGroup::Experience,
    level: RuleLevel::Warn,
    summary: "Feelings in words without a score, which leave gaps in the curve.",
    why: "A word such as `curious` is printed, but it has no place on the curve until it has a score. What a word scores is the \
          author's decision: write it once under `scale`, and every use of the word is a point. For usual words the help proposes \
          scores, which `--unsafe-fixes` writes into the file for you to check.",
    bad: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: curious}
      - {name: Compares offers, emotion: confused}
"],
    good: &["\
title: I renew my contract
scale: {words: {curious: 1, confused: -1}}
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, emotion: curious}
      - {name: Compares offers, emotion: confused}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020: emotions as points on a curve; a convention of this format.",
    ..Rule::BASE
};

/// The maximum number of feelings that the help proposes scores for, or that the label names.
const MOST_NAMED: usize = 8;

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let written = &map.journey.written;
    let mut seen = HashSet::new();
    let words: Vec<&Text> = written.unscored_words.iter().filter(|word| seen.insert(spaced(&word.value))).collect();
    let Some(first) = words.first() else { return };
    let scale = &map.journey.scale;
    // Half points: a proposal is no measurement.
    let rounded = |score: f64| (score * 2.0).round() / 2.0;
    let proposed: Vec<String> = words
        .iter()
        .filter_map(|word| {
            let score = rounded(scale.at(proposed_position(&word.value)?)).clamp(scale.min, scale.max);
            Some(format!("{}: {score}", yaml::scalar(&word.value)))
        })
        .collect();
    let title = match &words[..] {
        [word] => format!("{} has no score", quote(&word.value)),
        words => {
            let mut names: Vec<String> = words.iter().take(MOST_NAMED).map(|word| quote(&word.value)).collect();
            names.extend((words.len() > MOST_NAMED).then(|| format!("{} others", words.len() - MOST_NAMED)));
            format!("{} have no score", series(&names, "and"))
        }
    };
    let help = if proposed.is_empty() {
        let example = format!("{}: {}", yaml::scalar(&first.value), rounded(scale.at(0.5)));
        format!("write what each feeling scores, such as `scale: {{words: {{{example}}}}}`")
    } else {
        let shown = &proposed[..proposed.len().min(MOST_NAMED)];
        let more = if shown.len() < words.len() { ", and the scores of the others" } else { "" };
        format!("write what they score, such as `scale: {{words: {{{}}}}}`{more}", shown.join(", "))
    };
    let mut finding = RULE.at(first.span, title).label("a gap in the curve").help(help);
    if let Some(place) = written.word_insertion.as_ref().filter(|_| !proposed.is_empty()) {
        finding = finding.edit(place.span, format!("{}{}{}", place.before, proposed.join(&place.separator), place.after));
    }
    found.push(finding);
}
