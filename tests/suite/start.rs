//! `cjm init` and `cjm list`.

use std::collections::BTreeSet;
use std::fs;

use cjm::model::keys::LEVELS;

use crate::harness::desk::{Desk, PLAIN};
use crate::harness::examples;

fn out(desk: &Desk, arguments: &[&str]) -> String {
    let output = desk.run(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The words in front of the lines.
fn first_column(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.split_whitespace().next()).collect()
}

#[test]
fn every_example_is_a_template_that_checks_clean() {
    let desk = Desk::with(&[]);
    let listed = out(&desk, &["init", "--list"]);
    assert_eq!(listed, out(&desk, &["list", "templates"]));
    let names = first_column(&listed);
    assert_eq!(names[0], "starter", "what is taken without being asked for comes first");
    let files: BTreeSet<String> = examples().into_iter().map(|(name, _)| name).collect();
    let known: BTreeSet<String> = names.iter().map(|name| format!("{name}.journey.yaml")).collect();
    assert_eq!(files, known);
    for (n, name) in names.iter().enumerate() {
        let said = desk.expect(0, &["init", "--template", name, "maps/"]);
        let file = if n == 0 { "maps/my.journey.yaml".to_owned() } else { format!("maps/{name}.journey.yaml") };
        let schema = "ok  maps/cjm.schema.json  (with it, editors complete and explain keys)\n";
        let schema = if n == 0 { schema } else { "" };
        let next = format!("next: cjm check {file}\n      cjm render {file}\n");
        assert_eq!(said, format!("ok  template {name} -> {file}\n{schema}{next}"));
        let said = desk.expect(0, &["check", &file, "--fail-on", "warning", "--today", "2030-01-01"]);
        assert_eq!(said.lines().count(), 1, "{said}");
        let text = fs::read_to_string(desk.path(&file)).unwrap();
        let plain = out(&desk, &["init", "-t", name, "-"]);
        assert_eq!(text, format!("# yaml-language-server: $schema=cjm.schema.json\n{plain}"));
        assert!(!text.lines().any(|line| line.starts_with("use:")), "{name} needs no other file");
        assert!(!text.lines().any(|line| line.starts_with("seal:")), "nobody has approved the new {name}");
    }
}

#[test]
fn journeys_of_a_project_share_a_schema() {
    let desk = Desk::with(&[("cjm.toml", ""), ("cjm.schema.json", "{}"), ("a/b/keep", ""), ("a/cjm.toml", "")]);
    let first = |name: &str| fs::read_to_string(desk.path(name)).unwrap().lines().next().unwrap().to_owned();
    desk.expect(0, &["init", "new/deep/"]);
    assert_eq!(first("new/deep/my.journey.yaml"), "# yaml-language-server: $schema=../../cjm.schema.json");
    // Another project without one.
    desk.expect(0, &["init", "a/b/one"]);
    assert_eq!(first("a/b/one.journey.yaml"), "# yaml-language-server: $schema=cjm.schema.json");
    assert_eq!(fs::read_to_string(desk.path("a/b/cjm.schema.json")).unwrap(), out(&desk, &["schema"]));
    assert_eq!(fs::read_to_string(desk.path("cjm.schema.json")).unwrap(), "{}", "stays as it is");
    assert!(desk.expect(2, &["init", "a/b/one"]).contains("already exists"));
}

#[test]
fn the_commands_that_follow_can_be_typed_as_they_stand() {
    let desk = Desk::with(&[]);
    for name in ["plain", "with spaces", "it's", "-dash", "{curly}*"] {
        let said = desk.expect(0, &["init", "--", name]);
        let commands: Vec<&str> = said.lines().filter_map(|line| line.split_once("cjm ")).map(|(_, command)| command).collect();
        assert_eq!(commands.len(), 2, "{said}");
        for command in commands {
            let shell = format!("\"{}\" {command}", env!("CARGO_BIN_EXE_cjm"));
            if cfg!(unix) {
                let output = std::process::Command::new("sh").args(["-c", &shell]).current_dir(desk.path("")).output().unwrap();
                assert!(output.status.success(), "{shell}: {}", String::from_utf8_lossy(&output.stderr));
            }
        }
        assert!(desk.files().contains(&format!("{name}.journey.svg")), "{:?}", desk.files());
    }
}

#[test]
fn nothing_is_overwritten_and_errors_are_reported() {
    let desk = Desk::with(&[("a.journey.yaml", PLAIN), ("b/keep", "")]);
    for (arguments, help) in [
        (&["init", "a"][..], "a.journey.yaml already exists; choose another name"),
        (&["init", "-t", "minimal", "./a.journey.yaml"], "choose another name"),
        (
            &["init", "-t", "helthcare"],
            "unknown template `helthcare`; did you mean `healthcare`? Expected one of starter, minimal",
        ),
        (&["init", "-t", "zoo"], "unknown template `zoo`; expected one of starter, minimal"),
        (
            &["init", "a.journey.yaml/b"],
            "cannot write a.journey.yaml/b.journey.yaml: there is a file where its directory should be",
        ),
        (&["list", "lane"], "did you mean `lanes`?"),
        (&["list", "icons"], "expected one of channels, formats, keys"),
        (&["list", "lanes", "emotion"], "did you mean `emotions`?"),
        (&["list", "keys", "touchpiont"], "did you mean"),
        (&["list", "keys", "elephant"], "expected one of journey, persona, stage"),
    ] {
        let said = desk.expect(2, arguments);
        assert!(said.contains(help), "{arguments:?}: {said}");
    }
    assert_eq!(fs::read_to_string(desk.path("a.journey.yaml")).unwrap(), PLAIN);
    assert_eq!(desk.files(), ["a.journey.yaml", "b/keep"]);
    assert_eq!(desk.expect(0, &["init", "-q", "b"]), "");
    assert_eq!(desk.files(), ["a.journey.yaml", "b/cjm.schema.json", "b/keep", "b/my.journey.yaml"]);
}

#[test]
fn every_command_shows_two_examples_that_fit_a_terminal() {
    let desk = Desk::with(&[]);
    let help = out(&desk, &["help"]);
    let listed = help.split("Commands:").nth(1).unwrap().split("\n\n").next().unwrap();
    // A further indented line continues the command above.
    let commands = listed.lines().filter(|line| !line.starts_with("   ")).flat_map(first_column).collect::<Vec<&str>>();
    assert!(commands.len() > 4, "{help}");
    for command in commands.into_iter().filter(|command| *command != "help") {
        let help = out(&desk, &["help", command]);
        let examples = help.split("Examples:\n").nth(1).unwrap_or_else(|| panic!("{command} has no examples"));
        let shown = examples.lines().filter(|line| line.starts_with(&format!("  cjm {command}"))).count();
        assert!(shown >= 2, "{help}");
        assert!(examples.lines().all(|line| line.starts_with("  ") && line.chars().count() <= 100), "{examples}");
    }
}

#[test]
fn lists_have_one_line_per_entry() {
    let desk = Desk::with(&[]);
    for topic in first_column(&out(&desk, &["list"])) {
        let list = out(&desk, &["list", topic]);
        assert!(list.lines().count() > 1 && list.ends_with('\n') && !list.contains('\u{1b}'), "{topic}: {list}");
        assert!(list.lines().all(|line| line == line.trim_end()), "{topic}: {list}");
        if topic != "keys" {
            let names = first_column(&list);
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{topic}");
            assert_eq!(out(&desk, &["list", topic, names[1]]).lines().count(), 1, "{topic}");
        }
    }
    assert_eq!(first_column(&out(&desk, &["list", "lanes"])), cjm::sheet::LANES.iter().map(|lane| lane.key).collect::<Vec<_>>());
    let lanes = out(&desk, &["list", "lanes", "frontstage"]);
    assert_eq!(lanes, "frontstage  Frontstage: people and technology in view (service-blueprint)\n");
}

#[test]
fn keys_are_found_by_place_and_by_name() {
    let desk = Desk::with(&[]);
    let all = out(&desk, &["list", "keys"]);
    for table in LEVELS {
        assert!(all.contains(&format!("({})\n", table.place)), "{}", table.place);
        let one = out(&desk, &["list", "keys", &table.name()]);
        let (own, other) = table.own();
        for key in own {
            assert!(all.contains(&key.doc()) && one.contains(&key.doc()), "{}: {}", table.what, key.name);
            assert!(key.synonyms.iter().all(|synonym| one.contains(synonym)), "{}: {}", table.what, key.name);
        }
        assert_eq!(other.is_some(), ["a stage", "a shared file"].contains(&table.what), "{}", table.what);
    }
    let pains = out(&desk, &["list", "keys", "Pain points"]);
    assert!(pains.starts_with("pain point (an entry of `pain_points`)\n") && pains.contains("severity"), "{pains}");
    let severity = out(&desk, &["list", "keys", "severity"]);
    assert_eq!(severity.lines().count(), 2, "{severity}");
}
