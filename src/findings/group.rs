//! Defines the groups of rules.

/// A group of rules, in documentation order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleGroup {
    /// Probable typing mistakes. The only group that `cjm render` reports.
    Writing,
    /// The persona and the boundaries of the journey.
    Lens,
    /// Stages, touchpoints and their names.
    Structure,
    /// Emotions.
    Experience,
    /// From pain points to opportunities.
    Action,
    /// The evidence behind the map, and its numbers.
    Evidence,
    /// Channels and handoffs.
    Channels,
    /// The work behind the journey.
    Blueprint,
    /// Whether the map is kept up to date.
    Upkeep,
    /// YAML errors.
    Yaml,
    /// Keys, values and references of a journey.
    Language,
    /// Files that a journey refers to.
    Files,
    /// Theme files.
    Themes,
    /// The project's configuration.
    Configuration,
}

impl RuleGroup {
    /// Every group with its name in the configuration and its title, in order.
    pub const ALL: [(Self, &'static str, &'static str); 14] = [
        (Self::Writing, "writing", "Writing"),
        (Self::Lens, "lens", "Lens"),
        (Self::Structure, "structure", "Structure"),
        (Self::Experience, "experience", "Experience"),
        (Self::Action, "action", "From pain to action"),
        (Self::Evidence, "evidence", "Evidence and numbers"),
        (Self::Channels, "channels", "Channels and handoffs"),
        (Self::Blueprint, "blueprint", "Blueprint"),
        (Self::Upkeep, "upkeep", "Upkeep"),
        (Self::Yaml, "yaml", "YAML"),
        (Self::Language, "language", "Journey format"),
        (Self::Files, "files", "Files and pictures"),
        (Self::Themes, "themes", "Theme files"),
        (Self::Configuration, "configuration", "Configuration"),
    ];

    /// The groups whose level a project can set.
    pub fn configurable() -> impl Iterator<Item = Self> + Clone {
        Self::ALL.into_iter().map(|(group, ..)| group).filter(|group| group.is_configurable())
    }

    /// Whether a project can set the level; false for errors of the format.
    #[must_use]
    pub fn is_configurable(self) -> bool {
        match self {
            Self::Writing
            | Self::Lens
            | Self::Structure
            | Self::Experience
            | Self::Action
            | Self::Evidence
            | Self::Channels
            | Self::Blueprint
            | Self::Upkeep => true,
            Self::Yaml | Self::Language | Self::Files | Self::Themes | Self::Configuration => false,
        }
    }

    /// Its name in the configuration: `experience`.
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
