//! What hurts and what is to be done about it, as a team works through the two.

use super::map::{At, Map};
use super::progress::{Progress, progress};
use crate::model::{Moment, Opportunity, PainPoint, Role, Text};

impl<'a> Map<'a> {
    /// Every opportunity that is neither done nor given up, as far as its status is understood.
    pub(super) fn open_opportunities(&self) -> Vec<(At<'a>, &'a Opportunity)> {
        let open = |opportunity: &Opportunity| {
            let status = opportunity.status.as_ref().and_then(progress);
            !matches!(status, Some(Progress::Done | Progress::Dropped))
        };
        self.opportunities().filter(|(_, opportunity)| open(opportunity)).collect()
    }

    /// Whether pain is written anywhere: as pain points, or in a lane of the author's own that holds them.
    pub(super) fn has_pain(&self) -> bool {
        self.moments().any(|at| self.is_painful(at.moment))
    }

    /// Whether pain is written in a moment.
    pub(super) fn is_painful(&self, moment: &Moment) -> bool {
        let lane = |own: usize| self.journey.lanes.get(own).is_some_and(|lane| lane.role == Role::Pain);
        !moment.pain_points.is_empty() || moment.own.iter().any(|(own, texts)| lane(*own) && !texts.is_empty())
    }

    /// Whether the value proposition says that a pain point is relieved, by its id or its words.
    pub(super) fn is_relieved(&self, pain: &PainPoint) -> bool {
        let relievers = self.journey.offer.iter().flat_map(|offer| &offer.pain_relievers);
        let mut named = relievers.flat_map(|item| &item.addresses);
        let means = |word: &Text| {
            pain.id.as_ref().is_some_and(|id| id.value == word.value) || pain.text.to_lowercase() == word.to_lowercase()
        };
        named.any(means)
    }
}

impl<'a> At<'a> {
    /// The moments that hold where this one does: of a touchpoint itself and its stage as a whole; of a stage itself and all its
    /// touchpoints.
    pub(super) fn together(&self) -> Vec<&'a Moment> {
        if let Some(touchpoint) = self.touchpoint {
            return vec![&touchpoint.moment, &self.stage.whole];
        }
        let each = self.stage.touchpoints.iter().map(|touchpoint| &touchpoint.moment);
        std::iter::once(&self.stage.whole).chain(each).collect()
    }
}

/// Whether a status says that it is over, and was not given up.
pub(super) fn is_done(status: Option<&Text>) -> bool {
    status.and_then(progress) == Some(Progress::Done)
}

/// Whether a status says that it was given up or put off.
pub(super) fn is_dropped(status: Option<&Text>) -> bool {
    status.and_then(progress) == Some(Progress::Dropped)
}
