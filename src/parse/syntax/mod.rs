//! The bytes of a file to a tree of values with their places, and what is wrong with them as text and as YAML. Knows no journeys.

pub(super) mod comments;
pub(super) mod decode;
pub(super) mod errors;
mod outline;
pub(super) mod recovery;
pub(super) mod scalar;
pub(super) mod tree;
pub(super) mod yaml;

pub use decode::{Undecodable, decode};
pub use outline::{Kind, Part, Stands, outline};
pub use yaml::LARGEST_FILE;
