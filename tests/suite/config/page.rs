//! The page about the configuration, generated from its tables.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use cjm::findings::RuleGroup;

const BEGIN: &str = "<!-- ";
const END: &str = "<!-- end -->";

fn page() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/configuration.md")
}

fn generated(marker: &str) -> String {
    use cjm::check::RULES;
    use cjm::config::keys::{TABLES, Unset};
    use cjm::config::placeholders::PLACEHOLDERS;
    let mut text = String::new();
    let code = |word: &str| format!("`{word}`");
    let mut row = |cells: &[&str]| writeln!(text, "| {} |", cells.join(" | ")).unwrap();
    if let Some(heading) = marker.strip_prefix("keys: ") {
        let table = TABLES.iter().find(|table| table.heading == heading).unwrap_or_else(|| panic!("no table {heading}"));
        row(&["key", "value", "default", "description"]);
        row(&["---"; 4]);
        for key in table.keys {
            let default = match (key.unset)() {
                Unset::Value(value) => code(&value),
                Unset::Words(words) => words.to_owned(),
            };
            row(&[&code(key.name), &(key.takes)(), &default, &(key.doc)()]);
        }
    } else if marker == "placeholders" {
        row(&["placeholder", "replaced by"]);
        row(&["---"; 2]);
        for placeholder in PLACEHOLDERS {
            row(&[&code(&placeholder.in_braces()), placeholder.summary]);
        }
    } else if marker == "groups" {
        row(&["group", "title"]);
        row(&["---"; 2]);
        for group in RuleGroup::configurable() {
            row(&[&code(group.name()), group.title()]);
        }
    } else if marker == "thresholds" {
        row(&["rule", "number", "default", "from", "to", "what it limits"]);
        row(&["---"; 6]);
        for rule in RULES {
            for known in rule.thresholds {
                let (least, most) = known.range;
                let numbers = [known.default, least, most].map(|number| number.to_string());
                row(&[&code(rule.name), &code(known.name), &numbers[0], &numbers[1], &numbers[2], known.summary]);
            }
        }
    } else {
        panic!("nothing is generated for {marker}");
    }
    text
}

/// `UPDATE=1 cargo test --test suite config` writes the tables again.
#[test]
fn the_page_has_the_tables_of_the_program() {
    let page_text = fs::read_to_string(page()).unwrap();
    let (mut fresh, mut rest) = (String::new(), page_text.as_str());
    while let Some(end) = rest.find(END) {
        let begin = rest[..end].rfind(BEGIN).unwrap();
        let marker = rest[begin + BEGIN.len()..end].split(" -->").next().unwrap();
        write!(fresh, "{}{BEGIN}{marker} -->\n\n{}\n{END}", &rest[..begin], generated(marker)).unwrap();
        rest = &rest[end + END.len()..];
    }
    fresh.push_str(rest);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(page(), &fresh).unwrap();
    }
    assert!(
        fs::read_to_string(page()).unwrap() == fresh,
        "docs/configuration.md is stale: UPDATE=1 cargo test --test suite config"
    );
    for heading in ["[check]", "[render]", "[[files]]"] {
        assert!(fresh.contains(&format!("{BEGIN}keys: {heading} -->")), "{heading}");
    }
}

#[test]
fn the_examples_of_the_page_are_configurations() {
    let page = fs::read_to_string(page()).unwrap();
    let blocks: Vec<&str> = page.split("\n```toml\n").skip(1).map(|rest| rest.split("\n```").next().unwrap()).collect();
    assert!(blocks.len() >= 6);
    for block in blocks {
        let has_heading = block.starts_with('[') || block.contains("\n[");
        let text = if has_heading { block.to_owned() } else { format!("[check]\n{block}") };
        let source = cjm::source::Source { name: "cjm.toml".to_owned(), text };
        if let Err((source, found)) = cjm::config::read(source) {
            panic!("{found:#?} in\n{}", source.text);
        }
    }
}
