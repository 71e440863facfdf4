//! Formatting is idempotent, and a second parser reads the same values.
#![no_main]

use cjm::fmt::{format, format_journey};
use cjm::source::Source;
use cjm_fuzz::{NAME, parsed, world};
use libfuzzer_sys::fuzz_target;
use serde_yaml::Value;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = cjm::parse::decode(NAME, bytes) else { return };
    let text = source.text;
    if let Ok(formatted) = format(&text, &[]) {
        assert_eq!(format(&formatted, &[]).as_ref(), Ok(&formatted), "not idempotent:\n{text}");
        if let Ok(before) = serde_yaml::from_str::<Value>(&text) {
            match serde_yaml::from_str::<Value>(&formatted) {
                Ok(after) => assert_eq!(before, after, "{text}\n=>\n{formatted}"),
                Err(error) => panic!("{error}\n{text}\n=>\n{formatted}"),
            }
        }
    }
    let file = Source { name: NAME.to_owned(), text: text.clone() };
    if let Ok(formatted) = format_journey(&world(bytes), file) {
        let before = parsed(&text).0.expect("only journeys are formatted");
        let after = parsed(&formatted).0.unwrap_or_else(|| panic!("no journey any more:\n{text}\n=>\n{formatted}"));
        assert!(before.has_same_meaning(&after), "another meaning:\n{text}\n=>\n{formatted}");
        let file = Source { name: NAME.to_owned(), text: formatted.clone() };
        let twice = format_journey(&world(formatted.as_bytes()), file).expect("what was formatted can be formatted");
        assert_eq!(twice, formatted, "not idempotent:\n{text}");
    }
});
