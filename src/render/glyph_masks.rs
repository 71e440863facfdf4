//! Finds the mask of each glyph of a picture, and its place.
//!
//! Glyphs are placed in steps of a quarter of a pixel, of the scene where the picture is larger. Baselines are where two rows of
//! pixels meet, as in browsers, so that horizontal strokes are as sharp in every line, and a text of one size needs at most four
//! masks of a glyph. Only marks above and below letters are at steps between two rows.

use std::collections::HashMap;

use kurbo::{Affine, BezPath};
use tiny_skia::Path;

use super::masks::{MaskCollector, MaskPlace};
use super::pixel_paths;
use crate::text::{FaceId, Fonts};

/// Steps of a glyph within a pixel; fewer in an enlarged picture, whose pixels are smaller.
const STEPS: f64 = 4.0;

/// How an occurrence of a glyph is drawn.
pub(super) enum GlyphDrawing {
    /// With a mask.
    Mask(MaskPlace),
    /// As a path in pixels.
    Path(Path),
}

/// Collects the glyphs of a picture.
pub(super) struct GlyphCollector<'a> {
    fonts: &'a Fonts,
    outlines: HashMap<(FaceId, u32), BezPath>,
    numbers: HashMap<GlyphKey, Option<usize>>,
    /// Steps of a glyph within a pixel of the picture.
    steps: f64,
}

/// A glyph at a size and a position within a pixel, in steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct GlyphKey {
    face: FaceId,
    glyph: u32,
    /// Pixels per font unit, as bits of an `f64`.
    scale: u64,
    x: u8,
    y: u8,
}

impl<'a> GlyphCollector<'a> {
    /// For a picture with `scale` pixels for each pixel of the scene.
    pub(super) fn new(fonts: &'a Fonts, scale: f32) -> Self {
        let steps = (STEPS / f64::from(scale)).ceil().clamp(1.0, STEPS);
        Self { fonts, outlines: HashMap::new(), numbers: HashMap::new(), steps }
    }

    /// Places a glyph of `size` pixels per em with its origin at the step next to (`x`, `y`) pixels; `None` if it draws nothing.
    pub(super) fn place(
        &mut self,
        masks: &mut MaskCollector,
        face: FaceId,
        glyph: u32,
        size: f64,
        (x, y): (f64, f64),
    ) -> Option<GlyphDrawing> {
        let fonts = self.fonts;
        let ((column, across), (row, down)) = (self.step(x), self.step(y));
        let outline = self.outlines.entry((face, glyph)).or_insert_with(|| fonts.outline(face, glyph));
        if outline.is_empty() {
            return None;
        }
        let scale = size / fonts.units_per_em(face);
        let key = GlyphKey { face, glyph, scale: scale.to_bits(), x: across, y: down };
        let steps = self.steps;
        let number = *self
            .numbers
            .entry(key)
            .or_insert_with(|| masks.add(path(outline, scale, f64::from(across) / steps, f64::from(down) / steps)?));
        match number {
            Some(mask) => Some(GlyphDrawing::Mask(MaskPlace { mask, x: column, y: row })),
            None => path(outline, scale, x, y).map(GlyphDrawing::Path),
        }
    }

    /// The pixel of a coordinate, and the step within it.
    fn step(&self, at: f64) -> (i32, u8) {
        let step = (at * self.steps).round();
        let pixel = (step / self.steps).floor();
        (pixel as i32, (step - pixel * self.steps) as u8)
    }
}

fn path(outline: &BezPath, scale: f64, x: f64, y: f64) -> Option<Path> {
    pixel_paths::path(outline, Affine::new([scale, 0.0, 0.0, -scale, x, y]))
}
