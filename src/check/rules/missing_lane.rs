//! Lanes that a project asks for and a map leaves empty.

use crate::check::lanes;
use crate::check::map::Map;
use crate::diagnostic::{Diagnostic, Group, Rule, RuleLevel, quote};

pub(in crate::check) static RULE: Rule = Rule {
    name: "missing-lane",
    group: Group::Structure,
    level: RuleLevel::Warn,
    summary: "A lane that the project's configuration requires, in which this map has nothing.",
    why: "Maps can be compared and put side by side when all of them answer the same questions. A project that requires lanes in its \
          `cjm.toml` has agreed on them; a map that leaves one empty is not finished. Nothing is required unless it is configured.",
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

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Diagnostic>) {
    for key in &map.settings.required_lanes {
        let help = match lanes::is_filled(map.journey, key) {
            Some(true) => continue,
            Some(false) if matches!(key.as_str(), "goal" | "goals") => "add `goal:` to the stages".to_owned(),
            Some(false) => format!("add `{}:` to the touchpoints it is known for", lanes::key_of(key)),
            None => format!("add a lane of your own under `lanes:`, with `id: {key}`, and fill it in the touchpoints"),
        };
        found.push(
            RULE.at(map.whole(), format!("the map has nothing in the lane {}", quote(key)))
                .label("the configuration requires it")
                .help(help),
        );
    }
}
