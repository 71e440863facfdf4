//! The pictures that a journey names, read from its project.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, quote};
use crate::files::FileError;
use crate::model::{Journey, Text};
use crate::picture::{Cut, LARGEST_FILE, Picture, Unfit};
use crate::source::Sources;

/// More pictures in one journey are refused: reading each takes time and memory.
const MOST: usize = 100;
/// A person has a few findings to mend.
const MOST_FINDINGS: usize = 100;
/// What is larger than any need.
const SMALLER: &str = "save a smaller copy: 1500 pixels across are plenty";

/// Fetches a file of at most so many bytes, its path with `/` between its parts.
pub(crate) type Load<'a> = &'a dyn Fn(&str, usize) -> Result<Vec<u8>, FileError>;

/// Adds its pictures to a journey, and says which of them cannot be drawn.
pub(crate) fn read(journey: &mut Journey, sources: &Sources, load: Load<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut pictures = BTreeMap::new();
    let mut known: BTreeMap<(String, Cut), Result<Arc<Picture>, Refusal>> = BTreeMap::new();
    for (path, cut) in journey.picture_paths() {
        let file = (beside(&sources.get(path.span.file).name, path), cut);
        let room = known.len() < MOST;
        let read =
            known.entry(file).or_insert_with_key(|(name, cut)| if room { fetch(name, *cut, load) } else { Err(too_many()) });
        match read {
            Ok(picture) => {
                pictures.insert((path.span, cut), picture.clone());
            }
            Err(refusal) => found.push(refusal.at(path)),
        }
        if found.len() == MOST_FINDINGS {
            break;
        }
    }
    journey.pictures = pictures;
    found
}

/// A path as it is written in a file.
pub(crate) fn beside(file: &str, path: &str) -> String {
    match file.rsplit_once('/') {
        Some((directory, _)) => format!("{directory}/{path}"),
        None => path.to_owned(),
    }
}

pub(crate) fn fetch(name: &str, cut: Cut, load: Load<'_>) -> Result<Arc<Picture>, Refusal> {
    let bytes = load(name, LARGEST_FILE).map_err(|error| Refusal::from(&error))?;
    Picture::read(name, &bytes, cut).map(Arc::new).map_err(|unfit| Refusal::new(name, &unfit))
}

/// Why a picture is not drawn: name of the finding, reason, what to do.
pub(crate) struct Refusal(&'static str, String, String);

impl Refusal {
    fn new(name: &str, unfit: &Unfit) -> Self {
        let kind = match unfit {
            Unfit::TooLarge { .. } => "too-large",
            Unfit::Empty | Unfit::Foreign(_) | Unfit::Misnamed { .. } | Unfit::Damaged(_) => "unreadable-picture",
        };
        let help = match unfit {
            Unfit::Foreign(_) => "save it as PNG or JPEG".to_owned(),
            Unfit::Misnamed { kind, .. } => {
                let stem = name.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or(name, |(stem, _)| stem);
                format!("rename it to {}", quote(&format!("{stem}.{}", kind.endings()[0])))
            }
            Unfit::TooLarge { .. } => SMALLER.to_owned(),
            Unfit::Empty | Unfit::Damaged(_) => "open it in a program for pictures and save it again, as PNG or JPEG".to_owned(),
        };
        Self(kind, unfit.to_string(), help)
    }

    pub(crate) fn at(&self, path: &Text) -> Diagnostic {
        let Self(kind, reason, help) = self;
        Diagnostic::error(kind, format!("{} cannot be drawn: {reason}", quote(path)), path.span).label("named here").help(help)
    }
}

impl From<&FileError> for Refusal {
    fn from(error: &FileError) -> Self {
        let (kind, help) = match error {
            FileError::Missing => ("missing-file", "pictures are looked for beside this file; capital letters count"),
            FileError::Outside => ("unsafe-path", "copy it into the folder of this file"),
            FileError::TooLarge(_) => ("too-large", SMALLER),
            FileError::NotAFile => ("unreadable-picture", "name a PNG or JPEG file"),
            FileError::Io(_) => ("unreadable-picture", "check that you may open it"),
        };
        Self(kind, error.to_string(), help.to_owned())
    }
}

fn too_many() -> Refusal {
    Refusal("too-many-pictures", format!("one journey can have {MOST} pictures"), "leave some of them out".to_owned())
}
