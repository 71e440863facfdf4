//! The text of a journey file to a [`Journey`](crate::model::Journey), with everything that is wrong with it, all at once.
//!
//! Text becomes a tree of values with their places ([`syntax`]), and the tree a journey (`reader`), key by key as the tables in
//! [`keys`](crate::model::keys) say. Opens no file.

mod element_paths;
mod files;
pub mod findings;
pub mod index;
mod reader;
mod seal;
pub mod syntax;

pub use element_paths::element_paths;
pub use files::{Opened, gather, open, parse, uses};
pub use reader::{FontFile, ThemeFile, theme};
pub use syntax::{LARGEST_FILE, Undecodable, decode};
