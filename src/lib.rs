//! `cjm` compiles customer journeys written in YAML into journey maps and service blueprints.
//!
//! Data flows one way. Each module is a step and hands one type to the next:
//!
//! | step | module | takes | gives |
//! |---|---|---|---|
//! | compile | [`mod@compile`] | a [`world::World`] and a path | [`compile::Checked`]: read, parsed, checked, without what the [`baseline`] has |
//! | | [`config`] | the text of a `cjm.toml` | [`config::Config`]: what a project asks for |
//! | parse | [`mod@parse`] | text | [`model::Journey`] and every [`findings::Finding`] there is |
//! | interpret | [`facts`] | a journey | [`facts::Facts`]: who feels what where, steps, paths, owners |
//! | check | [`check`] | the facts of a journey | findings about its quality |
//! | report | [`findings`] | findings, and [`rules`]: every rule | a report in a [`findings::ReportFormat`] |
//! | fix | [`fix`] | texts and the edits of findings | texts without other changes |
//! | format | [`mod@fmt`] | text | the same values and comments in the one style, proven, or a refusal |
//! | compose | [`mod@compose`] | the facts and a [`sheet::Sheet`] | [`block::Page`]: blocks in order, without positions |
//! | | | the facts | [`reading::Reading`]: its content as headings, lists and tables |
//! | lay out | [`layout`] | a page and [`text::Fonts`] | [`scene::Scene`]: exact positions |
//! | render | [`mod@render`] | a scene and a [`theme::Theme`] | bytes of a [`render::Format`]: SVG, PNG |
//! | | | a reading, its drawings and a theme | one HTML file |
//! | serve editors | [`lsp`] | texts as they are typed | findings, completion, explanations, renaming |
//! | | [`schema`] | the key tables of [`model::keys`] | a JSON Schema that accepts what `parse` accepts |
//! | write | [`cli`] | bytes | a file, atomically |
//!
//! The output of `parse` is final: later steps neither validate it again nor add defaults. A layout knows no journeys, a renderer
//! no sheets; `tests/suite/tidy.rs` lists which module may use which. A [`sheet`] is data: lanes and their order; a lane is a row
//! in [`sheet::LANES`] with the part of the journey it shows. Every fixed word is in [`words`], once per language, and every
//! colour in [`theme`].
//!
//! What files, maps, pictures and drawings can hold is in [`limits`].
//!
//! A [`world::World`] is the only access to files, pictures and the date: the command line, the editor server ([`lsp`]), `--fix`
//! and the tests each have one, and all of them call [`fn@compile`].

pub mod baseline;
pub mod block;
pub mod characters;
pub mod check;
pub mod cli;
pub mod compile;
pub mod compose;
pub mod config;
pub mod edit_distance;
pub mod facts;
pub mod files;
pub mod findings;
pub mod fix;
pub mod fmt;
pub mod icons;
pub mod layout;
pub mod limits;
pub mod lsp;
pub mod model;
pub mod parse;
pub mod picture;
pub mod quantity;
pub mod reading;
pub mod render;
pub mod rules;
pub mod scene;
pub mod schema;
pub mod series;
pub mod sheet;
pub mod source;
pub mod text;
pub mod theme;
pub mod units;
pub mod words;
pub mod world;
pub mod yaml;

use std::collections::BTreeSet;

pub use compile::compile;

/// Draws a sheet of a journey in the journey's own language. Also returns the characters that no font covers.
#[must_use]
pub fn draw(journey: &model::Journey, sheet: &sheet::Sheet, fonts: &text::Fonts) -> (scene::Scene, BTreeSet<char>) {
    draw_in(&facts::Facts::of(journey), sheet, own_locale(journey), fonts, None)
}

/// Draws a sheet of a journey with the fixed words of a language, below a logo if there is one. Also returns the characters
/// that no font covers.
#[must_use]
pub fn draw_in(
    facts: &facts::Facts<'_>,
    sheet: &sheet::Sheet,
    locale: &words::Locale,
    fonts: &text::Fonts,
    logo: Option<&picture::Logo>,
) -> (scene::Scene, BTreeSet<char>) {
    let page = block::Page { logo: logo.cloned(), ..compose::compose(facts, sheet, locale) };
    layout::lay_out(&page, fonts)
}

/// The language of a journey's sheets if none is asked for: the one it states, else the one that its script proves; else English.
#[must_use]
pub fn own_locale(journey: &model::Journey) -> &'static words::Locale {
    facts::Facts::of(journey).locale(None, None)
}

/// Composes a journey as a document with the fixed words of a language, and draws its inline icons.
#[must_use]
pub fn read(facts: &facts::Facts<'_>, locale: &words::Locale, fonts: &text::Fonts) -> (reading::Reading, render::InlineIcons) {
    let reading = compose::read(facts, locale);
    let faces = reading.faces.iter().map(|value| layout::draw_mark(&compose::face(*value), fonts)).collect();
    (reading, render::InlineIcons { faces, star: layout::draw_mark(&block::Mark::Star, fonts) })
}
