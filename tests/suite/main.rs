//! All tests, in one program.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that fails is meant to stop")]

mod check;
mod cli;
mod diagnostic;
mod parse;
mod render;
mod text;
