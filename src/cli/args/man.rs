//! Arguments of `cjm man`.

use std::path::PathBuf;

const MAN_EXAMPLES: &str = "\
Examples:
  cjm man | man -l -                    read the page of cjm
  cjm man --dir ~/.local/share/man/man1   install the pages of all commands";

/// Arguments of `cjm man`.
#[derive(Debug, clap::Args)]
#[command(after_help = MAN_EXAMPLES)]
pub(crate) struct ManArgs {
    /// Write cjm.1, cjm-render.1 and so on into this directory.
    #[arg(long, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}
