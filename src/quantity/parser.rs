//! Consumes tokens for the grammar.

use super::meaning::{LimitKind, Meaning};
use super::number::NumberNotation;
use super::token::{Token, TokenKind};
use super::unit::Unit;

/// How ambiguous symbols are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Conventions {
    /// Selects the value of a number such as `1.200`.
    pub(super) notation: NumberNotation,
    pub(super) letter_m: LetterM,
}

/// The meaning of `m`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LetterM {
    Metre,
    Minute,
    Million,
}

/// A place in a list of tokens.
pub(super) struct Parser<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) at: usize,
    pub(super) conventions: Conventions,
    /// The notation of the author, if the numbers so far show it.
    pub(super) shows: Option<NumberNotation>,
    /// Whether `and` joins the ends of a range, not the parts of a duration.
    pub(super) between: bool,
}

/// One end of a quantity.
pub(super) struct Amount {
    /// In its unit.
    pub(super) value: f64,
    pub(super) unit: Unit,
    /// Its factor: 1e6 for `Mio.`
    pub(super) times: f64,
}

impl<'t> Parser<'t> {
    pub(super) const fn new(tokens: &'t [Token], conventions: Conventions) -> Self {
        Self { tokens, at: 0, conventions, shows: None, between: false }
    }

    pub(super) fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.at)
    }

    pub(super) fn eat(&mut self, pick: impl Fn(&Token) -> bool) -> Option<&'t Token> {
        let token = self.peek().filter(|token| pick(token))?;
        self.at += 1;
        Some(token)
    }

    /// Consumes the next token if one of its meanings matches.
    pub(super) fn take<T>(&mut self, pick: impl Fn(&Meaning) -> Option<T>) -> Option<T> {
        let found = self.peek()?.meanings().iter().find_map(pick)?;
        self.at += 1;
        Some(found)
    }

    pub(super) fn takes(&mut self, meaning: &Meaning) -> bool {
        self.take(|found| (found == meaning).then_some(())).is_some()
    }

    /// Runs a parser and resets the position if it fails.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let (at, shows) = (self.at, self.shows);
        let found = read(self);
        if found.is_none() {
            (self.at, self.shows) = (at, shows);
        }
        found
    }

    /// `about`, `at least`, `max.`
    pub(super) fn limits(&mut self, pick: impl Fn(&Token) -> bool) -> Option<LimitKind> {
        let mut limit = None;
        while self.peek().is_some_and(&pick)
            && let Some(found) = self.take(|meaning| meaning.is_qualifier().then(|| meaning.limit()))
        {
            limit = limit.or(found);
        }
        limit
    }

    /// The remaining words, which name what is counted, or what the unit is of or per; `None` if they contain a number or a date.
    pub(super) fn words(&mut self) -> Option<String> {
        let mut words = String::new();
        let rest = &self.tokens[self.at..];
        for (index, token) in rest.iter().enumerate() {
            let known = token.meanings();
            let first = words.is_empty();
            match &token.kind {
                TokenKind::Sign('.') if index + 1 == rest.len() && !self.is_after_number(index) => continue,
                TokenKind::Sign('(' | ')' | ',' | '&' | '°' | '×' | '\'' | '"') | TokenKind::Word => {}
                TokenKind::Known(_)
                    if token.text == "/"
                        || token.text.chars().any(char::is_alphanumeric)
                        || known.iter().any(|meaning| meaning.unit().is_some()) => {}
                TokenKind::Known(_) | TokenKind::Number(_) | TokenKind::Sign(_) => return None,
            }
            // `2.1b`, `3rd`
            let glued = token.joined && self.is_after_number(index);
            if known.contains(&Meaning::Date) || (glued && token.is_spaced_word() && token.is_suffix()) {
                return None;
            }
            // `10 of`, `2 min and`, but `5 €/y`
            if index + 1 == rest.len() && token.joins() && words != "/" {
                return None;
            }
            // `of calls`
            if first && token.text != "/" && known.contains(&Meaning::OutOf) {
                continue;
            }
            if first && (token.text == "/" || known.contains(&Meaning::Every)) {
                words.push('/');
                continue;
            }
            if !first && !token.joined && words != "/" {
                words.push(' ');
            }
            words.push_str(&token.text);
        }
        self.at = self.tokens.len();
        Some(words)
    }

    fn is_after_number(&self, index: usize) -> bool {
        (self.at + index).checked_sub(1).is_some_and(|before| self.tokens[before].is_number())
    }
}
