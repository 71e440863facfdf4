//! Arguments that several commands take.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};

use crate::findings::{FORMATS, ReportFormat};

/// Which configuration is meant.
#[derive(Debug, Clone, PartialEq, clap::Args)]
pub(crate) struct Where {
    /// The configuration, instead of the nearest cjm.toml around each file.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", display_order = 80)]
    pub(crate) config: Option<PathBuf>,

    /// Take no notice of any cjm.toml.
    #[arg(long, alias = "isolated", display_order = 81)]
    pub(crate) no_config: bool,
}

/// What every command that reads journeys takes.
#[derive(Debug, Clone, PartialEq, clap::Args)]
pub(crate) struct Common {
    /// How many threads to use [default: one for each core]; changes nothing but the time.
    #[arg(short, long, value_name = "N", value_parser = jobs)]
    pub(crate) jobs: Option<NonZeroUsize>,
}

fn jobs(typed: &str) -> Result<NonZeroUsize, String> {
    let number = typed.parse::<usize>().map_err(|_| "not a whole number".to_owned())?;
    NonZeroUsize::new(number).ok_or_else(|| "must be at least 1".to_owned())
}

pub(crate) fn messages() -> PossibleValuesParser {
    named(ReportFormat::is_message)
}

pub(crate) fn reports() -> PossibleValuesParser {
    named(|_| true)
}

fn named(takes: fn(&ReportFormat) -> bool) -> PossibleValuesParser {
    let rows = FORMATS.iter().filter(|row| takes(row));
    PossibleValuesParser::new(rows.map(|row| PossibleValue::new(row.name).help(row.summary)))
}
