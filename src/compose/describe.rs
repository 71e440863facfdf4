//! What a sheet shows, in sentences, and the start of its ids.

use super::numbers;
use super::words;
use crate::model::{Journey, Touchpoint};
use crate::sheet::Sheet;

/// A description for people who cannot see the drawing.
pub(super) fn describe(journey: &Journey, sheet: &Sheet) -> String {
    let mut sentences = Vec::new();
    let touchpoints = journey.stages.iter().map(|s| s.touchpoints.len()).sum::<usize>();
    sentences.push(format!(
        "{} with {} and {}.",
        sheet.title,
        count(journey.stages.len(), "stage", "stages"),
        count(touchpoints, "touchpoint", "touchpoints"),
    ));
    if let Some(scenario) = &journey.scenario {
        sentences.push(sentence(scenario));
    }
    if !journey.personas.is_empty() {
        let names: Vec<&str> = journey.personas.iter().map(|p| p.name.as_str()).collect();
        sentences.push(format!("{}: {}.", words::PERSONA, names.join(", ")));
    }
    for stage in &journey.stages {
        let names: Vec<String> = stage.touchpoints.iter().map(|t| touchpoint(t, journey)).collect();
        if names.is_empty() {
            sentences.push(sentence(&stage.name));
        } else {
            sentences.push(format!("{}: {}.", stage.name.value, names.join("; ")));
        }
    }
    let (pains, severe) = numbers::pains(journey);
    if pains > 0 {
        sentences.push(format!("{}, {severe} of them severe.", count(pains, words::PAIN_POINT, words::PAIN_POINTS)));
    }
    let (chances, quick) = numbers::opportunities(journey);
    if chances > 0 {
        let wins = count(quick, words::QUICK_WIN, words::QUICK_WINS);
        sentences.push(format!("{}, {wins}.", count(chances, words::OPPORTUNITY, words::OPPORTUNITIES)));
    }
    sentences.join(" ")
}

fn touchpoint(touchpoint: &Touchpoint, journey: &Journey) -> String {
    let emotion = touchpoint.moment.emotions.iter().find_map(|e| e.score);
    let feeling = touchpoint.moment.emotions.iter().find_map(|e| e.feeling.as_ref());
    match (feeling, emotion) {
        (Some(feeling), Some(score)) => {
            format!("{} ({} {})", touchpoint.name.value, feeling.value, words::score(journey, score.value))
        }
        (Some(feeling), None) => format!("{} ({})", touchpoint.name.value, feeling.value),
        (None, Some(score)) => format!("{} ({})", touchpoint.name.value, words::score(journey, score.value)),
        (None, None) => touchpoint.name.value.clone(),
    }
}

fn sentence(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.ends_with(['.', '!', '?', '。', '؟']) { text } else { format!("{text}.") }
}

/// `1 stage`, `5 stages`.
pub(super) fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
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
pub(super) fn prefix(journey: &Journey, sheet: &Sheet) -> String {
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
    let state = journey.state.map_or("", |s| words::state(s.value));
    let stages = journey.stages.first().map_or("", |s| s.name.as_str());
    let mark = fingerprint(&[&journey.title, state, version, stages]);
    let slug = slug.trim_matches('-');
    let gap = if slug.is_empty() { "" } else { "-" };
    format!("cjm-{slug}{gap}{}-{:06x}-", sheet.name, mark & 0xff_ffff)
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): the same everywhere, and ids need no more.
fn fingerprint(texts: &[&str]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0xff]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
