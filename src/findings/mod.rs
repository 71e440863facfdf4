//! Findings as data, the rules that produce them, and the formats of reports. Knows no YAML and no journeys.

mod capped;
mod count;
mod finding;
mod fingerprint;
mod format;
pub mod github;
pub mod gitlab;
mod group;
pub mod human;
pub mod json;
mod json_text;
pub mod junit;
mod level;
pub mod markdown;
mod report;
mod rule;
mod sanitize;
pub mod sarif;
pub mod short;
pub mod statistics;

pub use capped::CappedFindings;
pub use count::count;
pub use finding::{Alternative, Edit, Finding, Label, SummarizedPlace};
pub use format::{Printer, ReportFormat};
pub use group::RuleGroup;
pub use json_text::print as print_json;
pub use level::{Level, RuleLevel};
pub use report::{FileReport, Report, Reported, RunLocation, TextPosition};
pub(crate) use rule::rules;
pub use rule::{FixEffect, Rule, RuleTag, SUPPRESSION, Threshold, ignore_comment};
pub use sanitize::{excerpt, inert, quote, quote_typed, visible};

/// Every format of findings, by name.
pub static FORMATS: &[&ReportFormat] = &[
    &github::FORMAT,
    &gitlab::FORMAT,
    &human::FORMAT,
    &json::FORMAT,
    &junit::FORMAT,
    &markdown::FORMAT,
    &sarif::FORMAT,
    &short::FORMAT,
];

/// The default format.
pub static DEFAULT: &ReportFormat = &human::FORMAT;

/// The format of a name, in any capitals.
#[must_use]
pub fn format(name: &str) -> Option<&'static ReportFormat> {
    FORMATS.iter().copied().find(|row| row.name.eq_ignore_ascii_case(name))
}
