//! Converts the keys of a configuration to the JSON Schema of `cjm.toml`.

use serde_json::{Map, Value, json};

use super::write;
use crate::check::RULES;
use crate::config::FILE;
use crate::config::keys::{BASELINE, CHECK, ConfigShape, ConfigTable, FILES, TOP, Unset};
use crate::findings::{Rule, RuleGroup, RuleLevel};

/// The schema of the configuration as a file, with a line break at its end.
#[must_use]
pub fn config_text() -> String {
    let mut schema = table(&TOP);
    schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    schema["title"] = json!("Configuration of cjm");
    schema["description"] = json!(format!("A {FILE}: the settings of a project."));
    schema["definitions"] = json!({ "level": level(), "rules": rules() });
    let mut text = String::new();
    write(&schema, 0, &mut text);
    text.push('\n');
    text
}

/// The schema of a table.
fn table(table: &ConfigTable) -> Value {
    let mut properties = Map::new();
    for key in table.keys {
        let mut property = shape(&(key.shape)());
        property["description"] = json!((key.doc)());
        if let Unset::Words(words) = (key.unset)()
            && !words.is_empty()
        {
            property["description"] = json!(format!("{} Default: {words}.", (key.doc)()));
        }
        properties.insert(key.name.to_owned(), property);
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn shape(of: &ConfigShape) -> Value {
    match of {
        ConfigShape::Truth => json!({ "type": "boolean" }),
        ConfigShape::UpTo(most) => json!({ "type": "number", "exclusiveMinimum": 0, "maximum": most }),
        ConfigShape::Word(words) => json!({ "enum": words }),
        // A text without a letter is a mistake.
        ConfigShape::Text(examples) => json!({ "type": "string", "pattern": "\\S", "examples": examples }),
        ConfigShape::Several(one) => {
            let one = shape(one);
            json!({ "anyOf": [one, { "type": "array", "items": one }] })
        }
        ConfigShape::Table(keys) => table(keys),
        ConfigShape::Rows(keys) => json!({ "type": "array", "items": row(keys) }),
        ConfigShape::Rules => json!({ "$ref": "#/definitions/rules" }),
    }
}

/// The schema of `[[files]]`: files have no baseline of their own.
fn row(keys: &ConfigTable) -> Value {
    let mut row = table(keys);
    for part in FILES.keys.iter().filter(|key| matches!((key.shape)(), ConfigShape::Table(keys) if keys.heading == CHECK.heading))
    {
        if let Some(keys) = row["properties"][part.name]["properties"].as_object_mut() {
            keys.remove(BASELINE.row.name);
        }
    }
    row["required"] = json!(["paths"]);
    row
}

fn level() -> Value {
    json!({ "enum": RuleLevel::ALL.map(|(word, _)| word) })
}

/// The schema of `[rules]`: every rule, by its name or a former one, every group, and all of them.
fn rules() -> Value {
    let mut properties = Map::new();
    let whole = |about: String| {
        let level = json!({ "$ref": "#/definitions/level" });
        let table = json!({ "type": "object", "properties": { "level": level }, "additionalProperties": false });
        json!({ "description": about, "anyOf": [level, table] })
    };
    properties.insert("all".to_owned(), whole("Every rule.".to_owned()));
    for group in RuleGroup::configurable() {
        properties.insert(group.name().to_owned(), whole(format!("All rules of the group {}.", group.title())));
    }
    for rule in RULES {
        for name in std::iter::once(&rule.name).chain(rule.aliases) {
            properties.insert((*name).to_owned(), rule_schema(rule));
        }
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn rule_schema(rule: &Rule) -> Value {
    let level = json!({ "$ref": "#/definitions/level" });
    let mut properties = Map::new();
    properties.insert("level".to_owned(), level.clone());
    for threshold in rule.thresholds {
        let (least, most) = threshold.range;
        let limits =
            json!({ "type": "integer", "minimum": least as i64, "maximum": most as i64, "description": threshold.about() });
        properties.insert(threshold.name.to_owned(), limits);
    }
    let table = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    json!({ "description": rule.summary, "anyOf": [level, table] })
}
