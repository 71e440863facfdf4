//! Composes the text alternative of a sheet for assistive technology.

use super::composer::Composer;
use super::curve;
use super::emotion_text::emotions;
use super::footer::source;
use super::names::{channel_name, persona_names};
use super::ranking::ranking;
use super::value_words;
use crate::facts::{EffectiveMoment, metric};
use crate::model::{OwnFact, Persona, PersonaFact, PersonaField, PersonaValue, RATING};
use crate::sheet::{AreaContent, Arrangement, Design, PlotDesign, Subject};
use crate::words::Words;

/// The text alternative of a sheet, in sentences.
pub(super) fn alt_text(cx: &Composer<'_>) -> String {
    match &cx.sheet.design {
        Design::Plot(design) => plot(design, cx),
        Design::Areas(design) => cx.sheet.persona(cx.journey).map_or_else(|| journey(cx), |it| persona(it, design, cx)),
        Design::Matrix(_) => journey(cx),
    }
}

/// Lists the opportunities by region.
fn plot(design: &PlotDesign, cx: &Composer<'_>) -> String {
    let words = cx.words;
    let ranking = ranking(design, cx);
    let mut sentences = vec![sentence(&cx.title(), words)];
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

/// Describes a persona: what the areas of the sheet show.
fn persona(persona: &Persona, design: &Arrangement, cx: &Composer<'_>) -> String {
    let words = cx.words;
    let about: Vec<&str> = [Some(&persona.name), persona.role.as_ref()].into_iter().flatten().map(|it| it.as_str()).collect();
    let mut sentences = vec![words.fill(words.sentence, &[&words.label(words.persona, &words.list(&about))])];
    for area in design.areas() {
        let fields: Vec<&PersonaField> = match &area.content {
            AreaContent::Person => {
                let facts = Persona::FIELDS.iter().filter(|field| field.fact.is_some());
                [&Persona::QUOTE, &Persona::BIO, &Persona::DESCRIPTION].into_iter().chain(facts).collect()
            }
            AreaContent::Field(field) => vec![field],
            AreaContent::Curve => {
                sentences.extend(curve(cx));
                continue;
            }
        };
        sentences.extend(fields.into_iter().flat_map(|field| fact(field.of(persona), cx)));
    }
    sentences.join(" ")
}

/// Describes a fact about a persona; empty if there is nothing to say.
fn fact(fact: PersonaFact<'_>, cx: &Composer<'_>) -> Vec<String> {
    let (words, page) = (cx.words, cx.locale.page);
    let heading = (fact.heading)(cx.locale);
    let texts: Vec<String> = match fact.value {
        PersonaValue::Text(text) | PersonaValue::ShortDescription(text) if heading.is_empty() => {
            return text.iter().map(|text| sentence(text, words)).collect();
        }
        PersonaValue::Text(text) | PersonaValue::ShortDescription(text) => text.iter().map(|text| text.value.clone()).collect(),
        PersonaValue::SpokenText(text) => return text.iter().map(|text| value_words::quoted(words, text)).collect(),
        PersonaValue::PicturePath(_) => return Vec::new(),
        PersonaValue::PlainTextList(texts) | PersonaValue::SpokenTexts(texts) => {
            texts.iter().map(|text| text.value.clone()).collect()
        }
        PersonaValue::OwnFacts(facts) => return facts.iter().map(|fact| sentence(&own_fact(fact, words), words)).collect(),
        PersonaValue::Traits(traits) => traits
            .iter()
            .map(|it| words.fill(words.with_note, &[&it.name, &value_words::out_of(words, page, it.rating.value, RATING)]))
            .collect(),
        PersonaValue::Channels(channels) => channels.iter().map(|n| channel_name(*n, cx.facts, words)).collect(),
        PersonaValue::Jobs(jobs) => return jobs.facts().flat_map(|it| self::fact(it, cx)).collect(),
        PersonaValue::Empathy(empathy) => return empathy.facts().flat_map(|it| self::fact(it, cx)).collect(),
        PersonaValue::Citations(evidence) => evidence.iter().map(|n| source(&cx.journey.evidence[*n], words)).collect(),
    };
    let fact = || words.fill(words.sentence, &[&words.label(heading, &words.long_list(&texts))]);
    if texts.is_empty() { Vec::new() } else { vec![fact()] }
}

/// A fact with its name, if it has one.
fn own_fact(fact: &OwnFact, words: &Words) -> String {
    fact.name.as_ref().map_or_else(|| fact.value.value.clone(), |name| words.label(name, &fact.value))
}

/// Describes the stages, their touchpoints and the emotions there.
fn journey(cx: &Composer<'_>) -> String {
    let Composer { facts, journey, words, .. } = *cx;
    let mut sentences = Vec::new();
    let touchpoints = journey.stages.iter().map(|s| s.touchpoints.len()).sum::<usize>();
    let counts = [words.count(words.stages, journey.stages.len()), words.count(words.touchpoints, touchpoints)];
    sentences.push(words.fill(words.overview, &[&cx.title(), &counts[0], &counts[1]]));
    if let Some(scenario) = &journey.scenario {
        sentences.push(sentence(scenario, words));
    }
    if !facts.personas.is_empty() {
        let names = persona_names(&facts.personas, facts, words);
        sentences.push(words.fill(words.sentence, &[&words.label(words.persona, &names)]));
    }
    let stages = facts.moments().filter(|at| at.touchpoint.is_none());
    sentences.extend(stages.map(|at| stage(at, at.touchpoints(), &facts.personas, cx)));
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
        let metrics = facts.shown_metrics().filter(|it| metric::reached(it) == Some(reached));
        let names: Vec<&str> = metrics.map(|metric| metric.name.as_str()).collect();
        if !names.is_empty() {
            let verdict = words.label(value_words::verdict(words, reached), &words.long_list(&names));
            sentences.push(words.fill(words.sentence, &[&verdict]));
        }
    }
    sentences.join(" ")
}

/// Describes the emotion curve of the sheet's persona: the stages and touchpoints where it has emotions.
fn curve(cx: &Composer<'_>) -> Vec<String> {
    let persona = match cx.sheet.subject {
        Subject::Persona(persona) if curve::of_persona(persona, cx).is_some() => [persona],
        Subject::Persona(_) | Subject::Journey => return Vec::new(),
    };
    let is_felt = |at: &EffectiveMoment<'_>| !emotions(*at, &persona, cx.facts, (cx.words, cx.locale.page)).is_empty();
    let stages = cx.facts.moments().filter(|at| at.touchpoint.is_none());
    let stages = stages.map(|at| (at, at.touchpoints().filter(is_felt).collect::<Vec<_>>()));
    let stages = stages.filter(|(at, touchpoints)| is_felt(at) || !touchpoints.is_empty());
    stages.map(|(at, touchpoints)| stage(at, touchpoints, &persona, cx)).collect()
}

/// Describes a stage, some of its touchpoints and the emotions of some personas there.
fn stage<'a>(
    at: EffectiveMoment<'a>,
    touchpoints: impl IntoIterator<Item = EffectiveMoment<'a>>,
    personas: &[usize],
    cx: &Composer<'_>,
) -> String {
    let names: Vec<String> = touchpoints.into_iter().map(|at| place(at, personas, cx)).collect();
    let stage = place(at, personas, cx);
    if names.is_empty() {
        return sentence(&stage, cx.words);
    }
    cx.words.fill(cx.words.sentence, &[&cx.words.label(&stage, &cx.words.long_list(&names))])
}

/// The name of a touchpoint or stage and the emotions of some personas there.
fn place(at: EffectiveMoment<'_>, personas: &[usize], cx: &Composer<'_>) -> String {
    let emotions = emotions(at, personas, cx.facts, (cx.words, cx.locale.page));
    let name = at.name();
    if emotions.is_empty() { name.value.clone() } else { cx.words.fill(cx.words.with_note, &[name, &cx.words.list(&emotions)]) }
}

fn sentence(text: &str, words: &Words) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.ends_with(['.', '!', '?', '。', '؟']) { text } else { words.fill(words.sentence, &[&text]) }
}
