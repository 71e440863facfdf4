//! Parsing of journey files: their meaning, and the findings about invalid ones.

mod cases;
mod feelings;
mod files;
mod hostile;
mod insights;
mod lookalikes;
mod meaning;
mod messages;
mod misread;
mod one_mistake;
mod oracle;
mod properties;
mod recovery;
mod tables;
mod written_forms;

use cjm::findings::{Finding, short};
use cjm::model::Journey;
use cjm::parse;
use cjm::source::{Source, Sources};

/// A file of this text.
pub(crate) fn sources(text: &str) -> Sources {
    Sources::new(Source { name: String::from("map.yaml"), text: text.to_string() })
}

/// The findings in a text.
pub(crate) fn found(text: &str) -> Vec<Finding> {
    parse::parse(&sources(text)).1
}

/// The names of the findings.
pub(crate) fn names(text: &str) -> Vec<&'static str> {
    found(text).iter().map(|finding| finding.rule.name).collect()
}

/// The journey this text means.
pub(crate) fn journey(text: &str) -> Journey {
    let sources = sources(text);
    let (journey, found) = parse::parse(&sources);
    journey.unwrap_or_else(|| panic!("{}", short::print(&found, &sources)))
}

/// The journey with this in its one touchpoint.
pub(crate) fn touchpoint(keys: &str) -> String {
    let keys = keys.replace('\n', "\n        ");
    format!(
        "title: T\npersonas: [{{id: maya, name: Maya}}, {{id: sam, name: Sam Lee}}]\nstages:\n  - name: S\n    touchpoints:\n      - name: A\n        {keys}\n"
    )
}
