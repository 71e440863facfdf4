//! Builds the chapter about the personas.

use super::DocumentBuilder;
use super::nodes::{chapter, fact, facts, given, several, text};
use crate::compose::hues::persona_hue;
use crate::model::PlainText;
use crate::picture::Crop;
use crate::reading::{Fact, ReadingNode, Section, SectionRole};

impl DocumentBuilder<'_> {
    pub(super) fn personas(&self) -> Option<Section> {
        let nodes = self.facts.personas.iter().enumerate().map(|(at, n)| ReadingNode::Section(self.persona(at, *n)));
        chapter("personas", self.words.personas, nodes.collect())
    }

    /// `at`: its place on the map, `n`: its index.
    fn persona(&self, at: usize, n: usize) -> Section {
        let persona = &self.journey.personas[n];
        let w = self.words;
        let mut nodes = Vec::new();
        nodes.extend(self.picture(persona.portrait.as_ref(), Crop::Square, &persona.name));
        if let Some(quote) = &persona.quote {
            nodes.push(ReadingNode::Quote { text: self.quoted(quote), said: true, source: Vec::new() });
        }
        nodes.extend(persona.bio.iter().chain(&persona.description).map(text));
        let mut list: Vec<Fact> = given(self.fixed.segment, persona.segment.as_ref()).into_iter().collect();
        let (jobs, empathy) = (&persona.jobs, &persona.empathy);
        let lists: [(&str, &[PlainText]); 16] = [
            (w.goals, &persona.goals),
            (self.fixed.lane("needs").title, &persona.needs),
            (w.frustrations, &persona.frustrations),
            (w.motivations, &persona.motivations),
            (w.behaviours, &persona.behaviours),
            (w.jobs_functional, &jobs.functional),
            (w.jobs_emotional, &jobs.emotional),
            (w.jobs_social, &jobs.social),
            (w.pains, &persona.pains),
            (self.fixed.lane("gains").title, &persona.gains),
            (w.says, &empathy.says),
            (w.thinks, &empathy.thinks),
            (w.does, &empathy.does),
            (w.feels_so, &empathy.feels),
            (w.hears, &empathy.hears),
            (w.sees, &empathy.sees),
        ];
        list.extend(lists.into_iter().filter_map(|(name, texts)| several(name, texts, self.fixed)));
        list.extend(persona.traits.iter().map(|(name, level)| fact(&name.value, self.of(level.value, 5))));
        if !persona.channels.is_empty() {
            list.push(fact(self.fixed.lane("channels").title, self.channel_names(&persona.channels)));
        }
        list.extend(self.sources(&persona.evidence));
        nodes.extend(facts(list));
        Section {
            role: SectionRole::Entry,
            id: Some(format!("persona-{}", at + 1)),
            level: 3,
            kicker: persona.role.as_ref().map(|r| r.value.clone()),
            title: persona.name.value.clone(),
            hue: persona_hue(n, self.facts),
            facets: Vec::new(),
            nodes,
        }
    }
}
