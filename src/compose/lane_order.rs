//! Orders the lanes of a matrix: those of the sheet, and own lanes after the lanes that they name.

use crate::model::{Journey, OwnLane};
use crate::sheet::{Lane, LaneKind, LaneSelection, Zone, lane};

/// A lane of this board: a built-in one or one of the author's own.
#[derive(Clone, Copy)]
pub(super) enum LaneRef<'a> {
    Standard(&'static Lane),
    /// With its index in the journey.
    Own(usize, &'a OwnLane),
}

impl LaneRef<'_> {
    pub(super) fn zone(self) -> Zone {
        match self {
            Self::Standard(lane) => lane.zone(),
            Self::Own(_, own) => own.role.into(),
        }
    }

    /// The kind of a built-in lane.
    pub(super) fn kind(self) -> Option<LaneKind> {
        match self {
            Self::Standard(lane) => Some(lane.kind),
            Self::Own(..) => None,
        }
    }

    /// Whether it belongs to stages or to several columns.
    pub(super) fn is_head(self) -> bool {
        self.kind().is_some_and(LaneKind::is_head)
    }

    /// Whether a hairline separates it from the lane below it.
    pub(super) fn is_ruled(self) -> bool {
        self.kind().is_none_or(LaneKind::is_named)
    }

    /// Whether a lane with `after` comes after this one. A lane for the same part of the blueprint matches, too, because two
    /// sheets show customer actions in different lanes.
    fn matches(self, after: &str) -> bool {
        match self {
            Self::Standard(this) => {
                this.key == after || lane(after).is_some_and(|it| it.part().is_some() && it.part() == this.part())
            }
            Self::Own(_, own) => own.id.value == after,
        }
    }
}

/// The lanes of a sheet from top to bottom.
pub(super) fn lane_order<'a>(lanes: &LaneSelection, journey: &'a Journey) -> Vec<LaneRef<'a>> {
    let own = || journey.lanes.iter().enumerate();
    let named = |key: &str| own().find(|(_, own)| own.id.value == key).map(|(n, own)| LaneRef::Own(n, own));
    let mut order: Vec<LaneRef<'a>> =
        lanes.keys().filter_map(|key| lane(key).map(LaneRef::Standard).or_else(|| named(key))).collect();
    // A lane that follows another of the author's own comes once that one has its place. Lanes do not follow each other in a cycle.
    let follows = |lane: &OwnLane| own().map(|(_, own)| own).find(|own| lane.after.as_ref() == Some(&own.id));
    let mut placed: Vec<(usize, &OwnLane)> = own().filter(|_| lanes.takes_own()).collect();
    placed.sort_by_key(|(_, own)| std::iter::successors(follows(own), |own| follows(own)).count());
    for (n, own) in placed {
        let after = own.after.as_ref();
        let found = after.and_then(|after| order.iter().position(|lane| lane.matches(after)));
        let place = found.map_or_else(|| by_zone(&order, own), |at| at + 1);
        order.insert(place, LaneRef::Own(n, own));
    }
    order
}

/// The position of an own lane without `after`: behind the last lane of its zone, or at the end.
fn by_zone(order: &[LaneRef<'_>], own: &OwnLane) -> usize {
    let zone = Zone::from(own.role);
    let last = order.iter().rposition(|lane| zone != Zone::Outside && lane.zone() == zone);
    last.map_or(order.len(), |at| at + 1)
}
