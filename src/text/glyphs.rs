//! Places the glyphs of a run at positions in pixels.

use super::faces::{Faces, Scratch};
use super::run::{Run, RunGlyph};
use super::script;
use super::style::Style;

/// The glyphs of the run's text in its face, from left to right.
pub(super) fn placed(faces: &Faces, run: &Run, style: Style, scratch: &mut Scratch) -> Vec<RunGlyph> {
    let scale = style.size() / faces.units_per_em(run.face);
    let spacing = if script::is_spaced(run) { style.spacing() } else { 0.0 };
    faces.glyphs(run.face, &run.text, run.rtl, scratch);
    let mut left = 0.0;
    let mut last = None;
    let place = |glyph: &super::shape::Glyph| {
        // Spacing follows a cluster, not a glyph.
        if last.replace(glyph.at).is_some_and(|at| at != glyph.at) {
            left += spacing;
        }
        let x = left + f64::from(glyph.dx) * scale;
        left += f64::from(glyph.advance) * scale;
        RunGlyph { id: glyph.id, at: glyph.at, x: x as f32, y: (-f64::from(glyph.dy) * scale) as f32 }
    };
    scratch.glyphs.iter().map(place).collect()
}
