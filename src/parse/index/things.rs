//! What an editor looks up in a journey: things, references to them, groups of keys and single values, each with its place.

use crate::model::keys::{AnyKey, Table, ThingKind};
use crate::source::{Span, Spanned};

/// What stands in a journey file and the files it uses.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// Everything defined, in the order of the text, file by file.
    pub things: Vec<Thing>,
    /// Every place that names something, in the order of the text, file by file.
    pub references: Vec<Reference>,
    /// Every group of keys.
    pub groups: Vec<Group>,
    /// Every single value that stands under a known key, alone or in a list.
    pub leaves: Vec<Leaf>,
    /// What spans several lines and begins on the line of a key or of a `-`.
    pub folds: Vec<Span>,
}

/// Something that can be named elsewhere.
#[derive(Debug, Clone)]
pub struct Thing {
    /// What it is.
    pub kind: ThingKind,
    /// Its id. The span is that of the characters alone, without quotes.
    pub id: Option<Spanned<String>>,
    /// Its name, title or text; the same holds for the span.
    pub name: Option<Spanned<String>>,
    /// The whole entry.
    pub extent: Span,
    /// Its keys, as an index into [`Index::groups`]; `None` for the short form.
    pub group: Option<usize>,
    /// What it stands in, as an index into [`Index::things`].
    pub parent: Option<usize>,
    /// The key it stands under: `pain_points`.
    pub section: &'static str,
    /// True where nothing defines it and it is only named: a channel, an owner.
    pub implied: bool,
}

/// A place that names something.
#[derive(Debug, Clone)]
pub struct Reference {
    /// What can be meant.
    pub kinds: &'static [ThingKind],
    /// What is written; the span is that of the characters alone, without quotes.
    pub word: Spanned<String>,
    /// What is meant, as an index into [`Index::things`].
    pub thing: Option<usize>,
    /// True where it is the name that is written, not the id.
    pub by_name: bool,
    /// True where the word is a key: that of an own lane, or a persona in `emotion`.
    pub is_key: bool,
}

/// A group of keys.
#[derive(Debug, Clone)]
pub struct Group {
    /// What can stand in it.
    pub table: &'static Table,
    /// From its first key to its last value; with the braces where it has some.
    pub span: Span,
    /// Its keys, in the order of the text.
    pub entries: Vec<Entry>,
}

/// A key and its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key that it is, by name or synonym; `None` for one that does not belong there, or is the author's own.
    pub key: Option<&'static AnyKey>,
    /// As written.
    pub word: Spanned<String>,
    /// The value; the key's own place where there is none.
    pub value: Span,
    /// The value, where it is a single one.
    pub text: Option<String>,
}

/// A single value.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// The level of the key it stands under.
    pub table: &'static Table,
    /// The key.
    pub key: &'static AnyKey,
    /// The value; the span is that of the characters alone, without quotes.
    pub text: Spanned<String>,
    /// True for an entry of a list.
    pub listed: bool,
}

impl Span {
    /// Whether a byte of a file stands in it, or right behind it, where a cursor still means it.
    fn touches(self, file: u16, byte: u32) -> bool {
        self.file == file && self.start <= byte && byte <= self.end
    }
}

impl Index {
    /// What is defined or named at a byte: its number, the place, and whether it is its name that stands there.
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

    /// Every place that names a thing, its definition first: the place, and whether it is the name that stands there.
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

    /// The key at a byte, with the group it stands in.
    #[must_use]
    pub fn key_at(&self, file: u16, byte: u32) -> Option<(&Group, &Entry)> {
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
