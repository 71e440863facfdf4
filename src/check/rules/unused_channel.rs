//! Finds channels that are defined and not used.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, RuleTag, quote};
use crate::model::ReferenceKind;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unused-channel",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Warn,
    summary: "A channel under `channels` that no touchpoint and no persona uses.",
    why: "An unused channel is not drawn, but suggests to readers of the file that it plays a part. Either a touchpoint is \
          missing, or the channel does not belong to this journey. Channels from shared files are not checked.",
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
    tag: Some(RuleTag::Unnecessary),
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let references = map.references();
    let channels = map.journey.channels.iter().enumerate();
    for (_, channel) in channels.filter(|(index, _)| references.is_unused(ReferenceKind::Channel, *index)) {
        found.push(
            RULE.at(channel.name.span, format!("the channel {} is unused", quote(&channel.name.value)))
                .label("used by no touchpoint and no persona")
                .help("add the touchpoint, or remove the channel"),
        );
    }
}
