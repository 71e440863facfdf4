//! Lists the steps of customers from touchpoint to touchpoint, on all paths.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::effective_moment::EffectiveMoment;
use super::interpret::Facts;
use crate::model::{Flow, FlowKind, Place};

/// A step from one touchpoint to the next.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// The touchpoint before.
    pub from: EffectiveMoment<'a>,
    /// The touchpoint after.
    pub to: EffectiveMoment<'a>,
}

impl<'a> Step<'a> {
    /// Whether a flow crosses this step: it leads forwards, and starts at the step's start or ends at its end. A flow from an
    /// earlier touchpoint or to a later one crosses it, too.
    fn is_crossed_by(&self, flow: &Flow) -> bool {
        let (from, to) = (self.from.place, self.to.place);
        let (mut start, mut end) = (flow.from.place, flow.to.place);
        if end < start && flow.kind == FlowKind::Exchange {
            (start, end) = (end, start);
        }
        // A flow to or from a stage as a whole crosses the step into or out of it.
        let stage = |end: Place, of: Place| from.stage != to.stage && end == whole(of);
        let leaves = start == from || stage(start, from);
        let arrives = end == to || stage(end, to);
        (leaves && (end >= to || arrives)) || (arrives && start <= from)
    }

    /// The ids of both ends, if both have one.
    #[must_use]
    pub fn ids(&self) -> Option<(&'a str, &'a str)> {
        Some((self.from.id()?.as_str(), self.to.id()?.as_str()))
    }

    /// The channels that the customer leaves and enters: the same one if both places have it, else the first of each. `None` unless
    /// both places have a channel.
    #[must_use]
    pub fn channels(&self) -> Option<(usize, usize)> {
        let (before, after) = (self.from.channels(), self.to.channels());
        match before.iter().find(|channel| after.contains(channel)) {
            Some(same) => Some((*same, *same)),
            None => Some((*before.first()?, *after.first()?)),
        }
    }

    /// The channels that the customer leaves and enters, if these differ.
    #[must_use]
    pub fn change_of_channel(&self) -> Option<(usize, usize)> {
        self.channels().filter(|(before, after)| before != after)
    }
}

impl<'a> Facts<'a> {
    /// Every step that a customer takes: along the main path, from it into an alternative path, and along that. Touchpoints for one
    /// persona are not part of the steps of another.
    #[must_use]
    pub fn steps(&self) -> Vec<Step<'a>> {
        let pairs = self.steps_among(|_| true).into_iter();
        pairs.map(|(from, to)| Step { from: self.columns[from], to: self.columns[to] }).collect()
    }

    /// The steps between some of the columns, as pairs of columns.
    #[must_use]
    pub fn steps_among(&self, is_counted: impl Fn(usize) -> bool) -> BTreeSet<(usize, usize)> {
        let mut pairs = BTreeSet::new();
        // The position of all personas except those in `alone`.
        let mut all = Walker::default();
        let mut alone: BTreeMap<usize, Walker> = BTreeMap::new();
        let counted = self.columns.iter().enumerate().filter(|(index, at)| at.is_of_customer() && is_counted(*index));
        for (index, at) in counted {
            let path = at.path();
            let mut walk = |walker: &mut Walker| pairs.extend(walker.walk(index, path).map(|before| (before, index)));
            if at.personas().is_empty() {
                walk(&mut all);
                alone.values_mut().for_each(walk);
                if path.is_none() {
                    alone.clear();
                }
                continue;
            }
            for persona in at.personas().iter() {
                walk(alone.entry(*persona).or_insert(all));
            }
            if alone.len() == self.personas.len() {
                // All personas are in `alone`.
                all = Walker::default();
            }
        }
        pairs
    }

    /// The pairs of places between which the author states that no information is passed on.
    #[must_use]
    pub fn losing(&self) -> HashSet<(Place, Place)> {
        let loses = |flow: &&Flow| flow.carries.as_ref().is_some_and(Vec::is_empty);
        self.journey.flows.iter().filter(loses).map(|flow| (flow.from.place, flow.to.place)).collect()
    }

    /// The flows by the places where they start and end.
    #[must_use]
    pub fn flows_by_place(&self) -> FlowsByPlace<'a> {
        let mut at: HashMap<Place, Vec<&Flow>> = HashMap::new();
        for flow in &self.journey.flows {
            at.entry(flow.from.place).or_default().push(flow);
            at.entry(flow.to.place).or_default().push(flow);
        }
        FlowsByPlace { at }
    }
}

/// The position of a customer on the main path, and on an alternative one, by column.
#[derive(Debug, Clone, Copy, Default)]
struct Walker {
    main: Option<usize>,
    aside: Option<(usize, usize)>,
}

impl Walker {
    /// Moves to a place on the main path (`None`) or an alternative one, and returns the place before it: on the same path, else
    /// on the main one.
    fn walk(&mut self, to: usize, path: Option<usize>) -> Option<usize> {
        let before = match (path, self.aside) {
            (Some(path), Some((same, before))) if same == path => Some(before),
            _ => self.main,
        };
        self.aside = path.map(|path| (path, to));
        if path.is_none() {
            self.main = Some(to);
        }
        before
    }
}

/// The flows by the places where they start and end.
#[derive(Debug)]
pub struct FlowsByPlace<'a> {
    at: HashMap<Place, Vec<&'a Flow>>,
}

impl<'a> FlowsByPlace<'a> {
    /// The flows that cross a step; may contain duplicates.
    pub fn over(&self, step: &Step) -> impl Iterator<Item = &'a Flow> {
        let (from, to) = (step.from.place, step.to.place);
        let mut places = vec![from, whole(from), to, whole(to)];
        places.dedup();
        let near = places.into_iter().filter_map(|place| self.at.get(&place)).flatten().copied();
        near.filter(|flow| step.is_crossed_by(flow))
    }
}

fn whole(place: Place) -> Place {
    Place { touchpoint: None, ..place }
}
