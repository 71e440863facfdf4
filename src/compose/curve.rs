//! Composes the emotion curve: one line for everybody, or one per persona where they differ.

use std::collections::BTreeMap;
use std::ops::Range;

use super::columns::Columns;
use super::composer::Composer;
use super::numbers::{cast, level};
use super::words;
use crate::block::{Curve, CurveLine, CurvePoint, CurveWord};
use crate::model::{Confidence, Emotion, Journey, Moment};
use crate::theme::PERSONA_HUES;
use crate::words::Words;

/// The columns whose moment of truth is marked on the curve.
pub(super) fn starred(columns: &Columns<'_>) -> Vec<usize> {
    (0..columns.at.len())
        .filter(|column| {
            columns
                .touchpoint(*column)
                .is_some_and(|t| t.moment.moment_of_truth.is_some() && t.moment.emotions.iter().any(|e| e.score.is_some()))
        })
        .collect()
}

/// The curve; nothing where nobody feels anything.
pub(super) fn curve(columns: &Columns<'_>, cx: &Composer<'_>) -> Option<Curve> {
    let journey = cx.journey;
    let differ = journey.moments().any(|m| m.emotions.iter().any(|e| e.persona.is_some()));
    let mut lines = Vec::new();
    if differ {
        for (hue, n) in (0..PERSONA_HUES).zip(cast(journey)) {
            let name = &journey.personas[n].name.value;
            lines.extend(line_of(columns, Some(n)).into_iter().map(|l| CurveLine { name: name.clone(), hue: Some(hue), ..l }));
        }
    } else {
        lines.extend(line_of(columns, None));
    }
    lines.retain(|l| !l.pieces.is_empty());
    if lines.iter().all(|l| l.hue == lines[0].hue) {
        for line in &mut lines {
            line.hue = None;
        }
    }
    let zero = zero(journey);
    share_words(&mut lines);
    share_stars(&mut lines, zero);
    let words = unscored(columns, cx);
    if lines.is_empty() && words.is_empty() {
        return None;
    }
    findings(&mut lines, cx.words, zero);
    Some(Curve { axis: axis(journey, cx.words, zero), zero, grid: grid(zero), lines, words })
}

/// Where several personas feel the same in one column, the word stands once.
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

/// A moment of truth has one star, at the point where the feeling is strongest; of two alike at the higher one.
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

/// Where the stronger line stands: at 0, or at the middle of a scale that has no 0 inside.
fn zero(journey: &Journey) -> f64 {
    let scale = &journey.scale;
    if scale.min < 0.0 && scale.max > 0.0 { level(journey, 0.0) } else { 0.5 }
}

fn grid(zero: f64) -> Vec<f64> {
    [0.0, 0.25, 0.5, 0.75, 1.0].into_iter().filter(|v| (v - zero).abs() > 0.01).collect()
}

fn axis(journey: &Journey, words: &Words, zero: f64) -> Vec<(f64, String)> {
    if journey.scale.labels.is_empty() {
        let axis = [(1.0, words.delighted), (zero, words.neutral), (0.0, words.frustrated)];
        return axis.into_iter().map(|(v, w)| (v, w.to_owned())).collect();
    }
    journey.scale.labels.iter().map(|(score, word)| (level(journey, *score), word.value.clone())).collect()
}

/// One persona's line (or everybody's), and a line for every alternative path it takes.
fn line_of(columns: &Columns<'_>, persona: Option<usize>) -> Vec<CurveLine> {
    let line = |branch: bool| CurveLine { name: String::new(), hue: None, branch, pieces: Vec::new() };
    let mut main = line(false);
    let mut branches: Vec<CurveLine> = Vec::new();
    let mut open = false;
    let mut on_branch: Option<usize> = None;
    for (stage, range) in columns.journey.stages.iter().zip(&columns.stages) {
        let of_stage = stage.touchpoints.iter().all(|t| emotion(&t.moment, persona).is_none_or(|e| e.score.is_none()));
        if of_stage && let Some(emotion) = emotion(&stage.whole, persona).filter(|e| e.score.is_some()) {
            let points = points(columns, emotion, &stage.whole, range.clone(), &stage.whole);
            add(&mut main, points, &mut open);
            on_branch = None;
            continue;
        }
        for column in range.clone() {
            let Some(touchpoint) = columns.touchpoint(column) else {
                open = false;
                continue;
            };
            let moment = &touchpoint.moment;
            // A touchpoint that is not for this persona is no gap in what the persona feels.
            let absent = persona.is_some_and(|p| !moment.personas.is_empty() && !moment.personas.contains(&p));
            let found = emotion(moment, persona).filter(|e| e.score.is_some());
            let found = found.map(|e| points(columns, e, moment, column..column + 1, &stage.whole));
            match (touchpoint.path, found) {
                (Some(path), Some(points)) => {
                    if on_branch != Some(path) {
                        let mut branch = line(true);
                        let root = main.pieces.last().filter(|_| open).and_then(|piece| piece.last()).cloned();
                        let root = root.map(unmarked);
                        branch.pieces.push(root.into_iter().collect());
                        branches.push(branch);
                        on_branch = Some(path);
                    }
                    if let Some(piece) = branches.last_mut().and_then(|b| b.pieces.last_mut()) {
                        piece.extend(points);
                    }
                }
                (Some(_), None) => on_branch = None,
                (None, Some(points)) => {
                    on_branch = None;
                    add(&mut main, points, &mut open);
                }
                (None, None) => {
                    on_branch = None;
                    open &= absent;
                }
            }
        }
    }
    for (from, to) in columns.returns() {
        let on = |line: &CurveLine, column: usize| {
            line.pieces.iter().flatten().find(|p| p.columns == (column..column + 1)).cloned().map(unmarked)
        };
        let Some(end) = on(&main, to) else { continue };
        let last =
            branches.iter_mut().filter_map(|b| b.pieces.last_mut()).find(|p| p.last().is_some_and(|p| p.columns.start == from));
        if let Some(piece) = last {
            piece.push(end);
        }
    }
    std::iter::once(main).chain(branches).collect()
}

/// A place another line passes through without a sign of its own.
fn unmarked(point: CurvePoint) -> CurvePoint {
    CurvePoint { face: false, dot: false, star: false, accent: false, ..point }
}

fn add(line: &mut CurveLine, points: Vec<CurvePoint>, open: &mut bool) {
    match line.pieces.last_mut() {
        Some(piece) if *open => piece.extend(points),
        _ => line.pieces.push(points),
    }
    *open = true;
}

/// What a persona feels: an entry of its own, else the one for everybody.
fn emotion(moment: &Moment, persona: Option<usize>) -> Option<&Emotion> {
    let of = |wanted: Option<usize>| moment.emotions.iter().find(|e| e.persona == wanted);
    of(persona).or_else(|| of(None))
}

/// One point, or two for a turn inside the touchpoint.
fn points(columns: &Columns<'_>, emotion: &Emotion, moment: &Moment, range: Range<usize>, whole: &Moment) -> Vec<CurvePoint> {
    let journey = columns.journey;
    let Some(score) = emotion.score else { return Vec::new() };
    let word = emotion.feeling.as_ref().map_or_else(String::new, |f| f.value.clone());
    let end = CurvePoint {
        columns: range,
        shift: 0.0,
        value: level(journey, score.value),
        word,
        finding: String::new(),
        shared: false,
        dot: false,
        face: true,
        star: moment.moment_of_truth.is_some(),
        hollow: assumed(journey, emotion, moment, whole),
        accent: false,
    };
    let Some(from) = emotion.from else { return vec![end] };
    let start = CurvePoint {
        shift: -1.0,
        value: level(journey, from.value),
        word: String::new(),
        dot: true,
        face: false,
        star: false,
        ..end.clone()
    };
    vec![start, CurvePoint { shift: 1.0, ..end }]
}

/// Whether nobody has evidence for an emotion. Where a journey names no evidence at all there is no difference to show.
fn assumed(journey: &Journey, emotion: &Emotion, moment: &Moment, whole: &Moment) -> bool {
    match emotion.confidence.or(moment.confidence).map(|c| c.value) {
        Some(Confidence::Assumption) => true,
        Some(Confidence::Partial | Confidence::Evidence) => false,
        None => {
            let proof = [&emotion.evidence, &moment.evidence, &whole.evidence];
            !journey.evidence.is_empty() && proof.iter().all(|e| e.is_empty())
        }
    }
}

/// Feelings that are no point of a line. The word is shown, the curve is not touched.
fn unscored(columns: &Columns<'_>, cx: &Composer<'_>) -> Vec<CurveWord> {
    let journey = columns.journey;
    let mut words = Vec::new();
    let mut add = |range: Range<usize>, moment: &Moment, scored_too: bool| {
        for emotion in moment.emotions.iter().filter(|e| scored_too || e.score.is_none()) {
            let figure = || emotion.score.map(|s| words::score(cx.words, journey, s.value));
            let Some(word) = emotion.feeling.as_ref().map(|f| f.value.clone()).or_else(figure) else { continue };
            let value = emotion.score.map(|s| level(journey, s.value));
            let hue = |n: usize| (0..PERSONA_HUES).zip(cast(journey)).find(|(_, of)| *of == n).map(|(hue, _)| hue);
            let hue = emotion.persona.and_then(hue).filter(|_| journey.personas.len() > 1);
            words.push(CurveWord { columns: range.clone(), value, word, hue });
        }
    };
    for (stage, range) in journey.stages.iter().zip(&columns.stages) {
        let own_scores = stage.touchpoints.iter().any(|t| t.moment.emotions.iter().any(|e| e.score.is_some()));
        add(range.clone(), &stage.whole, own_scores);
        for (n, touchpoint) in stage.touchpoints.iter().enumerate() {
            add(range.start + n..range.start + n + 1, &touchpoint.moment, false);
        }
    }
    words
}

/// Labels the lowest point, the peak and the end of the main lines. The lowest one alone carries the accent.
fn findings(lines: &mut [CurveLine], words: &Words, zero: f64) {
    let several = lines.iter().filter(|l| !l.branch).count() > 1;
    let mut all: Vec<&mut CurvePoint> =
        lines.iter_mut().filter(|l| !l.branch).flat_map(|l| l.pieces.iter_mut().flatten()).filter(|p| p.face).collect();
    if all.len() < 3 {
        return;
    }
    let extreme = |better: fn(f64, f64) -> bool| {
        let mut best = 0;
        for n in 1..all.len() {
            if better(all[n].value, all[best].value) {
                best = n;
            }
        }
        best
    };
    let (low, high) = (extreme(|a, b| a < b), extreme(|a, b| a > b));
    if all[low].value >= all[high].value {
        return;
    }
    let last = all.len() - 1;
    if !several && last != low && last != high {
        all[last].finding = words.end.to_owned();
    }
    // The best of a journey that is never good is no peak.
    if all[high].value > zero + 1e-9 {
        all[high].finding = words.peak.to_owned();
    }
    all[low].finding = words.lowest_point.to_owned();
    all[low].accent = true;
}
