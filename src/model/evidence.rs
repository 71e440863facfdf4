//! The research and the metrics behind a map.

use super::{Date, Id, Link, Text};
use crate::quantity::Quantity;
use crate::source::Spanned;

/// A piece of research.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The id that claims refer to.
    pub id: Option<Id>,
    /// The research method.
    pub kind: Option<Spanned<EvidenceKind>>,
    /// The title shown in the drawing; by default, the id or the quote.
    pub title: Text,
    /// The date of the research.
    pub date: Option<Spanned<Date>>,
    /// The number of people, cases or answers.
    pub n: Option<Spanned<u64>>,
    /// A verbatim quote.
    pub quote: Option<Text>,
    /// The link to the source.
    pub link: Option<Link>,
    /// Longer text.
    pub description: Option<Text>,
}

/// The research method behind evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceKind {
    /// Interviews with customers.
    Interview,
    /// Questionnaire.
    Survey,
    /// Measured behaviour.
    Analytics,
    /// Watched behaviour.
    Observation,
    /// Complaints and tickets.
    Support,
    /// A workshop within the organisation.
    Workshop,
    /// Task-based test of a product.
    UsabilityTest,
    /// Diary entries of customers.
    Diary,
    /// A document.
    Document,
    /// An expert's judgement.
    Expert,
    /// Public reviews and posts.
    Review,
    /// Anything else.
    Other,
}

/// A metric.
#[derive(Debug, Clone, PartialEq)]
pub struct Metric {
    /// The id that touchpoints refer to.
    pub id: Option<Id>,
    /// As drawn.
    pub name: Text,
    /// What is measured.
    pub kind: Option<Spanned<MetricKind>>,
    /// `%`, `days`, `EUR`.
    pub unit: Option<Text>,
    /// The direction of improvement.
    pub direction: Option<Spanned<Direction>>,
    /// The value at the start.
    pub baseline: Option<Spanned<Quantity>>,
    /// The current value.
    pub value: Option<Spanned<Quantity>>,
    /// The target value.
    pub target: Option<Spanned<Quantity>>,
    /// When it was measured.
    pub as_of: Option<Spanned<Date>>,
    /// Sample size.
    pub n: Option<Spanned<u64>>,
    /// Values over time, oldest first.
    pub series: Vec<Spanned<Quantity>>,
    /// The source of the values.
    pub source: Option<Text>,
    /// Longer text.
    pub description: Option<Text>,
}

/// What a metric measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricKind {
    /// Net promoter score.
    Nps,
    /// Customer satisfaction.
    Csat,
    /// Customer effort score.
    Ces,
    /// A share.
    Ratio,
    /// A duration.
    Time,
    /// A number of things.
    Count,
    /// An amount of money.
    Money,
    /// Anything else.
    Other,
}

/// The direction in which a metric improves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Higher is better.
    Up,
    /// Lower is better.
    Down,
}
