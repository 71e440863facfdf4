//! Types of the editor index: things, references to them, groups of keys and single values, each with its span.

use crate::model::keys::{AnyKey, Table, ThingKind};
use crate::source::{Span, Spanned};

/// The contents of a journey file and the files it uses.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// All definitions, in source order, file by file.
    pub things: Vec<Thing>,
    /// All references, in source order, file by file.
    pub references: Vec<IndexedReference>,
    /// Every group of keys.
    pub groups: Vec<KeyGroup>,
    /// Every single value of a known key, alone or in a list.
    pub leaves: Vec<Leaf>,
    /// Foldable spans: several lines that begin on the line of a key or of a `-`.
    pub folds: Vec<Span>,
}

/// Something that can be referred to.
#[derive(Debug, Clone)]
pub struct Thing {
    /// The kind of thing.
    pub kind: ThingKind,
    /// Its id. The span excludes quotes.
    pub id: Option<Spanned<String>>,
    /// Its name, title or text. The span excludes quotes.
    pub name: Option<Spanned<String>>,
    /// The whole entry.
    pub extent: Span,
    /// Its keys, as an index into [`Index::groups`]; `None` for the short form.
    pub group: Option<usize>,
    /// The thing that contains it, as an index into [`Index::things`].
    pub parent: Option<usize>,
    /// The documented key that contains it: `pain_points`; `None` in an own lane, and for what is only referred to.
    pub section: Option<&'static str>,
    /// Whether it is only referred to and not defined: a channel, an owner.
    pub implied: bool,
}

/// A place that refers to something.
#[derive(Debug, Clone)]
pub struct IndexedReference {
    /// The possible kinds of the target.
    pub kinds: &'static [ThingKind],
    /// The word as written. The span excludes quotes.
    pub word: Spanned<String>,
    /// The target, as an index into [`Index::things`].
    pub thing: Option<usize>,
    /// Whether the word is the target's name, not its id.
    pub by_name: bool,
    /// Whether the word is a key: that of an own lane, or a persona in `emotion`.
    pub is_key: bool,
}

/// A group of keys.
#[derive(Debug, Clone)]
pub struct KeyGroup {
    /// The level of its keys.
    pub table: &'static Table,
    /// From its first key to its last value, including braces.
    pub span: Span,
    /// Its keys, in source order.
    pub entries: Vec<KeyEntry>,
}

/// A key and its value.
#[derive(Debug, Clone)]
pub struct KeyEntry {
    /// The documented key, by name or synonym; `None` for an unknown key or the key of an own lane.
    pub key: Option<&'static AnyKey>,
    /// As written.
    pub word: Spanned<String>,
    /// The span of the value; that of the key if there is no value.
    pub value: Span,
    /// The value, if it is a single one.
    pub text: Option<String>,
}

/// A single value.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// The level of its key.
    pub table: &'static Table,
    /// The key.
    pub key: &'static AnyKey,
    /// The value. The span excludes quotes.
    pub text: Spanned<String>,
    /// Whether it is an entry of a list.
    pub listed: bool,
}

impl Span {
    /// Whether a byte of a file is in the span or directly behind it, where a cursor still belongs to it.
    fn touches(self, file: u16, byte: u32) -> bool {
        self.file == file && self.start <= byte && byte <= self.end
    }
}

impl Index {
    /// The thing defined or referred to at a byte: its index, the span, and whether the name is written there.
    #[must_use]
    pub fn thing_at(&self, file: u16, byte: u32) -> Option<(usize, Span, bool)> {
        let here = |span: Span| span.touches(file, byte);
        let named = self.references.iter().filter(|reference| here(reference.word.span));
        let named = named.filter_map(|reference| Some((reference.thing?, reference.word.span, reference.by_name)));
        let defined = self.things.iter().enumerate().flat_map(|(number, thing)| {
            let (id, name) = (thing.id.as_ref(), thing.name.as_ref());
            let id = id.map(|id| (number, id.span, false));
            id.into_iter().chain(name.map(|name| (number, name.span, true)))
        });
        named.chain(defined.filter(|(_, span, _)| here(*span))).next()
    }

    /// Every place of a thing, its definition first: the span, and whether the name is written there.
    #[must_use]
    pub fn places_of(&self, thing: usize) -> Vec<(Span, bool)> {
        let it = &self.things[thing];
        let (id, name) = (it.id.as_ref().map(|id| (id.span, false)), it.name.as_ref().map(|name| (name.span, true)));
        let named = self.references.iter().filter(|reference| reference.thing == Some(thing));
        let mut places: Vec<(Span, bool)> = id.into_iter().chain(name).collect();
        places.extend(named.map(|reference| (reference.word.span, reference.by_name)));
        let mut seen = std::collections::HashSet::new();
        places.retain(|(span, _)| seen.insert(*span));
        places
    }

    /// The key at a byte, with its group.
    #[must_use]
    pub fn key_at(&self, file: u16, byte: u32) -> Option<(&KeyGroup, &KeyEntry)> {
        let all = self.groups.iter().flat_map(|group| group.entries.iter().map(move |entry| (group, entry)));
        all.into_iter().find(|(_, entry)| entry.word.span.touches(file, byte))
    }

    /// The single value at a byte.
    #[must_use]
    pub fn leaf_at(&self, file: u16, byte: u32) -> Option<&Leaf> {
        self.leaves.iter().find(|leaf| leaf.text.span.touches(file, byte))
    }

    /// The things of some kinds.
    pub fn of<'a>(&'a self, kinds: &'a [ThingKind]) -> impl Iterator<Item = &'a Thing> {
        self.things.iter().filter(|thing| kinds.contains(&thing.kind))
    }
}
