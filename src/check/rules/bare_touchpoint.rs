//! Finds touchpoints with nothing but a name.

use crate::check::map::Map;
use crate::facts::EffectiveMoment;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel};
use crate::model::FieldValue;
use crate::model::field::Field;

pub(in crate::check) static RULE: Rule = Rule {
    name: "bare-touchpoint",
    group: RuleGroup::Structure,
    level: RuleLevel::Warn,
    summary: "A touchpoint with nothing but a name.",
    why: "A name alone is a step of a process. What makes it a touchpoint is where it happens, what the customer does and \
          thinks, and how it feels. Add at least the channel and the emotion, or merge it with a neighbouring touchpoint.",
    bad: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - {name: Reserves the book}
      - {name: Gets a message, channel: email, emotion: 1}
"],
    good: &["\
title: I borrow a book
stages:
  - name: Find
    touchpoints:
      - {name: Searches the catalogue, channel: web, emotion: 0}
      - {name: Reserves the book, channel: web, emotion: -1, thoughts: Where is the button?}
      - {name: Gets a message, channel: email, emotion: 1}
"],
    source: "Stickdorn et al., This Is Service Design Doing, 2018 (journey maps); Gibbons, Journey Mapping 101, Nielsen Norman Group, 2018.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let bare = || map.touchpoints().filter(is_bare);
    let count = map.touchpoints().count();
    if count > 1 && bare().count() == count {
        found.push(
            RULE.at(map.whole(), "all touchpoints have nothing but a name")
                .help("start with the channel and the emotion: `{name: Calls to ask, channel: phone, emotion: -1}`"),
        );
        return;
    }
    for at in bare() {
        found.push(
            RULE.at(at.name().span, "this touchpoint has nothing but a name")
                .help("add `channel:`, `actions:`, `thoughts:` or `emotion:`, or merge it with a neighbouring one"),
        );
    }
}

/// Whether a touchpoint is empty and inherits nothing from its stage. A name that is its only action counts once. An event and internal
/// work say enough with their name.
pub(in crate::check) fn is_bare(at: &EffectiveMoment) -> bool {
    if !at.is_of_customer() {
        return false;
    }
    let named = at.moment.actions.iter().all(|action| action.span == at.name().span);
    let is_named = |field: &Field| named && matches!((field.value)(at.moment), FieldValue::Actions(_));
    at.moment.own.is_empty() && at.moment.content().all(is_named) && at.stage.whole.is_empty()
}
