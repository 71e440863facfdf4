//! `cjm lsp`: the machine that the language server runs on.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::SystemTime;

use crate::check::{self, Settings};
use crate::cli::args::{Asked, Lsp, When, date};
use crate::cli::commands::fmt;
use crate::cli::error::Error;
use crate::cli::exit::Exit;
use crate::cli::files::discovery::{self, Input};
use crate::cli::findings::baseline::Baselines;
use crate::cli::project::configuration::Projects;
use crate::cli::project::settings;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::{console, paths};
use crate::cli::{phases, pictures};
use crate::files::{FileError, read_within};
use crate::findings::{Finding, human};
use crate::lsp::{Host, Unsaved, serve};
use crate::model::Journey;
use crate::parse::{self, Opened};
use crate::picture::Cut;
use crate::source::{Source, Sources};

/// Serves an editor over standard input and output until it leaves.
pub(crate) fn run(args: &Lsp) -> Exit {
    // A panic is not the end here: the editor is told of it, and goes on.
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, |place| format!("{}:{}", place.file(), place.line()));
        console::plain(&format!("cjm lsp: a bug in {place}\n"));
    }));
    let machine = Machine { args, projects: RefCell::default(), drawable: RefCell::default() };
    let proper = serve(&machine, BufReader::new(std::io::stdin()), &mut std::io::stdout());
    if proper { Exit::Fine } else { Exit::Findings }
}

/// Files, and what is known of them.
struct Machine<'a> {
    args: &'a Lsp,
    /// What is asked of each journey, as its configuration was when it was first read.
    projects: RefCell<BTreeMap<String, Rc<Project>>>,
    /// Pictures that can be drawn, as they were when that was found out: reading one takes longer than reading a journey.
    drawable: RefCell<BTreeMap<(String, Cut), Stamp>>,
}

/// What a project asks of a journey, and what it knows of it.
struct Project {
    settings: Settings,
    baselines: Option<Baselines>,
}

/// A file as it was: when it was written, and its size in bytes.
type Stamp = (Option<SystemTime>, u64);

impl Host for Machine<'_> {
    fn is_journey(&self, name: &str, text: &str) -> bool {
        let by_name = if is_file(name) { discovery::is_journey_name(Path::new(name)) } else { None };
        by_name.unwrap_or_else(|| discovery::is_journey_text(text.as_bytes()))
    }

    fn open(&self, source: Source, unsaved: Unsaved) -> Opened {
        let root = root(&source.name);
        let project = self.project(&source.name);
        let load = load(root.as_deref(), unsaved);
        let mut opened = parse::open(source, &load);
        if let Some(journey) = &opened.journey {
            opened.findings = check::check(journey, &project.settings, std::mem::take(&mut opened.findings));
            if let Some(baselines) = &project.baselines {
                baselines.sift(0, &opened.sources, true, &mut opened.findings);
            }
            if let Some(root) = &root {
                opened.findings.extend(self.pictures(journey, &opened.sources, root));
            }
            opened.findings.sort_by_key(|finding| finding.primary.span);
        }
        opened
    }

    fn gather(&self, source: Source, unsaved: Unsaved) -> Sources {
        let root = root(&source.name);
        parse::gather(source, &load(root.as_deref(), unsaved))
    }

    fn read(&self, name: &str) -> Option<Source> {
        let bytes = read_within(&root(name)?, Path::new(name), phases::LARGEST_FILE).ok()?;
        parse::decode(name, &bytes).ok()
    }

    fn journeys(&self, folders: &[String]) -> Vec<String> {
        let mut found: Vec<String> =
            folders.iter().flat_map(|folder| discovery::below(Path::new(folder))).map(|path| paths::name(&path)).collect();
        found.sort();
        found.dedup();
        found
    }

    fn beside(&self, name: &str, path: &str) -> Option<String> {
        let root = root(name)?.canonicalize().ok()?;
        let file = Path::new(name).parent()?.join(path).canonicalize().ok()?;
        (file.is_file() && file.starts_with(root)).then(|| paths::name(&file))
    }

    fn format(&self, source: Source, unsaved: Unsaved) -> Result<String, String> {
        let name = source.name.clone();
        let root = root(&name);
        fmt::text(source, &load(root.as_deref(), unsaved))
    }

    fn forget(&self) {
        self.drawable.borrow_mut().clear();
        self.projects.borrow_mut().clear();
    }

    fn log(&self, line: &str) {
        console::plain(&format!("cjm lsp: {line}\n"));
    }
}

impl Machine<'_> {
    /// What is asked of a journey. A configuration or a baseline with errors is told to whoever looks after the server, and counts as
    /// none.
    fn project(&self, name: &str) -> Rc<Project> {
        if let Some(known) = self.projects.borrow().get(name) {
            return known.clone();
        }
        let console = Console::new(When::Never, true);
        let project = self.find(name, console).unwrap_or_else(|error| {
            console.error(&error);
            None
        });
        let bare = || Project { settings: Settings::on(self.args.today.unwrap_or_else(date::now)), baselines: None };
        let project = Rc::new(project.unwrap_or_else(bare));
        self.projects.borrow_mut().insert(name.to_owned(), project.clone());
        project
    }

    fn find(&self, name: &str, console: Console) -> Result<Option<Project>, Error> {
        let Lsp { strict, today, project, .. } = self.args;
        let asked = Asked {
            select: Vec::new(),
            ignore: Vec::new(),
            strict: *strict,
            fail_on: None,
            today: *today,
            baseline: None,
            write_baseline: false,
        };
        let is_file = is_file(name);
        let input = if is_file { Input::File(PathBuf::from(name)) } else { Input::Stdin };
        let Some(projects) = Projects::find(project, &[input], &human::FORMAT, console)? else { return Ok(None) };
        let settled = settings::settle(&projects, &asked)?;
        let baselines = if is_file { Baselines::load(&asked, &[], &projects, &settled).map(Some) } else { Ok(None) };
        let baselines = baselines.unwrap_or_else(|error| {
            console.error(&error);
            None
        });
        Ok(settled.into_iter().next().map(|settled| Project { settings: settled.settings, baselines }))
    }

    /// What is wrong with the pictures that a journey names.
    fn pictures(&self, journey: &Journey, sources: &Sources, root: &Path) -> Vec<Finding> {
        let mut found = Vec::new();
        for (path, cut) in journey.picture_paths() {
            let name = pictures::beside(&sources.get(path.span.file).name, path);
            let stamp = std::fs::metadata(&name).ok().map(|data| (data.modified().ok(), data.len()));
            let key = (name, cut);
            if stamp.is_some() && self.drawable.borrow().get(&key) == stamp.as_ref() {
                continue;
            }
            let load = |name: &str, limit: usize| read_within(root, Path::new(name), limit);
            match (pictures::fetch(&key.0, cut, &load), stamp) {
                (Ok(_), Some(stamp)) => {
                    self.drawable.borrow_mut().insert(key, stamp);
                }
                (Ok(_), None) => {}
                (Err(refusal), _) => found.push(refusal.at(path)),
            }
        }
        found
    }
}

/// Whether a document is a file.
fn is_file(name: &str) -> bool {
    Path::new(name).is_absolute()
}

/// The folder that nothing outside of is read; nothing for a document that is no file.
fn root(name: &str) -> Option<PathBuf> {
    is_file(name).then(|| phases::project(Path::new(name)))
}

/// Fetches the files that a journey uses: from the editor, where it has them open.
fn load<'a>(root: Option<&'a Path>, unsaved: Unsaved<'a>) -> impl Fn(&str) -> Result<Vec<u8>, FileError> + 'a {
    move |name| {
        let root = root.ok_or(FileError::Missing)?;
        let inside =
            || Path::new(name).starts_with(root) || root.canonicalize().is_ok_and(|root| Path::new(name).starts_with(root));
        match unsaved(name).filter(|_| inside()) {
            Some(text) => Ok(text.into_bytes()),
            None => read_within(root, Path::new(name), phases::LARGEST_FILE),
        }
    }
}
