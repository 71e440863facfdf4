//! No two texts overlap.

use cjm::scene::Rect;

use super::{Boards, Check, Drawing};
use crate::geometry::areas::{at, ink, overlaps};
use crate::harness::scene::{clip, text};

pub(super) const CHECK: Check = Check { name: "text-over-text", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let areas: Vec<Rect> = d.parts.lines.iter().map(|(line, _)| ink(line)).collect();
    for (a, b) in overlaps(&areas, 0.5) {
        let ((la, ga), (lb, gb)) = (d.parts.lines[a], d.parts.lines[b]);
        let lane = d.parts.lane(ga).or(d.parts.lane(gb)).unwrap_or("the page");
        out.push(format!("`{}` {} and `{}` {} in {lane}", clip(&text(la)), at(&areas[a]), clip(&text(lb)), at(&areas[b])));
    }
}
