//! No text covers a card it is not part of.

use cjm::scene::Rect;

use super::{Boards, Check, Drawing};
use crate::geometry::areas::{at, ink, overlaps};
use crate::harness::scene::{clip, text};

pub(super) const CHECK: Check = Check { name: "text-over-card", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let cards = d.parts.cards();
    let areas: Vec<Rect> = d.parts.lines.iter().map(|(line, _)| ink(line)).chain(cards.iter().map(|(_, area)| *area)).collect();
    let count = d.parts.lines.len();
    for (a, b) in overlaps(&areas, 1.0) {
        if a < count && b >= count {
            let ((line, around), (card, area)) = (d.parts.lines[a], cards[b - count]);
            // Fail and wait points are marked on the edge of their card; the number of a connector has no card.
            let letter = d.is_on_disc(line) && !text(line).chars().all(|c| c.is_ascii_digit());
            if !letter && !d.parts.around(around).any(|n| n == card) {
                out.push(format!("`{}` {} on {} {}", clip(&text(line)), at(&areas[a]), d.parts.name(card), at(&area)));
            }
        }
    }
}
