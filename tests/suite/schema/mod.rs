//! The JSON Schema and the parser take and refuse the same files: judged by a validator that knows neither.

mod configuration;
mod every_key;
mod other_words;
mod samples;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use cjm::files::FileError;
use cjm::model::Date;
use cjm::model::keys::LEVELS;
use cjm::parse;
use cjm::source::Source;
use cjm::world::World;
use jsonschema::Validator;
use serde_json::Value as Json;
use serde_yaml::Value as Yaml;

use crate::compiled::TODAY;
use crate::harness::desk::Desk;
use crate::harness::examples;
use crate::{format, generate};

static SCHEMA: LazyLock<Json> = LazyLock::new(|| serde_json::from_str(&cjm::schema::text()).unwrap());
static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| jsonschema::draft7::new(&SCHEMA).unwrap());

/// A file as editors see it; `None` where it is no YAML.
fn json(text: &str) -> Option<Json> {
    fn convert(value: &Yaml) -> Json {
        match value {
            Yaml::Null => Json::Null,
            Yaml::Bool(truth) => Json::Bool(*truth),
            // JSON has no notation for NaN and infinity.
            Yaml::Number(number) => serde_json::to_value(number).ok().filter(Json::is_number).unwrap_or("none".into()),
            Yaml::String(text) => Json::String(text.clone()),
            Yaml::Sequence(items) => items.iter().map(convert).collect(),
            Yaml::Mapping(entries) => {
                let key = |key: &Yaml| match key {
                    Yaml::String(text) => text.clone(),
                    other => serde_yaml::to_string(other).unwrap().trim().to_owned(),
                };
                Json::Object(entries.iter().map(|(name, value)| (key(name), convert(value))).collect())
            }
            Yaml::Tagged(tagged) => convert(&tagged.value),
        }
    }
    let mut value: Yaml = serde_yaml::from_str(text).ok()?;
    value.apply_merge().ok()?;
    Some(convert(&value))
}

/// The first error of the validator; `None` if the file is valid.
fn refused(text: &str) -> Option<String> {
    let json = json(text).unwrap_or_else(|| panic!("no YAML:\n{text}"));
    VALIDATOR.iter_errors(&json).next().map(|error| format!("{} at {}", error, error.instance_path()))
}

/// A world in which every file has the same content.
struct Teams;

impl World for Teams {
    fn read(&self, _: &str, _: &cjm::limits::Limit) -> Result<Vec<u8>, FileError> {
        Ok(b"teams: []\n".to_vec())
    }

    fn today(&self) -> Date {
        TODAY
    }
}

/// The names of the parser's findings.
fn wrong(text: &str) -> Vec<&'static str> {
    let opened = parse::open(&Teams, Source { name: "map.yaml".to_owned(), text: text.to_owned() });
    let errors = opened.findings.iter().filter(|found| found.level == cjm::findings::Level::Error);
    errors.map(|found| found.rule.name).collect()
}

#[test]
fn it_is_a_schema() {
    jsonschema::draft7::meta::validate(&SCHEMA).unwrap();
    let text = cjm::schema::text();
    assert!(text.len() < 260_000, "{} bytes", text.len());
    assert_eq!(text, cjm::schema::text());
    for table in LEVELS {
        for key in table.keys() {
            assert!(text.contains(&serde_json::to_string(&key.doc()).unwrap()), "{}", key.name);
        }
    }
}

#[test]
fn every_reference_leads_somewhere_and_every_definition_is_used() {
    fn gather(value: &Json, found: &mut Vec<String>) {
        match value {
            Json::Object(map) => {
                found.extend(map.get("$ref").and_then(Json::as_str).map(str::to_owned));
                map.values().for_each(|value| gather(value, found));
            }
            Json::Array(items) => items.iter().for_each(|value| gather(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    gather(&SCHEMA, &mut found);
    for reference in &found {
        assert!(SCHEMA.pointer(reference.strip_prefix('#').unwrap()).is_some(), "{reference}");
    }
    for name in SCHEMA["definitions"].as_object().unwrap().keys() {
        let used = found.iter().any(|reference| reference.split('/').nth(2) == Some(name));
        assert!(used || name == "shared_file", "{name} is defined for nothing");
    }
}

/// Journeys from everywhere.
fn files() -> Vec<(String, String)> {
    let mut files = examples();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parse")).unwrap() {
        let path = entry.unwrap().path();
        files.push((path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap()));
    }
    files.extend(format::snippets(&format::page()).into_iter().enumerate().map(|(n, text)| (format!("format.md {n}"), text)));
    files.extend(generate::journeys(150));
    for lint in cjm::check::RULES {
        files.extend(lint.good.iter().chain(lint.bad).map(|text| (lint.name.to_owned(), (*text).to_owned())));
    }
    files
}

#[test]
fn what_the_parser_takes_the_schema_takes() {
    let mut taken = 0;
    for (name, text) in files() {
        if wrong(&text).is_empty() {
            taken += 1;
            assert_eq!(refused(&text), None, "{name}:\n{text}");
        }
    }
    assert!(taken > 200, "{taken}");
}

#[test]
fn what_the_parser_refuses_the_schema_refuses() {
    // Errors that a schema cannot express, and YAML errors.
    const UNSEEN: &[&str] = &["broken-reference", "duplicate-id", "ambiguous-reference", "impossible-date", "missing-space"];
    let mut refused_files = 0;
    for (name, text) in files() {
        let found = wrong(&text);
        // The one word that is unknown in it is the lane at the end of a reference.
        let references = name == "references.yaml";
        if references || found.iter().all(|name| UNSEEN.contains(name)) || json(&text).is_none() {
            continue;
        }
        refused_files += 1;
        assert!(refused(&text).is_some(), "{name}: {found:?}\n{text}");
    }
    assert!(refused_files >= 5, "{refused_files}");
}

#[test]
fn own_lanes_are_keys_where_there_are_lanes() {
    let file = |lanes: &str, touchpoint: &str| {
        format!("title: T\n{lanes}\nstages:\n- {{name: S, touchpoints: [{{name: A, {touchpoint}}}]}}\n")
    };
    for (lanes, touchpoint, taken) in [
        ("lanes: [Legal]", "legal: Ask twice", true),
        ("Lanes: [Legal]", "legal: [{text: Ask, evidence: Twelve interviews}]", true),
        ("rows: {Legal: }", "legal: [a, b], emotion: 1, painPoints: x", true),
        ("lanes: [Legal]", "legal: [[a]]", false),
        ("lanes: [Legal]", "legal: {qwertz: 1}", false),
        ("lanes: [Legal]", "importance: 9", false),
        ("lanes: [Legal]", "pains: [{qwertz: 1}]", false),
        ("x-lanes: [Legal]", "legal: Ask twice", false),
    ] {
        let file = file(lanes, touchpoint);
        assert_eq!(wrong(&file).is_empty(), taken, "{:?}\n{file}", wrong(&file));
        assert_eq!(refused(&file).is_none(), taken, "{file}");
    }
}

#[test]
fn what_a_schema_cannot_say_is_listed() {
    // Refused by the parser, taken by the schema; if one of these fails, the schema has learnt something.
    let touchpoint = |keys: &str| format!("title: T\nstages: [{{name: S, touchpoints: [{{name: A, {keys}}}]}}]\n");
    for (reason, file) in [
        ("a reference leads nowhere", touchpoint("for: [maya]")),
        ("a duplicate id", "title: T\nstages: [S]\npersonas: [{id: a, name: A}, {id: a, name: B}]\n".to_owned()),
        ("a word and its synonym are one key", touchpoint("owner: A, team: B")),
        ("a score lies outside the file's own scale", touchpoint("emotion: 5")),
        ("a quoted number has no range", touchpoint("importance: '9'")),
        ("a month has no such day", "title: T\nstages: [S]\nreviewed: 2026-02-30\n".to_owned()),
        ("a scale ends below its start", "title: T\nstages: [S]\nscale: [5, 1]\n".to_owned()),
        ("two capitals side by side may be any key", touchpoint("PAINPOINTS: x")),
        ("an unknown key of an emotion may be a persona", touchpoint("emotion: {scor: 1}")),
        ("another kind may be a misspelt one", "title: T\nstages: [S]\nevidence: [{title: E, kind: intervew}]\n".to_owned()),
        ("where there are own lanes, any key may be one", format!("lanes: [Legal]\n{}", touchpoint("leagl: x"))),
        ("the id of a lane is a key already", "title: T\nstages: [S]\nlanes: [Emotion]\n".to_owned()),
        ("the path of no touchpoint", "title: T\npaths: [B]\nstages: [{name: S, path: B}]\n".to_owned()),
    ] {
        assert!(!wrong(&file).is_empty(), "{reason}: the parser takes\n{file}");
        assert_eq!(refused(&file), None, "{reason}:\n{file}");
    }
}

/// The message about an unknown key fits in a line or two, and names no pattern.
#[test]
fn an_unknown_key_has_a_short_message() {
    for (table, text) in [
        ("persona", "title: T\npersonas: [{name: Ana, income: 3}]\nstages: [S]\n"),
        ("stage", "title: T\nstages: [{name: S, income: 3}]\n"),
        ("touchpoint", "title: T\nstages: [{name: S, touchpoints: [{name: A, income: 3}]}]\n"),
        ("journey", "title: T\nincome: 3\nstages: [S]\n"),
    ] {
        let said = refused(text).unwrap();
        assert!(said.starts_with("\"income\" is not one of \"") && said.len() < 160, "{table}: {said}");
    }
    let message = "not a key of a persona; `cjm list keys persona` lists them";
    assert_eq!(SCHEMA["definitions"]["persona"]["propertyNames"]["then"]["errorMessage"], message);
}

#[test]
fn a_stale_schema_is_reported() {
    let desk = Desk::with(&[("old.json", "{}")]);
    fs::write(desk.path("cjm.schema.json"), cjm::schema::text()).unwrap();
    assert_eq!(desk.run(&["schema"]).stdout, cjm::schema::text().as_bytes());
    assert_eq!(desk.expect(0, &["schema", "--check", "cjm.schema.json"]), "ok  cjm.schema.json\n");
    let said = desk.expect(1, &["schema", "--check", "old.json"]);
    assert_eq!(said, "stale  old.json  (different; write it with `cjm schema > old.json`)\n");
    assert!(desk.expect(1, &["schema", "--check", "none.json"]).contains("missing"));
}
