//! Lays out the channel lane: a track per channel, a dot per touchpoint, a line that joins the dots.

use kurbo::BezPath;

use super::columns::Grid;
use super::flow;
use super::frame::{Frame, FrameItem, dashed, pen, plain};
use super::marks;
use super::shaper::Shaper;
use crate::block::{Block, Mark, RowWidth, Tracks};
use crate::theme::{Ink, Type};

/// Minimum height of a track.
const TRACK: f64 = 30.0;
/// A dot's radius.
const DOT: f64 = 7.0;
/// A wire that bows clears a dot by this much above the middle of the track.
const BOW: f64 = 12.0;

/// Lays the tracks out; their names are left of the frame, `name_width` pixels wide at most.
pub(super) fn lay_out(tracks: &Tracks, grid: &Grid, name_width: f64, shaper: &Shaper<'_>) -> Frame {
    let mut frame = Frame::new(grid.width, 0.0);
    let mut middles = Vec::with_capacity(tracks.tracks.len());
    for (icon, name) in &tracks.tracks {
        let mark = icon.map_or_else(
            || Mark::Initials(name.chars().next().map_or_else(String::new, |c| c.to_uppercase().collect()), 0, 18.0),
            |icon| Mark::Icon(icon, 18.0, Ink::Soft),
        );
        let label = flow::lay_out(&Block::text(name, Type::CAPTION, Ink::Soft), name_width - 26.0, shaper);
        let h = TRACK.max(label.h + 8.0);
        let middle = frame.h + h / 2.0;
        let (mark, lh) = (marks::draw(&mark, shaper), label.h);
        frame.place(-12.0 - mark.w, middle - mark.h / 2.0, mark);
        // Names are next to the icons.
        let end = end_aligned(name, name_width - 26.0, shaper);
        frame.place(-12.0 - 26.0 - (name_width - 26.0), middle - lh / 2.0, end);
        frame.rule((0.0, middle), (grid.width, middle), pen(Ink::Hairline, 1.0));
        middles.push(middle);
        frame.h += h;
    }
    let at = |n: usize| {
        let (column, track) = tracks.dots[n];
        ((grid.left(column) + grid.right(column)) / 2.0, middles[track])
    };
    for (columns, track) in &tracks.bars {
        let (left, right) = grid.span(columns);
        let bar = FrameItem::Rect { w: right - left - 16.0, h: 6.0, radius: 3.0, fill: Some(plain(Ink::Wire)), pen: None };
        frame.put(left + 8.0, middles[*track] - 3.0, bar);
    }
    for wire in &tracks.wires {
        let (a, b) = (at(wire.from), at(wire.to));
        let mut path = BezPath::new();
        path.move_to(a);
        let bend = (b.0 - a.0) / 2.0;
        // A curve reaches three quarters of the way to its control points.
        let lift = if wire.bows { BOW / 0.75 } else { 0.0 };
        path.curve_to((a.0 + bend, a.1 - lift), (b.0 - bend, b.1 - lift), b);
        let line = if wire.branch { dashed(Ink::Wire, 1.6, 4.0, 4.0) } else { pen(Ink::Wire, 1.8) };
        frame.path(path, None, Some(line));
    }
    // Channels of the same touchpoint are connected.
    for n in 1..tracks.dots.len() {
        if tracks.dots[n].0 == tracks.dots[n - 1].0 {
            frame.rule(at(n - 1), at(n), pen(Ink::Mark, 1.4));
        }
    }
    for n in 0..tracks.dots.len() {
        let (x, y) = at(n);
        frame.put(x, y, FrameItem::Circle { r: DOT, fill: Some(plain(Ink::Paper)), pen: Some(pen(Ink::Mark, 2.5)) });
    }
    for wire in tracks.wires.iter().filter(|wire| wire.loses) {
        let (a, b) = (at(wire.from), at(wire.to));
        let mark = marks::draw(&Mark::Loss, shaper);
        let lift = if wire.bows { BOW } else { 0.0 };
        let (x, y) = ((a.0 + b.0) / 2.0 - mark.w / 2.0, f64::midpoint(a.1, b.1) - lift - mark.h / 2.0);
        frame.place(x, y, mark);
    }
    frame
}

fn end_aligned(name: &str, width: f64, shaper: &Shaper<'_>) -> Frame {
    let text = crate::block::TextBlock { text: name.to_owned(), kind: Type::CAPTION, ink: Ink::Soft, end: true };
    flow::lay_out(&Block::row(0.0, vec![(RowWidth::Fill(0.0), Block::Text(text))]), width, shaper)
}
