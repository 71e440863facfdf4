//! Keys of personas and teams.

use super::common::{DESCRIPTION, ID, NAME, PlainTextList, entries};
use super::notation::{Key, PicturePath, Traits, level, notations};
use super::research::{CITATIONS, Channels};
use super::table::Shape::{Either, Entry, Named};
use super::table::{AnyKey, NamedEntries, Table};
use super::things::ThingKind;
use crate::model::{Empathy, Jobs, Persona, Team, Text};

level! {
    /// An entry of `personas`.
    PERSONA in persona = "a persona", "an entry of `personas`", needs &[&["name", "id"]], defines Some(ThingKind::Persona);
    ID;
    NAME;
    ROLE: Text = "role", ["archetype", "occupation", "job"], "Short description: `Busy parent, 38`.";
    SEGMENT: Text = "segment", ["target_group"], "Customer segment that the persona represents.";
    QUOTE: Text = "quote", ["motto", "verbatim"], "Verbatim quote, one sentence.";
    BIO: Text = "bio", ["biography", "background", "story"], "Background, one paragraph.";
    PORTRAIT: PicturePath = "portrait", ["image", "photo", "picture", "avatar"], "Path of a picture, relative to this file.";
    GOALS: PlainTextList = "goals", ["goal", "objectives"], "What they want to achieve.";
    NEEDS: PlainTextList = "needs", ["need"], "What they need.";
    FRUSTRATIONS: PlainTextList = "frustrations", ["frustration", "challenges"], "What frustrates them.";
    MOTIVATIONS: PlainTextList = "motivations", ["motivation"], "What motivates them.";
    BEHAVIOURS: PlainTextList = "behaviours", ["behaviour", "behaviors", "behavior", "habits"], "What they usually do.";
    TRAITS: Traits = "traits", ["trait", "sliders"], "Sliders from 1 to 5: `{Tech comfort: 4}`.";
    CHANNELS: Channels = "channels", ["channel", "preferred_channels"], "Channels they use.";
    JOBS: Jobs = "jobs", ["jobs_to_be_done", "jtbd", "customer_jobs"], "`{keys}`.";
    PAINS: PlainTextList = "pains", ["pain", "pain_points"], "Pains of the value proposition canvas.";
    GAINS: PlainTextList = "gains", ["gain"], "Gains of the value proposition canvas.";
    EMPATHY: Empathy = "empathy", ["empathy_map"], "`{keys}`.";
    DESCRIPTION;
    CITATIONS;
}

level! {
    /// `jobs` of a persona.
    JOBS in jobs = "`jobs`", "`jobs` of a persona", needs &[], defines None;
    FUNCTIONAL: PlainTextList = "functional", [], "Tasks they want to get done.";
    EMOTIONAL: PlainTextList = "emotional", [], "How they want to feel.";
    SOCIAL: PlainTextList = "social", [], "How they want to be seen.";
}

level! {
    /// `empathy` of a persona.
    EMPATHY in empathy = "`empathy`", "`empathy` of a persona", needs &[], defines None;
    SAYS: PlainTextList = "says", ["say"], "What they say.";
    THINKS: PlainTextList = "thinks", ["think"], "What they think.";
    DOES: PlainTextList = "does", ["do"], "What they do.";
    FEELS: PlainTextList = "feels", ["feel"], "What they feel.";
    HEARS: PlainTextList = "hears", ["hear"], "What they hear.";
    SEES: PlainTextList = "sees", ["see"], "What they see.";
}

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
