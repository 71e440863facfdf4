//! Writes reports: messages to standard error, documents to standard output or a file.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::cli::error::Error;
use crate::cli::files::writing::{self, Origin};
use crate::cli::reporting::statistics;
use crate::cli::terminal::console::Console;
use crate::cli::terminal::paths::shown;
use crate::compile::Checked;
use crate::files::slashed;
use crate::findings::{FileReport, Finding, Level, Printer, Report, ReportFormat, RunLocation};

/// How findings are reported.
#[derive(Debug)]
pub(crate) struct ReportTarget {
    pub(crate) format: &'static ReportFormat,
    /// A file instead of standard output or standard error.
    output: Option<PathBuf>,
    /// Whether only the number of findings per rule is printed.
    statistics: bool,
    /// Whether the numbers say what `--fix` fixes; not after it was tried.
    offers_fixes: bool,
}

impl ReportTarget {
    /// Validates the options.
    pub(crate) fn new(
        format: &'static ReportFormat,
        output: Option<&Path>,
        statistics: bool,
        offers_fixes: bool,
    ) -> Result<Self, Error> {
        if statistics && matches!(format.printer, Printer::Document { statistics: None, .. }) {
            return Err(Error::Usage("--statistics works with --format human, short and json only".to_owned()));
        }
        let output = output.filter(|place| place.as_os_str() != "-").map(Path::to_path_buf);
        Ok(Self { format, output, statistics, offers_fixes })
    }

    /// Whether findings are printed file by file, before all files are checked.
    pub(crate) fn streams(&self) -> bool {
        self.format.is_message() && self.output.is_none() && !self.statistics
    }

    /// Prints a report that was not printed file by file, and its summary for a person.
    pub(crate) fn print(&self, report: &Report, console: Console) -> Result<(), Error> {
        if self.streams() {
            if matches!(self.format.printer, Printer::Messages { sums_up: true, .. }) {
                statistics::sum_up(report, self.offers_fixes, console);
            }
            return Ok(());
        }
        let text = match (self.statistics, self.format.printer) {
            (false, _) => self.format.print(report, false),
            (true, Printer::Document { statistics: Some(print), .. }) => print(report),
            (true, Printer::Document { statistics: None, .. } | Printer::Messages { .. }) => {
                statistics::table(report, self.offers_fixes)
            }
        };
        match &self.output {
            Some(place) => {
                writing::write(&[(place.clone(), text.into_bytes())], Origin::Program)?;
                console.summary(&format!("{}: {}", shown(place), statistics::line(report)));
            }
            None => writing::print(text.as_bytes())?,
        }
        if let Printer::Document { step_summary: Some(print), .. } = self.format.printer {
            add_step_summary(&print(report))?;
        }
        Ok(())
    }
}

/// The report about files, in the order of the command line.
pub(crate) fn report(files: Vec<FileReport>, fails_on: Option<Level>, console: Console) -> Report {
    let mut report = Report { files, fails_on, place: place() };
    if console.quiet() {
        for (_, found) in report.files.iter_mut().filter_map(|file| file.result.as_mut().ok()) {
            found.retain(|finding| finding.level == Level::Error);
        }
    }
    report
}

/// The entry of one file in a report.
pub(crate) fn file(path: &Path, result: Result<Checked, Error>) -> FileReport {
    let result = result.map(|checked| (checked.sources, checked.findings)).map_err(|error| error.to_string());
    FileReport { name: slashed(path), result }
}

/// Whether a finding of a file makes the run fail.
pub(crate) fn fails(found: &[Finding], fails_on: Option<Level>) -> bool {
    fails_on.is_some_and(|least| found.iter().any(|finding| finding.level >= least))
}

/// The working directory and the root of its repository.
fn place() -> RunLocation {
    let Ok(here) = std::env::current_dir().and_then(std::fs::canonicalize) else { return RunLocation::default() };
    let root = here.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(&here);
    let below = here.strip_prefix(root).unwrap_or(Path::new(""));
    RunLocation { root: slashed(root).trim_end_matches('/').to_owned(), here: slashed(below) }
}

/// Most bytes that GitHub accepts per step.
const LARGEST_SUMMARY: u64 = 1024 * 1024;

/// Adds a text to the summary that GitHub shows for a run of a workflow, if there is room.
fn add_step_summary(text: &str) -> Result<(), Error> {
    let Some(place) = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|place| !place.is_empty()).map(PathBuf::from) else {
        return Ok(());
    };
    let before = std::fs::metadata(&place).map_or(0, |file| file.len());
    // GitHub shows nothing of a summary that is too long.
    if before + text.len() as u64 > LARGEST_SUMMARY {
        return Ok(());
    }
    let added = OpenOptions::new().create(true).append(true).open(&place).and_then(|mut file| file.write_all(text.as_bytes()));
    added.map_err(|cause| Error::Write { path: place, cause })
}
