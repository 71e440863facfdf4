//! Composes the emotion curve from the arcs of a journey: one line, or one per persona if their emotions differ.

use std::collections::BTreeMap;
use std::ops::Range;

use super::composer::Composer;
use super::emotion_text;
use super::hues::persona_hue;
use super::stars::stars;
use crate::block::{Curve, CurveLine, CurvePoint, FloatingFeeling};
use crate::facts::{Arc, ArcPoint, Branch, EffectiveMoment, Extreme, Star, TurnEnd, highest, level, lowest, middle, mood};
use crate::model::{Emotion, Place, Scale};
use crate::words::Words;

/// The curve; `None` without emotions.
pub(super) fn curve(cx: &Composer<'_>) -> Option<Curve> {
    let scale = &cx.journey.scale;
    let (labels, stars) = (labels(&cx.facts.arcs, cx), stars(cx));
    let lines = |(index, arc)| ArcLines { index, arc, labels: &labels, stars: Some(&stars), cx }.lines();
    let mut lines: Vec<CurveLine> = cx.facts.drawn_arcs().flat_map(lines).collect();
    if lines.iter().all(|line| line.hue == lines[0].hue) {
        for line in &mut lines {
            line.hue = None;
        }
    }
    let zero = middle(scale);
    share_words(&mut lines);
    let words = floating_feelings(cx);
    if lines.is_empty() && words.is_empty() {
        return None;
    }
    Some(Curve { axis: axis(scale, cx.words, zero), zero, grid: grid(zero), lines, words })
}

/// The curve of one persona. The peak, the end and the lowest point only have labels, which name their touchpoint or stage. `None`
/// without emotions.
pub(super) fn of_persona(persona: usize, cx: &Composer<'_>) -> Option<Curve> {
    let scale = &cx.journey.scale;
    let arc = cx.facts.arcs.iter().find(|arc| arc.persona.is_none_or(|n| n == persona))?;
    let labels = labels(std::slice::from_ref(arc), cx);
    let mut lines = ArcLines { index: 0, arc, labels: &labels, stars: None, cx }.lines();
    for line in &mut lines {
        line.hue = None;
    }
    let zero = middle(scale);
    Some(Curve { axis: axis(scale, cx.words, zero), zero, grid: grid(zero), lines, words: Vec::new() })
}

/// The label of a notable point.
struct PointLabel {
    at: Extreme,
    text: &'static str,
    /// Whether it is the lowest point.
    accent: bool,
}

/// Labels the lowest point, the peak and the end; empty for fewer than three points or a flat curve.
fn labels(arcs: &[Arc<'_>], cx: &Composer<'_>) -> Vec<PointLabel> {
    let (Some(low), Some(high)) = (lowest(arcs), highest(arcs)) else { return Vec::new() };
    if arcs.iter().flat_map(Arc::all).count() < 3 || low.score >= high.score {
        return Vec::new();
    }
    let scale = &cx.journey.scale;
    let mut labels = vec![PointLabel { at: low, text: cx.words.lowest_point, accent: true }];
    // The highest point of a journey that is never good is not called a peak.
    if level(scale, high.score) > middle(scale) + 1e-9 {
        labels.push(PointLabel { at: high, text: cx.words.peak, accent: false });
    }
    let mut ends = arcs.iter().enumerate().filter_map(|(arc, line)| {
        let last = line.points.last()?;
        let (point, place) = (line.points.len() - 1, last.at.place);
        Some(Extreme { arc, branch: None, point, place, end: TurnEnd::Last, score: last.score })
    });
    if let (Some(end), None) = (ends.next(), ends.next())
        && end != low
        && end != high
    {
        labels.push(PointLabel { at: end, text: cx.words.end, accent: false });
    }
    labels
}

/// The context for composing the lines of one arc.
struct ArcLines<'a> {
    index: usize,
    arc: &'a Arc<'a>,
    /// Labels of points of all arcs.
    labels: &'a [PointLabel],
    /// Stars on all arcs; `None` if labels name touchpoints instead of feelings.
    stars: Option<&'a BTreeMap<Place, Star<'a>>>,
    cx: &'a Composer<'a>,
}

impl ArcLines<'_> {
    /// The main line, and a line per branch.
    fn lines(&self) -> Vec<CurveLine> {
        let mut main: Vec<Vec<CurvePoint>> = Vec::new();
        for (index, point) in self.arc.points.iter().enumerate() {
            let points = self.points(None, index, point);
            match main.last_mut() {
                Some(piece) if point.joined => piece.extend(points),
                _ => main.push(points),
            }
        }
        let branches = self.arc.branches.iter().enumerate().map(|(n, branch)| self.line(true, self.branch_pieces(n, branch)));
        let main = (!main.is_empty()).then(|| self.line(false, main));
        main.into_iter().chain(branches).collect()
    }

    /// The branch from its root to the first point where it ends, and a piece to each other one.
    fn branch_pieces(&self, n: usize, branch: &Branch<'_>) -> Vec<Vec<CurvePoint>> {
        let on_main = |index: usize| self.points(None, index, &self.arc.points[index]);
        let root = branch.root.and_then(|index| on_main(index).pop()).map(unmarked);
        let points = branch.points.iter().enumerate().flat_map(|(index, point)| self.points(Some(n), index, point));
        let mut piece: Vec<CurvePoint> = root.into_iter().chain(points).collect();
        let last = piece.last().cloned().map(unmarked);
        let mut ends = branch.returns.iter().map(|index| unmarked(on_main(*index).remove(0)));
        piece.extend(ends.next());
        std::iter::once(piece).chain(ends.filter_map(|end| Some(vec![last.clone()?, end]))).collect()
    }

    fn line(&self, branch: bool, pieces: Vec<Vec<CurvePoint>>) -> CurveLine {
        let persona = self.arc.persona;
        let name = persona.map_or_else(String::new, |n| self.cx.journey.personas[n].name.value.clone());
        CurveLine { name, hue: persona.and_then(|n| persona_hue(n, self.cx.facts)), branch, pieces }
    }

    /// One point, or two for a turn within the touchpoint. The start of a turn has a face only if it is labelled.
    fn points(&self, branch: Option<usize>, index: usize, point: &ArcPoint<'_>) -> Vec<CurvePoint> {
        let (facts, scale) = (self.cx.facts, &self.cx.journey.scale);
        let star = self.stars.and_then(|stars| stars.get(&point.at.place));
        let marked = |end: TurnEnd, it: CurvePoint| {
            let is_here = |at: &Extreme| (at.arc, at.branch, at.point, at.end) == (self.index, branch, index, end);
            let label = self.labels.iter().find(|label| is_here(&label.at));
            let it = match label {
                Some(label) => CurvePoint { finding: label.text.to_owned(), accent: label.accent, face: true, dot: false, ..it },
                None => it,
            };
            if self.stars.is_some() { it } else { self.named(point.at, it) }
        };
        let last = CurvePoint {
            columns: facts.span(point.at.place),
            shift: 0.0,
            value: level(scale, point.score),
            mood: mood(scale, point.score),
            other: point.emotion.or.as_ref().and_then(|or| or.score).map(|or| (level(scale, or.value), mood(scale, or.value))),
            word: point.emotion.feeling.as_ref().map_or_else(String::new, |feeling| feeling.value.clone()),
            finding: String::new(),
            shared: false,
            dot: false,
            face: true,
            star: star.is_some_and(|star| (star.arc, star.branch) == (self.index, branch)),
            hollow: facts.is_assumed(point.at, point.emotion),
            accent: false,
        };
        let Some(from) = point.from else { return vec![marked(TurnEnd::Last, last)] };
        let (value, mood) = (level(scale, from), mood(scale, from));
        let first = CurvePoint {
            shift: -1.0,
            value,
            mood,
            other: None,
            word: String::new(),
            dot: true,
            face: false,
            star: false,
            ..last.clone()
        };
        vec![marked(TurnEnd::First, first), marked(TurnEnd::Last, CurvePoint { shift: 1.0, ..last })]
    }

    /// Labels a notable point with its touchpoint or stage and its emotion, and removes the labels of other points.
    fn named(&self, at: EffectiveMoment<'_>, point: CurvePoint) -> CurvePoint {
        if point.finding.is_empty() {
            return CurvePoint { word: String::new(), ..point };
        }
        let parts: Vec<&str> =
            [point.word.as_str(), point.finding.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
        CurvePoint { finding: self.cx.words.facts(&parts), word: at.name().value.clone(), ..point }
    }
}

/// A point that another line passes through, without marks.
fn unmarked(point: CurvePoint) -> CurvePoint {
    CurvePoint { face: false, dot: false, star: false, other: None, ..point }
}

/// Writes a word once if several personas share it in one column.
fn share_words(lines: &mut [CurveLine]) {
    for n in 1..lines.len() {
        let (before, rest) = lines.split_at_mut(n);
        for point in rest[0].pieces.iter_mut().flatten().filter(|p| p.face && !p.word.is_empty()) {
            let others = before.iter_mut().flat_map(|l| l.pieces.iter_mut().flatten());
            let same = |p: &&mut CurvePoint| {
                p.face && p.columns == point.columns && p.word == point.word && (p.shift - point.shift).abs() < 0.01
            };
            if let Some(first) = others.into_iter().find(same) {
                first.shared = true;
                point.word.clear();
            }
        }
    }
}

fn grid(zero: f64) -> Vec<f64> {
    [0.0, 0.25, 0.5, 0.75, 1.0].into_iter().filter(|v| (v - zero).abs() > 0.01).collect()
}

fn axis(scale: &Scale, words: &Words, zero: f64) -> Vec<(f64, String)> {
    if scale.labels.is_empty() {
        let axis = [(1.0, words.delighted), (zero, words.neutral), (0.0, words.frustrated)];
        return axis.into_iter().map(|(v, w)| (v, w.to_owned())).collect();
    }
    scale.labels.iter().map(|(score, word)| (level(scale, *score), word.value.clone())).collect()
}

/// Feelings that are not points of a line: those without a score, and those of a whole stage whose touchpoints have scores.
fn floating_feelings(cx: &Composer<'_>) -> Vec<FloatingFeeling> {
    let is_on_a_line = |emotion: &Emotion| cx.facts.arcs.iter().flat_map(Arc::all).any(|p| std::ptr::eq(p.emotion, emotion));
    let mut words = Vec::new();
    for at in cx.facts.moments() {
        let is_scored =
            at.touchpoint.is_none() && at.touchpoints().any(|at| at.moment.emotions.iter().any(|e| e.score.is_some()));
        let floats = |e: &&Emotion| e.score.is_none() || (is_scored && !is_on_a_line(e));
        let floating = at.moment.emotions.iter().filter(floats);
        words.extend(floating.filter_map(|emotion| floating_feeling(emotion, cx.facts.span(at.place), cx)));
    }
    words
}

/// The feeling or, without one, the score; both for a turn, whose start has no mark. After the name of a persona without a hue.
fn floating_feeling(emotion: &Emotion, columns: Range<usize>, cx: &Composer<'_>) -> Option<FloatingFeeling> {
    let feeling = emotion.feeling.as_ref().filter(|_| emotion.from.is_none()).map(|feeling| feeling.value.clone());
    let word = feeling.or_else(|| emotion_text::emotion(emotion, cx.facts, cx.words, cx.locale.page))?;
    let value = emotion.score.map(|score| level(&cx.journey.scale, score.value));
    let hue = emotion.persona.and_then(|persona| persona_hue(persona, cx.facts));
    let unhued = emotion.persona.filter(|_| hue.is_none()).map(|n| &cx.journey.personas[n].name);
    let word = unhued.map_or_else(|| word.clone(), |name| cx.words.label(name, &word));
    Some(FloatingFeeling { columns, value, word, hue: hue.filter(|_| cx.facts.personas.len() > 1) })
}
