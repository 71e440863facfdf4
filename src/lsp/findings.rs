//! Defines published findings.

use std::collections::BTreeSet;

use lsp_types::{Diagnostic as Shown, Range, TextEdit};

use crate::findings::Finding;

/// The findings in a journey and the files it uses.
#[derive(Debug)]
pub(super) struct Findings {
    /// The names of all its files.
    pub(super) files: BTreeSet<String>,
    pub(super) found: Vec<Published>,
    /// The work to compile it again.
    pub(super) work: usize,
}

/// A published finding.
#[derive(Debug, PartialEq)]
pub(super) struct Published {
    /// The name of the file it is in.
    pub(super) file: String,
    pub(super) shown: Shown,
    pub(super) finding: Finding,
    /// The edits that fix it.
    pub(super) edits: FileEdits,
    /// Other ways to fix it, each with its title.
    pub(super) alternatives: Vec<(String, FileEdits)>,
}

/// Edits, each with the name of its file.
pub(super) type FileEdits = Vec<(String, TextEdit)>;

impl Published {
    /// What distinguishes it from the other findings of a file.
    pub(super) fn identity(&self) -> (&str, Range, &str) {
        (self.finding.rule.name, self.shown.range, &self.shown.message)
    }
}
