//! Moves complete files to their places, and removes temporary ones when the program is stopped. The only file that names
//! tempfile.
//!
//! Written on top of `tempfile`: `atomic-write-file` commits one file at a time and replaces what is there; here all files or
//! none are written.

use std::collections::BTreeSet;
use std::fs::{self, File, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

use tempfile::NamedTempFile;

use crate::cli::signals;

/// Files that are not in their place yet.
#[derive(Debug)]
struct Held {
    files: BTreeSet<PathBuf>,
    /// Directories from which leftovers of killed runs were removed.
    swept: BTreeSet<PathBuf>,
    /// Whether requests to stop are handled.
    watched: bool,
}

/// Shared by threads that create, move or remove a file; a request to stop waits for all of them, and lets none begin.
static AT_WORK: RwLock<()> = RwLock::new(());

static HELD: Mutex<Held> = Mutex::new(Held { files: BTreeSet::new(), swept: BTreeSet::new(), watched: false });

const PREFIX: &str = ".cjm-";
const SUFFIX: &str = ".tmp";

/// The exit code of a run that a signal stopped is this plus its number, by convention of shells.
const STOPPED: i32 = 128;

/// A temporary file that has been unchanged for this time is a leftover.
const LONG_AGO: Duration = Duration::from_mins(1);

/// A temporary file beside its place, removed when dropped.
#[derive(Debug)]
pub(crate) struct Unfinished(Option<NamedTempFile>);

impl Unfinished {
    /// Creates an empty file in a directory, with these permissions or the default ones.
    pub(crate) fn new(directory: &Path, permissions: Option<Permissions>) -> io::Result<Self> {
        let _at_work = at_work();
        prepare(directory);
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX).suffix(SUFFIX);
        #[cfg(unix)]
        let permissions = permissions.or_else(|| Some(std::os::unix::fs::PermissionsExt::from_mode(0o666)));
        if let Some(permissions) = permissions {
            builder.permissions(permissions);
        }
        let file = builder.tempfile_in(directory)?;
        // Marks the file as in use for other runs; file systems without locks do without.
        let _ = file.as_file().try_lock();
        held().files.insert(file.path().to_path_buf());
        Ok(Self(Some(file)))
    }

    /// Appends to the file.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.as_mut().map_or(Ok(()), |file| file.write_all(bytes))
    }

    /// Waits until the content is on the disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        self.0.as_ref().map_or(Ok(()), |file| file.as_file().sync_data())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(file) = self.0.take() {
            let _at_work = at_work();
            held().files.remove(file.path());
            drop(file);
        }
    }
}

/// Moves files to their places: all of them, even on Ctrl-C, unless one cannot be moved.
///
/// # Errors
///
/// The number of the file that could not be moved; those before it are in their places.
pub(crate) fn finish<'a>(files: impl Iterator<Item = (Unfinished, &'a Path)>, replace: bool) -> Result<(), (usize, io::Error)> {
    let at_work = at_work();
    // The remaining files take the lock when they are dropped.
    let mut rest = files.enumerate();
    let mut done = Ok(());
    for (n, (mut file, place)) in rest.by_ref() {
        let Some(file) = file.0.take() else { continue };
        held().files.remove(file.path());
        let moved = if replace { file.persist(place) } else { file.persist_noclobber(place) };
        if let Err(error) = moved {
            done = Err((n, error.error));
            break;
        }
    }
    drop(at_work);
    drop(rest);
    done
}

/// Removes unfinished files, because the program ends now.
pub(crate) fn discard() {
    // The panicking thread may hold the list.
    if let Ok(held) = HELD.try_lock() {
        remove(&held);
    }
}

/// Handles a request to stop, alone until the program ends, so that no other file is created or moved.
fn stop(signal: i32) {
    let _alone = AT_WORK.write().unwrap_or_else(PoisonError::into_inner);
    remove(&held());
    crate::cli::terminal::progress::clear();
    std::process::exit(STOPPED + signal);
}

fn remove(held: &Held) {
    for file in &held.files {
        let _ = fs::remove_file(file);
    }
}

/// Handles requests to stop, and removes leftovers from a directory, once.
fn prepare(directory: &Path) {
    let mut held = held();
    if !held.watched {
        held.watched = true;
        signals::on_stop(stop);
    }
    if !held.swept.contains(directory) {
        sweep(directory);
        held.swept.insert(directory.to_path_buf());
    }
}

/// Removes leftovers of killed runs: files that have been unchanged for a while and are not locked.
fn sweep(directory: &Path) {
    let Ok(entries) = fs::read_dir(directory) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if !ours || !entry.file_type().is_ok_and(|kind| kind.is_file()) {
            continue;
        }
        let old =
            entry.metadata().and_then(|meta| meta.modified()).is_ok_and(|time| time.elapsed().is_ok_and(|age| age > LONG_AGO));
        if old && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn at_work() -> RwLockReadGuard<'static, ()> {
    AT_WORK.read().unwrap_or_else(PoisonError::into_inner)
}

fn held() -> MutexGuard<'static, Held> {
    // A panic ends the program, so that a poisoned list is never read.
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}
