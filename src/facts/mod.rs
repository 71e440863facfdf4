//! Interprets a journey: emotions per persona and place, inheritance from stages, steps of customers, metrics.
//!
//! Rules, sheets, the page and the editor server all use this module, so that every fact is decided once.

mod addressed;
mod addressees;
mod arc;
mod backlog;
mod blueprint;
mod counts;
mod cycles;
mod drawn;
mod effective_moment;
mod evidence;
mod interpret;
mod language;
pub mod metric;
mod on_the_map;
mod score;
mod severity;
mod shown;
mod star;
mod status;
mod steps;
mod teams;
mod texts;
mod timeline;
mod unused;

pub use addressed::AddressedEntries;
pub use arc::{Arc, ArcPoint, Branch, Extreme, TurnEnd, highest, lowest, point_at};
pub use backlog::{is_done, is_dropped, is_open};
pub use counts::MeanEmotion;
pub use cycles::{cycles, leads_back};
pub use drawn::MOST_CURVES;
pub use effective_moment::{EffectiveMoment, applies_to};
pub use evidence::MetricNames;
pub use interpret::Facts;
pub use score::{high, is_high, is_low, is_very_high, is_very_low, level, low, middle, mood};
pub use severity::{by_severity, pips};
pub use star::Star;
pub use status::{WorkStatus, work_status};
pub use steps::{FlowsByPlace, Step};
pub use teams::Teams;
pub use texts::{TextKind, WrittenText, texts};
pub use timeline::Timeline;
pub use unused::ReferenceIndex;
