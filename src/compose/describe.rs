//! Describes a sheet in sentences, for people who cannot see the drawing.

use super::composer::Composer;
use super::{numbers, words};
use crate::model::Touchpoint;
use crate::words::Words;

/// A description for people who cannot see the drawing.
pub(super) fn describe(cx: &Composer<'_>) -> String {
    let Composer { journey, sheet, words } = *cx;
    let mut sentences = Vec::new();
    let touchpoints = journey.stages.iter().map(|s| s.touchpoints.len()).sum::<usize>();
    let counts = [words.count(words.stages, journey.stages.len()), words.count(words.touchpoints, touchpoints)];
    sentences.push(words.fill(words.overview, &[sheet.title(words), &counts[0], &counts[1]]));
    if let Some(scenario) = &journey.scenario {
        sentences.push(sentence(scenario, words));
    }
    if !journey.personas.is_empty() {
        let names: Vec<&str> = journey.personas.iter().map(|p| p.name.as_str()).collect();
        sentences.push(words.fill(words.sentence, &[&words.label(words.persona, &words.list(&names))]));
    }
    for stage in &journey.stages {
        let names: Vec<String> = stage.touchpoints.iter().map(|t| touchpoint(t, cx)).collect();
        if names.is_empty() {
            sentences.push(sentence(&stage.name, words));
        } else {
            sentences.push(words.fill(words.sentence, &[&words.label(&stage.name, &words.long_list(&names))]));
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
        sentences.push(words.fill(words.sentence, &[&words.list(&counts)]));
    }
    sentences.join(" ")
}

fn touchpoint(touchpoint: &Touchpoint, cx: &Composer<'_>) -> String {
    let Composer { journey, words, .. } = *cx;
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
