//! Lists the font files of a folder and of the folders below it.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::limits::FONT_DIR_ENTRIES;

/// The extensions of the files that are read.
const FONTS: [&str; 4] = ["ttf", "otf", "ttc", "otc"];

/// What is in a folder, up to the first entry beyond the limit `font-dir-entries`.
#[derive(Debug, Default)]
pub struct FontFolder {
    /// The number of files and folders.
    pub entries: u64,
    /// The font files, in the order of the system.
    pub files: Vec<FontFile>,
}

/// A file whose name is that of a font.
#[derive(Debug)]
pub struct FontFile {
    /// The file.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
}

impl FontFolder {
    /// Searches a folder, links followed. Folders below it that cannot be read count as empty.
    ///
    /// # Errors
    ///
    /// The folder itself cannot be read.
    pub fn search(folder: &Path) -> io::Result<Self> {
        let entries = |folder: &Path| Ok::<_, io::Error>(fs::read_dir(folder)?.flatten().map(|entry| entry.path()));
        let mut found = Self::default();
        let mut open: Vec<PathBuf> = entries(folder)?.collect();
        // Links may lead in circles.
        let mut seen: HashSet<PathBuf> = fs::canonicalize(folder).into_iter().collect();
        while let Some(path) = open.pop() {
            found.entries += 1;
            if found.entries > FONT_DIR_ENTRIES.most {
                break;
            }
            let Ok(metadata) = fs::metadata(&path) else { continue };
            if metadata.is_dir() {
                if fs::canonicalize(&path).is_ok_and(|real| seen.insert(real)) {
                    open.extend(entries(&path).into_iter().flatten());
                }
            } else if metadata.is_file() && is_font(&path) {
                found.files.push(FontFile { path, bytes: metadata.len() });
            }
        }
        Ok(found)
    }
}

impl FontFile {
    /// The number of its fonts by its header: a collection (`ttcf`, version, number of fonts, a place of four bytes for each), or
    /// one. A collection that is too short for its number is damaged and has none.
    #[must_use]
    pub fn faces(&self) -> u64 {
        let mut header = [0; 12];
        match File::open(&self.path).and_then(|mut file| file.read_exact(&mut header)) {
            Ok(()) if header.starts_with(b"ttcf") => {
                let claimed = u64::from(u32::from_be_bytes([header[8], header[9], header[10], header[11]]));
                let most = self.bytes.saturating_sub(12) / 4;
                if claimed <= most { claimed } else { 0 }
            }
            Ok(()) | Err(_) => 1,
        }
    }
}

fn is_font(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    FONTS.iter().any(|font| extension.eq_ignore_ascii_case(font))
}
