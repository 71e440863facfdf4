//! What stands behind a map: research and numbers.

use super::{Date, Id, Link, Text};
use crate::quantity::Quantity;
use crate::source::Spanned;

/// A piece of research.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What claims refer to.
    pub id: Option<Id>,
    /// How it was found.
    pub kind: Option<Spanned<EvidenceKind>>,
    /// As drawn; where none was written, the id or the quote.
    pub title: Text,
    /// When.
    pub date: Option<Spanned<Date>>,
    /// How many people, cases or answers.
    pub n: Option<Spanned<u64>>,
    /// Word for word.
    pub quote: Option<Text>,
    /// Where to read it.
    pub link: Option<Link>,
    /// Longer text.
    pub description: Option<Text>,
}

/// How evidence was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceKind {
    /// Talks with customers.
    Interview,
    /// Questionnaire.
    Survey,
    /// Measured behaviour.
    Analytics,
    /// Watched behaviour.
    Observation,
    /// Complaints and tickets.
    Support,
    /// People of the organisation around a table.
    Workshop,
    /// Task-based test of a product.
    UsabilityTest,
    /// Notes customers kept.
    Diary,
    /// Something written.
    Document,
    /// Someone who knows the field.
    Expert,
    /// Public reviews and posts.
    Review,
    /// Anything else.
    Other,
}

/// A number that is followed.
#[derive(Debug, Clone, PartialEq)]
pub struct Metric {
    /// What touchpoints refer to.
    pub id: Option<Id>,
    /// As drawn.
    pub name: Text,
    /// What is measured.
    pub kind: Option<Spanned<MetricKind>>,
    /// `%`, `days`, `EUR`.
    pub unit: Option<Text>,
    /// Which way is better.
    pub direction: Option<Spanned<Direction>>,
    /// Where it started.
    pub baseline: Option<Spanned<Quantity>>,
    /// Where it is.
    pub value: Option<Spanned<Quantity>>,
    /// Where it should be.
    pub target: Option<Spanned<Quantity>>,
    /// When it was measured.
    pub as_of: Option<Spanned<Date>>,
    /// Sample size.
    pub n: Option<Spanned<u64>>,
    /// Values over time, oldest first.
    pub series: Vec<Spanned<Quantity>>,
    /// Where it comes from.
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

/// Which way a metric gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Higher is better.
    Up,
    /// Lower is better.
    Down,
}
