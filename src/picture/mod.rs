//! Makes a picture file safe to publish: decodes it completely, crops it, scales it down to the size that is drawn, and encodes it
//! again, so that only its pixels remain. Knows no journeys and no scenes.
//!
//! Metadata (location, time, owner, a preview of the uncropped picture) never reaches a map, and other programs only read files
//! that were encoded here.

mod encoding;
mod invalid;
mod jpeg_codec;
mod loss;
mod pixels;
mod png_codec;
mod rgba;
mod svg_attributes;
mod svg_codec;
mod svg_entities;
mod svg_errors;
mod svg_lines;
mod svg_subset;
mod svg_tree;
mod svg_visible;

use std::cell::Cell;
use std::fmt;
use std::sync::Arc;

use encoding::detect;
use invalid::check;
use pixels::Pixels;

pub use encoding::Encoding;
pub use invalid::{BlankDrawing, InvalidPicture, MalformedSvg, RejectedPicture};
pub use loss::PictureLoss;
pub use rgba::RgbaPixels;

/// Width of a portrait in pixels: four times its size in the drawing.
const PORTRAIT: u32 = 208;
/// Width of a wide picture in pixels: at least twice its usual size in the drawing.
const WIDE: u32 = 720;

/// A picture that is ready to be embedded in a document.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// The format of `bytes`.
    pub encoding: Encoding,
    /// The whole file, without metadata.
    pub bytes: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it does not show of its file.
    pub losses: Vec<PictureLoss>,
}

/// A logo.
#[derive(Debug, Clone)]
pub struct Logo {
    /// The picture.
    pub picture: Arc<Picture>,
    /// The text alternative.
    pub label: String,
}

/// The centred part of a picture that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Crop {
    /// A square, for a portrait.
    Square,
    /// Cropped to a ratio between 4:3 and 16:9.
    Wide,
    /// Not cropped, for a logo.
    Whole,
}

impl fmt::Debug for Picture {
    /// Without its bytes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} x {} pixels", self.encoding, self.width, self.height)
    }
}

impl Picture {
    /// Reads the picture in a file of this name, cropped and scaled down. Also returns the number of pixels of the file, at most
    /// `room`.
    ///
    /// # Errors
    ///
    /// [`RejectedPicture`]: not a complete PNG, JPEG or SVG file, too large, or with another extension.
    pub fn read(name: &str, bytes: &[u8], crop: Crop, room: u64) -> Result<(Self, u64), RejectedPicture> {
        if bytes.is_empty() {
            return Err(InvalidPicture::Empty.into());
        }
        let encoding = detect(bytes).map_err(|(what, help)| InvalidPicture::Foreign { what, help })?;
        if let Some((_, extension)) = name.rsplit('/').next().unwrap_or_default().rsplit_once('.')
            && !encoding.extensions().contains(&extension.to_lowercase().as_str())
        {
            return Err(InvalidPicture::Misnamed { extension: extension.to_lowercase(), encoding }.into());
        }
        // A file that is cut off takes as long as a whole one.
        let count = Cell::new(0);
        let check = |width, height| {
            check(width, height, room)?;
            count.set(u64::from(width) * u64::from(height));
            Ok(())
        };
        // A camera held upright stores a rotated picture and its orientation.
        let decoded = match encoding {
            Encoding::Png => png_codec::decode(bytes, &check).map(|pixels| (pixels, 1)),
            Encoding::Jpeg => jpeg_codec::decode(bytes, &check),
            Encoding::Svg => return Self::drawing(bytes, crop, room),
        };
        let count = count.get();
        let (pixels, orientation) = decoded.map_err(|cause| RejectedPicture { cause, pixels: count })?;
        if pixels.are_transparent() {
            return Err(RejectedPicture { cause: InvalidPicture::Blank(BlankDrawing::Transparent), pixels: count });
        }
        let is_rotated = orientation >= 5;
        let oriented = |(w, h): (u32, u32)| if is_rotated { (h, w) } else { (w, h) };
        let part = crop.part(oriented((pixels.width, pixels.height)));
        let size = crop.size(part);
        Ok((Self::write(encoding, &pixels.scaled(oriented(part), oriented(size)).oriented(orientation)), count))
    }

    /// The pixels of the picture, scaled down to this size in pixels, both above zero, and cropped around its centre. A picture that
    /// is too small for that keeps its pixels; of a drawing there are at most `area` pixels, for it to be scaled up as well.
    ///
    /// # Panics
    ///
    /// Never: the output of [`Picture::read`] is valid.
    #[must_use]
    pub fn fitted(&self, width: u32, height: u32, area: u64) -> RgbaPixels {
        let whole = |_, _| Ok(());
        let pixels = match self.encoding {
            Encoding::Png => png_codec::decode(&self.bytes, &whole),
            Encoding::Jpeg => jpeg_codec::decode(&self.bytes, &whole).map(|(pixels, _)| pixels),
            Encoding::Svg => return svg_codec::pixels(&self.bytes, (width, height), area),
        };
        let pixels = pixels.expect("a picture that was written here can be read");
        let (w, h) = (f64::from(pixels.width), f64::from(pixels.height));
        let part = largest_part((pixels.width, pixels.height), f64::from(width) / f64::from(height));
        // Pictures are scaled up where they are drawn.
        let less = (f64::from(part.0) / f64::from(width)).min(f64::from(part.1) / f64::from(height)).min(1.0);
        let side = |length: u32, most: f64| (f64::from(length) * less).round().clamp(1.0, most) as u32;
        let scaled = pixels.scaled(part, (side(width, w), side(height, h)));
        RgbaPixels { width: scaled.width, height: scaled.height, data: scaled.rgba() }
    }

    /// A drawing, as wide as it may be: it is sharp at any size.
    fn drawing(bytes: &[u8], crop: Crop, room: u64) -> Result<(Self, u64), RejectedPicture> {
        let part = |(width, height): (f64, f64)| {
            let ratio = crop.ratio(width / height);
            (width.min(height * ratio), height.min(width / ratio))
        };
        let drawing = svg_codec::sanitized(bytes, part, room)?;
        let widest = f64::from(WIDE);
        let height = (drawing.height * widest / drawing.width).round().clamp(1.0, widest * widest) as u32;
        let (width, height) = crop.size(crop.part((WIDE, height)));
        let losses = drawing.losses;
        Ok((Self { encoding: Encoding::Svg, bytes: drawing.bytes, width, height, losses }, drawing.pixels))
    }

    fn write(encoding: Encoding, pixels: &Pixels) -> Self {
        let bytes = match encoding {
            Encoding::Jpeg => jpeg_codec::encode(pixels),
            Encoding::Png | Encoding::Svg => png_codec::encode(pixels),
        };
        Self { encoding, bytes, width: pixels.width, height: pixels.height, losses: Vec::new() }
    }
}

impl Crop {
    /// The ratio of width to height of the part that is kept of a picture with this ratio.
    fn ratio(self, whole: f64) -> f64 {
        match self {
            Self::Square => 1.0,
            Self::Wide => whole.clamp(4.0 / 3.0, 16.0 / 9.0),
            Self::Whole => whole,
        }
    }

    /// The size of the part of a picture that is kept.
    fn part(self, (width, height): (u32, u32)) -> (u32, u32) {
        largest_part((width, height), self.ratio(f64::from(width) / f64::from(height)))
    }

    /// The size to which that part is scaled.
    fn size(self, (width, height): (u32, u32)) -> (u32, u32) {
        let most = match self {
            Self::Square => PORTRAIT,
            Self::Wide | Self::Whole => WIDE,
        };
        if width <= most {
            return (width, height);
        }
        (most, (f64::from(height) * f64::from(most) / f64::from(width)).round().max(1.0) as u32)
    }
}

/// The largest part of a picture with this ratio of width to height.
fn largest_part((width, height): (u32, u32), ratio: f64) -> (u32, u32) {
    let (w, h) = (f64::from(width), f64::from(height));
    if w / h > ratio {
        ((h * ratio).round().clamp(1.0, w) as u32, height)
    } else {
        (width, (w / ratio).round().clamp(1.0, h) as u32)
    }
}
