//! What a sheet shows and in which order: data only.

mod lanes;

use std::sync::LazyLock;

use serde::Deserialize;

use crate::words::Words;

pub use lanes::{Content, LANES, Lane, Look, Show, Zone, lane};

/// A kind of drawing made from a journey.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// What users type: `journey-map`.
    pub name: String,
    /// What users call it.
    #[serde(skip, default = "untitled")]
    title: Title,
    /// Whether it is the work behind the journey that is shown: lines between the zones, connectors between the lanes, marks for
    /// fail and wait points.
    pub blueprint: bool,
    /// Keys of [`LANES`], from top to bottom.
    pub lanes: Vec<String>,
    /// Whether the user chose the lanes: then the author's own ones are not added.
    #[serde(skip)]
    pub chosen: bool,
}

/// What users call a sheet, in a language.
type Title = fn(&Words) -> &'static str;

/// The sheets' data files, in the order in which they are listed and drawn, each with its title.
static FILES: &[(&str, Title)] =
    &[(include_str!("journey-map.yaml"), |w| w.journey_map), (include_str!("service-blueprint.yaml"), |w| w.service_blueprint)];

/// Every sheet.
pub static SHEETS: LazyLock<Vec<Sheet>> = LazyLock::new(|| {
    let read = |text| serde_yaml::from_str::<Sheet>(text).expect("a sheet's data file is valid; a test reads them all");
    FILES.iter().map(|(text, title)| Sheet { title: *title, ..read(text) }).collect()
});

/// The sheet of this name.
#[must_use]
pub fn sheet(name: &str) -> Option<&'static Sheet> {
    SHEETS.iter().find(|sheet| sheet.name == name)
}

/// Stands in until the row's title is there.
fn untitled() -> Title {
    |_| ""
}

impl Sheet {
    /// What users call it: `Customer journey map`.
    #[must_use]
    pub fn title(&self, words: &Words) -> &'static str {
        (self.title)(words)
    }

    /// The same sheet with these lanes (keys of [`LANES`] or ids of own lanes) instead of its own, in this order.
    #[must_use]
    pub fn with_lanes(&self, lanes: Vec<String>) -> Self {
        Self { lanes, chosen: true, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_shows_lanes_that_exist_once_each() {
        for sheet in SHEETS.iter() {
            for (n, key) in sheet.lanes.iter().enumerate() {
                assert!(lane(key).is_some(), "{}: no lane {key}", sheet.name);
                assert!(!sheet.lanes[..n].contains(key), "{}: {key} twice", sheet.name);
            }
        }
    }

    #[test]
    fn sheets_and_lanes_have_names_of_their_own() {
        let mut names: Vec<&str> = SHEETS.iter().map(|s| s.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), SHEETS.len());
        assert!(LANES.windows(2).all(|pair| pair[0].key < pair[1].key), "LANES is sorted by key");
    }
}
