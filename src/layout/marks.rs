//! Draws marks: faces, stars, letters, severity pips, icons, initials, legend samples.

use std::f64::consts::PI;
use std::sync::Arc;

use kurbo::{Affine, BezPath, Shape as _};

use super::frame::{Frame, FrameItem, dashed, pen, plain};
use super::shaper::Shaper;
use crate::block::{ConnectorLine, EmotionFace, Heads, Mark, PlotMark};
use crate::picture::Picture;
use crate::scene::{Paint, Pen};
use crate::theme::{Ink, Type};

/// The colour of a mood between 0 (worst) and 1 (best). Halves round away from neutral, on both sides alike: a face that frowns is
/// not in the neutral colour.
pub(crate) fn emotion_ink(mood: f64) -> Ink {
    let steps = ((mood - 0.5) * 4.0).round();
    Ink::Feel((steps + 2.0).clamp(0.0, 4.0) as u8)
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
        Mark::Range => (12.0, 20.0),
        Mark::Number(..) => (16.0, 16.0),
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
        Mark::Fail => letter(&mut frame, middle, Ink::PainMark, LETTER_F),
        Mark::Wait => letter(&mut frame, middle, Ink::Wait, LETTER_W),
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
        Mark::Portrait(picture, name, hue, size) => portrait(&mut frame, picture, name, *hue, *size),
        Mark::Arrow(heads, line) => arrow(&mut frame, *heads, *line),
        Mark::Stroke(hue) => {
            frame.rule((0.0, 6.0), (w, 6.0), persona_pen(*hue, 2.2));
            frame.path(marker(*hue, middle, 4.5), Some(plain(Ink::Paper)), Some(pen(Ink::PersonaText(*hue), 1.8)));
        }
        Mark::Assumed => {
            frame.rule((0.0, 6.0), (w, 6.0), dashed(Ink::Soft, 2.0, 4.0, 4.0));
            ring(&mut frame, middle, 4.5, Some(plain(Ink::Paper)), pen(Ink::Soft, 1.6));
        }
        Mark::Range => {
            frame.rule((6.0, 5.0), (6.0, 16.0), dashed(Ink::Soft, 2.0, 2.0, 3.0));
            disc(&mut frame, (6.0, 4.0), 4.0, Ink::Soft);
            ring(&mut frame, (6.0, 16.0), 3.0, Some(plain(Ink::Paper)), pen(Ink::Soft, 1.6));
        }
        Mark::Loss => warning(&mut frame),
        Mark::Number(number, loses) => number_disc(&mut frame, middle, *number, *loses, shaper),
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
        Mark::Bar(share, ink, target) => progress(&mut frame, *share, *ink, *target),
        Mark::Divider(height) => frame.rule((0.5, 0.0), (0.5, *height), pen(Ink::CardLine, 1.0)),
        Mark::Space(..) => {}
    }
    frame
}

/// The strokes of letters around their centres.
const LETTER_F: &[&[(f64, f64)]] = &[&[(3.0, -4.0), (-2.4, -4.0), (-2.4, 4.2)], &[(-2.4, 0.0), (2.0, 0.0)]];
const LETTER_W: &[&[(f64, f64)]] = &[&[(-4.8, -3.6), (-2.4, 3.8), (0.0, -2.4), (2.4, 3.8), (4.8, -3.6)]];

/// Draws a picture as a disc with a ring in the persona's colour, which is the background of initials.
fn portrait(frame: &mut Frame, picture: &Arc<Picture>, name: &str, hue: u8, size: f64) {
    let radius = size / 2.0;
    let item = FrameItem::Picture { w: size, h: size, radius, label: name.to_owned(), picture: Arc::clone(picture) };
    frame.put(0.0, 0.0, item);
    ring(frame, (radius, radius), radius - 1.0, None, pen(Ink::PersonaText(hue), 2.0));
}

/// Draws a connector with its arrowheads.
fn arrow(frame: &mut Frame, heads: Heads, line: ConnectorLine) {
    let ((pen, ink), both) = (link_pen(line), heads == Heads::Both);
    frame.rule((if both { 4.0 } else { 0.0 }, 6.0), (20.0, 6.0), pen);
    frame.path(head((24.0, 6.0), (1.0, 0.0)), Some(plain(ink)), None);
    if both {
        frame.path(head((0.0, 6.0), (-1.0, 0.0)), Some(plain(ink)), None);
    }
}

/// Draws a triangle with an exclamation mark.
fn warning(frame: &mut Frame) {
    let triangle = polygon([(9.0, 1.5), (17.0, 16.0), (1.0, 16.0)]);
    frame.path(triangle, Some(plain(Ink::PainMark)), Some(pen(Ink::Paper, 1.5)));
    frame.rule((9.0, 6.5), (9.0, 11.0), pen(Ink::OnMark, 1.7));
    disc(frame, (9.0, 13.4), 1.0, Ink::OnMark);
}

/// Draws a bar on its track, with a tick at the target.
fn progress(frame: &mut Frame, share: f64, ink: Ink, target: Option<f64>) {
    let (w, h) = (frame.w, frame.h);
    bar(frame, w, Ink::Track);
    if share > 0.0 {
        bar(frame, (w * share.min(1.0)).max(BAR), ink);
    }
    if let Some(target) = target {
        let x = (w * target.clamp(0.0, 1.0)).clamp(1.0, w - 1.0);
        frame.rule((x, 0.0), (x, h), pen(Ink::Mark, 2.0));
    }
}

/// Draws a letter on a disc as strokes around its centre, not as text, because it overlaps the edges of cards.
fn letter(frame: &mut Frame, middle: (f64, f64), ink: Ink, strokes: &[&[(f64, f64)]]) {
    disc(frame, middle, 9.0, ink);
    let mut letter = BezPath::new();
    for stroke in strokes {
        letter.extend(path(stroke.iter().map(|(x, y)| (middle.0 + x, middle.1 + y))));
    }
    frame.path(letter, None, Some(pen(Ink::OnMark, 1.7)));
}

/// Radius of the disc of a footnote's number.
pub(crate) const NUMBER_RADIUS: f64 = 7.5;

/// Draws the number of a connector's footnote on a disc; a red one if the handoff loses its context.
pub(crate) fn number_disc(frame: &mut Frame, at: (f64, f64), number: usize, loses: bool, shaper: &Shaper<'_>) {
    let (fill, line, ink) = if loses { (Ink::PainMark, Ink::PainMark, Ink::OnMark) } else { (Ink::Paper, Ink::Rule, Ink::Text) };
    let disc = FrameItem::Circle { r: NUMBER_RADIUS, fill: Some(plain(fill)), pen: Some(pen(line, 1.2)) };
    frame.put(at.0, at.1, disc);
    centred(frame, &number.to_string(), Type { size: 9.5, leading: 12.0, ..Type::TAG }, ink, at, shaper);
}

fn disc(frame: &mut Frame, at: (f64, f64), r: f64, ink: Ink) {
    frame.put(at.0, at.1, FrameItem::Circle { r, fill: Some(plain(ink)), pen: None });
}

fn ring(frame: &mut Frame, at: (f64, f64), r: f64, fill: Option<Paint>, pen: Pen) {
    frame.put(at.0, at.1, FrameItem::Circle { r, fill, pen: Some(pen) });
}

/// An open path along points.
fn path(points: impl IntoIterator<Item = (f64, f64)>) -> BezPath {
    let mut path = BezPath::new();
    for (n, point) in points.into_iter().enumerate() {
        if n == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    path
}

fn polygon(corners: impl IntoIterator<Item = (f64, f64)>) -> BezPath {
    let mut polygon = path(corners);
    polygon.close_path();
    polygon
}

/// Thickness of a bar; the tick of its target is as high as the mark.
const BAR: f64 = 5.0;

fn bar(frame: &mut Frame, w: f64, ink: Ink) {
    frame.put(0.0, 2.5, FrameItem::Rect { w, h: BAR, radius: BAR / 2.0, fill: Some(plain(ink)), pen: None });
}

/// Draws an opening quotation mark: two slanted strokes.
fn quotation(frame: &mut Frame, hue: u8) {
    for left in [0.0, 20.0] {
        let stroke = polygon([(left + 6.0, 0.0), (left + 18.0, 0.0), (left + 12.0, 30.0), (left, 30.0)]);
        frame.path(stroke, Some(plain(Ink::PersonaText(hue))), None);
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
        frame.put(middle.0 - line.width / 2.0, middle.1 + 0.3635 * kind.size, FrameItem::line(line, kind, ink));
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
    polygon((0..10).map(|n| {
        let angle = -PI / 2.0 + PI * f64::from(n) / 5.0;
        let r = if n % 2 == 0 { r } else { r * 0.45 };
        (middle.0 + r * angle.cos(), middle.1 + r * angle.sin())
    }))
}

/// An arrowhead whose tip is at `tip`, pointing along the unit vector `along`.
pub(crate) fn head(tip: (f64, f64), along: (f64, f64)) -> BezPath {
    let (dx, dy) = along;
    let point = |(back, aside): (f64, f64)| (tip.0 - back * dx - aside * dy, tip.1 - back * dy + aside * dx);
    polygon([(0.0, 0.0), (7.0, 3.6), (5.4, 0.0), (7.0, -3.6)].map(point))
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
    polygon(corners.iter().map(|(x, y)| (middle.0 + r * x, middle.1 + r * y)))
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
    let points: Vec<(f64, f64)> = values.iter().enumerate().map(|(n, value)| (3.0 + step * n as f64, y(*value))).collect();
    let last = points.last().copied().unwrap_or((3.0, h / 2.0));
    frame.path(path(points), None, Some(pen(ink.unwrap_or(Ink::Soft), 1.6)));
    disc(frame, last, 2.6, ink.unwrap_or(Ink::Mark));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_symmetrical_around_neutral() {
        for (mood, level) in [(0.0, 0), (0.125, 0), (0.25, 1), (0.375, 1), (0.5, 2), (0.625, 3), (0.75, 3), (0.875, 4), (1.0, 4)]
        {
            assert_eq!(emotion_ink(mood), Ink::Feel(level), "{mood}");
        }
    }
}
