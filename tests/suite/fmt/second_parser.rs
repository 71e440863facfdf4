//! A second YAML parser, which is based on libyaml, reads the same in a file after it was formatted.

use cjm::fmt::{FormatRefusal, format};
use rayon::prelude::*;
use serde_yaml::Value;

use super::wild_yaml::WildYaml;
use crate::generate;
use crate::harness::examples;

fn value(text: &str) -> Option<Value> {
    serde_yaml::from_str(text).ok()
}

/// Formats a text; whether it was compared.
fn compare(text: &str) -> bool {
    let Ok(formatted) = format(text, &[]) else { return false };
    let Some(before) = value(text) else { return false };
    assert_eq!(value(&formatted).as_ref(), Some(&before), "read otherwise or refused:\n{text}\n=>\n{formatted}");
    assert_eq!(format(&formatted, &[]).as_ref(), Ok(&formatted), "{formatted}");
    true
}

#[test]
fn files_of_any_notation_are_read_alike() {
    let compared = (0..3000_u64).into_par_iter().filter(|seed| compare(&WildYaml::file(*seed))).count();
    assert!(compared > 1500, "{compared}");
}

#[test]
fn a_file_that_is_only_a_text_stays_as_it_is() {
    for text in [format!(" ...{} c", "[".repeat(64)), "  a  \n b\n".to_owned(), ">\n      x  \n".to_owned()] {
        assert_eq!(format(&text, &[]).as_ref(), Ok(&text));
    }
}

#[test]
fn the_end_of_a_file_is_read_alike() {
    for text in ["a: >\n    b:", "a: |\n  b", "a: b", "a: |+\n  b", "a:\n  - >-\n   b"] {
        for end in ["", "\n", "\r", "\r\n", "\r\r\r", "\n\n\n", " ", " \n", "\n  ", "\r  \r"] {
            let text = format!("{text}{end}");
            assert!(compare(&text) || format(&text, &[]).is_err(), "{text:?}");
        }
    }
}

#[test]
fn a_text_that_the_second_parser_reads_as_a_comment_is_refused() {
    for start in [">", "|", "--- >", "--- |+", "!!str >", "&a |-"] {
        for first in ["#", "# a", "#\\", "# a\nb"] {
            let text = format!("{start}\n{first}\n");
            let formatted = format(&text, &[]);
            assert!(
                matches!(formatted, Err(FormatRefusal::Ambiguous { .. })) || formatted.as_ref() == Ok(&text),
                "{text:?} {formatted:?}"
            );
        }
    }
}

#[test]
fn a_key_that_looks_like_the_end_of_a_document_is_refused() {
    let deep = "[".repeat(60);
    for text in [
        format!("...{deep}: a"),
        format!("\t ......{deep}:\n"),
        format!("a: b\n...{deep}: c\n"),
        "a: b\r...x: c".to_owned(),
        "# a\n  ...b: c".to_owned(),
        "{a: b, ...c: d}".to_owned(),
    ] {
        let formatted = format(&text, &[]);
        assert!(
            matches!(formatted, Err(FormatRefusal::Ambiguous { at, .. }) if text[at..].starts_with("...")),
            "{text:?} {formatted:?}"
        );
    }
    for text in ["a: b\n...\n", "- ...b\n", "a: ...b\nc:\n  - ...d\n", "a: |\n  ...b\n", "a: b\n  ...c\n"] {
        assert_eq!(format(text, &[]).as_deref(), Ok(text), "{text:?}");
    }
}

/// Tabs and spaces in front of a text, in its first line and in lines before it that hold nothing else.
#[test]
fn a_block_that_begins_with_a_tab_is_refused_or_read_alike() {
    let mut refused = 0;
    for mark in ["|", ">", "|-", ">+", "| # a", "|2", ">-1", "&a |"] {
        for first in ["\t", "\t\t\tx", " \tx", "\n\t", "\t\n\t\n    x", "x\t", "x\n\ty", "\u{b}x", "\u{3000}\tx", "\t# x"] {
            for more in ["", "y", "äöü", "\u{3000}y", "  y\n\ty", "\t"] {
                for (before, end) in
                    [("a:", "\n"), ("a:\n  - b: c\n    d:", "\n"), ("a:\n  - b\n  -", "\r\n"), ("# | #\na:", "\r")]
                {
                    let block = format!("\n{first}\n{more}").trim_end_matches('\n').replace('\n', "\n      ");
                    let text = format!("{before} {mark}{block}\nz: y\n").replace('\n', end);
                    match format(&text, &[]) {
                        Ok(_) => assert!(compare(&text), "{text:?}"),
                        Err(FormatRefusal::Tab { at }) => {
                            refused += 1;
                            let text = text.replace('\r', "\n");
                            assert!(text[..at].trim_end().ends_with(mark), "{text:?} {at}");
                            assert!(text[at..].trim_start_matches([' ', '\n']).starts_with('\t'), "{text:?} {at}");
                        }
                        Err(_) => {}
                    }
                }
            }
        }
    }
    assert!(refused > 400, "{refused}");
}

#[test]
fn journeys_are_read_alike() {
    let generated = (0..40).into_par_iter().filter(|seed| compare(&generate::journey(*seed))).count();
    let written = examples().iter().filter(|(_, text)| compare(text)).count();
    assert!(generated == 40 && written > 8, "{generated} {written}");
}
