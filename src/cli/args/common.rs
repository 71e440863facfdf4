//! Arguments that several commands take.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::findings::{self, FORMATS, ReportFormat};

/// Arguments that select journeys.
#[derive(Debug, Default, Clone, clap::Args)]
pub(crate) struct InputArgs {
    /// Files, directories or patterns such as 'maps/*.yaml' [default: the current directory].
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Skip files that match this pattern, as in .gitignore; files that are named are not skipped. May be repeated.
    #[arg(long, value_name = "PATTERN", display_order = 70)]
    pub(crate) exclude: Vec<String>,

    /// Path of the journey on standard input, for messages, its configuration and the files that it names.
    #[arg(long, value_name = "PATH", display_order = 71)]
    pub(crate) stdin_filename: Option<PathBuf>,
}

/// Options that select the configuration.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct ConfigOptions {
    /// Use this configuration instead of the nearest cjm.toml of each file.
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", display_order = 80)]
    pub(crate) config: Option<PathBuf>,

    /// Ignore all cjm.toml files.
    #[arg(long, alias = "isolated", display_order = 81)]
    pub(crate) no_config: bool,
}

/// Options of every command that reads journeys.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Common {
    /// Number of threads [default: one per core].
    #[arg(short, long, value_name = "N", allow_negative_numbers = true, value_parser = jobs)]
    pub(crate) jobs: Option<NonZeroUsize>,
}

fn jobs(typed: &str) -> Result<NonZeroUsize, String> {
    let number = typed.parse::<usize>().map_err(|_| "not a whole number".to_owned())?;
    NonZeroUsize::new(number).ok_or_else(|| "must be at least 1".to_owned())
}

/// The formats of messages.
pub(crate) fn messages() -> impl TypedValueParser<Value = &'static ReportFormat> {
    named(ReportFormat::is_message)
}

/// The formats of messages and of reports.
pub(crate) fn reports() -> impl TypedValueParser<Value = &'static ReportFormat> {
    named(|_| true)
}

fn named(takes: fn(&ReportFormat) -> bool) -> impl TypedValueParser<Value = &'static ReportFormat> {
    let rows = FORMATS.iter().filter(|row| takes(row));
    let names = PossibleValuesParser::new(rows.map(|row| PossibleValue::new(row.name).help(row.summary)));
    names.try_map(|name| findings::format(&name).ok_or("unknown value"))
}
