//! Compiles a journey file to a checked journey: reads, parses, loads pictures, checks, and applies the baseline.

mod pictures;
mod theme;

use crate::baseline::{Baseline, BaselineComparison};
use crate::check::{self, Settings};
use crate::facts::Facts;
use crate::files::FileError;
use crate::findings::{Finding, Level};
use crate::limits::FILE_BYTES;
use crate::model::Journey;
use crate::parse::{self, ParsedFiles};
use crate::source::{Source, Sources};
use crate::world::World;

pub use theme::{CheckedTheme, LoadedTheme, compile_theme};

/// A journey file after all checks.
#[derive(Debug)]
pub struct Checked {
    /// The journey's own file, then the files it uses.
    pub sources: Sources,
    /// The journey with its pictures; `None` if a file or a picture cannot be read.
    pub journey: Option<Journey>,
    /// The findings in source order, without those in the baseline.
    pub findings: Vec<Finding>,
    /// The comparison with the baseline.
    pub comparison: Option<BaselineComparison>,
    /// The size of the journey, if there is one.
    pub size: Option<Size>,
}

/// The size of a journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Number of stages.
    pub stages: usize,
    /// Number of touchpoints of all stages.
    pub touchpoints: usize,
}

/// Compiles the journey file `path` of a world.
///
/// # Errors
///
/// If the file itself cannot be read. Problems in it, or in the files it uses, are findings.
pub fn compile(world: &dyn World, path: &str, settings: &Settings, baseline: Option<&Baseline>) -> Result<Checked, FileError> {
    let bytes = world.read(path, &FILE_BYTES)?;
    let ParsedFiles { sources, journey, partial, findings } = match parse::decode(path, &bytes) {
        Ok(source) => parse::open(world, source),
        Err(broken) => {
            let sources = Sources::new(broken.source);
            ParsedFiles { sources, journey: None, partial: None, findings: vec![broken.finding] }
        }
    };
    let mut checked = Checked { sources, journey, findings, comparison: None, size: None };
    if let Some(mut partial) = partial {
        checked.findings.extend(pictures::load(world, &mut partial, &checked.sources));
        checked.findings.sort_by_key(|finding| finding.primary.span);
    }
    if let Some(journey) = &mut checked.journey {
        let problems = pictures::load(world, journey, &checked.sources);
        let drawable = problems.iter().all(|finding| finding.level != Level::Error);
        checked.findings.extend(problems);
        checked.findings = check::check(&Facts::of(journey), settings, world.today(), std::mem::take(&mut checked.findings));
        checked.journey.take_if(|_| !drawable);
    }
    checked.size = checked.journey.as_ref().map(|journey| Size {
        stages: journey.stages.len(),
        touchpoints: journey.stages.iter().map(|stage| stage.touchpoints.len()).sum(),
    });
    let complete = checked.journey.is_some();
    checked.comparison = baseline.map(|baseline| baseline.suppress(world, &checked.sources, complete, &mut checked.findings));
    let is_summarized = checked.findings.iter().any(|finding| !finding.summarized.is_empty());
    if let Some(journey) = checked.journey.as_ref().filter(|_| is_summarized) {
        check::list_remaining(&Facts::of(journey), settings, world.today(), &mut checked.findings);
    }
    Ok(checked)
}

impl Checked {
    /// The number of errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.count(Level::Error)
    }

    /// The number of warnings.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.count(Level::Warning)
    }

    fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).map(Finding::count).sum()
    }

    /// Frees the journey, and the sources unless findings quote them; keeps the size.
    pub fn release(&mut self) {
        self.journey = None;
        if self.findings.is_empty() {
            self.sources = Sources::new(Source { name: String::new(), text: String::new() });
        }
    }
}
