//! Traces the emotional arcs of a journey: its scores in order, one arc per persona if emotions differ by persona or are of some
//! personas only.

use super::effective_moment::EffectiveMoment;
use super::score::{high, is_high, is_low, low};
use super::timeline::Timeline;
use crate::model::{Emotion, Place, Scale};

/// One line of the emotion curve.
#[derive(Debug)]
pub struct Arc<'a> {
    /// The persona; `None` if emotions do not differ by persona.
    pub persona: Option<usize>,
    /// Points on the main path, in order. A stage as a whole has a point if none of its touchpoints has one.
    pub points: Vec<ArcPoint<'a>>,
    /// Sections on alternative paths, in order.
    pub branches: Vec<Branch<'a>>,
}

/// One score of the curve.
#[derive(Debug, Clone, Copy)]
pub struct ArcPoint<'a> {
    /// The touchpoint, or the stage as a whole.
    pub at: EffectiveMoment<'a>,
    /// The emotion.
    pub emotion: &'a Emotion,
    /// The first score of a turn, an emotion that changes within the touchpoint.
    pub from: Option<f64>,
    /// The score, or the last score of a turn.
    pub score: f64,
    /// Whether it is joined to the point before: no touchpoint between them lacks a score.
    pub joined: bool,
}

/// Consecutive scores on an alternative path, without a gap between them.
#[derive(Debug)]
pub struct Branch<'a> {
    /// Index of the point on the main path where it starts; `None` after a gap.
    pub root: Option<usize>,
    /// Its points; at least one.
    pub points: Vec<ArcPoint<'a>>,
    /// Indices of the points on the main path where it ends, as the author states them.
    pub returns: Vec<usize>,
}

/// One end of a point that is an extreme of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extreme {
    /// Index of the arc.
    pub arc: usize,
    /// Index of the branch; `None` on the main path.
    pub branch: Option<usize>,
    /// Index of the point on that path.
    pub point: usize,
    /// The touchpoint or stage of the point.
    pub place: Place,
    /// The end of a turn; [`TurnEnd::Last`] for a point without a turn.
    pub end: TurnEnd,
    /// On the journey's scale.
    pub score: f64,
}

/// An end of a turn, an emotion that changes within a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TurnEnd {
    /// The last score of a turn.
    Last,
    /// The first score of a turn.
    First,
}

/// The lowest point of arcs: the only place that decides what is called the lowest point. Branches and the lower end of a turn count.
///
/// Of equal points it is the last end of a turn before the first end, the main path before a branch, then the first in the order of
/// the journey, then that of the first persona.
#[must_use]
pub fn lowest(arcs: &[Arc<'_>]) -> Option<Extreme> {
    ends(arcs).min_by(|a, b| a.score.total_cmp(&b.score).then_with(|| a.rank().cmp(&b.rank())))
}

/// The highest point of arcs. Branches and the higher end of a turn count. Of equal points it is the same as for the lowest point.
#[must_use]
pub fn highest(arcs: &[Arc<'_>]) -> Option<Extreme> {
    ends(arcs).min_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.rank().cmp(&b.rank())))
}

/// Both ends of every point.
fn ends(arcs: &[Arc<'_>]) -> impl Iterator<Item = Extreme> {
    arcs.iter().enumerate().flat_map(|(arc, line)| {
        line.paths().flat_map(move |(branch, points)| {
            points.iter().enumerate().flat_map(move |(point, it)| {
                let place = it.at.place;
                let first = it.from.map(|score| Extreme { arc, branch, point, place, end: TurnEnd::First, score });
                first.into_iter().chain([Extreme { arc, branch, point, place, end: TurnEnd::Last, score: it.score }])
            })
        })
    })
}

impl Extreme {
    /// The order of points with equal scores.
    const fn rank(&self) -> (TurnEnd, bool, Place, usize) {
        (self.end, self.branch.is_some(), self.place, self.arc)
    }
}

impl ArcPoint<'_> {
    /// The lower end of a turn.
    #[must_use]
    pub fn low(&self) -> f64 {
        low(self.emotion).unwrap_or(self.score)
    }

    /// The higher end of a turn.
    #[must_use]
    pub fn high(&self) -> f64 {
        high(self.emotion).unwrap_or(self.score)
    }
}

impl<'a> Arc<'a> {
    /// The points of the main path (`None`), then those of each branch by its index.
    pub fn paths(&self) -> impl Iterator<Item = (Option<usize>, &[ArcPoint<'a>])> {
        let branches = self.branches.iter().enumerate().map(|(n, branch)| (Some(n), branch.points.as_slice()));
        std::iter::once((None, self.points.as_slice())).chain(branches)
    }

    /// Every point: of the main path, then of the branches.
    pub fn all(&self) -> impl Iterator<Item = &ArcPoint<'a>> {
        self.paths().flat_map(|(_, points)| points)
    }

    /// The points with the arc's lowest score, if that is far below the middle of the scale.
    #[must_use]
    pub fn troughs(&self, scale: &Scale) -> Vec<ArcPoint<'a>> {
        let lowest = self.all().map(ArcPoint::low).fold(f64::INFINITY, f64::min);
        self.all().filter(|point| point.low() <= lowest && is_low(scale, point.low())).copied().collect()
    }

    /// The points with the arc's highest score, if that is far above the middle of the scale.
    #[must_use]
    pub fn peaks(&self, scale: &Scale) -> Vec<ArcPoint<'a>> {
        let highest = self.all().map(ArcPoint::high).fold(f64::NEG_INFINITY, f64::max);
        self.all().filter(|point| point.high() >= highest && is_high(scale, point.high())).copied().collect()
    }

    /// Its lowest point.
    #[must_use]
    pub fn lowest(&self) -> Option<Extreme> {
        lowest(std::slice::from_ref(self))
    }
}

/// The arcs that have a point: one per persona if emotions differ by persona, else one.
pub(super) fn arcs<'a>(timeline: &Timeline<'a>, personas: &[usize]) -> Vec<Arc<'a>> {
    let differs = |at: EffectiveMoment<'a>| {
        let mut scored = at.moment.emotions.iter().filter(|emotion| emotion.score.is_some());
        at.moment.emotions.iter().any(|emotion| emotion.persona.is_some())
            || scored.next().is_some() && personas.iter().any(|persona| !at.is_for(*persona))
    };
    let returns = timeline.returns(personas);
    let personas = if timeline.moments().any(differs) { personas.iter().copied().map(Some).collect() } else { vec![None] };
    let arcs = personas.into_iter().map(|persona| arc(timeline, &returns, persona));
    arcs.filter(|arc| !(arc.points.is_empty() && arc.branches.is_empty())).collect()
}

fn arc<'a>(timeline: &Timeline<'a>, returns: &[(usize, usize)], persona: Option<usize>) -> Arc<'a> {
    let mut tracer = Tracer { arc: Arc { persona, points: Vec::new(), branches: Vec::new() }, open: false, branch: None };
    for (index, stage) in timeline.journey.stages.iter().enumerate() {
        let whole = EffectiveMoment::stage(index, stage);
        if whole_point(whole, persona).is_some() {
            tracer.visit(whole);
        } else {
            for at in &timeline.columns[timeline.stages[index].clone()] {
                tracer.visit(*at);
            }
        }
    }
    tracer.find_returns(timeline, returns);
    tracer.arc
}

/// Traces the arc of one persona from place to place.
struct Tracer<'a> {
    arc: Arc<'a>,
    /// Whether every touchpoint on the main path since its last point has a score.
    open: bool,
    /// The alternative path that is being traced, and whether its last touchpoint has a score.
    branch: Option<(usize, bool)>,
}

impl<'a> Tracer<'a> {
    fn visit(&mut self, at: EffectiveMoment<'a>) {
        let persona = self.arc.persona;
        let path = at.path_of(persona);
        let Some(point) = point(at, persona) else {
            // What is for other personas, or without the customer, is not a gap in the arc of this one.
            let is_theirs = at.is_of_customer() && persona.is_none_or(|n| at.is_for(n));
            if is_theirs || at.emotion(persona).is_some() {
                self.open &= path.is_some();
                self.branch = path.map(|path| (path, false));
            }
            return;
        };
        match path {
            None => {
                self.arc.points.push(ArcPoint { joined: self.open, ..point });
                self.open = true;
            }
            Some(path) => {
                let traced = self.branch.filter(|(same, _)| *same == path);
                if let Some(branch) = self.arc.branches.last_mut().filter(|_| traced == Some((path, true))) {
                    branch.points.push(ArcPoint { joined: true, ..point });
                } else {
                    let root = self.arc.points.len().checked_sub(1).filter(|_| self.open && traced.is_none());
                    self.arc.branches.push(Branch { root, points: vec![point], returns: Vec::new() });
                }
            }
        }
        self.branch = path.map(|path| (path, true));
    }

    /// Finds the points where branches end, once all points of the main path are known.
    fn find_returns(&mut self, timeline: &Timeline<'a>, returns: &[(usize, usize)]) {
        if self.arc.branches.is_empty() || returns.is_empty() {
            return;
        }
        let mut point_of = vec![None; timeline.columns.len()];
        for (point, at) in self.arc.points.iter().enumerate() {
            for column in timeline.span(at.at.place) {
                point_of[column].get_or_insert(point);
            }
        }
        for branch in &mut self.arc.branches {
            let Some(last) = branch.points.last().map(|point| timeline.span(point.at.place)) else { continue };
            // The returns are in the order of their starts.
            let first = returns.partition_point(|(from, _)| *from < last.start);
            for (_, to) in returns[first..].iter().take_while(|(from, _)| *from < last.end) {
                if let Some(point) = point_of[*to].filter(|point| !branch.returns.contains(point)) {
                    branch.returns.push(point);
                }
            }
        }
    }
}

/// The point of a persona's arc at a touchpoint: its own, else that of its stage as a whole.
#[must_use]
pub fn point_at(at: EffectiveMoment<'_>, persona: Option<usize>) -> Option<ArcPoint<'_>> {
    let inherits = || at.emotion(persona).is_none() && persona.is_none_or(|persona| at.is_for(persona));
    point(at, persona).or_else(|| if inherits() { whole_point(at.whole(), persona) } else { None })
}

/// The point of a stage as a whole, unless one of its touchpoints has one.
fn whole_point(stage: EffectiveMoment<'_>, persona: Option<usize>) -> Option<ArcPoint<'_>> {
    point(stage, persona).filter(|_| !stage.touchpoints().any(|at| point(at, persona).is_some()))
}

fn point(at: EffectiveMoment<'_>, persona: Option<usize>) -> Option<ArcPoint<'_>> {
    let emotion = at.emotion(persona)?;
    let score = emotion.score?.value;
    Some(ArcPoint { at, emotion, from: emotion.from.map(|from| from.value), score, joined: false })
}
