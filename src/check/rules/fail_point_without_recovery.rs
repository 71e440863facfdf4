//! Finds fail points without a recovery.

use std::collections::HashSet;

use crate::check::aggregate::{and_others, reported};
use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::{Addressee, FailPoint, Likelihood, Place};

pub(in crate::check) static RULE: Rule = Rule {
    name: "fail-point-without-recovery",
    group: RuleGroup::Blueprint,
    level: RuleLevel::Warn,
    summary: "A fail point without a recovery, an answering opportunity or a path that leaves there.",
    why: "Fail points are drawn to design what happens next: a good recovery can leave customers more loyal than if nothing \
          had happened. Without a recovery it is a known gap. Write what is done under `recovery`, even if it is little, \
          add an opportunity that names it under `addresses`, or draw the path that leads on from there.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Signs online
        fail_points:
          - {text: Signature times out, likelihood: high}
          - {text: Wrong name, recovery: Agent corrects it}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Signs online
        fail_points:
          - {text: Signature times out, likelihood: high, recovery: The form is kept for a day}
          - {text: Wrong name, recovery: Agent corrects it}
"],
    source: "Shostack, Designing Services That Deliver, Harvard Business Review, 1984; Hart, Heskett, Sasser, The Profitable Art of \
             Service Recovery, Harvard Business Review, 1990.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let addressed = map.addressed();
    // The path of an exception follows the touchpoint it leaves.
    let left: HashSet<Place> = map
        .steps()
        .into_iter()
        .filter(|step| step.from.path().is_none() && step.to.path().is_some())
        .map(|step| step.from.place)
        .collect();
    let all: Vec<_> = map.moments().flat_map(|at| at.moment.fail_points.iter().map(move |fail| (at, fail))).collect();
    let count = all.len();
    let open = all.into_iter().filter(|(at, fail)| {
        fail.recovery.is_none() && !addressed.contains(Addressee::FailPoint(fail)) && !left.contains(&at.place)
    });
    let likely = |fail: &FailPoint| match fail.likelihood.map(|likelihood| likelihood.value) {
        Some(Likelihood::High) => 3.0,
        Some(Likelihood::Medium) => 2.0,
        Some(Likelihood::Low) => 1.0,
        None => 0.0,
    };
    let (open, others) = reported(open.collect(), count, |(_, fail)| likely(fail));
    for (at, fail) in open {
        found.push(
            RULE.at(fail.text.span, "this fail point has no recovery")
                .label(and_others("a fail point without recovery", others))
                .other(at.name().span, "at this touchpoint")
                .help("add `recovery:` with what is done if it happens"),
        );
    }
}
