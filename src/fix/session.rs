//! Applies fixes in memory, and keeps those that cause no new error and, if safe, leave the meaning unchanged.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::apply::{Fixed, apply};
use super::edited::{Changed, ChangedFiles, Edited, Texts};
use super::harm::{KnownErrors, caused, has_more_findings};
use super::proof_budget::{ProofBudget, work};
use super::search::{Verdict, harmless};
use super::shared_files::{JourneyFiles, SharedFiles};
use crate::check::Settings;
use crate::compile::{Checked, compile};
use crate::files::FileError;
use crate::findings::{Edit, Finding, FixEffect};
use crate::model::Differences;
use crate::parse::{is_readable, quotes_comment};
use crate::source::{Source, Sources};
use crate::world::World;

/// Fixes uncover others; those that still do so after this many rounds undo each other.
const MOST_ROUNDS: usize = 10;

/// A journey to fix.
pub struct FixInput<'a, W: ?Sized> {
    /// Where its files are read.
    pub world: &'a W,
    /// Its name in that world.
    pub name: &'a str,
    /// The settings of its rules.
    pub settings: &'a Settings,
    /// The name of the only file that may change; `None` for all files of the journey.
    pub only: Option<&'a str>,
}

/// Which fixes are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FixSelection {
    /// Those that keep the meaning of the file.
    Safe,
    /// All of them.
    All,
}

impl FixSelection {
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
pub fn fix_journey<W: World + ?Sized>(input: FixInput<'_, W>, selection: FixSelection) -> Result<Vec<Changed>, FileError> {
    let mut session = FixSession::new(vec![input]);
    session.apply_fixes(0, selection)?;
    Ok(session.into_changed())
}

/// Journeys, the files they use, and their changes.
pub struct FixSession<'a, W: ?Sized> {
    inputs: Vec<FixInput<'a, W>>,
    changed: ChangedFiles,
    shared: SharedFiles,
    /// The places and rules of fixes that were not made.
    refused: BTreeSet<(PathBuf, u32, &'static str)>,
}

/// Fixes that were applied on trial.
struct Trial {
    fixed: Fixed,
    after: Checked,
    /// Its indices are those of the fixes that were tried.
    verdict: Verdict,
    /// Whether they are harmful because of another journey.
    harms_others: bool,
}

impl<'a, W: World + ?Sized> FixSession<'a, W> {
    /// A session without changes.
    #[must_use]
    pub fn new(inputs: Vec<FixInput<'a, W>>) -> Self {
        let shared = SharedFiles::new(inputs.len());
        Self { inputs, changed: BTreeMap::new(), shared, refused: BTreeSet::new() }
    }

    /// The files that a journey consists of.
    #[must_use]
    pub fn files(&self, input: usize, opened: &Checked) -> JourneyFiles {
        JourneyFiles { paths: self.paths(input, &opened.sources), work: work(opened) }
    }

    /// Remembers the files that a journey consists of.
    pub fn remember(&mut self, input: usize, files: JourneyFiles) {
        self.shared.remember(input, files);
    }

    /// The changed files, by path.
    #[must_use]
    pub fn into_changed(self) -> Vec<Changed> {
        self.changed.into_values().filter(|file| file.before != file.after).collect()
    }

    /// The number of fixes that were not made, because they would do harm or because proofs would take too long.
    #[must_use]
    pub fn refused(&self) -> usize {
        self.refused.len()
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
    pub fn apply_fixes(&mut self, input: usize, selection: FixSelection) -> Result<(), FileError> {
        let start = self.open(input)?;
        if !selection.is_needed(&start.findings) {
            return Ok(());
        }
        let known = KnownErrors::of(&start.findings);
        let (mut budget, mut pending) = (ProofBudget::of_journey(), ChangedFiles::new());
        let mut seen = BTreeSet::from([texts(&start.sources)]);
        let mut next = None;
        for _ in 0..MOST_ROUNDS {
            let opened = next.as_ref().unwrap_or(&start);
            let (safe, others) = self.fixes(input, opened);
            let mut done = self.round(input, opened, &safe, &mut pending, &mut budget)?;
            if done.is_none() && selection == FixSelection::All {
                done = self.round(input, opened, &others, &mut pending, &mut budget)?;
            }
            // Fixes that undo each other would never end.
            let Some(after) = done.filter(|after| seen.insert(texts(&after.sources))) else { break };
            if known.new_among(&after.findings).is_empty() {
                self.keep(std::mem::take(&mut pending));
            }
            next = Some(after);
        }
        // Dropped changes are not in the texts of other journeys any more.
        if !pending.is_empty() {
            self.shared.changed(pending.keys());
        }
        let last = next.as_ref().unwrap_or(&start);
        let (safe, others) = self.fixes(input, last);
        let left = safe.into_iter().chain(others.into_iter().filter(|_| selection == FixSelection::All));
        let paths = self.paths(input, &last.sources);
        let place = |fix: &Finding| (paths[usize::from(fix.edits[0].span.file)].clone(), fix.edits[0].span.start, fix.rule.name);
        self.refused.extend(left.map(place));
        Ok(())
    }

    /// The findings with safe fixes, and those with fixes that need a review.
    fn fixes<'c>(&self, input: usize, opened: &'c Checked) -> (Vec<&'c Finding>, Vec<&'c Finding>) {
        let quotes_comment = |edit: &Edit| {
            let text = &opened.sources.get(edit.span.file).text;
            let replaced = text.get(edit.span.start as usize..edit.span.end as usize);
            replaced.is_some_and(|replaced| quotes_comment(replaced, &edit.replacement))
        };
        let own = |edit: &Edit| self.inputs[input].only.is_none_or(|only| opened.sources.get(edit.span.file).name == only);
        let is_possible =
            |finding: &&Finding| !finding.edits.is_empty() && finding.edits.iter().all(|edit| own(edit) && !quotes_comment(edit));
        opened.findings.iter().filter(is_possible).partition(|finding| finding.safe)
    }

    /// Applies the harmless fixes; returns the journey with them, if there is one.
    fn round(
        &mut self,
        input: usize,
        opened: &Checked,
        fixes: &[&Finding],
        pending: &mut ChangedFiles,
        budget: &mut ProofBudget,
    ) -> Result<Option<Checked>, FileError> {
        let paths = self.paths(input, &opened.sources);
        let is_refused = |fix: &Finding| self.shared.is_refused(&self.shared.edits(&paths, fix));
        let fixes: Vec<&Finding> = fixes.iter().copied().filter(|fix| !is_refused(fix)).collect();
        let mut harms_others = false;
        let mut best: Option<(Vec<usize>, Trial)> = None;
        let rules: Vec<&'static str> = fixes.iter().map(|fix| fix.rule.name).collect();
        let good = harmless(&rules, |tried| -> Result<Option<Verdict>, FileError> {
            let chosen: Vec<&Finding> = tried.iter().map(|index| fixes[*index]).collect();
            let Some(mut trial) = self.attempt(input, opened, &chosen, pending, budget)? else { return Ok(None) };
            harms_others |= trial.harms_others;
            Ok(Some(match &mut trial.verdict {
                Verdict::Harmful(causes) => Verdict::Harmful(causes.iter().map(|index| tried[*index]).collect()),
                Verdict::Harmless => {
                    best = Some((tried.to_vec(), trial));
                    Verdict::Harmless
                }
            }))
        })?;
        if harms_others {
            for (_, fix) in fixes.iter().enumerate().filter(|(index, _)| good.binary_search(index).is_err()) {
                self.shared.refuse(self.shared.edits(&paths, fix));
            }
        }
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
        self.shared.changed(pending.keys());
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

    /// Applies fixes on trial, to all journeys that use their files. `None` if that exceeds the budget.
    fn attempt(
        &mut self,
        input: usize,
        opened: &Checked,
        fixes: &[&Finding],
        pending: &ChangedFiles,
        budget: &mut ProofBudget,
    ) -> Result<Option<Trial>, FileError> {
        let edits: Vec<&[Edit]> = fixes.iter().map(|fix| fix.edits.as_slice()).collect();
        let fixed = apply(&opened.sources, &edits);
        let texts: Texts =
            fixed.texts.iter().map(|(file, text)| (self.path_of(input, &opened.sources, *file), text.clone())).collect();
        if !budget.charge(work(opened)) {
            return Ok(None);
        }
        let others = self.shared.others(input, texts.keys());
        let safe = fixes.iter().all(|fix| fix.safe);
        let apart = Differences { ids: fixes.iter().any(|fix| fix.rule.fix == FixEffect::Ids) };
        let keeps_meaning = |before: &Checked, after: &Checked| match (&before.journey, &after.journey) {
            (Some(before_fix), Some(after_fix)) if safe => {
                before_fix.has_same_meaning_except(after_fix, apart) && !has_more_findings(before, after)
            }
            _ => true,
        };
        let after = self.open_with(input, &texts, pending)?;
        let readable: Vec<OnceCell<bool>> = opened.sources.iter().map(|_| OnceCell::new()).collect();
        let was_readable = |file: u16| *readable[usize::from(file)].get_or_init(|| is_readable(&opened.sources.get(file).text));
        let places = caused(opened, &after, &fixed, &edits, |file| !was_readable(file));
        let mut verdict = if places.is_empty() && keeps_meaning(opened, &after) {
            Verdict::Harmless
        } else {
            Verdict::Harmful(places.iter().flat_map(|spans| fixed.touching(&edits, spans)).collect())
        };
        let mut harms_others = false;
        if !others.is_empty() && matches!(verdict, Verdict::Harmless) && !self.shared.charge(&others) {
            // No more proofs for shared files; those of the own file may go on.
            let paths = self.paths(input, &opened.sources);
            let touches = |fix: &Finding| !self.shared.edits(&paths, fix).is_empty();
            let causes = fixes.iter().enumerate().filter(|(_, fix)| touches(fix)).map(|(index, _)| index).collect();
            return Ok(Some(Trial { fixed, after, verdict: Verdict::Harmful(causes), harms_others: true }));
        }
        for other in others {
            if matches!(verdict, Verdict::Harmful(_)) {
                break;
            }
            let known = self.shared.take_before(other);
            let before = known.map_or_else(|| self.open_with(other, &Texts::new(), pending), Ok)?;
            let after = self.open_with(other, &texts, pending)?;
            // The numbers of files differ between journeys, so that no fix is known to be the cause.
            let errors = caused(&before, &after, &Fixed::default(), &[], |_| false);
            if !errors.is_empty() || !keeps_meaning(&before, &after) {
                verdict = Verdict::Harmful(BTreeSet::new());
                harms_others = true;
            }
            self.shared.put_before(other, before);
        }
        Ok(Some(Trial { fixed, after, verdict, harms_others }))
    }

    /// The real paths of the files of a journey.
    fn paths(&self, input: usize, sources: &Sources) -> Vec<PathBuf> {
        sources.iter().map(|(file, _)| self.path_of(input, sources, file)).collect()
    }

    /// The real path of a file of a journey, which identifies it.
    fn path_of(&self, input: usize, sources: &Sources, file: u16) -> PathBuf {
        self.inputs[input].world.real_path(&sources.get(file).name)
    }

    /// Reads a journey with the changes so far, those that are pending, and texts that are tried.
    fn open_with(&self, input: usize, tried: &Texts, pending: &ChangedFiles) -> Result<Checked, FileError> {
        let FixInput { world, name, settings, only: _ } = &self.inputs[input];
        compile(&Edited { world: *world, tried, pending, changed: &self.changed }, name, settings, None)
    }
}

fn texts(sources: &Sources) -> Vec<String> {
    sources.iter().map(|(_, source)| source.text.clone()).collect()
}
