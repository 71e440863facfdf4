//! What stands where in a journey file: data only.

use super::keys::{Key, Table};

const fn key(name: &'static str, synonyms: &'static [&'static str], doc: &'static str) -> Key {
    Key { name, synonyms, doc }
}

const ID: Key = key("id", &["key", "ref"], "Short name that other places refer to: letters, digits, `-`, `_`.");
const NAME: Key = key("name", &["title", "label"], "As drawn.");
const TEXT: Key = key("text", &["title", "name", "label", "what"], "As drawn.");
const DESCRIPTION: Key = key("description", &["desc", "details", "note", "notes", "comment", "comments"], "Longer text.");
const EVIDENCE_REFS: Key = key("evidence", &["sources", "source", "proof"], "The research behind it: ids from `evidence`.");
const CONFIDENCE: Key = key("confidence", &["certainty"], "How sure you are: `assumption`, `partial` or `evidence`.");
const FOR: Key = key("for", &["personas", "persona", "applies_to"], "The personas it is for; without it, all of them.");
const STATUS: Key = key("status", &[], "Free word, such as `planned`.");
const OWNER: Key = key("owner", &["responsible", "responsible_team", "team", "accountable"], "Who answers for it.");
const DURATION: Key = key("duration", &["time", "time_estimate", "duration_estimate"], "How long it takes: `20 min`.");
const WAIT: Key = key("wait", &["waiting_time", "wait_time", "waiting"], "How long somebody waits: `2 days`.");

/// A whole file.
pub static JOURNEY: Table = Table { what: "the journey", parts: &[JOURNEY_KEYS, SHARED_KEYS] };
/// A file named under `use:`.
pub static SHARED: Table = Table { what: "a shared file", parts: &[SHARED_KEYS] };

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
    parts: &[&[
        key("functional", &[], "What gets done."),
        key("emotional", &[], "How they want to feel."),
        key("social", &[], "How they want to be seen."),
    ]],
};

/// `empathy` of a persona.
pub static EMPATHY: Table = Table {
    what: "`empathy`",
    parts: &[&[
        key("says", &["say"], "What they say."),
        key("thinks", &["think"], "What they think."),
        key("does", &["do"], "What they do."),
        key("feels", &["feel"], "What they feel."),
        key("hears", &["hear"], "What they hear."),
        key("sees", &["see"], "What they see."),
    ]],
};

/// An entry of `stages`.
pub static STAGE: Table = Table {
    what: "a stage",
    parts: &[
        &[
            ID,
            key("name", &["title", "label", "stage", "phase"], "As drawn on the chevron."),
            key("goal", &["objective", "customer_goal", "user_goal", "job_to_be_done"], "What the customer wants in this stage."),
            key(
                "touchpoints",
                &["steps", "substages", "tasks", "activities", "interactions", "moments"],
                "What happens in it, in order.",
            ),
        ],
        MOMENT_KEYS,
    ],
};

/// An entry of `touchpoints`.
pub static TOUCHPOINT: Table = Table {
    what: "a touchpoint",
    parts: &[
        &[
            ID,
            key("name", &["title", "label", "touchpoint", "step"], "As drawn; without it, the first action."),
            key("path", &["branch"], "The path it belongs to, if not the main one."),
            key("optional", &["skippable"], "`true` if some customers skip it."),
            key("next", &["leads_to", "go_to", "goto"], "Touchpoints the customer jumps or loops to."),
        ],
        MOMENT_KEYS,
    ],
};

const MOMENT_KEYS: &[Key] = &[
    DESCRIPTION,
    key("actions", &["action", "doing", "customer_actions", "customer_action", "user_actions"], "What the customer does."),
    key("channel", &["channels", "medium"], "Where it happens: web, phone, store, or an id from `channels`."),
    key("thoughts", &["thought", "thinking", "mindset", "questions", "thoughts_and_questions"], "What the customer thinks."),
    key("quotes", &["quote", "verbatim", "verbatims", "feedback"], "What customers said, word for word."),
    key(
        "emotion",
        &["emotions", "sentiment", "feeling", "feelings", "experience", "satisfaction", "mood", "emotion_score"],
        "How it feels: a score, a word, `{score, feeling, intensity, note}`, or one a persona.",
    ),
    key("engagement", &["dramatic_arc"], "Dramatic arc, 1 to 5."),
    key(
        "moment_of_truth",
        &["mot", "critical_moment", "moments_of_truth", "critical_moments"],
        "`true`, or why it makes or breaks the journey.",
    ),
    key("importance", &["priority"], "1 to 5, or `{customer: 5, business: 2}`."),
    key("workarounds", &["workaround"], "How customers help themselves."),
    key("needs", &["need", "user_needs", "customer_needs"], "What customers need here."),
    key(
        "pain_points",
        &["pain_point", "pains", "pain", "problems", "problem", "frictions", "friction", "frustrations", "challenges", "issues"],
        "What gets in the way.",
    ),
    key("gains", &["gain", "happy_points", "happy_moments", "delights", "delight", "highlights"], "What goes well."),
    key("opportunities", &["opportunity", "ideas", "idea", "solutions", "solution", "improvements"], "What could be better."),
    key("metrics", &["metric", "kpis", "kpi", "measures"], "Numbers: ids from `metrics`, or `{name, value, target}`."),
    DURATION,
    WAIT,
    OWNER,
    key("contributors", &["contributor", "supporting_teams", "involved"], "Who else works on it."),
    key("perceived_owner", &[], "Whom the customer holds responsible."),
    key("image", &["picture", "screenshot", "photo", "sketch"], "Path of a picture beside the file."),
    key("links", &["link", "url", "urls"], "Where to read more: addresses, or `{text, url}`."),
    FOR,
    EVIDENCE_REFS,
    CONFIDENCE,
    key(
        "physical_evidence",
        &["evidence_items", "props", "artefacts", "artifacts", "tangibles"],
        "What the customer sees and touches.",
    ),
    key(
        "frontstage",
        &["onstage", "front_stage", "frontstage_actions", "visible_actions"],
        "What the customer sees the service do.",
    ),
    key("backstage", &["offstage", "back_stage", "backstage_actions", "invisible_actions"], "What happens out of sight."),
    key("support", &["support_processes", "support_process", "support_systems", "systems"], "Systems and partners behind it."),
    key("policies", &["policy", "rules", "regulations"], "Rules that apply."),
    key(
        "fail_points",
        &["fail_point", "failure_points", "failure_point", "failpoints", "risks", "risk"],
        "Where it can go wrong.",
    ),
    key(
        "staff_emotion",
        &["employee_emotion", "staff_feeling"],
        "How it feels for the people who do the work; written like `emotion`.",
    ),
];

/// An emotion in its long form.
pub static EMOTION: Table = Table {
    what: "an emotion",
    parts: &[&[
        key("score", &["value", "level", "to", "emotion_score"], "Where it ends, on the scale."),
        key("from", &[], "Where it starts, for a turn inside the touchpoint."),
        key("feeling", &["word", "label", "name", "emotion", "text"], "The word: `annoyed`."),
        key("intensity", &["strength"], "1 to 3."),
        key("note", &["notes", "comment", "reason", "why", "description"], "Why it feels so."),
        key("persona", &["for", "personas"], "Who feels it."),
        EVIDENCE_REFS,
        CONFIDENCE,
    ]],
};

/// A thought, quote, need, gain, policy or note in its long form.
pub static REMARK: Table = Table { what: "a text", parts: &[&[ID, TEXT, DESCRIPTION, EVIDENCE_REFS, CONFIDENCE, FOR]] };

/// An entry of `pain_points`.
pub static PAIN_POINT: Table = Table {
    what: "a pain point",
    parts: &[&[
        ID,
        key("text", &["title", "name", "label", "what", "problem", "pain", "pain_point"], "As drawn."),
        DESCRIPTION,
        key("severity", &["impact", "level", "priority"], "`minor`, `major` or `severe`."),
        key("frequency", &["how_often"], "How often: `every second call`."),
        key("reach", &["affected", "how_many"], "How many customers: `30 %`."),
        key("root_cause", &["cause", "root_causes", "why"], "What is behind it."),
        STATUS,
        EVIDENCE_REFS,
        CONFIDENCE,
        FOR,
    ]],
};

/// An entry of `opportunities`.
pub static OPPORTUNITY: Table = Table {
    what: "an opportunity",
    parts: &[&[
        ID,
        key("text", &["title", "name", "label", "what", "idea", "opportunity", "solution"], "As drawn."),
        DESCRIPTION,
        key("addresses", &["solves", "answers", "pain_points", "pains", "pain"], "The pain points it answers: ids or texts."),
        key("impact", &["value", "benefit"], "1 to 5, or `{customer: 5, business: 2}`."),
        key("effort", &["cost", "complexity"], "1 to 5."),
        CONFIDENCE,
        OWNER,
        STATUS,
        key("due", &["deadline", "due_date", "by"], "When it is to be done: `2026-12-01`."),
        key("link", &["links", "url", "ticket", "issue"], "The ticket."),
        key("hypothesis", &["experiment", "test"], "`{change, expect, metric, result, status}`."),
        EVIDENCE_REFS,
        FOR,
    ]],
};

/// `hypothesis` of an opportunity.
pub static HYPOTHESIS: Table = Table {
    what: "a hypothesis",
    parts: &[&[
        key("change", &["if", "we_change"], "What is changed."),
        key("expect", &["then", "expected", "we_expect"], "What should happen."),
        key("metric", &["measured_by", "measure"], "How it is measured."),
        key("result", &["outcome"], "What did happen."),
        STATUS,
    ]],
};

/// `importance` or `impact` in its long form.
pub static WEIGHT: Table = Table {
    what: "a weight",
    parts: &[&[
        key("customer", &["customers", "user", "customer_value"], "1 to 5, for the customer."),
        key("business", &["company", "business_value"], "1 to 5, for the business."),
    ]],
};

/// `moment_of_truth` in its long form.
pub static MOMENT_OF_TRUTH: Table = Table {
    what: "a moment of truth",
    parts: &[&[key("reason", &["why", "text", "note", "description"], "Why it makes or breaks the journey.")]],
};

/// An entry of `links`.
pub static LINK: Table = Table {
    what: "a link",
    parts: &[&[TEXT, key("url", &["href", "link", "address", "target"], "http, https, mailto or a relative path.")]],
};

/// A piece of work in a blueprint lane.
pub static ITEM: Table = Table {
    what: "a blueprint item",
    parts: &[&[
        ID,
        key("text", &["title", "name", "label", "what", "action"], "As drawn."),
        key("actor", &["who", "role", "by"], "Who does it."),
        key("system", &["tool", "with"], "What it is done with."),
        DESCRIPTION,
        DURATION,
        WAIT,
        EVIDENCE_REFS,
    ]],
};

/// An entry of `fail_points`.
pub static FAIL_POINT: Table = Table {
    what: "a fail point",
    parts: &[&[
        ID,
        key("text", &["title", "name", "label", "what", "risk"], "As drawn."),
        key("likelihood", &["probability", "frequency"], "`low`, `medium` or `high`."),
        key("recovery", &["mitigation", "fallback"], "What is done then."),
        DESCRIPTION,
        EVIDENCE_REFS,
    ]],
};

/// An entry of `metrics`.
pub static METRIC: Table = Table {
    what: "a metric",
    parts: &[&[
        ID,
        key("name", &["title", "label", "metric", "text"], "As drawn."),
        key("kind", &["type"], "`nps`, `csat`, `ces`, `ratio`, `time`, `count` or `money`."),
        key("unit", &["units"], "`%`, `days`, `EUR`."),
        key("direction", &["better", "trend"], "Which way is better: `up` or `down`."),
        key("baseline", &["before", "start"], "Where it started."),
        key("value", &["current", "actual", "now"], "Where it is: `61 %`, `8-12 days`, `+15 %`."),
        key("target", &["goal", "objective"], "Where it should be."),
        key("as_of", &["date", "measured", "measured_on"], "When it was measured."),
        key("n", &["sample", "sample_size"], "Sample size."),
        key("series", &["history", "values"], "Values over time, oldest first."),
        key("source", &["sources", "from"], "Where it comes from."),
        DESCRIPTION,
    ]],
};

/// An entry of `evidence` at the top of the file.
pub static EVIDENCE: Table = Table {
    what: "evidence",
    parts: &[&[
        ID,
        key("kind", &["type", "method"], "`interview`, `survey`, `analytics`, `observation`, `support`, `workshop`, ..."),
        key("title", &["name", "label", "text", "source"], "As drawn."),
        key("date", &["when", "as_of"], "When: `2026-10-12`, `2026-10` or `2026`."),
        key("n", &["sample", "sample_size", "participants"], "How many people, cases or answers."),
        key("quote", &["verbatim"], "Word for word."),
        key("link", &["url", "links"], "Where to read it."),
        DESCRIPTION,
    ]],
};

/// An entry of `teams`.
pub static TEAM: Table = Table { what: "a team", parts: &[&[ID, NAME, DESCRIPTION]] };

/// An entry of `paths`.
pub static PATH: Table = Table {
    what: "a path",
    parts: &[&[ID, NAME, key("kind", &["type", "path_type"], "`alternative` or `exception`."), DESCRIPTION]],
};

/// An entry of `channels` at the top of the file.
pub static CHANNEL: Table = Table {
    what: "a channel",
    parts: &[&[ID, NAME, key("icon", &["type", "kind"], "Word that chooses the icon: `web`, `phone`, ..."), DESCRIPTION]],
};

/// An entry of `lanes`.
pub static LANE: Table = Table {
    what: "a lane",
    parts: &[&[
        ID,
        key("title", &["name", "label"], "As drawn."),
        key("role", &["kind", "type"], "`note`, `pain`, `gain`, `number`, `customer`, `frontstage`, `backstage` or `support`."),
        key("after", &["where", "below", "under"], "The lane it stands after."),
        DESCRIPTION,
    ]],
};

/// `offer`.
pub static OFFER: Table = Table {
    what: "the offer",
    parts: &[&[
        key("products", &["product", "services", "products_and_services"], "Products and services."),
        key("pain_relievers", &["pain_reliever", "relievers"], "How pains are relieved."),
        key("gain_creators", &["gain_creator", "creators"], "How gains are created."),
    ]],
};

/// One part of the offer.
pub static OFFER_ITEM: Table = Table {
    what: "a part of the offer",
    parts: &[&[
        TEXT,
        key("addresses", &["answers", "relieves", "creates", "pains", "gains", "for"], "Pains and gains it answers."),
    ]],
};

/// An entry of `flows`.
pub static FLOW: Table = Table {
    what: "a flow",
    parts: &[&[
        key("from", &["source", "start"], "A touchpoint, `touchpoint.lane`, or the id of a blueprint item."),
        key("to", &["target", "end"], "As `from`."),
        key("kind", &["type"], "`triggers`, `needs` or `exchange`."),
        key("label", &["text", "name", "title"], "Drawn on the connection."),
        key("carries", &["context", "hands_over", "passes"], "What is handed over; `none` if everything is lost."),
    ]],
};

/// `scale`.
pub static SCALE: Table = Table {
    what: "the scale",
    parts: &[&[
        key("min", &["lowest", "from", "minimum"], "Lowest score."),
        key("max", &["highest", "to", "maximum"], "Highest score."),
        key("labels", &["words", "names"], "Words at the axis, lowest first, or `{-2: awful, 2: great}`."),
    ]],
};

/// Every level, for messages about a key on the wrong one, and for the documentation.
pub static LEVELS: &[&Table] = &[
    &JOURNEY,
    &PERSONA,
    &STAGE,
    &TOUCHPOINT,
    &EMOTION,
    &PAIN_POINT,
    &OPPORTUNITY,
    &HYPOTHESIS,
    &WEIGHT,
    &MOMENT_OF_TRUTH,
    &REMARK,
    &LINK,
    &ITEM,
    &FAIL_POINT,
    &METRIC,
    &EVIDENCE,
    &TEAM,
    &PATH,
    &CHANNEL,
    &LANE,
    &OFFER,
    &OFFER_ITEM,
    &FLOW,
    &SCALE,
    &JOBS,
    &EMPATHY,
    &SHARED,
];
