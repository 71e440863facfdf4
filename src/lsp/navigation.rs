//! Finds definitions, references and highlights.

use lsp_types::{
    DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams, GotoDefinitionParams, GotoDefinitionResponse, Location,
    Range, ReferenceParams,
};

use std::collections::HashSet;
use std::rc::Rc;

use super::session::{CursorTarget, IndexedJourney, Session};
use crate::source::Span;

pub(super) fn definition(state: &mut Session, params: &GotoDefinitionParams) -> Option<GotoDefinitionResponse> {
    let at = &params.text_document_position_params;
    let CursorTarget { unit, file, byte } = state.target(&at.text_document.uri, at.position)?;
    let (thing, ..) = unit.index.thing_at(file, byte)?;
    let thing = &unit.index.things[thing];
    let span = thing.id.as_ref().or(thing.name.as_ref()).map_or(thing.extent, |word| word.span);
    state.location(&unit, span).map(GotoDefinitionResponse::Scalar)
}

pub(super) fn references(state: &mut Session, params: &ReferenceParams) -> Option<Vec<Location>> {
    let at = &params.text_document_position;
    let target = state.target(&at.text_document.uri, at.position)?;
    let declared = params.context.include_declaration;
    let mut locations: Vec<Location> = Vec::new();
    let mut known: HashSet<(String, Range)> = HashSet::new();
    for place in everywhere(state, &target) {
        if declared || !place.defines {
            let location = state.location(&place.unit, place.span);
            locations.extend(location.filter(|location| known.insert((location.uri.as_str().to_owned(), location.range))));
        }
    }
    (!locations.is_empty()).then_some(locations)
}

pub(super) fn highlight(state: &mut Session, params: &DocumentHighlightParams) -> Option<Vec<DocumentHighlight>> {
    let at = &params.text_document_position_params;
    let CursorTarget { unit, file, byte } = state.target(&at.text_document.uri, at.position)?;
    let (thing, ..) = unit.index.thing_at(file, byte)?;
    let places = defined(&unit, thing).into_iter().filter(|place| place.span.file == file);
    let highlights = places.map(|place| DocumentHighlight {
        range: state.range(&unit, place.span),
        kind: Some(if place.defines { DocumentHighlightKind::WRITE } else { DocumentHighlightKind::READ }),
    });
    Some(highlights.collect())
}

/// A place that refers to something.
pub(super) struct Occurrence {
    pub(super) unit: Rc<IndexedJourney>,
    pub(super) span: Span,
    /// Whether it is the definition.
    pub(super) defines: bool,
    /// Whether this is its name, not its id.
    pub(super) by_name: bool,
}

fn defined(unit: &Rc<IndexedJourney>, thing: usize) -> Vec<Occurrence> {
    let it = &unit.index.things[thing];
    let own = [&it.id, &it.name].map(|word| word.as_ref().map(|word| word.span));
    let places = unit.index.places_of(thing).into_iter();
    let named = |(span, by_name)| Occurrence { unit: unit.clone(), span, defines: own.contains(&Some(span)), by_name };
    places.map(named).collect()
}

/// Every reference to the element at a place, in all journeys that use it.
pub(super) fn everywhere(state: &mut Session, target: &CursorTarget) -> Vec<Occurrence> {
    let CursorTarget { unit, file, byte } = target;
    let Some((thing, ..)) = unit.index.thing_at(*file, *byte) else { return Vec::new() };
    let it = &unit.index.things[thing];
    let mut places = defined(unit, thing);
    let home = unit.sources.get(it.extent.file).name.clone();
    if it.implied {
        return places;
    }
    let place = |unit: &IndexedJourney, thing: usize| {
        let thing = &unit.index.things[thing];
        (thing.kind, unit.sources.get(thing.extent.file).name.clone(), thing.extent.start, thing.extent.end)
    };
    let wanted = place(unit, thing);
    let main = unit.sources.main().name.clone();
    for journey in state.users(&home).into_iter().filter(|journey| *journey != main) {
        let Some(other) = state.unit(&journey) else { continue };
        let same = (0..other.index.things.len()).find(|number| place(&other, *number) == wanted);
        places.extend(same.into_iter().flat_map(|thing| defined(&other, thing)));
    }
    places
}
