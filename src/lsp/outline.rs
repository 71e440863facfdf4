//! Lists the symbols, folding ranges and links of a document.

use std::collections::{BTreeMap, HashMap};
use std::str::FromStr as _;

use lsp_types::{
    DocumentLink, DocumentLinkParams, DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, FoldingRange,
    FoldingRangeKind, FoldingRangeParams, SymbolInformation, SymbolKind, Uri,
};

use super::session::{IndexedJourney, Session};
use super::uri;
use crate::model::keys::{self, LINK_SCHEMES, ThingKind};
use crate::parse::index::{KeyEntry, KeyGroup, Thing};
use crate::source::Span;

pub(super) fn symbols(state: &mut Session, params: &DocumentSymbolParams) -> Option<DocumentSymbolResponse> {
    let (unit, file) = state.document(&params.text_document.uri)?;
    let mut below: Children = HashMap::new();
    for (number, thing) in unit.index.things.iter().enumerate().filter(|(_, thing)| !thing.implied) {
        below.entry(thing.parent).or_default().push(number);
    }
    let entries = top(&unit, file).map(|top| top.entries.as_slice()).unwrap_or_default();
    let all: Vec<DocumentSymbol> = entries.iter().filter_map(|entry| section(state, &unit, &below, entry)).collect();
    if state.client.nested_symbols {
        return Some(DocumentSymbolResponse::Nested(all));
    }
    let mut flat = Vec::new();
    flatten(&all, None, &params.text_document.uri, &mut flat);
    Some(DocumentSymbolResponse::Flat(flat))
}

/// The children of each thing, by index; at `None` the top-level things.
type Children = HashMap<Option<usize>, Vec<usize>>;

/// The keys at the top of a file.
fn top(unit: &IndexedJourney, file: u16) -> Option<&KeyGroup> {
    let places = [keys::JOURNEY.place, keys::SHARED.place];
    unit.index.groups.iter().find(|group| group.span.file == file && places.contains(&group.table.place))
}

/// The symbol of a top-level key, with the definitions below it.
fn section(state: &Session, unit: &IndexedJourney, below: &Children, entry: &KeyEntry) -> Option<DocumentSymbol> {
    let key = entry.key?;
    let whole = Span { end: entry.value.end.max(entry.word.span.end), ..entry.word.span };
    let inside =
        |thing: &Thing| thing.extent.file == whole.file && whole.start <= thing.extent.start && thing.extent.end <= whole.end;
    let things = below.get(&None).into_iter().flatten().map(|number| (*number, &unit.index.things[*number]));
    let children: Vec<DocumentSymbol> = things
        .filter(|(_, thing)| thing.section == Some(key.name) && inside(thing))
        .filter_map(|(number, thing)| symbol(state, unit, below, number, thing))
        .collect();
    if children.is_empty() {
        return None;
    }
    Some(one(key.name.to_owned(), None, SymbolKind::NAMESPACE, state, unit, (whole, entry.word.span), children))
}

fn symbol(state: &Session, unit: &IndexedJourney, below: &Children, number: usize, thing: &Thing) -> Option<DocumentSymbol> {
    let kind = match thing.kind {
        ThingKind::Stage => SymbolKind::MODULE,
        ThingKind::Touchpoint => SymbolKind::EVENT,
        ThingKind::Persona => SymbolKind::OBJECT,
        ThingKind::Channel => SymbolKind::INTERFACE,
        ThingKind::Evidence => SymbolKind::FILE,
        ThingKind::Metric => SymbolKind::NUMBER,
        ThingKind::Path => SymbolKind::FUNCTION,
        ThingKind::Lane => SymbolKind::FIELD,
        ThingKind::Team => SymbolKind::PACKAGE,
        ThingKind::PainPoint => SymbolKind::KEY,
        ThingKind::Opportunity => SymbolKind::PROPERTY,
        ThingKind::FailPoint | ThingKind::Gain | ThingKind::Item | ThingKind::Need | ThingKind::Remark => return None,
    };
    let word = thing.name.as_ref().or(thing.id.as_ref())?;
    let name = word.value.lines().next().unwrap_or_default().chars().take(120).collect();
    let inside = thing.extent.start <= word.span.start && word.span.end <= thing.extent.end;
    let selected = if inside { word.span } else { Span { end: thing.extent.start, ..thing.extent } };
    let parts = below.get(&Some(number)).into_iter().flatten();
    let children = parts.filter_map(|part| symbol(state, unit, below, *part, &unit.index.things[*part])).collect();
    let detail = thing.id.as_ref().filter(|id| id.span != word.span).map(|id| id.value.clone());
    Some(one(name, detail, kind, state, unit, (thing.extent, selected), children))
}

#[allow(deprecated, reason = "a field of the protocol's type that has to be given")]
fn one(
    name: String,
    detail: Option<String>,
    kind: SymbolKind,
    state: &Session,
    unit: &IndexedJourney,
    (whole, selected): (Span, Span),
    children: Vec<DocumentSymbol>,
) -> DocumentSymbol {
    DocumentSymbol {
        name: if name.is_empty() { "(no name)".to_owned() } else { name },
        detail,
        kind,
        tags: None,
        deprecated: None,
        range: state.range(unit, whole),
        selection_range: state.range(unit, selected),
        children: (!children.is_empty()).then_some(children),
    }
}

#[allow(deprecated, reason = "a field of the protocol's type that has to be given")]
fn flatten(symbols: &[DocumentSymbol], container: Option<&str>, uri: &Uri, flat: &mut Vec<SymbolInformation>) {
    for symbol in symbols {
        flat.push(SymbolInformation {
            name: symbol.name.clone(),
            kind: symbol.kind,
            tags: None,
            deprecated: None,
            location: lsp_types::Location { uri: uri.clone(), range: symbol.range },
            container_name: container.map(str::to_owned),
        });
        flatten(symbol.children.as_deref().unwrap_or_default(), Some(&symbol.name), uri, flat);
    }
}

pub(super) fn folds(state: &mut Session, params: &FoldingRangeParams) -> Option<Vec<FoldingRange>> {
    let (unit, file) = state.document(&params.text_document.uri)?;
    let text = &unit.texts[usize::from(file)];
    // Of several ranges that begin on a line, the largest is used.
    let mut ends: BTreeMap<usize, (usize, Option<FoldingRangeKind>)> = BTreeMap::new();
    for span in unit.index.folds.iter().filter(|span| span.file == file) {
        let lines = (text.line_of(span.start as usize), text.line_of((span.end as usize).saturating_sub(1)));
        let end = ends.entry(lines.0).or_insert((lines.1, None));
        end.0 = end.0.max(lines.1);
    }
    let mut first = None;
    let read = text.read();
    let count = text.line_of(read.len()) + 1;
    for line in 0..=count {
        let comment = line < count && read[text.line(line)].trim_start().starts_with('#');
        match (comment, first) {
            (true, None) => first = Some(line),
            (false, Some(start)) => {
                ends.entry(start).or_insert((line - 1, Some(FoldingRangeKind::Comment)));
                first = None;
            }
            _ => {}
        }
    }
    let folds = ends.into_iter().filter(|(start, (end, _))| end > start).map(|(start, (end, kind))| FoldingRange {
        start_line: start as u32,
        end_line: end as u32,
        kind,
        ..FoldingRange::default()
    });
    Some(folds.collect())
}

pub(super) fn links(state: &mut Session, params: &DocumentLinkParams) -> Option<Vec<DocumentLink>> {
    let (unit, file) = state.document(&params.text_document.uri)?;
    let name = &unit.sources.get(file).name;
    let here = unit.index.leaves.iter().filter(|leaf| leaf.text.span.file == file);
    let linking = here.filter(|leaf| leaf.key.shape.is_link());
    let links = linking.filter_map(|leaf| {
        let word = &leaf.text.value;
        let address =
            word.split_once(':').is_some_and(|(scheme, _)| LINK_SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)));
        let target = if address { Uri::from_str(word).ok()? } else { uri::of(&state.host.beside(name, word)?)? };
        Some(DocumentLink { range: state.range(&unit, leaf.text.span), target: Some(target), tooltip: None, data: None })
    });
    Some(links.collect())
}
