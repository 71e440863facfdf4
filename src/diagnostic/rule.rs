//! A kind of finding: what it is called, why it matters, what it looks like.

use std::fmt::Write as _;

use super::Level;

/// All there is to say about the findings of one name, wherever they are met.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Kebab-case, as in messages: `unknown-key`.
    pub name: &'static str,
    /// The title of the group it belongs to: `Experience`.
    pub group: &'static str,
    /// How bad its findings are by default; `None` where it finds nothing unless asked for.
    pub level: Option<Level>,
    /// What it finds, in one line that ends with a full stop.
    pub summary: &'static str,
    /// Why that matters and what to do about it, in plain sentences.
    pub why: &'static str,
    /// A file in which it finds something.
    pub bad: &'static str,
    /// The same file as it should be; empty where there is none to show.
    pub good: &'static str,
    /// Where the craft says so; empty for what breaks the language.
    pub source: &'static str,
    /// Numbers that decide, which a project can set.
    pub settings: Vec<Setting>,
    /// Whether a project can set its level, and a comment can keep it quiet.
    pub optional: bool,
}

/// A number of a rule that a project can set.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    /// As in the configuration: `most`.
    pub name: &'static str,
    /// Unless configured otherwise.
    pub default: f64,
    /// The least and the most it can be set to.
    pub range: (f64, f64),
    /// What it counts: `stages a map may have`.
    pub summary: &'static str,
}

impl Rule {
    /// How bad its findings are by default, in a word: `error`, `warning`, `off`.
    #[must_use]
    pub fn level_word(&self) -> &'static str {
        self.level.map_or("off", Level::word)
    }

    /// Its name as one word: `UnknownKey`.
    #[must_use]
    pub fn one_word(&self) -> String {
        let capital = |part: &str| part[..1].to_ascii_uppercase() + &part[1..];
        self.name.split('-').filter(|part| !part.is_empty()).map(capital).collect()
    }

    /// Reason, examples, settings and source as Markdown, under headings of a level: 3 for `###`.
    #[must_use]
    pub fn markdown(&self, level: usize) -> String {
        let head = "#".repeat(level);
        let mut text = format!("{}\n", self.why);
        // A file of the configuration begins with a heading in brackets.
        let kind = if self.bad.starts_with('[') { "toml" } else { "yaml" };
        let mut example = |title: &str, file: &str| {
            if !file.is_empty() {
                let end = if file.ends_with('\n') { "" } else { "\n" };
                let _ = write!(text, "\n{head} {title}\n\n```{kind}\n{file}{end}```\n");
            }
        };
        example("Like this it is found", self.bad);
        example("Like this it is not", self.good);
        if !self.settings.is_empty() {
            let _ = write!(text, "\n{head} Settings\n\n");
            for setting in &self.settings {
                let _ = writeln!(text, "- `{}`: {}", setting.name, setting.about());
            }
        }
        if !self.source.is_empty() {
            let _ = write!(text, "\n{head} Source\n\n{}\n", self.source);
        }
        text
    }

    /// How to do without it, for one place, a run and a project.
    #[must_use]
    pub fn quiet(&self) -> [String; 3] {
        let name = self.name;
        [
            format!("for one place: `# cjm: ignore[{name}]` at the end of the line, or on the line above"),
            format!("for a run: `cjm check --ignore {name}`"),
            format!("for a project: `{name} = \"allow\"` under `[rules]` in `cjm.toml`"),
        ]
    }
}

impl Setting {
    /// `stages a map may have; 8 unless set, from 1 to 100`.
    #[must_use]
    pub fn about(&self) -> String {
        let (least, most) = self.range;
        format!("{}; {} unless set, from {least} to {most}", self.summary, self.default)
    }
}
