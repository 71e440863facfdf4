//! Lays out a board of stages (columns) and lanes (bands).

use std::ops::Range;

use kurbo::{Affine, BezPath};

use super::columns::{self, GAP, Grid, INSET};
use super::connectors::{self, Gutters};
use super::curve;
use super::curve_labels::name_width;
use super::curve_points::Sizes;
use super::frame::{Frame, FrameItem, GroupTag, dashed, pen, plain};
use super::routes::{self, Routing};
use super::shaper::Shaper;
use super::{flow, tracks};
use crate::block::{Band, Block, Body, Cell, Chevron, Mark, Matrix, RowWidth};
use crate::scene::{BoardColumn, BoardGeometry, BoardLane, BoardPart, Rect};
use crate::theme::{Ink, Type};
use crate::units::Px;

/// Width of the rail, the column with the names of lanes.
pub(super) const RAIL: f64 = 208.0;
/// Space between the rail's names and the first column.
const RAIL_GAP: f64 = 16.0;
/// Width of a name in the rail if its lane has labels beside the board.
const RAIL_NAMES: f64 = 92.0;
/// Space above and below a lane's content.
const PAD: f64 = 12.0;
/// Length of a chevron's point.
const POINT: f64 = 14.0;

/// Lays the board out. If it has few columns, they grow to fill `fill` pixels. Also returns the positions of its parts in the
/// frame's coordinates.
pub(super) fn lay_out(matrix: &Matrix, fill: f64, shaper: &Shaper<'_>) -> (Frame, BoardGeometry) {
    let routing = routes::plan(matrix);
    let gutters: Vec<f64> = routing.vertical.iter().map(|n| connectors::gutter(*n)).collect();
    let grid = columns::widths(matrix, RAIL, fill - RAIL - POINT, gutters, shaper);

    let mut board = Frame::new(RAIL + grid.width + right_margin(matrix, shaper), 0.0);
    let mut content = Frame::new(grid.width, 0.0);
    let mut rails = Frame::new(RAIL, 0.0);
    let mut rows = Vec::with_capacity(matrix.bands.len() + 1);
    let mut lanes = Vec::with_capacity(matrix.bands.len());
    let mut y = 0.0;
    for (n, band) in matrix.bands.iter().enumerate() {
        let (body, mut rail) = band_frames(band, n, &grid, &routing, shaper);
        rows.push(y + 9.0);
        let h = body.h.max(rail.h);
        if band.ruled {
            rail.rule((0.0, 0.0), (RAIL + grid.width + POINT, 0.0), pen(Ink::Hairline, 1.0));
        }
        rails.group(0.0, y, rail, GroupTag::part(BoardPart::Lane(n)));
        let (id, label) = (Some(format!("lane-{}", band.key)), Some(band.title.clone()));
        content.group(0.0, y, body, GroupTag { id, label, ..GroupTag::part(BoardPart::Lane(n)) });
        lanes.push(lane(band, y, h));
        y += h;
    }
    rows.push(y + 9.0);
    y += connectors::gutter(routing.horizontal[matrix.bands.len()]);
    board.h = y;

    let mut ground = Frame::new(grid.width, y);
    backdrop(&mut ground, matrix, &grid, &lanes);
    let stages: Vec<usize> = matrix.stages.iter().skip(1).map(|s| s.start).collect();
    let gutters = Gutters { grid: &grid, routing: &routing, rows: &rows, stages: &stages };
    connectors::draw(&mut content, &matrix.connectors, &gutters, shaper);
    board.place(RAIL, 0.0, ground);
    board.place(0.0, 0.0, rails);
    board.place(RAIL, 0.0, content);
    let column = |n: usize| {
        let (left, right) = (grid.boundary(n), grid.boundary(n + 1));
        BoardColumn { section: matrix.sections.get(n).cloned().flatten(), x: Px(RAIL + left), w: Px(right - left) }
    };
    let places = BoardGeometry {
        area: Rect::new(0.0, 0.0, board.w, y),
        rail: Rect::new(0.0, 0.0, RAIL, y),
        lanes,
        columns_from: matrix.columns_from,
        columns: (0..grid.len()).map(column).collect(),
    };
    (board, places)
}

fn lane(band: &Band, y: f64, h: f64) -> BoardLane {
    let heads = matches!(band.body, Body::Chevrons(_));
    // A line of the blueprint separates lanes, so it cannot be hidden.
    let optional = !heads && !matches!(band.body, Body::Line(_)) && !band.title.is_empty();
    BoardLane { key: band.key.clone(), title: band.title.clone(), y: Px(y), h: Px(h), heads, optional }
}

/// Width right of the last column: for the last chevron's point, and for the names of lines.
fn right_margin(matrix: &Matrix, shaper: &Shaper<'_>) -> f64 {
    let names = matrix.bands.iter().map(|band| match &band.body {
        Body::Curve(curve) => name_width(curve, shaper),
        Body::Chevrons(_) | Body::Cells(_) | Body::Tracks(_) | Body::Line(_) => 0.0,
    });
    names.fold(POINT, f64::max)
}

/// Draws what is behind the lanes: the backgrounds of alternative paths and the dashed rules between stages.
fn backdrop(ground: &mut Frame, matrix: &Matrix, grid: &Grid, lanes: &[BoardLane]) {
    let crossed = |n: usize| matches!(matrix.bands[n].body, Body::Cells(_) | Body::Tracks(_) | Body::Curve(_));
    let bottom = (0..lanes.len()).rev().find(|n| crossed(*n)).map(|n| lanes[n].y.0 + lanes[n].h.0);
    let top = lanes.get(matrix.branches_from).map_or(0.0, |lane| lane.y.0);
    if !matrix.branches.is_empty() {
        let height = bottom.map_or(0.0, |bottom| bottom - top);
        let mut grounds = Frame::new(grid.width, height);
        for branch in &matrix.branches {
            let (left, right) = grid.span(branch);
            let area = FrameItem::Rect { w: right - left, h: height, radius: 10.0, fill: Some(plain(Ink::Branch)), pen: None };
            grounds.put(left, 0.0, area);
        }
        ground.group(0.0, top, grounds, GroupTag::part(BoardPart::Behind(matrix.branches_from)));
    }
    for n in (0..lanes.len()).filter(|n| crossed(*n)) {
        let (y, h) = (lanes[n].y.0, lanes[n].h.0);
        let mut path = BezPath::new();
        for stage in matrix.stages.iter().skip(1) {
            let x = grid.boundary(stage.start);
            path.move_to((x, 0.0));
            path.line_to((x, h));
        }
        if !path.is_empty() {
            let mut rules = Frame::new(grid.width, h);
            rules.rules(path, dashed(Ink::StageRule, 1.0, 3.0, 4.0));
            ground.group(0.0, y, rules, GroupTag::part(BoardPart::Lane(n)));
        }
    }
}

/// The content of a band, and its name in the rail.
fn band_frames(band: &Band, n: usize, grid: &Grid, routing: &Routing, shaper: &Shaper<'_>) -> (Frame, Frame) {
    let extra = connectors::gutter(routing.horizontal[n]);
    match &band.body {
        Body::Chevrons(stages) => (chevrons(stages, grid, shaper), Frame::new(RAIL, 0.0)),
        Body::Cells(cells) => (cells_frame(cells, grid, extra, shaper), rail(band, RAIL - RAIL_GAP, PAD + extra, shaper)),
        Body::Tracks(t) => {
            let inner = tracks::lay_out(t, grid, RAIL - RAIL_NAMES - RAIL_GAP, shaper);
            (padded(inner, PAD / 2.0 + extra, PAD / 2.0), rail(band, RAIL_NAMES, PAD + extra, shaper))
        }
        Body::Curve(c) => {
            let inner = curve::lay_out(c, grid, Sizes::LANE, shaper);
            (padded(inner, extra, 0.0), rail(band, RAIL_NAMES, PAD + extra, shaper))
        }
        Body::Line(heavy) => (line(band, *heavy, grid, extra, shaper), Frame::new(RAIL, 0.0)),
    }
}

fn padded(inner: Frame, above: f64, below: f64) -> Frame {
    let mut frame = Frame::new(inner.w, inner.h + above + below);
    frame.place(0.0, above, inner);
    frame
}

/// The name and the explanation of a lane.
fn rail(band: &Band, width: f64, top: f64, shaper: &Shaper<'_>) -> Frame {
    let mut texts = vec![Block::text(&band.title, Type::LANE, Ink::Text)];
    if !band.note.is_empty() {
        texts.push(Block::text(&band.note, Type::CAPTION, Ink::Faint));
    }
    padded(flow::lay_out(&Block::stack(0.0, texts), width, shaper), top, PAD)
}

/// Lays out cells. Those of several columns are above those of one.
fn cells_frame(cells: &[Cell], grid: &Grid, extra: f64, shaper: &Shaper<'_>) -> Frame {
    let laid: Vec<(&Range<usize>, bool, Frame)> =
        cells.iter().map(|cell| (&cell.columns, cell.bracket, cell_frame(cell, grid, shaper))).collect();
    // The widest cells are placed first, each below those that it shares columns with.
    let mut order: Vec<usize> = (0..laid.len()).collect();
    order.sort_by_key(|cell| std::cmp::Reverse(laid[*cell].0.len()));
    let (mut tops, mut below) = (vec![0.0_f64; laid.len()], vec![0.0_f64; grid.len()]);
    for cell in order {
        let (columns, _, frame) = &laid[cell];
        tops[cell] = below[columns.start..columns.end].iter().copied().fold(0.0, f64::max);
        below[columns.start..columns.end].fill(tops[cell] + frame.h + GAP);
    }
    let mut frame = Frame::new(grid.width, 0.0);
    let mut bottom = 0.0f64;
    for ((columns, bracket, cell), top) in laid.into_iter().zip(tops) {
        let y = PAD + extra + top;
        if bracket {
            let (left, right) = grid.span(columns);
            draw_bracket(&mut frame, left + INSET, right - INSET, y - 5.0);
        }
        bottom = bottom.max(y + cell.h);
        frame.place(grid.left(columns.start) + INSET, y, cell);
    }
    frame.h = bottom.max(PAD + extra) + PAD;
    frame
}

/// Draws a bracket over the columns of a cell: a thin line with its ends turned down.
fn draw_bracket(frame: &mut Frame, left: f64, right: f64, y: f64) {
    let mut path = BezPath::new();
    path.move_to((left, y + 4.0));
    path.line_to((left, y));
    path.line_to((right, y));
    path.line_to((right, y + 4.0));
    frame.path(path, None, Some(pen(Ink::Wire, 1.0)));
}

fn cell_frame(cell: &Cell, grid: &Grid, shaper: &Shaper<'_>) -> Frame {
    let (left, right) = grid.span(&cell.columns);
    let width = right - left - 2.0 * INSET;
    let mut frame = Frame::new(width, 0.0);
    for (n, block) in cell.blocks.iter().enumerate() {
        if n > 0 {
            frame.h += GAP;
        }
        let child = flow::lay_out(block, width, shaper);
        let (y, h) = (frame.h, child.h);
        frame.place(0.0, y, child);
        frame.h += h;
    }
    frame
}

fn chevrons(stages: &[Chevron], grid: &Grid, shaper: &Shaper<'_>) -> Frame {
    const PAD_X: f64 = 20.0;
    const PAD_Y: f64 = 15.0;
    /// The outline is inside the chevron's area.
    const LINE: f64 = 1.5;
    let edges = |stage: &Chevron| {
        let left = grid.boundary(stage.columns.start);
        (left, grid.boundary(stage.columns.end))
    };
    // A label avoids the notch at the start.
    let notch = |stage: &Chevron| if stage.columns.start == 0 { PAD_X } else { PAD_X + POINT - 2.0 };
    let labels: Vec<Frame> = stages
        .iter()
        .map(|stage| {
            let (left, right) = edges(stage);
            let room = right - left - notch(stage) - PAD_X - 4.0;
            let name = Block::text(&stage.label, Type::STAGE, Ink::StageText);
            let star =
                || Block::row(8.0, vec![(RowWidth::Natural, Block::Mark(Mark::Star)), (RowWidth::Fill(0.0), name.clone())]);
            flow::lay_out(&if stage.star { star() } else { name.clone() }, room, shaper)
        })
        .collect();
    let h = labels.iter().map(|l| l.h).fold(0.0, f64::max) + 2.0 * PAD_Y;
    let mut frame = Frame::new(grid.width, h + 2.0);
    for (n, (stage, label)) in stages.iter().zip(labels).enumerate() {
        let (left, right) = edges(stage);
        let mut inner = Frame::new(right - left + POINT, h);
        let line = pen(Ink::StageLine(stage.hue), LINE);
        let shape = Affine::translate((LINE / 2.0, LINE / 2.0)) * chevron(right - left - LINE, h - LINE, n == 0);
        inner.path(shape, Some(plain(Ink::Stage(stage.hue))), Some(line));
        let y = (h - label.h) / 2.0;
        inner.place(notch(stage), y, label);
        let tag = GroupTag {
            id: Some(format!("stage-{}", n + 1)),
            label: Some(stage.label.clone()),
            bounded: true,
            ..GroupTag::default()
        };
        frame.group(left, 0.0, inner, tag);
    }
    frame
}

/// A chevron from 0 to `w`, plus its point of length [`POINT`]; a gap of 5 pixels separates it from the one before.
fn chevron(w: f64, h: f64, first: bool) -> BezPath {
    const GAP: f64 = 5.0;
    const ROUND: f64 = 8.0;
    let mut path = BezPath::new();
    if first {
        path.move_to((ROUND, 0.0));
    } else {
        path.move_to((GAP, 0.0));
    }
    path.line_to((w, 0.0));
    path.line_to((w + POINT, h / 2.0));
    path.line_to((w, h));
    if first {
        path.line_to((ROUND, h));
        path.quad_to((0.0, h), (0.0, h - ROUND));
        path.line_to((0.0, ROUND));
        path.quad_to((0.0, 0.0), (ROUND, 0.0));
    } else {
        path.line_to((GAP, h));
        path.line_to((GAP + POINT, h / 2.0));
    }
    path.close_path();
    path
}

/// Draws a line of the blueprint with its name; the line of visibility is heavier than the others.
fn line(band: &Band, heavy: bool, grid: &Grid, extra: f64, shaper: &Shaper<'_>) -> Frame {
    const H: f64 = 44.0;
    let mut frame = Frame::new(grid.width, H + extra);
    let y = H / 2.0 + extra;
    // Connectors run through the board, so that the name stays in the rail.
    let label = shaper.shape(&band.title.to_uppercase(), Type::LINE).lines(RAIL);
    let ink = if heavy { Ink::Text } else { Ink::Soft };
    let start = label.iter().map(|line| line.width + 14.0).fold(0.0, f64::max) - RAIL;
    let mut baseline = y + 0.3635 * Type::LINE.size - (label.len().max(1) - 1) as f64 * Type::LINE.leading / 2.0;
    for line in label {
        frame.put(-RAIL, baseline, FrameItem::line(line, Type::LINE, ink));
        baseline += Type::LINE.leading;
    }
    let width = if heavy { 2.2 } else { 1.3 };
    frame.rule((start, y), (grid.width + POINT, y), dashed(ink, width, 7.0, 4.0));
    frame
}
