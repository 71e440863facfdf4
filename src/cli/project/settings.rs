//! Merges configuration and options into the settings of the rules, per group of files.

use std::path::PathBuf;

use crate::check::{NO_RULE, RULES, Settings};
use crate::cli::args::{FailOn, RuleOptions};
use crate::cli::error::Error;
use crate::cli::project::configuration::{self, Projects};
use crate::config::RuleSelector;
use crate::findings::{Rule, RuleLevel, quote};

/// The settings of the files that share a configuration.
#[derive(Debug)]
pub(crate) struct Settled {
    /// Levels and numbers.
    pub(crate) settings: Settings,
    /// The lowest level that makes the exit code 1.
    pub(crate) fail_on: FailOn,
    /// The file of known findings that the configuration names, as a user would type it.
    pub(crate) baseline: Option<PathBuf>,
}

/// Rules and groups as typed.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    select: Vec<RuleSelector>,
    ignore: Vec<RuleSelector>,
}

/// The settings of checked files, per share of the configurations.
pub(crate) fn settle(projects: &Projects, options: &RuleOptions) -> Result<Vec<Settled>, Error> {
    let selection = Selection::new(options)?;
    let one = |share| {
        let effective = projects.effective(share);
        let mut settings = Settings::default();
        settings.strict = options.strict;
        effective.apply(&mut settings);
        selection.apply(&mut settings);
        let configured = effective.last(|layer| &layer.check.fail_on).and_then(|word| FailOn::named(word.value));
        let strict = |strict: bool| strict.then_some(FailOn::Warning);
        let fail_on = options.fail_on.or(strict(options.strict)).or(configured).or(strict(effective.strict()));
        let named = effective.last(|layer| &layer.check.baseline).zip(projects.project(share));
        let baseline = named.map(|(path, project)| configuration::inside(project, "baseline", path)).transpose()?;
        Ok(Settled { settings, fail_on: fail_on.unwrap_or(FailOn::Error), baseline })
    };
    (0..projects.shares()).map(one).collect()
}

/// The settings of drawn files, per share of the configurations.
pub(crate) fn drawing(projects: &Projects) -> Vec<Settings> {
    let one = |share| {
        let mut settings = Settings::drawing();
        projects.effective(share).apply(&mut settings);
        settings
    };
    (0..projects.shares()).map(one).collect()
}

impl Selection {
    pub(crate) fn new(options: &RuleOptions) -> Result<Self, Error> {
        let choices = |typed: &[String]| typed.iter().map(|name| choice(name.trim())).collect::<Result<Vec<_>, _>>();
        Ok(Self { select: choices(&options.select)?, ignore: choices(&options.ignore)? })
    }

    /// Keeps only selected rules, at least as warnings, and turns off ignored ones.
    pub(crate) fn apply(&self, settings: &mut Settings) {
        for rule in RULES.iter().copied() {
            let selected = closeness(&self.select, rule);
            let ignored = closeness(&self.ignore, rule);
            let before = settings.level(rule);
            let level = match (selected, ignored) {
                // The rule by its own name beats its group.
                (selected, Some(ignored)) if selected.is_none_or(|selected| selected <= ignored) => RuleLevel::Allow,
                (Some(_), _) => before.max(RuleLevel::Warn),
                (None, _) if self.select.is_empty() => before,
                (None, _) => RuleLevel::Allow,
            };
            if level != before {
                settings.set_level(rule, level);
            }
        }
    }
}

/// How closely choices name a rule: `Some(true)` by its name, `Some(false)` by its group.
fn closeness(choices: &[RuleSelector], rule: &Rule) -> Option<bool> {
    choices.iter().filter(|choice| choice.has(rule)).map(|choice| matches!(choice, RuleSelector::Rule(_))).max()
}

fn choice(name: &str) -> Result<RuleSelector, Error> {
    RuleSelector::named(name).ok_or_else(|| {
        let help = match RuleSelector::nearest(name) {
            Some(near) => format!("did you mean `{near}`?"),
            None if name == "all" => "`--strict` runs all of them".to_owned(),
            None => NO_RULE.to_owned(),
        };
        Error::Usage(format!("unknown rule or group {}; {help}", quote(name)))
    })
}
