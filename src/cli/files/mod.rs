//! Finds, reads and writes files.

pub(crate) mod atomic;
pub(crate) mod discovery;
pub(crate) mod disk;
pub(crate) mod naming;
pub(crate) mod project_root;
pub(crate) mod reading;
pub(crate) mod write_back;
pub(crate) mod writing;
