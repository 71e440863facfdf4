//! Collects the colours of a picture, for a file that contains indices instead of colours.

use std::collections::BTreeSet;

/// The colours of some rows, until there are more than a table can have.
#[derive(Debug)]
pub(super) struct ColorSet {
    /// Red, green and blue in the lower bytes.
    colors: BTreeSet<u32>,
    /// Some that were added, each at the place of its hash: most colours of a row are among them.
    recent: [u32; 1 << RECENT_BITS],
}

const RECENT_BITS: u32 = 8;

/// At most 256 colours, each with its index.
#[derive(Debug)]
pub(super) struct ColorTable(Vec<u32>);

/// Maximum number of colours of a table.
const MOST: usize = 256;

impl Default for ColorSet {
    fn default() -> Self {
        // No colour has bits above those of red.
        Self { colors: BTreeSet::new(), recent: [u32::MAX; 1 << RECENT_BITS] }
    }
}

impl ColorSet {
    /// Adds the colours of opaque RGBA pixels, as long as a table can have them.
    pub(super) fn add(&mut self, pixels: &[u8]) {
        for pixel in pixels.chunks_exact(4) {
            let color = color(pixel);
            let place = (color.wrapping_mul(0x9E37_79B1) >> (32 - RECENT_BITS)) as usize;
            if self.recent[place] != color && !self.is_full() {
                self.colors.insert(color);
                self.recent[place] = color;
            }
        }
    }

    /// Whether there are more colours than a table can have.
    pub(super) fn is_full(&self) -> bool {
        self.colors.len() > MOST
    }

    /// The table of all colours of these sets; `None` if they are too many.
    pub(super) fn table(sets: impl IntoIterator<Item = Self>) -> Option<ColorTable> {
        let mut all = BTreeSet::new();
        for set in sets {
            all.extend(set.colors);
            if all.len() > MOST {
                return None;
            }
        }
        Some(ColorTable(all.into_iter().collect()))
    }
}

impl ColorTable {
    /// Writes the indices of the colours of opaque RGBA pixels, all of which are in the table.
    pub(super) fn indices(&self, pixels: &[u8], indices: &mut [u8]) {
        for (pixel, index) in pixels.chunks_exact(4).zip(indices) {
            let at = self.0.binary_search(&color(pixel)).expect("the table has every colour of the picture");
            *index = at as u8;
        }
    }

    /// Red, green and blue of each colour.
    pub(super) fn palette(&self) -> Vec<u8> {
        self.0.iter().flat_map(|color| color.to_be_bytes().into_iter().skip(1)).collect()
    }
}

/// Red, green and blue of a pixel in the lower bytes.
pub(super) fn color(pixel: &[u8]) -> u32 {
    u32::from_be_bytes([0, pixel[0], pixel[1], pixel[2]])
}
