//! Fields of personas: each has what its readers need, and the sheet's description contains what the sheet shows.

use cjm::facts::Facts;
use cjm::model::{Empathy, Jobs, Persona, PersonaFact, PersonaValue};
use cjm::sheet::sheet;
use cjm::words::LOCALES;

use crate::harness::{FONTS, read};

/// Whether readers have to print a heading.
fn needs_heading(value: PersonaValue<'_>) -> bool {
    match value {
        PersonaValue::PlainTextList(_)
        | PersonaValue::SpokenTexts(_)
        | PersonaValue::Traits(_)
        | PersonaValue::Channels(_)
        | PersonaValue::Citations(_) => true,
        PersonaValue::Text(_)
        | PersonaValue::ShortDescription(_)
        | PersonaValue::SpokenText(_)
        | PersonaValue::OwnFacts(_)
        | PersonaValue::PicturePath(_)
        | PersonaValue::Jobs(_)
        | PersonaValue::Empathy(_) => false,
    }
}

#[test]
fn every_list_has_a_heading_in_every_language() {
    let persona = read("title: T\npersonas: [Maya]\nstages: [S]\n").unwrap().personas.remove(0);
    let (jobs, empathy) = (Jobs::default(), Empathy::default());
    let facts: Vec<PersonaFact> = persona.facts().chain(jobs.facts()).chain(empathy.facts()).collect();
    assert_eq!(facts.len(), Persona::FIELDS.len() + Jobs::FIELDS.len() + Empathy::FIELDS.len());
    for fact in facts.into_iter().filter(|fact| needs_heading(fact.value)) {
        for locale in LOCALES {
            assert!(!(fact.heading)(locale).is_empty(), "{:?} has no heading in {}", fact.value, locale.tag);
        }
    }
}

#[test]
fn the_description_of_a_persona_sheet_contains_what_it_shows() {
    let yaml = "title: T\npersonas: [{id: maya, name: Maya, role: Parent, segment: Families, quote: Hurry, bio: Busy, \
                description: Tired, goals: Sleep, needs: Calm, frustrations: Noise, motivations: Kids, behaviours: Lists, \
                traits: {Patience: 2}, channels: [phone], jobs: {functional: Shop, emotional: Relax, social: Shine}, evidence: talks}]\n\
                evidence: [{id: talks, title: Talks}]\nstages: [S]\n";
    let journey = read(yaml).unwrap();
    let drawing = &sheet("persona-sheet").unwrap().drawings(&Facts::of(&journey))[0];
    assert_eq!(
        cjm::draw(&journey, drawing, &FONTS).0.description,
        "Persona: Maya, Parent. “Hurry” Busy. Tired. Segment: Families. Goals: Sleep. Needs: Calm. Frustrations: Noise. \
         Motivations: Kids. Traits: Patience (2 of 5). Behaviours: Lists. Channels: phone. Jobs to get done: Shop. Wants to feel: \
         Relax. Wants to be seen: Shine. What this rests on: Talks."
    );
}
