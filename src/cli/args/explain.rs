//! Arguments of `cjm explain`.

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  cjm explain                           all rules, by group
  cjm explain pain-without-opportunity  why it matters, an example, how to suppress it";

/// Arguments of `cjm explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXPLAIN_EXAMPLES)]
pub(crate) struct ExplainArgs {
    /// Name of a rule, shown in brackets in messages [default: list all rules].
    #[arg(value_name = "NAME")]
    pub(crate) rule: Option<String>,
}
