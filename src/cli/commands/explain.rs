//! `cjm explain`: prints what a rule means, why it matters, and how to fix its findings.

use std::fmt::Write as _;

use crate::check::Settings;
use crate::cli::args::ExplainArgs;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::writing;
use crate::cli::terminal::columns::{TwoColumns, broken};
use crate::cli::terminal::console::{self, Console};
use crate::compile::{Checked, compile};
use crate::edit_distance;
use crate::findings::{Rule, RuleGroup, RuleLevel, human, quote};
use crate::rules;
use crate::world::Memory;

/// The widest line that is easy to read, in characters.
const WIDEST: usize = 100;

/// Prints the explanation of a rule, or lists all rules.
pub(crate) fn run(args: &ExplainArgs, console: Console) -> Result<Exit, Error> {
    let rules = rules::all();
    let text = match &args.rule {
        None => list(&rules),
        Some(typed) => {
            // A name may be pasted with the brackets of a message.
            let name = typed.trim_matches(['[', ']', '`']).to_lowercase().replace(['_', ' '], "-");
            let rule = rules.iter().find(|rule| rule.is_named(&name)).ok_or_else(|| unknown(typed, &name, &rules))?;
            explain(rule, console)
        }
    };
    writing::print(text.as_bytes())?;
    Ok(Exit::Fine)
}

fn unknown(typed: &str, name: &str, rules: &[&'static Rule]) -> Error {
    let help = match edit_distance::nearest(name, rules.iter().map(|rule| rule.name)) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "`cjm explain` lists all of them".to_owned(),
    };
    Error::Usage(format!("unknown rule {}; {help}", quote(typed)))
}

/// Lists all rules by group.
fn list(rules: &[&'static Rule]) -> String {
    let mut columns = TwoColumns::default();
    for (group, _, title) in RuleGroup::ALL {
        let of: Vec<&Rule> = rules.iter().copied().filter(|rule| rule.group == group).collect();
        if !of.is_empty() {
            columns.heading(title);
        }
        for rule in of {
            columns.row(rule.name, rule.summary);
        }
    }
    columns.close("`cjm explain NAME` explains a rule, with an example.");
    columns.text(console::stdout_width())
}

fn explain(rule: &'static Rule, console: Console) -> String {
    let mut text = format!("{}  ({}, {})\n\n", rule.name, rule.group.title(), rule.level.word());
    let width = console::stdout_width().map_or(WIDEST, |width| width.min(WIDEST));
    let paragraph = |text: &mut String, prose: &str, indent: &str| {
        for line in broken(prose, Some(width - indent.len().min(width))) {
            let _ = writeln!(text, "{indent}{line}");
        }
    };
    paragraph(&mut text, rule.summary, "");
    text.push('\n');
    paragraph(&mut text, rule.why, "");
    block(&mut text, "Triggers the rule", rule.example());
    block(&mut text, "Output of `cjm check`", &shown(rule, console));
    block(&mut text, "Passes", rule.good.first().copied().unwrap_or_default());
    if !rule.thresholds.is_empty() {
        text.push_str("\nSettings\n");
        for threshold in rule.thresholds {
            paragraph(&mut text, &format!("{}: {}", threshold.name, threshold.about()), "  ");
        }
    }
    if rule.is_configurable() {
        text.push_str("\nTo suppress it\n");
        for line in rule.suppressions() {
            paragraph(&mut text, &line, "  ");
        }
    }
    if !rule.source.is_empty() {
        text.push_str("\nSource\n");
        paragraph(&mut text, rule.source, "  ");
    }
    text
}

/// Writes lines under a heading; nothing for empty text.
fn block(text: &mut String, heading: &str, lines: &str) {
    if !lines.trim().is_empty() {
        let _ = writeln!(text, "\n{heading}");
        for line in lines.trim_end().lines() {
            let _ = writeln!(text, "{}", format!("    {line}").trim_end());
        }
    }
}

/// The finding in the bad example, as a user would see it; empty if the example needs other files.
fn shown(rule: &'static Rule, console: Console) -> String {
    let name = "example.journey.yaml";
    let mut settings = Settings::default();
    // Some rules need a setting.
    settings.required_lanes.push("emotion".to_owned());
    if rule.level == RuleLevel::Allow {
        settings.set_level(rule, RuleLevel::Warn);
    }
    let world = Memory::new(rules::EXAMPLE_DAY).with(name, rule.example());
    let Ok(Checked { sources, mut findings, .. }) = compile(&world, name, &settings, None) else { return String::new() };
    findings.retain(|finding| finding.rule == rule);
    findings.truncate(1);
    human::print(&findings, &sources, console.color_on_stdout())
}
