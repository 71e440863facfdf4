//! Known findings: kept in a file by file, rule and element, compared with what is found, and written anew.
//!
//! The file is the same whoever writes it: sorted, with paths from its own folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::check::find;
use crate::cli::args::Asked;
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::files::writing;
use crate::cli::findings::checked::Checked;
use crate::cli::project::configuration::{self, Projects};
use crate::cli::project::settings::Settled;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::paths::{self, shown};
use crate::findings::{self, Finding, RuleLevel, count, visible};
use crate::parse;
use crate::source::Sources;

/// The file's usual name.
const FILE: &str = "cjm.baseline.json";

/// A hundred thousand findings are known in fewer bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// How many outdated entries are told one by one.
const MOST_TOLD: usize = 10;

/// How often a rule finds something: by file, rule and element.
type Counts = BTreeMap<String, BTreeMap<String, BTreeMap<String, usize>>>;

/// The file's text.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    version: u32,
    files: Counts,
}

const VERSION: u32 = 1;

/// What every version begins with.
#[derive(Debug, Deserialize)]
struct Versioned {
    version: Option<u32>,
}

/// The baselines of a run.
#[derive(Debug)]
pub(crate) struct Baselines {
    all: Vec<Baseline>,
    /// Of every share of the configurations, its baseline.
    of: Vec<Option<usize>>,
    writes: bool,
    /// Whether whole folders are checked, so that every journey that uses a shared file is.
    whole: bool,
}

#[derive(Debug)]
struct Baseline {
    place: PathBuf,
    /// Its folder, links followed.
    folder: PathBuf,
    known: Counts,
    /// Whether nothing but the option names it.
    usual: bool,
}

/// What was found in a journey, and what of it is known.
#[derive(Debug)]
pub(crate) struct Compared {
    share: usize,
    found: Counts,
    /// The journey's own file, then those it uses.
    files: Vec<String>,
    /// Whether all rules could look at it.
    read: bool,
    known: usize,
}

/// What came of the baselines.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// Whether entries that no longer occur make the run fail.
    pub(crate) fails: bool,
}

impl Baselines {
    /// Reads the baselines that are named by option or configuration.
    pub(crate) fn load(asked: &Asked, paths: &[PathBuf], projects: &Projects, settled: &[Settled]) -> Result<Self, Error> {
        let whole = paths.iter().all(|path| path.is_dir());
        let mut baselines = Self { all: Vec::new(), of: Vec::new(), writes: asked.write_baseline, whole };
        for (share, settled) in settled.iter().enumerate() {
            let named = asked.baseline.as_ref().or(settled.baseline.as_ref());
            let place = match named {
                Some(place) => Some(place.clone()),
                None if asked.write_baseline => {
                    Some(projects.project(share).map_or_else(|| PathBuf::from(FILE), |project| project.path(FILE)))
                }
                None => None,
            };
            let known = place.map(|place| baselines.add(place, named.is_none())).transpose()?;
            baselines.of.push(known);
        }
        Ok(baselines)
    }

    fn add(&mut self, place: PathBuf, usual: bool) -> Result<usize, Error> {
        if let Some(known) = self.all.iter().position(|baseline| baseline.place == place) {
            return Ok(known);
        }
        let known = match at_most(&place, LARGEST) {
            Ok(bytes) if bytes.len() as u64 > LARGEST => {
                let why = format!("it is larger than {} MiB", LARGEST / 1024 / 1024);
                return Err(Error::Usage(format!("{} is no baseline: {why}", shown(&place))));
            }
            Ok(bytes) => read_stored(&place, &bytes)?,
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound && self.writes => Counts::new(),
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
                let what = shown(&place);
                return Err(Error::Usage(format!("there is no baseline {what}; `cjm check --write-baseline` writes it")));
            }
            Err(cause) => return Err(Error::Read { path: place, cause }),
        };
        let parent = place.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let absolute = || std::path::absolute(parent).unwrap_or_else(|_| parent.to_path_buf());
        let folder = fs::canonicalize(parent).unwrap_or_else(|_| absolute());
        self.all.push(Baseline { place, folder, known, usual });
        Ok(self.all.len() - 1)
    }

    /// Takes what is known out of the findings of a journey; everything a baseline can hold, where one is written.
    pub(crate) fn compare(&self, share: usize, input: &Input, checked: &mut Checked) -> Option<Compared> {
        let Input::File(_) = input else { return None };
        let read = checked.journey.is_some();
        checked.sift(|sources, found| self.sift(share, sources, read, found))
    }

    /// As [`Self::compare`], for findings that no run gathered. `read`: all rules could look at the journey.
    pub(crate) fn sift(&self, share: usize, sources: &Sources, read: bool, found: &mut Vec<Finding>) -> Option<Compared> {
        let baseline = &self.all[self.of[share]?];
        let files: Vec<String> = sources.iter().map(|(_, source)| baseline.name(Path::new(&source.name))).collect();
        let mut ways = ways(found, sources).into_iter();
        let mut compared = Compared { share, found: Counts::new(), files, read, known: 0 };
        found.retain(|finding| {
            let way = ways.next().unwrap_or_default();
            if !can_be_known(finding) {
                return true;
            }
            let file = compared.files[usize::from(finding.primary.span.file)].clone();
            let stored =
                baseline.known.get(&file).and_then(|rules| rules.get(finding.rule.name)?.get(&way)).copied().unwrap_or(0);
            let rules = compared.found.entry(file).or_default();
            let count = rules.entry(finding.rule.name.to_owned()).or_default().entry(way).or_default();
            *count += 1;
            let known = self.writes || *count <= stored;
            compared.known += usize::from(known);
            !known
        });
        Some(compared)
    }

    /// Says what is known and what is outdated, or writes what was found.
    pub(crate) fn finish(&self, all: &[Compared], settled: &[Settled], console: Console) -> Result<Outcome, Error> {
        let mut outcome = Outcome::default();
        for (n, baseline) in self.all.iter().enumerate() {
            let of: Vec<&Compared> = all.iter().filter(|compared| self.of[compared.share] == Some(n)).collect();
            let seen = seen(&of, self.whole);
            let found = merged(&of);
            let old = baseline.outdated(&seen, &found, settled);
            if self.writes {
                baseline.write(&seen, found, &old, console)?;
                continue;
            }
            let known: usize = of.iter().map(|compared| compared.known).sum();
            if known > 0 {
                let verb = if known == 1 { "is" } else { "are" };
                console.note(&format!("{} in {} {verb} not told", count(known, "known finding"), shown(&baseline.place)));
            }
            if !old.is_empty() {
                console.warning(&outdated_line(&baseline.place, &old));
                outcome.fails |= settled.iter().zip(&self.of).any(|(settled, of)| *of == Some(n) && settled.settings.strict);
            }
        }
        Ok(outcome)
    }
}

/// An entry that no longer occurs, or less often than it did.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Old {
    file: String,
    rule: String,
    way: String,
}

impl Baseline {
    /// A file's path from the baseline's folder.
    fn name(&self, path: &Path) -> String {
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        paths::name(&configuration::from(&self.folder, &real))
    }

    fn outdated(&self, seen: &BTreeMap<String, usize>, found: &Counts, settled: &[Settled]) -> BTreeSet<Old> {
        let mut old = BTreeSet::new();
        for (file, rules) in &self.known {
            let gone = !self.folder.join(file).exists();
            let Some(share) = seen.get(file).map(Some).or(gone.then_some(None)) else { continue };
            for (rule, ways) in rules {
                // A rule that was not asked finds nothing.
                let off =
                    share.zip(find(rule)).is_some_and(|(share, rule)| settled[*share].settings.level(rule) == RuleLevel::Allow);
                for (way, stored) in ways.iter().filter(|_| !off) {
                    let now = found.get(file).and_then(|rules| rules.get(rule)?.get(way)).copied().unwrap_or(0);
                    if now < *stored {
                        old.insert(Old { file: file.clone(), rule: rule.clone(), way: way.clone() });
                    }
                }
            }
        }
        old
    }

    fn write(&self, seen: &BTreeMap<String, usize>, found: Counts, old: &BTreeSet<Old>, console: Console) -> Result<(), Error> {
        let mut files = found;
        for (file, rules) in &self.known {
            for (rule, ways) in rules {
                for (way, stored) in ways {
                    let entry = Old { file: file.clone(), rule: rule.clone(), way: way.clone() };
                    if !old.contains(&entry) {
                        let rules = files.entry(file.clone()).or_default();
                        let now = rules.entry(rule.clone()).or_default().entry(way.clone()).or_default();
                        // What was looked at counts as it is now.
                        *now = if seen.contains_key(file) && *now > 0 { *now } else { *stored };
                    }
                }
            }
        }
        files.retain(|_, rules| !rules.is_empty());
        let all: usize = files.values().flat_map(BTreeMap::values).flat_map(BTreeMap::values).sum();
        let facts = format!("{} in {}", count(all, "known finding"), count(files.len(), "file"));
        let text = serde_json::to_string_pretty(&Stored { version: VERSION, files }).expect("texts and counts are JSON") + "\n";
        writing::write(&[(self.place.clone(), text.into_bytes())])?;
        console.ok(&format!("{}  ({facts})", shown(&self.place)));
        if self.usual {
            console.note(&format!(
                "to use it, write `baseline = \"{FILE}\"` under `[check]` in cjm.toml, or type `--baseline {}`",
                shown(&self.place)
            ));
        }
        Ok(())
    }
}

/// The files whose entries are all looked at, each with the share whose rules looked.
fn seen(all: &[&Compared], whole: bool) -> BTreeMap<String, usize> {
    let mut seen = BTreeMap::new();
    for compared in all.iter().filter(|compared| compared.read) {
        // Other journeys may use the other files, too.
        let files = compared.files.iter().take(if whole { usize::MAX } else { 1 });
        seen.extend(files.map(|file| (file.clone(), compared.share)));
    }
    for compared in all.iter().filter(|compared| !compared.read) {
        for file in &compared.files {
            seen.remove(file);
        }
    }
    seen
}

/// How often each finding occurs: in a shared file, as often as the journey that has it most often.
fn merged(all: &[&Compared]) -> Counts {
    let mut merged = Counts::new();
    for (file, rules) in all.iter().flat_map(|compared| &compared.found) {
        for (rule, ways) in rules {
            for (way, count) in ways {
                let rules = merged.entry(file.clone()).or_default();
                let most = rules.entry(rule.clone()).or_default().entry(way.clone()).or_default();
                *most = (*most).max(*count);
            }
        }
    }
    merged
}

/// The elements that findings are about, in their order.
fn ways(found: &[Finding], sources: &Sources) -> Vec<String> {
    let mut ways = vec![String::new(); found.len()];
    for (file, source) in sources.iter() {
        let (places, bytes): (Vec<usize>, Vec<u32>) = (0..)
            .zip(found)
            .filter(|(_, finding)| finding.primary.span.file == file)
            .map(|(place, finding)| (place, finding.primary.span.start))
            .unzip();
        if !bytes.is_empty() {
            for (place, way) in places.into_iter().zip(parse::element_paths(&source.text, &bytes)) {
                ways[place] = way;
            }
        }
    }
    ways
}

/// Whether a finding can be lived with: not what keeps a file from being read.
fn can_be_known(finding: &Finding) -> bool {
    finding.level == findings::Level::Warning || finding.rule.is_configurable()
}

fn read_stored(place: &Path, bytes: &[u8]) -> Result<Counts, Error> {
    let wrong = |why: &dyn std::fmt::Display| {
        let why: String = why.to_string().chars().map(visible).take(200).collect();
        let help = "delete it and type `cjm check --write-baseline` to begin again";
        Error::Usage(format!("{} is no baseline: {why}; {help}", shown(place)))
    };
    // Another version may hold other things; that is said first.
    if let Ok(Versioned { version: Some(version) }) = serde_json::from_slice(bytes)
        && version != VERSION
    {
        return Err(wrong(&format_args!("it is of version {version}, and this program reads {VERSION}")));
    }
    let stored: Result<Stored, serde_json::Error> = serde_json::from_slice(bytes);
    stored.map(|stored| stored.files).map_err(|error| {
        let at = format!("line {}, column {}", error.line(), error.column());
        match error.classify() {
            serde_json::error::Category::Eof if bytes.trim_ascii().is_empty() => wrong(&"it is empty"),
            serde_json::error::Category::Eof => wrong(&"it is cut off"),
            serde_json::error::Category::Data => wrong(&format_args!("it holds something else at {at}")),
            _ => wrong(&format_args!("it is not JSON from {at} on")),
        }
    })
}

/// The bytes of a file, up to one more than so many: some files never end.
fn at_most(place: &Path, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(place)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn outdated_line(place: &Path, old: &BTreeSet<Old>) -> String {
    let what = if old.len() == 1 { "1 entry is".to_owned() } else { format!("{} entries are", old.len()) };
    let first = format!("{what} outdated in {}; `cjm check --write-baseline` takes out what is mended:", shown(place));
    let safe = |text: String| text.chars().map(visible).collect::<String>();
    let entries = old.iter().take(MOST_TOLD).map(|Old { file, rule, way }| safe(format!("  {file}: {rule}: {way}")));
    let more = old.len().checked_sub(MOST_TOLD).filter(|more| *more > 0).map(|more| format!("  and {more} more"));
    std::iter::once(first).chain(entries).chain(more).collect::<Vec<_>>().join("\n")
}
