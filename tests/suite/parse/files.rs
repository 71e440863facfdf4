//! Bytes to text, and the files behind `use:`.

use std::fs;

use cjm::files::{FileError, read_within};
use cjm::findings::short;
use cjm::limits::{FILE_BYTES, Limit};
use cjm::parse::{self, ParsedFiles};
use cjm::source::{Source, Sources};
use cjm::world::Memory;

use crate::compiled::TODAY;

#[test]
fn other_encodings_are_named_with_their_place() {
    let utf_16: Vec<u8> = "\u{feff}title: T\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, place, says) in [
        (&b"title: Caf\xe9\n"[..], "1:11", "not UTF-8"),
        (b"title: T\n# \xe6\x97", "2:3", "middle of a character"),
        (b"\x1f\x8b\x08\x00", "1:1", "gzip"),
        (&utf_16, "1:1", "UTF-16"),
        (&utf_16[2..], "1:1", "UTF-16"),
    ] {
        let refused = parse::decode("map.yaml", bytes).expect_err("this is not UTF-8");
        let line = short::print(&[refused.finding], &Sources::new(refused.source));
        assert!(line.starts_with(&format!("map.yaml:{place}: error: ")) && line.contains(says), "{line}");
    }
    let source = parse::decode("map.yaml", b"\xef\xbb\xbftitle: T\r\n").expect("a byte order mark is fine");
    assert_eq!(source.text, "title: T\r\n");
}

/// Opens `main.yaml` with these files beside it.
fn open(main: &str, others: &[(&str, &str)]) -> ParsedFiles {
    let world = others.iter().fold(Memory::new(TODAY), |world, (name, text)| world.with(name, *text));
    parse::open(&world, Source { name: String::from("maps/main.yaml"), text: main.to_string() })
}

const MAP: &str = "stages: [{name: S, for: maya, channel: web}]\ntitle: T\n";

#[test]
fn shared_files_are_merged_in() {
    let opened = open(
        &format!("{MAP}use: [../lib/people.yaml, ./channels.yaml, ../lib/people.yaml]\nmetrics: [Own]\n"),
        &[
            ("lib/people.yaml", "personas: [{id: maya, name: Maya}]\nuse: teams/teams.yaml\nmetrics: [Shared]\n"),
            ("lib/teams/teams.yaml", "teams: [Care]\n"),
            ("maps/channels.yaml", "channels: [{id: web, name: Web site}]\n"),
        ],
    );
    let journey = opened.journey.unwrap_or_else(|| panic!("{}", short::print(&opened.findings, &opened.sources)));
    assert_eq!((journey.personas.len(), journey.teams.len(), journey.channels.len()), (1, 1, 1));
    assert_eq!((journey.journey_metrics, journey.metrics.len()), (1, 2));
    assert_eq!(journey.personas[0].name.span.file, 1);
}

#[test]
fn paths_that_lead_elsewhere_are_refused_where_they_stand() {
    for (path, name) in [
        ("/etc/passwd", "unsafe-path"),
        ("~/.ssh/id_rsa", "unsafe-path"),
        ("$HOME/x.yaml", "unsafe-path"),
        ("..%2f..%2fx.yaml", "unsafe-path"),
        ("http://169.254.169.254/", "unsafe-path"),
        ("C:/x.yaml", "unsafe-path"),
        ("a\\b.yaml", "unsafe-path"),
        ("../../x.yaml", "unsafe-path"),
        ("no.yaml", "missing-file"),
        ("main.yaml", "cyclic-use"),
        ("latin.yaml", "unknown-key"),
    ] {
        // The persona may be defined in the missing file, so that it is not reported.
        let opened = open(&format!("{MAP}use: '{path}'\n"), &[("maps/latin.yaml", "people: []\n")]);
        let names: Vec<&str> =
            opened.findings.iter().map(|found| found.rule.name).filter(|name| *name != "broken-reference").collect();
        assert_eq!(names, [name], "{path}");
        assert!(opened.journey.is_none());
    }
}

#[test]
fn cycles_show_their_chain() {
    let opened = open(&format!("{MAP}use: a.yaml\n"), &[("maps/a.yaml", "use: b.yaml\n"), ("maps/b.yaml", "use: a.yaml\n")]);
    assert_eq!(opened.findings.len(), 1);
    assert_eq!(opened.findings[0].primary.text, "`maps/a.yaml` -> `maps/b.yaml` -> `maps/a.yaml`");
}

#[test]
fn too_many_files_are_one_error() {
    let names: Vec<String> = (0..300).map(|n| format!("f{n}.yaml")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "tags: [a]\n")).collect();
    let found = open(&format!("title: T\nuse: [{}]\nstages: [S]\n", names.join(", ")), &files).findings;
    let rules: Vec<&str> = found.iter().map(|finding| finding.rule.name).filter(|rule| *rule == "too-deep").collect();
    assert_eq!(rules, ["too-deep"], "{found:?}");
}

#[test]
fn only_files_below_the_root_are_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path().join("root");
    fs::create_dir_all(root.join("sub")).expect("a folder");
    fs::write(root.join("in.yaml"), "x").expect("a file");
    fs::write(folder.path().join("out.yaml"), "x").expect("a file");
    assert_eq!(read_within(&root, &root.join("sub/../in.yaml"), &FILE_BYTES).expect("it is inside"), b"x");
    let error =
        |path: &str, most| read_within(&root, &root.join(path), &Limit { most, ..FILE_BYTES }).expect_err("it is refused");
    assert!(matches!(error("../out.yaml", 10), FileError::Outside));
    assert!(matches!(error("../no-such.yaml", 10), FileError::Outside));
    assert!(matches!(error("no-such.yaml", 10), FileError::Missing));
    assert!(matches!(error("sub", 10), FileError::NotAFile(_)));
    assert!(matches!(error("in.yaml", 0), FileError::TooLarge(Limit { most: 0, .. })));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.path(), root.join("link")).expect("a link");
        assert!(matches!(error("link/out.yaml", 10), FileError::Outside));
    }
}
