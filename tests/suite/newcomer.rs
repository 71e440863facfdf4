//! Runs the commands of the README in a fresh directory, in their order.
//!
//! Blocks of `console` are run and their output is compared. Comments mark other blocks: `<!-- with: FILE -->` puts a
//! file of the repository into the directory, `<!-- file: NAME -->` writes the block that follows to a file, and
//! `<!-- append: NAME -->` adds it to one.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Something a reader does.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// Has a file of the repository at hand.
    With(String),
    /// Writes a file.
    File(String, String),
    /// Adds to the end of a file.
    Append(String, String),
    /// Runs a command and compares its output.
    Type(String, String),
}

/// The steps of a text, in order.
fn steps(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut lines = text.lines();
    let mut mark = None;
    while let Some(line) = lines.next() {
        if let Some(comment) = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")) {
            mark = comment.split_once(": ").filter(|(what, _)| ["with", "file", "append"].contains(what));
            if let Some(("with", name)) = mark {
                steps.push(Step::With(name.to_owned()));
            }
        } else if let Some(kind) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            match mark.take() {
                Some(("file", name)) => steps.push(Step::File(name.to_owned(), block.join("\n") + "\n")),
                Some(("append", name)) => steps.push(Step::Append(name.to_owned(), block.join("\n") + "\n")),
                _ if kind == "console" => steps.extend(typed(&block)),
                _ => {}
            }
        }
    }
    steps
}

/// The commands of a block, each with its output.
fn typed(block: &[&str]) -> Vec<Step> {
    let mut steps: Vec<(String, Vec<&str>)> = Vec::new();
    for line in block {
        match (line.strip_prefix("$ "), steps.last_mut()) {
            (Some(command), _) => steps.push((command.to_owned(), Vec::new())),
            (None, Some((_, shown))) => shown.push(line),
            (None, None) => panic!("{line:?} is shown before anything was typed"),
        }
    }
    steps.into_iter().map(|(command, shown)| Step::Type(command, shown.join("\n").trim_end().to_owned())).collect()
}

/// A directory with the examples, the program on the path, and how the last command ended.
struct Desk {
    directory: TempDir,
    tools: TempDir,
    exit: i32,
}

impl Desk {
    #[cfg(unix)]
    fn new() -> Self {
        let (directory, tools) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_cjm"), tools.path().join("cjm")).unwrap();
        std::fs::create_dir(directory.path().join("examples")).unwrap();
        for entry in std::fs::read_dir(root().join("examples")).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                std::fs::copy(&path, directory.path().join("examples").join(path.file_name().unwrap())).unwrap();
            }
        }
        Self { directory, tools, exit: 0 }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::With(name) => {
                std::fs::copy(root().join(name), self.path(Path::new(name).file_name().unwrap().to_str().unwrap())).unwrap();
            }
            Step::File(name, text) => std::fs::write(self.path(name), text).unwrap(),
            Step::Append(name, text) => {
                let before = std::fs::read_to_string(self.path(name)).unwrap();
                std::fs::write(self.path(name), before + text).unwrap();
            }
            Step::Type(command, shown) => {
                let command = command.replace("cargo run --release -- ", "cjm ");
                if command.starts_with("cargo ") {
                    assert_eq!(shown, "", "{command} is not run here, so nothing can be said about what it shows");
                } else {
                    assert_eq!(self.run(&command), *shown, "$ {command}");
                }
            }
        }
    }

    /// The output of a command as shown in a terminal.
    fn run(&mut self, command: &str) -> String {
        let path = std::env::var("PATH").unwrap_or_default();
        let output = Command::new("sh")
            .args(["-c", &format!("(exit {}); {{ {command}; }} 2>&1", self.exit)])
            .current_dir(self.directory.path())
            .env("PATH", format!("{}:{path}", self.tools.path().display()))
            .env_remove("NO_COLOR")
            .output()
            .unwrap();
        self.exit = output.status.code().unwrap();
        assert!(self.exit != 101, "$ {command} ends with {}: {}", self.exit, String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
    }
}

#[cfg(unix)]
#[test]
fn commands_in_the_readme_print_what_it_shows() {
    let steps = steps(&std::fs::read_to_string(root().join("README.md")).unwrap());
    let mut desk = Desk::new();
    for step in &steps {
        desk.take(step);
    }
    // The way from nothing to a first drawing of one's own is among it.
    let mut rest = steps.iter();
    let types = |start: &'static str| move |step: &&Step| matches!(step, Step::Type(command, _) if command.starts_with(start));
    assert!(rest.any(|step| types("cjm init")(&step)), "init");
    assert!(rest.any(|step| matches!(step, Step::Append(..) | Step::File(..))), "an edit");
    assert!(rest.any(|step| types("cjm check")(&step)), "check");
    assert!(rest.any(|step| types("cjm render")(&step)), "render");
}

#[cfg(unix)]
#[test]
fn steps_that_are_not_as_shown_are_found() {
    let text = "\
<!-- with: tests/readme/typo.journey.yaml -->
```console
$ cjm check -q typo.journey.yaml --diagnostics short 2>&1 | grep -c error:
3
```
<!-- file: a.yaml -->
```yaml
title: I look around
```
<!-- append: a.yaml -->
```yaml
stages: [Look]
```
```console
$ cjm check a.yaml
ok  a.yaml  (1 stage, 1 touchpoint)

$ cargo test
$ false
$ echo $?
1
```
";
    let steps = steps(text);
    assert_eq!(steps.len(), 8, "{steps:#?}");
    let mut desk = Desk::new();
    for step in &steps[..4] {
        desk.take(step);
    }
    let wrong = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| desk.take(&steps[4])));
    assert!(wrong.is_err(), "there is no touchpoint, so that what is shown is wrong");
    for step in &steps[5..] {
        desk.take(step);
    }
}
