//! Reads the fields of a level: resolves keys and synonyms, and reports duplicate and missing ones.

use std::borrow::Cow;
use std::collections::HashSet;

use super::guessed::{GuessedValues, is_name};
use super::lane_place::LanePlace;
use super::own_scores::ScoreWords;
use super::register::Names;
use super::scores::WrittenScores;
use crate::findings::{CappedFindings, Finding, quote};
use crate::model::keys::{self, Key, Table};
use crate::model::{Channel, Evidence, Metric, RATING, Reference, ReferenceKind, Scale, Synonym, Text, Written};
use crate::parse::rules::{MISSING_KEY, WRONG_SHAPE};
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::parse::syntax::{glued_comment, lookalikes};
use crate::source::{Sources, Span};

/// The state while reading one journey.
pub(in crate::parse) struct Reader<'a> {
    sources: &'a Sources,
    pub(in crate::parse) found: CappedFindings,
    pub(in crate::parse) names: Names,
    pub(in crate::parse) scale: Scale,
    pub(in crate::parse) score_words: ScoreWords,
    pub(super) scores: WrittenScores,
    /// The tag of the language of the file.
    pub(in crate::parse) language: Option<String>,
    pub(in crate::parse) channels: Vec<Channel>,
    pub(in crate::parse) metrics: Vec<Metric>,
    pub(in crate::parse) evidence: Vec<Evidence>,
    /// The `next` of touchpoints: (stage, touchpoint) and the names as written.
    pub(in crate::parse) jumps: Vec<((usize, usize), Vec<Text>)>,
    /// Where an own lane is declared, for help.
    pub(super) lane_place: Option<LanePlace>,
    pub(in crate::parse) written: Written,
    pub(in crate::parse) guessed: GuessedValues,
}

impl<'a> Reader<'a> {
    pub(in crate::parse) fn new(sources: &'a Sources) -> Self {
        Self {
            sources,
            found: CappedFindings::default(),
            names: Names::default(),
            scale: Scale::default(),
            score_words: ScoreWords::default(),
            scores: WrittenScores::default(),
            language: None,
            channels: Vec::new(),
            metrics: Vec::new(),
            evidence: Vec::new(),
            jumps: Vec::new(),
            lane_place: None,
            written: Written::default(),
            guessed: GuessedValues::default(),
        }
    }

    pub(in crate::parse) fn push(&mut self, finding: Finding) {
        self.found.push(finding);
    }

    pub(in crate::parse) fn push_all(&mut self, findings: impl IntoIterator<Item = Finding>) {
        for finding in findings {
            self.push(finding);
        }
    }

    /// Resolves a word to a thing of a kind; reports a broken reference, unless a shared file is missing.
    pub(in crate::parse) fn refer(&mut self, kind: ReferenceKind, word: &Text) -> Option<usize> {
        let register = match kind {
            ReferenceKind::Persona => &self.names.personas,
            ReferenceKind::Channel => &self.names.channels,
            ReferenceKind::Metric => &self.names.metrics,
            ReferenceKind::Evidence => &self.names.evidence,
        };
        let target = register.resolve(word);
        let target = self.settle(target)?;
        self.referred(kind, target, word);
        Some(target)
    }

    /// Records a reference.
    pub(in crate::parse) fn referred(&mut self, kind: ReferenceKind, target: usize, word: &Text) {
        self.written.references.push(Reference { kind, target, text: word.clone() });
    }

    /// The source text of a span.
    pub(in crate::parse) fn slice(&self, span: Span) -> &'a str {
        &self.sources.get(span.file).text[span.start as usize..span.end as usize]
    }

    /// The whole text of a file.
    pub(in crate::parse) fn text_of_file(&self, file: u16) -> &'a str {
        &self.sources.get(file).text
    }

    /// The name of a file.
    pub(in crate::parse) fn name_of_file(&self, file: u16) -> &'a str {
        &self.sources.get(file).name
    }

    /// Reads the fields of a level; reports unknown and repeated keys, except keys that are free for the author's own use.
    pub(in crate::parse) fn fields<'t, 's>(
        &mut self,
        node: &'t YamlNode<'s>,
        entries: &'t [YamlEntry<'s>],
        table: &'static Table,
    ) -> Fields<'t, 's> {
        self.fields_but(node, entries, table, |_| false, &HashSet::new())
    }

    /// Like [`Self::fields`], for a level that also takes keys of own lanes; without the keys of refused lanes.
    fn fields_but<'t, 's>(
        &mut self,
        node: &'t YamlNode<'s>,
        entries: &'t [YamlEntry<'s>],
        table: &'static Table,
        own: impl Fn(&str) -> bool,
        refused: &HashSet<String>,
    ) -> Fields<'t, 's> {
        let mut fields =
            Fields { table, span: node.span, slots: Vec::with_capacity(entries.len()), own: Vec::new(), guesses: Vec::new() };
        let mut unknown = Vec::new();
        for entry in entries {
            if !refused.is_empty() && refused.contains(&keys::fold(&entry.key)) {
                continue;
            }
            let Some(key) = table.find(&entry.key).filter(|key| !entry.numeric && !Self::is_other_thing(key, entry)) else {
                if own(&entry.key) {
                    self.report_marks(entry);
                    fields.own.push(entry);
                } else if !is_free(&entry.key) {
                    unknown.push(entry);
                }
                continue;
            };
            if let Some((_, first, value)) = fields.slots.iter().find(|(name, ..)| *name == key.name) {
                // Two of the same spelling are reported when the file is read.
                if self.slice(*first) != self.slice(entry.key_span) {
                    let first = (*first, *value);
                    self.same_key(first, entry, key, table);
                }
                continue;
            }
            if entry.key != key.name {
                let written = Text::new(entry.key.to_string(), entry.key_span);
                self.written.synonyms.push(Synonym { written, key: key.name, level: table.what });
            }
            if key.is_list() {
                self.report_marks(entry);
            }
            if let Some(comment) = self.comment_as_value(entry.key_span, &entry.value) {
                let is_needed = table.needs.iter().any(|any| any.contains(&key.name));
                self.push(if is_needed { comment.as_error() } else { comment });
            }
            fields.slots.push((key.name, entry.key_span, &entry.value));
        }
        self.guess(&mut fields, node, entries, &unknown);
        fields
    }

    /// The finding about a comment instead of a value: `thoughts: #1 question`.
    fn comment_as_value(&self, key: Span, value: &YamlNode) -> Option<Finding> {
        let is_absent = matches!(value.value, YamlValue::Null) && value.span == key;
        let text = self.text_of_file(key.file);
        let colon = text.get(key.end as usize..).filter(|_| is_absent)?.find(':')? as u32;
        let after = key.end + colon + 1;
        glued_comment(text, Span { start: after, end: after, ..key })
    }

    /// Reports a text that is meant as a list, because it begins with a bullet or a dash.
    fn report_marks(&mut self, entry: &YamlEntry) {
        let finding =
            if entry.plain { lookalikes::in_text(self.text_of_file(entry.value.span.file), entry.value.span) } else { None };
        self.found.extend(finding);
    }

    /// Reads the fields of a touchpoint or stage, including the content of own lanes.
    pub(in crate::parse) fn fields_with_lanes<'t, 's>(
        &mut self,
        node: &'t YamlNode<'s>,
        entries: &'t [YamlEntry<'s>],
        table: &'static Table,
    ) -> Fields<'t, 's> {
        let lanes = std::mem::take(&mut self.names.own_lanes);
        let refused = std::mem::take(&mut self.names.refused_lanes);
        let own = |key: &str| !lanes.is_empty() && lanes.contains_key(&keys::fold(key));
        let fields = self.fields_but(node, entries, table, own, &refused);
        self.names.own_lanes = lanes;
        self.names.refused_lanes = refused;
        fields
    }

    /// Reports a value of the wrong shape.
    pub(in crate::parse) fn wrong_shape(&mut self, field: FieldNode, wanted: Wanted) {
        let title = format!("`{}` takes {}", field.key, wanted.description());
        let wrong = WRONG_SHAPE.at(field.node.span, title).label(format!("this is {}", field.node.value.kind()));
        let written = field.node.first_text().filter(|text| !text.contains('\n') && text.chars().count() < 60);
        let example = written.filter(|_| matches!(wanted, Wanted::Text)).map_or_else(|| wanted.example(), Cow::Borrowed);
        self.push(wrong.help(format!("write {}", quote(&format!("{}: {example}", field.key)))));
    }

    /// Reports a missing required key, unless an unknown key was probably meant to be it.
    pub(in crate::parse) fn missing<N>(&mut self, fields: &Fields, key: &Key<N>, help: &str) {
        // A list or a group of keys was already reported as not a text.
        let reported = fields.get(key).is_some_and(|field| matches!(field.node.value, YamlValue::List(_) | YamlValue::Map(_)));
        if !reported {
            self.absent(fields, key, help);
        }
    }

    /// Reports a required key that is missing or empty.
    pub(in crate::parse) fn absent<N>(&mut self, fields: &Fields, key: &Key<N>, help: &str) {
        let key = key.name;
        debug_assert!(fields.table.needs.iter().any(|any| any[0] == key), "{} needs `{key}`", fields.table.what);
        if fields.guesses.contains(&key) {
            return;
        }
        let present = fields.slots.iter().find(|(name, ..)| *name == key);
        if present.is_some_and(|(_, span, node)| self.comment_as_value(*span, node).is_some()) {
            return;
        }
        let title = format!("{} has no `{key}`", fields.table.what);
        let blank = present.map(|(_, span, node)| Span { end: node.span.end.max(span.end), ..*span });
        let (span, label) = blank
            .map_or((Span { end: fields.span.start, ..fields.span }, "missing here"), |span| (span, "nothing to be seen here"));
        self.push(MISSING_KEY.at(span, title).label(label).help(help));
    }
}

/// What a key takes, for messages.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse) enum Wanted {
    Text,
    Number,
    Truth,
    ShortName,
    Stages,
    Touchpoints,
    Traits,
    /// The keys of a level.
    Keys(&'static Table),
    /// A description and an example.
    Like(&'static str, &'static str),
}

impl Wanted {
    fn description(self) -> String {
        match self {
            Self::Text => "a text".to_owned(),
            Self::Number => "a number".to_owned(),
            Self::Truth => "`true` or `false`".to_owned(),
            Self::ShortName => "a short name".to_owned(),
            Self::Stages => "a list of stages".to_owned(),
            Self::Touchpoints => "a list of touchpoints".to_owned(),
            Self::Traits => format!("names and numbers {RATING}, such as `{}`", self.example()),
            Self::Keys(_) => format!("`{}`", self.example()),
            Self::Like(description, example) => format!("{description} such as `{example}`"),
        }
    }

    /// What to write in its place.
    fn example(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Text => "a few words",
            Self::Number => "4",
            Self::Truth => "true",
            Self::ShortName => "checkout",
            Self::Stages => "[Notice, Renew]",
            Self::Touchpoints => "[Gets the reminder, Compares offers]",
            Self::Traits => "{Tech comfort: 4}",
            Self::Like(_, example) => example,
            Self::Keys(level) => return Cow::Owned(level.example()),
        })
    }
}

/// The fields of one level.
pub(in crate::parse) struct Fields<'t, 's> {
    pub(super) table: &'static Table,
    pub(in crate::parse) span: Span,
    slots: Vec<(&'static str, Span, &'t YamlNode<'s>)>,
    /// Keys of own lanes.
    pub(in crate::parse) own: Vec<&'t YamlEntry<'s>>,
    /// The probable meanings of unknown keys.
    guesses: Vec<&'static str>,
}

impl<'t, 's> Fields<'t, 's> {
    /// Whether there is a key, perhaps without a value.
    pub(super) fn has(&self, key: &str) -> bool {
        self.slots.iter().any(|(name, ..)| *name == key)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Adds the value of an unknown key as that of another one.
    pub(super) fn add_guess(&mut self, key: &'static str, entry: &'t YamlEntry<'s>) {
        self.slots.push((key, entry.key_span, &entry.value));
    }

    /// Adds the keys that an unknown key may mean.
    pub(super) fn may_mean(&mut self, keys: impl IntoIterator<Item = &'static str>) {
        self.guesses.extend(keys);
    }

    /// The place of a key; `None` if the key is absent.
    pub(super) fn key_span<N>(&self, key: &Key<N>) -> Option<Span> {
        self.slots.iter().find(|(name, ..)| *name == key.name).map(|(_, span, _)| *span)
    }

    /// The value of a key; `None` if the key is absent or has no value.
    pub(in crate::parse) fn get<N>(&self, key: &Key<N>) -> Option<FieldNode<'t, 's>> {
        let key = key.name;
        debug_assert!(self.table.keys().any(|known| known.name == key), "`{key}` is in the table of {}", self.table.what);
        let (_, _, node) = self.slots.iter().find(|(name, ..)| *name == key)?;
        (!matches!(node.value, YamlValue::Null)).then_some(FieldNode { key, node })
    }
}

/// A value in the tree, with the key that messages name.
#[derive(Clone, Copy)]
pub(in crate::parse) struct FieldNode<'t, 's> {
    pub(in crate::parse) key: &'static str,
    pub(in crate::parse) node: &'t YamlNode<'s>,
}

impl<'t, 's> FieldNode<'t, 's> {
    pub(in crate::parse) fn span(&self) -> Span {
        self.node.span
    }

    /// The entries of a list, or the single value if it is not a list. Empty entries are skipped.
    pub(in crate::parse) fn items(self) -> impl Iterator<Item = Self> {
        self.node.items().iter().filter(|node| !matches!(node.value, YamlValue::Null)).map(move |node| Self { node, ..self })
    }

    /// Reads the entries of a list, or the single value. The result has room for no more: most lists have one entry, and a vector
    /// that is collected has room for four.
    pub(in crate::parse) fn read_items<T>(self, read: impl FnMut(Self) -> Option<T>) -> Vec<T> {
        let mut items = Vec::with_capacity(self.node.items().len());
        items.extend(self.items().filter_map(read));
        items
    }

    /// The entries of a list, or of a group whose keys are names, each with its name.
    ///
    /// A group with a key of the level, such as `name: Maya`, is one entry and not a group of names.
    pub(in crate::parse) fn named(self, table: &'static Table) -> Vec<NamedField<'t, 's>> {
        if let YamlValue::Map(entries) = &self.node.value
            && are_named(entries, table)
        {
            let name = |entry: &YamlEntry<'s>| Text::new(entry.key.trim().to_string(), entry.key_span);
            let named = |entry: &'t YamlEntry<'s>| NamedField {
                name: Some(name(entry)),
                field: FieldNode { node: &entry.value, ..self },
            };
            return entries.iter().map(named).collect();
        }
        let is_list = matches!(self.node.value, YamlValue::List(_));
        let entry = |field: Self| match &field.node.value {
            YamlValue::Map(entries) if is_list && is_name(entries, table) => {
                let name = Text::new(entries[0].key.trim().to_string(), entries[0].key_span);
                NamedField { name: Some(name), field: FieldNode { node: &entries[0].value, ..field } }
            }
            YamlValue::Null
            | YamlValue::Bool(..)
            | YamlValue::Number(..)
            | YamlValue::Text(_)
            | YamlValue::List(_)
            | YamlValue::Map(_) => NamedField { name: None, field },
        };
        self.items().map(entry).collect()
    }
}

/// Whether a key is free for the author's own use.
fn is_free(key: &str) -> bool {
    key.starts_with("x-")
}

/// Whether the keys of a group are names of entries: none of them is a key of the level, such as `name: Maya`.
pub(in crate::parse) fn are_named(entries: &[YamlEntry], table: &Table) -> bool {
    !entries.iter().any(|entry| table.has(&entry.key) && !matches!(entry.value.value, YamlValue::Map(_)))
}

/// An entry, and its name if the name is its key.
pub(in crate::parse) struct NamedField<'t, 's> {
    pub(in crate::parse) name: Option<Text>,
    pub(in crate::parse) field: FieldNode<'t, 's>,
}
