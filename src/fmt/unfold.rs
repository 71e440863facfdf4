//! Unfolds braces and brackets that do not fit their line: `{a: 1, b: 2}` becomes `a: 1` and `b: 2`.

use super::draft::Draft;
use crate::parse::syntax::YamlPartKind;
use crate::source::{line_end, line_start};

/// An open list or group of keys.
struct Open {
    /// Its index among the parts.
    index: usize,
    flow: bool,
    list: bool,
    /// Its keys and values so far.
    children: Vec<Child>,
}

/// A value or a key in a list or a group of keys.
#[derive(Clone, Copy)]
struct Child {
    start: usize,
    end: usize,
    /// Whether it can be moved to a line of its own unchanged.
    simple: bool,
}

/// A replacement.
struct Unfolding {
    start: usize,
    end: usize,
    lines: String,
}

/// A text with braces that were unfolded.
#[derive(Debug)]
pub(super) struct Unfolded {
    pub(super) text: String,
    /// The ends of replacements, before and after.
    ends: Vec<(usize, usize)>,
}

impl Unfolded {
    /// Where a place of the text before is now that is not within a replacement.
    pub(super) fn moved(&self, place: usize) -> usize {
        let last = self.ends.partition_point(|(end, _)| *end <= place);
        let (before, after) = if last == 0 { (0, 0) } else { self.ends[last - 1] };
        place - before + after
    }
}

/// Unfolds the outermost braces of every line with more than `longest` characters; `None` if there is nothing to unfold.
pub(super) fn unfold(draft: &Draft, longest: usize) -> Option<String> {
    unfold_if(draft, longest, |_, _| true).map(|unfolded| unfolded.text)
}

/// Like [`unfold`], for a text that is not laid out yet: unfolds only braces that are too long in any layout. A layout takes longer for
/// braces than for lines.
pub(super) fn unfold_early(draft: &Draft, longest: usize) -> Option<Unfolded> {
    // What a layout may remove.
    let stays = |char: &char| !(char.is_whitespace() || matches!(char, ',' | '"' | '\'' | '\\'));
    unfold_if(draft, longest, |before, braces| !before.contains('\t') && braces.chars().filter(stays).nth(longest).is_some())
}

/// Unfolds what is on a line that is too long, if it is asked for with what is before it on the line.
fn unfold_if(draft: &Draft, longest: usize, is_wanted: impl Fn(&str, &str) -> bool) -> Option<Unfolded> {
    let text = draft.text.as_str();
    let too_long = |line: &str| line.len() > longest && line.chars().count() > longest;
    if !text.lines().any(too_long) {
        return None;
    }
    let parts = draft.parts().ok()?;
    let mut open: Vec<Open> = Vec::new();
    let mut changes: Vec<Unfolding> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let child = match part.kind {
            YamlPartKind::Map { flow } | YamlPartKind::List { flow } => {
                open.push(Open { index, flow, list: matches!(part.kind, YamlPartKind::List { .. }), children: Vec::new() });
                continue;
            }
            YamlPartKind::Word { .. } | YamlPartKind::Repeat(_) => {
                let simple = part.anchor.is_none() && part.tag.is_none() && part.end > part.start;
                Child { start: part.start, end: part.end, simple }
            }
            YamlPartKind::End => {
                let Some(closed) = open.pop() else { continue };
                let start = &parts[closed.index];
                let brackets = closed.flow && start.end > start.start && part.end > part.start;
                let plain = start.anchor.is_none() && start.tag.is_none() && brackets;
                let child = Child { start: start.start, end: part.end, simple: plain };
                let outermost = open.last().is_none_or(|around| !around.flow);
                if outermost && plain {
                    let (line, line_start) = line_of(text, child.start);
                    // Text after the braces would have to follow the last line.
                    let alone = child.end == line_start + line.len();
                    if alone && too_long(line) && is_wanted(&text[line_start..child.start], &text[child.start..child.end]) {
                        changes.extend(change(text, open.last(), &closed, child, line_start));
                    }
                }
                child
            }
            YamlPartKind::Comment { .. } | YamlPartKind::Document => continue,
        };
        if let Some(around) = open.last_mut() {
            around.children.push(child);
        }
    }
    if changes.is_empty() {
        return None;
    }
    let mut unfolded = Unfolded { text: String::with_capacity(text.len() + 1024), ends: Vec::with_capacity(changes.len()) };
    let mut at = 0;
    for change in changes {
        let before = &text[at..change.start];
        unfolded.text.push_str(if change.lines.starts_with('\n') { before.trim_end_matches(' ') } else { before });
        unfolded.text.push_str(&change.lines);
        at = change.end;
        unfolded.ends.push((at, unfolded.text.len()));
    }
    unfolded.text.push_str(&text[at..]);
    Some(unfolded)
}

/// One line per entry, indented below the key or beside the dash that it belongs to.
fn change(text: &str, around: Option<&Open>, closed: &Open, whole: Child, line_start: usize) -> Option<Unfolding> {
    if closed.children.is_empty() || !closed.children.iter().all(|child| child.simple) {
        return None;
    }
    let slice = |child: &Child| &text[child.start..child.end];
    let entries: Vec<String> = if closed.list {
        closed.children.iter().map(|item| format!("- {}", slice(item))).collect()
    } else {
        closed.children.chunks_exact(2).map(|pair| format!("{}: {}", slice(&pair[0]), slice(&pair[1]))).collect()
    };
    let column = |place: usize| text[line_start..place].chars().count();
    let key = around.filter(|around| !around.list).map(|around| around.children.last().map(|key| key.start));
    let (indent, first) = match key {
        // After its key.
        Some(key) => (column(key.filter(|key| *key >= line_start)?) + 2, "\n"),
        // After a dash, or alone in the file.
        None => (column(whole.start), ""),
    };
    let pad = " ".repeat(indent);
    let mut lines = String::from(first);
    for (n, entry) in entries.iter().enumerate() {
        if n > 0 {
            lines.push('\n');
        }
        if n > 0 || !first.is_empty() {
            lines.push_str(&pad);
        }
        lines.push_str(entry);
    }
    Some(Unfolding { start: whole.start, end: whole.end, lines })
}

/// The line of a place, and where it starts.
fn line_of(text: &str, place: usize) -> (&str, usize) {
    let start = line_start(text, place);
    (&text[start..line_end(text, place)], start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_on_lines_of_its_own() {
        for (folded, unfolded) in [
            ("- {a: 1, b: [2, 3]}\n", Some("- a: 1\n  b: [2, 3]\n")),
            ("k: {a: 1, b: 22222}\n", Some("k:\n  a: 1\n  b: 22222\n")),
            ("k: [aaaaa, {b: 22}]\n", Some("k:\n  - aaaaa\n  - {b: 22}\n")),
            ("x:\n  - k: [aaaaa, bbb]\n", Some("x:\n  - k:\n      - aaaaa\n      - bbb\n")),
            ("{a: 111111, b: 22222}\n", Some("a: 111111\nb: 22222\n")),
            // Too short, no braces at all, or nothing that could be alone.
            ("- {a: 1, b: 2}\n", None),
            ("k: a long text without braces\n", None),
            ("k: {a: 1, b: 2} # with a comment\n", None),
            ("k: {a: &x 1, b: 22222}\n", None),
            ("k: {aaaaaaaaaaaa, b: 22222}\n", None),
        ] {
            assert_eq!(unfold(&Draft::new(folded.to_owned()), 18).as_deref(), unfolded, "{folded}");
        }
    }

    #[test]
    fn what_no_layout_makes_fit_is_unfolded_early() {
        for (folded, unfolded) in [
            ("k: { a: 1111111111, b: 222222 }\n", Some("k:\n  a: 1111111111\n  b: 222222\n")),
            // A layout may remove spaces, quotes and the last comma, and text after a tab has no column.
            ("k: {a:  1111,  b:  22222,  }\n", None),
            (r#"k: ['it''s', "\"b\"", 22]"#, None),
            ("-\t{a: 1111111111, b: 222222}\n", None),
            ("-         {a: 1111, b: 22}\n", None),
        ] {
            let early = unfold_early(&Draft::new(folded.to_owned()), 18).map(|unfolded| unfolded.text);
            assert_eq!(early.as_deref(), unfolded, "{folded}");
        }
    }
}
