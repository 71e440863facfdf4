//! Parses quantities as people write them (`61 %`, `8-12 days`, `1h30`, `2,5 Mio. €`, `3人に1人`) and compares them.
//!
//! Numbers, units and the words around them are understood in every language of [`crate::words`]; a quantity states whether all of
//! its text was understood.
//!
//! No crate fits: of 43 texts of the tests `fend-core` reads 23 (`900.000` as 900, a date as 2022), `jiff` 11 and `humantime` 10;
//! `measurements` takes `2,5 kg` for 5 kg, `rusty-money` refuses `100 €`, and `uom` has units as types only.

#![allow(clippy::float_cmp, reason = "the sizes of units and multipliers are constants, which are the same or not")]

mod compare;
mod currency;
mod duration;
mod grammar;
mod lexicon;
mod meaning;
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
pub use meaning::LimitKind;
pub use period::{Period, period};
pub use read::{Context, QuantityKind, read};
pub use unit::{Measure, Unit};
pub use value::Quantity;
