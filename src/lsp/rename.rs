//! Renames an id or name at every occurrence.

use lsp_types::{PrepareRenameResponse, RenameParams, TextDocumentPositionParams, TextEdit, WorkspaceEdit};

use super::edits::{Changes, workspace_edit};
use super::navigation::everywhere;
use super::session::{CursorTarget, IndexedJourney, Session};
use super::wire::RequestError;
use crate::findings::quote;
use crate::model::keys::{self, LONGEST_ID, ThingKind, fold, is_id};
use crate::parse::index::Thing;
use crate::parse::syntax::escaped;
use crate::source::Span;
use crate::yaml::scalar;

pub(super) fn prepare(state: &mut Session, at: &TextDocumentPositionParams) -> Option<PrepareRenameResponse> {
    let CursorTarget { unit, file, byte } = state.target(&at.text_document.uri, at.position)?;
    let (_, span, _) = unit.index.thing_at(file, byte)?;
    let placeholder = slice(&unit, span).to_owned();
    let range = state.range(&unit, span);
    (!placeholder.contains('\n')).then_some(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder })
}

pub(super) fn rename(state: &mut Session, params: &RenameParams) -> Result<Option<WorkspaceEdit>, RequestError> {
    let at = &params.text_document_position;
    let new = params.new_name.trim();
    let Some(target) = state.target(&at.text_document.uri, at.position) else {
        return Err(RequestError::failed("no id or name at the cursor"));
    };
    let Some((number, _, by_name)) = target.unit.index.thing_at(target.file, target.byte) else {
        return Err(RequestError::failed("no id or name at the cursor"));
    };
    let thing = target.unit.index.things[number].clone();
    refuse(thing.kind, by_name, new).map_err(RequestError::failed)?;
    let places = everywhere(state, &target);
    let mut changes = Changes::new();
    for place in &places {
        let taken = place
            .unit
            .index
            .things
            .iter()
            .find(|other| !same(other, &thing) && other.kind == thing.kind && is_called(other, new));
        if taken.is_some() {
            let title = format!("duplicate name: another {} is called {}", thing.kind.name(), quote(new));
            return Err(RequestError::failed(title));
        }
        if place.by_name != by_name {
            continue;
        }
        let text = replacement(&place.unit, place.span, new);
        let name = place.unit.sources.get(place.span.file).name.clone();
        let edit = TextEdit { range: state.range(&place.unit, place.span), new_text: text };
        let edits = changes.entry(name).or_default();
        if !edits.contains(&edit) {
            edits.push(edit);
        }
    }
    Ok(workspace_edit(state, changes))
}

/// Checks that a new id or name is valid.
fn refuse(kind: ThingKind, by_name: bool, new: &str) -> Result<(), String> {
    if by_name {
        let odd = new.is_empty() || new.contains(char::is_control);
        return if odd { Err("a name is one line of text".to_owned()) } else { Ok(()) };
    }
    if !is_id(new) {
        let help = format!("use letters, digits, `-` and `_`, starting with a letter, at most {LONGEST_ID} characters");
        return Err(format!("invalid id {}: {help}", quote(new)));
    }
    let key = keys::TOUCHPOINT.find(new).or_else(|| keys::STAGE.find(new));
    match key.filter(|_| kind == ThingKind::Lane) {
        Some(key) => Err(format!("{} is a synonym of the key `{}`", quote(new), key.name)),
        None => Ok(()),
    }
}

fn same(one: &Thing, other: &Thing) -> bool {
    one.kind == other.kind
        && one.id.as_ref().map(|id| &id.value) == other.id.as_ref().map(|id| &id.value)
        && one.name.as_ref().map(|name| &name.value) == other.name.as_ref().map(|name| &name.value)
}

fn is_called(thing: &Thing, word: &str) -> bool {
    let lane = thing.kind == ThingKind::Lane;
    let id = thing.id.as_ref().is_some_and(|id| id.value == word || (lane && fold(&id.value) == fold(word)));
    id || thing.name.as_ref().is_some_and(|name| name.value.to_lowercase() == word.to_lowercase())
}

fn slice(unit: &IndexedJourney, span: Span) -> &str {
    unit.sources.get(span.file).text.get(span.start as usize..span.end as usize).unwrap_or_default()
}

/// The replacement for an occurrence, with quotes if necessary.
fn replacement(unit: &IndexedJourney, span: Span, new: &str) -> String {
    let text = &unit.sources.get(span.file).text;
    let before = text[..span.start as usize].chars().next_back();
    let quoted = before.filter(|c| matches!(c, '"' | '\'')).filter(|c| text[span.end as usize..].starts_with(*c));
    match quoted {
        None => scalar(new),
        Some('"') => escaped(new),
        Some(_) => new.replace('\'', "''"),
    }
}
