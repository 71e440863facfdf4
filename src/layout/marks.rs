//! Draws marks: faces, stars, letters, severity pips, icons, initials, legend samples.

use std::f64::consts::PI;

use kurbo::{Affine, BezPath, Point, Shape as _};

use super::frame::{Frame, FrameItem, dashed, pen, plain};
use super::shaper::Shaper;
use crate::block::{ConnectorLine, EmotionFace, Heads, Mark, PlotMark};
use crate::scene::{Paint, Pen};
use crate::theme::{Ink, Type};

/// The colour of a value between 0 (worst) and 1 (best).
pub(crate) fn emotion_ink(value: f64) -> Ink {
    Ink::Feel((value * 4.0).round().clamp(0.0, 4.0) as u8)
}

/// Width and height of a mark.
pub(crate) fn size(mark: &Mark) -> (f64, f64) {
    match mark {
        Mark::Face(face) => (face.size, face.size),
        Mark::Star | Mark::Fail | Mark::Wait | Mark::Loss => (18.0, 18.0),
        Mark::Pips(_) => (28.0, 8.0),
        Mark::Dot(size, _) | Mark::Icon(_, size, _) | Mark::Initials(_, _, size) | Mark::Portrait(_, _, _, size) => {
            (*size, *size)
        }
        Mark::Arrow(..) => (24.0, 12.0),
        Mark::Stroke(_) | Mark::Assumed => (28.0, 12.0),
        Mark::Plus => (12.0, 12.0),
        Mark::Quotation(_) => (40.0, 30.0),
        Mark::Slider(..) => (168.0, 16.0),
        Mark::Point(point) => (point.size, point.size),
        Mark::Spark(..) => (72.0, 20.0),
        Mark::Bar(..) => (72.0, 10.0),
        Mark::Divider(height) => (1.0, *height),
        Mark::Space(w, h) => (*w, *h),
    }
}

/// Draws a mark in a frame of its size.
pub(crate) fn draw(mark: &Mark, shaper: &Shaper<'_>) -> Frame {
    let (w, h) = size(mark);
    let mut frame = Frame::new(w, h);
    // Pictures and letters are not mirrored; arrows, bars and curves follow the direction of the page.
    frame.upright = matches!(mark, Mark::Icon(..) | Mark::Fail | Mark::Wait | Mark::Star);
    let middle = (w / 2.0, h / 2.0);
    match mark {
        Mark::Face(f) => return face(*f),
        Mark::Star => {
            disc(&mut frame, middle, 8.0, Ink::Truth);
            frame.path(star(middle, 5.2), Some(plain(Ink::Star)), None);
        }
        Mark::Fail => {
            let strokes: [&[(f64, f64)]; 2] = [&[(3.0, -4.0), (-2.4, -4.0), (-2.4, 4.2)], &[(-2.4, 0.0), (2.0, 0.0)]];
            letter(&mut frame, middle, Ink::PainMark, &strokes);
        }
        Mark::Wait => {
            letter(&mut frame, middle, Ink::Wait, &[&[(-4.8, -3.6), (-2.4, 3.8), (0.0, -2.4), (2.4, 3.8), (4.8, -3.6)]]);
        }
        Mark::Pips(filled) => {
            for n in 0..3u8 {
                let ink = if n < *filled { Ink::PainMark } else { Ink::PainRest };
                disc(&mut frame, (4.0 + 10.0 * f64::from(n), 4.0), 3.5, ink);
            }
        }
        Mark::Icon(icon, size, ink) => {
            let scale = size / 24.0;
            let mut path = BezPath::from_svg(icon.d).expect("the icon table's paths parse");
            path.apply_affine(Affine::scale(scale));
            frame.path(path, None, Some(pen(*ink, 1.75 * scale)));
        }
        Mark::Initials(text, hue, size) => {
            disc(&mut frame, middle, size / 2.0, Ink::Persona(*hue));
            let kind = Type { size: size * 0.38, leading: size * 0.5, ..Type::NAME };
            centred(&mut frame, text, kind, Ink::PersonaText(*hue), middle, shaper);
        }
        Mark::Portrait(picture, name, hue, size) => {
            let (radius, label, picture) = (size / 2.0, name.clone(), picture.clone());
            frame.put(0.0, 0.0, FrameItem::Picture { w: *size, h: *size, radius, label, picture });
            // The persona's colour, which is the background of initials.
            let ring = Some(pen(Ink::PersonaText(*hue), 2.0));
            frame.put(middle.0, middle.1, FrameItem::Circle { r: radius - 1.0, fill: None, pen: ring });
        }
        Mark::Arrow(heads, line) => {
            let (pen, ink) = link_pen(*line);
            let start = if *heads == Heads::Both { 4.0 } else { 0.0 };
            frame.rule((start, 6.0), (20.0, 6.0), pen);
            frame.path(head((24.0, 6.0), (1.0, 0.0)), Some(plain(ink)), None);
            if *heads == Heads::Both {
                frame.path(head((0.0, 6.0), (-1.0, 0.0)), Some(plain(ink)), None);
            }
        }
        Mark::Stroke(hue) => {
            frame.rule((0.0, 6.0), (w, 6.0), persona_pen(*hue, 2.2));
            frame.path(marker(*hue, middle, 4.5), Some(plain(Ink::Paper)), Some(pen(Ink::PersonaText(*hue), 1.8)));
        }
        Mark::Assumed => {
            frame.rule((0.0, 6.0), (w, 6.0), dashed(Ink::Soft, 2.0, 4.0, 4.0));
            frame.put(
                middle.0,
                middle.1,
                FrameItem::Circle { r: 4.5, fill: Some(plain(Ink::Paper)), pen: Some(pen(Ink::Soft, 1.6)) },
            );
        }
        Mark::Loss => {
            let mut triangle = BezPath::new();
            triangle.move_to((9.0, 1.5));
            triangle.line_to((17.0, 16.0));
            triangle.line_to((1.0, 16.0));
            triangle.close_path();
            frame.path(triangle, Some(plain(Ink::PainMark)), Some(pen(Ink::Paper, 1.5)));
            frame.rule((9.0, 6.5), (9.0, 11.0), pen(Ink::OnMark, 1.7));
            disc(&mut frame, (9.0, 13.4), 1.0, Ink::OnMark);
        }
        Mark::Plus => {
            let line = pen(Ink::GainText, 1.8);
            frame.rule((1.5, 6.0), (10.5, 6.0), line);
            frame.rule((6.0, 1.5), (6.0, 10.5), line);
        }
        Mark::Dot(size, ink) => disc(&mut frame, middle, size / 2.0, *ink),
        Mark::Quotation(hue) => quotation(&mut frame, *hue),
        Mark::Slider(share, pieces, hue) => slider(&mut frame, *share, *pieces, *hue),
        Mark::Point(point) => dot(&mut frame, *point, shaper),
        Mark::Spark(values, ink, target) => spark(&mut frame, values, *ink, *target, (w, h)),
        Mark::Bar(share, ink, target) => {
            bar(&mut frame, w, Ink::Track);
            if *share > 0.0 {
                bar(&mut frame, (w * share.min(1.0)).max(BAR), *ink);
            }
            if let Some(target) = target {
                let x = (w * target.clamp(0.0, 1.0)).clamp(1.0, w - 1.0);
                frame.rule((x, 0.0), (x, h), pen(Ink::Mark, 2.0));
            }
        }
        Mark::Divider(height) => frame.rule((0.5, 0.0), (0.5, *height), pen(Ink::CardLine, 1.0)),
        Mark::Space(..) => {}
    }
    frame
}

/// Draws a letter on a disc as strokes around its centre, not as text, because it overlaps the edges of cards.
fn letter(frame: &mut Frame, middle: (f64, f64), ink: Ink, strokes: &[&[(f64, f64)]]) {
    disc(frame, middle, 9.0, ink);
    let mut path = BezPath::new();
    for stroke in strokes {
        for (n, (x, y)) in stroke.iter().enumerate() {
            let point = (middle.0 + x, middle.1 + y);
            if n == 0 { path.move_to(point) } else { path.line_to(point) }
        }
    }
    frame.path(path, None, Some(pen(Ink::OnMark, 1.7)));
}

fn disc(frame: &mut Frame, at: (f64, f64), r: f64, ink: Ink) {
    frame.put(at.0, at.1, FrameItem::Circle { r, fill: Some(plain(ink)), pen: None });
}

/// Thickness of a bar; the tick of its target is as high as the mark.
const BAR: f64 = 5.0;

fn bar(frame: &mut Frame, w: f64, ink: Ink) {
    frame.put(0.0, 2.5, FrameItem::Rect { w, h: BAR, radius: BAR / 2.0, fill: Some(plain(ink)), pen: None });
}

/// Draws an opening quotation mark: two slanted strokes.
fn quotation(frame: &mut Frame, hue: u8) {
    for left in [0.0, 20.0] {
        let mut path = BezPath::new();
        path.move_to((left + 6.0, 0.0));
        path.line_to((left + 18.0, 0.0));
        path.line_to((left + 12.0, 30.0));
        path.line_to((left, 30.0));
        path.close_path();
        frame.path(path, Some(plain(Ink::PersonaText(hue))), None);
    }
}

/// Draws a slider: a track in pieces, filled up to the knob.
fn slider(frame: &mut Frame, share: f64, pieces: usize, hue: u8) {
    const KNOB: f64 = 7.0;
    const GAP: f64 = 2.0;
    let (from, to) = (KNOB, frame.w - KNOB);
    let step = (to - from) / pieces as f64;
    let at = from + (to - from) * share.clamp(0.0, 1.0);
    for n in 0..pieces {
        let left = from + step * n as f64 + if n > 0 { GAP / 2.0 } else { 0.0 };
        let right = from + step * (n + 1) as f64 - if n + 1 < pieces { GAP / 2.0 } else { 0.0 };
        frame.rule((left, frame.h / 2.0), (right, frame.h / 2.0), pen(Ink::Track, 4.0));
        if at > left {
            frame.rule((left, frame.h / 2.0), (right.min(at), frame.h / 2.0), pen(Ink::PersonaText(hue), 4.0));
        }
    }
    let knob = FrameItem::Circle { r: KNOB, fill: Some(plain(Ink::Paper)), pen: Some(pen(Ink::PersonaText(hue), 2.4)) };
    frame.put(at, frame.h / 2.0, knob);
}

/// Draws a disc or a ring in a stage's hue, with a number in it.
fn dot(frame: &mut Frame, point: PlotMark, shaper: &Shaper<'_>) {
    let (w, middle) = (if point.solid { 2.4 } else { 1.4 }, (frame.w / 2.0, frame.h / 2.0));
    let (fill, ink) = if point.solid { (Ink::Stage(point.hue), Ink::StageText) } else { (Ink::Paper, Ink::Text) };
    let pen = Some(pen(Ink::StageLine(point.hue), w));
    frame.put(middle.0, middle.1, FrameItem::Circle { r: point.size / 2.0 - w / 2.0, fill: Some(plain(fill)), pen });
    if let Some(number) = point.number {
        let size = if number > 99 { 0.4 } else { 0.46 } * point.size.min(26.0);
        let kind = Type { size, leading: point.size / 2.0, ..Type::TAG };
        centred(frame, &number.to_string(), kind, ink, middle, shaper);
    }
}

/// The pen of a connector, and the colour of its arrowheads.
pub(crate) fn link_pen(line: ConnectorLine) -> (Pen, Ink) {
    match line {
        ConnectorLine::Solid => (pen(Ink::Rule, 1.5), Ink::Rule),
        ConnectorLine::Dashed => (dashed(Ink::Rule, 1.5, 5.0, 4.0), Ink::Rule),
        ConnectorLine::Light => (pen(Ink::Wire, 1.1), Ink::Wire),
        ConnectorLine::Path => (pen(Ink::BranchText, 1.5), Ink::BranchText),
    }
}

/// Draws one line of text around a centre. The cap height of Inter is 0.727 of the size.
fn centred(frame: &mut Frame, text: &str, kind: Type, ink: Ink, middle: (f64, f64), shaper: &Shaper<'_>) {
    let lines = shaper.shape(text, kind).lines(f64::INFINITY);
    if let Some(line) = lines.into_iter().next() {
        frame.put(middle.0 - line.width / 2.0, middle.1 + 0.3635 * kind.size, FrameItem::Line { line, kind, ink });
    }
}

/// Draws a face on a grid of 24 units: a disc, two eyes and a mouth that bends with the value.
fn face(face: EmotionFace) -> Frame {
    let mut frame = Frame::new(face.size, face.size);
    let unit = face.size / 24.0;
    let middle = face.size / 2.0;
    let ink = emotion_ink(face.value);
    let (fill, features) = if face.hollow { (Some(plain(Ink::Paper)), ink) } else { (Some(plain(ink)), Ink::FaceLine) };
    let outline = match face.frame {
        Some(hue) => pen(Ink::PersonaText(hue), 2.2),
        None if face.hollow => pen(ink, 2.0 * unit),
        None => pen(Ink::Paper, 2.0 * unit),
    };
    if face.accent {
        shape(&mut frame, face.frame, middle, middle + 4.5 * unit, Some(plain(Ink::Paper)), pen(ink, 2.0 * unit));
    }
    shape(&mut frame, face.frame, middle, middle, fill, outline);
    for side in [-1.0, 1.0] {
        disc(&mut frame, (middle + side * 3.6 * unit, middle - 2.6 * unit), 1.5 * unit, features);
    }
    // The mouth is a quadratic arc: its corners rise and its middle falls with the value.
    let bend = (face.value - 0.5) * 2.0;
    let (corner, dip) = (middle + (4.4 - 1.2 * bend) * unit, middle + (4.4 + 4.6 * bend) * unit);
    let mut mouth = BezPath::new();
    mouth.move_to((middle - 4.6 * unit, corner));
    mouth.quad_to((middle, dip), (middle + 4.6 * unit, corner));
    if bend > 0.74 {
        mouth.close_path();
        frame.path(mouth, Some(plain(features)), Some(pen(features, 1.2 * unit)));
    } else {
        frame.path(mouth, None, Some(pen(features, 1.7 * unit)));
    }
    frame
}

/// Draws the outline of a face: a circle, or a persona's marker.
fn shape(frame: &mut Frame, hue: Option<u8>, middle: f64, r: f64, fill: Option<Paint>, outline: Pen) {
    match hue.filter(|hue| hue % 5 > 0) {
        Some(hue) => frame.path(marker(hue, (middle, middle), r), fill, Some(outline)),
        None => frame.put(middle, middle, FrameItem::Circle { r, fill, pen: Some(outline) }),
    }
}

/// A five-pointed star.
pub(crate) fn star(middle: (f64, f64), r: f64) -> BezPath {
    let mut path = BezPath::new();
    for n in 0..10 {
        let angle = -PI / 2.0 + PI * f64::from(n) / 5.0;
        let r = if n % 2 == 0 { r } else { r * 0.45 };
        let point = (middle.0 + r * angle.cos(), middle.1 + r * angle.sin());
        if n == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    path.close_path();
    path
}

/// An arrowhead whose tip is at `tip`, pointing along the unit vector `along`.
pub(crate) fn head(tip: (f64, f64), along: (f64, f64)) -> BezPath {
    let (dx, dy) = along;
    let point = |back: f64, aside: f64| Point::new(tip.0 - back * dx - aside * dy, tip.1 - back * dy + aside * dx);
    let mut path = BezPath::new();
    path.move_to(point(0.0, 0.0));
    path.line_to(point(7.0, 3.6));
    path.line_to(point(5.4, 0.0));
    path.line_to(point(7.0, -3.6));
    path.close_path();
    path
}

/// The pen of a persona's line, which differs in its dashes as well as its hue.
pub(crate) fn persona_pen(hue: u8, width: f64) -> Pen {
    let ink = Ink::PersonaText(hue);
    match hue % 5 {
        0 => pen(ink, width),
        1 => dashed(ink, width, 8.0, 5.0),
        2 => dashed(ink, width, 2.0, 4.5),
        3 => dashed(ink, width, 14.0, 5.0),
        _ => dashed(ink, width, 5.0, 3.0),
    }
}

/// The marker of a persona's points: disc, square, diamond, triangle, inverted triangle.
pub(crate) fn marker(hue: u8, middle: (f64, f64), r: f64) -> BezPath {
    let corners: &[(f64, f64)] = match hue % 5 {
        0 => return kurbo::Circle::new(middle, r).to_path(0.05),
        1 => &[(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)],
        2 => &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
        3 => &[(0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)],
        _ => &[(0.0, 1.15), (1.1, -0.85), (-1.1, -0.85)],
    };
    let mut path = BezPath::new();
    for (n, (x, y)) in corners.iter().enumerate() {
        let point = (middle.0 + r * x, middle.1 + r * y);
        if n == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    path.close_path();
    path
}

/// Draws a sparkline with a dot at the last value, and the target as a dashed line.
fn spark(frame: &mut Frame, values: &[f64], ink: Option<Ink>, target: Option<f64>, (w, h): (f64, f64)) {
    let (low, high) = values.iter().chain(&target).fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(*v), h.max(*v)));
    let span = if high > low { high - low } else { 1.0 };
    let y = |v: f64| 3.0 + (h - 6.0) * (1.0 - (v - low) / span);
    let step = (w - 6.0) / (values.len().max(2) - 1) as f64;
    if let Some(target) = target {
        frame.rule((0.0, y(target)), (w, y(target)), dashed(Ink::Wire, 1.0, 3.0, 3.0));
    }
    let mut path = BezPath::new();
    let mut last = (3.0, h / 2.0);
    for (n, value) in values.iter().enumerate() {
        last = (3.0 + step * n as f64, y(*value));
        if n == 0 { path.move_to(last) } else { path.line_to(last) }
    }
    frame.path(path, None, Some(pen(ink.unwrap_or(Ink::Soft), 1.6)));
    disc(frame, last, 2.6, ink.unwrap_or(Ink::Mark));
}

/// The paint of the emotion ramp between two heights.
pub(crate) fn ramp(top: f64, bottom: f64) -> Paint {
    Paint::Ramp { top: crate::units::Px(top), bottom: crate::units::Px(bottom) }
}
