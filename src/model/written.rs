//! How a journey was written, as far as it matters to whoever looks after the file: words for keys, references, comments to `cjm`.

use super::Text;
use crate::source::{Span, Spanned};

/// How a journey was written.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// Keys in other words than the documented ones, in the order of reading.
    pub synonyms: Vec<Synonym>,
    /// Every place that names a persona, channel, metric or piece of evidence, in the order of reading.
    pub references: Vec<Reference>,
    /// Personas, metrics and pieces of evidence without an id, where there is room for one.
    pub without_id: Vec<NoId>,
    /// Scores that were written as words, such as `very negative`, and what they are on the journey's scale.
    pub score_words: Vec<(Text, f64)>,
    /// Comments that keep rules quiet, in the order of the text, file by file.
    pub suppressions: Vec<Suppression>,
    /// The seal that fits the journey's own file as it is now. `None` for a file that has no seal and is not approved.
    pub seal: Option<Seal>,
}

/// A short digest of what a file means, without comments, formatting and what tells of its approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// 12 hexadecimal digits, in small letters.
    pub value: String,
    /// Where it can be added, before `status`, and what to type there; `None` where there is no status.
    pub entry: Option<(Span, String)>,
}

/// A key in another word than the documented one: `phases` for `stages`.
#[derive(Debug, Clone)]
pub struct Synonym {
    /// As written, without quotes; its place has them.
    pub written: Text,
    /// The documented name.
    pub key: &'static str,
    /// The level it stands on, with its article: `a touchpoint`.
    pub level: &'static str,
}

/// A place that names something.
#[derive(Debug, Clone)]
pub struct Reference {
    /// What kind of thing is named.
    pub kind: ReferenceKind,
    /// Its index in the journey's list of that kind.
    pub target: usize,
    /// The id or name as written there.
    pub text: Text,
}

/// Something without an id, and how to give it one: with `before`, the id and `after` in the place of `span`.
#[derive(Debug, Clone)]
pub struct NoId {
    /// What kind of thing it is.
    pub kind: ReferenceKind,
    /// Its index in the journey's list of that kind.
    pub target: usize,
    /// The place, often between two characters.
    pub span: Span,
    /// What stands before the id.
    pub before: String,
    /// What stands behind it.
    pub after: String,
}

/// What kind of thing a [`Reference`] names.
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

/// A comment that keeps rules quiet: `# cjm: ignore[no-emotion]`.
#[derive(Debug, Clone)]
pub struct Suppression {
    /// From the `#` to the end of what `cjm` reads of it.
    pub span: Span,
    /// What goes when it is taken out: the whole comment and the blanks before it, or the whole line where it stands alone.
    pub whole: Span,
    /// The rules it names; empty where the comment is not understood.
    pub rules: Vec<Spanned<String>>,
    /// Where their findings are not told: the line the comment stands on or, on a line of its own, the entry below it. `None`: the
    /// whole file; in the journey's own file, the whole journey.
    pub covers: Option<Span>,
}
