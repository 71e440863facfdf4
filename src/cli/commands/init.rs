//! `cjm init`: writes a template to a new file.

use std::path::{Path, PathBuf};

use crate::cli::args::InitArgs;
use crate::cli::commands::{list, schema};
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::{project_root, writing};
use crate::cli::templates::{DEFAULT, DEFAULT_STEM, JourneyTemplate, TEMPLATES};
use crate::cli::terminal::console::Console;
use crate::cli::terminal::paths::shown;
use crate::cli::terminal::quoting;
use crate::edit_distance;
use crate::findings::quote;

/// Writes a journey to start from, and prints the next commands.
pub(crate) fn run(args: &InitArgs, console: Console) -> Result<Exit, Error> {
    if args.list {
        return list::templates();
    }
    let named = |name: &str| TEMPLATES.iter().find(|template| template.name.eq_ignore_ascii_case(name));
    let template = match (&args.template, args.path.as_deref().and_then(Path::to_str)) {
        (Some(name), _) => named(name),
        // `cjm init healthcare`
        (None, Some(path)) => named(path).or(Some(DEFAULT)),
        (None, None) => Some(DEFAULT),
    };
    let Some(template) = template else {
        return Err(unknown(args.template.as_deref().unwrap_or_default()));
    };
    if args.path.as_deref() == Some(Path::new("-")) {
        writing::print(fresh(template).as_bytes())?;
        return Ok(Exit::Fine);
    }
    let place = place(args.path.as_deref(), template);
    let schema = schema_for(&place);
    // Editors read this line, and report a schema that does not exist as an error.
    let line = format!("# yaml-language-server: $schema={}\n", schema.written);
    writing::create(&place, format!("{line}{}", fresh(template)).as_bytes())?;
    console.ok(&format!("template {} -> {}", template.name, shown(&place)));
    if let Some(new) = schema.missing {
        match writing::create(&new, crate::schema::text().as_bytes()) {
            // Another process has written it in the meantime.
            Ok(()) | Err(Error::Exists(_)) => {}
            Err(error) => return Err(error),
        }
        console.ok(&format!("{}  (with it, editors complete and explain keys)", shown(&new)));
    }
    console.next(&["check", "render"].map(|command| format!("cjm {command} {}", quoting::path(&place))));
    Ok(Exit::Fine)
}

/// The template without its seal: the new file is not approved, and the first change would break the seal.
fn fresh(template: &JourneyTemplate) -> String {
    template.text.split_inclusive('\n').filter(|line| !line.starts_with("seal:")).collect()
}

/// The place of the schema of a journey.
struct Schema {
    /// As written in the journey: relative to it.
    written: String,
    /// The file to create, if it is missing.
    missing: Option<PathBuf>,
}

/// Finds the nearest schema in the folders around a new file, within its project; else a new one beside it.
fn schema_for(place: &Path) -> Schema {
    let directory = place.parent().unwrap_or(Path::new(""));
    let here = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    if let Ok(absolute) = std::path::absolute(here) {
        let root = project_root::of(&absolute.join(schema::FILE));
        let real = |folder: &Path| folder.canonicalize().ok();
        let mut up = String::new();
        for folder in absolute.ancestors() {
            if folder.join(schema::FILE).is_file() {
                return Schema { written: format!("{up}{}", schema::FILE), missing: None };
            }
            if real(folder).is_some_and(|folder| Some(folder) == real(&root)) {
                break;
            }
            up.push_str("../");
        }
    }
    Schema { written: schema::FILE.to_owned(), missing: Some(directory.join(schema::FILE)) }
}

/// The error about an unknown template, with the names of all templates.
fn unknown(name: &str) -> Error {
    let names: Vec<&str> = TEMPLATES.iter().map(|template| template.name).collect();
    let near = match edit_distance::nearest(name, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? Expected one of"),
        None => "expected one of".to_owned(),
    };
    Error::Usage(format!("unknown template {}; {near} {}", quote(name), names.join(", ")))
}

/// The place of the new file: in a directory, or under a name, with the extension added.
fn place(path: Option<&Path>, template: &JourneyTemplate) -> PathBuf {
    let own = || {
        let stem = if std::ptr::eq(template, DEFAULT) { DEFAULT_STEM } else { template.name };
        format!("{stem}.journey.yaml")
    };
    let Some(path) = path else { return PathBuf::from(own()) };
    let name = path.to_string_lossy();
    if path.is_dir() || name.ends_with(std::path::is_separator) {
        return path.join(own());
    }
    let extension = if name.ends_with(".yaml") || name.ends_with(".yml") {
        ""
    } else if name.ends_with(".journey") {
        ".yaml"
    } else {
        ".journey.yaml"
    };
    let mut place = path.as_os_str().to_owned();
    place.push(extension);
    PathBuf::from(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gets_the_extension_it_lacks() {
        for (typed, written) in [
            (None, "my.journey.yaml"),
            (Some("checkout"), "checkout.journey.yaml"),
            (Some("checkout.journey"), "checkout.journey.yaml"),
            (Some("checkout.journey.yml"), "checkout.journey.yml"),
            (Some("v1.2"), "v1.2.journey.yaml"),
            (Some("any.yaml"), "any.yaml"),
            (Some("new/"), "new/my.journey.yaml"),
            (Some("src"), "src/my.journey.yaml"),
        ] {
            assert_eq!(place(typed.map(Path::new), &TEMPLATES[0]), Path::new(written));
        }
        assert_eq!(place(None, &TEMPLATES[1]), Path::new("minimal.journey.yaml"));
    }
}
