//! The keys of a whole journey, of its personas, and of what belongs to all of it.

use super::{DESCRIPTION, EVIDENCE_REFS, ID, NAME, TEXT, key};
use crate::parse::keys::{Key, Table};

/// A whole file.
pub static JOURNEY: Table = Table { what: "the journey", place: "the top of the file", parts: &[JOURNEY_KEYS, SHARED_KEYS] };

/// A file named under `use:`.
pub static SHARED: Table = Table { what: "a shared file", place: "a file named under `use`", parts: &[SHARED_KEYS] };

const JOURNEY_KEYS: &[Key] = &[
    key("title", &["name", "journey", "journey_title"], "The journey in the customer's words: `I renew my contract`."),
    key("description", &["desc", "summary", "subtitle"], "Longer text."),
    key("scenario", &["situation", "context"], "The situation the journey is told in."),
    key("expectations", &["expectation", "expects"], "What the customer expects at the start."),
    key("goal", &["objective", "job_to_be_done", "jtbd", "customer_goal", "user_goal"], "What the customer wants to reach."),
    key("state", &["variant", "map_state"], "`current` (as-is) or `target` (to-be)."),
    key("based_on", &["derived_from"], "The journey a target state was derived from."),
    key("starts_when", &["starts", "start", "begins_when"], "The event that starts the journey."),
    key("ends_when", &["ends", "end"], "The event that ends it."),
    key("owner", &["responsible", "responsible_team", "journey_owner"], "Who answers for the map."),
    key("status", &["review_status"], "Free word: draft, in review, approved."),
    key("version", &[], "Free text."),
    key("reviewed", &["last_reviewed", "updated", "last_updated", "updated_at"], "When the map was last reviewed: `2026-10-12`."),
    key("review_by", &["next_review"], "When it has to be reviewed again: `2027-04-01`."),
    key("review_every", &["review_cycle"], "How often it is reviewed: `6 months`."),
    key("industry", &["sector"], "Free text."),
    key("segment", &["target_group", "audience"], "The customers the journey is about."),
    key("tags", &["tag", "themes", "keywords"], "Free words for finding the map again."),
    key("locale", &["language", "lang"], "Language of the texts: `en`, `pt-BR`."),
    key("scale", &["emotion_scale"], "What emotion scores mean: `{min: 1, max: 5, labels: [awful, great]}`."),
    key("paths", &["path", "branches", "alternatives"], "Other ways through the journey, which touchpoints name under `path`."),
    key("lanes", &["own_lanes", "rows"], "Lanes of your own: `{id, title, role, after}`."),
    key("stages", &["phases", "stage", "phase", "episodes", "milestones", "columns"], "The phases of the journey, in order."),
    key(
        "offer",
        &["value_proposition", "value_propositions", "value_props"],
        "What the service offers (value proposition canvas).",
    ),
    key(
        "flows",
        &["flow", "connections", "arrows", "handoffs", "handovers"],
        "Connections between touchpoints and blueprint items.",
    ),
];

const SHARED_KEYS: &[Key] = &[
    key("personas", &["persona", "actors", "actor", "customers", "customer"], "Whose journey it is."),
    key("channels", &["media"], "Channels with an id, a name and an icon."),
    key("metrics", &["metric", "kpis", "kpi", "success_metrics", "measures"], "Numbers that are followed."),
    key("teams", &["team", "departments"], "Teams of the organisation."),
    key("evidence", &["research", "sources", "insights"], "The research behind the map."),
    key(
        "use",
        &["uses", "include", "includes", "import", "imports"],
        "Shared files whose personas, channels, metrics, teams and evidence belong to it.",
    ),
];

/// An entry of `personas`.
pub static PERSONA: Table = Table {
    what: "a persona",
    place: "an entry of `personas`",
    parts: &[&[
        ID,
        NAME,
        key("role", &["archetype", "occupation", "job"], "In few words: `Busy parent, 38`."),
        key("segment", &["target_group"], "The customers the persona stands for."),
        key("quote", &["motto", "verbatim"], "One sentence, word for word."),
        key("bio", &["biography", "background", "story"], "A paragraph."),
        key("portrait", &["image", "photo", "picture", "avatar"], "Path of a picture beside the file."),
        key("goals", &["goal", "objectives"], "What they want to reach."),
        key("needs", &["need"], "What they need."),
        key("frustrations", &["frustration", "challenges"], "What annoys them."),
        key("motivations", &["motivation"], "What drives them."),
        key("behaviours", &["behaviour", "behaviors", "behavior", "habits"], "What they usually do."),
        key("traits", &["trait", "sliders"], "Sliders from 1 to 5: `{Tech comfort: 4}`."),
        key("channels", &["channel", "preferred_channels"], "The channels they use."),
        key("jobs", &["jobs_to_be_done", "jtbd", "customer_jobs"], "`{functional, emotional, social}`."),
        key("pains", &["pain", "pain_points"], "Pains of the value proposition canvas."),
        key("gains", &["gain"], "Gains of the value proposition canvas."),
        key("empathy", &["empathy_map"], "`{says, thinks, does, feels, hears, sees}`."),
        DESCRIPTION,
        EVIDENCE_REFS,
    ]],
};

/// `jobs` of a persona.
pub static JOBS: Table = Table {
    what: "`jobs`",
    place: "`jobs` of a persona",
    parts: &[&[
        key("functional", &[], "What gets done."),
        key("emotional", &[], "How they want to feel."),
        key("social", &[], "How they want to be seen."),
    ]],
};

/// `empathy` of a persona.
pub static EMPATHY: Table = Table {
    what: "`empathy`",
    place: "`empathy` of a persona",
    parts: &[&[
        key("says", &["say"], "What they say."),
        key("thinks", &["think"], "What they think."),
        key("does", &["do"], "What they do."),
        key("feels", &["feel"], "What they feel."),
        key("hears", &["hear"], "What they hear."),
        key("sees", &["see"], "What they see."),
    ]],
};

/// An entry of `teams`.
pub static TEAM: Table = Table { what: "a team", place: "an entry of `teams`", parts: &[&[ID, NAME, DESCRIPTION]] };

/// An entry of `paths`.
pub static PATH: Table = Table {
    what: "a path",
    place: "an entry of `paths`",
    parts: &[&[ID, NAME, key("kind", &["type", "path_type"], "`alternative` or `exception`."), DESCRIPTION]],
};

/// An entry of `lanes`.
pub static LANE: Table = Table {
    what: "a lane",
    place: "an entry of `lanes`",
    parts: &[&[
        ID,
        key("title", &["name", "label"], "Its name, as it is drawn."),
        key("role", &["kind", "type"], "`note`, `pain`, `gain`, `number`, `customer`, `frontstage`, `backstage` or `support`."),
        key("after", &["where", "below", "under"], "The lane it stands after."),
        DESCRIPTION,
    ]],
};

/// Names of drawn lanes that are no key of a touchpoint; an own lane may stand after them, too.
pub static DRAWN: &[&str] =
    &["channels", "customer_actions", "emotions", "images", "owners", "reasons", "research", "time", "touchpoints"];

/// `offer`.
pub static OFFER: Table = Table {
    what: "the offer",
    place: "`offer`",
    parts: &[&[
        key("products", &["product", "services", "products_and_services"], "Products and services."),
        key("pain_relievers", &["pain_reliever", "relievers"], "How pains are relieved."),
        key("gain_creators", &["gain_creator", "creators"], "How gains are created."),
    ]],
};

/// One part of the offer.
pub static OFFER_ITEM: Table = Table {
    what: "a part of the offer",
    place: "an entry of `products`, `pain_relievers` or `gain_creators`",
    parts: &[&[
        TEXT,
        DESCRIPTION,
        key("addresses", &["answers", "relieves", "creates", "pains", "gains", "for"], "Pains and gains it answers."),
    ]],
};

/// An entry of `flows`.
pub static FLOW: Table = Table {
    what: "a flow",
    place: "an entry of `flows`",
    parts: &[&[
        key("from", &["source", "start"], "A touchpoint, `touchpoint.lane`, or the id of a blueprint item."),
        key("to", &["target", "end"], "As `from`."),
        key("kind", &["type"], "`triggers`, `needs` or `exchange`."),
        key("label", &["text", "name", "title"], "Drawn on the connection."),
        key("carries", &["context", "hands_over", "passes"], "What is handed over; `none` if everything is lost."),
        DESCRIPTION,
    ]],
};

/// `scale`.
pub static SCALE: Table = Table {
    what: "the scale",
    place: "`scale`",
    parts: &[&[
        key("min", &["lowest", "from", "minimum"], "Lowest score."),
        key("max", &["highest", "to", "maximum"], "Highest score."),
        key("labels", &["words", "names"], "Words at the axis, lowest first, or `{-2: awful, 2: great}`."),
    ]],
};
