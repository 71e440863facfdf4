//! Files that belong to journeys and are none: shared files and themes.

use crate::harness::desk::{Desk, SMALL};

#[test]
fn check_leaves_shared_files_and_themes_to_the_journeys_that_use_them() {
    let desk = Desk::with(&[
        ("a.journey.yaml", SMALL),
        ("shared.yaml", "personas: [{id: maya, name: Maya}]\nchannels:\n  - web\n"),
        ("x.theme.yaml", "name: x\nbase: light\n"),
        ("people.journey.yaml", "personas: [{id: maya, name: Maya}]\n"),
        ("misspelt.yaml", "titel: T\npersonas: [{id: maya, name: Maya}]\n"),
    ]);
    let said = desk.expect(0, &["check", "a.journey.yaml", "shared.yaml", "x.theme.yaml"]);
    assert!(
        said.contains("note: shared.yaml is not checked on its own") && said.contains("note: x.theme.yaml is not checked"),
        "{said}"
    );
    desk.expect(0, &["check", "shared.yaml"]);
    // What is named like a journey is one, and what has a key of its own, too.
    for file in ["people.journey.yaml", "misspelt.yaml"] {
        assert!(desk.expect(1, &["check", file]).contains("error["), "{file}");
    }
    desk.expect(1, &["render", "shared.yaml"]);
}
