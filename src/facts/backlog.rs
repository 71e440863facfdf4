//! Finds open opportunities and painful moments.

use super::effective_moment::EffectiveMoment;
use super::interpret::Facts;
use super::status::{WorkStatus, work_status};
use crate::model::{Item, Moment, Opportunity, Role, Text};

impl<'a> Facts<'a> {
    /// Every opportunity whose status is not known to be done or dropped.
    #[must_use]
    pub fn open_opportunities(&self) -> Vec<(EffectiveMoment<'a>, &'a Opportunity)> {
        self.opportunities().filter(|(_, opportunity)| is_open(opportunity)).collect()
    }

    /// Whether there are pain points anywhere, or texts in an own lane with the role `pain`.
    #[must_use]
    pub fn has_pain(&self) -> bool {
        self.moments().any(|at| self.is_painful(at.moment))
    }

    /// Whether a moment has pain points, or texts in an own lane with the role `pain`.
    #[must_use]
    pub fn is_painful(&self, moment: &Moment) -> bool {
        !moment.pain_points.is_empty() || self.own_pains(moment).next().is_some()
    }

    /// The texts of a moment in own lanes with the role `pain`.
    pub fn own_pains<'m>(&self, moment: &'m Moment) -> impl Iterator<Item = &'m Item> {
        let is_pain = |own: usize| self.journey.lanes.get(own).is_some_and(|lane| lane.role == Role::Pain);
        moment.own.iter().filter(move |(own, _)| is_pain(*own)).flat_map(|(_, items)| items)
    }
}

impl<'a> EffectiveMoment<'a> {
    /// The owner of an opportunity: its own, else the owner of the place.
    #[must_use]
    pub fn owner_of(&self, opportunity: &'a Opportunity) -> Option<&'a Text> {
        opportunity.owner.as_ref().or_else(|| self.owner())
    }
}

/// Whether the status of an opportunity is not known to be done or dropped.
#[must_use]
pub fn is_open(opportunity: &Opportunity) -> bool {
    let status = opportunity.status.as_ref().and_then(work_status);
    !matches!(status, Some(WorkStatus::Done | WorkStatus::Dropped))
}

/// Whether a status means done.
#[must_use]
pub fn is_done(status: Option<&Text>) -> bool {
    status.and_then(work_status) == Some(WorkStatus::Done)
}

/// Whether a status means dropped or postponed.
#[must_use]
pub fn is_dropped(status: Option<&Text>) -> bool {
    status.and_then(work_status) == Some(WorkStatus::Dropped)
}
