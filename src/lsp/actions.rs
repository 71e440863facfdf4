//! Offers code actions that fix or suppress a finding.

use lsp_types::{CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, Position, Range, TextEdit};

use super::document_text::DocumentText;
use super::editor::Editor;
use super::edits::{Changes, workspace_edit};
use super::findings::{FileEdits, Published};
use super::fix_all::{FIX_ALL, fix_all_action};
use super::session::Session;
use super::uri;
use crate::findings::{Finding, Level, ignore_comment, quote};
use crate::fix::ProofBudget;

/// The maximum number of lines above a finding on which a comment is tried.
const MOST_ABOVE: usize = 5;

/// The number of characters of an edit that are shown in the title of its action.
const SHOWN: usize = 40;

pub(super) fn actions(state: &mut Session, params: &CodeActionParams) -> Option<Vec<CodeActionOrCommand>> {
    let name = uri::name(&params.text_document.uri);
    if !state.client.action_kinds || !state.documents.contains_key(&name) {
        return None;
    }
    let wanted = |kind: &CodeActionKind| {
        let is =
            |only: &CodeActionKind| kind.as_str() == only.as_str() || kind.as_str().starts_with(&format!("{}.", only.as_str()));
        params.context.only.as_ref().is_none_or(|only| only.iter().any(is))
    };
    let mut actions = Vec::new();
    let here = state.findings_in(&name, params.range);
    if wanted(&CodeActionKind::QUICKFIX) {
        for published in &here {
            actions.extend(fix_action(state, published));
            let alternatives = published.alternatives.iter();
            actions.extend(alternatives.map(|(title, edits)| quick_fix(state, published, title.clone(), edits, false)));
        }
        let mut suppressible_rules: Vec<&str> = Vec::new();
        let mut budget = ProofBudget::of_request();
        for published in &here {
            if !suppressible_rules.contains(&published.finding.rule.name) {
                suppressible_rules.push(published.finding.rule.name);
                actions.extend(suppress_action(state, &name, published, &mut budget));
            }
        }
    }
    if wanted(&CodeActionKind::new(FIX_ALL)) {
        actions.extend(fix_all_action(state, &name));
    }
    (!actions.is_empty()).then(|| actions.into_iter().map(CodeActionOrCommand::CodeAction).collect())
}

/// Creates the action that applies the edits of a finding.
fn fix_action(state: &Session, published: &Published) -> Option<CodeAction> {
    let (_, first) = published.edits.first()?;
    let short = |text: &str| {
        let line = text.trim().lines().next().unwrap_or_default();
        let cut: String = line.chars().take(SHOWN).collect();
        quote(&if cut.len() < text.trim().len() { format!("{cut}...") } else { cut })
    };
    let title = match (published.edits.as_slice(), &published.finding.help) {
        ([_], _) if first.new_text.trim().is_empty() && first.range.start != first.range.end => "Delete this".to_owned(),
        ([_], _) if first.range.start != first.range.end => format!("Change to {}", short(&first.new_text)),
        ([_], Some(help)) if first.new_text.trim().is_empty() => capital(help),
        ([_], _) => format!("Insert {}", short(&first.new_text)),
        (_, Some(help)) => capital(help),
        (_, None) => format!("Fix: {}", published.finding.title),
    };
    Some(quick_fix(state, published, title, &published.edits, published.finding.safe))
}

/// Creates an action that makes edits for a finding.
fn quick_fix(state: &Session, published: &Published, title: String, edits: &FileEdits, is_preferred: bool) -> CodeAction {
    let mut changes = Changes::new();
    for (file, edit) in edits {
        changes.entry(file.clone()).or_default().push(edit.clone());
    }
    CodeAction {
        title,
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![published.shown.clone()]),
        edit: workspace_edit(state, changes),
        is_preferred: Some(is_preferred),
        ..CodeAction::default()
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Creates the action that suppresses a finding with a comment: at the end of the line or, if that would not be a comment, above
/// it.
fn suppress_action(state: &Session, name: &str, published: &Published, budget: &mut ProofBudget) -> Option<CodeAction> {
    let rule = published.finding.rule.name;
    if published.finding.is_final() {
        return None;
    }
    let text = &state.documents.get(name)?.text;
    let (user, findings) = state.findings.iter().find(|(_, findings)| findings.files.contains(name))?;
    let before = counted(findings.found.iter().map(|published| &published.finding), rule);
    let edit = comments(text, published, state).into_iter().find(|edit| {
        if !budget.charge(findings.work) {
            return false;
        }
        let (start, end) = (text.byte(edit.range.start, state.columns), text.byte(edit.range.end, state.columns));
        let mut changed = text.read().to_owned();
        changed.replace_range(start..end, &edit.new_text);
        let after = state.compile(&Editor { trial: Some((name, &changed)), ..state.world(user) });
        after.is_some_and(|after| {
            let (left, errors) = counted(&after.findings, rule);
            // A broken text has no findings of rules.
            (after.journey.is_some() || errors > 0) && left < before.0 && errors <= before.1
        })
    })?;
    Some(CodeAction {
        title: format!("Ignore `{rule}` here"),
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![published.shown.clone()]),
        edit: workspace_edit(state, Changes::from([(name.to_owned(), vec![edit])])),
        is_preferred: Some(false),
        ..CodeAction::default()
    })
}

/// The comments that may suppress a finding, best first.
fn comments(text: &DocumentText, published: &Published, state: &Session) -> Vec<TextEdit> {
    let rule = published.finding.rule.name;
    let line = text.line_of(published.finding.primary.span.start as usize);
    let bytes = text.line(line);
    let (written, read) = (&text.read()[bytes.clone()], text.read());
    let at = |byte: usize| text.position(byte, state.columns);
    let insert = |byte: usize, new_text: String| TextEdit { range: Range::new(at(byte), at(byte)), new_text };
    let list = ignore_comment("");
    if let Some(list) = written.find(list.trim_end_matches(']')) {
        let close = bytes.start + list + written[list..].find(']').unwrap_or(written.len() - list);
        return vec![insert(close, format!(", {rule}"))];
    }
    let kept = bytes.start + written.trim_end().len();
    let end = TextEdit { range: Range::new(at(kept), at(bytes.end)), new_text: format!(" {}", ignore_comment(rule)) };
    // The entry of a text over several lines begins above the finding.
    let above = (line.saturating_sub(MOST_ABOVE)..=line).rev().map(|line| {
        let spaces: String = read[text.line(line)].chars().take_while(|c| *c == ' ').collect();
        let start = Position::new(line as u32, 0);
        let new_text = format!("{spaces}{}{}", ignore_comment(rule), text.line_ending());
        TextEdit { range: Range::new(start, start), new_text }
    });
    std::iter::once(end).chain(above).collect()
}

/// Counts the findings of a rule, and the errors.
fn counted<'f>(all: impl IntoIterator<Item = &'f Finding>, rule: &str) -> (usize, usize) {
    all.into_iter().fold((0, 0), |(found, errors), finding| {
        let is_error = finding.level == Level::Error;
        let count = |is_one: bool| if is_one { finding.count() } else { 0 };
        (found + count(finding.rule.name == rule), errors + count(is_error))
    })
}
