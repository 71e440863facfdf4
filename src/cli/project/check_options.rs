//! Merges the arguments of `cjm check` with the configuration of each group of files.

use std::path::PathBuf;

use crate::check::{NO_RULE, RULES, Settings};
use crate::cli::args::RuleOptions;
use crate::cli::error::Error;
use crate::cli::project::configuration::{FileGroup, Projects};
use crate::cli::project::groups::PerGroup;
use crate::config::{RuleSelector, keys};
use crate::findings::{Level, Rule, RuleLevel, quote};

/// The validated options of a check, for a group of files.
#[derive(Debug)]
pub(crate) struct CheckOptions {
    /// Levels and thresholds of rules.
    pub(crate) settings: Settings,
    /// The lowest level that makes the exit code 1; `None` for never.
    pub(crate) fail_on: Option<Level>,
    pub(crate) baseline: Option<BaselinePath>,
}

/// The path of a baseline, as a user would type it.
#[derive(Debug, Clone)]
pub(crate) struct BaselinePath {
    pub(crate) path: PathBuf,
    /// Whether it is the default, so that nothing refers to the file yet.
    pub(crate) is_default: bool,
}

/// The default name of a baseline.
pub(crate) const BASELINE: &str = "cjm.baseline.json";

/// Rules and groups of rules as typed.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    select: Vec<RuleSelector>,
    extend: Vec<RuleSelector>,
    ignore: Vec<RuleSelector>,
}

/// Resolves the options of each group of files.
pub(crate) fn resolve<'a>(projects: &'a Projects, typed: &RuleOptions) -> Result<PerGroup<'a, CheckOptions>, Error> {
    let selection = Selection::new(typed)?;
    let options = projects.groups().map(|group| CheckOptions::new(&group, typed, &selection));
    Ok(projects.assign(options.collect::<Result<_, _>>()?))
}

impl CheckOptions {
    fn new(group: &FileGroup<'_>, typed: &RuleOptions, selection: &Selection) -> Result<Self, Error> {
        let FileGroup { effective, project } = group;
        let mut settings = Settings::default();
        settings.strict = typed.strict;
        effective.apply(&mut settings);
        selection.apply(&mut settings);
        let (fail_on, _) = effective.fail_on(typed.fail_on, typed.strict);
        let configured = group.path(&keys::BASELINE)?;
        let named = typed.baseline.clone().or(configured).map(|path| BaselinePath { path, is_default: false });
        let default = || BaselinePath {
            path: project.map_or_else(|| PathBuf::from(BASELINE), |project| project.path(BASELINE)),
            is_default: true,
        };
        let baseline = named.or_else(|| typed.write_baseline.then(default));
        Ok(Self { settings, fail_on: fail_on.level(), baseline })
    }
}

/// The lowest level that makes the exit code 1 for any group: a report has one for all files.
pub(crate) fn strictest(options: &PerGroup<'_, CheckOptions>) -> Option<Level> {
    options.values().iter().filter_map(|options| options.fail_on).min()
}

impl Selection {
    /// Resolves the names of rules and groups.
    pub(crate) fn new(typed: &RuleOptions) -> Result<Self, Error> {
        let choices = |names: &[String]| names.iter().map(|name| choice(name.trim())).collect::<Result<Vec<_>, _>>();
        Ok(Self { select: choices(&typed.select)?, extend: choices(&typed.extend_select)?, ignore: choices(&typed.ignore)? })
    }

    /// Keeps only selected rules, at least as warnings, and turns off ignored ones.
    pub(crate) fn apply(&self, settings: &mut Settings) {
        for rule in RULES.iter().copied() {
            let selected = specificity(&self.select, rule).max(specificity(&self.extend, rule));
            let ignored = specificity(&self.ignore, rule);
            let before = settings.level(rule);
            let level = match (selected, ignored) {
                // The name of a rule takes precedence over its group.
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

/// How specifically choices name a rule.
fn specificity(choices: &[RuleSelector], rule: &Rule) -> Option<u8> {
    choices.iter().filter(|choice| choice.has(rule)).map(|choice| choice.specificity()).max()
}

fn choice(name: &str) -> Result<RuleSelector, Error> {
    RuleSelector::named(name).ok_or_else(|| {
        let help = match RuleSelector::nearest(name) {
            Some(near) => format!("did you mean `{near}`?"),
            None => NO_RULE.to_owned(),
        };
        Error::Usage(format!("unknown rule or group {}; {help}", quote(name)))
    })
}
