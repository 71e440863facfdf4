//! Whose journey it is.

use super::{Id, Text};
use crate::source::Spanned;

/// A kind of customer, as research found it.
#[derive(Debug, Clone, PartialEq)]
pub struct Persona {
    /// What `for:` and emotions refer to.
    pub id: Option<Id>,
    /// As drawn.
    pub name: Text,
    /// In few words: `Busy parent, 38`.
    pub role: Option<Text>,
    /// The customers the persona stands for.
    pub segment: Option<Text>,
    /// One sentence, word for word.
    pub quote: Option<Text>,
    /// A paragraph.
    pub bio: Option<Text>,
    /// Path of a picture beside the journey file.
    pub portrait: Option<Text>,
    /// What they want to reach.
    pub goals: Vec<Text>,
    /// What they need.
    pub needs: Vec<Text>,
    /// What annoys them.
    pub frustrations: Vec<Text>,
    /// What drives them.
    pub motivations: Vec<Text>,
    /// What they usually do.
    pub behaviours: Vec<Text>,
    /// Sliders: name and 1-5.
    pub traits: Vec<(Text, Spanned<f64>)>,
    /// Indices into the journey's channels.
    pub channels: Vec<usize>,
    /// Jobs to be done.
    pub jobs: Jobs,
    /// Pains of the value proposition canvas.
    pub pains: Vec<Text>,
    /// Gains of the value proposition canvas.
    pub gains: Vec<Text>,
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
    /// What gets done.
    pub functional: Vec<Text>,
    /// How they want to feel.
    pub emotional: Vec<Text>,
    /// How they want to be seen.
    pub social: Vec<Text>,
}

/// The areas of an empathy map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Empathy {
    /// What they say.
    pub says: Vec<Text>,
    /// What they think.
    pub thinks: Vec<Text>,
    /// What they do.
    pub does: Vec<Text>,
    /// What they feel.
    pub feels: Vec<Text>,
    /// What they hear.
    pub hears: Vec<Text>,
    /// What they see.
    pub sees: Vec<Text>,
}
