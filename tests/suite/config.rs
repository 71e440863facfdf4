//! The configuration: errors are reported at their place, and the nearest file applies.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::cli::{Desk, SMALL, WRONG};
use cjm::findings::RuleGroup;

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
fn errors_have_a_line_and_a_suggestion() {
    for (text, line, column, parts) in [
        ("colour = 1\n", 1, 1, &["unknown key `colour`", "takes check, rules, render, files"][..]),
        ("[rulez]\n", 1, 2, &["unknown key `rulez`", "did you mean `rules`?"]),
        ("\n[check]\nfail_on = 'error'\n", 3, 1, &["unknown key `fail_on`", "did you mean `fail-on`?"]),
        ("[check]\nscale = 2\n", 2, 1, &["unknown key `scale`", "`scale` belongs to [render]"]),
        ("[check]\nstrict = 'yes'\n", 2, 10, &["`strict` takes true or false, not a text"]),
        ("[check]\nfail-on = 'errors'\n", 2, 11, &["unknown value `errors`", "did you mean `error`?"]),
        ("[check]\nrequired-lanes = ['emotoins']\n", 2, 19, &["unknown lane `emotoins`", "did you mean `emotions`?"]),
        ("[check]\nrequired-lanes = [1]\n", 2, 19, &["`required-lanes` takes texts, not a number"]),
        ("[check]\nbaseline = '../b.json'\n", 2, 12, &["not a path in this project", "leads out of the project"]),
        ("[check]\nbaseline = '/etc/b.json'\n", 2, 12, &["not a path in this project", "an absolute path"]),
        ("check = 1\n", 1, 9, &["`check` takes a table, not a number", "write `[check]`"]),
        ("[rules]\nno-emotoin = 'warn'\n", 2, 1, &["unknown rule or group `no-emotoin`", "did you mean `no-emotion`?"]),
        ("[rules]\nexperiences = 'warn'\n", 2, 1, &["did you mean `experience`?"]),
        ("[rules]\nzzzz = 'warn'\n", 2, 1, &["unknown rule or group `zzzz`", "`cjm list rules`"]),
        ("[rules]\nno-emotion = 'error'\n", 2, 14, &["unknown level `error`", "did you mean `deny`?"]),
        ("[rules]\nno-emotion = 'warm'\n", 2, 14, &["unknown level `warm`", "did you mean `warn`?"]),
        ("[rules]\nno-emotion = false\n", 2, 14, &["not false", "write \"allow\" to turn it off"]),
        ("[rules]\nno-emotion = 2026-11-22\n", 2, 14, &["not a date"]),
        ("[rules]\ntoo-many-stages = {most = 1}\n", 2, 27, &["`most` takes a number from 2 to 100"]),
        ("[rules]\ntoo-many-stages = {most = nan}\n", 2, 27, &["`most` takes a number from 2 to 100"]),
        ("[rules]\ntoo-many-stages = {most = 9223372036854775807}\n", 2, 27, &["`most` takes a number from 2 to 100"]),
        ("[rules]\ntoo-many-stages.most = 2.5\n", 2, 24, &["`most` takes a whole number"]),
        ("[rules]\ntoo-many-stages = 3\n", 2, 19, &["not a number", "write `too-many-stages.most = 3`"]),
        ("[rules]\nunknown-key = 'allow'\n", 2, 1, &["unknown rule or group `unknown-key`", "cannot be suppressed"]),
        ("no-goal = 'warn'\n", 1, 1, &["unknown key `no-goal`", "which belong under `[rules]`"]),
        (
            "[check]\nignore = ['no-goal']\n",
            2,
            1,
            &["unknown key `ignore`", "rules are selected under `[rules]`: `no-goal = \"allow\"`"],
        ),
        ("[rules]\ntoo-many-stages = {mots = 3}\n", 2, 20, &["unknown key `mots`", "did you mean `most`?"]),
        ("[rules]\nstructure = {most = 3}\n", 2, 14, &["numbers belong to its rules"]),
        ("[render]\nsheets = ['jorney-map']\n", 2, 11, &["unknown sheet `jorney-map`", "did you mean `journey-map`?"]),
        ("[render]\nsheets = []\n", 2, 10, &["`sheets` is an empty list"]),
        ("[render]\nformats = 'docx'\n", 2, 11, &["unknown format `docx`", "write one of html, png, svg"]),
        ("[render]\ntheme = 'drak'\n", 2, 9, &["unknown theme `drak`", "did you mean `dark`?"]),
        ("[render]\ntheme = '~/x.yaml'\n", 2, 9, &["not a path in this project", "`~` is not expanded"]),
        ("[render]\nlocale = 'german'\n", 2, 10, &["unknown language `german`", "did you mean `de`?"]),
        ("[render]\nscale = 17\n", 2, 9, &["`scale` takes a number above 0, and at most 16"]),
        ("[render]\nscale = -1.5\n", 2, 9, &["`scale` takes a number above 0, and at most 16"]),
        ("[render]\ntext = ''\n", 2, 8, &["this is empty"]),
        ("[render]\noutput = 'map.svg'\n", 2, 10, &["would be overwritten by each file", "write `map.svg/`"]),
        ("[render]\nfont-dirs = ['C:\\fonts']\n", 2, 14, &["an address or a drive"]),
        ("[files]\npaths = ['a']\n", 1, 2, &["`files` is a table for each group of files", "write `[[files]]`"]),
        ("[[files]]\nrules = {no-emotion = 'allow'}\n", 1, 1, &["these files have no `paths`", "add `paths"]),
        ("[[files]]\npaths = ['[a']\n", 2, 10, &["`[a` is not a path or pattern"]),
        ("[[files]]\npaths = ['../a']\n", 2, 10, &["it leads out of the project"]),
        ("[[files]]\npaths = 'a'\nbaseline = 'x'\n", 3, 1, &["unknown key `baseline`", "`baseline` belongs to [check]"]),
        (
            "[[files]]\npaths = 'a'\ncheck.baseline = 'x'\n",
            3,
            18,
            &["one baseline, for all files", "move `baseline` to `[check]`"],
        ),
        ("a = \n", 1, 5, &["toml-syntax"]),
        ("[check]\nstrict = true\nstrict = false\n", 3, 1, &["duplicate key"]),
    ] {
        let desk = Desk::with(&[("cjm.toml", text), ("a.journey.yaml", LONG)]);
        let said = desk.expect(2, &["check"]);
        assert!(said.contains(&format!("cjm.toml:{line}:{column}\n")), "{text}\n{said}");
        for part in parts {
            assert!(said.contains(part), "{part} in\n{said}");
        }
        assert_eq!(said.matches("error[").count(), 1, "{text}\n{said}");
        assert!(!said.contains("a.journey.yaml"), "nothing is checked by a wrong configuration\n{said}");
        desk.expect(2, &["render"]);
    }
}

#[test]
fn all_errors_are_reported_at_once_by_every_command() {
    let text = "colour = 1\n[rules]\nno-emotoin = 'warn'\n[render]\nscale = 0\n[[files]]\npaths = []\nrule = 1\n";
    let desk = Desk::with(&[
        ("cjm.toml", text),
        ("a.journey.yaml", LONG),
        ("other/cjm.toml", "b = 1\n"),
        ("other/b.journey.yaml", LONG),
    ]);
    for command in [&["check", "--format", "short"][..], &["check", "--format", "json"], &["render"], &["config"]] {
        let output = desk.run(command);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(output.stdout.is_empty());
        let all = if command == ["config"] { 4 } else { 5 };
        assert_eq!(said.matches("[unknown-").count() + said.matches("[out-of-range]").count(), all, "{command:?}\n{said}");
    }
}

#[test]
fn hostile_files_end_in_a_message() {
    let deep = format!("a = {}1{}", "[".repeat(10_000), "]".repeat(10_000));
    let huge = format!("[rules]\n# {}\n", "x".repeat(300_000));
    let many = (0..5_000).map(|n| format!("k{n} = 1")).collect::<Vec<_>>().join("\n");
    let dotted = format!("{}a = 1", "a.".repeat(5_000));
    for (bytes, part) in [
        (&b"[check]\nstrict = \xff\n"[..], "not UTF-8"),
        (b"\xff\xfe[\0", "UTF-16"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (deep.as_bytes(), "toml-syntax"),
        (huge.as_bytes(), "it is larger than 256 KiB"),
        (many.as_bytes(), "unknown key `k0`"),
        (dotted.as_bytes(), "[toml-syntax]"),
        (b"\"\x1b[31m\\u001b]0;x\\u0007\\u202e\" = 1\n", "error["),
        (b"[rules]\n\"\\u001b[31m\\u202e\" = \"warn\"\n", "unknown rule or group"),
        (b"[render]\ntheme = \"\\u001b[2J\"\n", "unknown theme"),
    ] {
        let desk = Desk::with(&[("a.journey.yaml", LONG)]);
        fs::write(desk.path("cjm.toml"), bytes).unwrap();
        let said = desk.expect(2, &["check"]);
        assert!(said.contains(part), "{part} in\n{said}");
        assert!(said.len() < 80_000, "{}", said.len());
        assert!(!said.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{said:?}");
        assert!(!said.contains("bug"), "{said}");
    }
}

#[test]
fn a_folder_or_a_link_that_leads_out_is_no_configuration() {
    let desk = Desk::with(&[("a.journey.yaml", LONG), ("cjm.toml/x", "")]);
    let said = desk.expect(2, &["check"]);
    assert_eq!(said, "error: cannot read the configuration cjm.toml: it is not a file\n");
    desk.expect(0, &["check", "--no-config"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        let desk = Desk::with(&[("in/a.journey.yaml", LONG), ("secret.toml", "key = 'secret'\n"), ("in/real.toml", "")]);
        let link = |to: &str| {
            let _ = fs::remove_file(desk.path("in/cjm.toml"));
            symlink(to, desk.path("in/cjm.toml")).unwrap();
        };
        link("../secret.toml");
        let said = desk.expect(2, &["check"]);
        assert_eq!(said, "error: cannot read the configuration in/cjm.toml: it lies outside the project\n");
        link("gone.toml");
        assert!(desk.expect(2, &["check"]).contains("there is no such file"));
        link("cjm.toml");
        assert!(desk.expect(2, &["check"]).starts_with("error: cannot read the configuration in/cjm.toml: "));
        link("real.toml");
        desk.expect(0, &["check"]);
        // Within a repository, folders may share one.
        link("../secret.toml");
        fs::create_dir(desk.path(".git")).unwrap();
        assert!(desk.expect(2, &["check"]).contains("unknown key `key`"));
    }
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
        (&["--select", "all"], "error: unknown rule or group `all`; `--strict` runs all of them\n"),
        (&["--today", "2026-02-29"], "error: --today cannot be `2026-02-29`: not a valid date such as 2026-11-22\n"),
        (&["--today", "tomorrow"], "error: --today cannot be `tomorrow`: not a valid date such as 2026-11-22\n"),
        (&["--config", "gone.toml"], "error: cannot read the configuration gone.toml: there is no such file\n"),
    ] {
        assert_eq!(desk.expect(2, &[&["check"], options].concat()), said);
    }
    desk.expect(0, &["check", "--today", "2026-11-22"]);
}

#[test]
fn what_is_printed_can_be_pasted_and_means_the_same() {
    let text = "\
[check]
fail-on = 'never'
required-lanes = ['emotion', 'legal']
baseline = 'known.json'

[rules]
experience = 'allow'
too-many-stages = {level = 'deny', most = 12}

[render]
sheets = 'journey-map'
theme = ['light', 'brand/a \"b\".yaml']
locale = 'de'
scale = 1.5

[[files]]
paths = ['drafts/**', '*.draft.yaml']
rules = {no-emotion = 'warn', too-many-stages.most = 20}
check.strict = true
render.locale = 'fr'
";
    let desk = Desk::with(&[("cjm.toml", text), ("a.journey.yaml", LONG), ("drafts/b.journey.yaml", LONG)]);
    let print = |more: &[&str]| {
        let output = desk.run(&[&["config"], more].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let values =
        |text: &str| -> Vec<String> { text.lines().map(|line| line.split("  # ").next().unwrap().to_owned()).skip(1).collect() };
    let (first, draft) = (print(&[]), print(&["drafts/b.journey.yaml"]));
    for line in [
        "fail-on = \"never\"  # cjm.toml:2",
        "required-lanes = [\"emotions\", \"legal\"]  # cjm.toml:3",
        "strict = false  # default",
        "no-emotion = \"allow\"  # cjm.toml:7",
        "too-many-stages = { level = \"deny\", most = 12 }  # cjm.toml:8",
        "theme = [\"light\", \"brand/a \\\"b\\\".yaml\"]  # cjm.toml:12",
        "locale = \"fr\"  # cjm.toml:20",
    ] {
        assert!(first.lines().any(|found| found == line), "{line} in\n{first}");
    }
    for line in [
        "strict = true  # cjm.toml:19",
        "no-emotion = \"warn\"  # cjm.toml:18",
        "too-many-stages = { level = \"deny\", most = 20 }  # level: cjm.toml:8, most: cjm.toml:18",
        "locale = \"fr\"  # cjm.toml:20",
    ] {
        assert!(draft.lines().any(|found| found == line), "{line} in\n{draft}");
    }
    let typed = print(&["--select", "no-emotion", "--strict", "--fail-on", "error"]);
    for line in ["no-emotion = \"warn\"  # command line", "strict = true  # command line", "fail-on = \"error\"  # command line"]
    {
        assert!(typed.lines().any(|found| found == line), "{line} in\n{typed}");
    }
    // The printed settings have the same effect on every file.
    fs::write(desk.path("cjm.toml"), &first).unwrap();
    assert_eq!(values(&print(&[])), values(&first));
    assert_eq!(values(&print(&["drafts/b.journey.yaml"])), values(&draft));
    // Without a configuration, the printed one has no effect.
    fs::remove_file(desk.path("cjm.toml")).unwrap();
    let none = print(&[]);
    assert!(none.starts_with("# Effective settings of this directory, without a cjm.toml.\n"), "{none}");
    assert!(none.lines().filter(|line| line.contains("  # ")).all(|line| line.ends_with("# default")), "{none}");
    fs::write(desk.path("cjm.toml"), &none).unwrap();
    assert_eq!(values(&print(&[])), values(&none));
}

#[test]
fn every_key_is_in_the_printed_settings() {
    let desk = Desk::with(&[]);
    let printed = String::from_utf8(desk.run(&["config"]).stdout).unwrap();
    for table in [&cjm::config::keys::CHECK, &cjm::config::keys::RENDER] {
        for key in table.keys {
            let told = printed.lines().any(|line| line.trim_start_matches("# ").starts_with(key.name));
            assert!(told, "{} in\n{printed}", key.name);
        }
    }
    for row in cjm::check::RULES {
        let aside = if row.level == cjm::findings::RuleLevel::Allow { "# " } else { "" };
        assert!(printed.contains(&format!("\n{aside}{} = ", row.name)), "{}", row.name);
    }
}

#[test]
fn errors_of_the_format_cannot_be_configured() {
    let every = RuleGroup::configurable().map(|group| format!("{} = 'allow'\n", group.name())).collect::<Vec<_>>().concat();
    let desk = Desk::with(&[("cjm.toml", &format!("[rules]\n{every}")), ("a.journey.yaml", WRONG), ("b.journey.yaml", LONG)]);
    let said = desk.expect(1, &short(&["--select", "no-emotion"]));
    assert_eq!(rules(&said), ["unknown-key"], "{said}");
    assert!(Path::new(&desk.path("cjm.toml")).is_file());
}

/// The files that drawing makes.
fn drawn(desk: &Desk, arguments: &[&str]) -> Vec<String> {
    desk.expect(0, &[&["render"], arguments].concat());
    let mut files = desk.files();
    files.retain(|file| !["yaml", "toml"].contains(&file.rsplit('.').next().unwrap()));
    for file in &files {
        fs::remove_file(desk.path(file)).unwrap();
    }
    files
}

#[test]
fn drawings_are_made_as_configured_and_as_typed() {
    let config = "\
[render]
output = 'pictures/'
formats = ['svg', 'png']
sheets = ['journey-map']
theme = ['light', 'dark']
[[files]]
paths = 'drafts'
render = {formats = 'svg', theme = 'light', output = 'drafts/{stem}.draft.{ext}'}
";
    let desk = Desk::with(&[("a.journey.yaml", SMALL), ("drafts/b.journey.yaml", SMALL), ("cjm.toml", config)]);
    let all =
        ["a.journey.dark.png", "a.journey.dark.svg", "a.journey.png", "a.journey.svg"].map(|name| format!("pictures/{name}"));
    assert_eq!(drawn(&desk, &["a.journey.yaml"]), all);
    assert_eq!(drawn(&desk, &["."]), [&["drafts/b.draft.svg".to_owned()][..], &all].concat());
    for (arguments, files) in [
        (&["--no-config"][..], &["a.journey.svg", "a.service-blueprint.svg"][..]),
        (&["-o", "x.png"], &["x.png"]),
        (&["-o", "x/"], &["x/a.journey.dark.png", "x/a.journey.dark.svg", "x/a.journey.png", "x/a.journey.svg"]),
        (&["-f", "svg", "--theme", "print"], &["pictures/a.journey.print.svg"]),
        (&["--sheet", "service-blueprint", "-f", "svg", "--theme", "light"], &["pictures/a.service-blueprint.svg"]),
    ] {
        assert_eq!(drawn(&desk, &[&["a.journey.yaml"], arguments].concat()), files, "{arguments:?}");
    }
    // From another folder, paths still begin at the configuration's.
    let output = desk.command(&["render", "b.journey.yaml"]).current_dir(desk.path("drafts")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(desk.path("drafts/b.draft.svg").is_file());
}

#[test]
fn the_language_of_a_journey_beats_the_configured_one() {
    let of = |own: &str, config: &str, arguments: &[&str]| {
        let desk = Desk::with(&[("a.journey.yaml", &format!("{own}{SMALL}")), ("cjm.toml", config)]);
        let output = desk.run(&[&["render", "a.journey.yaml", "-o", "-", "--sheet", "journey-map"], arguments].concat());
        let svg = String::from_utf8(output.stdout).unwrap();
        let name = |tag| cjm::words::locale(tag).unwrap().words.journey_map;
        ["en", "de", "fr"].into_iter().find(|tag| svg.contains(name(tag))).unwrap()
    };
    let de = "[render]\nlocale = 'de'\n";
    assert_eq!(of("", "", &[]), "en");
    assert_eq!(of("", de, &[]), "de");
    assert_eq!(of("locale: en\n", de, &[]), "en");
    assert_eq!(of("locale: fr\n", de, &[]), "fr");
    assert_eq!(of("locale: nl\n", de, &[]), "de", "there are no Dutch words");
    assert_eq!(of("locale: fr\n", de, &["--locale", "en"]), "en");
}

#[test]
fn a_theme_that_several_groups_of_files_share_is_read_once() {
    let config = "[render]\ntheme = 'acme.yaml'\n[[files]]\npaths = ['b.yaml']\nrender.scale = 2\n";
    let desk = Desk::with(&[("a.yaml", SMALL), ("b.yaml", SMALL), ("acme.yaml", "colrs: {}\n"), ("cjm.toml", config)]);
    let said = desk.expect(2, &["render", "a.yaml", "b.yaml"]);
    assert_eq!(said.matches("unknown-key").count(), 1, "{said}");
}

#[test]
fn lanes_and_themes_of_the_configuration_are_drawn() {
    let theme = "name: acme\ncolors: {accent: '#0b5fff'}\n";
    let config = "[render]\nlanes = ['stages', 'touchpoints', 'legal']\ntheme = 'brand/acme.yaml'\nscale = 2\nformats = 'svg'\n";
    let desk = Desk::with(&[("maps/a.journey.yaml", SMALL), ("brand/acme.yaml", theme), ("cjm.toml", config)]);
    let said = desk.expect(0, &["render"]);
    assert!(!said.contains("--scale"), "what nobody typed is not told to be idle: {said}");
    let svg = fs::read_to_string(desk.path("maps/a.journey.acme.svg")).unwrap();
    assert!(svg.contains("Calls to ask") && !svg.contains("Emotion"), "the lane of another journey is left out");
    // Typed lanes are meant for this file.
    assert!(desk.expect(2, &["render", "--lanes", "legal"]).contains("unknown lane `legal`"));
    fs::remove_file(desk.path("brand/acme.yaml")).unwrap();
    assert!(desk.expect(2, &["render"]).contains("cannot read brand/acme.yaml: no such file"));
    #[cfg(unix)]
    {
        let other = tempfile::tempdir().unwrap();
        fs::write(other.path().join("t.yaml"), theme).unwrap();
        std::os::unix::fs::symlink(other.path().join("t.yaml"), desk.path("brand/acme.yaml")).unwrap();
        assert!(desk.expect(2, &["render"]).contains("`theme` of cjm.toml leads out of the project: brand/acme.yaml"));
    }
}

#[test]
fn a_denied_rule_stops_no_drawing() {
    let blank = "title: T\nstages: [\"\\u200b\", A]\n";
    let desk = Desk::with(&[("a.journey.yaml", blank), ("cjm.toml", "[rules]\nwriting = 'deny'\nstructure = 'deny'\n")]);
    assert!(desk.expect(1, &["check"]).contains("error[invisible-name]"));
    assert!(desk.expect(0, &["render"]).contains("warning[invisible-name]"));
    fs::write(desk.path("cjm.toml"), "[rules]\nwriting = 'allow'\n").unwrap();
    assert!(!desk.expect(0, &["render"]).contains("invisible-name"));
}

const BEGIN: &str = "<!-- ";
const END: &str = "<!-- end -->";

fn page() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/configuration.md")
}

fn generated(marker: &str) -> String {
    use cjm::check::RULES;
    use cjm::config::keys::TABLES;
    let mut text = String::new();
    let code = |word: &str| match word.strip_prefix('(') {
        Some(words) => words.trim_end_matches(')').to_owned(),
        None if word.is_empty() => String::new(),
        None => format!("`{word}`"),
    };
    let mut row = |cells: &[&str]| writeln!(text, "| {} |", cells.join(" | ")).unwrap();
    if let Some(heading) = marker.strip_prefix("keys: ") {
        let table = TABLES.iter().find(|table| table.heading == heading).unwrap_or_else(|| panic!("no table {heading}"));
        row(&["key", "value", "default", "description"]);
        row(&["---"; 4]);
        for key in table.keys {
            row(&[&code(key.name), key.takes, &code(key.default), &key.doc()]);
        }
    } else if marker == "groups" {
        row(&["group", "title"]);
        row(&["---"; 2]);
        for group in RuleGroup::configurable() {
            row(&[&code(group.name()), group.title()]);
        }
    } else if marker == "thresholds" {
        row(&["rule", "number", "default", "from", "to", "what it limits"]);
        row(&["---"; 6]);
        for rule in RULES {
            for known in rule.thresholds {
                let (least, most) = known.range;
                let numbers = [known.default, least, most].map(|number| number.to_string());
                row(&[&code(rule.name), &code(known.name), &numbers[0], &numbers[1], &numbers[2], known.summary]);
            }
        }
    } else {
        panic!("nothing is generated for {marker}");
    }
    text
}

/// `UPDATE=1 cargo test --test suite config` writes the tables again.
#[test]
fn the_page_has_the_tables_of_the_program() {
    let page_text = fs::read_to_string(page()).unwrap();
    let (mut fresh, mut rest) = (String::new(), page_text.as_str());
    while let Some(end) = rest.find(END) {
        let begin = rest[..end].rfind(BEGIN).unwrap();
        let marker = rest[begin + BEGIN.len()..end].split(" -->").next().unwrap();
        write!(fresh, "{}{BEGIN}{marker} -->\n\n{}\n{END}", &rest[..begin], generated(marker)).unwrap();
        rest = &rest[end + END.len()..];
    }
    fresh.push_str(rest);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(page(), &fresh).unwrap();
    }
    assert!(
        fs::read_to_string(page()).unwrap() == fresh,
        "docs/configuration.md is stale: UPDATE=1 cargo test --test suite config"
    );
    for heading in ["[check]", "[render]", "[[files]]"] {
        assert!(fresh.contains(&format!("{BEGIN}keys: {heading} -->")), "{heading}");
    }
}

#[test]
fn the_examples_of_the_page_are_configurations() {
    let page = fs::read_to_string(page()).unwrap();
    let blocks: Vec<&str> = page.split("\n```toml\n").skip(1).map(|rest| rest.split("\n```").next().unwrap()).collect();
    assert!(blocks.len() >= 6);
    for block in blocks {
        let text = if block.starts_with('[') { block.to_owned() } else { format!("[check]\n{block}") };
        let source = cjm::source::Source { name: "cjm.toml".to_owned(), text };
        if let Err((source, found)) = cjm::config::read(source) {
            panic!("{found:#?} in\n{}", source.text);
        }
    }
}
