//! A journey as its author meant it: typed, resolved, every value with the place it was written at. Knows no YAML and
//! no drawing.
//!
//! What [`crate::parse`] hands over is settled: references point at something that exists, numbers are finite and within their
//! range, texts are not blank, dates exist. Nothing after it checks again.

mod date;
pub mod field;
mod field_value;
mod journey;
pub mod keys;
mod meaning;
mod moment;
mod people;
mod proof;
mod values;
mod written;

pub use date::Date;
pub use field_value::FieldValue;
pub use journey::{
    Channel, Flow, FlowEnd, FlowKind, Journey, Offer, OfferItem, OwnLane, Path, PathKind, Role, Scale, State, Team,
};
pub use meaning::Apart;
pub use moment::{
    Confidence, Emotion, FailPoint, Hypothesis, Item, Likelihood, Link, Moment, MomentOfTruth, Opportunity, PainPoint, Remark,
    Severity, Stage, Touchpoint, Weight,
};
pub use people::{Empathy, Jobs, Persona};
pub use proof::{Direction, Evidence, EvidenceKind, Metric, MetricKind};
pub use values::{Id, Part, Place, Text, slug};
pub use written::{NoId, Reference, ReferenceKind, Seal, Suppression, Synonym, Written};
