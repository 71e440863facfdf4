//! Maps that were changed after they were approved.

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel};
use crate::model::quoted;

pub(in crate::check) static RULE: Rule = Rule {
    name: "approved-but-changed",
    group: Group::Upkeep,
    level: RuleLevel::Warn,
    summary: "An approved map whose `seal` does not fit any more: something was changed since.",
    why: "Approval is for what was looked at. A map that says `status: approved` and was changed afterwards passes off the change as \
          agreed. The `seal` is a short digest of what the file means: comments, formatting, the status and the dates of the reviews \
          do not count. Look at what changed; if it is still approved, write the new seal, else set the status back.",
    bad: &["\
title: I renew my contract
status: approved
seal: \"2f06e1c94b7d\"
stages: [Notice, Renew]
"],
    good: &["\
title: I renew my contract
status: approved
seal: \"91d695f91c11\"
stages: [Notice, Renew]
"],
    source: "ISO 9001:2015, clause 7.5: review, approval and control of documented information.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut Vec<Finding>) {
    let journey = map.journey;
    let (Some(written), Some(now)) = (&journey.seal, &journey.written.seal) else { return };
    let Some(status) = journey.status.as_ref().filter(|_| journey.is_approved()) else { return };
    if written.to_lowercase() != now.value {
        found.push(
            RULE.at(written.span, "the map was changed after it was approved")
                .label("this seal does not fit any more")
                .other(status.span, "approved before the change")
                .help(format!("look at what changed; if it is still approved, write `seal: {}`", quoted(&now.value)))
                .edit(written.span, quoted(&now.value)),
        );
    }
}
