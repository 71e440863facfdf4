//! Reads the tree of a file into a journey or a theme, key by key, and reports every problem.

mod address;
mod amounts;
mod bidi_controls;
mod emotion;
mod entry_place;
mod evidence;
mod fields;
mod forward_references;
mod guessed;
mod guesses;
mod id_insertion;
mod journey;
mod lane_place;
mod lanes;
mod language;
mod listed_names;
mod malformed_score;
mod misspelt_scale;
mod moment;
mod own_content;
mod own_scores;
mod people;
mod quantity;
mod read;
pub(super) mod register;
mod score_words;
mod scores;
mod theme;
pub(crate) mod theme_rules;
mod unknown_key;
mod values;
mod wrapper;

pub(super) use emotion::name_personas;
pub(super) use fields::{Reader, are_named};
pub(super) use guessed::is_name;
pub use theme::{ThemeFile, ThemeFont, theme};
