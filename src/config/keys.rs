//! Defines the keys of a `cjm.toml`, each in one row: name, kind of value, reader, documentation, and what holds where it is not set.

use super::fail_on::FailOn;
use super::paths::Patterns;
use super::reader::ConfigReader;
use super::rules::RuleRow;
use super::selector::RuleSelector;
use super::to_toml::ToToml;
use super::tree::TomlEntry;
use crate::check::Settings;
use crate::limits;
use crate::model::lane_words;
use crate::render::{self, Options, TextMode};
use crate::series::alternatives;
use crate::sheet;
use crate::source::Spanned;
use crate::theme::{THEMES, Theme};
use crate::words::{ENGLISH, LOCALES};

/// One key.
#[derive(Debug, Clone, Copy)]
pub struct ConfigKey {
    /// As written: `fail-on`.
    pub name: &'static str,
    /// The kind of value, in words.
    pub takes: fn() -> String,
    /// The kind of value.
    pub shape: fn() -> ConfigShape,
    /// Its documentation, one line.
    pub doc: fn() -> String,
    /// What holds where it is not set.
    pub unset: fn() -> Unset,
    /// Reads its value into a layer.
    pub(super) read: fn(&mut ConfigReader, &Self, &TomlEntry, &mut Layer),
    /// Its value in a layer, as written in a file.
    pub(super) shown: fn(&Layer) -> Option<Spanned<String>>,
}

/// The kind of a value.
#[derive(Debug)]
pub enum ConfigShape {
    /// True or false.
    Truth,
    /// A number above 0, at most this.
    UpTo(f64),
    /// One of these words.
    Word(Vec<&'static str>),
    /// A text, for which these words are examples.
    Text(Vec<&'static str>),
    /// One, or a list of them.
    Several(Box<Self>),
    /// The keys of a table.
    Table(&'static ConfigTable),
    /// A list of the tables of groups of files.
    Rows(&'static ConfigTable),
    /// Levels and thresholds of rules.
    Rules,
}

impl ConfigShape {
    fn several(self) -> Self {
        Self::Several(Box::new(self))
    }
}

/// What holds where a key is not set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unset {
    /// A value, as written in a file.
    Value(String),
    /// Something that no value stands for, in words.
    Words(&'static str),
}

/// A key that has a value in each layer. `D` is `fn() -> T` for a key with a default value, and otherwise `&str`, which says
/// in words what holds where the key is not set.
#[derive(Debug)]
pub struct Setting<T: 'static, D> {
    /// Its row in its table.
    pub row: ConfigKey,
    /// Its value in a layer.
    pub(super) get: fn(&Layer) -> &Option<Spanned<T>>,
    /// What holds where it is not set.
    pub default: D,
}

/// The keys of one table.
#[derive(Debug, Clone, Copy)]
pub struct ConfigTable {
    /// Its heading: `[check]`.
    pub heading: &'static str,
    /// In documentation order.
    pub keys: &'static [&'static ConfigKey],
}

impl ConfigKey {
    /// The help of the option with the same meaning: `text`, with its documentation for `{doc}`, its name for
    /// `{name}`, and its default for `{default}`.
    #[must_use]
    pub fn help(&self, text: &str) -> String {
        let default = match (self.unset)() {
            Unset::Value(value) => value.replace(['[', ']', '"'], ""),
            Unset::Words(words) => words.to_owned(),
        };
        text.replace("{doc}", (self.doc)().trim_end_matches('.')).replace("{name}", self.name).replace("{default}", &default)
    }
}

/// Declares the tables of keys with values, and [`Layer`] with a field per key. A row is the name of the key, the kind of value in words and as a shape, the
/// method of [`ConfigReader`] that reads it, its documentation, and what holds where it is not set: a value in braces, or words.
macro_rules! keys {
    (@type $T:ty, {$default:expr}) => { fn() -> $T };
    (@type $T:ty, $words:literal) => { &'static str };
    (@default {$default:expr}) => { || $default };
    (@default $words:literal) => { $words };
    (@unset $T:ty, {$default:expr}) => {{ let default: $T = $default; Unset::Value(default.to_toml()) }};
    (@unset $T:ty, $words:literal) => { Unset::Words($words) };
    ($(
        $(#[$about_table:meta])*
        $TABLE:ident = $heading:literal {$(
            $(#[$about:meta])*
            $KEY:ident $field:ident: $T:ty = $name:literal, $takes:expr, $shape:expr, $read:ident, $doc:expr, $unset:tt;
        )+}
    )+) => {
        /// The settings in one part of a configuration. `None`: not set there. Paths are relative to the configuration's folder, and
        /// stay below it.
        #[derive(Debug, Default)]
        pub struct Layer {
            /// The files it applies to; `None` for all.
            pub paths: Option<Spanned<Patterns>>,
            /// Files that are left out when a folder is searched; only for the whole configuration.
            pub exclude: Option<Spanned<Patterns>>,
            /// Levels and thresholds, in source order.
            pub rules: Vec<RuleRow>,
            /// Overrides for some files, in source order: later ones win.
            pub files: Vec<Layer>,
            $($($(#[$about])* pub $field: Option<Spanned<$T>>,)+)+
        }

        $(
            $(
                $(#[$about])*
                pub static $KEY: Setting<$T, keys!(@type $T, $unset)> = Setting {
                    row: ConfigKey {
                        name: $name,
                        takes: || $takes.to_string(),
                        shape: || $shape,
                        doc: || $doc.to_string(),
                        unset: || keys!(@unset $T, $unset),
                        read: |reader, key, entry, layer| layer.$field = reader.$read(key, &entry.value),
                        shown: |layer| layer.$field.as_ref().map(|set| Spanned::new(set.value.to_toml(), set.span)),
                    },
                    get: |layer| &layer.$field,
                    default: keys!(@default $unset),
                };
            )+

            $(#[$about_table])*
            pub static $TABLE: ConfigTable = ConfigTable { heading: $heading, keys: &[$(&$KEY.row),+] };
        )+
    };
}

keys! {
    /// Settings of `cjm check`.
    CHECK = "[check]" {
        /// Whether rules that are off by default are enabled, and any finding fails.
        STRICT strict: bool = "strict", "true or false", ConfigShape::Truth, truth,
            "Also run the rules that are off by default, and fail on any finding, as with `--strict`.",
            {Settings::default().strict};
        /// The lowest level that makes the exit code 1.
        FAIL_ON fail_on: FailOn = "fail-on", alternatives(&FailOn::ALL.map(FailOn::word)),
            ConfigShape::Word(FailOn::ALL.map(FailOn::word).to_vec()), fail_on,
            "Lowest level that makes the exit code 1, as with `--fail-on`.",
            {FailOn::default()};
        /// Names of rules and groups.
        EXTEND_SELECT extend_select: Vec<String> = "extend-select", "a list of rules and groups of rules",
            ConfigShape::Word(RuleSelector::names().collect()).several(), selection,
            "Rules and groups to run as well, at least as warnings, as with `--extend-select`; `all` for every rule.",
            {Vec::new()};
        /// Keys of lanes, or ids of own lanes.
        REQUIRED_LANES required_lanes: Vec<String> = "required-lanes", "a list of lanes, or keys of a touchpoint",
            ConfigShape::Text(lane_words::lanes().into_iter().collect()).several(), lanes,
            "Lanes that must not be empty in any map; `cjm list lanes` lists them; ids of your own lanes are allowed.",
            {Settings::default().required_lanes};
        /// The baseline file.
        BASELINE baseline: String = "baseline", "a path", ConfigShape::Text(vec!["cjm.baseline.json"]), file,
            "Baseline: a file of known findings, which are not reported.",
            "none";
    }

    /// Settings of `cjm render`.
    RENDER = "[render]" {
        /// A folder, which ends with `/`, or a file name with placeholders.
        OUTPUT output: String = "output", "a folder that ends in `/`, or a name with placeholders",
            ConfigShape::Text(vec!["pictures/", "{stem}.{sheet}.{ext}"]), output,
            "Where pictures are written.",
            "beside each file";
        /// Names of formats.
        FORMATS formats: Vec<String> = "formats", "a list of formats",
            ConfigShape::Word(render::FORMATS.iter().map(|row| row.name).collect()).several(), formats,
            "Formats of pictures; `cjm list formats` lists them.",
            {vec![render::DEFAULT.name.to_owned()]};
        /// Names of sheets.
        SHEETS sheets: Vec<String> = "sheets", "a list of sheets",
            ConfigShape::Word(sheet::requests().collect()).several(), sheets,
            "Sheets to draw, or `all`; `cjm list sheets` lists them.",
            "those that suit each file";
        /// Keys of lanes, or ids of own lanes.
        LANES lanes: Vec<String> = "lanes", "a list of lanes",
            ConfigShape::Text(lane_words::lanes().into_iter().collect()).several(), lanes,
            "Lanes to draw, from top to bottom; lanes that a file lacks are skipped.",
            "those of the sheet";
        /// Names of themes, and paths of theme files.
        THEME theme: Vec<String> = "theme", "a list of themes and theme files",
            ConfigShape::Text(THEMES.iter().map(Theme::name).collect()).several(), themes,
            "Themes to draw with; `cjm list themes` lists them.",
            {vec![Theme::DEFAULT.name().to_owned()]};
        /// The tag of a supported language, for journeys without `locale`.
        LOCALE locale: String = "locale", "a language", ConfigShape::Text(LOCALES.iter().map(|row| row.tag).collect()), locale,
            "Language of lane names and legends, for files without a `locale` of their own; `cjm list locales` lists them.",
            {ENGLISH.tag.to_owned()};
        /// Pixels of the picture per pixel of the map; above 0.
        SCALE scale: f32 = "scale", format!("a number above 0, at most {}", limits::SCALE.most),
            ConfigShape::UpTo(limits::SCALE.most as f64), scale,
            format!("Pixels of {} per pixel of the map.", render::takers(|format| format.scale)),
            {Options::default().scale};
        /// How text is stored.
        TEXT text: TextMode = "text", alternatives(&TextMode::ALL.map(TextMode::word)),
            ConfigShape::Word(TextMode::ALL.map(TextMode::word).to_vec()), text_mode,
            format!("How text is stored in {}.", render::takers(|format| format.text)),
            {Options::default().text};
        /// Folders with fonts.
        FONT_DIRS font_dirs: Vec<String> = "font-dirs", "a list of folders", ConfigShape::Text(vec!["fonts"]).several(), folders,
            "Folders with additional fonts, the preferred one first.",
            {Vec::new()};
    }
}

/// A key of the file itself or of `[[files]]`.
macro_rules! part {
    ($name:literal, $doc:literal, $TABLE:ident) => {
        part!($name, "a table", ConfigShape::Table(&$TABLE), $doc, |reader, key, entry, layer| reader
            .part(&$TABLE, key, entry, layer))
    };
    ($name:literal, $takes:literal, $shape:expr, $doc:literal, $read:expr) => {
        &ConfigKey {
            name: $name,
            takes: || $takes.to_owned(),
            shape: || $shape,
            doc: || $doc.to_owned(),
            unset: || Unset::Words(""),
            read: $read,
            shown: |_| None,
        }
    };
}

/// Files that are left out.
pub static EXCLUDE: ConfigKey = ConfigKey {
    name: "exclude",
    takes: || "a list of paths and patterns".to_owned(),
    shape: || ConfigShape::Text(vec!["drafts", "*.draft.yaml"]).several(),
    doc: || "Files and folders to skip when a folder is searched, as with `--exclude`: `drafts`, `*.draft.yaml`.".to_owned(),
    unset: || Unset::Value(Vec::<String>::new().to_toml()),
    read: ConfigReader::exclude,
    shown: |layer| layer.exclude.as_ref().map(|set| Spanned::new(set.value.texts().to_toml(), set.span)),
};

/// The key and the tables at the top of the file.
pub static TOP: ConfigTable = ConfigTable {
    heading: "the top of the file",
    keys: &[
        &EXCLUDE,
        part!("check", "How files are checked.", CHECK),
        part!("rules", "a table", ConfigShape::Rules, "Levels and thresholds of rules.", ConfigReader::rules),
        part!("render", "Defaults for the options of `cjm render`.", RENDER),
        part!("files", "tables", ConfigShape::Rows(&FILES), "Settings for some files only.", ConfigReader::files),
    ],
};

/// Settings for some files only.
pub static FILES: ConfigTable = ConfigTable {
    heading: "[[files]]",
    keys: &[
        part!(
            "paths",
            "a list of paths and patterns",
            ConfigShape::Text(vec!["drafts/**"]).several(),
            "Which files: `drafts`, `*.draft.yaml`, `maps/2025/**`.",
            ConfigReader::paths
        ),
        part!("rules", "a table", ConfigShape::Rules, "As `[rules]`, for these files.", ConfigReader::rules),
        part!("check", "As `[check]`, without `baseline`.", CHECK),
        part!("render", "As `[render]`.", RENDER),
    ],
};

/// Every table.
pub static TABLES: &[&ConfigTable] = &[&TOP, &CHECK, &RENDER, &FILES];
