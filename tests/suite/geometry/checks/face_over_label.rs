//! No face, persona marker or star of the curve covers a label.

use cjm::scene::{Node, Rect};

use super::{Boards, Check, Drawing};
use crate::geometry::areas::{at, ink};
use crate::harness::scene::{clip, text};

pub(super) const CHECK: Check = Check { name: "face-over-label", boards: Boards::Matrix, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let lane = |around: &Option<usize>| d.parts.lane(*around) == Some("emotions");
    let marks: Vec<Rect> = d
        .parts
        .shapes
        .iter()
        .filter(|(node, area, around)| {
            let round = match node {
                Node::Circle(circle) => circle.r.0 >= 5.0,
                Node::Path(stroke) => stroke.fill.is_some() && (9.0..36.0).contains(&area.w.0) && (9.0..36.0).contains(&area.h.0),
                _ => false,
            };
            round && lane(around)
        })
        .map(|(_, area, _)| *area)
        .collect();
    for (line, _) in d.parts.lines.iter().filter(|(_, around)| lane(around)) {
        let area = ink(line);
        if let Some(mark) = marks.iter().find(|mark| mark.overlaps(&area, -0.5)) {
            out.push(format!("`{}` {} on a face or a star {}", clip(&text(line)), at(&area), at(mark)));
        }
    }
}
