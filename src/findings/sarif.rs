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
struct SarifLog {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [SarifRun; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRun {
    tool: SarifTool,
    column_kind: &'static str,
    invocations: [SarifInvocation; 1],
    results: Vec<SarifResult>,
}

#[derive(Serialize)]
struct SarifTool {
    driver: SarifDriver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifDriver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<SarifRule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRule {
    id: &'static str,
    name: String,
    short_description: SarifMessage,
    full_description: SarifMessage,
    help: SarifHelp,
    default_configuration: SarifConfiguration,
    properties: SarifTags,
}

#[derive(Serialize)]
struct SarifHelp {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct SarifConfiguration {
    enabled: bool,
    level: &'static str,
}

#[derive(Serialize)]
struct SarifTags {
    tags: [&'static str; 1],
}

#[derive(Serialize)]
struct SarifMessage {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifInvocation {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<SarifNotification>,
}

#[derive(Serialize)]
struct SarifNotification {
    level: &'static str,
    message: SarifMessage,
    locations: [SarifLocation; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: SarifMessage,
    locations: [SarifLocation; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<SarifLocation>,
    /// Only if it is a summary.
    #[serde(skip_serializing_if = "Option::is_none")]
    occurrence_count: Option<usize>,
    partial_fingerprints: SarifFingerprints,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<SarifFix>,
}

#[derive(Serialize)]
struct SarifFingerprints {
    #[serde(rename = "cjm/v1")]
    cjm: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifLocation {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: SarifPhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<SarifMessage>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifPhysicalLocation {
    artifact_location: SarifArtifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<SarifRegion>,
}

#[derive(Serialize)]
struct SarifArtifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRegion {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifFix {
    description: SarifMessage,
    artifact_changes: Vec<SarifChange>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifChange {
    artifact_location: SarifArtifact,
    replacements: Vec<SarifReplacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifReplacement {
    deleted_region: SarifRegion,
    inserted_content: SarifMessage,
}

/// Prints one run with all triggered rules and one result per finding; files that could not be read are notifications.
#[must_use]
pub fn print(report: &Report) -> String {
    let notifications = report.failures().map(|(file, reason)| SarifNotification {
        level: "error",
        message: plain(reason),
        locations: [SarifLocation {
            id: None,
            physical_location: SarifPhysicalLocation { artifact_location: artifact(report, &file.name), region: None },
            message: None,
        }],
    });
    let notifications: Vec<SarifNotification> = notifications.collect();
    let rules = report.rules();
    json_text::print(
        &SarifLog {
            schema: SCHEMA,
            version: "2.1.0",
            runs: [SarifRun {
                tool: SarifTool {
                    driver: SarifDriver {
                        name: env!("CARGO_PKG_NAME"),
                        semantic_version: env!("CARGO_PKG_VERSION"),
                        rules: rules.iter().copied().map(descriptor).collect(),
                    },
                },
                column_kind: "unicodeCodePoints",
                invocations: [SarifInvocation {
                    execution_successful: notifications.is_empty(),
                    tool_execution_notifications: notifications,
                }],
                results: fingerprint::all(report).map(|(reported, print)| outcome(report, &rules, reported, print)).collect(),
            }],
        },
        4,
    )
}

fn descriptor(rule: &Rule) -> SarifRule {
    let text = |text: &str| SarifMessage { text: text.to_owned() };
    SarifRule {
        id: rule.name,
        name: rule.one_word(),
        short_description: text(rule.summary),
        full_description: text(&format!("{} {}", rule.summary, rule.why)),
        help: SarifHelp { text: format!("{} {}", rule.summary, rule.why), markdown: help(rule) },
        default_configuration: SarifConfiguration {
            enabled: rule.level != RuleLevel::Allow,
            level: rule.level.max(RuleLevel::Warn).word(),
        },
        properties: SarifTags { tags: [rule.group.title()] },
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

fn outcome(report: &Report, rules: &[&Rule], reported: Reported<'_>, print: String) -> SarifResult {
    let Finding { level, rule, primary, others, help, .. } = reported.finding;
    let help = help.as_ref().map_or_else(String::new, |help| format!("; {help}"));
    let others = (1..).zip(others).map(|(id, other)| location(report, reported, other, Some(id)));
    SarifResult {
        rule_id: rule.name,
        rule_index: rules.iter().position(|known| known == rule),
        level: level.word(),
        message: plain(&format!("{}{help}", reported.message())),
        locations: [location(report, reported, &Label { text: String::new(), ..primary.clone() }, None)],
        related_locations: others.collect(),
        occurrence_count: Some(reported.finding.count()).filter(|count| *count > 1),
        partial_fingerprints: SarifFingerprints { cjm: print },
        fixes: fix(report, reported).into_iter().collect(),
    }
}

fn location(report: &Report, reported: Reported<'_>, label: &Label, id: Option<usize>) -> SarifLocation {
    let message = (!label.text.is_empty()).then(|| plain(&label.text));
    let artifact_location = artifact(report, &reported.source_of(label).name);
    let region = Some(region(reported, label.span));
    SarifLocation { id, physical_location: SarifPhysicalLocation { artifact_location, region }, message }
}

/// The edits that fix a finding, by file.
fn fix(report: &Report, reported: Reported<'_>) -> Option<SarifFix> {
    let Finding { edits, help, title, .. } = reported.finding;
    let mut files: Vec<u16> = Vec::new();
    for edit in edits {
        if !files.contains(&edit.span.file) {
            files.push(edit.span.file);
        }
    }
    let changes: Vec<SarifChange> = files
        .into_iter()
        .map(|file| SarifChange {
            artifact_location: artifact(report, &reported.sources.get(file).name),
            replacements: edits
                .iter()
                .filter(|edit| edit.span.file == file)
                .map(|edit| SarifReplacement {
                    deleted_region: region(reported, edit.span),
                    inserted_content: SarifMessage { text: edit.replacement.clone() },
                })
                .collect(),
        })
        .collect();
    (!changes.is_empty()).then(|| SarifFix { description: plain(help.as_ref().unwrap_or(title)), artifact_changes: changes })
}

fn region(reported: Reported<'_>, span: Span) -> SarifRegion {
    let (start, end) = reported.points(span);
    SarifRegion { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

/// A message without characters that viewers interpret as links.
fn plain(text: &str) -> SarifMessage {
    SarifMessage { text: sanitize::line(text).replace("](", "] (") }
}

fn artifact(report: &Report, name: &str) -> SarifArtifact {
    let path = report.path(name);
    let uri = if path.starts_with('/') {
        format!("file://{}", percent_encoded(&path))
    } else if path.get(1..3) == Some(":/") {
        format!("file:///{}", percent_encoded(&path))
    } else {
        percent_encoded(&path)
    };
    SarifArtifact { uri }
}
