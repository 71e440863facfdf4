//! Defines the placeholders in names of pictures, as in `{stem}.{sheet}.{ext}`, and fills them.

use crate::series::series;

/// A placeholder.
#[derive(Debug)]
pub struct Placeholder {
    /// The name, without braces.
    pub name: &'static str,
    /// What replaces it, in a line.
    pub summary: &'static str,
    /// Whether it is the same for all pictures of a file.
    pub per_file: bool,
    value: for<'a> fn(&PictureName<'a>) -> &'a str,
}

/// What the name of a picture is made of.
#[derive(Debug, Clone, Copy, Default)]
pub struct PictureName<'a> {
    /// The name of the file, without extensions.
    pub stem: &'a str,
    /// The name of the sheet.
    pub sheet: &'a str,
    /// The slug of the persona, for a sheet about one persona.
    pub persona: Option<&'a str>,
    /// The name of the theme.
    pub theme: &'a str,
    /// The name of the format.
    pub format: &'a str,
}

/// Why a name cannot be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceholderError<'a> {
    /// A brace without its counterpart.
    UnmatchedBrace,
    /// A placeholder that does not exist.
    Unknown(&'a str),
}

/// The persona.
pub static PERSONA: Placeholder = Placeholder {
    name: "persona",
    summary: "id of the persona, for a sheet about one persona; otherwise `all`",
    per_file: false,
    value: |picture| picture.persona.unwrap_or("all"),
};

/// Every placeholder, in documentation order.
pub static PLACEHOLDERS: &[&Placeholder] = &[
    &Placeholder {
        name: "stem",
        summary: "name of the file without extensions: `checkout` for `checkout.journey.yaml`",
        per_file: true,
        value: |picture| picture.stem,
    },
    &Placeholder {
        name: "sheet",
        summary: "name of the sheet; `page` for a page, which holds all of them",
        per_file: false,
        value: |picture| picture.sheet,
    },
    &PERSONA,
    &Placeholder { name: "theme", summary: "name of the theme", per_file: false, value: |picture| picture.theme },
    &Placeholder { name: "ext", summary: "extension of the format", per_file: false, value: |picture| picture.format },
];

impl Placeholder {
    /// The placeholder as written: `{stem}`.
    #[must_use]
    pub fn in_braces(&self) -> String {
        format!("{{{}}}", self.name)
    }
}

/// The placeholders that are chosen, as in a sentence: `{sheet}, {theme} and {ext}`.
#[must_use]
pub fn listed(chosen: impl Fn(&Placeholder) -> bool) -> String {
    let chosen = PLACEHOLDERS.iter().filter(|placeholder| chosen(placeholder));
    series(&chosen.map(|placeholder| placeholder.in_braces()).collect::<Vec<_>>(), "and")
}

/// Replaces the placeholders in a name.
///
/// # Errors
///
/// The first [`PlaceholderError`].
pub fn fill<'t>(template: &'t str, picture: &PictureName<'_>) -> Result<String, PlaceholderError<'t>> {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        out.push_str(&rest[..at]);
        let part = rest[at..].strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let (name, after) = part.ok_or(PlaceholderError::UnmatchedBrace)?;
        let known = PLACEHOLDERS.iter().find(|known| known.name == name).ok_or(PlaceholderError::Unknown(name))?;
        out.push_str((known.value)(picture));
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}
