//! Drawings are made as configured.

use std::fs;

use crate::harness::desk::{Desk, SMALL};

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
        let name = |tag| {
            let words = cjm::words::locale(tag).unwrap().words;
            words.about(None, words.journey_map, &[])
        };
        ["en", "de", "fr"].into_iter().find(|tag| svg.contains(&name(tag))).unwrap()
    };
    let de = "[render]\nlocale = 'de'\n";
    assert_eq!(of("", "", &[]), "en");
    assert_eq!(of("", de, &[]), "de");
    assert_eq!(of("locale: en\n", de, &[]), "en");
    assert_eq!(of("locale: fr\n", de, &[]), "fr");
    assert_eq!(of("locale: fi\n", de, &[]), "de", "there are no Finnish words");
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
