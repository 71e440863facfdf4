//! Turns findings with edits into changed texts, and proves that the changes do no harm.
//!
//! A safe fix keeps the meaning of the journey. No fix leaves a journey with an error that it did not have before.

mod apply;
mod harm;
mod search;
mod session;

pub use apply::{Fixed, apply};
pub use session::{Changed, FixInput, FixSession, Which, fix_journey};
