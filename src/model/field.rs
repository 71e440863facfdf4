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
    /// Gets its value from a moment.
    pub value: for<'a> fn(&'a Moment) -> FieldValue<'a>,
}

/// Declares the table and the reading of a moment. A row is the field, its notation, its key, the lanes it fills and its part of
/// the blueprint. A field of [`Moment`] without a row does not compile.
macro_rules! fields {
    (@part) => { None };
    (@part $part:ident) => { Some(Part::$part) };
    ($($field:ident: $notation:ident = $key:expr, in [$($lane:literal),*] $(as $part:ident)?;)+) => {
        /// Every field except the content of own lanes, in documentation order.
        pub static FIELDS: &[Field] = &[$(Field {
            key: any::<$notation>(&$key),
            lanes: &[$($lane),*],
            part: fields!(@part $($part)?),
            value: |moment| FieldValue::$notation(&moment.$field),
        },)+];

        /// The keys of all fields.
        pub(super) const KEYS: &[AnyKey] = &[$(any::<$notation>(&$key),)+];

        impl Moment {
            /// Reads every field except the content of own lanes.
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
        "Channels where it happens: web, phone, store, or an id from `channels`.",
    ), in ["channels"];
    thoughts: Thoughts = Key::new(
        "thoughts",
        &["thought", "thinking", "mindset", "questions", "thoughts_and_questions"],
        "What the customer thinks.",
    ), in ["thoughts"];
    quotes: Quotes = Key::new(
        "quotes",
        &["quote", "verbatim", "verbatims", "feedback"],
        "Verbatim quotes of customers.",
    ), in ["thoughts"];
    emotions: Emotions = Key::new(
        "emotion",
        &["emotions", "sentiment", "feeling", "feelings", "experience", "satisfaction", "mood", "emotion_score"],
        "Emotion: a score, a word, `{score, feeling, intensity, note}`, or one entry per persona.",
    ), in ["emotions"];
    moment_of_truth: MomentOfTruth = Key::new(
        "moment_of_truth",
        &["mot", "critical_moment", "moments_of_truth", "critical_moments"],
        "`true`, or why it makes or breaks the journey.",
    ), in ["reasons"];
    needs: Needs = Key::new("needs", &["need", "user_needs", "customer_needs"], "Customer needs at this point."), in ["needs"];
    pain_points: PainPoints = Key::new(
        "pain_points",
        &["pain_point", "pains", "pain", "problems", "problem", "frictions", "friction", "frustrations", "challenges", "issues"],
        "Problems and frustrations of the customer.",
    ), in ["pain_points"];
    workarounds: Needs = Key::new("workarounds", &["workaround"], "What customers do to get around a problem."), in ["workarounds"];
    gains: Gains = Key::new(
        "gains",
        &["gain", "happy_points", "happy_moments", "delights", "delight", "highlights"],
        "Positive moments of the customer.",
    ), in ["gains"];
    opportunities: Opportunities = Key::new(
        "opportunities",
        &["opportunity", "ideas", "idea", "solutions", "solution", "improvements"],
        "Possible improvements.",
    ), in ["opportunities"];
    metrics: Metrics = Key::new(
        "metrics",
        &["metric", "kpis", "kpi", "measures"],
        "Metrics: ids from `metrics`, or `{name, value, target}`.",
    ), in ["metrics"];
    personas: Personas = FOR, in [];
    duration: Duration = DURATION, in ["time"];
    wait: Wait = WAIT, in ["time"];
    owner: TeamName = OWNER, in ["owners"];
    contributors: TeamNames =
        Key::new("contributors", &["contributor", "supporting_teams", "involved"], "Other teams involved."), in ["owners"];
    perceived_owner: PerceivedOwner = Key::new("perceived_owner", &[], "Team or person the customer holds responsible."), in ["owners"];
    importance: Weight = Key::new("importance", &["priority"], "Importance from 1 to 5, or `{customer: 5, business: 2}`."), in ["importance"];
    engagement: Rating = Key::new("engagement", &["dramatic_arc"], "Engagement from 1 to 5 (dramatic arc)."), in ["engagement"];
    confidence: Confidence = CONFIDENCE, in [];
    links: Links = Key::new("links", &["link", "url", "urls"], "Links for further reading: addresses, or `{text, url}`."), in ["links"];
    image: PicturePath =
        Key::new("image", &["picture", "screenshot", "photo", "sketch"], "Path of a picture, relative to this file."), in ["images"];
    evidence: Citations = CITATIONS, in ["research"];
    physical_evidence: Items = Key::new(
        "physical_evidence",
        &["evidence_items", "props", "artefacts", "artifacts", "tangibles"],
        "What the customer sees and touches.",
    ), in ["physical_evidence"] as PhysicalEvidence;
    frontstage: Items = Key::new(
        "frontstage",
        &["onstage", "front_stage", "frontstage_actions", "visible_actions"],
        "Work that the customer sees.",
    ), in ["frontstage"] as Frontstage;
    backstage: Items = Key::new(
        "backstage",
        &["offstage", "back_stage", "backstage_actions", "invisible_actions"],
        "Work that the customer does not see.",
    ), in ["backstage"] as Backstage;
    support: Items = Key::new(
        "support",
        &["support_processes", "support_process", "support_systems", "systems"],
        "Systems and partners that support the work.",
    ), in ["support"] as Support;
    policies: Policies = Key::new("policies", &["policy", "rules", "regulations"], "Rules and regulations that apply."), in ["policies"];
    fail_points: FailPoints = Key::new(
        "fail_points",
        &["fail_point", "failure_points", "failure_point", "failpoints", "risks", "risk"],
        "Points where the service can fail.",
    ), in ["fail_points"];
    staff_emotion: StaffEmotion = Key::new(
        "staff_emotion",
        &["employee_emotion", "staff_feeling"],
        "Emotion of staff, written like `emotion`.",
    ), in ["staff_emotion"];
}

const fn any<N: Notation>(key: &Key<N>) -> AnyKey {
    key.any()
}

/// A lane that shows the structure of a journey instead of fields of moments.
#[derive(Debug, Clone, Copy)]
pub struct StructuralLane {
    /// The key of a stage or touchpoint that fills it.
    pub key: &'static str,
    /// Its name.
    pub lane: &'static str,
    /// Whether a journey fills it.
    pub is_filled: fn(&Journey) -> bool,
}

/// Every lane of this kind, sorted by name.
pub static STRUCTURAL_LANES: &[StructuralLane] = &[
    StructuralLane { key: "goal", lane: "goals", is_filled: |journey| journey.stages.iter().any(|stage| stage.goal.is_some()) },
    StructuralLane { key: "path", lane: "paths", is_filled: |journey| !journey.paths.is_empty() },
    StructuralLane { key: "stages", lane: "stages", is_filled: |journey| !journey.stages.is_empty() },
];

/// The names of all lanes that a sheet can show, without own lanes.
#[must_use]
pub fn lanes() -> BTreeSet<&'static str> {
    let fields = FIELDS.iter().flat_map(|field| field.lanes.iter().copied());
    fields.chain(STRUCTURAL_LANES.iter().map(|frame| frame.lane)).collect()
}

/// Resolves a word to a lane name: the name itself, or the documented key of a stage or touchpoint that the lane shows.
#[must_use]
pub fn lane(word: &str) -> Option<&'static str> {
    let of_key = || FIELDS.iter().find(|field| field.key.name == word).and_then(|field| field.lanes.first().copied());
    let of_frame = || STRUCTURAL_LANES.iter().find(|frame| frame.key == word).map(|frame| frame.lane);
    lanes().get(word).copied().or_else(of_key).or_else(of_frame)
}

impl Field {
    /// Whether a moment fills the field. For evidence, any citation in the moment counts.
    #[must_use]
    pub fn is_filled(&self, moment: &Moment) -> bool {
        let value = (self.value)(moment);
        value.is_filled() || (matches!(value, FieldValue::Citations(_)) && !moment.cited_evidence().is_empty())
    }
}

impl Moment {
    /// The fields with content of their own, all but `for` and `confidence`.
    pub fn content(&self) -> impl Iterator<Item = &'static Field> {
        let is_content = |field: &&Field| !matches!((field.value)(self), FieldValue::Personas(_) | FieldValue::Confidence(_));
        FIELDS.iter().filter(is_content).filter(|field| field.is_filled(self))
    }

    /// Whether all content fields and own lanes are empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.own.is_empty() && self.content().next().is_none()
    }

    /// The items in a part of the blueprint; none for actions, which are texts.
    #[must_use]
    pub fn items(&self, part: Part) -> &[Item] {
        let in_part = FIELDS.iter().filter(|field| field.part == Some(part));
        let items = in_part.map(|field| if let FieldValue::Items(items) = (field.value)(self) { items } else { &[] });
        items.into_iter().next().unwrap_or_default()
    }

    /// The paths of its pictures.
    pub fn picture_paths(&self) -> impl Iterator<Item = &Text> {
        FIELDS.iter().filter_map(|field| (field.value)(self).picture_path())
    }

    /// All remarks, those in own lanes last.
    pub fn remarks(&self) -> impl Iterator<Item = &Remark> {
        let remarks = FIELDS.iter().flat_map(|field| (field.value)(self).remarks());
        remarks.chain(self.own.iter().flat_map(|(_, remarks)| remarks))
    }

    /// Indices of all evidence cited anywhere in the moment, without duplicates, the moment's own first.
    #[must_use]
    pub fn cited_evidence(&self) -> Vec<usize> {
        let cited = FIELDS.iter().flat_map(|field| (field.value)(self).citations());
        let own = self.own.iter().flat_map(|(_, remarks)| remarks).map(|remark| remark.evidence.as_slice());
        let mut indices = Vec::new();
        for index in std::iter::once(self.evidence.as_slice()).chain(cited).chain(own).flatten() {
            if !indices.contains(index) {
                indices.push(*index);
            }
        }
        indices
    }
}
