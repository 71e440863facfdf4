//! Decodes the pictures of a scene at the size at which they are drawn, each of them once.

use std::collections::HashSet;
use std::sync::Arc;

use tiny_skia::{FilterQuality, IntSize, Pattern, Pixmap, Shader, SpreadMode, Transform};

use crate::picture::Picture;
use crate::scene::{Node, Scene};

/// Maximum number of pixels of all drawings in SVG, for memory: 160 MB.
const VECTOR_PIXELS: u64 = 40_000_000;

/// Maximum number of pixels of pictures that are enlarged with the best filter, which takes a sixteenth of a microsecond for each, twice
/// in a drawing of few colours: four times as long as the next.
const SMOOTH_PIXELS: f64 = 4e6;

/// The pictures of a scene as pixels.
pub(super) struct PixelPictures {
    decoded: Vec<DecodedPicture>,
    /// The number of pixels that pictures cover.
    covered: f64,
    /// The largest number of pixels of a drawing in SVG; larger ones are scaled up.
    area: u64,
}

struct DecodedPicture {
    picture: Arc<Picture>,
    size: (u32, u32),
    pixels: Pixmap,
}

impl PixelPictures {
    /// None yet, with the same area for each picture and size of this scene, which is drawn at a scale.
    pub(super) fn new(scene: &Scene, scale: f32) -> Self {
        let mut sizes = HashSet::new();
        let mut covered = 0.0;
        scene.walk(&mut |node, _| {
            if let Node::Picture(image) = node {
                covered += image.rect.w.0 * image.rect.h.0 * f64::from(scale * scale);
                sizes.insert((Arc::as_ptr(&image.picture), image.rect.w.0.to_bits(), image.rect.h.0.to_bits()));
            }
        });
        Self { decoded: Vec::new(), covered, area: VECTOR_PIXELS / (sizes.len() as u64).max(1) }
    }

    /// The number of a picture that is drawn `width` x `height` pixels large, cropped around its centre.
    pub(super) fn number(&mut self, picture: &Arc<Picture>, width: f32, height: f32) -> usize {
        let size = (width.round().max(1.0) as u32, height.round().max(1.0) as u32);
        let known = |known: &DecodedPicture| Arc::ptr_eq(&known.picture, picture) && known.size == size;
        self.decoded.iter().position(known).unwrap_or_else(|| {
            self.decoded.push(DecodedPicture { picture: Arc::clone(picture), size, pixels: pixels(picture, size, self.area) });
            self.decoded.len() - 1
        })
    }

    /// The factors by which a picture is enlarged to fill `width` x `height` pixels.
    pub(super) fn enlarged(&self, number: usize, width: f32, height: f32) -> (f32, f32) {
        let pixels = &self.decoded[number].pixels;
        (width / pixels.width() as f32, height / pixels.height() as f32)
    }

    /// The shader that draws a picture, with a transformation from its pixels.
    pub(super) fn shader(&self, number: usize, place: Transform) -> Shader<'_> {
        let quality = quality(self.covered, place.sx.max(place.sy));
        Pattern::new(self.decoded[number].pixels.as_ref(), SpreadMode::Pad, quality, 1.0, place)
    }
}

/// The filter for a picture that is enlarged by a factor, in a drawing whose pictures cover so many pixels.
fn quality(covered: f64, factor: f32) -> FilterQuality {
    if covered > SMOOTH_PIXELS && factor > 1.5 { FilterQuality::Bilinear } else { FilterQuality::Bicubic }
}

fn pixels(picture: &Picture, (width, height): (u32, u32), area: u64) -> Pixmap {
    let fitted = picture.fitted(width, height, area);
    let size = IntSize::from_wh(fitted.width, fitted.height).expect("a side is above zero");
    Pixmap::from_vec(fitted.data, size).expect("there are four bytes per pixel")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_filter_enlarges_few_pixels_only() {
        for (covered, factor, expected) in [
            (0.0, 9.0, FilterQuality::Bicubic),
            (SMOOTH_PIXELS, 9.0, FilterQuality::Bicubic),
            (4.0 * SMOOTH_PIXELS, 1.0, FilterQuality::Bicubic),
            (4.0 * SMOOTH_PIXELS, 1.25, FilterQuality::Bicubic),
            (SMOOTH_PIXELS + 1.0, 2.0, FilterQuality::Bilinear),
        ] {
            assert_eq!(quality(covered, factor), expected, "{covered} {factor}");
        }
    }
}
