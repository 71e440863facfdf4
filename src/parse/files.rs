//! Parses a journey file together with the files listed in `use`.

use std::collections::HashSet;

use super::reader::Reader;
use super::rules::{CYCLIC_USE, MISSING_FILE, TOO_DEEP, TOO_LARGE, UNREADABLE_FILE, UNSAFE_PATH};
use super::seal;
use super::syntax::outline::Outline;
use super::syntax::recovery::{Recovery, readable};
use super::syntax::tree::{YamlNode, YamlValue};
use super::syntax::{YamlPart, comments, decode, document, yaml};
use crate::files::FileError;
use crate::findings::{CappedFindings, Finding, Level, Rule, quote};
use crate::limits::{FILE_BYTES, FILES, USE_DEPTH};
use crate::model::Journey;
use crate::model::keys;
use crate::source::{Source, Sources, Span, Spanned};
use crate::world::World;

/// A parsed journey file with the files it uses.
#[derive(Debug)]
pub struct ParsedFiles {
    /// The files, the journey's own first.
    pub sources: Sources,
    /// The journey, if there was no error.
    pub journey: Option<Journey>,
    /// What could be read of a journey with errors.
    pub partial: Option<Journey>,
    /// The findings, in source order.
    pub findings: Vec<Finding>,
}

/// Parses a journey and the files it uses.
///
/// Names passed to the world consist of the directory of the using file and the path as written. They may begin with `..`. A
/// file that cannot be read is an error at its entry in `use`.
#[must_use]
pub fn open(world: &dyn World, main: Source) -> ParsedFiles {
    open_with(world, main, None)
}

/// Like [`open`]; also lists the parts of the journey's own file, as [`outline`](super::syntax::outline) does. They are incomplete if
/// there is no journey.
#[must_use]
pub fn open_with_parts(world: &dyn World, main: Source) -> (ParsedFiles, Vec<YamlPart>) {
    let mut outline = Outline::default();
    let files = open_with(world, main, Some(&mut outline));
    outline.parts.shrink_to_fit();
    (files, outline.parts)
}

fn open_with(world: &dyn World, main: Source, outline: Option<&mut Outline>) -> ParsedFiles {
    let FileLoader { sources, damaged, mut found, .. } = FileLoader::of(world, main, false);
    let missing = !found.is_empty();
    let (read, findings) = parse_some(&sources, missing, |file| !damaged.contains(&file), outline);
    found.extend(findings);
    found.sort_by_key(|finding| finding.primary.span);
    let (journey, partial) = if has_error(&found) { (None, read) } else { (read, None) };
    ParsedFiles { sources, journey, partial, findings: found }
}

/// Parses the journey in the first file, with the shared elements of the other files.
///
/// The findings are in source order. There is a journey exactly when none of them is an error.
#[must_use]
pub fn parse(sources: &Sources) -> (Option<Journey>, Vec<Finding>) {
    let (read, found) = parse_some(sources, false, |_| true, None);
    (read.filter(|_| !has_error(&found)), found)
}

fn has_error(found: &[Finding]) -> bool {
    found.iter().any(|finding| finding.level == Level::Error)
}

/// Parses what can be read, with only the shared files that are text. `incomplete`: some of them are missing. `outline`: gets the parts
/// of the first file.
fn parse_some(
    sources: &Sources,
    incomplete: bool,
    is_text: impl Fn(u16) -> bool,
    mut outline: Option<&mut Outline>,
) -> (Option<Journey>, Vec<Finding>) {
    let mut reader = Reader::new(sources);
    let mut roots = Vec::new();
    let (mut suppressions, mut recoveries) = (Vec::new(), Vec::new());
    for (file, source) in sources.iter() {
        // Taken by the first file.
        let outline = outline.take();
        let (root, recovery) =
            if is_text(file) { document::read_with(file, &source.text, &mut reader.found, outline) } else { (None, None) };
        recoveries.extend(recovery);
        suppressions.extend(root.iter().flat_map(|root| comments::suppressions(file, &source.text, root)));
        roots.push(root);
    }
    let main = roots.remove(0);
    reader.names.incomplete =
        incomplete || roots.iter().any(Option::is_none) || recoveries.iter().any(|recovery: &Recovery| recovery.is_lossy);
    let shared: Vec<YamlNode> = roots.into_iter().flatten().collect();
    let mut journey = main.as_ref().and_then(|main| reader.journey(main, &shared));
    if let (Some(journey), Some(main)) = (&mut journey, &main) {
        journey.written.suppressions = suppressions;
        // Few files are sealed, and hashing takes time.
        if journey.seal.is_some() || journey.is_approved() {
            journey.written.seal = seal::seal(&sources.main().text, main, &journey.written.synonyms);
        }
    }
    let mut found = reader.found.into_vec();
    reader.guessed.filter(&mut found);
    found.retain(|finding| !recoveries.iter().any(|recovery| recovery.hides(finding)));
    found.sort_by_key(|finding| finding.primary.span);
    (journey, found)
}

/// Like [`open`], but only loads the files, even if one of them is broken: for an editor.
#[must_use]
pub fn gather(world: &dyn World, main: Source) -> Sources {
    FileLoader::of(world, main, true).sources
}

/// The paths in a file's `use`, as written, with their spans in it as the first file.
#[must_use]
pub fn uses(source: &Source) -> Vec<Spanned<String>> {
    uses_of(0, &source.text, false)
}

fn uses_of(file: u16, text: &str, broken: bool) -> Vec<Spanned<String>> {
    if !may_use(text) || text.len() > FILE_BYTES.length() {
        return Vec::new();
    }
    let whole = if broken { readable(text, 0..0) } else { text.into() };
    let root = if broken { yaml::part(file, &whole) } else { document::read(file, &whole, &mut CappedFindings::default()) };
    let Some(root) = root else { return Vec::new() };
    let YamlValue::Map(entries) = &root.value else { return Vec::new() };
    let named = entries.iter().filter(|entry| keys::SHARED.find(&entry.key).is_some_and(|key| key.is(&keys::shared::USE)));
    let nodes = named.flat_map(|entry| entry.value.items());
    nodes.filter_map(|node| Some(Spanned::new(node.value.text()?.trim().to_string(), node.span))).collect()
}

/// Whether a text may contain a key `use`, in any spelling; if not, it is not parsed for it.
fn may_use(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    keys::SHARED.key(&keys::shared::USE).spellings().any(|word| {
        lower.match_indices(word).any(|(index, _)| {
            // `root_cause:` is another key.
            if lower[..index].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                return false;
            }
            let after = lower[index + word.len()..].trim_start_matches(['"', '\'', ' ', '\t', '\r', '\n']);
            after.starts_with(':')
        })
    })
}

struct FileLoader<'a> {
    world: &'a dyn World,
    sources: Sources,
    /// Files that are not text.
    damaged: HashSet<u16>,
    known: HashSet<String>,
    found: Vec<Finding>,
    /// Whether files with YAML errors are followed.
    broken: bool,
}

impl<'a> FileLoader<'a> {
    fn of(world: &'a dyn World, main: Source, broken: bool) -> Self {
        let name = join("", &main.name);
        let known = HashSet::from([name.clone()]);
        let sources = Sources::new(main);
        let mut files = Self { world, sources, damaged: HashSet::new(), known, found: Vec::new(), broken };
        files.follow(0, &mut vec![name]);
        files
    }

    /// Loads the files that a file uses. `chain` lists the names of the files that led here, including itself.
    fn follow(&mut self, file: u16, chain: &mut Vec<String>) {
        let directory = chain.last().and_then(|name| name.rsplit_once('/')).map_or("", |(directory, _)| directory).to_string();
        let uses = uses_of(file, &self.sources.get(file).text, self.broken);
        for entry in uses {
            match self.fetch(&entry, &directory, chain) {
                Ok(Some((used, name))) => {
                    chain.push(name);
                    self.follow(used, chain);
                    chain.pop();
                }
                Ok(None) => {}
                Err(finding) => self.found.push(*finding),
            }
        }
    }

    fn fetch(
        &mut self,
        entry: &Spanned<String>,
        directory: &str,
        chain: &[String],
    ) -> Result<Option<(u16, String)>, Box<Finding>> {
        let refuse = |rule: &'static Rule, title: String| rule.at(entry.span, title);
        if let Some(reason) = foreign(&entry.value) {
            let title = format!("{} is not a path beside this file", quote(&entry.value));
            return Err(Box::new(
                refuse(&UNSAFE_PATH, title).label(reason).help("write a path relative to this file: `shared/personas.yaml`"),
            ));
        }
        let name = join(directory, &entry.value);
        if let Some(first) = chain.iter().position(|used| *used == name) {
            let names: Vec<String> = chain[first..].iter().chain([&name]).map(|name| quote(name)).collect();
            let title =
                if names.len() == 2 { String::from("this file uses itself") } else { String::from("these files use each other") };
            return Err(Box::new(
                refuse(&CYCLIC_USE, title).label(names.join(" -> ")).help("move what both need into a file of its own"),
            ));
        }
        if !self.known.insert(name.clone()) {
            return Ok(None);
        }
        // One error about too many files is enough.
        if self.known.len() > FILES.length() + 1 {
            return Ok(None);
        }
        let over = [(USE_DEPTH, chain.len(), " that use each other in a row"), (FILES, self.known.len(), " of one journey")];
        if let Some((limit, _, what)) = over.into_iter().find(|(limit, amount, _)| *amount > limit.length()) {
            let title = limit.exceeded() + what;
            return Err(Box::new(refuse(&TOO_DEEP, title).label(limit.label()).help("use fewer, larger files")));
        }
        let bytes = self.world.read(&name, &FILE_BYTES).map_err(|error| {
            let refused = |rule| refuse(rule, format!("{} cannot be used: {error}", quote(&entry.value))).label("named here");
            let (rule, help) = match error {
                FileError::Missing => {
                    (&MISSING_FILE, "files to use are looked for beside this file; upper and lower case differ")
                }
                FileError::Outside => (&UNSAFE_PATH, "copy it into the folder of this file"),
                FileError::TooLarge(_) => (&TOO_LARGE, "split it into several files; `cjm limits` lists every limit"),
                FileError::NotAFile(_) => (&UNREADABLE_FILE, "name a YAML file: `shared/personas.yaml`"),
                FileError::Io(_) => (&UNREADABLE_FILE, "check the permissions of the file"),
            };
            Box::new(refused(rule).help(help))
        })?;
        match decode(&name, &bytes) {
            Ok(source) => Ok(Some((self.sources.push(source), name))),
            Err(undecodable) => {
                let file = self.sources.push(undecodable.source);
                self.damaged.insert(file);
                let mut finding = undecodable.finding;
                finding.primary.span = Span { file, ..finding.primary.span };
                Err(Box::new(finding.other(entry.span, "used here")))
            }
        }
    }
}

/// Why a path is not allowed in `use`.
fn foreign(path: &str) -> Option<&'static str> {
    let checks: [(bool, &'static str); 6] = [
        (path.is_empty(), "an empty path"),
        (path.contains(':'), "an address or a drive"),
        (path.starts_with(['/', '\\']), "an absolute path"),
        (path.starts_with('~'), "`~` is not expanded"),
        (path.contains(['$', '%']), "`$` and `%` are not expanded"),
        (path.contains(|char: char| char.is_control() || char == '\\'), "folders are separated by `/`"),
    ];
    checks.into_iter().find_map(|(is, reason)| is.then_some(reason))
}

/// Joins a directory and a path and resolves `.` and `..` textually.
fn join(directory: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let absolute = directory.starts_with('/') || (directory.is_empty() && path.starts_with('/'));
    for part in directory.split('/').chain(path.split('/')).filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." && parts.last().is_some_and(|last| *last != "..") {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    format!("{}{}", if absolute { "/" } else { "" }, parts.join("/"))
}
