//! Resolves the words under `addresses`: by id, else by text.

use std::collections::BTreeSet;

use crate::model::{Addressee, Journey, Moment, NameIndex, PainPoint, Persona, PersonaFact, PersonaValue, PlainText, Text};

/// Everything that `addresses` can name.
#[derive(Debug)]
pub(super) struct Addressees<'a> {
    entries: Vec<Addressee<'a>>,
    index: NameIndex,
    /// The texts about personas, which only the offer addresses.
    texts: Vec<&'a PlainText>,
    text_index: NameIndex,
}

impl<'a> Addressees<'a> {
    pub(super) fn of(journey: &'a Journey) -> Self {
        let entries: Vec<Addressee<'a>> = journey.moments().flat_map(Moment::addressees).collect();
        let index = NameIndex::of(entries.iter().map(|it| (it.id(), Some(it.text()))));
        let texts: Vec<&PlainText> = journey.personas.iter().flat_map(Persona::facts).flat_map(texts).collect();
        let text_index = NameIndex::of(texts.iter().map(|it| (it.id.as_ref(), Some(&it.text))));
        Self { entries, index, texts, text_index }
    }

    /// The entry with an id, else every entry with a text.
    pub(super) fn named(&self, word: &Text) -> impl Iterator<Item = Addressee<'a>> {
        self.index.all(word).iter().map(|n| self.entries[*n])
    }

    /// The pain points that words name, in the order of the journey.
    pub(super) fn pain_points<'w>(&self, words: impl IntoIterator<Item = &'w Text>) -> impl Iterator<Item = &'a PainPoint> {
        let named: BTreeSet<usize> = words.into_iter().flat_map(|word| self.index.all(word)).copied().collect();
        named.into_iter().filter_map(|n| self.entries[n].pain_point())
    }

    /// The text of what a word names: of an entry, else about a persona.
    pub(super) fn text(&self, word: &Text) -> Option<&'a Text> {
        let of_persona = || self.text_index.first(word).map(|n| &self.texts[n].text);
        self.named(word).next().map(Addressee::text).or_else(of_persona)
    }
}

/// The texts of a list or of a group of lists.
fn texts(fact: PersonaFact<'_>) -> Vec<&PlainText> {
    match fact.value {
        PersonaValue::Jobs(jobs) => jobs.facts().flat_map(texts).collect(),
        PersonaValue::Empathy(empathy) => empathy.facts().flat_map(texts).collect(),
        PersonaValue::PlainTextList(texts) | PersonaValue::SpokenTexts(texts) => texts.iter().collect(),
        PersonaValue::Text(_)
        | PersonaValue::ShortDescription(_)
        | PersonaValue::SpokenText(_)
        | PersonaValue::PicturePath(_)
        | PersonaValue::OwnFacts(_)
        | PersonaValue::Traits(_)
        | PersonaValue::Channels(_)
        | PersonaValue::Citations(_) => Vec::new(),
    }
}
