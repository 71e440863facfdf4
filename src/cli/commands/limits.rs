//! `cjm limits`: prints how much files, maps, pictures, drawings and runs can hold.

use serde::Serialize;

use crate::cli::args::{LimitsArgs, LimitsFormat};
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::writing;
use crate::cli::suggest;
use crate::cli::terminal::columns::TwoColumns;
use crate::cli::terminal::console;
use crate::findings::print_json;
use crate::limits::{Holder, LIMITS, Limit};

/// A limit in JSON.
#[derive(Serialize)]
struct JsonLimit {
    name: &'static str,
    of: &'static str,
    most: u64,
    unit: &'static str,
    summary: String,
    /// The rule that reports more; `null` for an error of the command.
    rule: Option<&'static str>,
}

/// Prints all limits, or one.
pub(crate) fn run(args: &LimitsArgs) -> Result<Exit, Error> {
    let name = args.name.as_ref().map(|name| name.trim_matches('`').to_lowercase());
    let chosen: Vec<&Limit> = LIMITS.iter().filter(|limit| name.as_ref().is_none_or(|name| limit.name == name)).collect();
    if let Some(typed) = args.name.as_ref().filter(|_| chosen.is_empty()) {
        return Err(suggest::unknown("limit", typed, LIMITS.iter().map(|limit| limit.name)));
    }
    let text = match args.format {
        LimitsFormat::Human => table(&chosen),
        LimitsFormat::Json => print_json(&chosen.into_iter().map(JsonLimit::of).collect::<Vec<_>>(), 1),
    };
    writing::print(text.as_bytes())?;
    Ok(Exit::Fine)
}

/// The limits under the names of what has them.
fn table(limits: &[&Limit]) -> String {
    let mut columns = TwoColumns::default();
    for holder in Holder::ALL {
        let of: Vec<&&Limit> = limits.iter().filter(|limit| limit.holder == holder).collect();
        if !of.is_empty() {
            columns.heading(holder.name());
        }
        for limit in of {
            columns.row(limit.name, &row(limit));
        }
    }
    columns.text(console::stdout_width())
}

/// A limit, and what it limits unless its unit says so.
fn row(limit: &Limit) -> String {
    let description = limit.description();
    if description == limit.unit.name() { limit.amount() } else { format!("{}: {description}", limit.amount()) }
}

impl JsonLimit {
    fn of(limit: &Limit) -> Self {
        let Limit { name, holder, most, unit, rule, .. } = *limit;
        Self { name, of: holder.name(), most, unit: unit.name(), summary: limit.description(), rule }
    }
}
