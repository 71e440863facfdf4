//! What an addition touches: the places that name each rule, format, report, language, sheet and lane that exists, a field of a
//! moment and one of a persona. README's table promises them; whoever needs one place more finds this test failing.

use std::collections::BTreeMap;

use cjm::sheet::{LANES, SHEETS};
use cjm::words::LOCALES;
use cjm::{check, findings, render};

use crate::tidy::sources;

/// The lines of shipped code that name something, by file: comments and unit tests left out.
struct Code(Vec<(String, Vec<String>)>);

impl Code {
    fn read() -> Self {
        let shipped = |text: &str| {
            let code = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
            code.lines().filter(|line| !line.trim_start().starts_with("//")).map(str::to_owned).collect()
        };
        Self(sources().iter().map(|file| (file.path.clone(), shipped(&file.text))).collect())
    }

    /// How many lines of each file have one of the words, except in the files of the thing itself.
    fn naming(&self, words: &[&str], own: &[&str]) -> BTreeMap<String, usize> {
        let others =
            self.0.iter().filter(|(path, _)| !own.iter().any(|own| path == own || (own.ends_with('/') && path.starts_with(own))));
        let counts = others.map(|(path, lines)| {
            (path.clone(), lines.iter().filter(|line| words.iter().any(|word| has_word(line, word))).count())
        });
        counts.filter(|(_, count)| *count > 0).collect()
    }

    /// Asserts that a thing is named by so many lines of these files, and nowhere else.
    fn assert_named(&self, thing: &str, words: &[&str], own: &[&str], places: &BTreeMap<String, usize>) {
        assert!(own.iter().all(|own| self.0.iter().any(|(path, _)| path.starts_with(own))), "{thing}: no {own:?}");
        assert_eq!(self.naming(words, own), *places, "{thing}");
    }
}

/// Whether a line has a word that is not part of a longer one.
fn has_word(line: &str, word: &str) -> bool {
    let letter = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    line.match_indices(word).any(|(at, _)| !line[..at].ends_with(letter) && !line[at + word.len()..].starts_with(letter))
}

#[test]
fn a_rule_is_a_file_and_a_row() {
    let code = Code::read();
    for rule in check::RULES {
        let module = rule.name.replace('-', "_");
        let file = format!("src/check/rules/{module}.rs");
        let words = [format!("\"{}\"", rule.name), format!("mod {module};"), format!("    {module},")];
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        code.assert_named(rule.name, &words, &[&file], &rows(&[("src/check/rules/mod.rs", 2)]));
    }
}

#[test]
fn a_format_is_a_file_and_a_row() {
    let code = Code::read();
    // SVG is the format where no other is asked for, and the source of PNG.
    for format in render::FORMATS.iter().filter(|format| format.name != "svg") {
        let module = if format.is_page() { "page" } else { format.name };
        let file = format!("src/render/{module}.rs");
        let words = [format!("mod {module};"), format!("{module}::FORMAT")];
        let own = [file.as_str(), "src/picture/", "src/words/"];
        code.assert_named(format.name, &[&words[0], &words[1]], &own, &rows(&[("src/render/mod.rs", 2)]));
    }
}

#[test]
fn a_report_is_a_file_and_a_row() {
    let code = Code::read();
    // The human one is taken where no other is asked for.
    for report in findings::FORMATS.iter().filter(|report| report.name != "human") {
        let file = format!("src/findings/{}.rs", report.name);
        let words = [format!("mod {}", report.name), format!("{}::FORMAT", report.name)];
        code.assert_named(report.name, &[&words[0], &words[1]], &[&file], &rows(&[("src/findings/mod.rs", 2)]));
    }
}

#[test]
fn a_language_is_a_folder_and_a_row() {
    let code = Code::read();
    for locale in LOCALES {
        let module = module(locale.tag);
        let folder = format!("src/words/{module}/");
        let words = [format!("mod {module}"), format!("{module}::LOCALE")];
        code.assert_named(locale.tag, &[&words[0], &words[1]], &[&folder], &rows(&[("src/words/mod.rs", 2)]));
    }
}

#[test]
fn a_sheet_is_a_file_a_row_and_its_name() {
    let code = Code::read();
    for sheet in SHEETS {
        let module = sheet.name.replace('-', "_");
        let file = format!("src/sheet/{module}.rs");
        code.assert_named(sheet.name, &[&format!("\"{}\"", sheet.name), &module], &[&file], &with_names(("src/sheet/mod.rs", 2)));
    }
}

#[test]
fn a_lane_is_a_row_and_its_name() {
    let code = Code::read();
    for lane in LANES.iter().filter(|lane| !matches!(lane.key, "paths" | "stages")) {
        let mut places = names();
        places.extend(rows(&[("src/sheet/lanes.rs", 1)]));
        let words = ["LaneHeading::new", "row", "cells"].map(|function| format!("{function}(\"{}\"", lane.key));
        code.assert_named(lane.key, &words.each_ref().map(String::as_str), &[], &places);
    }
}

/// Reading, checking, the schema, editors, the page and the drawing loop over the rows. Rules are about single fields.
#[test]
fn a_field_with_a_lane_is_two_rows_and_a_name() {
    let code = Code::read();
    // One that no rule, flow or heading is about; the sheet that shows it and `addresses` name it.
    let own = ["src/check/rules/", "src/model/keys/details.rs", "src/sheet/journey_map.rs"];
    let mut places = names();
    places.extend(rows(&[("src/model/field.rs", 1), ("src/sheet/lanes.rs", 1)]));
    code.assert_named("workarounds", &["workarounds"], &own, &places);
}

/// Reading, checking, the schema, the page, areas of sheets and their descriptions loop over the rows.
#[test]
fn a_field_of_a_persona_is_a_row_and_its_heading() {
    let code = Code::read();
    let mut places = names();
    places.extend(rows(&[("src/model/persona.rs", 1), ("src/words/page.rs", 1)]));
    // The verb is in the text of a rule.
    code.assert_named("hears", &["hears"], &["src/check/rules/"], &places);
}

/// A name in each language.
fn names() -> BTreeMap<String, usize> {
    LOCALES.iter().map(|locale| (format!("src/words/{}/mod.rs", module(locale.tag)), 1)).collect()
}

/// The module of a language: `zh_hant` for `zh-Hant`.
fn module(tag: &str) -> String {
    tag.to_lowercase().replace('-', "_")
}

/// Places in the code, and a name in each language that is declared in their table.
fn with_names(code: (&str, usize)) -> BTreeMap<String, usize> {
    let mut places = names();
    places.extend(rows(&[("src/words/table.rs", 1), code]));
    places
}

/// Places in the code alone.
fn rows(code: &[(&str, usize)]) -> BTreeMap<String, usize> {
    code.iter().map(|&(path, count)| (path.to_owned(), count)).collect()
}
