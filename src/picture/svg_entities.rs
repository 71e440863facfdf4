//! Measures what the entities of a drawing in SVG stand for before it is parsed: the parser writes them out without a limit.

use std::collections::HashMap;

/// How often the parser replaces entities within entities.
const DEPTH: usize = 10;

/// The bytes that the references of a document to its own entities stand for, at least as many as the parser writes out.
pub(super) fn expanded(text: &str) -> u64 {
    let declared = declarations(text);
    if declared.is_empty() {
        return 0;
    }
    let mut lengths: HashMap<&str, u64> = HashMap::new();
    for _ in 0..DEPTH {
        let length = |value: &&str| (value.len() as u64).saturating_add(sum(value, &lengths));
        lengths = declared.iter().map(|(name, values)| (*name, values.iter().map(length).max().unwrap_or(0))).collect();
    }
    sum(text, &lengths)
}

/// The bytes that the references in a text stand for.
fn sum(text: &str, lengths: &HashMap<&str, u64>) -> u64 {
    let names = text.split('&').skip(1).filter_map(|rest| rest.split_once(';'));
    names.filter_map(|(name, _)| lengths.get(name)).fold(0, |sum, length| sum.saturating_add(*length))
}

/// The declared entities by name, each with all its values.
fn declarations(text: &str) -> HashMap<&str, Vec<&str>> {
    let mut declared: HashMap<&str, Vec<&str>> = HashMap::new();
    for rest in text.split("<!ENTITY").skip(1) {
        let rest = rest.trim_start();
        let Some((name, rest)) = rest.split_once(|char: char| char.is_ascii_whitespace()) else { continue };
        let rest = rest.trim_start();
        let Some(quote) = rest.chars().next().filter(|char| matches!(char, '"' | '\'')) else { continue };
        declared.entry(name).or_default().push(rest[1..].split(quote).next().unwrap_or_default());
    }
    declared
}

#[cfg(test)]
mod tests {
    use super::expanded;

    #[test]
    fn references_count_as_what_they_stand_for() {
        let document = |declared: &str, body: &str| format!("<!DOCTYPE svg [{declared}]><svg>{body}</svg>");
        let two = "<!ENTITY a 'xxxxxxxxxx'><!ENTITY b \"&a;&a;\">";
        for (declared, body, expected) in [
            ("", "&a;&amp;&#65;", 0),
            ("<!ENTITY a 'xxxxxxxxxx'>", "", 0),
            ("<!ENTITY a 'xxxxxxxxxx'>", "&a;<g a='&a;'/>&b;", 20),
            ("<!ENTITY  a\n\t'xxxxxxxxxx' >", "&a;", 10),
            // Those within declarations count, too.
            (two, "&b;", 20 + 6 + 20),
            ("<!ENTITY a ''>", "&a;".repeat(9).as_str(), 0),
            ("<!ENTITY % a 'xx'><!ENTITY b SYSTEM 'file'>", "&a;&b;", 0),
        ] {
            assert_eq!(expanded(&document(declared, body)), expected, "{declared} {body}");
        }
        // An entity that contains itself has an end.
        let loops = document("<!ENTITY a '&b;&b;&b;&b;'><!ENTITY b '&a;&a;&a;&a;'>", "&a;");
        assert!(expanded(&loops) > 1_000_000);
    }
}
