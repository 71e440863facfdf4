//! Arguments of `cjm check` and `cjm config`: what is asked of the rules, and how it is told.

use std::path::PathBuf;

use clap::ValueEnum;

use super::common::{Common, Where, reports};
use super::date;
use crate::findings;
use crate::model::Date;

const CHECK_EXAMPLES: &str = "\
Examples:
  cjm check                                  every journey below the current directory
  cjm check --fail-on warning checkout.journey.yaml   be strict, say in a build
  cjm check --format sarif -o cjm.sarif maps          for code scanning";

/// Arguments of `cjm check`.
#[derive(Debug, clap::Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(crate) struct Check {
    /// Files, directories or patterns such as 'maps/*.yaml'; without any, the current directory.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) asked: Asked,

    /// How to tell what was found; all but `human` and `short` go to standard output.
    #[arg(short, long, visible_alias = "diagnostics", value_name = "FORMAT", value_parser = reports(), ignore_case = true, default_value = "human")]
    pub(crate) format: String,

    /// A file for what was found, whole or not at all.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Tell only how many findings there are of each rule.
    #[arg(long)]
    pub(crate) statistics: bool,

    #[command(flatten)]
    pub(crate) mending: Mending,

    #[command(flatten)]
    pub(crate) project: Where,

    #[command(flatten)]
    pub(crate) common: Common,
}

/// What `cjm check` does with findings that can be mended.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Mending {
    /// Mend what can be mended without changing what a file means, and say what is left.
    #[arg(long)]
    pub(crate) fix: bool,

    /// Mend what probably is a slip as well, such as a misspelt key; look at what it did.
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,

    /// Write nothing; print what --fix would change, and exit with 1 if anything would.
    #[arg(long)]
    pub(crate) diff: bool,
}

const CONFIG_EXAMPLES: &str = "\
Examples:
  cjm config                                 what holds in this directory; paste it into cjm.toml to begin with
  cjm config drafts/checkout.journey.yaml    what holds for one file";

/// Arguments of `cjm config`.
#[derive(Debug, clap::Args)]
#[command(after_help = CONFIG_EXAMPLES)]
pub(crate) struct Config {
    /// A journey or a directory [default: the current directory].
    #[arg(value_name = "PATH")]
    pub(crate) path: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) asked: Asked,

    #[command(flatten)]
    pub(crate) project: Where,
}

/// What is asked of the rules.
#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Only these rules, or groups of rules, at least as warnings; others find nothing.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,

    /// Without these rules, or groups of rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,

    /// Count rules that are off by default, too, and let any finding fail.
    #[arg(long)]
    pub(crate) strict: bool,

    /// What makes the exit code 1 [default: `fail-on` in cjm.toml, else error].
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub(crate) fail_on: Option<FailOn>,

    /// The file of known findings, which are not told [default: `baseline` in cjm.toml].
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,

    /// Write down all findings as known, so that from now on only new ones are told.
    #[arg(long)]
    pub(crate) write_baseline: bool,

    /// The day from which ages are reckoned [default: today].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date::parse)]
    pub(crate) today: Option<Date>,
}

/// What counts as failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Never,
}

impl FailOn {
    /// As in the configuration and on the command line.
    pub(crate) fn named(word: &str) -> Option<Self> {
        Self::from_str(word, false).ok()
    }

    /// Its word.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Never => "never",
        }
    }

    /// The least level that makes the exit code 1; `None` for none.
    pub(crate) fn level(self) -> Option<findings::Level> {
        match self {
            Self::Error => Some(findings::Level::Error),
            Self::Warning => Some(findings::Level::Warning),
            Self::Never => None,
        }
    }
}
