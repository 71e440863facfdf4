//! Reads an input and the files of its project from the disk.

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};

use super::discovery::Input;
use super::{project_root, reading};
use crate::files::{FileError, read_within, slashed};
use crate::model::Date;
use crate::world::World;

/// An input, and the files of its project.
#[derive(Debug)]
pub(crate) struct Disk<'a> {
    input: &'a Input,
    name: String,
    /// Looked for only by inputs that name other files.
    root: OnceCell<PathBuf>,
    today: Date,
}

impl<'a> Disk<'a> {
    pub(crate) fn new(input: &'a Input, today: Date) -> Self {
        Self { input, name: slashed(input.path()), root: OnceCell::new(), today }
    }

    /// The name of the input in this world.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl World for Disk<'_> {
    /// The input may lie anywhere, and may be a pipe; all other files lie in its project.
    fn read(&self, name: &str, limit: usize) -> Result<Vec<u8>, FileError> {
        if name == self.name {
            return reading::bytes(self.input, limit);
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
