//! Arguments of `cjm init`.

use std::path::PathBuf;

const INIT_EXAMPLES: &str = "\
Examples:
  cjm init checkout                     checkout.journey.yaml, short, with comments
  cjm init --template retail maps/      maps/retail.journey.yaml, a complete journey";

/// Arguments of `cjm init`.
#[derive(Debug, clap::Args)]
#[command(after_help = INIT_EXAMPLES)]
pub(crate) struct InitArgs {
    /// New file to write, a directory to write it in, or `-` for standard output; `.journey.yaml` is added to a name without
    /// an extension [default: my.journey.yaml, or the template's name].
    #[arg(value_name = "PATH")]
    pub(crate) path: Option<PathBuf>,

    /// Template to start from; --list lists them [default: starter].
    #[arg(short, long, value_name = "NAME")]
    pub(crate) template: Option<String>,

    /// List the templates and write nothing.
    #[arg(long, conflicts_with_all = ["path", "template"])]
    pub(crate) list: bool,
}
