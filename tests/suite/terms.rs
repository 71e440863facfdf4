//! The words of the code: a type name has one meaning, and comments are in standard technical English.

use std::collections::BTreeMap;
use std::path::Path;

/// Words and phrases that comments do not contain, and what they say instead.
const REPLACED: &[(&str, &str)] = &[
    ("a date that is none", "not a valid date"),
    ("alone names", "only this file uses"),
    ("anyhow", "anyway"),
    ("at least so", "at least this, a minimum"),
    ("at most so", "at most this, a maximum"),
    ("hand-over", "handoff"),
    ("hand-overs", "handoffs"),
    ("keep quiet", "suppress, ignore"),
    ("mend", "fix"),
    ("mended", "fixed"),
    ("mends", "fixes"),
    ("nobody", "a positive sentence"),
    ("one a line", "one per line"),
    ("reckoned", "computed"),
    ("so many of", "this many"),
    ("so much of", "this much"),
    ("somebody", "the author, the user, a persona"),
    ("stands at", "is at"),
    ("stands in", "is in"),
    ("stands on", "is on"),
    ("stands twice", "is duplicated"),
    ("stands under", "is nested under"),
    ("take no notice", "ignore"),
    ("tell", "report, print, explain"),
    ("telling", "reporting, printing, explaining"),
    ("tells", "reports, prints, explains"),
    ("that is none", "that is not one"),
    ("told", "reported, printed, explained"),
    ("whoever", "the one that"),
    ("whole or not at all", "atomically"),
];

/// Files of the library with their paths, without unit tests.
fn sources() -> Vec<(String, String)> {
    fn below(directory: &Path, files: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                below(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let shipped = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
                files.push((path.display().to_string(), shipped.to_owned()));
            }
        }
    }
    let mut files = Vec::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files.sort();
    assert!(files.len() > 300);
    files
}

/// The name of the type that a line defines. An indented `type` belongs to an implementation of a trait, which names it.
fn defined(line: &str) -> Option<&str> {
    let bare = line.trim_start();
    let bare = bare.strip_prefix("pub ").or_else(|| bare.strip_prefix("pub(")?.split_once(") ").map(|it| it.1)).unwrap_or(bare);
    let kinds = ["struct ", "enum ", "trait ", "union "].iter();
    let rest = kinds.map(|kind| bare.strip_prefix(kind)).find(Option::is_some).flatten();
    let rest = rest.or_else(|| bare.strip_prefix("type ").filter(|_| !line.starts_with(' ')))?;
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))
}

#[test]
fn a_type_name_has_one_definition() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in sources() {
        for (n, line) in text.lines().enumerate() {
            if let Some(name) = defined(line) {
                places.entry(name.to_owned()).or_default().push(format!("{path}:{}", n + 1));
            }
        }
    }
    assert!(places.len() > 500);
    places.retain(|_, places| places.len() > 1);
    assert!(places.is_empty(), "give each of these a name of its own: {places:#?}");
}

#[test]
fn comments_are_in_standard_technical_english() {
    assert!(REPLACED.is_sorted());
    let mut found = Vec::new();
    for (path, text) in sources() {
        // A phrase may go on in the next line.
        let comments: Vec<(usize, &str)> = text
            .lines()
            .enumerate()
            .filter_map(|(n, line)| Some((n + 1, line.trim_start().strip_prefix("//")?.trim_start_matches(['/', '!', ' ']))))
            .collect();
        for (index, (n, line)) in comments.iter().enumerate() {
            let next = comments.get(index + 1).filter(|(next, _)| *next == n + 1).map_or("", |(_, next)| next);
            let both = format!(" {line} {next} ").to_lowercase();
            let words = |text: &str| text.replace(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '`' | '\'')), " ");
            let (both, next) = (words(&both), words(&format!(" {next} ").to_lowercase()));
            let has = |text: &str, phrase: &str| text.contains(&format!(" {phrase} "));
            for (phrase, instead) in REPLACED.iter().filter(|(phrase, _)| has(&both, phrase) && !has(&next, phrase)) {
                found.push(format!("{path}:{n}: `{phrase}`; write: {instead}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
