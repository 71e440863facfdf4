//! Composes a board of areas about a persona, without the empty ones.

use super::channels;
use super::composer::Composer;
use super::curve;
use super::footer::source;
use super::hues::{persona_hue, stage_hue};
use super::names::channel_name;
use super::persona_panel::{SubjectPersona, panel};
use super::styles::{top_row, wide};
use super::value_words::out_of;
use crate::block::{self, AreaBody, Areas, Block, Chevron, Mark, RowWidth, Strip};
use crate::model::{PersonaFact, PersonaValue, PlainText, RATING, TraitRating};
use crate::sheet::{self, AreaContent, Arrangement, Subject, Surface};
use crate::theme::{Ink, Type};
use crate::words::capitalized;

/// Width of the name before a slider, and of the number after it.
const SLIDER: (f64, f64) = (132.0, 64.0);

/// The board of a sheet with areas. It is empty for a journey without personas.
pub(super) fn areas(arrangement: &Arrangement, subject: Subject, cx: &Composer<'_>) -> Areas {
    let index = match subject {
        // A journey is represented by the first persona on the map.
        Subject::Journey => cx.facts.personas.first().copied().unwrap_or(0),
        Subject::Persona(index) => index,
    };
    let arranged = cx.journey.personas.get(index).and_then(|persona| {
        let hue = persona_hue(index, cx.facts).unwrap_or(0);
        arrange(arrangement, SubjectPersona { index, persona, hue }, cx)
    });
    arranged.unwrap_or(Areas::Stack(Vec::new()))
}

fn arrange(arrangement: &Arrangement, of: SubjectPersona<'_>, cx: &Composer<'_>) -> Option<Areas> {
    match arrangement {
        Arrangement::Area(it) => area(it, of, cx).map(|it| Areas::Area(Box::new(it))),
        Arrangement::Stack(parts) => {
            let parts: Vec<Areas> = parts.iter().filter_map(|it| arrange(it, of, cx)).collect();
            (!parts.is_empty()).then_some(Areas::Stack(parts))
        }
        Arrangement::Row(parts) => {
            let parts: Vec<(f64, Areas)> = parts.iter().filter_map(|(share, it)| Some((*share, arrange(it, of, cx)?))).collect();
            (!parts.is_empty()).then_some(Areas::Row(parts))
        }
        Arrangement::Grid(columns, areas) => {
            let areas: Vec<block::Area> = areas.iter().filter_map(|it| area(it, of, cx)).collect();
            (!areas.is_empty()).then_some(Areas::Grid(*columns, areas))
        }
    }
}

fn area(area: &sheet::AreaDesign, of: SubjectPersona<'_>, cx: &Composer<'_>) -> Option<block::Area> {
    let persona = of.persona;
    let bullet = if area.surface == Surface::Pain { Ink::PainMark } else { Ink::Soft };
    let body = match area.content {
        AreaContent::Person => Some(AreaBody::Block(panel(of, cx))),
        AreaContent::Field(field) => content((field.value)(persona), bullet, of, cx).map(AreaBody::Block),
        AreaContent::Curve => strip(of.index, cx).map(AreaBody::Strip),
    };
    let (background, is_titled) = match area.surface {
        Surface::Paper => (None, true),
        Surface::Panel => (Some((Ink::Bubble, Ink::BubbleLine)), false),
        Surface::Card => (Some((Ink::Card, Ink::CardLine)), true),
        Surface::Pain => (Some((Ink::Pain, Ink::PainLine)), true),
    };
    let title = if is_titled { area.title(cx.locale).to_owned() } else { String::new() };
    body.map(|body| block::Area { key: area.key(), title, background, body })
}

/// The value of a field; `None` if it would be empty.
fn content(value: PersonaValue<'_>, bullet: Ink, of: SubjectPersona<'_>, cx: &Composer<'_>) -> Option<Block> {
    match value {
        PersonaValue::Text(text) | PersonaValue::ShortDescription(text) | PersonaValue::SpokenText(text) => {
            text.as_ref().map(|text| Block::text(&text.value, Type::BODY, Ink::Text))
        }
        // The panel shows them.
        PersonaValue::PicturePath(_) | PersonaValue::OwnFacts(_) => None,
        PersonaValue::PlainTextList(texts) | PersonaValue::SpokenTexts(texts) => list(texts, bullet),
        PersonaValue::Traits(levels) => traits(levels, of.hue, cx),
        PersonaValue::Channels(indices) => channels(indices, cx),
        PersonaValue::Jobs(jobs) => groups(jobs.facts(), cx),
        PersonaValue::Empathy(empathy) => groups(empathy.facts(), cx),
        PersonaValue::Citations(indices) => Some(evidence(indices, cx)),
    }
}

/// A bulleted list; `None` if it would be empty.
fn list(texts: &[PlainText], bullet: Ink) -> Option<Block> {
    let item = |text: &PlainText| {
        let dot = Block::stack(0.0, vec![Block::Mark(Mark::Space(6.0, 9.0)), Block::Mark(Mark::Dot(6.0, bullet))]);
        let text = Block::text(&text.value, Type::LEAD, Ink::Text);
        top_row(14.0, vec![(RowWidth::Natural, dot), (RowWidth::Fill(40.0), text)])
    };
    (!texts.is_empty()).then(|| Block::stack(4.0, texts.iter().map(item).collect()))
}

fn traits(traits: &[TraitRating], hue: u8, cx: &Composer<'_>) -> Option<Block> {
    let slider = |it: &TraitRating| {
        let level = it.rating.value;
        let number = out_of(cx.words, cx.locale.page, level, RATING);
        let name = wide(SLIDER.0, Block::text(&it.name.value, Type::BODY, Ink::Text));
        let number = wide(SLIDER.1, Block::text(number, Type::CAPTION, Ink::Soft));
        let track = Block::Mark(Mark::Slider(RATING.position(level), RATING.count() - 1, hue));
        Block::row(16.0, [name, track, number].map(|it| (RowWidth::Natural, it)).to_vec())
    };
    (!traits.is_empty()).then(|| Block::stack(6.0, traits.iter().map(slider).collect()))
}

fn channels(channels: &[usize], cx: &Composer<'_>) -> Option<Block> {
    let icons = channels::icons(cx);
    let entry = |channel: &usize| {
        let icon = icons[*channel].map(|icon| (RowWidth::Natural, Block::Mark(Mark::Icon(icon, 18.0, Ink::Soft))));
        let name = Block::text(capitalized(&channel_name(*channel, cx.facts, cx.words)), Type::BODY, Ink::Text);
        Block::row(8.0, icon.into_iter().chain([(RowWidth::Natural, name)]).collect())
    };
    (!channels.is_empty()).then(|| Block::wrap(28.0, 8.0, channels.iter().map(entry).collect()))
}

/// A column per list with texts.
fn groups<'a>(facts: impl Iterator<Item = PersonaFact<'a>>, cx: &Composer<'_>) -> Option<Block> {
    let column = |fact: PersonaFact<'a>| {
        let texts = fact.value.texts().iter().map(|text| Block::text(&text.value, Type::BODY, Ink::Text));
        let name = Block::text((fact.heading)(cx.locale), Type::TAG, Ink::Soft);
        (RowWidth::Fill(160.0), Block::stack(2.0, std::iter::once(name).chain(texts).collect()))
    };
    let columns: Vec<_> = facts.filter(|fact| !fact.value.texts().is_empty()).map(column).collect();
    (!columns.is_empty()).then_some(top_row(32.0, columns))
}

fn strip(persona: usize, cx: &Composer<'_>) -> Option<Strip> {
    let curve = curve::of_persona(persona, cx)?;
    let stages = cx.journey.stages.iter().zip(&cx.facts.stages).enumerate();
    let stages = stages.map(|(n, (stage, columns))| Chevron {
        columns: columns.clone(),
        label: stage.name.value.clone(),
        hue: stage_hue(n),
        star: false,
    });
    let branches = cx.facts.stretches().into_iter().map(|(range, _)| range).collect();
    Some(Strip { columns: cx.facts.columns.len(), stages: stages.collect(), branches, curve })
}

fn evidence(indices: &[usize], cx: &Composer<'_>) -> Block {
    let text = |text: String| Block::text(text, Type::BODY, Ink::Text);
    let sources: Vec<Block> = indices.iter().map(|n| text(source(&cx.journey.evidence[*n], cx.words))).collect();
    if sources.is_empty() { text(cx.words.no_sources.to_owned()) } else { Block::stack(8.0, sources) }
}
