//! Finds touchpoints without frontstage where staff or other touchpoints of the channel suggest one.

use std::collections::HashMap;

use crate::check::aggregate::{and_others, reported};
use crate::check::map::Map;
use crate::facts::EffectiveMoment;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::model::Part;

pub(in crate::check) static RULE: Rule = Rule {
    name: "action-without-frontstage",
    group: RuleGroup::Blueprint,
    level: RuleLevel::Warn,
    summary: "A touchpoint without frontstage, where staff have feelings or most others in its channel have a frontstage.",
    why: "The frontstage lane shows who or what the customer meets at the line of interaction. If it is empty, readers \
          assume that the customer is alone. A touchpoint counts as served if it has a `staff_emotion`, or if most others \
          in the same channel have a frontstage; other touchpoints can be self-service.",
    bad: &[
        "\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, frontstage: Agent answers}
      - {name: Calls again, channel: phone, frontstage: Agent answers}
      - {name: Calls to agree, actions: Says yes, channel: phone}
",
        "\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, frontstage: Agent answers}
      - {name: Signs in the shop, channel: store, staff_emotion: 1}
",
    ],
    good: &[
        "\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, frontstage: Agent answers}
      - {name: Calls again, channel: phone, frontstage: Agent answers}
      - {name: Calls to agree, actions: Says yes, channel: phone, frontstage: Agent reads the terms}
",
        "\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, frontstage: Agent answers}
      - {name: Signs in the shop, channel: store, staff_emotion: 1, frontstage: Shop assistant}
",
    ],
    source: "Bitner, Ostrom, Morgan, Service Blueprinting: A Practical Technique for Service Innovation, California Management \
             Review, 2008; Shostack, Designing Services That Deliver, Harvard Business Review, 1984.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    if !map.has_lane(Part::Frontstage) {
        return;
    }
    let places: Vec<_> =
        map.columns.iter().filter(|at| at.is_of_customer()).map(|at| (at, map.is_served(at, Part::Frontstage))).collect();
    let mut counts: HashMap<usize, (usize, usize)> = HashMap::new();
    for (at, served) in &places {
        for channel in at.channels() {
            let (with, all) = counts.entry(*channel).or_default();
            *with += usize::from(*served);
            *all += 1;
        }
    }
    let served = |channel: &usize| counts.get(channel).is_some_and(|(with, all)| with * 2 > *all);
    let staffed = |at: &EffectiveMoment| {
        let all = at.channels();
        at.moment.staff_emotion.is_some() || (!all.is_empty() && all.iter().all(served))
    };
    let expected: Vec<_> = places.iter().filter(|(at, _)| staffed(at)).collect();
    let all = expected.len();
    // Backstage work without a frontstage has a rule of its own, and flows that trigger it.
    let lacking = expected.into_iter().filter(|(at, served)| !served && at.moment.backstage.is_empty()).collect();
    let (lacking, others) = reported(lacking, all, |_| 0.0);
    for (at, _) in lacking {
        let (title, label) = match (&at.moment.staff_emotion, at.channels().first()) {
            (None, Some(channel)) => {
                let name = &map.journey.channels[*channel].name.value;
                let title = "no frontstage serves the customer here".to_owned();
                (title, format!("most others in {} have a frontstage", quote(name)))
            }
            _ => ("staff have an emotion here, and no frontstage says who they are".to_owned(), "no frontstage".to_owned()),
        };
        found.push(
            RULE.at(at.name().span, title)
                .label(and_others(&label, others))
                .help("add `frontstage:`, such as `frontstage: {text: Takes the call, actor: Agent}`"),
        );
    }
}
