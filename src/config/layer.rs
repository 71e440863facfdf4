//! The types of a configuration: settings for all files and for some.

use super::choice::RuleSelector;
use super::paths::Patterns;
use crate::findings::{Rule, RuleGroup, RuleLevel, Threshold};
use crate::source::{Source, Span, Spanned};

/// The largest factor of a PNG. Larger ones are mistakes: at 16, a character of the map is as tall as a poster's title.
pub const LARGEST_SCALE: f32 = 16.0;

/// A configuration, read.
#[derive(Debug)]
pub struct Config {
    /// The file.
    pub source: Source,
    /// Settings of all files.
    pub base: Layer,
    /// Settings of some files, in the order of the text: later ones win.
    pub files: Vec<FileOverride>,
}

/// A row of `[[files]]`.
#[derive(Debug)]
pub struct FileOverride {
    /// Which files.
    pub paths: Patterns,
    /// Their settings.
    pub layer: Layer,
    /// The place of its `paths`.
    pub span: Span,
}

/// The settings in one part of a configuration. `None`: not set there.
#[derive(Debug, Default)]
pub struct Layer {
    /// Levels and thresholds, in the order of the text.
    pub rules: Vec<RuleRow>,
    /// How files are checked.
    pub check: CheckTable,
    /// How files are drawn.
    pub render: RenderTable,
}

/// A row of `[rules]`.
#[derive(Debug)]
pub struct RuleRow {
    /// What it is about.
    pub choice: RuleSelector,
    /// Its level; `None`: as without the row.
    pub level: Option<Spanned<RuleLevel>>,
    /// Its thresholds, of rules only.
    pub thresholds: Vec<(&'static Threshold, Spanned<f64>)>,
}

/// `[check]`.
#[derive(Debug, Default)]
pub struct CheckTable {
    /// Whether the rules that are off by default run, and any finding fails.
    pub strict: Option<Spanned<bool>>,
    /// `error`, `warning` or `never`.
    pub fail_on: Option<Spanned<&'static str>>,
    /// Keys of lanes, or ids of the authors' own ones.
    pub required_lanes: Option<Spanned<Vec<String>>>,
    /// The file of known findings, from the configuration's folder.
    pub baseline: Option<Spanned<String>>,
}

/// `[render]`. Paths are meant from the configuration's folder, and lead nowhere above it.
#[derive(Debug, Default)]
pub struct RenderTable {
    /// A folder, which ends in `/`, or a name with placeholders.
    pub output: Option<Spanned<String>>,
    /// Names of formats.
    pub formats: Option<Spanned<Vec<String>>>,
    /// Names of sheets.
    pub sheets: Option<Spanned<Vec<String>>>,
    /// Keys of lanes, or ids of the authors' own ones.
    pub lanes: Option<Spanned<Vec<String>>>,
    /// Names of themes, and paths of theme files.
    pub theme: Option<Spanned<Vec<String>>>,
    /// The tag of a language there are words in, for journeys without a `locale` of their own.
    pub locale: Option<Spanned<String>>,
    /// Pixels of a PNG for each pixel of the map; above 0.
    pub scale: Option<Spanned<f32>>,
    /// `embed`, `outline` or `live`.
    pub text: Option<Spanned<&'static str>>,
    /// Folders with fonts.
    pub font_dirs: Option<Spanned<Vec<String>>>,
}

impl Config {
    /// Which of `files` name a file, by its path from the configuration's folder, with `/` between its parts.
    #[must_use]
    pub fn rows(&self, path: &str) -> Vec<usize> {
        (0..self.files.len()).filter(|row| self.files[*row].paths.has(path)).collect()
    }

    /// The line a place is in, from 1.
    #[must_use]
    pub fn line(&self, span: Span) -> usize {
        self.source.position(span.start).0
    }
}

impl RuleRow {
    /// Whether it is about a rule.
    pub(super) fn names(&self, rule: &Rule) -> bool {
        matches!(self.choice, RuleSelector::Rule(named) if named == rule)
    }

    /// Whether it is about a group.
    pub(super) fn is_for(&self, group: RuleGroup) -> bool {
        matches!(self.choice, RuleSelector::Group(named) if named == group)
    }
}
