//! A scene to SVG.

use super::faces::{Faces, Naming};
use super::templates::{self, Template};
use super::view::Page;
use super::{Error, Options, TextMode};
use crate::scene::Scene;
use crate::text::Fonts;
use crate::theme::Theme;

/// The SVG document that shows `scene`.
#[expect(clippy::unnecessary_wraps, reason = "a row of FORMATS, and other formats can fail")]
pub(super) fn render(scene: &Scene, fonts: &Fonts, theme: &Theme, options: &Options) -> Result<Vec<u8>, Error> {
    let naming = match options.text {
        TextMode::Embed => Naming::Embedded,
        TextMode::Outline => Naming::Outlined,
        TextMode::Live => Naming::Installed,
    };
    Ok(print(scene, fonts, theme, naming, None).into_bytes())
}

/// The same as text, its fonts named in a way of the caller's choice. `scale`: see [`Pictures::new`](super::pictures::Pictures::new).
pub(super) fn print(scene: &Scene, fonts: &Fonts, theme: &Theme, naming: Naming, scale: Option<f32>) -> String {
    let faces = Faces::new(scene, fonts, naming);
    templates::fill(Template::Scene, &Page::new(scene, &faces, theme, scale))
}
