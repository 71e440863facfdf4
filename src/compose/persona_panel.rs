//! Composes the panel of a persona: picture, name, quote, biography.

use super::composer::Composer;
use super::initials::initials;
use super::styles::{top_row, wide};
use super::value_words::unquoted;
use crate::block::{Block, Mark, RowWidth};
use crate::model::{FactForm, OwnFact, Persona, PersonaFact, PersonaValue};
use crate::picture::Crop;
use crate::theme::{Ink, Type};

/// Diameter of a picture, and of initials.
const DISC: (f64, f64) = (220.0, 96.0);
/// The maximum lengths of quotes in the first and the second size, in characters; wide characters count twice.
const SHORT: [usize; 2] = [64, 140];

/// The persona that is the subject of a board.
#[derive(Clone, Copy)]
pub(super) struct SubjectPersona<'a> {
    /// Its index in the journey.
    pub(super) index: usize,
    pub(super) persona: &'a Persona,
    pub(super) hue: u8,
}

/// The panel.
pub(super) fn panel(of: SubjectPersona<'_>, cx: &Composer<'_>) -> Block {
    let persona = of.persona;
    let mut blocks = vec![who(of, cx)];
    if let Some(quote) = &persona.quote {
        let [short, middle] = SHORT;
        let length: usize = quote.chars().map(|c| if c >= '\u{1100}' { 2 } else { 1 }).sum();
        let kind = Type::SPEECH[usize::from(length > short) + usize::from(length > middle)];
        let text = Block::text(unquoted(quote).unwrap_or(quote), kind, Ink::Text);
        blocks.push(Block::stack(16.0, vec![Block::Mark(Mark::Quotation(of.hue)), text]));
    }
    let life = persona.bio.iter().chain(&persona.description);
    blocks.extend(life.map(|text| Block::text(&text.value, Type::BODY, Ink::Text)));
    let fact = |(_, name, text): (FactForm, String, String)| {
        let text = Block::text(text, Type::BODY, Ink::Text);
        if name.is_empty() {
            return text;
        }
        let name = wide(112.0, Block::text(name, Type::TAG, Ink::Soft));
        top_row(16.0, vec![(RowWidth::Natural, name), (RowWidth::Fill(160.0), text)])
    };
    let facts: Vec<Block> = facts(persona, cx).into_iter().map(fact).collect();
    if !facts.is_empty() {
        blocks.push(Block::stack(8.0, facts));
    }
    Block::stack(24.0, blocks)
}

/// The short facts about a persona: each with how it is printed, its name and its value. The name is empty for facts without one.
pub(super) fn facts(persona: &Persona, cx: &Composer<'_>) -> Vec<(FactForm, String, String)> {
    let mut facts = Vec::new();
    for (field, form) in Persona::FIELDS.iter().filter_map(|field| Some((field, field.fact?))) {
        let PersonaFact { heading, value } = field.of(persona);
        let named = |text: String| (form, heading(cx.locale).to_owned(), text);
        if let PersonaValue::OwnFacts(own) = value {
            let name = |fact: &OwnFact| fact.name.as_ref().map_or_else(String::new, |name| name.value.clone());
            facts.extend(own.iter().map(|fact| (form, name(fact), fact.value.value.clone())));
        } else if let PersonaValue::Text(text) = value {
            facts.extend(text.iter().map(|text| named(text.value.clone())));
        } else if !value.texts().is_empty() {
            let texts: Vec<&str> = value.texts().iter().map(|text| text.as_str()).collect();
            facts.push(named(cx.words.list(&texts)));
        }
    }
    facts
}

/// Picture or initials, name and role.
fn who(of: SubjectPersona<'_>, cx: &Composer<'_>) -> Block {
    let persona = of.persona;
    let mut names = vec![Block::text(&persona.name.value, Type::TITLE, Ink::Text)];
    names.extend(persona.role.iter().map(|role| Block::text(&role.value, Type::LEAD, Ink::Soft)));
    let names = Block::stack(4.0, names);
    let picture = persona.portrait.as_ref().and_then(|path| cx.journey.picture(path, Crop::Square));
    if let Some(picture) = picture {
        let disc = Mark::Portrait(picture.clone(), persona.name.value.clone(), of.hue, DISC.0);
        return Block::stack(20.0, vec![Block::Mark(disc), names]);
    }
    let disc = Mark::Initials(initials(&persona.name, cx.locale.articles), of.hue, DISC.1);
    Block::row(20.0, vec![(RowWidth::Natural, Block::Mark(disc)), (RowWidth::Fill(160.0), names)])
}
