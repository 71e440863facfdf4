//! Lists what the author of a journey file wrote, by the tables of keys: a new key needs no mention here.

use cjm::parse::index::refers;
use cjm::parse::keys::{self, Key, RATINGS, Shape, Table};
use serde_yaml::{Mapping, Value};

/// Something an author wrote, without references, ids, paths of files and words of the language.
#[derive(Debug, PartialEq)]
pub(crate) enum Fact {
    Text(String),
    /// A step of a scale that starts at 1, and the last step.
    Step(f64, f64),
    /// A score on the emotion scale.
    Score(f64),
    Number(f64),
    Year(String),
}

/// Returns every fact of a file, with the key it is under.
pub(crate) fn facts(yaml: &str) -> Vec<(&'static str, Fact)> {
    let mut file: Value = serde_yaml::from_str(yaml).unwrap();
    file.apply_merge().unwrap();
    let mut facts = Vec::new();
    entry(&keys::JOURNEY, file.as_mapping().unwrap(), &mut facts);
    facts
}

type Facts = Vec<(&'static str, Fact)>;

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

fn below(level: &'static Table, key: &'static Key, shape: &'static Shape, value: &Value, facts: &mut Facts) {
    let number = value.as_f64();
    let mut one = |shape: &'static Shape, value: &Value| below(level, key, shape, value, facts);
    match (shape, value) {
        (_, Value::Null) => {}
        (Shape::Several(shape), Value::Sequence(items)) => items.iter().for_each(|item| one(shape, item)),
        (Shape::Several(shape), value) => one(shape, value),
        (Shape::Entry(table) | Shape::Either(_, table) | Shape::Scale(table), Value::Mapping(entries)) => {
            entry(table, entries, facts)
        }
        (Shape::Either(shape, _), value) => one(shape, value),
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
                below(level, key, &Shape::Text, name, facts);
                match value {
                    Value::Mapping(entries) => entry(group.table, entries, facts),
                    value => below(level, key, &group.named, value, facts),
                }
            }
        }
        (Shape::Emotions(table), Value::Mapping(entries)) => {
            let own = entries.keys().all(|name| name.as_str().is_some_and(|name| table.find(name).is_some()));
            match own {
                true => entry(table, entries, facts),
                false => entries.values().for_each(|value| below(level, key, shape, value, facts)),
            }
        }
        (Shape::Emotions(_), Value::Sequence(items)) => items.iter().for_each(|item| one(shape, item)),
        (Shape::Labels, Value::Sequence(items)) => items.iter().for_each(|item| one(&Shape::Text, item)),
        (Shape::Labels, Value::Mapping(labels)) => labels.values().for_each(|label| one(&Shape::Text, label)),
        (Shape::Traits, Value::Mapping(traits)) => {
            for (name, level) in traits {
                one(&Shape::Text, name);
                one(&Shape::Rating, level);
            }
        }
        (Shape::Score | Shape::Feeling | Shape::Emotions(_), _) => {
            facts.extend(number.map(|number| (key.name, Fact::Score(number))));
        }
        (Shape::Rating, value) => {
            let word = || RATINGS.iter().position(|word| value.as_str().is_some_and(|text| keys::fold(text) == *word));
            let step = number.or_else(|| word().map(|step| step as f64 + 1.0));
            facts.extend(step.map(|step| (key.name, Fact::Step(step, 5.0))));
        }
        (Shape::Within(low, high), _) if *low == 1.0 => facts.extend(number.map(|step| (key.name, Fact::Step(step, *high)))),
        (Shape::Count | Shape::Number, _) => facts.extend(number.map(|number| (key.name, Fact::Number(number)))),
        (Shape::Date, value) => {
            let text = value.as_str().map(str::to_owned).or(number.map(|year| year.to_string())).unwrap_or_default();
            facts.push((key.name, Fact::Year(text.chars().take(4).collect())));
        }
        (Shape::Text | Shape::Quantity | Shape::Address, value) if refers(level, key.name).is_empty() => {
            let text = value.as_str().map(str::to_owned).or(number.map(|number| number.to_string()));
            facts.extend(text.map(|text| (key.name, Fact::Text(text))));
        }
        // Words of the language, references, ids, files; and the ends of the scale, which are on its axis.
        _ => {}
    }
}
