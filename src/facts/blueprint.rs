//! Finds the content of the lanes of a service blueprint, and the items that nothing leads to.

use std::collections::HashSet;

use super::effective_moment::EffectiveMoment;
use super::interpret::Facts;
use crate::model::{Item, Moment, Part, Place};

impl<'a> Facts<'a> {
    /// Whether any touchpoint or stage has content in a lane, or in an own lane with its role.
    #[must_use]
    pub fn has_lane(&self, part: Part) -> bool {
        self.moments().any(|at| self.fills(at.moment, part))
    }

    /// Whether a moment has content in a lane, or in an own lane with its role.
    #[must_use]
    pub fn fills(&self, moment: &Moment, part: Part) -> bool {
        self.items(moment, part).next().is_some() || (part == Part::Actions && !moment.actions.is_empty())
    }

    /// The items of a moment in a part of the blueprint, those in own lanes last.
    pub fn items<'m>(&self, moment: &'m Moment, part: Part) -> impl Iterator<Item = &'m Item> {
        let own = moment.own.iter().filter(move |(lane, _)| self.journey.lanes[*lane].role.part() == Some(part));
        moment.items(part.into()).iter().chain(own.flat_map(|(_, items)| items))
    }

    /// Whether a lane has content at a place, in its stage as a whole, or, for a stage as a whole, at any of its touchpoints.
    #[must_use]
    pub fn is_served(&self, at: &EffectiveMoment, part: Part) -> bool {
        let stage = at.stage;
        let below = at.touchpoint.is_none() && stage.touchpoints.iter().any(|touchpoint| self.fills(&touchpoint.moment, part));
        self.fills(at.moment, part) || self.fills(&stage.whole, part) || below
    }

    /// Whether work at a place starts by the customer, who acts or is in contact there, or by itself: at a time, by an event, or because
    /// it is internal.
    fn is_started(&self, at: &EffectiveMoment) -> bool {
        let is_met = |moment: &Moment| self.fills(moment, Part::Actions) || self.fills(moment, Part::PhysicalEvidence);
        let starts = |moment: &Moment| is_met(moment) || moment.at.is_some() || moment.trigger.is_some();
        !at.is_of_customer() || at.together().iter().any(|at| !at.channels().is_empty() || starts(at.moment))
    }

    /// The first item of a lane at each place where nothing leads to it: neither content in one of the lanes that trigger it, nor the
    /// customer, nor an event, nor a flow. What is internal needs no trigger. Empty if no touchpoint has content in those lanes and there are no flows: such a map does not describe triggers.
    ///
    /// The second value is the number of places with content in the lane.
    #[must_use]
    pub fn orphans(&self, part: Part, from: &[Part]) -> (Vec<(EffectiveMoment<'a>, &'a Item)>, usize) {
        let places: Vec<_> = self.moments().filter_map(|at| Some((at, self.items(at.moment, part).next()?))).collect();
        let all = places.len();
        if self.journey.flows.is_empty() && !from.iter().any(|lane| self.has_lane(*lane)) {
            return (Vec::new(), all);
        }
        // Places where flows start or end, in this lane or at the place as a whole.
        let ends = self.journey.flows.iter().flat_map(|flow| [flow.from, flow.to]);
        let wired: HashSet<Place> =
            ends.filter(|end| end.lane.is_none_or(|lane| lane.part == part)).map(|end| end.place).collect();
        let lost = places.into_iter().filter(|(at, _)| {
            let led = self.is_started(at) || from.iter().any(|lane| self.is_served(at, *lane));
            !led && !wired.contains(&at.place)
        });
        (lost.collect(), all)
    }
}
