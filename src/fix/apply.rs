//! Applies the edits of findings to texts. Preserves every other byte.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::Edit;
use crate::source::{Sources, Span, line_end, line_start};

/// The result of applying fixes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fixed {
    /// The new texts of the files that were changed, by their index.
    pub texts: BTreeMap<u16, String>,
    /// The indices of the applied fixes; the others conflicted with an earlier one.
    pub made: Vec<usize>,
    /// Where each edit was made, with the span of its replacement in the new text, in source order.
    replaced: Vec<(Span, Span)>,
}

/// Applies fixes, each of them atomically: all of its edits, across files.
///
/// If two fixes overlap, the first is applied, and the other one is left for another round; equal edits are
/// applied once. A fix with an edit outside its file, or within a character, is skipped.
#[must_use]
pub fn apply(sources: &Sources, fixes: &[&[Edit]]) -> Fixed {
    let files = sources.iter().count();
    let mut taken: BTreeMap<Span, &Edit> = BTreeMap::new();
    let mut made = Vec::new();
    for (index, fix) in fixes.iter().enumerate() {
        let possible =
            fix.iter().all(|edit| usize::from(edit.span.file) < files && fits(&sources.get(edit.span.file).text, edit.span));
        if !possible || fix.is_empty() {
            continue;
        }
        let mut own: BTreeMap<Span, &Edit> = BTreeMap::new();
        let free = fix.iter().all(|edit| {
            let free = !in_the_way(&taken, edit) && !in_the_way(&own, edit);
            own.insert(edit.span, edit);
            free
        });
        if free {
            taken.append(&mut own);
            made.push(index);
        }
    }
    let (mut texts, mut replaced) = (BTreeMap::new(), Vec::with_capacity(taken.len()));
    for (file, source) in sources.iter() {
        let first = Span { file, start: 0, end: 0 };
        let last = Span { file, start: u32::MAX, end: u32::MAX };
        let edits: Vec<&Edit> = taken.range(first..=last).map(|(_, edit)| *edit).collect();
        if !edits.is_empty() {
            texts.insert(file, replace(&source.text, &edits, &mut replaced));
        }
    }
    Fixed { texts, made, replaced }
}

impl Fixed {
    /// The applied fixes that touch spans of the new texts; if there are none, those on the lines of the spans.
    pub(super) fn touching(&self, fixes: &[&[Edit]], spans: &[Span]) -> BTreeSet<usize> {
        let mut places = self.edits_within(spans);
        if places.is_empty() {
            let lines: Vec<Span> = spans.iter().filter_map(|span| self.lines_of(*span)).collect();
            places = self.edits_within(&lines);
        }
        let touches = |index: &usize| fixes[*index].iter().any(|edit| places.contains(&edit.span));
        self.made.iter().copied().filter(touches).collect()
    }

    /// The edits whose replacements share a byte or an end with one of the spans.
    pub(super) fn edits_within(&self, spans: &[Span]) -> BTreeSet<Span> {
        let mut places = BTreeSet::new();
        for span in spans {
            let first = self.replaced.partition_point(|(_, new)| (new.file, new.end) < (span.file, span.start));
            let close = self.replaced[first..].iter().take_while(|(_, new)| new.file == span.file && new.start <= span.end);
            places.extend(close.map(|(old, _)| *old));
        }
        places
    }

    /// The whole lines of a span of a changed text.
    fn lines_of(&self, span: Span) -> Option<Span> {
        let text = self.texts.get(&span.file)?;
        let start = line_start(text.get(..span.start as usize)?, span.start as usize);
        let end = text.is_char_boundary(span.end as usize).then(|| line_end(text, span.end as usize))?;
        Some(Span { start: start as u32, end: end as u32, ..span })
    }
}

/// Applies edits, which are in source order and do not overlap. Adds the span of each with that of its replacement.
fn replace(text: &str, edits: &[&Edit], replaced: &mut Vec<(Span, Span)>) -> String {
    let more: usize = edits.iter().map(|edit| edit.replacement.len()).sum();
    let mut new = String::with_capacity(text.len() + more);
    let mut at = 0;
    for edit in edits {
        new.push_str(&text[at..edit.span.start as usize]);
        let start = new.len() as u32;
        new.push_str(&edit.replacement);
        replaced.push((edit.span, Span { start, end: new.len() as u32, ..edit.span }));
        at = edit.span.end as usize;
    }
    new.push_str(&text[at..]);
    new
}

/// Whether a span lies within a text, at character boundaries.
fn fits(text: &str, span: Span) -> bool {
    text.get(span.start as usize..span.end as usize).is_some()
}

/// Whether an edit conflicts with an applied one that is not equal to it.
fn in_the_way(taken: &BTreeMap<Span, &Edit>, edit: &Edit) -> bool {
    let span = edit.span;
    if let Some(same) = taken.get(&span) {
        return same.replacement != edit.replacement;
    }
    // The applied edits do not overlap, so that only the neighbours need to be compared.
    let before = taken.range(..span).next_back().is_some_and(|(other, _)| overlap(*other, span));
    let after = taken.range(span..).next().is_some_and(|(other, _)| overlap(span, *other));
    before || after
}

/// Whether two spans, the first not after the second, share a byte, or one lies inside the other.
fn overlap(first: Span, second: Span) -> bool {
    first.file == second.file && first.end > second.start
}
