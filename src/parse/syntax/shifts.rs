//! Maps places of a repaired text to the text before the repairs.

use std::ops::Range;

use super::tree::{YamlEntry, YamlNode, YamlValue};
use crate::findings::Finding;
use crate::source::Span;

/// The repairs of a text, in source order.
#[derive(Debug, Default)]
pub(in crate::parse) struct Shifts {
    pieces: Vec<Replacement>,
}

/// A replaced part of a text.
#[derive(Debug)]
struct Replacement {
    /// Its bytes in the repaired text.
    new: Range<usize>,
    /// The bytes that it replaces.
    old: Range<usize>,
}

impl Shifts {
    /// Adds the replacement of a part of the repaired text by a text of a length.
    pub(super) fn add(&mut self, replaced: &Range<usize>, length: usize) {
        let first = self.pieces.partition_point(|piece| piece.new.end < replaced.start);
        let after = self.pieces.partition_point(|piece| piece.new.start <= replaced.end);
        let mut piece = Replacement { new: replaced.clone(), old: self.old(replaced.start)..self.old_end(replaced.end) };
        for merged in self.pieces.drain(first..after.max(first)) {
            piece.new = piece.new.start.min(merged.new.start)..piece.new.end.max(merged.new.end);
            piece.old = piece.old.start.min(merged.old.start)..piece.old.end.max(merged.old.end);
        }
        let moved = |byte: usize| byte + length - replaced.len();
        piece.new.end = moved(piece.new.end);
        self.pieces.insert(first, piece);
        for later in &mut self.pieces[first + 1..] {
            later.new = moved(later.new.start)..moved(later.new.end);
        }
    }

    /// The byte of the text before the repairs that became this byte, as the start of a place.
    pub(super) fn old(&self, byte: usize) -> usize {
        match self.pieces[..self.pieces.partition_point(|piece| piece.new.start <= byte)].last() {
            Some(piece) if byte < piece.new.end => piece.old.start,
            Some(piece) => piece.old.end + (byte - piece.new.end),
            None => byte,
        }
    }

    /// The same for the end of a place.
    fn old_end(&self, byte: usize) -> usize {
        match self.pieces[..self.pieces.partition_point(|piece| piece.new.start < byte)].last() {
            Some(piece) if byte < piece.new.end => piece.old.end,
            Some(piece) => piece.old.end + (byte - piece.new.end),
            None => byte,
        }
    }

    fn span(&self, span: Span) -> Span {
        let start = self.old(span.start as usize);
        let end = if span.end == span.start { start } else { self.old_end(span.end as usize).max(start) };
        Span { start: start as u32, end: end as u32, ..span }
    }

    /// Moves a finding about the repaired text to the text before. Its edits are dropped if they overlap with repairs.
    pub(super) fn finding(&self, mut finding: Finding) -> Finding {
        let touches = |span: Span| {
            let (start, end) = (span.start as usize, span.end as usize);
            let piece = self.pieces.get(self.pieces.partition_point(|piece| piece.new.end <= start));
            piece.is_some_and(|piece| piece.new.start < end.max(start + 1))
        };
        if finding.edits.iter().any(|edit| touches(edit.span)) {
            finding.edits.clear();
        }
        finding.primary.span = self.span(finding.primary.span);
        for label in &mut finding.others {
            label.span = self.span(label.span);
        }
        for edit in &mut finding.edits {
            edit.span = self.span(edit.span);
        }
        for place in &mut finding.summarized {
            place.span = self.span(place.span);
        }
        finding
    }

    /// Whether a place of the text before the repairs was replaced.
    pub(super) fn replaced(&self, span: Span) -> bool {
        let (start, end) = (span.start as usize, span.end as usize);
        let piece = self.pieces[..self.pieces.partition_point(|piece| piece.old.start <= start)].last();
        piece.is_some_and(|piece| start < piece.old.end && end <= piece.old.end)
    }

    /// Moves a tree of the repaired text to the text before.
    pub(super) fn node(&self, node: YamlNode) -> YamlNode<'static> {
        let value = match node.value {
            YamlValue::Null => YamlValue::Null,
            YamlValue::Bool(truth, text) => YamlValue::Bool(truth, text.into_owned().into()),
            YamlValue::Number(number, text) => YamlValue::Number(number, text.into_owned().into()),
            YamlValue::Text(text) => YamlValue::Text(text.into_owned().into()),
            YamlValue::List(items) => YamlValue::List(items.into_iter().map(|item| self.node(item)).collect()),
            YamlValue::Map(entries) => YamlValue::Map(entries.into_iter().map(|entry| self.entry(entry)).collect()),
        };
        YamlNode { span: self.span(node.span), value }
    }

    fn entry(&self, entry: YamlEntry) -> YamlEntry<'static> {
        YamlEntry {
            key: entry.key.into_owned().into(),
            key_span: self.span(entry.key_span),
            numeric: entry.numeric,
            plain: entry.plain,
            value: self.node(entry.value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Replaces parts of a text one after the other, each found in the text of that time.
    fn repaired(text: &str, repairs: &[(&str, &str)]) -> (String, Shifts) {
        let (mut text, mut shifts) = (text.to_owned(), Shifts::default());
        for (old, new) in repairs {
            let start = text.find(old).expect("it is there");
            let range = start..start + old.len();
            shifts.add(&range, new.len());
            text.replace_range(range, new);
        }
        (text, shifts)
    }

    #[test]
    fn what_is_not_replaced_keeps_its_place() {
        let text = "abc def ghi jkl";
        for repairs in [
            vec![],
            vec![("def", "\"def\"")],
            vec![("def", "\"def\""), ("jkl", "j")],
            vec![("jkl", "longer"), ("abc", "")],
            vec![("def", "x"), ("x", "yyyyy"), ("ghi", "- ghi-")],
            vec![("def ", ""), ("jkl", "m"), ("abc ", "n ")],
        ] {
            let (new, shifts) = repaired(text, &repairs);
            for word in text.split(' ').filter(|word| new.split(' ').any(|other| other == *word)) {
                let (at, old) = (new.find(word).expect("it is there"), text.find(word).expect("it is there"));
                let span = shifts.span(Span { file: 0, start: at as u32, end: (at + word.len()) as u32 });
                assert_eq!((span.start as usize, span.end as usize), (old, old + word.len()), "{word} in {repairs:?}");
                assert!(!shifts.replaced(span), "{word} in {repairs:?}");
            }
        }
    }

    #[test]
    fn a_replaced_text_is_the_place_of_what_it_replaces() {
        let (new, shifts) = repaired("abc def ghi", &[("def", "\"def\"")]);
        let span = |text: &str, word: &str| {
            let start = text.find(word).expect("it is there");
            Span { file: 0, start: start as u32, end: (start + word.len()) as u32 }
        };
        let old = span("abc def ghi", "def");
        assert_eq!(shifts.span(span(&new, "\"def\"")), old);
        assert_eq!(shifts.span(span(&new, "ef")), old);
        assert!(shifts.replaced(old) && !shifts.replaced(span("abc def ghi", "abc def")));
    }
}
