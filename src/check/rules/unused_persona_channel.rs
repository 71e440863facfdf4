//! Finds channels of a persona without touchpoints.

use std::collections::{BTreeSet, HashSet};

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, RuleTag, quote};
use crate::model::channel_names::folded_channel;
use crate::model::{ReferenceKind, Text};

pub(in crate::check) static RULE: Rule = Rule {
    name: "unused-persona-channel",
    group: RuleGroup::Channels,
    level: RuleLevel::Allow,
    summary: "A channel that a persona uses, without any of their touchpoints.",
    why: "If research says that a persona prefers the phone, a journey without a call is either incomplete or shows a gap \
          of the service: people will call anyway. Add the touchpoint, name the gap as a pain point, or remove the channel \
          from the persona. Your own lane with the channel's name also counts. Personas from shared files are not \
          checked: they serve many journeys.",
    bad: &["\
title: I renew my contract
personas: [{name: Maya, channels: [email, WhatsApp]}]
stages:
  - name: Notice
    touchpoints: [{name: Gets the reminder, channel: email}]
"],
    good: &["\
title: I renew my contract
personas: [{name: Maya, channels: [email, WhatsApp]}]
stages:
  - name: Notice
    touchpoints: [{name: Gets the reminder, channel: email}, {name: Asks a friend, channel: WhatsApp}]
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Stickdorn et al., This Is Service Design Doing, 2018.",
    tag: Some(RuleTag::Unnecessary),
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let (journey, references) = (map.journey, map.references());
    // A map without any channel lacks the lane, not a touchpoint.
    if map.moments().all(|at| at.moment.channels.is_empty()) {
        return;
    }
    // References are in source order: persona by persona, channel by channel.
    let mut places = journey
        .written
        .references
        .iter()
        .filter(|reference| reference.kind == ReferenceKind::Channel && !references.is_in_a_stage(reference.text.span))
        .peekable();
    // Two spellings are one channel; spelling has its own rule.
    let spelt: Vec<String> = journey.channels.iter().map(|channel| folded_channel(&channel.name.value)).collect();
    // The personas with a touchpoint in a channel: all, or these.
    let mut of_all = HashSet::new();
    let mut of_some = HashSet::new();
    for at in map.moments() {
        for channel in at.channels() {
            if at.personas().is_empty() {
                of_all.insert(spelt[*channel].as_str());
            }
            of_some.extend(at.personas().iter().map(|persona| (spelt[*channel].as_str(), *persona)));
        }
    }
    let lanes = filled_lanes(map);
    for (index, persona) in journey.personas.iter().enumerate() {
        let mut unused: Vec<&Text> = Vec::new();
        for channel in &persona.channels {
            while places.peek().is_some_and(|reference| reference.target != *channel) {
                places.next();
            }
            let Some(place) = places.next() else { return };
            let spelling = spelt[*channel].as_str();
            let used = of_all.contains(spelling) || of_some.contains(&(spelling, index));
            if !used && persona.name.span.is_in_main_file() && !lanes.contains(&journey.channels[*channel].name.to_lowercase()) {
                unused.push(&place.text);
            }
        }
        let Some((first, others)) = unused.split_first() else { continue };
        let title = format!("{} uses {}, and no touchpoint does", quote(&persona.name.value), quote(&first.value));
        let mut finding = RULE.at(first.span, title).label("nothing happens in this channel");
        for other in others {
            finding = finding.other(other.span, "nor in this one");
        }
        found.push(finding.help("add the touchpoint where it is used, or remove the channel from the persona"));
    }
}

/// The titles and ids of own lanes with content, in lower case: an own lane can show what happens in a channel.
fn filled_lanes(map: &Map) -> HashSet<String> {
    let own = map.moments().flat_map(|at| &at.moment.own).filter(|(_, texts)| !texts.is_empty());
    let lanes: BTreeSet<usize> = own.map(|(lane, _)| *lane).collect();
    let lanes = lanes.into_iter().map(|lane| &map.journey.lanes[lane]);
    lanes.flat_map(|lane| [lane.title.to_lowercase(), lane.id.to_lowercase()]).collect()
}
