//! Renders scenes as bytes in a format. Knows no journeys and no sheets.

mod base64;
mod canvas;
mod color_table;
mod content_security;
mod css_classes;
mod deflate;
mod document_fonts;
mod format;
mod glyph_masks;
mod glyph_shapes;
mod gradients;
mod masks;
mod options;
pub mod page;
mod page_content;
mod page_fonts;
mod path_data;
mod pictures;
mod pixel_dashes;
mod pixel_paths;
mod pixel_pictures;
mod placement;
pub mod png;
mod properties;
pub mod svg;
mod svg_model;
mod svg_nodes;
mod templates;
mod woff;

pub use format::{Draw, DrawPage, DrawSheet, Format, Takes};
pub use options::{Options, RenderError, TextMode};
pub use page_content::{Drawing, InlineIcons, PageContent};

/// Every output format, sorted by name.
pub static FORMATS: &[&Format] = &[&page::FORMAT, &png::FORMAT, &svg::FORMAT];

/// The default format.
pub static DEFAULT: &Format = &svg::FORMAT;

/// The format of a name, ignoring case.
#[must_use]
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().copied().find(|row| row.name.eq_ignore_ascii_case(name))
}

/// The formats that take an option, as in a sentence: `a PNG or an SVG`.
#[must_use]
pub fn takers(takes: fn(&Format) -> Takes) -> String {
    let takers = FORMATS.iter().filter(|format| takes(format) == Takes::Yes).map(|format| format.called);
    takers.collect::<Vec<_>>().join(" or ")
}

/// Parses the templates ahead of the first rendering, which otherwise does it. For callers that are waiting anyway.
pub fn prepare() {
    templates::prepare();
}
