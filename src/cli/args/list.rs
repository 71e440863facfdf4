//! Arguments of `cjm list`.

const LIST_EXAMPLES: &str = "\
Examples:
  cjm list keys touchpoint              the keys of a touchpoint, with synonyms
  cjm list lanes                        the values of `cjm render --lanes`";

/// Arguments of `cjm list`.
#[derive(Debug, clap::Args)]
#[command(after_help = LIST_EXAMPLES)]
pub(crate) struct ListArgs {
    /// What to list: channels, formats, keys, lanes, locales, reports, rules, sheets, templates or themes [default:
    /// describe these lists].
    #[arg(value_name = "WHAT")]
    pub(crate) what: Option<String>,

    /// Only this entry; for keys, only this place: persona, stage, touchpoint, metric.
    #[arg(value_name = "NAME")]
    pub(crate) part: Option<String>,
}
