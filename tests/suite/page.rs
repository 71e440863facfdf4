//! The HTML page: it holds every fact of the model, names nothing that is not there, and is the same every time.

use std::collections::BTreeSet;

use cjm::facts::Facts;
use cjm::model::{Emotion, Journey, Moment, Weight};
use cjm::reading::{Reading, Voice};
use cjm::render::{Drawing, PageContent, page};
use cjm::theme::Theme;
use cjm::words::Locale;
use rayon::prelude::*;

use crate::generate;
use crate::harness::{FONTS, drawings, examples, read};

fn page(journey: &Journey, theme: &Theme) -> String {
    page_in(journey, cjm::own_locale(journey), theme)
}

/// The page of a journey with the fixed words of a language.
pub(crate) fn page_in(journey: &Journey, locale: &Locale, theme: &Theme) -> String {
    let drawings: Vec<Drawing> = drawings(journey)
        .iter()
        .map(|sheet| {
            let scene = cjm::draw_in(journey, sheet, locale, &FONTS, None).0;
            Drawing { name: sheet.id(), title: sheet.short_title(journey, locale.words), scene }
        })
        .collect();
    let (reading, signs) = cjm::read(journey, locale, &FONTS);
    let content = PageContent { reading: &reading, drawings: &drawings, signs: &signs };
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

/// Every text between quotes in what Rust prints of a value, as it was before printing.
fn quoted(debug: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut chars = debug.chars();
    while let Some(c) = chars.next() {
        if c != '"' {
            continue;
        }
        let mut text = String::new();
        while let Some(c) = chars.next().filter(|c| *c != '"') {
            match (c, c == '\\') {
                (_, false) => text.push(c),
                (_, true) => match chars.next().unwrap() {
                    'n' => text.push('\n'),
                    't' => text.push('\t'),
                    'r' => text.push('\r'),
                    '0' => text.push('\0'),
                    'u' => {
                        let digits: String = chars.by_ref().skip(1).take_while(|c| *c != '}').collect();
                        text.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
                    }
                    other => text.push(other),
                },
            }
        }
        found.push(text);
    }
    found
}

fn moments(journey: &mut Journey) -> impl Iterator<Item = &mut Moment> {
    journey.stages.iter_mut().flat_map(|s| std::iter::once(&mut s.whole).chain(s.touchpoints.iter_mut().map(|t| &mut t.moment)))
}

/// All texts of a journey that are there to be read: no ids, no names of icons and files, no language tag, and names instead of
/// the ids of what is referred to.
fn facts(journey: &Journey) -> BTreeSet<String> {
    let mut journey = journey.clone();
    let teams: Vec<String> = journey.teams.iter().filter_map(|t| t.id.as_ref().map(|id| id.value.clone())).collect();
    let pains: Vec<String> =
        moments(&mut journey).flat_map(|m| &m.pain_points).filter_map(|p| p.id.as_ref().map(|id| id.value.clone())).collect();
    let metrics: Vec<String> = journey.metrics.iter().filter_map(|m| m.id.as_ref().map(|id| id.value.clone())).collect();
    journey.locale = None;
    journey.pictures.clear();
    // How the file was written, and what it was when it was approved, is for whoever looks after it.
    journey.seal = None;
    *journey.written = cjm::model::Written::default();
    journey.channels.iter_mut().for_each(|channel| channel.icon = None);
    journey.personas.iter_mut().for_each(|persona| persona.portrait = None);
    journey.lanes.iter_mut().for_each(|lane| lane.after = None);
    for moment in moments(&mut journey) {
        moment.image = None;
        for chance in &mut moment.opportunities {
            chance.addresses.retain(|named| !pains.contains(&named.value));
            if let Some(hypothesis) = &mut chance.hypothesis {
                hypothesis.metric.take_if(|named| metrics.contains(&named.value));
            }
        }
    }
    let mut debug = format!("{journey:?}");
    // `id: Some(Spanned { value: "..."` and `id: Spanned { value: "..."`.
    for before in [" id: Some(Spanned { value: \"", " id: Spanned { value: \""] {
        let mut rest = String::new();
        for (n, piece) in debug.split(before).enumerate() {
            let piece = if n == 0 { piece } else { piece.split_once('"').unwrap().1 };
            rest.push_str(piece);
        }
        debug = rest;
    }
    let texts = quoted(&debug).into_iter().map(|text| squeezed(&text));
    texts.filter(|text| !text.is_empty() && !teams.contains(text)).collect()
}

/// All words of a document, and all its addresses.
fn told(reading: &Reading) -> String {
    let mut words = String::new();
    reading.walk(&mut |_: Voice, text| {
        words.push_str(&squeezed(text));
        words.push('\n');
    });
    let debug = format!("{reading:?}");
    words.extend(quoted(&debug).into_iter().filter(|text| text.contains(['/', ':', '.'])).map(|text| text + "\n"));
    words
}

#[test]
fn every_text_of_the_model_is_told() {
    for (name, journey) in journeys() {
        let told = told(&document(&journey));
        let missing: Vec<String> = facts(&journey).into_iter().filter(|text| !told.contains(text.as_str())).collect();
        assert!(missing.is_empty(), "{name}: {missing:#?}");
    }
}

#[test]
fn every_number_of_the_model_is_told() {
    let mut count = 0;
    for (name, journey) in journeys() {
        let told = told(&document(&journey));
        let lines: BTreeSet<&str> = told.lines().collect();
        let mut expect = |text: String| {
            count += 1;
            assert!(lines.iter().any(|line| line.contains(&text)), "{name}: {text:?}");
        };
        let of = |value: f64, most: u8| format!("{value} of {most}");
        let weight = |weight: &Weight, expect: &mut dyn FnMut(String)| {
            weight.customer.iter().chain(&weight.business).for_each(|w| expect(of(w.value, 5)));
        };
        let emotion = |emotion: &Emotion, expect: &mut dyn FnMut(String)| {
            emotion.intensity.iter().for_each(|n| expect(of(f64::from(n.value), 3)));
            for score in emotion.score.iter().chain(&emotion.from) {
                let tenths = (score.value * 10.0).round() / 10.0;
                expect(tenths.abs().to_string());
            }
        };
        for evidence in &journey.evidence {
            evidence.n.iter().for_each(|n| expect(n.value.to_string()));
            evidence.date.iter().for_each(|d| expect(d.value.year.to_string()));
        }
        for metric in &journey.metrics {
            metric.n.iter().for_each(|n| expect(n.value.to_string()));
            metric.series.iter().for_each(|value| expect(value.text.clone()));
            metric.as_of.iter().for_each(|d| expect(d.value.year.to_string()));
        }
        for persona in &journey.personas {
            persona.traits.iter().for_each(|(_, level)| expect(of(level.value, 5)));
        }
        let mut journey = journey.clone();
        for moment in moments(&mut journey) {
            moment.engagement.iter().for_each(|level| expect(of(level.value, 5)));
            moment.importance.iter().for_each(|w| weight(w, &mut expect));
            moment.emotions.iter().chain(&moment.staff_emotion).for_each(|e| emotion(e, &mut expect));
            for chance in &moment.opportunities {
                chance.impact.iter().for_each(|w| weight(w, &mut expect));
                chance.effort.iter().for_each(|e| expect(of(e.value, 5)));
                chance.due.iter().for_each(|d| expect(d.value.year.to_string()));
            }
        }
    }
    assert!(count > 1000, "{count}");
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
        assert!(!format!("{reading:?}").contains("href: \"javascript:"), "{name}");

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
