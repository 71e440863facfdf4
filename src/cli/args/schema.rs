//! Arguments of `cjm schema`.

use std::path::PathBuf;

use clap::ValueHint;

const SCHEMA_EXAMPLES: &str = "\
Examples:
  cjm schema > cjm.schema.json          the file that journeys of `cjm init` name in their first line
  cjm schema > .vscode/cjm.schema.json  the file for the setting `yaml.schemas` of an editor
  cjm schema --config > cjm.toml.schema.json   the schema of the configuration
  cjm schema --check cjm.schema.json    in a build: fail if the file does not fit this version";

/// Arguments of `cjm schema`.
#[derive(Debug, clap::Args)]
#[command(after_help = SCHEMA_EXAMPLES)]
pub(crate) struct SchemaArgs {
    /// The schema of `cjm.toml` instead of that of journeys.
    #[arg(long)]
    pub(crate) config: bool,

    /// Print nothing; exit with 1 if this file is not up to date.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) check: Option<PathBuf>,
}
