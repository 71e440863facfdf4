//! Recognizes journeys among other YAML files, by their text.

use crate::model::keys::journey::{STAGES, TITLE};

/// The only synonym that identifies a journey: files of other programs also have a `name`, a `phase` or `columns`.
const PHASES: &str = "phases";

/// Whether a text has the two required keys of a journey, each at the beginning of a line.
#[must_use]
pub fn is_journey(text: &[u8]) -> bool {
    let has = |keys: &[&str]| {
        let mut lines = text.split(|&byte| byte == b'\n');
        lines.any(|line| keys.iter().any(|key| line.strip_prefix(key.as_bytes()).is_some_and(|rest| rest.starts_with(b":"))))
    };
    has(&[TITLE.name]) && has(&[STAGES.name, PHASES])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::keys::JOURNEY;

    #[test]
    fn both_keys_are_needed_at_the_beginning_of_lines() {
        assert_eq!(JOURNEY.find(PHASES).map(|key| key.name), Some(STAGES.name));
        for (text, is) in [
            ("title: T\nstages: [A]\n", true),
            ("# a comment\nphases:\n- A\ntitle: T", true),
            ("title: T\n", false),
            ("name: T\nstages: [A]\n", false),
            ("x:\n  title: T\n  stages: [A]\n", false),
            ("titles: T\nstages: [A]\n", false),
        ] {
            assert_eq!(is_journey(text.as_bytes()), is, "{text}");
        }
    }
}
