//! Defines the keys of a `cjm.toml`: their tables, values, defaults and descriptions.

use crate::render::{self, Format, Takes};

/// One key.
#[derive(Debug, Clone, Copy)]
pub struct ConfigKey {
    /// As written: `fail-on`.
    pub name: &'static str,
    /// The kind of value.
    pub takes: &'static str,
    /// The default as written in a file, or a description in brackets.
    pub default: &'static str,
    /// Its documentation, one line.
    doc: &'static str,
    /// Whether a format takes it; those that do replace [`FORMATS_HERE`] in `doc`.
    format_takes: Option<fn(&Format) -> Takes>,
}

/// The placeholder in a description for the formats that take an option.
const FORMATS_HERE: &str = "{formats}";

impl ConfigKey {
    /// Its documentation, one line.
    #[must_use]
    pub fn doc(&self) -> String {
        self.format_takes.map_or_else(|| self.doc.to_owned(), |takes| self.doc.replace(FORMATS_HERE, &render::takers(takes)))
    }

    /// The help of the option with the same meaning: the description, `more`, and the default.
    #[must_use]
    pub fn help(&self, more: &str) -> String {
        format!("{}{more} [default: {}]", self.doc().trim_end_matches('.'), self.default.trim_matches('"'))
    }
}

/// The keys of one table.
#[derive(Debug, Clone, Copy)]
pub struct ConfigTable {
    /// Its heading: `[check]`.
    pub heading: &'static str,
    /// In documentation order.
    pub keys: &'static [ConfigKey],
}

const fn key(name: &'static str, takes: &'static str, default: &'static str, doc: &'static str) -> ConfigKey {
    ConfigKey { name, takes, default, doc, format_takes: None }
}

/// The number of pixels per pixel of the map.
pub const SCALE: ConfigKey = ConfigKey {
    format_takes: Some(|format| format.scale),
    ..key("scale", "a number above 0, at most 16", "1", "Pixels of {formats} per pixel of the map.")
};

/// How text is stored.
pub const TEXT: ConfigKey = ConfigKey {
    format_takes: Some(|format| format.text),
    ..key("text", "`embed`, `outline` or `live`", "\"embed\"", "How text is stored in {formats}.")
};

/// The top-level tables.
pub static TOP: ConfigTable = ConfigTable {
    heading: "the top of the file",
    keys: &[
        key("check", "a table", "", "How files are checked."),
        key("rules", "a table", "", "Levels and thresholds of rules."),
        key("render", "a table", "", "Defaults for the options of `cjm render`."),
        key("files", "tables", "", "Settings for some files only."),
    ],
};

/// Settings of `cjm check`.
pub static CHECK: ConfigTable = ConfigTable {
    heading: "[check]",
    keys: &[
        key(
            "strict",
            "true or false",
            "false",
            "Also run the rules that are off by default, and fail on any finding, as with `--strict`.",
        ),
        key(
            "fail-on",
            "`error`, `warning` or `never`",
            "\"error\"",
            "Lowest level that makes the exit code 1, as with `--fail-on`.",
        ),
        key(
            "required-lanes",
            "a list of lanes, or keys of a touchpoint",
            "[]",
            "Lanes that must not be empty in any map; `cjm list lanes` lists them; ids of your own lanes are allowed.",
        ),
        key("baseline", "a path", "(none)", "Baseline: a file of known findings, which are not reported."),
    ],
};

/// Settings of `cjm render`.
pub static RENDER: ConfigTable = ConfigTable {
    heading: "[render]",
    keys: &[
        key(
            "output",
            "a folder that ends in `/`, or a name with placeholders",
            "(beside each file)",
            "Where pictures are written.",
        ),
        key("formats", "a list of formats", "[\"svg\"]", "Formats of pictures; `cjm list formats` lists them."),
        key(
            "sheets",
            "a list of sheets",
            "(those that suit each file)",
            "Sheets to draw, or `all`; `cjm list sheets` lists them.",
        ),
        key(
            "lanes",
            "a list of lanes",
            "(those of the sheet)",
            "Lanes to draw, from top to bottom; lanes that a file lacks are skipped.",
        ),
        key("theme", "a list of themes and theme files", "[\"light\"]", "Themes to draw with; `cjm list themes` lists them."),
        key(
            "locale",
            "a language",
            "\"en\"",
            "Language of lane names and legends, for files without a `locale` of their own; `cjm list locales` lists them.",
        ),
        SCALE,
        TEXT,
        key("font-dirs", "a list of folders", "[]", "Folders with additional fonts."),
    ],
};

/// Settings for some files only.
pub static FILES: ConfigTable = ConfigTable {
    heading: "[[files]]",
    keys: &[
        key("paths", "a list of paths and patterns", "", "Which files: `drafts`, `*.draft.yaml`, `maps/2025/**`."),
        key("rules", "a table", "", "As `[rules]`, for these files."),
        key("check", "a table", "", "As `[check]`, without `baseline`."),
        key("render", "a table", "", "As `[render]`."),
    ],
};

/// Every table.
pub static TABLES: &[&ConfigTable] = &[&TOP, &CHECK, &RENDER, &FILES];
