//! The table of the fields of a moment: for each its key, the lanes that show it and its value.

use std::collections::BTreeSet;

use super::keys::{
    Actions, AnyKey, CITATIONS, CONFIDENCE, Channels, Citations, DESCRIPTION, DURATION, Duration, Emotions, FOR, FailPoints,
    Gains, Items, Key, Links, Metrics, Needs, Notation, OWNER, Opportunities, PainPoints, PerceivedOwner, Personas, PicturePath,
    Policies, Quotes, Rating, StaffEmotion, TeamName, TeamNames, Thoughts, Values, WAIT, Wait,
};
use super::{Confidence, FieldValue, Item, Journey, Moment, MomentOfTruth, Part, Remark, Text, Weight};
use crate::source::{Aside, Span};

/// A field of a moment.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key it is written under.
    pub key: AnyKey,
    /// Names of the lanes it fills, the main one first; empty where it fills none.
    pub lanes: &'static [&'static str],
    /// The part of the blueprint it fills, where flows can lead to.
    pub part: Option<Part>,
    /// What a moment holds in it.
    pub value: for<'a> fn(&'a Moment) -> FieldValue<'a>,
}

/// Declares the table and the reading of a moment. A row is the field, its notation, its key, the lanes it fills and its part of the
/// blueprint. A field of [`Moment`] without a row does not compile.
macro_rules! fields {
    (@part) => { None };
    (@part $part:ident) => { Some(Part::$part) };
    ($($field:ident: $notation:ident = $key:expr, in [$($lane:literal),*] $(as $part:ident)?;)+) => {
        /// Every field except the content of own lanes, in the order of the documentation.
        pub static FIELDS: &[Field] = &[$(Field {
            key: any::<$notation>(&$key),
            lanes: &[$($lane),*],
            part: fields!(@part $($part)?),
            value: |moment| FieldValue::$notation(&moment.$field),
        },)+];

        /// The keys of all fields.
        pub(super) const KEYS: &[AnyKey] = &[$(any::<$notation>(&$key),)+];

        impl Moment {
            /// Reads every field, without the content of own lanes.
            pub fn read<S>(source: &mut S, span: Span) -> Self
            where
                $(S: Values<$notation>,)+
            {
                Self { $($field: Values::<$notation>::value(source, &$key),)+ own: Vec::new(), span: Aside(span) }
            }
        }
    };
}

#[rustfmt::skip]
fields! {
    actions: Actions = Key::new(
        "actions",
        &["action", "doing", "customer_actions", "customer_action", "user_actions"],
        "What the customer does.",
    ), in ["touchpoints", "customer_actions"] as Actions;
    description: Text = DESCRIPTION, in [];
    channels: Channels = Key::new(
        "channel",
        &["channels", "medium"],
        "Where it happens: web, phone, store, or an id from `channels`.",
    ), in ["channels"];
    thoughts: Thoughts = Key::new(
        "thoughts",
        &["thought", "thinking", "mindset", "questions", "thoughts_and_questions"],
        "What the customer thinks.",
    ), in ["thoughts"];
    quotes: Quotes = Key::new(
        "quotes",
        &["quote", "verbatim", "verbatims", "feedback"],
        "What customers said, word for word.",
    ), in ["thoughts"];
    emotions: Emotions = Key::new(
        "emotion",
        &["emotions", "sentiment", "feeling", "feelings", "experience", "satisfaction", "mood", "emotion_score"],
        "How it feels: a score, a word, `{score, feeling, intensity, note}`, or one a persona.",
    ), in ["emotions"];
    moment_of_truth: MomentOfTruth = Key::new(
        "moment_of_truth",
        &["mot", "critical_moment", "moments_of_truth", "critical_moments"],
        "`true`, or why it makes or breaks the journey.",
    ), in ["reasons"];
    needs: Needs = Key::new("needs", &["need", "user_needs", "customer_needs"], "What customers need here."), in ["needs"];
    pain_points: PainPoints = Key::new(
        "pain_points",
        &["pain_point", "pains", "pain", "problems", "problem", "frictions", "friction", "frustrations", "challenges", "issues"],
        "What gets in the way.",
    ), in ["pain_points"];
    workarounds: Needs = Key::new("workarounds", &["workaround"], "How customers help themselves."), in ["workarounds"];
    gains: Gains = Key::new(
        "gains",
        &["gain", "happy_points", "happy_moments", "delights", "delight", "highlights"],
        "What goes well.",
    ), in ["gains"];
    opportunities: Opportunities = Key::new(
        "opportunities",
        &["opportunity", "ideas", "idea", "solutions", "solution", "improvements"],
        "What could be better.",
    ), in ["opportunities"];
    metrics: Metrics = Key::new(
        "metrics",
        &["metric", "kpis", "kpi", "measures"],
        "Numbers: ids from `metrics`, or `{name, value, target}`.",
    ), in ["metrics"];
    personas: Personas = FOR, in [];
    duration: Duration = DURATION, in ["time"];
    wait: Wait = WAIT, in ["time"];
    owner: TeamName = OWNER, in ["owners"];
    contributors: TeamNames =
        Key::new("contributors", &["contributor", "supporting_teams", "involved"], "Who else works on it."), in ["owners"];
    perceived_owner: PerceivedOwner = Key::new("perceived_owner", &[], "Whom the customer holds responsible."), in ["owners"];
    importance: Weight = Key::new("importance", &["priority"], "1 to 5, or `{customer: 5, business: 2}`."), in ["importance"];
    engagement: Rating = Key::new("engagement", &["dramatic_arc"], "Dramatic arc, 1 to 5."), in ["engagement"];
    confidence: Confidence = CONFIDENCE, in [];
    links: Links = Key::new("links", &["link", "url", "urls"], "Where to read more: addresses, or `{text, url}`."), in ["links"];
    image: PicturePath =
        Key::new("image", &["picture", "screenshot", "photo", "sketch"], "Path of a picture beside the file."), in ["images"];
    evidence: Citations = CITATIONS, in ["research"];
    physical_evidence: Items = Key::new(
        "physical_evidence",
        &["evidence_items", "props", "artefacts", "artifacts", "tangibles"],
        "What the customer sees and touches.",
    ), in ["physical_evidence"] as PhysicalEvidence;
    frontstage: Items = Key::new(
        "frontstage",
        &["onstage", "front_stage", "frontstage_actions", "visible_actions"],
        "What the customer sees the service do.",
    ), in ["frontstage"] as Frontstage;
    backstage: Items = Key::new(
        "backstage",
        &["offstage", "back_stage", "backstage_actions", "invisible_actions"],
        "What happens out of sight.",
    ), in ["backstage"] as Backstage;
    support: Items = Key::new(
        "support",
        &["support_processes", "support_process", "support_systems", "systems"],
        "Systems and partners behind it.",
    ), in ["support"] as Support;
    policies: Policies = Key::new("policies", &["policy", "rules", "regulations"], "Rules that apply."), in ["policies"];
    fail_points: FailPoints = Key::new(
        "fail_points",
        &["fail_point", "failure_points", "failure_point", "failpoints", "risks", "risk"],
        "Where it can go wrong.",
    ), in ["fail_points"];
    staff_emotion: StaffEmotion = Key::new(
        "staff_emotion",
        &["employee_emotion", "staff_feeling"],
        "How it feels for the people who do the work; written like `emotion`.",
    ), in ["staff_emotion"];
}

const fn any<N: Notation>(key: &Key<N>) -> AnyKey {
    key.any()
}

/// A lane that shows how a journey is built, not what its moments hold.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// The key of a stage or touchpoint that fills it.
    pub key: &'static str,
    /// Its name.
    pub lane: &'static str,
    /// Whether a journey has anything in it.
    pub is_filled: fn(&Journey) -> bool,
}

/// Every lane of this kind, sorted by name.
pub static FRAMES: &[Frame] = &[
    Frame { key: "goal", lane: "goals", is_filled: |journey| journey.stages.iter().any(|stage| stage.goal.is_some()) },
    Frame { key: "path", lane: "paths", is_filled: |journey| !journey.paths.is_empty() },
    Frame { key: "stages", lane: "stages", is_filled: |journey| !journey.stages.is_empty() },
];

/// The names of all lanes that a sheet can show. Own lanes come with the journey and are not here.
#[must_use]
pub fn lanes() -> BTreeSet<&'static str> {
    let fields = FIELDS.iter().flat_map(|field| field.lanes.iter().copied());
    fields.chain(FRAMES.iter().map(|frame| frame.lane)).collect()
}

/// The name of the lane that a word means: the name itself, or the documented key of a stage or touchpoint that the lane shows.
#[must_use]
pub fn lane(word: &str) -> Option<&'static str> {
    let of_key = || FIELDS.iter().find(|field| field.key.name == word).and_then(|field| field.lanes.first().copied());
    let of_frame = || FRAMES.iter().find(|frame| frame.key == word).map(|frame| frame.lane);
    lanes().get(word).copied().or_else(of_key).or_else(of_frame)
}

impl Field {
    /// Whether a moment holds anything in it. For evidence, what is cited anywhere in the moment counts.
    #[must_use]
    pub fn is_filled(&self, moment: &Moment) -> bool {
        let value = (self.value)(moment);
        value.is_filled() || (matches!(value, FieldValue::Citations(_)) && !moment.proof().is_empty())
    }
}

impl Moment {
    /// The fields that say something about the moment. Whom it is for and how sure the author is says nothing on its own.
    pub fn content(&self) -> impl Iterator<Item = &'static Field> {
        let is_content = |field: &&Field| !matches!((field.value)(self), FieldValue::Personas(_) | FieldValue::Confidence(_));
        FIELDS.iter().filter(is_content).filter(|field| field.is_filled(self))
    }

    /// Whether the moment says nothing, not even in own lanes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.own.is_empty() && self.content().next().is_none()
    }

    /// The items in a part of the blueprint. What the customer does is written as texts, so actions have none.
    #[must_use]
    pub fn items(&self, part: Part) -> &[Item] {
        let in_part = FIELDS.iter().filter(|field| field.part == Some(part));
        let items = in_part.map(|field| if let FieldValue::Items(items) = (field.value)(self) { items } else { &[] });
        items.into_iter().next().unwrap_or_default()
    }

    /// All remarks, those in own lanes last.
    pub fn remarks(&self) -> impl Iterator<Item = &Remark> {
        let remarks = FIELDS.iter().flat_map(|field| (field.value)(self).remarks());
        remarks.chain(self.own.iter().flat_map(|(_, remarks)| remarks))
    }

    /// Indices of all evidence cited anywhere in the moment, each once: that of the moment itself first.
    #[must_use]
    pub fn proof(&self) -> Vec<usize> {
        let cited = FIELDS.iter().flat_map(|field| (field.value)(self).citations());
        let own = self.own.iter().flat_map(|(_, remarks)| remarks).map(|remark| remark.evidence.as_slice());
        let mut proof = Vec::new();
        for index in std::iter::once(self.evidence.as_slice()).chain(cited).chain(own).flatten() {
            if !proof.contains(index) {
                proof.push(*index);
            }
        }
        proof
    }
}
