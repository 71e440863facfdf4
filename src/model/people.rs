//! The personas of a journey.

use super::{Id, PlainText, Text};
use crate::source::Spanned;

/// A type of customer, based on research.
#[derive(Debug, Clone, PartialEq)]
pub struct Persona {
    /// The id that `for` and emotions refer to.
    pub id: Option<Id>,
    /// As drawn.
    pub name: Text,
    /// Short description: `Busy parent, 38`.
    pub role: Option<Text>,
    /// The customer segment that the persona represents.
    pub segment: Option<Text>,
    /// A verbatim quote, one sentence.
    pub quote: Option<Text>,
    /// Background, one paragraph.
    pub bio: Option<Text>,
    /// Path of a picture beside the journey file.
    pub portrait: Option<Text>,
    /// What they want to achieve.
    pub goals: Vec<PlainText>,
    /// What they need.
    pub needs: Vec<PlainText>,
    /// What frustrates them.
    pub frustrations: Vec<PlainText>,
    /// What motivates them.
    pub motivations: Vec<PlainText>,
    /// What they usually do.
    pub behaviours: Vec<PlainText>,
    /// Sliders: name and 1-5.
    pub traits: Vec<(Text, Spanned<f64>)>,
    /// Indices into the journey's channels.
    pub channels: Vec<usize>,
    /// Jobs to be done.
    pub jobs: Jobs,
    /// Pains of the value proposition canvas.
    pub pains: Vec<PlainText>,
    /// Gains of the value proposition canvas.
    pub gains: Vec<PlainText>,
    /// Empathy map.
    pub empathy: Empathy,
    /// Longer text.
    pub description: Option<Text>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
}

/// Jobs to be done.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Jobs {
    /// Tasks they want to get done.
    pub functional: Vec<PlainText>,
    /// How they want to feel.
    pub emotional: Vec<PlainText>,
    /// How they want to be seen.
    pub social: Vec<PlainText>,
}

/// The areas of an empathy map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Empathy {
    /// What they say.
    pub says: Vec<PlainText>,
    /// What they think.
    pub thinks: Vec<PlainText>,
    /// What they do.
    pub does: Vec<PlainText>,
    /// What they feel.
    pub feels: Vec<PlainText>,
    /// What they hear.
    pub hears: Vec<PlainText>,
    /// What they see.
    pub sees: Vec<PlainText>,
}
