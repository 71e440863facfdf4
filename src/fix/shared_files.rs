//! Remembers which journeys use a file, and what is known about the fixes of files that several journeys use.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::proof_budget::ProofBudget;
use crate::compile::Checked;
use crate::findings::Finding;

/// The maximum size of the texts of journeys that are remembered in their state before a fix, in bytes.
const MOST_REMEMBERED: usize = 2 * 1024 * 1024;

/// An edit of a shared file: its real path, the bytes, and the replacement.
type SharedEdit = (PathBuf, u32, u32, String);

/// The files that a journey consists of.
#[derive(Debug)]
pub struct JourneyFiles {
    /// Their real paths.
    pub(super) paths: Vec<PathBuf>,
    /// The [`work`](super::work) to compile the journey.
    pub(super) work: usize,
}

/// What is known about shared files in a session.
#[derive(Debug)]
pub(super) struct SharedFiles {
    /// The journeys that use each file, by its real path.
    users: BTreeMap<PathBuf, Vec<usize>>,
    /// The work to compile each journey.
    works: BTreeMap<usize, usize>,
    /// Journeys as they are without the fixes that are tried, so that each is read once for many proofs.
    befores: BTreeMap<usize, Checked>,
    /// The size of their texts in bytes.
    remembered: usize,
    /// The edits of fixes that were refused because of another journey.
    refused: BTreeSet<Vec<SharedEdit>>,
    /// The proofs that are left for all of them.
    budget: ProofBudget,
}

impl SharedFiles {
    /// Nothing is known yet about this number of journeys.
    pub(super) fn new(journeys: usize) -> Self {
        Self {
            users: BTreeMap::new(),
            works: BTreeMap::new(),
            befores: BTreeMap::new(),
            remembered: 0,
            refused: BTreeSet::new(),
            budget: ProofBudget::of_shared_files(journeys),
        }
    }

    /// Remembers the files of a journey.
    pub(super) fn remember(&mut self, input: usize, JourneyFiles { paths, work }: JourneyFiles) {
        for path in paths {
            self.users.entry(path).or_default().push(input);
        }
        self.works.insert(input, work);
    }

    /// The other journeys that use one of these files.
    pub(super) fn others<'p>(&self, input: usize, paths: impl Iterator<Item = &'p PathBuf>) -> Vec<usize> {
        let users: BTreeSet<usize> = paths.filter_map(|path| self.users.get(path)).flatten().copied().collect();
        users.into_iter().filter(|user| *user != input).collect()
    }

    /// The edits of a fix in files that several journeys use. `paths`: the real paths of the files of its journey.
    pub(super) fn edits(&self, paths: &[PathBuf], fix: &Finding) -> Vec<SharedEdit> {
        let is_shared = |path: &PathBuf| self.users.get(path).is_some_and(|users| users.len() > 1);
        let edits = fix.edits.iter().map(|edit| (&paths[usize::from(edit.span.file)], edit));
        let shared = edits.filter(|(path, _)| is_shared(path));
        shared.map(|(path, edit)| (path.clone(), edit.span.start, edit.span.end, edit.replacement.clone())).collect()
    }

    /// Charges a proof in other journeys with the work to compile each of them, and its state before the fixes where that is not
    /// remembered; `false` if it exceeds the limit.
    pub(super) fn charge(&mut self, others: &[usize]) -> bool {
        let times = |journey: &usize| if self.befores.contains_key(journey) { 1 } else { 2 };
        let work = |journey: &usize| self.works.get(journey).copied().unwrap_or_default().saturating_mul(times(journey));
        let work = others.iter().map(work).fold(0, usize::saturating_add);
        self.budget.charge(work)
    }

    /// Takes the state of a journey before the fixes.
    pub(super) fn take_before(&mut self, journey: usize) -> Option<Checked> {
        let before = self.befores.remove(&journey)?;
        self.remembered -= size(&before);
        Some(before)
    }

    /// Remembers the state of a journey before the fixes, if there is room.
    pub(super) fn put_before(&mut self, journey: usize, before: Checked) {
        let size = size(&before);
        if self.remembered + size <= MOST_REMEMBERED {
            self.remembered += size;
            self.befores.insert(journey, before);
        }
    }

    /// Refuses these edits from now on.
    pub(super) fn refuse(&mut self, edits: Vec<SharedEdit>) {
        if !edits.is_empty() {
            self.refused.insert(edits);
        }
    }

    /// Whether these edits were refused.
    pub(super) fn is_refused(&self, edits: &[SharedEdit]) -> bool {
        !edits.is_empty() && self.refused.contains(edits)
    }

    /// Forgets the state of journeys, and the refused edits of changed files, whose bytes are elsewhere now.
    pub(super) fn changed<'p>(&mut self, paths: impl Iterator<Item = &'p PathBuf>) {
        (self.befores, self.remembered) = (BTreeMap::new(), 0);
        for changed in paths {
            self.refused.retain(|edits| edits.iter().all(|(path, ..)| path != changed));
        }
    }
}

/// The size of the texts of a journey in bytes.
fn size(checked: &Checked) -> usize {
    checked.sources.iter().map(|(_, source)| source.text.len()).sum()
}
