//! Refuses folders of fonts that cannot be searched, and what is beyond their limits.

use std::path::PathBuf;

use crate::cli::error::Error;
use crate::limits::{FONT_DIR_BYTES, FONT_DIR_ENTRIES, FONT_DIRS_BYTES, FONT_FACES};
use crate::text::FontFolder;

/// Verifies the number and the size of all fonts in these folders and the folders below them.
pub(super) fn verify(folders: &[PathBuf]) -> Result<(), Error> {
    let (mut entries, mut faces, mut bytes) = (0, 0, 0);
    for (n, folder) in folders.iter().enumerate() {
        let found = FontFolder::search(folder).map_err(|cause| Error::Read { path: folder.clone(), cause })?;
        entries += found.entries;
        for file in found.files {
            if file.bytes > FONT_DIR_BYTES.most {
                return Err(Error::TooLong { path: file.path, limit: FONT_DIR_BYTES });
            }
            faces += file.faces();
            bytes += file.bytes;
        }
        let sums = [(entries, FONT_DIR_ENTRIES), (faces, FONT_FACES), (bytes, FONT_DIRS_BYTES)];
        if let Some((_, limit)) = sums.into_iter().find(|(sum, limit)| *sum > limit.most) {
            return Err(Error::TooManyFonts { folders: folders[..=n].to_vec(), limit });
        }
    }
    Ok(())
}
