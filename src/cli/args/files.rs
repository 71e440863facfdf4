//! What can be typed after the commands that write files to work with: `cjm init` and `cjm fmt`.

use std::path::PathBuf;

use super::{Common, messages};

const INIT_EXAMPLES: &str = "\
Examples:
  cjm init checkout                     checkout.journey.yaml, short and with comments
  cjm init --template retail maps/      maps/retail.journey.yaml, a whole journey";

/// Arguments of `cjm init`.
#[derive(Debug, clap::Args)]
#[command(after_help = INIT_EXAMPLES)]
pub(in crate::cli) struct Init {
    /// The file to write, which must not be there yet, a directory to write it in, or `-` for standard output; `.journey.yaml`
    /// is added to a name without an ending [default: my.journey.yaml, or the template's name].
    #[arg(value_name = "PATH")]
    pub(in crate::cli) path: Option<PathBuf>,

    /// Which journey to start from; --list names them [default: starter].
    #[arg(short, long, value_name = "NAME")]
    pub(in crate::cli) template: Option<String>,

    /// List the templates and write nothing.
    #[arg(long, conflicts_with_all = ["path", "template"])]
    pub(in crate::cli) list: bool,
}

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
pub(in crate::cli) struct Fmt {
    /// Files, directories or patterns such as 'maps/*.yaml'; without any, the current directory.
    #[arg(value_name = "PATH")]
    pub(in crate::cli) paths: Vec<PathBuf>,

    /// Write nothing; exit with 1 and name the files that are not formatted.
    #[arg(long)]
    pub(in crate::cli) check: bool,

    /// Write nothing; print what would change, and exit with 1 if anything would.
    #[arg(long)]
    pub(in crate::cli) diff: bool,

    /// How to tell why a file stays as it is.
    #[arg(long, value_name = "FORMAT", value_parser = messages(), ignore_case = true, default_value = "human")]
    pub(in crate::cli) diagnostics: String,

    #[command(flatten)]
    pub(in crate::cli) common: Common,
}
