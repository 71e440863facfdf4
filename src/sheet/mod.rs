//! The sheets: what each one shows of a journey and how it arranges it. Data only.

mod design;
mod journey_map;
mod lanes;
mod service_blueprint;

use crate::model::Journey;
use crate::words::Words;

pub use design::{Corner, Design, Flows, Lanes, MatrixDesign, ZoneLine};
pub use lanes::{Content, LANES, Lane, Look, Show, Zone, lane};

/// A kind of drawing made from a journey.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// What users type: `journey-map`.
    pub name: &'static str,
    /// What users call it, in a language.
    title: fn(&Words) -> &'static str,
    /// How it arranges what it shows.
    pub design: Design,
    /// Whether it is drawn of a journey unless other sheets are asked for.
    pub is_default: fn(&Journey) -> bool,
}

/// Every sheet, in the order in which they are listed and drawn.
pub static SHEETS: &[Sheet] = &[journey_map::SHEET, service_blueprint::SHEET];

/// The sheet of this name.
#[must_use]
pub fn sheet(name: &str) -> Option<&'static Sheet> {
    SHEETS.iter().find(|sheet| sheet.name == name)
}

impl Sheet {
    /// What users call it: `Customer journey map`.
    #[must_use]
    pub fn title(&self, words: &Words) -> &'static str {
        (self.title)(words)
    }

    /// Keys of its lanes from top to bottom; none for a sheet that has no lanes.
    #[must_use]
    pub fn lanes(&self) -> Vec<&str> {
        match &self.design {
            Design::Matrix(matrix) => matrix.lanes.keys().collect(),
        }
    }

    /// The same sheet with these lanes (keys of [`LANES`] or ids of own lanes) instead of its own, in this order. `None` for a
    /// sheet that has no lanes.
    #[must_use]
    pub fn with_lanes(&self, keys: Vec<String>) -> Option<Self> {
        let design = match &self.design {
            Design::Matrix(matrix) => Design::Matrix(MatrixDesign { lanes: Lanes::Chosen(keys), ..matrix.clone() }),
        };
        Some(Self { design, ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_shows_lanes_that_exist_once_each() {
        for sheet in SHEETS {
            let keys = sheet.lanes();
            for (n, key) in keys.iter().enumerate() {
                assert!(lane(key).is_some(), "{}: no lane {key}", sheet.name);
                assert!(!keys[..n].contains(key), "{}: {key} twice", sheet.name);
            }
        }
    }

    #[test]
    fn sheets_and_lanes_have_names_of_their_own() {
        let mut names: Vec<&str> = SHEETS.iter().map(|s| s.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), SHEETS.len());
        assert!(LANES.windows(2).all(|pair| pair[0].key < pair[1].key), "LANES is sorted by key");
    }
}
