//! Decodes the pictures of a scene at the size at which they are drawn, each of them once.

use std::sync::Arc;

use tiny_skia::{FilterQuality, Pattern, Pixmap, PremultipliedColorU8, Shader, SpreadMode, Transform};

use crate::picture::Picture;

/// The pictures of a scene as pixels.
#[derive(Default)]
pub(super) struct PixelPictures(Vec<DecodedPicture>);

struct DecodedPicture {
    picture: Arc<Picture>,
    size: (u32, u32),
    pixels: Pixmap,
}

impl PixelPictures {
    /// The number of a picture that is drawn `width` x `height` pixels large, cropped around its centre.
    pub(super) fn number(&mut self, picture: &Arc<Picture>, width: f32, height: f32) -> usize {
        let size = (width.round().max(1.0) as u32, height.round().max(1.0) as u32);
        let known = |known: &DecodedPicture| Arc::ptr_eq(&known.picture, picture) && known.size == size;
        self.0.iter().position(known).unwrap_or_else(|| {
            self.0.push(DecodedPicture { picture: Arc::clone(picture), size, pixels: pixels(picture, size) });
            self.0.len() - 1
        })
    }

    /// The factors by which a picture is enlarged to fill `width` x `height` pixels.
    pub(super) fn enlarged(&self, number: usize, width: f32, height: f32) -> (f32, f32) {
        let pixels = &self.0[number].pixels;
        (width / pixels.width() as f32, height / pixels.height() as f32)
    }

    /// The shader that draws a picture, with a transformation from its pixels.
    pub(super) fn shader(&self, number: usize, place: Transform) -> Shader<'_> {
        Pattern::new(self.0[number].pixels.as_ref(), SpreadMode::Pad, FilterQuality::Bicubic, 1.0, place)
    }
}

fn pixels(picture: &Picture, (width, height): (u32, u32)) -> Pixmap {
    let fitted = picture.fitted(width, height);
    let mut map = Pixmap::new(fitted.width, fitted.height).expect("a side is above zero");
    for (pixel, rgba) in map.pixels_mut().iter_mut().zip(fitted.data.chunks_exact(4)) {
        let alpha = rgba[3];
        let times = |channel: u8| ((u32::from(channel) * u32::from(alpha) + 127) / 255) as u8;
        *pixel = PremultipliedColorU8::from_rgba(times(rgba[0]), times(rgba[1]), times(rgba[2]), alpha)
            .expect("no channel exceeds the alpha value that it was multiplied by");
    }
    map
}
