//! Refuses folders of fonts that cannot be searched, and what is beyond their limits.

use std::collections::HashSet;
use std::fs::{self, File, Metadata};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::cli::error::Error;
use crate::limits::{FONT_DIR_BYTES, FONT_DIR_ENTRIES, FONT_DIRS_BYTES, FONT_FACES};

/// The extensions of the files that are read.
const FONTS: [&str; 4] = ["ttf", "otf", "ttc", "otc"];

/// Verifies the number and the size of all fonts in these folders and the folders below them.
pub(super) fn verify(folders: &[PathBuf]) -> Result<(), Error> {
    let mut found = FoundFonts::default();
    for (n, folder) in folders.iter().enumerate() {
        found.search(folder)?;
        let sums = [(found.entries, FONT_DIR_ENTRIES), (found.faces, FONT_FACES), (found.bytes, FONT_DIRS_BYTES)];
        if let Some((_, limit)) = sums.into_iter().find(|(sum, limit)| *sum > limit.most) {
            return Err(Error::TooManyFonts { folders: folders[..=n].to_vec(), limit });
        }
    }
    Ok(())
}

/// What is found in the folders of a run.
#[derive(Default)]
struct FoundFonts {
    entries: u64,
    faces: u64,
    bytes: u64,
}

impl FoundFonts {
    /// Adds what is in a folder, up to the first entry beyond the limit.
    fn search(&mut self, folder: &Path) -> Result<(), Error> {
        let entries = |folder: &Path| fs::read_dir(folder).map_err(|cause| Error::Read { path: folder.to_path_buf(), cause });
        let mut open: Vec<PathBuf> = entries(folder)?.flatten().map(|entry| entry.path()).collect();
        // Links may lead in circles.
        let mut seen = HashSet::new();
        while let Some(path) = open.pop() {
            self.entries += 1;
            if self.entries > FONT_DIR_ENTRIES.most {
                break;
            }
            let Ok(metadata) = fs::metadata(&path) else { continue };
            if metadata.is_dir() {
                if fs::canonicalize(&path).is_ok_and(|real| seen.insert(real)) {
                    open.extend(entries(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
                }
            } else if metadata.is_file() && is_font(&path) {
                self.add(&path, &metadata)?;
            }
        }
        Ok(())
    }

    /// Counts a font file.
    fn add(&mut self, path: &Path, metadata: &Metadata) -> Result<(), Error> {
        if metadata.len() > FONT_DIR_BYTES.most {
            return Err(Error::TooLong { path: path.to_path_buf(), limit: FONT_DIR_BYTES });
        }
        self.faces += faces(path);
        self.bytes += metadata.len();
        Ok(())
    }
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    FONTS.iter().any(|font| extension.eq_ignore_ascii_case(font))
}

/// The number of faces in a font file by its header, which may be wrong: a collection (`ttcf`, version, number of fonts), or one.
fn faces(path: &Path) -> u64 {
    let mut header = [0; 12];
    match File::open(path).and_then(|mut file| file.read_exact(&mut header)) {
        Ok(()) if header.starts_with(b"ttcf") => u64::from(u32::from_be_bytes([header[8], header[9], header[10], header[11]])),
        Ok(()) | Err(_) => 1,
    }
}
