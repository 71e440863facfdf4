//! What users of other programs type first works, or is answered with what to type.

use std::io::Write as _;
use std::process::Stdio;

use crate::harness::desk::{Desk, PLAIN, WRONG};

/// What a command prints, with the journey on standard input, and its exit code.
fn printed(desk: &Desk, arguments: &[&str], variables: &[(&str, &str)]) -> (String, Option<i32>) {
    let mut command = desk.command(arguments);
    command.env_remove("NO_COLOR").envs(variables.iter().copied());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that reads no input may have ended.
    let _ = child.stdin.take().unwrap().write_all(PLAIN.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout) + &text(output.stderr), output.status.code())
}

#[test]
fn other_names_of_commands_work() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    for (typed, meant) in [
        (&["lint", "a.yaml"][..], &["check", "a.yaml"][..]),
        (&["validate"], &["check"]),
        (&["build", "a.yaml"], &["render", "a.yaml"]),
        (&["compile", "a.yaml", "-o", "b.svg"], &["render", "a.yaml", "-o", "b.svg"]),
        (&["generate"], &["render"]),
        (&["format", "--check"], &["fmt", "--check"]),
        (&["new", "-"], &["init", "-"]),
        (&["rule", "no-goal"], &["explain", "no-goal"]),
        (&["rules"], &["list", "rules"]),
        (&["-q", "rules", "evidence"], &["list", "rules", "evidence"]),
        (&["linter"], &["list", "rules"]),
        (&["list", "lints"], &["list", "rules"]),
        (&["themes"], &["list", "themes"]),
        (&["keys", "stage"], &["list", "keys", "stage"]),
        (&["version"], &["--version"]),
        (&["help", "lint"], &["help", "check"]),
        (&["server", "--help"], &["lsp", "--help"]),
        (&["language-server", "--help"], &["lsp", "--help"]),
        (&["init", "--template", "x", "--list"], &["list", "templates"]),
        (&["check", "--show-settings", "--strict"], &["config", "--strict"]),
        (&["check", "--select", "ALL", "a.yaml"], &["check", "--strict", "--fail-on", "error", "a.yaml"]),
        (&["check", "--extend-select", "all", "a.yaml"], &["check", "--strict", "--fail-on", "error", "a.yaml"]),
    ] {
        assert_eq!(printed(&desk, typed, &[]), printed(&desk, meant, &[]), "{typed:?}");
    }
}

#[test]
fn what_does_not_exist_is_answered_with_what_to_type() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    for (typed, said) in [
        (&["view", "a.yaml"][..], "`cjm render -f html FILE`"),
        (&["open"], "`cjm render -f html FILE`"),
        (&["preview"], "`cjm render -f html FILE`"),
        (&["serve"], "`cjm render -f html FILE`"),
        (&["export"], "`cjm render -f html,png FILE`"),
        (&["watch"], "`watchexec -e yaml cjm render FILE`"),
        (&["fonts"], "`cjm render --font-dir DIR FILE`"),
        (&["check", "-D", "warnings"], "`--fail-on warning`"),
        (&["check", "--deny-warnings"], "`--fail-on warning`"),
        (&["check", "--error-on-warning"], "`--fail-on warning`"),
        (&["lint", "--add-noqa"], "`--write-baseline`"),
        (&["check", "--dry-run"], "`--diff`"),
        (&["render", "--dry-run"], "`--check`"),
        (&["render", "--stdout", "a.yaml"], "`--output -`"),
        (&["fmt", "--stdout", "a.yaml"], "`cjm fmt - < FILE`"),
        (&["render", "-w"], "`watchexec -e yaml cjm render FILE`"),
        (&["check", "--watch"], "`watchexec -e yaml cjm render FILE`"),
        (&["render", "--open"], "`cjm render -f html FILE`"),
        (&["render", "-t", "dark"], "`--theme`"),
        (&["render", "--dpi", "300"], "`--scale 3` with 288"),
        (&["render", "--width", "800"], "`--scale`"),
        (&["render", "--root", "."], "`-C DIR`"),
        (&["render", "-f", "pdf"], "`-f html`, open it in a browser and print it"),
        (&["render", "--format=PDF"], "`-f html`, open it in a browser and print it"),
        (&["render", "a.yaml", "-o", "x.pdf"], "`-f html`, open it in a browser and print it"),
        (&["render", "a.yaml", "-o", "x.jpg"], "`-f png`"),
        (&["render", "a.yaml", "x.pdf"], "`-f html`, open it in a browser and print it"),
        (&["check", "--format", "concise"], "did you mean `short`?"),
        (&["fmt", "-r"], "a directory stands for all journeys below it"),
        (&["init", "--force"], "never overwritten; delete it first"),
        (&["-v"], "a command is missing; `cjm help` lists them, `cjm --version` prints the version"),
        (&["-C", "nowhere", "check"], "cannot change to nowhere: no such file or directory"),
        // No word of ours is similar to these.
        (&["render", "--sketch"], "unknown option `--sketch`; see `cjm render --help`"),
        (&["check", "--force"], "unknown option `--force`; see `cjm check --help`"),
        (&["render", "--locale", "qt"], "unknown language `qt`; expected one of "),
    ] {
        assert!(desk.expect(2, typed).contains(said), "{typed:?}: {}", desk.expect(2, typed));
    }
    assert_eq!(desk.files(), ["a.yaml"]);
}

#[test]
fn a_second_path_may_be_the_picture() {
    let desk = Desk::with(&[("a.journey.yaml", PLAIN), ("logo.svg", "<svg/>")]);
    desk.expect(0, &["render", "a.journey.yaml", "map.png"]);
    // A picture of the same name is overwritten, as without the second path.
    desk.expect(0, &["render", "a.journey.yaml", "a.svg"]);
    desk.expect(0, &["render", "a.journey.yaml", "a.svg"]);
    let said = desk.expect(2, &["render", "a.journey.yaml", "logo.svg"]);
    assert_eq!(said, "error: logo.svg already exists; to overwrite it, type `cjm render a.journey.yaml -o logo.svg`\n");
    assert_eq!(desk.files(), ["a.journey.yaml", "a.svg", "logo.svg", "map.png"]);
}

#[test]
fn the_name_of_a_template_is_the_template() {
    let desk = Desk::with(&[]);
    assert!(desk.expect(0, &["init", "healthcare"]).starts_with("ok  template healthcare -> healthcare.journey.yaml\n"));
    assert!(desk.expect(0, &["init", "checkout"]).starts_with("ok  template starter -> checkout.journey.yaml\n"));
    assert!(desk.expect(0, &["init", "healthcare.yaml"]).starts_with("ok  template starter -> healthcare.yaml\n"));
}

#[test]
fn files_are_left_out_where_directories_are_searched() {
    let files = [("a.yaml", PLAIN), ("drafts/b.yaml", WRONG), ("maps/c.draft.yaml", WRONG), ("maps/d.yaml", PLAIN)];
    let desk = Desk::with(&files);
    let left = |arguments: &[&str]| printed(&desk, arguments, &[]).0.lines().filter(|line| line.contains(".yaml")).count();
    assert_eq!(left(&["check", "--show-files"]), 4);
    for patterns in [&["drafts", "*.draft.yaml"][..], &["/drafts/**", "maps/*.draft.yaml"]] {
        let typed: Vec<&str> = patterns.iter().flat_map(|pattern| ["--exclude", pattern]).collect();
        assert_eq!(left(&[&["check", "--show-files"], &typed[..]].concat()), 2, "{patterns:?}");
        desk.expect(0, &[&["check"], &typed[..]].concat());
        desk.expect(0, &[&["fmt", "--diff"], &typed[..]].concat());
        desk.expect(0, &[&["render", "-o", "out/"], &typed[..]].concat());
    }
    assert!(desk.expect(2, &["check", "--exclude", "[a"]).contains("--exclude cannot be `[a`"));
    let with_config = Desk::with(&[&files[..], &[("cjm.toml", "exclude = [\"drafts\", \"*.draft.yaml\"]\n")]].concat());
    with_config.expect(0, &["check"]);
    with_config.expect(0, &["-C", "maps", "check"]);
    with_config.expect(0, &["fmt"]);
    with_config.expect(1, &["check", "--no-config"]);
    // A file that is named is checked.
    with_config.expect(1, &["check", "drafts/b.yaml"]);
    let said = with_config.expect(0, &["check", "-v"]);
    assert!(said.contains("note: drafts/b.yaml is left out by `exclude` in cjm.toml\n"), "{said}");
    assert!(said.contains("note: cjm.toml applies to 2 files\n"), "{said}");
}

#[test]
fn rules_are_added_by_the_configuration() {
    let config = "[check]\nextend-select = [\"no-goal\"]\n";
    let desk = Desk::with(&[("a.yaml", PLAIN), ("cjm.toml", config)]);
    assert!(desk.expect(0, &["check", "a.yaml"]).contains("warning[no-goal]"));
    assert!(!desk.expect(0, &["check", "a.yaml", "--ignore", "no-goal"]).contains("no-goal"));
    assert!(printed(&desk, &["config"], &[]).0.contains("no-goal = \"warn\"  # cjm.toml:2"));
    let wrong = Desk::with(&[("a.yaml", PLAIN), ("cjm.toml", "check.extend-select = [\"no-gaol\"]\n")]);
    assert!(wrong.expect(2, &["check"]).contains("did you mean `no-goal`?"));
}

#[test]
fn standard_input_may_have_a_name() {
    let desk = Desk::with(&[("maps/cjm.toml", "check.extend-select = [\"no-goal\"]\n")]);
    for arguments in [
        &["check", "-", "--stdin-filename", "maps/new.journey.yaml"][..],
        &["check", "--stdin-filename", "maps/new.journey.yaml"],
    ] {
        let (said, code) = printed(&desk, arguments, &[]);
        assert!(code == Some(0) && said.contains("--> maps/new.journey.yaml:1:8") && said.contains("no-goal"), "{said}");
    }
    let (said, _) = printed(&desk, &["fmt", "--diff", "--stdin-filename", "maps/new.yaml"], &[]);
    assert!(said.is_empty() || said.contains("maps/new.yaml"), "{said}");
}

#[test]
fn variables_decide_about_colour() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    for (variables, coloured) in [
        (&[][..], false),
        (&[("FORCE_COLOR", "1")][..], true),
        (&[("CLICOLOR_FORCE", "1")], true),
        (&[("FORCE_COLOR", "")], false),
        (&[("FORCE_COLOR", "0")], false),
        (&[("FORCE_COLOR", "1"), ("NO_COLOR", "1")], false),
        (&[("FORCE_COLOR", "1"), ("NO_COLOR", "")], true),
    ] {
        let (said, _) = printed(&desk, &["check", "a.yaml"], variables);
        assert_eq!(said.contains('\u{1b}'), coloured, "{variables:?}: {said:?}");
    }
    let (said, _) = printed(&desk, &["check", "a.yaml", "--color", "never"], &[("FORCE_COLOR", "1")]);
    assert!(!said.contains('\u{1b}'));
}

#[test]
fn a_report_in_a_file_is_summed_up() {
    let desk = Desk::with(&[("a.yaml", WRONG), ("b.yaml", PLAIN)]);
    assert_eq!(desk.expect(1, &["check", "--format", "sarif", "-o", "cjm.sarif"]), "cjm.sarif: 1 error in 2 files\n");
    assert_eq!(desk.expect(0, &["check", "--format", "json", "-o", "cjm.json", "b.yaml"]), "cjm.json: no findings in 1 file\n");
    assert_eq!(desk.expect(1, &["check", "--format", "sarif", "-o", "cjm.sarif", "-q"]), "");
}
