//! What a page shows: a journey as a document, its drawings, and the signs among the words.

use crate::reading::Reading;
use crate::scene::Scene;

/// What one page shows.
#[derive(Debug)]
pub struct PageContent<'a> {
    /// The document.
    pub reading: &'a Reading,
    /// The drawings, in order.
    pub drawings: &'a [Drawing],
    /// What is among the document's words.
    pub signs: &'a InlineIcons,
}

/// Small drawings among words.
#[derive(Debug)]
pub struct InlineIcons {
    /// One for each of the document's faces.
    pub faces: Vec<Scene>,
    /// The star of a moment of truth.
    pub star: Scene,
}

/// A drawing among others.
#[derive(Debug)]
pub struct Drawing {
    /// Unique on the page: ASCII letters, digits and hyphens.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// The drawing.
    pub scene: Scene,
}
