//! Keys of stages and touchpoints, and of their entries.

use super::common::{CONFIDENCE, DESCRIPTION, DURATION, FOR, ID, OWNER, STATUS, TEXT, TEXTS, WAIT, entries, key};
use super::evidence::{CHANNEL_NAMES, EVIDENCE_REFS, LINK_OF_ONE, LINKS, TOUCHPOINT_METRICS};
use super::table::Shape::{Date, Either, Emotions, Feeling, Named, Picture, Rating, Score, Several, Text, Truth, Within, Words};
use super::table::{Group, Key, Shape, Table};
use super::words::{LIKELIHOODS, SEVERITIES, spellings};

/// An entry of `stages`.
pub static STAGE: Table = Table {
    what: "a stage",
    place: "an entry of `stages`",
    needs: &[&["name"]],
    parts: &[
        &[
            ID,
            key("name", &["title", "label", "stage", "phase"], Text, "As drawn on the chevron."),
            key(
                "goal",
                &["objective", "customer_goal", "user_goal", "job_to_be_done"],
                Text,
                "What the customer wants in this stage.",
            ),
            key(
                "touchpoints",
                &["steps", "substages", "tasks", "activities", "interactions", "moments"],
                Named(&TOUCHPOINTS),
                "What happens in it, in order.",
            ),
            key("path", &["branch"], Text, "The path its touchpoints belong to, if not the main one."),
            key("optional", &["skippable"], Truth, "`true` if some customers skip its touchpoints."),
            key("next", &["leads_to", "go_to", "goto"], TEXTS, "Touchpoints the customer jumps to after its last one."),
        ],
        MOMENT_KEYS,
    ],
};

/// An entry of `touchpoints`.
pub static TOUCHPOINT: Table = Table {
    what: "a touchpoint",
    place: "an entry of `touchpoints`",
    needs: &[&["name", "actions"]],
    parts: &[
        &[
            ID,
            key("name", &["title", "label", "touchpoint", "step"], Text, "As drawn; without it, the first action."),
            key("path", &["branch"], Text, "The path it belongs to, if not the main one."),
            key("optional", &["skippable"], Truth, "`true` if some customers skip it."),
            key("next", &["leads_to", "go_to", "goto"], TEXTS, "Touchpoints the customer jumps or loops to."),
        ],
        MOMENT_KEYS,
    ],
};

const MOMENT_KEYS: &[Key] = &[
    DESCRIPTION,
    key("actions", &["action", "doing", "customer_actions", "customer_action", "user_actions"], TEXTS, "What the customer does."),
    key("channel", &["channels", "medium"], CHANNEL_NAMES, "Where it happens: web, phone, store, or an id from `channels`."),
    key(
        "thoughts",
        &["thought", "thinking", "mindset", "questions", "thoughts_and_questions"],
        REMARKS,
        "What the customer thinks.",
    ),
    key("quotes", &["quote", "verbatim", "verbatims", "feedback"], REMARKS, "What customers said, word for word."),
    key(
        "emotion",
        &["emotions", "sentiment", "feeling", "feelings", "experience", "satisfaction", "mood", "emotion_score"],
        Emotions(&EMOTION),
        "How it feels: a score, a word, `{score, feeling, intensity, note}`, or one a persona.",
    ),
    key("engagement", &["dramatic_arc"], Rating, "Dramatic arc, 1 to 5."),
    key(
        "moment_of_truth",
        &["mot", "critical_moment", "moments_of_truth", "critical_moments"],
        Either(&Text, &MOMENT_OF_TRUTH),
        "`true`, or why it makes or breaks the journey.",
    ),
    key("importance", &["priority"], Either(&Rating, &WEIGHT), "1 to 5, or `{customer: 5, business: 2}`."),
    key("workarounds", &["workaround"], REMARKS, "How customers help themselves."),
    key("needs", &["need", "user_needs", "customer_needs"], REMARKS, "What customers need here."),
    key(
        "pain_points",
        &["pain_point", "pains", "pain", "problems", "problem", "frictions", "friction", "frustrations", "challenges", "issues"],
        PAIN_POINTS,
        "What gets in the way.",
    ),
    key("gains", &["gain", "happy_points", "happy_moments", "delights", "delight", "highlights"], REMARKS, "What goes well."),
    key(
        "opportunities",
        &["opportunity", "ideas", "idea", "solutions", "solution", "improvements"],
        OPPORTUNITIES,
        "What could be better.",
    ),
    key(
        "metrics",
        &["metric", "kpis", "kpi", "measures"],
        Named(&TOUCHPOINT_METRICS),
        "Numbers: ids from `metrics`, or `{name, value, target}`.",
    ),
    DURATION,
    WAIT,
    OWNER,
    key("contributors", &["contributor", "supporting_teams", "involved"], TEXTS, "Who else works on it."),
    key("perceived_owner", &[], Text, "Whom the customer holds responsible."),
    key("image", &["picture", "screenshot", "photo", "sketch"], Picture, "Path of a picture beside the file."),
    key("links", &["link", "url", "urls"], Named(&LINKS), "Where to read more: addresses, or `{text, url}`."),
    FOR,
    EVIDENCE_REFS,
    CONFIDENCE,
    key(
        "physical_evidence",
        &["evidence_items", "props", "artefacts", "artifacts", "tangibles"],
        ITEMS,
        "What the customer sees and touches.",
    ),
    key(
        "frontstage",
        &["onstage", "front_stage", "frontstage_actions", "visible_actions"],
        ITEMS,
        "What the customer sees the service do.",
    ),
    key("backstage", &["offstage", "back_stage", "backstage_actions", "invisible_actions"], ITEMS, "What happens out of sight."),
    key(
        "support",
        &["support_processes", "support_process", "support_systems", "systems"],
        ITEMS,
        "Systems and partners behind it.",
    ),
    key("policies", &["policy", "rules", "regulations"], REMARKS, "Rules that apply."),
    key(
        "fail_points",
        &["fail_point", "failure_points", "failure_point", "failpoints", "risks", "risk"],
        FAIL_POINTS,
        "Where it can go wrong.",
    ),
    key(
        "staff_emotion",
        &["employee_emotion", "staff_feeling"],
        EMOTION_OF_ONE,
        "How it feels for the people who do the work; written like `emotion`.",
    ),
];

/// An emotion in its long form.
pub static EMOTION: Table = Table {
    what: "an emotion",
    place: "`emotion` or `staff_emotion`",
    needs: &[&["score", "feeling"]],
    parts: &[&[
        key("score", &["value", "level", "to", "emotion_score"], Feeling, "Where it ends, on the scale."),
        key("from", &[], Score, "Where it starts, for a turn inside the touchpoint."),
        key("feeling", &["word", "label", "name", "emotion", "text"], Text, "The word: `annoyed`."),
        key("intensity", &["strength"], Within(1.0, 3.0), "1 to 3."),
        key("note", &["notes", "comment", "reason", "why", "description"], Text, "Why it feels so."),
        key("persona", &["for", "personas"], Text, "Who feels it."),
        EVIDENCE_REFS,
        CONFIDENCE,
    ]],
};

/// A thought, quote, need, gain, policy or note in its long form.
pub static REMARK: Table = Table {
    what: "a text",
    place: "a thought, quote, need, gain, policy, workaround or what stands in a lane of your own",
    needs: &[&["text", "description"]],
    parts: &[&[ID, TEXT, DESCRIPTION, EVIDENCE_REFS, CONFIDENCE, FOR]],
};

/// An entry of `pain_points`.
pub static PAIN_POINT: Table = Table {
    what: "a pain point",
    place: "an entry of `pain_points`",
    needs: &[&["text", "description"]],
    parts: &[&[
        ID,
        key("text", &["title", "name", "label", "what", "problem", "pain", "pain_point"], Text, "The text, as it is drawn."),
        DESCRIPTION,
        key("severity", &["impact", "level", "priority"], Words(|| spellings(SEVERITIES)), "`minor`, `major` or `severe`."),
        key("frequency", &["how_often"], Text, "How often: `every second call`."),
        key("reach", &["affected", "how_many"], Text, "How many customers: `30 %`."),
        key("root_cause", &["cause", "root_causes", "why"], Text, "What is behind it."),
        STATUS,
        EVIDENCE_REFS,
        CONFIDENCE,
        FOR,
    ]],
};

/// An entry of `opportunities`.
pub static OPPORTUNITY: Table = Table {
    what: "an opportunity",
    place: "an entry of `opportunities`",
    needs: &[&["text", "description"]],
    parts: &[&[
        ID,
        key("text", &["title", "name", "label", "what", "idea", "opportunity", "solution"], Text, "The text, as it is drawn."),
        DESCRIPTION,
        key(
            "addresses",
            &["solves", "answers", "pain_points", "pains", "pain"],
            TEXTS,
            "The pain points it answers: ids or texts.",
        ),
        key("impact", &["value", "benefit"], Either(&Rating, &WEIGHT), "1 to 5, or `{customer: 5, business: 2}`."),
        key("effort", &["cost", "complexity"], Rating, "1 to 5."),
        CONFIDENCE,
        OWNER,
        STATUS,
        key("due", &["deadline", "due_date", "by"], Date, "When it is to be done: `2026-12-01`."),
        key("link", &["links", "url", "ticket", "issue"], LINK_OF_ONE, "The ticket."),
        key("hypothesis", &["experiment", "test"], Either(&Text, &HYPOTHESIS), "`{change, expect, metric, result, status}`."),
        EVIDENCE_REFS,
        FOR,
    ]],
};

/// `hypothesis` of an opportunity.
pub static HYPOTHESIS: Table = Table {
    what: "a hypothesis",
    place: "`hypothesis` of an opportunity",
    needs: &[],
    parts: &[&[
        key("change", &["if", "we_change"], Text, "What is changed."),
        key("expect", &["then", "expected", "we_expect"], Text, "What should happen."),
        key("metric", &["measured_by", "measure"], Text, "How it is measured."),
        key("result", &["outcome"], Text, "What did happen."),
        STATUS,
    ]],
};

/// `importance` or `impact` in its long form.
pub static WEIGHT: Table = Table {
    what: "a weight",
    place: "`importance`, or `impact` of an opportunity",
    needs: &[],
    parts: &[&[
        key("customer", &["customers", "user", "customer_value"], Rating, "1 to 5, for the customer."),
        key("business", &["company", "business_value"], Rating, "1 to 5, for the business."),
    ]],
};

/// `moment_of_truth` in its long form.
pub static MOMENT_OF_TRUTH: Table = Table {
    what: "a moment of truth",
    place: "`moment_of_truth`",
    needs: &[],
    parts: &[&[key("reason", &["why", "text", "note", "description"], Text, "Why it makes or breaks the journey.")]],
};

/// A piece of work in a blueprint lane.
pub static ITEM: Table = Table {
    what: "a blueprint item",
    place: "an entry of `physical_evidence`, `frontstage`, `backstage` or `support`",
    needs: &[&["text", "description"]],
    parts: &[&[
        ID,
        key("text", &["title", "name", "label", "what", "action"], Text, "The text, as it is drawn."),
        key("actor", &["who", "role", "by"], Text, "Who does it."),
        key("system", &["tool", "with"], Text, "What it is done with."),
        DESCRIPTION,
        DURATION,
        WAIT,
        EVIDENCE_REFS,
    ]],
};

/// An entry of `fail_points`.
pub static FAIL_POINT: Table = Table {
    what: "a fail point",
    place: "an entry of `fail_points`",
    needs: &[&["text", "description"]],
    parts: &[&[
        ID,
        key("text", &["title", "name", "label", "what", "risk"], Text, "The text, as it is drawn."),
        key("likelihood", &["probability", "frequency"], Words(|| spellings(LIKELIHOODS)), "`low`, `medium` or `high`."),
        key("recovery", &["mitigation", "fallback"], Text, "What is done then."),
        DESCRIPTION,
        EVIDENCE_REFS,
    ]],
};

pub(super) const REMARKS: Shape = Several(&Either(&Text, &REMARK));
pub(super) const ITEMS: Shape = Several(&Either(&Text, &ITEM));
pub(super) const PAIN_POINTS: Shape = Several(&Either(&Text, &PAIN_POINT));
pub(super) const OPPORTUNITIES: Shape = Several(&Either(&Text, &OPPORTUNITY));
pub(super) const FAIL_POINTS: Shape = Several(&Either(&Text, &FAIL_POINT));
pub(super) const EMOTION_OF_ONE: Shape = Either(&Shape::Feeling, &EMOTION);
pub(super) static STAGES: Group = Group { named: Shape::Listed(&TOUCHPOINTS), numeric: false, ..entries(&STAGE) };
pub(super) static TOUCHPOINTS: Group = Group { numeric: false, ..entries(&TOUCHPOINT) };
