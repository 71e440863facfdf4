//! Finds the root of the project of a file: no file outside of it is read for the file.

use std::path::{Path, PathBuf};

use crate::config;

/// The nearest folder around a file with a `cjm.toml` or a repository; else the current directory, if it contains the file; else
/// the file's own folder.
pub(crate) fn of(path: &Path) -> PathBuf {
    let absolute = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let own = absolute.parent().filter(|parent| parent.is_absolute());
    let here = std::env::current_dir().and_then(std::fs::canonicalize).unwrap_or_else(|_| PathBuf::from("."));
    let Some(own) = own else { return here };
    let marked = own.ancestors().find(|folder| folder.join(config::FILE).is_file() || folder.join(".git").exists());
    // The root of a file system is not a project.
    let around = || (own.starts_with(&here) && here.parent().is_some()).then_some(here.as_path());
    marked.or_else(around).unwrap_or(own).to_path_buf()
}
