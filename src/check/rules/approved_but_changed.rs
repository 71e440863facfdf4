//! Finds maps that were changed after their approval.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::yaml::quoted;

pub(in crate::check) static RULE: Rule = Rule {
    name: "approved-but-changed",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Warn,
    summary: "An approved map whose `seal` no longer matches its content.",
    why: "An approval covers the content that was reviewed. A map with `status: approved` that was changed afterwards \
          presents the change as agreed. The `seal` is a short digest of the content: comments, formatting, the status and \
          the review dates do not count. Review the change; if the map is still approved, write the new seal, otherwise \
          change the status.",
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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    let (Some(written), Some(now)) = (&journey.seal, &journey.written.seal) else { return };
    let Some(status) = journey.status.as_ref().filter(|_| journey.is_approved()) else { return };
    if written.to_lowercase() != now.value {
        found.push(
            RULE.at(written.span, "the map was changed after it was approved")
                .label("this seal no longer matches")
                .other(status.span, "approved before the change")
                .help(format!("review the change; if the map is still approved, write `seal: {}`", quoted(&now.value)))
                .edit(written.span, quoted(&now.value)),
        );
    }
}
