//! Compiles an input with the files of its project, which are read from the disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::discovery::Input;
use super::{project_root, reading};
use crate::baseline::Baseline;
use crate::check::Settings;
use crate::cli::error::Error;
use crate::compile::{Checked, compile};
use crate::files::{FileError, read_regular, read_within, slashed};
use crate::limits::Limit;
use crate::model::Date;
use crate::world::World;

/// The world of an input: its text, and the files of its project.
#[derive(Debug)]
pub(crate) struct Disk<'a> {
    input: &'a Input,
    name: String,
    /// Found when the input first names another file.
    root: OnceLock<PathBuf>,
    today: Date,
    /// Whether the input may be a pipe: a journey only.
    may_be_pipe: bool,
}

impl<'a> Disk<'a> {
    /// The world of a journey.
    pub(crate) fn new(input: &'a Input, today: Date) -> Self {
        Self { input, name: slashed(input.path()), root: OnceLock::new(), today, may_be_pipe: true }
    }

    /// The world of a theme.
    pub(crate) fn of_theme(input: &'a Input, today: Date) -> Self {
        Self { may_be_pipe: false, ..Self::new(input, today) }
    }

    /// The name of the input in this world.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

/// Compiles an input with the files of its project.
///
/// # Errors
///
/// When the input cannot be read. Problems in its text are findings.
pub(crate) fn compile_input(
    input: &Input,
    settings: &Settings,
    baseline: Option<&Baseline>,
    today: Date,
) -> Result<Checked, Error> {
    let world = Disk::new(input, today);
    // A baseline cannot name standard input.
    let baseline = baseline.filter(|_| input.named().is_some());
    compile(&world, world.name(), settings, baseline).map_err(|error| reading::unread(input, error))
}

impl World for Disk<'_> {
    /// The input may be anywhere, and may be a pipe; all other files are in its project.
    fn read(&self, name: &str, limit: &Limit) -> Result<Vec<u8>, FileError> {
        if name == self.name {
            let path = self.input.path();
            return if self.may_be_pipe { reading::bytes(self.input, limit) } else { read_regular(path, limit) };
        }
        read_within(self.root.get_or_init(|| project_root::of(self.input.path())), Path::new(name), limit)
    }

    fn real_path(&self, name: &str) -> PathBuf {
        fs::canonicalize(name).unwrap_or_else(|_| PathBuf::from(name))
    }

    fn today(&self) -> Date {
        self.today
    }
}
