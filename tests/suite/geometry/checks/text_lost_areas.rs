//! Every text of a persona that the areas of a sheet show is drawn in its area.

use cjm::model::{Journey, Persona, PersonaFact, PersonaValue};

use super::{Boards, Check, Drawing};
use crate::geometry::texts::{capital, holds, visible};
use crate::harness::scene::clip;

pub(super) const CHECK: Check = Check { name: "text-lost-areas", boards: Boards::Areas, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let Some(persona) = d.sheet.persona(d.journey) else { return };
    let mut expect = |area: &str, text: &str| {
        let id = format!("area-{area}");
        let groups = d.parts.groups.iter().enumerate().filter(|(_, (group, _))| group.id.as_ref() == Some(&id));
        let words: Vec<Vec<char>> = groups.map(|(n, _)| visible(&d.parts.words(n))).collect();
        if !words.iter().any(|words| holds(words, text, d.scene.rtl)) {
            out.push(format!("`{}` is nowhere in {id}", clip(text)));
        }
    };
    expect("person", &persona.name);
    let areas = d.sheet.parts();
    for field in Persona::FIELDS {
        let (key, value) = (field.key.name, (field.value)(persona));
        let is_text = matches!(value, PersonaValue::Text(_) | PersonaValue::ShortDescription(_) | PersonaValue::SpokenText(_));
        let area = if areas.contains(&key) { key } else { "person" };
        if is_text || field.fact.is_some() || area == key {
            for text in texts(value, d.journey) {
                expect(area, &text);
            }
        }
    }
}

/// The texts that a sheet shows of a field.
fn texts(value: PersonaValue<'_>, journey: &Journey) -> Vec<String> {
    let marks = |c: char| c.is_whitespace() || "\"'\u{201c}\u{201d}\u{201e}\u{ab}\u{bb}\u{300c}\u{300d}".contains(c);
    let lists = |facts: Vec<PersonaFact<'_>>| facts.iter().flat_map(|fact| texts(fact.value, journey)).collect();
    match value {
        PersonaValue::Text(text) | PersonaValue::ShortDescription(text) => text.iter().map(|text| text.value.clone()).collect(),
        PersonaValue::SpokenText(quote) => quote.iter().map(|quote| quote.trim_matches(marks).to_owned()).collect(),
        PersonaValue::PlainTextList(texts) | PersonaValue::SpokenTexts(texts) => {
            texts.iter().map(|text| text.value.clone()).collect()
        }
        PersonaValue::OwnFacts(facts) => facts.iter().map(|it| it.value.value.clone()).collect(),
        PersonaValue::Traits(traits) => traits.iter().map(|it| it.name.value.clone()).collect(),
        PersonaValue::Channels(channels) => channels.iter().map(|n| capital(&journey.channels[*n].name)).collect(),
        PersonaValue::Citations(evidence) => evidence.iter().map(|n| journey.evidence[*n].title.value.clone()).collect(),
        PersonaValue::Jobs(jobs) => lists(jobs.facts().collect()),
        PersonaValue::Empathy(empathy) => lists(empathy.facts().collect()),
        PersonaValue::PicturePath(_) => Vec::new(),
    }
}
