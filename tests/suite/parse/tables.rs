//! The key tables are consistent.

use std::collections::HashSet;

use cjm::model::keys::{LEVELS, fold};

#[test]
fn spellings_are_unique_on_a_level() {
    for table in LEVELS {
        let mut seen = HashSet::new();
        for key in table.keys() {
            for spelling in key.spellings() {
                assert_eq!(fold(spelling), spelling, "{spelling} of {} is written as it is compared", table.what);
                assert!(seen.insert(spelling), "`{spelling}` is duplicated among the keys of {}", table.what);
            }
            let doc = key.doc();
            assert!(doc.ends_with('.') && doc.len() < 150, "{} of {}: {}", key.name, table.what, doc);
        }
    }
}

#[test]
fn required_keys_are_keys_of_their_level() {
    for table in LEVELS {
        let names: HashSet<&str> = table.keys().map(|key| key.name).collect();
        assert!(table.needs.iter().copied().flatten().all(|name| names.contains(name)), "{}: {:?}", table.what, table.needs);
        assert!(table.keys().filter(|key| key.is_label).count() < 2, "{} has two names", table.what);
    }
}

#[test]
fn spellings_fold() {
    for (word, folded) in
        [("painPoints", "pain_points"), ("Pain points", "pain_points"), ("as-is", "as_is"), ("NPS", "nps"), ("kpis", "kpis")]
    {
        assert_eq!(fold(word), folded);
    }
}
