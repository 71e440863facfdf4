//! A safe fix keeps the meaning; no fix leaves a new error; fixing twice changes nothing more, unless a syntax error hid it.
#![no_main]

use std::collections::BTreeSet;

use cjm::findings::Level;
use cjm::fix::FixSelection;
use cjm::model::Differences;
use cjm::parse::is_readable;
use cjm_fuzz::{NAME, checked, fixed};
use libfuzzer_sys::fuzz_target;

/// The errors of a file, by rule and title.
fn errors(text: &str) -> BTreeSet<(&'static str, String)> {
    let found = checked(text.as_bytes()).findings.into_iter().filter(|finding| finding.level == Level::Error);
    found.map(|finding| (finding.rule.name, finding.title)).collect()
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = cjm::parse::decode(NAME, bytes) else { return };
    let text = source.text;
    let before = checked(text.as_bytes());
    if before.findings.iter().all(|finding| finding.edits.is_empty()) {
        return;
    }
    let known = errors(&text);
    for selection in [FixSelection::Safe, FixSelection::All] {
        let after = fixed(&text, selection);
        // A syntax error hides what is behind it, so that the first run cannot know which errors are not new.
        if is_readable(&text) {
            let new: Vec<_> = errors(&after).into_iter().filter(|error| !known.contains(error)).collect();
            assert!(new.is_empty(), "{selection:?}: {new:#?}\n{text}\n=>\n{after}");
        }
        if selection == FixSelection::Safe
            && let Some(journey) = &before.journey
        {
            let again = checked(after.as_bytes());
            let same = again.journey.is_some_and(|again| again.has_same_meaning_except(journey, Differences { ids: true }));
            assert!(same, "another meaning:\n{text}\n=>\n{after}");
        }
        if is_readable(&text) {
            let twice = fixed(&after, selection);
            assert!(twice == after, "{selection:?}: not idempotent:\n{text}\n=>\n{after}\n=>\n{twice}");
        }
    }
});
