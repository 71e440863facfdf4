//! Runs the built program in a directory of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

pub(crate) const SMALL: &str = "\
title: I renew my contract
stages:
  - name: Notice
    touchpoints:
      - {name: Gets the reminder, channel: email, emotion: -1}
  - name: Renew
    touchpoints:
      - {name: Calls to ask, channel: phone, emotion: -2, frontstage: Agent answers}
";

pub(crate) const PLAIN: &str =
    "title: I look around\nstages:\n  - name: Look\n    touchpoints:\n      - {name: Looks, emotion: 1}\n";

pub(crate) const WRONG: &str = "title: I renew\nstages:\n  - name: Notice\n    touchpoint:\n      - {name: Gets the reminder}\n";

/// A directory of its own, and the program in it.
pub(crate) struct Desk(TempDir);

impl Desk {
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        for (name, text) in files {
            let path = desk.path(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cjm"));
        command.args(arguments).current_dir(self.0.path()).stdin(Stdio::null()).env("NO_COLOR", "1");
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Runs, expects an exit code, and returns what was said.
    pub(crate) fn expect(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(output.stdout.is_empty() || arguments.contains(&"-"), "only pictures go to standard output");
        said
    }

    /// Every file below the directory, sorted.
    pub(crate) fn files(&self) -> Vec<String> {
        fn step(directory: &Path, root: &Path, found: &mut Vec<String>) {
            for entry in fs::read_dir(directory).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    step(&path, root, found);
                } else {
                    found.push(path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"));
                }
            }
        }
        let mut found = Vec::new();
        step(self.0.path(), self.0.path(), &mut found);
        found.sort();
        found
    }
}
