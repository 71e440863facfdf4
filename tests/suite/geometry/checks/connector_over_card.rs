//! No connector runs through a card.

use super::{Boards, Check, Drawing};
use crate::geometry::areas::{at, crosses};
use crate::harness::scene::clip;

pub(super) const CHECK: Check = Check { name: "connector-over-card", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    for stroke in d.connectors() {
        for piece in &stroke.straight_pieces().collect::<Vec<_>>() {
            for (card, area) in d.parts.cards() {
                if crosses(*piece, &area.grown(-0.5)) {
                    out.push(format!(
                        "piece {piece:.1?} of `{}` through {} {}",
                        clip(&stroke.path.to_svg()),
                        d.parts.name(card),
                        at(&area)
                    ));
                }
            }
        }
    }
}
