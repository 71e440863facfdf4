//! Exit codes.

/// How a command ends; the worst of several wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// No errors; there may be warnings.
    Fine = 0,
    /// The files have errors.
    Findings = 1,
    /// The command line, the configuration, a limit, or reading and writing.
    Trouble = 2,
}
