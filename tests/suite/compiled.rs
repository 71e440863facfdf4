//! Compiles texts through the driver, in a world without other files.

use cjm::check::Settings;
use cjm::compile::{Checked, compile};
use cjm::model::Date;
use cjm::world::Memory;

/// The date that rules about ages are tested on.
pub(crate) const TODAY: Date = Date { year: 2026, month: Some(11), day: Some(22) };

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
