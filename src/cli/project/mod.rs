//! Finds the `cjm.toml` of each input, and merges it with options.

pub(crate) mod check_options;
pub(crate) mod configuration;
pub(crate) mod groups;
pub(crate) mod search;
