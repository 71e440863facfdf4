//! Keys of a `cjm.toml`: their tables, values and defaults. Data only.

/// One key.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// As written: `fail-on`.
    pub name: &'static str,
    /// What it takes, in a few words.
    pub takes: &'static str,
    /// What holds without it, as it would be written; or in words, between brackets.
    pub default: &'static str,
    /// What it is for, in a line.
    pub doc: &'static str,
}

/// The keys of one table.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// As in its heading: `[check]`.
    pub heading: &'static str,
    /// In the order of the documentation.
    pub keys: &'static [Key],
}

const fn key(name: &'static str, takes: &'static str, default: &'static str, doc: &'static str) -> Key {
    Key { name, takes, default, doc }
}

/// The headings of a file.
pub static TOP: Table = Table {
    heading: "the top of the file",
    keys: &[
        key("check", "a table", "", "How files are checked."),
        key("rules", "a table", "", "How much rules count, and what they measure by."),
        key("render", "a table", "", "What `cjm render` takes, where no option is typed."),
        key("files", "tables", "", "What is different for some files."),
    ],
};

/// How files are checked.
pub static CHECK: Table = Table {
    heading: "[check]",
    keys: &[
        key(
            "strict",
            "true or false",
            "false",
            "Rules that are off by default count, too, and any finding fails, as with `--strict`.",
        ),
        key("fail-on", "`error`, `warning` or `never`", "\"error\"", "What makes the exit code 1, as with `--fail-on`."),
        key(
            "required-lanes",
            "a list of lanes, or keys of a touchpoint",
            "[]",
            "Lanes in which every map has to have something; `cjm list lanes` lists them; ids of your own lanes are allowed, too.",
        ),
        key("baseline", "a path", "(none)", "The file of known findings, which are not reported."),
    ],
};

/// What `cjm render` takes.
pub static RENDER: Table = Table {
    heading: "[render]",
    keys: &[
        key("output", "a folder that ends in `/`, or a name with placeholders", "(beside each file)", "Where pictures go."),
        key("formats", "a list of formats", "[\"svg\"]", "Kinds of file; `cjm list formats` lists them."),
        key("sheets", "a list of sheets", "(those that suit each file)", "Which sheets, or `all`; `cjm list sheets` lists them."),
        key(
            "lanes",
            "a list of lanes",
            "(those of the sheet)",
            "Which lanes, from top to bottom; a file is drawn with those it has.",
        ),
        key("theme", "a list of themes and theme files", "[\"light\"]", "Which colours; `cjm list themes` lists them."),
        key(
            "locale",
            "a language",
            "\"en\"",
            "Language of lane names and legends, for files without a `locale` of their own; `cjm list locales` lists them.",
        ),
        key("scale", "a number above 0, at most 16", "1", "Pixels of a PNG for each pixel of the map."),
        key("text", "`embed`, `outline` or `live`", "\"embed\"", "What becomes of text in an SVG."),
        key("font-dirs", "a list of folders", "[]", "Fonts to use besides the built-in ones."),
    ],
};

/// What is different for some files.
pub static FILES: Table = Table {
    heading: "[[files]]",
    keys: &[
        key("paths", "a list of paths and patterns", "", "Which files: `drafts`, `*.draft.yaml`, `maps/2025/**`."),
        key("rules", "a table", "", "As `[rules]`, for these files."),
        key("check", "a table", "", "As `[check]`, but for `baseline`."),
        key("render", "a table", "", "As `[render]`."),
    ],
};

/// Every table.
pub static TABLES: &[&Table] = &[&TOP, &CHECK, &RENDER, &FILES];
