//! Arguments of `cjm lsp`.

use super::common::ConfigOptions;
use super::date;
use crate::model::Date;

const LSP_EXAMPLES: &str = "\
Editors start this command themselves; docs/editors.md explains how to set them up.

Examples:
  cjm lsp                                    the command that an editor starts for YAML files
  cjm lsp --strict                           the same, with the rules that are off by default";

/// Arguments of `cjm lsp`.
#[derive(Debug, clap::Args)]
#[command(after_help = LSP_EXAMPLES)]
pub(crate) struct LspArgs {
    /// Also run the rules that are off by default.
    #[arg(long)]
    pub(crate) strict: bool,

    /// Date used for age checks [default: today].
    #[arg(long, value_name = "YYYY-MM-DD", allow_negative_numbers = true, value_parser = date::parse)]
    pub(crate) today: Option<Date>,

    #[command(flatten)]
    pub(crate) config: ConfigOptions,

    /// Ignored; some editors pass it to every server.
    #[arg(long, hide = true)]
    stdio: bool,
}
