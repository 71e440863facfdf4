//! The world of the editor server: open documents on top of the saved files of a project.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::document_text::DocumentText;
use crate::files::FileError;
use crate::limits::Limit;
use crate::model::Date;
use crate::picture::Crop;
use crate::world::{LoadedPicture, PictureError, World};

/// An open document.
#[derive(Debug, Clone)]
pub(super) struct Document {
    pub(super) version: i32,
    pub(super) text: DocumentText,
}

/// The files of a journey's project as the editor shows them.
pub(super) struct Editor<'a> {
    /// The journey.
    pub(super) name: &'a str,
    pub(super) documents: &'a BTreeMap<String, Document>,
    /// A document with a tentative text.
    pub(super) trial: Option<(&'a str, &'a str)>,
    pub(super) saved: Box<dyn World + 'a>,
}

impl Editor<'_> {
    /// The text of an open document.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        match self.trial {
            Some((on_trial, text)) if on_trial == name => Some(text),
            _ => self.documents.get(name).map(|document| document.text.read()),
        }
    }
}

impl World for Editor<'_> {
    fn read(&self, name: &str, limit: &Limit) -> Result<Vec<u8>, FileError> {
        let Some(text) = self.text(name) else { return self.saved.read(name, limit) };
        // Documents of other projects may be open as well.
        if name != self.name && matches!(self.saved.read(name, limit), Err(FileError::Outside)) {
            return Err(FileError::Outside);
        }
        Ok(text.as_bytes().to_vec())
    }

    fn picture(&self, name: &str, crop: Crop, room: u64) -> Result<LoadedPicture, PictureError> {
        self.saved.picture(name, crop, room)
    }

    fn real_path(&self, name: &str) -> PathBuf {
        self.saved.real_path(name)
    }

    fn today(&self) -> Date {
        self.saved.today()
    }
}
