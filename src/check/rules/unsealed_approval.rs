//! Finds approved maps without a seal.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::yaml::quoted;

pub(in crate::check) static RULE: Rule = Rule {
    name: "unsealed-approval",
    group: RuleGroup::Upkeep,
    level: RuleLevel::Allow,
    summary: "An approved map without a `seal`.",
    why: "Without a seal an approved map can be changed and still claims to be approved. With one, `cjm check` reports when \
          the content is no longer what was approved. The help of the finding contains the seal to write.",
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

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    let (None, Some(now), true) = (&journey.seal, &journey.written.seal, journey.is_approved()) else { return };
    let Some(status) = &journey.status else { return };
    let finding = RULE
        .at(status.span, "this approved map has no seal")
        .label("approved")
        .help(format!("add `seal: {}`", quoted(&now.value)));
    found.push(match &now.entry {
        Some((place, line)) => finding.edit(*place, line.clone()),
        None => finding,
    });
}
