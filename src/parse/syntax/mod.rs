//! Reads the bytes of a file into a tree of values with their spans, and reports errors of encoding and YAML. Knows no journeys.

mod builder;
pub(super) mod comments;
mod curly_quotes;
pub(super) mod decode;
pub(super) mod document;
mod error_context;
pub(super) mod errors;
mod fault;
mod indentation;
mod lines;
pub(super) mod lookalikes;
pub(super) mod outline;
mod pending_key;
mod plain_text;
pub(super) mod quoting;
pub(super) mod recovery;
mod resumption;
pub(super) mod scalar;
mod shifts;
mod tabs;
pub(super) mod tree;
mod values;
pub(super) mod yaml;

pub(super) use builder::glued_comment;
pub use decode::{Undecodable, decode};
pub(crate) use lookalikes::{ends_lines, with_code};
pub use outline::{CommentPosition, YamlPart, YamlPartKind, outline};
pub use quoting::quotes_comment;
pub(crate) use quoting::{before_comment, escaped};
pub use recovery::is_readable;
