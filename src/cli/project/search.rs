//! Finds the nearest `cjm.toml` of each file, and the files that it leaves out.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::args::ConfigOptions;
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::project::configuration::{FileName, GroupKey, ProjectConfig, Projects, real, shortest};
use crate::cli::reporting::messages::messages;
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::paths::shown;
use crate::config::{self, FILE, Patterns};
use crate::files::{read_within, slashed};
use crate::findings::{Finding, ReportFormat, count, human, quote_typed};
use crate::limits::CONFIGURATION_BYTES;
use crate::parse;
use crate::source::{Source, Sources};

/// The search for configurations.
pub(crate) struct ProjectSearch {
    /// The configuration of all files, if it is named.
    named: Option<usize>,
    /// Whether no configuration applies, or the named one has errors.
    is_off: bool,
    /// The patterns of `--exclude`.
    excluded: Patterns,
    found: Vec<ProjectConfig>,
    /// The folders of files, with links followed.
    folders: HashMap<PathBuf, Option<PathBuf>>,
    /// The index of the nearest configuration of each folder.
    nearest: HashMap<PathBuf, Option<usize>>,
    /// Whether one has errors.
    failed: bool,
    format: &'static ReportFormat,
    console: Console,
}

impl ProjectSearch {
    /// Reads the configuration that is named, and the patterns of `--exclude`.
    pub(crate) fn new(
        typed: &ConfigOptions,
        exclude: &[String],
        format: &'static ReportFormat,
        console: Console,
    ) -> Result<Self, Error> {
        let mut excluded = Patterns::default();
        for pattern in exclude {
            let wrong = |reason| Error::Usage(format!("--exclude cannot be {}: {reason}", quote_typed(pattern)));
            excluded.add(pattern).map_err(wrong)?;
        }
        // Reports about journeys have no place for findings in a configuration.
        let format = if format.is_message() { format } else { &human::FORMAT };
        let mut search = Self {
            named: None,
            is_off: typed.no_config,
            excluded,
            found: Vec::new(),
            folders: HashMap::new(),
            nearest: HashMap::new(),
            failed: false,
            format,
            console,
        };
        if let Some(path) = &typed.config {
            search.named = search.load(path, path)?;
            search.is_off = search.named.is_none();
        }
        Ok(search)
    }

    /// Whether a file that was found in a directory is left out.
    pub(crate) fn excludes(&mut self, file: &Path) -> Result<bool, Error> {
        let Some(name) = file.file_name() else { return Ok(false) };
        let folder = self.folder(file);
        let file_name = FileName { folder: folder.as_deref(), name };
        let here = real(Path::new("")).and_then(|here| file_name.below(&here));
        let by = if here.is_some_and(|path| self.excluded.has(&path)) {
            "--exclude".to_owned()
        } else {
            match self.project_of(folder.as_deref())? {
                Some(at) if self.found[at].excludes(&file_name) => format!("`exclude` in {}", self.found[at].file()),
                Some(_) | None => return Ok(false),
            }
        };
        self.console.detail(&format!("{} is left out by {by}", shown(file)));
        Ok(true)
    }

    /// Finds the configuration of each file, looking once into each folder. `None` if one has errors, which are printed.
    pub(crate) fn group(mut self, inputs: &[Input]) -> Result<Option<Projects>, Error> {
        let mut keys: Vec<GroupKey> = Vec::new();
        let mut known: HashMap<GroupKey, usize> = HashMap::new();
        let mut group_of = Vec::with_capacity(inputs.len());
        for input in inputs {
            let path = input.named().unwrap_or(Path::new(""));
            let folder = self.folder(path);
            let project = self.project_of(folder.as_deref())?;
            let file_name = path.file_name().map(|name| FileName { folder: folder.as_deref(), name });
            let rows = match (project, file_name) {
                (Some(at), Some(file_name)) => self.found[at].rows(&file_name),
                _ => Vec::new(),
            };
            let next = keys.len();
            let group = *known.entry(GroupKey { project, rows }).or_insert_with_key(|key| {
                keys.push(key.clone());
                next
            });
            group_of.push(group);
        }
        for (group, GroupKey { project, rows }) in keys.iter().enumerate() {
            let files = count(group_of.iter().filter(|of| **of == group).count(), "file");
            let overrides = if rows.is_empty() { "" } else { ", with `[[files]]`" };
            self.console.detail(&match project {
                Some(at) => format!("{} applies to {files}{overrides}", self.found[*at].file()),
                None => format!("no {FILE} applies to {files}"),
            });
        }
        Ok((!self.failed).then_some(Projects { found: self.found, keys, group_of }))
    }

    /// The folder of a file, with links followed.
    fn folder(&mut self, file: &Path) -> Option<PathBuf> {
        let folder = file.parent().unwrap_or(Path::new(""));
        if !self.folders.contains_key(folder) {
            self.folders.insert(folder.to_path_buf(), real(folder));
        }
        self.folders[folder].clone()
    }

    /// The index of the configuration of the files in a folder.
    fn project_of(&mut self, folder: Option<&Path>) -> Result<Option<usize>, Error> {
        match (self.named, folder) {
            _ if self.is_off => Ok(None),
            (Some(at), _) => Ok(Some(at)),
            (None, Some(folder)) => self.nearest(folder),
            (None, None) => Ok(None),
        }
    }

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
    fn load(&mut self, file: &Path, typed: &Path) -> Result<Option<usize>, Error> {
        let refused = |cause| Error::Config { path: typed.to_path_buf(), cause };
        let folder = file.parent().and_then(real).ok_or_else(|| refused(crate::files::FileError::Missing))?;
        // A link may lead to another place of the same repository, and no further.
        let root = folder.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(&folder);
        let bytes = read_within(root, file, &CONFIGURATION_BYTES).map_err(refused)?;
        let name = slashed(typed);
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
