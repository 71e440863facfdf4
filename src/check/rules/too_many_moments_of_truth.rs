//! Finds maps with too many moments of truth.

use crate::check::map::Map;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, Threshold};

static FEW: Threshold =
    Threshold { name: "few", default: 3.0, range: (0.0, 100.0), summary: "moments of truth that any journey may have" };
static SHARE: Threshold = Threshold {
    name: "share",
    default: 34.0,
    range: (1.0, 100.0),
    summary: "percent of the touchpoints that may be moments of truth",
};

pub(in crate::check) static RULE: Rule = Rule {
    name: "too-many-moments-of-truth",
    group: RuleGroup::Experience,
    level: RuleLevel::Warn,
    summary: "Too many moments of truth.",
    why: "A moment of truth is where the journey is won or lost. If every other touchpoint is one, the mark means no more \
          than `important` and sets no priority. Keep those with a reason that numbers or customers support.",
    bad: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0, moment_of_truth: true}
      - {name: Reserves the book, channel: web, emotion: 1, moment_of_truth: true}
      - {name: Finds the shelf, channel: in person, emotion: -1, moment_of_truth: true}
  - name: Return
    touchpoints:
      - {name: Gets a reminder, channel: email, emotion: 0}
      - {name: Pays the fine, channel: web, emotion: {score: -2, feeling: cheated}, moment_of_truth: true}
"],
    good: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - {name: Reserves the book, channel: web, emotion: 1}
      - {name: Finds the shelf, channel: in person, emotion: -1}
  - name: Return
    touchpoints:
      - {name: Gets a reminder, channel: email, emotion: 0}
      - name: Pays the fine
        channel: web
        emotion: {score: -2, feeling: cheated}
        moment_of_truth: Half of those fined do not come back
"],
    source: "Carlzon, Moments of Truth, 1987; Rawson, Duncan, Jones, The Truth About Customer Experience, Harvard Business Review, 2013.",
    thresholds: &[&FEW, &SHARE],
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let (few, share) = (map.threshold(&RULE, &FEW), map.threshold(&RULE, &SHARE));
    let marks: Vec<_> = map.moments().filter_map(|at| at.moment.moment_of_truth.as_ref()).collect();
    let allowed = few.max((map.columns.len() as f64 * share / 100.0).floor());
    if let Some(first_too_many) = marks.get(allowed as usize) {
        found.push(
            RULE.at(*first_too_many.span, format!("{} are moments of truth", counts(map)))
                .label(format!("more than {allowed} from here on"))
                .help("keep those that decide whether customers stay, pay or recommend"),
        );
    }
}

/// The marked touchpoints and stages: `5 of 8 touchpoints and 1 of 3 stages`.
fn counts(map: &Map) -> String {
    let count = |of_touchpoints: bool, name: &str| {
        let all = || map.moments().filter(|at| at.touchpoint.is_some() == of_touchpoints);
        let marked = all().filter(|at| at.moment.moment_of_truth.is_some()).count();
        (marked > 0).then(|| format!("{marked} of {} {name}", all().count()))
    };
    [count(true, "touchpoints"), count(false, "stages")].into_iter().flatten().collect::<Vec<_>>().join(" and ")
}
