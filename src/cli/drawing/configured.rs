//! Reads the defaults for `cjm render` from the configuration of a group of files.

use std::path::{Path, PathBuf};

use crate::cli::error::Error;
use crate::cli::files::naming::Output;
use crate::cli::project::configuration::FileGroup;
use crate::config::Layer;
use crate::files::is_yaml;
use crate::source::Spanned;

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

    /// A single value.
    pub(crate) fn value<T>(&self, get: impl Fn(&'a Layer) -> &'a Option<Spanned<T>>) -> Option<&'a T> {
        self.group.effective.last(get).map(|set| &set.value)
    }

    /// A list of names; empty if it is not set.
    pub(crate) fn names(&self, get: impl Fn(&'a Layer) -> &'a Option<Spanned<Vec<String>>>) -> Vec<String> {
        let most = if self.first_only { 1 } else { usize::MAX };
        self.value(get).into_iter().flatten().take(most).cloned().collect()
    }

    /// Where pictures are written.
    pub(crate) fn output(&self) -> Result<Option<PathBuf>, Error> {
        self.group.path("output", |layer| &layer.render.output)
    }

    /// Names of themes, and paths of theme files as a user would type them.
    pub(crate) fn themes(&self) -> Result<Vec<String>, Error> {
        let typed = |name: String| match self.group.project.filter(|_| is_yaml(Path::new(&name))) {
            Some(project) => Ok(project.path_inside("theme", &name)?.to_string_lossy().into_owned()),
            None => Ok(name),
        };
        self.names(|layer| &layer.render.theme).into_iter().map(typed).collect()
    }

    /// Folders with fonts, as a user would type them.
    pub(crate) fn font_dirs(&self) -> Result<Vec<PathBuf>, Error> {
        let named = self.value(|layer| &layer.render.font_dirs).zip(self.group.project);
        let Some((folders, project)) = named else { return Ok(Vec::new()) };
        folders.iter().map(|path| project.path_inside("font-dirs", path)).collect()
    }
}
