//! Draws a run as path data, for faces that cannot be embedded and for documents without fonts.

use std::fmt::Write as _;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{GlyphId, MetadataProvider};

use super::faces::Faces;
use super::run::Run;
use super::script;
use super::style::Style;
use crate::units::Px;

/// The run's glyphs as SVG path data, the run's left edge at `x` and its baseline at `y` pixels.
pub(super) fn outline(faces: &Faces, run: &Run, style: Style, x: f64, y: f64) -> String {
    let mut path = PathPen { d: String::new(), x, y, scale: style.size() / faces.units(run.face) };
    let Some(font) = faces.font(run.face) else { return path.d };
    let outlines = font.outline_glyphs();
    let spacing = if script::is_spaced(run) { style.spacing() } else { 0.0 };
    let mut glyphs = Vec::new();
    faces.shape(run.face, &run.text, run.rtl, &mut glyphs);
    let mut left = x;
    let mut last = None;
    for glyph in &glyphs {
        if last.is_some_and(|at| at != glyph.at) {
            left += spacing;
        }
        last = Some(glyph.at);
        path.x = left + f64::from(glyph.dx) * path.scale;
        path.y = y - f64::from(glyph.dy) * path.scale;
        if let Some(shape) = outlines.get(GlyphId::new(glyph.id)) {
            // A damaged outline is skipped, like a missing one.
            let _ = shape.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut path);
        }
        left += f64::from(glyph.advance) * path.scale;
    }
    path.d
}

/// Writes path data in page coordinates from an outline in font units.
struct PathPen {
    d: String,
    x: f64,
    y: f64,
    scale: f64,
}

impl PathPen {
    fn put(&mut self, command: char, points: &[(f32, f32)]) {
        self.d.push(command);
        for (index, &(x, y)) in points.iter().enumerate() {
            let (x, y) = (Px(self.x + f64::from(x) * self.scale), Px(self.y - f64::from(y) * self.scale));
            let gap = if index == 0 { "" } else { " " };
            // Writing to a string does not fail.
            let _ = write!(self.d, "{gap}{x} {y}");
        }
    }
}

impl OutlinePen for PathPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[(x, y)]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.put('Q', &[(cx, cy), (x, y)]);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.put('C', &[(ax, ay), (bx, by), (x, y)]);
    }

    fn close(&mut self) {
        self.d.push('Z');
    }
}
