//! Changes of channel of which nobody says what goes along.

use crate::check::map::Map;
use crate::check::steps::{Step, badness};
use crate::check::told::{and_others, told};
use crate::check::{Group, Level, Lint, Threshold};
use crate::diagnostic::{Diagnostic, quote};

static FEWEST: Threshold = Threshold {
    name: "fewest",
    default: 4.0,
    range: (1.0, 100.0),
    summary: "changes of channel a map without any flow may have before it is told",
};

pub(in crate::check) static LINT: Lint = Lint {
    name: "unsaid-hand-off",
    group: Group::Channels,
    level: Level::Warn,
    summary: "A change of channel of which no flow says what is carried over.",
    why: "Journeys break between the channels: the customer goes from the web to the phone and tells everything again, because what \
          was known did not come along. Draw the hand-off as a flow and say what it carries, or `carries: none` where everything is \
          lost. Where most hand-offs are unsaid, the one that feels worst is told for all of them.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {id: calculates, name: Calculates online, channel: web, emotion: 0}
      - {id: calls, name: Calls to ask, channel: phone, emotion: -2}
      - {id: signs, name: Signs, channel: letter, emotion: 1}
flows:
  - {from: calls, to: signs, carries: [tariff, name]}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {id: calculates, name: Calculates online, channel: web, emotion: 0}
      - {id: calls, name: Calls to ask, channel: phone, emotion: -2}
      - {id: signs, name: Signs, channel: letter, emotion: 1}
flows:
  - {from: calculates, to: calls, carries: none}
  - {from: calls, to: signs, carries: [tariff, name]}
"],
    source: "Rawson, Duncan, Jones, The Truth About Customer Experience, Harvard Business Review, 2013; Shostack, Designing \
             Services That Deliver, Harvard Business Review, 1984.",
    thresholds: &[&FEWEST],
    rule,
};

fn rule(map: &Map, found: &mut Vec<Diagnostic>) {
    let flows = &map.journey.flows;
    let changes: Vec<Step> = map.steps().into_iter().filter(|step| step.change_of_channel().is_some()).collect();
    if flows.is_empty() && (changes.len() as f64) < map.threshold(&LINT, &FEWEST) {
        return;
    }
    let all = changes.len();
    let said = |step: &Step| flows.iter().any(|flow| flow.carries.is_some() && step.is_crossed_by(flow));
    let unsaid = changes.into_iter().filter(|step| !said(step)).collect();
    let (unsaid, others) = told(unsaid, all, |step| badness(&step.to));
    for step in unsaid {
        let Some((before, after)) = step.change_of_channel() else { continue };
        let channel = |index: usize| quote(&map.journey.channels[index].name.value);
        let title = format!("nobody says what comes along from {} to {}", channel(before), channel(after));
        let label = and_others("a change of channel", others);
        let help = match step.ids() {
            Some((from, to)) => {
                format!("add to `flows`: `{{from: {from}, to: {to}, carries: none}}`, or name what is carried over")
            }
            None => "give both an `id`, and add a flow with what it `carries`: a list, or `none`".to_owned(),
        };
        found.push(LINT.finding(title, step.to.name().span).label(label).other(step.from.name().span, "from here").help(help));
    }
}
