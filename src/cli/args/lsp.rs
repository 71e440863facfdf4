//! What can be typed after `cjm lsp`.

use super::Where;
use crate::cli::today;
use crate::model::Date;

const LSP_EXAMPLES: &str = "\
Editors start this themselves; docs/editors.md says how to tell them.

Examples:
  cjm lsp                                    what an editor is to start for YAML files
  cjm lsp --strict                           the same, with every rule there is";

/// Arguments of `cjm lsp`.
#[derive(Debug, clap::Args)]
#[command(after_help = LSP_EXAMPLES)]
pub(in crate::cli) struct Lsp {
    /// Tell also what rules find that are off by default.
    #[arg(long)]
    pub(in crate::cli) strict: bool,

    /// The day from which ages are reckoned [default: today].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = today::parse)]
    pub(in crate::cli) today: Option<Date>,

    #[command(flatten)]
    pub(in crate::cli) project: Where,

    /// Ignored; some editors say it of every server.
    #[arg(long, hide = true)]
    stdio: bool,
}
