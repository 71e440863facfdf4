//! What the README shows is what the program does.
//!
//! `UPDATE=1 cargo test --test suite readme` draws the pictures in `docs/` again.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Pictures in `docs/`, each made from the example and the sheet of its name.
const PICTURES: &[&str] = &["ecommerce.journey.svg", "ecommerce.service-blueprint.svg", "minimal.journey.svg"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

fn cjm(directory: &Path, args: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_cjm")).args(args).current_dir(directory).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// The fenced block that follows a marker.
fn block_after<'a>(text: &'a str, marker: &str) -> &'a str {
    let after = &text[text.find(marker).unwrap_or_else(|| panic!("the README has no {marker}")) + marker.len()..];
    let start = after.find("```").unwrap();
    let body = &after[start + after[start..].find('\n').unwrap() + 1..];
    &body[..body.find("```").unwrap()]
}

#[test]
fn pictures_are_fresh() {
    let directory = tempfile::tempdir().unwrap();
    let target = directory.path().to_str().unwrap();
    for name in ["ecommerce", "minimal"] {
        let (code, _, errors) = cjm(&root(), &["render", &format!("examples/{name}.journey.yaml"), "-o", &format!("{target}/")]);
        assert_eq!(code, 0, "{errors}");
    }
    for picture in PICTURES {
        let fresh = std::fs::read(directory.path().join(picture)).unwrap();
        let place = root().join("docs").join(picture);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&place, &fresh).unwrap();
        }
        assert!(std::fs::read(&place).unwrap() == fresh, "docs/{picture} is stale: UPDATE=1 cargo test --test suite readme");
    }
}

#[test]
fn the_first_map_is_the_smallest_example() {
    let text = readme();
    let example = std::fs::read_to_string(root().join("examples/minimal.journey.yaml")).unwrap();
    let facts = |yaml: &str| {
        yaml.lines().filter(|l| !l.trim_start().starts_with('#') && !l.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(facts(block_after(&text, "## A first map")), facts(&example));
}

#[test]
fn links_lead_somewhere() {
    let text = readme();
    for (at, _) in text.match_indices("](") {
        let target = text[at + 2..].split(')').next().unwrap();
        assert!(target.starts_with("https://") || root().join(target).exists(), "{target}");
    }
}
