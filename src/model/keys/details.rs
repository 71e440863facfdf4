//! Keys of the contents of a moment: emotions, remarks, pain points, opportunities, blueprint items, fail points.

use super::common::{Addressed, CONFIDENCE, DESCRIPTION, DURATION, FOR, ID, OWNER, PRIORITY, STATUS, TEXT, WAIT};
use super::notation::{
    EntryName, Intensity, Key, MetricName, PersonaName, Rating, ScoreOrFeeling, TouchpointName, level, notations,
};
use super::research::CITATIONS;
use super::table::Shape::{self, Either, Several};
use super::table::{AnyKey, Table};
use super::things::ThingKind;
use crate::model::{
    Date, Emotion, FailPoint, Hypothesis, Insight, Item, Likelihood, Link, MomentOfTruth, Opportunity, PainPoint, Remark,
    Severity, Text, Weight,
};

level! {
    /// An emotion in its long form.
    EMOTION in emotion = "an emotion", "`emotion` or `staff_emotion`", needs &[&["score", "feeling"]], defines None;
    SCORE: ScoreOrFeeling = "score", ["value", "level", "to", "emotion_score"], "Score on the scale; with `from`, the score at the end.";
    FROM: ScoreOrFeeling = "from", [], "Score or feeling at the start, where the emotion changes within the touchpoint.";
    OR: ScoreOrFeeling = "or", ["otherwise", "else"], "Score or feeling of another outcome: `{score: 4, or: 2, when: the result is generic}`.";
    WHEN: Text = "when", ["if", "condition", "depends_on"], "What the other outcome depends on.";
    FEELING: Text = "feeling", ["word", "label", "name", "emotion", "text"], "Name of the emotion: `annoyed`.";
    INTENSITY: Intensity = "intensity", ["strength"], "Intensity from 1 to 3.";
    NOTE: Text = "note", ["notes", "comment", "reason", "why", "description"], "Reason for the emotion.";
    PERSONA: PersonaName = "persona", ["for", "personas"], "Persona who feels it.";
    CITATIONS;
    CONFIDENCE;
}

level! {
    /// A thought, quote, need, gain, policy or note in its long form.
    REMARK in remark = "a text", "a thought, quote, need, gain, policy or workaround",
        needs &[&["text", "description"]], defines Some(ThingKind::Remark);
    ID;
    TEXT;
    DESCRIPTION;
    CITATIONS;
    CONFIDENCE;
    FOR;
}

/// A need or workaround in its long form: a [`REMARK`] that opportunities can address.
static NEED: Table = Table { defines: Some(ThingKind::Need), ..REMARK };

/// A gain in its long form.
static GAIN: Table = Table { defines: Some(ThingKind::Gain), ..REMARK };

level! {
    /// An entry of `pain_points`.
    PAIN_POINT in pain_point = "a pain point", "an entry of `pain_points`",
        needs &[&["text", "description"]], defines Some(ThingKind::PainPoint);
    ID;
    TEXT: EntryName = "text", ["title", "name", "label", "what", "problem", "pain", "pain_point"], "Text shown in the drawing.";
    DESCRIPTION;
    SEVERITY: Severity = "severity", ["impact", "level"], "{words}; or 1 to 5.";
    FREQUENCY: Text = "frequency", ["how_often"], "How often it occurs: `every second call`.";
    REACH: Text = "reach", ["affected", "how_many"], "Number or share of customers affected: `30 %`.";
    ROOT_CAUSE: Text = "root_cause", ["cause", "root_causes", "why"], "Root cause.";
    RISK: Text = "risk", ["churn_risk", "churn_trigger", "consequence"], "What may be lost through it: `Half of them leave`.";
    MITIGATION: Text = "mitigation", ["answer", "response", "countermeasure"], "The answer to it.";
    PRIORITY;
    STATUS;
    CITATIONS;
    CONFIDENCE;
    FOR;
}

level! {
    /// An entry of `opportunities`.
    OPPORTUNITY in opportunity = "an opportunity", "an entry of `opportunities`",
        needs &[&["text", "description"]], defines Some(ThingKind::Opportunity);
    ID;
    TEXT: EntryName = "text", ["title", "name", "label", "what", "idea", "opportunity", "solution"], "Text shown in the drawing.";
    DESCRIPTION;
    ADDRESSES: Addressed =
        "addresses", ["solves", "answers", "pain_points", "pains", "pain"], "Pain points, fail points, needs, workarounds and gains it addresses, by id or text.";
    IMPACT: Weight = "impact", ["value", "benefit"], "Impact from 1 to 5, or `{customer: 5, business: 2}`.";
    EFFORT: Rating = "effort", ["cost", "complexity"], "Effort from 1 to 5.";
    PRIORITY;
    CONFIDENCE;
    OWNER;
    STATUS;
    DUE: Date = "due", ["deadline", "due_date", "by"], "Due date: `2026-12-01`.";
    LINK: Link = "link", ["links", "url", "ticket", "issue"], "Link to the ticket.";
    HYPOTHESIS: Hypothesis = "hypothesis", ["experiment", "test"], "Hypothesis to test: `{keys}`.";
    CITATIONS;
    FOR;
}

level! {
    /// An entry of `insights`.
    INSIGHT in insight = "an insight", "an entry of `insights`", needs &[&["text", "description"]], defines None;
    TEXT: EntryName = "text", ["title", "name", "label", "what", "insight"], "Text shown in the drawing.";
    DESCRIPTION;
    TOUCHPOINT: TouchpointName = "touchpoint", ["at", "where", "step"], "Touchpoint that it is about, by id or name.";
    CITATIONS;
    CONFIDENCE;
}

/// What the map says.
pub const INSIGHTS: Key<Insights> = Key::new(
    "insights",
    &["insight", "findings", "finding", "key_findings", "takeaways", "conclusions"],
    "What the map says: texts, or `{text, touchpoint, evidence}`. The first three of the journey are drawn under the header.",
);

level! {
    /// `hypothesis` of an opportunity.
    HYPOTHESIS in hypothesis = "a hypothesis", "`hypothesis` of an opportunity", needs &[], defines None;
    CHANGE: Text = "change", ["if", "we_change"], "Change to be tested.";
    EXPECT: Text = "expect", ["then", "expected", "we_expect"], "Expected effect.";
    METRIC: MetricName = "metric", ["measured_by", "measure"], "Metric that shows the effect: an id from `metrics` or a text.";
    RESULT: Text = "result", ["outcome"], "Observed effect.";
    STATUS;
}

level! {
    /// `importance` or `impact` in its long form.
    WEIGHT in weight = "a weight", "`importance`, or `impact` of an opportunity", needs &[], defines None;
    CUSTOMER: Rating = "customer", ["customers", "user", "customer_value"], "Weight for the customer, 1 to 5.";
    BUSINESS: Rating = "business", ["company", "business_value"], "Weight for the business, 1 to 5.";
}

level! {
    /// `moment_of_truth` in its long form.
    MOMENT_OF_TRUTH in moment_of_truth = "a moment of truth", "`moment_of_truth`", needs &[], defines None;
    REASON: Text = "reason", ["why", "text", "note", "description"], "Why it makes or breaks the journey.";
}

level! {
    /// A piece of work in a blueprint lane.
    ITEM in item = "a blueprint item", "an entry of `physical_evidence`, `frontstage`, `backstage`, `support` or your own lane",
        needs &[&["text", "description"]], defines Some(ThingKind::Item);
    ID;
    TEXT: EntryName = "text", ["title", "name", "label", "what", "action"], "Text shown in the drawing.";
    ACTOR: Text = "actor", ["who", "role", "by"], "Person or role that does it.";
    SYSTEM: Text = "system", ["tool", "with"], "System or tool used.";
    DESCRIPTION;
    DURATION;
    WAIT;
    CITATIONS;
    CONFIDENCE;
    FOR;
}

level! {
    /// An entry of `fail_points`.
    FAIL_POINT in fail_point = "a fail point", "an entry of `fail_points`",
        needs &[&["text", "description"]], defines Some(ThingKind::FailPoint);
    ID;
    TEXT: EntryName = "text", ["title", "name", "label", "what", "risk"], "Text shown in the drawing.";
    LIKELIHOOD: Likelihood = "likelihood", ["probability", "frequency"], "{words}.";
    RECOVERY: Text = "recovery", ["mitigation", "fallback"], "How the service recovers.";
    DESCRIPTION;
    CITATIONS;
}

const REMARKS: Shape = Several(&Either(&Shape::Text, &REMARK));

notations! {
    /// What the map says.
    struct Insights -> Vec<Insight> = Several(&Either(&Shape::Text, &INSIGHT));
    /// Emotions: one for all personas, or one per persona.
    struct Emotions -> Vec<Emotion> = Shape::Emotions(&StaffEmotion::SHAPE);
    /// The emotion of staff.
    struct StaffEmotion -> Option<Box<Emotion>> = Either(&Shape::Feeling, &EMOTION);
    /// What customers think.
    struct Thoughts -> Vec<Remark> = REMARKS;
    /// What customers say.
    struct Quotes -> Vec<Remark> = REMARKS;
    /// Remarks that an opportunity can address.
    struct Needs -> Vec<Remark> = Several(&Either(&Shape::Text, &NEED));
    /// Positive moments of the customer.
    struct Gains -> Vec<Remark> = Several(&Either(&Shape::Text, &GAIN));
    /// Rules and regulations that apply.
    struct Policies -> Vec<Remark> = REMARKS;
    /// Problems and frustrations of the customer.
    struct PainPoints -> Vec<PainPoint> = Several(&Either(&Shape::Text, &PAIN_POINT));
    /// Possible improvements.
    struct Opportunities -> Vec<Opportunity> = Several(&Either(&Shape::Text, &OPPORTUNITY));
    /// Blueprint items.
    struct Items -> Vec<Item> = Several(&Either(&Shape::Text, &ITEM));
    /// Points where the service can fail.
    struct FailPoints -> Vec<FailPoint> = Several(&Either(&Shape::Text, &FAIL_POINT));
    impl Weight -> Option<Box<Weight>> = Either(&Shape::Rating, &WEIGHT);
    impl MomentOfTruth -> Option<Box<MomentOfTruth>> = Either(&Shape::Text, &MOMENT_OF_TRUTH);
    impl Hypothesis -> Option<Box<Hypothesis>> = Either(&Shape::Text, &HYPOTHESIS);
}
