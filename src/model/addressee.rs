//! Lists what an opportunity or a part of the offer can address.

use super::field::FIELDS;
use super::{FailPoint, FieldValue, Id, Moment, PainPoint, Remark, Text};

/// Something that `addresses` can name, by id or by text.
#[derive(Debug, Clone, Copy)]
pub enum Addressee<'a> {
    /// A problem of the customer.
    PainPoint(&'a PainPoint),
    /// A need, a workaround or a gain.
    Remark(&'a Remark),
    /// A point where the service can fail.
    FailPoint(&'a FailPoint),
}

impl<'a> Addressee<'a> {
    /// Its id.
    #[must_use]
    pub const fn id(self) -> Option<&'a Id> {
        match self {
            Self::PainPoint(pain) => pain.id.as_ref(),
            Self::Remark(remark) => remark.id.as_ref(),
            Self::FailPoint(point) => point.id.as_ref(),
        }
    }

    /// Its text.
    #[must_use]
    pub const fn text(self) -> &'a Text {
        match self {
            Self::PainPoint(pain) => &pain.text,
            Self::Remark(remark) => &remark.text,
            Self::FailPoint(point) => &point.text,
        }
    }

    /// The pain point, if it is one.
    #[must_use]
    pub const fn pain_point(self) -> Option<&'a PainPoint> {
        match self {
            Self::PainPoint(pain) => Some(pain),
            Self::Remark(_) | Self::FailPoint(_) => None,
        }
    }
}

impl Moment {
    /// What `addresses` can name in this moment.
    pub fn addressees(&self) -> impl Iterator<Item = Addressee<'_>> {
        FIELDS.iter().flat_map(|field| (field.value)(self).addressees())
    }
}

impl<'a> FieldValue<'a> {
    /// The entries that `addresses` can name.
    fn addressees(self) -> Vec<Addressee<'a>> {
        match self {
            Self::PainPoints(pains) => pains.iter().map(Addressee::PainPoint).collect(),
            Self::Needs(remarks) | Self::Gains(remarks) => remarks.iter().map(Addressee::Remark).collect(),
            Self::FailPoints(points) => points.iter().map(Addressee::FailPoint).collect(),
            Self::Text(_)
            | Self::Actions(_)
            | Self::Channels(_)
            | Self::Thoughts(_)
            | Self::Quotes(_)
            | Self::Policies(_)
            | Self::Emotions(_)
            | Self::StaffEmotion(_)
            | Self::Rating(_)
            | Self::MomentOfTruth(_)
            | Self::Weight(_)
            | Self::Opportunities(_)
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
            | Self::Citations(_)
            | Self::Confidence(_)
            | Self::Items(_) => Vec::new(),
        }
    }
}
