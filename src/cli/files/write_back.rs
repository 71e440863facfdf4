//! Writes changed files back: refuses links out of the project, and keeps byte order marks.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use super::project_root;
use crate::cli::error::Error;

/// The byte order mark that some programs write before text.
const MARK: &str = "\u{feff}";

/// Refuses a symbolic link that leads out of its project: a file outside is changed only if it is named itself.
pub(crate) fn within_project(path: &Path) -> Result<(), Error> {
    if !fs::symlink_metadata(path).is_ok_and(|data| data.is_symlink()) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (Ok(folder), Ok(real)) = (fs::canonicalize(folder), fs::canonicalize(path)) else { return Ok(()) };
    // Only the folder matters; the file need not exist.
    let project = project_root::of(&folder.join("journey.yaml.place"));
    if real.starts_with(project) { Ok(()) } else { Err(Error::Outside { link: path.to_path_buf(), real }) }
}

/// Whether bytes begin with a byte order mark, which is not part of the text.
pub(crate) fn is_marked(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK.as_bytes())
}

/// Whether a regular file begins with a byte order mark.
pub(crate) fn starts_marked(path: &Path) -> bool {
    let mut start = [0; MARK.len()];
    path.is_file() && File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok() && is_marked(&start)
}

/// The bytes of a text, with its byte order mark.
pub(crate) fn bytes(marked: bool, text: &str) -> Vec<u8> {
    let mark = if marked { MARK } else { "" };
    [mark, text].concat().into_bytes()
}
