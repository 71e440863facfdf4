//! Regular expressions for texts, in the subset that all JSON Schema validators support.
//!
//! They are never stricter than the parser, and looser where it checks the calendar or letters of all scripts.

use crate::model::keys::{ARROWS, AnyKey, LINK_SCHEMES, LONGEST_ID, RATINGS, SYMBOLS, Table};

/// A finite number between quotes.
const NUMBER: &str = r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9A-Fa-f]+";

/// Anything other than spaces.
pub(super) const FILLED: &str = r"[^ \t\r\n]";

pub(super) fn id() -> String {
    let others = LONGEST_ID - 1;
    blank_or(&format!(r"[^\x00-@\[-`{{-\x7f][^\x00-,./:-@\[-^`{{-\x7f]{{0,{others}}}"))
}

pub(super) fn date() -> String {
    blank_or("[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
}

pub(super) fn language() -> String {
    blank_or("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
}

/// A known scheme, and a host without a user name for web addresses; or no scheme, then without a colon before the first `/`, `?` or
/// `#`, and without a leading `//`.
pub(super) fn address() -> String {
    let [http, https, mailto] = LINK_SCHEMES.map(any_case);
    let char = r"[^ \t\r\n\\\u202a-\u202e\u2066-\u2069]";
    let but = |others: &str| char.replacen('^', &format!("^{others}"), 1);
    let (host, path) = (format!("{}{}*", but("/?#@:"), but("/?#@")), but("/:?#"));
    blank_or(&format!(
        r"(?:{http}|{https})://{host}(?:[/?#]{char}*)?|{mailto}:{char}*|{path}+(?:[/?#]{char}*)?|[?#]{char}*|/(?:{}{char}*)?",
        but("/")
    ))
}

/// A relative path without a scheme and without `..`.
pub(super) fn picture() -> String {
    r"^(?!\s*[/~])(?!\s*\.\.(?:/|\s*$))(?![^]*/\.\.(?:/|\s*$))[^\\:%$]*$".replace("[^]", r"[\s\S]")
}

/// A relative path.
pub(super) fn file() -> String {
    r"^\s*(?:[^/~:$%\\ \t\r\n][^:$%\\]*)?$".to_owned()
}

pub(super) fn truth() -> String {
    format!(r"^\s*(?:{}|{})\s*$", any_case("yes"), any_case("no"))
}

pub(super) fn number() -> String {
    format!(r"^\s*(?:{NUMBER})\s*$")
}

pub(super) fn rating() -> String {
    format!(r"^\s*(?:{NUMBER}|{})\s*$", spelt(RATINGS))
}

/// A number, a symbol, a turn, or a text that does not begin like a number and is not only punctuation.
pub(super) fn feeling() -> String {
    let number_like = "\\s*[-+\u{2212}\u{2013}\u{2014}\u{b1}~]*\\s*[.,]?[0-9]";
    let letter = r"[\s\S]*[^\s!-/:-@\[-`{-~]";
    let symbols: Vec<String> = SYMBOLS.iter().flat_map(|(symbols, _)| *symbols).map(|symbol| escaped(symbol)).collect();
    let (symbols, arrows) = (symbols.join("|"), ARROWS.map(escaped).join("|"));
    format!(r"^(?:\s*|\s*(?:{NUMBER}|{symbols})\s*|[\s\S]*\S\s*(?:{arrows})\s*\S[\s\S]*|(?!{number_like})(?={letter})[\s\S]*)$")
}

/// A text without special characters of patterns.
fn escaped(text: &str) -> String {
    text.chars().flat_map(|char| char.is_ascii_punctuation().then_some('\\').into_iter().chain([char])).collect()
}

/// One of these words, or an empty text.
pub(super) fn words<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    blank_or(&spelt(words))
}

/// Two adjacent capitals, as in `KPIs` or `PAIN_POINTS`, whose spellings are not enumerated.
pub(super) const CAPITALS: &str = "[A-Z][A-Z]";

/// Every spelling of a key except the documented one and those with [`CAPITALS`].
pub(super) fn other_spellings(key: &AnyKey) -> String {
    format!(r"^(?!{}$)\s*(?:{})\s*$", key.name, spelt_keys(&[key]))
}

/// Every spelling of these keys except the documented ones.
pub(super) fn other_spellings_of(keys: &[&AnyKey]) -> String {
    let names: Vec<&str> = keys.iter().map(|key| key.name).collect();
    format!(r"^(?!(?:{})$)\s*(?:{})\s*$|{CAPITALS}", names.join("|"), spelt_keys(keys))
}

/// Every spelling of a key.
pub(super) fn spellings(key: &AnyKey) -> String {
    format!(r"^\s*(?:{})\s*$|{CAPITALS}", spelt_keys(&[key]))
}

/// The keys of a level and their synonyms, spelt exactly so.
pub(super) fn exact_keys(table: &Table) -> String {
    format!("^(?:{})$", table.keys().flat_map(AnyKey::spellings).collect::<Vec<_>>().join("|"))
}

fn spelt_keys(keys: &[&AnyKey]) -> String {
    // A capital inside a word begins another word, so that only first letters vary.
    let first_only = |part: &str| {
        let (first, rest) = part.split_at(1);
        format!("{}{rest}", any_case(first))
    };
    keys.iter().flat_map(|key| key.spellings()).map(|word| joined(word, first_only)).collect::<Vec<_>>().join("|")
}

fn blank_or(pattern: &str) -> String {
    format!(r"^\s*(?:(?:{pattern})\s*)?$")
}

/// Words in every capitalisation and joining that [`crate::model::keys::fold`] accepts.
fn spelt<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(|word| joined(word, any_case)).collect::<Vec<_>>().join("|")
}

/// Joins the parts of `pain_points` as `pain-points`, `pain points` or `painPoints`.
fn joined(word: &str, part: impl Fn(&str) -> String) -> String {
    let mut pattern = String::new();
    for (index, text) in word.split('_').enumerate() {
        if index == 0 {
            pattern.push_str(&part(text));
        } else {
            let (first, _) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
            let rest = &part(text)[any_case(first).len()..];
            let next = format!("(?:[-_ /]+{}|{}){rest}", any_case(first), first.to_uppercase());
            pattern.push_str(&next);
        }
    }
    pattern
}

fn any_case(word: &str) -> String {
    let class = |c: char| match c.to_uppercase().collect::<Vec<char>>()[..] {
        [upper] if upper != c => format!("[{upper}{c}]"),
        _ => c.to_string(),
    };
    word.chars().map(class).collect()
}
