//! Values of the fields of a moment, with their remarks and citations.

use super::{Confidence, Emotion, FailPoint, Item, Link, MomentOfTruth, Opportunity, PainPoint, PlainText, Remark, Text, Weight};
use crate::source::Spanned;

/// The value of one field of a moment: one variant per notation.
#[derive(Debug, Clone, Copy)]
pub enum FieldValue<'a> {
    /// A text.
    Text(&'a Option<Text>),
    /// What the customer does.
    Actions(&'a [PlainText]),
    /// Indices into the journey's channels.
    Channels(&'a [usize]),
    /// What customers think.
    Thoughts(&'a [Remark]),
    /// What customers say.
    Quotes(&'a [Remark]),
    /// Remarks that an opportunity can address.
    Needs(&'a [Remark]),
    /// Positive moments of the customer.
    Gains(&'a [Remark]),
    /// Rules that apply.
    Policies(&'a [Remark]),
    /// Emotions of customers.
    Emotions(&'a [Emotion]),
    /// The emotion of staff.
    StaffEmotion(&'a Option<Box<Emotion>>),
    /// A number in the range [`RATING`](super::RATING).
    Rating(&'a Option<Spanned<f64>>),
    /// Whether it makes or breaks the journey.
    MomentOfTruth(&'a Option<Box<MomentOfTruth>>),
    /// Weight for the customer and the business.
    Weight(&'a Option<Box<Weight>>),
    /// Problems and frustrations of the customer.
    PainPoints(&'a [PainPoint]),
    /// Possible improvements.
    Opportunities(&'a [Opportunity]),
    /// Indices into the journey's metrics.
    Metrics(&'a [usize]),
    /// How long it takes, as written.
    Duration(&'a Option<Text>),
    /// When it starts without the customer, as written.
    StartTime(&'a Option<Text>),
    /// The event that starts it.
    StartEvent(&'a Option<Text>),
    /// How long the customer waits, as written.
    Wait(&'a Option<Text>),
    /// The team that is responsible.
    TeamName(&'a Option<Text>),
    /// The team that the customer holds responsible.
    PerceivedOwner(&'a Option<Text>),
    /// Names of teams.
    TeamNames(&'a [Text]),
    /// Path of a picture.
    PicturePath(&'a Option<Text>),
    /// Links for further reading.
    Links(&'a [Link]),
    /// Indices of the personas the moment is for.
    Personas(&'a [usize]),
    /// Indices into the journey's evidence.
    Citations(&'a [usize]),
    /// Confidence in the claim.
    Confidence(&'a Option<Spanned<Confidence>>),
    /// Work and things of the blueprint.
    Items(&'a [Item]),
    /// Points where the service can fail.
    FailPoints(&'a [FailPoint]),
}

impl<'a> FieldValue<'a> {
    /// Whether the value is filled.
    #[must_use]
    pub fn is_filled(self) -> bool {
        match self {
            Self::Text(text)
            | Self::Duration(text)
            | Self::StartTime(text)
            | Self::StartEvent(text)
            | Self::Wait(text)
            | Self::TeamName(text)
            | Self::PerceivedOwner(text)
            | Self::PicturePath(text) => text.is_some(),
            Self::Actions(actions) => !actions.is_empty(),
            Self::TeamNames(texts) => !texts.is_empty(),
            Self::Channels(indices) | Self::Metrics(indices) | Self::Personas(indices) | Self::Citations(indices) => {
                !indices.is_empty()
            }
            Self::Thoughts(remarks)
            | Self::Quotes(remarks)
            | Self::Needs(remarks)
            | Self::Gains(remarks)
            | Self::Policies(remarks) => !remarks.is_empty(),
            Self::Emotions(emotions) => !emotions.is_empty(),
            Self::StaffEmotion(emotion) => emotion.is_some(),
            Self::Rating(rating) => rating.is_some(),
            Self::MomentOfTruth(moment_of_truth) => moment_of_truth.is_some(),
            Self::Weight(weight) => weight.is_some(),
            Self::PainPoints(pains) => !pains.is_empty(),
            Self::Opportunities(opportunities) => !opportunities.is_empty(),
            Self::Links(links) => !links.is_empty(),
            Self::Confidence(confidence) => confidence.is_some(),
            Self::Items(items) => !items.is_empty(),
            Self::FailPoints(fail_points) => !fail_points.is_empty(),
        }
    }

    /// Calls `visit` with the indices of evidence that it cites, per entry.
    pub(super) fn each_citation(self, mut visit: impl FnMut(&'a [usize])) {
        match self {
            Self::Citations(indices) => visit(indices),
            Self::Thoughts(remarks)
            | Self::Quotes(remarks)
            | Self::Needs(remarks)
            | Self::Gains(remarks)
            | Self::Policies(remarks) => remarks.iter().for_each(|remark| visit(&remark.evidence)),
            Self::Emotions(emotions) => emotions.iter().for_each(|emotion| visit(&emotion.evidence)),
            Self::StaffEmotion(emotion) => emotion.iter().for_each(|emotion| visit(&emotion.evidence)),
            Self::PainPoints(pains) => pains.iter().for_each(|pain| visit(&pain.evidence)),
            Self::Opportunities(opportunities) => opportunities.iter().for_each(|idea| visit(&idea.evidence)),
            Self::Items(items) => items.iter().for_each(|item| visit(&item.evidence)),
            Self::FailPoints(fail_points) => fail_points.iter().for_each(|fail_point| visit(&fail_point.evidence)),
            Self::Text(_)
            | Self::Actions(_)
            | Self::Channels(_)
            | Self::Rating(_)
            | Self::MomentOfTruth(_)
            | Self::Weight(_)
            | Self::Metrics(_)
            | Self::Duration(_)
            | Self::StartTime(_)
            | Self::StartEvent(_)
            | Self::Wait(_)
            | Self::TeamName(_)
            | Self::PerceivedOwner(_)
            | Self::TeamNames(_)
            | Self::PicturePath(_)
            | Self::Links(_)
            | Self::Personas(_)
            | Self::Confidence(_) => {}
        }
    }

    /// The indices of the personas that it names: whom it or its entries are for, and who feels an emotion.
    #[must_use]
    pub fn personas(self) -> Vec<usize> {
        match self {
            Self::Personas(indices) => indices.to_vec(),
            Self::Thoughts(remarks)
            | Self::Quotes(remarks)
            | Self::Needs(remarks)
            | Self::Gains(remarks)
            | Self::Policies(remarks) => remarks.iter().flat_map(|remark| remark.personas.iter().copied()).collect(),
            Self::Emotions(emotions) => emotions.iter().filter_map(|emotion| emotion.persona).collect(),
            Self::PainPoints(pains) => pains.iter().flat_map(|pain| pain.personas.iter().copied()).collect(),
            Self::Opportunities(opportunities) => opportunities.iter().flat_map(|idea| idea.personas.iter().copied()).collect(),
            Self::Items(items) => items.iter().flat_map(|item| item.personas.iter().copied()).collect(),
            Self::Text(_)
            | Self::Actions(_)
            | Self::Channels(_)
            | Self::StaffEmotion(_)
            | Self::Rating(_)
            | Self::MomentOfTruth(_)
            | Self::Weight(_)
            | Self::Metrics(_)
            | Self::Duration(_)
            | Self::StartTime(_)
            | Self::StartEvent(_)
            | Self::Wait(_)
            | Self::TeamName(_)
            | Self::PerceivedOwner(_)
            | Self::TeamNames(_)
            | Self::PicturePath(_)
            | Self::Links(_)
            | Self::Citations(_)
            | Self::Confidence(_)
            | Self::FailPoints(_) => Vec::new(),
        }
    }

    /// The path of the picture that it holds.
    #[must_use]
    pub fn picture_path(self) -> Option<&'a Text> {
        if let Self::PicturePath(path) = self { path.as_ref() } else { None }
    }

    /// Its blueprint items.
    #[must_use]
    pub fn items(self) -> &'a [Item] {
        if let Self::Items(items) = self { items } else { &[] }
    }

    /// Its remarks.
    #[must_use]
    pub fn remarks(self) -> &'a [Remark] {
        if let Self::Thoughts(remarks)
        | Self::Quotes(remarks)
        | Self::Needs(remarks)
        | Self::Gains(remarks)
        | Self::Policies(remarks) = self
        {
            remarks
        } else {
            &[]
        }
    }
}
