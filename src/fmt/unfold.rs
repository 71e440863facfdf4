//! Unfolds braces and brackets that do not fit their line: `{a: 1, b: 2}` becomes `a: 1` and `b: 2`.

use super::draft::Draft;
use crate::parse::syntax::YamlPartKind;
use crate::source::{line_end, line_start};

/// A list or a group of keys.
struct Collection {
    /// Its start.
    start: usize,
    /// Within brackets or braces, perhaps of another one: `[key: value]`.
    flow: bool,
    list: bool,
    /// Whether it can be moved: it has brackets or braces of its own, and no anchor and no tag.
    simple: bool,
    /// Its keys and values so far.
    children: Vec<Child>,
}

/// A value or a key in a list or a group of keys.
struct Child {
    start: usize,
    end: usize,
    /// Whether it can be moved to a line of its own unchanged.
    simple: bool,
    /// What it consists of, if it can be unfolded.
    inside: Option<Collection>,
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

/// Unfolds the braces of every line with more than `longest` characters, from the outermost to those that fit; `None` if there is nothing
/// to unfold.
pub(super) fn unfold(draft: &Draft, longest: usize) -> Option<String> {
    let is_long = |before: usize, braces: &str| before + braces.len() > longest && before + braces.chars().count() > longest;
    unfold_if(draft, longest, is_long).map(|unfolded| unfolded.text)
}

/// Like [`unfold`], for a text that is not laid out yet: unfolds only braces that are too long in any layout. A layout takes longer for
/// braces than for lines.
pub(super) fn unfold_early(draft: &Draft, longest: usize) -> Option<Unfolded> {
    // What a layout may remove.
    let stays = |char: &char| !(char.is_whitespace() || matches!(char, ',' | '"' | '\'' | '\\'));
    unfold_if(draft, longest, |_, braces| braces.chars().filter(stays).nth(longest).is_some())
}

/// Unfolds what `is_long` on a line that is too long: it takes the number of characters before the braces, and the braces.
fn unfold_if(draft: &Draft, longest: usize, is_long: impl Fn(usize, &str) -> bool) -> Option<Unfolded> {
    let text = draft.text.as_str();
    let too_long = |line: &str| line.len() > longest && line.chars().count() > longest;
    if !text.lines().any(too_long) {
        return None;
    }
    let parts = draft.parts().ok()?;
    let mut open: Vec<Collection> = Vec::new();
    let mut changes: Vec<Unfolding> = Vec::new();
    for part in parts {
        let bare = part.anchor.is_none() && part.tag.is_none();
        let child = match part.kind {
            YamlPartKind::Map { flow } | YamlPartKind::List { flow } => {
                let list = matches!(part.kind, YamlPartKind::List { .. });
                let simple = bare && flow && part.end > part.start;
                open.push(Collection { start: part.start, flow, list, simple, children: Vec::new() });
                continue;
            }
            YamlPartKind::Word { .. } | YamlPartKind::Repeat(_) => {
                Child { start: part.start, end: part.end, simple: bare && part.end > part.start, inside: None }
            }
            YamlPartKind::End => {
                let Some(closed) = open.pop() else { continue };
                let (start, simple) = (closed.start, closed.simple && part.end > part.start);
                let inside = Some(closed).filter(|closed| simple && !closed.children.is_empty());
                let inside = inside.filter(|closed| closed.children.iter().all(|child| child.simple));
                let child = Child { start, end: part.end, simple, inside };
                if open.last().is_none_or(|around| !around.flow) {
                    changes.extend(change(text, open.last(), &child, &too_long, &is_long));
                }
                child
            }
            YamlPartKind::Comment { .. } | YamlPartKind::Document => continue,
        };
        if let Some(around) = open.last_mut() {
            // What is not within brackets stays as it is.
            let inside = child.inside.filter(|_| around.flow);
            around.children.push(Child { inside, ..child });
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

/// One line per entry, indented below the key or beside the dash that they belong to.
fn change(
    text: &str,
    around: Option<&Collection>,
    whole: &Child,
    too_long: &impl Fn(&str) -> bool,
    is_long: &impl Fn(usize, &str) -> bool,
) -> Option<Unfolding> {
    let inside = whole.inside.as_ref()?;
    let (line, line_start) = line_of(text, whole.start);
    let before = &text[line_start..whole.start];
    // Text after the braces would have to follow the last line; after a tab there is no column, after `---` no key.
    let is_alone = whole.end == line_start + line.len() && !before.contains('\t') && !before.starts_with("---");
    let column = |place: usize| text[line_start..place].chars().count();
    if !is_alone || !too_long(line) || !is_long(column(whole.start), &text[whole.start..whole.end]) {
        return None;
    }
    let key = around.filter(|around| !around.list).map(|around| around.children.last().map(|key| key.start));
    let (indent, mut lines) = match key {
        // After its key.
        Some(key) => (column(key.filter(|key| *key >= line_start)?) + 2, String::from("\n")),
        // After a dash, or alone in the file.
        None => (column(whole.start), String::new()),
    };
    write_entries(&mut lines, text, inside, indent, is_long);
    Some(Unfolding { start: whole.start, end: whole.end, lines })
}

/// Writes each entry on a line of its own. Entries that are too long for their lines are unfolded, too.
fn write_entries(lines: &mut String, text: &str, inside: &Collection, indent: usize, is_long: &impl Fn(usize, &str) -> bool) {
    for entry in inside.children.chunks(if inside.list { 1 } else { 2 }) {
        let [.., value] = entry else { continue };
        if !lines.is_empty() && !lines.ends_with('\n') && !lines.ends_with("- ") {
            lines.push('\n');
        }
        if lines.ends_with('\n') {
            lines.extend(std::iter::repeat_n(' ', indent));
        }
        let key = if inside.list { "" } else { &text[entry[0].start..entry[0].end] };
        let before = indent + 2 + key.chars().count();
        let slice = &text[value.start..value.end];
        lines.push_str(if inside.list { "- " } else { key });
        if let Some(inner) = value.inside.as_ref().filter(|_| is_long(before, slice)) {
            lines.push_str(if inside.list { "" } else { ":\n" });
            write_entries(lines, text, inner, indent + 2, is_long);
        } else {
            lines.push_str(if inside.list { "" } else { ": " });
            lines.push_str(slice);
        }
    }
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
            // What is still too long, too.
            ("k: [{a: [1, 22, 33], b: 4}, [5]]\n", Some("k:\n  - a: [1, 22, 33]\n    b: 4\n  - [5]\n")),
            (
                "k: [{a: [111, 222, 333], b: 4}, [{c: 55, d: {e: 6}}, [7, 8]]]\n",
                Some("k:\n  - a:\n      - 111\n      - 222\n      - 333\n    b: 4\n  - - c: 55\n      d: {e: 6}\n    - [7, 8]\n"),
            ),
            // Too short, no braces at all, or nothing that could be alone.
            ("- {a: 1, b: 2}\n", None),
            ("k: a long text without braces\n", None),
            ("k: {a: 1, b: 2} # with a comment\n", None),
            ("k: {a: &x 1, b: 22222}\n", None),
            ("k: {aaaaaaaaaaaa, b: 22222}\n", None),
            ("k: [a: {b: 1, c: 222222}]\n", None),
            ("--- {a: 1, b: 222222222}\n", None),
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
