//! Prints messages to standard error, coloured if requested. The only file that names anstream and `terminal_size`.

use std::io::{IsTerminal as _, Write as _};

use crate::cli::args::ColorWhen;
use crate::cli::error::Error;

/// Standard error with the options for messages.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Console {
    color: bool,
    stdout_color: bool,
    volume: Volume,
}

/// How much is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Volume {
    /// Errors only.
    Quiet,
    Normal,
    /// Also what is usually of no interest.
    Verbose,
}

const GREEN: &str = "\u{1b}[32m";
const RED: &str = "\u{1b}[1;31m";
const YELLOW: &str = "\u{1b}[1;33m";
const BLUE: &str = "\u{1b}[1;34m";
const RESET: &str = "\u{1b}[0m";

impl Console {
    pub(crate) fn new(when: ColorWhen, volume: Volume) -> Self {
        let wanted = |auto: fn() -> anstream::ColorChoice| match when {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            ColorWhen::Auto => forced().unwrap_or_else(|| auto() != anstream::ColorChoice::Never),
        };
        let color = wanted(|| anstream::AutoStream::choice(&std::io::stderr()));
        let stdout_color = wanted(|| anstream::AutoStream::choice(&std::io::stdout()));
        Self { color, stdout_color, volume }
    }

    /// Whether messages are coloured.
    pub(crate) fn color(self) -> bool {
        self.color
    }

    /// Whether standard output is coloured.
    pub(crate) fn color_on_stdout(self) -> bool {
        self.stdout_color
    }

    /// Whether only errors are printed.
    pub(crate) fn quiet(self) -> bool {
        self.volume == Volume::Quiet
    }

    /// Prints an error of usage, reading or writing.
    pub(crate) fn error(self, error: &Error) {
        let (on, off) = self.style(RED);
        plain(&format!("{on}error{off}: {error}\n"));
    }

    /// Prints a warning about something that is probably a mistake.
    pub(crate) fn warning(self, line: &str) {
        if !self.quiet() {
            let (on, off) = self.style(YELLOW);
            plain(&format!("{on}warning{off}: {line}\n"));
        }
    }

    /// Prints a note.
    pub(crate) fn note(self, line: &str) {
        if !self.quiet() {
            let (on, off) = self.style(BLUE);
            plain(&format!("{on}note{off}: {line}\n"));
        }
    }

    /// Prints a note that is of interest with `--verbose` only.
    pub(crate) fn detail(self, line: &str) {
        if self.volume == Volume::Verbose {
            self.note(line);
        }
    }

    /// Prints a file that is not up to date.
    pub(crate) fn stale(self, line: &str) {
        let (on, off) = self.style(RED);
        plain(&format!("{on}stale{off}  {line}\n"));
    }

    /// Prints a file that was changed, or would be, and why.
    pub(crate) fn fixed(self, what: &str, line: &str) {
        if !self.quiet() {
            let (on, off) = self.style(GREEN);
            plain(&format!("{on}{what}{off}  {line}\n"));
        }
    }

    /// Prints a success.
    pub(crate) fn ok(self, line: &str) {
        if !self.quiet() {
            let (on, off) = self.style(GREEN);
            plain(&format!("{on}ok{off}  {line}\n"));
        }
    }

    /// Prints the summary of several files.
    pub(crate) fn summary(self, line: &str) {
        if !self.quiet() {
            plain(&format!("{line}\n"));
        }
    }

    /// Prints the next commands to type.
    pub(crate) fn next(self, commands: &[String]) {
        if !self.quiet() {
            let (on, off) = self.style(BLUE);
            plain(&format!("{on}next{off}: {}\n", commands.join("\n      ")));
        }
    }

    fn style(self, code: &'static str) -> (&'static str, &'static str) {
        if self.color { (code, RESET) } else { ("", "") }
    }
}

/// Whether messages are coloured because the variable `FORCE_COLOR` says so. `NO_COLOR` takes precedence; both count unless they are
/// empty. `CLICOLOR_FORCE` and the like are read by anstream.
fn forced() -> Option<bool> {
    let value = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let force = value("FORCE_COLOR").filter(|_| value("NO_COLOR").is_none())?;
    Some(force != "0" && force != "false")
}

/// Writes text to standard error unchanged; a closed stream is ignored.
pub(crate) fn plain(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Whether standard output is a terminal, which cannot show pixels.
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
    // Some terminals report 0 when they do not know their width.
    (width > 0).then_some(usize::from(width))
}
