//! Prints effective settings as TOML, each value with its origin.

use std::fmt::Write as _;

use super::configuration::Config;
use super::effective::{Effective, FailOnOrigin};
use super::fail_on::FailOn;
use super::keys::{CHECK, ConfigKey, EXCLUDE, FAIL_ON, Layer, RENDER, STRICT, Unset};
use super::to_toml::ToToml;
use crate::check::{RULES, Settings};
use crate::findings::{Rule, RuleGroup, RuleLevel, visible};
use crate::source::Span;

/// Settings from the command line, and their effect.
#[derive(Debug)]
pub struct CommandLineSettings {
    /// Whether `--strict` was given.
    pub strict: bool,
    /// `--fail-on`.
    pub fail_on: Option<FailOn>,
    /// The settings of the configuration alone.
    pub before: Settings,
    /// The settings with the command line.
    pub after: Settings,
}

const TYPED: &str = "command line";

/// A value as TOML, and its origin.
type ShownValue = (String, String);

/// Prints the settings of files, and with `rows` also the overrides for some of them. `name`: the name of the configuration.
#[must_use]
pub fn show(config: Option<&Config>, name: &str, effective: &Effective, typed: &CommandLineSettings, rows: bool) -> String {
    let of = |span: Span| config.map_or_else(String::new, |config| format!("{}:{}", line(name), config.line(span)));
    let strict = typed.strict.then(|| (true.to_toml(), TYPED.to_owned()));
    let overrides = [(&STRICT.row, strict), (&FAIL_ON.row, fail_on(effective, typed, &of))];
    let mut out = String::new();
    let excluded = effective.layers.iter().find_map(|layer| value(&EXCLUDE, layer, &of));
    let (excluded, origin) = excluded.unwrap_or_else(|| (Vec::<String>::new().to_toml(), "default".to_owned()));
    let _ = writeln!(out, "{} = {excluded}  # {origin}\n", EXCLUDE.name);
    for (n, table) in [&CHECK, &RENDER].into_iter().enumerate() {
        let gap = if n == 0 { "" } else { "\n" };
        let _ = writeln!(out, "{gap}{}", table.heading);
        for key in table.keys {
            let typed = overrides.iter().find(|(row, _)| row.name == key.name).and_then(|(_, shown)| shown.clone());
            let shown = typed.or_else(|| effective.layers.iter().rev().find_map(|layer| value(key, layer, &of)));
            let _ = match (shown, (key.unset)()) {
                (Some((value, origin)), _) => writeln!(out, "{} = {value}  # {origin}", key.name),
                (None, Unset::Value(value)) => writeln!(out, "{} = {value}  # default", key.name),
                // Has no form in TOML.
                (None, Unset::Words(words)) => writeln!(out, "# {}: {words}  # default", key.name),
            };
        }
    }
    out.push_str("\n[rules]");
    for group in RuleGroup::configurable() {
        let of_group: Vec<(&Rule, ShownValue)> =
            RULES.iter().filter(|rule| rule.group == group).map(|rule| (*rule, shown(rule, effective, typed, &of))).collect();
        if !of_group.is_empty() {
            let _ = writeln!(out, "\n# {}", group.title());
        }
        for (rule, (value, origin)) in of_group {
            // A rule that is off by default is enabled by `strict`, which an explicit level would prevent; its row is a comment.
            let aside = if origin == "default" && rule.level == RuleLevel::Allow { "# " } else { "" };
            let _ = writeln!(out, "{aside}{} = {value}  # {origin}", rule.name);
        }
    }
    for row in config.filter(|_| rows).iter().flat_map(|config| &config.base.files) {
        out.push_str("\n[[files]]\n");
        if let Some(paths) = &row.paths {
            let _ = writeln!(out, "paths = {}  # {}", paths.texts().to_toml(), of(paths.span));
        }
        for table in [&CHECK, &RENDER] {
            let stated: Vec<_> = table.keys.iter().filter_map(|key| Some((key.name, value(key, row, &of)?))).collect();
            if !stated.is_empty() {
                let _ = writeln!(out, "{}", table.heading.replace('[', "[files."));
                for (name, (value, origin)) in stated {
                    let _ = writeln!(out, "{name} = {value}  # {origin}");
                }
            }
        }
        if !row.rules.is_empty() {
            out.push_str("[files.rules]\n");
        }
        for rule in &row.rules {
            let level = rule.level.map(|level| ("level", level.value.to_string().to_toml(), level.span));
            let numbers = rule.thresholds.iter().map(|(known, number)| (known.name, number.value.to_string(), number.span));
            let parts: Vec<_> = level.into_iter().chain(numbers).collect();
            let Some((_, _, span)) = parts.first() else { continue };
            let origin = of(*span);
            let parts = parts.into_iter().map(|(name, value, _)| (name, value)).collect::<Vec<_>>();
            let _ = writeln!(out, "{} = {}  # {origin}", rule.choice.name(), inline(&parts));
        }
    }
    out
}

/// The value of `fail-on`; `None` for the default.
fn fail_on(effective: &Effective, typed: &CommandLineSettings, of: &dyn Fn(Span) -> String) -> Option<ShownValue> {
    let (fail_on, origin) = effective.fail_on(typed.fail_on, typed.strict);
    let origin = match origin {
        FailOnOrigin::CommandLine => TYPED.to_owned(),
        FailOnOrigin::StrictOption => "--strict".to_owned(),
        FailOnOrigin::Configured(span) => of(span),
        FailOnOrigin::StrictKey => STRICT.row.name.to_owned(),
        FailOnOrigin::Default => return None,
    };
    Some((fail_on.to_toml(), origin))
}

/// The value of a key in one layer.
fn value(key: &ConfigKey, layer: &Layer, of: &dyn Fn(Span) -> String) -> Option<ShownValue> {
    (key.shown)(layer).map(|shown| (shown.value, of(shown.span)))
}

/// The level and the thresholds of a rule.
fn shown(rule: &Rule, effective: &Effective, typed: &CommandLineSettings, of: &dyn Fn(Span) -> String) -> ShownValue {
    let level = typed.after.level(rule);
    let origin = match effective.level(rule) {
        _ if level != typed.before.level(rule) => TYPED.to_owned(),
        Some(stated) => of(stated.span),
        None if level != rule.level => STRICT.row.name.to_owned(),
        None => "default".to_owned(),
    };
    let mut parts = vec![("level", level.to_string().to_toml())];
    let mut origins = vec![("level", origin)];
    for threshold in rule.thresholds {
        let stated = effective.threshold(rule, threshold);
        parts.push((threshold.name, stated.map_or(threshold.default, |number| number.value).to_string()));
        origins.push((threshold.name, stated.map_or_else(|| "default".to_owned(), |number| of(number.span))));
    }
    if rule.level == RuleLevel::Allow && origins[0].1 == "default" && origins.iter().any(|(_, origin)| origin != "default") {
        // Only thresholds are set.
        parts.remove(0);
        origins.remove(0);
    }
    let same = origins.iter().all(|(_, origin)| *origin == origins[0].1);
    let origin = if same {
        origins.swap_remove(0).1
    } else {
        origins.iter().map(|(name, origin)| format!("{name}: {origin}")).collect::<Vec<_>>().join(", ")
    };
    (inline(&parts), origin)
}

/// Writes `"warn"` for a level alone, otherwise `{ level = "warn", most = 8 }`.
fn inline(parts: &[(&str, String)]) -> String {
    if let [("level", level)] = parts {
        return level.clone();
    }
    let parts: Vec<String> = parts.iter().map(|(name, value)| format!("{name} = {value}")).collect();
    format!("{{ {} }}", parts.join(", "))
}

/// Sanitizes a name for a comment.
fn line(name: &str) -> String {
    name.chars().map(visible).collect()
}
