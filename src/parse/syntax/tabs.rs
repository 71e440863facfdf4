//! Turns tabs in the indentation into spaces, if the lines around allow one nesting only.

use std::ops::Range;

use super::quoting::{before_comment, comment_start};

/// The widths that a tab may have, the usual one first.
const WIDTHS: [usize; 5] = [2, 4, 8, 3, 1];

/// The indentations with tabs, and the spaces to write instead. `None` if the tabs fit no width, or several that nest the lines
/// differently, and in a file with texts or brackets over several lines, which this does not follow.
pub(super) fn as_spaces(text: &str) -> Option<Vec<(Range<usize>, String)>> {
    let mut fitting = WIDTHS.into_iter().filter_map(|width| indents(text, width));
    let first = fitting.next()?;
    // A tab decides about the lines below it, too.
    let nesting = |indents: &[Indent]| indents.iter().map(|indent| (indent.depth, indent.sibling)).collect::<Vec<_>>();
    let wanted = nesting(&first);
    let tabbed = |indent: &Indent| text[indent.range.clone()].contains('\t');
    fitting
        .all(|other| nesting(&other) == wanted)
        .then(|| first.into_iter().filter(tabbed).map(|indent| (indent.range, " ".repeat(indent.column))).collect())
}

/// The indentation of a line.
struct Indent {
    range: Range<usize>,
    column: usize,
    /// The number of open levels around the line.
    depth: usize,
    /// Whether the line continues a level, rather than opening one.
    sibling: bool,
}

/// A column in which entries begin.
#[derive(Clone, Copy)]
struct IndentLevel {
    column: usize,
    /// Whether its entries begin with `-`.
    list: bool,
}

/// The open levels above a line.
#[derive(Default)]
struct Nesting {
    levels: Vec<IndentLevel>,
    /// Whether the last entry has no value yet, so that a level may open below it.
    opens: bool,
}

/// The indentations of all lines with content, at a width of tabs; `None` if a line is not nested under any other then.
fn indents(text: &str, width: usize) -> Option<Vec<Indent>> {
    let mut found = Vec::new();
    let mut nesting = Nesting::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let content = line.trim_start_matches([' ', '\t']);
        let indent = &line[..line.len() - content.len()];
        let content = content.trim_end();
        if content.is_empty() || content.starts_with('#') || content == "---" {
            continue;
        }
        let column = indent.chars().fold(0, |column, char| if char == '\t' { (column / width + 1) * width } else { column + 1 });
        let (depth, sibling) = nesting.add(column, content)?;
        found.push(Indent { range: at..at + indent.len(), column, depth, sibling });
    }
    Some(found)
}

impl Nesting {
    /// Adds a line. Returns the number of levels around it, and whether it continues one.
    fn add(&mut self, column: usize, content: &str) -> Option<(usize, bool)> {
        let entry = Entry::of(content)?;
        let closed = self.levels.len();
        while self
            .levels
            .last()
            .is_some_and(|level| level.column > column || (level.column == column && level.list && !entry.list))
        {
            self.levels.pop();
        }
        let may_open = self.levels.is_empty() || (self.opens && closed == self.levels.len());
        let sibling = match self.levels.last() {
            Some(level) if level.column == column && level.list == entry.list => true,
            // The entries of a list may begin in the column of their key.
            Some(level) if level.column == column && !(entry.list && may_open) => return None,
            None if closed > 0 => return None,
            _ if !may_open => return None,
            _ => false,
        };
        let depth = self.levels.len();
        if !sibling {
            self.levels.push(IndentLevel { column, list: entry.list });
        }
        self.levels.extend(entry.inner.iter().map(|(offset, list)| IndentLevel { column: column + offset, list: *list }));
        self.opens = entry.opens;
        Some((depth, sibling))
    }
}

/// What a line holds.
struct Entry {
    /// Whether it begins with `-`.
    list: bool,
    /// The levels that begin on the line after `-`, with their distance from its start.
    inner: Vec<(usize, bool)>,
    /// Whether its value is to follow below.
    opens: bool,
}

impl Entry {
    /// `None` for a line of a text or of brackets that goes on below.
    fn of(content: &str) -> Option<Self> {
        let (mut rest, mut offset, mut inner) = (content, 0, Vec::new());
        let list = is_item(content);
        while is_item(rest) {
            let after = rest[1..].trim_start_matches(' ');
            offset += rest.len() - after.len();
            rest = after;
            if is_item(rest) || key_end(rest).is_some() {
                inner.push((offset, is_item(rest)));
            }
        }
        let value = match key_end(rest) {
            Some(end) => rest[end..].trim_start(),
            None if list => rest,
            None => return None,
        };
        let value = before_comment(value);
        let brackets = |marks: [char; 2]| value.matches(marks).count();
        let quotes = |mark: char| value.starts_with(mark) && (value.len() == 1 || !value.ends_with(mark));
        let goes_on =
            value.starts_with(['|', '>']) || brackets(['[', '{']) != brackets([']', '}']) || quotes('"') || quotes('\'');
        let opens = value.is_empty() || (value.starts_with(['&', '!']) && !value.contains(' '));
        (!goes_on && !value.contains('\t')).then_some(Self { list, inner, opens })
    }
}

pub(super) fn is_item(content: &str) -> bool {
    content == "-" || content.starts_with("- ")
}

/// The byte after the colon of a key at the start of a line.
pub(super) fn key_end(content: &str) -> Option<usize> {
    let colons = content.match_indices(':').map(|(at, _)| at + 1);
    let end = colons.into_iter().find(|end| matches!(content[*end..].chars().next(), None | Some(' ')))?;
    let key = &content[..end];
    (!key.starts_with(['"', '\'', '[', '{', '#']) && comment_start(key).is_none()).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(text: &str) -> Option<String> {
        let mut fixed = text.to_owned();
        for (range, spaces) in as_spaces(text)?.into_iter().rev() {
            fixed.replace_range(range, &spaces);
        }
        Some(fixed)
    }

    #[test]
    fn tabs_become_the_spaces_of_their_siblings() {
        for (text, expected) in [
            ("a:\n\tb:\n\t\tc: 1\n\td: 2\n", "a:\n  b:\n    c: 1\n  d: 2\n"),
            ("a:\n        b: 1\n\t\tc: 2\n", "a:\n        b: 1\n        c: 2\n"),
            ("a:\n    - b: 1\n\t  c: 2\n", "a:\n    - b: 1\n      c: 2\n"),
            ("a:\n\t- b: 1\n\t  c:\n\t  - d\n", "a:\n  - b: 1\n    c:\n    - d\n"),
            ("a:\n- b: 1\n\tc: 2 # d\n", "a:\n- b: 1\n  c: 2 # d\n"),
            ("a:\n    b:\n        c: 1\n\td: 2\n\t\te: 3\n", "no"),
            ("a:\n    b:\n        c: 1\n\t\td: 2\n\te: 3\n", "a:\n    b:\n        c: 1\n        d: 2\n    e: 3\n"),
        ] {
            assert_eq!(fixed(text), (expected != "no").then(|| expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn tabs_that_can_mean_several_levels_are_left() {
        for text in [
            // Four columns or eight: below `b`, or below `c`.
            "a:\n    b:\n        c: 1\n\t\td: 2\n",
            // `c` is below `b`, or beside it.
            "a:\n\tb:\n    c: d\n",
            // Nested under nothing.
            "a: 1\n\tb: 2\n",
            "a: |\n  text\n\tb: 2\n",
            "a: [b,\n\tc]\n",
            "a: \"b\n\tc: d\"\n",
        ] {
            assert_eq!(fixed(text), None, "{text}");
        }
    }
}
