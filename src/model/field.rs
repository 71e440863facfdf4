//! Declares a moment by the table of its fields: for each its key, the lanes that show it and its value.

use super::keys::{
    Actions, AnyKey, CITATIONS, CONFIDENCE, Channels, Citations, DESCRIPTION, DURATION, Duration, Emotions, FOR, FailPoints,
    Gains, Items, Key, Links, Metrics, Needs, Notation, OWNER, Opportunities, PainPoints, PerceivedOwner, Personas, PicturePath,
    Policies, Quotes, Rating, StaffEmotion, StartEvent, StartTime, TeamName, TeamNames, Thoughts, Values, WAIT, Wait,
};
use super::{BlueprintLane, Confidence, FieldValue, Item, MomentOfTruth, Part, Remark, Text, Weight};
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

/// Declares a moment, the table of its fields and its reading. A row is the field, its notation, its key (a common one, or its name,
/// synonyms and documentation), the lanes it fills and its part of the blueprint.
macro_rules! fields {
    (@key $key:ident) => { $key };
    (@key ($name:literal, $synonyms:expr, $doc:literal)) => { Key::new($name, &$synonyms, $doc) };
    (@doc $key:ident) => { concat!("The value of [`", stringify!($key), "`].") };
    (@doc ($name:literal, $synonyms:expr, $doc:literal)) => { $doc };
    (@part) => { None };
    (@part $part:ident) => { Some(Part::$part) };
    ($($(#[$about:meta])* $field:ident: $notation:ident = $key:tt, in [$($lane:literal),*] $(as $part:ident)?;)+) => {
        /// The content of a touchpoint, or of a stage as a whole.
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct Moment {
            $(
                #[doc = fields!(@doc $key)]
                $(#[$about])*
                pub $field: <$notation as Notation>::Value,
            )+
            /// Content of own lanes: indices into the journey's own lanes with the entries, in lane order. Each lane is listed once.
            pub own: Vec<(usize, Vec<Item>)>,
            /// The whole entry.
            pub span: Aside<Span>,
        }

        /// Every field except the content of own lanes, in documentation order.
        pub static FIELDS: &[Field] = &[$(Field {
            key: any::<$notation>(&fields!(@key $key)),
            lanes: &[$($lane),*],
            part: fields!(@part $($part)?),
            value: |moment| FieldValue::$notation(&moment.$field),
        },)+];

        /// The keys of all fields.
        pub(super) const KEYS: &[AnyKey] = &[$(any::<$notation>(&fields!(@key $key)),)+];

        impl Moment {
            /// Reads every field except the content of own lanes.
            pub fn read<S>(source: &mut S, span: Span) -> Self
            where
                $(S: Values<$notation>,)+
            {
                Self { $($field: Values::<$notation>::value(source, &fields!(@key $key)),)+ own: Vec::new(), span: Aside(span) }
            }
        }
    };
}

#[rustfmt::skip]
fields! {
    actions: Actions = ("actions",
        ["action", "doing", "customer_actions", "customer_action", "user_actions", "user_action"],
        "What the customer does."), in ["touchpoints", "customer_actions"] as Actions;
    description: Text = DESCRIPTION, in [];
    at: StartTime = ("at", ["starts_at", "timer", "schedule"], "When it starts by itself: `after 7 days`."), in ["steps"];
    trigger: StartEvent = ("trigger",
        ["triggered_by", "trigger_event"],
        "Event that starts it: `offer accepted`."), in ["steps"];
    /// Indices into the journey's channels.
    channels: Channels = ("channel",
        ["channels", "medium"],
        "Channels where it happens: web, phone, store, or an id from `channels`."), in ["channels"];
    thoughts: Thoughts = ("thoughts",
        ["thought", "thinking", "mindset", "questions", "thoughts_and_questions", "thoughts_questions", "user_thoughts", "customer_thoughts"],
        "What the customer thinks."), in ["thoughts"];
    quotes: Quotes = ("quotes",
        ["quote", "verbatim", "verbatims", "feedback"],
        "Verbatim quotes of customers."), in ["thoughts"];
    /// At most one without a persona, or one per persona.
    emotions: Emotions = ("emotion",
        ["emotions", "sentiment", "feeling", "feelings", "experience", "satisfaction", "mood", "emotion_score", "emotion_level", "emotional_state",
            "user_emotion", "user_emotions", "customer_emotion", "customer_emotions", "user_feelings", "customer_feelings"],
        "Emotion: a score, a feeling, `{score, feeling, intensity, note}`, or one entry per persona."), in ["emotions"];
    moment_of_truth: MomentOfTruth = ("moment_of_truth",
        ["mot", "critical_moment", "moments_of_truth", "critical_moments"],
        "`true`, or why it makes or breaks the journey."), in ["reasons"];
    needs: Needs = ("needs", ["need", "user_needs", "customer_needs"], "Customer needs at this point."), in ["needs"];
    /// In source order.
    pain_points: PainPoints = ("pain_points",
        ["pain_point", "pains", "pain", "problems", "problem", "frictions", "friction", "frustrations", "challenges", "issues",
            "user_pain_points", "customer_pain_points", "customer_pains"],
        "Problems and frustrations of the customer."), in ["pain_points"];
    workarounds: Needs = ("workarounds", ["workaround"], "What customers do to get around a problem."), in ["workarounds"];
    gains: Gains = ("gains",
        ["gain", "happy_points", "happy_moments", "delights", "delight", "highlights"],
        "Positive moments of the customer."), in ["gains"];
    opportunities: Opportunities = ("opportunities",
        ["opportunity", "ideas", "idea", "solutions", "solution", "improvements"],
        "Possible improvements."), in ["opportunities"];
    /// Indices into the journey's metrics.
    metrics: Metrics = ("metrics",
        ["metric", "kpis", "kpi", "measures"],
        "Metrics: ids from `metrics`, or `{name, value, target}`."), in ["metrics"];
    /// Indices of the personas it applies to; empty: all of them.
    personas: Personas = FOR, in [];
    duration: Duration = DURATION, in ["time"];
    wait: Wait = WAIT, in ["time"];
    owner: TeamName = OWNER, in ["owners"];
    contributors: TeamNames = ("contributors", ["contributor", "supporting_teams", "involved"], "Other teams involved."), in ["owners"];
    perceived_owner: PerceivedOwner = ("perceived_owner", [], "Team or person the customer holds responsible."), in ["owners"];
    importance: Weight = ("importance", ["priority"], "Importance from 1 to 5, or `{customer: 5, business: 2}`."), in ["importance"];
    engagement: Rating = ("engagement", ["dramatic_arc"], "Engagement from 1 to 5 (dramatic arc)."), in ["engagement"];
    confidence: Confidence = CONFIDENCE, in [];
    links: Links = ("links", ["link", "url", "urls"], "Links for further reading: addresses, or `{text, url}`."), in ["links"];
    image: PicturePath = ("image", ["picture", "screenshot", "photo", "sketch"], "Path of a picture, relative to this file."), in ["images"];
    /// Indices into the journey's evidence.
    evidence: Citations = CITATIONS, in ["research"];
    physical_evidence: Items = ("physical_evidence",
        ["evidence_items", "props", "artefacts", "artifacts", "tangibles"],
        "What the customer sees and touches."), in ["physical_evidence"] as PhysicalEvidence;
    frontstage: Items = ("frontstage",
        ["onstage", "front_stage", "frontstage_actions", "visible_actions"],
        "Work that the customer sees."), in ["frontstage"] as Frontstage;
    backstage: Items = ("backstage",
        ["offstage", "back_stage", "backstage_actions", "invisible_actions"],
        "Work that the customer does not see."), in ["backstage"] as Backstage;
    support: Items = ("support",
        ["support_processes", "support_process", "support_systems", "systems"],
        "Systems and partners that support the work."), in ["support"] as Support;
    policies: Policies = ("policies", ["policy", "rules", "regulations"], "Rules and regulations that apply."), in ["policies"];
    fail_points: FailPoints = ("fail_points",
        ["fail_point", "failure_points", "failure_point", "failpoints", "risks", "risk"],
        "Points where the service can fail."), in ["fail_points"];
    staff_emotion: StaffEmotion = ("staff_emotion",
        ["employee_emotion", "staff_feeling"],
        "Emotion of staff, written like `emotion`."), in ["staff_emotion"];
}

const fn any<N: Notation>(key: &Key<N>) -> AnyKey {
    key.any()
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

    /// The items in a lane of the blueprint; none for actions, which are texts.
    #[must_use]
    pub fn items(&self, lane: BlueprintLane) -> &[Item] {
        let BlueprintLane { part, own: None } = lane else { return lane.own.map(|own| self.own(own)).unwrap_or_default() };
        let in_part = FIELDS.iter().find(|field| field.part == Some(part));
        in_part.map(|field| (field.value)(self).items()).unwrap_or_default()
    }

    /// The paths of its pictures.
    pub fn picture_paths(&self) -> impl Iterator<Item = &Text> {
        FIELDS.iter().filter_map(|field| (field.value)(self).picture_path())
    }

    /// All remarks.
    pub fn remarks(&self) -> impl Iterator<Item = &Remark> {
        FIELDS.iter().flat_map(|field| (field.value)(self).remarks())
    }

    /// The entries of an own lane.
    #[must_use]
    pub fn own(&self, lane: usize) -> &[Item] {
        self.own.binary_search_by_key(&lane, |(lane, _)| *lane).map_or(&[], |at| &self.own[at].1)
    }

    /// The entries of all own lanes.
    pub fn own_items(&self) -> impl Iterator<Item = &Item> {
        self.own.iter().flat_map(|(_, items)| items)
    }

    /// All items of the blueprint and of own lanes.
    pub fn all_items(&self) -> impl Iterator<Item = &Item> {
        FIELDS.iter().flat_map(|field| (field.value)(self).items()).chain(self.own_items())
    }

    /// Indices of all personas named anywhere in the moment, perhaps repeated.
    #[must_use]
    pub fn named_personas(&self) -> Vec<usize> {
        let own = self.own_items().flat_map(|item| item.personas.iter().copied());
        FIELDS.iter().flat_map(|field| (field.value)(self).personas()).chain(own).collect()
    }

    /// Indices of all evidence cited anywhere in the moment, without duplicates, the moment's own first.
    #[must_use]
    pub fn cited_evidence(&self) -> Vec<usize> {
        let mut indices: Vec<usize> = Vec::new();
        let mut cite = |evidence: &[usize]| {
            for index in evidence {
                if !indices.contains(index) {
                    indices.push(*index);
                }
            }
        };
        cite(&self.evidence);
        for field in FIELDS {
            (field.value)(self).each_citation(&mut cite);
        }
        for item in self.own_items() {
            cite(&item.evidence);
        }
        indices
    }
}
