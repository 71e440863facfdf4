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
mod reading;
mod seen;
mod words;

use crate::block::{Face, Mark, Page};
use crate::model::Journey;
use crate::sheet::Sheet;
use crate::words::{ENGLISH, Locale};

pub use reading::read;

/// Composes a sheet with the fixed words of a language.
#[must_use]
pub fn compose(journey: &Journey, sheet: &Sheet, locale: &Locale) -> Page {
    let mut seen = seen::Seen::default();
    let words = locale.words;
    let board = board::board(journey, sheet, words, &mut seen);
    Page {
        title: words.label(&journey.title, sheet.title(words)),
        description: describe::describe(journey, sheet, words),
        lang: lang(journey, locale),
        rtl: locale.rtl,
        prefix: describe::prefix(journey, sheet, locale),
        logo: None,
        header: header::header(journey, sheet, words),
        footer: footer::footer(journey, words, &seen),
        board,
    }
}

/// The language of most of the texts: the one the author says they are in, else the one that was asked for.
fn lang(journey: &Journey, locale: &Locale) -> Option<String> {
    let asked = (locale.tag != ENGLISH.tag).then(|| locale.tag.to_owned());
    journey.locale.as_ref().map(|tag| tag.value.clone()).or(asked)
}

/// Whether a journey holds work behind the scenes, so that a blueprint has something to show.
#[must_use]
pub fn has_blueprint(journey: &Journey) -> bool {
    let moments = journey.stages.iter().flat_map(|s| std::iter::once(&s.whole).chain(s.touchpoints.iter().map(|t| &t.moment)));
    moments.into_iter().any(|m| !(m.frontstage.is_empty() && m.backstage.is_empty() && m.support.is_empty()))
}

/// The sign of a feeling, 0 (worst) to 1 (best).
#[must_use]
pub fn face(value: f64) -> Mark {
    Mark::Face(Face { value, size: 24.0, hollow: false, accent: false, frame: None })
}
