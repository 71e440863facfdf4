//! Arguments of `cjm schema`.

use std::path::PathBuf;

use clap::ValueHint;

const SCHEMA_EXAMPLES: &str = "\
Examples:
  cjm schema > cjm.schema.json          what journeys of `cjm init` name in their first line
  cjm schema > .vscode/cjm.schema.json  what the setting `yaml.schemas` of an editor can name
  cjm schema --check cjm.schema.json    in a build: whether the file fits this version";

/// Arguments of `cjm schema`.
#[derive(Debug, clap::Args)]
#[command(after_help = SCHEMA_EXAMPLES)]
pub(crate) struct Schema {
    /// Print nothing; exit with 1 if this file is not what would be printed.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) check: Option<PathBuf>,
}
