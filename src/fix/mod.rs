//! Turns findings with edits into changed texts, and proves that the changes do no harm.
//!
//! A safe fix keeps the meaning of the journey. No fix leaves a journey with an error that it did not have before.

mod apply;
mod edited;
mod harm;
mod proof_budget;
mod search;
mod session;
mod shared_files;

pub use apply::{Fixed, apply};
pub use edited::Changed;
pub use proof_budget::{ProofBudget, work};
pub use session::{FixInput, FixSelection, FixSession, fix_journey};
pub use shared_files::JourneyFiles;
