//! Applies fixes in memory, and keeps those that cause no new error and, if safe, leave the meaning unchanged.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::apply::{Fixed, apply};
use super::harm::{KnownErrors, caused, has_more_findings, is_independent};
use super::search::{Effort, Verdict, harmless};
use crate::check::Settings;
use crate::compile::{Checked, compile};
use crate::files::FileError;
use crate::findings::{Edit, Finding, FixEffect};
use crate::model::{Date, Differences};
use crate::parse::{holds_comment, is_readable, without_faults};
use crate::picture::Crop;
use crate::source::{Source, Sources};
use crate::world::{LoadedPicture, PictureError, World};

/// Fixes uncover others; those that still do so after this many rounds undo each other.
const MOST_ROUNDS: usize = 10;

/// A file that fixes changed.
#[derive(Debug)]
pub struct Changed {
    /// As the world of the journey names it.
    pub name: String,
    /// The first journey that changed it.
    pub input: usize,
    /// The text before.
    pub before: String,
    /// The fixed text.
    pub after: String,
    /// How many fixes of each rule were made in it.
    pub made: BTreeMap<&'static str, usize>,
}

/// A journey to fix.
#[derive(Clone, Copy)]
pub struct FixInput<'a> {
    /// Where its files are read.
    pub world: &'a (dyn World + Sync),
    /// Its name in that world.
    pub name: &'a str,
    /// The settings of its rules.
    pub settings: &'a Settings,
    /// Whether the files it uses stay as they are.
    pub own_file_only: bool,
}

/// Which fixes are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those that keep the meaning of the file.
    Safe,
    /// All of them.
    All,
}

impl Which {
    /// Whether some findings can be fixed.
    #[must_use]
    pub fn is_needed(self, found: &[Finding]) -> bool {
        found.iter().any(|finding| !finding.edits.is_empty() && (finding.safe || self == Self::All))
    }
}

/// Fixes one journey. Returns the changed files.
///
/// # Errors
///
/// [`FileError`] if the journey cannot be read.
pub fn fix_journey(input: FixInput<'_>, which: Which) -> Result<Vec<Changed>, FileError> {
    let mut session = FixSession::new(vec![input]);
    session.apply_fixes(0, which)?;
    Ok(session.into_changed())
}

/// Journeys, the files they use, and their changes.
pub struct FixSession<'a> {
    inputs: Vec<FixInput<'a>>,
    changed: ChangedFiles,
    /// The journeys that use each file, by its real path.
    users: BTreeMap<PathBuf, Vec<usize>>,
}

/// Texts that are tried, by the real paths of their files.
type Texts = BTreeMap<PathBuf, String>;

/// Changed files, by their real paths.
type ChangedFiles = BTreeMap<PathBuf, Changed>;

/// Fixes that were applied on trial.
struct Trial {
    fixed: Fixed,
    after: Checked,
    /// With the places of errors.
    verdict: Verdict,
}

impl<'a> FixSession<'a> {
    /// A session without changes.
    #[must_use]
    pub fn new(inputs: Vec<FixInput<'a>>) -> Self {
        Self { inputs, changed: BTreeMap::new(), users: BTreeMap::new() }
    }

    /// The real paths of the files that a journey consists of.
    #[must_use]
    pub fn files(&self, input: usize, sources: &Sources) -> Vec<PathBuf> {
        sources.iter().map(|(file, _)| self.path_of(input, sources, file)).collect()
    }

    /// Remembers the files that a journey consists of.
    pub fn remember(&mut self, input: usize, files: Vec<PathBuf>) {
        for file in files {
            self.users.entry(file).or_default().push(input);
        }
    }

    /// The changed files, by path.
    #[must_use]
    pub fn into_changed(self) -> Vec<Changed> {
        self.changed.into_values().filter(|file| file.before != file.after).collect()
    }

    /// Reads a journey with all changes so far.
    ///
    /// # Errors
    ///
    /// [`FileError`] if its own file cannot be read.
    pub fn open(&self, input: usize) -> Result<Checked, FileError> {
        self.open_with(input, &Texts::new(), &ChangedFiles::new())
    }

    /// Applies the fixes of a journey, round after round: safe ones, and then, if requested, unsafe ones. Keeps the changes up to the
    /// last round that leaves only errors the journey had before.
    ///
    /// # Errors
    ///
    /// [`FileError`] if a file cannot be read any more.
    pub fn apply_fixes(&mut self, input: usize, which: Which) -> Result<(), FileError> {
        let start = self.open(input)?;
        if !which.is_needed(&start.findings) {
            return Ok(());
        }
        let hidden = self.hidden_errors(input, &start)?;
        let known = KnownErrors::of(start.findings.iter().chain(&hidden));
        let (mut effort, mut pending) = (Effort::default(), ChangedFiles::new());
        let mut seen = BTreeSet::from([texts(&start.sources)]);
        let mut next = None;
        for _ in 0..MOST_ROUNDS {
            let opened = next.as_ref().unwrap_or(&start);
            let (safe, others) = self.fixes(input, opened);
            let mut done = self.round(input, opened, &safe, &mut pending, &mut effort)?;
            if done.is_none() && which == Which::All {
                done = self.round(input, opened, &others, &mut pending, &mut effort)?;
            }
            // Fixes that undo each other would never end.
            let Some(after) = done.filter(|after| seen.insert(texts(&after.sources))) else { break };
            if known.new_among(&after.findings).is_empty() {
                self.keep(std::mem::take(&mut pending));
            }
            next = Some(after);
        }
        Ok(())
    }

    /// The errors of a journey that reading does not reach because of syntax errors.
    fn hidden_errors(&self, input: usize, opened: &Checked) -> Result<Vec<Finding>, FileError> {
        if opened.journey.is_some() {
            return Ok(Vec::new());
        }
        let (mut found, mut texts) = (Vec::new(), Texts::new());
        for (file, source) in opened.sources.iter() {
            if let Some((text, faults)) = without_faults(&source.text) {
                texts.insert(self.path_of(input, &opened.sources, file), text);
                // The first one is among the findings.
                found.extend(faults.into_iter().skip(1));
            }
        }
        if !texts.is_empty() {
            let rest = self.open_with(input, &texts, &ChangedFiles::new())?.findings;
            found.extend(rest.into_iter().filter(is_independent));
        }
        Ok(found)
    }

    /// The findings with safe fixes, and those with fixes that need a review.
    fn fixes<'c>(&self, input: usize, opened: &'c Checked) -> (Vec<&'c Finding>, Vec<&'c Finding>) {
        // A comment is never put between quotes.
        let quotes_comment = |edit: &Edit| {
            edit.replacement.starts_with(['"', '\'']) && {
                let text = &opened.sources.get(edit.span.file).text;
                text.get(edit.span.start as usize..edit.span.end as usize).is_some_and(holds_comment)
            }
        };
        let own = |edit: &Edit| !self.inputs[input].own_file_only || edit.span.is_in_main_file();
        let is_possible =
            |finding: &&Finding| !finding.edits.is_empty() && finding.edits.iter().all(|edit| own(edit) && !quotes_comment(edit));
        opened.findings.iter().filter(is_possible).partition(|finding| finding.safe)
    }

    /// Applies the harmless fixes; returns the journey with them, if there is one.
    fn round(
        &self,
        input: usize,
        opened: &Checked,
        fixes: &[&Finding],
        pending: &mut ChangedFiles,
        effort: &mut Effort,
    ) -> Result<Option<Checked>, FileError> {
        let mut best: Option<(Vec<usize>, Trial)> = None;
        let rules: Vec<&'static str> = fixes.iter().map(|fix| fix.rule.name).collect();
        let good = harmless(&rules, |tried| -> Result<Option<Verdict>, FileError> {
            let chosen: Vec<&Finding> = tried.iter().map(|index| fixes[*index]).collect();
            let Some(mut trial) = self.attempt(input, opened, &chosen, pending, effort)? else { return Ok(None) };
            Ok(Some(match &mut trial.verdict {
                Verdict::Harmful(causes) => Verdict::Harmful(causes.iter().map(|index| tried[*index]).collect()),
                Verdict::Harmless => {
                    best = Some((tried.to_vec(), trial));
                    Verdict::Harmless
                }
            }))
        })?;
        let Some((tried, trial)) = best.filter(|(_, trial)| !trial.fixed.texts.is_empty()) else { return Ok(None) };
        debug_assert_eq!(tried, good, "the last harmless trial has all harmless fixes");
        for (file, after) in trial.fixed.texts {
            let Source { name, text } = opened.sources.get(file).clone();
            let entry = pending.entry(self.path_of(input, &opened.sources, file)).or_insert_with(|| Changed {
                name,
                input,
                before: text,
                after: String::new(),
                made: BTreeMap::new(),
            });
            entry.after = after;
            let here = |fix: &&Finding| fix.edits.iter().any(|edit| edit.span.file == file);
            for finding in trial.fixed.made.iter().map(|index| fixes[tried[*index]]).filter(here) {
                *entry.made.entry(finding.rule.name).or_default() += 1;
            }
        }
        Ok(Some(trial.after))
    }

    /// Makes changes final.
    fn keep(&mut self, pending: ChangedFiles) {
        for (path, file) in pending {
            let Some(known) = self.changed.get_mut(&path) else {
                self.changed.insert(path, file);
                continue;
            };
            known.after = file.after;
            for (rule, count) in file.made {
                *known.made.entry(rule).or_default() += count;
            }
        }
    }

    /// Applies fixes on trial, to all journeys that use their files. `None` if that exceeds the effort.
    fn attempt(
        &self,
        input: usize,
        opened: &Checked,
        fixes: &[&Finding],
        pending: &ChangedFiles,
        effort: &mut Effort,
    ) -> Result<Option<Trial>, FileError> {
        let edits: Vec<&[Edit]> = fixes.iter().map(|fix| fix.edits.as_slice()).collect();
        let fixed = apply(&opened.sources, &edits);
        let new: Texts =
            fixed.texts.iter().map(|(file, text)| (self.path_of(input, &opened.sources, *file), text.clone())).collect();
        let others: BTreeSet<usize> = new.keys().filter_map(|path| self.users.get(path)).flatten().copied().collect();
        let others: Vec<usize> = others.into_iter().filter(|other| *other != input).collect();
        let size: usize = opened.sources.iter().map(|(_, source)| source.text.len()).sum();
        let touchpoints = opened.size.map_or(0, |size| size.touchpoints);
        let journeys = 1 + 2 * others.len();
        if !effort.charge(size.saturating_mul(journeys), touchpoints.saturating_mul(journeys)) {
            return Ok(None);
        }
        let safe = fixes.iter().all(|fix| fix.safe);
        let apart = Differences { ids: fixes.iter().any(|fix| fix.rule.fix == FixEffect::Ids) };
        let keeps_meaning = |before: &Checked, after: &Checked| match (&before.journey, &after.journey) {
            (Some(before_fix), Some(after_fix)) if safe => {
                before_fix.has_same_meaning_except(after_fix, apart) && !has_more_findings(before, after)
            }
            _ => true,
        };
        let after = self.open_with(input, &new, pending)?;
        let readable: Vec<OnceCell<bool>> = opened.sources.iter().map(|_| OnceCell::new()).collect();
        let was_readable = |file: u16| *readable[usize::from(file)].get_or_init(|| is_readable(&opened.sources.get(file).text));
        let places = caused(opened, &after, &fixed, &edits, |file| !was_readable(file));
        let mut verdict = if places.is_empty() && keeps_meaning(opened, &after) {
            Verdict::Harmless
        } else {
            Verdict::Harmful(places.iter().flat_map(|spans| fixed.touching(&edits, spans)).collect())
        };
        for other in others {
            if matches!(verdict, Verdict::Harmful(_)) {
                break;
            }
            let (before, after) = (self.open_with(other, &Texts::new(), pending)?, self.open_with(other, &new, pending)?);
            // The numbers of files differ between journeys, so that no fix is known to be the cause.
            let new = caused(&before, &after, &Fixed::default(), &[], |_| false);
            if !new.is_empty() || !keeps_meaning(&before, &after) {
                verdict = Verdict::Harmful(BTreeSet::new());
            }
        }
        Ok(Some(Trial { fixed, after, verdict }))
    }

    /// The real path of a file of a journey, which identifies it.
    fn path_of(&self, input: usize, sources: &Sources, file: u16) -> PathBuf {
        self.inputs[input].world.real_path(&sources.get(file).name)
    }

    /// Reads a journey with the changes so far, those that are pending, and texts that are tried.
    fn open_with(&self, input: usize, tried: &Texts, pending: &ChangedFiles) -> Result<Checked, FileError> {
        let FixInput { world, name, settings, own_file_only: _ } = self.inputs[input];
        compile(&Edited { world, tried, pending, changed: &self.changed }, name, settings, None)
    }
}

/// The files of a world with their fixes. Pictures are not read: no fix changes one.
struct Edited<'a> {
    world: &'a dyn World,
    tried: &'a Texts,
    pending: &'a ChangedFiles,
    changed: &'a ChangedFiles,
}

impl World for Edited<'_> {
    fn read(&self, name: &str, limit: usize) -> Result<Vec<u8>, FileError> {
        let path = self.world.real_path(name);
        let changed = || self.pending.get(&path).or_else(|| self.changed.get(&path)).map(|file| &file.after);
        let text = self.tried.get(&path).or_else(changed);
        text.map_or_else(|| self.world.read(name, limit), |text| Ok(text.as_bytes().to_vec()))
    }

    fn picture(&self, _: &str, _: Crop, _: u64) -> Result<LoadedPicture, PictureError> {
        Ok(LoadedPicture::default())
    }

    fn real_path(&self, name: &str) -> PathBuf {
        self.world.real_path(name)
    }

    fn today(&self) -> Date {
        self.world.today()
    }
}

fn texts(sources: &Sources) -> Vec<String> {
    sources.iter().map(|(_, source)| source.text.clone()).collect()
}
