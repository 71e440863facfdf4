//! What is wrong in a configuration, and configurations made to do harm.

use std::fs;

use super::LONG;
use crate::harness::desk::Desk;

#[test]
fn errors_have_a_line_and_a_suggestion() {
    for (text, line, column, parts) in [
        ("colour = 1\n", 1, 1, &["unknown key `colour`", "takes exclude, check, rules, render, files"][..]),
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
        ("[render]\noutput = 'p/{stm}.{ext}'\n", 2, 10, &["unknown placeholder `stm`", "did you mean `{stem}`?"]),
        ("[render]\noutput = '{stem}.{zzzz}'\n", 2, 10, &["unknown placeholder `zzzz`", "write {stem}, {sheet}, {persona}"]),
        ("[render]\noutput = '{stem.{ext}'\n", 2, 10, &["unknown placeholder `stem.{ext`"]),
        ("[render]\noutput = '{stem}.{ext'\n", 2, 10, &["unmatched brace in `{stem}.{ext`"]),
        ("[render]\nfont-dirs = ['C:\\fonts']\n", 2, 14, &["an address or a drive"]),
        ("[files]\npaths = ['a']\n", 1, 2, &["`files` is a table for each group of files", "write `[[files]]`"]),
        ("[[files]]\nrules = {no-emotion = 'allow'}\n", 1, 1, &["`[[files]]` has no `paths`", "add `paths"]),
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
        (b"\x1f\x8b\x08", "compressed with gzip"),
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
    assert_eq!(said, "error: cannot read the configuration cjm.toml: it is a folder, not a file\n");
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
