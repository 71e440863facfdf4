//! What every finding about the language means: the rows behind `cjm explain`, for names that are no rule of the craft.
//!
//! Among them are those about files that a journey names: whoever reads them reports under these names, too.

mod files;
mod language;
mod theme;
mod yaml;

use crate::diagnostic::{Level, Rule};

/// The findings of each group, by name.
pub static FINDINGS: [&[Rule]; 4] = [yaml::FINDINGS, language::FINDINGS, files::FINDINGS, theme::FINDINGS];

/// The titles of their groups, in the order of [`FINDINGS`].
pub const GROUPS: [&str; 4] = [yaml::GROUP, language::GROUP, files::GROUP, theme::GROUP];

const fn row(
    group: &'static str,
    (name, level): (&'static str, Level),
    summary: &'static str,
    why: &'static str,
    (bad, good): (&'static str, &'static str),
) -> Rule {
    Rule { name, group, level: Some(level), summary, why, bad, good, source: "", settings: Vec::new(), optional: false }
}
