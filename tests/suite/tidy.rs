//! The structure of the code: dependencies between modules, files that name crates, conventions for files.

use std::collections::BTreeSet;
use std::path::Path;

/// Which modules of the crate a module may name. Data flows one way.
pub(crate) const KNOWS: &[(&str, &[&str])] = &[
    ("baseline", &["check", "files", "findings", "parse", "source", "world"]),
    ("block", &["icons", "picture", "theme"]),
    ("characters", &[]),
    (
        "check",
        &["characters", "edit_distance", "facts", "findings", "limits", "model", "quantity", "series", "source", "words", "yaml"],
    ),
    (
        "cli",
        &[
            "characters",
            "baseline",
            "check",
            "compile",
            "compose",
            "config",
            "draw_in",
            "edit_distance",
            "facts",
            "files",
            "findings",
            "fix",
            "fmt",
            "icons",
            "limits",
            "lsp",
            "model",
            "parse",
            "picture",
            "read",
            "render",
            "rules",
            "scene",
            "schema",
            "sheet",
            "source",
            "text",
            "theme",
            "words",
            "world",
        ],
    ),
    (
        "compile",
        &[
            "baseline", "check", "facts", "files", "findings", "limits", "model", "parse", "picture", "source", "text", "theme",
            "world",
        ],
    ),
    ("compose", &["block", "facts", "icons", "model", "picture", "reading", "sheet", "theme", "words"]),
    (
        "config",
        &[
            "check",
            "edit_distance",
            "files",
            "findings",
            "limits",
            "model",
            "parse",
            "render",
            "series",
            "sheet",
            "source",
            "theme",
            "words",
        ],
    ),
    ("edit_distance", &[]),
    ("facts", &["model", "quantity", "source", "words"]),
    ("files", &["limits"]),
    ("findings", &["characters", "files", "limits", "source"]),
    ("fix", &["check", "compile", "files", "findings", "limits", "model", "parse", "picture", "source", "world"]),
    ("fmt", &["findings", "model", "parse", "source", "world", "yaml"]),
    ("icons", &["words"]),
    ("layout", &["block", "icons", "picture", "scene", "text", "theme", "units"]),
    ("limits", &[]),
    (
        "lsp",
        &[
            "baseline", "check", "compile", "config", "files", "findings", "fix", "fmt", "icons", "limits", "model", "parse",
            "picture", "rules", "source", "words", "world", "yaml",
        ],
    ),
    ("model", &["edit_distance", "limits", "picture", "quantity", "series", "source", "words"]),
    (
        "parse",
        &[
            "characters",
            "edit_distance",
            "files",
            "findings",
            "icons",
            "limits",
            "model",
            "quantity",
            "series",
            "source",
            "theme",
            "words",
            "world",
            "yaml",
        ],
    ),
    ("picture", &["limits", "source", "text"]),
    ("quantity", &["characters", "words"]),
    ("reading", &["picture", "words"]),
    ("render", &["limits", "picture", "reading", "scene", "text", "theme", "units", "words"]),
    ("rules", &["check", "config", "findings", "model", "parse"]),
    ("scene", &["picture", "text", "theme", "units"]),
    ("schema", &["check", "config", "findings", "model", "words"]),
    ("series", &[]),
    ("sheet", &["facts", "model", "words"]),
    ("source", &[]),
    ("text", &["characters", "limits", "units"]),
    ("theme", &[]),
    ("units", &[]),
    ("words", &[]),
    ("world", &["files", "limits", "model", "picture"]),
    ("yaml", &[]),
];

/// Which files may name a third-party crate: it can be replaced in one place.
const NAMED_IN: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["src/findings/human.rs"]),
    ("anstream", &["src/cli/terminal/console.rs"]),
    // Embedded data of documents: fonts, pictures.
    ("base64_simd", &["src/render/base64.rs"]),
    // The derive is on the arguments, the call in the command, and usage errors have our own wording.
    (
        "clap",
        &["src/cli/args/", "src/cli/commands/completions.rs", "src/cli/commands/man.rs", "src/cli/mod.rs", "src/cli/usage.rs"],
    ),
    ("clap_complete", &["src/cli/args/completions.rs", "src/cli/commands/completions.rs"]),
    ("clap_mangen", &["src/cli/commands/man.rs"]),
    ("ctrlc", &["src/cli/signals.rs"]),
    ("flate2", &["src/render/deflate.rs", "src/render/woff.rs"]),
    ("foldhash", &["src/layout/shaper.rs"]),
    ("fontdb", &["src/text/installed.rs"]),
    ("globset", &["src/cli/files/discovery.rs", "src/config/paths.rs"]),
    // Values for reading, comments for formatting.
    ("granit_parser", &["src/parse/syntax/outline.rs", "src/parse/syntax/yaml.rs"]),
    ("harfrust", &["src/text/shape.rs"]),
    ("hypher", &["src/text/hyphenation.rs"]),
    ("icu_segmenter", &["src/text/breaks.rs"]),
    ("ignore", &["src/cli/files/discovery.rs"]),
    ("jiff", &["src/model/date.rs"]),
    ("jpeg_encoder", &["src/picture/jpeg_codec.rs"]),
    // Paths are the vocabulary of the layout.
    ("kurbo", &["src/layout/", "src/render/", "src/scene.rs", "src/text/mod.rs", "src/text/outline.rs"]),
    ("lsp_server", &["src/lsp/wire.rs"]),
    ("lsp_types", &["src/lsp/"]),
    ("memchr", &["src/words/by_initial.rs"]),
    ("minijinja", &["src/render/templates.rs"]),
    // Drawings that are written, pictures that are read.
    ("png", &["src/picture/png_codec.rs", "src/render/png.rs"]),
    ("pretty_yaml", &["src/fmt/layout.rs"]),
    // Files in parallel, strips of a picture in parallel.
    ("rayon", &["src/cli/batch.rs", "src/render/masks.rs", "src/render/png.rs"]),
    ("resvg", &["src/picture/svg_codec.rs", "src/picture/svg_visible.rs"]),
    ("ropey", &["src/lsp/draft.rs"]),
    ("serde", &["src/"]),
    ("serde_json", &["src/baseline/file.rs", "src/findings/json_text.rs", "src/lsp/", "src/schema/"]),
    ("serde_yaml", &["src/yaml.rs"]),
    ("sha2", &["src/findings/fingerprint.rs", "src/parse/seal.rs", "src/render/content_security.rs"]),
    ("signal_hook", &["src/cli/signals.rs"]),
    ("simd_adler32", &["src/render/deflate.rs"]),
    ("similar", &["src/cli/terminal/unified_diff.rs"]),
    ("simplecss", &["src/picture/svg_subset.rs"]),
    ("skera", &["src/text/subset.rs"]),
    // Outlines, subsets and tables of a font.
    ("skrifa", &["src/text/"]),
    // Lists that mostly have one entry: runs, items and blocks of a text.
    ("smallvec", &["src/text/"]),
    ("strsim", &["src/edit_distance.rs"]),
    ("tempfile", &["src/cli/files/atomic.rs"]),
    ("terminal_size", &["src/cli/terminal/console.rs"]),
    ("thiserror", &["src/"]),
    ("tiny_skia", &["src/picture/", "src/render/"]),
    ("toml", &["src/config/tree.rs"]),
    ("unicode_bidi", &["src/text/bidi.rs"]),
    ("unicode_normalization", &["src/words/translated.rs"]),
    ("unicode_script", &["src/text/script.rs"]),
    ("unicode_width", &["src/characters.rs"]),
    ("usvg", &["src/picture/"]),
    ("zune_jpeg", &["src/picture/jpeg_codec.rs"]),
];

const LONGEST_FILE: usize = 400; // lines

pub(crate) struct File {
    /// From the root of the repository, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    /// The code without comments, text between quotes and unit tests, line by line.
    fn code(&self) -> String {
        let code = self.text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
        let lines = code.lines().map(|line| {
            let mut out = String::new();
            let (mut quoted, mut before) = (false, ' ');
            let mut chars = line.chars().peekable();
            while let Some(c) = chars.next() {
                match c {
                    '\\' if quoted => {
                        chars.next();
                    }
                    '"' if before != '\'' => quoted = !quoted,
                    '/' if !quoted && chars.peek() == Some(&'/') => break,
                    c if !quoted => out.push(c),
                    _ => {}
                }
                before = c;
            }
            out + "\n"
        });
        lines.collect()
    }

    /// `layout` of `src/layout/curve.rs`, `theme` of `src/theme.rs`.
    pub(crate) fn module(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside.split(['/', '.']).next().unwrap_or_default()
    }
}

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn sources() -> Vec<File> {
    files("src")
}

/// The Rust files of a directory and those below it, by path.
fn files(directory: &str) -> Vec<File> {
    fn below(directory: &Path, files: &mut Vec<File>) {
        for entry in std::fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                below(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                files.push(File { path: name, text: std::fs::read_to_string(&path).unwrap() });
            }
        }
    }
    let mut files = Vec::new();
    below(&root().join(directory), &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.len() > 50);
    files
}

/// The words that follow `before` in some code: `model` after `crate::`.
pub(crate) fn names_after<'a>(code: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(before).map(move |(at, _)| {
        let rest = &code[at + before.len()..];
        &rest[..rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len())]
    })
}

/// Whether the code names a crate: `png::` or `use png`, but not `self::png::` or `super::png`.
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let (before, after) = (&code[..at], &code[at + name.len()..]);
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let starts = !before.ends_with(|c: char| word(c) || c == ':') || before.ends_with(" ::");
        let used = before.ends_with("use ") && after.starts_with([';', ' ']);
        starts && (after.starts_with("::") || used)
    })
}

#[test]
fn modules_know_only_what_comes_before_them() {
    let mut found = BTreeSet::new();
    for file in sources().iter().filter(|file| file.path != "src/lib.rs" && file.path != "src/main.rs") {
        let module = file.module();
        let Some((_, known)) = KNOWS.iter().find(|(name, _)| *name == module) else {
            found.insert(format!("module {module} has no row"));
            continue;
        };
        for used in names_after(&file.code(), "crate::") {
            if used != module && !known.contains(&used) {
                found.insert(format!("{} names crate::{used}", file.path));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn private_modules_of_the_board_stay_private() {
    let lib = std::fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let declared: Vec<&str> = names_after(&lib, "\npub mod ").collect();
    for (module, _) in KNOWS {
        assert!(declared.contains(module), "{module} has a row and no module");
    }
    assert!(declared.is_sorted());
}

#[test]
fn a_crate_is_named_only_in_its_listed_files() {
    let mut found = Vec::new();
    for file in sources() {
        let code = file.code();
        for (name, allowed) in NAMED_IN {
            let here = allowed.iter().any(|place| file.path == *place || (place.ends_with('/') && file.path.starts_with(place)));
            // A module of the same name in the same folder is meant.
            let own = code.contains(&format!("mod {name};"));
            if !here && !own && names_crate(&code, name) {
                found.push(format!("{} names {name}", file.path));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_dependency_has_a_row_and_a_use() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    // Those of every system, and `[target.'cfg(unix)'.dependencies]`.
    let sections = manifest.split("\n[").filter_map(|section| section.split_once("dependencies]\n"));
    let shipped = sections.filter(|(head, _)| head.is_empty() || head.starts_with("target."));
    let declared: Vec<String> = shipped
        .flat_map(|(_, rows)| rows.lines())
        .filter_map(|line| line.split_once(" =").or(line.split_once('.')))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .filter(|name| !name.starts_with('#'))
        .collect();
    let codes: Vec<String> = sources().iter().map(File::code).collect();
    for name in &declared {
        assert!(NAMED_IN.iter().any(|(row, _)| row == name), "{name} has no row");
        assert!(codes.iter().any(|code| names_crate(code, name)), "{name} is not used");
    }
    for (row, _) in NAMED_IN {
        assert!(declared.iter().any(|name| name == row), "{row} is no dependency");
    }
    assert!(NAMED_IN.is_sorted_by_key(|(name, _)| name));
}

#[test]
fn every_module_opens_with_a_sentence() {
    for file in sources() {
        let first = file.text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 12, "{}: {first:?}", file.path);
        let opening: Vec<&str> = file.text.lines().take_while(|line| line.starts_with("//!")).collect();
        let paragraph = opening.iter().take_while(|line| line.len() > 3).copied().collect::<Vec<_>>().join(" ");
        assert!(paragraph.ends_with(['.', ':']), "{}: {paragraph:?}", file.path);
    }
}

#[test]
fn files_are_short() {
    for file in sources().into_iter().chain(files("tests/suite")) {
        let lines = file.text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", file.path);
    }
}

#[test]
fn nothing_is_left_undone() {
    let mut found = Vec::new();
    // The rule about such marks in a journey has to name them.
    let looks_for_them = "src/check/rules/placeholder_text.rs";
    for file in sources() {
        for (n, line) in file.text.lines().enumerate().filter(|_| file.path != looks_for_them) {
            if ["TODO", "FIXME", "XXX", "HACK"].iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{}: {}", file.path, n + 1, line.trim()));
            }
        }
        for call in [".unwrap()", "todo!(", "unimplemented!(", "dbg!("] {
            if file.code().contains(call) {
                found.push(format!("{}: {call}", file.path));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn tables_are_sorted() {
    assert!(cjm::sheet::LANES.is_sorted_by_key(|lane| lane.key));
    assert!(cjm::render::FORMATS.is_sorted_by_key(|row| row.name));
    assert!(cjm::icons::ICONS.is_sorted_by_key(|icon| icon.name));
    assert!(KNOWS.is_sorted_by_key(|(module, _)| module));
    for sheet in cjm::sheet::SHEETS {
        let file = root().join("src/sheet").join(format!("{}.rs", sheet.name.replace('-', "_")));
        assert!(file.is_file(), "a sheet's file bears its name: {}", file.display());
    }
}
