//! Defines pixels with an alpha channel, as pictures are drawn.

/// Pixels of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RgbaPixels {
    /// Width; above zero.
    pub width: u32,
    /// Height; above zero.
    pub height: u32,
    /// Rows from top to bottom; red, green, blue and alpha of each pixel, the colours multiplied by alpha.
    pub data: Vec<u8>,
}
