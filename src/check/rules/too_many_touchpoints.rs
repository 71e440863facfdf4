//! Finds stages with too many touchpoints.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};

static MOST: Threshold = Threshold { name: "most", default: 15.0, range: (2.0, 200.0), summary: "touchpoints a stage may have" };

pub(in crate::check) static RULE: Rule = Rule {
    name: "too-many-touchpoints",
    group: RuleGroup::Structure,
    level: RuleLevel::Warn,
    summary: "A stage with too many touchpoints to grasp at once.",
    why: "With more than about a dozen touchpoints a stage becomes a log of clicks, and the moments that matter are lost in \
          it. Merge steps the customer takes as one, move what happens off the main path to a path of its own, or split the \
          stage where the customer's aim changes.",
    bad: &["\
title: I file my tax return
stages:
  - name: Prepare
    touchpoints: [{name: Opens the portal, channel: web}, {name: Logs in, channel: web}, {name: Reads the news, channel: web}]
  - name: Fill in
    channel: web
    touchpoints:
      [Name, Address, Bank, Job, Wage, Bonus, Commute, Office, Tools, Training,
       Children, Gifts, Doctor, Rent, Tax, Sends]
"],
    good: &["\
title: I file my tax return
stages:
  - name: Prepare
    touchpoints: [{name: Opens the portal, channel: web}, {name: Logs in, channel: web}, {name: Reads the news, channel: web}]
  - name: Fill in
    channel: web
    touchpoints: [Who I am, What I earned, What I spent for work, What I spent at home, Checks it all, Sends]
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020 (granularity of a diagram).",
    thresholds: &[&MOST],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let most = map.threshold(&RULE, &MOST);
    for stage in &map.journey.stages {
        let count = stage.touchpoints.len();
        if let Some(first) = stage.touchpoints.get(most as usize) {
            found.push(
                RULE.at(stage.name.span, format!("this stage has {count} touchpoints"))
                    .other(first.name.span, format!("more than {most} from here on"))
                    .help("merge steps that the customer takes as one, or split the stage where their aim changes"),
            );
        }
    }
}
