//! Defines a rule: its name, level, documentation and examples.

use std::fmt::Write as _;

use super::{RuleGroup, RuleLevel};

/// A rule, with its documentation.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case, as in messages, configuration and comments: `unknown-key`.
    pub name: &'static str,
    /// Former names, which are still accepted.
    pub aliases: &'static [&'static str],
    /// Its group.
    pub group: RuleGroup,
    /// Default level of its findings.
    pub level: RuleLevel,
    /// One sentence about what it finds, with a full stop.
    pub summary: &'static str,
    /// The reason for the rule, and how to fix its findings.
    pub why: &'static str,
    /// Complete files that trigger it.
    pub bad: &'static [&'static str],
    /// The same files after the fix, which pass.
    pub good: &'static [&'static str],
    /// The literature it follows (author, title, year, chapter), or the convention; empty for errors of the format.
    pub source: &'static str,
    /// Its thresholds, which a project can set.
    pub thresholds: &'static [&'static Threshold],
    /// Whether its findings can appear with time, without a change of the file.
    pub depends_on_date: bool,
    /// The effect of its safe fix.
    pub fix: FixEffect,
    /// How editors show the places of its findings.
    pub tag: Option<RuleTag>,
}

/// How editors show the places of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleTag {
    /// Faded: nothing uses the element.
    Unnecessary,
    /// Struck through: another spelling replaces it.
    Deprecated,
}

/// The effect of a rule's safe fix on the journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FixEffect {
    /// Nothing: the fixed file has the same meaning.
    None,
    /// Adds ids to elements, and refers to them.
    Ids,
}

impl Rule {
    /// Default values for rows.
    pub const BASE: Self = Self {
        name: "",
        aliases: &[],
        group: RuleGroup::Language,
        level: RuleLevel::Deny,
        summary: "",
        why: "",
        bad: &[],
        good: &[],
        source: "",
        thresholds: &[],
        depends_on_date: false,
        fix: FixEffect::None,
        tag: None,
    };

    /// Whether a name is the rule's name or a former one.
    #[must_use]
    pub fn is_named(&self, name: &str) -> bool {
        self.name == name || self.aliases.contains(&name)
    }

    /// Whether a project can set its level, and a comment can suppress its findings.
    #[must_use]
    pub fn is_configurable(&self) -> bool {
        self.group.is_configurable()
    }

    /// The first example that triggers it; empty if there is none.
    #[must_use]
    pub fn example(&self) -> &'static str {
        self.bad.first().copied().unwrap_or_default()
    }

    /// Its name in camel case: `UnknownKey`.
    #[must_use]
    pub fn one_word(&self) -> String {
        let capital = |part: &str| part[..1].to_ascii_uppercase() + &part[1..];
        self.name.split('-').filter(|part| !part.is_empty()).map(capital).collect()
    }

    /// Reason, examples, settings and source as Markdown, with headings of a level: 3 for `###`.
    #[must_use]
    pub fn markdown(&self, level: usize) -> String {
        let head = "#".repeat(level);
        let mut text = format!("{}\n", self.why);
        let mut example = |title: &str, files: &[&str]| {
            let Some(file) = files.first() else { return };
            // A configuration begins with a heading in brackets.
            let kind = if file.starts_with('[') { "toml" } else { "yaml" };
            let end = if file.ends_with('\n') { "" } else { "\n" };
            let _ = write!(text, "\n{head} {title}\n\n```{kind}\n{file}{end}```\n");
        };
        example("Triggers the rule", self.bad);
        example("Passes", self.good);
        if !self.thresholds.is_empty() {
            let _ = write!(text, "\n{head} Settings\n\n");
            for threshold in self.thresholds {
                let _ = writeln!(text, "- `{}`: {}", threshold.name, threshold.about());
            }
        }
        if !self.source.is_empty() {
            let _ = write!(text, "\n{head} Source\n\n{}\n", self.source);
        }
        text
    }

    /// Instructions to suppress its findings: at one place, for a run, in a project.
    #[must_use]
    pub fn suppressions(&self) -> [String; 3] {
        let name = self.name;
        [
            format!("for one place: `{}` at the end of the line, or on the line above", ignore_comment(name)),
            format!("for a run: `cjm check --ignore {name}`"),
            format!("for a project: `{name} = \"allow\"` under `[rules]` in `cjm.toml`"),
        ]
    }
}

/// The start of a suppression comment, after its `#` and spaces.
pub const SUPPRESSION: &str = "cjm:";

/// The comment that suppresses rules at one place: `# cjm: ignore[no-emotion]`.
#[must_use]
pub fn ignore_comment(rules: &str) -> String {
    format!("# {SUPPRESSION} ignore[{rules}]")
}

/// Names are unique.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

/// A threshold of a rule.
#[derive(Debug)]
pub struct Threshold {
    /// Its name in the configuration: `most`.
    pub name: &'static str,
    /// Its default value.
    pub default: f64,
    /// The minimum and the maximum it can be set to.
    pub range: (f64, f64),
    /// What it limits, in a few words: `stages a map may have`.
    pub summary: &'static str,
}

impl Threshold {
    /// Formats its documentation: `stages a map may have; 8 by default, from 1 to 100`.
    #[must_use]
    pub fn about(&self) -> String {
        let (least, most) = self.range;
        format!("{}; {} by default, from {least} to {most}", self.summary, self.default)
    }
}

/// Defines rules and the slice of all of them, so that every rule is in the catalogue.
macro_rules! rules {
    ($all:ident: $($visibility:vis static $name:ident: Rule = $row:expr;)*) => {
        $($visibility static $name: $crate::findings::Rule = $row;)*
        pub(crate) static $all: &[&$crate::findings::Rule] = &[$(&$name),*];
    };
}

pub(crate) use rules;
