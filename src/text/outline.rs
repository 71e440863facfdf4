//! Reads the outline of a glyph from its font.

use kurbo::BezPath;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{GlyphId, MetadataProvider};

use super::faces::Faces;
use super::run::FaceId;

/// The outline of a glyph in font units, the y axis pointing up; empty for a glyph without one, and for a damaged one.
pub(super) fn outline(faces: &Faces, face: FaceId, glyph: u32) -> BezPath {
    let mut pen = PathPen(BezPath::new());
    let shape = faces.font(face).and_then(|font| {
        let shape = font.outline_glyphs().get(GlyphId::new(glyph))?;
        shape.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut pen).ok()
    });
    if shape.is_some() { pen.0 } else { BezPath::new() }
}

struct PathPen(BezPath);

impl OutlinePen for PathPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to((x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to((x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to((cx, cy), (x, y));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.curve_to((ax, ay), (bx, by), (x, y));
    }

    fn close(&mut self) {
        self.0.close_path();
    }
}
