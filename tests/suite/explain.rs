//! Tests `cjm explain` and the documentation of rules: every example triggers its rule or passes.

use std::collections::BTreeSet;
use std::path::PathBuf;

use cjm::check::RULES;
use cjm::findings::{Rule, RuleGroup};
use cjm::rules;

use crate::harness::desk::{Desk, PLAIN};

/// A drawing with a picture.
const PHOTO_IN_IT: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='a.png'/><path d='M0 0h9v9z'/></svg>";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The rules that no project can turn off: those of the language, of the files around it and of the configuration.
fn of_the_language() -> impl Iterator<Item = &'static Rule> {
    rules::all().into_iter().filter(|rule| !rule.is_configurable())
}

#[test]
fn rules_have_names_of_their_own_and_complete_rows() {
    let all = rules::all();
    let mut names = BTreeSet::new();
    for rule in &all {
        let name = rule.name;
        for name in std::iter::once(name).chain(rule.aliases.iter().copied()) {
            assert!(name.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-'), "{name}");
            assert!(names.insert(name), "two rules are called {name}");
            assert_eq!(rules::find(name), Some(*rule), "{name}");
        }
        assert!(rule.summary.ends_with('.') && !rule.summary.trim_end_matches('.').is_empty(), "{name}");
        assert!(rule.why.len() > 60 && rule.why.ends_with('.') && !rule.why.contains("  "), "{name}: {:?}", rule.why);
        assert_eq!(rule.bad.len(), rule.good.len(), "{name}");
        for text in rule.bad.iter().chain(rule.good) {
            assert!(text.ends_with('\n') && !text.contains('\t') || name == "tab-indentation", "{name}");
        }
    }
    assert!(RULES.iter().all(|rule| rule.is_configurable() && all.contains(rule)));
    assert_eq!(all.len(), RULES.len() + of_the_language().count());
    assert!(all.is_sorted_by_key(|rule| rule.name));
}

/// Checks an example in a directory with all files that examples refer to.
fn said_of(rule: &Rule, text: &str) -> String {
    let desk = Desk::with(&[
        ("shared.yaml", "personas: [Maya]\n"),
        ("text.png", "no picture"),
        ("text.ttf", "no font"),
        ("photo-in-it.svg", PHOTO_IN_IT),
    ]);
    std::fs::create_dir(desk.path("folder")).unwrap();
    std::fs::copy(root().join("tests/pictures/small.png"), desk.path("picture.png")).unwrap_or_else(|_| {
        let image = png_of_one_pixel();
        std::fs::write(desk.path("picture.png"), &image).unwrap();
        image.len() as u64
    });
    let short = "--diagnostics=short";
    let output = if rule.group == RuleGroup::Themes {
        std::fs::write(desk.path("example.theme.yaml"), text).unwrap();
        std::fs::write(desk.path("a.journey.yaml"), PLAIN).unwrap();
        desk.run(&["render", "a.journey.yaml", "--theme", "example.theme.yaml", short])
    } else if rule.group == RuleGroup::Configuration {
        std::fs::write(desk.path("cjm.toml"), text).unwrap();
        std::fs::write(desk.path("a.journey.yaml"), PLAIN).unwrap();
        desk.run(&["check", "a.journey.yaml", short])
    } else {
        std::fs::write(desk.path("example.journey.yaml"), text).unwrap();
        desk.run(&["check", "example.journey.yaml", short])
    };
    String::from_utf8(output.stderr).unwrap()
}

/// A picture of one pixel, made with the crate that draws them.
fn png_of_one_pixel() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[31, 111, 92]).unwrap();
    bytes
}

#[test]
fn every_example_of_the_language_shows_what_it_is_for() {
    for rule in of_the_language().filter(|rule| !rule.bad.is_empty()) {
        let said = said_of(rule, rule.bad[0]);
        let tag = format!("[{}]", rule.name);
        assert!(said.contains(&tag), "{}: {said} in\n{}", rule.name, rule.bad[0]);
        let level = rule.level.word();
        assert!(said.lines().any(|line| line.ends_with(&tag) && line.contains(&format!(" {level}: "))), "{}: {said}", rule.name);
        let said = said_of(rule, rule.good[0]);
        assert!(!said.contains(&tag) && !said.contains(": error: "), "{}: {said} in\n{}", rule.name, rule.good[0]);
    }
}

/// Tests rules whose triggering files are too long for an example.
#[test]
fn what_has_no_example_is_found_as_well() {
    let images = |count: usize| {
        let each = (0..count).map(|n| format!("{{name: T{n}, image: {n}.png}}")).collect::<Vec<_>>().join(", ");
        format!("title: T\nstages: [{{name: S, touchpoints: [{each}]}}]\n")
    };
    let odd = "title: I renew\nstages: [Notice]\nx-a:\n  ? a\n  # c\n  : b\n".to_owned();
    let cases: [(&str, &str, Vec<u8>); 5] = [
        ("cannot-format", "fmt", odd.into_bytes()),
        ("not-utf-8", "check", b"title: caf\xe9\nstages: [S]\n".to_vec()),
        ("too-large", "check", format!("title: {}\nstages: [S]\n", "x".repeat(40_001)).into_bytes()),
        ("too-many", "check", format!("title: T\nstages: [{}]\n", "S,".repeat(5_001)).into_bytes()),
        ("too-many-pictures", "check", images(101).into_bytes()),
    ];
    for (name, command, bytes) in &cases {
        let desk = Desk::with(&[]);
        std::fs::write(desk.path("a.journey.yaml"), bytes).unwrap();
        for n in 0..101 {
            std::fs::write(desk.path(&format!("{n}.png")), png_of_one_pixel()).unwrap();
        }
        let said = String::from_utf8(desk.run(&[command, "a.journey.yaml", "--diagnostics=short"]).stderr).unwrap();
        assert!(said.contains(&format!("[{name}]")), "{name}: {said}");
    }
    let without = of_the_language().filter(|rule| rule.bad.is_empty());
    assert_eq!(without.map(|rule| rule.name).collect::<Vec<_>>(), cases.map(|(name, ..)| name));
}

fn explained(arguments: &[&str]) -> String {
    let output = Desk::with(&[]).run(&[&["explain"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn everything_is_explained() {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for rule in rules::all() {
        let said = explained(&[rule.name]);
        assert!(said.starts_with(&format!("{}  ({}, {})\n\n", rule.name, rule.group.title(), rule.level.word())), "{said}");
        let flat = words(&said);
        for part in [rule.summary, rule.why, rule.source] {
            assert!(flat.contains(&words(part)), "{}: {part}\n{said}", rule.name);
        }
        for line in rule
            .bad
            .iter()
            .take(1)
            .chain(rule.good.iter().take(1))
            .flat_map(|file| file.lines())
            .filter(|line| !line.trim().is_empty())
        {
            assert!(said.contains(&format!("    {}\n", line.trim_end())), "{}: {line}", rule.name);
        }
        for threshold in rule.thresholds {
            assert!(flat.contains(&words(&threshold.about())), "{}", rule.name);
        }
        if rule.is_configurable() {
            assert!(said.contains(&format!("# cjm: ignore[{}]", rule.name)), "{}", rule.name);
            assert!(said.contains("Output of `cjm check`\n"), "{}: {said}", rule.name);
            assert!(said.contains(&format!("[{}]: ", rule.name)), "{}: {said}", rule.name);
        }
        assert!(said.lines().all(|line| line.chars().count() <= 140), "{said}");
    }
}

#[test]
fn names_are_taken_as_they_come() {
    let expected = explained(&["outside-scale"]);
    for typed in ["[outside-scale]", "`outside-scale`", "OUTSIDE_SCALE", "outside scale"] {
        assert_eq!(explained(&[typed]), expected, "{typed}");
    }
    for rule in rules::all() {
        for former in rule.aliases {
            assert_eq!(explained(&[former]), explained(&[rule.name]), "{former}");
        }
    }
    assert!(explained(&["missing-blank"]).starts_with("missing-space "));
    let desk = Desk::with(&[]);
    assert!(desk.expect(2, &["explain", "outside-scal"]).contains("did you mean `outside-scale`?"));
    assert!(desk.expect(2, &["explain", "qqqqqq"]).contains("`cjm explain` lists all of them"));
    let all = explained(&[]);
    for rule in rules::all() {
        assert!(all.contains(&format!("  {} ", rule.name)) && all.contains(rule.summary), "{}", rule.name);
    }
}

#[test]
fn rules_are_listed_by_group() {
    let listed =
        |arguments: &[&str]| String::from_utf8(Desk::with(&[]).run(&[&["list", "rules"], arguments].concat()).stdout).unwrap();
    let all = listed(&[]);
    // The former name of the list.
    assert_eq!(String::from_utf8(Desk::with(&[]).run(&["list", "lints"]).stdout).unwrap(), all);
    for row in RULES {
        assert!(all.contains(&format!("{:5}  {}", row.level.to_string(), row.summary)), "{}", row.name);
    }
    for group in RuleGroup::configurable() {
        let (name, title) = (group.name(), group.title());
        let of: Vec<&str> = RULES.iter().filter(|row| row.group == group).map(|row| row.name).collect();
        let Some(first) = of.first() else { continue };
        for typed in [name, title] {
            let said = listed(&[typed]);
            assert_eq!(said.lines().count(), of.len() + 1, "{said}");
        }
        assert_eq!(listed(&[first]).lines().count(), 1, "{first}");
    }
    assert!(Desk::with(&[]).expect(2, &["list", "rules", "evidenc"]).contains("did you mean `evidence`?"));
}

/// Every command that the page about build servers shows can be typed, and every file it shows is YAML.
#[test]
fn the_page_about_build_servers_can_be_copied() {
    let page = std::fs::read_to_string(root().join("docs/ci.md")).unwrap();
    let blocks: Vec<(&str, &str)> = page.split("\n```").skip(1).step_by(2).map(|block| block.split_once('\n').unwrap()).collect();
    let mut commands = 0;
    for (kind, text) in &blocks {
        if *kind == "yaml" {
            let _: serde_yaml::Value = serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{error} in\n{text}"));
        }
        for line in text.lines() {
            let line = line.trim_start_matches(['-', ' ']).trim_start_matches("run: ").trim_start_matches("entry: ");
            let line = line.trim_start_matches("$ ");
            let Some(command) = line.strip_prefix("cjm ") else { continue };
            commands += 1;
            let command = command.split(['|', '&', '>']).next().unwrap().trim();
            let arguments: Vec<&str> = command.split_whitespace().collect();
            let desk = Desk::with(&[("maps/a.journey.yaml", PLAIN)]);
            let output = desk.run(&arguments);
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(matches!(output.status.code(), Some(0 | 1)), "{command}: {said}");
        }
    }
    assert!(blocks.len() > 5 && commands > 5, "{} blocks, {commands} commands", blocks.len());
}
