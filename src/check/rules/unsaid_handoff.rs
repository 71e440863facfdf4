//! Finds changes of channel without a handoff.

use crate::check::aggregate::and_others;
use crate::check::map::Map;
use crate::facts::{EffectiveMoment, Step, point_at};
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold, quote};
use crate::model::Part;
use crate::model::channel_names::are_same_channel;

static FEWEST: Threshold = Threshold {
    name: "fewest",
    default: 4.0,
    range: (1.0, 100.0),
    summary: "changes of channel from which on a map without `carries` is checked",
};

pub(in crate::check) static RULE: Rule = Rule {
    name: "unsaid-handoff",
    aliases: &["unsaid-hand-off"],
    group: RuleGroup::Channels,
    level: RuleLevel::Warn,
    summary: "A change of channel with a drop of emotion, and no flow for what is carried over.",
    why: "Journeys break between channels: the customer goes from the web to the phone and explains everything again, \
          because the context was lost. If the emotion drops below neutral at a change of channel, draw the handoff as a \
          flow with what it carries, or `carries: none` if everything is lost. Only the steepest drop of a map is reported. \
          In a map with blueprint lanes, moments without work of the service hand nothing over.",
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
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    // The same channel in another spelling is no change; spelling has its own rule.
    let channels = &map.journey.channels;
    let changes = |step: &Step| {
        step.change_of_channel().is_some_and(|(before, after)| !are_same_channel(&channels[before], &channels[after]))
    };
    let shows_the_service = Part::WORK.iter().any(|part| map.has_lane(*part));
    // A customer who calls a friend needs no handoff.
    let is_of_the_service = |at: &EffectiveMoment| !shows_the_service || Part::WORK.iter().any(|part| map.is_served(at, *part));
    let changes = map.steps().into_iter().filter(changes);
    let changes: Vec<Step> = changes.filter(|step| is_of_the_service(&step.from) && is_of_the_service(&step.to)).collect();
    let speaks = map.journey.flows.iter().any(|flow| flow.carries.is_some());
    if !speaks && (changes.len() as f64) < map.threshold(&RULE, &FEWEST) {
        return;
    }
    let flows = map.flows_by_place();
    let said = |step: &Step| flows.over(step).any(|flow| flow.carries.is_some());
    let hurting = changes.into_iter().filter(|step| !said(step)).filter_map(|step| Some((drop(map, &step)?, step)));
    let mut hurting: Vec<(f64, Step)> = hurting.collect();
    // A stable order: of two equal drops the earlier one.
    hurting.sort_by(|a, b| b.0.total_cmp(&a.0));
    let Some((_, step)) = hurting.first() else { return };
    let Some((before, after)) = step.change_of_channel() else { return };
    let channel = |index: usize| quote(&map.journey.channels[index].name.value);
    let help = match step.ids() {
        Some((from, to)) => format!("add to `flows`: `{{from: {from}, to: {to}, carries: none}}`, or list what is carried over"),
        None => "give both an `id`, and add a flow with what it `carries`: a list, or `none`".to_owned(),
    };
    found.push(
        RULE.at(step.to.name().span, format!("no flow says what is carried over from {} to {}", channel(before), channel(after)))
            .label(and_others("the emotion drops with the change of channel", hurting.len() - 1))
            .other(step.from.name().span, "from here")
            .help(help),
    );
}

/// The largest drop of any persona's emotion over a step that ends below the middle of the scale.
fn drop(map: &Map, step: &Step) -> Option<f64> {
    let scale = &map.journey.scale;
    let middle = scale.neutral();
    let drops = map.arcs.iter().filter_map(|arc| {
        let (from, to) = (point_at(step.from, arc.persona)?, point_at(step.to, arc.persona)?);
        let (before, after) = (from.score, to.low());
        // Touchpoints with the emotion of their stage share its point.
        (from.at.place != to.at.place && after < middle && after < before).then_some(before - after)
    });
    drops.max_by(f64::total_cmp)
}
