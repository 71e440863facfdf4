//! Converts the keys of a level to properties: documented ones for completion, other spellings as patterns.

use serde_json::{Map, Value, json};

use super::references::{OwnLaneKeys, also, level_name, reference};
use super::{patterns, snippets};
use crate::model::keys::{AnyKey, COMMON_CHANNELS, Items, Notation as _, Shape, Table, ThingKind, channel, journey, score_words};
use crate::words::{ENGLISH, LOCALES};

/// The schema for the required keys of a level.
pub(super) fn needs(table: &'static Table) -> Value {
    match table.needs {
        [one] => need(table, one),
        several => json!({ "allOf": several.iter().map(|any| need(table, any)).collect::<Vec<_>>() }),
    }
}

/// Requires one of these keys with a value. If one of them has another spelling, nothing is required.
fn need(table: &'static Table, any: &[&str]) -> Value {
    let keys: Vec<&AnyKey> = any.iter().filter_map(|name| table.find(name)).collect();
    let here = |key: &&AnyKey| {
        // An empty `score: ''` is valid.
        let filled = if matches!(key.shape, Shape::Feeling) { "present" } else { "filled" };
        json!({ "required": [key.name], "properties": { key.name: { "$ref": format!("#/definitions/{filled}") } } })
    };
    let then = match keys.as_slice() {
        [one] => here(one),
        several => json!({ "anyOf": several.iter().map(here).collect::<Vec<_>>() }),
    };
    json!({ "if": { "propertyNames": { "not": { "pattern": patterns::other_spellings_of(&keys) } } }, "then": then })
}

/// The definitions that [`need`] refers to.
pub(super) fn needed() -> [(&'static str, Value); 2] {
    let types = ["string", "number", "boolean", "array", "object"];
    let message = "must not be empty";
    let present = json!({ "type": types, "errorMessage": message });
    let filled = json!({
        "type": types, "pattern": patterns::FILLED, "minItems": 1, "minProperties": 1, "errorMessage": message,
    });
    [("filled", filled), ("present", present)]
}

/// The schema of a level, which allows only its keys.
pub(super) fn definition(table: &'static Table, lanes: OwnLaneKeys) -> Value {
    let mut properties = Map::new();
    let mut patterns = Map::new();
    for key in table.keys() {
        let home = home(table, key, lanes);
        let place = json!({ "$ref": format!("#/definitions/{}/properties/{}", level_name(home, home_lanes(home, table, key, lanes)), key.name) });
        let property =
            if home.is(table) && (lanes == OwnLaneKeys::No || depends(key)) { property(key, lanes) } else { place.clone() };
        properties.insert(key.name.to_owned(), property);
        let about = format!("Synonym of `{}`.", key.name);
        let other = if home.is(table) { json!({ "description": about, "deprecated": true, "allOf": [place] }) } else { place };
        patterns.insert(patterns::other_spellings(key), other);
    }
    patterns.insert(patterns::CAPITALS.to_owned(), json!({}));
    patterns.insert("^x-".to_owned(), json!({ "description": "Free for your own use; ignored by cjm." }));
    let others = match lanes {
        OwnLaneKeys::Own => ("additionalProperties", reference(&Items::SHAPE, OwnLaneKeys::No)),
        // `additionalProperties` would be answered with the patterns of all spellings.
        OwnLaneKeys::No => ("propertyNames", names(table, patterns.keys())),
    };
    let mut level = json!({
        "title": title(table),
        "description": format!("{}: {}.", table.what, table.place),
        "properties": properties,
        "patternProperties": patterns,
        others.0: others.1,
    });
    if let Some(snippet) = snippets::of(table) {
        level["defaultSnippets"] = json!([snippet]);
    }
    level
}

/// The schema of the keys of a level: one that no pattern of other spellings matches is a documented one.
fn names<'p>(table: &'static Table, patterns: impl Iterator<Item = &'p String>) -> Value {
    let spelt = patterns.map(String::as_str).collect::<Vec<_>>().join("|");
    let documented: Vec<&str> = table.keys().map(|key| key.name).collect();
    let message = format!("not a key of {}; `cjm list keys {}` lists them", table.what, table.name());
    json!({ "if": { "not": { "pattern": spelt } }, "then": { "enum": documented, "errorMessage": message } })
}

/// Whether the shape of a key depends on the lanes of the file.
pub(super) fn depends(key: &AnyKey) -> bool {
    key.shape.level().is_some_and(Table::takes_own_lanes)
}

/// The level that documents a key shared by several levels.
fn home(table: &'static Table, key: &AnyKey, lanes: OwnLaneKeys) -> &'static Table {
    let (own, other) = table.own();
    match other {
        Some(other) if own.iter().all(|own| own.name != key.name) && !(lanes == OwnLaneKeys::Own && depends(key)) => other,
        _ => table,
    }
}

fn home_lanes(home: &Table, table: &Table, key: &AnyKey, lanes: OwnLaneKeys) -> OwnLaneKeys {
    if home.is(table) && depends(key) { lanes } else { OwnLaneKeys::No }
}

fn property(key: &AnyKey, lanes: OwnLaneKeys) -> Value {
    let mut property = json!({ "description": key.doc() });
    if !key.synonyms.is_empty() {
        property["markdownDescription"] = json!(format!("{}\n\n{}", key.doc(), also(key.synonyms)));
    }
    let examples = examples(key);
    if !examples.is_empty() {
        property["examples"] = json!(examples);
    }
    // The contents of stages are defined at the top level, where own lanes are known.
    if !key.is(&journey::STAGES) {
        property["allOf"] = json!([reference(&key.shape, lanes)]);
    }
    property
}

fn title(table: &Table) -> String {
    let name = table.name().replace('_', " ");
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Example values for keys without a fixed list of words.
fn examples(key: &AnyKey) -> Vec<Value> {
    if key.names == [ThingKind::Channel] || key.is(&channel::ICON) {
        return COMMON_CHANNELS.map(Value::from).to_vec();
    }
    if let Shape::Feeling | Shape::Emotions(_) = key.shape {
        return score_words(ENGLISH.vocabulary).map(|(word, _)| json!(word)).collect();
    }
    if let Shape::Language = key.shape {
        return LOCALES.iter().map(|locale| json!(locale.tag)).collect();
    }
    if let Shape::Truth = key.shape {
        return vec![json!(true), json!(false)];
    }
    // Words are listed by the schema itself.
    if !key.shape.words().is_empty() {
        return Vec::new();
    }
    quoted(&key.doc()).into_iter().map(|word| if word == "true" { json!(true) } else { json!(word) }).collect()
}

/// The example values in a line of documentation: words between backticks at its beginning or after a colon.
fn quoted(doc: &str) -> Vec<&str> {
    let start = if doc.starts_with('`') { Some(0) } else { doc.find(": `") };
    let Some(start) = start else { return Vec::new() };
    doc[start..].split('`').skip(1).step_by(2).filter(|word| !word.contains('{')).collect()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn values_are_found_in_the_documentation() {
        assert_eq!(quoted("`low`, `medium` or `high`."), ["low", "medium", "high"]);
        assert_eq!(quoted("How sure you are: `assumption`, `partial`."), ["assumption", "partial"]);
        assert!(quoted("Ids from `metrics`, or `{name}`.").is_empty() && quoted("`{a, b}`.").is_empty());
    }
}
