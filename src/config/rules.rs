//! Reads `[rules]`: levels and thresholds.

use super::error_rules::{UNKNOWN_RULE, UNKNOWN_VALUE, WRONG_TYPE};
use super::reader::ConfigReader;
use super::selector::RuleSelector;
use super::tree::{TomlEntry, TomlNode, TomlValue};
use crate::check::NO_RULE;
use crate::edit_distance::nearest;
use crate::findings::{Rule, RuleLevel, Threshold, quote};
use crate::parse::rules::UNKNOWN_KEY;
use crate::series::alternatives;
use crate::source::Spanned;

/// Words for levels in other tools, with the equivalents of `cjm`.
const FOREIGN: &[(&str, &str)] = &[
    ("error", "deny"),
    ("warning", "warn"),
    ("off", "allow"),
    ("ignore", "allow"),
    ("none", "allow"),
    ("on", "warn"),
    ("info", "warn"),
];

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

impl RuleRow {
    /// Whether it selects exactly this rule.
    pub(super) fn names(&self, rule: &Rule) -> bool {
        matches!(self.choice, RuleSelector::Rule(named) if named == rule)
    }
}

impl ConfigReader {
    /// Reads a row of `[rules]`.
    pub(super) fn rule(&mut self, entry: &TomlEntry) -> Option<RuleRow> {
        let key = &entry.key;
        let choice = self.selector(key, &str::to_owned)?;
        let mut row = RuleRow { choice, level: None, thresholds: Vec::new() };
        match &entry.value.value {
            TomlValue::Table(entries) => {
                for entry in entries {
                    self.setting(entry, &mut row);
                }
            }
            TomlValue::Text(_) | TomlValue::Number(_) | TomlValue::Bool(_) | TomlValue::Date | TomlValue::List(_) => {
                row.level = self.level(key, &entry.value);
            }
        }
        Some(row)
    }

    /// Reads the name of a rule or group. `written`: another name in its place.
    pub(super) fn selector(&mut self, name: &Spanned<String>, written: &dyn Fn(&str) -> String) -> Option<RuleSelector> {
        let selector = RuleSelector::named(name);
        if selector.is_none() {
            let found = UNKNOWN_RULE.at(name.span, format!("unknown rule or group {}", quote(name)));
            self.found.push(match RuleSelector::nearest(name) {
                Some(near) => found.help(format!("did you mean `{near}`?")).edit(name.span, written(near)),
                None => found.help(NO_RULE),
            });
        }
        selector
    }

    /// Reads `level`, or a threshold of the rule.
    fn setting(&mut self, entry: &TomlEntry, row: &mut RuleRow) {
        let key = &entry.key;
        if key.value == "level" {
            row.level = self.level("level", &entry.value);
            return;
        }
        let thresholds = if let RuleSelector::Rule(rule) = row.choice { rule.thresholds } else { &[] };
        if let Some(threshold) = thresholds.iter().find(|threshold| threshold.name == key.value) {
            let number = self.whole_number(key, &entry.value, threshold.range);
            row.thresholds.extend(number.map(|number| (*threshold, number)));
            return;
        }
        let names = || std::iter::once("level").chain(thresholds.iter().map(|threshold| threshold.name));
        let found = UNKNOWN_KEY.at(key.span, format!("unknown key {}", quote(key))).label("not a key here");
        self.found.push(match (nearest(key, names()), row.choice) {
            (Some(near), _) => found.help(format!("did you mean `{near}`?")).edit(key.span, near),
            (None, RuleSelector::All | RuleSelector::Group(_)) => {
                found.help(format!("`{}` is a group, which takes `level`; numbers belong to its rules", row.choice.name()))
            }
            (None, RuleSelector::Rule(rule)) => {
                found.help(format!("`{}` takes {}", rule.name, names().collect::<Vec<_>>().join(", ")))
            }
        });
    }

    fn level(&mut self, key: &str, node: &TomlNode) -> Option<Spanned<RuleLevel>> {
        let words = RuleLevel::ALL.map(|(word, _)| word);
        let takes = alternatives(&words);
        if let TomlValue::Bool(truth) = node.value {
            let title = format!("{} takes {takes}, not {truth}", quote(key));
            let help = if truth { "write \"warn\"" } else { "write \"allow\" to turn it off" };
            self.found.push(WRONG_TYPE.at(node.span, title).label("true or false").help(help));
            return None;
        }
        if let (TomlValue::Number(number), Some(RuleSelector::Rule(rule))) = (&node.value, RuleSelector::named(key)) {
            let title = format!("{} takes {takes}, not a number", quote(key));
            let found = WRONG_TYPE.at(node.span, title).label("a number");
            self.found.push(match rule.thresholds {
                [] => found,
                [threshold, ..] => found.help(format!("write `{}.{} = {number}`", rule.name, threshold.name)),
            });
            return None;
        }
        let text = self.text(key, &takes, node)?;
        let typed = text.trim().to_lowercase();
        if let Some((foreign, own)) = FOREIGN.iter().find(|(foreign, _)| *foreign == typed) {
            let found = UNKNOWN_VALUE.at(text.span, format!("unknown level `{foreign}`"));
            self.found.push(found.help(format!("did you mean `{own}`?")).edit(text.span, format!("\"{own}\"")));
            return None;
        }
        let word = self.word("level", &text, &words)?;
        let level = RuleLevel::ALL.into_iter().find(|(known, _)| *known == word.value);
        level.map(|(_, level)| Spanned::new(level, text.span))
    }
}
