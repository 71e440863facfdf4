//! The JSON Schema and the parser take and refuse the same files: judged by a validator that knows neither.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use cjm::files::FileError;
use cjm::model::Date;
use cjm::model::keys::{self, AnyKey, LEVELS, Shape, Table};
use cjm::parse::{self};
use cjm::source::Source;
use cjm::world::World;
use jsonschema::Validator;
use serde_json::{Map, Value as Json};
use serde_yaml::Value as Yaml;

use crate::cli::Desk;
use crate::compiled::TODAY;
use crate::format;
use crate::generate;
use crate::harness::examples;

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
    fn read(&self, _: &str, _: usize) -> Result<Vec<u8>, FileError> {
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
    assert!(text.len() < 210_000, "{} bytes", text.len());
    assert_eq!(text, cjm::schema::text());
    for table in LEVELS {
        for key in table.keys() {
            assert!(text.contains(&serde_json::to_string(key.doc).unwrap()), "{}", key.name);
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

/// A file with an entry of a level, given as keys between braces.
///
/// Everything in it that can be referred to is called `thing`.
fn with(table: &Table, entry: &str) -> String {
    let is = |other: &Table| other.place == table.place;
    let touchpoint = |key: &str| format!("name: X, {key}");
    let (mut top, mut stage, mut moment) = (Vec::new(), String::new(), None);
    let persona = |key: &str| format!("personas: [{{id: thing, name: P}}, {{name: Q, {key}: {{{entry}}}}}]");
    match table {
        _ if is(&keys::JOURNEY) => top.push(entry.to_owned()),
        _ if is(&keys::PERSONA) => top.push(format!("personas: [{{id: thing, name: P}}, {{{entry}}}]")),
        _ if is(&keys::EVIDENCE) => top.push(format!("evidence: [{{id: thing, title: E}}, {{{entry}}}]")),
        _ if is(&keys::PATH) => top.push(format!("paths: [{{id: thing, name: P}}, {{{entry}}}]")),
        _ if is(&keys::JOBS) => top.push(persona("jobs")),
        _ if is(&keys::EMPATHY) => top.push(persona("empathy")),
        _ if is(&keys::METRIC) => top.push(format!("metrics: [{{{entry}}}]")),
        _ if is(&keys::TEAM) => top.push(format!("teams: [{{{entry}}}]")),
        _ if is(&keys::CHANNEL) => top.push(format!("channels: [{{{entry}}}]")),
        _ if is(&keys::LANE) => top.push(format!("lanes: [{{id: own, title: thing}}, {{{entry}}}]")),
        _ if is(&keys::OFFER) => top.push(format!("offer: {{{entry}}}")),
        _ if is(&keys::OFFER_ITEM) => top.push(format!("offer: {{products: [{{{entry}}}]}}")),
        _ if is(&keys::FLOW) => top.push(format!("flows: [{{{entry}}}]")),
        _ if is(&keys::SCALE) => top.push(format!("scale: {{{entry}}}")),
        _ if is(&keys::STAGE) => stage = format!(", {{{entry}}}"),
        _ if is(&keys::TOUCHPOINT) => moment = Some(entry.to_owned()),
        _ if is(&keys::EMOTION) => moment = Some(touchpoint(&format!("emotion: {{{entry}}}"))),
        _ if is(&keys::PAIN_POINT) => moment = Some(touchpoint(&format!("pain_points: [{{{entry}}}]"))),
        _ if is(&keys::OPPORTUNITY) => moment = Some(touchpoint(&format!("opportunities: [{{{entry}}}]"))),
        _ if is(&keys::HYPOTHESIS) => {
            moment = Some(touchpoint(&format!("opportunities: [{{text: O, hypothesis: {{{entry}}}}}]")));
        }
        _ if is(&keys::WEIGHT) => moment = Some(touchpoint(&format!("importance: {{{entry}}}"))),
        _ if is(&keys::MOMENT_OF_TRUTH) => moment = Some(touchpoint(&format!("moment_of_truth: {{{entry}}}"))),
        _ if is(&keys::REMARK) => moment = Some(touchpoint(&format!("thoughts: [{{{entry}}}]"))),
        _ if is(&keys::PLAIN) => moment = Some(touchpoint(&format!("actions: [{{{entry}}}]"))),
        _ if is(&keys::LINK) => moment = Some(touchpoint(&format!("opportunities: [{{text: O, link: {{{entry}}}}}]"))),
        _ if is(&keys::ITEM) => moment = Some(touchpoint(&format!("frontstage: [{{{entry}}}]"))),
        _ if is(&keys::FAIL_POINT) => moment = Some(touchpoint(&format!("fail_points: [{{{entry}}}]"))),
        _ => panic!("where is {}?", table.place),
    }
    let rest = [
        ("title", "title: T".to_owned()),
        ("personas", "personas: [{id: thing, name: P}]".to_owned()),
        ("evidence", "evidence: [{id: thing, title: E}]".to_owned()),
        ("paths", "paths: [{id: thing, name: Other}]".to_owned()),
        (
            "stages",
            format!(
                "stages: [{{name: S, touchpoints: [{{id: thing, name: A, needs: [{{id: thing, text: N}}]}}{}{}]}}{stage}]",
                if moment.is_some() { ", " } else { "" },
                moment.map(|keys| format!("{{{keys}}}")).unwrap_or_default(),
            ),
        ),
    ];
    // The tested value replaces the existing one, also under a synonym.
    let own = |key: &str| {
        top.iter().any(|line: &String| {
            let word = line.split(':').next().unwrap().trim_matches(['"', '?', ' ']);
            keys::JOURNEY.find(word).is_some_and(|found| found.name == key)
        })
    };
    let base: Vec<String> = rest.iter().filter(|(key, _)| !own(key)).map(|(_, line)| line.clone()).collect();
    format!("{}\n{}\n", base.join("\n"), top.join("\n"))
}

/// The required keys of an entry, without those of a group that contains `but`.
fn needed(table: &Table, but: Option<&str>) -> Vec<String> {
    let top = table.place == keys::JOURNEY.place;
    let groups = table.needs.iter().filter(|any| !top && but.is_none_or(|but| !any.contains(&but)));
    groups.map(|any| format!("{}: {}", any[0], good(&table.find(any[0]).unwrap().shape)[0])).collect()
}

fn entry(table: &Table, key: &str, spelling: &str, value: &str) -> String {
    let mut keys = needed(table, Some(key));
    keys.push(format!("{spelling}: {value}"));
    // Keys of a stage about its touchpoints need touchpoints.
    if table.place == keys::STAGE.place && key != "touchpoints" {
        keys.push("touchpoints: [Other]".to_owned());
    }
    keys.join(", ")
}

fn long_form(table: &Table) -> String {
    format!("{{{}}}", needed(table, None).join(", "))
}

/// Values that a shape takes, the plainest first.
fn good(shape: &Shape) -> Vec<String> {
    let of = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<String>>();
    match shape {
        Shape::Text => of(&["thing", "12", "true", "'a: b'", "''"]),
        Shape::Quantity => of(&["61 %", "12", "8-12 days"]),
        Shape::Id => of(&["other-1", "'Überweisung_1'", "true", "''"]),
        Shape::Date => of(&["2026-10-12", "2026-10", "2026", "'2026'"]),
        Shape::Language => of(&["en", "pt-BR", "zh_Hant_TW"]),
        Shape::Address => of(&["https://e.org/a?b#c", "docs/a.md", "'mailto:a@b.c'", "'#top'", "/a", "'HTTP://e.org'", "7"]),
        Shape::Picture => of(&["desk.png", "pictures/my desk.png", "a..b/c.png", "''"]),
        Shape::File => of(&["shared.yaml", "../shared/a.yaml"]),
        Shape::Truth => of(&["true", "yes", "No", "FALSE"]),
        Shape::Number => of(&["1", "-0.5", "'2'", "1e3"]),
        Shape::Within(low, high) => vec![low.max(-3.0).to_string(), high.min(3.0).to_string(), format!("'{}'", high.min(3.0))],
        Shape::Rating => of(&["3", "1", "5", "2.5", "very high", "VeryLow", "'3'"]),
        Shape::Count => of(&["12", "0", "'12'"]),
        Shape::Score => of(&["1", "very good", "-2", "'1'", "sehr gut", "Très-bien", "非常差"]),
        Shape::Feeling => of(&["1", "lost", "very good", "-sad", "...sad", "''"]),
        Shape::Words(_) | Shape::OpenWords(_) => {
            let words = shape.words();
            let mut all: Vec<String> =
                words.iter().flat_map(|spellings| spellings.iter().map(|word| (*word).to_owned())).collect();
            all.extend(words.iter().map(|spellings| spellings[0].to_uppercase().replace('_', " ")));
            all.push("''".to_owned());
            if matches!(shape, Shape::OpenWords(_)) {
                all.extend(of(&["mysteryshopping", "7"]));
            }
            all
        }
        Shape::Entry(table) => vec![long_form(table)],
        Shape::Either(short, table) => {
            let short = good(short).into_iter().filter(|value| !value.contains('{'));
            short.chain([long_form(table)]).collect()
        }
        Shape::Several(one) => {
            let mut all = good(one);
            all.extend([format!("[{}]", all.join(", ")), format!("[{}, null]", all[0]), "[]".to_owned()]);
            all
        }
        Shape::Named(group) => {
            let plain = &good(&group.short)[0];
            let (under, long) = (good(&group.named), long_form(group.table));
            let mut all = vec![plain.clone(), format!("[{plain}, {long}, null]"), long, "{Name: }".to_owned()];
            all.extend(under.iter().map(|value| format!("{{Name: {value}}}")));
            if group.nested {
                all.push(format!("[{{Name: {}, Other: {}}}, [{plain}]]", under[0], under[0]));
            }
            all
        }
        Shape::Listed(group) => vec![format!("[{}, {}]", good(&group.short)[0], long_form(group.table))],
        Shape::Emotions(table) => {
            let mut all = good(&Shape::Either(&Shape::Feeling, table));
            let more = [
                "{thing: 1}",
                "{thing: {score: 1}, P: }",
                "[{persona: thing, score: 1}]",
                "[{thing: lost}]",
                "{value: 1, sources: [thing]}",
            ];
            all.extend(of(&more));
            all
        }
        Shape::Scale(_) => of(&["{min: 1, max: 5}", "[1, 5]", "{max: 10}"]),
        Shape::Labels => of(&["[bad, good]", "bad", "{1: bad, '-0.5': worse}"]),
        Shape::Traits => of(&["{Tech comfort: 4}", "[{a: 4}, {b: very low}]"]),
        Shape::Theme => Vec::new(),
    }
}

/// Values that a shape refuses.
fn bad(shape: &Shape) -> Vec<String> {
    let of = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<String>>();
    let single = ["[[a]]", "{qwertz: 1}"];
    let and = |more: &[&str]| of(&[single.as_slice(), more].concat());
    let among =
        |values: Vec<String>| values.into_iter().filter(|value| !value.starts_with('[')).map(|value| format!("[{value}]"));
    match shape {
        Shape::Text | Shape::Quantity | Shape::OpenWords(_) => and(&["[a]"]),
        Shape::Id => and(&["7", "a b", "1a", "-a", "a.b", "'<a>'"]),
        Shape::Date => and(&["tomorrow", "2026-13", "2026-10-40", "12.10.2026", "true", "0", "20261012"]),
        Shape::Language => and(&["German", "7", "de-", "de CH"]),
        Shape::Address => and(&["'javascript:alert(1)'", "//e.org", "a b", "'data:x'", "'a\\b'"]),
        Shape::Picture => {
            and(&["/x.png", "../x.png", "a/../../x.png", "~/x.png", "'C:\\x.png'", "'https://e.org/x.png'", "a/.."])
        }
        Shape::File => and(&["/etc/x", "'https://e.org'", "~/x", "'a\\b'", "$HOME/x"]),
        Shape::Truth => and(&["perhaps", "1", "'true or false'"]),
        Shape::Number => and(&["many", "true", "'1,5'"]),
        Shape::Within(low, high) => {
            [and(&["many", "true", "''"]), vec![(low - 1.0).to_string(), (high + 1.0).to_string()]].concat()
        }
        Shape::Rating => and(&["0", "6", "many", "true", "''", "5/5"]),
        Shape::Count => and(&["-1", "1.5", "many", "true", "''"]),
        Shape::Score => and(&["lost", "5/5", "true", "''"]),
        Shape::Feeling => and(&["5/5", "'1,5'", "true", "'??'", "+3 of 5", "80 %"]),
        Shape::Words(_) => and(&["qwertz", "7.5", "true"]),
        Shape::Entry(_) => of(&["a", "7", "[[a]]", "{qwertz: 1}"]),
        Shape::Either(short, _) => bad(short),
        Shape::Several(one) => {
            let alone: Vec<String> = bad(one).into_iter().filter(|value| !value.starts_with('[')).collect();
            [alone.clone(), among(alone).collect(), of(&["[[a]]", "[[[a]]]"])].concat()
        }
        Shape::Named(group) => {
            let short: Vec<String> = bad(&group.short).into_iter().filter(|value| !value.starts_with(['[', '{'])).collect();
            let mut all = of(&["{Name: {qwertz: 1}}", if group.nested { "[{Name: {qwertz: 1}}]" } else { "[{qwertz: 1}]" }]);
            all.extend(among(short));
            all.push(if group.nested { "[[[a]]]" } else { "[[a]]" }.to_owned());
            if !group.numeric {
                all.extend(of(&["7", "true"]));
            }
            all
        }
        Shape::Listed(_) => of(&["[[a]]"]),
        Shape::Emotions(_) => {
            of(&["[1]", "[lost]", "true", "5/5", "{score: 1, qwertz: 2}", "{thing: [1]}", "{thing: true}", "{}", "{note: why}"])
        }
        Shape::Scale(_) => of(&["big", "7", "[1]", "[1, 2, 3]", "{qwertz: 1}", "[a, b]", "{min: a}"]),
        Shape::Labels => of(&["{x: bad}", "[[a]]", "{1: [a]}"]),
        Shape::Traits => of(&["4", "a", "[a]", "{a: 9}", "{a: [1]}", "[{a: many}]"]),
        Shape::Theme => Vec::new(),
    }
}

fn levels() -> impl Iterator<Item = &'static Table> {
    // A shared file is no journey.
    LEVELS.iter().copied().filter(|table| table.place != keys::SHARED.place)
}

#[test]
fn every_key_accepts_its_shape() {
    for table in levels() {
        for key in table.keys() {
            let mut values = good(&key.shape);
            if !table.needs.iter().any(|any| any.contains(&key.name)) {
                values.push("null".to_owned());
            }
            let mut taken = 0;
            for value in &values {
                let file = with(table, &entry(table, key.name, key.name, value));
                let found = wrong(&file);
                if found.is_empty() {
                    taken += 1;
                    assert_eq!(refused(&file), None, "{} of {} takes {value}:\n{file}", key.name, table.what);
                } else {
                    // A text that has to be a reference, and an empty name.
                    let why = ["broken-reference", "missing-key", "outside-scale", "bad-id", "duplicate-key", "missing-file"];
                    assert!(
                        found.iter().all(|name| why.contains(name)),
                        "{} of {}: {value}: {found:?}\n{file}",
                        key.name,
                        table.what
                    );
                }
            }
            assert!(taken > 0, "{} of {}: {values:?}", key.name, table.what);
        }
    }
}

#[test]
fn every_key_refuses_what_its_shape_does_not_say() {
    for table in levels() {
        for key in table.keys() {
            for value in bad(&key.shape) {
                let file = with(table, &entry(table, key.name, key.name, &value));
                assert!(!wrong(&file).is_empty(), "the parser: {} of {} does not take {value}:\n{file}", key.name, table.what);
                assert!(refused(&file).is_some(), "the schema: {} of {} does not take {value}:\n{file}", key.name, table.what);
            }
        }
    }
}

/// A key as people write it.
fn spellings(key: &AnyKey) -> BTreeSet<String> {
    let camel = |word: &str| {
        let mut parts = word.split('_');
        let first = parts.next().unwrap().to_owned();
        parts.fold(first, |all, part| format!("{all}{}{}", part[..1].to_uppercase(), &part[1..]))
    };
    let words = std::iter::once(key.name).chain(key.synonyms.iter().copied());
    let all = words.flat_map(|word| {
        let sentence = format!("{}{}", word[..1].to_uppercase(), word[1..].replace('_', " "));
        [word.to_owned(), word.replace('_', "-"), sentence, camel(word), word.to_uppercase()]
    });
    all.collect::<BTreeSet<_>>()
}

#[test]
fn every_spelling_of_a_key_is_taken_and_no_other_key() {
    for table in levels() {
        for key in table.own().0 {
            let plain = |value: &String| wrong(&with(table, &entry(table, key.name, key.name, value))).is_empty();
            let value = &good(&key.shape).into_iter().find(plain).unwrap();
            let worse = bad(&key.shape).remove(0);
            for spelling in spellings(key) {
                let file = with(table, &entry(table, key.name, &format!("\"{spelling}\""), value));
                assert!(wrong(&file).is_empty(), "{:?}\n{file}", wrong(&file));
                assert_eq!(refused(&file), None, "{spelling} of {}:\n{file}", table.what);
                // A single capital identifies the key, so that its value is checked.
                let capitals = spelling.chars().filter(|c| c.is_uppercase()).count();
                let file = with(table, &entry(table, key.name, &format!("\"{spelling}\""), &worse));
                assert!(capitals > 1 || refused(&file).is_some(), "{spelling} of {}: {worse}\n{file}", table.what);
            }
        }
        for unknown in ["qwertz", "Qwertz", "q w", "\"\"", "1"] {
            let file = with(table, &entry(table, "", unknown, "a"));
            assert!(!wrong(&file).is_empty() && refused(&file).is_some(), "{unknown} is no key of {}:\n{file}", table.what);
        }
    }
    assert_eq!(refused("title: T\nstages: [S]\nx-mine: {a: [1]}\n"), None);
}

#[test]
fn what_is_needed_is_missed() {
    for table in levels() {
        for any in table.needs {
            for value in ["", "null", "'  '"] {
                let mut keys = needed(table, Some(any[0]));
                if !value.is_empty() {
                    keys.push(format!("{}: {value}", any[0]));
                }
                let mut file = with(table, &keys.join(", "));
                if table.place == keys::JOURNEY.place {
                    let lines = file.lines().filter(|line| !line.starts_with(any[0])).map(|line| format!("{line}\n"));
                    file = lines.collect();
                    if !value.is_empty() {
                        file.extend([any[0], ": ", value, "\n"]);
                    }
                }
                // `score: ''` is no score and no mistake.
                if any[0] == "score" && value == "'  '" {
                    continue;
                }
                let missed = wrong(&file).contains(&"missing-key");
                assert!(
                    missed && refused(&file).is_some(),
                    "{} needs {any:?}, {value:?}: {:?}\n{file}",
                    table.what,
                    wrong(&file)
                );
            }
            for key in any.iter().filter(|_| table.place != keys::JOURNEY.place) {
                let file = with(table, &entry(table, key, key, &good(&table.find(key).unwrap().shape)[0]));
                assert!(wrong(&file).is_empty() && refused(&file).is_none(), "{key} is enough for {}\n{file}", table.what);
            }
        }
    }
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
        ("an id stands twice", "title: T\nstages: [S]\npersonas: [{id: a, name: A}, {id: a, name: B}]\n".to_owned()),
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

/// A snippet with its default values.
fn typed(body: &Json) -> String {
    let text = body.to_string();
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(inner) = rest.strip_prefix('{') {
            let (inside, after) = inner.split_once('}').unwrap();
            let value = inside.trim_start_matches(|c: char| c.is_ascii_digit());
            out.push_str(value.trim_matches([':', '|']).split(',').next().unwrap());
            rest = after;
        } else {
            out.push_str("thing");
            rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    out + rest
}

#[test]
fn what_is_proposed_is_taken() {
    let (mut snippets, mut values) = (0, 0);
    for table in levels() {
        let name = SCHEMA["definitions"].as_object().unwrap().iter().find(|(_, rule)| {
            rule["description"].as_str().is_some_and(|about| about == format!("{}: {}.", table.what, table.place))
        });
        let (_, rule) = name.unwrap_or_else(|| panic!("{}", table.place));
        for snippet in rule["defaultSnippets"].as_array().into_iter().flatten() {
            let body = typed(&snippet["body"]);
            let file = with(table, body.trim_start_matches('{').strip_suffix('}').unwrap());
            assert!(wrong(&file).is_empty() && refused(&file).is_none(), "{:?} {:?}\n{file}", wrong(&file), refused(&file));
            snippets += 1;
        }
        let empty = Map::new();
        for (key, property) in rule["properties"].as_object().unwrap_or(&empty) {
            let examples = SCHEMA.pointer(property["$ref"].as_str().unwrap_or("#").strip_prefix('#').unwrap()).unwrap();
            let examples = if property.get("$ref").is_some() { examples } else { property };
            for example in examples["examples"].as_array().into_iter().flatten() {
                let file = with(table, &entry(table, key, key, &example.to_string()));
                assert!(wrong(&file).is_empty() && refused(&file).is_none(), "{:?} {:?}\n{file}", wrong(&file), refused(&file));
                values += 1;
            }
        }
    }
    assert!(snippets >= 8 && values > 100, "{snippets} {values}");
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
