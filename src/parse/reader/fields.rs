//! Reads the fields of a level: resolves keys and synonyms, and reports unknown, duplicate and missing ones.

use super::register::Names;
use crate::findings::{Finding, quote};
use crate::model::keys::{self, AnyKey, Key, Table};
use crate::model::{Channel, Evidence, Metric, Reference, ReferenceKind, Scale, Synonym, Text, Written};
use crate::parse::rules::{DUPLICATE_KEY, MISSING_KEY, MISSING_SPACE, UNKNOWN_KEY, WRONG_SHAPE};
use crate::parse::syntax::errors::quoted;
use crate::parse::syntax::tree::{Entry, Node, Value};
use crate::source::{Sources, Span};

/// Most findings kept; a file with more of them is not a journey with mistakes.
pub(in crate::parse) const MOST_FINDINGS: usize = 1000;

/// What reading one journey gathers on the way.
pub(in crate::parse) struct Reader<'a> {
    sources: &'a Sources,
    pub(in crate::parse) found: Vec<Finding>,
    pub(in crate::parse) names: Names,
    pub(in crate::parse) scale: Scale,
    /// The tag of the language of the file.
    pub(in crate::parse) language: Option<String>,
    pub(in crate::parse) channels: Vec<Channel>,
    pub(in crate::parse) metrics: Vec<Metric>,
    pub(in crate::parse) evidence: Vec<Evidence>,
    /// What opportunities say they answer, for when all pain points are known.
    pub(in crate::parse) addresses: Vec<Text>,
    /// Where touchpoints lead: (stage, touchpoint) and the names they give.
    pub(in crate::parse) jumps: Vec<((usize, usize), Vec<Text>)>,
    pub(in crate::parse) written: Written,
}

impl<'a> Reader<'a> {
    pub(in crate::parse) fn new(sources: &'a Sources) -> Self {
        Self {
            sources,
            found: Vec::new(),
            names: Names::default(),
            scale: Scale::default(),
            language: None,
            channels: Vec::new(),
            metrics: Vec::new(),
            evidence: Vec::new(),
            addresses: Vec::new(),
            jumps: Vec::new(),
            written: Written::default(),
        }
    }

    pub(in crate::parse) fn push(&mut self, finding: Finding) {
        if self.found.len() < MOST_FINDINGS {
            self.found.push(finding);
        }
    }

    pub(in crate::parse) fn push_all(&mut self, findings: impl IntoIterator<Item = Finding>) {
        for finding in findings {
            self.push(finding);
        }
    }

    /// The thing of a kind that a word names; a broken reference is reported, unless a shared file is missing.
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

    /// Remembers that a word names a thing.
    pub(in crate::parse) fn referred(&mut self, kind: ReferenceKind, target: usize, word: &Text) {
        self.written.references.push(Reference { kind, target, text: word.clone() });
    }

    /// The text of the file at a place.
    pub(in crate::parse) fn slice(&self, span: Span) -> &'a str {
        &self.sources.get(span.file).text[span.start as usize..span.end as usize]
    }

    /// The whole text of a file.
    pub(in crate::parse) fn text_of_file(&self, file: u16) -> &'a str {
        &self.sources.get(file).text
    }

    /// What a file is called.
    pub(in crate::parse) fn name_of_file(&self, file: u16) -> &'a str {
        &self.sources.get(file).name
    }

    /// The fields of a level; unknown and repeated keys are reported.
    pub(in crate::parse) fn fields<'t, 's>(
        &mut self,
        node: &'t Node<'s>,
        entries: &'t [Entry<'s>],
        table: &'static Table,
    ) -> Fields<'t, 's> {
        self.fields_and(node, entries, table, |_| false)
    }

    /// The fields of a level that also takes keys of the author's own.
    pub(in crate::parse) fn fields_and<'t, 's>(
        &mut self,
        node: &'t Node<'s>,
        entries: &'t [Entry<'s>],
        table: &'static Table,
        own: impl Fn(&str) -> bool,
    ) -> Fields<'t, 's> {
        self.fields_but(node, entries, table, own, &[])
    }

    /// As [`Self::fields_and`], without the keys that were refused as lanes.
    fn fields_but<'t, 's>(
        &mut self,
        node: &'t Node<'s>,
        entries: &'t [Entry<'s>],
        table: &'static Table,
        own: impl Fn(&str) -> bool,
        refused: &[String],
    ) -> Fields<'t, 's> {
        let mut fields =
            Fields { table, span: node.span, slots: Vec::with_capacity(entries.len()), own: Vec::new(), guesses: Vec::new() };
        let mut unknown = Vec::new();
        for entry in entries {
            if !refused.is_empty() && refused.contains(&keys::fold(&entry.key)) {
                continue;
            }
            let Some(key) = table.find(&entry.key).filter(|_| !entry.numeric) else {
                if own(&entry.key) {
                    fields.own.push(entry);
                } else {
                    unknown.push(entry);
                }
                continue;
            };
            if let Some((_, first, _)) = fields.slots.iter().find(|(name, ..)| *name == key.name) {
                if self.slice(*first) == self.slice(entry.key_span) {
                    // Reported when the file was read.
                    continue;
                }
                let title = format!("{} and {} are the same key", quote(self.slice(*first)), quote(&entry.key));
                let again = DUPLICATE_KEY.at(entry.key_span, title).label("the second occurrence");
                self.push(
                    again
                        .other(*first, "the first occurrence")
                        .help(format!("keep one of them; the documented name is `{}`", key.name)),
                );
                continue;
            }
            if entry.key != key.name {
                let written = Text::new(entry.key.to_string(), entry.key_span);
                self.written.synonyms.push(Synonym { written, key: key.name, level: table.what });
            }
            fields.slots.push((key.name, entry.key_span, &entry.value));
        }
        let all_unknown = !unknown.is_empty() && unknown.len() == entries.len();
        for entry in unknown {
            // A misspelt key is read as the one that was meant: what refers to its content is not wrong as well.
            if let Some(key) = self.unknown_key(node, entries, entry, table)
                && fields.slots.iter().all(|(name, ..)| *name != key.name)
            {
                fields.slots.push((key.name, entry.key_span, &entry.value));
                fields.guesses.push(key.name);
            }
        }
        if all_unknown && fields.slots.is_empty() {
            // It is not clear what was meant.
            fields.guesses.extend(table.keys().map(|key| key.name));
        }
        fields
    }

    /// The fields of a touchpoint or stage, which also hold the content of own lanes.
    pub(in crate::parse) fn fields_with_lanes<'t, 's>(
        &mut self,
        node: &'t Node<'s>,
        entries: &'t [Entry<'s>],
        table: &'static Table,
    ) -> Fields<'t, 's> {
        let lanes = std::mem::take(&mut self.names.own_lanes);
        let refused = std::mem::take(&mut self.names.refused_lanes);
        let own = |key: &str| !lanes.is_empty() && lanes.contains(&keys::fold(key));
        let fields = self.fields_but(node, entries, table, own, &refused);
        self.names.own_lanes = lanes;
        self.names.refused_lanes = refused;
        fields
    }

    /// Reports an unknown key and says which one was probably meant.
    fn unknown_key(&mut self, node: &Node, entries: &[Entry], entry: &Entry, table: &'static Table) -> Option<&'static AnyKey> {
        if self.found.len() >= MOST_FINDINGS {
            return None;
        }
        if let Some(key) = self.glued_key(entry, table) {
            return Some(key);
        }
        let finding = UNKNOWN_KEY.at(entry.key_span, format!("unknown key {}", quote(&entry.key)));
        if self.is_torn_text(node, entry) {
            let finding = finding.label("YAML takes what follows a comma between braces as a key");
            self.push(match self.torn_text(entries, entry) {
                Some((span, text)) => {
                    let whole = quoted(text);
                    finding.help(format!("put the text between quotes: {}", quote(&whole))).edit(span, whole)
                }
                None => finding.help("put the text before it between quotes"),
            });
            return None;
        }
        let finding = finding.label(format!("not a key of {}", table.what));
        let levels = keys::levels_of(&entry.key);
        let near = table.nearest(&entry.key).filter(|(_, distance)| *distance == 1 || levels.is_empty());
        if let Some((key, _)) = near {
            self.push(finding.help(format!("did you mean `{}`?", key.name)).edit(entry.key_span, key.name));
            return Some(key);
        }
        let lane = self.names.lanes.nearest(&entry.key).filter(|_| table.has("pain_points")).cloned();
        let is_text = table.has("text") && entries.len() == 1 && entry.value.value.text().is_some();
        self.push(match levels.as_slice() {
            _ if lane.is_some() => {
                let lane = lane.map(|lane| lane.value).unwrap_or_default();
                finding.help(format!("did you mean {}?", quote(&lane))).edit(entry.key_span, lane)
            }
            _ if is_text && entry.value.span.end >= entry.key_span.end => {
                let span = Span { end: entry.value.span.end, ..entry.key_span };
                let whole = quoted(self.slice(span));
                finding.help(format!("if this is one text, put it between quotes: {}", quote(&whole))).edit(span, whole)
            }
            // `Order: {Waits to be seated: {...}}`
            [] if table.has("touchpoints") && !table.has("stages") && matches!(entry.value.value, Value::Map(_)) => {
                finding.help("put touchpoints under `touchpoints:`")
            }
            [] => finding.help(format!("{} takes {}", table.what, list_of_keys(table))),
            [one] => finding.help(format!("{} belongs to {one}", quote(&entry.key))),
            [one, other, ..] => finding.help(format!("{} belongs to {one} or {other}", quote(&entry.key))),
        });
        None
    }

    /// Reports `{text:slow}`, in which YAML sees a key `text:slow` without a value.
    fn glued_key(&mut self, entry: &Entry, table: &'static Table) -> Option<&'static AnyKey> {
        let absent = matches!(entry.value.value, Value::Null) && entry.value.span == entry.key_span;
        let (key, value) = entry.key.split_once(':').filter(|_| absent)?;
        let known = table.find(key).filter(|_| self.slice(entry.key_span).starts_with(key))?;
        let colon = Span { start: entry.key_span.start + key.len() as u32, ..entry.key_span };
        let (colon, after) =
            (Span { end: colon.start + 1, ..colon }, Span { start: colon.start + 1, end: colon.start + 1, ..colon });
        self.push(
            MISSING_SPACE
                .at(colon, format!("no space after {}", quote(&format!("{key}:"))))
                .label("a space must follow this colon")
                .help(format!("write {}", quote(&format!("{key}: {value}"))))
                .edit(after, " "),
        );
        Some(known)
    }

    /// True for `confusing and long` in `{text: slow, confusing and long}`: a key without a colon.
    fn is_torn_text(&self, node: &Node, entry: &Entry) -> bool {
        matches!(entry.value.value, Value::Null) && entry.value.span == entry.key_span && self.slice(node.span).starts_with('{')
    }

    /// The text that a comma tore apart: from the value before the key to the key's end.
    fn torn_text(&self, entries: &[Entry], entry: &Entry) -> Option<(Span, &'a str)> {
        let index = entries.iter().position(|other| other.key_span == entry.key_span)?;
        let before = entries[..index].iter().rev().find(|other| other.value.span != other.key_span)?;
        // What `<<` brought in stands elsewhere in the file.
        let precedes = before.value.span.end <= entry.key_span.start;
        (precedes && matches!(before.value.value, Value::Text(_))).then_some(())?;
        let span = Span { end: entry.key_span.end, ..before.value.span };
        let text = self.slice(span);
        (!text.starts_with(['"', '\'']) && text.len() < 500 && !text.contains(['\n', ':'])).then_some((span, text))
    }

    /// Reports a value of the wrong shape.
    pub(in crate::parse) fn wrong_shape(&mut self, field: Field, wanted: &str) {
        let title = format!("`{}` takes {wanted}", field.key);
        let wrong = WRONG_SHAPE.at(field.node.span, title).label(format!("this is {}", field.node.value.kind()));
        let written = first_text(field.node).filter(|text| !text.contains('\n') && text.chars().count() < 60);
        let example = match wanted {
            "a text" => written.map_or_else(|| String::from("a few words"), String::from),
            "a number" => String::from("4"),
            "`true` or `false`" => String::from("true"),
            "a short name" => String::from("checkout"),
            "a list of stages" => String::from("[Notice, Renew]"),
            "a list of touchpoints" => String::from("[Gets the reminder, Compares offers]"),
            // The example stands in the title.
            _ => match wanted.split('`').nth(1) {
                Some(example) => example.to_string(),
                None => return self.push(wrong),
            },
        };
        self.push(wrong.help(format!("write {}", quote(&format!("{}: {example}", field.key)))));
    }

    /// Reports a key that has to be there, unless it seems to be there with another spelling.
    pub(in crate::parse) fn missing<N>(&mut self, fields: &Fields, key: &Key<N>, help: &str) {
        // A list or a group of keys was already reported as no text.
        let reported = fields.get(key).is_some_and(|field| matches!(field.node.value, Value::List(_) | Value::Map(_)));
        if !reported {
            self.absent(fields, key, help);
        }
    }

    /// Reports a key that has to be there and has nothing in it.
    pub(in crate::parse) fn absent<N>(&mut self, fields: &Fields, key: &Key<N>, help: &str) {
        let key = key.name;
        debug_assert!(fields.table.needs.iter().any(|any| any[0] == key), "{} needs `{key}`", fields.table.what);
        if fields.guesses.contains(&key) {
            return;
        }
        let present = fields.slots.iter().find(|(name, ..)| *name == key);
        let title = format!("{} has no `{key}`", fields.table.what);
        let blank = present.map(|(_, span, node)| Span { end: node.span.end.max(span.end), ..*span });
        let (span, label) = blank
            .map_or((Span { end: fields.span.start, ..fields.span }, "missing here"), |span| (span, "nothing to be seen here"));
        self.push(MISSING_KEY.at(span, title).label(label).help(help));
    }
}

/// The first single value in a list or a group of keys.
fn first_text<'n>(node: &'n Node) -> Option<&'n str> {
    match &node.value {
        Value::List(nodes) => nodes.iter().find_map(first_text),
        Value::Map(entries) => entries.iter().find_map(|entry| first_text(&entry.value)),
        value @ (Value::Null | Value::Bool(..) | Value::Number(..) | Value::Text(_)) => {
            value.text().map(str::trim).filter(|text| !text.is_empty())
        }
    }
}

/// A few keys of a level, for a message.
fn list_of_keys(table: &Table) -> String {
    let names: Vec<String> = table.keys().take(8).map(|key| format!("`{}`", key.name)).collect();
    let more = if table.keys().count() > 8 { ", ..." } else { "" };
    format!("{}{more}", names.join(", "))
}

/// What stands on one level.
pub(in crate::parse) struct Fields<'t, 's> {
    table: &'static Table,
    pub(in crate::parse) span: Span,
    slots: Vec<(&'static str, Span, &'t Node<'s>)>,
    /// Keys of the author's own.
    pub(in crate::parse) own: Vec<&'t Entry<'s>>,
    /// Keys that unknown keys were probably meant to be.
    guesses: Vec<&'static str>,
}

impl<'t, 's> Fields<'t, 's> {
    /// The value of a key; `None` also for a key without a value.
    pub(in crate::parse) fn get<N>(&self, key: &Key<N>) -> Option<Field<'t, 's>> {
        let key = key.name;
        debug_assert!(self.table.keys().any(|known| known.name == key), "`{key}` is in the table of {}", self.table.what);
        let (_, _, node) = self.slots.iter().find(|(name, ..)| *name == key)?;
        (!matches!(node.value, Value::Null)).then_some(Field { key, node })
    }
}

/// A value and its key, which messages name.
#[derive(Clone, Copy)]
pub(in crate::parse) struct Field<'t, 's> {
    pub(in crate::parse) key: &'static str,
    pub(in crate::parse) node: &'t Node<'s>,
}

impl<'t, 's> Field<'t, 's> {
    pub(in crate::parse) fn span(&self) -> Span {
        self.node.span
    }

    /// The entries of a list, or the one value where no list was written. Empty entries are left out.
    pub(in crate::parse) fn items(self) -> impl Iterator<Item = Self> {
        self.node.items().iter().filter(|node| !matches!(node.value, Value::Null)).map(move |node| Self { node, ..self })
    }

    /// The entries of a list or of a group whose keys are names, each with its name.
    ///
    /// A group with a key of the level, such as `name: Maya`, is one entry and not a group of names.
    pub(in crate::parse) fn named(self, table: &Table) -> Vec<Named<'t, 's>> {
        if let Value::Map(entries) = &self.node.value
            && are_named(entries, table)
        {
            let name = |entry: &Entry<'s>| Text::new(entry.key.trim().to_string(), entry.key_span);
            let named = |entry: &'t Entry<'s>| Named { name: Some(name(entry)), field: Field { node: &entry.value, ..self } };
            return entries.iter().map(named).collect();
        }
        self.items().map(|field| Named { name: None, field }).collect()
    }
}

/// Whether the keys of a group are names of entries: none of them is a key of the level, such as `name: Maya`.
pub(in crate::parse) fn are_named(entries: &[Entry], table: &Table) -> bool {
    !entries.iter().any(|entry| table.has(&entry.key) && !matches!(entry.value.value, Value::Map(_)))
}

/// An entry and, where its key was its name, that name.
pub(in crate::parse) struct Named<'t, 's> {
    pub(in crate::parse) name: Option<Text>,
    pub(in crate::parse) field: Field<'t, 's>,
}
