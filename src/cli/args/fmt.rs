//! Arguments of `cjm fmt`.

use super::common::{Common, ConfigOptions, InputArgs, messages};
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
    #[command(flatten)]
    pub(crate) inputs: InputArgs,

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
    pub(crate) config: ConfigOptions,

    #[command(flatten)]
    pub(crate) common: Common,
}
