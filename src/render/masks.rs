//! Rasterizes small shapes once each, as masks that are copied to wherever the shape occurs.

use std::ops::Range;

use rayon::prelude::*;
use tiny_skia::{FillRule, Mask, Path, Transform};

/// Maximum area of a mask in pixels; larger shapes are drawn as paths.
const LARGEST: f64 = 65_536.0;

/// Maximum area of all masks together; further shapes are drawn as paths.
const BUDGET: f64 = 16_777_216.0;

/// Collects the shapes of a picture before they are rasterized.
#[derive(Default)]
pub(super) struct MaskCollector {
    wanted: Vec<Path>,
    area: f64,
}

/// The masks of a picture.
pub(super) struct Masks {
    masks: Vec<ShapeMask>,
}

/// The coverage of a shape, row by row.
pub(super) struct ShapeMask {
    /// Columns right of the pixel in which the shape's origin lies.
    left: i32,
    /// Rows below it; usually negative.
    top: i32,
    /// Columns; above zero.
    width: usize,
    /// 0 to 255 for each pixel.
    coverage: Vec<u8>,
}

/// A mask, and the column and row of the pixel in which the shape's origin lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct MaskPlace {
    pub(super) mask: usize,
    pub(super) x: i32,
    pub(super) y: i32,
}

impl MaskCollector {
    /// The number of the mask of a path in pixels, whose origin lies in the first pixel; `None` if it is too large for one.
    pub(super) fn add(&mut self, path: Path) -> Option<usize> {
        let bounds = path.bounds();
        let area = f64::from(bounds.width() + 2.0) * f64::from(bounds.height() + 2.0);
        if area > LARGEST || self.area + area > BUDGET {
            return None;
        }
        self.area += area;
        self.wanted.push(path);
        Some(self.wanted.len() - 1)
    }

    /// The rows that a mask touches there.
    pub(super) fn rows(&self, at: MaskPlace) -> Range<i32> {
        let bounds = self.wanted[at.mask].bounds();
        at.y + bounds.top().floor() as i32..at.y + bounds.bottom().ceil() as i32
    }

    /// Rasterizes the shapes.
    pub(super) fn finish(self) -> Masks {
        Masks { masks: self.wanted.par_iter().map(mask).collect() }
    }
}

impl Masks {
    /// The mask at a place.
    pub(super) fn at(&self, place: MaskPlace) -> &ShapeMask {
        &self.masks[place.mask]
    }
}

impl ShapeMask {
    /// Draws the mask in a colour on opaque pixels, four bytes each, `width` in a row; `origin` is the column and row of the pixel
    /// in which the shape's origin lies, which may be outside.
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

fn mask(path: &Path) -> ShapeMask {
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
    ShapeMask { left: left as i32, top: top as i32, width: width as usize, coverage }
}

/// The nearest of 16 levels: no eye sees the difference, and files are a fourteenth smaller.
fn stepped(coverage: u8) -> u8 {
    ((u32::from(coverage) + 8) / 17 * 17) as u8
}
