//! The fixed words: all of them in one table, in every language, and sheets that are read from right to left.

mod mirror;
mod protagonist;
mod script;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use cjm::facts::Facts;
use cjm::scene::Scene;
use cjm::sheet::{LANES, LaneKind, SHEETS};
use cjm::text::{FontWeight, Style};
use cjm::theme::{Theme, Type};
use cjm::words::{ENGLISH, LOCALES, Locale, Words};

use crate::harness::scene::{Parts, text};
use crate::harness::{FONTS, examples, read};
use crate::page::page_in;
use crate::tidy::sources;

/// A journey that uses every fixed word there is and whose own texts have no Latin letter in them.
const GREEK: &str = include_str!("../../words/greek.journey.yaml");

/// The number of forms of a plural.
const PLURAL_FORMS: usize = 5;

/// A language whose every text is a unique marker: `ж012ж`.
fn marked() -> Locale {
    let mut n = 0;
    let mut mark = |_, text: &'static str| {
        if !text.chars().any(char::is_alphabetic) {
            return text;
        }
        n += 1;
        let mut mark = format!("ж{n:03}ж");
        for place in ["{0}", "{1}", "{2}", "{who}", "{Who}"].into_iter().filter(|place| text.contains(place)) {
            let _ = write!(mark, " {place}");
        }
        Box::leak(mark.into_boxed_str()) as &'static str
    };
    let (words, page) = (ENGLISH.words.map(&mut mark), ENGLISH.page.map(&mut mark));
    Locale { words: Box::leak(Box::new(words)), page: Box::leak(Box::new(page)), ..ENGLISH }
}

/// The marks among the texts of a table, each with its field.
fn marks(texts: Vec<(&'static str, &'static str)>) -> BTreeMap<&'static str, &'static str> {
    let marks = texts.into_iter().map(|(field, text)| (text.split(' ').next().unwrap_or_default(), field));
    marks.filter(|(mark, _)| mark.starts_with('ж')).collect()
}

/// All texts of a scene: drawn texts, and texts for assistive technology.
fn said(scene: &Scene) -> Vec<String> {
    let parts = Parts::of(scene);
    let drawn = parts.lines.iter().map(|(line, _)| text(line));
    let labels = parts.groups.iter().filter_map(|(group, _)| group.label.clone());
    drawn.chain(labels).chain([scene.title.clone(), scene.description.clone()]).collect()
}

#[test]
fn fixed_words_are_only_in_the_table() {
    let locale = marked();
    let fields = marks(texts(locale.words));
    let (mut strange, mut unused) = (BTreeSet::new(), fields.clone());
    let target = GREEK.replace("state: current", "state: target");
    let bare = "title: Α\nstages: [Β]\n";
    for journey in [GREEK, target.as_str(), bare, &protagonist::greek_about("Ασθενής")].map(|yaml| read(yaml).unwrap()) {
        for sheet in SHEETS {
            let all = LANES.iter().map(|lane| lane.key.to_owned()).collect();
            for sheet in std::iter::once(sheet.clone()).chain(sheet.with_lanes(all)) {
                for line in said(&cjm::draw_in(&Facts::of(&journey), &sheet, &locale, &FONTS, None).0) {
                    if line.contains(|c: char| c.is_ascii_alphabetic()) {
                        strange.insert(line.clone());
                    }
                    unused.retain(|mark, _| !line.contains(mark));
                }
            }
        }
    }
    assert!(strange.is_empty(), "not from the table: {strange:#?}");
    // Of the forms of a plural, a journey shows the one for its number.
    let forms = |field: &str, of: &BTreeMap<&str, &str>| of.values().filter(|name| **name == field).count();
    let plural = |field: &str| forms(field, &fields) == PLURAL_FORMS;
    let missing: BTreeSet<&str> =
        unused.values().copied().filter(|field| !plural(field) || forms(field, &unused) == PLURAL_FORMS).collect();
    // A storyboard needs a picture file, which does not exist here.
    let missing: Vec<_> = missing.into_iter().filter(|field| *field != "lane_images").collect();
    assert!(missing.is_empty(), "nothing shows {missing:?}");
}

/// The text between the tags of a page, without styles, scripts and names of keyboard keys.
fn printed(page: &str) -> Vec<String> {
    let mut rest = page.to_owned();
    for silent in ["style", "script", "kbd"] {
        let (start, end) = (format!("<{silent}"), format!("</{silent}>"));
        while let Some(at) = rest.find(&start) {
            let length = rest[at..].find(&end).unwrap() + end.len();
            rest.replace_range(at..at + length, "");
        }
    }
    rest.split('<').filter_map(|piece| Some(piece.split_once('>')?.1.to_owned())).collect()
}

#[test]
fn fixed_words_of_the_page_are_only_in_the_table() {
    let locale = marked();
    let pages = [GREEK, &protagonist::greek_about("Ασθενής")].map(|yaml| page_in(&read(yaml).unwrap(), &locale, &Theme::LIGHT));
    let page = pages.concat();
    let mut strange = printed(&page);
    strange.retain(|text| text.contains(|c: char| c.is_ascii_alphabetic()));
    assert!(strange.is_empty(), "not from the table: {strange:#?}");
    let mut unused = marks(page_texts(&locale));
    unused.retain(|mark, _| !page.contains(mark));
    assert!(unused.is_empty(), "nothing shows {:?}", unused.values());
}

#[test]
fn examples_say_nothing_but_their_own_words_and_the_tables() {
    let locale = marked();
    for (name, yaml) in examples() {
        let journey = read(&yaml).unwrap();
        // All texts of the author are quoted in the debug output of the journey.
        let written = format!("{journey:?}").to_lowercase();
        let own: BTreeSet<&str> =
            written.split('"').skip(1).step_by(2).flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).collect();
        for sheet in SHEETS {
            for line in said(&cjm::draw_in(&Facts::of(&journey), sheet, &locale, &FONTS, None).0) {
                let line = line.to_lowercase();
                let foreign = line
                    .split(|c: char| !c.is_alphanumeric())
                    .find(|word| word.contains(|c: char| c.is_ascii_alphabetic()) && !own.contains(word));
                // Initials come from names.
                let initials = line.chars().count() <= 2;
                assert!(foreign.is_none() || initials, "{name}: {line:?}");
            }
        }
    }
}

/// The texts of a table by field; a field of several texts has several entries.
fn texts(words: &Words) -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    let _ = words.map(&mut |field, text| {
        all.push((field, text));
        text
    });
    all
}

/// The same for the other words of pages.
fn page_texts(locale: &Locale) -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    let _ = locale.page.map(&mut |field, text| {
        all.push((field, text));
        text
    });
    all
}

#[test]
fn every_language_has_words_of_its_own() {
    /// Words that are written alike in English: field, and the languages.
    const ALIKE: &[(&str, &[&str])] = &[
        ("months", &["de", "es", "fr", "it", "nl", "pl", "pt", "sv", "tr"]),
        ("date", &["fr"]),
        ("frustrations", &["fr"]),
        ("link", &["de", "pt"]),
        ("motivations", &["fr"]),
        ("personas", &["de", "es", "fr", "it", "nl", "pt"]),
        ("service_blueprint", &["de", "it", "nl", "pl", "sv"]),
        ("persona", &["de", "es", "fr", "it", "nl", "pl", "pt", "sv", "tr"]),
        ("version", &["de", "fr", "sv"]),
        ("cause", &["fr"]),
        ("impact", &["fr", "nl"]),
        ("impact_to_effort", &["fr"]),
        ("jobs", &["de"]),
        ("region_quick_wins", &["de", "nl"]),
        ("traits", &["fr"]),
        ("effort", &["fr"]),
        ("quick_wins", &["de", "it", "nl"]),
        ("quick_win", &["de", "it", "nl"]),
        ("optional", &["de"]),
        ("path_exception", &["fr"]),
        ("neutral", &["de", "sv"]),
        ("source", &["fr"]),
        ("sources", &["fr"]),
        ("status", &["de", "nl", "pl", "pt", "sv"]),
        ("system", &["de"]),
        ("teams", &["de", "nl"]),
        ("interview", &["de", "nl"]),
        ("interviews", &["de", "nl"]),
        ("observation", &["fr", "sv"]),
        ("observations", &["fr", "sv"]),
        ("workshop", &["de", "it", "nl", "sv"]),
        ("usability_test", &["de"]),
        ("document", &["fr", "nl"]),
        ("touchpoints", &["de", "it"]),
        ("zoom", &["de", "es", "fr", "it", "nl", "pt"]),
        ("pain_points", &["it"]),
        ("pain_points_of", &["it"]),
        ("touchpoint", &["it"]),
        ("detail", &["it"]),
        ("expert", &["nl"]),
        ("filters", &["nl"]),
        ("lane_backstage", &["de", "it", "nl", "sv"]),
        ("lane_frontstage", &["de", "it", "nl", "sv"]),
        ("lane_images", &["de", "fr", "it", "nl", "pt"]),
        ("lane_research", &["de"]),
        ("lane_touchpoints", &["de"]),
        ("lane_engagement", &["fr"]),
        ("lane_importance", &["fr"]),
        (
            "sample",
            &["ar", "de", "es", "fr", "he", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "zh", "zh-Hant"],
        ),
        ("journey", &["de"]),
        ("segment", &["fr", "pl", "tr"]),
        ("risk", &["sv", "tr"]),
    ];
    let texts = |locale: &Locale| [texts(locale.words), page_texts(locale)].concat();
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
    let english = texts(&ENGLISH);
    let mut used = BTreeSet::new();
    for locale in LOCALES.iter().filter(|locale| locale.tag != "en") {
        for ((field, text), (_, model)) in texts(locale).into_iter().zip(&english) {
            if model.contains(char::is_alphabetic) && letters(text) == letters(model) {
                used.insert((field, locale.tag));
            }
            let odd = text.starts_with(char::is_whitespace) && !["dot", "comma", "semicolon"].contains(&field);
            assert!(!odd && !text.contains("  "), "{} {field}: {text:?}", locale.tag);
        }
    }
    let listed: BTreeSet<_> = ALIKE.iter().flat_map(|(field, tags)| tags.iter().map(move |tag| (*field, *tag))).collect();
    assert_eq!(used.difference(&listed).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new(), "still in English");
    assert_eq!(listed.difference(&used).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new(), "listed, and not alike");
}

#[test]
fn code_asks_for_lanes_that_exist() {
    let mut count = 0;
    for file in sources() {
        for asked in file.text.split(".lane(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ENGLISH.words.lanes.iter().any(|named| named.lane == asked), "{}: {asked:?}", file.path);
            count += 1;
        }
    }
    assert!(count > 0, "lanes are asked for in another way");
}

#[test]
fn names_of_lanes_fit_into_the_rail_in_every_language() {
    // The room beside the board, and the part of it that is left beside channels or the axis.
    const ROOM: (f64, f64) = (192.0, 92.0);
    let shape = |text: &str, kind: Type| {
        let weight = if kind.weight == 700 {
            FontWeight::Bold
        } else if kind.weight == 600 {
            FontWeight::Semibold
        } else {
            FontWeight::Regular
        };
        FONTS.shape(text, Style::new(kind.size).weight(weight))
    };
    for locale in LOCALES {
        for lane in LANES {
            let narrow = matches!(lane.kind, LaneKind::Channels | LaneKind::Emotions);
            let room = if narrow { ROOM.1 } else { ROOM.0 };
            let name = lane.heading(None, locale.words);
            for (text, kind) in [(&name.title, Type::LANE), (&name.note, Type::CAPTION)] {
                let paragraph = shape(text, kind);
                // Characters without a bundled font are measured as boxes; Japanese and Chinese break between any two characters.
                let word = paragraph.longest_word();
                assert!(word <= room, "{} {}: a word of {text:?} is {word:.0} wide", locale.tag, lane.key);
                assert!(paragraph.count(room) <= 3, "{} {}: {text:?}", locale.tag, lane.key);
            }
        }
    }
}

#[test]
fn the_readme_names_every_language() {
    let readme = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let tags = LOCALES.iter().map(|row| format!("`{}`", row.tag)).collect::<Vec<_>>().join(", ");
    assert!(readme.contains(&tags), "the README names {tags}");
}

/// Quoted texts in the shipped code of a file, without panic messages.
fn literals(code: &str) -> Vec<String> {
    let shipped = code.split("\n#[cfg(test)]\n").next().unwrap_or_default();
    let mut found = Vec::new();
    for line in shipped.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let mut pieces = line.split('"');
        let mut before = pieces.next().unwrap_or_default();
        while let (Some(literal), Some(after)) = (pieces.next(), pieces.next()) {
            if !before.ends_with("expect(") && !before.ends_with("reason = ") && !before.ends_with("doc = ") {
                found.push(literal.to_owned());
            }
            before = after;
        }
    }
    found
}

#[test]
fn what_composes_and_draws_writes_no_words_of_its_own() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut strange = Vec::new();
    // What a sheet requires is printed in messages, which are in English, and not in drawings.
    let messages: Vec<&str> = SHEETS.iter().filter_map(|sheet| sheet.requires).map(|it| it.name).collect();
    let mut folders = ["src/compose", "src/layout", "src/sheet"].map(|folder| root.join(folder)).to_vec();
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.extension().is_none_or(|ending| ending != "rs") {
                continue;
            }
            files += 1;
            for literal in literals(&std::fs::read_to_string(&path).unwrap()) {
                // Placeholders, and escaped characters.
                let mut own = literal.replace("\\n", "");
                while let Some((start, end)) = own.find('{').and_then(|at| Some((at, at + own[at..].find('}')? + 1))) {
                    own.replace_range(own[..start].strip_suffix("\\u").map_or(start, str::len)..end, "");
                }
                // Keys of lanes, ids and names of files.
                let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
                if own.contains(char::is_alphabetic) && !own.chars().all(plain) && !messages.contains(&literal.as_str()) {
                    strange.push(format!("{}: {literal:?}", path.display()));
                }
            }
        }
    }
    assert!(files > 30, "{files}");
    assert!(strange.is_empty(), "{strange:#?}");
    assert_eq!(literals("a(\"One\", 'x').expect(\"Two\"); // \"Three\"\n    // \"Four\"\n"), ["One", "Three"]);
}
