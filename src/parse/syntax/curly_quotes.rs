//! Finds texts between curly quotes that YAML splits at their commas.

use super::quoting::{quoted, quoted_plainly, quotes_comment};
use super::tree::YamlNode;
use crate::findings::{Finding, quote};
use crate::parse::rules::CURLY_QUOTES;
use crate::source::Span;

/// The marks that open a text, and those that close it.
const PAIRS: [(char, &[char]); 5] = [
    ('\u{201c}', &['\u{201d}']),
    ('\u{201d}', &['\u{201d}']),
    ('\u{201e}', &['\u{201c}', '\u{201d}']),
    ('\u{ab}', &['\u{bb}']),
    ('\u{2018}', &['\u{2019}']),
];

/// A text between curly quotes, between straight ones.
pub(super) fn straightened(text: &str) -> Option<String> {
    let (open, closing) = PAIRS.iter().find(|(open, _)| text.starts_with(*open))?;
    let inner = text[open.len_utf8()..].strip_suffix(*closing)?;
    (!inner.contains(*closing)).then(|| quoted_plainly(inner))
}

/// Reports `[\u{201c}slow, ugly\u{201d}]`, which is split at the comma, because curly quotes are ordinary characters in YAML.
pub(in crate::parse) fn curly_quotes(items: &[YamlNode], start: u32, text: &str) -> Option<Finding> {
    let words: Vec<&str> = items.iter().map(|item| item.value.text().unwrap_or_default()).collect();
    let mut open: Option<(usize, &[char])> = None;
    for (index, word) in words.iter().enumerate() {
        if let Some((first, closing)) = open.filter(|(_, closing)| word.ends_with(*closing)) {
            let span = Span { end: items[index].span.end, ..items[first].span };
            // Values repeated by `*` lie elsewhere.
            if span.start < start {
                return None;
            }
            let inner: String = text.get(span.start as usize..span.end as usize)?.chars().skip(1).collect();
            let inner = inner.trim_end_matches(closing);
            let straight = quoted(inner);
            let found = CURLY_QUOTES
                .at(span, "the comma ends this text, because curly quotes are ordinary characters")
                .label(format!("{} texts", index - first + 1));
            if quotes_comment(inner, &straight) {
                return Some(found.help("write straight quotes around the text, without the comment in it"));
            }
            return Some(found.help(format!("write straight quotes: {}", quote(&straight))).edit(span, straight));
        }
        let opened = PAIRS.iter().find(|(mark, closing)| word.starts_with(*mark) && !word[mark.len_utf8()..].contains(*closing));
        open = opened.map(|(_, closing)| (index, *closing)).or(open);
    }
    None
}
