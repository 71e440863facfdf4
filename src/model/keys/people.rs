//! Keys of personas and teams.

use super::common::{DESCRIPTION, ID, NAME, PlainTextList, entries};
use super::notation::{level, notations};
use super::table::Shape::{Either, Entry, Named};
use super::table::{AnyKey, NamedEntries, Table};
use super::things::ThingKind;
use crate::model::{Empathy, Jobs, Persona, Team};

level! {
    /// An entry of `personas`.
    PERSONA in persona = "a persona", "an entry of `personas`", needs &[&["name", "id"]], defines Some(ThingKind::Persona);
    ID;
    NAME;
    .. Persona::KEYS
}

/// `jobs` of a persona.
pub static JOBS: Table = group("`jobs`", "`jobs` of a persona", &[Jobs::KEYS]);

/// `empathy` of a persona.
pub static EMPATHY: Table = group("`empathy`", "`empathy` of a persona", &[Empathy::KEYS]);

level! {
    /// An entry of `teams`.
    TEAM in team = "a team", "an entry of `teams`", needs &[&["name", "id"]], defines Some(ThingKind::Team);
    ID;
    NAME;
    DESCRIPTION;
}

notations! {
    impl Jobs -> Jobs = Either(&PlainTextList::SHAPE, &JOBS);
    impl Empathy -> Empathy = Entry(&EMPATHY);
    /// The personas of a journey.
    struct PersonaEntries -> Vec<Persona> = Named(&PERSONAS);
    /// The teams of a journey.
    struct TeamEntries -> Vec<Team> = Named(&TEAMS);
}

static PERSONAS: NamedEntries = entries(&PERSONA);
static TEAMS: NamedEntries = entries(&TEAM);

const fn group(what: &'static str, place: &'static str, parts: &'static [&'static [AnyKey]]) -> Table {
    Table { what, place, needs: &[], defines: None, parts }
}
