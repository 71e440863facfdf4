//! Composes the blocks of a page from a journey and a sheet. Knows no positions and no fonts; colours only by their meaning.

mod alt_text;
mod areas;
mod cells;
mod channels;
mod composer;
mod connectors;
mod curve;
mod description;
mod emotion_text;
mod footer;
mod header;
mod hues;
mod ids;
mod initials;
mod insights;
mod lane_order;
mod legend;
mod matrix;
mod metric_card;
mod names;
mod owners;
mod persona_panel;
mod plot;
mod ranking;
mod reading;
mod stars;
mod styles;
mod value_words;

use composer::Composer;

use crate::block::{Board, EmotionFace, Mark, Page};
use crate::facts::Facts;
use crate::model::Journey;
use crate::sheet::{Design, Sheet};
use crate::words::{ENGLISH, Locale};

pub use reading::read;

/// Composes a sheet with the fixed words of a language.
#[must_use]
pub fn compose(facts: &Facts<'_>, sheet: &Sheet, locale: &Locale) -> Page {
    let journey = facts.journey;
    let cx = Composer { facts, journey, sheet, words: locale.words, locale };
    let board = match &sheet.design {
        Design::Matrix(design) => Board::Matrix(matrix::matrix(design, &cx)),
        Design::Areas(arrangement) => Board::Areas(areas::areas(arrangement, sheet.subject, &cx)),
        Design::Plot(design) => Board::Plot(plot::plot(design, &cx)),
    };
    let header = header::header(&cx);
    Page {
        title: cx.words.label(&journey.title, &sheet.drawing_title(journey, cx.words)),
        description: alt_text::alt_text(&cx),
        lang: lang(journey, locale),
        rtl: locale.rtl,
        prefix: ids::prefix(&cx, locale),
        logo: None,
        footer: footer::footer(&header, &board, &cx),
        header,
        board,
    }
}

/// The language of the texts: the one stated by the author, else the requested one.
fn lang(journey: &Journey, locale: &Locale) -> Option<String> {
    let asked = (locale.tag != ENGLISH.tag).then(|| locale.tag.to_owned());
    journey.locale.as_ref().map(|tag| tag.value.clone()).or(asked)
}

/// The face of an emotion, 0 (worst) to 1 (best).
#[must_use]
pub fn face(value: f64) -> Mark {
    Mark::Face(EmotionFace { value, size: 24.0, hollow: false, accent: false, frame: None })
}
