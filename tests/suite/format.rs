//! The page about the language: its tables are those of the program, its examples are journeys.
//!
//! `UPDATE=1 cargo test --test suite format` writes the tables again; everything else in `docs/format.md` is written by hand.

use std::fmt::Write as _;
use std::path::PathBuf;

use cjm::model::keys::{AnyKey, LEVELS, Table};
use cjm::sheet::SHEETS;
use cjm::words::LOCALES;

use crate::harness::desk::Desk;

const BEGIN: &str = "<!-- ";
const END: &str = "<!-- end -->";

fn place() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/format.md")
}

pub(crate) fn page() -> String {
    std::fs::read_to_string(place()).unwrap()
}

/// The content of a marker: `keys: touchpoint`.
fn generated(marker: &str) -> String {
    match marker.split_once(": ") {
        Some(("keys", level)) => {
            let (name, which) = level.split_once(' ').unwrap_or((level, "1"));
            let mut tables = LEVELS.iter().filter(|table| table.name() == name);
            let table = tables.nth(which.parse::<usize>().unwrap() - 1);
            keys(table.unwrap_or_else(|| panic!("no level is called {level}")))
        }
        None if marker == "sheets" => {
            let mut text = "| sheet | lanes, areas or regions |\n|---|---|\n".to_owned();
            for sheet in SHEETS {
                let lanes: Vec<String> = sheet.parts().iter().map(|part| format!("`{part}`")).collect();
                writeln!(text, "| `{}`<br>{} | {} |", sheet.name, sheet.title(None, cjm::words::ENGLISH.words), lanes.join(", "))
                    .unwrap();
            }
            text
        }
        None if marker == "locales" => {
            let mut text =
                "| `locale` | language | its own name | a map is called | how a sheet is read |\n|---|---|---|---|---|\n"
                    .to_owned();
            for row in LOCALES {
                let read = if row.rtl { "right to left, mirrored" } else { "left to right" };
                writeln!(
                    text,
                    "| `{}` | {} | {} | {} | {read} |",
                    row.tag,
                    row.english,
                    row.name,
                    row.words.about(None, row.words.journey_map, &[])
                )
                .unwrap();
            }
            text
        }
        None if marker == "lanes" => {
            let mut text = "| lane | content, and the sheets that show it |\n|---|---|\n".to_owned();
            let listed = Desk::with(&[]).run(&["list", "lanes"]).stdout;
            for line in String::from_utf8(listed).unwrap().lines() {
                let (lane, about) = line.split_once("  ").unwrap();
                writeln!(text, "| `{lane}` | {} |", about.trim()).unwrap();
            }
            text
        }
        _ => panic!("nothing is generated for {marker}"),
    }
}

fn keys(table: &Table) -> String {
    let code = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let row = |key: &AnyKey| format!("| `{}` | {} | {} |\n", key.name, key.doc().replace('|', "\\|"), code(key.synonyms));
    let (own, other) = table.own();
    let mut text = String::new();
    if !own.is_empty() {
        text.push_str("| key | description | synonyms |\n|---|---|---|\n");
        text.extend(own.iter().map(|key| row(key)));
    }
    if let Some(other) = other {
        let names: Vec<&str> = table.keys().map(|key| key.name).filter(|name| own.iter().all(|key| key.name != *name)).collect();
        let (what, also) = (other.what, if own.is_empty() { "" } else { "and " });
        writeln!(text, "\n{also}these keys of {what}: {}.", code(&names)).unwrap();
    }
    text.trim_start().to_owned()
}

/// The page with the text between its markers replaced.
fn filled(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some(end) = rest.find(END) {
        let begin = rest[..end].rfind(BEGIN).expect("an end has a beginning");
        let marker = rest[begin + BEGIN.len()..end].split(" -->").next().unwrap();
        write!(text, "{}{BEGIN}{marker} -->\n\n{}\n{END}", &rest[..begin], generated(marker)).unwrap();
        rest = &rest[end + END.len()..];
    }
    text + rest
}

#[test]
fn tables_are_those_of_the_program() {
    let page = page();
    let fresh = filled(&page);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(place(), &fresh).unwrap();
    }
    assert!(self::page() == fresh, "docs/format.md is stale: UPDATE=1 cargo test --test suite format");
}

#[test]
fn every_level_has_its_table() {
    let page = page();
    let markers: Vec<&str> = page.split(BEGIN).filter_map(|part| part.split(" -->").next()?.strip_prefix("keys: ")).collect();
    let mut expected = Vec::new();
    for table in LEVELS {
        let alike = LEVELS.iter().filter(|other| other.name() == table.name()).count();
        let before = expected.iter().filter(|name: &&String| name.split(' ').next() == Some(&table.name())).count();
        expected.push(if alike > 1 { format!("{} {}", table.name(), before + 1) } else { table.name() });
    }
    let mut found = markers.clone();
    found.sort_unstable();
    expected.sort();
    assert_eq!(found, expected);
}

/// The examples of the page, each completed to a whole file: one marked `touchpoint` is placed in a touchpoint.
pub(crate) fn snippets(page: &str) -> Vec<String> {
    let blocks = page.split("\n```yaml").skip(1).map(|rest| rest.split("\n```").next().unwrap());
    let whole = blocks.map(|block| {
        let (kind, yaml) = block.split_once('\n').unwrap();
        let has = |key: &str| yaml.lines().any(|line| line.starts_with(key));
        match kind.trim() {
            "touchpoint" => {
                let mut file = "title: I renew\nstages:\n  - name: Renew\n    touchpoints:\n      -\n".to_owned();
                if !has("name:") {
                    file.push_str("        name: Calls\n");
                }
                file.extend(yaml.lines().map(|line| format!("        {line}\n")));
                file
            }
            "" => {
                let title = if has("title:") { "" } else { "title: I renew\n" };
                let stages = if has("stages:") { "" } else { "\nstages: [{name: Renew, touchpoints: [Calls]}]\n" };
                format!("{title}{yaml}\n{stages}")
            }
            other => panic!("what is a {other}?"),
        }
    });
    whole.collect()
}

#[test]
fn examples_are_journeys_that_can_be_drawn() {
    let snippets = snippets(&page());
    assert!(snippets.len() > 20);
    let names: Vec<String> = (0..snippets.len()).map(|n| format!("{n:02}.yaml")).collect();
    let files: Vec<(&str, &str)> = names.iter().zip(&snippets).map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let desk = Desk::with(&files);
    let said = desk.expect(0, &["render", "."]);
    assert!(!said.contains("warning"), "{said}");
    assert!(said.lines().last().unwrap().starts_with(&format!("{} journeys: ", snippets.len())), "{said}");
}

#[test]
fn sections_are_found() {
    let page = page();
    let anchor = |title: &str| title.trim_start_matches('#').trim().to_lowercase().replace(' ', "-").replace([',', '.'], "");
    let anchors: Vec<String> = page.lines().filter(|line| line.starts_with('#')).map(anchor).collect();
    for link in page.split("](#").skip(1) {
        let target = link.split(')').next().unwrap();
        assert!(anchors.iter().any(|anchor| anchor == target), "#{target}");
    }
}
