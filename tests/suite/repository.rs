//! The repository as others get it: no paths of a machine, and the metadata of a registry.

use std::process::Command;

use crate::tidy::root;

/// Files that git tracks; nothing where this is no checkout.
fn tracked() -> Vec<String> {
    let output = Command::new("git").arg("-C").arg(root()).args(["ls-files", "-z"]).output();
    let Ok(output) = output.as_ref().map(|o| String::from_utf8_lossy(&o.stdout).into_owned()) else { return Vec::new() };
    output.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    // Written apart, so that this file does not find itself.
    let places = [["/wo", "rk/"], ["/ro", "ot/"], ["/ho", "me/"], ["/Us", "ers/"], ["/tm", "p/"], ["C:\\", "Users"]]
        .map(|parts| parts.concat());
    let mut found = Vec::new();
    for name in tracked() {
        let Ok(text) = std::fs::read_to_string(root().join(&name)) else { continue };
        for (n, line) in text.lines().enumerate() {
            if places.iter().any(|place| line.contains(place.as_str()) && !line.contains("://")) {
                found.push(format!("{name}:{}: {}", n + 1, line.trim().chars().take(120).collect::<String>()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_manifest_has_the_metadata_of_a_registry() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for key in ["name", "version", "edition", "rust-version", "description", "license", "readme", "keywords", "categories"] {
        assert!(manifest.lines().any(|line| line.starts_with(&format!("{key} = "))), "{key}");
    }
    for file in ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "Cargo.lock"] {
        assert!(root().join(file).is_file(), "{file}");
    }
    assert!(manifest.contains("unsafe_code = \"forbid\""));
}
