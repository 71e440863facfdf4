//! Arguments of `cjm fmt`.

use std::path::PathBuf;

use super::common::{Common, messages};
use crate::findings::{self, ReportFormat};

const FMT_EXAMPLES: &str = "\
Changes spaces, blank lines, line breaks, quotes, and synonyms of keys (`phases` becomes `stages`).
Keeps values, their order, and comments. Does not change files with errors.

Examples:
  cjm fmt                               every journey below the current directory
  cjm fmt --check maps/                 write nothing; fail if a file is not formatted
  cjm fmt - < checkout.journey.yaml     from standard input to standard output";

/// Arguments of `cjm fmt`.
#[derive(Debug, clap::Args)]
#[command(after_help = FMT_EXAMPLES)]
pub(crate) struct FmtArgs {
    /// Files, directories or patterns such as 'maps/*.yaml' [default: the current directory].
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Write nothing; list the files that are not formatted, and exit with 1 if there are any.
    #[arg(long)]
    pub(crate) check: bool,

    /// Write nothing; print the changes as a diff, and exit with 1 if there are any.
    #[arg(long)]
    pub(crate) diff: bool,

    /// Format of error messages.
    #[arg(long, value_name = "FORMAT", value_parser = messages(), ignore_case = true, default_value = findings::DEFAULT.name)]
    pub(crate) diagnostics: &'static ReportFormat,

    #[command(flatten)]
    pub(crate) common: Common,
}
