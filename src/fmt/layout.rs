//! Formats spaces and line breaks of YAML without wrapping lines. Alone names `pretty_yaml`.

use std::borrow::Cow;

use pretty_yaml::config::{FormatOptions, LanguageOptions, LayoutOptions, LineBreak, ProseWrap, Quotes};

use super::refusal::FormatRefusal;

/// Indents by two, begins entries with `- `, leaves one blank line of several, cuts spaces at the ends of lines. `keep`: but not
/// within texts.
pub(super) fn lay_out(text: &str, keep: bool) -> Result<String, FormatRefusal> {
    let options = FormatOptions {
        // Lines that are too long are somebody else's task: braces over several lines are hard to read.
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

/// The text with the comments at its start moved to the margin: indented, they mislead the parser about all that follows.
fn flush(text: &str) -> Cow<'_, str> {
    let is_opening = |line: &&str| matches!(line.trim_start().chars().next(), None | Some('#'));
    let opening: usize = text.split_inclusive('\n').take_while(is_opening).map(str::len).sum();
    let (opening, rest) = text.split_at(opening);
    if opening.lines().all(|line| line.starts_with('#') || line.is_empty()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(opening.split_inclusive('\n').map(|line| line.trim_start_matches([' ', '\t'])).collect::<String>() + rest)
}
