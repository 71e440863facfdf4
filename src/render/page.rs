//! Renders a document and its drawings as one self-contained HTML page.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde::Serialize;

use super::base64::base64;
use super::content_security;
use super::css_classes::{CssClasses, CssRule};
use super::document_fonts::{self, DocumentFonts, EmbeddedFont, FontFormat};
use super::format::{Draw, Format, Takes};
use super::options::{RenderError, TextMode};
use super::page_content::{Drawing, PageContent};
use super::page_fonts::words_by_face;
use super::placement::{HostPage, Placement};
use super::svg_model::SvgModel;
use super::templates::{self, Template};
use crate::picture::Picture;
use crate::reading::Reading;
use crate::scene::{BoardColumn, BoardGeometry};
use crate::text::Fonts;
use crate::theme::{Ink, Palette, THEMES, Theme};
use crate::units::Px;
use crate::words::PageWords;

/// Its row in [`super::FORMATS`].
pub static FORMAT: Format = Format {
    name: "html",
    called: "a page",
    summary: "one page with every sheet and the journey as text, for reading and showing",
    pixels: false,
    scale: Takes::No("which is sharp at any size"),
    text: Takes::No("which embeds its glyphs"),
    print: Takes::No("which always prints in these colours"),
    draw: Draw::Page(render),
};

/// The prefix of the names of the page's fonts.
const PREFIX: &str = "cjm-";

/// The maximum side of a printed page in pixels: PDF readers support 200 inches.
const LONGEST: f64 = 19_000.0;

/// Renders the HTML document, in light and dark; it opens with `theme`.
///
/// # Errors
///
/// Never.
pub fn render(content: &PageContent<'_>, fonts: &Fonts, theme: &Theme) -> Result<Vec<u8>, RenderError> {
    let PageContent { reading, drawings, icons } = content;
    let faces = embedded_faces(reading, drawings, fonts);
    let ids: BTreeSet<&str> = reading.ids().collect();
    let prefixes: Vec<String> = drawings.iter().map(|drawing| format!("{}-", drawing.name)).collect();
    let classes = RefCell::new(CssClasses::default());
    let host = Some(HostPage { sections: &ids, classes: &classes });
    let views = drawings.iter().zip(&prefixes).map(|(drawing, prefix)| {
        let placement = Placement { prefix, host };
        DrawingView {
            name: &drawing.name,
            label: &drawing.title,
            region: reading.labels.drawing.replace("{0}", &drawing.title),
            board: drawing.scene.board.as_ref().map(board),
            drawn: SvgModel::new(&drawing.scene, &faces, Palette::Variables, placement),
        }
    });
    let views: Vec<DrawingView<'_>> = views.collect();
    let names: Vec<String> = (0..icons.faces.len()).map(|n| format!("face-{n}")).chain(["icon-star".to_owned()]).collect();
    let id_prefixes: Vec<String> = names.iter().map(|name| format!("{name}-")).collect();
    let icons = icons.faces.iter().chain([&icons.star]).zip(names.iter().zip(&id_prefixes)).map(|(scene, (name, prefix))| {
        let placement = Placement { prefix, host };
        InlineIcon { name, drawn: SvgModel::new(scene, &faces, Palette::Variables, placement) }
    });
    let icons: Vec<InlineIcon<'_>> = icons.collect();
    let (style, opens) = style(theme, &faces, drawings, classes.take().rules());
    let size = style.fonts.iter().map(|font| font.data.len()).sum();
    let policy =
        content_security::policy(&templates::fill(Template::Style, &StyleSheet { style: &style }, size), templates::script());
    let size = size + views.iter().map(|view| view.drawn.size()).sum::<usize>();
    let page = HtmlPage {
        reading,
        label: reading.labels,
        dir: if reading.rtl { "rtl" } else { "ltr" },
        policy,
        theme: opens,
        drawings: views,
        icons,
        pictures: reading.pictures.iter().map(|picture| image(picture)).collect(),
        style: &style,
    };
    Ok(templates::fill(Template::Page, &page, size))
}

/// The faces of the page, each with the glyphs of its words and of the drawings.
fn embedded_faces<'f>(reading: &Reading, drawings: &[Drawing], fonts: &'f Fonts) -> DocumentFonts<'f> {
    let mut texts = words_by_face(reading, fonts);
    for drawing in drawings {
        document_fonts::add_texts(&drawing.scene, &mut texts);
    }
    DocumentFonts::of(&texts, PREFIX, fonts, TextMode::Embed)
}

/// The style of the page in light, dark and print, and the theme that it opens with.
fn style<'a>(
    theme: &'a Theme,
    faces: &'a DocumentFonts,
    drawings: &'a [Drawing],
    classes: Vec<CssRule>,
) -> (PageStyle<'a>, &'static str) {
    // A custom theme replaces the built-in one that it resembles.
    let own = THEMES.iter().all(|built_in| built_in.name() != theme.name());
    let night = theme.color(Ink::Paper).is_dark();
    let light = if own && !night { theme } else { &Theme::LIGHT };
    let dark = if own && night { theme } else { &Theme::DARK };
    let style = PageStyle {
        fonts: faces.embedded(FontFormat::Woff),
        families: faces.families(),
        light: tokens(light),
        dark: tokens(dark),
        print: tokens(&Theme::PRINT),
        posters: drawings.iter().map(poster).collect(),
        stages: (0..crate::theme::STAGE_HUES).collect(),
        classes,
    };
    (style, if night { "dark" } else { "system" })
}

/// The model of `page.html.j2`.
#[derive(Debug, Serialize)]
struct HtmlPage<'a> {
    reading: &'a Reading,
    label: &'a PageWords,
    dir: &'static str,
    policy: String,
    /// `system`, `light` or `dark`.
    theme: &'static str,
    drawings: Vec<DrawingView<'a>>,
    icons: Vec<InlineIcon<'a>>,
    pictures: Vec<PageImage>,
    style: &'a PageStyle<'a>,
}

/// The model of `style.css.j2`.
#[derive(Debug, Serialize)]
struct StyleSheet<'a> {
    style: &'a PageStyle<'a>,
}

#[derive(Debug, Serialize)]
struct PageStyle<'a> {
    fonts: Vec<EmbeddedFont>,
    /// The families of the fonts, in order of preference.
    families: Vec<&'a str>,
    light: Vec<ColorToken<'a>>,
    dark: Vec<ColorToken<'a>>,
    print: Vec<ColorToken<'a>>,
    posters: Vec<Poster<'a>>,
    stages: Vec<u8>,
    classes: Vec<CssRule>,
}

/// A colour of a theme.
#[derive(Debug, Serialize)]
struct ColorToken<'a> {
    name: &'static str,
    color: &'a str,
}

/// The printed page of a drawing, in pixels.
#[derive(Debug, Serialize)]
struct Poster<'a> {
    name: &'a str,
    width: u32,
    height: u32,
}

#[derive(Debug, Serialize)]
struct DrawingView<'a> {
    name: &'a str,
    label: &'a str,
    region: String,
    board: Option<BoardView<'a>>,
    drawn: SvgModel<'a>,
}

/// The positions of the parts of a board, for scripts.
#[derive(Debug, Serialize)]
struct BoardView<'a> {
    x: Px,
    y: Px,
    w: Px,
    h: Px,
    rail_x: Px,
    rail_w: Px,
    /// Upper edge and height of the lane that names the columns.
    head: Option<(Px, Px)>,
    /// Index and upper edge of the first lane with a cell per column.
    first: Option<(usize, Px)>,
    /// The lanes that can be hidden.
    lanes: Vec<LaneToggle<'a>>,
    columns: Vec<Column<'a>>,
}

/// A lane that can be hidden.
#[derive(Debug, Serialize)]
struct LaneToggle<'a> {
    number: usize,
    title: &'a str,
    height: Px,
}

#[derive(Debug, Serialize)]
struct Column<'a> {
    x: Px,
    w: Px,
    id: &'a str,
}

#[derive(Debug, Serialize)]
struct InlineIcon<'a> {
    name: &'a str,
    drawn: SvgModel<'a>,
}

#[derive(Debug, Serialize)]
struct PageImage {
    src: String,
    width: u32,
    height: u32,
}

fn image(picture: &Picture) -> PageImage {
    let src = format!("data:{};base64,{}", picture.encoding.mime(), base64(&picture.bytes));
    PageImage { src, width: picture.width, height: picture.height }
}

fn tokens(theme: &Theme) -> Vec<ColorToken<'_>> {
    Ink::ALL.iter().map(|ink| ColorToken { name: ink.name(), color: theme.hex(*ink) }).collect()
}

fn poster(drawing: &Drawing) -> Poster<'_> {
    let (width, height) = (drawing.scene.width.0, drawing.scene.height.0);
    let scale = (LONGEST / width.max(height)).min(1.0);
    let pixels = |length: f64| (length * scale).ceil() as u32;
    Poster { name: &drawing.name, width: pixels(width), height: pixels(height) }
}

fn linked_column(column: &BoardColumn) -> Option<Column<'_>> {
    Some(Column { x: column.x, w: column.w, id: column.section.as_deref()? })
}

fn board(board: &BoardGeometry) -> BoardView<'_> {
    let optional = board.lanes.iter().enumerate().filter(|(_, lane)| lane.optional);
    BoardView {
        x: board.area.x,
        y: board.area.y,
        w: board.area.w,
        h: board.area.h,
        rail_x: board.rail.x,
        rail_w: board.rail.w,
        head: board.lanes.iter().find(|lane| lane.heads).map(|lane| (lane.y, lane.h)),
        first: board.lanes.get(board.columns_from).map(|lane| (board.columns_from, lane.y)),
        lanes: optional.map(|(number, lane)| LaneToggle { number, title: &lane.title, height: lane.h }).collect(),
        columns: board.columns.iter().filter_map(linked_column).collect(),
    }
}
