//! Computes fingerprints of findings that are stable when other lines change.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::{Report, Reported};

/// The findings whose fingerprints differ only in their number: of one rule, on equal lines of one file.
struct EqualFindings {
    /// The digest of what they have in common, so that a long line is read once.
    common: Sha256,
    count: usize,
}

/// Every finding with its unique fingerprint: 32 hexadecimal digits from its rule, its file, the text of its line, and the number
/// of preceding findings that are equal in all of these.
pub(super) fn all(report: &Report) -> impl Iterator<Item = (Reported<'_>, String)> {
    let mut numbers: BTreeMap<(String, &str), usize> = BTreeMap::new();
    // The numbers of lines by their places, so that a long line is compared once.
    let mut known: HashMap<(usize, u16, usize), usize> = HashMap::new();
    let mut seen: HashMap<(usize, &str), EqualFindings> = HashMap::new();
    let found = report.files.iter().enumerate().flat_map(|(n, file)| file.findings().map(move |reported| (n, reported)));
    found.map(move |(n, reported)| {
        let (rule, span, line) = (reported.finding.rule.name, reported.finding.primary.span, reported.line());
        let path = || report.path(&reported.source().name);
        let place = (n, span.file, reported.sources.line(span.file, span.start).start);
        let number = *known.entry(place).or_insert_with(|| {
            let next = numbers.len();
            *numbers.entry((path(), line)).or_insert(next)
        });
        let equal = seen.entry((number, rule)).or_insert_with(|| {
            let mut common = Sha256::new();
            for part in [rule, &path(), line] {
                add(&mut common, part);
            }
            EqualFindings { common, count: 0 }
        });
        let mut hash = equal.common.clone();
        add(&mut hash, &equal.count.to_string());
        equal.count += 1;
        (reported, hexadecimal(hash))
    })
}

/// The fingerprint of something without a source location.
pub(super) fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        add(&mut hash, part);
    }
    hexadecimal(hash)
}

/// Adds a part, prefixed with its length, so that different lists give different bytes.
fn add(hash: &mut Sha256, part: &str) {
    hash.update((part.len() as u64).to_le_bytes());
    hash.update(part.as_bytes());
}

fn hexadecimal(hash: Sha256) -> String {
    let mut text = String::new();
    for byte in &hash.finalize()[..16] {
        write!(text, "{byte:02x}").expect("a string takes every text");
    }
    text
}
