//! Formats spaces and line breaks of YAML without wrapping lines. Names `pretty_yaml`.

use std::borrow::Cow;

use pretty_yaml::config::{FormatOptions, LanguageOptions, LayoutOptions, LineBreak, ProseWrap, Quotes};

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

    /// Indents by two, begins entries with `- `, collapses blank lines, removes trailing spaces.
    pub(super) fn lay_out(&mut self, text: &str) -> Result<String, FormatRefusal> {
        if self.stable.as_deref() == Some(text) {
            return Ok(text.to_owned());
        }
        let laid_out = lay_out(text, self.keep)?;
        if laid_out == text {
            self.stable = Some(laid_out.clone());
        }
        Ok(laid_out)
    }
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
