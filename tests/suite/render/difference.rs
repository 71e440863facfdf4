//! Measures how far two pictures of the same size differ.

/// How far two pictures differ, with samples of 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Difference {
    /// The mean over all samples.
    pub(super) mean: f64,
    /// The share of samples that differ by more than 48.
    pub(super) above_48: f64,
    /// The share of samples that differ by more than 96.
    pub(super) above_96: f64,
    /// The largest difference of the colours of an area of 32 x 32 pixels, each the mean of its pixels weighted towards the middle.
    /// A glyph that is moved by a part of a pixel hardly changes it; a missing word changes it on a sheet of any size.
    pub(super) of_an_area: f64,
}

impl Difference {
    /// Between pictures with three samples for each pixel, `width` pixels in a row.
    pub(super) fn between(one: &[u8], other: &[u8], width: usize) -> Self {
        assert_eq!(one.len(), other.len());
        let (mut sum, mut above_48, mut above_96) = (0_u64, 0_u32, 0_u32);
        // Most of a sheet is the same.
        let unlike = one.chunks(192).zip(other.chunks(192)).filter(|(one, other)| one != other);
        for (a, b) in unlike.flat_map(|(one, other)| one.iter().zip(other)) {
            let difference = a.abs_diff(*b);
            sum += u64::from(difference);
            above_48 += u32::from(difference > 48);
            above_96 += u32::from(difference > 96);
        }
        let count = one.len() as f64;
        Self {
            mean: sum as f64 / count,
            above_48: f64::from(above_48) / count,
            above_96: f64::from(above_96) / count,
            of_an_area: of_an_area(one, other, width),
        }
    }

    /// Whether no figure reaches its bound.
    pub(super) fn is_below(&self, bounds: &Self) -> bool {
        self.mean < bounds.mean
            && self.above_48 < bounds.above_48
            && self.above_96 < bounds.above_96
            && self.of_an_area < bounds.of_an_area
    }
}

/// Side of a cell in pixels: an area is a cell and those around it.
const CELL: usize = 8;

fn of_an_area(one: &[u8], other: &[u8], width: usize) -> f64 {
    let row = 3 * width;
    let (across, down) = (width.div_ceil(CELL) + 2, (one.len() / row).div_ceil(CELL) + 2);
    // The sum of the differences of each channel in each cell, with empty cells around them.
    let mut cells = vec![[0_i32; 3]; across * down];
    for (y, (one, other)) in one.chunks_exact(row).zip(other.chunks_exact(row)).enumerate() {
        let cells = &mut cells[(y / CELL + 1) * across + 1..];
        for ((one, other), cell) in one.chunks(3 * CELL).zip(other.chunks(3 * CELL)).zip(cells) {
            if one != other {
                for (n, (a, b)) in one.iter().zip(other).enumerate() {
                    cell[n % 3] += i32::from(*a) - i32::from(*b);
                }
            }
        }
    }
    let smooth = |at: usize, step: usize, cells: &[[i32; 3]]| {
        [0, 1, 2].map(|channel| cells[at - step][channel] + 2 * cells[at][channel] + cells[at + step][channel])
    };
    let mut worst = 0;
    for y in 1..down - 1 {
        let middle = y * across;
        let lines: Vec<[i32; 3]> = (middle..middle + across).map(|at| smooth(at, across, &cells)).collect();
        let sums = (1..across - 1).flat_map(|x| smooth(x, 1, &lines));
        worst = sums.map(i32::abs).fold(worst, i32::max);
    }
    f64::from(worst) / (16 * CELL * CELL) as f64
}
