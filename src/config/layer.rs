//! Types of a parsed configuration: settings for all files, and overrides for some files.

use super::fail_on::FailOn;
use super::paths::Patterns;
use super::selector::RuleSelector;
use crate::findings::{Rule, RuleGroup, RuleLevel, Threshold};
use crate::render::TextMode;
use crate::source::{Source, Span, Spanned};

/// A parsed configuration.
#[derive(Debug)]
pub struct Config {
    /// The file.
    pub source: Source,
    /// Settings of all files.
    pub base: Layer,
    /// Overrides for some files, in source order: later ones win.
    pub files: Vec<FileOverride>,
}

/// A row of `[[files]]`.
#[derive(Debug)]
pub struct FileOverride {
    /// The files it applies to.
    pub paths: Patterns,
    /// Their settings.
    pub layer: Layer,
    /// The span of its `paths`.
    pub span: Span,
}

/// The settings in one part of a configuration. `None`: not set there.
#[derive(Debug, Default)]
pub struct Layer {
    /// Levels and thresholds, in source order.
    pub rules: Vec<RuleRow>,
    /// Settings of `cjm check`.
    pub check: CheckTable,
    /// Settings of `cjm render`.
    pub render: RenderTable,
}

/// A row of `[rules]`.
#[derive(Debug)]
pub struct RuleRow {
    /// The rule or group.
    pub choice: RuleSelector,
    /// Its level; `None`: not set.
    pub level: Option<Spanned<RuleLevel>>,
    /// Its thresholds; only for rules.
    pub thresholds: Vec<(&'static Threshold, Spanned<f64>)>,
}

/// `[check]`.
#[derive(Debug, Default)]
pub struct CheckTable {
    /// Whether rules that are off by default are enabled, and any finding fails.
    pub strict: Option<Spanned<bool>>,
    /// The lowest level that makes the exit code 1.
    pub fail_on: Option<Spanned<FailOn>>,
    /// Keys of lanes, or ids of own lanes.
    pub required_lanes: Option<Spanned<Vec<String>>>,
    /// The baseline file, relative to the configuration's folder.
    pub baseline: Option<Spanned<String>>,
}

/// `[render]`. Paths are relative to the configuration's folder, and stay below it.
#[derive(Debug, Default)]
pub struct RenderTable {
    /// A folder, which ends with `/`, or a file name with placeholders.
    pub output: Option<Spanned<String>>,
    /// Names of formats.
    pub formats: Option<Spanned<Vec<String>>>,
    /// Names of sheets.
    pub sheets: Option<Spanned<Vec<String>>>,
    /// Keys of lanes, or ids of own lanes.
    pub lanes: Option<Spanned<Vec<String>>>,
    /// Names of themes, and paths of theme files.
    pub theme: Option<Spanned<Vec<String>>>,
    /// The tag of a supported language, for journeys without `locale`.
    pub locale: Option<Spanned<String>>,
    /// Pixels of the picture per pixel of the map; above 0.
    pub scale: Option<Spanned<f32>>,
    /// How text is stored.
    pub text: Option<Spanned<TextMode>>,
    /// Folders with fonts.
    pub font_dirs: Option<Spanned<Vec<String>>>,
}

impl Config {
    /// The indices of the `files` rows that match a file, by its path relative to the configuration's folder, with `/` as
    /// separator.
    #[must_use]
    pub fn rows(&self, path: &str) -> Vec<usize> {
        (0..self.files.len()).filter(|row| self.files[*row].paths.has(path)).collect()
    }

    /// The line number of a span, from 1.
    #[must_use]
    pub fn line(&self, span: Span) -> usize {
        self.source.position(span.start).0
    }
}

impl RuleRow {
    /// Whether it selects exactly this rule.
    pub(super) fn names(&self, rule: &Rule) -> bool {
        matches!(self.choice, RuleSelector::Rule(named) if named == rule)
    }

    /// Whether it selects exactly this group.
    pub(super) fn is_for(&self, group: RuleGroup) -> bool {
        matches!(self.choice, RuleSelector::Group(named) if named == group)
    }
}
