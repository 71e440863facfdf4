//! A picture file to one that is safe to publish: decoded whole, cropped to what is drawn, no larger than it is drawn, and written
//! anew, so that nothing of the file is left but its pixels. Knows no journeys and no scenes.
//!
//! What a camera noted beside the pixels (place, time, owner, a small preview of the uncropped picture) never reaches a map, and
//! what other programs get to see was written here.

mod jpeg;
mod pixels;
mod png;

use std::fmt;
use std::sync::Arc;

use pixels::Pixels;

/// The most bytes a picture file may have.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// A picture with more pixels on a side is refused.
const LONGEST_SIDE: u32 = 8192;
/// A picture with more pixels is refused: phones take up to 24.5 million.
const MOST_PIXELS: u64 = 25_000_000;
/// Pixels across a portrait: four times as many as it is drawn with.
const PORTRAIT: u32 = 208;
/// Pixels across a wide picture: two or more for each that it is usually drawn with.
const WIDE: u32 = 720;

/// A picture, ready to be put into a document.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// What `bytes` are.
    pub kind: Kind,
    /// The whole file: pixels, and nothing else.
    pub bytes: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A picture that stands for somebody.
#[derive(Debug, Clone)]
pub struct Logo {
    /// What is shown.
    pub picture: Arc<Picture>,
    /// What it shows, for assistive technology.
    pub label: String,
}

/// A format of picture files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Portable Network Graphics.
    Png,
    /// What cameras write.
    Jpeg,
}

/// Which part of a picture is kept, around its middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cut {
    /// A square, for a portrait.
    Square,
    /// All of it between 4:3 and 16:9; of a higher one the middle of its height, of a flatter one the middle of its width.
    Wide,
    /// All of it: a logo.
    Whole,
}

/// Why a file is no picture for a map.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// No bytes at all.
    #[error("the file is empty")]
    Empty,
    /// Something else.
    #[error("it is {0}")]
    Foreign(&'static str),
    /// It is called `.png` and is a JPEG, say.
    #[error("its name ends in .{ending}, but it is a {kind}")]
    Misnamed {
        /// As written, in small letters.
        ending: String,
        /// What the file is.
        kind: Kind,
    },
    /// More pixels than the limits.
    #[error("it has {width} x {height} pixels; {LONGEST_SIDE} on a side and {} million in all are the most", MOST_PIXELS / 1_000_000)]
    TooLarge {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// Cut off or broken.
    #[error("it is damaged: {0}")]
    Damaged(String),
}

impl Kind {
    /// Its media type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The endings its files may have, the usual one first.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
        })
    }
}

impl fmt::Debug for Picture {
    /// Without its bytes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} x {} pixels", self.kind, self.width, self.height)
    }
}

impl Picture {
    /// The picture in a file of this name, cut and scaled down.
    ///
    /// # Errors
    ///
    /// [`Unfit`]: what is not a whole PNG or JPEG file, or is one of unreasonable size, or is called something else.
    pub fn read(name: &str, bytes: &[u8], cut: Cut) -> Result<Self, Unfit> {
        let kind = kind(bytes)?;
        if let Some((_, ending)) = name.rsplit('/').next().unwrap_or_default().rsplit_once('.')
            && !kind.endings().contains(&ending.to_lowercase().as_str())
        {
            return Err(Unfit::Misnamed { ending: ending.to_lowercase(), kind });
        }
        // A camera held upright writes a picture that lies on its side, and how to turn it.
        let (pixels, turn) = match kind {
            Kind::Png => (png::decode(bytes, &|w, h| check(w, h))?, 1),
            Kind::Jpeg => jpeg::decode(bytes, &|w, h| check(w, h))?,
        };
        let aside = turn >= 5;
        let turned = |(w, h): (u32, u32)| if aside { (h, w) } else { (w, h) };
        let part = cut.part(turned((pixels.width, pixels.height)));
        let size = cut.size(part);
        Ok(Self::write(kind, &pixels.scaled(turned(part), turned(size)).turned(turn)))
    }

    /// The same as a PNG of this many pixels, both above zero; what does not fit its shape is cut off at two sides alike.
    ///
    /// # Panics
    ///
    /// Never: what [`Picture::read`] wrote can be read.
    #[must_use]
    pub fn fitted(&self, width: u32, height: u32) -> Self {
        let whole = |_, _| Ok(());
        let pixels = match self.kind {
            Kind::Png => png::decode(&self.bytes, &whole),
            Kind::Jpeg => jpeg::decode(&self.bytes, &whole).map(|(pixels, _)| pixels),
        };
        let pixels = pixels.expect("a picture that was written here can be read");
        let (w, h) = (f64::from(pixels.width), f64::from(pixels.height));
        let part = shaped((pixels.width, pixels.height), f64::from(width) / f64::from(height));
        // Never more pixels than there are: whoever draws it can do that as well.
        let less = (f64::from(part.0) / f64::from(width)).min(f64::from(part.1) / f64::from(height)).min(1.0);
        let side = |length: u32, most: f64| (f64::from(length) * less).round().clamp(1.0, most) as u32;
        Self::write(Kind::Png, &pixels.scaled(part, (side(width, w), side(height, h))))
    }

    fn write(kind: Kind, pixels: &Pixels) -> Self {
        let bytes = match kind {
            Kind::Png => png::encode(pixels),
            Kind::Jpeg => jpeg::encode(pixels),
        };
        Self { kind, bytes, width: pixels.width, height: pixels.height }
    }
}

impl Cut {
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

/// Refuses what would take too much memory and time, before either is spent.
fn check(width: u32, height: u32) -> Result<(), Unfit> {
    if width == 0 || height == 0 {
        return Err(Unfit::Damaged("it has no pixels".to_owned()));
    }
    let fits = width.max(height) <= LONGEST_SIDE && u64::from(width) * u64::from(height) <= MOST_PIXELS;
    if fits { Ok(()) } else { Err(Unfit::TooLarge { width, height }) }
}

/// What a file is, by what is in it.
fn kind(bytes: &[u8]) -> Result<Kind, Unfit> {
    if bytes.is_empty() {
        return Err(Unfit::Empty);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(Kind::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(Kind::Jpeg);
    }
    let brand = |brands: &[&[u8]]| bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|b| brands.contains(&b));
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let checks: [(bool, &'static str); 9] = [
        (bytes.starts_with(b"GIF8"), "a GIF"),
        (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"), "a WebP picture"),
        (brand(&[b"avif", b"avis"]), "an AVIF picture"),
        (brand(&[b"heic", b"heix", b"mif1", b"msf1"]), "a HEIC photo"),
        (text.starts_with(b"<"), "a drawing in SVG, or a web page"),
        (bytes.starts_with(b"BM"), "a BMP picture"),
        (bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*"), "a TIFF picture"),
        (bytes.starts_with(b"%PDF"), "a PDF"),
        (bytes.starts_with(b"\x1f\x8b") || bytes.starts_with(b"PK\x03\x04"), "a compressed file"),
    ];
    let known = checks.into_iter().find_map(|(is, what)| is.then_some(what));
    Err(Unfit::Foreign(known.unwrap_or("neither a PNG nor a JPEG")))
}
