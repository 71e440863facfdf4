//! Keys of personas and teams.

use super::common::{DESCRIPTION, ID, NAME, Texts, entries};
use super::notation::{Key, PicturePath, Traits, level, notations};
use super::research::{CITATIONS, Channels};
use super::table::Shape::{Either, Entry, Named};
use super::table::{AnyKey, Group, Table};
use super::things::ThingKind;
use crate::model::{Empathy, Jobs, Persona, Team, Text};

level! {
    /// An entry of `personas`.
    PERSONA in persona = "a persona", "an entry of `personas`", needs &[&["name", "id"]], defines Some(ThingKind::Persona);
    ID;
    NAME;
    ROLE: Text = "role", ["archetype", "occupation", "job"], "In few words: `Busy parent, 38`.";
    SEGMENT: Text = "segment", ["target_group"], "The customers the persona stands for.";
    QUOTE: Text = "quote", ["motto", "verbatim"], "One sentence, word for word.";
    BIO: Text = "bio", ["biography", "background", "story"], "A paragraph.";
    PORTRAIT: PicturePath = "portrait", ["image", "photo", "picture", "avatar"], "Path of a picture beside the file.";
    GOALS: Texts = "goals", ["goal", "objectives"], "What they want to reach.";
    NEEDS: Texts = "needs", ["need"], "What they need.";
    FRUSTRATIONS: Texts = "frustrations", ["frustration", "challenges"], "What annoys them.";
    MOTIVATIONS: Texts = "motivations", ["motivation"], "What drives them.";
    BEHAVIOURS: Texts = "behaviours", ["behaviour", "behaviors", "behavior", "habits"], "What they usually do.";
    TRAITS: Traits = "traits", ["trait", "sliders"], "Sliders from 1 to 5: `{Tech comfort: 4}`.";
    CHANNELS: Channels = "channels", ["channel", "preferred_channels"], "The channels they use.";
    JOBS: Jobs = "jobs", ["jobs_to_be_done", "jtbd", "customer_jobs"], "`{functional, emotional, social}`.";
    PAINS: Texts = "pains", ["pain", "pain_points"], "Pains of the value proposition canvas.";
    GAINS: Texts = "gains", ["gain"], "Gains of the value proposition canvas.";
    EMPATHY: Empathy = "empathy", ["empathy_map"], "`{says, thinks, does, feels, hears, sees}`.";
    DESCRIPTION;
    CITATIONS;
}

level! {
    /// `jobs` of a persona.
    JOBS in jobs = "`jobs`", "`jobs` of a persona", needs &[], defines None;
    FUNCTIONAL: Texts = "functional", [], "What gets done.";
    EMOTIONAL: Texts = "emotional", [], "How they want to feel.";
    SOCIAL: Texts = "social", [], "How they want to be seen.";
}

level! {
    /// `empathy` of a persona.
    EMPATHY in empathy = "`empathy`", "`empathy` of a persona", needs &[], defines None;
    SAYS: Texts = "says", ["say"], "What they say.";
    THINKS: Texts = "thinks", ["think"], "What they think.";
    DOES: Texts = "does", ["do"], "What they do.";
    FEELS: Texts = "feels", ["feel"], "What they feel.";
    HEARS: Texts = "hears", ["hear"], "What they hear.";
    SEES: Texts = "sees", ["see"], "What they see.";
}

level! {
    /// An entry of `teams`.
    TEAM in team = "a team", "an entry of `teams`", needs &[&["name", "id"]], defines Some(ThingKind::Team);
    ID;
    NAME;
    DESCRIPTION;
}

notations! {
    impl Jobs -> Jobs = Either(&Texts::SHAPE, &JOBS);
    impl Empathy -> Empathy = Entry(&EMPATHY);
    /// The personas of a journey.
    struct PersonaEntries -> Vec<Persona> = Named(&PERSONAS);
    /// The teams of a journey.
    struct TeamEntries -> Vec<Team> = Named(&TEAMS);
}

static PERSONAS: Group = entries(&PERSONA);
static TEAMS: Group = entries(&TEAM);
