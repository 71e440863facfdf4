//! What a touchpoint or a stage can hold, by the key it is written under: whether there is anything.

use crate::model::{Journey, Moment};

/// One key of a touchpoint.
struct Lane {
    key: &'static str,
    /// The lane's name on a sheet, where it is another.
    sheet: Option<&'static str>,
    filled: fn(&Moment) -> bool,
}

/// Every key that can be required of a map: those of a touchpoint, and the names of the lanes that show them. Own lanes go by
/// their ids and are not here.
pub fn lane_keys() -> impl Iterator<Item = &'static str> {
    let lanes = LANES.iter().flat_map(|lane| std::iter::once(lane.key).chain(lane.sheet));
    lanes.chain(GOALS.iter().copied())
}

/// Whether a journey has anything in the lane of a key, on any touchpoint or stage. `None`: it has no such lane.
pub(super) fn is_filled(journey: &Journey, key: &str) -> Option<bool> {
    let mut moments = journey.moments();
    let own = journey.lanes.iter().position(|lane| lane.id.value == key);
    if let Some(own) = own {
        return Some(moments.any(|moment| moment.own.iter().any(|(lane, texts)| *lane == own && !texts.is_empty())));
    }
    if GOALS.contains(&key) {
        return Some(journey.stages.iter().any(|stage| stage.goal.is_some()));
    }
    let named: Vec<&Lane> = LANES.iter().filter(|lane| lane.key == key || lane.sheet == Some(key)).collect();
    if named.is_empty() {
        return None;
    }
    Some(moments.any(|moment| named.iter().any(|lane| (lane.filled)(moment))))
}

/// The key of the file to fill a lane with: the first one that the lane shows, in the order of the table.
pub(super) fn key_of(name: &str) -> &str {
    let own = LANES.iter().any(|lane| lane.key == name);
    let shown = LANES.iter().find(|lane| !own && lane.sheet == Some(name));
    shown.map_or(name, |lane| lane.key)
}

/// Whether a moment has anything under one of the keys of a touchpoint.
pub(super) fn holds(moment: &Moment, key: &str) -> bool {
    LANES.iter().any(|lane| lane.key == key && (lane.filled)(moment))
}

/// Whether a moment holds nothing beyond its name, apart from some keys.
pub(super) fn is_empty(moment: &Moment, apart_from: &[&str]) -> bool {
    moment.own.is_empty() && !LANES.iter().any(|lane| !apart_from.contains(&lane.key) && (lane.filled)(moment))
}

/// The keys for what the customer wants, which stages hold and touchpoints do not.
const GOALS: [&str; 2] = ["goal", "goals"];

static LANES: &[Lane] = &[
    row("actions", Some("customer_actions"), |m| !m.actions.is_empty()),
    row("backstage", None, |m| !m.backstage.is_empty()),
    row("channel", Some("channels"), |m| !m.channels.is_empty()),
    row("description", None, |m| m.description.is_some()),
    row("duration", Some("time"), |m| m.duration.is_some()),
    row("emotion", Some("emotions"), |m| !m.emotions.is_empty()),
    row("engagement", None, |m| m.engagement.is_some()),
    row("evidence", Some("research"), |m| !m.proof().is_empty()),
    row("fail_points", None, |m| !m.fail_points.is_empty()),
    row("frontstage", None, |m| !m.frontstage.is_empty()),
    row("gains", None, |m| !m.gains.is_empty()),
    row("image", Some("images"), |m| m.image.is_some()),
    row("importance", None, |m| m.importance.is_some()),
    row("links", None, |m| !m.links.is_empty()),
    row("metrics", None, |m| !m.metrics.is_empty()),
    row("moment_of_truth", Some("reasons"), |m| m.moment_of_truth.is_some()),
    row("needs", None, |m| !m.needs.is_empty()),
    row("opportunities", None, |m| !m.opportunities.is_empty()),
    row("owner", Some("owners"), |m| m.owner.is_some()),
    row("contributors", Some("owners"), |m| !m.contributors.is_empty()),
    row("pain_points", None, |m| !m.pain_points.is_empty()),
    row("perceived_owner", Some("owners"), |m| m.perceived_owner.is_some()),
    row("physical_evidence", None, |m| !m.physical_evidence.is_empty()),
    row("policies", None, |m| !m.policies.is_empty()),
    row("quotes", Some("thoughts"), |m| !m.quotes.is_empty()),
    row("staff_emotion", None, |m| m.staff_emotion.is_some()),
    row("support", None, |m| !m.support.is_empty()),
    row("thoughts", None, |m| !m.thoughts.is_empty()),
    row("wait", Some("time"), |m| m.wait.is_some()),
    row("workarounds", None, |m| !m.workarounds.is_empty()),
];

const fn row(key: &'static str, sheet: Option<&'static str>, filled: fn(&Moment) -> bool) -> Lane {
    Lane { key, sheet, filled }
}
