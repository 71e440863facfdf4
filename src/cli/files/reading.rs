//! Reads the bytes of an input.

use std::fs::File;
use std::io::{self, Read as _};

use super::discovery::{self, Input};
use crate::cli::error::Error;
use crate::files::FileError;

/// Reads an input of at most `limit` bytes, which may be a pipe.
pub(crate) fn bytes(input: &Input, limit: usize) -> Result<Vec<u8>, FileError> {
    let most = limit as u64 + 1;
    // Most journeys fit, so that the buffer does not grow.
    let mut bytes = Vec::with_capacity(32 * 1024);
    let read = match input {
        Input::Stdin => io::stdin().lock().take(most).read_to_end(&mut bytes),
        Input::File(path) => File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)),
    };
    match read {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Err(FileError::Missing),
        Err(cause) => Err(FileError::Io(cause)),
        Ok(_) if bytes.len() > limit => Err(FileError::TooLarge(limit)),
        Ok(_) => Ok(bytes),
    }
}

/// The error about an input that cannot be read.
pub(crate) fn unread(input: &Input, error: FileError) -> Error {
    let path = input.path().to_path_buf();
    match error {
        FileError::Missing => Error::Missing { near: discovery::near(&path), path },
        FileError::TooLarge(limit) => Error::TooLong { path, limit },
        FileError::Io(cause) => Error::Read { path, cause },
        FileError::NotAFile | FileError::Outside => Error::Read { path, cause: io::Error::other(error.to_string()) },
    }
}
