//! Every text of a persona that the areas of a sheet show is drawn in its area.

use cjm::model::{Persona, PlainText};

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
    for (area, texts) in lists(persona) {
        for text in texts {
            expect(area, text);
        }
    }
    let about = [Some(&persona.name), persona.role.as_ref(), persona.bio.as_ref(), persona.description.as_ref()];
    about.into_iter().flatten().chain(&persona.segment).for_each(|text| expect("person", text));
    let marks = |c: char| c.is_whitespace() || "\"'\u{201c}\u{201d}\u{201e}\u{ab}\u{bb}\u{300c}\u{300d}".contains(c);
    persona.quote.iter().for_each(|quote| expect("person", quote.trim_matches(marks)));
    persona.traits.iter().for_each(|(name, _)| expect("traits", name));
    persona.channels.iter().for_each(|n| expect("channels", &capital(&d.journey.channels[*n].name)));
    persona.evidence.iter().for_each(|n| expect("evidence", &d.journey.evidence[*n].title));
}

fn lists(persona: &Persona) -> [(&'static str, &[PlainText]); 8] {
    let jobs = &persona.jobs;
    [
        ("goals", &persona.goals),
        ("needs", &persona.needs),
        ("frustrations", &persona.frustrations),
        ("motivations", &persona.motivations),
        ("behaviours", &persona.behaviours),
        ("jobs", &jobs.functional),
        ("jobs", &jobs.emotional),
        ("jobs", &jobs.social),
    ]
}
