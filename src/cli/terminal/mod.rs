//! Prints to the terminal: messages, progress, columns, quoting.

pub(crate) mod columns;
pub(crate) mod console;
pub(crate) mod paths;
pub(crate) mod progress;
pub(crate) mod quoting;
pub(crate) mod totals;
pub(crate) mod unified_diff;
