//! What hurts and what is to be done about it, as a team works through the two.

use std::collections::HashSet;

use super::map::{At, Map};
use super::progress::{Progress, progress};
use crate::model::{Moment, Opportunity, PainPoint, Role, Text};

impl<'a> Map<'a> {
    /// Every opportunity that is neither done nor given up, as far as its status is understood.
    pub(super) fn open_opportunities(&self) -> Vec<(At<'a>, &'a Opportunity)> {
        self.opportunities().filter(|(_, opportunity)| is_open(opportunity)).collect()
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

    /// What opportunities say they answer.
    pub(super) fn addressed(&self) -> PainNames<'a> {
        PainNames::of(self.opportunities().flat_map(|(_, opportunity)| &opportunity.addresses))
    }

    /// What the value proposition says it relieves.
    pub(super) fn relieved(&self) -> PainNames<'a> {
        let relievers = self.journey.offer.iter().flat_map(|offer| &offer.pain_relievers);
        PainNames::of(relievers.flat_map(|item| &item.addresses))
    }
}

/// Words that name pain points, by their ids or by what they say.
#[derive(Debug)]
pub(super) struct PainNames<'a> {
    ids: HashSet<&'a str>,
    texts: HashSet<String>,
}

impl<'a> PainNames<'a> {
    fn of(words: impl Iterator<Item = &'a Text>) -> Self {
        let (ids, texts) = words.map(|word| (word.as_str(), word.to_lowercase())).unzip();
        Self { ids, texts }
    }

    /// Whether one of them means a pain point.
    pub(super) fn name(&self, pain: &PainPoint) -> bool {
        pain.id.as_ref().is_some_and(|id| self.ids.contains(id.as_str())) || self.texts.contains(&pain.text.to_lowercase())
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

/// Whether an opportunity is neither done nor given up, as far as its status is understood.
pub(super) fn is_open(opportunity: &Opportunity) -> bool {
    let status = opportunity.status.as_ref().and_then(progress);
    !matches!(status, Some(Progress::Done | Progress::Dropped))
}

/// Whether a status says that it is over, and was not given up.
pub(super) fn is_done(status: Option<&Text>) -> bool {
    status.and_then(progress) == Some(Progress::Done)
}

/// Whether a status says that it was given up or put off.
pub(super) fn is_dropped(status: Option<&Text>) -> bool {
    status.and_then(progress) == Some(Progress::Dropped)
}
