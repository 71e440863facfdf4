//! The page ends below what is drawn, and not much further down.

use super::{Boards, Check, Drawing};

pub(super) const CHECK: Check = Check { name: "empty-bottom", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let lines = d.parts.lines.iter().map(|(line, _)| line.bounds().bottom());
    let lowest = d.parts.shapes.iter().map(|(_, area, _)| area.bottom()).chain(lines).fold(0.0, f64::max);
    let height = d.scene.height.0;
    let allowed = (0.05 * height).max(96.0);
    if height - lowest > allowed {
        out.push(format!("{:.0} of {height:.0} pixels below the content", height - lowest));
    }
}
