//! Renders a scene as SVG.

use super::document_fonts::DocumentFonts;
use super::format::{Draw, Format, Takes};
use super::options::{Options, RenderError, TextMode};
use super::placement::Placement;
use super::svg_model::SvgModel;
use super::templates::{self, Template};
use crate::scene::Scene;
use crate::text::Fonts;
use crate::theme::{Palette, Theme};

/// Its row in [`super::FORMATS`].
pub static FORMAT: Format = Format {
    name: "svg",
    called: "an SVG",
    summary: "sharp at any size, opens in browsers and drawing tools",
    pixels: false,
    scale: Takes::No("which is sharp at any size"),
    text: Takes::Yes,
    print: Takes::Yes,
    draw: Draw::Sheet(render),
};

/// Renders a scene as an SVG document.
///
/// # Errors
///
/// Never.
pub fn render(scene: &Scene, fonts: &Fonts, theme: &Theme, options: &Options) -> Result<Vec<u8>, RenderError> {
    Ok(print(scene, fonts, Palette::Fixed(theme), options.text))
}

/// The same with a choice of colours.
fn print(scene: &Scene, fonts: &Fonts, palette: Palette<'_>, text: TextMode) -> Vec<u8> {
    let faces = DocumentFonts::new(scene, fonts, text);
    let model = SvgModel::new(scene, &faces, palette, Placement { prefix: &scene.prefix, host: None });
    templates::fill(Template::Scene, &model, model.size())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{ColorRamp, Node, Paint, Pen, Rect, RoundedRect};
    use crate::theme::Ink;
    use crate::units::Px;

    #[test]
    fn colours_can_be_left_to_a_style_sheet() {
        let pen = Some(Pen { ink: Paint::Plain(Ink::CardLine), width: Px(1.0), dash: None });
        let fill = |fill| Node::Rect(RoundedRect { rect: Rect::new(0.0, 0.0, 9.0, 9.0), radius: Px(0.0), fill: Some(fill), pen });
        let ramp = ColorRamp { top: Px(0.0), zero: Px(4.5), bottom: Px(9.0), wash: false };
        let scene = Scene {
            width: Px(9.0),
            height: Px(9.0),
            title: String::new(),
            description: String::new(),
            lang: None,
            rtl: false,
            prefix: "m-".to_owned(),
            board: None,
            nodes: vec![fill(Paint::Plain(Ink::Stage(9))), fill(Paint::Ramp(ramp))],
        };
        let printed = print(&scene, &Fonts::bundled(), Palette::Variables, TextMode::Live);
        let printed = String::from_utf8(printed).expect("an SVG is text");
        for part in [
            r#"fill="var(--stage-1)""#,
            r#"stroke="var(--card-line)""#,
            r#"fill="var(--paper)""#,
            r#"stop-color="var(--feel-4)""#,
        ] {
            assert!(printed.contains(part), "{part}: {printed}");
        }
        assert!(!printed.contains("=\"#"), "{printed}");
    }
}
