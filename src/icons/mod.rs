//! Lists icons of channels, actors and markers as path data. Knows no sheets and no formats.

mod channels;
mod paths;

pub use channels::{channels, words};
pub use paths::{ICONS, Icon, named};
