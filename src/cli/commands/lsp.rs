//! `cjm lsp`: hosts the editor server.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::SystemTime;

use crate::cli::args::{ColorWhen, InputArgs, LspArgs, RuleOptions, date};
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::{self, Input};
use crate::cli::files::project_root;
use crate::cli::project::check_options;
use crate::cli::project::search::ProjectSearch;
use crate::cli::reporting::baselines::Baselines;
use crate::cli::terminal::console::{self, Console, Volume};
use crate::files::{FileError, read_within, slashed};
use crate::findings::human;
use crate::limits::{Limit, PICTURE_BYTES};
use crate::lsp::{self, Host, serve};
use crate::model::Date;
use crate::parse;
use crate::picture::{Crop, Picture, RejectedPicture};
use crate::world::{LoadedPicture, PictureError, World};

/// Serves an editor over standard input and output until it leaves.
pub(crate) fn run(args: &LspArgs) -> Exit {
    // The server survives a panic: it reports it to the editor.
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, |place| format!("{}:{}", place.file(), place.line()));
        console::plain(&format!("cjm lsp: a bug in {place}\n"));
    }));
    let host = EditorHost { args, projects: RefCell::default(), pictures: RefCell::default() };
    let proper = serve(&host, BufReader::new(std::io::stdin()), &mut std::io::stdout());
    if proper { Exit::Fine } else { Exit::Findings }
}

/// Caches the settings of projects, and what was found in pictures.
struct EditorHost<'a> {
    args: &'a LspArgs,
    /// The project of each journey, with its configuration when first read.
    projects: RefCell<BTreeMap<String, Rc<lsp::ProjectSettings>>>,
    pictures: RefCell<KnownPictures>,
}

/// Pictures that were read, with the stamps of their files: decoding one takes longer than reading a journey, and a broken one no
/// less than another.
type KnownPictures = BTreeMap<(String, Crop), (Stamp, Result<LoadedPicture, RejectedPicture>)>;

/// The modification time of a file, and its size in bytes.
type Stamp = (Option<SystemTime>, u64);

impl Host for EditorHost<'_> {
    fn world<'h>(&'h self, name: &str) -> Box<dyn World + 'h> {
        let root = is_file(name).then(|| project_root::of(Path::new(name)));
        Box::new(ProjectFiles { root, pictures: &self.pictures, today: self.today() })
    }

    /// Errors in a configuration or a baseline are printed to the server's log, and the file is ignored.
    fn project(&self, name: &str) -> Rc<lsp::ProjectSettings> {
        if let Some(known) = self.projects.borrow().get(name) {
            return known.clone();
        }
        let console = Console::new(ColorWhen::Never, Volume::Quiet);
        let project = self.find(name, console).unwrap_or_else(|error| {
            console.error(&error);
            None
        });
        let project = Rc::new(project.unwrap_or_default());
        self.projects.borrow_mut().insert(name.to_owned(), project.clone());
        project
    }

    fn is_journey(&self, name: &str, text: &str) -> bool {
        let by_name = if is_file(name) { discovery::is_journey_name(Path::new(name)) } else { None };
        by_name.unwrap_or_else(|| parse::is_journey(text.as_bytes()))
    }

    fn journeys(&self, folders: &[String]) -> Vec<String> {
        let mut found: Vec<String> =
            folders.iter().flat_map(|folder| discovery::below(Path::new(folder))).map(|path| slashed(&path)).collect();
        found.sort();
        found.dedup();
        found
    }

    fn beside(&self, name: &str, path: &str) -> Option<String> {
        if !is_file(name) {
            return None;
        }
        let root = project_root::of(Path::new(name)).canonicalize().ok()?;
        let file = Path::new(name).parent()?.join(path).canonicalize().ok()?;
        (file.is_file() && file.starts_with(root)).then(|| slashed(&file))
    }

    fn forget(&self) {
        self.pictures.borrow_mut().clear();
        self.projects.borrow_mut().clear();
    }

    fn log(&self, line: &str) {
        console::plain(&format!("cjm lsp: {line}\n"));
    }
}

impl EditorHost<'_> {
    fn today(&self) -> Date {
        self.args.today.unwrap_or_else(date::now)
    }

    fn find(&self, name: &str, console: Console) -> Result<Option<lsp::ProjectSettings>, Error> {
        let typed = RuleOptions { strict: self.args.strict, ..RuleOptions::default() };
        let is_file = is_file(name);
        let input = if is_file { Input::File(PathBuf::from(name)) } else { Input::Stdin(None) };
        let Some(projects) = ProjectSearch::new(&self.args.config, &[], &human::FORMAT, console)?.group(&[input])? else {
            return Ok(None);
        };
        let options = check_options::resolve(&projects, &typed)?;
        let baselines = if is_file { Baselines::load(&options, false, &InputArgs::default()).map(Some) } else { Ok(None) };
        let baselines = baselines.unwrap_or_else(|error| {
            console.error(&error);
            None
        });
        let baseline = baselines.and_then(Baselines::into_only);
        Ok(Some(lsp::ProjectSettings { settings: options.of(0).settings.clone(), baseline }))
    }
}

/// The saved files of a project.
struct ProjectFiles<'h> {
    /// `None` for a document that is not a file.
    root: Option<PathBuf>,
    pictures: &'h RefCell<KnownPictures>,
    today: Date,
}

impl World for ProjectFiles<'_> {
    fn read(&self, name: &str, limit: &Limit) -> Result<Vec<u8>, FileError> {
        read_within(self.root.as_ref().ok_or(FileError::Missing)?, Path::new(name), limit)
    }

    fn picture(&self, name: &str, crop: Crop, room: u64) -> Result<LoadedPicture, PictureError> {
        if self.root.is_none() {
            return Ok(LoadedPicture::default());
        }
        let stamp = fs::metadata(name).ok().map(|data| (data.modified().ok(), data.len()));
        let key = (name.to_owned(), crop);
        if let (Some(stamp), Some((known, read))) = (&stamp, self.pictures.borrow().get(&key))
            && stamp == known
        {
            match read {
                Ok(loaded) if loaded.pixels <= room => return Ok(loaded.clone()),
                Err(rejected) if rejected.recurs(room) => return Err(rejected.clone().into()),
                Ok(_) | Err(_) => {}
            }
        }
        let read = Picture::read(name, &self.read(name, &PICTURE_BYTES)?, crop, room);
        let read = read.map(|(Picture { bytes, losses, .. }, pixels)| LoadedPicture {
            picture: None,
            pixels,
            bytes: bytes.len() as u64,
            losses,
        });
        if let Some(stamp) = stamp {
            self.pictures.borrow_mut().insert(key, (stamp, read.clone()));
        }
        Ok(read?)
    }

    fn real_path(&self, name: &str) -> PathBuf {
        fs::canonicalize(name).unwrap_or_else(|_| PathBuf::from(name))
    }

    fn today(&self) -> Date {
        self.today
    }
}

/// Whether a document is a file.
fn is_file(name: &str) -> bool {
    Path::new(name).is_absolute()
}
