//! Arguments of `cjm explain`.

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  cjm explain                           the names of all findings, by group
  cjm explain pain-without-opportunity  why it matters, an example, how to keep it quiet";

/// Arguments of `cjm explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXPLAIN_EXAMPLES)]
pub(crate) struct Explain {
    /// The name of a finding, as it stands between brackets in messages; without it, all names.
    #[arg(value_name = "NAME")]
    pub(crate) rule: Option<String>,
}
