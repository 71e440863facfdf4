//! No text covers a small shape: icons, channel dots, stars, pips, letters on discs.

use cjm::scene::{Node, Rect};

use super::{Boards, Check, Drawing};
use crate::geometry::areas::{at, ink, overlaps};
use crate::harness::scene::{clip, text};

pub(super) const CHECK: Check = Check { name: "text-over-icon", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let marks: Vec<(Rect, Option<usize>)> = d
        .parts
        .shapes
        .iter()
        .filter(|(node, area, around)| {
            let small = (2.0..24.0).contains(&area.w.0) && (2.0..24.0).contains(&area.h.0);
            // The curve has a check of its own.
            small && !matches!(node, Node::Rect(_)) && d.parts.lane(*around) != Some("emotions")
        })
        .map(|(_, area, around)| (*area, *around))
        .collect();
    let areas: Vec<Rect> = d.parts.lines.iter().map(|(line, _)| ink(line)).chain(marks.iter().map(|(area, _)| *area)).collect();
    let count = d.parts.lines.len();
    for (a, b) in overlaps(&areas, 1.0) {
        if a < count && b >= count && !d.is_on_disc(d.parts.lines[a].0) {
            let (line, around) = d.parts.lines[a];
            let lane = d.parts.lane(around).or(d.parts.lane(marks[b - count].1)).unwrap_or("the page");
            out.push(format!("`{}` {} on a mark {} in {lane}", clip(&text(line)), at(&areas[a]), at(&areas[b])));
        }
    }
}
