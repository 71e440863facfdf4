//! Numbers the glyphs that a document draws as outlines, each of them defined once per document.

use std::collections::HashMap;

use kurbo::Affine;
use serde::Serialize;

use super::path_data::path_data;
use crate::text::{FaceId, Fonts};

/// A glyph that is defined in the document.
#[derive(Debug, Serialize)]
pub(super) struct GlyphShape {
    id: String,
    /// Its outline as path data in font units, the y axis pointing down.
    d: String,
}

/// The glyphs of a document.
#[derive(Debug)]
pub(super) struct GlyphShapes<'a> {
    fonts: &'a Fonts,
    prefix: &'a str,
    /// The number of each glyph; `None` for a glyph without an outline, such as a space.
    numbers: HashMap<(FaceId, u32), Option<usize>>,
    shapes: Vec<GlyphShape>,
}

impl<'a> GlyphShapes<'a> {
    pub(super) fn new(fonts: &'a Fonts, prefix: &'a str) -> Self {
        Self { fonts, prefix, numbers: HashMap::new(), shapes: Vec::new() }
    }

    /// The id of a glyph, the same for the same glyph; `None` if it draws nothing.
    pub(super) fn id(&mut self, face: FaceId, glyph: u32) -> Option<&str> {
        let number = *self.numbers.entry((face, glyph)).or_insert_with(|| {
            let outline = self.fonts.outline(face, glyph);
            if outline.is_empty() {
                return None;
            }
            let mut d = String::new();
            path_data(&(Affine::FLIP_Y * outline), &mut d);
            self.shapes.push(GlyphShape { id: format!("{}g{}", self.prefix, self.shapes.len()), d });
            Some(self.shapes.len() - 1)
        });
        number.map(|number| self.shapes[number].id.as_str())
    }

    /// All glyphs with outlines, in the order of their numbers.
    pub(super) fn all(self) -> Vec<GlyphShape> {
        self.shapes
    }
}
