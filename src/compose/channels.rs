//! Composes the channel lane: the channels of each touchpoint.

use std::collections::BTreeSet;

use super::composer::Composer;
use super::names::channel_name;
use crate::block::{Tracks, Wire};
use crate::facts::Step;
use crate::icons::{self, Icon};
use crate::words::capitalized;

/// Tracks for the channels in use, first in the order of their definitions, then in the order of their first use. `None` without
/// channels.
pub(super) fn tracks(cx: &Composer<'_>) -> Option<Tracks> {
    let Composer { facts, journey, .. } = *cx;
    // A journey numbers its channels in this order.
    let used: BTreeSet<usize> = journey.moments().flat_map(|m| m.channels.iter().copied()).collect();
    let order: Vec<usize> = used.into_iter().collect();
    let track_of = |channel: usize| order.partition_point(|c| *c < channel);
    let mut bars = Vec::new();
    for (stage, whole) in journey.stages.iter().enumerate() {
        // The channels of a stage are bars across the touchpoints that have none of their own.
        let runs = facts.inheriting(stage, |moment| !moment.channels.is_empty()).into_iter().filter(|run| run.len() > 1);
        bars.extend(runs.flat_map(|run| whole.whole.channels.iter().map(move |channel| (run.clone(), track_of(*channel)))));
    }
    let columns = facts.columns.iter().enumerate();
    let dots: Vec<(usize, usize)> =
        columns.flat_map(|(column, at)| at.channels().iter().map(move |channel| (column, track_of(*channel)))).collect();
    if order.is_empty() {
        return None;
    }
    let wires = wires(cx, &dots, track_of);
    let icons = icons(cx);
    let tracks = order.iter().map(|c| (icons[*c], capitalized(&channel_name(*c, facts, cx.words)))).collect();
    Some(Tracks { tracks, dots, wires, bars })
}

/// The icon of every channel, the same on each sheet: channels that touchpoints and stages use choose first.
pub(super) fn icons(cx: &Composer<'_>) -> Vec<Option<&'static Icon>> {
    let channels = &cx.journey.channels;
    let used: BTreeSet<usize> = cx.journey.moments().flat_map(|m| m.channels.iter().copied()).collect();
    let unused = (0..channels.len()).filter(|channel| !used.contains(channel));
    let order: Vec<usize> = used.iter().copied().chain(unused).collect();
    let hint = |channel: &usize| channels[*channel].icon.as_ref().unwrap_or(&channels[*channel].name).as_str();
    let chosen = icons::channels(&order.iter().map(hint).collect::<Vec<_>>());
    let mut icons = vec![None; channels.len()];
    for (channel, icon) in order.into_iter().zip(chosen) {
        icons[channel] = icon;
    }
    icons
}

/// Wires along the steps of every persona, and from the last dot of an alternative path to where the author says that it goes on.
fn wires(cx: &Composer<'_>, dots: &[(usize, usize)], track_of: impl Fn(usize) -> usize) -> Vec<Wire> {
    let facts = cx.facts;
    let has_dot = |column: usize| !facts.columns[column].channels().is_empty();
    let mut steps: Vec<(usize, usize)> = facts.steps_among(has_dot).into_iter().collect();
    steps.sort_by_key(|(from, to)| (*to, *from));
    // The dots are in the order of their columns.
    let first_dot = |column: usize| dots.partition_point(|(before, _)| *before < column);
    let losing = facts.losing();
    let wire = |(from, to): (usize, usize), back: bool| {
        let (before, after) = Step { from: facts.columns[from], to: facts.columns[to] }.channels()?;
        let dot_of = |column: usize, channel: usize| {
            let first = first_dot(column);
            let place = dots[first..first_dot(column + 1)].iter().position(|(_, track)| *track == track_of(channel));
            place.map(|place| first + place)
        };
        let (a, b) = (dot_of(from, before)?, dot_of(to, after)?);
        let track = dots[a].1;
        let is_passed = |(column, on): &(usize, usize)| *on == track && facts.columns[*column].path().is_none();
        let mut between = dots[first_dot(from + 1)..first_dot(to)].iter();
        let bows = !back && dots[b].1 == track && between.any(is_passed);
        let loses = losing.contains(&(facts.columns[from].place, facts.columns[to].place));
        Some(Wire { from: a, to: b, loses, branch: back || facts.columns[to].path().is_some(), bows })
    };
    let along = steps.into_iter().filter_map(|step| wire(step, false));
    along.chain(facts.returns(&facts.personas).into_iter().filter_map(|step| wire(step, true))).collect()
}
