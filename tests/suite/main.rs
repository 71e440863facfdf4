//! Everything that is tested from outside, in one binary.

mod check;
mod diagnostic;
mod parse;
