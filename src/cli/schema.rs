//! `cjm schema`: the JSON Schema to standard output, or a comparison with one that was written earlier.

use super::args::Schema;
use super::console::Console;
use super::error::shown;
use super::{Error, Exit, output, shell};
use crate::schema;

/// What the file is called that journeys point to.
pub(super) const FILE: &str = "cjm.schema.json";

/// Prints the schema, or says whether a file still holds it.
pub(super) fn run(args: &Schema, console: Console) -> Result<Exit, Error> {
    let Some(name) = &args.check else {
        output::print(schema::text().as_bytes())?;
        return Ok(Exit::Fine);
    };
    match output::stale(&[(name.clone(), schema::text().into_bytes())]).first() {
        None => {
            console.ok(&shown(name));
            Ok(Exit::Fine)
        }
        Some((_, fault)) => {
            console.stale(&format!("{}  ({fault}; write it with `cjm schema > {}`)", shown(name), shell::path(name)));
            Ok(Exit::Findings)
        }
    }
}
