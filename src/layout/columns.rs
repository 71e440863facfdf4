//! Computes the widths of a board's columns: as narrow as their words allow, wider where that makes the whole sheet smaller.

use super::flow::{height, longest_word};
use super::shaper::Shaper;
use crate::block::{Block, Body, Matrix};

/// Width of columns with short texts.
const NARROW: f64 = 168.0;
/// A long word widens a column up to here before it is broken.
const WORD: f64 = 240.0;
/// A long text widens a column up to here.
const WIDE: f64 = 336.0;
/// Step by which columns grow.
const STEP: f64 = 24.0;
/// On a board with few columns, they grow up to here to fill the page.
const ROOMY: f64 = 456.0;
/// Space left and right of a cell's content inside its column.
pub(super) const INSET: f64 = 4.0;
/// Space between two blocks of a cell.
pub(super) const GAP: f64 = 8.0;

/// The positions of the columns, relative to the first one's left edge.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    /// Left edge and width of every column. Gutters for connectors are between them.
    columns: Vec<(f64, f64)>,
    /// Extra space before column `n`; one more entry than columns, the last one for the space behind the last column.
    pub(super) gutters: Vec<f64>,
    /// From the first column's left edge to the end of the last gutter.
    pub(super) width: f64,
}

impl Grid {
    pub(super) fn new(widths: &[f64], gutters: Vec<f64>) -> Self {
        let mut x = 0.0;
        let mut columns = Vec::with_capacity(widths.len());
        for (width, gutter) in widths.iter().zip(&gutters) {
            x += gutter;
            columns.push((x, *width));
            x += width;
        }
        let width = x + gutters.last().copied().unwrap_or(0.0);
        Self { columns, gutters, width }
    }

    /// Left edge of a column.
    pub(super) fn left(&self, column: usize) -> f64 {
        self.columns[column].0
    }

    /// Right edge of a column.
    pub(super) fn right(&self, column: usize) -> f64 {
        let (x, w) = self.columns[column];
        x + w
    }

    /// Left and right edge of a range of columns.
    pub(super) fn span(&self, columns: &std::ops::Range<usize>) -> (f64, f64) {
        (self.left(columns.start), self.right(columns.end - 1))
    }

    /// The middle of the gutter before a column; the edges of the grid at both ends.
    pub(super) fn boundary(&self, column: usize) -> f64 {
        if column == 0 {
            0.0
        } else if column == self.columns.len() {
            self.width
        } else {
            (self.right(column - 1) + self.left(column)) / 2.0
        }
    }

    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }
}

/// The height of the blocks of one cell in a column of this width.
pub(super) fn cell_height(blocks: &[Block], width: f64, shaper: &Shaper<'_>) -> f64 {
    let inner = width - 2.0 * INSET;
    let heights = blocks.iter().map(|b| height(b, inner, shaper)).sum::<f64>();
    heights + GAP * blocks.len().saturating_sub(1) as f64
}

/// The single-column cells of one band, from left to right: column, blocks, and the height at that column's current width.
type LaneCells<'a> = Vec<(usize, &'a [Block], f64)>;

/// Chooses the widths of all columns.
///
/// Starts from the narrowest width that the words in each column allow, and repeatedly widens the column that reduces the area of
/// the sheet most, until no column reduces it. If the board is then narrower than `fill`, all columns grow equally.
pub(super) fn widths(matrix: &Matrix, rail: f64, fill: f64, gutters: Vec<f64>, shaper: &Shaper<'_>) -> Grid {
    let mut widths = narrowest(matrix, shaper);
    let mut lanes = lane_cells(matrix, &widths, shaper);
    // The height of each lane, and the last of its tallest cells.
    let mut tops: Vec<(f64, Option<usize>)> = lanes.iter().map(top).collect();
    // A board with very many columns converges after as many steps as it has columns; the bound limits the worst case.
    for _ in 0..widths.len().min(120) * 2 {
        let (page_w, page_h) = (rail + widths.iter().sum::<f64>(), 420.0 + tops.iter().map(|(h, _)| h).sum::<f64>());
        let mut best: Option<(f64, usize)> = None;
        for column in candidates(&tops, &widths) {
            let saved: f64 = lanes
                .iter()
                .zip(&tops)
                .map(|(lane, (h, _))| {
                    let Ok(at) = lane.binary_search_by_key(&column, |(c, ..)| *c) else { return 0.0 };
                    let (_, blocks, now) = &lane[at];
                    if *now < *h {
                        return 0.0;
                    }
                    let then = cell_height(blocks, widths[column] + STEP, shaper);
                    h - tallest_without(lane, column).max(then)
                })
                .sum();
            let area = (page_w + STEP) * (page_h - saved);
            if area < page_w * page_h * 0.999 && best.is_none_or(|(least, _)| area < least) {
                best = Some((area, column));
            }
        }
        let Some((_, column)) = best else { break };
        widths[column] += STEP;
        for (lane, lane_top) in lanes.iter_mut().zip(&mut tops) {
            if let Ok(at) = lane.binary_search_by_key(&column, |(c, ..)| *c) {
                lane[at].2 = cell_height(lane[at].1, widths[column], shaper);
                *lane_top = top(lane);
            }
        }
    }
    let total: f64 = widths.iter().sum::<f64>() + gutters.iter().sum::<f64>();
    if total < fill {
        let share = (fill - total) / widths.len() as f64;
        for width in &mut widths {
            *width = (*width + share).min(ROOMY.max(*width)).floor();
        }
    }
    Grid::new(&widths, gutters)
}

fn narrowest(matrix: &Matrix, shaper: &Shaper<'_>) -> Vec<f64> {
    let mut widths = vec![NARROW; matrix.columns];
    for band in &matrix.bands {
        let Body::Cells(cells) = &band.body else { continue };
        for cell in cells.iter().filter(|cell| cell.columns.len() == 1) {
            let word = cell.blocks.iter().map(|b| longest_word(b, shaper)).fold(0.0, f64::max);
            let width = &mut widths[cell.columns.start];
            *width = width.max((word + 2.0 * INSET).ceil().min(WORD));
        }
    }
    widths
}

fn lane_cells<'a>(matrix: &'a Matrix, widths: &[f64], shaper: &Shaper<'_>) -> Vec<LaneCells<'a>> {
    let lanes = matrix.bands.iter().filter_map(|band| match &band.body {
        Body::Cells(cells) => Some(cells),
        Body::Chevrons(_) | Body::Tracks(_) | Body::Curve(_) | Body::Line(_) => None,
    });
    lanes
        .map(|cells| {
            let single = cells.iter().filter(|cell| cell.columns.len() == 1);
            let mut lane: LaneCells<'a> = single
                .map(|cell| {
                    let column = cell.columns.start;
                    (column, cell.blocks.as_slice(), cell_height(&cell.blocks, widths[column], shaper))
                })
                .collect();
            lane.sort_by_key(|(column, ..)| *column);
            lane
        })
        .collect()
}

/// The height of the tallest cell of a lane, and its column: the last one of equally tall ones.
fn top(lane: &LaneCells<'_>) -> (f64, Option<usize>) {
    let tallest = lane.iter().max_by(|a, b| a.2.total_cmp(&b.2));
    (tallest.map_or(0.0, |(.., h)| h.max(0.0)), tallest.map(|(column, ..)| *column))
}

/// The height of the tallest cell of a lane, ignoring one column.
fn tallest_without(lane: &LaneCells<'_>, column: usize) -> f64 {
    lane.iter().filter(|(c, ..)| *c != column).map(|(.., h)| *h).fold(0.0, f64::max)
}

/// The columns that determine the height of a lane, and may still grow.
fn candidates(tops: &[(f64, Option<usize>)], widths: &[f64]) -> Vec<usize> {
    let mut found: Vec<usize> = tops.iter().filter_map(|(_, column)| *column).filter(|c| widths[*c] + STEP <= WIDE).collect();
    found.sort_unstable();
    found.dedup();
    found
}
