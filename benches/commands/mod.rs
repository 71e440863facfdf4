//! Lists the commands that read journeys, with each of their report formats and text modes, and the sessions of editors.
#![allow(dead_code, reason = "each benchmark uses a part of it")]

use std::path::Path;

use cjm::findings::FORMATS;
use cjm::limits::SCALE;
use cjm::render::TextMode;

use crate::editor;
use crate::measure::{Run, Usage};

/// A command, or a session of an editor.
#[derive(Debug)]
pub(crate) struct Command {
    pub(crate) name: String,
    /// Its arguments before the file, in which `OUT` stands for a folder; `None` for a session.
    args: Option<String>,
    /// Whether it draws what another row draws, in another way.
    pub(crate) is_variant: bool,
    /// Whether the exit code is 1 for a valid file that is not formatted.
    pub(crate) compares: bool,
}

impl Command {
    fn new(name: impl Into<String>, args: impl Into<String>) -> Self {
        Self { name: name.into(), args: Some(args.into()), is_variant: false, compares: false }
    }

    fn variant(self) -> Self {
        Self { is_variant: true, ..self }
    }

    fn comparing(self) -> Self {
        Self { compares: true, ..self }
    }

    /// Whether it draws PNG files.
    pub(crate) fn draws_pictures(&self) -> bool {
        self.args.as_ref().is_some_and(|args| args.contains("-f png"))
    }

    /// Runs it on a file.
    pub(crate) fn usage(&self, file: &Path, out: &Path) -> Usage {
        let Some(args) = &self.args else { return editor::whole(file, out) };
        let args = args.replace("OUT", out.to_str().unwrap());
        let args: Vec<&str> = args.split(' ').chain([file.to_str().unwrap()]).collect();
        Run::cjm(&args).usage()
    }
}

/// Every command.
pub(crate) fn all() -> Vec<Command> {
    let mut all = vec![
        Command::new("svg", "render --no-config --sheet all -o OUT/"),
        Command::new("svg, two themes", "render --no-config --theme light,dark -o OUT/").variant(),
        Command::new("html", "render --no-config -f html -o OUT/"),
        Command::new("png", "render --no-config -f png -o OUT/"),
        // A journey may have 40 pictures: fewer than the persona sheets of many personas.
        Command::new("png, every sheet", "render --no-config --sheet all -f png -o OUT/").variant(),
        Command::new("png, largest scale", format!("render --no-config -f png --scale {} -o OUT/", SCALE.most)).variant(),
        Command::new("render --check", "render --no-config --check -o OUT/").variant(),
        Command::new("check, statistics", "check --no-config --strict --fail-on error --statistics"),
        Command::new(
            "check --write-baseline",
            "check --no-config --strict --fail-on error --write-baseline --baseline OUT/b.json",
        ),
        Command::new("check --fix", "check --no-config --strict --fail-on error --fix --diff").comparing(),
        Command::new("check --fix --unsafe-fixes", "check --no-config --strict --fail-on error --fix --unsafe-fixes --diff")
            .comparing(),
        Command::new("config", "config --no-config"),
        Command::new("fmt", "fmt --check").comparing(),
        Command::new("fmt --diff", "fmt --diff").comparing(),
        Command { args: None, ..Command::new("lsp", "") },
    ];
    let drawn = TextMode::ALL.into_iter().filter(|mode| *mode != TextMode::default()).map(TextMode::word);
    all.extend(drawn.map(|mode| {
        Command::new(format!("svg, text {mode}"), format!("render --no-config --sheet all --text {mode} -o OUT/")).variant()
    }));
    let reports = FORMATS.iter().map(|format| format.name);
    all.extend(reports.map(|name| {
        Command::new(format!("check, {name}"), format!("check --no-config --strict --fail-on error --format {name}"))
    }));
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}
