//! Bytes to files, whole or not at all. Alone names tempfile.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::Error;

/// A file that is complete, but not yet in its place.
#[derive(Debug)]
enum Ready<'a> {
    /// Beside the place, to be moved there.
    Whole { file: NamedTempFile, place: PathBuf, name: &'a Path },
    /// Something that cannot be replaced, such as a device, to be written to as it is.
    Direct { bytes: &'a [u8], name: &'a Path },
}

/// Writes all files or none: every file is complete on the disk before the first takes its place.
///
/// Missing directories are made. A file keeps its permissions, a new one gets those of any new file; a symbolic link stays one.
pub(super) fn write(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Error> {
    let mut ready = Vec::with_capacity(files.len());
    for (name, bytes) in files {
        ready.push(prepare(name, bytes).map_err(|cause| Error::Write { path: name.clone(), cause })?);
    }
    for file in ready {
        let (name, done) = match file {
            Ready::Whole { file, place, name } => (name, file.persist(place).map(drop).map_err(|error| error.error)),
            Ready::Direct { bytes, name } => {
                (name, OpenOptions::new().write(true).open(name).and_then(|mut f| f.write_all(bytes)))
            }
        };
        done.map_err(|cause| Error::Write { path: name.to_path_buf(), cause })?;
    }
    Ok(())
}

fn prepare<'a>(name: &'a Path, bytes: &'a [u8]) -> io::Result<Ready<'a>> {
    // Follows symbolic links, so that the file they lead to is replaced, and not they.
    let place = fs::canonicalize(name).unwrap_or_else(|_| name.to_path_buf());
    let before = fs::metadata(&place).ok();
    if let Some(before) = &before {
        if before.is_dir() {
            return Err(io::Error::other("it is a directory"));
        }
        if !before.is_file() {
            return Ok(Ready::Direct { bytes, name });
        }
        if before.permissions().readonly() {
            return Err(io::Error::other("it is read-only"));
        }
    }
    let directory = place.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(directory)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".cjm-").suffix(".tmp");
    let permissions = before.map(|before| before.permissions());
    #[cfg(unix)]
    let permissions = permissions.or_else(|| Some(std::os::unix::fs::PermissionsExt::from_mode(0o666)));
    if let Some(permissions) = permissions.clone() {
        builder.permissions(permissions);
    }
    let mut file = builder.tempfile_in(directory)?;
    file.write_all(bytes)?;
    file.flush()?;
    Ok(Ready::Whole { file, place, name })
}

/// Those of the files that are not there or hold other bytes, and which of the two.
pub(super) fn stale(files: &[(PathBuf, Vec<u8>)]) -> Vec<(PathBuf, &'static str)> {
    let fault = |name: &Path, bytes: &[u8]| match fs::read(name) {
        Ok(found) => (found != bytes).then_some("different"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Some("missing"),
        Err(_) => Some("unreadable"),
    };
    files.iter().filter_map(|(name, bytes)| Some((name.clone(), fault(name, bytes)?))).collect()
}

/// Writes to standard output. That nobody reads on, as behind `head`, is no error.
pub(super) fn print(bytes: &[u8]) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => Err(Error::Write { path: "<stdout>".into(), cause }),
        _ => Ok(()),
    }
}
