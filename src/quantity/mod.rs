//! Reads measured values as people write them (`61 %`, `8-12 days`, `1h30`, `2,5 Mio. €`, `3人に1人`) and compares them.
//!
//! Numbers, units and the words around them are understood in every language of [`crate::words`], and a quantity says
//! whether all of its text was. No crate fits: `uom` knows units as types, `fend-core` and `humantime` read English only.

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
mod read;
mod share;
mod token;
mod unit;
mod value;

pub use compare::{Comparison, compare, units_differ};
pub use currency::Currency;
pub use lexicon::Limit;
pub use period::{Period, period};
pub use read::{Context, Subject, read};
pub use unit::{Measure, Unit};
pub use value::Quantity;
