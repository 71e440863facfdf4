//! Finds empty lanes that the configuration requires.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::field::FIELDS;
use crate::model::lane_words::STRUCTURAL_LANES;
use crate::model::{Journey, Moment};

pub(in crate::check) static RULE: Rule = Rule {
    name: "missing-lane",
    group: RuleGroup::Structure,
    level: RuleLevel::Warn,
    summary: "A lane that the configuration requires and that is empty in this map.",
    why: "Maps can be compared when all of them answer the same questions. A project that requires lanes in its `cjm.toml` \
          has agreed on them; a map with an empty one is not finished. No lane is required by default.",
    bad: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, channel: email}
      - {name: Compares offers, channel: web}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, channel: email, emotion: -1}
      - {name: Compares offers, channel: web, emotion: 0}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020 (what to include in a diagram); a convention of the project itself.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for word in &map.settings.required_lanes {
        let help = match lane(map.journey, word) {
            Some(lane) if lane.is_filled => continue,
            Some(lane) => format!("add `{}:` to {}", lane.key, lane.at),
            None => format!("add a lane of your own under `lanes:`, with `id: {word}`, and fill it in the touchpoints"),
        };
        found.push(
            RULE.at(map.whole(), format!("the required lane {} is empty", quote(word)))
                .label("the configuration requires it")
                .help(help),
        );
    }
}

/// A lane of a journey.
struct RequiredLane<'a> {
    is_filled: bool,
    /// The key of its content.
    key: &'a str,
    /// The place of that key.
    at: &'static str,
}

/// Finds a lane by name: an own lane, one that shows fields of moments, or a structural one. The key of
/// a field is accepted as well.
fn lane<'a>(journey: &Journey, word: &'a str) -> Option<RequiredLane<'a>> {
    let at = "the touchpoints it is known for";
    let holds = |is_filled: &dyn Fn(&Moment) -> bool| journey.moments().any(is_filled);
    let name = journey.lane(word)?;
    if let Some(own) = journey.lanes.iter().position(|lane| lane.id.value == name) {
        let is_filled = holds(&|moment| moment.own.iter().any(|(lane, remarks)| *lane == own && !remarks.is_empty()));
        return Some(RequiredLane { is_filled, key: word, at });
    }
    let shown: Vec<_> = FIELDS.iter().filter(|field| field.lanes.contains(&name)).collect();
    if let Some(first) = shown.first() {
        let is_filled = holds(&|moment| shown.iter().any(|field| field.is_filled(moment)));
        return Some(RequiredLane { is_filled, key: first.key.name, at });
    }
    let frame = STRUCTURAL_LANES.iter().find(|frame| frame.lane == name)?;
    Some(RequiredLane { is_filled: (frame.is_filled)(journey), key: frame.key, at: "the stages" })
}
