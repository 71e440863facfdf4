//! Compiles texts through the driver, in a world without other files.

use cjm::check::{RULES, Settings, find};
use cjm::compile::{Checked, compile};
use cjm::findings::RuleLevel;
use cjm::model::Date;
use cjm::world::Memory;

/// The date that rules about ages are tested on.
pub(crate) const TODAY: Date = cjm::rules::EXAMPLE_DAY;

/// A journey and its findings on a date.
pub(crate) fn compiled_on(today: Date, text: &str, settings: &Settings) -> Checked {
    let name = "example.journey.yaml";
    compile(&Memory::new(today).with(name, text), name, settings, None).unwrap()
}

/// A journey and its findings.
pub(crate) fn compiled(text: &str, settings: &Settings) -> Checked {
    let checked = compiled_on(TODAY, text, settings);
    assert!(checked.journey.is_some(), "{:#?} in\n{text}", checked.findings);
    checked
}

/// Settings by which one rule alone counts.
pub(crate) fn only(name: &str) -> Settings {
    assert!(find(name).is_some(), "there is no rule {name}");
    let mut settings = Settings::default();
    for rule in RULES.iter().copied() {
        settings.set_level(rule, if rule.name == name { RuleLevel::Warn } else { RuleLevel::Allow });
    }
    settings
}

/// The lines on which one rule finds something in a journey of which the others say nothing.
pub(crate) fn lines(name: &str, text: &str) -> Vec<usize> {
    lines_with(text, &only(name))
}

/// The lines of all findings in a journey.
pub(crate) fn lines_with(text: &str, settings: &Settings) -> Vec<usize> {
    let found = compiled(text, settings).findings;
    found.iter().map(|finding| text[..finding.primary.span.start as usize].matches('\n').count() + 1).collect()
}
