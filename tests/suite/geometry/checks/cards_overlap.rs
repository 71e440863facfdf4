//! No two cards overlap, except a card inside another.

use cjm::scene::Rect;

use super::{Boards, Check, Drawing};
use crate::geometry::areas::{at, overlaps};

pub(super) const CHECK: Check = Check { name: "cards-overlap", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let cards = d.parts.cards();
    let areas: Vec<Rect> = cards.iter().map(|(_, area)| *area).collect();
    for (a, b) in overlaps(&areas, 0.5) {
        let (ga, gb) = (cards[a].0, cards[b].0);
        let nested = d.parts.around(Some(gb)).any(|n| n == ga) || d.parts.around(Some(ga)).any(|n| n == gb);
        if !nested {
            out.push(format!("{} {} and {} {}", d.parts.name(ga), at(&areas[a]), d.parts.name(gb), at(&areas[b])));
        }
    }
}
