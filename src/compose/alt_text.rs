//! Composes the text alternative of a sheet for assistive technology.

use super::composer::Composer;
use super::names::persona_names;
use super::ranking::ranking;
use super::value_words;
use crate::facts::{At, metric};
use crate::model::{Emotion, Persona};
use crate::sheet::{Design, PlotDesign};
use crate::words::Words;

/// The text alternative of a sheet, in sentences.
pub(super) fn alt_text(cx: &Composer<'_>) -> String {
    match &cx.sheet.design {
        Design::Plot(design) => plot(design, cx),
        Design::Matrix(_) | Design::Areas(_) => cx.sheet.persona(cx.journey).map_or_else(|| journey(cx), |it| persona(it, cx)),
    }
}

/// Lists the opportunities by region.
fn plot(design: &PlotDesign, cx: &Composer<'_>) -> String {
    let words = cx.words;
    let ranking = ranking(design, cx);
    let mut sentences = vec![sentence(cx.sheet.title(words), words)];
    let regions = design.regions.iter().map(|region| (region.heading)(words).title).enumerate();
    let regions = regions.map(|(n, name)| (Some(n), name)).chain([(None, words.not_estimated.title)]);
    for (region, name) in regions {
        let names: Vec<&str> = ranking.iter().filter(|it| it.region == region).map(|it| it.opportunity.text.as_str()).collect();
        if !names.is_empty() {
            sentences.push(words.fill(words.sentence, &[&words.label(name, &words.long_list(&names))]));
        }
    }
    sentences.join(" ")
}

/// Describes a persona.
fn persona(persona: &Persona, cx: &Composer<'_>) -> String {
    let (words, page) = (cx.words, cx.locale.page);
    let about: Vec<&str> = [Some(&persona.name), persona.role.as_ref()].into_iter().flatten().map(|it| it.as_str()).collect();
    let mut sentences = vec![words.fill(words.sentence, &[&words.label(words.persona, &words.list(&about))])];
    sentences.extend(persona.quote.iter().map(|quote| value_words::quoted(words, quote)));
    sentences.extend(persona.bio.iter().map(|bio| sentence(bio, words)));
    let lists = [
        (page.goals, &persona.goals),
        (words.lane_needs.title, &persona.needs),
        (page.frustrations, &persona.frustrations),
        (page.motivations, &persona.motivations),
        (page.behaviours, &persona.behaviours),
    ];
    for (name, texts) in lists.into_iter().filter(|(_, texts)| !texts.is_empty()) {
        let texts: Vec<&str> = texts.iter().map(|text| text.as_str()).collect();
        sentences.push(words.fill(words.sentence, &[&words.label(name, &words.long_list(&texts))]));
    }
    sentences.join(" ")
}

/// Describes the stages, their touchpoints and the emotions there.
fn journey(cx: &Composer<'_>) -> String {
    let Composer { facts, journey, sheet, words, .. } = *cx;
    let mut sentences = Vec::new();
    let touchpoints = journey.stages.iter().map(|s| s.touchpoints.len()).sum::<usize>();
    let counts = [words.count(words.stages, journey.stages.len()), words.count(words.touchpoints, touchpoints)];
    sentences.push(words.fill(words.overview, &[sheet.title(words), &counts[0], &counts[1]]));
    if let Some(scenario) = &journey.scenario {
        sentences.push(sentence(scenario, words));
    }
    if !facts.personas.is_empty() {
        let names = persona_names(&facts.personas, facts, words);
        sentences.push(words.fill(words.sentence, &[&words.label(words.persona, &names)]));
    }
    for stage in facts.moments().filter(|at| at.touchpoint.is_none()) {
        let names: Vec<String> = stage.touchpoints().map(|at| touchpoint(at, cx)).collect();
        if names.is_empty() {
            sentences.push(sentence(stage.name(), words));
        } else {
            sentences.push(words.fill(words.sentence, &[&words.label(stage.name(), &words.long_list(&names))]));
        }
    }
    let (pains, severe) = facts.count_pains();
    if pains > 0 {
        let pains = words.count(words.pain_points_of, pains);
        sentences.push(words.fill(words.of_them_severe, &[&pains, &severe.to_string()]));
    }
    let (chances, quick) = facts.count_opportunities();
    if chances > 0 {
        let counts = [words.count(words.opportunities_of, chances), words.count(words.quick_wins, quick)];
        sentences.push(words.fill(words.sentence, &[&words.list(&counts)]));
    }
    for reached in [true, false] {
        let metrics = facts.metrics().into_iter().map(|n| &journey.metrics[n]).filter(|it| metric::reached(it) == Some(reached));
        let names: Vec<&str> = metrics.map(|metric| metric.name.as_str()).collect();
        if !names.is_empty() {
            let verdict = words.label(value_words::verdict(words, reached), &words.long_list(&names));
            sentences.push(words.fill(words.sentence, &[&verdict]));
        }
    }
    sentences.join(" ")
}

/// A touchpoint's name and its emotions, per persona if they differ.
fn touchpoint(at: At<'_>, cx: &Composer<'_>) -> String {
    let Composer { facts, journey, words, .. } = *cx;
    let feelings = if facts.feeling_personas().is_empty() {
        at.emotion(None).into_iter().filter_map(|emotion| feeling(emotion, cx)).collect()
    } else {
        let felt = facts.personas.iter().map(|n| (*n, at.emotion(Some(*n)).and_then(|emotion| feeling(emotion, cx))));
        let felt: Vec<(usize, Option<String>)> = felt.collect();
        match felt.split_first() {
            // A shared emotion is listed once.
            Some(((_, Some(first)), others)) if others.iter().all(|(_, other)| other.as_ref() == Some(first)) => {
                vec![first.clone()]
            }
            _ => {
                let label = |(n, text): (usize, Option<String>)| Some(words.label(&journey.personas[n].name, &text?));
                felt.into_iter().filter_map(label).collect()
            }
        }
    };
    let name = at.name();
    if feelings.is_empty() { name.value.clone() } else { words.fill(words.with_note, &[name, &words.list(&feelings)]) }
}

/// The feeling and its score: `annoyed −2`, `relieved −2 to +1`.
fn feeling(emotion: &Emotion, cx: &Composer<'_>) -> Option<String> {
    let score = value_words::scores(cx.words, cx.locale.page, cx.journey, emotion);
    let about: Vec<&str> = emotion.feeling.iter().map(|feeling| feeling.as_str()).chain(score.as_deref()).collect();
    (!about.is_empty()).then(|| about.join(" "))
}

fn sentence(text: &str, words: &Words) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.ends_with(['.', '!', '?', '。', '؟']) { text } else { words.fill(words.sentence, &[&text]) }
}
