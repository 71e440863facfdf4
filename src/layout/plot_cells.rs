//! Places the points of a plot in its cells without overlaps.

use super::flow::{height, longest_word};
use super::shaper::Shaper;
use crate::block::{Block, Plot, PlotMark, PlotPoint, Region, TextBlock};
use crate::theme::{Ink, Type};

/// Width of a cell, and its minimum height.
pub(super) const CELL: f64 = 132.0;
/// Space between the edge of a region and its title.
pub(super) const TITLE_PAD: f64 = 12.0;
/// Space between the edge of a cell and its points.
const PAD: f64 = 8.0;
/// Space between two points.
const GAP: f64 = 6.0;
/// Diameter of the smallest point.
const MIN_POINT: f64 = 20.0;
/// In a crowded plot, the share that points keep of the difference to the smallest one: a larger point stays larger.
const CROWDED: f64 = 0.5;
/// Width reserved for points that have their names beside them.
const NAMED_POINT_WIDTH: f64 = 40.0;
/// Minimum width of names beside points.
const MIN_NAME_WIDTH: f64 = 120.0;
/// Maximum height of a row of cells with names, or with points of full size.
const MAX_HEIGHT: f64 = 2.0 * CELL;

/// Positions relative to the upper left corner of the cells.
pub(super) struct Cells {
    columns: usize,
    /// Upper edge and height of every row, from bottom to top.
    rows: Vec<(f64, f64)>,
    /// In the order of the plot's points.
    pub(super) points: Vec<PlacedPoint>,
}

/// A point with its position.
#[derive(Clone, Copy)]
pub(super) struct PlacedPoint {
    /// Left edge.
    pub(super) x: f64,
    /// Upper edge.
    pub(super) y: f64,
    /// The point in the size that fits.
    pub(super) mark: PlotMark,
    /// Left edge, upper edge and width of the name beside it, if there is one.
    pub(super) name: Option<(f64, f64, f64)>,
}

/// The points of one cell, relative to its upper left corner below the title of its region.
struct Packed {
    points: Vec<(usize, PlacedPoint)>,
    h: f64,
}

impl Cells {
    pub(super) fn width(&self) -> f64 {
        CELL * self.columns as f64
    }

    pub(super) fn height(&self) -> f64 {
        self.rows.iter().map(|(_, h)| h).sum()
    }

    /// Upper edge and height of a row.
    pub(super) fn row(&self, row: usize) -> (f64, f64) {
        self.rows[row]
    }

    /// Upper edges of all rows but the first from above.
    pub(super) fn rows(&self) -> impl Iterator<Item = f64> {
        self.rows.iter().map(|(y, _)| *y).filter(|y| *y > 0.0)
    }

    /// Left edges of all columns but the first.
    pub(super) fn columns(&self) -> impl Iterator<Item = f64> {
        (1..self.columns).map(|n| CELL * n as f64)
    }

    /// Left edge, upper edge, width and height of a region.
    pub(super) fn area(&self, region: &Region) -> (f64, f64, f64, f64) {
        let (top, (last, h)) = (self.rows[region.y.end - 1].0, self.rows[region.y.start]);
        (CELL * region.x.start as f64, top, CELL * region.x.len() as f64, last + h - top)
    }

    /// Whether a region is at the upper edge, so that its title is at its top.
    pub(super) fn is_top(&self, region: &Region) -> bool {
        region.y.end == self.rows.len()
    }
}

/// The title of a region, aligned to the outer side of the plot.
pub(super) fn title(region: &Region) -> TextBlock {
    let ink = if region.accent { Ink::ChanceText } else { Ink::Soft };
    TextBlock { text: region.title.to_uppercase(), kind: Type::LINE, ink, end: region.x.start > 0 }
}

/// The name beside a point.
pub(super) fn name(text: &str) -> TextBlock {
    TextBlock { text: text.to_owned(), kind: Type::FEELING, ink: Ink::ChanceText, end: false }
}

/// Places all points.
pub(super) fn place(plot: &Plot, shaper: &Shaper<'_>) -> Cells {
    let (columns, rows) = (plot.x.ticks.len(), plot.y.ticks.len());
    let points = sized(plot);
    let mut cells = Cells { columns, rows: vec![(0.0, 0.0); rows], points: Vec::new() };
    let mut placed: Vec<(usize, PlacedPoint)> = Vec::with_capacity(plot.points.len());
    let mut top = 0.0;
    for row in (0..rows).rev() {
        let (above, below) = title_heights(plot, row, rows, shaper);
        let free = CELL - above - below;
        let packed: Vec<Packed> = (0..columns).map(|column| pack(plot, &points, (column, row), shaper)).collect();
        let h = packed.iter().map(|cell| cell.h).fold(free, f64::max);
        for (column, cell) in packed.into_iter().enumerate() {
            let (x, y) = (CELL * column as f64, top + above + (h - cell.h) / 2.0);
            placed.extend(cell.points.into_iter().map(|(n, it)| (n, it.moved(x, y))));
        }
        cells.rows[row] = (top, above + h + below);
        top += above + h + below;
    }
    placed.sort_by_key(|(n, _)| *n);
    cells.points = placed.into_iter().map(|(_, it)| it).collect();
    cells
}

impl PlacedPoint {
    fn moved(self, x: f64, y: f64) -> Self {
        Self { x: self.x + x, y: self.y + y, name: self.name.map(|(left, top, w)| (left + x, top + y, w)), ..self }
    }
}

/// The height that titles of regions take above and below the points of a row.
fn title_heights(plot: &Plot, row: usize, rows: usize, shaper: &Shaper<'_>) -> (f64, f64) {
    let tall = |region: &Region| {
        let width = CELL * region.x.len() as f64 - 2.0 * TITLE_PAD;
        height(&Block::Text(title(region)), width, shaper) + TITLE_PAD
    };
    let of = |is_there: &dyn Fn(&Region) -> bool| plot.regions.iter().filter(|it| is_there(it)).map(tall).fold(0.0, f64::max);
    let above = of(&|region| region.y.end == rows && row + 1 == rows);
    let below = of(&|region| region.y.end < rows && region.y.start == row);
    (above, below)
}

/// The points in the sizes that the fullest cell has room for. All cells have the same, so that sizes can be compared.
fn sized(plot: &Plot) -> Vec<PlotPoint> {
    let columns = 0..plot.x.ticks.len();
    let is_crowded = columns
        .flat_map(|x| (0..plot.y.ticks.len()).map(move |y| (x, y)))
        .any(|cell| in_rows(&inside(&plot.points, cell)).h > MAX_HEIGHT);
    let mut points = plot.points.clone();
    if is_crowded {
        for it in &mut points {
            it.mark.size = MIN_POINT + CROWDED * (it.mark.size - MIN_POINT);
        }
    }
    points
}

/// The points of a cell, each with its index.
fn inside(points: &[PlotPoint], cell: (usize, usize)) -> Vec<(usize, &PlotPoint)> {
    points.iter().enumerate().filter(|(_, it)| (it.x, it.y) == cell).collect()
}

/// Packs the points of a cell: with their names in an emphasized region if they fit, else in rows.
fn pack(plot: &Plot, points: &[PlotPoint], (column, row): (usize, usize), shaper: &Shaper<'_>) -> Packed {
    let here = inside(points, (column, row));
    let region = plot.regions.iter().find(|it| it.accent && it.x.contains(&column) && it.y.contains(&row));
    if let Some(region) = region.filter(|_| !here.is_empty()) {
        let is_empty = |column: &usize| points.iter().all(|it| it.x != *column || it.y != row);
        let spare = (region.x.start..column).rev().take_while(is_empty).count();
        if let Some(packed) = named(&here, CELL * spare as f64, shaper).filter(|it| it.h <= MAX_HEIGHT) {
            return packed;
        }
    }
    in_rows(&here)
}

/// Stacks points with their names beside them, which may start up to `spare` left of the cell. `None` if a name does not fit.
fn named(points: &[(usize, &PlotPoint)], spare: f64, shaper: &Shaper<'_>) -> Option<Packed> {
    let left = PAD + 4.0 - spare;
    let width = CELL - PAD - NAMED_POINT_WIDTH - PAD - left;
    let text = |it: &PlotPoint| Block::Text(name(&it.name));
    if width < MIN_NAME_WIDTH || points.iter().any(|(_, it)| longest_word(&text(it), shaper) > width) {
        return None;
    }
    let mut packed = Packed { points: Vec::new(), h: PAD };
    for (n, it) in points {
        let tall = height(&text(it), width, shaper);
        let h = tall.max(it.mark.size);
        let x = CELL - PAD - NAMED_POINT_WIDTH / 2.0 - it.mark.size / 2.0;
        let name = Some((left, packed.h + (h - tall) / 2.0, width));
        packed.points.push((*n, PlacedPoint { x, y: packed.h + (h - it.mark.size) / 2.0, mark: it.mark, name }));
        packed.h += h + GAP;
    }
    packed.h += PAD - GAP;
    Some(packed)
}

/// Packs points in centred rows.
fn in_rows(points: &[(usize, &PlotPoint)]) -> Packed {
    let mut rows: Vec<Vec<(usize, PlotMark)>> = Vec::new();
    let mut taken = f64::INFINITY;
    for (n, it) in points {
        let mark = it.mark;
        match rows.last_mut() {
            Some(row) if taken + GAP + mark.size <= CELL - 2.0 * PAD => {
                row.push((*n, mark));
                taken += GAP + mark.size;
            }
            _ => {
                rows.push(vec![(*n, mark)]);
                taken = mark.size;
            }
        }
    }
    let mut packed = Packed { points: Vec::new(), h: PAD };
    for row in rows {
        let width = row.iter().map(|(_, mark)| mark.size).sum::<f64>() + GAP * (row.len() - 1) as f64;
        let tallest = row.iter().map(|(_, mark)| mark.size).fold(0.0, f64::max);
        let mut x = (CELL - width) / 2.0;
        for (n, mark) in row {
            packed.points.push((n, PlacedPoint { x, y: packed.h + (tallest - mark.size) / 2.0, mark, name: None }));
            x += mark.size + GAP;
        }
        packed.h += tallest + GAP;
    }
    packed.h = if packed.points.is_empty() { 0.0 } else { packed.h + PAD - GAP };
    packed
}
