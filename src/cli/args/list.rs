//! Arguments of `cjm list`.

const LIST_EXAMPLES: &str = "\
Examples:
  cjm list keys touchpoint              what can stand in a touchpoint, with synonyms
  cjm list lanes                        what `cjm render --lanes` takes";

/// Arguments of `cjm list`.
#[derive(Debug, clap::Args)]
#[command(after_help = LIST_EXAMPLES)]
pub(crate) struct List {
    /// What to list: channels, formats, keys, lanes, locales, reports, rules, sheets, templates or themes; without it, what each of
    /// these is for.
    #[arg(value_name = "WHAT")]
    pub(crate) what: Option<String>,

    /// Only this one, or for keys only this place: persona, stage, touchpoint, metric.
    #[arg(value_name = "NAME")]
    pub(crate) part: Option<String>,
}
