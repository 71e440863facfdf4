//! Compares findings with the accepted ones of a project, by file, rule and element.
//!
//! The file is reproducible: sorted, with paths relative to its own folder.

mod file;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::check::find;
use crate::files;
use crate::findings::Finding;
use crate::parse;
use crate::source::{Sources, Span};
use crate::world::World;

pub use file::AcceptedCounts;

/// The accepted findings of a project.
#[derive(Debug)]
pub struct Baseline {
    /// The file's folder: absolute, with symbolic links resolved.
    folder: PathBuf,
    accepted: AcceptedCounts,
    /// Whether every finding counts as accepted, because the file is about to be written.
    accepts_all: bool,
}

/// The findings of one journey, compared with a baseline.
#[derive(Debug)]
pub struct BaselineComparison {
    /// Every finding that a baseline can contain.
    found: AcceptedCounts,
    /// The journey's own file, then the files it uses.
    files: Vec<String>,
    /// Whether all rules were checked.
    complete: bool,
    /// The number of findings that are in the baseline.
    pub suppressed: usize,
}

/// A baseline entry that no longer occurs, or less often than before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BaselineEntry {
    /// Path from the baseline's folder.
    pub file: String,
    /// Name of the rule.
    pub rule: String,
    /// The element path: `stages/pay/touchpoints/0`.
    pub element: String,
}

/// The merged findings of a run, and the files for which every rule was checked.
#[derive(Debug)]
pub struct BaselineRun {
    found: AcceptedCounts,
    /// The checked files, each with the group of files that shares its settings.
    checked: BTreeMap<String, usize>,
}

impl Baseline {
    /// Creates an empty baseline for a folder. `accepts_all`: every finding counts as accepted.
    #[must_use]
    pub const fn empty(folder: PathBuf, accepts_all: bool) -> Self {
        Self { folder, accepted: AcceptedCounts::new(), accepts_all }
    }

    /// Adds the entries of a file.
    ///
    /// # Errors
    ///
    /// Why the text is not a baseline: `it is empty`.
    pub fn read(mut self, bytes: &[u8]) -> Result<Self, String> {
        for (file, rules) in file::read(bytes)? {
            for (rule, elements) in rules {
                // The rule may have been renamed.
                let name = find(&rule).map_or(&*rule, |known| known.name);
                for (element, count) in elements {
                    let accepted = entry(&mut self.accepted, &file, name, &element);
                    *accepted = accepted.saturating_add(count);
                }
            }
        }
        Ok(self)
    }

    /// Removes accepted findings. `complete`: all rules were checked.
    #[must_use]
    pub fn suppress(&self, world: &dyn World, sources: &Sources, complete: bool, found: &mut Vec<Finding>) -> BaselineComparison {
        let files: Vec<String> = sources
            .iter()
            .map(|(_, source)| files::slashed(&files::relative(&self.folder, &world.real_path(&source.name))))
            .collect();
        let mut elements = elements(found, sources).into_iter();
        let mut comparison = BaselineComparison { found: AcceptedCounts::new(), files, complete, suppressed: 0 };
        found.retain_mut(|finding| {
            let (rule, can_be_accepted) = (finding.rule.name, can_be_accepted(finding));
            finding.retain_places(|span| {
                let element = elements.next().unwrap_or_default();
                if !can_be_accepted {
                    return true;
                }
                let file = &comparison.files[usize::from(span.file)];
                let stored = count_of(&self.accepted, file, rule, &element);
                let count = entry(&mut comparison.found, file, rule, &element);
                *count += 1;
                let accepted = self.accepts_all || *count <= stored;
                comparison.suppressed += usize::from(accepted);
                !accepted
            })
        });
        comparison
    }

    /// Entries that occur less often than stored. `is_off`: whether a rule is switched off for a group of files.
    #[must_use]
    pub fn outdated(&self, run: &BaselineRun, is_off: impl Fn(usize, &str) -> bool) -> BTreeSet<BaselineEntry> {
        let mut outdated = BTreeSet::new();
        for (file, rules) in &self.accepted {
            let group = run.checked.get(file);
            // A file that was not checked in this run may still have its findings.
            if group.is_none() && self.folder.join(file).exists() {
                continue;
            }
            for (rule, elements) in rules.iter().filter(|(rule, _)| !group.is_some_and(|group| is_off(*group, rule))) {
                for (element, stored) in elements {
                    if count_of(&run.found, file, rule, element) < *stored {
                        let (file, rule, element) = (file.clone(), rule.clone(), element.clone());
                        outdated.insert(BaselineEntry { file, rule, element });
                    }
                }
            }
        }
        outdated
    }

    /// The entries after a run: the findings of the run, and the stored entries of files and rules that were not checked.
    #[must_use]
    pub fn updated(&self, run: BaselineRun, outdated: &BTreeSet<BaselineEntry>) -> UpdatedBaseline {
        let BaselineRun { mut found, checked } = run;
        for (file, rules) in &self.accepted {
            for (rule, elements) in rules {
                for (element, stored) in elements {
                    let old = BaselineEntry { file: file.clone(), rule: rule.clone(), element: element.clone() };
                    if !outdated.contains(&old) {
                        let now = entry(&mut found, file, rule, element);
                        *now = if checked.contains_key(file) && *now > 0 { *now } else { *stored };
                    }
                }
            }
        }
        found.retain(|_, rules| !rules.is_empty());
        let counts = found.values().flat_map(BTreeMap::values).flat_map(BTreeMap::values);
        // The file may claim any number.
        let findings = counts.fold(0, |sum: usize, count| sum.saturating_add(*count));
        UpdatedBaseline { findings, files: found.len(), text: file::text(found) }
    }
}

/// A baseline file to be written.
#[derive(Debug)]
pub struct UpdatedBaseline {
    /// The number of findings it accepts.
    pub findings: usize,
    /// The number of files with accepted findings.
    pub files: usize,
    /// The file.
    pub text: String,
}

impl BaselineRun {
    /// Merges comparisons, each with the group of files that the journey belongs to. `whole`: whole folders were checked, so that
    /// every journey that uses a shared file was checked.
    ///
    /// The count of a finding in a shared file is the maximum over all journeys.
    #[must_use]
    pub fn of(all: &[(usize, &BaselineComparison)], whole: bool) -> Self {
        let mut run = Self { found: AcceptedCounts::new(), checked: BTreeMap::new() };
        for (group, comparison) in all.iter().filter(|(_, comparison)| comparison.complete) {
            // Other journeys may also use the shared files.
            let files = comparison.files.iter().take(if whole { usize::MAX } else { 1 });
            run.checked.extend(files.map(|file| (file.clone(), *group)));
        }
        for file in all.iter().filter(|(_, comparison)| !comparison.complete).flat_map(|(_, comparison)| &comparison.files) {
            run.checked.remove(file);
        }
        for (file, rules) in all.iter().flat_map(|(_, comparison)| &comparison.found) {
            for (rule, elements) in rules {
                for (element, count) in elements {
                    let most = entry(&mut run.found, file, rule, element);
                    *most = (*most).max(*count);
                }
            }
        }
        run
    }
}

fn count_of(counts: &AcceptedCounts, file: &str, rule: &str, element: &str) -> usize {
    counts.get(file).and_then(|rules| rules.get(rule)?.get(element)).copied().unwrap_or(0)
}

fn entry<'c>(counts: &'c mut AcceptedCounts, file: &str, rule: &str, element: &str) -> &'c mut usize {
    let rules = counts.entry(file.to_owned()).or_default();
    rules.entry(rule.to_owned()).or_default().entry(element.to_owned()).or_default()
}

/// The element paths of the places of findings, in the same order.
fn elements(found: &[Finding], sources: &Sources) -> Vec<String> {
    let spans: Vec<Span> = found.iter().flat_map(Finding::places).map(|place| place.span).collect();
    let mut elements = vec![String::new(); spans.len()];
    for (file, source) in sources.iter() {
        let (places, bytes): (Vec<usize>, Vec<u32>) =
            (0..).zip(&spans).filter(|(_, span)| span.file == file).map(|(place, span)| (place, span.start)).unzip();
        if !bytes.is_empty() {
            for (place, element) in places.into_iter().zip(parse::element_paths(&source.text, &bytes)) {
                elements[place] = element;
            }
        }
    }
    elements
}

/// Whether a finding can be accepted; errors of the format cannot.
fn can_be_accepted(finding: &Finding) -> bool {
    !finding.is_final()
}
