//! Everything is inside the page.

use cjm::scene::Rect;

use super::{Boards, Check, Drawing};
use crate::geometry::areas::at;
use crate::harness::scene::{clip, text};

pub(super) const CHECK: Check = Check { name: "outside-page", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let page = Rect::new(0.0, 0.0, d.scene.width.0, d.scene.height.0);
    for (line, _) in &d.parts.lines {
        if !page.contains(&line.bounds(), 0.5) {
            out.push(format!("text `{}` {} leaves the page {}", clip(&text(line)), at(&line.bounds()), at(&page)));
        }
    }
    for (_, shape, around) in &d.parts.shapes {
        if !page.contains(shape, 0.5) {
            out.push(format!(
                "shape {} of {} leaves the page {}",
                at(shape),
                d.parts.lane(*around).unwrap_or("the page"),
                at(&page)
            ));
        }
    }
}
