//! What a rule is: its row.

use std::fmt;

use super::Map;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// One thing that is looked for, and all there is to say about it.
#[derive(Debug, Clone, Copy)]
pub struct Lint {
    /// Kebab-case, as in messages, configuration and comments.
    pub name: &'static str,
    /// What it is about.
    pub group: Group,
    /// How bad it is, unless configured otherwise.
    pub level: Level,
    /// What it finds, in one line that ends with a full stop.
    pub summary: &'static str,
    /// Why that makes a map weaker and what to do about it, in plain sentences.
    pub why: &'static str,
    /// Whole journeys in which it finds something.
    pub bad: &'static [&'static str],
    /// The same journeys as they should be, in which it finds nothing.
    pub good: &'static [&'static str],
    /// Where the craft says so: author, title, year, chapter; or the convention it follows.
    pub source: &'static str,
    /// Numbers that decide, which a project may set.
    pub thresholds: &'static [&'static Threshold],
    /// Adds what it finds.
    pub(super) rule: fn(&Map, &mut Vec<Diagnostic>),
}

impl Lint {
    /// A finding of this rule at a place. Its level is settled by [`super::check`].
    pub(super) fn finding(&self, title: impl Into<String>, span: Span) -> Diagnostic {
        Diagnostic::warning(self.name, title, span)
    }
}

/// A number that decides whether a rule finds something.
#[derive(Debug, Clone, Copy)]
pub struct Threshold {
    /// As in the configuration: `most`.
    pub name: &'static str,
    /// Unless configured otherwise.
    pub default: f64,
    /// The least and the most it can be set to.
    pub range: (f64, f64),
    /// What it counts, in a few words: `stages a map may have`.
    pub summary: &'static str,
}

/// How bad what a rule finds is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It is not told, unless asked for.
    Allow,
    /// It is told.
    Warn,
    /// It is told, and the check fails.
    Deny,
}

impl Level {
    /// Every level with its word in the configuration.
    pub const ALL: [(&'static str, Self); 3] = [("allow", Self::Allow), ("warn", Self::Warn), ("deny", Self::Deny)];
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, _) = Self::ALL.iter().find(|(_, level)| level == self).expect("every level has a word");
        f.write_str(word)
    }
}

/// What rules are about, in the order of the documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What is written is probably not what was meant. The only group `cjm render` tells about.
    Writing,
    /// Whose journey it is, and from where to where.
    Lens,
    /// Stages, touchpoints and their names.
    Structure,
    /// How it feels.
    Experience,
    /// What is made of what hurts.
    Action,
    /// What the map is known from, and its numbers.
    Evidence,
    /// Where customer and service meet, and who hands over to whom.
    Channels,
    /// The work behind it.
    Blueprint,
    /// Whether the map is kept alive.
    Upkeep,
}

impl Group {
    /// Every group with its word in the configuration and its title, in order.
    pub const ALL: [(Self, &'static str, &'static str); 9] = [
        (Self::Writing, "writing", "Writing"),
        (Self::Lens, "lens", "Lens"),
        (Self::Structure, "structure", "Structure"),
        (Self::Experience, "experience", "Experience"),
        (Self::Action, "action", "From pain to action"),
        (Self::Evidence, "evidence", "Evidence and numbers"),
        (Self::Channels, "channels", "Channels and hand-offs"),
        (Self::Blueprint, "blueprint", "Blueprint"),
        (Self::Upkeep, "upkeep", "Upkeep"),
    ];

    /// Its word in the configuration: `experience`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// Its title: `From pain to action`.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.row().2
    }

    fn row(self) -> &'static (Self, &'static str, &'static str) {
        Self::ALL.iter().find(|(group, ..)| *group == self).expect("every group has a row")
    }
}
