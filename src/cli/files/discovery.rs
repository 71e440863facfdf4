//! Resolves paths, directories and patterns to journey files. The only file that names ignore and globset.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use globset::GlobBuilder;
use ignore::WalkBuilder;

use crate::cli::args::InputArgs;
use crate::cli::error::Error;
use crate::cli::terminal::paths::shown;
use crate::edit_distance::nearest;
use crate::files::{FileError, YAML, is_yaml, read_regular};
use crate::limits::{FILE_BYTES, IGNORE_BYTES, INPUTS};
use crate::model::keys::SHARED;
use crate::parse;

/// Where a journey is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// Standard input, with the path of the file that it stands for, if that is known.
    Stdin(Option<PathBuf>),
    /// A file.
    File(PathBuf),
}

impl Input {
    /// The path for messages; `<stdin>` for standard input without one.
    pub(crate) fn path(&self) -> &Path {
        self.named().unwrap_or(Path::new("<stdin>"))
    }

    /// The path, unless it is standard input without one.
    pub(crate) fn named(&self) -> Option<&Path> {
        match self {
            Self::Stdin(name) => name.as_deref(),
            Self::File(path) => Some(path),
        }
    }

    /// Whether it is standard input.
    pub(crate) fn is_stdin(&self) -> bool {
        matches!(self, Self::Stdin(_))
    }
}

/// Resolves paths to inputs, each once: in the order typed, and sorted within a directory or pattern. Files of a directory or pattern
/// that are `excluded` are left out.
pub(crate) fn inputs(typed: &InputArgs, mut excluded: impl FnMut(&Path) -> Result<bool, Error>) -> Result<Vec<Input>, Error> {
    let default = [PathBuf::from(if typed.stdin_filename.is_some() { "-" } else { "." })];
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for path in if typed.paths.is_empty() { &default[..] } else { &typed.paths } {
        if path.as_os_str() == "-" {
            if !found.iter().any(Input::is_stdin) {
                found.push(Input::Stdin(typed.stdin_filename.clone()));
            }
            continue;
        }
        for file in files(path)? {
            if file != *path && excluded(&file)? {
                continue;
            }
            // A file that cannot be resolved is reported when it is read.
            if seen.insert(fs::canonicalize(&file).unwrap_or_else(|_| file.clone())) {
                found.push(Input::File(file));
            }
        }
    }
    if found.len() > INPUTS.length() {
        return Err(Error::TooMany(found.len()));
    }
    Ok(found)
}

fn files(path: &Path) -> Result<Vec<PathBuf>, Error> {
    if path.is_dir() {
        let found = walk(path, true)?.into_iter().filter(|file| is_journey(file)).collect();
        return some(found, path);
    }
    match path.to_str() {
        // A file may have the name of a pattern.
        Some(pattern) if pattern.contains(['*', '?', '[', '{']) && fs::symlink_metadata(path).is_err() => {
            some(matching(pattern)?, path)
        }
        _ => Ok(vec![path.to_path_buf()]),
    }
}

/// The file that was probably meant by the path of a missing one: with the extension it lacks, or with a similar name.
pub(crate) fn near(path: &Path) -> Option<PathBuf> {
    let typed = path.file_name()?.to_str()?;
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let names = fs::read_dir(directory).ok()?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| is_yaml(Path::new(name))).collect();
    names.sort();
    let longer = [".journey", ""].into_iter().flat_map(|part| YAML.map(|extension| format!("{typed}{part}.{extension}")));
    let longer: Vec<String> = longer.collect();
    let whole = longer.iter().find(|name| names.contains(name));
    let name = whole.map(String::as_str).or_else(|| nearest(typed, names.iter().map(String::as_str)))?;
    Some(path.with_file_name(name))
}

fn some(found: Vec<PathBuf>, path: &Path) -> Result<Vec<PathBuf>, Error> {
    if found.is_empty() { Err(Error::NoFiles(path.to_path_buf())) } else { Ok(found) }
}

/// The files of a folder that a search reads by itself.
const IGNORE_FILES: [&str; 4] = [".gitignore", ".ignore", ".git", ".git/info/exclude"];

/// The file in a folder that a search would wait for or read for a long time (a pipe, a device, a very large file), and what it is.
fn unreadable_ignore_file(folder: &Path) -> Option<(PathBuf, FileError)> {
    let endless = |file: PathBuf| match read_regular(&file, &IGNORE_BYTES) {
        Err(error @ (FileError::NotAFile(_) | FileError::TooLarge(_))) if !file.is_dir() => Some((file, error)),
        Ok(_) | Err(_) => None,
    };
    IGNORE_FILES.iter().find_map(|name| endless(folder.join(name))).or_else(|| worktree_files(folder, endless))
}

/// The first file of the repository of a worktree that is `endless`: its `.git` is a file that names a folder, whose `commondir` names
/// the repository.
fn worktree_files<T>(folder: &Path, endless: impl Fn(PathBuf) -> Option<T>) -> Option<T> {
    let line =
        |file: &Path| Some(String::from_utf8(read_regular(file, &IGNORE_BYTES).ok()?).ok()?.lines().next()?.trim().to_owned());
    let own = folder.join(line(&folder.join(".git"))?.strip_prefix("gitdir:")?.trim());
    let common = own.join("commondir");
    endless(common.clone()).or_else(|| endless(own.join(line(&common)?).join("info/exclude")))
}

/// The files below a directory, sorted. `filtered`: without hidden ones and those that `.gitignore` lists.
fn walk(root: &Path, filtered: bool) -> Result<Vec<PathBuf>, Error> {
    let refused = |(file, error): &(PathBuf, FileError)| Error::Search {
        path: root.to_path_buf(),
        cause: format!("{} cannot be read: {error}", shown(file)),
    };
    let mut walk = WalkBuilder::new(root);
    // What a user ignores everywhere (`core.excludesFile`) must not decide which journeys a project has.
    walk.standard_filters(filtered).git_global(false).require_git(false).sort_by_file_name(std::cmp::Ord::cmp);
    let unreadable: Arc<OnceLock<(PathBuf, FileError)>> = Arc::default();
    if filtered {
        // Those of the folders around apply, too.
        let real = fs::canonicalize(root).unwrap_or_default();
        if let Some(file) = real.ancestors().find_map(unreadable_ignore_file) {
            return Err(refused(&file));
        }
        let unreadable = Arc::clone(&unreadable);
        walk.filter_entry(move |entry| {
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            let Some(file) = is_folder.then(|| unreadable_ignore_file(entry.path())).flatten() else { return true };
            let _ = unreadable.set(file);
            false
        });
    }
    let mut found = Vec::new();
    for entry in walk.build() {
        let entry = entry.map_err(|error| Error::Search { path: root.to_path_buf(), cause: error.to_string() })?;
        let is_file = match entry.file_type() {
            Some(kind) if kind.is_symlink() => entry.path().is_file(),
            Some(kind) => kind.is_file(),
            None => false,
        };
        if is_file {
            let path = entry.into_path();
            found.push(path.strip_prefix(".").map(Path::to_path_buf).unwrap_or(path));
        }
    }
    unreadable.get().map_or(Ok(found), |file| Err(refused(file)))
}

/// The files that a pattern matches, for shells that do not expand it and for patterns in quotes.
fn matching(pattern: &str) -> Result<Vec<PathBuf>, Error> {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    let search = |cause: &dyn std::fmt::Display| Error::Search { path: pattern.into(), cause: cause.to_string() };
    let glob = GlobBuilder::new(pattern).literal_separator(true).build().map_err(|error| search(error.kind()))?.compile_matcher();
    let special = pattern.find(['*', '?', '[', '{']).unwrap_or(pattern.len());
    let root = pattern[..special].rfind('/').map_or("", |end| &pattern[..=end]);
    let root = Path::new(if root.is_empty() { "." } else { root });
    if !root.is_dir() {
        return Ok(Vec::new());
    }
    Ok(walk(root, false)?.into_iter().filter(|path| glob.is_match(path)).collect())
}

/// Whether a file in a directory is a journey: by its name, or by its extension and its text.
fn is_journey(path: &Path) -> bool {
    /// A journey whose stages begin after so many bytes was not written by hand.
    const ENOUGH: u64 = 256 * 1024;
    if let Some(known) = is_journey_name(path) {
        return known;
    }
    let mut start = Vec::new();
    File::open(path).and_then(|file| file.take(ENOUGH).read_to_end(&mut start)).is_ok() && parse::is_journey(&start)
}

/// A file that belongs to journeys and is none itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Companion {
    /// Colours, a logo and fonts.
    Theme,
    /// Personas, channels and other registers that journeys use.
    Shared,
}

/// What a file is that belongs to journeys: a theme by its name, shared registers if all its keys are those of shared files. `None`
/// for everything else, so that a journey without a title is reported as a journey.
pub(crate) fn companion(path: &Path) -> Option<Companion> {
    let name = path.file_name()?.to_string_lossy();
    if name.ends_with(".theme.yaml") || name.ends_with(".theme.yml") {
        return Some(Companion::Theme);
    }
    if is_journey_name(path) == Some(true) {
        return None;
    }
    let text = String::from_utf8(read_regular(path, &FILE_BYTES).ok()?).ok()?;
    let is_key = |line: &&str| line.starts_with(char::is_alphabetic);
    let mut keys = text.lines().filter(is_key).filter_map(|line| line.split_once(':')).map(|(key, _)| key).peekable();
    let is_shared = keys.peek().is_some() && keys.all(|key| SHARED.find(key).is_some() || key.starts_with("x-"));
    is_shared.then_some(Companion::Shared)
}

/// Whether a file is a journey by its name alone; `None` where its text decides.
pub(crate) fn is_journey_name(path: &Path) -> Option<bool> {
    // A name that is not UTF-8 still has an extension.
    let stem = path.file_stem().filter(|_| is_yaml(path)).map(|stem| stem.to_string_lossy().to_lowercase());
    stem.map_or(Some(false), |stem| stem.ends_with(".journey").then_some(true))
}

/// The journeys below a directory; none if it cannot be searched.
pub(crate) fn below(directory: &Path) -> Vec<PathBuf> {
    walk(directory, true).unwrap_or_default().into_iter().filter(|file| is_journey(file)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_are_found_in_any_case() {
        for (name, known) in [
            ("a.journey.yaml", Some(true)),
            ("A.Journey.YAML", Some(true)),
            ("B.YML", None),
            ("a.json", Some(false)),
            ("yaml", Some(false)),
        ] {
            assert_eq!(is_journey_name(Path::new(name)), known, "{name}");
        }
    }
}
