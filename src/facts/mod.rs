//! Interprets a journey: emotions per persona and place, inheritance from stages, steps of customers, metrics.
//!
//! Rules, sheets, the page and the editor server all use this module, so that every fact is decided once.

mod addressed;
mod addressees;
mod arc;
mod at;
mod backlog;
mod blueprint;
mod counts;
mod course;
mod cycles;
mod evidence;
mod interpret;
pub mod metric;
mod on_the_map;
mod score;
mod severity;
mod shown;
mod status;
mod steps;
mod teams;
mod unused;

pub use addressed::Addressed;
pub use arc::{Arc, ArcPoint, Branch, Extreme, TurnEnd, highest, lowest};
pub use at::{At, applies_to};
pub use backlog::{is_done, is_dropped, is_open};
pub use course::Course;
pub use cycles::{cycles, leads_back};
pub use evidence::MetricNames;
pub use interpret::Facts;
pub use score::{high, is_high, is_low, level, low, middle, position};
pub use severity::{by_severity, pips};
pub use status::{WorkStatus, work_status};
pub use steps::{Crossings, Step};
pub use teams::Teams;
pub use unused::Uses;
