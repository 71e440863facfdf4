//! Arguments of `cjm limits`.

use clap::ValueEnum;

const LIMITS_EXAMPLES: &str = "\
Examples:
  cjm limits                            what a file, a map, a picture and a drawing can hold
  cjm limits touchpoints                one limit
  cjm limits --format json              for scripts";

/// Arguments of `cjm limits`.
#[derive(Debug, clap::Args)]
#[command(after_help = LIMITS_EXAMPLES)]
pub(crate) struct LimitsArgs {
    /// Only this limit, named in a message [default: all].
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,

    /// How to print them.
    #[arg(short, long, value_enum, default_value_t = LimitsFormat::Human)]
    pub(crate) format: LimitsFormat,
}

/// How limits are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LimitsFormat {
    /// Lines for people.
    Human,
    /// A list of objects, for scripts.
    Json,
}
