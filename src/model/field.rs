//! The table of the fields of a moment: for each its key, the lanes that show it and its value.

use std::collections::BTreeSet;

use super::{
    Confidence, Emotion, FailPoint, Item, Journey, Link, Moment, MomentOfTruth, Opportunity, PainPoint, Remark, Text, Weight,
};
use crate::source::Spanned;

/// A field of a moment.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Documented name of its key.
    pub key: &'static str,
    /// Names of the lanes that show it, the main one first; empty where no lane does.
    pub lanes: &'static [&'static str],
    /// What a moment holds in it.
    pub value: for<'a> fn(&'a Moment) -> Value<'a>,
}

/// What a moment holds in one of its fields: one variant per kind of field.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// One text.
    Text(&'a Option<Text>),
    /// Several texts.
    Texts(&'a [Text]),
    /// Indices into the journey's channels.
    Channels(&'a [usize]),
    /// Thoughts or words of a customer.
    Voices(&'a [Remark]),
    /// Remarks that an opportunity can address.
    Needs(&'a [Remark]),
    /// Other remarks.
    Notes(&'a [Remark]),
    /// Feelings of customers.
    Emotions(&'a [Emotion]),
    /// The feeling of the people who do the work.
    StaffEmotion(&'a Option<Emotion>),
    /// A number from 1 to 5.
    Rating(&'a Option<Spanned<f64>>),
    /// Make or break.
    MomentOfTruth(&'a Option<MomentOfTruth>),
    /// Weight for the customer and the business.
    Weight(&'a Option<Weight>),
    /// What gets in the way.
    PainPoints(&'a [PainPoint]),
    /// What could be better.
    Opportunities(&'a [Opportunity]),
    /// Indices into the journey's metrics.
    Metrics(&'a [usize]),
    /// Path of a picture.
    Picture(&'a Option<Text>),
    /// Where to read more.
    Links(&'a [Link]),
    /// Indices of the personas the moment is for.
    Personas(&'a [usize]),
    /// Indices into the journey's evidence.
    Evidence(&'a [usize]),
    /// How sure the author is.
    Confidence(&'a Option<Spanned<Confidence>>),
    /// Work and things of the blueprint.
    Items(&'a [Item]),
    /// Where it can go wrong.
    FailPoints(&'a [FailPoint]),
}

/// Declares the table. A field of [`Moment`] without a row does not compile.
macro_rules! fields {
    ($($field:ident: $kind:ident = $key:literal in [$($lane:literal),*];)+) => {
        /// Every field except the content of own lanes, in the order of the documentation.
        pub static FIELDS: &[Field] = &[
            $(Field { key: $key, lanes: &[$($lane),*], value: |moment| Value::$kind(&moment.$field) },)+
        ];

        const _: fn(Moment) = |Moment { $($field: _,)+ own: _, span: _ }| ();
    };
}

fields! {
    description: Text = "description" in [];
    actions: Texts = "actions" in ["touchpoints", "customer_actions"];
    channels: Channels = "channel" in ["channels"];
    thoughts: Voices = "thoughts" in ["thoughts"];
    quotes: Voices = "quotes" in ["thoughts"];
    emotions: Emotions = "emotion" in ["emotions"];
    engagement: Rating = "engagement" in ["engagement"];
    moment_of_truth: MomentOfTruth = "moment_of_truth" in ["reasons"];
    importance: Weight = "importance" in ["importance"];
    workarounds: Needs = "workarounds" in ["workarounds"];
    needs: Needs = "needs" in ["needs"];
    pain_points: PainPoints = "pain_points" in ["pain_points"];
    gains: Notes = "gains" in ["gains"];
    opportunities: Opportunities = "opportunities" in ["opportunities"];
    metrics: Metrics = "metrics" in ["metrics"];
    duration: Text = "duration" in ["time"];
    wait: Text = "wait" in ["time"];
    owner: Text = "owner" in ["owners"];
    contributors: Texts = "contributors" in ["owners"];
    perceived_owner: Text = "perceived_owner" in ["owners"];
    image: Picture = "image" in ["images"];
    links: Links = "links" in ["links"];
    personas: Personas = "for" in [];
    evidence: Evidence = "evidence" in ["research"];
    confidence: Confidence = "confidence" in [];
    physical_evidence: Items = "physical_evidence" in ["physical_evidence"];
    frontstage: Items = "frontstage" in ["frontstage"];
    backstage: Items = "backstage" in ["backstage"];
    support: Items = "support" in ["support"];
    policies: Notes = "policies" in ["policies"];
    fail_points: FailPoints = "fail_points" in ["fail_points"];
    staff_emotion: StaffEmotion = "staff_emotion" in ["staff_emotion"];
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
    let of_key = || FIELDS.iter().find(|field| field.key == word).and_then(|field| field.lanes.first().copied());
    let of_frame = || FRAMES.iter().find(|frame| frame.key == word).map(|frame| frame.lane);
    lanes().get(word).copied().or_else(of_key).or_else(of_frame)
}

impl Field {
    /// Whether a moment holds anything in it. For evidence, what is cited anywhere in the moment counts.
    #[must_use]
    pub fn is_filled(&self, moment: &Moment) -> bool {
        match (self.value)(moment) {
            Value::Text(text) | Value::Picture(text) => text.is_some(),
            Value::Texts(texts) => !texts.is_empty(),
            Value::Channels(indices) | Value::Metrics(indices) | Value::Personas(indices) => !indices.is_empty(),
            Value::Evidence(_) => !moment.proof().is_empty(),
            Value::Voices(remarks) | Value::Needs(remarks) | Value::Notes(remarks) => !remarks.is_empty(),
            Value::Emotions(emotions) => !emotions.is_empty(),
            Value::StaffEmotion(emotion) => emotion.is_some(),
            Value::Rating(rating) => rating.is_some(),
            Value::MomentOfTruth(moment_of_truth) => moment_of_truth.is_some(),
            Value::Weight(weight) => weight.is_some(),
            Value::PainPoints(pains) => !pains.is_empty(),
            Value::Opportunities(opportunities) => !opportunities.is_empty(),
            Value::Links(links) => !links.is_empty(),
            Value::Confidence(confidence) => confidence.is_some(),
            Value::Items(items) => !items.is_empty(),
            Value::FailPoints(fail_points) => !fail_points.is_empty(),
        }
    }
}

impl Moment {
    /// The fields that say something about the moment. Whom it is for and how sure the author is says nothing on its own.
    pub fn content(&self) -> impl Iterator<Item = &'static Field> {
        let is_content = |field: &&Field| !matches!((field.value)(self), Value::Personas(_) | Value::Confidence(_));
        FIELDS.iter().filter(is_content).filter(|field| field.is_filled(self))
    }

    /// Whether the moment says nothing, not even in own lanes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.own.is_empty() && self.content().next().is_none()
    }
}
