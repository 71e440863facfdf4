//! Lays out a small emotion curve below a bar per stage.

use super::columns::Grid;
use super::curve;
use super::curve_points::Sizes;
use super::flow;
use super::frame::{Frame, FrameItem, pen, plain};
use super::shaper::Shaper;
use crate::block::{Block, Chevron, RowWidth, Strip};
use crate::theme::{Ink, Type};

/// Width left of the curve for the labels of its axis.
const AXIS: f64 = 100.0;
/// Width right of the last column, for a face at its edge.
const END: f64 = 12.0;
/// Height between the best and the worst score.
const HEIGHT: f64 = 120.0;
/// Maximum width of labels of points.
const LABELS: f64 = 168.0;
/// Space between two bars.
const BAR_GAP: f64 = 4.0;
/// Thickness of a bar.
const BAR: f64 = 4.0;

/// Lays a strip out in this width.
pub(super) fn lay_out(strip: &Strip, width: f64, shaper: &Shaper<'_>) -> Frame {
    let column = (width - AXIS - END) / strip.columns as f64;
    let grid = Grid::new(&vec![column; strip.columns], vec![0.0; strip.columns + 1]);
    // Many columns are narrower than a face.
    let sizes = Sizes { height: (HEIGHT, HEIGHT), face: (column - 4.0).clamp(10.0, 24.0), label_width: LABELS };
    let curve = curve::lay_out(&strip.curve, &grid, sizes, shaper);
    let bars = bars(&strip.stages, &grid, shaper);
    let h = bars.h;
    let mut frame = Frame::new(width, h + curve.h);
    for branch in &strip.branches {
        let (left, right) = grid.span(branch);
        let area = FrameItem::Rect { w: right - left, h: curve.h, radius: 10.0, fill: Some(plain(Ink::Branch)), pen: None };
        frame.put(AXIS + left, h, area);
    }
    frame.place(AXIS, 0.0, bars);
    frame.place(AXIS, h, curve);
    frame
}

/// A bar per stage below its name; if a name is wider than its bar, numbers and a line that explains them.
fn bars(stages: &[Chevron], grid: &Grid, shaper: &Shaper<'_>) -> Frame {
    let room = |stage: &Chevron| grid.span(&stage.columns).1 - grid.span(&stage.columns).0 - BAR_GAP;
    let name = |stage: &Chevron| Block::text(&stage.label, Type::TAG, Ink::Text);
    let fits = |stage: &Chevron| flow::longest_word(&name(stage), shaper) <= room(stage);
    let number = |n: usize| Block::text((n + 1).to_string(), Type::TAG, Ink::Text);
    let (names, key): (Vec<Block>, Option<Block>) = if stages.iter().all(fits) {
        (stages.iter().map(name).collect(), None)
    } else {
        let entry = |(n, stage)| Block::row(6.0, vec![(RowWidth::Natural, number(n)), (RowWidth::Natural, legend_text(stage))]);
        let key = Block::wrap(20.0, 2.0, stages.iter().enumerate().map(entry).collect());
        ((0..stages.len()).map(number).collect(), Some(key))
    };
    let mut frame = Frame::new(grid.width, 0.0);
    if let Some(key) = key {
        let key = flow::lay_out(&key, grid.width, shaper);
        frame.h = key.h + 8.0;
        frame.place(0.0, 0.0, key);
    }
    let names: Vec<Frame> = stages.iter().zip(&names).map(|(stage, it)| flow::lay_out(it, room(stage), shaper)).collect();
    let bottom = frame.h + names.iter().map(|it| it.h).fold(0.0, f64::max);
    for (stage, name) in stages.iter().zip(names) {
        let (left, right) = grid.span(&stage.columns);
        frame.place(left, bottom - name.h, name);
        let y = bottom + 4.0;
        frame.rule((left, y), (right - BAR_GAP, y), pen(Ink::StageLine(stage.hue), BAR));
    }
    frame.h = bottom + BAR + 8.0;
    frame
}

fn legend_text(stage: &Chevron) -> Block {
    Block::text(&stage.label, Type::CAPTION, Ink::Soft)
}
