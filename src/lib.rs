//! `cjm` compiles customer journeys written in YAML into journey maps and service blueprints.

pub mod check;
pub mod diagnostic;
pub mod files;
pub mod model;
pub mod parse;
pub mod scene;
pub mod source;
pub mod text;
pub mod theme;
