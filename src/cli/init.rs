//! `cjm init`: a template to a new file.

use std::path::{Path, PathBuf};

use super::args::Init;
use super::console::Console;
use super::error::shown;
use super::templates::{TEMPLATES, Template};
use super::{Error, Exit, list, output, shell, suggest};
use crate::diagnostic::quote;

/// Writes a journey to start from, and says what to do with it.
pub(super) fn run(args: &Init, console: Console) -> Result<Exit, Error> {
    if args.list {
        return list::templates();
    }
    let template = match &args.template {
        None => TEMPLATES.first(),
        Some(name) => TEMPLATES.iter().find(|template| template.name.eq_ignore_ascii_case(name)),
    };
    let Some(template) = template else {
        return Err(unknown(args.template.as_deref().unwrap_or_default()));
    };
    if args.path.as_deref() == Some(Path::new("-")) {
        output::print(template.text.as_bytes())?;
        return Ok(Exit::Fine);
    }
    let place = place(args.path.as_deref(), template);
    output::create(&place, template.text.as_bytes())?;
    console.ok(&format!("template {} -> {}", template.name, shown(&place)));
    console.next(&["check", "render"].map(|command| format!("cjm {command} {}", shell::path(&place))));
    Ok(Exit::Fine)
}

/// The error about a template that is none, with all there are: nobody knows their names by heart.
fn unknown(name: &str) -> Error {
    let names: Vec<&str> = TEMPLATES.iter().map(|template| template.name).collect();
    let near = match suggest::nearest(name, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? There are"),
        None => "there are".to_owned(),
    };
    Error::Usage(format!("unknown template {}; {near} {}", quote(name), names.join(", ")))
}

/// The file a template is written to: in a directory, or under a name that may lack its ending.
fn place(path: Option<&Path>, template: &Template) -> PathBuf {
    let own = || {
        // `my.journey.yaml` reads as what it is; the name of the template would say nothing.
        let stem = if std::ptr::eq(template, &raw const TEMPLATES[0]) { "my" } else { template.name };
        format!("{stem}.journey.yaml")
    };
    let Some(path) = path else { return PathBuf::from(own()) };
    let name = path.to_string_lossy();
    if path.is_dir() || name.ends_with(std::path::is_separator) {
        return path.join(own());
    }
    let ending = if name.ends_with(".yaml") || name.ends_with(".yml") {
        ""
    } else if name.ends_with(".journey") {
        ".yaml"
    } else {
        ".journey.yaml"
    };
    let mut place = path.as_os_str().to_owned();
    place.push(ending);
    PathBuf::from(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gets_the_ending_it_lacks() {
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
