//! Defines the persona sheet: a persona's profile and their emotion curve.

use super::areas::{BEHAVIOURS, CHANNELS, CURVE, EVIDENCE, FRUSTRATIONS, GOALS, JOBS, MOTIVATIONS, NEEDS, PERSON, TRAITS};
use super::design::{Arrangement, Design};
use super::row::{Requirement, Sheet, Subject};
use crate::words::Personal;

pub(super) const SHEET: Sheet = Sheet {
    name: "persona-sheet",
    title: |w| Personal::pattern(w.persona_sheet),
    subject: Subject::Persona(0),
    design: Design::Areas(Arrangement::Stack(&[
        Arrangement::Row(&[
            (448.0, Arrangement::Area(&PERSON)),
            (
                1000.0,
                Arrangement::Stack(&[
                    Arrangement::Grid(2, &[&GOALS, &NEEDS, &FRUSTRATIONS, &MOTIVATIONS]),
                    Arrangement::Grid(2, &[&TRAITS, &BEHAVIOURS, &CHANNELS]),
                    Arrangement::Area(&JOBS),
                ]),
            ),
        ]),
        Arrangement::Row(&[(1140.0, Arrangement::Area(&CURVE)), (308.0, Arrangement::Area(&EVIDENCE))]),
    ])),
    is_default: |_| false,
    requires: Some(Requirement { name: "a persona", is_met: |journey| !journey.personas.is_empty() }),
};
