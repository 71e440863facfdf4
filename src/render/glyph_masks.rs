//! Rasterizes the glyphs of a picture once each, as masks that are copied to wherever the glyph occurs.
//!
//! Glyphs are placed in steps of a quarter of a pixel, of the scene where the picture is larger. Baselines are where two rows of
//! pixels meet, as in browsers, so that horizontal strokes are as sharp in every line, and a text of one size needs at most four
//! masks of a glyph. Only marks above and below letters are at steps between two rows.

use std::collections::HashMap;
use std::ops::Range;

use kurbo::{Affine, BezPath};
use rayon::prelude::*;
use tiny_skia::{FillRule, Mask, Path, Transform};

use super::pixel_paths;
use crate::text::{FaceId, Fonts};

/// Steps of a glyph within a pixel; fewer in an enlarged picture, whose pixels are smaller.
const STEPS: f64 = 4.0;

/// Maximum area of a mask in pixels; larger glyphs are drawn as paths.
const LARGEST: f64 = 65_536.0;

/// Maximum area of all masks together; further glyphs are drawn as paths.
const BUDGET: f64 = 16_777_216.0;

/// The masks of a picture.
pub(super) struct GlyphMasks {
    masks: Vec<GlyphMask>,
}

/// The coverage of a glyph, row by row.
pub(super) struct GlyphMask {
    /// Columns right of the pixel in which the glyph's origin lies.
    left: i32,
    /// Rows below it; usually negative.
    top: i32,
    /// Columns; above zero.
    width: usize,
    /// 0 to 255 for each pixel.
    coverage: Vec<u8>,
}

/// How an occurrence of a glyph is drawn.
pub(super) enum GlyphDrawing {
    /// With a mask.
    Mask {
        /// Which, and where.
        place: MaskPlace,
        /// The rows that it touches.
        rows: Range<i32>,
    },
    /// As a path in pixels.
    Path(Path),
}

/// A mask, and the column and row of the pixel in which the glyph's origin lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct MaskPlace {
    pub(super) mask: usize,
    pub(super) x: i32,
    pub(super) y: i32,
}

/// Collects the glyphs of a picture before they are rasterized.
pub(super) struct GlyphCollector<'a> {
    fonts: &'a Fonts,
    outlines: HashMap<(FaceId, u32), BezPath>,
    numbers: HashMap<MaskKey, Option<usize>>,
    wanted: Vec<Path>,
    area: f64,
    /// Steps of a glyph within a pixel of the picture.
    steps: f64,
}

/// A glyph at a size and a position within a pixel, in steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct MaskKey {
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
        Self { fonts, outlines: HashMap::new(), numbers: HashMap::new(), wanted: Vec::new(), area: 0.0, steps }
    }

    /// Places a glyph of `size` pixels per em with its origin at the step next to (`x`, `y`) pixels; `None` if it draws nothing.
    pub(super) fn place(&mut self, face: FaceId, glyph: u32, size: f64, x: f64, y: f64) -> Option<GlyphDrawing> {
        let fonts = self.fonts;
        let ((column, across), (row, down)) = (self.step(x), self.step(y));
        let outline = self.outlines.entry((face, glyph)).or_insert_with(|| fonts.outline(face, glyph));
        if outline.is_empty() {
            return None;
        }
        let scale = size / fonts.units_per_em(face);
        let key = MaskKey { face, glyph, scale: scale.to_bits(), x: across, y: down };
        let (area, steps) = (&mut self.area, self.steps);
        let wanted = &mut self.wanted;
        let number = *self.numbers.entry(key).or_insert_with(|| {
            let path = path(outline, scale, f64::from(across) / steps, f64::from(down) / steps)?;
            let bounds = path.bounds();
            let own = f64::from(bounds.width() + 2.0) * f64::from(bounds.height() + 2.0);
            if own > LARGEST || *area + own > BUDGET {
                return None;
            }
            *area += own;
            wanted.push(path);
            Some(wanted.len() - 1)
        });
        match number {
            Some(mask) => {
                let bounds = self.wanted[mask].bounds();
                let rows = row + bounds.top().floor() as i32..row + bounds.bottom().ceil() as i32;
                Some(GlyphDrawing::Mask { place: MaskPlace { mask, x: column, y: row }, rows })
            }
            None => path(outline, scale, x, y).map(GlyphDrawing::Path),
        }
    }

    /// The pixel of a coordinate, and the step within it.
    fn step(&self, at: f64) -> (i32, u8) {
        let step = (at * self.steps).round();
        let pixel = (step / self.steps).floor();
        (pixel as i32, (step - pixel * self.steps) as u8)
    }

    /// Rasterizes the glyphs that were placed.
    pub(super) fn finish(self) -> GlyphMasks {
        GlyphMasks { masks: self.wanted.par_iter().map(mask).collect() }
    }
}

impl GlyphMasks {
    /// The mask at a place.
    pub(super) fn at(&self, place: MaskPlace) -> &GlyphMask {
        &self.masks[place.mask]
    }
}

impl GlyphMask {
    /// Draws the mask in a colour on opaque pixels, four bytes each, `width` in a row; `origin` is the column and row of the pixel
    /// in which the glyph's origin lies, which may be outside.
    pub(super) fn draw(&self, origin: (i32, i32), color: [u8; 3], width: usize, pixels: &mut [u8]) {
        let (left, top) = (origin.0 + self.left, origin.1 + self.top);
        let hidden = left.min(0).unsigned_abs() as usize;
        let left = left.max(0) as usize;
        let visible = (self.width.saturating_sub(hidden)).min(width.saturating_sub(left));
        let rows = pixels.len() / 4 / width;
        for (row, coverage) in (top..).zip(self.coverage.chunks_exact(self.width)) {
            let row = usize::try_from(row).unwrap_or(usize::MAX);
            if row < rows && visible > 0 {
                let from = 4 * (row * width + left);
                let line = pixels[from..from + 4 * visible].chunks_exact_mut(4);
                for (pixel, &coverage) in line.zip(&coverage[hidden..]) {
                    blend(pixel, color, coverage);
                }
            }
        }
    }
}

fn blend(pixel: &mut [u8], color: [u8; 3], coverage: u8) {
    match coverage {
        0 => {}
        u8::MAX => pixel[..3].copy_from_slice(&color),
        _ => {
            let (over, under) = (u32::from(coverage), 255 - u32::from(coverage));
            for (channel, ink) in pixel.iter_mut().zip(color) {
                *channel = ((u32::from(ink) * over + u32::from(*channel) * under + 127) / 255) as u8;
            }
        }
    }
}

fn path(outline: &BezPath, scale: f64, x: f64, y: f64) -> Option<Path> {
    pixel_paths::path(outline, Affine::new([scale, 0.0, 0.0, -scale, x, y]))
}

fn mask(path: &Path) -> GlyphMask {
    let bounds = path.bounds();
    let (left, top) = (bounds.left().floor(), bounds.top().floor());
    let width = (bounds.right().ceil() - left).max(1.0) as u32;
    let height = (bounds.bottom().ceil() - top).max(1.0) as u32;
    let mut mask = Mask::new(width, height).expect("a side is above zero");
    mask.fill_path(path, FillRule::Winding, true, Transform::from_translate(-left, -top));
    let mut coverage = mask.take();
    for level in &mut coverage {
        *level = stepped(*level);
    }
    GlyphMask { left: left as i32, top: top as i32, width: width as usize, coverage }
}

/// The nearest of 16 levels: no eye sees the difference, and files are a fourteenth smaller.
fn stepped(coverage: u8) -> u8 {
    ((u32::from(coverage) + 8) / 17 * 17) as u8
}
