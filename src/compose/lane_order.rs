//! Orders the lanes of a matrix: those of the sheet, and own lanes after the lanes that they name.

use std::collections::{BTreeSet, HashMap};

use crate::model::{BlueprintLane, Journey, OwnLane};
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

    /// The lane of the blueprint that it is.
    pub(super) fn in_blueprint(self) -> Option<BlueprintLane> {
        match self {
            Self::Standard(lane) => lane.part().map(BlueprintLane::from),
            Self::Own(n, own) => own.in_blueprint(n),
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
}

/// The lanes of a sheet from top to bottom.
pub(super) fn lane_order<'a>(lanes: &LaneSelection, journey: &'a Journey) -> Vec<LaneRef<'a>> {
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    for (n, own) in journey.lanes.iter().enumerate() {
        by_id.entry(&own.id.value).or_insert(n);
    }
    let own = |n: usize| LaneRef::Own(n, &journey.lanes[n]);
    let named = |key: &str| lane(key).map(LaneRef::Standard).or_else(|| by_id.get(key).copied().map(own));
    let mut order: Vec<LaneRef<'a>> = lanes.keys().filter_map(named).collect();
    if !lanes.takes_own() {
        return order;
    }
    // Work behind the scenes belongs to sheets that show it.
    let zones: BTreeSet<Zone> = order.iter().map(|lane| lane.zone()).collect();
    let is_shown = |lane: &OwnLane| Zone::from(lane.role) == Zone::Outside || zones.contains(&lane.role.into());
    // A lane that follows another of the author's own comes directly below that one, and before those that it had there.
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); journey.lanes.len()];
    for (n, lane) in journey.lanes.iter().enumerate().filter(|(_, lane)| is_shown(lane)) {
        let after = lane.after.as_ref().map(|after| after.value.as_str());
        if let Some(above) = after.and_then(|after| by_id.get(after)) {
            below[*above].push(n);
        } else {
            let found = after.and_then(|after| position(&order, after));
            order.insert(found.map_or_else(|| by_zone(&order, lane), |at| at + 1), own(n));
        }
    }
    let mut whole = Vec::with_capacity(order.len());
    for lane in order {
        let mut next = vec![lane];
        while let Some(lane) = next.pop() {
            whole.push(lane);
            // Lanes do not follow each other in a cycle.
            if let LaneRef::Own(n, _) = lane {
                next.extend(below[n].iter().map(|n| own(*n)));
            }
        }
    }
    for (n, lane) in journey.lanes.iter().enumerate() {
        keep_in_zone(&mut whole, n, lane);
    }
    whole
}

/// Moves an own lane of the blueprint into its zone, if it is elsewhere.
fn keep_in_zone(order: &mut Vec<LaneRef<'_>>, n: usize, lane: &OwnLane) {
    let zone = Zone::from(lane.role);
    if zone == Zone::Outside {
        return;
    }
    let found = order.iter().position(|other| matches!(other, LaneRef::Own(number, _) if *number == n));
    let Some(at) = found else { return };
    let zone_of = |lane: &LaneRef<'_>| Some(lane.zone()).filter(|zone| *zone != Zone::Outside);
    let above = order[..at].iter().rev().find_map(zone_of);
    let below = order[at + 1..].iter().find_map(zone_of);
    if above.is_some_and(|above| above > zone) || below.is_some_and(|below| below < zone) {
        let moved = order.remove(at);
        order.insert(by_zone(order, lane), moved);
    }
}

/// The position of a built-in lane. A lane for the same part of the blueprint is found, too, because two sheets show customer actions
/// in different lanes.
fn position(order: &[LaneRef<'_>], key: &str) -> Option<usize> {
    let part = lane(key).and_then(Lane::part);
    order.iter().position(|lane| match lane {
        LaneRef::Standard(this) => this.key == key || (part.is_some() && part == this.part()),
        LaneRef::Own(..) => false,
    })
}

/// The position of an own lane without `after`: behind the last lane of its zone, or at the end.
fn by_zone(order: &[LaneRef<'_>], own: &OwnLane) -> usize {
    let zone = Zone::from(own.role);
    let is_last = |lane: &LaneRef<'_>| lane.zone() == zone;
    let last = if zone == Zone::Outside { None } else { order.iter().rposition(is_last) };
    last.map_or(order.len(), |at| at + 1)
}
