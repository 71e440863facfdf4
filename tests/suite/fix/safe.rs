//! A safe fix changes nothing that a valid file means or shows.

use std::collections::BTreeSet;

use cjm::check::{RULES, Settings};
use cjm::compile::{Checked, compile};
use cjm::findings::{Edit, RuleLevel};
use cjm::fix::{FixInput, FixSelection, apply, fix_journey};
use cjm::render::{Options, TextMode, svg};
use cjm::theme::Theme;
use cjm::world::Memory;
use rayon::prelude::*;

use super::mutants::{Dice, rewritten};
use crate::compiled::TODAY;
use crate::generate;
use crate::harness::{FONTS, drawings, examples};

const NAME: &str = "a.journey.yaml";

/// Settings by which every rule counts.
pub(crate) fn every_rule() -> Settings {
    let mut settings = Settings::default();
    for rule in RULES.iter().copied() {
        settings.set_level(rule, RuleLevel::Warn);
    }
    settings
}

pub(crate) fn checked(text: &str, settings: &Settings) -> Checked {
    compile(&Memory::new(TODAY).with(NAME, text), NAME, settings, None).unwrap()
}

/// The text with its fixes.
pub(crate) fn fixed(text: &str, settings: &Settings, which: FixSelection) -> String {
    let world = Memory::new(TODAY).with(NAME, text);
    let input = FixInput { world: &world, name: NAME, settings, only: None };
    let changed = fix_journey(input, which).unwrap();
    changed.into_iter().next().map_or_else(|| text.to_owned(), |file| file.after)
}

/// Valid files: examples, files of tests, examples of rules and generated journeys.
pub(crate) fn valid(generated: u64) -> Vec<String> {
    let settings = Settings::default();
    let parse = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/parse");
    let tests = std::fs::read_dir(parse).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    let rules = RULES.iter().flat_map(|rule| rule.bad.iter().chain(rule.good)).map(|text| (*text).to_owned());
    let files = examples().into_iter().map(|(_, text)| text).chain(tests).chain(rules);
    let mut files: Vec<String> = files.chain((0..generated).map(generate::journey)).collect();
    files.retain(|text| checked(text, &settings).journey.is_some());
    assert!(files.len() > 150);
    files
}

/// Every drawing of a journey.
fn pictures(checked: &Checked) -> Vec<Vec<u8>> {
    let journey = checked.journey.as_ref().unwrap();
    let options = Options { text: TextMode::Live, ..Options::default() };
    let svg = |sheet| svg::render(&cjm::draw(journey, sheet, &FONTS).0, &FONTS, &Theme::LIGHT, &options).unwrap();
    drawings(journey).iter().map(svg).collect()
}

#[test]
fn every_drawing_is_the_same_after_safe_fixes() {
    let settings = every_rule();
    let compared: usize = valid(8)
        .par_iter()
        .enumerate()
        .map(|(n, text)| {
            let mut dice = Dice(n as u64);
            let mut compared = 0;
            for _ in 0..4 {
                let mut mutant = text.clone();
                for _ in 0..dice.roll(4) {
                    mutant = rewritten(&mutant, &mut dice).unwrap_or(mutant);
                }
                let before = checked(&mutant, &settings);
                if before.journey.is_none() || before.findings.iter().all(|finding| !finding.fixable()) {
                    continue;
                }
                // As `cjm check --fix` and editors, and all at once without a proof.
                let edits: Vec<&[Edit]> =
                    before.findings.iter().filter(|finding| finding.safe).map(|finding| finding.edits.as_slice()).collect();
                let at_once = apply(&before.sources, &edits).texts.remove(&0).unwrap_or_else(|| mutant.clone());
                for after in BTreeSet::from([fixed(&mutant, &settings, FixSelection::Safe), at_once]) {
                    if after != mutant {
                        let again = checked(&after, &settings);
                        assert!(again.journey.is_some(), "an error after a safe fix: {:#?}\n{mutant}\n{after}", again.findings);
                        assert!(pictures(&before) == pictures(&again), "another drawing after a safe fix:\n{mutant}\n{after}");
                        compared += 1;
                    }
                }
            }
            compared
        })
        .sum();
    assert!(compared > 60, "{compared}");
}

#[test]
fn spellings_of_a_channel_are_a_decision() {
    for spelling in ["co\tunter", "counter-", "COUNTER", "'co unter'", "Counters"] {
        let text = format!(
            "title: T\nstages: [{{name: S, touchpoints: [{{name: A, channel: counter}}, {{name: B, channel: [counter, {spelling}]}}]}}]\n"
        );
        let settings = every_rule();
        assert!(checked(&text, &settings).findings.iter().any(|finding| finding.rule.name == "channel-spelling"), "{text}");
        assert_eq!(fixed(&text, &settings, FixSelection::Safe), text);
        assert!(!fixed(&text, &settings, FixSelection::All).contains(spelling));
    }
}

#[test]
fn a_safe_fix_breaks_no_seal() {
    let text = |seal: &str| format!("title: T\nstatus: approved\nseal: \"{seal}\"\nstages: [{{name: S, emotion: very good}}]\n");
    let settings = every_rule();
    let seal = checked(&text("000000000000"), &settings).journey.unwrap().written.seal.clone().unwrap().value;
    assert_eq!(fixed(&text(&seal), &settings, FixSelection::Safe), text(&seal));
    assert!(fixed(&text("000000000000"), &settings, FixSelection::Safe).contains("emotion: 2"));
}
