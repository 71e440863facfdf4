//! A journey to its emotional arcs: the scores along the main path, one line a persona who feels something of their own.

use super::map::{At, Map};
use crate::model::{Emotion, Moment, Scale};

/// How far a score lies from the middle of the scale before it is a high or a low point, in halves of the scale.
const FAR: f64 = 0.5;

/// The scores of one line of the curve, in order.
#[derive(Debug)]
pub(super) struct Arc<'a> {
    /// Whose line it is; `None` where nobody's feelings are told apart.
    pub(super) persona: Option<usize>,
    /// On the main path, in order. A stage as a whole has a point where no touchpoint of it has one.
    pub(super) points: Vec<Point<'a>>,
}

/// One score of the curve.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point<'a> {
    pub(super) at: At<'a>,
    pub(super) emotion: &'a Emotion,
    /// Where the feeling ends.
    pub(super) score: f64,
    /// Where it starts, for a turn inside the touchpoint; else the same.
    from: f64,
}

impl Point<'_> {
    /// The lower end of a turn.
    pub(super) fn low(&self) -> f64 {
        self.score.min(self.from)
    }

    /// The higher end of a turn.
    pub(super) fn high(&self) -> f64 {
        self.score.max(self.from)
    }
}

impl<'a> Map<'a> {
    /// The lines of the curve that have a point: one a persona where emotions are told apart, else one.
    pub(super) fn arcs(&self) -> Vec<Arc<'a>> {
        let mut personas: Vec<Option<usize>> = self.feeling_personas().into_iter().map(Some).collect();
        if personas.is_empty() {
            personas.push(None);
        }
        let arcs = personas.into_iter().map(|persona| self.arc(persona));
        arcs.filter(|arc| !arc.points.is_empty()).collect()
    }

    /// Indices of the personas who have an emotion of their own somewhere, in the order of the file.
    pub(super) fn feeling_personas(&self) -> Vec<usize> {
        let mut personas: Vec<usize> =
            self.moments().flat_map(|at| &at.moment.emotions).filter_map(|emotion| emotion.persona).collect();
        personas.sort_unstable();
        personas.dedup();
        personas
    }

    /// Where the main path ends for a persona: at a touchpoint, or in a stage without one. With `None`, for everybody.
    pub(super) fn last(&self, persona: Option<usize>) -> Option<At<'a>> {
        let theirs = |moment: &Moment| persona.is_none_or(|persona| is_for(moment, persona));
        self.journey.stages.iter().rev().find_map(|stage| {
            let mut main = stage.touchpoints.iter().rev().filter(|touchpoint| touchpoint.path.is_none());
            match main.find(|touchpoint| theirs(&touchpoint.moment)) {
                Some(touchpoint) => Some(At { stage, touchpoint: Some(touchpoint), moment: &touchpoint.moment }),
                None if stage.touchpoints.is_empty() => Some(At { stage, touchpoint: None, moment: &stage.whole }),
                None => None,
            }
        })
    }

    fn arc(&self, persona: Option<usize>) -> Arc<'a> {
        let mut points = Vec::new();
        for stage in &self.journey.stages {
            let touchpoints = stage.touchpoints.iter().filter(|touchpoint| touchpoint.path.is_none());
            let before = points.len();
            points.extend(
                touchpoints.filter_map(|touchpoint| {
                    point(At { stage, touchpoint: Some(touchpoint), moment: &touchpoint.moment }, persona)
                }),
            );
            if points.len() == before {
                points.extend(point(At { stage, touchpoint: None, moment: &stage.whole }, persona));
            }
        }
        Arc { persona, points }
    }
}

fn point(at: At<'_>, persona: Option<usize>) -> Option<Point<'_>> {
    let emotion = emotion_of(at.moment, persona)?;
    let score = emotion.score?.value;
    Some(Point { at, emotion, score, from: emotion.from.map_or(score, |from| from.value) })
}

/// How a moment feels to a persona: their own emotion, else the one of everybody it is for. With `None`, everybody's.
pub(super) fn emotion_of(moment: &Moment, persona: Option<usize>) -> Option<&Emotion> {
    let own = moment.emotions.iter().find(|emotion| persona.is_some() && emotion.persona == persona);
    let shared = || {
        let theirs = persona.is_none_or(|persona| is_for(moment, persona));
        moment.emotions.iter().find(|emotion| theirs && emotion.persona.is_none())
    };
    own.or_else(shared)
}

/// Whether a moment is for a persona. One that names nobody is for all of them.
pub(super) fn is_for(moment: &Moment, persona: usize) -> bool {
    moment.personas.is_empty() || moment.personas.contains(&persona)
}

impl<'a> Arc<'a> {
    /// The points at the arc's lowest score, if that is far below the middle of the scale.
    pub(super) fn troughs(&self, scale: &Scale) -> Vec<Point<'a>> {
        let lowest = self.lowest();
        self.points.iter().filter(|point| point.low() <= lowest && is_low(scale, point.low())).copied().collect()
    }

    /// The points at the arc's highest score, if that is far above the middle of the scale.
    pub(super) fn peaks(&self, scale: &Scale) -> Vec<Point<'a>> {
        let highest = self.points.iter().map(Point::high).fold(f64::NEG_INFINITY, f64::max);
        self.points.iter().filter(|point| point.high() >= highest && is_high(scale, point.high())).copied().collect()
    }

    /// The lowest score it comes to.
    pub(super) fn lowest(&self) -> f64 {
        self.points.iter().map(Point::low).fold(f64::INFINITY, f64::min)
    }
}

/// Whether a score lies in the lowest quarter of the scale.
pub(super) fn is_low(scale: &Scale, score: f64) -> bool {
    place(scale, score) <= -FAR
}

/// Whether a score lies in the highest quarter of the scale.
pub(super) fn is_high(scale: &Scale, score: f64) -> bool {
    place(scale, score) >= FAR
}

/// A score from -1, the lowest of the scale, over 0, its middle, to 1, its highest.
pub(super) fn place(scale: &Scale, score: f64) -> f64 {
    let half = (scale.max - scale.min) / 2.0;
    (score - scale.min) / half - 1.0
}
