//! Composes the channel lane: which touchpoint happens in which channel.

use std::collections::BTreeSet;

use super::columns::Columns;
use super::names::capital;
use crate::block::{Tracks, Wire};
use crate::icons;
use crate::model::Place;

/// Tracks for the channels that are used, in the order the author lists them, others in the order of their first use; nothing where
/// none is used.
pub(super) fn tracks(columns: &Columns<'_>) -> Option<Tracks> {
    let journey = columns.journey;
    // A journey numbers its channels as it lists and then as it uses them.
    let used: BTreeSet<usize> = journey.moments().flat_map(|m| m.channels.iter().copied()).collect();
    let order: Vec<usize> = used.into_iter().collect();
    let track_of = |channel: usize| order.partition_point(|c| *c < channel);
    let (mut dots, mut wires, mut bars): (Vec<(usize, usize)>, Vec<Wire>, Vec<_>) = Default::default();
    // The last dot of the main path, and the last dot of all: a branch leaves from the former.
    let mut main: Option<usize> = None;
    let mut branch: Option<(usize, usize)> = None;
    for (stage, range) in journey.stages.iter().zip(&columns.stages) {
        // What holds for the whole stage is a bar across it, unless a touchpoint says so itself.
        let said = |channel: &usize| stage.touchpoints.iter().any(|t| t.moment.channels.contains(channel));
        let whole: Vec<usize> = stage.whole.channels.iter().copied().filter(|c| !said(c)).collect();
        if range.len() > 1 {
            for channel in &whole {
                bars.push((range.clone(), track_of(*channel)));
            }
        }
        for column in range.clone() {
            let mut channels: Vec<usize> = columns.touchpoint(column).map(|t| t.moment.channels.clone()).unwrap_or_default();
            if range.len() == 1 {
                channels.extend(&whole);
            }
            let Some(first) = channels.first() else { continue };
            let dot = dots.len();
            dots.push((column, track_of(*first)));
            let path = columns.path(column);
            let from = match (path, branch) {
                (Some(path), Some((last, same))) if same == path => Some(last),
                _ => main,
            };
            wires.extend(from.map(|from| Wire {
                from,
                to: dot,
                loses: loses(columns, dots[from].0, column),
                branch: path.is_some(),
            }));
            branch = path.map(|path| (dot, path));
            if path.is_none() {
                main = Some(dot);
            }
            for other in &channels[1..] {
                dots.push((column, track_of(*other)));
            }
        }
    }
    wires.extend(returns(columns, &dots));
    if order.is_empty() {
        return None;
    }
    let names: Vec<&str> = order.iter().map(|c| journey.channels[*c].name.as_str()).collect();
    let hints: Vec<&str> =
        order.iter().zip(&names).map(|(c, name)| journey.channels[*c].icon.as_ref().map_or(*name, |i| i.as_str())).collect();
    let signs = icons::channels(&hints);
    let tracks = signs.into_iter().zip(&names).map(|(icon, name)| (icon, capital(name))).collect();
    Some(Tracks { tracks, dots, wires, bars })
}

/// From the last dot of an alternative path to where the author says that it goes on.
fn returns(columns: &Columns<'_>, dots: &[(usize, usize)]) -> Vec<Wire> {
    let dot_of = |column: usize| dots.iter().position(|(at, _)| *at == column);
    let back = columns.returns().into_iter();
    back.filter_map(|(from, to)| {
        Some(Wire { from: dot_of(from)?, to: dot_of(to)?, loses: loses(columns, from, to), branch: true })
    })
    .collect()
}

/// Whether the author says that nothing is handed over between two columns.
fn loses(columns: &Columns<'_>, from: usize, to: usize) -> bool {
    let place = |column: usize| {
        let (stage, touchpoint) = columns.at[column];
        Place { stage, touchpoint }
    };
    let (from, to) = (place(from), place(to));
    let between = columns.journey.flows.iter().filter(|flow| flow.from.place == from && flow.to.place == to);
    between.into_iter().any(|flow| flow.carries.as_ref().is_some_and(Vec::is_empty))
}
