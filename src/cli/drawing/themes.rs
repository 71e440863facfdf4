//! What was typed after `--theme` to themes with their logos and fonts, read from the project of the theme file.

use std::path::Path;

use crate::cli::args::Render;
use crate::cli::error::Error;
use crate::cli::files::discovery::{Input, is_yaml};
use crate::cli::files::reading;
use crate::cli::pictures::Load;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::findings;
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::{console, paths};
use crate::cli::{phases, pictures, suggest};
use crate::files::FileError;
use crate::findings::{Finding, Level, human, quote};
use crate::model::Text;
use crate::parse::rules::{MISSING_FILE, TOO_LARGE, UNSAFE_PATH};
use crate::parse::theme_rules::UNREADABLE_FONT;
use crate::parse::{self, ThemeFile};
use crate::picture::{Cut, Logo};
use crate::source::Sources;
use crate::text::{BrandFont, Fonts};
use crate::theme::{THEMES, Theme};

/// The most bytes a font file may have.
const LARGEST_FONT: usize = 20 * 1024 * 1024;

/// A theme and what it brings along.
#[derive(Debug)]
pub(crate) struct Look {
    pub(crate) theme: Theme,
    pub(crate) logo: Option<Logo>,
    /// `None` for the usual fonts.
    pub(crate) fonts: Option<Fonts>,
}

impl Look {
    /// Whether it changes where things stand, and not only their colours.
    pub(crate) fn moves(&self) -> bool {
        self.logo.is_some() || self.fonts.is_some()
    }
}

/// The themes that were asked for, each once; the light one where none was. `None` where a theme file has errors, which are told.
pub(crate) fn load(args: &Render, console: Console) -> Result<Option<Vec<Look>>, Error> {
    let mut looks: Vec<Look> = Vec::with_capacity(args.theme.len());
    let mut typed: Vec<&str> = Vec::with_capacity(args.theme.len());
    let mut failed = false;
    let light = [Theme::LIGHT.name().to_owned()];
    for name in if args.theme.is_empty() { &light[..] } else { &args.theme }.iter().map(|name| name.trim()) {
        if typed.contains(&name) {
            continue;
        }
        typed.push(name);
        let look = if is_yaml(Path::new(name)) { file(Path::new(name), args, console)? } else { Some(built_in(name)?) };
        match look {
            None => failed = true,
            Some(look) if looks.iter().any(|known| known.theme.name() == look.theme.name()) => {
                let title = format!("two themes are called {}; give one of them another `name:`", quote(look.theme.name()));
                return Err(Error::Usage(title));
            }
            Some(look) => looks.push(look),
        }
    }
    Ok((!failed).then_some(looks))
}

fn built_in(name: &str) -> Result<Look, Error> {
    match THEMES.iter().find(|theme| theme.name() == name) {
        Some(theme) => Ok(Look { theme: theme.clone(), logo: None, fonts: None }),
        None if Path::new(name).is_file() => {
            Err(Error::Usage(format!("a theme file ends in .yaml; rename {}", shown(Path::new(name)))))
        }
        None => Err(suggest::unknown("theme", name, THEMES.iter().map(Theme::name))),
    }
}

fn file(path: &Path, args: &Render, console: Console) -> Result<Option<Look>, Error> {
    let bytes = reading::bytes(&Input::File(path.to_path_buf()))?;
    let (sources, look, found) = match parse::decode(&paths::name(path), &bytes) {
        Err(broken) => (Sources::new(broken.source), None, vec![broken.finding.help("a theme is a text file")]),
        Ok(source) => {
            let sources = Sources::new(source);
            let (file, mut found) = parse::theme(&sources);
            let fetch = phases::within(path);
            let look = file.and_then(|file| dress(file, &sources, args, &fetch, &mut found));
            (sources, look, found)
        }
    };
    // A theme is no journey: reports do not speak of it, people want to know.
    let format = crate::findings::format(&args.diagnostics).filter(|format| format.is_message()).unwrap_or(&human::FORMAT);
    console::plain(&findings::findings(&found, &sources, format, console));
    Ok(look)
}

/// Reads the logo and the fonts of a theme.
fn dress(file: ThemeFile, sources: &Sources, args: &Render, load: Load<'_>, found: &mut Vec<Finding>) -> Option<Look> {
    let beside = |path: &Text| pictures::beside(&sources.main().name, path);
    let mut refused = Vec::new();
    let logo = file.logo.as_ref().and_then(|path| match pictures::fetch(&beside(path), Cut::Whole, load) {
        Ok(picture) => Some(Logo { picture, label: words(path) }),
        Err(refusal) => {
            refused.push(refusal.at(path));
            None
        }
    });
    let mut fonts = Vec::with_capacity(file.fonts.len());
    for font in &file.fonts {
        match load(&beside(&font.path), LARGEST_FONT) {
            Ok(bytes) => match foreign(&bytes) {
                None => fonts.push(BrandFont { bytes, weight: font.weight, italic: font.italic }),
                Some((what, help)) => refused.push(unreadable(&font.path, what).help(help)),
            },
            Err(error) => refused.push(unread(&font.path, &error)),
        }
    }
    let branded = if fonts.is_empty() || !refused.is_empty() { None } else { Some(Fonts::branded(&fonts, &args.font_dir, true)) };
    let fonts = match branded {
        Some(Err(n)) => {
            refused
                .push(unreadable(&file.fonts[n].path, "it is damaged, or has no outlines").help("export it again as TTF or OTF"));
            None
        }
        Some(Ok(fonts)) => Some(fonts),
        None => None,
    };
    found.extend(refused);
    let fine = found.iter().all(|finding| finding.level != Level::Error);
    found.sort_by_key(|finding| finding.primary.span);
    fine.then_some(Look { theme: file.theme, logo, fonts })
}

/// `pictures/acme-logo.png` as words: `acme logo`.
fn words(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.replace(['-', '_'], " ")
}

/// What a file is that is no font, and what to do.
fn foreign(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let convert = "convert it to TTF or OTF";
    match bytes.get(..4) {
        Some([0, 1, 0, 0] | b"OTTO" | b"true") => None,
        Some(b"wOFF" | b"wOF2") => Some(("it is a font for web pages (WOFF)", convert)),
        Some(b"ttcf") => Some(("it is a collection of fonts", "save the font you want as a TTF or OTF of its own")),
        _ => Some(("it is no font", "name a TTF or OTF file")),
    }
}

fn unreadable(path: &Text, reason: &str) -> Finding {
    UNREADABLE_FONT.at(path.span, format!("{} cannot be used: {reason}", quote(path))).label("named here")
}

fn unread(path: &Text, error: &FileError) -> Finding {
    let found = unreadable(path, &error.to_string());
    match error {
        FileError::Missing => {
            Finding { rule: &MISSING_FILE, ..found }.help("fonts are looked for beside this file; capital letters count")
        }
        FileError::Outside => Finding { rule: &UNSAFE_PATH, ..found }.help("copy it into the folder of this file"),
        FileError::TooLarge(_) => {
            Finding { rule: &TOO_LARGE, ..found }.help("leave out scripts you do not need, or take a static font")
        }
        FileError::NotAFile => found.help("name a TTF or OTF file"),
        FileError::Io(_) => found.help("check that you may open it"),
    }
}
