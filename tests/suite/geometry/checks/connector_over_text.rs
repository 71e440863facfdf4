//! No connector runs through a text.

use super::{Boards, Check, Drawing};
use crate::geometry::areas::{at, crosses, ink};
use crate::harness::scene::{clip, text};

pub(super) const CHECK: Check = Check { name: "connector-over-text", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    for stroke in d.connectors() {
        for (line, around) in &d.parts.lines {
            let area = ink(line);
            if stroke.straight_pieces().any(|piece| crosses(piece, &area)) && !d.is_on_disc(line) {
                let lane = d.parts.lane(*around).unwrap_or("the page");
                out.push(format!(
                    "connector `{}` through `{}` {} in {lane}",
                    clip(&stroke.path.to_svg()),
                    clip(&text(line)),
                    at(&area)
                ));
            }
        }
    }
}
