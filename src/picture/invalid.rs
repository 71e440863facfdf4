//! Why a file is refused as a picture, and the limits of its size.

use super::encoding::Encoding;

/// A picture with more pixels on a side is refused.
const LONGEST_SIDE: u32 = 8192;
/// A picture with more pixels is refused: phones take up to 24.5 million.
const MOST_PIXELS: u64 = 25_000_000;

/// Why a file is refused as a picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidPicture {
    /// No bytes at all.
    #[error("the file is empty")]
    Empty,
    /// Something else.
    #[error("it is {0}")]
    Foreign(&'static str),
    /// It is called `.png` and is a JPEG, say.
    #[error("its name ends in .{extension}, but it is a {encoding}")]
    Misnamed {
        /// As written, in small letters.
        extension: String,
        /// What the file is.
        encoding: Encoding,
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

/// Refuses pictures that would take too much memory and time, before decoding.
pub(super) fn check(width: u32, height: u32) -> Result<(), InvalidPicture> {
    if width == 0 || height == 0 {
        return Err(InvalidPicture::Damaged("it has no pixels".to_owned()));
    }
    let fits = width.max(height) <= LONGEST_SIDE && u64::from(width) * u64::from(height) <= MOST_PIXELS;
    if fits { Ok(()) } else { Err(InvalidPicture::TooLarge { width, height }) }
}
