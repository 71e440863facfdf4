//! Converts paths, pens and paints of a scene to those of the rasterizer.

use kurbo::{Affine, BezPath, PathEl, Point};
use tiny_skia::{
    Color, GradientStop, LineCap, LineJoin, LinearGradient, Path, PathBuilder, PathStroker, Point as PixelPoint, Shader,
    SpreadMode, Stroke, StrokeDash, Transform,
};

use super::gradients::{self, GradientStops, InkStop};
use super::pixel_dashes;
use crate::scene::{Paint, Pen};
use crate::theme::{Ink, Theme};
use crate::units::{Px, Ratio};

/// The path in pixels; `None` if it is empty or not finite.
pub(super) fn path(path: &BezPath, place: Affine) -> Option<Path> {
    let at = |p: &Point| {
        let p = place * *p;
        (p.x as f32, p.y as f32)
    };
    let mut out = PathBuilder::with_capacity(path.elements().len(), path.elements().len() * 2);
    for element in path.elements() {
        match element {
            PathEl::MoveTo(p) => {
                let (x, y) = at(p);
                out.move_to(x, y);
            }
            PathEl::LineTo(p) => {
                let (x, y) = at(p);
                out.line_to(x, y);
            }
            PathEl::QuadTo(a, p) => {
                let ((ax, ay), (x, y)) = (at(a), at(p));
                out.quad_to(ax, ay, x, y);
            }
            PathEl::CurveTo(a, b, p) => {
                let ((ax, ay), (bx, by), (x, y)) = (at(a), at(b), at(p));
                out.cubic_to(ax, ay, bx, by, x, y);
            }
            PathEl::ClosePath => out.close(),
        }
    }
    out.finish()
}

/// A line in pixels.
pub(super) enum Line {
    /// A path and its stroke, whose outline is found where it is drawn: of hairlines, which have none, and of dashes, which have long
    /// ones.
    Stroke(Path, Stroke),
    /// An outline.
    Outline(Path),
}

/// The lines that a pen draws along a path in pixels, one after the other if it draws dashes.
pub(super) fn lines(path: Path, pen: &Pen, round: bool, scale: f32) -> Vec<Line> {
    let (line_cap, line_join) = if round { (LineCap::Round, LineJoin::Round) } else { (LineCap::Butt, LineJoin::Miter) };
    let stroke = Stroke { width: pen.width.0 as f32 * scale, line_cap, line_join, ..Stroke::default() };
    if stroke.width <= 0.0 {
        return Vec::new();
    }
    let dashes = pen.dash.and_then(|(dash, gap)| StrokeDash::new(vec![dash.0 as f32 * scale, gap.0 as f32 * scale], 0.0));
    let resolution = PathStroker::compute_resolution_scale(&Transform::identity());
    if let Some(dashes) = dashes {
        let dashed = path.dash(&dashes, resolution);
        let pieces = dashed.map_or_else(Vec::new, |dashed| pixel_dashes::pieces(&dashed));
        return pieces.into_iter().map(|piece| Line::Stroke(piece, stroke.clone())).collect();
    }
    // The rasterizer draws hairlines separately; as outlines they would be too faint.
    let line = match stroke.width {
        width if width <= 1.0 => Some(Line::Stroke(path, stroke)),
        _ => path.stroke(&stroke, resolution).map(Line::Outline),
    };
    line.into_iter().collect()
}

/// The shader of a paint, in pixels.
pub(super) fn shader(paint: Paint, theme: &Theme, scale: f32) -> Shader<'static> {
    match paint {
        Paint::Plain(ink) => Shader::SolidColor(color(theme, ink, Ratio(1.0))),
        Paint::Ramp(ramp) => {
            let GradientStops { top, bottom, each } = gradients::stops(ramp);
            let point = |y: Px| PixelPoint::from_xy(0.0, y.0 as f32 * scale);
            let stop = |stop: InkStop| GradientStop::new(stop.offset.rounded() as f32, color(theme, stop.ink, stop.opacity));
            let stops = each.into_iter().map(stop).collect();
            LinearGradient::new(point(top), point(bottom), stops, SpreadMode::Pad, Transform::identity())
                // A gradient without an extent has its last colour.
                .unwrap_or_else(|| Shader::SolidColor(color(theme, each[4].ink, each[4].opacity)))
        }
    }
}

fn color(theme: &Theme, ink: Ink, opacity: Ratio) -> Color {
    let [red, green, blue] = theme.color(ink).channels();
    let mut color = Color::from_rgba8(red, green, blue, 255);
    color.set_alpha(opacity.rounded() as f32);
    color
}
