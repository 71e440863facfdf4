//! Lays out a board of titled areas, side by side and stacked.

use super::flow;
use super::frame::{BOARD_WIDTH, Frame, FrameItem, GroupTag, pen, plain};
use super::shaper::Shaper;
use super::strip;
use crate::block::{Area, AreaBody, Areas, Block};
use crate::theme::{Ink, Type};

/// Space between parts of the board.
const GAP: f64 = 40.0;
/// Space between the areas of a grid.
const TILE_GAP: f64 = 16.0;
/// Space around the content of an area that has a background.
const PAD: f64 = 24.0;
/// Space below a title.
const TITLE_GAP: f64 = 10.0;
/// Corner radius of a background.
const RADIUS: f64 = 12.0;

/// Lays the board out. The frame is as high as its content.
pub(super) fn lay_out(areas: &Areas, shaper: &Shaper<'_>) -> Frame {
    part(areas, BOARD_WIDTH, 0.0, shaper)
}

/// Lays out a part of the board with a minimum height.
fn part(areas: &Areas, width: f64, height: f64, shaper: &Shaper<'_>) -> Frame {
    match areas {
        Areas::Area(it) => area(it, width, height, shaper),
        Areas::Stack(parts) => stacked(parts.iter().map(|it| part(it, width, 0.0, shaper)), GAP, width),
        Areas::Row(parts) => {
            let total: f64 = parts.iter().map(|(share, _)| share).sum();
            let room = width - GAP * (parts.len().max(1) - 1) as f64;
            let widths: Vec<f64> = parts.iter().map(|(share, _)| room * share / total).collect();
            let parts: Vec<&Areas> = parts.iter().map(|(_, part)| part).collect();
            let lay = |n: usize, height: f64| part(parts[n], widths[n], height, shaper);
            side_by_side(&widths, GAP, &lay)
        }
        Areas::Grid(columns, tiles) => {
            let rows = tiles.chunks((*columns).max(1)).map(|row| {
                // A row that is not full divides its width among its tiles.
                let w = (width - TILE_GAP * (row.len() - 1) as f64) / row.len() as f64;
                let lay = |n: usize, height: f64| area(&row[n], w, height, shaper);
                side_by_side(&vec![w; row.len()], TILE_GAP, &lay)
            });
            stacked(rows, TILE_GAP, width)
        }
    }
}

/// Stacks frames.
fn stacked(frames: impl Iterator<Item = Frame>, gap: f64, width: f64) -> Frame {
    let mut all = Frame::new(width, 0.0);
    for (n, frame) in frames.enumerate() {
        let y = if n > 0 { all.h + gap } else { 0.0 };
        all.h = y + frame.h;
        all.place(0.0, y, frame);
    }
    all
}

/// Places frames side by side. Each is laid out twice: with its natural height, then with the height of the tallest.
fn side_by_side(widths: &[f64], gap: f64, lay: &dyn Fn(usize, f64) -> Frame) -> Frame {
    let height = (0..widths.len()).map(|n| lay(n, 0.0).h).fold(0.0, f64::max);
    let mut all = Frame::new(widths.iter().sum::<f64>() + gap * (widths.len().max(1) - 1) as f64, height);
    let mut x = 0.0;
    for (n, width) in widths.iter().enumerate() {
        all.place(x, 0.0, lay(n, height));
        x += width + gap;
    }
    all
}

fn area(area: &Area, width: f64, height: f64, shaper: &Shaper<'_>) -> Frame {
    let pad = if area.background.is_some() { PAD } else { 0.0 };
    let inner = width - 2.0 * pad;
    let body = match &area.body {
        AreaBody::Block(block) => flow::lay_out(block, inner, shaper),
        AreaBody::Strip(strip) => strip::lay_out(strip, inner, shaper),
    };
    let title = flow::lay_out(&Block::text(&area.title, Type::STAGE, Ink::Text), inner, shaper);
    let top = pad + if area.title.is_empty() { 0.0 } else { title.h + TITLE_GAP };
    let mut frame = Frame::new(width, (top + body.h + pad).max(height));
    if let Some((fill, line)) = area.background {
        let (w, h) = (width - 1.0, frame.h - 1.0);
        frame.put(0.5, 0.5, FrameItem::Rect { w, h, radius: RADIUS, fill: Some(plain(fill)), pen: Some(pen(line, 1.0)) });
    }
    if !area.title.is_empty() {
        frame.place(pad, pad, title);
    }
    frame.place(pad, top, body);
    let mut outer = Frame::new(frame.w, frame.h);
    let id = Some(format!("area-{}", area.key));
    let label = (!area.title.is_empty()).then(|| area.title.clone());
    outer.group(0.0, 0.0, frame, GroupTag { id, label, card: true, bounded: true, ..GroupTag::default() });
    outer
}
