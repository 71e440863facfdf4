//! Converts a scene to the model that the SVG templates print: the shell of a document, and its elements as markup.

use serde::Serialize;

use super::document_fonts::{DocumentFonts, EmbeddedFont, FontFormat};
use super::glyph_shapes::GlyphShape;
use super::gradients::Gradient;
use super::pictures::Clip;
use super::placement::Placement;
use super::svg_nodes::NodeWriter;
use super::templates::Verbatim;
use crate::scene::Scene;
use crate::theme::{Ink, Palette};
use crate::units::Px;

/// The model of `scene.svg.j2`.
#[derive(Debug, Serialize)]
pub(super) struct SvgModel<'a> {
    width: Px,
    height: Px,
    title: &'a str,
    description: &'a str,
    lang: Option<&'a str>,
    prefix: &'a str,
    role: &'static str,
    paper: &'a str,
    family: &'a str,
    faces: Vec<EmbeddedFont>,
    gradients: Vec<Gradient<'a>>,
    clips: Vec<Clip>,
    glyphs: Vec<GlyphShape>,
    /// The elements of the drawing.
    nodes: Verbatim,
}

impl<'a> SvgModel<'a> {
    /// Converts a scene with these fonts and colours.
    pub(super) fn new(scene: &'a Scene, faces: &'a DocumentFonts<'a>, palette: Palette<'a>, placement: Placement<'a>) -> Self {
        let Placement { prefix, host, .. } = placement;
        let mut writer = NodeWriter::new(faces, palette, placement);
        writer.nodes(&scene.nodes);
        Self {
            width: scene.width,
            height: scene.height,
            title: &scene.title,
            description: &scene.description,
            lang: scene.lang.as_deref(),
            prefix,
            // The role `img` would hide links from assistive technology.
            role: if writer.links { "graphics-document" } else { "img" },
            paper: palette.color(Ink::Paper),
            family: faces.page_family(),
            // The fonts of a page are in its own style sheet.
            faces: if host.is_some() { Vec::new() } else { faces.embedded(FontFormat::TrueType) },
            gradients: writer.gradients.all(prefix, palette),
            clips: writer.pictures.clips(),
            nodes: Verbatim::new(writer.take()),
            glyphs: writer.glyphs.all(),
        }
    }

    /// The number of bytes of the document, approximately.
    pub(super) fn size(&self) -> usize {
        /// The size of everything else in most documents.
        const REST: usize = 4096;
        let faces = self.faces.iter().map(|face| face.data.len()).sum::<usize>();
        // Some characters of the description are escaped.
        self.nodes.len() + faces + self.description.len() + self.description.len() / 8 + REST
    }
}
