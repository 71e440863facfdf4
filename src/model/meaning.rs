//! Whether two journeys say the same, wherever and however it was written.

use super::{Journey, Written};

impl Journey {
    /// Whether another journey says exactly the same: every text, number, reference and order. Places in the files, the way things were
    /// written and pictures that were read count for nothing.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        meaning(self) == meaning(other)
    }
}

/// Everything a journey says. Written out, it has every field of every part, those that are still to come as well.
fn meaning(journey: &Journey) -> String {
    let bare = Journey { written: Written::default(), pictures: std::collections::BTreeMap::new(), ..journey.clone() };
    without_places(&format!("{bare:?}"))
}

/// The text without `Span { .. }`, unless that stands between quotes.
fn without_places(written: &str) -> String {
    const PLACE: &str = "Span { file:";
    let mut kept = String::with_capacity(written.len() / 2);
    let mut rest = written;
    while let Some(at) = rest.find(['"', 'S']) {
        kept.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with('"') {
            end_of_quote(rest)
        } else if rest.starts_with(PLACE) {
            rest = rest.find('}').map_or("", |end| &rest[end + 1..]);
            continue;
        } else {
            1
        };
        kept.push_str(&rest[..end]);
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept
}

/// One past the quote that ends a text, which begins with one.
fn end_of_quote(text: &str) -> usize {
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;
    use crate::source::Span;

    fn titled(title: &str, start: u32) -> Journey {
        Journey { title: Text::new(title.to_owned(), Span { file: 0, start, end: start + 3 }), ..Journey::default() }
    }

    #[test]
    fn places_count_for_nothing_and_texts_for_everything() {
        assert!(titled("T", 7).says_the_same(&titled("T", 90)));
        assert!(!titled("T", 7).says_the_same(&titled("U", 7)));
        // Texts that look like places, and quotes in texts.
        let place = |n| format!("a \" Span {{ file: 0, start: {n}, end: 2 }}");
        assert!(titled(&place(1), 7).says_the_same(&titled(&place(1), 8)));
        assert!(!titled(&place(1), 7).says_the_same(&titled(&place(2), 7)));
        assert!(!titled("\\\" S", 7).says_the_same(&titled("\\\"  S", 7)));
    }
}
