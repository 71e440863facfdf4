//! The source notation of a journey, for rules and fixes: synonyms of keys, references, suppression comments.

use super::Text;
use crate::source::{Span, Spanned};

/// The source notation of a journey.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// Keys written as synonyms, in reading order.
    pub synonyms: Vec<Synonym>,
    /// Every reference to a persona, channel, metric or piece of evidence, in reading order.
    pub references: Vec<Reference>,
    /// Personas, metrics and pieces of evidence without an id, with the place to insert one.
    pub without_id: Vec<NoId>,
    /// Scores written as words, such as `very negative`, with their values on the journey's scale.
    pub score_words: Vec<(Text, f64)>,
    /// Feelings without a score, in reading order.
    pub unscored_words: Vec<Text>,
    /// Where scores of feelings can be inserted; `None` if there is no simple place.
    pub word_insertion: Option<WordInsertion>,
    /// Suppression comments, in source order, file by file.
    pub suppressions: Vec<Suppression>,
    /// The current seal of the journey's own file. `None` for a file that has no seal and is not approved.
    pub seal: Option<Seal>,
}

/// A short digest of a file's meaning, without comments, formatting and approval keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// 12 hexadecimal digits, in lower case.
    pub value: String,
    /// Where to insert it, before `status`, and the text to insert; `None` if there is no status.
    pub entry: Option<(Span, String)>,
}

/// A key written as a synonym: `phases` for `stages`.
#[derive(Debug, Clone)]
pub struct Synonym {
    /// The key as written, without quotes; the span includes them.
    pub written: Text,
    /// The documented name.
    pub key: &'static str,
    /// The level of the key, with its article: `a touchpoint`.
    pub level: &'static str,
}

/// A place that refers to something.
#[derive(Debug, Clone)]
pub struct Reference {
    /// The kind of its target.
    pub kind: ReferenceKind,
    /// Its index in the journey's list of that kind.
    pub target: usize,
    /// The id or name as written there.
    pub text: Text,
}

/// A thing without an id, and the edit that inserts one: `before`, the id and `after` replace `span`.
#[derive(Debug, Clone)]
pub struct NoId {
    /// The kind of thing.
    pub kind: ReferenceKind,
    /// Its index in the journey's list of that kind.
    pub target: usize,
    /// The place, usually empty.
    pub span: Span,
    /// The text before the id.
    pub before: String,
    /// The text after the id.
    pub after: String,
}

/// The edit that inserts words for feelings: `before`, the entries with `separator` between them, and `after` at `span`.
#[derive(Debug, Clone)]
pub struct WordInsertion {
    /// The place; empty.
    pub span: Span,
    /// The text before the entries.
    pub before: String,
    /// The text between two entries.
    pub separator: String,
    /// The text after the entries.
    pub after: String,
}

/// The kind of thing that a [`Reference`] refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferenceKind {
    /// One of the journey's personas.
    Persona,
    /// One of its channels.
    Channel,
    /// One of its metrics.
    Metric,
    /// A piece of its evidence.
    Evidence,
}

/// A suppression comment: `# cjm: ignore[no-emotion]`.
#[derive(Debug, Clone)]
pub struct Suppression {
    /// From the `#` to the end of the part that `cjm` reads.
    pub span: Span,
    /// What is deleted with it: the whole comment and the spaces before it, or the whole line if it is alone.
    pub whole: Span,
    /// The rules it names; empty if the comment is invalid.
    pub rules: Vec<Spanned<String>>,
    /// Where their findings are suppressed: the line of the comment or, for a comment on a line of its own, the entry below it.
    /// `None`: the whole file; in the journey's own file, the whole journey.
    pub covers: Option<Span>,
}
