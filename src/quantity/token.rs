//! Splits a normalized text into numbers, known words and symbols, and unknown words.

use super::lexicon::{begins_with_scaled_money, is_spaced, longest};
use super::meaning::{LimitKind, Meaning};
use super::number::{Number, number};

/// A part of a written quantity.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// The normalized text, in lower case.
    pub(super) text: String,
    /// Whether no space separates it from the token before it.
    pub(super) joined: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum TokenKind {
    /// In digits.
    Number(Number),
    /// A known word or symbol.
    Known(&'static [Meaning]),
    /// An unknown word.
    Word,
    /// An unknown symbol.
    Sign(char),
}

impl Token {
    pub(super) fn meanings(&self) -> &'static [Meaning] {
        if let TokenKind::Known(meanings) = self.kind { meanings } else { &[] }
    }

    pub(super) fn is_number(&self) -> bool {
        matches!(self.kind, TokenKind::Number(_))
    }

    /// Whether it may name what is counted, such as `人`; some of these words mean `every` elsewhere.
    pub(super) fn is_noun(&self) -> bool {
        self.kind == TokenKind::Word || self.meanings().contains(&Meaning::Every)
    }

    /// Whether it is incomplete without a following token.
    pub(super) fn joins(&self) -> bool {
        self.meanings().iter().any(Meaning::joins)
    }

    pub(super) fn is_letter_m(&self) -> bool {
        self.text == "m" || self.text == "m."
    }

    pub(super) fn is_spaced_word(&self) -> bool {
        self.text.starts_with(is_spaced)
    }

    pub(super) fn is_above_or_below(&self) -> bool {
        let limits = [Some(LimitKind::Above), Some(LimitKind::Below)];
        self.meanings().iter().any(|meaning| limits.contains(&meaning.limit()))
    }

    /// Whether it is a letter or suffix that makes the number before it a version or an ordinal.
    pub(super) fn is_suffix(&self) -> bool {
        let suffix = self.text.chars().count() == 1 || ["st", "nd", "rd", "th", "er", "ème", "ère"].contains(&self.text.as_str());
        let unit = self.meanings().iter().any(|meaning| meaning.unit().is_some());
        suffix && !unit && !["x", "l"].contains(&self.text.as_str())
    }
}

/// Longest text that is parsed, in characters.
const LONGEST: usize = 100;

/// Splits a text; `None` if it is too long for a quantity.
pub(super) fn tokens(text: &[char]) -> Option<Vec<Token>> {
    if text.len() > LONGEST {
        return None;
    }
    let (mut tokens, mut at, mut joined) = (Vec::new(), 0, false);
    while let Some(&char) = text.get(at) {
        if char == ' ' {
            (at, joined) = (at + 1, false);
            continue;
        }
        let rest = &text[at..];
        let (kind, mut length) = first(rest);
        let token = rest[..length].iter().collect::<String>().to_lowercase();
        // The dot of an abbreviation belongs to it: `Std.`, `ca.`
        let abbreviates = matches!(kind, TokenKind::Known(_) | TokenKind::Word) && rest[length - 1].is_alphabetic();
        if abbreviates
            && rest.get(length) == Some(&'.')
            && !rest.get(length + 1).is_some_and(|next| *next == '.' || is_spaced(*next))
        {
            length += 1;
        }
        tokens.push(Token { kind, text: token, joined });
        (at, joined) = (at + length, true);
    }
    Some(tokens)
}

/// The token at the start of a text, and its length in characters.
fn first(text: &[char]) -> (TokenKind, usize) {
    let known = longest(text).map(|(meanings, length)| (TokenKind::Known(meanings), length));
    let digits = number(text).map(|(number, length)| (TokenKind::Number(number), length));
    match (known, digits) {
        (Some(known), Some(digits)) if known.1 > digits.1 => known,
        (_, Some(digits)) => digits,
        (Some(known), None) => known,
        (None, None) if let Some(meanings) = begins_with_scaled_money(text) => (TokenKind::Known(meanings), 1),
        (None, None) if is_spaced(text[0]) => {
            let inner = |char: &&char| is_spaced(**char) || matches!(char, '\'' | '"');
            (TokenKind::Word, text.iter().take_while(inner).count())
        }
        (None, None) if text[0].is_alphabetic() => (TokenKind::Word, 1),
        (None, None) => (TokenKind::Sign(text[0]), 1),
    }
}
