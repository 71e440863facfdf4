//! What every finding about the language means: the rows behind `cjm explain`, for names that are no rule of the craft.
//!
//! Among them are those about what stands around a journey: files that it names, themes, the project's configuration. Whoever reads
//! these reports under these names.

mod files;
mod language;
mod project;
mod theme;
mod yaml;

use crate::diagnostic::{Level, Rule};

/// The findings of each group, by name.
pub static FINDINGS: [&[Rule]; 5] = [yaml::FINDINGS, language::FINDINGS, files::FINDINGS, theme::FINDINGS, project::FINDINGS];

/// The titles of their groups, in the order of [`FINDINGS`].
pub const GROUPS: [&str; 5] = [yaml::GROUP, language::GROUP, files::GROUP, theme::GROUP, project::GROUP];

const fn row(
    group: &'static str,
    (name, level): (&'static str, Level),
    summary: &'static str,
    why: &'static str,
    (bad, good): (&'static str, &'static str),
) -> Rule {
    Rule { name, group, level: Some(level), summary, why, bad, good, source: "", settings: Vec::new(), optional: false }
}
