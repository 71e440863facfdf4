//! The channel lane: which touchpoint happens in which channel.

use super::board::Columns;
use super::seen::Seen;
use crate::block::{Tracks, Wire};
use crate::icons;
use crate::model::Place;

/// Tracks for the channels that are used, in the order of their first use; nothing where none is.
pub(super) fn tracks(columns: &Columns<'_>, seen: &mut Seen) -> Option<Tracks> {
    let journey = columns.journey;
    let mut order: Vec<usize> = Vec::new();
    let mut track_of = |channel: usize| {
        order.iter().position(|c| *c == channel).unwrap_or_else(|| {
            order.push(channel);
            order.len() - 1
        })
    };
    let (mut dots, mut wires, mut bars) = (Vec::new(), Vec::new(), Vec::new());
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
    seen.loss |= wires.iter().any(|w: &Wire| w.loses);
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

/// `email` as `Email`: a name in small letters begins with a capital in the rail, as the lanes' names do.
fn capital(name: &str) -> String {
    let small = name.chars().all(|c| !c.is_uppercase());
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if small && first.is_ascii_lowercase() => first.to_ascii_uppercase().to_string() + letters.as_str(),
        _ => name.to_owned(),
    }
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
