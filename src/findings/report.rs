//! Defines a report: the findings of all files of a run.

use std::collections::BTreeMap;

use super::{Finding, Label, Level, Rule};
use crate::source::{Source, Sources, Span};

/// The result of a run: everything a format needs.
#[derive(Debug, Default)]
pub struct Report {
    /// The files, in the order of the arguments.
    pub files: Vec<FileReport>,
    /// The lowest level that makes the run fail; `None` if findings never do.
    pub fails_on: Option<Level>,
    /// The location of the run.
    pub place: RunLocation,
}

/// The location of a run, for formats with paths relative to the repository.
#[derive(Debug, Default)]
pub struct RunLocation {
    /// The absolute path of the repository, with `/` as separator and without a trailing one; empty outside of a repository.
    pub root: String,
    /// The path from there to the working directory; empty for the root itself.
    pub here: String,
}

/// The result of one file.
#[derive(Debug)]
pub struct FileReport {
    /// The path as typed by the user.
    pub name: String,
    /// The findings with their sources, or the reason why the file could not be read.
    pub result: Result<(Sources, Vec<Finding>), String>,
}

/// A finding with its sources, for formats that list findings.
#[derive(Debug, Clone, Copy)]
pub struct Reported<'r> {
    /// The finding itself.
    pub finding: &'r Finding,
    /// The files of its spans.
    pub sources: &'r Sources,
}

/// A position in a text; lines and columns from 1, columns in characters, bytes from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextPosition {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// From 0, in the text without a byte order mark.
    pub byte: u32,
}

impl Report {
    /// Every finding, file by file.
    pub fn findings(&self) -> impl Iterator<Item = Reported<'_>> {
        self.files.iter().flat_map(FileReport::findings)
    }

    /// The rules of the findings, by name, each once.
    #[must_use]
    pub fn rules(&self) -> Vec<&'static Rule> {
        let rules: BTreeMap<&str, &'static Rule> =
            self.findings().map(|reported| reported.finding.rule).map(|rule| (rule.name, rule)).collect();
        rules.into_values().collect()
    }

    /// Files that could not be read, with the reasons.
    pub fn failures(&self) -> impl Iterator<Item = (&FileReport, &str)> {
        self.files.iter().filter_map(|file| Some((file, file.result.as_ref().err()?.as_str())))
    }

    /// The number of findings of a level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.files.iter().map(|file| file.count(level)).sum()
    }

    /// Whether a finding makes the run fail.
    #[must_use]
    pub fn fails(&self, finding: &Finding) -> bool {
        self.fails_on.is_some_and(|least| finding.level >= least)
    }

    /// The path of a file relative to the root of its repository, as CI systems expect; as typed if the root is unknown.
    #[must_use]
    pub fn path(&self, name: &str) -> String {
        let RunLocation { root, here } = &self.place;
        let absolute = name.starts_with('/') || name.get(1..3) == Some(":/");
        if absolute {
            let inside = name.strip_prefix(root.as_str()).filter(|_| !root.is_empty());
            return inside.and_then(|rest| rest.strip_prefix('/')).unwrap_or(name).to_owned();
        }
        let mut parts: Vec<&str> = Vec::new();
        for part in here.split('/').chain(name.split('/')).filter(|part| !part.is_empty() && *part != ".") {
            match part {
                ".." if parts.pop().is_none() => return name.to_owned(),
                ".." => {}
                _ => parts.push(part),
            }
        }
        parts.join("/")
    }
}

impl FileReport {
    /// The number of its findings of a level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.findings().map(|reported| reported.finding).filter(|finding| finding.level == level).map(Finding::count).sum()
    }

    /// Its findings; none for a file that could not be read.
    pub fn findings(&self) -> impl Iterator<Item = Reported<'_>> {
        let found = self.result.as_ref().ok().into_iter();
        found.flat_map(|(sources, found)| found.iter().map(move |finding| Reported { finding, sources }))
    }
}

impl<'r> Reported<'r> {
    /// The source of its primary location.
    #[must_use]
    pub fn source(self) -> &'r Source {
        self.source_of(&self.finding.primary)
    }

    /// The source of one of its labels.
    #[must_use]
    pub fn source_of(self, label: &Label) -> &'r Source {
        self.sources.get(label.span.file)
    }

    /// The start and the end position of a span.
    #[must_use]
    pub fn points(self, span: Span) -> (TextPosition, TextPosition) {
        let source = self.sources.get(span.file);
        let point = |byte: u32| {
            let (line, column) = self.sources.position(span.file, byte);
            TextPosition { line, column, byte: byte.min(source.text.len() as u32) }
        };
        (point(span.start), point(span.end.max(span.start)))
    }

    /// The trimmed source line in which it begins.
    #[must_use]
    pub fn line(self) -> &'r str {
        let span = self.finding.primary.span;
        self.source().text[self.sources.line(span.file, span.start)].trim()
    }

    /// Title, label and help in one text: ``unknown key `chanel`: not a key of a touchpoint``.
    #[must_use]
    pub fn message(self) -> String {
        let Finding { title, primary, .. } = self.finding;
        if primary.text.is_empty() { title.clone() } else { format!("{title}: {}", primary.text) }
    }
}
