//! Writes texts as YAML scalars: plain where that reads as the same text, else between double quotes; and reads YAML a second time.
//! Only this file uses `serde_yaml`.

use std::fmt::Write as _;

/// A text as a value on one line that is valid anywhere, including inside flow collections.
#[must_use]
pub fn scalar(text: &str) -> String {
    let in_flow = |c: char| matches!(c, '[' | ']' | '{' | '}' | ',');
    let plain = !text.contains(in_flow) && serde_yaml::to_string(text).is_ok_and(|emitted| emitted.trim_end() == text);
    if plain { text.to_owned() } else { quoted(text) }
}

/// A text between double quotes, on one line, with escapes for control characters and line breaks.
///
/// Written here, because the emitter chooses the style of quotes and writes a text of several lines as a block.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            other if other.is_control() || matches!(other, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(other));
            }
            other => quoted.push(other),
        }
    }
    quoted + "\""
}

/// Reads texts with a parser of YAML 1.1 (libyaml), document by document.
pub fn documents(text: &str) -> impl Iterator<Item = serde_yaml::Deserializer<'_>> {
    serde_yaml::Deserializer::from_str(text)
}

#[cfg(test)]
mod tests {
    use super::{quoted, scalar};

    #[test]
    fn plain_where_it_reads_as_the_same_text() {
        for text in ["Compares offers", "Übergabe", "web-shop", "a:b", "don't", "2 days", "価格"] {
            assert_eq!(scalar(text), text);
        }
        for text in [
            "", " a", "a: b", "a #b", "- a", "1.5", "0x1F", "0o17", "1e3", "true", "null", "~", "a, b", "[a", "&a", "'a", "a:",
            "x\ny",
        ] {
            assert_eq!(scalar(text), quoted(text), "{text}");
        }
    }
}
