//! Ratings: what documents their range agrees with it, and rules that judge answers share one minimum.

use cjm::check::{self, Settings};
use cjm::facts::Facts;
use cjm::model::keys::{LEVELS, Shape};
use cjm::model::{Date, INTENSITY, RATING, RatingRange};
use cjm::words::LOCALES;

use crate::harness::read;

/// The range of a key's ratings, from its shape.
fn range(shape: &Shape) -> Option<RatingRange> {
    match shape {
        Shape::Rating | Shape::Traits => Some(RATING),
        Shape::Either(short, _) => range(short),
        Shape::Within(low, high) => Some(INTENSITY).filter(|range| range.ends() == (*low, *high)),
        _ => None,
    }
}

#[test]
fn keys_document_their_range() {
    let mut documented = 0;
    for key in LEVELS.iter().flat_map(|level| level.keys()) {
        if let Some(range) = range(&key.shape) {
            assert!(key.doc().contains(&format!("{} to {}", range.min, range.max)), "{}: {}", key.name, key.doc());
            documented += 1;
        }
    }
    assert!(documented > 8);
}

#[test]
fn every_language_states_the_range() {
    for locale in LOCALES {
        let words = locale.words;
        for text in [words.how_to_read, words.key_score, words.lane("engagement").note, words.lane("importance").note] {
            for end in [RATING.min, RATING.max] {
                assert!(text.contains(&end.to_string()), "{}: {text}", locale.tag);
            }
        }
    }
}

#[test]
fn a_score_of_fewer_answers_than_configured_contradicts_no_emotion() {
    let yaml =
        "title: T\nmetrics: [{id: m, name: M, kind: nps, value: 55, n: 50}]\nstages: [{name: S, metrics: m, emotion: -2}]\n";
    let today = Date::parse("2026-11-30").unwrap();
    let contradicts = |settings: &Settings| {
        let journey = read(yaml).unwrap();
        check::check(&Facts::of(&journey), settings, today, Vec::new())
            .iter()
            .any(|it| it.rule.name == "emotion-contradicts-metric")
    };
    let mut settings = Settings::default();
    assert!(contradicts(&settings));
    let rule = check::RULES.iter().find(|rule| rule.name == "small-sample").unwrap();
    let surveys = rule.thresholds.iter().find(|threshold| threshold.name == "surveys").unwrap();
    settings.set_threshold(rule, surveys, 100.0);
    assert!(!contradicts(&settings));
}
