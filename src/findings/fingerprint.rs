//! Computes fingerprints of findings that are stable when other lines change.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::{Report, Reported};

/// Every finding with its unique fingerprint: 32 hexadecimal digits from its rule, its file, the text of its line, and the number
/// of preceding findings that are equal in all of these.
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

/// The fingerprint of something without a source location.
pub(super) fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        // Each part is prefixed with its length, so that different lists give different bytes.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let mut text = String::new();
    for byte in &hash.finalize()[..16] {
        write!(text, "{byte:02x}").expect("a string takes every text");
    }
    text
}
