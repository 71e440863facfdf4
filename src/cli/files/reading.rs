//! Reads the bytes of an input, which may be a pipe: with a limit of size, and of the time without any data.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::discovery::{self, Input};
use crate::cli::error::Error;
use crate::files::{FileError, read_at_most, read_regular};
use crate::limits::Limit;

/// How long a pipe on the command line may be silent.
const PATIENCE: Duration = Duration::from_secs(30);

/// The size of most journeys, so that the buffer does not grow.
const USUAL: usize = 32 * 1024;

/// Reads an input within a limit of bytes. Standard input may take any time, as in other programs.
pub(crate) fn bytes(input: &Input, limit: &Limit) -> Result<Vec<u8>, FileError> {
    match input {
        Input::Stdin(_) => read_at_most(io::stdin().lock(), limit, USUAL),
        Input::File(path) => match read_regular(path, limit) {
            Err(FileError::NotAFile(_)) if !path.is_dir() => within(PATIENCE, path, limit),
            read => read,
        },
    }
}

/// Reads a pipe or a device, such as `<(...)` of a shell, that sends data at least once in each period of `patience`.
fn within(patience: Duration, path: &Path, limit: &Limit) -> Result<Vec<u8>, FileError> {
    let (sender, chunks) = mpsc::sync_channel(1);
    let path: PathBuf = path.to_path_buf();
    // Opening a pipe waits for a writer, so that a thread has to wait; it ends with the program.
    thread::spawn(move || {
        let read = File::open(path).and_then(|mut file| {
            let mut chunk = vec![0; USUAL];
            loop {
                let length = file.read(&mut chunk)?;
                if length == 0 || sender.send(Ok(chunk[..length].to_vec())).is_err() {
                    return Ok(());
                }
            }
        });
        if let Err(error) = read {
            let _ = sender.send(Err(error));
        }
    });
    let mut bytes = Vec::new();
    loop {
        match chunks.recv_timeout(patience) {
            Ok(chunk) => bytes.extend(chunk?),
            Err(mpsc::RecvTimeoutError::Disconnected) => return Ok(bytes),
            Err(mpsc::RecvTimeoutError::Timeout) => {
                let why = format!("it is a pipe or a device that sent no data for {} seconds", patience.as_secs());
                return Err(io::Error::other(why).into());
            }
        }
        if bytes.len() > limit.length() {
            return Err(FileError::TooLarge(*limit));
        }
    }
}

/// The error about an input that cannot be read.
pub(crate) fn unread(input: &Input, error: FileError) -> Error {
    let path = input.path().to_path_buf();
    match error {
        FileError::Missing => Error::Missing { near: discovery::near(&path), path },
        FileError::TooLarge(limit) => Error::TooLong { path, limit },
        FileError::Io(cause) => Error::Read { path, cause },
        FileError::NotAFile(_) | FileError::Outside => Error::Read { path, cause: io::Error::other(error.to_string()) },
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails is meant to stop")]
mod tests {
    use super::*;
    use crate::limits::FILE_BYTES;

    #[cfg(unix)]
    #[test]
    fn a_pipe_without_a_writer_and_a_device_without_an_end_are_left() {
        let directory = tempfile::tempdir().unwrap();
        let pipe = directory.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let silent = within(Duration::from_millis(20), &pipe, &FILE_BYTES).unwrap_err();
        assert!(silent.to_string().contains("sent no data"), "{silent}");
        assert!(matches!(within(PATIENCE, Path::new("/dev/zero"), &FILE_BYTES), Err(FileError::TooLarge(FILE_BYTES))));
        assert_eq!(within(PATIENCE, Path::new("/dev/null"), &FILE_BYTES).unwrap(), b"");
    }
}
