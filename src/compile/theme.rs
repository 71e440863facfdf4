//! Compiles a theme file to a theme with its logo and fonts.

use std::path::PathBuf;

use super::pictures::{PictureProblem, beside};
use crate::files::FileError;
use crate::findings::{Finding, Level, quote};
use crate::limits::{FILE_BYTES, FONT_BYTES, PICTURES_PIXELS};
use crate::model::Text;
use crate::parse::rules::{MISSING_FILE, TOO_LARGE, UNSAFE_PATH};
use crate::parse::theme_rules::UNREADABLE_FONT;
use crate::parse::{self, ThemeFile, ThemeFont};
use crate::picture::{Crop, Logo};
use crate::source::Sources;
use crate::text::{BrandFont, Fonts};
use crate::theme::Theme;
use crate::world::World;

/// A theme with its loaded files.
#[derive(Debug)]
pub struct LoadedTheme {
    /// The colours.
    pub theme: Theme,
    /// The logo above every sheet.
    pub logo: Option<Logo>,
    /// `None` for the built-in fonts.
    pub fonts: Option<Fonts>,
}

impl LoadedTheme {
    /// Whether it affects positions, not only colours.
    #[must_use]
    pub fn moves(&self) -> bool {
        self.logo.is_some() || self.fonts.is_some()
    }
}

/// A theme file after all checks.
#[derive(Debug)]
pub struct CheckedTheme {
    /// The file.
    pub sources: Sources,
    /// `None` if a finding is an error.
    pub theme: Option<LoadedTheme>,
    /// In source order.
    pub findings: Vec<Finding>,
}

/// Compiles the theme file `path` of a world. Its fonts fall back on those in `font_dirs`.
///
/// # Errors
///
/// If the file itself cannot be read.
pub fn compile_theme(world: &dyn World, path: &str, font_dirs: &[PathBuf]) -> Result<CheckedTheme, FileError> {
    let bytes = world.read(path, &FILE_BYTES)?;
    let source = match parse::decode(path, &bytes) {
        Ok(source) => source,
        Err(broken) => {
            let findings = vec![broken.finding.help("a theme is a text file")];
            return Ok(CheckedTheme { sources: Sources::new(broken.source), theme: None, findings });
        }
    };
    let sources = Sources::new(source);
    let (file, mut findings) = parse::theme(&sources);
    let loaded = file.map(|file| load(world, file, &sources, font_dirs, &mut findings));
    findings.sort_by_key(|finding| finding.primary.span);
    let valid = findings.iter().all(|finding| finding.level != Level::Error);
    Ok(CheckedTheme { sources, theme: loaded.filter(|_| valid), findings })
}

/// Loads the logo and the fonts of a theme.
fn load(world: &dyn World, file: ThemeFile, sources: &Sources, font_dirs: &[PathBuf], found: &mut Vec<Finding>) -> LoadedTheme {
    let theme_file = &sources.main().name;
    let logo = file.logo.as_ref().and_then(|path| logo(world, theme_file, path, found));
    let before = found.len();
    let fonts: Vec<BrandFont> = file.fonts.iter().filter_map(|font| font_of(world, theme_file, font, found)).collect();
    let complete = found.len() == before && !fonts.is_empty();
    let fonts = complete.then(|| Fonts::branded(&fonts, font_dirs, true)).and_then(|branded| match branded {
        Ok(fonts) => Some(fonts),
        Err(n) => {
            let refused = unusable(&file.fonts[n].path, "it is damaged, or has no outlines");
            found.push(refused.help("export it again as TTF or OTF"));
            None
        }
    });
    LoadedTheme { theme: file.theme, logo, fonts }
}

fn logo(world: &dyn World, theme_file: &str, path: &Text, found: &mut Vec<Finding>) -> Option<Logo> {
    let name = beside(theme_file, path);
    match world.picture(&name, Crop::Whole, PICTURES_PIXELS.most) {
        Ok(loaded) => {
            found.extend(loaded.losses.iter().map(|loss| PictureProblem::incomplete(loss).at(path)));
            loaded.picture.map(|picture| Logo { picture, label: label(path) })
        }
        Err(error) => {
            found.push(PictureProblem::new(&name, &error).at(path));
            None
        }
    }
}

fn font_of(world: &dyn World, theme_file: &str, font: &ThemeFont, found: &mut Vec<Finding>) -> Option<BrandFont> {
    match world.read(&beside(theme_file, &font.path), &FONT_BYTES) {
        Ok(bytes) => match foreign(&bytes) {
            None => return Some(BrandFont { bytes, weight: font.weight, italic: font.italic }),
            Some((what, help)) => found.push(unusable(&font.path, what).help(help)),
        },
        Err(error) => found.push(unread(&font.path, &error)),
    }
    None
}

/// The label of a logo, from its file name: `acme logo` for `pictures/acme-logo.png`.
fn label(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.replace(['-', '_'], " ")
}

/// Recognizes files that are not a single font. Returns the format and the help.
fn foreign(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let convert = "convert it to TTF or OTF";
    match bytes.get(..4) {
        Some([0, 1, 0, 0] | b"OTTO" | b"true") => None,
        Some(b"wOFF" | b"wOF2") => Some(("it is a web font (WOFF)", convert)),
        Some(b"ttcf") => Some(("it is a font collection", "save the font you want as a single TTF or OTF file")),
        _ => Some(("it is not a font", "name a TTF or OTF file")),
    }
}

fn unusable(path: &Text, reason: &str) -> Finding {
    UNREADABLE_FONT.at(path.span, format!("{} cannot be used: {reason}", quote(path))).label("named here")
}

fn unread(path: &Text, error: &FileError) -> Finding {
    let found = unusable(path, &error.to_string());
    match error {
        FileError::Missing => {
            Finding { rule: &MISSING_FILE, ..found }.help("fonts are looked for beside this file; upper and lower case differ")
        }
        FileError::Outside => Finding { rule: &UNSAFE_PATH, ..found }.help("copy it into the folder of this file"),
        FileError::TooLarge(_) => {
            Finding { rule: &TOO_LARGE, ..found }.help("remove scripts you do not need, or use a static font")
        }
        FileError::NotAFile(_) => found.help("name a TTF or OTF file"),
        FileError::Io(_) => found.help("check the permissions of the file"),
    }
}
