//! Every key of every level, with values it takes and values it refuses.

use std::collections::BTreeSet;

use cjm::model::keys;
use cjm::model::keys::AnyKey;
use serde_json::{Map, Value as Json};

use super::samples::{bad, entry, good, levels, needed, with};
use super::{SCHEMA, refused, wrong};

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
pub(super) fn spellings(key: &AnyKey) -> BTreeSet<String> {
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
        let free = with(table, &entry(table, "", "x-mine", "{a: [1]}"));
        assert!(wrong(&free).is_empty() && refused(&free).is_none(), "{:?} {:?}\n{free}", wrong(&free), refused(&free));
    }
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
