//! The built program, run as users run it.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use crate::harness::desk::{Desk, PLAIN, SMALL, WRONG};

#[test]
fn a_file_becomes_the_sheets_that_suit_it_beside_it() {
    let desk = Desk::with(&[("maps/a.journey.yaml", SMALL), ("maps/b.yaml", PLAIN)]);
    let said = desk.expect(0, &["render", "maps/a.journey.yaml", "maps/b.yaml"]);
    assert_eq!(
        desk.files(),
        ["maps/a.journey.svg", "maps/a.journey.yaml", "maps/a.service-blueprint.svg", "maps/b.svg", "maps/b.yaml"]
    );
    let first = said.lines().next().unwrap();
    assert_eq!(first, "ok  maps/a.journey.yaml -> maps/a.journey.svg  (2 stages, 2 touchpoints)");
}

#[test]
fn one_place_takes_the_journey_map() {
    let desk = Desk::with(&[("a.journey.yaml", SMALL)]);
    desk.expect(0, &["render", "a.journey.yaml", "-o", "map.svg"]);
    assert_eq!(desk.files(), ["a.journey.yaml", "map.svg"]);
    assert!(fs::read_to_string(desk.path("map.svg")).unwrap().contains("Customer journey map"));
}

#[test]
fn a_sheet_is_not_left_out_in_silence() {
    let desk = Desk::with(&[("a.yaml", SMALL), ("b.yaml", PLAIN)]);
    let note = "note: the service blueprint is not drawn; name a directory (`-o out/`) or `--sheet service-blueprint`\n";
    for place in ["map.svg", "-"] {
        let said = desk.expect(0, &["render", "a.yaml", "-o", place]);
        assert!(said.starts_with(note), "{said}");
    }
    for arguments in [
        &["a.yaml", "-o", "map.svg", "-q"][..],
        &["a.yaml", "-o", "map.svg", "--sheet", "journey-map"],
        &["a.yaml", "-o", "out/"],
        &["a.yaml"],
        &["b.yaml", "-o", "map.svg"],
    ] {
        let said = desk.expect(0, &[&["render"], arguments].concat());
        assert!(!said.contains("note"), "{arguments:?}: {said}");
    }
}

#[test]
fn standard_input_goes_to_standard_output() {
    let desk = Desk::with(&[]);
    for arguments in [&["render", "-"][..], &["render", "-", "-o", "-"]] {
        let mut child =
            desk.command(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(PLAIN.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success() && output.stdout.starts_with(b"<svg ") && output.stderr.is_empty());
    }
    assert!(desk.files().is_empty());
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let desk = Desk::with(&[("a.yaml", SMALL)]);
    let mut child =
        desk.command(&["render", "a.yaml", "-o", "-", "-q"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty());
}

#[test]
fn directories_give_their_journeys_and_honour_gitignore() {
    let desk = Desk::with(&[
        ("a.journey.yaml", PLAIN),
        ("deep/er/b.yml", PLAIN),
        ("deep/compose.yaml", "services:\n  web: {image: x}\n"),
        ("deep/notes.txt", PLAIN),
        ("drafts/c.journey.yaml", WRONG),
        (".hidden/d.journey.yaml", WRONG),
        (".gitignore", "drafts/\n"),
    ]);
    let said = desk.expect(0, &["check"]);
    assert_eq!(
        said,
        "ok  a.journey.yaml  (1 stage, 1 touchpoint)\nok  deep/er/b.yml  (1 stage, 1 touchpoint)\n2 journeys: no findings\n"
    );
    assert_eq!(desk.expect(0, &["check", "a.journey.yaml", ".", "deep"]).matches("ok  ").count(), 2, "each file once");
    desk.expect(0, &["render", "-o", "out"]);
    assert!(desk.path("out/a.journey.svg").is_file() && desk.path("out/b.svg").is_file());
}

#[test]
fn patterns_work_without_a_shell() {
    let desk = Desk::with(&[("m/a.yaml", PLAIN), ("m/b.yaml", PLAIN), ("m/n/c.yaml", PLAIN), ("d.yaml", PLAIN)]);
    assert_eq!(desk.expect(0, &["check", "m/*.yaml"]).matches("ok  ").count(), 2);
    assert_eq!(desk.expect(0, &["check", "**/*.yaml"]).matches("ok  ").count(), 4);
    assert_eq!(desk.expect(0, &["check", "./m/{a,b}.yaml"]).matches("ok  ").count(), 2);
    assert!(desk.expect(2, &["check", "m/*.yml"]).contains("no journey files in m/*.yml"));
    assert!(desk.expect(2, &["check", "m/[.yaml"]).contains("cannot search"));
}

#[test]
fn names_are_made_of_placeholders() {
    let desk = Desk::with(&[("a.journey.yaml", SMALL)]);
    desk.expect(0, &["render", "a.journey.yaml", "-f", "svg,png", "--sheet", "all", "-o", "o/{theme}/{stem}_{sheet}.{ext}"]);
    assert_eq!(
        desk.files(),
        [
            "a.journey.yaml",
            "o/light/a_journey-map.png",
            "o/light/a_journey-map.svg",
            "o/light/a_service-blueprint.png",
            "o/light/a_service-blueprint.svg"
        ]
    );
    assert!(desk.expect(2, &["render", "a.journey.yaml", "-o", "{steem}.svg"]).contains("did you mean `stem`?"));
}

#[test]
fn two_pictures_never_share_a_name() {
    let desk = Desk::with(&[("x/a.yaml", PLAIN), ("y/a.yaml", PLAIN), ("z/b.yaml", PLAIN)]);
    let said = desk.expect(2, &["render", "x", "y", "-o", "out"]);
    assert!(said.contains("pictures of x/a.yaml and y/a.yaml would both be written to out/a.svg; draw them in separate runs"));
    assert!(said.contains("`-o 'out/first-{stem}.{sheet}.{ext}'`") && !said.contains("directory"), "{said}");
    let said = desk.expect(2, &["render", "x", "z", "-o", "out/{sheet}.svg"]);
    assert!(said.contains("x/a.yaml and z/b.yaml would both") && said.contains("; put {stem} in the name, or draw"), "{said}");
    let said = desk.expect(2, &["render", "x", "--sheet", "journey-map,service-blueprint", "-o", "out/{stem}.svg"]);
    assert!(
        said.contains("two pictures of x/a.yaml would be written to out/a.svg; put {sheet}, {persona}, {theme} and {ext}"),
        "{said}"
    );
    assert!(desk.expect(2, &["render", "x", "y", "-o", "one.svg"]).contains("several pictures"));
    assert!(desk.expect(2, &["render", "x", "-f", "svg,png", "-o", "-"]).contains("several pictures"));
    assert_eq!(desk.files(), ["x/a.yaml", "y/a.yaml", "z/b.yaml"]);
}

#[test]
fn a_source_is_never_overwritten() {
    let desk = Desk::with(&[("a.svg", PLAIN), ("b.yaml", PLAIN)]);
    for arguments in [&["render", "a.svg"][..], &["render", "b.yaml", "-o", "./b.yaml", "-f", "svg"]] {
        assert!(desk.expect(2, arguments).contains("overwrite its own source"));
    }
    assert_eq!(fs::read_to_string(desk.path("a.svg")).unwrap(), PLAIN);
}

#[test]
fn an_error_in_a_file_writes_nothing_of_it_and_all_of_the_others() {
    let desk = Desk::with(&[("a.yaml", WRONG), ("b.yaml", PLAIN)]);
    let said = desk.expect(1, &["render", ".", "--diagnostics", "short"]);
    assert!(said.contains("a.yaml:4:5: error:") && said.contains("ok  b.yaml"), "{said}");
    assert_eq!(desk.files(), ["a.yaml", "b.svg", "b.yaml"]);
    assert!(desk.expect(1, &["check", "a.yaml"]).contains("touchpoints"));
    desk.expect(0, &["check", "a.yaml", "--fail-on", "never"]);
    assert!(desk.expect(2, &["check", "a.yaml", "missing.yaml"]).contains("cannot read missing.yaml: no such file"));
    assert!(!desk.expect(1, &["render", ".", "-q"]).contains("ok "));
}

#[test]
fn text_that_is_not_utf8_is_a_finding_with_its_place() {
    let desk = Desk::with(&[]);
    fs::write(desk.path("l.yaml"), b"title: Caf\xe9\nstages: []\n").unwrap();
    fs::write(desk.path("u.yaml"), b"\xff\xfet\0i\0").unwrap();
    assert!(desk.expect(1, &["check", "l.yaml"]).contains("l.yaml:1:11"));
    assert!(desk.expect(1, &["check", "u.yaml"]).contains("UTF-16"));
}

#[test]
fn used_files_lie_in_the_project() {
    let using = |path: &str| format!("use: [{path}]\n{PLAIN}");
    let shared = "personas:\n  - {id: maya, name: Maya}\n";
    let desk = Desk::with(&[
        ("maps/deep/a.yaml", &using("../shared.yaml")),
        ("maps/shared.yaml", shared),
        ("maps/b.yaml", &using("../secret.yaml")),
        ("secret.yaml", shared),
    ]);
    desk.expect(0, &["check", "maps/deep/a.yaml"]);
    desk.expect(0, &["check", "maps/b.yaml"]);
    fs::write(desk.path("maps/cjm.toml"), "").unwrap();
    assert!(desk.expect(1, &["check", "maps/b.yaml"]).contains("outside the project"));
    let inside = |file: &str| desk.command(&["check", file]).current_dir(desk.path("maps/deep")).output().unwrap().status.code();
    assert_eq!((inside("a.yaml"), inside("../b.yaml")), (Some(0), Some(1)));
    fs::remove_file(desk.path("maps/cjm.toml")).unwrap();
    assert_eq!((inside("a.yaml"), inside("../b.yaml")), (Some(1), Some(1)));
}

#[test]
fn options_say_what_they_take() {
    let desk = Desk::with(&[("a.yaml", PLAIN), ("sub/long-name.journey.yaml", PLAIN)]);
    fs::create_dir(desk.path("empty")).unwrap();
    for (arguments, help) in [
        (&["render", "a.yaml", "-f", "svgg"][..], "unknown value of --format: `svgg`; did you mean `svg`?"),
        (&["render", "a.yaml", "-f", "gltf"], "`gltf`; expected one of html, png, svg"),
        (&["render", "a.yaml", "-f"], "--format needs a value; expected one of html, png, svg"),
        (&["render", "a.yaml", "-o"], "--output needs a value after it\n"),
        (&["render", "a.yaml", "--themes", "dark"], "unknown option `--themes`; did you mean `--theme`?"),
        (&["render", "a.yaml", "--lang=de"], "did you mean `--locale`?"),
        (&["render", "a.yaml", "--opn"], "unknown option `--opn`; see `cjm render --help`"),
        (&["init", "one", "two"], "unexpected argument `two`; see `cjm init --help`"),
        (&["render", "a.yaml", "--locale", "german"], "unknown language `german`; did you mean `de`?"),
        (&["render", "a.yaml", "--locale", "xx"], "expected one of ar, de, en"),
        (&["render", "a.yaml", "--sheet", "blueprint"], "did you mean `service-blueprint`?"),
        (&["render", "b.yaml"], "cannot read b.yaml: no such file or directory"),
        (&["render", "a"], "cannot read a: no such file or directory; did you mean a.yaml?"),
        (&["check", "sub/longname.journey.yml"], "did you mean sub/long-name.journey.yaml?"),
        (&["check", "empty"], "no journey files in empty; `cjm init empty/` writes one to start from"),
        (&["list", "keys", "touchpont"], "did you mean `touchpoint`?"),
        (&["list", "touchpoint"], "did you mean `cjm list keys touchpoint`?"),
        (&["a.yaml"], "unknown command `a.yaml`; to draw this file, type `cjm render a.yaml`"),
        (&["rendr"], "unknown command `rendr`; did you mean `render`?"),
        (&["render", "a.yaml", "-o", "a.pgn"], "did you mean `png`?"),
        (&["render", "a.yaml", "-o", "a.svg", "-f", "png"], "--output has the extension .svg, but --format is png"),
        (&["render", "a.yaml", "--sheet", "journy-map"], "did you mean `journey-map`?"),
        (&["render", "a.yaml", "--lanes", "emotoins"], "did you mean `emotions`?"),
        (&["render", "a.yaml", "--scale", "0"], "above 0"),
        (&["render", "a.yaml", "--scale", "nan"], "above 0"),
        (&["render", "a.yaml", "--jobs", "0"], "--jobs cannot be `0`: must be at least 1\n"),
        (&["check", "a.yaml", "-j", "two"], "not a whole number"),
        (&["render", "a.yaml", "--theme", "drak"], "unknown theme `drak`; did you mean `dark`?"),
        (&["render", "a.yaml", "--font-dir", "nowhere"], "cannot read nowhere"),
        (&["render", "a.yaml", "-o", "a.yaml/b.svg"], "cannot write a.yaml/b.svg"),
        (&["paint"], "unknown command `paint`; expected one of render, check, "),
    ] {
        let said = desk.expect(2, arguments);
        assert!(said.contains(help), "{arguments:?}: {said}");
    }
    assert_eq!(desk.files(), ["a.yaml", "sub/long-name.journey.yaml"]);
    let help = desk.run(&["render", "--help"]);
    assert!(help.status.success() && String::from_utf8(help.stdout).unwrap().matches("  cjm render").count() >= 2);
}

#[test]
fn the_theme_is_light() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    desk.expect(0, &["render", "a.yaml", "--theme", "light", "-o", "{stem}.{theme}.{ext}"]);
    desk.expect(0, &["render", "a.yaml", "-o", "b.svg"]);
    assert_eq!(fs::read(desk.path("a.light.svg")).unwrap(), fs::read(desk.path("b.svg")).unwrap());
}

#[test]
fn formats_may_be_typed_in_capitals() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    desk.expect(0, &["render", "a.yaml", "-f", "PNG,Svg"]);
    assert_eq!(desk.files(), ["a.png", "a.svg", "a.yaml"]);
}

#[test]
fn a_page_holds_every_sheet_in_one_file() {
    let desk = Desk::with(&[("checkout.journey.yaml", SMALL)]);
    desk.expect(0, &["render", "-f", "html"]);
    assert_eq!(desk.files(), ["checkout.journey.html", "checkout.journey.yaml"]);
    let page = fs::read_to_string(desk.path("checkout.journey.html")).unwrap();
    for sheet in ["journey-map", "service-blueprint"] {
        assert_eq!(page.matches(&format!("<section class=\"sheet\" id=\"{sheet}\"")).count(), 1, "{sheet}");
    }
    // One file, however many sheets, and no word about one that is left out.
    let said = desk.expect(0, &["render", "-o", "page.html", "--sheet", "all"]);
    assert!(!said.contains("note"), "{said}");
    assert_eq!(fs::read_to_string(desk.path("page.html")).unwrap(), page);
    desk.expect(0, &["render", "-f", "html", "--check"]);
    // A journey without work behind the scenes has no blueprint, on a page or beside it, unless it is named.
    let plain = Desk::with(&[("a.yaml", PLAIN)]);
    plain.expect(0, &["render", "-f", "html", "-o", "one.html"]);
    plain.expect(0, &["render", "-f", "html", "--sheet", "all", "-o", "two.html"]);
    assert_eq!(fs::read_to_string(plain.path("one.html")).unwrap(), fs::read_to_string(plain.path("two.html")).unwrap());
    plain.expect(0, &["render", "--sheet", "all", "-o", "all"]);
    plain.expect(0, &["render", "--sheet", "all,service-blueprint", "-o", "both"]);
    assert_eq!(plain.files().iter().filter(|name| name.starts_with("all/")).count(), 1);
    assert_eq!(plain.files().iter().filter(|name| name.starts_with("both/")).count(), 2);
    desk.expect(0, &["render", "-f", "html,svg", "-o", "out"]);
    assert_eq!(fs::read_dir(desk.path("out")).unwrap().count(), 3, "a page, and a drawing for each sheet");
}

#[test]
fn options_without_effect_are_reported() {
    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    for (arguments, notes) in [
        (&["--scale", "2"][..], &["--scale has no effect on an SVG"][..]),
        (&["-f", "png", "--text", "embed"], &["--text has no effect on a PNG"]),
        (&["-o", "x.png", "--text", "live", "--scale", "2"], &["--text has no effect on a PNG"]),
        (&["-f", "svg,png", "--text", "live", "--scale", "2"], &[]),
        (&["--scale", "2", "-q"], &[]),
        (&["-f", "png"], &[]),
    ] {
        let said = desk.expect(0, &[&["render", "a.yaml"], arguments].concat());
        assert_eq!(said.matches("note: ").count(), notes.len(), "{arguments:?}: {said}");
        assert!(notes.iter().all(|note| said.contains(note)), "{arguments:?}: {said}");
    }
}

#[test]
fn a_build_can_check_that_pictures_are_fresh() {
    let desk = Desk::with(&[("a.yaml", PLAIN), ("b.yaml", PLAIN)]);
    assert_eq!(
        desk.expect(1, &["render", ".", "--check"]),
        "stale  a.yaml -> a.svg  (missing)\nstale  b.yaml -> b.svg  (missing)\n2 journeys: 2 stale\nnote: to update the pictures, run `cjm render .`\n"
    );
    assert_eq!(desk.files(), ["a.yaml", "b.yaml"]);
    desk.expect(0, &["render"]);
    desk.expect(0, &["render", "--check"]);
    fs::write(desk.path("b.yaml"), PLAIN.replace("look", "see")).unwrap();
    assert_eq!(desk.expect(1, &["render", "--check", "-q"]), "stale  b.yaml -> b.svg  (different)\n");
    assert!(!desk.expect(0, &["render", "--check", "a.yaml"]).contains("note"));
    desk.expect(2, &["render", "--check", "a.yaml", "-o", "-"]);
}

#[test]
fn lanes_and_scale_are_obeyed() {
    let desk = Desk::with(&[("a.yaml", SMALL)]);
    desk.expect(0, &["render", "a.yaml", "-o", "all.svg"]);
    desk.expect(0, &["render", "a.yaml", "-o", "few.svg", "--lanes", "stages,emotions"]);
    // The keys of the file and their synonyms name lanes, too.
    desk.expect(0, &["render", "a.yaml", "-o", "keys.svg", "--lanes", "stages,mood"]);
    assert_eq!(fs::read(desk.path("keys.svg")).unwrap(), fs::read(desk.path("few.svg")).unwrap());
    let read = |name| fs::read_to_string(desk.path(name)).unwrap();
    assert!(
        read("all.svg").contains("Channels") && !read("few.svg").contains("Channels") && read("few.svg").contains("Emotions")
    );
    desk.expect(0, &["render", "a.yaml", "-o", "one.png"]);
    desk.expect(0, &["render", "a.yaml", "-o", "two.png", "--scale", "2"]);
    let width = |name| u32::from_be_bytes(fs::read(desk.path(name)).unwrap()[16..20].try_into().unwrap());
    assert_eq!(2 * width("one.png"), width("two.png"));
}

#[test]
fn lanes_are_drawn_once_and_an_empty_sheet_is_reported() {
    let desk = Desk::with(&[("a.yaml", SMALL), ("b.yaml", PLAIN)]);
    let said = desk.expect(0, &["render", "a.yaml", "b.yaml", "--lanes", "stages,frontstage"]);
    assert_eq!(desk.files(), ["a.svg", "a.yaml", "b.svg", "b.yaml"]);
    assert!(!said.contains("nothing to draw"), "{said}");
    let said = desk.expect(0, &["render", "a.yaml", "b.yaml", "--lanes", "frontstage"]);
    assert!(said.contains("warning: b.yaml: nothing to draw in these lanes\n") && said.matches("nothing").count() == 1, "{said}");
    assert!(!desk.expect(0, &["render", "b.yaml", "--lanes", "frontstage", "-q"]).contains("nothing"));
    desk.expect(0, &["render", "a.yaml", "--lanes", "stages", "--sheet", "all", "-o", "both"]);
    assert_eq!(desk.files().iter().filter(|name| name.starts_with("both/")).count(), 2);
    // A sheet without lanes refuses them, whether the journey has content for it or not.
    let matrix = |file| desk.expect(2, &["render", file, "--sheet", "opportunity-matrix", "--lanes", "goals", "-o", "m.svg"]);
    assert!(matrix("a.yaml").contains("the sheet `opportunity-matrix` has no lanes"));
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let files: Vec<(String, &str)> = (0..6).map(|n| (format!("{n}.yaml"), if n == 3 { WRONG } else { SMALL })).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    let desk = Desk::with(&files);
    let said = |jobs, out| desk.expect(1, &["render", ".", "-f", "png,svg", "-j", jobs, "-o", out]).replace(out, "out");
    assert_eq!(said("1", "o1"), said("2", "o2"));
    for name in desk.files().iter().filter(|name| name.starts_with("o1/")) {
        let bytes = |name: &str| fs::read(desk.path(name)).unwrap();
        assert!(bytes(name) == bytes(&name.replace("o1/", "o2/")), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn files_keep_their_permissions_and_links_stay_links() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let desk = Desk::with(&[("a.yaml", PLAIN), ("old.svg", "old"), ("plain", "")]);
    let mode = |name: &str| fs::metadata(desk.path(name)).unwrap().permissions().mode() & 0o777;
    let set = |name: &str, mode| fs::set_permissions(desk.path(name), fs::Permissions::from_mode(mode)).unwrap();
    set("old.svg", 0o640);
    symlink("old.svg", desk.path("link.svg")).unwrap();
    desk.expect(0, &["render", "a.yaml", "-o", "link.svg"]);
    assert!(fs::symlink_metadata(desk.path("link.svg")).unwrap().is_symlink());
    assert!(fs::read_to_string(desk.path("old.svg")).unwrap().starts_with("<svg"));
    assert_eq!(mode("old.svg"), 0o640);
    desk.expect(0, &["render", "a.yaml", "-o", "new.svg"]);
    assert_eq!(mode("new.svg"), mode("plain"));
    set("old.svg", 0o440);
    assert!(desk.expect(2, &["render", "a.yaml", "-o", "old.svg"]).contains("read-only"));
    symlink("nowhere", desk.path("broken.journey.yaml")).unwrap();
    assert!(desk.expect(2, &["check", "broken.journey.yaml"]).contains("cannot read broken.journey.yaml"));
    assert_eq!(desk.expect(0, &["check", "."]).lines().count(), 1, "a broken link in a directory is not a file");
    desk.expect(0, &["render", "a.yaml", "-f", "svg", "-o", "/dev/null"]);
}

#[cfg(unix)]
#[test]
fn names_cannot_steer_the_terminal() {
    let desk = Desk::with(&[("a\u{1b}[31m\u{202e}.journey.yaml", PLAIN), ("b\u{1b}[2J.journey.yaml", WRONG)]);
    let said = desk.expect(1, &["render", "."]) + &desk.expect(2, &["check", "c\u{7}\n.yaml"]);
    assert!(!said.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{said:?}");
}

#[test]
fn options_of_other_programs_are_known_where_the_command_has_such_a_thing() {
    let desk = Desk::with(&[]);
    for (typed, said) in [
        (&["check", "--exit-zero"][..], "unknown option `--exit-zero`; did you mean `--fail-on never`?"),
        (&["check", "--rule=no-goal"], "unknown option `--rule`; did you mean `--select`?"),
        (&["check", "--no-color"], "unknown option `--no-color`; did you mean `--color never`?"),
        (&["render", "--dark"], "unknown option `--dark`; did you mean `--theme dark`?"),
        (&["check", "--dark"], "unknown option `--dark`; see `cjm check --help`"),
        (&["completions"], "<SHELL> is missing; see `cjm completions --help`"),
    ] {
        assert_eq!(desk.expect(2, typed), format!("error: {said}\n"));
    }
}
