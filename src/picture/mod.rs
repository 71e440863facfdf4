//! Makes a picture file safe to publish: decodes it completely, crops it, scales it down to the size that is drawn, and encodes it anew,
//! so that only its pixels remain. Knows no journeys and no scenes.
//!
//! What a camera noted beside the pixels (place, time, owner, a small preview of the uncropped picture) never reaches a map, and
//! what other programs get to see was written here.

mod encoding;
mod invalid;
mod jpeg_codec;
mod pixels;
mod png_codec;

use std::fmt;
use std::sync::Arc;

use encoding::recognized;
use invalid::check;
use pixels::Pixels;

pub use encoding::Encoding;
pub use invalid::InvalidPicture;

/// The most bytes a picture file may have.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// Pixels across a portrait: four times as many as it is drawn with.
const PORTRAIT: u32 = 208;
/// Pixels across a wide picture: two or more for each that it is usually drawn with.
const WIDE: u32 = 720;

/// A picture, ready to be put into a document.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// What `bytes` are.
    pub encoding: Encoding,
    /// The whole file: pixels, and nothing else.
    pub bytes: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A logo.
#[derive(Debug, Clone)]
pub struct Logo {
    /// What is shown.
    pub picture: Arc<Picture>,
    /// What it shows, for assistive technology.
    pub label: String,
}

/// Which part of a picture is kept, around its middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Crop {
    /// A square, for a portrait.
    Square,
    /// All of it between 4:3 and 16:9; of a higher one the middle of its height, of a flatter one the middle of its width.
    Wide,
    /// All of it: a logo.
    Whole,
}

impl fmt::Debug for Picture {
    /// Without its bytes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} x {} pixels", self.encoding, self.width, self.height)
    }
}

impl Picture {
    /// The picture in a file of this name, cut and scaled down.
    ///
    /// # Errors
    ///
    /// [`InvalidPicture`]: what is not a whole PNG or JPEG file, or is one of unreasonable size, or is called something else.
    pub fn read(name: &str, bytes: &[u8], crop: Crop) -> Result<Self, InvalidPicture> {
        if bytes.is_empty() {
            return Err(InvalidPicture::Empty);
        }
        let encoding = recognized(bytes).map_err(|known| InvalidPicture::Foreign(known.unwrap_or("neither a PNG nor a JPEG")))?;
        if let Some((_, extension)) = name.rsplit('/').next().unwrap_or_default().rsplit_once('.')
            && !encoding.extensions().contains(&extension.to_lowercase().as_str())
        {
            return Err(InvalidPicture::Misnamed { extension: extension.to_lowercase(), encoding });
        }
        // A camera held upright writes a picture that lies on its side, and how to turn it.
        let (pixels, turn) = match encoding {
            Encoding::Png => (png_codec::decode(bytes, &check)?, 1),
            Encoding::Jpeg => jpeg_codec::decode(bytes, &check)?,
        };
        let aside = turn >= 5;
        let turned = |(w, h): (u32, u32)| if aside { (h, w) } else { (w, h) };
        let part = crop.part(turned((pixels.width, pixels.height)));
        let size = crop.size(part);
        Ok(Self::write(encoding, &pixels.scaled(turned(part), turned(size)).turned(turn)))
    }

    /// The same as a PNG of this many pixels, both above zero; cropped around its middle.
    ///
    /// # Panics
    ///
    /// Never: what [`Picture::read`] wrote can be read.
    #[must_use]
    pub fn fitted(&self, width: u32, height: u32) -> Self {
        let whole = |_, _| Ok(());
        let pixels = match self.encoding {
            Encoding::Png => png_codec::decode(&self.bytes, &whole),
            Encoding::Jpeg => jpeg_codec::decode(&self.bytes, &whole).map(|(pixels, _)| pixels),
        };
        let pixels = pixels.expect("a picture that was written here can be read");
        let (w, h) = (f64::from(pixels.width), f64::from(pixels.height));
        let part = shaped((pixels.width, pixels.height), f64::from(width) / f64::from(height));
        // Never more pixels than there are: whoever draws it can do that as well.
        let less = (f64::from(part.0) / f64::from(width)).min(f64::from(part.1) / f64::from(height)).min(1.0);
        let side = |length: u32, most: f64| (f64::from(length) * less).round().clamp(1.0, most) as u32;
        Self::write(Encoding::Png, &pixels.scaled(part, (side(width, w), side(height, h))))
    }

    fn write(encoding: Encoding, pixels: &Pixels) -> Self {
        let bytes = match encoding {
            Encoding::Png => png_codec::encode(pixels),
            Encoding::Jpeg => jpeg_codec::encode(pixels),
        };
        Self { encoding, bytes, width: pixels.width, height: pixels.height }
    }
}

impl Crop {
    /// How much of a picture of this size is kept.
    fn part(self, (width, height): (u32, u32)) -> (u32, u32) {
        let ratio = f64::from(width) / f64::from(height);
        match self {
            Self::Square => shaped((width, height), 1.0),
            Self::Wide => shaped((width, height), ratio.clamp(4.0 / 3.0, 16.0 / 9.0)),
            Self::Whole => (width, height),
        }
    }

    /// The size at which that part is kept.
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
fn shaped((width, height): (u32, u32), ratio: f64) -> (u32, u32) {
    let (w, h) = (f64::from(width), f64::from(height));
    if w / h > ratio {
        ((h * ratio).round().clamp(1.0, w) as u32, height)
    } else {
        (width, (w / ratio).round().clamp(1.0, h) as u32)
    }
}
