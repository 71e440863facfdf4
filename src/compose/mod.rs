//! A journey and a sheet to blocks. Knows no positions, no fonts and no colours but by their meaning.

mod board;
mod cells;
mod channels;
mod curve;
mod describe;
mod flows;
mod footer;
mod header;
mod numbers;
mod seen;
mod words;

use crate::block::Page;
use crate::model::Journey;
use crate::sheet::Sheet;

/// Composes a sheet.
#[must_use]
pub fn compose(journey: &Journey, sheet: &Sheet) -> Page {
    let mut seen = seen::Seen::default();
    let board = board::board(journey, sheet, &mut seen);
    Page {
        title: format!("{}: {}", journey.title.value, sheet.title),
        description: describe::describe(journey, sheet),
        lang: journey.locale.as_ref().map(|l| l.value.clone()),
        prefix: describe::prefix(journey, sheet),
        logo: None,
        header: header::header(journey, sheet),
        footer: footer::footer(journey, &seen),
        board,
    }
}

/// Whether a journey holds work behind the scenes, so that a blueprint has something to show.
#[must_use]
pub fn has_blueprint(journey: &Journey) -> bool {
    let moments = journey.stages.iter().flat_map(|s| std::iter::once(&s.whole).chain(s.touchpoints.iter().map(|t| &t.moment)));
    moments.into_iter().any(|m| !(m.frontstage.is_empty() && m.backstage.is_empty() && m.support.is_empty()))
}
