//! Channels that are defined and named nowhere.

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel, quote};
use crate::model::ReferenceKind;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unused-channel",
    group: Group::Upkeep,
    level: RuleLevel::Warn,
    summary: "A channel under `channels` that no touchpoint and no persona names.",
    why: "A channel that nothing happens in is not drawn: whoever reads the file believes it plays a part. Either a touchpoint was \
          forgotten or taken out, or the channel has no place in this journey. Channels from shared files are not looked at.",
    bad: &["\
title: I renew my contract
channels: [{id: email, name: Email}, {id: fax, name: Fax}]
stages:
  - name: Notice
    touchpoints: [{name: Gets the reminder, channel: email}]
"],
    good: &["\
title: I renew my contract
channels: [{id: email, name: Email}]
stages:
  - name: Notice
    touchpoints: [{name: Gets the reminder, channel: email}]
"],
    source: "A convention of compilers and linters: a definition that nothing uses is probably a mistake.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let uses = map.uses();
    let channels = map.journey.channels.iter().enumerate();
    for (_, channel) in channels.filter(|(index, _)| uses.is_unused(ReferenceKind::Channel, *index)) {
        found.push(
            RULE.at(channel.name.span, format!("nothing happens in the channel {}", quote(&channel.name.value)))
                .label("named by no touchpoint and no persona")
                .help("add the touchpoint, or take the channel out"),
        );
    }
}
