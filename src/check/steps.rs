//! The journey as its customers walk it: from touchpoint to touchpoint, on the main path and on every other one.

use std::collections::BTreeSet;

use super::Map;
use super::map::At;
use crate::model::{Flow, FlowKind, Place, Text};
use crate::source::Span;

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
    pub(super) fn is_crossed_by(&self, flow: &Flow) -> bool {
        let (from, to) = self.ends;
        let (mut start, mut end) = (flow.from.place, flow.to.place);
        if end < start && flow.kind == FlowKind::Exchange {
            (start, end) = (end, start);
        }
        // What leads to or from a stage as a whole leads over the step into or out of it.
        let stage = |end: Place, of: Place| from.stage != to.stage && end == Place { touchpoint: None, ..of };
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
        let mut places = Vec::new();
        for (stage, it) in self.journey.stages.iter().enumerate() {
            if it.touchpoints.is_empty() {
                places.push((Place { stage, touchpoint: None }, At { stage: it, touchpoint: None, moment: &it.whole }));
            }
            places.extend(it.touchpoints.iter().enumerate().map(|(index, touchpoint)| {
                let at = At { stage: it, touchpoint: Some(touchpoint), moment: &touchpoint.moment };
                (Place { stage, touchpoint: Some(index) }, at)
            }));
        }
        places
    }

    /// Every step that a customer takes: along the main path, from it into another path, and along that. What is for one persona
    /// alone is no step of another's.
    pub(super) fn steps(&self) -> Vec<Step<'a>> {
        let places = self.places();
        let mut pairs = BTreeSet::new();
        for persona in 0..self.journey.personas.len().max(1) {
            let takes_part = |at: &At| at.moment.personas.is_empty() || at.moment.personas.contains(&persona);
            let (mut main, mut last): (Option<usize>, Option<(usize, usize)>) = (None, None);
            for (index, (_, at)) in places.iter().enumerate().filter(|(_, (_, at))| takes_part(at)) {
                let path = at.touchpoint.and_then(|touchpoint| touchpoint.path);
                let before = match (path, last) {
                    (Some(path), Some((same, before))) if same == path => Some(before),
                    _ => main,
                };
                pairs.extend(before.map(|before| (before, index)));
                last = path.map(|path| (path, index));
                if path.is_none() {
                    main = Some(index);
                }
            }
        }
        let step =
            |(from, to): (usize, usize)| Step { from: places[from].1, to: places[to].1, ends: (places[from].0, places[to].0) };
        pairs.into_iter().map(step).collect()
    }

    /// What an owner is called: the name of the team it refers to, else what is written.
    pub(super) fn owner_name(&self, owner: &Text) -> String {
        let teams = &self.journey.teams;
        let team = teams.iter().find(|team| team.id.as_ref().is_some_and(|id| id.value == owner.value));
        team.map_or(&owner.value, |team| &team.name.value).clone()
    }

    /// Whether a place lies inside a stage: what is written there belongs to its touchpoints or to itself.
    pub(super) fn is_in_a_stage(&self, span: Span) -> bool {
        let inside = |whole: Span| whole.file == span.file && whole.start <= span.start && span.end <= whole.end;
        self.journey.stages.iter().any(|stage| inside(stage.whole.span))
    }

    /// Whether two words name the same team, person or company; a team by its id or its name.
    pub(super) fn same_owner(&self, one: &str, other: &str) -> bool {
        let team = |word: &str| {
            let named = |text: &Text| text.to_lowercase() == word.trim().to_lowercase();
            self.journey.teams.iter().position(|team| team.id.as_ref().is_some_and(named) || named(&team.name))
        };
        one.trim().to_lowercase() == other.trim().to_lowercase() || team(one).is_some_and(|one| team(other) == Some(one))
    }
}
