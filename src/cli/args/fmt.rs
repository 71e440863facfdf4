//! Arguments of `cjm fmt`.

use std::path::PathBuf;

use super::common::{Common, messages};

const FMT_EXAMPLES: &str = "\
What changes: blanks, blank lines and line breaks, quotes, and keys that were written as another
word (`phases` becomes `stages`). What does not: values, their order, comments. A file with errors
stays as it is.

Examples:
  cjm fmt                               every journey below the current directory
  cjm fmt --check maps/                 write nothing, and fail if a file is not formatted
  cjm fmt - < checkout.journey.yaml     from standard input to standard output";

/// Arguments of `cjm fmt`.
#[derive(Debug, clap::Args)]
#[command(after_help = FMT_EXAMPLES)]
pub(crate) struct Fmt {
    /// Files, directories or patterns such as 'maps/*.yaml'; without any, the current directory.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Write nothing; exit with 1 and name the files that are not formatted.
    #[arg(long)]
    pub(crate) check: bool,

    /// Write nothing; print what would change, and exit with 1 if anything would.
    #[arg(long)]
    pub(crate) diff: bool,

    /// How to tell why a file stays as it is.
    #[arg(long, value_name = "FORMAT", value_parser = messages(), ignore_case = true, default_value = "human")]
    pub(crate) diagnostics: String,

    #[command(flatten)]
    pub(crate) common: Common,
}
