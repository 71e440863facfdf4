//! The pictures that a journey names, read from its project.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::files::FileError;
use crate::findings::{Finding, Rule, quote};
use crate::model::{Journey, Text};
use crate::parse::rules::{MISSING_FILE, TOO_LARGE, TOO_MANY_PICTURES, UNREADABLE_PICTURE, UNSAFE_PATH};
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
pub(crate) fn read(journey: &mut Journey, sources: &Sources, load: Load<'_>) -> Vec<Finding> {
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
    *journey.pictures = pictures;
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

/// Why a picture is not drawn: rule, reason, what to do.
pub(crate) struct Refusal(&'static Rule, String, String);

impl Refusal {
    fn new(name: &str, unfit: &Unfit) -> Self {
        let rule = match unfit {
            Unfit::TooLarge { .. } => &TOO_LARGE,
            Unfit::Empty | Unfit::Foreign(_) | Unfit::Misnamed { .. } | Unfit::Damaged(_) => &UNREADABLE_PICTURE,
        };
        let help = match unfit {
            Unfit::Foreign(_) => "save it as PNG or JPEG".to_owned(),
            Unfit::Misnamed { encoding, .. } => {
                let stem = name.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or(name, |(stem, _)| stem);
                format!("rename it to {}", quote(&format!("{stem}.{}", encoding.extensions()[0])))
            }
            Unfit::TooLarge { .. } => SMALLER.to_owned(),
            Unfit::Empty | Unfit::Damaged(_) => "open it in a program for pictures and save it again, as PNG or JPEG".to_owned(),
        };
        Self(rule, unfit.to_string(), help)
    }

    pub(crate) fn at(&self, path: &Text) -> Finding {
        let Self(rule, reason, help) = self;
        rule.at(path.span, format!("{} cannot be drawn: {reason}", quote(path))).label("named here").help(help)
    }
}

impl From<&FileError> for Refusal {
    fn from(error: &FileError) -> Self {
        let (rule, help) = match error {
            FileError::Missing => (&MISSING_FILE, "pictures are looked for beside this file; capital letters count"),
            FileError::Outside => (&UNSAFE_PATH, "copy it into the folder of this file"),
            FileError::TooLarge(_) => (&TOO_LARGE, SMALLER),
            FileError::NotAFile => (&UNREADABLE_PICTURE, "name a PNG or JPEG file"),
            FileError::Io(_) => (&UNREADABLE_PICTURE, "check that you may open it"),
        };
        Self(rule, error.to_string(), help.to_owned())
    }
}

fn too_many() -> Refusal {
    Refusal(&TOO_MANY_PICTURES, format!("one journey can have {MOST} pictures"), "leave some of them out".to_owned())
}
