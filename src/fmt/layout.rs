//! Formats spaces and line breaks of YAML without wrapping lines. Names `pretty_yaml`.

use std::borrow::Cow;

use pretty_yaml::config::{FormatOptions, LanguageOptions, LayoutOptions, LineBreak, ProseWrap, Quotes};

use super::pieces::FormatPiece;
use super::refusal::FormatRefusal;

/// Lays out texts.
pub(super) struct Layout {
    keep: bool,
    /// The last text that was left unchanged.
    stable: Option<String>,
}

impl Layout {
    /// `keep`: keeps trailing spaces within texts.
    pub(super) fn new(keep: bool) -> Self {
        Self { keep, stable: None }
    }

    /// Indents by two, begins entries with `- `, collapses blank lines, removes trailing spaces. `pieces` of the text are laid out one by
    /// one if there are any.
    pub(super) fn lay_out(&mut self, text: &str, pieces: &[FormatPiece]) -> Result<String, FormatRefusal> {
        if self.stable.as_deref() == Some(text) {
            return Ok(text.to_owned());
        }
        let laid_out = in_pieces(text, pieces, self.keep).map_or_else(|| lay_out(text, self.keep), Ok)?;
        if laid_out == text {
            self.stable = Some(laid_out.clone());
        }
        Ok(laid_out)
    }
}

/// `None`: the text has no pieces, or has an error, whose message has to know the whole text.
fn in_pieces(text: &str, pieces: &[FormatPiece], keep: bool) -> Option<String> {
    let mut laid_out = String::with_capacity(if pieces.is_empty() { 0 } else { text.len() + text.len() / 8 });
    for piece in pieces {
        let whole = lay_out(&format!("{}{}", piece.above, &text[piece.range.clone()]), keep).ok()?;
        laid_out.push_str(without_lines(&whole, piece.lines)?);
    }
    (!pieces.is_empty()).then_some(laid_out)
}

/// What follows a number of lines.
fn without_lines(text: &str, lines: usize) -> Option<&str> {
    (0..lines).try_fold(text, |rest, _| rest.split_once('\n').map(|(_, rest)| rest))
}

fn lay_out(text: &str, keep: bool) -> Result<String, FormatRefusal> {
    let options = FormatOptions {
        // Long lines are handled by `unfold`: braces over several lines are hard to read.
        layout: LayoutOptions { print_width: usize::MAX / 4, indent_width: 2, line_break: LineBreak::Lf },
        language: LanguageOptions {
            quotes: Quotes::PreferDouble,
            trailing_comma: false,
            indent_block_sequence_in_map: true,
            brace_spacing: false,
            bracket_spacing: false,
            prefer_single_line: false,
            trim_trailing_whitespaces: !keep,
            prose_wrap: ProseWrap::Preserve,
            // No comment is an instruction: this one never matches.
            ignore_comment_directive: "\n".to_owned(),
            ..LanguageOptions::default()
        },
    };
    pretty_yaml::format_text(&flush(text), &options).map_err(|error| FormatRefusal::Syntax(error.message().to_owned()))
}

/// Moves the comments at the start of the text to the margin; the parser misreads the rest if they are indented.
fn flush(text: &str) -> Cow<'_, str> {
    let is_opening = |line: &&str| matches!(line.trim_start().chars().next(), None | Some('#'));
    let opening: usize = text.split_inclusive('\n').take_while(is_opening).map(str::len).sum();
    let (opening, rest) = text.split_at(opening);
    if opening.lines().all(|line| line.starts_with('#') || line.is_empty()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(opening.split_inclusive('\n').map(|line| line.trim_start_matches([' ', '\t'])).collect::<String>() + rest)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::fmt::draft::Draft;
    use crate::fmt::pieces::divide;

    /// The number of pieces, each as short as possible, after a check that they are laid out like the whole text.
    #[track_caller]
    fn pieces(text: &str) -> usize {
        let pieces = divide(&Draft::new(text.to_owned()), 1);
        if !pieces.is_empty() {
            for keep in [false, true] {
                assert_eq!(in_pieces(text, &pieces, keep), lay_out(text, keep).ok(), "{text}");
            }
        }
        pieces.len()
    }

    #[test]
    fn an_entry_of_a_list_begins_a_piece() {
        for (text, count) in [
            ("a:\n- 1\n- 2\n- 3\n", 3),
            ("a:\n    -   b: 1\n        c:\n         - 2\n         -  d: [3,   4]\n    -   e\nf: 5\n", 3),
            ("- - 1\n  - 2\n- 3\n", 3),
            // The second text begins below its dash.
            ("a: # 1\n  - |\n    2\n  - >-\n    3\n\n    4\n  - '5'\n# 6\n", 2),
            // Not the first entry, nor one below a blank line or a comment.
            ("a:\n  - 1\n", 0),
            ("a:\n  - 1\n\n  - 2\n", 0),
            ("a:\n  - 1 # 2\n  # 3\n  - 4\n", 0),
            ("a:\n  - |+\n    1\n\n  - 2\n", 0),
            // Not within brackets.
            ("a: [\n  - 1,\n  - 2\n]\n", 0),
            // Not if the columns are those of something else.
            ("a:\n  - !t\n    b:\n      - 1\n      - 2\n", 0),
            ("a:\n  - &b\n    c: 1\n  - d\n", 2),
            ("? - 1\n  - 2\n: 3\n", 0),
            (": \n  - 1\n  - 2\n", 0),
            ("a:\n  -\t1\n  - 2\n", 0),
            ("a:\n  - 1\n  - 2\n---\nb: 3\n", 0),
        ] {
            assert_eq!(pieces(text), count, "{text}");
        }
    }

    #[test]
    fn pieces_are_laid_out_like_the_whole_text() {
        let examples = fs::read_dir("examples").expect("there is a folder").flatten().map(|entry| entry.path());
        let journeys = examples.filter(|path| path.extension().is_some_and(|extension| extension == "yaml"));
        let divided = journeys.flat_map(fs::read_to_string).filter(|text| pieces(text) > 1).count();
        assert!(divided > 3, "{divided}");
    }
}
