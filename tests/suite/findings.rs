//! Messages are safe to print, and bounded.

use cjm::findings::{Rule, human, quote, short};
use cjm::source::{Source, Sources, Span};

/// The rule of a name.
pub(crate) fn rule(name: &str) -> &'static Rule {
    cjm::rules::find(name).expect(name)
}

fn span(start: usize, end: usize) -> Span {
    Span { file: 0, start: start as u32, end: end as u32 }
}

fn source(text: &str) -> Sources {
    Sources::new(Source { name: String::from("map.yaml"), text: text.to_string() })
}

#[test]
fn nothing_of_a_file_moves_the_cursor_or_forges_a_line() {
    let text = "title: \u{1b}[31m\u{202e}evil\u{2028}x\r y\u{7}\u{9b}2J\n";
    let sources = source(text);
    let title = format!("unknown {}", quote("a\nerror: forged\u{1b}[2J`b"));
    let found = [rule("unknown-key").at(span(7, 20), title).label("l\n::error::x\u{202e}").help("h\r\nforged\u{1b}")];
    for printed in [human::print(&found, &sources, false), short::print(&found, &sources)] {
        assert!(!printed.contains(['\u{1b}', '\u{202e}', '\u{2028}', '\r', '\u{7}', '\u{9b}']), "{printed:?}");
        assert!(!printed.lines().any(|line| line.starts_with("error: forged") || line.starts_with("::error")), "{printed}");
    }
    let colored = human::print(&found, &sources, true);
    assert!(colored.contains('\u{1b}') && !colored.contains("\u{1b}[31m\u{202e}"));
}

#[test]
fn columns_count_characters() {
    let sources = source("ab\nдé字x: y\n");
    let found = [rule("unknown-key").at(span(3 + 7, 3 + 8), "t")];
    assert_eq!(short::print(&found, &sources), "map.yaml:2:4: error: t [unknown-key]\n");
    // A wide character takes two columns of the terminal, so the caret is below the `x`.
    assert!(human::print(&found, &sources, false).contains("2 | дé字x: y\n  |     ^"));
}

#[test]
fn output_is_bounded() {
    let sources = source(&format!("{}\n", "x".repeat(1_000_000)));
    let one =
        rule("unknown-key").at(span(500_000, 900_000), quote(&"k".repeat(5000))).label("l".repeat(5000)).help("h".repeat(5000));
    let many = vec![one.other(span(3, 4), "other"); 5000];
    let printed = human::print(&many, &sources, false);
    assert!(printed.len() < 60_000, "{}", printed.len());
    assert!(printed.ends_with(" more findings\n"));
    assert!(printed.contains("map.yaml:1:500001"));
    let zalgo = source(&format!("a{}\n", "\u{301}".repeat(100_000)));
    assert!(human::print(&many[..100], &zalgo, false).len() < 60_000);
}

#[test]
fn places_past_the_end_are_the_end() {
    let sources = source("é");
    let found = [rule("unknown-key").at(span(1, 900), "t"), rule("unknown-key").at(span(900, 900), "t")];
    assert_eq!(human::print(&found, &sources, false).matches("map.yaml:1:").count(), 2);
}
