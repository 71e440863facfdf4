//! `cjm schema`: prints the JSON Schema, or checks that a file is up to date.

use crate::cli::args::SchemaArgs;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::writing;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::quoting;
use crate::schema;

/// The name of the file that journeys refer to.
pub(crate) const FILE: &str = "cjm.schema.json";

/// Prints the schema, or checks that a file is up to date.
pub(crate) fn run(args: &SchemaArgs, console: Console) -> Result<Exit, Error> {
    let (text, option) = if args.config { (schema::config_text(), "--config ") } else { (schema::text(), "") };
    let Some(name) = &args.check else {
        writing::print(text.as_bytes())?;
        return Ok(Exit::Fine);
    };
    match writing::stale(&[(name.clone(), text.into_bytes())]).first() {
        None => {
            console.ok(&shown(name));
            Ok(Exit::Fine)
        }
        Some((_, fault)) => {
            console.stale(&format!("{}  ({fault}; write it with `cjm schema {option}> {}`)", shown(name), quoting::path(name)));
            Ok(Exit::Findings)
        }
    }
}
