//! Approved maps of which nobody can tell whether they were changed since.

use crate::check::map::Map;
use crate::findings::{Finding, Group, Rule, RuleLevel};
use crate::model::quoted;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unsealed-approval",
    group: Group::Upkeep,
    level: RuleLevel::Allow,
    summary: "An approved map without a `seal`.",
    why: "Without a seal an approved map can be changed, and it still says that it is approved. With one, `cjm check` tells when what \
          the file means is no longer what was approved. The seal to write stands in the help of the finding.",
    bad: &["\
title: I renew my contract
status: approved
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
    let (None, Some(now), true) = (&journey.seal, &journey.written.seal, journey.is_approved()) else { return };
    let Some(status) = &journey.status else { return };
    let finding = RULE
        .at(status.span, "nobody can tell whether this map was changed after it was approved")
        .label("approved, and not sealed")
        .help(format!("add `seal: {}`", quoted(&now.value)));
    found.push(match &now.entry {
        Some((place, line)) => finding.edit(*place, line.clone()),
        None => finding,
    });
}
