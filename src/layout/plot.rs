//! Lays out a board of points between two axes, and the list beside it.

use kurbo::BezPath;

use super::flow;
use super::frame::{BOARD_WIDTH, Frame, FrameItem, GroupTag, pen, plain};
use super::marks;
use super::plot_cells::{self, CELL, Cells};
use super::shaper::Shaper;
use crate::block::{Axis, Block, Mark, Plot, Region, TextBlock};
use crate::theme::{Ink, Type};

/// Width left of the cells for the ticks of the vertical axis.
const TICKS: f64 = 44.0;
/// Space between the plot and the list.
const GAP: f64 = 48.0;
/// Space below the heading.
const HEADING_GAP: f64 = 24.0;
/// Maximum width of the low label of the vertical axis, which ends before the first tick of the horizontal axis.
const LOW: f64 = TICKS + CELL / 2.0 - 12.0;

/// Lays the board out.
pub(super) fn lay_out(plot: &Plot, shaper: &Shaper<'_>) -> Frame {
    let heading = flow::lay_out(&plot.heading, BOARD_WIDTH, shaper);
    let square = square(plot, shaper);
    let list = flow::lay_out(&plot.list, BOARD_WIDTH - square.w - GAP, shaper);
    let top = heading.h + HEADING_GAP;
    let mut frame = Frame::new(BOARD_WIDTH, top + square.h.max(list.h));
    let left = square.w + GAP;
    frame.place(0.0, 0.0, heading);
    frame.place(0.0, top, square);
    frame.place(left, top, list);
    frame
}

/// The cells and both axes.
fn square(plot: &Plot, shaper: &Shaper<'_>) -> Frame {
    let cells = plot_cells::place(plot, shaper);
    let high = text(&plot.y.high, Type::TAG, Ink::Text, TICKS + cells.width(), shaper);
    let top = high.h + 6.0;
    let mut field = Frame::new(cells.width(), cells.height());
    for region in &plot.regions {
        background(&mut field, region, &cells);
    }
    lines(&mut field, &cells);
    // The outline of the emphasized region is in front of those of its neighbours.
    for accent in [false, true] {
        plot.regions.iter().filter(|it| it.accent == accent).for_each(|it| boundary(&mut field, it, &cells));
    }
    for region in &plot.regions {
        title(&mut field, region, &cells, shaper);
    }
    for (point, placed) in plot.points.iter().zip(&cells.points) {
        let mark = marks::draw(&Mark::Point(placed.mark), shaper);
        let label = Some(point.name.clone());
        field.group(placed.x, placed.y, mark, GroupTag { label, card: true, bounded: true, ..GroupTag::default() });
        if let Some((x, y, width)) = placed.name {
            let name = plot_cells::name(&point.name);
            field.place(x, y, flow::lay_out(&Block::Text(TextBlock { end: true, ..name }), width, shaper));
        }
    }
    let mut frame = Frame::new(TICKS + cells.width(), top + cells.height());
    frame.place(0.0, 0.0, high);
    vertical_ticks(&mut frame, &plot.y, &cells, top, shaper);
    frame.place(TICKS, top, field);
    let below = horizontal_axis(plot, &cells, shaper);
    let y = frame.h + 8.0;
    frame.h = y + below.h;
    frame.place(0.0, y, below);
    frame
}

fn background(field: &mut Frame, region: &Region, cells: &Cells) {
    if region.accent {
        let (x, y, w, h) = cells.area(region);
        field.put(x, y, FrameItem::Rect { w, h, radius: 0.0, fill: Some(plain(Ink::Chance)), pen: None });
    }
}

/// Draws the hairlines between cells.
fn lines(field: &mut Frame, cells: &Cells) {
    let (width, height) = (cells.width(), cells.height());
    for x in cells.columns() {
        field.rule((x, 0.0), (x, height), pen(Ink::Hairline, 1.0));
    }
    for y in cells.rows() {
        field.rule((0.0, y), (width, y), pen(Ink::Hairline, 1.0));
    }
}

/// Draws the outline of a region; that of the emphasized one is stronger.
fn boundary(field: &mut Frame, region: &Region, cells: &Cells) {
    let (x, y, w, h) = cells.area(region);
    let pen = if region.accent { pen(Ink::ChanceText, 2.0) } else { pen(Ink::Zero, 1.0) };
    field.put(x, y, FrameItem::Rect { w, h, radius: 0.0, fill: None, pen: Some(pen) });
}

/// Draws the name of a region in its outer corner.
fn title(field: &mut Frame, region: &Region, cells: &Cells, shaper: &Shaper<'_>) {
    let (x, y, w, h) = cells.area(region);
    let text = plot_cells::title(region);
    let frame = flow::lay_out(&Block::Text(text), w - 2.0 * plot_cells::TITLE_PAD, shaper);
    let at = if cells.is_top(region) { y + plot_cells::TITLE_PAD } else { y + h - plot_cells::TITLE_PAD - frame.h };
    let label = Some(region.title.clone());
    field.group(x + plot_cells::TITLE_PAD, at, frame, GroupTag { label, ..GroupTag::default() });
}

/// Draws ticks and arrow left of the cells.
fn vertical_ticks(frame: &mut Frame, axis: &Axis, cells: &Cells, top: f64, shaper: &Shaper<'_>) {
    for (n, tick) in axis.ticks.iter().enumerate() {
        let (y, h) = cells.row(n);
        let tick = text(tick, Type::TAG, Ink::Soft, TICKS, shaper);
        frame.place(24.0, top + y + (h - tick.h) / 2.0, tick);
    }
    arrow(frame, (6.0, top + cells.height() - 2.0), (6.0, top + 2.0), (0.0, -1.0));
}

/// Lays out ticks, labels and arrow below the cells, and the low label of the vertical axis.
fn horizontal_axis(plot: &Plot, cells: &Cells, shaper: &Shaper<'_>) -> Frame {
    let mut frame = Frame::new(TICKS + cells.width(), 0.0);
    let low = text(&plot.y.low, Type::CAPTION, Ink::Soft, LOW, shaper);
    frame.h = low.h.max(Type::TAG.leading) + 6.0;
    frame.place(0.0, 0.0, low);
    for (n, tick) in plot.x.ticks.iter().enumerate() {
        let lines = shaper.shape(tick, Type::TAG).lines(f64::INFINITY);
        for line in lines {
            let x = TICKS + CELL * (n as f64 + 0.5) - line.width / 2.0;
            frame.put(x, 12.0, FrameItem::line(line, Type::TAG, Ink::Soft));
        }
    }
    let third = cells.width() / 3.0;
    let natural = |text: &str, kind: Type| shaper.shape(text, kind).natural_width().min(third);
    let (from, to) = (natural(&plot.x.low, Type::CAPTION), natural(&plot.x.high, Type::TAG));
    let first = text(&plot.x.low, Type::CAPTION, Ink::Soft, from, shaper);
    let last = text(&plot.x.high, Type::TAG, Ink::Text, to, shaper);
    let (y, h) = (frame.h, first.h.max(last.h));
    arrow(&mut frame, (TICKS + from + 12.0, y + 8.0), (TICKS + cells.width() - to - 12.0, y + 8.0), (1.0, 0.0));
    frame.place(TICKS, y, first);
    frame.place(TICKS + cells.width() - to, y, last);
    frame.h = y + h;
    frame
}

fn arrow(frame: &mut Frame, from: (f64, f64), to: (f64, f64), along: (f64, f64)) {
    let mut path = BezPath::new();
    path.move_to(from);
    path.line_to(to);
    frame.rules(path, pen(Ink::Wire, 1.2));
    frame.path(marks::head(to, along), Some(plain(Ink::Wire)), None);
}

fn text(text: &str, kind: Type, ink: Ink, width: f64, shaper: &Shaper<'_>) -> Frame {
    flow::lay_out(&Block::text(text, kind, ink), width, shaper)
}
