//! Finds journeys that end with the purchase.

use crate::check::map::Map;
use crate::check::words::words;
use crate::findings::{CappedFindings, Rule, RuleGroup, RuleLevel, quote};
use crate::words::{Purchase, TermList, in_every_language, is_unspaced};

pub(in crate::check) static RULE: Rule = Rule {
    name: "nothing-after-purchase",
    group: RuleGroup::Structure,
    level: RuleLevel::Warn,
    summary: "A journey whose last stage is the purchase: nothing of use, help or loyalty.",
    why: "For the company the journey ends with the payment, for the customer it begins there: they use what they bought, \
          need help, come back or do not. A map that stops at the checkout shows a funnel. Add what happens afterwards; if \
          the map covers only this part on purpose, set `ends_when`.",
    bad: &["\
title: I need a phone that lasts the day
stages:
  - name: Compare
    touchpoints:
      - {name: Reads reviews, channel: web, emotion: 0}
      - {name: Asks a friend, channel: in person, emotion: 1}
  - name: Purchase
    touchpoints:
      - {name: Fills the basket, channel: web, emotion: 0}
      - {name: Pays by card, channel: web, emotion: -1}
"],
    good: &["\
title: I need a phone that lasts the day
stages:
  - name: Compare
    touchpoints:
      - {name: Reads reviews, channel: web, emotion: 0}
      - {name: Asks a friend, channel: in person, emotion: 1}
  - name: Purchase
    touchpoints:
      - {name: Fills the basket, channel: web, emotion: 0}
      - {name: Pays by card, channel: web, emotion: -1}
  - name: Use
    touchpoints:
      - {name: Moves the old data, channel: app, emotion: {score: -2, feeling: lost}}
      - {name: Forgets the charger for a day, channel: app, emotion: {score: 2, feeling: free}}
"],
    source: "Kalbach, Mapping Experiences, 2nd ed. 2020; Lemon, Verhoef, Understanding Customer Experience, Journal of Marketing, 2016.",
    ..Rule::BASE
};

pub(in crate::check) fn check(map: &Map, found: &mut CappedFindings) {
    let journey = map.journey;
    let stages = &journey.stages;
    // A journey with `ends_when` is deliberately limited.
    let Some(last) = stages.last().filter(|_| journey.ends_when.is_none() && stages.len() > 1) else { return };
    let buys = stages.iter().rev().take_while(|stage| is_purchase(&stage.name)).count();
    let (before, end) = stages.split_at(stages.len() - buys);
    // Payment at the end of a meal is not an early end: only after a choice does it count as a purchase.
    let only_paid = end.iter().all(|stage| is_made_of(&stage.name, &[PAY]));
    let chosen = before.last().is_some_and(|stage| words(&stage.name).iter().any(|word| is_in(&[CHOOSE], word)));
    // What was bought earlier has been used in between.
    let earlier = before.iter().any(|stage| is_purchase(&stage.name));
    let mut main = last.touchpoints.iter().rev().filter(|touchpoint| touchpoint.path.is_none());
    let closed = main.next().is_none_or(|touchpoint| closes_purchase(&touchpoint.name));
    if buys > 0 && !before.is_empty() && !earlier && closed && (!only_paid || chosen) {
        found.push(
            RULE.at(last.name.span, format!("the journey ends with {}", quote(&last.name.value)))
                .label("nothing after the purchase")
                .help("add a stage for use, help or loyalty, or say with `ends_when:` why the map stops here"),
        );
    }
}

/// Whether the name of a stage is only about buying.
fn is_purchase(name: &str) -> bool {
    is_made_of(name, &[BUY, PAY])
}

fn is_made_of(name: &str, lists: &[TermList<Purchase>]) -> bool {
    let words = words(name);
    words.iter().any(|word| is_in(lists, word)) && words.iter().all(|word| is_in(lists, word) || is_in(&[BESIDE], word))
}

/// Whether a touchpoint is the purchase itself or its confirmation.
fn closes_purchase(name: &str) -> bool {
    let (acts, words) = ([BUY, PAY, CONFIRM], words(name));
    words.iter().any(|word| is_in(&acts, word)) || terms(&acts).any(|term| is_unspaced(term) && name.contains(term))
}

const BUY: TermList<Purchase> = |purchase| purchase.buy;
const PAY: TermList<Purchase> = |purchase| purchase.pay;
const CHOOSE: TermList<Purchase> = |purchase| purchase.choose;
const CONFIRM: TermList<Purchase> = |purchase| purchase.confirm;
const BESIDE: TermList<Purchase> = |purchase| purchase.beside;

fn terms(lists: &[TermList<Purchase>]) -> impl Iterator<Item = &'static str> {
    lists.iter().flat_map(|list| in_every_language(|vocabulary| list(&vocabulary.purchase)))
}

fn is_in(lists: &[TermList<Purchase>], word: &str) -> bool {
    terms(lists).any(|term| term == word)
}
