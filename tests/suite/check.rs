//! The lints: names that show nothing, ids that look alike.

use cjm::check::{LINTS, check};

use crate::parse::journey;

#[test]
fn the_table_is_sorted_and_named_in_kebab_case() {
    assert!(LINTS.is_sorted_by_key(|lint| lint.name));
    for lint in LINTS {
        assert!(lint.name.chars().all(|char| char.is_ascii_lowercase() || char == '-'), "{}", lint.name);
        assert!(lint.summary.ends_with('.'), "{}", lint.name);
    }
}

#[test]
fn bad_maps_are_found_and_good_ones_are_not() {
    for (bad, good, lint) in [
        ("title: \"\\u200b\"\nstages: [S]\n", "title: \"a\\u200bb\"\nstages: [S]\n", "invisible-name"),
        (
            "title: T\npersonas: [{id: admin, name: A}, {id: \"\\u0430dmin\", name: B}]\nstages: [S]\n",
            "title: T\npersonas: [{id: admin, name: A}, {id: user, name: B}]\nstages: [S]\n",
            "look-alike-id",
        ),
        (
            "title: T\npersonas: [{id: \"caf\\u00e9\", name: A}, {id: \"cafe\\u0301\", name: B}]\nstages: [S]\n",
            "title: T\npersonas: [{id: caf\u{e9}, name: A}]\nstages: [S]\n",
            "look-alike-id",
        ),
    ] {
        let names = |text: &str| check(&journey(text)).iter().map(|found| found.name).collect::<Vec<_>>();
        assert_eq!(names(bad), [lint]);
        assert!(names(good).is_empty(), "{good}");
    }
}
