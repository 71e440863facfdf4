//! The session of an editor: open documents and indexed journeys.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;

use lsp_types::{
    DidChangeTextDocumentParams, DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    Location, Position, Range, Uri,
};

use super::column_unit::ColumnUnit;
use super::document_text::DocumentText;
use super::editor::{Document, Editor};
use super::findings::{Findings, Published};
use super::host::Host;
use super::uri;
use super::wire::RequestError;
use crate::compile::{Checked, compile};
use crate::limits::FILE_BYTES;
use crate::parse::index::{Index, index};
use crate::parse::{decode, gather};
use crate::source::{Source, Sources, Span};

/// An indexed journey with the files it uses.
#[derive(Debug)]
pub(super) struct IndexedJourney {
    pub(super) sources: Sources,
    pub(super) index: Index,
    /// The lines of each file.
    pub(super) texts: Vec<DocumentText>,
}

impl IndexedJourney {
    /// The index of a file.
    pub(super) fn file(&self, name: &str) -> Option<u16> {
        self.sources.iter().find(|(_, source)| source.name == name).map(|(file, _)| file)
    }
}

/// A position in a file of a journey.
#[derive(Debug, Clone)]
pub(super) struct CursorTarget {
    pub(super) unit: Rc<IndexedJourney>,
    pub(super) file: u16,
    pub(super) byte: u32,
}

/// The capabilities of the editor.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "they are independent abilities")]
pub(super) struct Client {
    pub(super) snippets: bool,
    pub(super) markdown_hover: bool,
    pub(super) markdown_items: bool,
    pub(super) related: bool,
    pub(super) nested_symbols: bool,
    pub(super) watches: bool,
    pub(super) versioned_edits: bool,
    pub(super) action_kinds: bool,
}

pub(super) struct Session<'a> {
    pub(super) host: &'a dyn Host,
    pub(super) columns: ColumnUnit,
    pub(super) client: Client,
    pub(super) folders: Vec<String>,
    pub(super) documents: BTreeMap<String, Document>,
    /// The findings of each journey that is open, or that uses an open file.
    pub(super) findings: BTreeMap<String, Findings>,
    /// Documents that changed since findings were published.
    pub(super) stale: BTreeSet<String>,
    /// The number of analyses since then that were abandoned after they were made.
    pub(super) abandoned: usize,
    /// URIs as spelt by the editor, by file name; the editor may not recognize another spelling.
    spelt: BTreeMap<String, Uri>,
    units: BTreeMap<String, Rc<IndexedJourney>>,
    /// The texts of open files with their safe fixes; `None` if there are none.
    pub(super) fixed: BTreeMap<String, Option<String>>,
    /// Saved journeys of the workspace, with the names of the files they use.
    saved: Option<BTreeMap<String, Vec<String>>>,
}

impl<'a> Session<'a> {
    pub(super) fn new(host: &'a dyn Host) -> Self {
        Self {
            host,
            columns: ColumnUnit::Utf16,
            client: Client::default(),
            folders: Vec::new(),
            documents: BTreeMap::new(),
            findings: BTreeMap::new(),
            stale: BTreeSet::new(),
            abandoned: 0,
            spelt: BTreeMap::new(),
            units: BTreeMap::new(),
            fixed: BTreeMap::new(),
            saved: None,
        }
    }

    pub(super) fn opened(&mut self, params: DidOpenTextDocumentParams) {
        let item = params.text_document;
        let name = uri::name(&item.uri);
        self.spelt.insert(name.clone(), item.uri);
        let document = Document { version: item.version, text: DocumentText::new(item.text) };
        self.documents.insert(name.clone(), document);
        self.touch(&name);
        // A missing file may exist now.
        self.units.clear();
        self.stale.extend(self.findings.keys().cloned());
    }

    pub(super) fn changed(&mut self, params: DidChangeTextDocumentParams) -> Result<(), RequestError> {
        let name = uri::name(&params.text_document.uri);
        let document = self.documents.get_mut(&name).ok_or_else(|| RequestError::params("this document is not open"))?;
        document.text = document.text.changed(params.content_changes, self.columns);
        document.version = params.text_document.version;
        self.touch(&name);
        Ok(())
    }

    pub(super) fn closed(&mut self, params: &DidCloseTextDocumentParams) {
        let name = uri::name(&params.text_document.uri);
        self.documents.remove(&name);
        self.touch(&name);
        self.saved = None;
    }

    pub(super) fn moved(&mut self, params: &DidChangeWorkspaceFoldersParams) {
        let gone: Vec<String> = params.event.removed.iter().map(|folder| uri::name(&folder.uri)).collect();
        self.folders.retain(|folder| !gone.contains(folder));
        self.folders.extend(params.event.added.iter().map(|folder| uri::name(&folder.uri)));
        self.mark_stale();
    }

    /// Marks all documents as stale after a change of settings or of files that are not open.
    pub(super) fn mark_stale(&mut self) {
        self.host.forget();
        self.forget();
        self.stale.extend(self.documents.keys().cloned());
    }

    /// Drops everything except open documents.
    pub(super) fn forget(&mut self) {
        self.units.clear();
        self.fixed.clear();
        self.saved = None;
    }

    fn touch(&mut self, name: &str) {
        self.stale.insert(name.to_owned());
        self.fixed.clear();
        self.units.retain(|journey, unit| journey != name && unit.file(name).is_none());
        let users = self.findings.iter().filter(|(_, findings)| findings.files.contains(name));
        self.stale.extend(users.map(|(journey, _)| journey.clone()));
    }

    pub(super) fn is_stale(&self) -> bool {
        !self.stale.is_empty()
    }

    /// Marks all documents as up to date.
    pub(super) fn mark_fresh(&mut self) {
        self.stale.clear();
    }

    /// The text of an open document.
    pub(super) fn unsaved(&self, name: &str) -> Option<String> {
        self.documents.get(name).map(|document| document.text.read().to_owned())
    }

    /// The source of a file, from the editor or as saved.
    pub(super) fn source(&self, name: &str) -> Option<Source> {
        if let Some(text) = self.unsaved(name) {
            return Some(Source { name: name.to_owned(), text });
        }
        let bytes = self.host.world(name).read(name, &FILE_BYTES).ok()?;
        decode(name, &bytes).ok()
    }

    /// The files of a journey's project, including open documents.
    pub(super) fn world<'w>(&'w self, journey: &'w str) -> Editor<'w> {
        Editor { name: journey, documents: &self.documents, trial: None, saved: self.host.world(journey) }
    }

    /// Compiles a journey in a world made for it.
    pub(super) fn compile(&self, world: &Editor) -> Option<Checked> {
        let project = self.host.project(world.name);
        compile(world, world.name, &project.settings, project.baseline.as_ref()).ok()
    }

    /// Whether an open document is a journey.
    pub(super) fn is_journey(&self, name: &str) -> bool {
        self.documents.get(name).is_some_and(|document| self.host.is_journey(name, document.text.read()))
    }

    /// The index of a journey.
    pub(super) fn unit(&mut self, journey: &str) -> Option<Rc<IndexedJourney>> {
        if let Some(unit) = self.units.get(journey) {
            return Some(unit.clone());
        }
        let source = self.source(journey)?;
        let sources = gather(&self.world(journey), source);
        let index = index(&sources);
        let text = |source: &Source| match self.documents.get(&source.name) {
            Some(document) => document.text.clone(),
            None => DocumentText::new(source.text.clone()),
        };
        let texts = sources.iter().map(|(_, source)| text(source)).collect();
        let unit = Rc::new(IndexedJourney { sources, index, texts });
        self.units.insert(journey.to_owned(), unit.clone());
        Some(unit)
    }

    /// The journeys that use a file, open ones first.
    pub(super) fn users(&mut self, name: &str) -> Vec<String> {
        let open: Vec<String> = self.documents.keys().filter(|open| self.is_journey(open)).cloned().collect();
        let mut users = Vec::new();
        for journey in open {
            if self.unit(&journey).is_some_and(|unit| unit.file(name).is_some()) {
                users.push(journey);
            }
        }
        let known = self.documents.keys().cloned().collect::<BTreeSet<String>>();
        let saved =
            self.saved().iter().filter(|(journey, files)| !known.contains(*journey) && files.iter().any(|file| file == name));
        users.extend(saved.map(|(journey, _)| journey.clone()));
        users
    }

    fn saved(&mut self) -> &BTreeMap<String, Vec<String>> {
        let saved = self.saved.take().unwrap_or_else(|| self.search());
        self.saved.insert(saved)
    }

    /// The saved journeys of the folders, with the files of each.
    fn search(&self) -> BTreeMap<String, Vec<String>> {
        let mut found = BTreeMap::new();
        for journey in self.host.journeys(&self.folders) {
            let Some(source) = self.source(&journey) else { continue };
            let sources = gather(&self.world(&journey), source);
            found.insert(journey, sources.iter().map(|(_, source)| source.name.clone()).collect());
        }
        found
    }

    /// The journey of a document, otherwise one that uses it.
    pub(super) fn unit_of(&mut self, name: &str) -> Option<Rc<IndexedJourney>> {
        if self.is_journey(name) {
            return self.unit(name);
        }
        self.documents.get(name)?;
        let user = self.users(name).into_iter().next()?;
        self.unit(&user)
    }

    /// The journey and the byte at a position of a document. `None` if the document is not part of a journey.
    pub(super) fn target(&mut self, uri: &Uri, position: Position) -> Option<CursorTarget> {
        let name = uri::name(uri);
        let unit = self.unit_of(&name)?;
        let file = unit.file(&name)?;
        let byte = unit.texts[usize::from(file)].byte(position, self.columns) as u32;
        Some(CursorTarget { unit, file, byte })
    }

    /// The journey that contains a document, and the document's index in it.
    pub(super) fn document(&mut self, uri: &Uri) -> Option<(Rc<IndexedJourney>, u16)> {
        let name = uri::name(uri);
        let unit = self.unit_of(&name)?;
        let file = unit.file(&name)?;
        Some((unit, file))
    }

    /// The URI of a file, as spelt by the editor.
    pub(super) fn uri(&self, name: &str) -> Option<Uri> {
        self.spelt.get(name).cloned().or_else(|| uri::of(name))
    }

    pub(super) fn range(&self, unit: &IndexedJourney, span: Span) -> Range {
        unit.texts[usize::from(span.file)].range(span, self.columns)
    }

    pub(super) fn location(&self, unit: &IndexedJourney, span: Span) -> Option<Location> {
        Some(Location { uri: self.uri(&unit.sources.get(span.file).name)?, range: self.range(unit, span) })
    }

    /// The findings in a file that touch a range, without duplicates.
    pub(super) fn findings_in(&self, name: &str, range: Range) -> Vec<&Published> {
        let mut known = HashSet::new();
        let of_file = self.findings.values().flat_map(|findings| &findings.found).filter(|finding| finding.file == name);
        let here = of_file.filter(|finding| finding.shown.range.start <= range.end && range.start <= finding.shown.range.end);
        here.filter(|finding| known.insert(finding.identity())).collect()
    }
}
