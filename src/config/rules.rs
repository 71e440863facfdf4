//! `[rules]` to levels and thresholds.

use super::RuleRow;
use super::reader::Reader;
use super::tree::{Entry, Node, Value};
use crate::check::{Group, LINTS, Level, Lint, NO_RULE, find};
use crate::diagnostic::{Diagnostic, quote};
use crate::near::nearest;
use crate::source::Spanned;

/// A rule, or all rules of a group.
#[derive(Debug, Clone, Copy)]
pub enum Choice {
    /// All rules about something.
    Group(Group),
    /// One rule.
    Rule(&'static Lint),
}

/// Words for levels that other tools take, and ours.
const FOREIGN: &[(&str, &str)] = &[
    ("error", "deny"),
    ("warning", "warn"),
    ("off", "allow"),
    ("ignore", "allow"),
    ("none", "allow"),
    ("on", "warn"),
    ("info", "warn"),
];

impl Choice {
    /// The rule or group of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let group = || Group::ALL.into_iter().map(|(group, ..)| group).find(|group| group.name() == name);
        find(name).map(Self::Rule).or_else(|| group().map(Self::Group))
    }

    /// The name of the rule or group that a mistyped name was meant to be.
    #[must_use]
    pub fn nearest(name: &str) -> Option<&'static str> {
        let groups = Group::ALL.into_iter().map(|(group, ..)| group.name());
        nearest(&name.replace('_', "-"), LINTS.iter().map(|lint| lint.name).chain(groups))
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Group(group) => group.name(),
            Self::Rule(lint) => lint.name,
        }
    }

    /// Whether it is a rule, or the group it is in.
    #[must_use]
    pub fn has(self, lint: &Lint) -> bool {
        match self {
            Self::Group(group) => group == lint.group,
            Self::Rule(rule) => rule.name == lint.name,
        }
    }
}

impl Reader {
    pub(super) fn rules(&mut self, entries: &[Entry]) -> Vec<RuleRow> {
        entries.iter().filter_map(|entry| self.rule(entry)).collect()
    }

    fn rule(&mut self, entry: &Entry) -> Option<RuleRow> {
        let key = &entry.key;
        let Some(choice) = Choice::named(key) else {
            let found = Diagnostic::error("unknown-rule", format!("there is no rule or group {}", quote(key)), key.span);
            self.found.push(match Choice::nearest(key) {
                Some(near) => found.help(format!("did you mean `{near}`?")).edit(key.span, near),
                None => found.help(NO_RULE),
            });
            return None;
        };
        let mut row = RuleRow { choice, level: None, thresholds: Vec::new() };
        match &entry.value.value {
            Value::Table(entries) => {
                for entry in entries {
                    self.setting(entry, &mut row);
                }
            }
            _ => row.level = self.level(key, &entry.value),
        }
        Some(row)
    }

    /// `level`, or a threshold of the rule.
    fn setting(&mut self, entry: &Entry, row: &mut RuleRow) {
        let key = &entry.key;
        if key.value == "level" {
            row.level = self.level("level", &entry.value);
            return;
        }
        let thresholds = if let Choice::Rule(lint) = row.choice { lint.thresholds } else { &[] };
        if let Some(threshold) = thresholds.iter().find(|threshold| threshold.name == key.value) {
            let number = self.whole_number(key, &entry.value, threshold.range);
            row.thresholds.extend(number.map(|number| (*threshold, number)));
            return;
        }
        let names = || std::iter::once("level").chain(thresholds.iter().map(|threshold| threshold.name));
        let found = Diagnostic::error("unknown-key", format!("unknown key {}", quote(key)), key.span).label("not a key here");
        self.found.push(match (nearest(key, names()), row.choice) {
            (Some(near), _) => found.help(format!("did you mean `{near}`?")).edit(key.span, near),
            (None, Choice::Group(group)) => {
                found.help(format!("`{}` is a group, which takes `level`; numbers belong to its rules", group.name()))
            }
            (None, Choice::Rule(lint)) => found.help(format!("`{}` takes {}", lint.name, names().collect::<Vec<_>>().join(", "))),
        });
    }

    fn level(&mut self, key: &str, node: &Node) -> Option<Spanned<Level>> {
        const TAKES: &str = "`allow`, `warn` or `deny`";
        if let Value::Bool(truth) = node.value {
            let title = format!("{} takes {TAKES}, not {truth}", quote(key));
            let help = if truth { "write \"warn\"" } else { "write \"allow\" to turn it off" };
            self.found.push(Diagnostic::error("wrong-type", title, node.span).label("true or false").help(help));
            return None;
        }
        if let (Value::Number(number), Some(Choice::Rule(lint))) = (&node.value, Choice::named(key)) {
            let title = format!("{} takes {TAKES}, not a number", quote(key));
            let found = Diagnostic::error("wrong-type", title, node.span).label("a number");
            self.found.push(match lint.thresholds {
                [] => found,
                [threshold, ..] => found.help(format!("write `{}.{} = {number}`", lint.name, threshold.name)),
            });
            return None;
        }
        let text = self.text(key, TAKES, node)?;
        let typed = text.trim().to_lowercase();
        if let Some((foreign, own)) = FOREIGN.iter().find(|(foreign, _)| *foreign == typed) {
            let found = Diagnostic::error("unknown-value", format!("unknown level `{foreign}`"), text.span);
            self.found.push(found.help(format!("did you mean `{own}`?")).edit(text.span, format!("\"{own}\"")));
            return None;
        }
        let words = Level::ALL.map(|(word, _)| word);
        let word = self.word("level", &text, &words)?;
        let level = Level::ALL.into_iter().find(|(known, _)| *known == word.value);
        level.map(|(_, level)| Spanned::new(level, text.span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_rule_is_called_like_a_group() {
        for (group, name, _) in Group::ALL {
            assert!(find(name).is_none(), "{name} is a rule and a group");
            assert!(matches!(Choice::named(name), Some(Choice::Group(found)) if found == group));
        }
    }
}
