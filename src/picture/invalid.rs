//! Defines why a picture file is rejected, what that took, and the limits of its size.

use std::fmt;

use super::encoding::Encoding;
use super::loss::PictureLoss;
use crate::limits::{Limit, PICTURE_PIXELS, PICTURE_SIDE, PICTURES_PIXELS, grouped};

/// A picture file that is rejected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{cause}")]
pub struct RejectedPicture {
    /// The reason.
    pub cause: InvalidPicture,
    /// The pixels of a picture that takes as long to read; 0 if it is rejected by its first bytes.
    pub pixels: u64,
}

/// Why a picture file is rejected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidPicture {
    /// An empty file.
    #[error("the file is empty")]
    Empty,
    /// Another format.
    #[error("it is {what}")]
    Foreign {
        /// The format.
        what: String,
        /// What to do.
        help: &'static str,
    },
    /// An extension of another format, such as `.png` for a JPEG.
    #[error("its name ends in .{extension}, but it is {}", encoding.with_article())]
    Misnamed {
        /// As written, in lower case.
        extension: String,
        /// The format of the file.
        encoding: Encoding,
    },
    /// More pixels than the limits.
    #[error("it has {} x {} pixels; a side may have {}, and all together {}", grouped(u64::from(*width)), grouped(u64::from(*height)), PICTURE_SIDE.named(), PICTURE_PIXELS.named())]
    TooLarge {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// A drawing with something that is not supported.
    #[error("it has {0}, which is not supported")]
    Unsupported(String),
    /// A file that takes too much time and memory.
    #[error("it has more than {}", .0.named())]
    Complex(Limit),
    /// More pixels than are left for all pictures of a map.
    #[error("it counts as {} pixels, and with it all pictures have more than {}", grouped(*pixels), PICTURES_PIXELS.named())]
    NoRoom {
        /// Of its file, or of what was read of it.
        pixels: u64,
    },
    /// A picture of which nothing can be seen.
    #[error("it shows nothing, because {0}")]
    Blank(BlankDrawing),
    /// A drawing with a mistake in its text.
    #[error("{0}")]
    Malformed(MalformedSvg),
    /// Cut off or broken.
    #[error("it is damaged: {0}")]
    Damaged(String),
}

/// A mistake in the text of a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MalformedSvg {
    /// Line and column in its file, from 1; `None` if it is no place.
    pub place: Option<(u32, u32)>,
    /// What is wrong there.
    pub problem: String,
    /// What to type instead.
    pub help: String,
}

impl fmt::Display for MalformedSvg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.place {
            write!(f, "in its line {line}, column {column}: ")?;
        }
        f.write_str(&self.problem)
    }
}

/// Why nothing of a picture can be seen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BlankDrawing {
    /// Only elements that are not drawn.
    #[error("{0}")]
    LeftOut(PictureLoss),
    /// A picture of pixels that are all transparent.
    #[error("all its pixels are transparent")]
    Transparent,
    /// No shapes.
    #[error("it has no shapes")]
    Empty,
    /// No shape that is painted.
    #[error("its shapes are hidden, clipped, transparent, without a colour or without a size")]
    Unpainted,
    /// No shape on its page.
    #[error("its shapes are outside of its page, the view box")]
    OffPage,
    /// No shape in the part that is kept.
    #[error("its shapes are outside of the part that is shown, its middle")]
    Cropped,
}

impl RejectedPicture {
    /// Whether it is rejected for the same reason if `room` pixels are left.
    #[must_use]
    pub fn recurs(&self, room: u64) -> bool {
        self.pixels <= room && !matches!(self.cause, InvalidPicture::NoRoom { pixels } if pixels <= room)
    }
}

impl From<InvalidPicture> for RejectedPicture {
    /// Rejected by the first bytes.
    fn from(cause: InvalidPicture) -> Self {
        Self { cause, pixels: 0 }
    }
}

/// Rejects pictures that would take too much memory and time, before decoding. `room`: the pixels that are left.
pub(super) fn check(width: u32, height: u32, room: u64) -> Result<(), InvalidPicture> {
    if width == 0 || height == 0 {
        return Err(InvalidPicture::Damaged("it has no pixels".to_owned()));
    }
    let pixels = u64::from(width) * u64::from(height);
    if u64::from(width.max(height)) > PICTURE_SIDE.most || pixels > PICTURE_PIXELS.most {
        return Err(InvalidPicture::TooLarge { width, height });
    }
    if pixels > room { Err(InvalidPicture::NoRoom { pixels }) } else { Ok(()) }
}
