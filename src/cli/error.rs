//! Errors of usage, limits, reading and writing. Every message names its path.

use std::io;
use std::path::{Path, PathBuf};

use crate::cli::terminal::paths::shown;
use crate::cli::terminal::quoting;
use crate::files::{FileError, LINK_LOOP, is_link_loop};
use crate::findings::count;
use crate::limits::{FONT_DIR_BYTES, INPUTS, Limit, PICTURE_FILES};
use crate::render;

/// Why a command, or its work on one file, failed. Exit code 2.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Wrong arguments, or a wrong configuration.
    #[error("{0}")]
    Usage(String),
    /// A file that cannot be read.
    #[error("cannot read {}: {}", shown(path), reason(cause))]
    Read {
        /// The file or directory.
        path: PathBuf,
        /// The system's error.
        cause: io::Error,
    },
    /// A file that does not exist.
    #[error("cannot read {}: no such file or directory{}", shown(path), near.as_ref().map_or_else(String::new, |near| format!("; did you mean {}?", shown(near))))]
    Missing {
        /// As typed.
        path: PathBuf,
        /// A journey beside it that was probably meant.
        near: Option<PathBuf>,
    },
    /// A configuration that cannot be read.
    #[error("cannot read the configuration {}: {cause}", shown(path))]
    Config {
        /// The file, as a user would type it.
        path: PathBuf,
        /// The cause.
        cause: FileError,
    },
    /// A file that is larger than a limit.
    #[error("{} is larger than {}; {}; `cjm limits` lists every limit", shown(path), limit.named(), smaller(limit))]
    TooLong {
        /// The file.
        path: PathBuf,
        /// The limit.
        limit: Limit,
    },
    /// Folders of fonts with more files, or larger ones, than a run can hold.
    #[error("{} {} more than {}", folders.iter().map(|folder| shown(folder)).collect::<Vec<_>>().join(" and "), if folders.len() == 1 { "has" } else { "have" }, limit.named())]
    TooManyFonts {
        /// The folders, at least one.
        folders: Vec<PathBuf>,
        /// The limit.
        limit: Limit,
    },
    /// More inputs than a run can hold.
    #[error("{} in one run, more than {}; check or draw the folders one after the other", count(*.0, "journey"), INPUTS.named())]
    TooMany(usize),
    /// More PNGs of a journey than it can have.
    #[error("{} would be drawn as {}, more than {}; choose sheets with --sheet, or SVG or a page with --format", shown(path), count(*pictures, "PNG"), PICTURE_FILES.named())]
    TooManyPictures {
        /// The journey.
        path: PathBuf,
        /// Their number.
        pictures: usize,
    },
    /// A directory or pattern without journeys.
    #[error("no journey files in {}{}", shown(.0), begin(.0))]
    NoFiles(PathBuf),
    /// A working directory that cannot be used.
    #[error("cannot change to {}: {}", shown(path), reason(cause))]
    Enter {
        /// The directory.
        path: PathBuf,
        /// The system's error.
        cause: io::Error,
    },
    /// A directory that cannot be searched, or an invalid pattern.
    #[error("cannot search {}: {cause}", shown(path))]
    Search {
        /// The directory or pattern.
        path: PathBuf,
        /// The cause.
        cause: String,
    },
    /// A file that cannot be written.
    #[error("cannot write {}: {}", shown(path), reason(cause))]
    Write {
        /// The file.
        path: PathBuf,
        /// The system's error.
        cause: io::Error,
    },
    /// A new file whose place is taken.
    #[error("{} already exists; choose another name, or delete it first", shown(.0))]
    Exists(PathBuf),
    /// A link to a file outside of the project, which is not changed.
    #[error(
        "{} is a link to {}, outside of the project; to change that file, name it instead of the link",
        shown(link),
        shown(real)
    )]
    Outside {
        /// The link.
        link: PathBuf,
        /// Where it leads.
        real: PathBuf,
    },
    /// A picture that cannot be drawn.
    #[error("cannot draw {}: {cause}", shown(path))]
    Render {
        /// The picture's file.
        path: PathBuf,
        /// The cause.
        cause: render::RenderError,
    },
    /// A file that changed between two reads.
    #[error("cannot draw {}: the file has changed since it was checked; try again", shown(.0))]
    Changed(PathBuf),
    /// Threads that cannot be started.
    #[error("cannot start threads: {0}")]
    Threads(String),
}

/// Suggests how to create a journey in a directory without one.
fn begin(path: &Path) -> String {
    // Without a second trailing `/`.
    let place = path.join("");
    if path.is_dir() { format!("; `cjm init {}` writes one to start from", quoting::path(&place)) } else { String::new() }
}

/// What to do about a file that is larger than a limit.
fn smaller(limit: &Limit) -> &'static str {
    if *limit == FONT_DIR_BYTES { "move it to another folder" } else { "split it or shorten it" }
}

/// The system's message without the error number.
fn reason(cause: &io::Error) -> String {
    if is_link_loop(cause) {
        return format!("it is {LINK_LOOP}");
    }
    let text = cause.to_string();
    match text.find(" (os error") {
        Some(at) => text[..at].to_lowercase(),
        None => text,
    }
}
