//! Keys and their defaults have one home: the row of the key.

use std::fs;

use cjm::config::keys::{CHECK, RENDER, TABLES, Unset};

use crate::harness::desk::{Desk, SMALL};
use crate::tidy::sources;

/// What a command prints and writes.
type Outcome = (Option<i32>, String, String, Vec<(String, Vec<u8>)>);

/// The outcomes of drawing and of checking with a configuration.
fn outcomes(config: &str) -> Vec<Outcome> {
    let run = |arguments: &&[&str]| {
        let desk = Desk::with(&[("cjm.toml", config), ("a.yaml", SMALL)]);
        let output = desk.run(arguments);
        let [said, report] = [output.stderr, output.stdout].map(|bytes| String::from_utf8(bytes).unwrap());
        let written = desk.files().into_iter().filter(|name| name != "cjm.toml");
        (output.status.code(), said, report, written.map(|name| (name.clone(), fs::read(desk.path(&name)).unwrap())).collect())
    };
    let commands: [&[&str]; 4] = [
        &["render", "a.yaml"],
        &["render", "a.yaml", "--lanes", "stages", "-o", "{theme}.png"],
        &["check", "--format", "short", "a.yaml"],
        &["check", "--format", "json", "--ignore", "writing", "a.yaml"],
    ];
    commands.iter().map(run).collect()
}

#[test]
fn a_default_that_is_written_down_changes_nothing() {
    let unset = outcomes("");
    let mut written = 0;
    for (table, key) in [&CHECK, &RENDER].into_iter().flat_map(|table| table.keys.iter().map(move |key| (table, key))) {
        if let Unset::Value(default) = (key.unset)() {
            let config = format!("{}\n{} = {default}\n", table.heading, key.name);
            assert!(outcomes(&config) == unset, "the program has another default than the row of the key:\n{config}");
            written += 1;
        }
    }
    assert!(written >= 8);
}

#[test]
fn a_key_is_not_compared_by_name() {
    let names = TABLES.iter().flat_map(|table| table.keys).map(|key| format!("\"{}\"", key.name));
    let names: Vec<String> = names.collect();
    for file in sources().iter().filter(|file| file.path.starts_with("src/config/")) {
        for name in &names {
            for use_of_name in [format!("{name} =>"), format!("{name} if"), format!("{name} |"), format!("== {name}")] {
                assert!(!file.text.contains(&use_of_name), "{}: {use_of_name}; read a key by its row in keys.rs", file.path);
            }
        }
    }
}

#[test]
fn every_key_has_an_effect() {
    let sources = sources();
    for key in [&CHECK, &RENDER].into_iter().flat_map(|table| table.keys) {
        let setting = key.name.to_uppercase().replace('-', "_");
        let uses = [format!("keys::{setting}"), format!("(&{setting})")];
        let mut others =
            sources.iter().filter(|file| file.path != "src/config/keys.rs" && !file.path.starts_with("src/cli/args/"));
        assert!(others.any(|file| uses.iter().any(|used| file.text.contains(used))), "nothing reads `{}`", key.name);
    }
}
