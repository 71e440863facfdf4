//! What is in a group stays inside its bounds.

use super::{Boards, Check, Drawing};
use crate::geometry::areas::at;
use crate::harness::scene::{clip, text};

pub(super) const CHECK: Check = Check { name: "outside-group", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let bounds = |n: usize| d.parts.groups[n].0.bounds;
    for (line, around) in &d.parts.lines {
        for group in d.parts.around(*around) {
            if let Some(area) = bounds(group).filter(|area| !area.contains(&line.bounds(), 0.5)) {
                let what = format!("`{}` {}", clip(&text(line)), at(&line.bounds()));
                out.push(format!("text {what} leaves {} {}", d.parts.name(group), at(&area)));
            }
        }
    }
    for (_, shape, around) in &d.parts.shapes {
        for group in d.parts.around(*around) {
            if let Some(area) = bounds(group).filter(|area| !area.contains(shape, 1.0)) {
                out.push(format!("shape {} leaves {} {}", at(shape), d.parts.name(group), at(&area)));
            }
        }
    }
}
