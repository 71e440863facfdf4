//! A journey file before its ids, references and scores are settled, and how it becomes a file.
//!
//! References are resolved last, so that a shrunk file has no dangling references.

use std::collections::BTreeMap;

use cjm::model::Part;
use cjm::model::keys::{self, Table, ThingKind, words_of};
use proptest::sample::Index;
use serde_yaml::{Mapping, Value};

/// A value that is not settled.
#[derive(Debug, Clone)]
pub(super) enum Draft {
    Text(String),
    /// A number or a word, as written in YAML.
    Plain(String),
    /// The name of something, which a number makes unique.
    Name(String),
    /// An id, made of the kind of thing and a number.
    Id,
    /// The id of something of one of these kinds.
    Refer(&'static [ThingKind], Index),
    /// A score: the part of the way from the lowest to the highest.
    Score(f64),
    List(Vec<Self>),
    /// Keys of a level, and the kind of thing that they define.
    Entry(&'static Table, Option<ThingKind>, Vec<(Name, Self)>),
    /// Values under names.
    Named(Vec<(Name, Self)>),
}

/// The parent of a value.
#[derive(Debug, Clone)]
pub(super) enum Name {
    Key(&'static str),
    /// Words that a number makes unique.
    Words(String),
    Refer(&'static [ThingKind], Index),
    Score(f64),
}

/// The context in which drafts are resolved.
#[derive(Default)]
struct Settling {
    ids: BTreeMap<ThingKind, Vec<String>>,
    scale: Option<(f64, f64)>,
    count: usize,
}

impl Draft {
    /// Returns the journey file.
    pub(super) fn file(mut self) -> String {
        let mut settling = Settling::default();
        settling.gather(&mut self);
        let journey = settling.value(&self).expect("a journey refers to nothing it needs");
        serde_yaml::to_string(&journey).expect("every value can be written")
    }
}

impl Settling {
    /// Gives every entry its id, and collects the targets of references and the scale.
    fn gather(&mut self, draft: &mut Draft) {
        match draft {
            Draft::List(items) => items.iter_mut().for_each(|item| self.gather(item)),
            Draft::Named(entries) => entries.iter_mut().for_each(|(_, value)| self.gather(value)),
            Draft::Entry(table, kind, entries) => {
                let find = |key: &str| entries.iter().position(|(name, _)| matches!(name, Name::Key(name) if *name == key));
                let number = |key: &str| match &entries[find(key)?].1 {
                    Draft::Plain(number) => number.parse().ok(),
                    _ => None,
                };
                if table.place == keys::SCALE.place {
                    self.scale = number("min").zip(number("max"));
                }
                if let Some(at) = find("id") {
                    let id = self.unique(&table.name(), "");
                    if let Some(kind) = *kind {
                        self.ids.entry(kind).or_default().push(id.clone());
                        let parts = words_of::<Part>().filter(|part| kind == ThingKind::Touchpoint && find(part).is_some());
                        self.ids.entry(ThingKind::Item).or_default().extend(parts.map(|part| format!("{id}.{part}")));
                    }
                    entries[at].1 = Draft::Text(id);
                }
                for (_, value) in entries {
                    self.gather(value);
                }
            }
            Draft::Text(_) | Draft::Plain(_) | Draft::Name(_) | Draft::Id | Draft::Refer(..) | Draft::Score(_) => {}
        }
    }

    /// Settles a value; `None` where it refers to something and there is nothing of that kind, or nothing of it is left.
    fn value(&mut self, draft: &Draft) -> Option<Value> {
        Some(match draft {
            Draft::Text(text) => Value::from(text.as_str()),
            Draft::Plain(word) => plain(word),
            Draft::Name(name) => Value::from(self.unique(name, " ")),
            Draft::Id => return None,
            Draft::Refer(kinds, index) => Value::from(self.refer(kinds, *index)?),
            Draft::Score(part) => plain(&self.score(*part)),
            Draft::List(items) => {
                let items: Vec<Value> = items.iter().filter_map(|item| self.value(item)).collect();
                (!items.is_empty()).then_some(Value::from(items))?
            }
            Draft::Named(entries) => Value::from(self.entries(entries)?),
            Draft::Entry(table, _, entries) => {
                let mut settled = self.entries(entries)?;
                if table.place == keys::STAGE.place && !settled.contains_key("touchpoints") {
                    // They apply to its touchpoints.
                    settled.retain(|key, _| !["next", "optional", "path"].iter().any(|other| key == other));
                }
                if table.place == keys::LANE.place {
                    drop_cycle(&mut settled);
                }
                let met = |any: &&[&str]| any.iter().any(|key| settled.contains_key(*key));
                table.needs.iter().all(met).then_some(Value::from(settled))?
            }
        })
    }

    fn entries(&mut self, entries: &[(Name, Draft)]) -> Option<Mapping> {
        let mut settled = Mapping::new();
        for (name, value) in entries {
            let name = match name {
                Name::Key(key) => Some(Value::from(*key)),
                Name::Words(words) => Some(Value::from(self.unique(words, " "))),
                Name::Refer(kinds, index) => self.refer(kinds, *index).map(Value::from),
                Name::Score(part) => Some(plain(&self.score(*part))),
            };
            settled.extend(name.zip(self.value(value)));
        }
        (!settled.is_empty()).then_some(settled)
    }

    fn unique(&mut self, name: &str, before: &str) -> String {
        self.count += 1;
        format!("{name}{before}{}", self.count)
    }

    fn refer(&self, kinds: &[ThingKind], index: Index) -> Option<String> {
        let ids: Vec<&String> = kinds.iter().filter_map(|kind| self.ids.get(kind)).flatten().collect();
        (!ids.is_empty()).then(|| (*index.get(&ids)).clone())
    }

    /// A score in quarters of the scale's unit.
    fn score(&self, part: f64) -> String {
        let (min, max) = self.scale.unwrap_or((-2.0, 2.0));
        (((min + part * (max - min)) * 4.0).round() / 4.0).to_string()
    }
}

/// Keeps an own lane from following itself or a later one: lanes that follow each other are an error.
fn drop_cycle(lane: &mut Mapping) {
    let number = |key: &str| lane.get(key)?.as_str()?.strip_prefix("lane")?.parse::<usize>().ok();
    if number("after").is_some_and(|after| number("id").is_none_or(|id| after >= id)) {
        lane.remove("after");
    }
}

/// The meaning of an unquoted word in YAML.
fn plain(word: &str) -> Value {
    serde_yaml::from_str(word).expect("a word is a value")
}
