//! A chevron begins where its first touchpoint begins and ends where its last one ends; only its point sticks out.

use std::collections::BTreeMap;

use cjm::scene::Rect;

use super::{Boards, Check, Drawing};
use crate::geometry::areas::at;
use crate::harness::scene::clip;

pub(super) const CHECK: Check = Check { name: "chevron-span", boards: Boards::Matrix, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    const POINT: f64 = 14.5;
    if !d.sheet.lanes().contains(&"stages")
        || !d.sheet.lanes().iter().any(|lane| lane.contains("touchpoints") || *lane == "customer_actions")
    {
        return;
    }
    let by_id: BTreeMap<&str, usize> =
        d.parts.groups.iter().enumerate().filter_map(|(n, (group, _))| Some((group.id.as_deref()?, n))).collect();
    let outline =
        |n: usize| d.parts.shapes.iter().find(|(.., around)| *around == by_id.get(format!("stage-{n}").as_str()).copied());
    let mut cards: Vec<(usize, String, Rect)> = Vec::new();
    for (s, stage) in d.journey.stages.iter().enumerate() {
        for (t, touchpoint) in stage.touchpoints.iter().enumerate() {
            let id = touchpoint.id.as_ref().map_or(format!("{}-{}", s + 1, t + 1), |id| id.value.clone());
            let Some(area) = by_id.get(format!("touchpoint-{id}").as_str()).and_then(|n| d.parts.groups[*n].0.bounds) else {
                out.push(format!("no card touchpoint-{id}"));
                continue;
            };
            cards.push((s, id, area));
        }
    }
    for (s, stage) in d.journey.stages.iter().enumerate() {
        let Some((_, chevron, _)) = outline(s + 1) else {
            out.push(format!("no chevron for `{}`", clip(&stage.name)));
            continue;
        };
        for (of, id, card) in &cards {
            let (left, right) =
                if d.scene.rtl { (chevron.x.0 + POINT, chevron.right()) } else { (chevron.x.0, chevron.right() - POINT) };
            let inside = left - 2.0 <= card.x.0 && card.right() <= right + 2.0;
            let outside = card.right() <= left + 1.0 || card.x.0 >= right - 1.0;
            if (*of == s && !inside) || (*of != s && !outside) {
                let verb = if *of == s { "does not span" } else { "reaches over" };
                out.push(format!(
                    "chevron {} `{}` {} {verb} touchpoint {id} {}",
                    s + 1,
                    clip(&stage.name),
                    at(chevron),
                    at(card)
                ));
            }
        }
    }
}
