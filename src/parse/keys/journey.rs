//! Keys of a whole journey, of its personas, and of what belongs to all of it.

use super::common::{DESCRIPTION, ID, NAME, TEXT, TEXTS, entries, key};
use super::evidence::{CHANNEL_NAMES, CHANNELS, EVIDENCE_REFS, EVIDENCES, METRICS};
use super::moment::STAGES;
use super::table::Shape::{
    Date, Either, Entry, File, Labels, Language, Named, Picture, Scale, Several, Text, Traits, Within, Words,
};
use super::table::{Group, Key, LARGEST_SCORE, Shape, Table};
use super::words::{FLOW_KINDS, PATH_KINDS, ROLES, STATES, spellings};

/// A whole file.
pub static JOURNEY: Table = Table {
    what: "the journey",
    place: "the top of the file",
    needs: &[&["title"], &["stages"]],
    parts: &[JOURNEY_KEYS, SHARED_KEYS],
};

/// A file named under `use:`.
pub static SHARED: Table = Table { what: "a shared file", place: "a file named under `use`", needs: &[], parts: &[SHARED_KEYS] };

const JOURNEY_KEYS: &[Key] = &[
    key("title", &["name", "journey", "journey_title"], Text, "The journey in the customer's words: `I renew my contract`."),
    key("description", &["desc", "summary", "subtitle"], Text, "Longer text."),
    key("scenario", &["situation", "context"], Text, "The situation the journey is told in."),
    key("expectations", &["expectation", "expects"], TEXTS, "What the customer expects at the start."),
    key(
        "goal",
        &["objective", "job_to_be_done", "jtbd", "customer_goal", "user_goal"],
        Text,
        "What the customer wants to reach.",
    ),
    key("state", &["variant", "map_state"], Words(|| spellings(STATES)), "`current` (as-is) or `target` (to-be)."),
    key("based_on", &["derived_from"], Text, "The journey a target state was derived from."),
    key("starts_when", &["starts", "start", "begins_when"], Text, "The event that starts the journey."),
    key("ends_when", &["ends", "end"], Text, "The event that ends it."),
    key("owner", &["responsible", "responsible_team", "journey_owner"], Text, "Who answers for the map."),
    key("status", &["review_status"], Text, "Free word: draft, in review, approved."),
    key("seal", &[], Text, "What the file was when it was approved, in 12 digits that `cjm check` prints: `4c1f09a2be77`."),
    key("version", &[], Text, "Free text."),
    key(
        "reviewed",
        &["last_reviewed", "updated", "last_updated", "updated_at"],
        Date,
        "When the map was last reviewed: `2026-10-12`.",
    ),
    key("review_by", &["next_review"], Date, "When it has to be reviewed again: `2027-04-01`."),
    key("review_every", &["review_cycle"], Text, "How often it is reviewed: `6 months`."),
    key("industry", &["sector"], Text, "Free text."),
    key("segment", &["target_group", "audience"], Text, "The customers the journey is about."),
    key("tags", &["tag", "themes", "keywords"], TEXTS, "Free words for finding the map again."),
    key("locale", &["language", "lang"], Language, "Language of the texts, and of lane names, legends and dates: `en`, `pt-BR`."),
    key("scale", &["emotion_scale"], Scale(&SCALE), "What emotion scores mean: `{min: 1, max: 5, labels: [awful, great]}`."),
    key(
        "paths",
        &["path", "branches", "alternatives"],
        Named(&PATHS),
        "Other ways through the journey, which touchpoints name under `path`.",
    ),
    key("lanes", &["own_lanes", "rows"], Named(&LANES), "Lanes of your own: `{id, title, role, after}`."),
    key(
        "stages",
        &["phases", "stage", "phase", "episodes", "milestones", "columns"],
        Named(&STAGES),
        "The phases of the journey, in order.",
    ),
    key(
        "offer",
        &["value_proposition", "value_propositions", "value_props"],
        Entry(&OFFER),
        "What the service offers (value proposition canvas).",
    ),
    key(
        "flows",
        &["flow", "connections", "arrows", "handoffs", "handovers"],
        CONNECTIONS,
        "Connections between touchpoints and blueprint items.",
    ),
];

const SHARED_KEYS: &[Key] = &[
    key("personas", &["persona", "actors", "actor", "customers", "customer"], Named(&PERSONAS), "Whose journey it is."),
    key("channels", &["media"], Named(&CHANNELS), "Channels with an id, a name and an icon."),
    key("metrics", &["metric", "kpis", "kpi", "success_metrics", "measures"], Named(&METRICS), "Numbers that are followed."),
    key("teams", &["team", "departments"], Named(&TEAMS), "Teams of the organisation."),
    key("evidence", &["research", "sources", "insights"], Named(&EVIDENCES), "The research behind the map."),
    key(
        "use",
        &["uses", "include", "includes", "import", "imports"],
        Several(&File),
        "Shared files whose personas, channels, metrics, teams and evidence belong to it.",
    ),
];

/// An entry of `personas`.
pub static PERSONA: Table = Table {
    what: "a persona",
    place: "an entry of `personas`",
    needs: &[&["name", "id"]],
    parts: &[&[
        ID,
        NAME,
        key("role", &["archetype", "occupation", "job"], Text, "In few words: `Busy parent, 38`."),
        key("segment", &["target_group"], Text, "The customers the persona stands for."),
        key("quote", &["motto", "verbatim"], Text, "One sentence, word for word."),
        key("bio", &["biography", "background", "story"], Text, "A paragraph."),
        key("portrait", &["image", "photo", "picture", "avatar"], Picture, "Path of a picture beside the file."),
        key("goals", &["goal", "objectives"], TEXTS, "What they want to reach."),
        key("needs", &["need"], TEXTS, "What they need."),
        key("frustrations", &["frustration", "challenges"], TEXTS, "What annoys them."),
        key("motivations", &["motivation"], TEXTS, "What drives them."),
        key("behaviours", &["behaviour", "behaviors", "behavior", "habits"], TEXTS, "What they usually do."),
        key("traits", &["trait", "sliders"], Traits, "Sliders from 1 to 5: `{Tech comfort: 4}`."),
        key("channels", &["channel", "preferred_channels"], CHANNEL_NAMES, "The channels they use."),
        key("jobs", &["jobs_to_be_done", "jtbd", "customer_jobs"], Either(&TEXTS, &JOBS), "`{functional, emotional, social}`."),
        key("pains", &["pain", "pain_points"], TEXTS, "Pains of the value proposition canvas."),
        key("gains", &["gain"], TEXTS, "Gains of the value proposition canvas."),
        key("empathy", &["empathy_map"], Entry(&EMPATHY), "`{says, thinks, does, feels, hears, sees}`."),
        DESCRIPTION,
        EVIDENCE_REFS,
    ]],
};

/// `jobs` of a persona.
pub static JOBS: Table = Table {
    what: "`jobs`",
    place: "`jobs` of a persona",
    needs: &[],
    parts: &[&[
        key("functional", &[], TEXTS, "What gets done."),
        key("emotional", &[], TEXTS, "How they want to feel."),
        key("social", &[], TEXTS, "How they want to be seen."),
    ]],
};

/// `empathy` of a persona.
pub static EMPATHY: Table = Table {
    what: "`empathy`",
    place: "`empathy` of a persona",
    needs: &[],
    parts: &[&[
        key("says", &["say"], TEXTS, "What they say."),
        key("thinks", &["think"], TEXTS, "What they think."),
        key("does", &["do"], TEXTS, "What they do."),
        key("feels", &["feel"], TEXTS, "What they feel."),
        key("hears", &["hear"], TEXTS, "What they hear."),
        key("sees", &["see"], TEXTS, "What they see."),
    ]],
};

/// An entry of `teams`.
pub static TEAM: Table =
    Table { what: "a team", place: "an entry of `teams`", needs: &[&["name", "id"]], parts: &[&[ID, NAME, DESCRIPTION]] };

/// An entry of `paths`.
pub static PATH: Table = Table {
    what: "a path",
    place: "an entry of `paths`",
    needs: &[&["name", "id"]],
    parts: &[&[
        ID,
        NAME,
        key("kind", &["type", "path_type"], Words(|| spellings(PATH_KINDS)), "`alternative` or `exception`."),
        DESCRIPTION,
    ]],
};

/// An entry of `lanes`.
pub static LANE: Table = Table {
    what: "a lane",
    place: "an entry of `lanes`",
    needs: &[&["id", "title"]],
    parts: &[&[
        ID,
        key("title", &["name", "label"], Text, "Its name, as it is drawn."),
        key(
            "role",
            &["kind", "type"],
            Words(|| spellings(ROLES)),
            "`note`, `pain`, `gain`, `number`, `customer`, `frontstage`, `backstage` or `support`.",
        ),
        key("after", &["where", "below", "under"], Text, "The lane it stands after."),
        DESCRIPTION,
    ]],
};

/// `offer`.
pub static OFFER: Table = Table {
    what: "the offer",
    place: "`offer`",
    needs: &[],
    parts: &[&[
        key("products", &["product", "services", "products_and_services"], OFFERS, "Products and services."),
        key("pain_relievers", &["pain_reliever", "relievers"], OFFERS, "How pains are relieved."),
        key("gain_creators", &["gain_creator", "creators"], OFFERS, "How gains are created."),
    ]],
};

/// One part of the offer.
pub static OFFER_ITEM: Table = Table {
    what: "a part of the offer",
    place: "an entry of `products`, `pain_relievers` or `gain_creators`",
    needs: &[&["text"]],
    parts: &[&[
        TEXT,
        DESCRIPTION,
        key("addresses", &["answers", "relieves", "creates", "pains", "gains", "for"], TEXTS, "Pains and gains it answers."),
    ]],
};

/// An entry of `flows`.
pub static FLOW: Table = Table {
    what: "a flow",
    place: "an entry of `flows`",
    needs: &[&["from"], &["to"]],
    parts: &[&[
        key("from", &["source", "start"], Text, "A touchpoint, `touchpoint.lane`, or the id of a blueprint item."),
        key("to", &["target", "end"], Text, "As `from`."),
        key("kind", &["type"], Words(|| spellings(FLOW_KINDS)), "`triggers`, `needs` or `exchange`."),
        key("label", &["text", "name", "title"], Text, "Drawn on the connection."),
        key("carries", &["context", "hands_over", "passes"], TEXTS, "What is handed over; `none` if everything is lost."),
        DESCRIPTION,
    ]],
};

/// `scale`.
pub static SCALE: Table = Table {
    what: "the scale",
    place: "`scale`",
    needs: &[],
    parts: &[&[
        key("min", &["lowest", "from", "minimum"], Within(-LARGEST_SCORE, LARGEST_SCORE), "Lowest score."),
        key("max", &["highest", "to", "maximum"], Within(-LARGEST_SCORE, LARGEST_SCORE), "Highest score."),
        key("labels", &["words", "names"], Labels, "Words at the axis, lowest first, or `{-2: awful, 2: great}`."),
    ]],
};

pub(super) const CONNECTIONS: Shape = Several(&Shape::Entry(&FLOW));
pub(super) const OFFERS: Shape = Several(&Either(&Text, &OFFER_ITEM));
pub(super) static PERSONAS: Group = entries(&PERSONA);
pub(super) static TEAMS: Group = entries(&TEAM);
pub(super) static PATHS: Group = entries(&PATH);
pub(super) static LANES: Group = entries(&LANE);
