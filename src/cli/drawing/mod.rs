//! Draws journeys for `cjm render`: arguments and configuration become options, options and a journey become output files.

pub(crate) mod configured;
pub(crate) mod draw;
mod font_dirs;
mod kept_drawings;
pub(crate) mod options;
pub(crate) mod outputs;
pub(crate) mod requested_sheet;
pub(crate) mod results;
pub(crate) mod sheets;
pub(crate) mod themes;
