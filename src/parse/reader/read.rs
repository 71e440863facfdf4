//! Reads the value of a key in its notation: one implementation per notation.

use std::collections::HashSet;
use std::hash::Hash;

use super::fields::{FieldNode, Fields, Reader};
use super::register::{Names, Register};
use crate::model::keys::{
    Actions, Address, Addressed, Count, Duration, EntryName, FilePaths, Flag, FlowEndName, Identifier, Intensity, Key, LaneName,
    MetricName, NextTouchpoints, Notation, PathName, PerceivedOwner, PersonaName, Personas, PlainTextList, Rating, Series,
    ShortDescription, SpokenText, SpokenTexts, StartEvent, StartTime, TeamName, TeamNames, TextList, TouchpointName, Values,
    Wait, Worded,
};
use crate::model::{Date, Found, INTENSITY, ReferenceKind, Text};

/// A notation that can be read without other keys.
pub(super) trait Read: Notation<Value: Default> {
    /// Reads the value; returns the default for a blank or a wrong one, which is reported.
    fn read(reader: &mut Reader, field: FieldNode) -> Self::Value;
}

/// A level whose keys are read one after the other.
pub(super) struct LevelReader<'r, 'a, 't, 's> {
    pub(super) reader: &'r mut Reader<'a>,
    pub(super) fields: &'r Fields<'t, 's>,
}

impl<N: Read> Values<N> for LevelReader<'_, '_, '_, '_> {
    fn value(&mut self, key: &Key<N>) -> N::Value {
        self.reader.read(self.fields, key)
    }
}

impl Reader<'_> {
    /// Reads the value of a key; returns the default if the key is absent.
    pub(super) fn read<N: Read>(&mut self, fields: &Fields, key: &Key<N>) -> N::Value {
        fields.get(key).map_or_else(N::Value::default, |field| N::read(self, field))
    }

    /// Reads a text that is a reference or a free text; reports a reference that may be to several things.
    fn unambiguous(&mut self, field: FieldNode, register: fn(&Names) -> &Register) -> Option<Text> {
        let text = self.text(field)?;
        self.refuse_ambiguous(&text, register);
        Some(text)
    }

    /// Reports a word that may refer to several things.
    pub(super) fn refuse_ambiguous(&mut self, word: &Text, register: fn(&Names) -> &Register) {
        let register = register(&self.names);
        if let Found::Several(..) = register.find(&word.value) {
            let ambiguous = register.resolve(word);
            self.settle(ambiguous);
        }
    }
}

/// Drops the entries of a list of references that refer to the same thing as an earlier one.
pub(super) fn unique_by<T, K: Eq + Hash>(entries: &mut Vec<T>, target: impl Fn(&T) -> K) {
    let mut seen = HashSet::with_capacity(entries.len());
    entries.retain(|entry| seen.insert(target(entry)));
}

/// Implements [`Read`] with a function of the reader and the field.
macro_rules! read {
    ($($notation:ident => $read:expr;)+) => {
        $(impl Read for $notation {
            fn read(reader: &mut Reader, field: FieldNode) -> Self::Value {
                let read: fn(&mut Reader, FieldNode) -> Self::Value = $read;
                read(reader, field)
            }
        })+
    };
}
pub(super) use read;

read! {
    Text => |reader, field| reader.text(field);
    ShortDescription => |reader, field| reader.text(field);
    SpokenText => |reader, field| reader.text(field);
    EntryName => |reader, field| reader.text(field);
    Duration => |reader, field| reader.text(field);
    TouchpointName => |reader, field| reader.text(field);
    StartTime => |reader, field| reader.text(field);
    StartEvent => |reader, field| reader.text(field);
    Wait => |reader, field| reader.text(field);
    TeamName => |reader, field| reader.unambiguous(field, |names| &names.teams);
    PerceivedOwner => |reader, field| reader.unambiguous(field, |names| &names.teams);
    MetricName => |reader, field| reader.unambiguous(field, |names| &names.metrics);
    LaneName => |reader, field| reader.text(field);
    FlowEndName => |reader, field| reader.text(field);
    Address => |reader, field| reader.text(field);
    Identifier => |reader, field| reader.id(field);
    Date => |reader, field| reader.date(field);
    Flag => |reader, field| reader.flag(field);
    Rating => |reader, field| reader.rating(field);
    Count => |reader, field| reader.count(field);
    Intensity => |reader, field| {
        let intensity = reader.number_within(field, INTENSITY.ends())?;
        Some(intensity.map(|number| number.round() as u8))
    };
    Series => |reader, field| field.read_items(|item| reader.number_text(item));
    TextList => |reader, field| reader.texts(field);
    PlainTextList => |reader, field| reader.plain_texts(field);
    SpokenTexts => |reader, field| reader.plain_texts(field);
    Actions => |reader, field| reader.plain_texts(field);
    TeamNames => |reader, field| {
        let mut names = reader.texts(field);
        for name in &names {
            reader.refuse_ambiguous(name, |names| &names.teams);
        }
        unique_by(&mut names, |name| reader.names.teams.target(name));
        names
    };
    NextTouchpoints => |reader, field| reader.texts(field);
    Addressed => |reader, field| reader.texts(field);
    FilePaths => |reader, field| field.read_items(|item| reader.text(item));
    PersonaName => |reader, field| {
        let name = reader.text(field)?;
        reader.refer(ReferenceKind::Persona, &name)
    };
    Personas => |reader, field| {
        reader.report_empty_list(field);
        let names = reader.names_of_personas(field);
        let mut personas = names.iter().filter_map(|name| reader.refer(ReferenceKind::Persona, name)).collect();
        unique_by(&mut personas, |persona| *persona);
        personas
    };
    PathName => |reader, field| {
        let name = reader.text(field)?;
        let resolved = reader.names.paths.resolve(&name);
        reader.settle(resolved)
    };
}

impl<T: Worded> Read for T {
    fn read(reader: &mut Reader, field: FieldNode) -> Self::Value {
        reader.word(field, T::WORDS, T::OTHER)
    }
}
