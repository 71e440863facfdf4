//! `cjm` compiles customer journeys written in YAML into journey maps and service blueprints.
//!
//! Data flows one way. Each module is a step and hands one type to the next:
//!
//! | step | module | takes | gives |
//! |---|---|---|---|
//! | compile | [`mod@compile`] | a [`world::World`] and a path | [`compile::Checked`]: read, parsed, checked, without the findings in the [`baseline`] |
//! | | [`config`] | the text of a `cjm.toml` | [`config::Config`]: what a project asks for |
//! | parse | [`mod@parse`] | text | [`model::Journey`] and every [`findings::Finding`] there is |
//! | interpret | [`facts`] | a journey | [`facts::Facts`]: who feels what where, steps, paths, owners |
//! | check | [`check`] | a journey | findings about how good it is |
//! | report | [`findings`] | what was found, and [`rules`]: every rule | a report of a [`findings::ReportFormat`] |
//! | fix | [`fix`] | texts and the edits of findings | texts in which nothing else changed |
//! | format | [`mod@fmt`] | text | the same values and comments in the one style, proven, or a refusal |
//! | compose | [`mod@compose`] | a journey and a [`sheet::Sheet`] | [`block::Page`]: what stands beside what |
//! | | | a journey | [`reading::Reading`]: all of it as headings, lists and tables |
//! | lay out | [`layout`] | a page and [`text::Fonts`] | [`scene::Scene`]: where exactly |
//! | render | [`mod@render`] | a scene and a [`theme::Theme`] | bytes of a [`render::Format`]: SVG, PNG |
//! | | | a reading, its drawings and a theme | one HTML file |
//! | serve editors | [`lsp`] | texts as they are typed | findings, completion, explanations, renaming |
//! | | [`schema`] | the key tables of [`mod@parse`] | a JSON Schema that takes what `parse` takes |
//! | write | [`cli`] | bytes | a file, atomically |
//!
//! What `parse` hands over is settled: nothing after it checks again or has a default of its own. A layout knows no journeys, a
//! renderer no sheets; `tests/suite/tidy.rs` holds which module may see which. A [`sheet`] is data: which lanes in which order;
//! a lane is a row in [`sheet::LANES`] with the part of the journey it shows. Every word of the program's own is in [`words`], once
//! for each language, and every colour in [`theme`].
//!
//! A [`world::World`] is the only door to files, pictures and the date: the command line, the editor server ([`lsp`]), `--fix` and the
//! tests each have one, and all of them call [`fn@compile`].

pub mod baseline;
pub mod block;
pub mod check;
pub mod cli;
pub mod compile;
pub mod compose;
pub mod config;
pub mod facts;
pub mod files;
pub mod findings;
pub mod fix;
pub mod fmt;
pub mod icons;
pub mod layout;
pub mod lsp;
pub mod model;
pub mod near;
pub mod parse;
pub mod picture;
pub mod quantity;
pub mod reading;
pub mod render;
pub mod rules;
pub mod scene;
pub mod schema;
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

/// Draws a sheet of a journey in the journey's own language. Also tells the characters no font covers.
#[must_use]
pub fn draw(journey: &model::Journey, sheet: &sheet::Sheet, fonts: &text::Fonts) -> (scene::Scene, BTreeSet<char>) {
    draw_in(journey, sheet, own_locale(journey), fonts, None)
}

/// Draws a sheet of a journey with the fixed words of a language, below a logo where there is one. Also tells the characters no
/// font covers.
#[must_use]
pub fn draw_in(
    journey: &model::Journey,
    sheet: &sheet::Sheet,
    locale: &words::Locale,
    fonts: &text::Fonts,
    logo: Option<&picture::Logo>,
) -> (scene::Scene, BTreeSet<char>) {
    let page = block::Page { logo: logo.cloned(), ..compose::compose(&facts::Facts::of(journey), sheet, locale) };
    layout::lay_out(&page, fonts)
}

/// The language of a journey's own texts, where it says so and there are words in it; else English.
#[must_use]
pub fn own_locale(journey: &model::Journey) -> &'static words::Locale {
    words::locale_or_english(journey.locale.as_ref().map(|tag| tag.value.as_str()))
}

/// Tells a journey as a document with the fixed words of a language, and draws the signs it takes.
#[must_use]
pub fn read(journey: &model::Journey, locale: &words::Locale, fonts: &text::Fonts) -> (reading::Reading, render::InlineIcons) {
    let reading = compose::read(&facts::Facts::of(journey), locale);
    let faces = reading.faces.iter().map(|value| layout::sign(&compose::face(*value), fonts)).collect();
    (reading, render::InlineIcons { faces, star: layout::sign(&block::Mark::Star, fonts) })
}
