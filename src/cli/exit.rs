//! Exit codes.

/// The exit code of a command; the highest of several counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Success; there may be warnings.
    Fine = 0,
    /// Files have errors, or are not up to date.
    Findings = 1,
    /// Wrong usage, an invalid configuration, or a file that cannot be read or written.
    Trouble = 2,
}
