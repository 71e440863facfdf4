//! What a moment consists of: remarks, emotions, pain points, opportunities, work.

use super::{Date, Id, Place, QUICK_WIN_EFFORT, QUICK_WIN_IMPACT, Text};
use crate::source::{Aside, Span, Spanned};

/// A text with optional evidence: a thought, a quote, a gain, a policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// For reference.
    pub id: Option<Id>,
    /// As drawn.
    pub text: Text,
    /// Longer text.
    pub description: Option<Text>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
    /// The author's confidence in it.
    pub confidence: Option<Spanned<Confidence>>,
    /// Indices of the personas it applies to; empty: all of them.
    pub personas: Vec<usize>,
}

/// The author's confidence in a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// No research was done.
    Assumption,
    /// Some research supports it.
    Partial,
    /// Research supports it.
    Evidence,
}

/// The emotion at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Emotion {
    /// Index of the persona who feels it; `None`: all personas.
    pub persona: Option<usize>,
    /// The score at the start, where the emotion changes within the touchpoint; within the scale.
    pub from: Option<Spanned<f64>>,
    /// The score at the end; within the scale. `None`: an emotion without a score.
    pub score: Option<Spanned<f64>>,
    /// Another outcome, if it depends.
    pub or: Option<Outcome>,
    /// The name of the emotion: `annoyed`.
    pub feeling: Option<Text>,
    /// 1-3.
    pub intensity: Option<Spanned<u8>>,
    /// The reason.
    pub note: Option<Text>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
    /// The author's confidence in it.
    pub confidence: Option<Spanned<Confidence>>,
    /// The whole entry.
    pub span: Aside<Span>,
}

/// How it feels if it turns out otherwise, and what that depends on. At least one of them is given.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Within the scale.
    pub score: Option<Spanned<f64>>,
    /// The name of the emotion.
    pub feeling: Option<Text>,
    /// What it depends on.
    pub when: Option<Text>,
}

/// A moment that makes or breaks the journey.
#[derive(Debug, Clone, PartialEq)]
pub struct MomentOfTruth {
    /// The reason, if one was written instead of `true`.
    pub reason: Option<Text>,
    /// Where it was written.
    pub span: Aside<Span>,
}

/// A weight for the customer and for the business. At least one of the two is set.
#[derive(Debug, Clone, PartialEq)]
pub struct Weight {
    /// 1-5.
    pub customer: Option<Spanned<f64>>,
    /// 1-5.
    pub business: Option<Spanned<f64>>,
}

impl Weight {
    /// The weight as one number, 1-5: the mean of the given values.
    #[must_use]
    pub fn value(&self) -> f64 {
        let given: Vec<f64> = [&self.customer, &self.business].into_iter().flatten().map(|w| w.value).collect();
        given.iter().sum::<f64>() / given.len() as f64
    }
}

/// A problem or frustration of the customer.
#[derive(Debug, Clone, PartialEq)]
pub struct PainPoint {
    /// For reference.
    pub id: Option<Id>,
    /// As drawn.
    pub text: Text,
    /// Longer text.
    pub description: Option<Text>,
    /// Its severity.
    pub severity: Option<Spanned<Severity>>,
    /// How often, as written.
    pub frequency: Option<Text>,
    /// How many customers, as written.
    pub reach: Option<Text>,
    /// The root cause.
    pub root_cause: Option<Text>,
    /// What may be lost through it: `Half of them leave`.
    pub risk: Option<Text>,
    /// The answer to it.
    pub mitigation: Option<Text>,
    /// The priority that a team set, as written.
    pub priority: Option<Text>,
    /// Free text.
    pub status: Option<Text>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
    /// The author's confidence in it.
    pub confidence: Option<Spanned<Confidence>>,
    /// Indices of the personas it applies to; empty: all of them.
    pub personas: Vec<usize>,
}

/// A finding that the map states.
#[derive(Debug, Clone, PartialEq)]
pub struct Insight {
    /// As drawn.
    pub text: Text,
    /// Longer text.
    pub description: Option<Text>,
    /// The touchpoint that it is about, as written.
    pub touchpoint: Option<Text>,
    /// The same, resolved.
    pub place: Option<Place>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
    /// The author's confidence in it.
    pub confidence: Option<Spanned<Confidence>>,
}

/// The severity of a pain point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// An annoyance.
    Minor,
    /// A real obstacle.
    Major,
    /// A reason for customers to give up.
    Severe,
}

/// A possible improvement.
#[derive(Debug, Clone, PartialEq)]
pub struct Opportunity {
    /// For reference.
    pub id: Option<Id>,
    /// As drawn.
    pub text: Text,
    /// Longer text.
    pub description: Option<Text>,
    /// Ids or texts of the elements it addresses; each exists.
    pub addresses: Vec<Text>,
    /// 1-5.
    pub impact: Option<Box<Weight>>,
    /// 1-5.
    pub effort: Option<Spanned<f64>>,
    /// The author's confidence in it.
    pub confidence: Option<Spanned<Confidence>>,
    /// The team or person responsible.
    pub owner: Option<Text>,
    /// The priority that a team set, as written.
    pub priority: Option<Text>,
    /// Free text: idea, planned, in progress, done, ...
    pub status: Option<Text>,
    /// The due date.
    pub due: Option<Spanned<Date>>,
    /// The link to the ticket.
    pub link: Option<Link>,
    /// The hypothesis to test.
    pub hypothesis: Option<Box<Hypothesis>>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
    /// Indices of the personas it applies to; empty: all of them.
    pub personas: Vec<usize>,
}

impl Opportunity {
    /// Whether the impact is high enough and the effort low enough.
    #[must_use]
    pub fn quick_win(&self) -> bool {
        let impact = self.impact.as_ref().is_some_and(|i| i.value() >= f64::from(QUICK_WIN_IMPACT));
        impact && self.effort.is_some_and(|e| e.value <= f64::from(QUICK_WIN_EFFORT))
    }
}

/// A hypothesis about an opportunity.
#[derive(Debug, Clone, PartialEq)]
pub struct Hypothesis {
    /// The change to be tested.
    pub change: Option<Text>,
    /// The expected effect.
    pub expect: Option<Text>,
    /// How the effect is measured: a metric's id or a free text.
    pub metric: Option<Text>,
    /// The observed effect.
    pub result: Option<Text>,
    /// Free text.
    pub status: Option<Text>,
}

/// A link: http, https, mailto or a relative path.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The text shown in the drawing; by default, the address.
    pub text: Text,
    /// The address.
    pub url: Text,
    /// Longer text.
    pub description: Option<Text>,
}

/// A piece of work or a thing in a blueprint lane, or an entry of an own lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// For flows.
    pub id: Option<Id>,
    /// As drawn.
    pub text: Text,
    /// The person or role that does it.
    pub actor: Option<Text>,
    /// The system or tool used.
    pub system: Option<Text>,
    /// Longer text.
    pub description: Option<Text>,
    /// How long it takes, as written.
    pub duration: Option<Text>,
    /// The waiting time, as written.
    pub wait: Option<Text>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
    /// The author's confidence in it.
    pub confidence: Option<Spanned<Confidence>>,
    /// Indices of the personas it applies to; empty: all of them.
    pub personas: Vec<usize>,
}

/// Points where the service can fail.
#[derive(Debug, Clone, PartialEq)]
pub struct FailPoint {
    /// For reference.
    pub id: Option<Id>,
    /// As drawn.
    pub text: Text,
    /// Longer text.
    pub description: Option<Text>,
    /// How often it fails.
    pub likelihood: Option<Spanned<Likelihood>>,
    /// How the service recovers.
    pub recovery: Option<Text>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
}

/// How often a fail point fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likelihood {
    /// Rarely.
    Low,
    /// Sometimes.
    Medium,
    /// Often.
    High,
}
