//! Refuses folders of fonts that cannot be searched, that have very many entries, or a file that is too large.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::error::Error;
use crate::limits::{FONT_DIR_BYTES, FONT_DIR_ENTRIES};

/// The extensions of the files that are read.
const FONTS: [&str; 4] = ["ttf", "otf", "ttc", "otc"];

/// Verifies the size of every font in a folder and the folders below it.
pub(super) fn verify(folder: &Path) -> Result<(), Error> {
    let entries = |folder: &Path| fs::read_dir(folder).map_err(|cause| Error::Read { path: folder.to_path_buf(), cause });
    let mut open: Vec<PathBuf> = entries(folder)?.flatten().map(|entry| entry.path()).collect();
    // Links may lead in circles.
    let mut seen = HashSet::new();
    let mut visited = 0;
    while let Some(path) = open.pop() {
        visited += 1;
        if visited > FONT_DIR_ENTRIES.most {
            return Err(Error::TooLong { path: folder.to_path_buf(), limit: FONT_DIR_ENTRIES });
        }
        let Ok(metadata) = fs::metadata(&path) else { continue };
        if metadata.is_dir() {
            if fs::canonicalize(&path).is_ok_and(|real| seen.insert(real)) {
                open.extend(entries(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
            }
        } else if metadata.is_file() && metadata.len() > FONT_DIR_BYTES.most {
            let extension = path.extension().unwrap_or_default();
            if FONTS.iter().any(|font| extension.eq_ignore_ascii_case(font)) {
                return Err(Error::TooLong { path, limit: FONT_DIR_BYTES });
            }
        }
    }
    Ok(())
}
