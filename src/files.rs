//! Reads files below a root folder, and computes relative paths. Follows no link out of the root, opens no pipe and no device.

use std::fs::{File, FileType};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use crate::limits::Limit;

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The file does not exist.
    #[error("there is no such file")]
    Missing,
    /// The path, or a link on its way, leads out of the root.
    #[error("it lies outside the project")]
    Outside,
    /// A folder, a pipe, a device, a loop of links.
    #[error("it is {0}, not a file")]
    NotAFile(&'static str),
    /// Larger than a limit.
    #[error("it is larger than {}", .0.named())]
    TooLarge(Limit),
    /// An error of the operating system.
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// Reads a regular file within a limit of bytes that lies below `root`, links followed.
///
/// `path` is absolute or relative to the working directory. A path that leads out of the root is refused before the file
/// system is accessed, so that it does not reveal what exists there.
///
/// # Errors
///
/// [`FileError`]: it is not such a file.
pub fn read_within(root: &Path, path: &Path, limit: &Limit) -> Result<Vec<u8>, FileError> {
    let absolute_root = flatten(&std::path::absolute(root)?);
    let real_root = root.canonicalize()?;
    let absolute = flatten(&std::path::absolute(path)?);
    if !absolute.starts_with(&absolute_root) && !absolute.starts_with(&real_root) {
        return Err(FileError::Outside);
    }
    let real = absolute.canonicalize().map_err(unread)?;
    if !real.starts_with(&real_root) {
        return Err(FileError::Outside);
    }
    read_regular(&real, limit)
}

/// Reads a regular file within a limit of bytes, wherever it lies.
///
/// # Errors
///
/// [`FileError`], without [`FileError::Outside`].
pub fn read_regular(path: &Path, limit: &Limit) -> Result<Vec<u8>, FileError> {
    let (file, length) = open_regular(path, |length| length <= limit.most)?.ok_or(FileError::TooLarge(*limit))?;
    read_at_most(file, limit, length as usize)
}

/// Whether a regular file has these bytes, wherever it lies. A file of another length is not read.
///
/// # Errors
///
/// [`FileError::Missing`], [`FileError::NotAFile`] and [`FileError::Io`].
pub fn has_content(path: &Path, bytes: &[u8]) -> Result<bool, FileError> {
    let expected = bytes.len() as u64;
    let Some((file, _)) = open_regular(path, |length| length == expected)? else { return Ok(false) };
    let mut found = Vec::with_capacity(bytes.len());
    file.take(expected + 1).read_to_end(&mut found)?;
    Ok(found == bytes)
}

/// Opens a regular file, and returns its length; `None` if that is not `wanted`.
fn open_regular(path: &Path, wanted: impl FnOnce(u64) -> bool) -> Result<Option<(File, u64)>, FileError> {
    // Asked before opening: opening a pipe waits for a writer.
    let length = match path.metadata() {
        Ok(metadata) if !metadata.is_file() => return Err(FileError::NotAFile(kind(metadata.file_type()))),
        Ok(metadata) => metadata.len(),
        Err(error) => return Err(unread(error)),
    };
    if wanted(length) { Ok(Some((File::open(path).map_err(unread)?, length))) } else { Ok(None) }
}

/// Reads the bytes within a limit of a source that may never end. `expected`: the usual number of bytes.
///
/// # Errors
///
/// [`FileError::TooLarge`] and [`FileError::Io`].
pub fn read_at_most(source: impl Read, limit: &Limit, expected: usize) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::with_capacity(expected);
    source.take(limit.most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() > limit.length() { Err(FileError::TooLarge(*limit)) } else { Ok(bytes) }
}

fn unread(error: io::Error) -> FileError {
    if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) {
        FileError::Missing
    } else if is_link_loop(&error) {
        FileError::NotAFile(LINK_LOOP)
    } else {
        FileError::Io(error)
    }
}

/// What a path is whose links lead back to it.
pub const LINK_LOOP: &str = "a loop of links";

/// Whether links lead in a circle. The kind of such an error is not in stable Rust.
#[must_use]
pub fn is_link_loop(error: &io::Error) -> bool {
    let codes: &[i32] = if cfg!(windows) {
        &[1921]
    } else if cfg!(any(target_os = "linux", target_os = "android")) {
        &[40]
    } else {
        &[62]
    };
    error.raw_os_error().is_some_and(|code| codes.contains(&code))
}

/// What is at a path that is not a regular file, with an article.
fn kind(found: FileType) -> &'static str {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if found.is_fifo() {
            return "a pipe";
        }
        if found.is_socket() {
            return "a socket";
        }
        if found.is_char_device() || found.is_block_device() {
            return "a device";
        }
    }
    if found.is_dir() { "a folder" } else { "a special object" }
}

/// The path from one absolute folder to an absolute path. Without a common folder, the path itself.
#[must_use]
pub fn relative(folder: &Path, path: &Path) -> PathBuf {
    let alike = folder.components().zip(path.components()).take_while(|(a, b)| a == b);
    let common = alike.clone().count();
    if !alike.clone().any(|(part, _)| matches!(part, Component::Normal(_))) {
        return path.to_path_buf();
    }
    let up = folder.components().skip(common).map(|_| Component::ParentDir);
    up.chain(path.components().skip(common)).collect()
}

/// A path with `/` between its parts on every system.
#[must_use]
pub fn slashed(path: &Path) -> String {
    let name = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { name.into_owned() } else { name.replace(std::path::MAIN_SEPARATOR, "/") }
}

/// Resolves `.` and `..` lexically, without following links.
fn flatten(path: &Path) -> PathBuf {
    let mut flat = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                flat.pop();
            }
            other @ (Component::Prefix(_) | Component::RootDir | Component::Normal(_)) => flat.push(other),
        }
    }
    flat
}

/// The extensions of YAML files.
pub const YAML: [&str; 2] = ["yaml", "yml"];

/// Whether a path has an extension of YAML, in any case.
#[must_use]
pub fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| YAML.iter().any(|yaml| extension.eq_ignore_ascii_case(yaml)))
}

/// A path for a URI: everything but unreserved characters and `/` is percent-encoded (RFC 3986).
#[must_use]
pub fn percent_encoded(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_path_leads_up_and_down() {
        for (folder, path, relative_path) in [
            ("/a/b", "/a/b/c.toml", "c.toml"),
            ("/a/b", "/a/c.toml", "../c.toml"),
            ("/a/b/d", "/a/c/e.toml", "../../c/e.toml"),
            ("/a", "/b/c.toml", "/b/c.toml"),
            ("/", "/b/c.toml", "/b/c.toml"),
        ] {
            assert_eq!(relative(Path::new(folder), Path::new(path)), Path::new(relative_path), "{folder} {path}");
        }
    }
}
