//! The key tables to a JSON Schema, with which editors complete and explain keys. Alone names `serde_json`.
//!
//! It refuses nothing: what is wrong in a file, and what to write instead, is for `cjm check` to say.

use serde_json::{Map, Value, json};

use super::{Error, Exit, output};
use crate::parse::keys::{Key, Table};
use crate::parse::tables::{JOURNEY, LEVELS};

/// What the file is called that journeys point to.
pub(super) const FILE: &str = "cjm.schema.json";

/// Prints the schema.
pub(super) fn run() -> Result<Exit, Error> {
    output::print(text().as_bytes())?;
    Ok(Exit::Fine)
}

/// The schema, as it stands in a file.
pub(super) fn text() -> String {
    let mut definitions = Map::new();
    for table in LEVELS {
        definitions.insert(place(table), object(table));
    }
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Customer journey",
        "description": "A journey file of cjm.",
        "allOf": [reference(&JOURNEY)],
        "definitions": definitions,
    });
    format!("{schema:#}\n")
}

/// The name of a level among the definitions: its keys are what tells it from another one.
fn place(table: &Table) -> String {
    let alike: Vec<&&Table> = LEVELS.iter().filter(|other| other.name() == table.name()).collect();
    match alike.iter().position(|other| other.place == table.place) {
        Some(n) if n > 0 => format!("{}_{}", table.name(), n + 1),
        _ => table.name(),
    }
}

fn reference(table: &Table) -> Value {
    json!({ "$ref": format!("#/definitions/{}", place(table)) })
}

fn object(table: &Table) -> Value {
    let properties: Map<String, Value> = table.keys().map(|key| (key.name.to_owned(), property(key))).collect();
    json!({ "description": format!("{}: {}.", table.what, table.place), "properties": properties })
}

fn property(key: &Key) -> Value {
    let mut property = json!({ "description": key.doc });
    let examples = examples(key.doc);
    if !examples.is_empty() {
        property["examples"] = json!(examples);
    }
    if let Some(below) = key.shape.level() {
        // One entry, a list of entries, or names with an entry each.
        property["allOf"] = json!([reference(below)]);
        property["items"] = reference(below);
        if below.keys().any(|key| key.name == "name") {
            property["additionalProperties"] = reference(below);
        }
    }
    property
}

/// What a line of documentation gives as values: whatever stands between backticks at its beginning or after a colon.
fn examples(doc: &str) -> Vec<&str> {
    let start = if doc.starts_with('`') { Some(0) } else { doc.find(": `") };
    let Some(start) = start else { return Vec::new() };
    doc[start..].split('`').skip(1).step_by(2).filter(|word| !word.contains('{')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_in_the_documentation() {
        assert_eq!(examples("`low`, `medium` or `high`."), ["low", "medium", "high"]);
        assert_eq!(examples("How sure you are: `assumption`, `partial`."), ["assumption", "partial"]);
        assert!(examples("Ids from `metrics`, or `{name}`.").is_empty() && examples("`{a, b}`.").is_empty());
    }
}
