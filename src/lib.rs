//! `cjm` compiles customer journeys written in YAML into journey maps and service blueprints.

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
    layout::lay_out(&compose::compose(journey, sheet), fonts)
}
