//! The README and the gallery match the program.
//!
//! `UPDATE=1 cargo test --test suite readme` renews the drawings in `docs/gallery/`.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The contents of `docs/gallery/`: for every set of options the examples it draws, and the sheet if there is one.
const GALLERY: &[(&[&str], &[&str])] = &[
    (&["--sheet", "journey-map"], &INDUSTRIES),
    (&["--sheet", "journey-map", "--theme", "light,dark"], &["ecommerce", "minimal"]),
    (&["--sheet", "service-blueprint", "--theme", "light,dark"], &["blueprint"]),
    (&["--sheet", "persona-sheet,opportunity-matrix"], &["ecommerce"]),
    (&["-f", "html"], &INDUSTRIES),
];

/// The examples that the gallery shows.
const INDUSTRIES: [&str; 8] =
    ["retail", "ecommerce", "saas-onboarding", "healthcare", "banking-loan", "automotive", "travel", "real-estate"];

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
fn the_gallery_is_fresh() {
    let directory = tempfile::tempdir().unwrap();
    let target = directory.path().to_str().unwrap();
    for (options, names) in GALLERY {
        let files: Vec<String> = names.iter().map(|name| format!("examples/{name}.journey.yaml")).collect();
        let mut args = vec!["render", "-o", target];
        args.extend(*options);
        args.extend(files.iter().map(String::as_str));
        let (code, _, errors) = cjm(&root(), &args);
        assert_eq!(code, 0, "{errors}");
    }
    let list = |place: &Path| -> Vec<String> {
        let entries = std::fs::read_dir(place).into_iter().flatten();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let (gallery, fresh) = (root().join("docs/gallery"), list(directory.path()));
    if std::env::var_os("UPDATE").is_some() {
        let _ = std::fs::remove_dir_all(&gallery);
        std::fs::create_dir_all(&gallery).unwrap();
        for name in &fresh {
            std::fs::copy(directory.path().join(name), gallery.join(name)).unwrap();
        }
    }
    assert_eq!(list(&gallery), fresh, "docs/gallery: UPDATE=1 cargo test --test suite readme");
    for name in fresh {
        let same = std::fs::read(gallery.join(&name)).unwrap() == std::fs::read(directory.path().join(&name)).unwrap();
        assert!(same, "docs/gallery/{name} is stale: UPDATE=1 cargo test --test suite readme");
    }
}

#[test]
fn the_first_map_is_the_smallest_example() {
    let text = readme();
    let example = std::fs::read_to_string(root().join("examples/minimal.journey.yaml")).unwrap();
    let facts = |yaml: &str| {
        yaml.lines().filter(|l| !l.trim_start().starts_with('#') && !l.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(facts(block_after(&text, "## Example")), facts(&example));
}

#[test]
fn links_lead_somewhere() {
    let text = readme();
    let targets = [("](", ')'), ("href=\"", '"'), ("src=\"", '"'), ("srcset=\"", '"')];
    for (before, after) in targets {
        for (at, _) in text.match_indices(before) {
            let target = text[at + before.len()..].split(after).next().unwrap();
            assert!(target.starts_with("https://") || root().join(target).exists(), "{target}");
        }
    }
}

/// Titles in the gallery match the examples.
#[test]
fn the_gallery_has_every_industry() {
    let text = readme();
    for name in INDUSTRIES {
        let yaml = std::fs::read_to_string(root().join(format!("examples/{name}.journey.yaml"))).unwrap();
        let title = yaml.lines().find_map(|line| line.strip_prefix("title: ")).unwrap();
        assert!(text.contains(&format!("</b>: {title}<br>")), "{title}");
        for link in [
            format!("examples/{name}.journey.yaml"),
            format!("docs/gallery/{name}.journey.svg"),
            format!("docs/gallery/{name}.journey.html"),
        ] {
            assert!(text.contains(&format!("href=\"{link}\"")), "{link}");
        }
    }
}
