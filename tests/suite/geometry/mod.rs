//! Every example and many generated journeys on every sheet: nothing overlaps, nothing is cut off, nothing is lost.

mod areas;
mod checks;
mod document;
mod generated;
mod texts;

use std::collections::BTreeMap;

use cjm::facts::Facts;
use cjm::model::Journey;
use cjm::sheet::Sheet;
use cjm::words::{LOCALES, Locale};
use rayon::prelude::*;

use crate::harness::{FONTS, drawings, examples, read};
use checks::{CHECKS, Drawing};

/// What is wrong with a drawing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Flaw {
    /// The name of the check that found it.
    pub(crate) check: &'static str,
    /// What it looks like, and where.
    pub(crate) message: String,
}

/// Lists the flaws of a journey's drawing on a sheet, in the journey's language.
pub(crate) fn flaws(journey: &Journey, sheet: &Sheet) -> Vec<Flaw> {
    flaws_in(journey, sheet, cjm::own_locale(journey))
}

/// Lists the flaws of a journey's drawing on a sheet, in a given language.
pub(crate) fn flaws_in(journey: &Journey, sheet: &Sheet, locale: &Locale) -> Vec<Flaw> {
    let (scene, _) = cjm::draw_in(&Facts::of(journey), sheet, locale, &FONTS, None);
    let drawing = Drawing::new(journey, sheet, &scene);
    let mut flaws = Vec::new();
    for check in CHECKS.iter().filter(|check| drawing.suits(check.boards)) {
        let mut messages = Vec::new();
        (check.run)(&drawing, &mut messages);
        flaws.extend(messages.into_iter().map(|message| Flaw { check: check.name, message }));
    }
    flaws
}

/// Lists the flaws of a journey file on every sheet, each with what it was drawn as.
fn flaws_of_file(yaml: &str, locale: Option<&Locale>, with_document: bool) -> Vec<(String, Flaw)> {
    let journey = match read(yaml) {
        Ok(journey) => journey,
        Err(message) => return vec![(String::new(), Flaw { check: "parses", message })],
    };
    let locale = locale.unwrap_or_else(|| cjm::own_locale(&journey));
    let mut found = Vec::new();
    for sheet in drawings(&journey) {
        let name = format!("{} {}", sheet.id(), locale.tag);
        found.extend(flaws_in(&journey, &sheet, locale).into_iter().map(|flaw| (name.clone(), flaw)));
        if with_document {
            let draw = || cjm::draw_in(&Facts::of(&journey), &sheet, locale, &FONTS, None).0;
            found.extend(document::flaws(&draw(), &draw()).into_iter().map(|flaw| (name.clone(), flaw)));
        }
    }
    found
}

/// Prints a few flaws of each check; each flaw comes with its file and what it was drawn as.
fn report(found: &[(String, (String, Flaw))]) -> String {
    let mut by_check: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (file, (drawn_as, flaw)) in found {
        by_check.entry(flaw.check).or_default().push(format!("  {file}, {drawn_as}: {}", flaw.message));
    }
    let parts = by_check.iter().map(|(check, messages)| {
        let shown = messages.iter().take(4).cloned().collect::<Vec<_>>().join("\n");
        format!("{check}: {}\n{shown}", messages.len())
    });
    parts.collect::<Vec<_>>().join("\n")
}

#[test]
fn examples_have_no_flaw() {
    let examples = examples();
    assert!(examples.len() >= 4);
    let found: Vec<_> = examples
        .par_iter()
        .flat_map_iter(|(name, yaml)| flaws_of_file(yaml, None, true).into_iter().map(|flaw| (name.clone(), flaw)))
        .collect();
    assert!(found.is_empty(), "\n{}", report(&found));
}

#[test]
fn examples_have_no_flaw_in_any_language() {
    let examples = examples();
    let jobs: Vec<_> = examples.iter().flat_map(|example| LOCALES.iter().map(move |locale| (example, locale))).collect();
    let found: Vec<_> = jobs
        .into_par_iter()
        .flat_map_iter(|((name, yaml), locale)| {
            flaws_of_file(yaml, Some(locale), false).into_iter().map(|flaw| (name.clone(), flaw))
        })
        .collect();
    assert!(found.is_empty(), "\n{}", report(&found));
}
