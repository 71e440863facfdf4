//! Parses and writes baseline files.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::findings::visible;

/// The number of accepted findings by file, rule and element.
pub type AcceptedCounts = BTreeMap<String, BTreeMap<String, BTreeMap<String, usize>>>;

/// The content of a baseline file.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    version: u32,
    files: AcceptedCounts,
}

const VERSION: u32 = 1;

/// The key that every version has.
#[derive(Debug, Deserialize)]
struct Versioned {
    version: Option<u32>,
}

/// Parses a baseline file.
///
/// # Errors
///
/// Why it is not a baseline: `it is empty`.
pub(super) fn read(bytes: &[u8]) -> Result<AcceptedCounts, String> {
    // The version is checked first, since another version may have other keys.
    if let Ok(Versioned { version: Some(version) }) = serde_json::from_slice(bytes)
        && version != VERSION
    {
        return Err(format!("it has version {version}, and this program reads version {VERSION}"));
    }
    let stored: Result<Stored, serde_json::Error> = serde_json::from_slice(bytes);
    stored.map(|stored| stored.files).map_err(|error| {
        let at = format!("line {}, column {}", error.line(), error.column());
        let why = match error.classify() {
            serde_json::error::Category::Eof if bytes.trim_ascii().is_empty() => "it is empty".to_owned(),
            serde_json::error::Category::Eof => "it is cut off".to_owned(),
            serde_json::error::Category::Data => format!("unexpected content at {at}"),
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => format!("it is not JSON from {at} on"),
        };
        why.chars().map(visible).collect()
    })
}

/// Writes a baseline file. Equal counts give equal text.
pub(super) fn text(files: AcceptedCounts) -> String {
    serde_json::to_string_pretty(&Stored { version: VERSION, files }).expect("texts and counts are JSON") + "\n"
}
