//! Builds the chapter about the personas.

use super::DocumentBuilder;
use super::nodes::{chapter, fact, facts, given, several, text};
use crate::compose::hues::persona_hue;
use crate::model::{PersonaFact, PersonaValue, Text};
use crate::picture::Crop;
use crate::reading::{Fact, ReadingNode, Section, SectionRole};

impl DocumentBuilder<'_> {
    pub(super) fn personas(&self) -> Option<Section> {
        let nodes = self.facts.personas.iter().enumerate().map(|(at, n)| ReadingNode::Section(self.persona(at, *n)));
        chapter("personas", self.page.personas, nodes.collect())
    }

    /// `at`: its place on the map, `n`: its index.
    fn persona(&self, at: usize, n: usize) -> Section {
        let persona = &self.journey.personas[n];
        let (mut nodes, mut list) = (Vec::new(), Vec::new());
        for fact in persona.facts() {
            self.persona_fact(fact, &persona.name, &mut nodes, &mut list);
        }
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

    /// Adds a fact about a persona to the nodes, or to the list of facts below them.
    fn persona_fact(&self, it: PersonaFact<'_>, name: &Text, nodes: &mut Vec<ReadingNode>, list: &mut Vec<Fact>) {
        let heading = (it.heading)(self.locale);
        match it.value {
            PersonaValue::Text(paragraph) if heading.is_empty() => nodes.extend(paragraph.iter().map(text)),
            PersonaValue::Text(text) => list.extend(given(heading, text.as_ref())),
            // The section has it above its title.
            PersonaValue::ShortDescription(_) => {}
            PersonaValue::PicturePath(path) => nodes.extend(self.picture(path.as_ref(), Crop::Square, name)),
            PersonaValue::SpokenText(quote) => nodes.extend(quote.iter().map(|quote| ReadingNode::Quote {
                text: self.quoted(quote),
                said: true,
                source: Vec::new(),
            })),
            PersonaValue::PlainTextList(texts) | PersonaValue::SpokenTexts(texts) => {
                list.extend(several(heading, texts, self.words));
            }
            PersonaValue::OwnFacts(facts) => {
                list.extend(facts.iter().filter_map(|it| Some(fact(&it.name.as_ref()?.value, it.value.value.clone()))));
                nodes.extend(facts.iter().filter(|it| it.name.is_none()).map(|it| text(&it.value)));
            }
            PersonaValue::Traits(traits) => {
                list.extend(traits.iter().map(|it| fact(&it.name.value, self.rating(it.rating.value))));
            }
            PersonaValue::Channels(channels) => {
                list.extend((!channels.is_empty()).then(|| fact(heading, self.channel_names(channels))));
            }
            PersonaValue::Jobs(jobs) => jobs.facts().for_each(|it| self.persona_fact(it, name, nodes, list)),
            PersonaValue::Empathy(empathy) => empathy.facts().for_each(|it| self.persona_fact(it, name, nodes, list)),
            PersonaValue::Citations(evidence) => list.extend(self.sources(evidence)),
        }
    }
}
