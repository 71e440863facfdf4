//! Shows the files of a world with their fixes.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::files::FileError;
use crate::limits::Limit;
use crate::model::Date;
use crate::picture::Crop;
use crate::world::{LoadedPicture, PictureError, World};

/// A file that fixes changed.
#[derive(Debug)]
pub struct Changed {
    /// As the world of the journey names it.
    pub name: String,
    /// The first journey that changed it.
    pub input: usize,
    /// The text before.
    pub before: String,
    /// The fixed text.
    pub after: String,
    /// How many fixes of each rule were made in it.
    pub made: BTreeMap<&'static str, usize>,
}

/// Texts that are tried, by the real paths of their files.
pub(super) type Texts = BTreeMap<PathBuf, String>;

/// Changed files, by their real paths.
pub(super) type ChangedFiles = BTreeMap<PathBuf, Changed>;

/// The files of a world with their fixes. Pictures are not read: no fix changes one.
pub(super) struct Edited<'a, W: ?Sized> {
    pub(super) world: &'a W,
    pub(super) tried: &'a Texts,
    pub(super) pending: &'a ChangedFiles,
    pub(super) changed: &'a ChangedFiles,
}

impl<W: World + ?Sized> World for Edited<'_, W> {
    fn read(&self, name: &str, limit: &Limit) -> Result<Vec<u8>, FileError> {
        let path = self.world.real_path(name);
        let changed = || self.pending.get(&path).or_else(|| self.changed.get(&path)).map(|file| &file.after);
        let text = self.tried.get(&path).or_else(changed);
        text.map_or_else(|| self.world.read(name, limit), |text| Ok(text.as_bytes().to_vec()))
    }

    fn picture(&self, _: &str, _: Crop, _: u64) -> Result<LoadedPicture, PictureError> {
        Ok(LoadedPicture::default())
    }

    fn real_path(&self, name: &str) -> PathBuf {
        self.world.real_path(name)
    }

    fn today(&self) -> Date {
        self.world.today()
    }
}
