//! Arguments of `cjm check` and `cjm config`: which rules run, and how findings are reported.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::common::{Common, ConfigOptions, InputArgs, reports};
use super::date;
use crate::config::{FailOn, keys};
use crate::findings::{self, ReportFormat};
use crate::model::Date;

const CHECK_EXAMPLES: &str = "\
Examples:
  cjm check                                  every journey below the current directory
  cjm check --fail-on warning checkout.journey.yaml   fail on warnings as well
  cjm check --format sarif -o cjm.sarif maps          for code scanning";

/// Arguments of `cjm check`.
#[derive(Debug, clap::Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) inputs: InputArgs,

    #[command(flatten)]
    pub(crate) rules: RuleOptions,

    /// Format of the report; all but `human` and `short` go to standard output.
    #[arg(short, long, visible_alias = "diagnostics", value_name = "FORMAT", value_parser = reports(), ignore_case = true, default_value = findings::DEFAULT.name)]
    pub(crate) format: &'static ReportFormat,

    /// Write the report to this file.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Print only the number of findings per rule.
    #[arg(long)]
    pub(crate) statistics: bool,

    /// Print the paths of the files that would be checked, and nothing else.
    #[arg(long)]
    pub(crate) show_files: bool,

    /// Print the effective settings instead, as `cjm config` does.
    #[arg(long, conflicts_with = "show_files")]
    pub(crate) show_settings: bool,

    #[command(flatten)]
    pub(crate) fixes: FixOptions,

    #[command(flatten)]
    pub(crate) config: ConfigOptions,

    #[command(flatten)]
    pub(crate) common: Common,
}

/// Options of `cjm check` that fix findings.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct FixOptions {
    /// Apply all safe fixes, which keep the meaning of a file, and report the remaining findings.
    #[arg(long)]
    pub(crate) fix: bool,

    /// Also apply fixes that may change the meaning, such as correcting a misspelt key; review the result.
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,

    /// Write nothing; print the changes of --fix as a diff, and exit with 1 if there are any.
    #[arg(long)]
    pub(crate) diff: bool,
}

const CONFIG_EXAMPLES: &str = "\
Examples:
  cjm config                                 effective settings of this directory; a starting point for cjm.toml
  cjm config drafts/checkout.journey.yaml    effective settings of one file";

/// Arguments of `cjm config`.
#[derive(Debug, clap::Args)]
#[command(after_help = CONFIG_EXAMPLES)]
pub(crate) struct ConfigArgs {
    /// A journey or a directory [default: the current directory].
    #[arg(value_name = "PATH")]
    pub(crate) path: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) rules: RuleOptions,

    #[command(flatten)]
    pub(crate) config: ConfigOptions,
}

const FAIL_ON: &str = "Lowest level that makes the exit code 1 [default: `{name}` in cjm.toml, else {default}]";
const BASELINE: &str = "{doc} [default: `{name}` in cjm.toml]";

/// Options that select and configure rules.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct RuleOptions {
    /// Run only these rules or groups of rules, at least as warnings; `ALL` for every rule.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,

    /// Run these rules or groups of rules as well, at least as warnings.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) extend_select: Vec<String>,

    /// Skip these rules or groups of rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,

    /// Also run the rules that are off by default, and fail on any finding.
    #[arg(long)]
    pub(crate) strict: bool,

    #[arg(long, value_parser = levels(), value_name = "LEVEL", help = keys::FAIL_ON.row.help(FAIL_ON))]
    pub(crate) fail_on: Option<FailOn>,

    #[arg(long, value_name = "FILE", help = keys::BASELINE.row.help(BASELINE))]
    pub(crate) baseline: Option<PathBuf>,

    /// Write current findings to the baseline, so that only new ones are reported from now on.
    #[arg(long)]
    pub(crate) write_baseline: bool,

    /// Date used for age checks [default: today].
    #[arg(long, value_name = "YYYY-MM-DD", allow_negative_numbers = true, value_parser = date::parse)]
    pub(crate) today: Option<Date>,
}

fn levels() -> impl TypedValueParser<Value = FailOn> {
    PossibleValuesParser::new(FailOn::ALL.map(FailOn::word)).try_map(|word| FailOn::named(&word).ok_or("unknown value"))
}
