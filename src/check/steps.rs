//! The journey as its customers walk it: from touchpoint to touchpoint, on the main path and on every other one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Map;
use super::map::At;
use crate::model::{Flow, FlowKind, Place, Text};

/// From one touchpoint to the next.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'a> {
    pub(super) from: At<'a>,
    pub(super) to: At<'a>,
    pub(super) ends: (Place, Place),
}

impl<'a> Step<'a> {
    /// Whether a flow leads over this step: forwards, and from its beginning or to its end. What was said earlier on the way, or is
    /// needed only later, leads over it, too.
    fn is_crossed_by(&self, flow: &Flow) -> bool {
        let (from, to) = self.ends;
        let (mut start, mut end) = (flow.from.place, flow.to.place);
        if end < start && flow.kind == FlowKind::Exchange {
            (start, end) = (end, start);
        }
        // What leads to or from a stage as a whole leads over the step into or out of it.
        let stage = |end: Place, of: Place| from.stage != to.stage && end == whole(of);
        let leaves = start == from || stage(start, from);
        let arrives = end == to || stage(end, to);
        (leaves && (end >= to || arrives)) || (arrives && start <= from)
    }

    /// The ids of both ends, where both have one.
    pub(super) fn ids(&self) -> Option<(&'a str, &'a str)> {
        let id = |at: &At<'a>| at.touchpoint.map_or(at.stage.id.as_ref(), |touchpoint| touchpoint.id.as_ref());
        Some((id(&self.from)?.as_str(), id(&self.to)?.as_str()))
    }

    /// The channels before and after, where both are known and have none in common.
    pub(super) fn change_of_channel(&self) -> Option<(usize, usize)> {
        let (before, after) = (channels(&self.from), channels(&self.to));
        let apart = before.iter().all(|channel| !after.contains(channel));
        Some((*before.first()?, *after.first()?)).filter(|_| apart)
    }
}

/// The channels in which a touchpoint happens: its own, else those of its stage.
pub(super) fn channels<'a>(at: &At<'a>) -> &'a [usize] {
    if at.moment.channels.is_empty() { &at.stage.whole.channels } else { &at.moment.channels }
}

/// Who answers for a touchpoint: whom it names, else whom its stage names.
pub(super) fn owner<'a>(at: &At<'a>) -> Option<&'a Text> {
    at.moment.owner.as_ref().or(at.stage.whole.owner.as_ref())
}

/// How bad a touchpoint feels at its worst, higher the worse; what nobody scored feels better than anything else.
pub(super) fn badness(at: &At) -> f64 {
    let scores = at.moment.emotions.iter().filter_map(|emotion| emotion.score);
    scores.map(|score| -score.value).fold(f64::NEG_INFINITY, f64::max)
}

impl<'a> Map<'a> {
    /// Every place that is drawn as a column, in order: the touchpoints, and stages that have none.
    pub(super) fn places(&self) -> Vec<(Place, At<'a>)> {
        self.placed().filter(|(place, at)| place.touchpoint.is_some() || at.stage.touchpoints.is_empty()).collect()
    }

    /// Every step that a customer takes: along the main path, from it into another path, and along that. What is for one persona
    /// alone is no step of another's.
    pub(super) fn steps(&self) -> Vec<Step<'a>> {
        let places = self.places();
        let mut pairs = BTreeSet::new();
        // Where everybody stands, but for those who were somewhere on their own since.
        let mut all = Walker::default();
        let mut alone: BTreeMap<usize, Walker> = BTreeMap::new();
        for (index, (_, at)) in places.iter().enumerate() {
            let path = at.touchpoint.and_then(|touchpoint| touchpoint.path);
            let mut walk = |walker: &mut Walker| pairs.extend(walker.walk(index, path).map(|before| (before, index)));
            if at.moment.personas.is_empty() {
                walk(&mut all);
                alone.values_mut().for_each(walk);
                if path.is_none() {
                    alone.clear();
                }
                continue;
            }
            for persona in &at.moment.personas {
                walk(alone.entry(*persona).or_insert(all));
            }
            if alone.len() == self.journey.personas.len() {
                // Nobody is left who is not on their own.
                all = Walker::default();
            }
        }
        let step =
            |(from, to): (usize, usize)| Step { from: places[from].1, to: places[to].1, ends: (places[from].0, places[to].0) };
        pairs.into_iter().map(step).collect()
    }

    /// The flows by the places they begin and end at.
    pub(super) fn crossings(&self) -> Crossings<'a> {
        let mut at: HashMap<Place, Vec<&Flow>> = HashMap::new();
        for flow in &self.journey.flows {
            at.entry(flow.from.place).or_default().push(flow);
            at.entry(flow.to.place).or_default().push(flow);
        }
        Crossings { at }
    }

    /// The teams, by every word that names them.
    pub(super) fn owners(&self) -> Owners<'a> {
        let mut teams = HashMap::new();
        for team in &self.journey.teams {
            for word in team.id.iter().chain([&team.name]) {
                teams.entry(word.to_lowercase()).or_insert(&team.name);
            }
        }
        Owners { teams }
    }
}

/// Where somebody stands on the main path, and on another one.
#[derive(Debug, Clone, Copy, Default)]
struct Walker {
    main: Option<usize>,
    aside: Option<(usize, usize)>,
}

impl Walker {
    /// Walks on to a place, on the main path or another one, and says where from.
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

/// The flows by the places they begin and end at.
#[derive(Debug)]
pub(super) struct Crossings<'a> {
    at: HashMap<Place, Vec<&'a Flow>>,
}

impl<'a> Crossings<'a> {
    /// The flows that lead over a step; one can come more than once.
    pub(super) fn over(&self, step: &Step) -> impl Iterator<Item = &'a Flow> {
        let (from, to) = step.ends;
        let mut places = vec![from, whole(from), to, whole(to)];
        places.dedup();
        let near = places.into_iter().filter_map(|place| self.at.get(&place)).flatten().copied();
        near.filter(|flow| step.is_crossed_by(flow))
    }
}

fn whole(place: Place) -> Place {
    Place { touchpoint: None, ..place }
}

/// The teams, by every word that names them.
#[derive(Debug)]
pub(super) struct Owners<'a> {
    teams: HashMap<String, &'a Text>,
}

impl Owners<'_> {
    /// What an owner is called: the name of the team it refers to, else what is written.
    pub(super) fn name(&self, owner: &Text) -> String {
        self.teams.get(&owner.to_lowercase()).map_or(&owner.value, |team| &team.value).clone()
    }

    /// Whether two words name the same team, person or company; a team by its id or its name.
    pub(super) fn are_same(&self, one: &Text, other: &Text) -> bool {
        self.name(one).to_lowercase() == self.name(other).to_lowercase()
    }
}
