//! The configuration: errors are reported at their place, and the nearest file applies.

mod defaults;
mod drawing;
mod effective;
mod mistakes;
mod page;

use std::path::Path;

use cjm::findings::RuleGroup;

use crate::harness::desk::{Desk, WRONG};

/// Eleven stages: `too-many-stages` finds it.
const LONG: &str = "title: I move house\nsegment: Renters\nscenario: A new job\nstages: [{name: a, owner: o}, {name: b, owner: o}, {name: c, owner: o}, {name: d, owner: o}, {name: e, owner: o}, {name: f, owner: o}, {name: g, owner: o}, {name: h, owner: o}, {name: i, owner: o}, {name: j, owner: o}, {name: k, owner: o}]\n";

/// `no-emotion` (once, for one touchpoint of two) and `pain-without-opportunity`.
const SORE: &str = "\
title: I renew my contract
stages:
  - name: Renew
    touchpoints:
      - {name: Gets the reminder, emotion: -1}
      - name: Calls to ask
        pain_points: [{id: queue, text: Queue of 14 minutes, severity: severe}]
";

/// The names of the rules that find something.
fn rules(said: &str) -> Vec<&str> {
    said.lines().filter_map(|line| line.split_once(": warning: ").or(line.split_once(": error: "))).map(name).collect()
}

fn name<'a>((_, title): (&str, &'a str)) -> &'a str {
    title.rsplit('[').next().unwrap().trim_end_matches(']')
}

fn short<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["check", "--format", "short", "-q"], more].concat()
}

/// Findings, regardless of the exit code.
fn found(desk: &Desk, more: &[&str]) -> Vec<String> {
    let arguments: Vec<&str> = [&["check", "--format", "short"], more].concat();
    let said = String::from_utf8(desk.run(&arguments).stderr).unwrap();
    rules(&said).into_iter().map(str::to_owned).collect()
}

#[test]
fn the_nearest_file_counts_as_far_as_the_repository() {
    let off = "[rules]\ntoo-many-stages = 'allow'\n";
    let deny = "[rules]\ntoo-many-stages = 'deny'\n";
    let desk = Desk::with(&[
        ("cjm.toml", off),
        ("a.journey.yaml", LONG),
        ("deep/er/b.journey.yaml", LONG),
        ("own/cjm.toml", deny),
        ("own/c.journey.yaml", LONG),
        ("own/below/d.journey.yaml", LONG),
        ("repository/.git/x", ""),
        ("repository/maps/e.journey.yaml", LONG),
    ]);
    let said = desk.expect(1, &short(&["."]));
    let files: Vec<&str> = said.lines().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!(files, ["own/below/d.journey.yaml", "own/c.journey.yaml"], "{said}");
    let said = desk.expect(0, &["check", "--format", "short", "repository"]);
    assert!(said.contains("warning: the journey has 11 stages"), "the search ends at the repository\n{said}");
    // From inside a folder, the configuration above it is found and named from there.
    let inside = |arguments: &[&str]| desk.command(arguments).current_dir(desk.path("deep/er")).output().unwrap();
    assert!(inside(&["check", "--fail-on", "warning"]).status.success());
    let printed = String::from_utf8(inside(&["config"]).stdout).unwrap();
    assert!(
        printed.contains("too-many-stages = { level = \"allow\", most = 8 }  # level: ../../cjm.toml:2, most: default"),
        "{printed}"
    );
    // Standard input is under the working directory.
    let mut child = desk.command(&["check", "-", "-q"]).stdin(std::process::Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), LONG.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn options_beat_rows_for_files_beat_rules_beat_groups() {
    for (config, options, expected) in [
        ("", &[][..], &["no-emotion", "pain-without-opportunity"][..]),
        ("[rules]\nexperience = 'allow'\n", &[], &["pain-without-opportunity"]),
        ("[rules]\nexperience = 'allow'\nno-emotion = 'warn'\n", &[], &["no-emotion", "pain-without-opportunity"]),
        ("[rules]\nno-emotion = 'warn'\nexperience = 'allow'\n", &[], &["no-emotion", "pain-without-opportunity"]),
        ("[rules]\nno-emotion = 'allow'\n", &["--select", "no-emotion"], &["no-emotion"]),
        ("[rules]\nno-emotion = 'allow'\n", &["--select", "experience,action"], &["no-emotion", "pain-without-opportunity"]),
        ("[rules]\nno-emotion = 'allow'\n", &["--strict"], &["pain-without-opportunity"]),
        ("", &["--ignore", "experience"], &["pain-without-opportunity"]),
        ("", &["--select", "experience,action", "--ignore", "action"], &["no-emotion"]),
        ("", &["--select", "no-emotion", "--ignore", "experience"], &["no-emotion"]),
        ("", &["--select", "experience", "--ignore", "no-emotion"], &[]),
        ("[[files]]\npaths = ['a.*']\nrules = {no-emotion = 'allow'}\n", &[], &["pain-without-opportunity"]),
        ("[[files]]\npaths = ['b.*']\nrules = {no-emotion = 'allow'}\n", &[], &["no-emotion", "pain-without-opportunity"]),
        (
            "[rules]\nno-emotion = 'deny'\n[[files]]\npaths = ['a.*']\nrules = {experience = 'allow'}\n",
            &[],
            &["pain-without-opportunity"],
        ),
        (
            "[[files]]\npaths = ['a.*']\nrules = {no-emotion = 'allow'}\n[[files]]\npaths = '*.yaml'\nrules = {experience = 'warn'}\n",
            &[],
            &["no-emotion", "pain-without-opportunity"],
        ),
        ("[rules]\nno-emotion = 'allow'\n", &["--no-config"], &["no-emotion", "pain-without-opportunity"]),
        ("[rules]\nno-emotion = 'allow'\n", &["--isolated"], &["no-emotion", "pain-without-opportunity"]),
        ("", &["--config", "other.toml"], &["no-emotion"]),
    ] {
        let other = "[rules]\naction = 'allow'\n";
        let desk = Desk::with(&[("cjm.toml", config), ("a.journey.yaml", SORE), ("other.toml", other)]);
        // Findings of other rules are ignored.
        let mut rules = found(&desk, options);
        rules.retain(|rule| rule == "no-emotion" || rule == "pain-without-opportunity");
        assert_eq!(rules, expected, "{config}{options:?}");
    }
}

#[test]
fn what_fails_is_typed_or_configured() {
    let exit = |config: &str, options: &[&str]| {
        let desk = Desk::with(&[("cjm.toml", config), ("a.journey.yaml", LONG)]);
        desk.run(&[&["check"], options].concat()).status.code().unwrap()
    };
    for (config, options, code) in [
        ("", &[][..], 0),
        ("", &["--strict"], 1),
        ("", &["--fail-on", "warning"], 1),
        ("", &["--strict", "--fail-on", "never"], 0),
        ("[check]\nfail-on = 'warning'\n", &[], 1),
        ("[check]\nfail-on = 'warning'\n", &["--fail-on", "error"], 0),
        ("[check]\nfail-on = 'never'\n", &["--strict"], 1),
        ("[check]\nstrict = true\n", &[], 1),
        ("[check]\nstrict = true\nfail-on = 'error'\n", &[], 0),
        ("[check]\nstrict = true\n[[files]]\npaths = 'a.*'\ncheck.strict = false\n", &[], 0),
        ("[[files]]\npaths = 'a.*'\ncheck.fail-on = 'warning'\n", &[], 1),
        ("[rules]\ntoo-many-stages = 'deny'\n", &[], 1),
        ("[rules]\ntoo-many-stages = 'deny'\n", &["--fail-on", "never"], 0),
        ("[rules]\ntoo-many-stages = {most = 11}\n", &["--select", "too-many-stages", "--strict"], 0),
        ("[rules]\ntoo-many-stages = {most = 10}\n", &["--select", "too-many-stages", "--strict"], 1),
    ] {
        assert_eq!(exit(config, options), code, "{config}{options:?}");
    }
}

#[test]
fn a_mistyped_rule_or_date_is_reported() {
    let desk = Desk::with(&[("a.journey.yaml", LONG)]);
    for (options, said) in [
        (&["--select", "no-emotoin"][..], "error: unknown rule or group `no-emotoin`; did you mean `no-emotion`?\n"),
        (&["--ignore", "structur"], "error: unknown rule or group `structur`; did you mean `structure`?\n"),
        (
            &["--select", "zzzz"],
            "error: unknown rule or group `zzzz`; `cjm list rules` lists the rules; errors that keep a file from being read cannot be suppressed\n",
        ),
        (&["--today", "2026-02-29"], "error: --today cannot be `2026-02-29`: not a valid date such as 2026-11-22\n"),
        (&["--today", "tomorrow"], "error: --today cannot be `tomorrow`: not a valid date such as 2026-11-22\n"),
        (&["--config", "gone.toml"], "error: cannot read the configuration gone.toml: there is no such file\n"),
    ] {
        assert_eq!(desk.expect(2, &[&["check"], options].concat()), said);
    }
    desk.expect(0, &["check", "--today", "2026-11-22"]);
}

#[test]
fn errors_of_the_format_cannot_be_configured() {
    let every = RuleGroup::configurable().map(|group| format!("{} = 'allow'\n", group.name())).collect::<Vec<_>>().concat();
    let desk = Desk::with(&[("cjm.toml", &format!("[rules]\n{every}")), ("a.journey.yaml", WRONG), ("b.journey.yaml", LONG)]);
    let said = desk.expect(1, &short(&["--select", "no-emotion"]));
    assert_eq!(rules(&said), ["unknown-key"], "{said}");
    assert!(Path::new(&desk.path("cjm.toml")).is_file());
}
