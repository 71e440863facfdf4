//! Defines what a compilation needs from outside: files, pictures and today's date.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::files::FileError;
use crate::limits::{Limit, PICTURE_BYTES};
use crate::model::Date;
use crate::picture::{Crop, Picture, PictureLoss, RejectedPicture};

/// The only access of the compiler to the outside. The command line, the editor server, `--fix` and the tests each have one.
///
/// The name of a file is a path with `/` between its parts, relative to whatever the journey's own name is relative to.
pub trait World {
    /// Reads a file within a limit of bytes.
    ///
    /// # Errors
    ///
    /// [`FileError`]. A world of real files refuses those outside of the journey's project, see [`crate::files::read_within`].
    fn read(&self, name: &str, limit: &Limit) -> Result<Vec<u8>, FileError>;

    /// Reads and crops a picture whose file has at most `room` pixels.
    ///
    /// # Errors
    ///
    /// [`PictureError`]: the file cannot be read, or is not a picture that can be published.
    fn picture(&self, name: &str, crop: Crop, room: u64) -> Result<LoadedPicture, PictureError> {
        let bytes = self.read(name, &PICTURE_BYTES)?;
        let (picture, pixels) = Picture::read(name, &bytes, crop, room)?;
        let losses = picture.losses.clone();
        Ok(LoadedPicture { bytes: picture.bytes.len() as u64, picture: Some(Arc::new(picture)), pixels, losses })
    }

    /// Resolves symbolic links: two names refer to the same file exactly if their real paths are equal.
    fn real_path(&self, name: &str) -> PathBuf {
        PathBuf::from(name)
    }

    /// The date used for age checks.
    fn today(&self) -> Date;
}

/// A picture as a world knows it.
#[derive(Debug, Clone, Default)]
pub struct LoadedPicture {
    /// `None` in a world that draws nothing.
    pub picture: Option<Arc<Picture>>,
    /// The number of pixels of its file.
    pub pixels: u64,
    /// The number of bytes that are embedded.
    pub bytes: u64,
    /// What it does not show of its file.
    pub losses: Vec<PictureLoss>,
}

/// Why a picture is not drawn.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The file cannot be read.
    #[error(transparent)]
    Unread(#[from] FileError),
    /// The file is not a picture, or exceeds the allowed size.
    #[error(transparent)]
    Rejected(#[from] RejectedPicture),
}

/// Files in memory, for tests, benches and the examples of rules.
#[derive(Debug, Clone)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
    today: Date,
}

impl Memory {
    /// A world without files on a date.
    #[must_use]
    pub const fn new(today: Date) -> Self {
        Self { files: BTreeMap::new(), today }
    }

    /// Adds or replaces a file.
    #[must_use]
    pub fn with(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(name.to_owned(), bytes.into());
        self
    }
}

impl World for Memory {
    fn read(&self, name: &str, limit: &Limit) -> Result<Vec<u8>, FileError> {
        let outside = name.starts_with("../");
        let bytes = self.files.get(name).ok_or(if outside { FileError::Outside } else { FileError::Missing })?;
        if bytes.len() > limit.length() { Err(FileError::TooLarge(*limit)) } else { Ok(bytes.clone()) }
    }

    fn today(&self) -> Date {
        self.today
    }
}
