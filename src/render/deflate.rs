//! Compresses rows of pixels as parts of one zlib stream, each independently of the others. Knows no scenes.
//!
//! Written on top of `flate2`: `png` wants the rows in order, on one thread, and chooses filters that make a drawing larger; `mtpng`
//! brings zlib in C and writes a larger file.

use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use simd_adler32::Adler32;

use super::color_table::{ColorSet, ColorTable, color};

/// The compression level of a picture with this size in pixels.
pub(super) fn level(width: u32, height: u32) -> Compression {
    /// Pixels up to which the best compression, which is seven times as slow, takes less than a tenth of a second.
    const FEW: u64 = 2_500_000;
    /// Pixels from which on time counts for more than a thirtieth of the size.
    const MANY: u64 = 16_000_000;
    let pixels = u64::from(width) * u64::from(height);
    let level = if pixels <= FEW {
        9
    } else if pixels < MANY {
        6
    } else {
        5
    };
    Compression::new(level)
}

/// Filtered and compressed rows of a picture.
pub(super) struct ZlibPart {
    deflated: Vec<u8>,
    /// The checksum of the filtered rows.
    adler: u32,
    /// The number of filtered bytes.
    length: u64,
}

/// Filters and compresses rows from top to bottom.
pub(super) struct RowPacker<'a> {
    /// The colours of a picture that is written as indices; `None` for one that is written as colours.
    table: Option<&'a ColorTable>,
    /// The pixels of the previous row. Those before the first row of a part are transparent, unlike any other.
    last: Vec<u8>,
    /// The same without alpha, or as indices.
    samples: Vec<u8>,
    /// The differences of these samples to those of the row above.
    differences: Vec<u8>,
    /// Of each block of the row.
    changes: Vec<BlockChanges>,
    /// The colours so far, while they are counted.
    colors: Option<ColorSet>,
    adler: Adler32,
    length: u64,
    encoder: DeflateEncoder<Vec<u8>>,
}

/// Pixels compared at once, because most of a row equals the row above.
const BLOCK: usize = 64;

/// How often something changes from a pixel of a block to the next.
#[derive(Debug, Clone, Copy, Default)]
struct BlockChanges {
    colors: usize,
    /// The differences to the row above.
    differences: usize,
}

impl<'a> RowPacker<'a> {
    /// Creates a packer for rows of `width` opaque RGBA pixels. All colours are in `table`, if there is one.
    pub(super) fn new(width: usize, level: Compression, table: Option<&'a ColorTable>) -> Self {
        let channels = if table.is_some() { 1 } else { 3 };
        Self {
            table,
            last: vec![0; 4 * width],
            samples: vec![0; channels * width],
            differences: vec![0; channels * width],
            changes: vec![BlockChanges::default(); width.div_ceil(BLOCK)],
            colors: table.is_none().then(ColorSet::default),
            adler: Adler32::new(),
            length: 0,
            encoder: DeflateEncoder::new(Vec::new(), level),
        }
    }

    /// Adds whole rows. Their colours are not counted any more if `many` states that there are too many for a table, and it does
    /// afterwards if there are.
    pub(super) fn add(&mut self, pixels: &[u8], many: &AtomicBool) {
        if many.load(Relaxed) {
            self.colors = None;
        }
        for line in pixels.chunks_exact(self.last.len()) {
            self.filter(line);
        }
        if self.colors.as_ref().is_some_and(ColorSet::is_full) {
            many.store(true, Relaxed);
        }
    }

    /// Writes a row as a filtered PNG row: as it is, or as its difference to the row above.
    ///
    /// The same glyph is the same bytes wherever it occurs in a row that is not filtered, which counts for more than the number of
    /// its colours. Differences are better only where a row nearly repeats the one above.
    fn filter(&mut self, line: &[u8]) {
        const NONE: u8 = 0;
        const UP: u8 = 2;
        let size = self.samples.len() / (self.last.len() / 4) * BLOCK;
        let rows = line.chunks(4 * BLOCK).zip(self.last.chunks_mut(4 * BLOCK));
        let written = self.samples.chunks_mut(size).zip(self.differences.chunks_mut(size));
        let mut sums = BlockChanges::default();
        for (((line, above), (samples, differences)), changes) in rows.zip(written).zip(&mut self.changes) {
            if line == above {
                if changes.differences > 0 {
                    differences.fill(0);
                    changes.differences = 0;
                }
            } else {
                differences.copy_from_slice(samples);
                *changes = BlockChanges::of(line, above);
                if let Some(colors) = &mut self.colors {
                    colors.add(line);
                }
                above.copy_from_slice(line);
                match self.table {
                    Some(table) => table.indices(line, samples),
                    None => without_alpha(line, samples),
                }
                for (difference, sample) in differences.iter_mut().zip(&*samples) {
                    *difference = sample.wrapping_sub(*difference);
                }
            }
            sums.colors += changes.colors;
            sums.differences += changes.differences;
        }
        let repeats = self.length > 0 && 2 * sums.differences <= sums.colors;
        let (filter, row) = if repeats { (UP, &self.differences) } else { (NONE, &self.samples) };
        for bytes in [&[filter][..], row] {
            self.adler.write(bytes);
            self.length += bytes.len() as u64;
            self.encoder.write_all(bytes).expect("writing to memory succeeds");
        }
    }

    /// Finishes the part; `end` for the last part. Also returns its colours, if they were counted.
    pub(super) fn finish(mut self, end: bool) -> (ZlibPart, ColorSet) {
        let deflated = if end {
            self.encoder.finish()
        } else {
            // Ends on a whole byte, with a block that is not the last one.
            self.encoder.flush().map(|()| std::mem::take(self.encoder.get_mut()))
        };
        let deflated = deflated.expect("writing to memory succeeds");
        (ZlibPart { deflated, adler: self.adler.finish(), length: self.length }, self.colors.unwrap_or_default())
    }
}

/// Joins all parts into one zlib stream, in one piece per part.
pub(super) fn stream(parts: Vec<ZlibPart>) -> Vec<Vec<u8>> {
    /// Deflate with a window of 32 KB, fast; the second byte makes both a multiple of 31 (RFC 1950).
    const HEADER: [u8; 2] = [0x78, 0x5E];
    let adler = parts.iter().fold(1, |adler, part| join(adler, part.adler, part.length));
    let mut pieces: Vec<Vec<u8>> = parts.into_iter().map(|part| part.deflated).collect();
    if let Some(first) = pieces.first_mut() {
        first.splice(0..0, HEADER);
    }
    if let Some(last) = pieces.last_mut() {
        last.extend(adler.to_be_bytes());
    }
    pieces
}

impl BlockChanges {
    /// Of RGBA pixels and those above them. Differences of which some pixels are above zero count at least once.
    fn of(line: &[u8], above: &[u8]) -> Self {
        let mut changes = Self { colors: 0, differences: 1 };
        let (mut last, mut last_difference) = (None, None);
        for (pixel, above) in line.chunks_exact(4).zip(above.chunks_exact(4)) {
            let (pixel, above) = (color(pixel), color(above));
            changes.colors += usize::from(last.replace(pixel).is_some_and(|last| last != pixel));
            changes.differences += usize::from(last_difference.replace(pixel ^ above).is_some_and(|last| last != pixel ^ above));
        }
        changes
    }
}

fn without_alpha(pixels: &[u8], samples: &mut [u8]) {
    for (pixel, sample) in pixels.chunks_exact(4).zip(samples.chunks_exact_mut(3)) {
        sample.copy_from_slice(&pixel[..3]);
    }
}

/// Combines the Adler-32 checksums of two byte ranges, the second one `length` bytes long (zlib's `adler32_combine`).
fn join(first: u32, second: u32, length: u64) -> u32 {
    const BASE: u64 = 65_521;
    let (a1, b1) = (u64::from(first & 0xFFFF), u64::from(first >> 16));
    let (a2, b2) = (u64::from(second & 0xFFFF), u64::from(second >> 16));
    // The first range adds a1 to every running sum of the second, which started at 1.
    let a = (a1 + a2 + BASE - 1) % BASE;
    let b = (b1 + b2 + (length % BASE) * ((a1 + BASE - 1) % BASE)) % BASE;
    (b << 16 | a) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_parts_make_the_sum_of_the_whole() {
        let bytes: Vec<u8> = (0..200_000_u32).map(|n| (n.wrapping_mul(n) / 7) as u8).collect();
        let sum = |bytes: &[u8]| simd_adler32::adler32(&bytes);
        for cut in [0, 1, 65_521, 100_000, bytes.len()] {
            let (first, second) = bytes.split_at(cut);
            assert_eq!(join(sum(first), sum(second), second.len() as u64), sum(&bytes), "cut at {cut}");
        }
    }
}
