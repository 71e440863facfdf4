//! A document and its drawings to one HTML page that needs nothing else.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use super::Error;
use super::faces::{self, Faces};
use super::letters::letters;
use super::policy;
use super::templates::{self, Template};
use super::view::{Embedded, Page as Drawn, Place};
use crate::reading::{Labels, Reading};
use crate::scene::Scene;
use crate::text::{FaceId, Fonts};
use crate::theme::{Ink, Palette, Theme};

/// What one page shows.
#[derive(Debug)]
pub struct Whole<'a> {
    /// The document.
    pub reading: &'a Reading,
    /// The drawings, in order.
    pub drawings: &'a [Drawing],
    /// A drawing for each of the document's faces.
    pub faces: &'a [Scene],
    /// The star of a moment of truth.
    pub star: &'a Scene,
}

/// A drawing among others.
#[derive(Debug)]
pub struct Drawing {
    /// Unique on the page: ASCII letters, digits and hyphens.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// The drawing.
    pub scene: Scene,
}

/// Starts the names of the page's fonts.
const PREFIX: &str = "cjm-";

/// The longest side of a printed page in pixels: more is more than the 200 inches that PDF readers take.
const LONGEST: f64 = 19_000.0;

/// The HTML document that shows everything, in light and dark; `theme` is the one it opens with.
#[expect(clippy::unnecessary_wraps, reason = "a row of FORMATS, and other formats can fail")]
pub(super) fn render(whole: &Whole<'_>, fonts: &Fonts, theme: &Theme) -> Result<Vec<u8>, Error> {
    let Whole { reading, drawings, faces: signs, star } = whole;
    let words = letters(reading, fonts);
    let mut texts: BTreeMap<FaceId, BTreeSet<&str>> = BTreeMap::new();
    for (face, words) in &words {
        texts.entry(*face).or_default().extend(words.iter().map(String::as_str));
    }
    for drawing in *drawings {
        for (face, words) in faces::texts(&drawing.scene) {
            texts.entry(face).or_default().extend(words);
        }
    }
    let faces = Faces::of(texts, PREFIX, fonts, faces::Naming::Embedded);
    let ids: BTreeSet<&str> = reading.ids().collect();
    let prefixes: Vec<String> = drawings.iter().map(|drawing| format!("{}-", drawing.name)).collect();
    let views = drawings.iter().zip(&prefixes).map(|(drawing, prefix)| {
        let place = Place { prefix, sections: Some(&ids), scale: None };
        View {
            name: &drawing.name,
            label: &drawing.title,
            region: reading.labels.drawing.replace("{0}", &drawing.title),
            lanes: Vec::new(),
            drawn: Drawn::new(&drawing.scene, &faces, Palette::Variables, place),
        }
    });
    let views: Vec<View<'_>> = views.collect();
    let names: Vec<String> = (0..signs.len()).map(|n| format!("face-{n}")).chain(["sign-star".to_owned()]).collect();
    let signs = signs.iter().chain([*star]).zip(&names).map(|(scene, name)| {
        let place = Place { prefix: name, sections: None, scale: None };
        Sign { name, drawn: Drawn::new(scene, &faces, Palette::Variables, place) }
    });
    // A theme of somebody's own takes the place of the one it resembles.
    let own = ![Theme::LIGHT, Theme::DARK, Theme::PRINT].iter().any(|built_in| built_in.name() == theme.name());
    let night = theme.color(Ink::Paper).luminance() < 0.18;
    let light = if own && !night { theme } else { &Theme::LIGHT };
    let dark = if own && night { theme } else { &Theme::DARK };
    let style = Style {
        fonts: faces.embedded(),
        families: faces.families(),
        light: tokens(light),
        dark: tokens(dark),
        print: tokens(&Theme::PRINT),
        posters: drawings.iter().map(poster).collect(),
        stages: (0..crate::theme::STAGE_HUES).collect(),
    };
    let policy = policy::policy(&templates::fill(Template::Style, &Sheet { style: &style }), templates::script());
    let pictures = reading.pictures.iter().map(|picture| Photo {
        src: format!("data:{};base64,{}", picture.kind.mime(), STANDARD.encode(&picture.bytes)),
        width: picture.width,
        height: picture.height,
    });
    let page = Page {
        reading,
        label: &reading.labels,
        dir: "ltr",
        policy,
        theme: if night { "dark" } else { "system" },
        drawings: views,
        signs: signs.collect(),
        pictures: pictures.collect(),
        style: &style,
    };
    Ok(templates::fill(Template::Page, &page).into_bytes())
}

/// Everything `page.html.j2` prints.
#[derive(Debug, Serialize)]
struct Page<'a> {
    reading: &'a Reading,
    label: &'a Labels,
    dir: &'static str,
    policy: String,
    /// `system`, `light` or `dark`.
    theme: &'static str,
    drawings: Vec<View<'a>>,
    signs: Vec<Sign<'a>>,
    pictures: Vec<Photo>,
    style: &'a Style<'a>,
}

/// Everything `style.css.j2` prints, as it finds it on the page.
#[derive(Debug, Serialize)]
struct Sheet<'a> {
    style: &'a Style<'a>,
}

#[derive(Debug, Serialize)]
struct Style<'a> {
    fonts: Vec<Embedded>,
    /// The families of the fonts, in order of preference.
    families: Vec<&'a str>,
    light: Vec<Token<'a>>,
    dark: Vec<Token<'a>>,
    print: Vec<Token<'a>>,
    posters: Vec<Poster<'a>>,
    stages: Vec<u8>,
}

/// A colour of a theme.
#[derive(Debug, Serialize)]
struct Token<'a> {
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
struct View<'a> {
    name: &'a str,
    label: &'a str,
    region: String,
    lanes: Vec<u8>,
    drawn: Drawn<'a>,
}

#[derive(Debug, Serialize)]
struct Sign<'a> {
    name: &'a str,
    drawn: Drawn<'a>,
}

#[derive(Debug, Serialize)]
struct Photo {
    src: String,
    width: u32,
    height: u32,
}

fn tokens(theme: &Theme) -> Vec<Token<'_>> {
    Ink::ALL.iter().map(|ink| Token { name: ink.name(), color: theme.hex(*ink) }).collect()
}

fn poster(drawing: &Drawing) -> Poster<'_> {
    let (width, height) = (drawing.scene.width.0, drawing.scene.height.0);
    let scale = (LONGEST / width.max(height)).min(1.0);
    let pixels = |length: f64| (length * scale).ceil() as u32;
    Poster { name: &drawing.name, width: pixels(width), height: pixels(height) }
}
