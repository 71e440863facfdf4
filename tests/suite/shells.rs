//! Integrations of the command line: shell completions, man pages, pre-commit hooks.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_yaml::Value;

use crate::harness::desk::Desk;

/// Runs a program over a text, if the machine has the program.
fn judged(program: &str, arguments: &[&str], text: &Path) {
    let Ok(output) = Command::new(program).args(arguments).arg(text).output() else { return };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{program}: {said}");
}

#[test]
fn every_shell_gets_a_script() {
    let desk = Desk::with(&[]);
    for (shell, told) in [
        ("bash", "_cjm()"),
        ("zsh", "#compdef cjm"),
        ("fish", "complete -c cjm"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion:arg-completer[cjm]"),
    ] {
        let output = desk.run(&["completions", shell]);
        assert!(output.status.success() && output.stderr.is_empty(), "{shell}");
        let script = String::from_utf8(output.stdout).unwrap();
        assert!(script.contains(told), "{shell}:\n{script}");
        // Commands, and words that `--help` does not list.
        for word in ["render", "completions", "service-blueprint", "starter"] {
            assert!(script.contains(word), "{shell} does not complete {word}");
        }
        let place = desk.path(&format!("script.{shell}"));
        fs::write(&place, script).unwrap();
        if matches!(shell, "bash" | "zsh" | "fish") {
            judged(shell, &["-n"], &place);
        }
    }
    let said = desk.expect(2, &["completions", "bsh"]);
    assert!(said.contains("bash"), "{said}");
}

#[test]
fn help_does_not_list_what_shells_complete() {
    let help = Desk::with(&[]).run(&["render", "--help"]).stdout;
    assert!(!String::from_utf8(help).unwrap().contains("possible values: journey-map"));
}

#[test]
fn every_command_has_a_page() {
    let desk = Desk::with(&[]);
    let help = String::from_utf8(desk.run(&["--help"]).stdout).unwrap();
    let listed = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let named = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
    let commands: Vec<&str> = listed.lines().filter(named).filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.contains(&"man") && commands.len() > 6, "{commands:?}");
    desk.expect(0, &["man", "--dir", "pages"]);
    for command in commands.iter().filter(|command| **command != "help") {
        let place = desk.path(&format!("pages/cjm-{command}.1"));
        let page = fs::read_to_string(&place).unwrap_or_else(|_| panic!("cjm-{command}.1"));
        assert!(page.contains(".TH") && page.contains(&format!("cjm\\-{command}")), "{page}");
        judged("mandoc", &["-Tlint", "-Werror"], &place);
    }
    let whole = fs::read(desk.path("pages/cjm.1")).unwrap();
    assert_eq!(desk.run(&["man"]).stdout, whole);
    let whole = String::from_utf8(whole).unwrap();
    assert!(whole.contains("\n.nf\nExamples:\n  cjm init checkout  ") && whole.contains("cjm\\-render"), "{whole}");
}

#[test]
fn hooks_are_commands_of_the_program() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".pre-commit-hooks.yaml")).unwrap();
    let hooks: Vec<Value> = serde_yaml::from_str(&text).unwrap();
    let ids: Vec<&str> = hooks.iter().map(|hook| hook["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["cjm-check", "cjm-fmt", "cjm-render-check"]);
    for hook in &hooks {
        let entry: Vec<&str> = hook["entry"].as_str().unwrap().split(' ').collect();
        assert_eq!((entry[0], hook["language"].as_str()), ("cjm", Some("rust")));
        assert_eq!(hook["files"].as_str(), Some(r"\.journey\.ya?ml$"));
        // As pre-commit calls it: with the names of changed files behind the command.
        let desk =
            Desk::with(&[("a.journey.yaml", "title: T\nstages:\n  - Notice\n"), ("b.journey.yaml", "title: T\nstagess: [S]\n")]);
        desk.expect(0, &["render", "a.journey.yaml"]);
        let with = |file| [&entry[1..], &[file]].concat();
        desk.expect(0, &with("a.journey.yaml"));
        desk.expect(1, &with("b.journey.yaml"));
    }
}
