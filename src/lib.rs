//! `cjm` compiles customer journeys written in YAML into journey maps and service blueprints.

pub mod block;
pub mod compose;
pub mod icons;
pub mod layout;
pub mod model;
pub mod render;
pub mod scene;
pub mod sheet;
pub mod source;
pub mod text;
pub mod theme;
