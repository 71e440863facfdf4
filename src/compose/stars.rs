//! Lists the stars of moments of truth that are drawn on the curve.

use std::collections::BTreeMap;

use super::composer::Composer;
use crate::facts::Star;
use crate::model::Place;

/// The stars on drawn lines, by touchpoint or stage.
pub(super) fn stars<'a>(cx: &Composer<'a>) -> BTreeMap<Place, Star<'a>> {
    let drawn: Vec<usize> = cx.facts.drawn_arcs().map(|(index, _)| index).collect();
    cx.facts.stars.iter().filter(|(_, star)| drawn.contains(&star.arc)).map(|(place, star)| (*place, *star)).collect()
}
