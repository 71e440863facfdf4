//! The JSON Schema of `cjm.toml` and the reader of configurations take and refuse the same files.

use std::fs;

use cjm::rules;
use cjm::source::Source;
use serde_json::{Value as Json, json};
use toml::de::{DeTable, DeValue};

use crate::harness::desk::Desk;

/// A configuration as editors see it.
fn json(text: &str) -> Json {
    fn convert(value: &DeValue<'_>) -> Json {
        match value {
            DeValue::String(text) => json!(text),
            DeValue::Integer(number) => json!(number.as_str().parse::<i64>().unwrap()),
            DeValue::Float(number) => json!(number.as_str().parse::<f64>().unwrap()),
            DeValue::Boolean(truth) => json!(truth),
            DeValue::Datetime(date) => json!(date.to_string()),
            DeValue::Array(values) => values.iter().map(|value| convert(value.get_ref())).collect(),
            DeValue::Table(table) => object(table),
        }
    }
    fn object(table: &DeTable<'_>) -> Json {
        let entries = table.iter().map(|(key, value)| (key.get_ref().to_string(), convert(value.get_ref())));
        Json::Object(entries.collect())
    }
    object(DeTable::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}")).get_ref())
}

fn refused(text: &str) -> Option<String> {
    let schema: Json = serde_json::from_str(&cjm::schema::config_text()).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let instance = json(text);
    validator.iter_errors(&instance).next().map(|error| format!("{error} at {}", error.instance_path()))
}

fn is_wrong(text: &str) -> bool {
    cjm::config::read(Source { name: "cjm.toml".to_owned(), text: text.to_owned() }).is_err()
}

#[test]
fn it_takes_the_defaults_and_the_examples() {
    let desk = Desk::with(&[]);
    let defaults = String::from_utf8(desk.run(&["config"]).stdout).unwrap();
    assert_eq!(refused(&defaults), None, "{defaults}");
    let page = fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/configuration.md")).unwrap();
    let blocks = page.split("\n```toml\n").skip(1).map(|rest| rest.split("\n```").next().unwrap());
    for block in blocks.filter(|block| block.starts_with('[') || block.contains("\n[")) {
        assert_eq!(refused(block), None, "{block}");
    }
    let good = rules::all().into_iter().filter(|rule| rule.name == "unknown-rule" || rule.name == "bad-pattern");
    for text in good.flat_map(|rule| rule.good) {
        assert_eq!(refused(text), None, "{text}");
    }
}

#[test]
fn it_takes_and_refuses_what_the_reader_does() {
    for (text, good) in [
        ("exclude = 'drafts'", true),
        ("exclude = ['drafts', '*.old.yaml']", true),
        ("exclude = 1", false),
        ("check.strict = true", true),
        ("check.strict = 'yes'", false),
        ("check.fail-on = 'never'", true),
        ("check.fail-on = 'always'", false),
        ("check.extend-select = ['all', 'evidence', 'no-goal']", true),
        ("check.extend-select = 'no-gaol'", false),
        ("check.required-lanes = ['emotions', 'lab']", true),
        ("check.colour = true", false),
        ("render.formats = ['svg', 'png']", true),
        ("render.formats = ['pdf']", false),
        ("render.sheets = 'all'", true),
        ("render.theme = ['light', 'brand/theme.yaml']", true),
        ("render.scale = 2", true),
        ("render.scale = 0", false),
        ("render.scale = '2'", false),
        ("render.text = 'live'", true),
        ("render.text = 'lively'", false),
        ("render.font-dirs = ['fonts']", true),
        ("rules.no-emotion = 'deny'", true),
        ("rules.no-emotion = 'error'", false),
        ("rules.all = 'warn'", true),
        ("rules.evidence.level = 'allow'", true),
        ("rules.evidence.most = 1", false),
        ("rules.too-many-stages = {level = 'warn', most = 9}", true),
        ("rules.too-many-stages = {most = 1000000}", false),
        ("rules.no-emotions = 'deny'", false),
        ("[[files]]\npaths = 'drafts'\nrules.all = 'allow'\ncheck.strict = false", true),
        ("[[files]]\nrules.all = 'allow'", false),
        ("[[files]]\npaths = 'drafts'\ncheck.baseline = 'a.json'", false),
        ("colour = 1", false),
    ] {
        assert_eq!(is_wrong(text), !good, "the reader: {text}");
        assert_eq!(refused(text).is_some(), !good, "the schema: {text}: {:?}", refused(text));
    }
}

#[test]
fn every_key_is_in_it() {
    let text = cjm::schema::config_text();
    for key in cjm::config::keys::TABLES.iter().flat_map(|table| table.keys) {
        assert!(text.contains(&format!("\"{}\": ", key.name)), "{}", key.name);
    }
    for rule in cjm::check::RULES {
        assert!(text.contains(&format!("\"{}\": ", rule.name)), "{}", rule.name);
    }
}

#[test]
fn it_is_printed_and_compared() {
    let desk = Desk::with(&[("old.json", "{}")]);
    assert_eq!(desk.run(&["schema", "--config"]).stdout, cjm::schema::config_text().as_bytes());
    fs::write(desk.path("cjm.toml.schema.json"), cjm::schema::config_text()).unwrap();
    desk.expect(0, &["schema", "--config", "--check", "cjm.toml.schema.json"]);
    let said = desk.expect(1, &["schema", "--config", "--check", "old.json"]);
    assert_eq!(said, "stale  old.json  (different; write it with `cjm schema --config > old.json`)\n");
}
