//! What a sheet shows, in sentences, and the start of its ids.

use super::numbers;
use super::words;
use crate::model::{Journey, Touchpoint};
use crate::sheet::Sheet;
use crate::words::{ENGLISH, Locale, Words};

/// A description for people who cannot see the drawing.
pub(super) fn describe(journey: &Journey, sheet: &Sheet, words: &Words) -> String {
    let mut sentences = Vec::new();
    let touchpoints = journey.stages.iter().map(|s| s.touchpoints.len()).sum::<usize>();
    let counts = [words.count(words.stages, journey.stages.len()), words.count(words.touchpoints, touchpoints)];
    sentences.push(words.fill(words.overview, &[sheet.title(words), &counts[0], &counts[1]]));
    if let Some(scenario) = &journey.scenario {
        sentences.push(sentence(scenario, words));
    }
    if !journey.personas.is_empty() {
        let names: Vec<&str> = journey.personas.iter().map(|p| p.name.as_str()).collect();
        sentences.push(words.fill(words.sentence, &[&words.label(words.persona, &names.join(words.comma))]));
    }
    for stage in &journey.stages {
        let names: Vec<String> = stage.touchpoints.iter().map(|t| touchpoint(t, journey, words)).collect();
        if names.is_empty() {
            sentences.push(sentence(&stage.name, words));
        } else {
            sentences.push(words.fill(words.sentence, &[&words.label(&stage.name, &names.join(words.semicolon))]));
        }
    }
    let (pains, severe) = numbers::pains(journey);
    if pains > 0 {
        let pains = words.count(words.pain_points_of, pains);
        sentences.push(words.fill(words.of_them_severe, &[&pains, &severe.to_string()]));
    }
    let (chances, quick) = numbers::opportunities(journey);
    if chances > 0 {
        let counts = [words.count(words.opportunities_of, chances), words.count(words.quick_wins, quick)];
        sentences.push(words.fill(words.sentence, &[&counts.join(words.comma)]));
    }
    sentences.join(" ")
}

fn touchpoint(touchpoint: &Touchpoint, journey: &Journey, words: &Words) -> String {
    let emotion = touchpoint.moment.emotions.iter().find_map(|e| e.score);
    let feeling = touchpoint.moment.emotions.iter().find_map(|e| e.feeling.as_ref());
    let score = emotion.map(|score| words::score(words, journey, score.value));
    let about: Vec<&str> = feeling.map(|f| f.as_str()).into_iter().chain(score.as_deref()).collect();
    let name = &touchpoint.name;
    if about.is_empty() { name.value.clone() } else { words.fill(words.with_note, &[name, &about.join(" ")]) }
}

fn sentence(text: &str, words: &Words) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.ends_with(['.', '!', '?', '。', '؟']) { text } else { words.fill(words.sentence, &[&text]) }
}

/// The id of a touchpoint: its own, or its place, counted from 1.
pub(super) fn touchpoint_id(touchpoint: &Touchpoint, stage: usize, number: usize) -> String {
    touchpoint
        .id
        .as_ref()
        .map_or_else(|| format!("touchpoint-{}-{}", stage + 1, number + 1), |id| format!("touchpoint-{}", id.value))
}

/// The id of a stage: its place, counted from 1.
pub(super) fn stage_id(stage: usize) -> String {
    format!("stage-{}", stage + 1)
}

/// The start of every id in the drawing: readable, and different for two maps that may stand on one page.
pub(super) fn prefix(journey: &Journey, sheet: &Sheet, locale: &Locale) -> String {
    let slug: String = journey
        .title
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect::<String>()
        .split('-')
        .filter(|word| !word.is_empty())
        .take(5)
        .collect::<Vec<_>>()
        .join("-");
    let slug: String = slug.chars().take(40).collect();
    let version = journey.version.as_ref().map_or("", |v| v.as_str());
    let state = journey.state.map_or("", |s| words::state(ENGLISH.words, s.value));
    let stages = journey.stages.first().map_or("", |s| s.name.as_str());
    let mut marks = vec![journey.title.as_str(), state, version, stages];
    // The same sheet in two languages may stand on one page; without a word about its language a sheet keeps its ids.
    marks.extend((locale.tag != ENGLISH.tag).then_some(locale.tag));
    let mark = fingerprint(&marks);
    let slug = slug.trim_matches('-');
    let gap = if slug.is_empty() { "" } else { "-" };
    format!("cjm-{slug}{gap}{}-{:06x}-", sheet.name, mark & 0xff_ffff)
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): the same everywhere, and ids need no more.
fn fingerprint(texts: &[&str]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0xff]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
