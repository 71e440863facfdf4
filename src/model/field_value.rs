//! Values of the fields of a moment: what each holds, whether it is filled and which evidence it cites.

use super::{Confidence, Emotion, FailPoint, Item, Link, MomentOfTruth, Opportunity, PainPoint, Remark, Text, Weight};
use crate::source::Spanned;

/// What a moment holds in one of its fields: one variant per notation.
#[derive(Debug, Clone, Copy)]
pub enum FieldValue<'a> {
    /// A text.
    Text(&'a Option<Text>),
    /// What the customer does.
    Actions(&'a [Text]),
    /// Indices into the journey's channels.
    Channels(&'a [usize]),
    /// What customers think.
    Thoughts(&'a [Remark]),
    /// What customers say.
    Quotes(&'a [Remark]),
    /// Remarks that an opportunity can address.
    Needs(&'a [Remark]),
    /// What goes well.
    Gains(&'a [Remark]),
    /// Rules that apply.
    Policies(&'a [Remark]),
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
    /// How long it takes, as written.
    Duration(&'a Option<Text>),
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
    /// Where to read more.
    Links(&'a [Link]),
    /// Indices of the personas the moment is for.
    Personas(&'a [usize]),
    /// Indices into the journey's evidence.
    Citations(&'a [usize]),
    /// How sure the author is.
    Confidence(&'a Option<Spanned<Confidence>>),
    /// Work and things of the blueprint.
    Items(&'a [Item]),
    /// Where it can go wrong.
    FailPoints(&'a [FailPoint]),
}

impl<'a> FieldValue<'a> {
    /// Whether it holds anything.
    #[must_use]
    pub fn is_filled(self) -> bool {
        match self {
            Self::Text(text)
            | Self::Duration(text)
            | Self::Wait(text)
            | Self::TeamName(text)
            | Self::PerceivedOwner(text)
            | Self::PicturePath(text) => text.is_some(),
            Self::Actions(texts) | Self::TeamNames(texts) => !texts.is_empty(),
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

    /// The indices of evidence that it cites, entry by entry.
    #[must_use]
    pub fn citations(self) -> Vec<&'a [usize]> {
        match self {
            Self::Citations(indices) => vec![indices],
            Self::Thoughts(remarks)
            | Self::Quotes(remarks)
            | Self::Needs(remarks)
            | Self::Gains(remarks)
            | Self::Policies(remarks) => remarks.iter().map(|remark| remark.evidence.as_slice()).collect(),
            Self::Emotions(emotions) => emotions.iter().map(|emotion| emotion.evidence.as_slice()).collect(),
            Self::StaffEmotion(emotion) => emotion.iter().map(|emotion| emotion.evidence.as_slice()).collect(),
            Self::PainPoints(pains) => pains.iter().map(|pain| pain.evidence.as_slice()).collect(),
            Self::Opportunities(opportunities) => opportunities.iter().map(|idea| idea.evidence.as_slice()).collect(),
            Self::Items(items) => items.iter().map(|item| item.evidence.as_slice()).collect(),
            Self::FailPoints(fail_points) => fail_points.iter().map(|fail_point| fail_point.evidence.as_slice()).collect(),
            Self::Text(_)
            | Self::Actions(_)
            | Self::Channels(_)
            | Self::Rating(_)
            | Self::MomentOfTruth(_)
            | Self::Weight(_)
            | Self::Metrics(_)
            | Self::Duration(_)
            | Self::Wait(_)
            | Self::TeamName(_)
            | Self::PerceivedOwner(_)
            | Self::TeamNames(_)
            | Self::PicturePath(_)
            | Self::Links(_)
            | Self::Personas(_)
            | Self::Confidence(_) => Vec::new(),
        }
    }

    /// The remarks that it holds.
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
