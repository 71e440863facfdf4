//! Finds finished tests without a result.

use crate::check::map::Map;
use crate::facts::is_done;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};

pub(in crate::check) static RULE: Rule = Rule {
    name: "experiment-without-result",
    group: RuleGroup::Action,
    level: RuleLevel::Warn,
    summary: "A hypothesis whose test is finished and has no result.",
    why: "The purpose of a test is its result. Without it the next team repeats the test, or takes for granted what was \
          never shown. Write under `result` what happened, especially if it was unexpected.",
    bad: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [Queue of 14 minutes]
        opportunities:
          - text: Offer a call-back
            hypothesis: {change: Call-back offered, expect: Half of the callers take it, metric: Call-backs, status: done}
"],
    good: &["\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - name: Calls to ask
        pain_points: [Queue of 14 minutes]
        opportunities:
          - text: Offer a call-back
            hypothesis:
              change: Call-back offered
              expect: Half of the callers take it
              metric: Call-backs
              status: done
              result: One in five took it
"],
    source: "Gothelf, Seiden, Lean UX, 3rd ed. 2021; Ries, The Lean Startup, 2011, on validated learning.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    for (_, opportunity) in map.opportunities() {
        let Some(hypothesis) = &opportunity.hypothesis else { continue };
        let status = hypothesis.status.as_ref().or(opportunity.status.as_ref());
        if let Some(status) = status
            && hypothesis.result.is_none()
            && is_done(Some(status))
        {
            found.push(
                RULE.at(status.span, "this test is finished and has no result")
                    .label("finished")
                    .other(opportunity.text.span, "what was tested")
                    .help("add `result:` with what happened, even if it was unexpected"),
            );
        }
    }
}
