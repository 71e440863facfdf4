//! Reads the defaults for `cjm render` from the configuration of a group of files.

use std::path::{Path, PathBuf};

use crate::cli::error::Error;
use crate::cli::files::naming::Output;
use crate::cli::project::configuration::FileGroup;
use crate::config::keys::{self, Setting};
use crate::files::is_yaml;

/// What `[render]` sets for a group of files.
#[derive(Debug)]
pub(crate) struct Configured<'a> {
    group: &'a FileGroup<'a>,
    /// Whether only the first value of a list counts: one file name means one picture.
    first_only: bool,
}

impl<'a> Configured<'a> {
    /// `typed`: where the command line writes to.
    pub(crate) fn new(group: &'a FileGroup<'a>, typed: &Output) -> Self {
        Self { group, first_only: typed.is_single() }
    }

    /// A single value, as set or by default.
    pub(crate) fn value<T: Clone>(&self, key: &Setting<T, fn() -> T>) -> T {
        self.group.effective.value(key)
    }

    /// A list of names; empty if it is not set.
    pub(crate) fn names<D>(&self, key: &Setting<Vec<String>, D>) -> Vec<String> {
        let set = self.group.effective.last(key).map(|set| set.value.clone());
        self.counted(set.unwrap_or_default())
    }

    /// The values of a list that count.
    fn counted(&self, mut values: Vec<String>) -> Vec<String> {
        values.truncate(if self.first_only { 1 } else { values.len() });
        values
    }

    /// Where pictures are written.
    pub(crate) fn output(&self) -> Result<Option<PathBuf>, Error> {
        self.group.path(&keys::OUTPUT)
    }

    /// Names of themes, and paths of theme files as a user would type them, as set or by default.
    pub(crate) fn themes(&self) -> Result<Vec<String>, Error> {
        let typed = |name: String| {
            if !is_yaml(Path::new(&name)) {
                return Ok(name);
            }
            Ok(self.group.inside(&keys::THEME.row, &name)?.to_string_lossy().into_owned())
        };
        self.counted(self.value(&keys::THEME)).into_iter().map(typed).collect()
    }

    /// Folders with fonts, as a user would type them, as set or by default.
    pub(crate) fn font_dirs(&self) -> Result<Vec<PathBuf>, Error> {
        self.value(&keys::FONT_DIRS).iter().map(|path| self.group.inside(&keys::FONT_DIRS.row, path)).collect()
    }
}
