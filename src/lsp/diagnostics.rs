//! Converts the findings of open files to diagnostics.

use std::collections::{BTreeSet, HashSet};

use lsp_types::{
    Diagnostic as Shown, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location, NumberOrString,
    PublishDiagnosticsParams, Range, TextEdit,
};
use serde_json::{Value, json};

use super::document_text::DocumentText;
use super::findings::{FileEdits, Findings, Published};
use super::session::Session;
use crate::compile::Checked;
use crate::findings::{Edit, Finding, Level, Rule, RuleTag};
use crate::fix::work;
use crate::source::{Sources, Span};

/// The maximum number of analyses in a row that are abandoned after they were made, so that findings appear during continuous typing.
const MOST_ABANDONED: usize = 3;

/// Compiles changed files again, except those of which a newer text has arrived. Returns the notifications to publish.
pub(super) fn refresh(state: &mut Session, is_outdated: &mut dyn FnMut(&BTreeSet<String>) -> bool) -> Vec<Value> {
    let mut changed = BTreeSet::new();
    for name in std::mem::take(&mut state.stale) {
        let journey = if state.is_journey(&name) { Some(name.clone()) } else { reader_of(state, &name) };
        let known = journey.as_ref().and_then(|journey| state.findings.get(journey));
        let mut files: BTreeSet<String> = known.into_iter().flat_map(|findings| &findings.files).cloned().collect();
        files.extend(journey.iter().chain([&name]).cloned());
        if is_outdated(&files) {
            state.stale.insert(name);
            continue;
        }
        let checked = journey.as_ref().and_then(|journey| state.compile(&state.world(journey)));
        if state.abandoned < MOST_ABANDONED && is_outdated(&files) {
            state.abandoned += 1;
            state.stale.insert(name);
            continue;
        }
        state.abandoned = 0;
        let before = state.findings.remove(&name);
        changed.extend(before.into_iter().flat_map(|findings| findings.found.into_iter().map(|finding| finding.file)));
        if state.documents.contains_key(&name) {
            changed.insert(name.clone());
        }
        if let (Some(journey), Some(checked)) = (journey, checked) {
            let findings = published(state, checked);
            changed.extend(findings.found.iter().map(|finding| finding.file.clone()));
            let before = state.findings.insert(journey, findings);
            changed.extend(before.into_iter().flat_map(|findings| findings.found.into_iter().map(|finding| finding.file)));
        }
    }
    changed.iter().filter_map(|name| publication(state, name)).collect()
}

/// A journey that is not open, to be compiled for a shared file: the shared file was closed, or no open journey
/// uses it.
fn reader_of(state: &mut Session, name: &str) -> Option<String> {
    let lends = |state: &Session, name: &str| state.documents.contains_key(name) && !state.is_journey(name);
    if lends(state, name) {
        return state.users(name).into_iter().next().filter(|user| !state.documents.contains_key(user));
    }
    let open: Vec<String> = state.documents.keys().filter(|open| lends(state, open)).cloned().collect();
    let used = |open: &String| state.users(open).first().is_some_and(|user| user == name);
    open.iter().any(used).then(|| name.to_owned())
}

/// The findings in a journey and the files it uses.
fn published(state: &Session, checked: Checked) -> Findings {
    let texts: Vec<DocumentText> = checked
        .sources
        .iter()
        .map(|(_, source)| match state.documents.get(&source.name) {
            Some(document) => document.text.clone(),
            None => DocumentText::new(source.text.clone()),
        })
        .collect();
    let work = work(&checked);
    let view = FileViews { state, sources: &checked.sources, texts: &texts };
    let files = checked.sources.iter().map(|(_, source)| source.name.clone()).collect();
    let found = checked.findings.into_iter().map(|finding| view.finding(finding)).collect();
    Findings { files, found, work }
}

fn publication(state: &Session, name: &str) -> Option<Value> {
    let document = state.documents.get(name);
    let all = state.findings.iter().filter(|(journey, _)| {
        // A journey that is not open gets no fixes; it was compiled for the files it uses.
        document.is_some() || state.documents.contains_key(*journey)
    });
    // A shared file is compiled once per journey that uses it.
    let mut known = HashSet::new();
    let of_file = all.flat_map(|(_, findings)| &findings.found).filter(|finding| finding.file == name);
    let diagnostics = of_file.filter(|finding| known.insert(finding.identity())).map(|finding| finding.shown.clone()).collect();
    let version = document.map(|document| document.version);
    serde_json::to_value(PublishDiagnosticsParams { uri: state.uri(name)?, diagnostics, version }).ok()
}

/// The files of a journey, for converting spans to ranges.
struct FileViews<'a> {
    state: &'a Session<'a>,
    sources: &'a Sources,
    texts: &'a [DocumentText],
}

impl FileViews<'_> {
    fn finding(&self, finding: Finding) -> Published {
        let name = |span: Span| self.sources.get(span.file).name.clone();
        let edits = |edits: &[Edit]| -> FileEdits {
            let edit = |edit: &Edit| {
                let range = self.texts[usize::from(edit.span.file)].range(edit.span, self.state.columns);
                (name(edit.span), TextEdit { range, new_text: edit.replacement.clone() })
            };
            edits.iter().map(edit).collect()
        };
        let alternatives = finding.alternatives.iter().map(|other| (other.title.clone(), edits(&other.edits)));
        Published {
            file: name(finding.primary.span),
            shown: self.shown(&finding),
            edits: edits(&finding.edits),
            alternatives: alternatives.collect(),
            finding,
        }
    }

    fn shown(&self, finding: &Finding) -> Shown {
        let related = finding.others.iter().filter_map(|other| {
            let uri = self.state.uri(&self.sources.get(other.span.file).name)?;
            let message = if other.text.is_empty() { finding.title.clone() } else { other.text.clone() };
            Some(DiagnosticRelatedInformation { location: Location { uri, range: self.visible(other.span) }, message })
        });
        let related: Vec<_> = related.filter(|_| self.state.client.related).collect();
        let level = match finding.level {
            Level::Error => DiagnosticSeverity::ERROR,
            Level::Warning => DiagnosticSeverity::WARNING,
        };
        Shown {
            range: self.visible(finding.primary.span),
            severity: Some(level),
            code: Some(NumberOrString::String(finding.rule.name.to_owned())),
            source: Some("cjm".to_owned()),
            message: message(finding),
            related_information: (!related.is_empty()).then_some(related),
            tags: tag(finding.rule).map(|tag| vec![tag]),
            data: Some(json!({ "group": finding.rule.group.name(), "summary": finding.rule.summary })),
            ..Shown::default()
        }
    }

    /// The range of a span; one character for an empty span.
    fn visible(&self, span: Span) -> Range {
        let text = &self.texts[usize::from(span.file)];
        let read = text.read();
        let start = read.floor_char_boundary(span.start as usize);
        let mut span = span;
        if span.start == span.end {
            let next = read[start..].chars().next().filter(|c| !matches!(c, '\n' | '\r'));
            let last = read[..start].chars().next_back().filter(|c| !matches!(c, '\n' | '\r'));
            match (next, last) {
                (Some(next), _) => span.end += next.len_utf8() as u32,
                (None, Some(last)) => span.start -= last.len_utf8() as u32,
                (None, None) => {}
            }
        }
        text.range(span, self.state.columns)
    }
}

/// Title, label and help in one text.
fn message(finding: &Finding) -> String {
    let mut message = finding.title.clone();
    if !finding.primary.text.is_empty() {
        message = format!("{message}: {}", finding.primary.text);
    }
    if let Some(help) = &finding.help {
        message = format!("{message}\n{help}");
    }
    message
}

/// The tag of the findings of a rule.
fn tag(rule: &Rule) -> Option<DiagnosticTag> {
    rule.tag.map(|tag| match tag {
        RuleTag::Unnecessary => DiagnosticTag::UNNECESSARY,
        RuleTag::Deprecated => DiagnosticTag::DEPRECATED,
    })
}
