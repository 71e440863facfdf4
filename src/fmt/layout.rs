//! Formats spaces and line breaks of YAML without wrapping lines. Names `pretty_yaml`.

use std::borrow::Cow;

use pretty_yaml::config::{FormatOptions, LanguageOptions, LayoutOptions, LineBreak, ProseWrap, Quotes};

use super::refusal::FormatRefusal;

/// Indents by two, begins entries with `- `, collapses blank lines, removes trailing spaces. `keep`: except within texts.
pub(super) fn lay_out(text: &str, keep: bool) -> Result<String, FormatRefusal> {
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
    let text = flush(text);
    if base_indent(&text) > MOST_INDENT {
        return Err(FormatRefusal::Syntax("its first line is indented by more than 63 columns".to_owned()));
    }
    pretty_yaml::format_text(&text, &options).map_err(|error| FormatRefusal::Syntax(error.message().to_owned()))
}

/// The parser counts the indentation of the first line as a bit of 64.
const MOST_INDENT: usize = 63;

/// The number of bytes before the first text on its line.
fn base_indent(text: &str) -> usize {
    let before = &text[..text.len() - text.trim_ascii_start().len()];
    before.len() - before.rfind('\n').map_or(0, |newline| newline + 1)
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
