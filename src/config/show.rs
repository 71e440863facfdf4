//! Prints effective settings as TOML, each value with its origin.

use std::fmt::Write as _;

use super::effective::{Effective, FailOnOrigin};
use super::fail_on::FailOn;
use super::keys::{CHECK, ConfigTable, RENDER};
use super::layer::{Config, Layer};
use crate::check::{RULES, Settings};
use crate::findings::{Rule, RuleGroup, RuleLevel, visible};
use crate::render::TextMode;
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
    let mut out = String::new();
    for table in [&CHECK, &RENDER] {
        let mut lines = Vec::new();
        for key in table.keys {
            let shown = match key.name {
                "strict" if typed.strict => Some(("true".to_owned(), TYPED.to_owned())),
                "fail-on" => fail_on(effective, typed, &of),
                _ => effective.layers.iter().rev().find_map(|layer| value(layer, key.name, &of)),
            };
            lines.push((key.name, shown, key.default));
        }
        section(&mut out, table, &lines);
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
    for row in config.filter(|_| rows).iter().flat_map(|config| &config.files) {
        let _ = writeln!(out, "\n[[files]]\npaths = {}  # {}", list(row.paths.texts()), of(row.span));
        for table in [&CHECK, &RENDER] {
            let stated: Vec<_> =
                table.keys.iter().filter_map(|key| Some((key.name, value(&row.layer, key.name, &of)?))).collect();
            if !stated.is_empty() {
                let _ = writeln!(out, "{}", table.heading.replace('[', "[files."));
                for (name, (value, origin)) in stated {
                    let _ = writeln!(out, "{name} = {value}  # {origin}");
                }
            }
        }
        if !row.layer.rules.is_empty() {
            out.push_str("[files.rules]\n");
        }
        for rule in &row.layer.rules {
            let level = rule.level.map(|level| ("level", text(&level.value.to_string()), level.span));
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

/// Prints a heading and its values; values without a TOML form are described in comments.
fn section(out: &mut String, table: &ConfigTable, lines: &[(&str, Option<ShownValue>, &str)]) {
    let gap = if out.is_empty() { "" } else { "\n" };
    let _ = writeln!(out, "{gap}{}", table.heading);
    for (name, shown, default) in lines {
        let _ = match shown {
            Some((value, origin)) => writeln!(out, "{name} = {value}  # {origin}"),
            None if default.starts_with('(') => {
                writeln!(out, "# {name}: {}  # default", default.trim_matches(['(', ')']))
            }
            None => writeln!(out, "{name} = {default}  # default"),
        };
    }
}

/// The value of `fail-on`; `None` for the default.
fn fail_on(effective: &Effective, typed: &CommandLineSettings, of: &dyn Fn(Span) -> String) -> Option<ShownValue> {
    let (fail_on, origin) = effective.fail_on(typed.fail_on, typed.strict);
    let origin = match origin {
        FailOnOrigin::CommandLine => TYPED.to_owned(),
        FailOnOrigin::StrictOption => "--strict".to_owned(),
        FailOnOrigin::Configured(span) => of(span),
        FailOnOrigin::StrictKey => "strict".to_owned(),
        FailOnOrigin::Default => return None,
    };
    Some((text(fail_on.word()), origin))
}

/// The value of a key of `[check]` or `[render]` in one layer.
fn value(layer: &Layer, key: &str, of: &dyn Fn(Span) -> String) -> Option<ShownValue> {
    let (check, render) = (&layer.check, &layer.render);
    let texts = match key {
        "required-lanes" => &check.required_lanes,
        "formats" => &render.formats,
        "sheets" => &render.sheets,
        "lanes" => &render.lanes,
        "theme" => &render.theme,
        "font-dirs" => &render.font_dirs,
        _ => &None,
    };
    if let Some(texts) = texts {
        return Some((list(&texts.value), of(texts.span)));
    }
    let word = match key {
        "text" => render.text.map(|mode| mode.map(TextMode::word)),
        _ => None,
    };
    if let Some(word) = word {
        return Some((text(word.value), of(word.span)));
    }
    let written = match key {
        "baseline" => &check.baseline,
        "output" => &render.output,
        "locale" => &render.locale,
        _ => &None,
    };
    if let Some(written) = written {
        return Some((text(written), of(written.span)));
    }
    match key {
        "strict" => check.strict.map(|strict| (strict.value.to_string(), of(strict.span))),
        "scale" => render.scale.map(|scale| (scale.value.to_string(), of(scale.span))),
        _ => None,
    }
}

/// The level and the thresholds of a rule.
fn shown(rule: &Rule, effective: &Effective, typed: &CommandLineSettings, of: &dyn Fn(Span) -> String) -> ShownValue {
    let level = typed.after.level(rule);
    let origin = match effective.level(rule) {
        _ if level != typed.before.level(rule) => TYPED.to_owned(),
        Some(stated) => of(stated.span),
        None if level != rule.level => "strict".to_owned(),
        None => "default".to_owned(),
    };
    let mut parts = vec![("level", text(&level.to_string()))];
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

fn list(texts: &[String]) -> String {
    format!("[{}]", texts.iter().map(|word| text(word)).collect::<Vec<_>>().join(", "))
}

/// Quotes a text for TOML, with control characters escaped.
fn text(word: &str) -> String {
    let mut out = String::from("\"");
    for char in word.chars() {
        match char {
            '"' | '\\' => out.extend(['\\', char]),
            char if char == '\t' || visible(char) != char => {
                let _ = write!(out, "\\U{:08X}", u32::from(char));
            }
            char => out.push(char),
        }
    }
    out + "\""
}

/// Sanitizes a name for a comment.
fn line(name: &str) -> String {
    name.chars().map(visible).collect()
}
