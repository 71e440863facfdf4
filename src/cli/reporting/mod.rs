//! Reports findings: as messages, documents and statistics, without those in a baseline.

pub(crate) mod baselines;
pub(crate) mod messages;
pub(crate) mod report;
pub(crate) mod statistics;
