//! Stages, touchpoints and what can stand in them.

use super::{Date, Id, Text};
use crate::source::{Aside, Span, Spanned};

/// A phase of the journey.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// For reference.
    pub id: Option<Id>,
    /// As drawn on the chevron.
    pub name: Text,
    /// What the customer wants in this stage.
    pub goal: Option<Text>,
    /// What holds for the whole stage.
    pub whole: Moment,
    /// In order; may be empty.
    pub touchpoints: Vec<Touchpoint>,
}

/// A moment in which customer and service meet.
#[derive(Debug, Clone, PartialEq)]
pub struct Touchpoint {
    /// For reference.
    pub id: Option<Id>,
    /// As drawn; where none was written, the first action.
    pub name: Text,
    /// Index into the journey's paths, for a touchpoint off the main path.
    pub path: Option<usize>,
    /// Some customers skip it.
    pub optional: bool,
    /// Touchpoints the customer jumps or loops to from here: (stage, touchpoint) indices.
    pub next: Vec<(usize, usize)>,
    /// Everything it holds.
    pub moment: Moment,
}

/// Everything a touchpoint, or a stage as a whole, can hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Moment {
    /// Longer text.
    pub description: Option<Text>,
    /// What the customer does.
    pub actions: Vec<Text>,
    /// Indices into the journey's channels.
    pub channels: Vec<usize>,
    /// What the customer thinks.
    pub thoughts: Vec<Remark>,
    /// What customers said, word for word.
    pub quotes: Vec<Remark>,
    /// How it feels: at most one without a persona, or one a persona.
    pub emotions: Vec<Emotion>,
    /// Dramatic arc, 1-5.
    pub engagement: Option<Spanned<f64>>,
    /// Make or break.
    pub moment_of_truth: Option<MomentOfTruth>,
    /// How much the touchpoint matters, 1-5.
    pub importance: Option<Weight>,
    /// How customers help themselves.
    pub workarounds: Vec<Remark>,
    /// What customers need here.
    pub needs: Vec<Remark>,
    /// What gets in the way, in source order.
    pub pain_points: Vec<PainPoint>,
    /// What goes well.
    pub gains: Vec<Remark>,
    /// What could be better.
    pub opportunities: Vec<Opportunity>,
    /// Indices into the journey's metrics.
    pub metrics: Vec<usize>,
    /// How long it takes, as written: `20 min`.
    pub duration: Option<Text>,
    /// How long the customer waits, as written.
    pub wait: Option<Text>,
    /// Who answers for it.
    pub owner: Option<Text>,
    /// Who else works on it.
    pub contributors: Vec<Text>,
    /// Whom the customer holds responsible.
    pub perceived_owner: Option<Text>,
    /// Path of a picture beside the journey file.
    pub image: Option<Text>,
    /// Where to read more.
    pub links: Vec<Link>,
    /// Indices of the personas it is for; empty: all of them.
    pub personas: Vec<usize>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
    /// How sure the author is of it.
    pub confidence: Option<Spanned<Confidence>>,
    /// What the customer sees and touches.
    pub physical_evidence: Vec<Item>,
    /// What the customer sees the service do.
    pub frontstage: Vec<Item>,
    /// What happens out of sight.
    pub backstage: Vec<Item>,
    /// Systems and partners.
    pub support: Vec<Item>,
    /// Rules that apply.
    pub policies: Vec<Remark>,
    /// Where it can go wrong.
    pub fail_points: Vec<FailPoint>,
    /// How it feels for the people who do the work.
    pub staff_emotion: Option<Emotion>,
    /// Content of own lanes: index into the journey's own lanes, and the texts, in lane order.
    pub own: Vec<(usize, Vec<Remark>)>,
    /// The whole entry.
    pub span: Aside<Span>,
}

/// A text that proof can stand behind: a thought, a quote, a gain, a policy, a note.
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
    /// How sure the author is of it.
    pub confidence: Option<Spanned<Confidence>>,
    /// Indices of the personas it is for; empty: all of them.
    pub personas: Vec<usize>,
}

/// How sure the author is of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Nobody has looked.
    Assumption,
    /// Some signs.
    Partial,
    /// Research stands behind it.
    Evidence,
}

/// How a moment feels.
#[derive(Debug, Clone, PartialEq)]
pub struct Emotion {
    /// Index of the persona who feels it; `None`: all of them.
    pub persona: Option<usize>,
    /// Where the feeling starts, for a turn inside the touchpoint; within the scale.
    pub from: Option<Spanned<f64>>,
    /// Where it ends; within the scale. `None`: a feeling without a score.
    pub score: Option<Spanned<f64>>,
    /// The word: `annoyed`.
    pub feeling: Option<Text>,
    /// 1-3.
    pub intensity: Option<Spanned<u8>>,
    /// Why it feels so.
    pub note: Option<Text>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
    /// How sure the author is of it.
    pub confidence: Option<Spanned<Confidence>>,
    /// The whole entry.
    pub span: Aside<Span>,
}

/// A moment that makes or breaks the journey.
#[derive(Debug, Clone, PartialEq)]
pub struct MomentOfTruth {
    /// Why, where a reason was written instead of `true`.
    pub reason: Option<Text>,
    /// Where it was written.
    pub span: Aside<Span>,
}

/// How much something weighs, for the customer and for the business. At least one of the two.
#[derive(Debug, Clone, PartialEq)]
pub struct Weight {
    /// 1-5.
    pub customer: Option<Spanned<f64>>,
    /// 1-5.
    pub business: Option<Spanned<f64>>,
}

impl Weight {
    /// The weight in one figure, 1-5: the mean of what was given.
    #[must_use]
    pub fn value(&self) -> f64 {
        let given: Vec<f64> = [&self.customer, &self.business].into_iter().flatten().map(|w| w.value).collect();
        given.iter().sum::<f64>() / given.len() as f64
    }
}

/// What gets in the customer's way.
#[derive(Debug, Clone, PartialEq)]
pub struct PainPoint {
    /// For reference.
    pub id: Option<Id>,
    /// As drawn.
    pub text: Text,
    /// Longer text.
    pub description: Option<Text>,
    /// How bad it is.
    pub severity: Option<Spanned<Severity>>,
    /// How often, as written.
    pub frequency: Option<Text>,
    /// How many customers, as written.
    pub reach: Option<Text>,
    /// What is behind it.
    pub root_cause: Option<Text>,
    /// Free word.
    pub status: Option<Text>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
    /// How sure the author is of it.
    pub confidence: Option<Spanned<Confidence>>,
    /// Indices of the personas it is for; empty: all of them.
    pub personas: Vec<usize>,
}

/// How bad a pain point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// An annoyance.
    Minor,
    /// A real obstacle.
    Major,
    /// Customers give up.
    Severe,
}

/// What could be better.
#[derive(Debug, Clone, PartialEq)]
pub struct Opportunity {
    /// For reference.
    pub id: Option<Id>,
    /// As drawn.
    pub text: Text,
    /// Longer text.
    pub description: Option<Text>,
    /// Ids or texts of the pain points it answers; each exists.
    pub addresses: Vec<Text>,
    /// 1-5.
    pub impact: Option<Weight>,
    /// 1-5.
    pub effort: Option<Spanned<f64>>,
    /// How sure the author is of it.
    pub confidence: Option<Spanned<Confidence>>,
    /// Who answers for it.
    pub owner: Option<Text>,
    /// Free word: idea, planned, in progress, done, ...
    pub status: Option<Text>,
    /// When it is to be done.
    pub due: Option<Spanned<Date>>,
    /// The ticket.
    pub link: Option<Link>,
    /// What is to be tested.
    pub hypothesis: Option<Hypothesis>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
    /// Indices of the personas it is for; empty: all of them.
    pub personas: Vec<usize>,
}

impl Opportunity {
    /// High impact for little work: impact at least 4, effort at most 2 (both 1-5).
    #[must_use]
    pub fn quick_win(&self) -> bool {
        let impact = self.impact.as_ref().is_some_and(|i| i.value() >= 4.0);
        impact && self.effort.is_some_and(|e| e.value <= 2.0)
    }
}

/// What is to be tested about an opportunity.
#[derive(Debug, Clone, PartialEq)]
pub struct Hypothesis {
    /// What is changed.
    pub change: Option<Text>,
    /// What should happen.
    pub expect: Option<Text>,
    /// How it is measured: a metric's id or a free text.
    pub metric: Option<Text>,
    /// What did happen.
    pub result: Option<Text>,
    /// Free word.
    pub status: Option<Text>,
}

/// Where to read more: http, https, mailto or a relative path.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// As drawn; the address itself where no text was given.
    pub text: Text,
    /// The address.
    pub url: Text,
}

/// A piece of work or a thing in a blueprint lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// For flows.
    pub id: Option<Id>,
    /// As drawn.
    pub text: Text,
    /// Who does it.
    pub actor: Option<Text>,
    /// What it is done with.
    pub system: Option<Text>,
    /// Longer text.
    pub description: Option<Text>,
    /// How long it takes, as written.
    pub duration: Option<Text>,
    /// How long it waits, as written.
    pub wait: Option<Text>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
}

/// Where it can go wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct FailPoint {
    /// For reference.
    pub id: Option<Id>,
    /// As drawn.
    pub text: Text,
    /// Longer text.
    pub description: Option<Text>,
    /// How often it does.
    pub likelihood: Option<Spanned<Likelihood>>,
    /// What is done then.
    pub recovery: Option<Text>,
    /// Indices into the journey's evidence.
    pub evidence: Vec<usize>,
}

/// How often something goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likelihood {
    /// Seldom.
    Low,
    /// At times.
    Medium,
    /// Often.
    High,
}
