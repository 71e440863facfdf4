//! Resolves the names of sheets that `--sheet` or the configuration requests.

use crate::cli::error::Error;
use crate::cli::suggest;
use crate::sheet::{ALL, SHEETS, Sheet, requests, sheet};

/// A sheet that is requested.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RequestedSheet {
    pub(super) sheet: &'static Sheet,
    /// Whether it is named itself, and not as one of `all`.
    pub(super) by_name: bool,
}

/// Resolves names of sheets, each once.
pub(crate) fn resolve(names: &[String]) -> Result<Vec<RequestedSheet>, Error> {
    let mut requested: Vec<RequestedSheet> = Vec::new();
    let mut add = |sheet: &'static Sheet, by_name| match requested.iter_mut().find(|known| known.sheet.name == sheet.name) {
        Some(known) => known.by_name |= by_name,
        None => requested.push(RequestedSheet { sheet, by_name }),
    };
    for name in names.iter().map(|name| name.trim()) {
        match sheet(name) {
            Some(sheet) => add(sheet, true),
            None if name == ALL => SHEETS.iter().for_each(|sheet| add(sheet, false)),
            None => return Err(suggest::unknown("sheet", name, requests())),
        }
    }
    Ok(requested)
}
