//! Arguments of `cjm init`.

use std::path::PathBuf;

use crate::cli::templates::{DEFAULT, DEFAULT_STEM};

const INIT_EXAMPLES: &str = "\
Examples:
  cjm init checkout                     checkout.journey.yaml, short, with comments
  cjm init --template retail maps/      maps/retail.journey.yaml, a complete journey";

/// Arguments of `cjm init`.
#[derive(Debug, clap::Args)]
#[command(after_help = INIT_EXAMPLES)]
pub(crate) struct InitArgs {
    #[arg(value_name = "PATH", help = path_help())]
    pub(crate) path: Option<PathBuf>,

    #[arg(short, long, value_name = "NAME", help = format!("Template to start from; --list lists them [default: {}]", DEFAULT.name))]
    pub(crate) template: Option<String>,

    /// List the templates and write nothing.
    #[arg(long)]
    pub(crate) list: bool,
}

fn path_help() -> String {
    format!(
        "New file to write, a directory to write it in, or `-` for standard output; `.journey.yaml` is added to a name without an \
         extension, and the name of a template stands for that template [default: {DEFAULT_STEM}.journey.yaml, or the template's name]"
    )
}
