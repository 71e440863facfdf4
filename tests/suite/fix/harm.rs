//! Fixes that need a review: no new error, no comment that becomes a text, no key of another meaning, no line on another level.

use std::collections::BTreeSet;

use cjm::check::Settings;
use cjm::findings::Level;
use cjm::fix::FixSelection;
use cjm::parse::syntax::{YamlPartKind, outline};
use rayon::prelude::*;

use super::mutants::{Dice, Slip, slip, with_slips};
use super::safe::{checked, fixed, valid};

/// The errors of a file, by rule and title.
fn errors(text: &str, settings: &Settings) -> BTreeSet<(&'static str, String)> {
    let found = checked(text, settings).findings.into_iter().filter(|finding| finding.level == Level::Error);
    found.map(|finding| (finding.rule.name, finding.title)).collect()
}

fn comments(text: &str) -> Option<BTreeSet<String>> {
    let parts = outline(text).ok()?.into_iter();
    Some(
        parts
            .filter_map(|part| if let YamlPartKind::Comment { text, .. } = part.kind { Some(text.into()) } else { None })
            .collect(),
    )
}

/// Slips at different places of a file.
fn slips(text: &str, dice: &mut Dice) -> Vec<Slip> {
    let mut slips: Vec<Slip> = Vec::new();
    for _ in 0..=dice.roll(3) {
        let Some(next) = slip(text, dice) else { continue };
        let line = |at: usize| text[..at].matches('\n').count();
        if slips.iter().all(|other| line(other.at).abs_diff(line(next.at)) > 1) {
            slips.push(next);
        }
    }
    slips
}

#[test]
fn no_fix_leaves_harm() {
    let settings = Settings::default();
    let (changed, tabs): (usize, usize) = valid(16)
        .par_iter()
        .enumerate()
        .flat_map_iter(|(n, text)| (0..8).map(move |round| (text, (n as u64) << 8 | round)))
        .map(|(text, seed)| {
            let slips = slips(text, &mut Dice(seed));
            let all: Vec<&Slip> = slips.iter().collect();
            let mutant = with_slips(text, &all);
            let after = fixed(&mutant, &settings, FixSelection::All);
            if after == mutant {
                return (0, 0);
            }
            // What each slip breaks alone, and with others, is the author's; a syntax error hides the rest.
            let mut known = errors(&mutant, &settings);
            for subset in 1..1_usize << slips.len() {
                let some: Vec<&Slip> =
                    all.iter().enumerate().filter(|(n, _)| subset >> n & 1 == 1).map(|(_, slip)| *slip).collect();
                known.extend(errors(&with_slips(text, &some), &settings));
            }
            let new: Vec<_> = errors(&after, &settings).into_iter().filter(|error| !known.contains(error)).collect();
            assert!(new.is_empty(), "new errors: {new:?}\n{mutant}\n=>\n{after}");
            for kept in slips.iter().filter_map(|slip| slip.kept.as_ref()) {
                assert!(after.contains(kept.as_str()), "{kept} is another key now:\n{after}");
            }
            let original = comments(text).unwrap();
            let notes = slips.iter().filter_map(|slip| slip.new.split_once("# ")).map(|(_, note)| format!(" {}", note.trim()));
            if let Some(left) = comments(&after) {
                for comment in original.into_iter().chain(notes) {
                    let quoted = after.contains(comment.trim()) && !left.contains(&comment);
                    assert!(!quoted || !mutant.contains(comment.trim()), "no comment any more: {comment}\n{mutant}\n=>\n{after}");
                }
            }
            let only_tabs = slips.iter().all(|slip| slip.tabs);
            if only_tabs && let Some(journey) = checked(&after, &settings).journey {
                // Other fixes apply to the original, too.
                let originals = [text.clone(), fixed(text, &settings, FixSelection::All)]
                    .map(|text| checked(&text, &settings).journey.unwrap());
                assert!(
                    originals.iter().any(|original| journey.has_same_meaning(original)),
                    "on another level:\n{mutant}\n=>\n{after}"
                );
            }
            (1, usize::from(only_tabs))
        })
        .reduce(|| (0, 0), |one, other| (one.0 + other.0, one.1 + other.1));
    assert!(changed > 200 && tabs > 20, "{changed} {tabs}");
}

#[test]
fn what_was_found_by_hand_stays_fixed() {
    let settings = Settings::default();
    for (before, after) in [
        (
            "title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: A\n        thoughts: Hmm: old?  # from interview 3\n",
            "title: T\nstages:\n  - name: S\n    touchpoints:\n      - name: A\n        thoughts: \"Hmm: old?\"  # from interview 3\n",
        ),
        ("title: T\nauthor: Lena\nstages: [S]\n", "title: T\nauthor: Lena\nstages: [S]\n"),
        (
            "title: T\nstages:\n    - name: S\n      touchpoints:\n        - name: A\n          description: B\n    - name: R\n\t  description: C\n",
            "title: T\nstages:\n    - name: S\n      touchpoints:\n        - name: A\n          description: B\n    - name: R\n      description: C\n",
        ),
        // Two tabs can be four spaces or eight.
        (
            "title: T\nstages:\n    S:\n        owner: A\n\t\tdescription: B\n",
            "title: T\nstages:\n    S:\n        owner: A\n\t\tdescription: B\n",
        ),
        ("{\"titel\":\"T\",\"stages\":[\"S\"]}", "{\"title\":\"T\",\"stages\":[\"S\"]}"),
        // The last fix would leave two names.
        (
            "title: T\nstages:\n  - {nmae: S, onwer: G}\n  - {name: R, nmae: Q}\n",
            "title: T\nstages:\n  - {name: S, owner: G}\n  - {name: R, nmae: Q}\n",
        ),
    ] {
        assert_eq!(fixed(before, &settings, FixSelection::All), after, "{before}");
    }
}
