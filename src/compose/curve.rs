//! Composes the emotion curve from the arcs of a journey: one line, or one per persona if their emotions differ.

use std::collections::BTreeMap;
use std::ops::Range;

use super::composer::Composer;
use super::hues::persona_hue;
use super::value_words;
use crate::block::{Curve, CurveLine, CurvePoint, FloatingFeeling};
use crate::facts::{Arc, ArcPoint, Extreme, TurnEnd, highest, level, lowest, middle, mood};
use crate::model::{Emotion, Scale};
use crate::words::Words;

/// The columns with a moment of truth that is marked on the curve.
pub(super) fn starred(cx: &Composer<'_>) -> Vec<usize> {
    let is_starred = |column: &usize| {
        let at = cx.facts.columns[*column];
        at.touchpoint.is_some() && at.moment.moment_of_truth.is_some() && at.moment.emotions.iter().any(|e| e.score.is_some())
    };
    (0..cx.facts.columns.len()).filter(is_starred).collect()
}

/// The curve; `None` without emotions.
pub(super) fn curve(cx: &Composer<'_>) -> Option<Curve> {
    let scale = &cx.journey.scale;
    let arcs = drawn(cx);
    let mut lines: Vec<CurveLine> = Vec::new();
    let mut labels = labels(arcs, cx);
    for (index, arc) in arcs.iter().enumerate() {
        let labels = labels.extract_if(.., |label| label.at.arc == index).collect();
        lines.extend(ArcLines { arc, labels, cx }.lines());
    }
    if lines.iter().all(|line| line.hue == lines[0].hue) {
        for line in &mut lines {
            line.hue = None;
        }
    }
    let zero = middle(scale);
    share_words(&mut lines);
    share_stars(&mut lines, zero);
    let words = floating_feelings(arcs, cx);
    if lines.is_empty() && words.is_empty() {
        return None;
    }
    Some(Curve { axis: axis(scale, cx.words, zero), zero, grid: grid(zero), lines, words })
}

/// The curve of one persona, with labels for the peak, the end and the lowest point only. `None` without emotions.
pub(super) fn of_persona(persona: usize, cx: &Composer<'_>) -> Option<Curve> {
    let scale = &cx.journey.scale;
    let arc = cx.facts.arcs.iter().find(|arc| arc.persona.is_none_or(|n| n == persona))?;
    let labels = labels(std::slice::from_ref(arc), cx);
    let mut lines = ArcLines { arc, labels, cx }.lines();
    for line in &mut lines {
        line.hue = None;
        line.pieces.iter_mut().flatten().for_each(|point| name(point, cx));
    }
    let zero = middle(scale);
    Some(Curve { axis: axis(scale, cx.words, zero), zero, grid: grid(zero), lines, words: Vec::new() })
}

/// Labels a notable point with its touchpoint and emotion, and removes the labels of other points.
fn name(point: &mut CurvePoint, cx: &Composer<'_>) {
    let feeling = std::mem::take(&mut point.word);
    point.star = false;
    if point.finding.is_empty() {
        return;
    }
    let at = cx.facts.columns[point.columns.start];
    point.word = if point.columns.len() == 1 { at.name() } else { &at.stage.name }.value.clone();
    let parts: Vec<&str> = [feeling.as_str(), point.finding.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    point.finding = cx.words.facts(&parts);
}

/// The arcs that are drawn: those whose personas have a hue.
fn drawn<'a>(cx: &Composer<'a>) -> &'a [Arc<'a>] {
    let arcs = &cx.facts.arcs;
    let undrawn = arcs.iter().position(|arc| arc.persona.is_some_and(|persona| persona_hue(persona, cx.facts).is_none()));
    &arcs[..undrawn.unwrap_or(arcs.len())]
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
        Some(Extreme { arc, branch: None, point: line.points.len() - 1, end: TurnEnd::Last, score: last.score })
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
    arc: &'a Arc<'a>,
    labels: Vec<PointLabel>,
    cx: &'a Composer<'a>,
}

impl ArcLines<'_> {
    /// The main line, and a line per branch.
    fn lines(&self) -> Vec<CurveLine> {
        let mut main: Vec<Vec<CurvePoint>> = Vec::new();
        for (index, point) in self.arc.points.iter().enumerate() {
            let points = self.points(point, &self.labels_at(None, index));
            match main.last_mut() {
                Some(piece) if point.joined => piece.extend(points),
                _ => main.push(points),
            }
        }
        let branches = self.arc.branches.iter().enumerate().map(|(n, branch)| {
            let on = |index: Option<usize>| index.map(|index| self.points(&self.arc.points[index], &[]));
            let mut piece: Vec<CurvePoint> =
                on(branch.root).and_then(|mut points| points.pop()).map(unmarked).into_iter().collect();
            let points = branch.points.iter().enumerate();
            piece.extend(points.flat_map(|(index, point)| self.points(point, &self.labels_at(Some(n), index))));
            piece.extend(on(branch.back).map(|mut points| unmarked(points.remove(0))));
            self.line(true, vec![piece])
        });
        let main = (!main.is_empty()).then(|| self.line(false, main));
        main.into_iter().chain(branches).collect()
    }

    fn labels_at(&self, branch: Option<usize>, point: usize) -> Vec<&PointLabel> {
        self.labels.iter().filter(|label| (label.at.branch, label.at.point) == (branch, point)).collect()
    }

    fn line(&self, branch: bool, pieces: Vec<Vec<CurvePoint>>) -> CurveLine {
        let persona = self.arc.persona;
        let name = persona.map_or_else(String::new, |n| self.cx.journey.personas[n].name.value.clone());
        CurveLine { name, hue: persona.and_then(|n| persona_hue(n, self.cx.facts)), branch, pieces }
    }

    /// One point, or two for a turn within the touchpoint. The start of a turn has a face only if it is labelled.
    fn points(&self, point: &ArcPoint<'_>, labels: &[&PointLabel]) -> Vec<CurvePoint> {
        let (facts, scale) = (self.cx.facts, &self.cx.journey.scale);
        let label = |end: TurnEnd| labels.iter().find(|label| label.at.end == end);
        let marked = |end: TurnEnd, it: CurvePoint| {
            let Some(label) = label(end) else { return it };
            CurvePoint { finding: label.text.to_owned(), accent: label.accent, face: true, dot: false, ..it }
        };
        let last = CurvePoint {
            columns: facts.span(point.at.place),
            shift: 0.0,
            value: level(scale, point.score),
            mood: mood(scale, point.score),
            word: point.emotion.feeling.as_ref().map_or_else(String::new, |feeling| feeling.value.clone()),
            finding: String::new(),
            shared: false,
            dot: false,
            face: true,
            star: point.at.moment.moment_of_truth.is_some(),
            hollow: facts.is_assumed(point.at, point.emotion),
            accent: false,
        };
        let Some(from) = point.from else { return vec![marked(TurnEnd::Last, last)] };
        let (value, mood) = (level(scale, from), mood(scale, from));
        let first =
            CurvePoint { shift: -1.0, value, mood, word: String::new(), dot: true, face: false, star: false, ..last.clone() };
        vec![marked(TurnEnd::First, first), marked(TurnEnd::Last, CurvePoint { shift: 1.0, ..last })]
    }
}

/// A point that another line passes through, without marks.
fn unmarked(point: CurvePoint) -> CurvePoint {
    CurvePoint { face: false, dot: false, star: false, ..point }
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

/// Keeps one star per moment of truth, at the point with the strongest emotion; the higher one of two equal ones.
fn share_stars(lines: &mut [CurveLine], zero: f64) {
    let stronger = |a: f64, b: f64| {
        let (strong, other) = ((a - zero).abs(), (b - zero).abs());
        strong > other + 1e-9 || (strong > other - 1e-9 && a > b)
    };
    let mut best: BTreeMap<usize, f64> = BTreeMap::new();
    let starred = |p: &CurvePoint| p.star && p.face;
    for point in lines.iter().flat_map(|l| l.pieces.iter().flatten()).filter(|p| starred(p)) {
        let value = best.entry(point.columns.start).or_insert(point.value);
        if stronger(point.value, *value) {
            *value = point.value;
        }
    }
    for point in lines.iter_mut().flat_map(|l| l.pieces.iter_mut().flatten()).filter(|p| starred(p)) {
        point.star = best.get(&point.columns.start) == Some(&point.value);
        if point.star {
            best.remove(&point.columns.start);
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
fn floating_feelings(arcs: &[Arc<'_>], cx: &Composer<'_>) -> Vec<FloatingFeeling> {
    let is_on_a_line = |emotion: &Emotion| arcs.iter().flat_map(Arc::all).any(|p| std::ptr::eq(p.emotion, emotion));
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

/// The feeling or, without one, the score.
fn floating_feeling(emotion: &Emotion, columns: Range<usize>, cx: &Composer<'_>) -> Option<FloatingFeeling> {
    let score = emotion.score.map(|score| score.value);
    let figure = || score.map(|score| value_words::score(cx.words, cx.journey, score));
    let word = emotion.feeling.as_ref().map(|feeling| feeling.value.clone()).or_else(figure)?;
    let value = score.map(|score| level(&cx.journey.scale, score));
    let hue = emotion.persona.and_then(|persona| persona_hue(persona, cx.facts)).filter(|_| cx.facts.personas.len() > 1);
    Some(FloatingFeeling { columns, value, word, hue })
}
