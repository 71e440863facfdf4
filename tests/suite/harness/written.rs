//! Lists what the author of a journey file wrote, by the tables of keys.

use std::collections::BTreeSet;

use cjm::model::keys::{self, AnyKey, RATINGS, Shape, Table, ThingKind};
use serde_yaml::{Mapping, Value};

/// A key: the level it is on, as the tables call it, and its name.
pub(crate) type Key = (&'static str, &'static str);

/// Something an author wrote, without ids, paths of files and words of the language.
#[derive(Debug, PartialEq)]
pub(crate) enum Fact {
    Text(String),
    /// The name of something, however capitalised.
    Name(String),
    /// A step of a scale that starts at 1, and the last step.
    Step(f64, f64),
    /// A score on the emotion scale.
    Score(f64),
    Number(f64),
    Year(String),
}

/// Returns every fact of a file, each with its key.
pub(crate) fn facts(yaml: &str) -> Vec<(Key, Fact)> {
    let mut file: Value = serde_yaml::from_str(yaml).unwrap();
    file.apply_merge().unwrap();
    let mut facts = Facts::default();
    entry(&keys::JOURNEY, file.as_mapping().unwrap(), &mut facts);
    let Facts { mut facts, ids } = facts;
    facts.retain(|(_, fact)| !matches!(fact, Fact::Name(name) if ids.contains(name)));
    facts
}

#[derive(Default)]
struct Facts {
    facts: Vec<(Key, Fact)>,
    /// What can be referred to without being shown.
    ids: BTreeSet<String>,
}

fn entry(level: &'static Table, entries: &Mapping, facts: &mut Facts) {
    for (name, value) in entries {
        let Some(name) = name.as_str() else { continue };
        match level.find(name) {
            Some(key) => below(level, key, &key.shape, value, facts),
            // An own lane holds what a list of thoughts holds.
            None if !name.starts_with("x-") => {
                let thoughts = keys::TOUCHPOINT.find("thoughts").unwrap();
                below(&keys::TOUCHPOINT, thoughts, &thoughts.shape, value, facts);
            }
            None => {}
        }
    }
}

fn below(level: &'static Table, key: &'static AnyKey, shape: &'static Shape, value: &Value, facts: &mut Facts) {
    let number = value.as_f64();
    let text = || value.as_str().map(str::to_owned).or(number.map(|number| number.to_string()));
    let found = |fact: Fact| ((level.what, key.name), fact);
    let mut one = |shape: &'static Shape, value: &Value| below(level, key, shape, value, facts);
    match (shape, value) {
        (_, Value::Null) => {}
        (Shape::Several(shape), Value::Sequence(items)) => items.iter().for_each(|item| one(shape, item)),
        (Shape::Entry(table) | Shape::Either(_, table) | Shape::Scale(table), Value::Mapping(entries)) => {
            entry(table, entries, facts);
        }
        (Shape::Several(shape) | Shape::Either(shape, _), value) => one(shape, value),
        (Shape::Named(group) | Shape::Listed(group), Value::Sequence(items)) => {
            for item in items {
                match item {
                    Value::Mapping(entries) => entry(group.table, entries, facts),
                    item => below(level, key, &group.short, item, facts),
                }
            }
        }
        (Shape::Named(group), Value::Mapping(entries)) => {
            for (name, value) in entries {
                facts.ids.extend(name.as_str().map(str::to_owned));
                match value {
                    Value::Mapping(entries) => entry(group.table, entries, facts),
                    value => below(level, key, &group.named, value, facts),
                }
            }
        }
        (Shape::Emotions(_), Value::Mapping(entries)) => {
            let own = entries.keys().all(|name| name.as_str().is_some_and(|name| keys::EMOTION.find(name).is_some()));
            if own {
                entry(&keys::EMOTION, entries, facts);
            } else {
                entries.values().for_each(|value| below(level, key, shape, value, facts));
            }
        }
        (Shape::Emotions(_), Value::Sequence(items)) => items.iter().for_each(|item| one(shape, item)),
        (Shape::Labels, Value::Sequence(items)) => items.iter().for_each(|item| one(&Shape::Text, item)),
        (Shape::Labels, Value::Mapping(labels)) => labels.values().for_each(|label| one(&Shape::Text, label)),
        (Shape::OwnFacts, Value::Mapping(own)) => {
            for (name, value) in own {
                one(&Shape::Text, name);
                one(&Shape::Text, value);
            }
        }
        (Shape::FeelingScores, Value::Mapping(words)) => {
            for (name, score) in words {
                one(&Shape::Text, name);
                one(&Shape::Feeling, score);
            }
        }
        (Shape::Traits, Value::Mapping(traits)) => {
            for (name, level) in traits {
                one(&Shape::Text, name);
                one(&Shape::Rating, level);
            }
        }
        (Shape::Feeling | Shape::Emotions(_), Value::String(word)) => facts.facts.extend(feeling(word).map(found)),
        (Shape::Feeling | Shape::Emotions(_), _) => facts.facts.extend(number.map(Fact::Score).map(found)),
        (Shape::Rating, value) => {
            let word = || RATINGS.iter().position(|word| value.as_str().is_some_and(|text| keys::fold(text) == *word));
            facts
                .facts
                .extend(number.or_else(|| word().map(|step| step as f64 + 1.0)).map(|step| Fact::Step(step, 5.0)).map(found));
        }
        // What starts at 1 is a scale of steps; the ends of the emotion scale are on its axis.
        (Shape::Within(low, high), _) => {
            facts.facts.extend(number.filter(|_| *low > 0.0).map(|step| Fact::Step(step, *high)).map(found));
        }
        (Shape::Count | Shape::Number, _) => facts.facts.extend(number.map(Fact::Number).map(found)),
        (Shape::Date, _) => facts.facts.extend(text().map(|text| Fact::Year(text.chars().take(4).collect())).map(found)),
        (Shape::Id, _) => facts.ids.extend(text()),
        // The ends of flows and the place of a lane are drawn.
        (Shape::Text, _) if key.names.iter().any(|kind| matches!(kind, ThingKind::Lane | ThingKind::Item)) => {}
        (Shape::Text, _) if !key.names.is_empty() => facts.facts.extend(text().map(Fact::Name).map(found)),
        (Shape::Text | Shape::Quantity | Shape::Address, _) => facts.facts.extend(text().map(Fact::Text).map(found)),
        // Words of the language and files.
        _ => {}
    }
}

/// A word that is no score.
fn feeling(word: &str) -> Option<Fact> {
    let is_score = keys::feeling_position(&keys::spaced(word)).is_some_and(|(_, names_it)| !names_it);
    let is_score = is_score || keys::symbol_position(word).is_some();
    (!is_score).then(|| Fact::Text(word.to_owned()))
}
