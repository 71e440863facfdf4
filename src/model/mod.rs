//! The typed model of a journey: resolved references, and the source location of every value. Knows no YAML and
//! no drawing.
//!
//! [`crate::parse`] guarantees its invariants: references point at something that exists, numbers are finite and within their
//! range, texts are not blank, dates exist. Later phases do not check them again.

mod addressee;
pub mod channel_names;
mod content;
mod date;
mod evidence;
pub mod field;
mod field_value;
mod journey;
pub mod keys;
pub mod lane_words;
mod meaning;
mod name_index;
mod persona;
mod rating;
mod stage;
mod values;
mod written;
mod written_date;

pub use addressee::Addressee;
pub use content::{
    Confidence, Emotion, FailPoint, Hypothesis, Insight, Item, Likelihood, Link, MomentOfTruth, Opportunity, Outcome, PainPoint,
    Remark, Severity, Weight,
};
pub use date::Date;
pub use evidence::{Direction, Evidence, EvidenceKind, Metric, MetricKind};
pub use field::Moment;
pub use field_value::FieldValue;
pub use journey::{
    Channel, Flow, FlowEnd, FlowKind, Journey, Offer, OfferItem, OwnLane, Path, PathKind, Role, Scale, State, Team,
};
pub use meaning::Differences;
pub use name_index::{Found, NameIndex};
pub use persona::{Empathy, FactForm, Jobs, OwnFact, Persona, PersonaFact, PersonaField, PersonaValue, TraitRating};
pub use rating::{INTENSITY, QUICK_WIN_EFFORT, QUICK_WIN_IMPACT, RATING, RatingRange};
pub use stage::{Stage, Touchpoint, TouchpointKind, TouchpointStatus};
pub use values::{BlueprintLane, Id, Part, Place, PlainText, Text, slug};
pub use written::{NoId, Reference, ReferenceKind, Seal, Suppression, Synonym, WordInsertion, Written};
pub use written_date::{DateReadings, date_readings};
