//! Finds duplicate names.

use std::collections::HashMap;

use crate::check::map::Map;
use crate::facts::EffectiveMoment;
use crate::findings::{CappedFindings, Finding, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Text;

pub(in crate::check) static RULE: Rule = Rule {
    name: "duplicate-name",
    group: RuleGroup::Structure,
    level: RuleLevel::Warn,
    summary: "Two stages, two personas, or two touchpoints of one stage with the same name.",
    why: "In a workshop, in a ticket and in a reference it is unclear which of the two is meant. Often one was copied and \
          not finished; otherwise name the difference: `Waits for the offer`, `Waits for the keys`.",
    bad: &["\
title: I find a flat
stages:
  - name: Apply
    touchpoints:
      - {name: Waits, channel: phone, emotion: -1}
      - {name: Sends papers, channel: email, emotion: 0}
      - {name: Waits, channel: email, emotion: -2}
"],
    good: &["\
title: I find a flat
stages:
  - name: Apply
    touchpoints:
      - {name: Waits for a call back, channel: phone, emotion: -1}
      - {name: Sends papers, channel: email, emotion: 0}
      - {name: Waits for the answer, channel: email, emotion: {score: -2, feeling: worn out}}
"],
    source: "Nielsen, Usability Engineering, 1993 (consistency: one word, one meaning).",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    again("stages", journey.stages.iter().map(|stage| &stage.name), found);
    again("personas", map.shown_personas().map(|persona| &persona.name), found);
    again("channels", map.shown_channels().map(|channel| &channel.name), found);
    for stage in map.moments().filter(|at| at.touchpoint.is_none()) {
        // The same step on another path, or by another persona, is distinct.
        let mut others: HashMap<String, Vec<EffectiveMoment>> = HashMap::new();
        for at in stage.touchpoints() {
            let others = others.entry(skeleton(at.name())).or_default();
            match others.iter().find(|other| is_alike(other, &at)) {
                Some(first) => found.push(finding("touchpoints of this stage", first.name(), at.name())),
                None => others.push(at),
            }
        }
    }
}

fn is_alike(a: &EffectiveMoment, b: &EffectiveMoment) -> bool {
    let (of_a, of_b) = (a.personas(), b.personas());
    a.path() == b.path() && (of_a.is_empty() || of_b.is_empty() || of_a.iter().any(|persona| of_b.contains(persona)))
}

fn again<'a>(what: &str, names: impl Iterator<Item = &'a Text>, found: &mut CappedFindings) {
    let mut seen: HashMap<String, &Text> = HashMap::new();
    for name in names {
        if let Some(first) = seen.get(&skeleton(name)) {
            found.push(finding(what, first, name));
        } else {
            seen.insert(skeleton(name), name);
        }
    }
}

fn finding(what: &str, first: &Text, again: &Text) -> Finding {
    RULE.at(again.span, format!("two {what} are called {}", quote(&again.value)))
        .label("the second one")
        .other(first.span, "the first one")
        .help("name the difference, or merge them")
}

/// A name as readers compare it: without capitals and white space around words.
fn skeleton(name: &Text) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
