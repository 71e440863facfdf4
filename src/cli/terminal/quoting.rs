//! Quotes arguments for a shell.
//!
//! No crate: `shlex` quotes every list, every `--option=value` and every name with a letter outside of ASCII, such as
//! `'light,dark'` and `'für-mia.yaml'`, which a POSIX shell accepts without quotes; `shell-words` leaves `a!b`
//! bare, which a shell with a history replaces.

use std::path::Path;

use crate::cli::terminal::paths::shown;

/// Quotes a word for a shell, if it needs quotes.
pub(crate) fn word(word: &Path) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./,=+:@%".contains(c);
    let word = shown(word);
    // A shell may replace `=name` by the path of a program.
    if word.is_empty() || word.starts_with('=') || !word.chars().all(plain) {
        format!("'{}'", word.replace('\'', r"'\''"))
    } else {
        word
    }
}

/// Quotes a path for a shell; a leading dash, which would make it an option, gets `./` before it.
pub(crate) fn path(path: &Path) -> String {
    if path.to_string_lossy().starts_with('-') { word(&Path::new(".").join(path)) } else { word(path) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_can_be_typed() {
        for (plain, typed) in [
            ("maps/a-1.yaml", "maps/a-1.yaml"),
            ("a b.yaml", "'a b.yaml'"),
            ("it's", r"'it'\''s'"),
            ("", "''"),
            ("{stem}", "'{stem}'"),
            ("=ls", "'=ls'"),
            ("für-mia.yaml", "für-mia.yaml"),
            ("--theme=light,dark", "--theme=light,dark"),
        ] {
            assert_eq!(word(Path::new(plain)), typed);
        }
        assert_eq!(path(Path::new("-a.yaml")), "./-a.yaml");
    }
}
