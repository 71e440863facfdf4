//! Loads the baselines of a run, and reports outdated entries or writes current findings.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::baseline::{Baseline, BaselineComparison, BaselineEntry, BaselineRun};
use crate::check::find;
use crate::cli::args::InputArgs;
use crate::cli::error::Error;
use crate::cli::files::writing::{self, Origin};
use crate::cli::project::check_options::{BASELINE, BaselinePath, CheckOptions};
use crate::cli::project::groups::PerGroup;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::paths::shown;
use crate::files::{FileError, read_regular};
use crate::findings::{RuleLevel, count, visible};
use crate::limits::{BASELINE_BYTES, grouped};

/// Most outdated entries that are listed.
const MOST_LISTED: usize = 10;

/// The baselines of a run.
#[derive(Debug)]
pub(crate) struct Baselines {
    all: Vec<BaselineFile>,
    /// The baseline of each group of files.
    of: Vec<Option<usize>>,
    /// Whether they are written instead of applied.
    writes: bool,
    /// Whether whole folders are checked, so that every journey that uses a shared file is.
    whole: bool,
}

#[derive(Debug)]
struct BaselineFile {
    place: BaselinePath,
    baseline: Baseline,
}

impl Baselines {
    /// Reads the baseline of each group of files. `typed`: the arguments of the command.
    pub(crate) fn load(options: &PerGroup<'_, CheckOptions>, writes: bool, typed: &InputArgs) -> Result<Self, Error> {
        let whole = typed.exclude.is_empty() && typed.paths.iter().all(|path| path.is_dir());
        let mut baselines = Self { all: Vec::new(), of: Vec::new(), writes, whole };
        for options in options.values() {
            let loaded = options.baseline.clone().map(|place| baselines.add(place)).transpose()?;
            baselines.of.push(loaded);
        }
        Ok(baselines)
    }

    /// Reads a baseline, unless it is there already, and returns its index.
    fn add(&mut self, place: BaselinePath) -> Result<usize, Error> {
        if let Some(known) = self.all.iter().position(|file| file.place.path == place.path) {
            return Ok(known);
        }
        let path = &place.path;
        let baseline = Baseline::empty(folder_of(path), self.writes);
        let invalid = |why: &str| Error::Usage(format!("{} is not a valid baseline: {why}", shown(path)));
        let baseline = match read_regular(path, &BASELINE_BYTES) {
            Ok(bytes) => baseline
                .read(&bytes)
                .map_err(|why| invalid(&format!("{why}; delete it and type `cjm check --write-baseline` to begin again")))?,
            Err(FileError::Missing) if self.writes => baseline,
            Err(FileError::Missing) => {
                let name = shown(path);
                return Err(Error::Usage(format!("there is no baseline {name}; `cjm check --write-baseline` writes it")));
            }
            Err(FileError::Io(cause)) => return Err(Error::Read { path: path.clone(), cause }),
            Err(error @ (FileError::NotAFile(_) | FileError::TooLarge(_) | FileError::Outside)) => {
                return Err(invalid(&error.to_string()));
            }
        };
        self.all.push(BaselineFile { place, baseline });
        Ok(self.all.len() - 1)
    }

    /// The baseline of a group of files.
    pub(crate) fn of(&self, group: usize) -> Option<&Baseline> {
        self.of[group].map(|n| &self.all[n].baseline)
    }

    /// The baseline of the first group of files, for a run with one group.
    pub(crate) fn into_only(mut self) -> Option<Baseline> {
        self.all.pop().map(|file| file.baseline)
    }

    /// Reports suppressed findings and outdated entries, or writes current findings. `all`: comparisons with the groups of their
    /// files. Returns whether outdated entries make the run fail.
    pub(crate) fn finish(
        &self,
        all: &[(usize, BaselineComparison)],
        options: &[CheckOptions],
        console: Console,
    ) -> Result<bool, Error> {
        let mut fails = false;
        for (n, file) in self.all.iter().enumerate() {
            let own = |group: usize| self.of[group] == Some(n);
            let of: Vec<(usize, &BaselineComparison)> =
                all.iter().filter(|(group, _)| own(*group)).map(|(group, comparison)| (*group, comparison)).collect();
            let run = BaselineRun::of(&of, self.whole);
            let is_off =
                |group: usize, rule: &str| find(rule).is_some_and(|rule| options[group].settings.level(rule) == RuleLevel::Allow);
            let outdated = file.baseline.outdated(&run, is_off);
            if self.writes {
                file.write(run, &outdated, console)?;
                continue;
            }
            let suppressed: usize = of.iter().map(|(_, comparison)| comparison.suppressed).sum();
            if suppressed > 0 {
                console.note(&format!("{} suppressed by {}", count(suppressed, "known finding"), shown(&file.place.path)));
            }
            if !outdated.is_empty() {
                console.warning(&list_outdated(&file.place.path, &outdated));
                fails |= options.iter().enumerate().any(|(group, options)| own(group) && options.settings.strict);
            }
        }
        Ok(fails)
    }
}

impl BaselineFile {
    fn write(&self, run: BaselineRun, outdated: &BTreeSet<BaselineEntry>, console: Console) -> Result<(), Error> {
        let updated = self.baseline.updated(run, outdated);
        let facts = format!("{} in {}", count(updated.findings, "known finding"), count(updated.files, "file"));
        let BaselinePath { path, is_default } = &self.place;
        writing::write(&[(path.clone(), updated.text.into_bytes())], Origin::People)?;
        console.ok(&format!("{}  ({facts})", shown(path)));
        if *is_default {
            console.note(&format!(
                "to use it, write `baseline = \"{BASELINE}\"` under `[check]` in cjm.toml, or type `--baseline {}`",
                shown(path)
            ));
        }
        Ok(())
    }
}

/// The folder of a file, which may not exist yet: absolute, links followed.
fn folder_of(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::canonicalize(parent).or_else(|_| std::path::absolute(parent)).unwrap_or_else(|_| parent.to_path_buf())
}

fn list_outdated(path: &Path, outdated: &BTreeSet<BaselineEntry>) -> String {
    let what = if outdated.len() == 1 { "1 entry is".to_owned() } else { format!("{} entries are", outdated.len()) };
    let first = format!("{what} outdated in {}; `cjm check --write-baseline` removes what is fixed:", shown(path));
    let safe = |text: String| text.chars().map(visible).collect::<String>();
    let listed = outdated.iter().take(MOST_LISTED);
    let entries = listed.map(|BaselineEntry { file, rule, element }| safe(format!("  {file}: {rule}: {element}")));
    let more = outdated
        .len()
        .checked_sub(MOST_LISTED)
        .filter(|more| *more > 0)
        .map(|more| format!("  and {} more", grouped(more as u64)));
    std::iter::once(first).chain(entries).chain(more).collect::<Vec<_>>().join("\n")
}
