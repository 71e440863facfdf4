//! Defines why a picture file is rejected, and the limits of its size.

use super::encoding::Encoding;

/// Maximum number of pixels on a side.
const LONGEST_SIDE: u32 = 8192;
/// Maximum number of pixels: phones take up to 24.5 million.
const MOST_PIXELS: u64 = 25_000_000;

/// Maximum number of elements and characters that a drawing draws, counting those that are drawn repeatedly each time.
pub(super) const MOST_ELEMENTS: u64 = 20_000;
/// Maximum number of filters, masks and patterns of a drawing, each of which takes a picture of its own to draw.
pub(super) const MOST_LAYERS: u64 = 64;

/// Why a picture file is rejected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidPicture {
    /// An empty file.
    #[error("the file is empty")]
    Empty,
    /// Another format.
    #[error("it is {0}")]
    Foreign(&'static str),
    /// An extension of another format, such as `.png` for a JPEG.
    #[error("its name ends in .{extension}, but it is a {encoding}")]
    Misnamed {
        /// As written, in lower case.
        extension: String,
        /// The format of the file.
        encoding: Encoding,
    },
    /// More pixels than the limits.
    #[error("it has {width} x {height} pixels; {LONGEST_SIDE} on a side and {} million in all are the most", MOST_PIXELS / 1_000_000)]
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// A drawing that repeats its elements too often, or has too many.
    #[error(
        "it is too complex: a drawing may have {MOST_ELEMENTS} elements and characters, and {MOST_LAYERS} filters, masks and patterns"
    )]
    Complex,
    /// Cut off or broken.
    #[error("it is damaged: {0}")]
    Damaged(String),
}

/// Rejects pictures that would take too much memory and time, before decoding.
pub(super) fn check(width: u32, height: u32) -> Result<(), InvalidPicture> {
    if width == 0 || height == 0 {
        return Err(InvalidPicture::Damaged("it has no pixels".to_owned()));
    }
    let fits = width.max(height) <= LONGEST_SIDE && u64::from(width) * u64::from(height) <= MOST_PIXELS;
    if fits { Ok(()) } else { Err(InvalidPicture::TooLarge { width, height }) }
}
