//! Converts the key tables to a JSON Schema (draft-07) for validation and completion in editors: of journeys, and of configurations.
//!
//! Written here: `schemars` derives a schema from Rust types, and the language is defined by tables with synonyms and short
//! forms.
//!
//! The schema accepts what it cannot express: unresolved references, duplicate ids, scores outside the file's own
//! scale, the 30th of February. It accepts everything that the parser accepts, except a persona with the name of a key of an
//! emotion, such as `note`.

mod config;
mod level;
mod patterns;
mod references;
mod shapes;
mod snippets;

use serde_json::{Map, Value, json};

use crate::model::keys::{JOURNEY, LEVELS, Shape, journey};
pub use config::config_text;

use references::{OwnLaneKeys, entry, level_name, needs_name, reference, shape_name};

/// The schema as a file, with a line break at its end.
#[must_use]
pub fn text() -> String {
    let mut text = String::new();
    write(&schema(), 0, &mut text);
    text.push('\n');
    text
}

/// The maximum length of a line, if a value can be broken.
const WIDTH: usize = 160;

/// Writes a value on one line if it fits, otherwise each of its parts on a line of its own.
fn write(value: &Value, indent: usize, text: &mut String) {
    let line = value.to_string();
    let parts: Vec<(String, &Value)> = match value {
        Value::Object(map) if indent + line.len() > WIDTH => {
            map.iter().map(|(key, part)| (format!("{}: ", json!(key)), part)).collect()
        }
        Value::Array(list) if indent + line.len() > WIDTH => list.iter().map(|part| (String::new(), part)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => {
            return text.push_str(&line);
        }
    };
    let (open, close) = if value.is_object() { ('{', '}') } else { ('[', ']') };
    text.push(open);
    for (index, (key, part)) in parts.into_iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.extend(std::iter::repeat_n(' ', indent + 1));
        text.push_str(&key);
        write(part, indent + 1, text);
    }
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
    text.push(close);
}

fn schema() -> Value {
    let mut definitions: Map<String, Value> = level::needed().into_iter().map(|(name, rule)| (name.to_owned(), rule)).collect();
    for lanes in [OwnLaneKeys::No, OwnLaneKeys::Own] {
        for table in LEVELS.iter().filter(|table| lanes == OwnLaneKeys::No || table.takes_own_lanes()) {
            define(&mut definitions, level_name(table, lanes), level::definition(table, lanes));
            if !table.needs.is_empty() {
                define(&mut definitions, needs_name(table), level::needs(table));
            }
            for key in table.keys() {
                define_shape(&mut definitions, &key.shape, lanes);
            }
        }
    }
    for key in JOURNEY.keys().filter(|key| level::depends(key)) {
        define_shape(&mut definitions, &key.shape, OwnLaneKeys::Own);
    }
    let mut all = vec![stages()];
    if let Value::Array(entry) = entry(&JOURNEY, OwnLaneKeys::No, false) {
        all.splice(0..0, entry);
    }
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Customer journey",
        "description": "A journey file of cjm.",
        "type": "object",
        "allOf": all,
        "definitions": definitions,
    })
}

/// The schema of stages: keys of own lanes are allowed only if the file has own lanes.
fn stages() -> Value {
    let (stages, lanes) = (JOURNEY.key(&journey::STAGES), JOURNEY.key(&journey::LANES));
    let with = |lanes| {
        let stages_here = reference(&stages.shape, lanes);
        json!({
            "properties": { stages.name: stages_here },
            "patternProperties": { patterns::other_spellings(stages): stages_here },
        })
    };
    json!({
        "if": { "propertyNames": { "not": { "pattern": patterns::spellings(lanes) } } },
        "then": with(OwnLaneKeys::No),
        "else": with(OwnLaneKeys::Own),
    })
}

/// Defines a shape and the shapes it contains.
fn define_shape(definitions: &mut Map<String, Value>, shape: &Shape, lanes: OwnLaneKeys) {
    let lanes = lanes.of_shape(shape);
    define(definitions, shape_name(shape, lanes), shapes::schema(shape, lanes));
    if let Some(part) = shape.part() {
        define_shape(definitions, part, lanes);
    }
}

/// Adds a definition; definitions with the same name must be equal.
fn define(definitions: &mut Map<String, Value>, name: String, rule: Value) {
    let before = definitions.get(&name);
    assert!(before.is_none_or(|before| *before == rule), "two definitions are called {name}");
    definitions.insert(name, rule);
}
