//! Turns findings with edits into changed texts, and proves that the changes do no harm.
//!
//! A safe fix keeps the meaning of the journey. No fix leaves a journey with an error that it did not have before.

mod apply;
mod edited;
mod effort;
mod harm;
mod search;
mod session;
mod users;

pub use apply::{Fixed, apply};
pub use edited::Changed;
pub use effort::{Effort, work};
pub use session::{FixInput, FixSession, Which, fix_journey};
pub use users::JourneyFiles;
