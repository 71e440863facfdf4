//! Groups the files that have the same effective settings, with the `cjm.toml` that states them.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::error::Error;
use crate::cli::project::groups::PerGroup;
use crate::cli::terminal::paths::shown;
use crate::config::keys::{ConfigKey, Setting};
use crate::config::{Config, Effective, FILE};
use crate::files::{relative, slashed};

/// The configurations of a run.
#[derive(Debug)]
pub(crate) struct Projects {
    pub(super) found: Vec<ProjectConfig>,
    pub(super) keys: Vec<GroupKey>,
    /// The group of each file.
    pub(super) group_of: Vec<usize>,
}

/// A configuration file and its place.
#[derive(Debug)]
pub(crate) struct ProjectConfig {
    pub(crate) config: Config,
    /// Its folder, links followed.
    pub(crate) folder: PathBuf,
    /// The folder outside of which no file is read: the repository's, else its own.
    pub(crate) root: PathBuf,
}

/// Files that have the same effective settings.
#[derive(Debug)]
pub(crate) struct FileGroup<'a> {
    /// Empty without a configuration.
    pub(crate) effective: Effective<'a>,
    pub(crate) project: Option<&'a ProjectConfig>,
}

/// What the effective settings of a file depend on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct GroupKey {
    /// The index of its configuration.
    pub(super) project: Option<usize>,
    /// The rows of `[[files]]` that name it.
    pub(super) rows: Vec<usize>,
}

/// A file in its folder.
pub(super) struct FileName<'a> {
    /// Links followed; `None` if it does not exist.
    pub(super) folder: Option<&'a Path>,
    pub(super) name: &'a OsStr,
}

impl FileName<'_> {
    /// The path below a folder, with `/` between its parts.
    pub(super) fn below(&self, folder: &Path) -> Option<String> {
        Some(slashed(&self.folder?.strip_prefix(folder).ok()?.join(self.name)))
    }
}

impl Projects {
    /// The groups of files with the same effective settings, in the order of their first files.
    pub(crate) fn groups(&self) -> impl Iterator<Item = FileGroup<'_>> {
        self.keys.iter().map(|GroupKey { project, rows }| {
            let project = project.map(|at| &self.found[at]);
            FileGroup { effective: project.map_or_else(Effective::default, |project| project.config.with(rows)), project }
        })
    }

    /// Assigns one value per group, in the order of [`Self::groups`], to the files.
    pub(crate) fn assign<T>(&self, values: Vec<T>) -> PerGroup<'_, T> {
        PerGroup { values, group_of: &self.group_of }
    }
}

impl FileGroup<'_> {
    /// The path that a key of the configuration sets, as a user would type it.
    pub(crate) fn path<D>(&self, key: &Setting<String, D>) -> Result<Option<PathBuf>, Error> {
        self.effective.last(key).map(|path| self.inside(&key.row, path)).transpose()
    }

    /// A path that is a value of a key, as a user would type it.
    pub(crate) fn inside(&self, key: &ConfigKey, path: &str) -> Result<PathBuf, Error> {
        self.project.map_or_else(|| Ok(PathBuf::from(path)), |project| project.path_inside(key, path))
    }
}

impl ProjectConfig {
    /// The rows of `[[files]]` that name a file.
    pub(super) fn rows(&self, file: &FileName<'_>) -> Vec<usize> {
        if self.config.base.files.is_empty() {
            return Vec::new();
        }
        file.below(&self.folder).map_or_else(Vec::new, |path| self.config.rows(&path))
    }

    /// Whether `exclude` names a file.
    pub(super) fn excludes(&self, file: &FileName<'_>) -> bool {
        let excluded = self.config.base.exclude.as_ref();
        excluded.is_some_and(|patterns| file.below(&self.folder).is_some_and(|path| patterns.has(&path)))
    }

    /// A path of the configuration, as a user would type it; a folder keeps its trailing `/`.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        let place = shortest(&self.folder.join(path));
        match (path.ends_with('/'), place.as_os_str().is_empty()) {
            (_, true) => PathBuf::from("."),
            (true, false) => place.join(""),
            (false, false) => place,
        }
    }

    /// The same, unless a link on its way leads out of the project.
    fn path_inside(&self, key: &ConfigKey, path: &str) -> Result<PathBuf, Error> {
        let place = self.folder.join(path);
        // A file that does not exist yet will be written where its folder is.
        let real = place.ancestors().find_map(|part| fs::canonicalize(part).ok());
        if real.is_some_and(|real| real.starts_with(&self.root)) {
            return Ok(self.path(path));
        }
        let name = shown(Path::new(self.file()));
        let what = shown(Path::new(path));
        Err(Error::Usage(format!(
            "`{}` of {name} leads out of the project: {what}; {FILE} may only name files of its project",
            key.name
        )))
    }

    /// The name of the file, as a user would type it.
    pub(crate) fn file(&self) -> &str {
        &self.config.source.name
    }
}

/// A folder with links followed; the working directory for none.
pub(super) fn real(folder: &Path) -> Option<PathBuf> {
    fs::canonicalize(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }).ok()
}

/// A path as a user would type it: from the working directory, unless they have nothing in common.
pub(super) fn shortest(path: &Path) -> PathBuf {
    let Some(here) = real(Path::new("")) else { return path.to_path_buf() };
    relative(&here, path)
}
