//! Checks inputs, compares findings with a baseline, and reports them.

pub(crate) mod baseline;
pub(crate) mod checked;
pub(crate) mod report;
pub(crate) mod statistics;
