//! Applies fixes in memory, and keeps those that cause no new error and, if safe, leave the meaning unchanged.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::check::Settings;
use crate::cli::error::Error;
use crate::cli::files::discovery::Input;
use crate::cli::files::disk::Disk;
use crate::cli::files::reading::unread;
use crate::cli::files::write_back;
use crate::compile::{Checked, compile};
use crate::files::FileError;
use crate::findings::{Edit, Finding, FixEffect, Level};
use crate::fix;
use crate::model::{Date, Differences};
use crate::parse::syntax::outline;
use crate::picture::Crop;
use crate::source::{Sources, Span};
use crate::world::{LoadedPicture, PictureError, World};

/// Fixes uncover others; those that still do so after this many rounds undo each other.
const MOST_ROUNDS: usize = 10;

/// A file that fixes changed.
#[derive(Debug)]
pub(crate) struct Changed {
    /// As typed, or as the journey that uses it names it.
    pub(crate) path: PathBuf,
    /// The text on the disk.
    pub(crate) before: String,
    /// The fixed text.
    pub(crate) after: String,
    /// Whether the file begins with a byte order mark.
    pub(crate) marked: bool,
    /// How many fixes of each rule were made in it.
    pub(crate) made: BTreeMap<&'static str, usize>,
}

/// Journeys, the files they use, and their changes.
#[derive(Debug)]
pub(crate) struct FixSession<'a> {
    inputs: &'a [Input],
    /// The settings of each journey.
    settings: Vec<&'a Settings>,
    today: Date,
    /// The text of standard input, which can be read only once.
    stdin: Option<Vec<u8>>,
    /// By real path.
    changed: BTreeMap<PathBuf, Changed>,
    /// The journeys that use each file, by its real path.
    users: BTreeMap<PathBuf, Vec<usize>>,
}

impl<'a> FixSession<'a> {
    pub(crate) fn new(inputs: &'a [Input], settings: Vec<&'a Settings>, today: Date, stdin: Option<Vec<u8>>) -> Self {
        Self { inputs, settings, today, stdin, changed: BTreeMap::new(), users: BTreeMap::new() }
    }

    /// The real paths of the files that a journey consists of.
    pub(crate) fn files(&self, input: usize, sources: &Sources) -> Vec<PathBuf> {
        sources.iter().map(|(file, _)| key(&self.path_of(input, sources, file))).collect()
    }

    /// Remembers the files that a journey consists of.
    pub(crate) fn remember(&mut self, input: usize, files: Vec<PathBuf>) {
        for file in files {
            self.users.entry(file).or_default().push(input);
        }
    }

    /// The changed files, by path.
    pub(crate) fn into_changed(self) -> Vec<Changed> {
        self.changed.into_values().filter(|file| file.before != file.after).collect()
    }

    /// Reads a journey with all changes so far.
    pub(crate) fn open(&self, input: usize) -> Result<Checked, Error> {
        self.open_with(input, &BTreeMap::new())
    }

    /// Applies the fixes of a journey, round after round: safe ones, and then, if requested, unsafe ones.
    pub(crate) fn apply_fixes(&mut self, input: usize, which: Which) -> Result<(), Error> {
        let start = self.open(input)?;
        let mut seen = BTreeSet::from([texts(&start.sources)]);
        for _ in 0..MOST_ROUNDS {
            let opened = self.open(input)?;
            let (mut safe, mut others) = fixes(&opened.findings);
            if self.inputs[input] == Input::Stdin {
                // Changes to other files would not be visible in standard output.
                let own = |fix: &&Finding| fix.edits.iter().all(|edit| edit.span.is_in_main_file());
                safe.retain(own);
                others.retain(own);
            }
            let done = self.round(input, &opened, &safe, &mut seen)?
                || (which == Which::All && self.round(input, &opened, &others, &mut seen)?);
            if !done {
                break;
            }
        }
        Ok(())
    }

    /// Applies the harmless fixes; returns whether there was one.
    fn round(
        &mut self,
        input: usize,
        opened: &Checked,
        fixes: &[&Finding],
        seen: &mut BTreeSet<Vec<String>>,
    ) -> Result<bool, Error> {
        let mut good = fixes.to_vec();
        if !self.does_no_harm(input, opened, &good)? {
            let mut harmful = BTreeSet::new();
            self.search(input, opened, fixes, 0, &mut harmful)?;
            good = fixes.iter().enumerate().filter(|(index, _)| !harmful.contains(index)).map(|(_, fix)| *fix).collect();
            // Harmless one by one, but not together: the others follow in the next round.
            if good.len() > 1 && !self.does_no_harm(input, opened, &good)? {
                good.truncate(1);
            }
        }
        let fixed = fix::apply(&opened.sources, &edits(&good));
        let after: Vec<String> =
            opened.sources.iter().map(|(file, source)| fixed.texts.get(&file).unwrap_or(&source.text).clone()).collect();
        // Fixes that undo each other would never end.
        if fixed.texts.is_empty() || !seen.insert(after) {
            return Ok(false);
        }
        for (file, text) in fixed.texts {
            let path = self.path_of(input, &opened.sources, file);
            let before = &opened.sources.get(file).text;
            let entry = match self.changed.entry(key(&path)) {
                std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::btree_map::Entry::Vacant(entry) => {
                    let marked = match self.inputs[input] {
                        Input::Stdin => self.stdin.as_deref().is_some_and(write_back::is_marked),
                        Input::File(_) => {
                            write_back::within_project(&path)?;
                            write_back::starts_marked(&path)
                        }
                    };
                    let (before, made) = (before.clone(), BTreeMap::new());
                    entry.insert(Changed { path, before, after: String::new(), marked, made })
                }
            };
            entry.after = text;
            let here = |fix: &&Finding| fix.edits.iter().any(|edit| edit.span.file == file);
            for finding in fixed.made.iter().map(|index| good[*index]).filter(here) {
                *entry.made.entry(finding.rule.name).or_default() += 1;
            }
        }
        Ok(true)
    }

    /// Finds the harmful fixes by bisection.
    fn search(
        &self,
        input: usize,
        opened: &Checked,
        fixes: &[&Finding],
        first: usize,
        harmful: &mut BTreeSet<usize>,
    ) -> Result<(), Error> {
        if fixes.is_empty() || self.does_no_harm(input, opened, fixes)? {
            return Ok(());
        }
        if fixes.len() == 1 {
            harmful.insert(first);
            return Ok(());
        }
        let (left, right) = fixes.split_at(fixes.len() / 2);
        self.search(input, opened, left, first, harmful)?;
        self.search(input, opened, right, first + left.len(), harmful)
    }

    /// Whether fixes cause no new error in any journey and, if safe, keep its meaning.
    fn does_no_harm(&self, input: usize, opened: &Checked, fixes: &[&Finding]) -> Result<bool, Error> {
        let fixed = fix::apply(&opened.sources, &edits(fixes));
        let new: BTreeMap<PathBuf, &str> =
            fixed.texts.iter().map(|(file, text)| (key(&self.path_of(input, &opened.sources, *file)), text.as_str())).collect();
        let safe = fixes.iter().all(|fix| fix.safe);
        let apart = Differences {
            ids: fixes.iter().any(|fix| fix.rule.fix == FixEffect::Ids),
            spelling_of_channels: fixes.iter().any(|fix| fix.rule.fix == FixEffect::ChannelSpelling),
        };
        let harmless = |before: &Checked, after: &Checked| {
            let same = match (&before.journey, &after.journey) {
                (Some(before), Some(after)) if safe => before.has_same_meaning_except(after, apart),
                _ => true,
            };
            same && !brings_errors(before, after, fixes)
        };
        if !harmless(opened, &self.open_with(input, &new)?) {
            return Ok(false);
        }
        let others: BTreeSet<usize> = new.keys().filter_map(|path| self.users.get(path)).flatten().copied().collect();
        for other in others.into_iter().filter(|other| *other != input) {
            if !harmless(&self.open(other)?, &self.open_with(other, &new)?) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The path of a file of a journey.
    fn path_of(&self, input: usize, sources: &Sources, file: u16) -> PathBuf {
        if file == 0 { self.inputs[input].path().to_path_buf() } else { PathBuf::from(&sources.get(file).name) }
    }

    fn open_with(&self, input: usize, new: &BTreeMap<PathBuf, &str>) -> Result<Checked, Error> {
        let disk = Disk::new(&self.inputs[input], self.today);
        let world = Edited { disk, stdin: self.stdin.as_deref(), changed: &self.changed, new };
        let checked = compile(&world, world.disk.name(), self.settings[input], None);
        checked.map_err(|error| unread(&self.inputs[input], error))
    }
}

/// The files with their fixes. Pictures are not read: no fix changes one.
struct Edited<'a> {
    disk: Disk<'a>,
    stdin: Option<&'a [u8]>,
    changed: &'a BTreeMap<PathBuf, Changed>,
    /// The fixes that are being tried.
    new: &'a BTreeMap<PathBuf, &'a str>,
}

impl World for Edited<'_> {
    fn read(&self, name: &str, limit: usize) -> Result<Vec<u8>, FileError> {
        let path = self.real_path(name);
        let changed = || self.changed.get(&path).map(|file| file.after.as_str());
        match (self.new.get(&path).copied().or_else(changed), self.stdin) {
            (Some(text), _) => Ok(text.as_bytes().to_vec()),
            (None, Some(bytes)) if name == self.disk.name() => Ok(bytes.to_vec()),
            (None, _) => self.disk.read(name, limit),
        }
    }

    fn picture(&self, _: &str, _: Crop, _: u64) -> Result<LoadedPicture, PictureError> {
        Ok(LoadedPicture::default())
    }

    fn real_path(&self, name: &str) -> PathBuf {
        self.disk.real_path(name)
    }

    fn today(&self) -> Date {
        self.disk.today()
    }
}

/// Which fixes are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// Those that keep the meaning of the file.
    Safe,
    /// All of them.
    All,
}

impl Which {
    /// Whether some findings can be fixed.
    pub(crate) fn is_needed(self, found: &[Finding]) -> bool {
        found.iter().any(|finding| !finding.edits.is_empty() && (finding.safe || self == Self::All))
    }
}

/// The findings with safe fixes, and those with fixes that need a review.
fn fixes(found: &[Finding]) -> (Vec<&Finding>, Vec<&Finding>) {
    found.iter().filter(|finding| !finding.edits.is_empty()).partition(|finding| finding.safe)
}

fn edits<'d>(fixes: &[&'d Finding]) -> Vec<&'d [Edit]> {
    fixes.iter().map(|fix| fix.edits.as_slice()).collect()
}

/// Whether there is a new error. In a file that could not be read to its end, errors after the fixed place may have been hidden
/// before.
fn brings_errors(before: &Checked, after: &Checked, fixes: &[&Finding]) -> bool {
    let mut known: Vec<(&str, &str)> = errors(before).map(|error| (error.rule.name, error.title.as_str())).collect();
    let hides = |place: &Span| outline(&before.sources.get(place.file).text).is_err();
    let hidden_from = fixes.first().map(|fix| fix.primary.span).filter(hides);
    errors(after).any(|error| {
        if let Some(at) = known.iter().position(|known| *known == (error.rule.name, error.title.as_str())) {
            known.swap_remove(at);
            return false;
        }
        hidden_from.is_none_or(|place| error.primary.span.file == place.file && error.primary.span <= place)
    })
}

fn errors(opened: &Checked) -> impl Iterator<Item = &Finding> {
    opened.findings.iter().filter(|finding| finding.level == Level::Error)
}

fn texts(sources: &Sources) -> Vec<String> {
    sources.iter().map(|(_, source)| source.text.clone()).collect()
}

/// The real path of a file, which identifies it.
fn key(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}
