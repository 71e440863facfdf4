//! One rule a file: its row and its function.

pub(super) mod invisible_name;
pub(super) mod look_alike_id;
