//! Hashes a finding to a fingerprint that is stable while other lines come and go.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::{Report, Reported};

/// Every finding with its fingerprint: 32 hexadecimal digits made of its name, its file and the text of its line, and of how many
/// findings before it are the same in all of these. No two are the same.
pub(super) fn all(report: &Report) -> impl Iterator<Item = (Reported<'_>, String)> {
    let mut seen: BTreeMap<(String, &str, &str), usize> = BTreeMap::new();
    report.findings().map(move |reported| {
        let key = (report.path(&reported.source().name), reported.finding.rule.name, reported.line());
        let before = seen.entry(key.clone()).or_default();
        let print = digest(&[key.1, &key.0, key.2, &before.to_string()]);
        *before += 1;
        (reported, print)
    })
}

/// The fingerprint of something that has no place in a text.
pub(super) fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        // The length first, so that no two lists of parts are the same bytes.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let mut text = String::new();
    for byte in &hash.finalize()[..16] {
        write!(text, "{byte:02x}").expect("a string takes every text");
    }
    text
}
