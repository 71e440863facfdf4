//! Defines colours and text styles by meaning; no other module contains colour values or font sizes. Knows no shapes and no
//! formats.

pub mod brand;
mod color;
pub mod contrast;
mod dark;
mod ink;
mod light;
mod oklab;
mod print;
mod typography;

use std::borrow::Cow;

pub use color::Color;
pub use ink::{FEELINGS, Ink, PERSONA_HUES, STAGE_HUES};
pub use typography::Type;

/// A set of colours, one for every [`Ink`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    name: Cow<'static, str>,
    summary: &'static str,
    colors: [Color; Ink::COUNT],
}

/// A built-in theme, computed at compile time; a macro, because `const fn` takes no functions.
macro_rules! built_in {
    ($module:ident) => {{
        let mut colors = [Color::new([0; 3]); Ink::COUNT];
        let mut n = 0;
        while n < Ink::COUNT {
            colors[n] = Color::from_table($module::color(Ink::ALL[n]));
            n += 1;
        }
        Theme { name: Cow::Borrowed(stringify!($module)), summary: $module::SUMMARY, colors }
    }};
}

impl Theme {
    /// Dark text on white paper.
    pub const LIGHT: Self = built_in!(light);
    /// Light text on near-black blue.
    pub const DARK: Self = built_in!(dark);
    /// Dark outlines on white paper with little ink; survives a grey copier.
    pub const PRINT: Self = built_in!(print);

    /// The default theme.
    pub const DEFAULT: Self = Self::LIGHT;

    /// The name used on the command line and in file names.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its use, in one line.
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// The colour of an ink.
    #[must_use]
    pub const fn color(&self, ink: Ink) -> Color {
        self.colors[ink.index()]
    }

    /// The colour as `#RRGGBB`.
    #[must_use]
    pub fn hex(&self, ink: Ink) -> &str {
        self.colors[ink.index()].as_str()
    }
}

/// Every built-in theme, by name.
pub static THEMES: &[Theme] = &[Theme::DARK, Theme::LIGHT, Theme::PRINT];

/// The form of colours in a document.
#[derive(Debug, Clone, Copy)]
pub enum Palette<'a> {
    /// The colour itself, as `#RRGGBB`.
    Fixed(&'a Theme),
    /// The variable of the style sheet, `var(--text)`: the page around the drawing chooses the theme.
    Variables,
}

impl<'a> Palette<'a> {
    /// The text of an ink in the document.
    #[must_use]
    pub fn color(self, ink: Ink) -> &'a str {
        match self {
            Self::Fixed(theme) => theme.hex(ink),
            Self::Variables => ink.variable(),
        }
    }
}
