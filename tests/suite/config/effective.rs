//! What `cjm config` prints: it can be pasted back and means the same.

use std::fs;

use super::LONG;
use crate::harness::desk::Desk;

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
