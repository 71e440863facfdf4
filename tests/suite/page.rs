//! The HTML page: it holds every fact of the model, names nothing that is not there, and is the same every time.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use cjm::facts::Facts;
use cjm::model::Journey;
use cjm::reading::Reading;
use cjm::render::{Drawing, PageContent, page};
use cjm::theme::Theme;
use cjm::words::Locale;
use rayon::prelude::*;

use crate::generate;
use crate::harness::written::{Fact, Key, facts};
use crate::harness::{FONTS, drawings, examples, read};

fn page(journey: &Journey, theme: &Theme) -> String {
    page_in(journey, cjm::own_locale(journey), theme)
}

/// The page of a journey with the fixed words of a language.
pub(crate) fn page_in(journey: &Journey, locale: &Locale, theme: &Theme) -> String {
    let drawings: Vec<Drawing> = drawings(journey)
        .iter()
        .map(|sheet| {
            let scene = cjm::draw_in(&Facts::of(journey), sheet, locale, &FONTS, None).0;
            Drawing { name: sheet.id(), title: sheet.short_title(journey, locale.words), scene }
        })
        .collect();
    let (reading, icons) = cjm::read(&Facts::of(journey), locale, &FONTS);
    let content = PageContent { reading: &reading, drawings: &drawings, icons: &icons };
    String::from_utf8(page::render(&content, &FONTS, theme).unwrap()).unwrap()
}

fn document(journey: &Journey) -> Reading {
    cjm::compose::read(&Facts::of(journey), &cjm::words::ENGLISH)
}

/// Journeys of every kind.
fn journeys() -> impl Iterator<Item = (String, Journey)> {
    let files = examples().into_iter().chain(generate::journeys(40));
    files.map(|(name, yaml)| (name, read(&yaml).unwrap()))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is written for other programs or for whoever looks after the file, and longer texts of what takes one line.
const NOT_READ: &[Key] = &[("a channel", "icon"), ("a text", "description"), ("the journey", "seal")];

/// Returns every text of a document: words, addresses and ids.
fn texts(reading: &Reading) -> String {
    fn gather(value: &serde_json::Value, texts: &mut String) {
        match value {
            serde_json::Value::String(text) => texts.extend([&squeezed(text), "\n"]),
            serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
            serde_json::Value::Object(entries) => entries.values().for_each(|value| gather(value, texts)),
            serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
        }
    }
    let mut texts = String::new();
    gather(&serde_json::to_value(reading).unwrap(), &mut texts);
    texts
}

/// What a fact looks like on an English page.
fn shown(fact: &Fact) -> String {
    match fact {
        Fact::Text(text) | Fact::Name(text) => squeezed(text),
        Fact::Step(step, last) => format!("{step} of {last}"),
        Fact::Score(score) => ((score * 10.0).round() / 10.0).abs().to_string(),
        Fact::Number(number) => number.abs().to_string(),
        Fact::Year(year) => year.clone(),
    }
}

#[test]
fn everything_that_is_written_is_on_the_page() {
    let count = AtomicUsize::new(0);
    let missing = |yaml: &str| {
        let texts = texts(&document(&read(yaml)?));
        let small = texts.to_lowercase();
        let is_in = |fact: &Fact| match fact {
            Fact::Name(name) => small.contains(&squeezed(name).to_lowercase()),
            _ => texts.contains(&shown(fact)),
        };
        // `carries: none` says that nothing is handed over.
        let nothing = (("a flow", "carries"), Fact::Text("none".to_owned()));
        let facts = facts(yaml).into_iter().filter(|fact| !NOT_READ.contains(&fact.0) && *fact != nothing);
        let missing = facts.inspect(|_| _ = count.fetch_add(1, Ordering::Relaxed)).find(|(_, fact)| !is_in(fact));
        missing.map_or(Ok(()), |((level, key), fact)| Err(format!("`{key}` of {level} is not on the page: {fact:?}")))
    };
    for (name, yaml) in examples() {
        assert_eq!(missing(&yaml), Ok(()), "{name}");
    }
    generate::check(0..80, |_, yaml| missing(yaml));
    let count = count.into_inner();
    assert!(count > 5000, "{count}");
}

#[test]
fn the_page_holds_together_and_loads_nothing() {
    let few: Vec<(String, Journey)> = journeys().take(examples().len() + 4).collect();
    few.into_par_iter().for_each(|(name, journey)| {
        let page = page(&journey, &Theme::LIGHT);
        // Two sheets and the text take 300 kB at most, every further drawing 30 kB.
        let budget = 300_000 + 30_000 * drawings(&journey).len().saturating_sub(2);
        assert!(page.len() < budget || name.starts_with("seed"), "{name}: {} bytes of {budget}", page.len());
        assert!(page.contains("id=\"theme-system\" value=\"system\" checked"), "{name}");
        let mut ids = BTreeSet::new();
        for (at, _) in page.match_indices(" id=\"") {
            let id = page[at + 5..].split('"').next().unwrap();
            assert!(ids.insert(id), "{name}: {id} twice");
        }
        for (at, _) in page.match_indices(" href=\"#") {
            let id = page[at + 8..].split('"').next().unwrap();
            assert!(ids.contains(id), "{name}: #{id} leads nowhere");
        }
        let reading = document(&journey);
        for id in reading.ids() {
            assert!(ids.contains(id), "{name}: {id}");
        }
        assert!(!texts(&reading).lines().any(|text| text.starts_with("javascript:")), "{name}");

        assert!(!page.contains(" style=\""), "{name}: a style attribute");
        for (loads, fine) in
            [(" src=\"", "data:"), ("url(", "data:|#"), (" href=\"data", ":image/"), ("<link", "never"), ("<iframe", "never")]
        {
            for (at, _) in page.match_indices(loads) {
                let value = &page[at + loads.len()..];
                assert!(
                    fine.split('|').any(|start| value.starts_with(start)),
                    "{name}: {loads}{}",
                    value.lines().next().unwrap()
                );
            }
        }
        let policy = page.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(policy.starts_with("default-src &#39;none&#39;; style-src &#39;sha256-"), "{policy}");
    });
}

#[test]
fn the_page_is_the_same_every_time_and_opens_in_the_theme_that_was_asked_for() {
    let journey = read(&examples().into_iter().find(|(name, _)| name.starts_with("minimal")).unwrap().1).unwrap();
    let dark = page(&journey, &Theme::DARK);
    assert_eq!(dark, page(&journey, &Theme::DARK));
    assert!(dark.contains("id=\"theme-dark\" value=\"dark\" checked"));
}

#[test]
fn the_page_speaks_every_language() {
    let journey = read(&examples().into_iter().find(|(name, _)| name.starts_with("minimal")).unwrap().1).unwrap();
    for locale in cjm::words::LOCALES {
        let words = locale.page;
        let reading = cjm::compose::read(&Facts::of(&journey), locale);
        let mut told = String::new();
        reading.walk(&mut |_, text| told.push_str(text));
        for word in [words.feels, words.overview, words.search, words.touchpoint] {
            assert!(told.contains(word), "{}: {word}", locale.tag);
        }
    }
}
