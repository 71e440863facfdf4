//! What can be typed after the commands that tell about the program itself: `cjm explain`, `cjm list` and `cjm schema`.

use std::path::PathBuf;

use clap::ValueHint;

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  cjm explain                           the names of all findings, by group
  cjm explain pain-without-opportunity  why it matters, an example, how to keep it quiet";

/// Arguments of `cjm explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXPLAIN_EXAMPLES)]
pub(in crate::cli) struct Explain {
    /// The name of a finding, as it stands between brackets in messages; without it, all names.
    #[arg(value_name = "NAME")]
    pub(in crate::cli) rule: Option<String>,
}

const LIST_EXAMPLES: &str = "\
Examples:
  cjm list keys touchpoint              what can stand in a touchpoint, with synonyms
  cjm list lanes                        what `cjm render --lanes` takes";

/// Arguments of `cjm list`.
#[derive(Debug, clap::Args)]
#[command(after_help = LIST_EXAMPLES)]
pub(in crate::cli) struct List {
    /// What to list: channels, formats, keys, lanes, lints, locales, reports, sheets, templates or themes; without it, what each of
    /// these is for.
    #[arg(value_name = "WHAT")]
    pub(in crate::cli) what: Option<String>,

    /// Only this one, or for keys only this place: persona, stage, touchpoint, metric.
    #[arg(value_name = "NAME")]
    pub(in crate::cli) part: Option<String>,
}

const SCHEMA_EXAMPLES: &str = "\
Examples:
  cjm schema > cjm.schema.json          what journeys of `cjm init` name in their first line
  cjm schema > .vscode/cjm.schema.json  what the setting `yaml.schemas` of an editor can name
  cjm schema --check cjm.schema.json    in a build: whether the file fits this version";

/// Arguments of `cjm schema`.
#[derive(Debug, clap::Args)]
#[command(after_help = SCHEMA_EXAMPLES)]
pub(in crate::cli) struct Schema {
    /// Print nothing; exit with 1 if this file is not what would be printed.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(in crate::cli) check: Option<PathBuf>,
}
