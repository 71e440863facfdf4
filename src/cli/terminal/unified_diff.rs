//! Formats two texts of a file as a unified diff for `patch` and `git apply`. The only file that names similar.

use std::path::Path;

use similar::TextDiff;

use crate::cli::terminal::console;
use crate::files::slashed;
use crate::findings::visible;

/// Formats the removed and added lines of a file; empty if the texts are equal. On a terminal, control characters are replaced.
pub(crate) fn unified(path: &Path, before: &str, after: &str) -> String {
    let name = slashed(path);
    let diff = TextDiff::from_lines(before, after);
    let text = diff.unified_diff().context_radius(3).header(&name, &name).to_string();
    if console::stdout_is_terminal() { shown(&text) } else { text }
}

/// Replaces characters that control a terminal.
fn shown(text: &str) -> String {
    let safe = |line: &str| {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        let line = line.strip_suffix('\r').unwrap_or(line);
        line.chars().map(visible).collect::<String>() + end
    };
    text.split_inclusive('\n').map(safe).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_do_not_reach_a_terminal() {
        assert_eq!(shown("-a\u{1b}[2Jb\r\n+\u{202e}c\n"), "-a\u{fffd}[2Jb\n+\u{fffd}c\n");
    }
}
