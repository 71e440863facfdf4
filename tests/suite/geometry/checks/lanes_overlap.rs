//! Lanes are stacked without overlapping.

use super::{Boards, Check, Drawing};

pub(super) const CHECK: Check = Check { name: "lanes-overlap", boards: Boards::Matrix, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let mut lanes: Vec<(&str, f64, f64)> = Vec::new();
    let shapes = d.parts.shapes.iter().map(|(_, area, around)| (*area, *around));
    let lines = d.parts.lines.iter().map(|(line, around)| (line.bounds(), *around));
    for (area, around) in shapes.chain(lines) {
        let Some(lane) = d.parts.lane(around) else { continue };
        match lanes.iter_mut().find(|(key, ..)| *key == lane) {
            Some((_, top, bottom)) => (*top, *bottom) = (top.min(area.y.0), bottom.max(area.bottom())),
            None => lanes.push((lane, area.y.0, area.bottom())),
        }
    }
    lanes.sort_by(|a, b| a.1.total_cmp(&b.1));
    for pair in lanes.windows(2) {
        // The boxes of two lines of text may share their empty edges.
        if pair[0].2 > pair[1].1 + 2.0 {
            out.push(format!("{} ends at {:.1}, {} begins at {:.1}", pair[0].0, pair[0].2, pair[1].0, pair[1].1));
        }
    }
}
