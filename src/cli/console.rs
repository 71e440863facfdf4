//! Messages to standard error, coloured where that is wanted. Alone names anstream.

use std::io::{IsTerminal as _, Write as _};

use super::Error;
use super::args::When;

/// Where messages go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Console {
    color: bool,
    quiet: bool,
}

const GREEN: &str = "\u{1b}[32m";
const RED: &str = "\u{1b}[1;31m";
const YELLOW: &str = "\u{1b}[1;33m";
const BLUE: &str = "\u{1b}[1;34m";
const RESET: &str = "\u{1b}[0m";

impl Console {
    pub(super) fn new(when: When, quiet: bool) -> Self {
        let color = match when {
            When::Always => true,
            When::Never => false,
            When::Auto => anstream::AutoStream::choice(&std::io::stderr()) != anstream::ColorChoice::Never,
        };
        Self { color, quiet }
    }

    /// Whether messages are coloured.
    pub(super) fn color(self) -> bool {
        self.color
    }

    /// Whether only errors are printed.
    pub(super) fn quiet(self) -> bool {
        self.quiet
    }

    /// An error of the world.
    pub(super) fn error(self, error: &Error) {
        let (on, off) = self.style(RED);
        plain(&format!("{on}error{off}: {error}\n"));
    }

    /// Something that is probably not meant so.
    pub(super) fn warning(self, line: &str) {
        if !self.quiet {
            let (on, off) = self.style(YELLOW);
            plain(&format!("{on}warning{off}: {line}\n"));
        }
    }

    /// Something good to know.
    pub(super) fn note(self, line: &str) {
        if !self.quiet {
            let (on, off) = self.style(BLUE);
            plain(&format!("{on}note{off}: {line}\n"));
        }
    }

    /// A picture that is not what its source makes.
    pub(super) fn stale(self, line: &str) {
        let (on, off) = self.style(RED);
        plain(&format!("{on}stale{off}  {line}\n"));
    }

    /// One line of success.
    pub(super) fn ok(self, line: &str) {
        if !self.quiet {
            let (on, off) = self.style(GREEN);
            plain(&format!("{on}ok{off}  {line}\n"));
        }
    }

    fn style(self, code: &'static str) -> (&'static str, &'static str) {
        if self.color { (code, RESET) } else { ("", "") }
    }
}

/// Writes text that is ready to be shown to standard error; that nobody listens is no reason to stop.
pub(super) fn plain(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Whether standard output is a terminal, where pixels are only noise.
pub(super) fn stdout_is_terminal() -> bool {
    std::io::stdout().is_terminal()
}
