//! Defines the context of a layout: fonts, and a cache of shaped texts.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use crate::text::{FontWeight, Fonts, Paragraph, Style};
use crate::theme::Type;

type ShapedTexts = HashMap<String, Paragraph>;

/// Shapes texts, each text once.
pub(super) struct Shaper<'a> {
    fonts: &'a Fonts,
    /// Whether the finished page is mirrored, so that left becomes right.
    pub(super) mirrored: bool,
    /// By size, weight and slant, then by text. Only looked up, never iterated, so that the order does not matter.
    shaped: RefCell<HashMap<(u64, u16, bool), ShapedTexts>>,
    missing: RefCell<BTreeSet<char>>,
}

impl<'a> Shaper<'a> {
    pub(super) fn new(fonts: &'a Fonts, mirrored: bool) -> Self {
        Self { fonts, mirrored, shaped: RefCell::default(), missing: RefCell::default() }
    }

    /// The characters that no font covers, of all texts shaped so far.
    pub(super) fn into_missing(self) -> BTreeSet<char> {
        self.missing.into_inner()
    }

    /// Shapes a text.
    pub(super) fn shape(&self, text: &str, kind: Type) -> Paragraph {
        let mut shaped = self.shaped.borrow_mut();
        let texts = shaped.entry((kind.size.to_bits(), kind.weight, kind.italic)).or_default();
        if let Some(paragraph) = texts.get(text) {
            return paragraph.clone();
        }
        let weight = match kind.weight {
            700 => FontWeight::Bold,
            600 => FontWeight::Semibold,
            _ => FontWeight::Regular,
        };
        let style = Style::new(kind.size).weight(weight).spaced(kind.spacing);
        let style = if kind.italic { style.italic() } else { style };
        let paragraph = self.fonts.shape(text, style);
        self.missing.borrow_mut().extend(paragraph.missing());
        texts.insert(text.to_owned(), paragraph.clone());
        paragraph
    }
}
