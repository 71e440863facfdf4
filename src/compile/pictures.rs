//! Loads the pictures of a journey, and reports those that cannot be drawn.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use crate::files::FileError;
use crate::findings::{CappedFindings, Finding, Rule, count, quote};
use crate::limits::{JPEG_SCANS, Limit, PICTURES, PICTURES_BYTES, PICTURES_PIXELS};
use crate::model::{Journey, Text};
use crate::parse::rules::{INCOMPLETE_PICTURE, MISSING_FILE, TOO_LARGE, TOO_MANY_PICTURES, UNREADABLE_PICTURE, UNSAFE_PATH};
use crate::picture::{BlankDrawing, Crop, InvalidPicture, PictureLoss, RejectedPicture};
use crate::source::{Sources, Span};
use crate::world::{LoadedPicture, PictureError, World};

const SMALLER: &str = "save a smaller copy: 1,500 pixels across are plenty; `cjm limits` lists every limit";

const SAVE_AGAIN: &str = "open it in an image editor and save it again, as PNG, JPEG or plain SVG";

/// A file with links followed, the extension that it is named with, and the part that is drawn.
type PictureKey = (PathBuf, String, Crop);

/// Adds the pictures to a journey, each file once. Returns a finding for each one that cannot be drawn as it is, where it is first
/// named.
pub(super) fn load(world: &dyn World, journey: &mut Journey, sources: &Sources) -> Vec<Finding> {
    let mut problems = PictureProblems::default();
    let mut pictures = BTreeMap::new();
    let mut known: BTreeMap<PictureKey, Result<LoadedPicture, PictureProblem>> = BTreeMap::new();
    let mut room = PICTURES_PIXELS.most;
    let mut bytes = 0;
    for (path, crop) in journey.picture_paths() {
        let name = beside(&sources.get(path.span.file).name, path);
        let extension = name.rsplit_once('.').map_or_else(String::new, |(_, extension)| extension.to_lowercase());
        let is_full = known.len() >= PICTURES.length();
        let file = world.real_path(&name);
        let read = known.entry((file.clone(), extension, crop)).or_insert_with(|| {
            if is_full {
                return Err(too_many(PICTURES));
            }
            let loaded = world.picture(&name, crop, room);
            let pixels = match &loaded {
                Ok(loaded) => loaded.pixels,
                Err(PictureError::Rejected(rejected)) => rejected.pixels,
                Err(PictureError::Unread(_)) => 0,
            };
            room = room.saturating_sub(pixels);
            loaded.map_err(|error| PictureProblem::new(&name, &error))
        });
        match read {
            Ok(loaded) => {
                for loss in &loaded.losses {
                    problems.add(file.clone(), &PictureProblem::incomplete(loss), path);
                }
                bytes += loaded.bytes;
                if bytes > PICTURES_BYTES.most {
                    problems.add(file, &too_many(PICTURES_BYTES), path);
                }
                pictures.extend(loaded.picture.clone().map(|picture| ((path.span, crop), picture)));
            }
            Err(refusal) => problems.add(file, refusal, path),
        }
    }
    *journey.pictures = pictures;
    problems.findings()
}

/// The findings about pictures, each file and reason once.
#[derive(Default)]
struct PictureProblems {
    /// Each with the other places that name the picture.
    found: Vec<(Finding, Vec<Span>)>,
    /// By file and reason.
    indices: HashMap<(PathBuf, String), usize>,
}

impl PictureProblems {
    fn add(&mut self, file: PathBuf, problem: &PictureProblem, path: &Text) {
        match self.indices.entry((file, problem.reason.clone())) {
            Entry::Occupied(index) => self.found[*index.get()].1.push(path.span),
            Entry::Vacant(index) => {
                index.insert(self.found.len());
                self.found.push((problem.at(path), Vec::new()));
            }
        }
    }

    fn findings(self) -> Vec<Finding> {
        let mut found = CappedFindings::default();
        found.extend(self.found.into_iter().map(|(finding, others)| match others.as_slice() {
            [] => finding,
            [other] => finding.other(*other, "also named here"),
            [other, more @ ..] => finding.other(*other, format!("also named here, and in {}", count(more.len(), "more place"))),
        }));
        found.into_vec()
    }
}

/// Resolves a path relative to the directory of `file`.
pub(super) fn beside(file: &str, path: &str) -> String {
    match file.rsplit_once('/') {
        Some((directory, _)) => format!("{directory}/{path}"),
        None => path.to_owned(),
    }
}

const NOT_DRAWN: &str = "cannot be drawn";

/// The reason why a picture is not drawn, or drawn in part.
pub(super) struct PictureProblem {
    rule: &'static Rule,
    outcome: &'static str,
    reason: String,
    help: String,
}

impl PictureProblem {
    pub(super) fn new(path: &str, error: &PictureError) -> Self {
        let (rule, help) = match error {
            PictureError::Unread(error) => unread(error),
            PictureError::Rejected(RejectedPicture { cause, .. }) => unfit_for(path, cause),
        };
        Self { rule, outcome: NOT_DRAWN, reason: error.to_string(), help }
    }

    /// A picture that is drawn without a part of it.
    pub(super) fn incomplete(loss: &PictureLoss) -> Self {
        let help = match loss {
            PictureLoss::Elements { .. } => "save it as PNG or JPEG, or convert what they show to paths in a drawing program",
            PictureLoss::Characters(_) => "convert its texts to paths in a drawing program, or save it as PNG",
        };
        Self { rule: &INCOMPLETE_PICTURE, outcome: "is drawn in part", reason: loss.to_string(), help: help.to_owned() }
    }

    pub(super) fn at(&self, path: &Text) -> Finding {
        let Self { rule, outcome, reason, help } = self;
        rule.at(path.span, format!("{} {outcome}: {reason}", quote(path))).label("named here").help(help)
    }
}

fn unread(error: &FileError) -> (&'static Rule, String) {
    let (rule, help) = match error {
        FileError::Missing => (&MISSING_FILE, "pictures are looked for beside this file; upper and lower case differ"),
        FileError::Outside => (&UNSAFE_PATH, "copy it into the folder of this file"),
        FileError::TooLarge(_) => (&TOO_LARGE, SMALLER),
        FileError::NotAFile(_) => (&UNREADABLE_PICTURE, "name a PNG, JPEG or SVG file"),
        FileError::Io(_) => (&UNREADABLE_PICTURE, "check the permissions of the file"),
    };
    (rule, help.to_owned())
}

fn unfit_for(name: &str, unfit: &InvalidPicture) -> (&'static Rule, String) {
    match unfit {
        InvalidPicture::Foreign { help, .. } => (&UNREADABLE_PICTURE, (*help).to_owned()),
        InvalidPicture::Misnamed { encoding, .. } => {
            let stem = name.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or(name, |(stem, _)| stem);
            (&UNREADABLE_PICTURE, format!("rename it to {}", quote(&format!("{stem}.{}", encoding.extensions()[0]))))
        }
        InvalidPicture::TooLarge { .. } => (&TOO_LARGE, SMALLER.to_owned()),
        InvalidPicture::Complex(JPEG_SCANS) => (&TOO_LARGE, SAVE_AGAIN.to_owned()),
        InvalidPicture::Complex(_) => (&TOO_LARGE, "simplify it in a drawing program, or save it as PNG".to_owned()),
        InvalidPicture::NoRoom { .. } => (&TOO_MANY_PICTURES, SMALLER.to_owned()),
        InvalidPicture::Unsupported(_) => (
            &UNREADABLE_PICTURE,
            "in a drawing program, convert it to paths and save it as plain SVG, or save it as PNG".to_owned(),
        ),
        InvalidPicture::Blank(blank) => (&UNREADABLE_PICTURE, visible(blank).to_owned()),
        InvalidPicture::Malformed(mistake) => (&UNREADABLE_PICTURE, mistake.help.clone()),
        InvalidPicture::Empty | InvalidPicture::Damaged(_) => (&UNREADABLE_PICTURE, SAVE_AGAIN.to_owned()),
    }
}

/// How to make something of a drawing visible.
fn visible(blank: &BlankDrawing) -> &'static str {
    match blank {
        BlankDrawing::LeftOut(_) => {
            "save it as PNG or JPEG and name that file, or convert what it shows to paths in a drawing program"
        }
        BlankDrawing::Transparent => "open it in an image editor, and look whether its layers are shown before saving it again",
        BlankDrawing::Empty => "draw something in it in a drawing program, or name another file",
        BlankDrawing::Unpainted => "show its layers and fill its shapes in a drawing program, and save it again",
        BlankDrawing::OffPage => {
            "fit the page to the drawing in a drawing program, such as with \"Edit > Resize Page to Selection\" in Inkscape, and save it again"
        }
        BlankDrawing::Cropped => {
            "put the shapes in the middle: of a portrait, the middle square is shown, of other pictures a middle between 4:3 and 16:9"
        }
    }
}

fn too_many(limit: Limit) -> PictureProblem {
    PictureProblem {
        rule: &TOO_MANY_PICTURES,
        outcome: NOT_DRAWN,
        reason: format!("with it, the pictures of this journey are more than {}", limit.named()),
        help: "remove some of them; `cjm limits` lists every limit".to_owned(),
    }
}
