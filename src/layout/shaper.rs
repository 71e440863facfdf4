//! Defines the context of a layout: fonts, and a cache of shaped texts.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use foldhash::fast::RandomState;

use crate::text::{FontWeight, Fonts, Hyphenation, Paragraph, Style};
use crate::theme::Type;

/// A layout looks up some thousand texts, so that the hash has to be fast.
type ShapedTexts = HashMap<String, Paragraph, RandomState>;

/// Shapes texts, each text once.
pub(super) struct Shaper<'a> {
    fonts: &'a Fonts,
    /// Whether the finished page is mirrored, so that left becomes right.
    pub(super) mirrored: bool,
    hyphenation: Hyphenation,
    /// Few styles. Texts are only looked up, never iterated, so that their order does not matter.
    shaped: RefCell<Vec<(Type, ShapedTexts)>>,
    missing: RefCell<BTreeSet<char>>,
}

impl<'a> Shaper<'a> {
    pub(super) fn new(fonts: &'a Fonts, mirrored: bool, hyphenation: Hyphenation) -> Self {
        Self { fonts, mirrored, hyphenation, shaped: RefCell::default(), missing: RefCell::default() }
    }

    /// The characters that no font covers, of all texts shaped so far.
    pub(super) fn into_missing(self) -> BTreeSet<char> {
        self.missing.into_inner()
    }

    /// Shapes a text.
    pub(super) fn shape(&self, text: &str, kind: Type) -> Paragraph {
        let mut shaped = self.shaped.borrow_mut();
        let known = shaped.iter().position(|(other, _)| Type { leading: kind.leading, ..*other } == kind);
        let style = known.unwrap_or_else(|| {
            shaped.push((kind, ShapedTexts::default()));
            shaped.len() - 1
        });
        let texts = &mut shaped[style].1;
        if let Some(paragraph) = texts.get(text) {
            return paragraph.clone();
        }
        let weight = match kind.weight {
            700 => FontWeight::Bold,
            600 => FontWeight::Semibold,
            _ => FontWeight::Regular,
        };
        let style = Style::new(kind.size).weight(weight).spaced(kind.spacing).hyphenated(self.hyphenation);
        let style = if kind.italic { style.italic() } else { style };
        let paragraph = self.fonts.shape(text, style);
        self.missing.borrow_mut().extend(paragraph.missing());
        texts.insert(text.to_owned(), paragraph.clone());
        paragraph
    }
}
