//! Formats names and their descriptions in two aligned columns.
//!
//! No crate for it: `textwrap` would replace [`broken`] alone, 16 lines by 7, with four of
//! its defaults switched off.

use std::fmt::Write as _;

use crate::characters::display_width;

/// Rows of two columns under headings.
#[derive(Debug, Default)]
pub(crate) struct TwoColumns(Vec<ColumnsLine>);

#[derive(Debug)]
enum ColumnsLine {
    Heading(String),
    Row(String, String),
    Close(String),
}

/// The least width of the second column; if there is less room, the terminal breaks the lines.
const NARROWEST: usize = 24;

impl TwoColumns {
    /// Adds a heading for the rows that follow.
    pub(crate) fn heading(&mut self, text: &str) {
        self.0.push(ColumnsLine::Heading(text.to_owned()));
    }

    /// Adds a name and its description.
    pub(crate) fn row(&mut self, name: &str, about: &str) {
        self.0.push(ColumnsLine::Row(name.to_owned(), about.to_owned()));
    }

    /// Adds a closing line.
    pub(crate) fn close(&mut self, text: &str) {
        self.0.push(ColumnsLine::Close(text.to_owned()));
    }

    /// Whether there are no rows yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Formats the lines, broken at spaces to at most `width` cells of a terminal.
    pub(crate) fn text(&self, width: Option<usize>) -> String {
        let length = |line: &ColumnsLine| if let ColumnsLine::Row(name, _) = line { display_width(name) } else { 0 };
        let first = self.0.iter().map(length).max().unwrap_or(0);
        let indent = if self.0.iter().any(|line| matches!(line, ColumnsLine::Heading(_))) { 2 } else { 0 };
        let hanging = indent + first + 2;
        let mut text = String::new();
        for (n, line) in self.0.iter().enumerate() {
            match line {
                ColumnsLine::Heading(heading) | ColumnsLine::Close(heading) => {
                    let gap = if n == 0 { "" } else { "\n" };
                    for (n, part) in broken(heading, width).into_iter().enumerate() {
                        let _ = writeln!(text, "{}{part}", if n == 0 { gap } else { "" });
                    }
                }
                ColumnsLine::Row(name, about) => {
                    let room = width.map(|width| width.saturating_sub(hanging)).filter(|room| *room >= NARROWEST);
                    for (n, part) in broken(about, room).into_iter().enumerate() {
                        let name = if n == 0 { name.as_str() } else { "" };
                        let gap = first - display_width(name) + 2;
                        let _ = writeln!(text, "{:indent$}{name}{:gap$}{part}", "", "");
                    }
                }
            }
        }
        text
    }
}

/// Breaks a text into lines of at most `width` cells of a terminal, unless a single word is wider.
pub(crate) fn broken(text: &str, width: Option<usize>) -> Vec<String> {
    let Some(width) = width else { return vec![text.to_owned()] };
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is one from the start");
        if line.is_empty() {
            line.push_str(word);
        } else if display_width(line) + 1 + display_width(word) <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> TwoColumns {
        let mut columns = TwoColumns::default();
        columns.row("a", "one two three four five six seven");
        columns.row("long", "short");
        columns
    }

    #[test]
    fn wide_characters_take_two_cells() {
        let mut columns = TwoColumns::default();
        columns.row("店", "キャンペーン, バナー, ポスター");
        columns.row("long", "short");
        assert_eq!(columns.text(Some(30)), "店    キャンペーン, バナー,\n      ポスター\nlong  short\n");
    }

    #[test]
    fn a_pipe_gets_a_line_each() {
        assert_eq!(columns().text(None), "a     one two three four five six seven\nlong  short\n");
    }

    #[test]
    fn a_terminal_gets_lines_that_fit() {
        assert_eq!(columns().text(Some(32)), "a     one two three four five\n      six seven\nlong  short\n");
        assert_eq!(columns().text(Some(10)), columns().text(None), "too narrow for two columns");
    }

    #[test]
    fn headings_stand_over_their_rows() {
        let mut columns = TwoColumns::default();
        columns.heading("one");
        columns.row("a", "b");
        columns.heading("two");
        columns.row("c", "d");
        columns.close("end");
        assert_eq!(columns.text(None), "one\n  a  b\n\ntwo\n  c  d\n\nend\n");
    }
}
