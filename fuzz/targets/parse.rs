//! Parsing reports every problem at its place; line ends and a byte order mark mean nothing.
#![no_main]

use cjm_fuzz::{NAME, assert_within, has_error, parsed, sources};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = cjm::parse::decode(NAME, bytes) else { return };
    let text = source.text;
    let (journey, found) = parsed(&text);
    assert_eq!(journey.is_none(), has_error(&found), "a journey exactly without errors: {found:#?}");
    assert_within(&found, &sources(&text));
    assert!(found.is_sorted_by_key(|finding| finding.primary.span), "{found:#?}");
    assert_eq!(parsed(&text).1, found, "not reproducible");
    assert!(cjm::parse::is_readable(&text) || journey.is_none());

    let every: Vec<u32> = (0..=text.len() as u32).collect();
    assert_eq!(cjm::parse::element_paths(&text, &every).len(), every.len());

    let Some(journey) = journey else { return };
    if !text.contains('\r') {
        let windows = parsed(&text.replace('\n', "\r\n"));
        assert!(windows.0.is_some_and(|windows| windows.has_same_meaning(&journey)), "{:#?}", windows.1);
    }
    let marked = cjm::parse::decode(NAME, format!("\u{feff}{text}").as_bytes()).expect("a text");
    let marked = parsed(&marked.text);
    assert!(marked.0.is_some_and(|marked| marked.has_same_meaning(&journey)), "{:#?}", marked.1);
});
