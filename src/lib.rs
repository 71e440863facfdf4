//! `cjm` compiles customer journeys written in YAML into journey maps and service blueprints.

pub mod model;
pub mod render;
pub mod scene;
pub mod source;
pub mod text;
pub mod theme;
