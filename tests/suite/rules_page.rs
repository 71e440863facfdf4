//! The page about rules and its table in the README match the rows.
//!
//! `UPDATE=1 cargo test --test suite rules_page` writes both again.

use std::fmt::Write as _;
use std::path::PathBuf;

use cjm::findings::{Rule, RuleGroup};
use cjm::rules;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The page about rules, and the text between the markers of the README.
fn generated(marker: &str) -> String {
    let all = rules::all();
    let of = |group: RuleGroup| all.iter().copied().filter(|rule| rule.group == group).collect::<Vec<_>>();
    let cell = |text: &str| text.replace('|', "\\|");
    let mut text = String::new();
    match marker {
        "rules: table" => {
            text.push_str("| group | rules |\n|---|---|\n");
            for group in RuleGroup::configurable() {
                let names: Vec<String> = of(group).iter().map(|rule| format!("`{}`", rule.name)).collect();
                if !names.is_empty() {
                    writeln!(text, "| {} | {} |", group.title(), names.join(", ")).unwrap();
                }
            }
        }
        "rules: all" => {
            for (group, _, title) in RuleGroup::ALL.into_iter().filter(|(group, ..)| !of(*group).is_empty()) {
                write!(text, "## {title}\n\n| name | level | summary |\n|---|---|---|\n").unwrap();
                for rule in of(group) {
                    let Rule { name, summary, .. } = rule;
                    writeln!(text, "| [`{name}`](#{name}) | {} | {} |", rule.level.word(), cell(summary)).unwrap();
                }
                for rule in of(group) {
                    write!(text, "\n### {}\n\n{}\n\n{}", rule.name, rule.summary, rule.markdown(4)).unwrap();
                }
                text.push('\n');
            }
        }
        _ => panic!("nothing is generated for {marker}"),
    }
    text
}

fn filled(page: &str) -> String {
    const END: &str = "<!-- end of rules -->";
    let mut text = String::new();
    let mut rest = page;
    while let Some(end) = rest.find(END) {
        let begin = rest[..end].rfind("<!-- rules: ").expect("an end has a beginning");
        let marker = rest[begin + 5..end].split(" -->").next().unwrap();
        write!(text, "{}<!-- {marker} -->\n\n{}\n{END}", &rest[..begin], generated(marker).trim_end().to_owned() + "\n").unwrap();
        rest = &rest[end + END.len()..];
    }
    text + rest
}

#[test]
fn pages_say_what_the_rows_say() {
    for name in ["docs/rules.md", "README.md"] {
        let page = std::fs::read_to_string(root().join(name)).unwrap();
        let fresh = filled(&page);
        assert!(fresh.contains("<!-- rules: "), "{name} has no place for rules");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(root().join(name), &fresh).unwrap();
        }
        let now = std::fs::read_to_string(root().join(name)).unwrap();
        assert!(now == fresh, "{name} is stale: UPDATE=1 cargo test --test suite rules_page");
    }
}
