//! Prints findings as SARIF 2.1.0, the format of code scanning (OASIS, Static Analysis Results Interchange Format, 2023).
//!
//! Written here: `serde-sarif` would replace 134 lines of types, but brings 16 crates and 16 s of compiling, because it generates
//! the types of the whole standard in a build script.

use serde::Serialize;

use super::format::{Printer, ReportFormat};
use super::{Finding, Label, Report, Reported, Rule, RuleLevel, fingerprint, json_text, sanitize};
use crate::files::percent_encoded;
use crate::source::Span;

/// Its row in [`super::FORMATS`].
pub static FORMAT: ReportFormat =
    ReportFormat { name: "sarif", summary: "SARIF 2.1.0, for code scanning and editors", printer: Printer::document(print) };

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    column_kind: &'static str,
    invocations: [Invocation; 1],
    results: Vec<Outcome>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    name: String,
    short_description: Message,
    full_description: Message,
    help: Help,
    default_configuration: Configuration,
    properties: Tags,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    enabled: bool,
    level: &'static str,
}

#[derive(Serialize)]
struct Tags {
    tags: [&'static str; 1],
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: Message,
    locations: [Spot; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: [Spot; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Spot>,
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix>,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "cjm/v1")]
    cjm: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Spot {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    description: Message,
    artifact_changes: Vec<Change>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    artifact_location: Artifact,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: Message,
}

/// One run with all rules that were met and a result for each finding; files that could not be read are its notifications.
#[must_use]
pub fn print(report: &Report) -> String {
    let notifications = report.failures().map(|(file, reason)| Notification {
        level: "error",
        message: plain(reason),
        locations: [Spot {
            id: None,
            physical_location: Physical { artifact_location: artifact(report, &file.name), region: None },
            message: None,
        }],
    });
    let notifications: Vec<Notification> = notifications.collect();
    let rules = report.rules();
    json_text::print(
        &Log {
            schema: SCHEMA,
            version: "2.1.0",
            runs: [Run {
                tool: Tool {
                    driver: Driver {
                        name: env!("CARGO_PKG_NAME"),
                        semantic_version: env!("CARGO_PKG_VERSION"),
                        rules: rules.iter().copied().map(descriptor).collect(),
                    },
                },
                column_kind: "unicodeCodePoints",
                invocations: [Invocation {
                    execution_successful: notifications.is_empty(),
                    tool_execution_notifications: notifications,
                }],
                results: fingerprint::all(report).map(|(reported, print)| outcome(report, &rules, reported, print)).collect(),
            }],
        },
        4,
    )
}

fn descriptor(rule: &Rule) -> Descriptor {
    let text = |text: &str| Message { text: text.to_owned() };
    Descriptor {
        id: rule.name,
        name: rule.one_word(),
        short_description: text(rule.summary),
        full_description: text(&format!("{} {}", rule.summary, rule.why)),
        help: Help { text: format!("{} {}", rule.summary, rule.why), markdown: help(rule) },
        default_configuration: Configuration {
            enabled: rule.level != RuleLevel::Allow,
            level: rule.level.max(RuleLevel::Warn).word(),
        },
        properties: Tags { tags: [rule.group.title()] },
    }
}

fn help(rule: &Rule) -> String {
    let mut text = rule.markdown(3);
    if rule.is_configurable() {
        text.push_str("\n### To suppress it\n\n");
        text.extend(rule.suppressions().map(|line| format!("- {line}\n")));
    }
    text
}

fn outcome(report: &Report, rules: &[&Rule], reported: Reported<'_>, print: String) -> Outcome {
    let Finding { level, rule, primary, others, help, .. } = reported.finding;
    let help = help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
    let others = (1..).zip(others).map(|(id, other)| location(report, reported, other, Some(id)));
    Outcome {
        rule_id: rule.name,
        rule_index: rules.iter().position(|known| known == rule),
        level: level.word(),
        message: plain(&format!("{}{help}", reported.message())),
        locations: [location(report, reported, &Label { text: String::new(), ..primary.clone() }, None)],
        related_locations: others.collect(),
        partial_fingerprints: Fingerprints { cjm: print },
        fixes: fix(report, reported).into_iter().collect(),
    }
}

fn location(report: &Report, reported: Reported<'_>, label: &Label, id: Option<usize>) -> Spot {
    let message = (!label.text.is_empty()).then(|| plain(&label.text));
    let artifact_location = artifact(report, &reported.source_of(label).name);
    let region = Some(region(reported, label.span));
    Spot { id, physical_location: Physical { artifact_location, region }, message }
}

/// Changes that fix a finding, file by file.
fn fix(report: &Report, reported: Reported<'_>) -> Option<Fix> {
    let Finding { edits, help, title, .. } = reported.finding;
    let mut files: Vec<u16> = Vec::new();
    for edit in edits {
        if !files.contains(&edit.span.file) {
            files.push(edit.span.file);
        }
    }
    let changes: Vec<Change> = files
        .into_iter()
        .map(|file| Change {
            artifact_location: artifact(report, &reported.sources.get(file).name),
            replacements: edits
                .iter()
                .filter(|edit| edit.span.file == file)
                .map(|edit| Replacement {
                    deleted_region: region(reported, edit.span),
                    inserted_content: Message { text: edit.replacement.clone() },
                })
                .collect(),
        })
        .collect();
    (!changes.is_empty()).then(|| Fix { description: plain(help.as_ref().unwrap_or(title)), artifact_changes: changes })
}

fn region(reported: Reported<'_>, span: Span) -> Region {
    let (start, end) = reported.points(span);
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

/// A message without what a viewer would take for a link.
fn plain(text: &str) -> Message {
    Message { text: sanitize::line(text).replace("](", "] (") }
}

fn artifact(report: &Report, name: &str) -> Artifact {
    let path = report.path(name);
    let uri = if path.starts_with('/') {
        format!("file://{}", percent_encoded(&path))
    } else if path.get(1..3) == Some(":/") {
        format!("file:///{}", percent_encoded(&path))
    } else {
        percent_encoded(&path)
    };
    Artifact { uri }
}
