//! Finds the nearest `cjm.toml` of each file, and groups the files that have the same effective settings.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::args::ConfigOptions;
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::project::groups::PerGroup;
use crate::cli::reporting::messages::messages;
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::paths::shown;
use crate::config::keys::{ConfigKey, Setting};
use crate::config::{self, Config, Effective, FILE};
use crate::files::{read_within, relative, slashed};
use crate::findings::{Finding, ReportFormat, human};
use crate::limits::CONFIGURATION_BYTES;
use crate::parse;
use crate::source::{Source, Sources};

/// The configurations of a run.
#[derive(Debug)]
pub(crate) struct Projects {
    found: Vec<ProjectConfig>,
    keys: Vec<GroupKey>,
    /// The group of each file.
    group_of: Vec<usize>,
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
struct GroupKey {
    /// The index of its configuration.
    project: Option<usize>,
    /// The rows of `[[files]]` that name it.
    rows: Vec<usize>,
}

impl Projects {
    /// Finds the configuration of each file, looking once into each folder. `None` if one has errors, which are printed.
    pub(crate) fn find(
        typed: &ConfigOptions,
        inputs: &[Input],
        format: &'static ReportFormat,
        console: Console,
    ) -> Result<Option<Self>, Error> {
        // Reports about journeys have no place for findings in a configuration.
        let format = if format.is_message() { format } else { &human::FORMAT };
        let mut search = Search { found: Vec::new(), nearest: HashMap::new(), failed: false, format, console };
        let one = match &typed.config {
            Some(path) => {
                let at = search.load(path, path)?;
                Some(at)
            }
            None => None,
        };
        let mut folders: HashMap<&Path, Option<PathBuf>> = HashMap::new();
        let mut keys: Vec<GroupKey> = Vec::new();
        let mut known: HashMap<GroupKey, usize> = HashMap::new();
        let mut group_of = Vec::with_capacity(inputs.len());
        for input in inputs {
            let folder = match input {
                Input::File(path) => path.parent().unwrap_or(Path::new("")),
                Input::Stdin => Path::new(""),
            };
            let real = folders.entry(folder).or_insert_with(|| real(folder));
            let project = match (one, &real) {
                _ if typed.no_config => None,
                (Some(at), _) => at,
                (None, Some(folder)) => search.nearest(folder)?,
                (None, None) => None,
            };
            let rows = project.map_or_else(Vec::new, |at| search.found[at].rows(real.as_deref(), input));
            let next = keys.len();
            let group = *known.entry(GroupKey { project, rows }).or_insert_with_key(|key| {
                keys.push(key.clone());
                next
            });
            group_of.push(group);
        }
        Ok((!search.failed).then_some(Self { found: search.found, keys, group_of }))
    }

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
    fn rows(&self, folder: Option<&Path>, input: &Input) -> Vec<usize> {
        if self.config.base.files.is_empty() {
            return Vec::new();
        }
        let Input::File(path) = input else { return Vec::new() };
        let below = folder.and_then(|folder| folder.strip_prefix(&self.folder).ok());
        let (Some(below), Some(name)) = (below, path.file_name()) else { return Vec::new() };
        self.config.rows(&slashed(&below.join(name)))
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

/// The search for configurations.
struct Search {
    found: Vec<ProjectConfig>,
    /// The index of the nearest configuration of each folder.
    nearest: HashMap<PathBuf, Option<usize>>,
    /// Whether one has errors.
    failed: bool,
    format: &'static ReportFormat,
    console: Console,
}

impl Search {
    /// The nearest configuration in a folder and those around it, up to the root of the repository. `None` in the root of a file
    /// system, which is not a project.
    fn nearest(&mut self, folder: &Path) -> Result<Option<usize>, Error> {
        let mut passed = Vec::new();
        let mut nearest = None;
        for folder in folder.ancestors().filter(|folder| folder.parent().is_some()) {
            if let Some(known) = self.nearest.get(folder) {
                nearest = *known;
                break;
            }
            passed.push(folder.to_path_buf());
            let file = folder.join(FILE);
            if fs::symlink_metadata(&file).is_ok() {
                nearest = self.load(&file, &shortest(&file))?;
                break;
            }
            if folder.join(".git").exists() {
                break;
            }
        }
        self.nearest.extend(passed.into_iter().map(|folder| (folder, nearest)));
        Ok(nearest)
    }

    /// Reads a configuration; prints the errors of an invalid one, and returns `None`.
    fn load(&mut self, file: &Path, shown: &Path) -> Result<Option<usize>, Error> {
        let refused = |cause| Error::Config { path: shown.to_path_buf(), cause };
        let folder = file.parent().and_then(real).ok_or_else(|| refused(crate::files::FileError::Missing))?;
        // A link may lead to another place of the same repository, and no further.
        let root = folder.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(&folder);
        let bytes = read_within(root, file, &CONFIGURATION_BYTES).map_err(refused)?;
        let name = slashed(shown);
        let read = match parse::decode(&name, &bytes) {
            Ok(source) => config::read(source),
            Err(broken) => Err((broken.source, vec![broken.finding.help("a configuration is a text file in UTF-8")])),
        };
        match read {
            Ok(config) => {
                self.found.push(ProjectConfig { config, root: root.to_path_buf(), folder });
                Ok(Some(self.found.len() - 1))
            }
            Err((source, found)) => {
                self.print(source, &found);
                Ok(None)
            }
        }
    }

    fn print(&mut self, source: Source, found: &[Finding]) {
        self.failed = true;
        console::plain(&messages(found, &Sources::new(source), self.format, self.console));
    }
}

/// A folder with links followed; the working directory for none.
fn real(folder: &Path) -> Option<PathBuf> {
    fs::canonicalize(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }).ok()
}

/// A path as a user would type it: from the working directory, unless they have nothing in common.
fn shortest(path: &Path) -> PathBuf {
    let Some(here) = real(Path::new("")) else { return path.to_path_buf() };
    relative(&here, path)
}
