//! Defines why a picture file is rejected, and the limits of its size.

use super::encoding::Encoding;
use crate::limits::{Capacity, PICTURE_PIXELS, PICTURE_SIDE, PICTURES_PIXELS};

/// Maximum number of pixels on a side.
const LONGEST_SIDE: u32 = PICTURE_SIDE.most as u32;
/// Maximum number of pixels.
const MOST_PIXELS: u64 = PICTURE_PIXELS.most;

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
    #[error("it has {width} x {height} pixels; a side may have {}, and all together {}", PICTURE_SIDE.named(), PICTURE_PIXELS.named())]
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// A drawing with something that is not supported.
    #[error("it has {0}, which is not supported")]
    Unsupported(String),
    /// A drawing that takes too much time and memory.
    #[error("it has more than {}", .0.named())]
    Complex(Capacity),
    /// More pixels than are left for all pictures of a map.
    #[error("its {pixels} pixels and those of the pictures before are more than {}", PICTURES_PIXELS.named())]
    NoRoom {
        /// Of its file.
        pixels: u64,
    },
    /// Cut off or broken.
    #[error("it is damaged: {0}")]
    Damaged(String),
}

/// Rejects pictures that would take too much memory and time, before decoding. `room`: the pixels that are left.
pub(super) fn check(width: u32, height: u32, room: u64) -> Result<(), InvalidPicture> {
    if width == 0 || height == 0 {
        return Err(InvalidPicture::Damaged("it has no pixels".to_owned()));
    }
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > LONGEST_SIDE || pixels > MOST_PIXELS {
        return Err(InvalidPicture::TooLarge { width, height });
    }
    if pixels > room { Err(InvalidPicture::NoRoom { pixels }) } else { Ok(()) }
}
