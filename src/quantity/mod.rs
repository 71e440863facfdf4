//! Parses quantities as people write them (`61 %`, `8-12 days`, `1h30`, `2,5 Mio. €`, `3人に1人`) and compares them.
//!
//! Numbers, units and the words around them are understood in every language of [`crate::words`]; a quantity states whether all
//! of its text was understood. No crate fits: `uom` has units as types, `fend-core` and `humantime` parse English only.

#![allow(clippy::float_cmp, reason = "the sizes of units and multipliers are constants, which are the same or not")]

mod compare;
mod currency;
mod duration;
mod grammar;
mod lexicon;
mod normalize;
mod number;
mod parser;
mod period;
mod share;
mod token;
mod unit;
mod value;

pub use compare::{Comparison, compare};
pub use currency::Currency;
pub use lexicon::Limit;
pub use period::{Period, period};
pub use unit::{Measure, Unit};
pub use value::{Quantity, read};
