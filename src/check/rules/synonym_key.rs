//! Finds synonyms of documented keys.

use crate::check::map::Map;
use crate::check::replacement;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, RuleTag, quote};
use crate::model::Synonym;
use crate::source::Span;

pub(in crate::check) static RULE: Rule = Rule {
    name: "synonym-key",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Allow,
    summary: "A synonym of a documented key, such as `phases` for `stages`.",
    why: "Synonyms are understood and drawn correctly. But the documentation, searches over several files and the \
          completion of editors know the documented key only. `cjm check --fix` writes it.",
    bad: &["\
title: I renew my contract
phases:
  - name: Notice
    steps: [Gets the reminder]
"],
    good: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints: [Gets the reminder]
"],
    source: "A convention of formatters: one spelling for one thing, as in `gofmt` and Black.",
    tag: Some(RuleTag::Deprecated),
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    // The same word on the same level is one finding, however often it was typed.
    let mut words: Vec<Vec<&Synonym>> = Vec::new();
    for synonym in map.journey.written.synonyms.iter().filter(|synonym| synonym.written.span.is_in_main_file()) {
        let same = |first: &Synonym| {
            (first.written.value.as_str(), first.key, first.level) == (synonym.written.value.as_str(), synonym.key, synonym.level)
        };
        match words.iter_mut().find(|places| places.first().is_some_and(|first| same(first))) {
            Some(places) => places.push(synonym),
            None => words.push(vec![synonym]),
        }
    }
    for mut places in words {
        // A YAML alias (`*`) repeats a value that has one location.
        places.sort_by_key(|place| place.written.span);
        places.dedup_by_key(|place| place.written.span);
        let Some(first) = places.first() else { continue };
        let span: Span = first.written.span;
        let mut finding = RULE
            .at(span, format!("{} is a synonym of `{}`", quote(&first.written.value), first.key))
            .help(format!("write `{}`", first.key));
        finding = match places.len() - 1 {
            0 => finding.label(format!("a key of {}", first.level)),
            1 => finding.label("here and at one other place"),
            others => finding.label(format!("here and at {others} other places")),
        };
        for place in &places {
            let (span, key) = replacement::key_instead(&place.written, place.key);
            finding = finding.fix(span, key);
        }
        found.push(finding);
    }
}
