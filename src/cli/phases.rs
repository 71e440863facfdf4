//! The phases of the compiler as the command line calls them.

use std::collections::BTreeSet;
use std::path::Path;

use crate::compose;
use crate::diagnostic::Diagnostic;
use crate::model::Journey;
use crate::parse;
use crate::scene::Scene;
use crate::sheet::Sheet;
use crate::source::{Source, Sources};
use crate::text::Fonts;

/// The most bytes a file may have.
pub(super) const LARGEST_FILE: usize = parse::LARGEST_FILE;

/// Parses a journey.
///
/// The files it names under `use:` are not read yet: the loader is still to come from the parser's author.
pub(super) fn parse(source: Source, _path: &Path) -> (Sources, Option<Journey>, Vec<Diagnostic>) {
    let sources = Sources::new(source);
    let (journey, found) = parse::parse(&sources);
    (sources, journey, found)
}

/// Whether a sheet is drawn of a journey without being asked for.
pub(super) fn suits(sheet: &Sheet, journey: &Journey) -> bool {
    !sheet.blueprint || compose::has_blueprint(journey)
}

/// The keys of lanes that the file declares.
pub(super) fn own_lanes(journey: &Journey) -> Vec<String> {
    journey.lanes.iter().map(|lane| lane.id.value.clone()).collect()
}

/// Draws a sheet of a journey, and says which characters no font has.
pub(super) fn draw(journey: &Journey, sheet: &Sheet, fonts: &Fonts) -> (Scene, BTreeSet<char>) {
    crate::draw(journey, sheet, fonts)
}
