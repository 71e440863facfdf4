//! Prints messages to standard error, coloured if requested. The only file that names anstream and `terminal_size`.

use std::io::{IsTerminal as _, Write as _};

use crate::cli::args::When;
use crate::cli::error::Error;

/// Where messages go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Console {
    color: bool,
    stdout_color: bool,
    quiet: bool,
}

const GREEN: &str = "\u{1b}[32m";
const RED: &str = "\u{1b}[1;31m";
const YELLOW: &str = "\u{1b}[1;33m";
const BLUE: &str = "\u{1b}[1;34m";
const RESET: &str = "\u{1b}[0m";

impl Console {
    pub(crate) fn new(when: When, quiet: bool) -> Self {
        let wanted = |auto: fn() -> anstream::ColorChoice| match when {
            When::Always => true,
            When::Never => false,
            When::Auto => auto() != anstream::ColorChoice::Never,
        };
        let color = wanted(|| anstream::AutoStream::choice(&std::io::stderr()));
        let stdout_color = wanted(|| anstream::AutoStream::choice(&std::io::stdout()));
        Self { color, stdout_color, quiet }
    }

    /// Whether messages are coloured.
    pub(crate) fn color(self) -> bool {
        self.color
    }

    /// Whether what is printed to standard output is coloured.
    pub(crate) fn color_on_stdout(self) -> bool {
        self.stdout_color
    }

    /// Whether only errors are printed.
    pub(crate) fn quiet(self) -> bool {
        self.quiet
    }

    /// An error of usage, reading or writing.
    pub(crate) fn error(self, error: &Error) {
        let (on, off) = self.style(RED);
        plain(&format!("{on}error{off}: {error}\n"));
    }

    /// Something that is probably not meant so.
    pub(crate) fn warning(self, line: &str) {
        if !self.quiet {
            let (on, off) = self.style(YELLOW);
            plain(&format!("{on}warning{off}: {line}\n"));
        }
    }

    /// Something good to know.
    pub(crate) fn note(self, line: &str) {
        if !self.quiet {
            let (on, off) = self.style(BLUE);
            plain(&format!("{on}note{off}: {line}\n"));
        }
    }

    /// A picture that is not up to date.
    pub(crate) fn stale(self, line: &str) {
        let (on, off) = self.style(RED);
        plain(&format!("{on}stale{off}  {line}\n"));
    }

    /// A file that was changed, or would be, and why.
    pub(crate) fn fixed(self, what: &str, line: &str) {
        if !self.quiet {
            let (on, off) = self.style(GREEN);
            plain(&format!("{on}{what}{off}  {line}\n"));
        }
    }

    /// One line of success.
    pub(crate) fn ok(self, line: &str) {
        if !self.quiet {
            let (on, off) = self.style(GREEN);
            plain(&format!("{on}ok{off}  {line}\n"));
        }
    }

    /// The summary of a batch.
    pub(crate) fn summary(self, line: &str) {
        if !self.quiet {
            plain(&format!("{line}\n"));
        }
    }

    /// Commands to go on with.
    pub(crate) fn next(self, commands: &[String]) {
        if !self.quiet {
            let (on, off) = self.style(BLUE);
            plain(&format!("{on}next{off}: {}\n", commands.join("\n      ")));
        }
    }

    fn style(self, code: &'static str) -> (&'static str, &'static str) {
        if self.color { (code, RESET) } else { ("", "") }
    }
}

/// Writes text to standard error as it is; a closed stream is ignored.
pub(crate) fn plain(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Whether standard output is a terminal, where pixels are only noise.
pub(crate) fn stdout_is_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// Whether standard error is a terminal that can show progress.
pub(crate) fn stderr_is_terminal() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// The width of standard output in characters, if it is a terminal.
pub(crate) fn stdout_width() -> Option<usize> {
    let width = terminal_size::terminal_size_of(std::io::stdout())?.0.0;
    // Some terminals say 0 when they do not know.
    (width > 0).then_some(usize::from(width))
}
