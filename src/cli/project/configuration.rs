//! Finds the configuration of each file: the nearest `cjm.toml`, looked up once per folder.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::args::Where;
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::terminal::console::{self, Console};
use crate::cli::terminal::findings::print;
use crate::cli::terminal::paths::shown;
use crate::config::{self, Config, Effective, FILE};
use crate::files::{read_within, relative, slashed};
use crate::findings::{Finding, ReportFormat, human};
use crate::parse;
use crate::source::{Source, Sources};

/// The configurations of a run.
#[derive(Debug)]
pub(crate) struct Projects {
    found: Vec<Project>,
    /// The effective settings of files, each once: many files share them.
    shares: Vec<Share>,
    /// Of every file, its share.
    of: Vec<usize>,
}

/// A configuration, and where it lies.
#[derive(Debug)]
pub(crate) struct Project {
    pub(crate) config: Config,
    /// Its folder, links followed.
    pub(crate) folder: PathBuf,
    /// The folder that nothing outside of is read: the repository's, else its own.
    pub(crate) root: PathBuf,
}

/// A configuration with those rows of `[[files]]` that name a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Share {
    project: Option<usize>,
    /// A file it holds for, from the configuration's folder, where there are rows that name it.
    rows: Vec<usize>,
}

impl Projects {
    /// Finds the configuration of each file. `None` where some have errors, which are printed.
    pub(crate) fn find(
        typed: &Where,
        inputs: &[Input],
        style: &'static ReportFormat,
        console: Console,
    ) -> Result<Option<Self>, Error> {
        // Reports about journeys have no place for what is wrong with a configuration.
        let style = if style.is_message() { style } else { &human::FORMAT };
        let mut search = Search { found: Vec::new(), nearest: HashMap::new(), wrong: false, style, console };
        let one = match &typed.config {
            Some(path) => {
                let at = search.load(path, path)?;
                Some(at)
            }
            None => None,
        };
        let mut folders: HashMap<&Path, Option<PathBuf>> = HashMap::new();
        let mut shares: Vec<Share> = Vec::new();
        let mut places: HashMap<Share, usize> = HashMap::new();
        let mut of = Vec::with_capacity(inputs.len());
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
            let share = Share { project, rows };
            let next = places.len();
            let place = *places.entry(share).or_insert_with_key(|share| {
                shares.push(share.clone());
                next
            });
            of.push(place);
        }
        Ok((!search.wrong).then_some(Self { found: search.found, shares, of }))
    }

    /// The number of different effective settings.
    pub(crate) fn shares(&self) -> usize {
        self.shares.len()
    }

    /// The number of a file's effective settings.
    pub(crate) fn share(&self, input: usize) -> usize {
        self.of[input]
    }

    /// The effective settings of a share.
    pub(crate) fn effective(&self, share: usize) -> Effective<'_> {
        let Share { project, rows } = &self.shares[share];
        project.map_or_else(Effective::default, |at| self.found[at].config.with(rows))
    }

    /// The configuration behind it.
    pub(crate) fn project(&self, share: usize) -> Option<&Project> {
        self.shares[share].project.map(|at| &self.found[at])
    }
}

impl Project {
    /// The rows that name a file.
    fn rows(&self, folder: Option<&Path>, input: &Input) -> Vec<usize> {
        if self.config.files.is_empty() {
            return Vec::new();
        }
        let Input::File(path) = input else { return Vec::new() };
        let below = folder.and_then(|folder| folder.strip_prefix(&self.folder).ok());
        let (Some(below), Some(name)) = (below, path.file_name()) else { return Vec::new() };
        self.config.rows(&slashed(&below.join(name)))
    }

    /// A path of the configuration as a user here would type it; a folder keeps the `/` at its end.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        let place = shortest(&self.folder.join(path));
        match (path.ends_with('/'), place.as_os_str().is_empty()) {
            (_, true) => PathBuf::from("."),
            (true, false) => place.join(""),
            (false, false) => place,
        }
    }

    /// The configuration's file as a user here would type it.
    pub(crate) fn file(&self) -> &str {
        &self.config.source.name
    }
}

/// A path of the configuration as a user here would type it, unless a link on its way leads out of the project.
pub(crate) fn inside(project: &Project, key: &str, path: &str) -> Result<PathBuf, Error> {
    let place = project.folder.join(path);
    // What is not there yet is made where its folder is.
    let real = place.ancestors().find_map(|part| std::fs::canonicalize(part).ok());
    if real.is_some_and(|real| real.starts_with(&project.root)) {
        return Ok(project.path(path));
    }
    let name = shown(Path::new(project.file()));
    let what = shown(Path::new(path));
    Err(Error::Usage(format!("`{key}` of {name} leads out of the project: {what}; {FILE} may only name files of its project")))
}

/// Looks for configurations.
struct Search {
    found: Vec<Project>,
    nearest: HashMap<PathBuf, Option<usize>>,
    wrong: bool,
    style: &'static ReportFormat,
    console: Console,
}

impl Search {
    /// The configuration nearest to a folder, upwards to the one with the repository in it. None in the root of a file system, which
    /// is not a project.
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
        let bytes = read_within(root, file, config::LARGEST_FILE).map_err(refused)?;
        let name = slashed(shown);
        let read = match parse::decode(&name, &bytes) {
            Ok(source) => config::read(source),
            Err(broken) => Err((broken.source, vec![broken.finding.help("a configuration is a text file in UTF-8")])),
        };
        match read {
            Ok(config) => {
                self.found.push(Project { config, root: root.to_path_buf(), folder });
                Ok(Some(self.found.len() - 1))
            }
            Err((source, found)) => {
                self.print(source, &found);
                Ok(None)
            }
        }
    }

    fn print(&mut self, source: Source, found: &[Finding]) {
        self.wrong = true;
        console::plain(&print(found, &Sources::new(source), self.style, self.console));
    }
}

/// A folder with links followed; the working directory for none.
fn real(folder: &Path) -> Option<PathBuf> {
    fs::canonicalize(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }).ok()
}

/// A path, links followed, as a user would type it: from the working directory, unless they have nothing in common.
pub(crate) fn shortest(path: &Path) -> PathBuf {
    let Some(here) = real(Path::new("")) else { return path.to_path_buf() };
    relative(&here, path)
}
