//! Describes where and why the parser stopped.

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
