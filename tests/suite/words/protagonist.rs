//! Journeys about another person than the customer.

use cjm::facts::Facts;
use cjm::sheet::{LANES, SHEETS};
use cjm::theme::Theme;
use cjm::words::{ENGLISH, LOCALES, Locale, locale};

use super::{GREEK, printed, said};
use crate::harness::{FONTS, read};
use crate::page::page_in;

/// The Greek journey with a `protagonist`.
pub(super) fn greek_about(protagonist: &str) -> String {
    format!("protagonist: {protagonist}\n{GREEK}")
}

/// Everything that the page and a sheet with all lanes say about a journey.
fn everything(yaml: &str, locale: &Locale) -> Vec<String> {
    let journey = read(yaml).unwrap();
    let facts = Facts::of(&journey);
    let sheet = SHEETS[0].with_lanes(LANES.iter().map(|lane| lane.key.to_owned()).collect()).unwrap();
    let drawn = said(&cjm::draw_in(&facts, &sheet, locale, &FONTS, None).0);
    drawn.into_iter().chain(printed(&page_in(&journey, locale, &Theme::LIGHT))).collect()
}

#[test]
fn the_protagonist_takes_the_place_of_the_customer_in_every_language() {
    const NOUN: &str = "αθλητής";
    for locale in LOCALES {
        let words = locale.words;
        let customer = words.customer.to_lowercase();
        let texts = everything(&greek_about(NOUN), locale);
        for text in &texts {
            assert!(!text.to_lowercase().contains(&customer), "{}: {text:?} names the customer", locale.tag);
            assert!(!text.contains("{who}") && !text.contains("{Who}"), "{}: {text:?}", locale.tag);
        }
        let title = SHEETS[0].title(Some(NOUN), words);
        let names = ["customer_actions", "goals"].map(|lane| words.lane_of(Some(NOUN), lane).title);
        for name in names.into_iter().chain([title]) {
            assert!(name.to_lowercase().contains(NOUN), "{}: {name:?} does not name the protagonist", locale.tag);
            let said = |text: &String| text.replace('\n', " ").contains(&name);
            assert!(texts.iter().any(said), "{}: nothing says {name:?}", locale.tag);
        }
    }
}

#[test]
fn a_protagonist_who_is_the_customer_changes_nothing() {
    for words in LOCALES.iter().map(|locale| locale.words) {
        for noun in [words.customer.to_owned(), words.customer.to_uppercase()] {
            for lane in LANES {
                assert_eq!(words.lane_of(Some(&noun), lane.key), words.lane_of(None, lane.key), "{noun}");
            }
            for sheet in SHEETS {
                assert_eq!(sheet.title(Some(&noun), words), sheet.title(None, words), "{noun}");
            }
        }
    }
}

#[test]
fn the_protagonist_names_the_sheet_the_lanes_and_the_legend() {
    for (noun, tag, expected) in [
        ("patient", "en", ["Patient journey map", "Patient actions", "what the patient does", "Patient goal"]),
        ("Patient", "de", ["Journey-Map – Patient", "Aktionen – Patient", "was getan wird", "Ziel – Patient"]),
        ("élève", "fr", ["Carte du parcours – élève", "Actions – élève", "ce qui est fait", "Objectif – élève"]),
        ("患者", "ja", ["患者ジャーニーマップ", "患者の行動", "患者がすること", "患者のゴール"]),
        ("患者", "zh", ["患者旅程图", "患者行为", "患者做什么", "患者目标"]),
        ("пациент", "ru", ["Карта пути — пациент", "Действия — пациент", "что делается", "Цель — пациент"]),
        ("émigré", "en", ["Émigré journey map", "Émigré actions", "what the émigré does", "Émigré goal"]),
        ("iOS user", "en", ["iOS user journey map", "iOS user actions", "what the iOS user does", "iOS user goal"]),
        ("{0}", "en", ["{0} journey map", "{0} actions", "what the {0} does", "{0} goal"]),
    ] {
        let words = locale(tag).unwrap().words;
        let lane = words.lane_of(Some(noun), "customer_actions");
        let found = [SHEETS[0].title(Some(noun), words), lane.title, lane.note, words.lane_of(Some(noun), "goals").title];
        assert_eq!(found, expected, "{noun} in {tag}");
    }
    let words = ENGLISH.words;
    assert_eq!(words.about(Some("patient"), words.key_loss, &[]), "context is lost, the patient starts again");
}
