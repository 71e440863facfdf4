//! Composes the channel lane: the channels of each touchpoint.

use std::collections::BTreeSet;

use super::composer::Composer;
use super::names::capitalized;
use crate::block::{Tracks, Wire};
use crate::facts::Walker;
use crate::icons::{self, Icon};

/// Tracks for the channels in use, first in the order of their definitions, then in the order of their first use. `None` without
/// channels.
pub(super) fn tracks(cx: &Composer<'_>) -> Option<Tracks> {
    let Composer { facts, journey, .. } = *cx;
    // A journey numbers its channels in this order.
    let used: BTreeSet<usize> = journey.moments().flat_map(|m| m.channels.iter().copied()).collect();
    let order: Vec<usize> = used.into_iter().collect();
    let track_of = |channel: usize| order.partition_point(|c| *c < channel);
    let (mut dots, mut wires, mut bars): (Vec<(usize, usize)>, Vec<Wire>, Vec<_>) = Default::default();
    let mut walker = Walker::default();
    for (stage, range) in journey.stages.iter().zip(&facts.stages) {
        // A channel of the whole stage is a bar across it, unless a touchpoint names it, too.
        let said = |channel: &usize| stage.touchpoints.iter().any(|t| t.moment.channels.contains(channel));
        let whole: Vec<usize> = stage.whole.channels.iter().copied().filter(|c| !said(c)).collect();
        if range.len() > 1 {
            for channel in &whole {
                bars.push((range.clone(), track_of(*channel)));
            }
        }
        for column in range.clone() {
            let at = facts.columns[column];
            let mut channels: Vec<usize> = at.touchpoint.map(|t| t.moment.channels.clone()).unwrap_or_default();
            if range.len() == 1 {
                channels.extend(&whole);
            }
            let Some(first) = channels.first() else { continue };
            let dot = dots.len();
            dots.push((column, track_of(*first)));
            wires.extend(walker.walk(dot, at.path()).map(|from| Wire {
                from,
                to: dot,
                loses: loses(cx, dots[from].0, column),
                branch: at.path().is_some(),
            }));
            for other in &channels[1..] {
                dots.push((column, track_of(*other)));
            }
        }
    }
    wires.extend(returns(cx, &dots));
    if order.is_empty() {
        return None;
    }
    let icons = icons(cx);
    let tracks = order.iter().map(|c| (icons[*c], capitalized(&journey.channels[*c].name))).collect();
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

/// Wires from the last dot of an alternative path to where the author states that it continues.
fn returns(cx: &Composer<'_>, dots: &[(usize, usize)]) -> Vec<Wire> {
    let dot_of = |column: usize| dots.iter().position(|(at, _)| *at == column);
    let wire = |(from, to)| Some(Wire { from: dot_of(from)?, to: dot_of(to)?, loses: loses(cx, from, to), branch: true });
    cx.facts.returns().into_iter().filter_map(wire).collect()
}

/// Whether the author states that no information is passed on between two columns.
fn loses(cx: &Composer<'_>, from: usize, to: usize) -> bool {
    cx.facts.loses_all(cx.facts.columns[from].place, cx.facts.columns[to].place)
}
