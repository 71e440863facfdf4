//! `cjm` compiles customer journeys written in YAML into journey maps and service blueprints.
//!
//! Data flows one way. Each module is a step and hands one type to the next:
//!
//! | step | module | takes | gives |
//! |---|---|---|---|
//! | read | [`cli`] | a path | [`source::Sources`]: text with a name |
//! | parse | [`mod@parse`] | text | [`model::Journey`] and every [`diagnostic::Diagnostic`] there is |
//! | check | [`check`] | a journey | diagnostics about how good it is |
//! | compose | [`mod@compose`] | a journey and a [`sheet::Sheet`] | [`block::Page`]: what stands beside what |
//! | lay out | [`layout`] | a page and [`text::Fonts`] | [`scene::Scene`]: where exactly |
//! | render | [`mod@render`] | a scene and a [`theme::Theme`] | bytes of a [`render::Format`] |
//! | emit | [`cli`] | bytes | a file, whole or not at all |
//!
//! What `parse` hands over is settled: nothing after it checks again or has a default of its own. A layout knows no journeys, a
//! renderer no sheets; `tests/suite/tidy.rs` holds which module may see which. A [`sheet`] is data: which lanes in which order;
//! a lane is a row in [`sheet::LANES`] with the part of the journey it shows.

pub mod block;
pub mod check;
pub mod cli;
pub mod compose;
pub mod diagnostic;
pub mod files;
pub mod icons;
pub mod layout;
pub mod model;
pub mod parse;
pub mod picture;
pub mod render;
pub mod scene;
pub mod sheet;
pub mod source;
pub mod text;
pub mod theme;

use std::collections::BTreeSet;

/// Draws a sheet of a journey. Also tells the characters no font covers.
#[must_use]
pub fn draw(journey: &model::Journey, sheet: &sheet::Sheet, fonts: &text::Fonts) -> (scene::Scene, BTreeSet<char>) {
    draw_with(journey, sheet, fonts, None)
}

/// The same with a logo above everything else.
#[must_use]
pub fn draw_with(
    journey: &model::Journey,
    sheet: &sheet::Sheet,
    fonts: &text::Fonts,
    logo: Option<&picture::Logo>,
) -> (scene::Scene, BTreeSet<char>) {
    let page = block::Page { logo: logo.cloned(), ..compose::compose(journey, sheet) };
    layout::lay_out(&page, fonts)
}
