//! Builds the index from the trees of a journey's files, level by level as listed in the key tables.

use std::collections::HashSet;
use std::ops::Range;

use super::resolve::resolve;
use super::things::{Index, IndexedReference, KeyEntry, KeyGroup, Leaf, Thing};
use crate::limits::FILE_BYTES;
use crate::model::keys::{self, AnyKey, Shape, Table, ThingKind, is_id};
use crate::parse::reader::register::Register;
use crate::parse::reader::{are_named, is_name, name_personas};
use crate::parse::syntax::recovery::readable;
use crate::parse::syntax::tree::{self, YamlNode, YamlValue};
use crate::parse::syntax::yaml;
use crate::source::{Sources, Span, Spanned};

/// The word at the cursor, to be located in a file.
pub(super) struct CursorMark<'a> {
    pub(super) file: u16,
    pub(super) word: &'a str,
    /// Bytes of the file that recovery keeps.
    pub(super) keep: Range<usize>,
}

/// The location of the word at the cursor.
#[derive(Debug, Clone)]
pub(super) enum Hit {
    /// A key of the group with this index.
    Key(usize),
    /// A value of this key, alone or in a list with other values.
    Value { table: &'static Table, key: &'static AnyKey, others: Vec<String>, listed: bool },
    /// The name of an entry in a group: `personas: {maya: ...}`.
    Name(&'static Table),
}

/// Indexes the files, and locates the word at the cursor.
pub(super) fn walk(sources: &Sources, mark: Option<&CursorMark>) -> (Index, Option<Hit>) {
    let texts: Vec<_> = sources
        .iter()
        .map(|(file, source)| {
            let keep = mark.filter(|mark| mark.file == file).map_or(0..0, |mark| mark.keep.clone());
            if source.text.len() > FILE_BYTES.length() { "".into() } else { readable(&source.text, keep) }
        })
        .collect();
    let roots: Vec<Option<YamlNode>> = (0..).zip(&texts).map(|(file, text)| yaml::part(file, text)).collect();
    let mut walk = IndexBuilder {
        sources,
        mark: mark.map(|mark| mark.word),
        hit: None,
        index: Index::default(),
        personas: Register::of(&[ThingKind::Persona]),
        seen: HashSet::new(),
    };
    // Keys of `emotion` that name personas are resolved once the personas of all files are known.
    for late in [false, true] {
        for (file, root) in roots.iter().enumerate() {
            if let Some(root) = root
                && let YamlValue::Map(entries) = &root.value
            {
                walk.top(root, entries, file == 0, late);
            }
        }
    }
    let IndexBuilder { mut index, hit, .. } = walk;
    resolve(&mut index);
    (index, hit)
}

struct IndexBuilder<'a> {
    sources: &'a Sources,
    mark: Option<&'a str>,
    hit: Option<Hit>,
    index: Index,
    personas: Register,
    /// Groups that were indexed already: `*name` repeats them with their spans.
    seen: HashSet<Span>,
}

impl IndexBuilder<'_> {
    fn top(&mut self, root: &YamlNode, entries: &[tree::YamlEntry], main: bool, late: bool) {
        let table = if main { &keys::JOURNEY } else { &keys::SHARED };
        if !late {
            self.group(root, entries, table);
        }
        for entry in entries {
            let Some(key) = table.find(&entry.key) else { continue };
            if (key.is(&keys::journey::STAGES) || key.is(&keys::journey::FLOWS)) == late {
                self.value(table, key, &entry.value, None);
            }
        }
    }

    /// Adds the keys of a group.
    fn group(&mut self, node: &YamlNode, entries: &[tree::YamlEntry], table: &'static Table) -> usize {
        let number = self.index.groups.len();
        if self.mark.is_some_and(|mark| entries.iter().any(|entry| entry.key.contains(mark))) {
            self.hit.get_or_insert(Hit::Key(number));
        }
        for entry in entries {
            self.fold(entry.extent());
        }
        let noted = entries.iter().map(|entry| KeyEntry {
            key: table.find(&entry.key).filter(|_| !entry.numeric),
            word: self.word(&entry.key, entry.key_span),
            value: entry.value.span,
            text: entry.value.value.text().map(|text| text.trim().to_owned()),
        });
        let entries = noted.collect();
        self.index.groups.push(KeyGroup { table, span: node.span, entries });
        number
    }

    /// Indexes the value of a key.
    fn value(&mut self, table: &'static Table, key: &'static AnyKey, node: &YamlNode, parent: Option<usize>) {
        let below = key.shape.level();
        if let YamlValue::Map(entries) = &node.value
            && key.is_named()
        {
            let below = below.unwrap_or(&keys::PLAIN);
            if are_named(entries, below) {
                return self.named(below, key, entries, parent);
            }
        }
        let items = node.items();
        let listed = matches!(node.value, YamlValue::List(_));
        for item in items {
            match &item.value {
                YamlValue::Null => {}
                YamlValue::List(_) => self.value(table, key, item, parent),
                YamlValue::Map(entries) if matches!(key.shape, Shape::Emotions(_)) && self.is_per_persona(entries) => {
                    self.per_persona(table, key, entries, parent);
                }
                YamlValue::Map(entries) if listed && key.is_named() && below.is_some_and(|below| is_name(entries, below)) => {
                    self.named(below.unwrap_or(&keys::PLAIN), key, entries, parent);
                }
                YamlValue::Map(entries) => {
                    if listed {
                        self.fold(item.span);
                    }
                    self.entry(below.unwrap_or(&keys::PLAIN), Some(key), item, entries, None, parent);
                }
                value @ (YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_)) => {
                    let text = value.text().unwrap_or_default();
                    if self.mark.is_some_and(|mark| text.contains(mark)) {
                        let others = items.iter().filter_map(|other| other.value.text());
                        let others = others.filter(|other| *other != text).map(str::to_owned).collect();
                        self.hit.get_or_insert(Hit::Value { table, key, others, listed });
                    }
                    self.leaf(table, key, text, item.span, listed, parent);
                }
            }
        }
    }

    /// Indexes a single value: a text, a reference, or a whole entry in its short form.
    fn leaf(&mut self, table: &'static Table, key: &'static AnyKey, text: &str, span: Span, listed: bool, parent: Option<usize>) {
        let word = self.word(text, span);
        let kinds = key.names;
        let defined = key.shape.level().and_then(|below| below.defines).filter(|_| kinds.is_empty());
        if !kinds.is_empty() {
            self.reference(kinds, word.clone(), false);
        } else if let Some(kind) = defined {
            self.thing(Thing {
                kind,
                id: None,
                name: Some(word.clone()),
                extent: span,
                group: None,
                parent,
                section: Some(key.name),
                implied: false,
            });
        }
        self.index.leaves.push(Leaf { table, key, text: word, listed });
    }

    fn reference(&mut self, kinds: &'static [ThingKind], word: Spanned<String>, is_key: bool) {
        self.index.references.push(IndexedReference { kinds, word, thing: None, by_name: false, is_key });
    }

    fn thing(&mut self, thing: Thing) -> usize {
        if thing.kind == ThingKind::Persona {
            self.personas.declare(thing.id.as_ref(), thing.name.as_ref());
        }
        self.index.things.push(thing);
        self.index.things.len() - 1
    }

    /// Indexes entries under their names: `maya: {role: ...}`.
    fn named(&mut self, table: &'static Table, key: &'static AnyKey, entries: &[tree::YamlEntry], parent: Option<usize>) {
        for entry in entries {
            if self.mark.is_some_and(|mark| entry.key.contains(mark)) {
                self.hit.get_or_insert(Hit::Name(table));
            }
            let name = self.word(entry.key.trim(), entry.key_span);
            let extent = entry.extent();
            self.fold(extent);
            match &entry.value.value {
                YamlValue::Map(entries) => self.entry(table, Some(key), &entry.value, entries, Some((name, extent)), parent),
                value @ (YamlValue::Null
                | YamlValue::Bool(..)
                | YamlValue::Number(..)
                | YamlValue::Text(_)
                | YamlValue::List(_)) => {
                    let Some(kind) = table.defines else { continue };
                    let (id, name) = match value.text().filter(|_| !needs_name(kind)) {
                        // `web: The web`
                        Some(text) if is_id(&name.value) => (Some(name), self.word(text, entry.value.span)),
                        _ => (None, name),
                    };
                    let section = Some(key.name);
                    let thing = Thing { kind, id, name: Some(name), extent, group: None, parent, section, implied: false };
                    let number = self.thing(thing);
                    if let (YamlValue::List(_), ThingKind::Stage) = (value, kind) {
                        let touchpoints = keys::STAGE.key(&keys::stage::TOUCHPOINTS);
                        self.value(&keys::STAGE, touchpoints, &entry.value, Some(number));
                    }
                }
            }
        }
    }

    /// Indexes an entry in its long form. `name`: the key that contains it, with the span of both.
    fn entry(
        &mut self,
        table: &'static Table,
        section: Option<&'static AnyKey>,
        node: &YamlNode,
        entries: &[tree::YamlEntry],
        name: Option<(Spanned<String>, Span)>,
        parent: Option<usize>,
    ) {
        if !self.seen.insert(node.span) {
            return;
        }
        let group = self.group(node, entries, table);
        let parent = match table.defines {
            Some(kind) => {
                let (key, extent) = name.map_or((None, node.span), |(name, extent)| (Some(name), extent));
                let id = self.text_of(table, entries, table.id());
                let label = self.text_of(table, entries, table.label());
                let takes_key = |key: &Spanned<String>| is_id(&key.value) && (label.is_some() || !needs_name(kind));
                let id = id.or_else(|| key.clone().filter(takes_key));
                let name = label.or_else(|| key.filter(|key| id.as_ref().is_none_or(|id| id.span != key.span)));
                let group = Some(group);
                let section = section.map(|key| key.name);
                Some(self.thing(Thing { kind, id, name, extent, group, parent, section, implied: false }))
            }
            None => parent,
        };
        for entry in entries {
            if let Some(key) = table.find(&entry.key).filter(|_| !entry.numeric) {
                self.value(table, key, &entry.value, parent);
            } else if table.takes_own_lanes() {
                // May be the key of an own lane.
                let word = self.word(&entry.key, entry.key_span);
                self.reference(&[ThingKind::Lane], word, true);
                self.own(&entry.value, parent);
            }
        }
    }

    /// Indexes the content of an own lane.
    fn own(&mut self, node: &YamlNode, parent: Option<usize>) {
        for item in node.items() {
            if let YamlValue::Map(entries) = &item.value {
                self.entry(&keys::ITEM, None, item, entries, None, parent);
            }
        }
    }

    /// Whether the keys of a group name personas, without the one that is being typed.
    fn is_per_persona(&self, entries: &[tree::YamlEntry]) -> bool {
        let typed = |key: &str| self.mark.is_some_and(|mark| key.contains(mark));
        let others: Vec<&str> = entries.iter().map(|entry| entry.key.as_ref()).filter(|key| !typed(key)).collect();
        name_personas(&others, &self.personas)
    }

    fn per_persona(&mut self, table: &'static Table, key: &'static AnyKey, entries: &[tree::YamlEntry], parent: Option<usize>) {
        let own: Vec<&tree::YamlEntry> = entries.iter().collect();
        if let Some(first) = own.first() {
            let span = Span { end: own.last().map_or(first.key_span.end, |last| last.value.span.end), ..first.key_span };
            let node = YamlNode { span, value: YamlValue::Null };
            self.group(&node, entries, &keys::EMOTION);
        }
        for entry in entries {
            let word = self.word(entry.key.trim(), entry.key_span);
            self.reference(&[ThingKind::Persona], word, true);
            if let YamlValue::Map(fields) = &entry.value.value {
                self.entry(&keys::EMOTION, Some(key), &entry.value, fields, None, parent);
            } else if let Some(text) = entry.value.value.text() {
                if self.mark.is_some_and(|mark| text.contains(mark)) {
                    self.hit.get_or_insert(Hit::Value { table, key, others: Vec::new(), listed: false });
                }
                self.leaf(table, key, text, entry.value.span, false, parent);
            }
        }
    }

    fn text_of(&self, table: &Table, entries: &[tree::YamlEntry], key: Option<&AnyKey>) -> Option<Spanned<String>> {
        let key = key?;
        let entry = entries.iter().find(|entry| table.find(&entry.key).is_some_and(|found| found.name == key.name))?;
        let text = entry.value.value.text().filter(|text| !text.trim().is_empty())?;
        Some(self.word(text, entry.value.span))
    }

    /// A text with its span, without the quotes around it.
    fn word(&self, text: &str, span: Span) -> Spanned<String> {
        let raw = self.sources.get(span.file).text.get(span.start as usize..span.end as usize).unwrap_or_default();
        let inner = raw.len() > 1 && raw.starts_with(['"', '\'']) && raw.get(1..raw.len() - 1) == Some(text);
        let span = if inner { Span { start: span.start + 1, end: span.end - 1, ..span } } else { span };
        Spanned::new(text.trim().to_owned(), span)
    }

    fn fold(&mut self, span: Span) {
        let text = &self.sources.get(span.file).text;
        if text.get(span.start as usize..span.end as usize).is_some_and(|text| text.contains('\n')) {
            self.index.folds.push(span);
        }
    }
}

/// Whether an entry's key is its id only if the entry has a name.
fn needs_name(kind: ThingKind) -> bool {
    matches!(kind, ThingKind::Persona | ThingKind::Stage | ThingKind::Touchpoint | ThingKind::Metric)
}
