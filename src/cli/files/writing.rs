//! Writes files atomically.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::cli::error::Error;
use crate::cli::files::atomic::{self, Unfinished};
use crate::files::{FileError, has_content};

/// A complete file that is not in its place yet.
#[derive(Debug)]
enum Ready<'a> {
    /// A temporary file, to be moved to its place.
    Whole { file: Unfinished, place: PathBuf, name: &'a Path },
    /// A file that has this content already.
    Same,
    /// A place that cannot be replaced, such as a device, to be written to directly.
    Direct { bytes: &'a [u8], name: &'a Path },
}

/// Who can produce the content of a file again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Its author only: it is text of people. It is on the disk before the file takes its place.
    People,
    /// The program. The system stores it when it likes, because waiting for the disk takes longer than drawing: after a power
    /// failure within some seconds, the file may be empty.
    Program,
}

/// Writes all files or none: every file is complete before the first takes its place.
///
/// Missing directories are created. A file that has its content already is not replaced, but is as new as if it were. A file keeps its permissions, a new one gets the default ones. A symbolic link stays one: the
/// file that it leads to is replaced, or created.
pub(crate) fn write(files: &[(PathBuf, Vec<u8>)], origin: Origin) -> Result<(), Error> {
    let failed = |name: &Path, cause| Error::Write { path: name.to_path_buf(), cause };
    let mut whole = Vec::with_capacity(files.len());
    let mut places = Vec::with_capacity(files.len());
    let mut direct = Vec::new();
    for (name, bytes) in files {
        match prepare(name, bytes, origin).map_err(|cause| failed(name, cause))? {
            Ready::Whole { file, place, name } => {
                whole.push(file);
                places.push((place, name));
            }
            Ready::Same => {}
            Ready::Direct { bytes, name } => direct.push((bytes, name)),
        }
    }
    for (bytes, name) in direct {
        let done = OpenOptions::new().write(true).open(name).and_then(|mut file| file.write_all(bytes));
        done.map_err(|cause| failed(name, cause))?;
    }
    let pairs = whole.into_iter().zip(places.iter().map(|(place, _)| place.as_path()));
    atomic::finish(pairs, true).map_err(|(n, cause)| failed(places[n].1, cause))
}

/// Writes a new file; an existing one is an error, even if it appears in the meantime. Missing directories are created.
pub(crate) fn create(name: &Path, bytes: &[u8]) -> Result<(), Error> {
    let create = || {
        if fs::symlink_metadata(name).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let mut file = Unfinished::new(directory(name)?, None)?;
        file.write(bytes)?;
        atomic::finish(std::iter::once((file, name)), false).map_err(|(_, cause)| cause)
    };
    create().map_err(|cause: io::Error| {
        if cause.kind() == io::ErrorKind::AlreadyExists {
            Error::Exists(name.to_path_buf())
        } else {
            Error::Write { path: name.to_path_buf(), cause }
        }
    })
}

fn prepare<'a>(name: &'a Path, bytes: &'a [u8], origin: Origin) -> io::Result<Ready<'a>> {
    // Links to what is not on a disk, such as `/dev/stdout`, lead to names that do not exist.
    if fs::metadata(name).is_ok_and(|now| !now.is_file() && !now.is_dir()) {
        return Ok(Ready::Direct { bytes, name });
    }
    let place = target(name)?;
    let before = fs::metadata(&place).ok();
    if let Some(before) = &before {
        if before.is_dir() {
            return Err(io::Error::other("it is a directory"));
        }
        if before.permissions().readonly() {
            return Err(io::Error::other("it is read-only"));
        }
        // Replacing a file makes the system write to the disk at once, which takes as long as a small drawing.
        if has_content(&place, bytes).unwrap_or(false) && renew(&place).is_ok() {
            return Ok(Ready::Same);
        }
    }
    let mut file = Unfinished::new(directory(&place)?, before.map(|before| before.permissions()))?;
    file.write(bytes)?;
    match origin {
        Origin::People => file.sync()?,
        Origin::Program => {}
    }
    Ok(Ready::Whole { file, place, name })
}

/// Sets the time of the last change to now, since build tools compare it.
fn renew(place: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(place)?.set_modified(SystemTime::now())
}

/// The file that a name leads to, symbolic links followed: their target is replaced or, if it does not exist, created.
pub(crate) fn target(name: &Path) -> io::Result<PathBuf> {
    /// As many as Linux follows.
    const MOST_LINKS: usize = 40;
    let mut place = name.to_path_buf();
    for _ in 0..MOST_LINKS {
        if let Ok(real) = fs::canonicalize(&place) {
            return Ok(real);
        }
        let Ok(link) = fs::read_link(&place) else { return Ok(place) };
        place = place.parent().unwrap_or(Path::new("")).join(link);
    }
    Err(io::Error::other("too many symbolic links in a row"))
}

/// The directory of a place, created if it is missing.
fn directory(place: &Path) -> io::Result<&Path> {
    let directory = place.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match fs::create_dir_all(directory) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(io::Error::other("there is a file where its directory should be"))
        }
        Err(error) => Err(error),
        Ok(()) => Ok(directory),
    }
}

/// The files that are missing or differ, and which of the two.
pub(crate) fn stale(files: &[(PathBuf, Vec<u8>)]) -> Vec<(PathBuf, &'static str)> {
    let fault = |name: &Path, bytes: &[u8]| match has_content(name, bytes) {
        Ok(same) => (!same).then_some("different"),
        Err(FileError::Missing) => Some("missing"),
        Err(FileError::NotAFile(_) | FileError::Io(_) | FileError::Outside | FileError::TooLarge(_)) => Some("unreadable"),
    };
    files.iter().filter_map(|(name, bytes)| Some((name.clone(), fault(name, bytes)?))).collect()
}

/// Writes to standard output. A closed pipe, as behind `head`, is not an error.
pub(crate) fn print(bytes: &[u8]) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => Err(Error::Write { path: "<stdout>".into(), cause }),
        _ => Ok(()),
    }
}
