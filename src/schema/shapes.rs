//! Converts a shape to the JSON Schema that accepts the same values as the parser.
//!
//! `anyOf` is avoided for values of different types: `pattern` applies to texts only, `minimum` to numbers, `items` to lists,
//! `properties` to keys. Editors then report the one violated constraint.

use serde_json::{Map, Value, json};

use super::patterns;
use super::references::{OwnLaneKeys, also, entry, reference};
use crate::model::RATING;
use crate::model::keys::{EMOTION, LARGEST_SCORE, LONGEST_ID, MOST_COUNTED, NamedEntries, RATINGS, Shape, emotion};

/// JSON types of scalars that are read as texts.
const SCALAR: [&str; 4] = ["string", "number", "boolean", "null"];

/// The schema of a shape: JSON types, and constraints for some of them.
struct ShapeSchema {
    types: Vec<&'static str>,
    rest: Map<String, Value>,
    /// The editor's message for any other value.
    message: String,
}

/// The schema of a shape.
pub(super) fn schema(shape: &Shape, lanes: OwnLaneKeys) -> Value {
    rule(shape, lanes).schema()
}

impl ShapeSchema {
    fn schema(mut self) -> Value {
        // A message would hide errors inside keys or lists.
        let plain = !self.types.contains(&"object") && !self.types.contains(&"array");
        let about = if plain { "errorMessage" } else { "patternErrorMessage" };
        if !self.message.is_empty() && (plain || self.rest.contains_key("pattern")) {
            self.rest.insert(about.to_owned(), json!(self.message));
        }
        self.rest.insert("type".to_owned(), json!(self.types));
        Value::Object(self.rest)
    }

    /// Also allows the keys of a level.
    fn or_keys(mut self, rules: Value) -> Self {
        self.types.retain(|kind| *kind != "object");
        self.types.push("object");
        self.rest.insert("allOf".to_owned(), rules);
        self
    }

    /// Also allows a list of these.
    fn or_list(mut self, items: Value) -> Self {
        self.types.retain(|kind| *kind != "array");
        self.types.push("array");
        self.rest.insert("items".to_owned(), items);
        self
    }
}

fn rule(shape: &Shape, lanes: OwnLaneKeys) -> ShapeSchema {
    match shape {
        Shape::Text | Shape::Quantity | Shape::Theme => of(&SCALAR, json!({}), "must be a text"),
        Shape::Id => {
            let message = format!("an id begins with a letter; letters, digits, `-` and `_` follow, at most {LONGEST_ID} in all");
            written(&["string", "boolean", "null"], &patterns::id(), &message)
        }
        Shape::Date => {
            let rest = json!({ "pattern": patterns::date(), "minimum": 1, "maximum": 9999 });
            of(&["string", "integer", "null"], rest, "write `2026-10-12`, `2026-10` or `2026`")
        }
        Shape::Language => written(&["string", "null"], &patterns::language(), "write a tag such as `en`, `de` or `pt-BR`"),
        Shape::Address => written(&SCALAR, &patterns::address(), ADDRESS),
        Shape::Picture => written(&SCALAR, &patterns::picture(), "put the picture beside the file: `pictures/desk.png`"),
        Shape::File => written(&SCALAR, &patterns::file(), "write a path relative to this file: `shared/personas.yaml`"),
        Shape::Truth => written(&["boolean", "string", "null"], &patterns::truth(), "write `true` or `false`"),
        Shape::Number => numeric(f64::MIN, f64::MAX, &patterns::number(), "must be a number"),
        Shape::Within(low, high) => numeric(*low, *high, &patterns::number(), &format!("must be a number from {low} to {high}")),
        Shape::Rating => {
            let (low, high) = RATING.ends();
            let [lowest, .., highest] = RATINGS.map(|word| word.replace('_', " "));
            let message = format!("must be a number {RATING}, or a word from `{lowest}` to `{highest}`");
            numeric(low, high, &patterns::rating(), &message)
        }
        Shape::Count => {
            let count = numeric(0.0, MOST_COUNTED, &patterns::number(), "must be a whole number");
            ShapeSchema { types: vec!["integer", "string", "null"], ..count }
        }
        Shape::Feeling => numeric(-LARGEST_SCORE, LARGEST_SCORE, &patterns::feeling(), "write a number on the scale, or a word"),
        Shape::Words(words) => words_rule(&words(), false),
        Shape::OpenWords(words) => words_rule(&words(), true),
        Shape::Entry(table) => {
            let rest = json!({ "allOf": entry(table, lanes, false) });
            of(&["object", "null"], rest, "")
        }
        Shape::Either(short, table) => rule(short, lanes).or_keys(entry(table, lanes, false)),
        Shape::Several(one) => rule(one, lanes).or_list(reference(one, lanes)),
        Shape::Named(group) => named(group, lanes),
        Shape::Listed(group) => rule(&Shape::Text, lanes).or_list(in_list(group, lanes)),
        Shape::Emotions(one) => emotions(one, lanes),
        Shape::Scale(table) => {
            let end = reference(&Shape::Within(-LARGEST_SCORE, LARGEST_SCORE), lanes);
            let rest = json!({ "minItems": 2, "maxItems": 2, "items": end, "allOf": entry(table, lanes, false) });
            of(&["object", "array", "null"], rest, "")
        }
        Shape::Labels => labels(&reference(&Shape::Text, lanes)),
        Shape::OwnFacts => own_facts(&reference(&Shape::Text, lanes)),
        Shape::FeelingScores => {
            let score = reference(&Shape::Within(-LARGEST_SCORE, LARGEST_SCORE), lanes);
            of(&["object", "null"], json!({ "additionalProperties": score }), "write feelings and their scores: `{curious: 1}`")
        }
        Shape::Traits => traits(&reference(&Shape::Rating, lanes)),
    }
}

/// The message for what is no address.
const ADDRESS: &str = "a link begins with `https://`, `http://` or `mailto:`, or is a path beside the file";

/// The schema of a scalar that matches a pattern where it is a text.
fn written(types: &[&'static str], pattern: &str, message: &str) -> ShapeSchema {
    of(types, json!({ "pattern": pattern }), message)
}

/// The schema of texts spread over the scale, or texts under their scores.
fn labels(text: &Value) -> ShapeSchema {
    let rest = json!({
        "items": text,
        "propertyNames": { "pattern": patterns::number(), "patternErrorMessage": "must be a score" },
        "additionalProperties": text,
    });
    of(&[&SCALAR[..], &["object", "array"]].concat(), rest, "")
}

/// The schema of names with one or several texts each, or of texts.
fn own_facts(text: &Value) -> ShapeSchema {
    let texts = json!({ "anyOf": [text, { "type": "array", "items": text }] });
    let group = json!({ "anyOf": [text, { "type": "object", "additionalProperties": texts }] });
    let rest = json!({ "items": group, "additionalProperties": texts });
    of(&[&SCALAR[..], &["object", "array"]].concat(), rest, "")
}

/// The schema of names with a rating each, or a list of such groups.
fn traits(rating: &Value) -> ShapeSchema {
    let rest = json!({
        "additionalProperties": rating,
        "items": { "type": ["object", "null"], "additionalProperties": rating },
    });
    of(&["object", "array", "null"], rest, "")
}

fn of(types: &[&'static str], rest: Value, message: &str) -> ShapeSchema {
    let Value::Object(rest) = rest else { unreachable!("rules are written as objects") };
    ShapeSchema { types: types.to_vec(), rest, message: message.to_owned() }
}

fn numeric(low: f64, high: f64, pattern: &str, message: &str) -> ShapeSchema {
    let mut rest = Map::new();
    rest.insert("pattern".to_owned(), json!(pattern));
    for (key, end, none) in [("minimum", low, f64::MIN), ("maximum", high, f64::MAX)] {
        if end.total_cmp(&none).is_ne() {
            // Whole numbers are written without a decimal point.
            rest.insert(key.to_owned(), if end.fract() == 0.0 { json!(end as i64) } else { json!(end) });
        }
    }
    ShapeSchema { types: vec!["number", "string", "null"], rest, message: message.to_owned() }
}

fn words_rule(words: &[&[&str]], open: bool) -> ShapeSchema {
    let names: Vec<&str> = words.iter().map(|spellings| spellings[0]).collect();
    let also: Vec<String> = words.iter().map(|spellings| also(&spellings[1..])).collect();
    let mut known = json!({ "enum": names, "enumDescriptions": also });
    if open {
        // Any other word is valid as well.
        return of(&SCALAR, json!({ "anyOf": [known, {}] }), "");
    }
    let list = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let message = format!("write one of {list}");
    known["errorMessage"] = json!(message);
    // Words that are written as numbers, such as a severity of 3.
    let numbers: Vec<u32> = words.iter().flat_map(|spellings| *spellings).filter_map(|word| word.parse().ok()).collect();
    let pattern = patterns::words(words.iter().flat_map(|spellings| spellings.iter().copied()));
    let spelt = json!({ "pattern": pattern, "patternErrorMessage": message });
    if numbers.is_empty() {
        return of(&["string", "null"], json!({ "anyOf": [known, spelt] }), &message);
    }
    let number = json!({ "enum": numbers, "errorMessage": message });
    of(
        &["string", "integer", "null"],
        json!({ "anyOf": [known, number, { "type": ["string", "null"], "allOf": [spelt] }] }),
        &message,
    )
}

/// The schema of a list of entries, or of entries under their names.
fn named(group: &NamedEntries, lanes: OwnLaneKeys) -> ShapeSchema {
    let mut rule = rule(&group.short, lanes);
    if !group.numeric {
        rule.types.retain(|kind| matches!(*kind, "string" | "null"));
    }
    let under_name = self::rule(&group.named, lanes).or_keys(entry(group.table, lanes, true)).schema();
    // A group with a key of the level, such as `name: Maya`, is one entry and not a group of names.
    let keys = patterns::exact_keys(group.table);
    let groups = json!([{
        "if": { "patternProperties": { keys: { "type": "object" } } },
        "then": { "additionalProperties": under_name },
        "else": { "allOf": entry(group.table, lanes, false) },
    }]);
    let items = if group.nested {
        self::rule(&group.short, lanes).or_keys(groups.clone()).or_list(in_list(group, lanes)).schema()
    } else {
        in_list(group, lanes)
    };
    rule.or_keys(groups).or_list(items)
}

/// The schema of a list entry.
fn in_list(group: &NamedEntries, lanes: OwnLaneKeys) -> Value {
    rule(&group.short, lanes).or_keys(entry(group.table, lanes, false)).schema()
}

/// The schema of one emotion, one emotion per persona, or a list of either.
///
/// Keys other than those of an emotion are personas, whose names the schema cannot know.
fn emotions(one: &'static Shape, lanes: OwnLaneKeys) -> ShapeSchema {
    let names: Vec<&str> = EMOTION.keys().filter(|key| !key.is(&emotion::PERSONA)).map(|key| key.name).collect();
    let of_one = entry(&EMOTION, lanes, false);
    let a_persona = json!({ "minProperties": 1, "additionalProperties": reference(one, lanes) });
    let group = json!([{
        "if": { "type": "object", "propertyNames": { "not": { "enum": names } } },
        "then": { "anyOf": [{ "allOf": of_one }, a_persona] },
        "else": { "allOf": of_one },
    }]);
    let items = json!({ "type": ["object", "null"], "allOf": group });
    rule(&Shape::Feeling, lanes).or_keys(group).or_list(items)
}
