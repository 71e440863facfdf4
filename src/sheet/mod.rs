//! Lists the sheets: which content of a journey each one shows, and how it arranges it. Data only.

mod areas;
mod design;
mod journey_map;
mod lanes;
mod opportunity_matrix;
mod persona_sheet;
mod row;
mod service_blueprint;

pub use areas::{AreaContent, AreaDesign, Surface};
pub use design::{
    Arrangement, AxisDesign, Connectors, CornerMark, Design, LaneSelection, MatrixDesign, PlotDesign, Points, RegionDesign,
    ZoneLine,
};
pub use lanes::{CardStyle, LANES, Lane, LaneContent, LaneKind, Zone, lane};
pub use row::{Requirement, Sheet, Subject, persona_slugs};

/// Every sheet, in the order in which they are listed and drawn.
pub static SHEETS: &[Sheet] = &[journey_map::SHEET, service_blueprint::SHEET, persona_sheet::SHEET, opportunity_matrix::SHEET];

/// The word that requests every sheet.
pub const ALL: &str = "all";

/// The words that request sheets: their names, and [`ALL`].
pub fn requests() -> impl Iterator<Item = &'static str> + Clone {
    SHEETS.iter().map(|sheet| sheet.name).chain([ALL])
}

/// The sheet of this name.
#[must_use]
pub fn sheet(name: &str) -> Option<&'static Sheet> {
    SHEETS.iter().find(|sheet| sheet.name == name)
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
