//! Describes where and why the parser stopped.

use super::resumption::Checkpoint;
use crate::findings::Finding;
use crate::source::Span;

/// The location and the cause of a syntax error.
pub(in crate::parse) struct Fault {
    pub(in crate::parse) cause: Cause,
    /// The byte at which the parser stopped.
    pub(in crate::parse) at: usize,
    /// The bytes of open brackets and braces, innermost last.
    pub(in crate::parse) open: Vec<usize>,
    /// The last valid token: start and end byte.
    pub(in crate::parse) last: (usize, usize),
    /// The last valid text.
    pub(in crate::parse) scalar: LastScalar,
}

impl Fault {
    /// The fault in the text from which a part was read from `from` on, after lines of a length.
    pub(super) fn moved(self, opened: usize, from: usize) -> Self {
        let place = |byte: usize| byte.saturating_sub(opened) + from;
        let scalar = LastScalar { is_plain: self.scalar.is_plain && self.scalar.start >= opened, ..self.scalar };
        Self {
            at: place(self.at),
            open: self.open.into_iter().map(place).collect(),
            last: (place(self.last.0), place(self.last.1)),
            scalar: LastScalar { start: place(scalar.start), end: place(scalar.end), ..scalar },
            ..self
        }
    }
}

/// Where reading stopped.
pub(in crate::parse) struct ReadingStop {
    pub(in crate::parse) finding: Box<Finding>,
    /// The byte at which the parser stopped.
    pub(in crate::parse) at: usize,
    /// From where reading can go on after a repair.
    pub(super) checkpoint: Checkpoint,
}

impl ReadingStop {
    /// The byte of the place to blame.
    pub(super) fn blamed(&self) -> usize {
        self.finding.primary.span.start as usize
    }
}

/// Moves a finding about a part of a text, as [`Fault::moved`] moves a fault.
pub(super) fn moved(mut finding: Finding, opened: usize, from: usize) -> Finding {
    let place = |byte: u32| (byte as usize).saturating_sub(opened) as u32 + from as u32;
    let move_span = |span: &mut Span| *span = Span { start: place(span.start), end: place(span.end), ..*span };
    move_span(&mut finding.primary.span);
    finding.others.iter_mut().for_each(|label| move_span(&mut label.span));
    finding.edits.iter_mut().for_each(|edit| move_span(&mut edit.span));
    finding
}

/// A text before a fault.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::parse) struct LastScalar {
    /// Its first byte.
    pub(in crate::parse) start: usize,
    /// The byte after it.
    pub(in crate::parse) end: usize,
    /// Whether it is without quotes, and no block.
    pub(in crate::parse) is_plain: bool,
}

/// The cause of a syntax error.
pub(in crate::parse) enum Cause {
    Tab,
    UnclosedQuote,
    TextAfterQuote,
    UnclosedBracket,
    OtherBracket {
        open: char,
        close: char,
    },
    StrayBracket,
    /// A colon where no key is allowed.
    Colon,
    /// A line without the required colon.
    NoColon,
    Character(char),
    Indentation,
    ListOnKeyLine,
    CommentInText,
    UnknownAnchor,
    Escape,
    /// An escape for an invalid character.
    NoCharacter,
    TooDeep,
    Tag,
    Other(String),
}
