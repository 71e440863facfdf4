//! Chooses the sheets to draw of a journey.

use crate::cli::drawing::options::DrawOptions;
use crate::cli::drawing::requested_sheet::RequestedSheet;
use crate::cli::error::Error;
use crate::facts::Facts;
use crate::model::Journey;
use crate::sheet::{Requirement, SHEETS, Sheet};

/// The sheets to draw, with the lanes that were requested: the requested sheets, else the default ones. `on_page`: all of them are
/// shown on one page. Lanes for a named sheet without lanes are an error even if the journey has no content for the sheet.
pub(crate) fn chosen(options: &DrawOptions, facts: &Facts<'_>, on_page: bool, lanes: &[String]) -> Result<Vec<Sheet>, Error> {
    let is_default = |sheet: &&Sheet| {
        if on_page { sheet.has_content(facts.journey) } else { (sheet.is_default)(facts.journey) }
    };
    // With chosen lanes, all sheets would look alike.
    let most = if !lanes.is_empty() || (!on_page && options.draws_one_sheet()) { 1 } else { usize::MAX };
    let sheets: Vec<&Sheet> = match options.sheets.as_slice() {
        [] => SHEETS.iter().filter(is_default).take(most).collect(),
        requested => {
            // Lanes choose from all sheets those that have lanes.
            let has_lanes = |sheet: &Sheet| lanes.is_empty() || !sheet.lanes().is_empty();
            let fits = |it: &&RequestedSheet| it.by_name || (has_lanes(it.sheet) && it.sheet.has_content(facts.journey));
            requested.iter().filter(fits).map(|requested| requested.sheet).collect()
        }
    };
    let with_lanes = |sheet: &Sheet| {
        if lanes.is_empty() { Ok(sheet.clone()) } else { sheet.with_lanes(lanes.to_vec()).ok_or_else(|| no_lanes(sheet)) }
    };
    let sheets = sheets.into_iter().map(with_lanes).collect::<Result<Vec<Sheet>, Error>>()?;
    Ok(sheets.iter().flat_map(|sheet| sheet.drawings(facts)).collect())
}

fn no_lanes(sheet: &Sheet) -> Error {
    Error::Usage(format!("the sheet `{}` has no lanes; leave out --lanes", sheet.name))
}

/// The sheets that were requested by name and that the journey has no content for.
pub(crate) fn without_content(options: &DrawOptions, journey: &Journey) -> Vec<(&'static Sheet, Requirement)> {
    let unmet = |requested: &RequestedSheet| {
        let need = requested.sheet.requires.filter(|need| requested.by_name && !(need.is_met)(journey));
        need.map(|need| (requested.sheet, need))
    };
    options.sheets.iter().filter_map(unmet).collect()
}

/// The default sheets of the journey that are not drawn because there is one place only.
pub(crate) fn without_place(options: &DrawOptions, journey: &Journey) -> Vec<&'static Sheet> {
    let chosen = !options.sheets.is_empty() || !options.lanes.is_empty();
    if chosen || !options.draws_one_sheet() {
        return Vec::new();
    }
    SHEETS.iter().filter(|sheet| (sheet.is_default)(journey)).skip(1).collect()
}
