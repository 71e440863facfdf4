//! Arguments of `cjm lsp`.

use super::common::Where;
use super::date;
use crate::model::Date;

const LSP_EXAMPLES: &str = "\
Editors start this themselves; docs/editors.md says how to tell them.

Examples:
  cjm lsp                                    what an editor is to start for YAML files
  cjm lsp --strict                           the same, with every rule there is";

/// Arguments of `cjm lsp`.
#[derive(Debug, clap::Args)]
#[command(after_help = LSP_EXAMPLES)]
pub(crate) struct Lsp {
    /// Tell also what rules find that are off by default.
    #[arg(long)]
    pub(crate) strict: bool,

    /// The day from which ages are reckoned [default: today].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date::parse)]
    pub(crate) today: Option<Date>,

    #[command(flatten)]
    pub(crate) project: Where,

    /// Ignored; some editors say it of every server.
    #[arg(long, hide = true)]
    stdio: bool,
}
