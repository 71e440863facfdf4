//! Merges the arguments of `cjm render` with the configuration, and plans every picture.

pub(crate) mod defaults;
pub(crate) mod request;
pub(crate) mod themes;
