//! Defines the input of a page: a document, its drawings, and the icons in its text.

use crate::reading::Reading;
use crate::scene::Scene;

/// The content of a page.
#[derive(Debug)]
pub struct PageContent<'a> {
    /// The document.
    pub reading: &'a Reading,
    /// The drawings, in order.
    pub drawings: &'a [Drawing],
    /// The icons in the document's text.
    pub icons: &'a InlineIcons,
}

/// The icons in a document's text.
#[derive(Debug)]
pub struct InlineIcons {
    /// The document's faces.
    pub faces: Vec<Scene>,
    /// The star of a moment of truth.
    pub star: Scene,
}

/// A drawing of a page.
#[derive(Debug)]
pub struct Drawing {
    /// Unique on the page: ASCII letters, digits and hyphens.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The drawing.
    pub scene: Scene,
}
