//! Reads the bytes of an input, up to the largest size of a journey file.

use std::fs::File;
use std::io::{self, Read as _};

use super::discovery::{self, Input};
use crate::cli::error::Error;
use crate::cli::phases;

pub(crate) fn bytes(input: &Input) -> Result<Vec<u8>, Error> {
    let limit = phases::LARGEST_FILE as u64;
    // Most journeys fit: one read instead of one for every doubling.
    let mut bytes = Vec::with_capacity(32 * 1024);
    let read = match input {
        Input::Stdin => io::stdin().lock().take(limit + 1).read_to_end(&mut bytes),
        Input::File(path) => File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)),
    };
    let path = || input.path().to_path_buf();
    match read {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            Err(Error::Missing { path: path(), near: discovery::near(input.path()) })
        }
        Err(cause) => Err(Error::Read { path: path(), cause }),
        Ok(_) if bytes.len() as u64 > limit => Err(Error::TooLong { path: path(), limit }),
        Ok(_) => Ok(bytes),
    }
}
