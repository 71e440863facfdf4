//! Splits a normalized text into numbers, known words and signs, and unknown words.

use super::lexicon::{Limit, Meaning, begins_with_scaled_money, is_spaced, longest};
use super::number::{Number, number};

/// A part of a written quantity.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// As it was normalized, in lower case.
    pub(super) text: String,
    /// No space separates it from the token before it.
    pub(super) joined: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum TokenKind {
    /// In digits.
    Number(Number),
    /// Of a language, or a symbol.
    Known(&'static [Meaning]),
    /// A word that no language explains.
    Word,
    /// A sign that means nothing by itself.
    Sign(char),
}

impl Token {
    pub(super) fn meanings(&self) -> &'static [Meaning] {
        if let TokenKind::Known(meanings) = self.kind { meanings } else { &[] }
    }

    pub(super) fn is_number(&self) -> bool {
        matches!(self.kind, TokenKind::Number(_))
    }

    /// What is counted, such as `人`; some such words say elsewhere how often something happens.
    pub(super) fn is_noun(&self) -> bool {
        self.kind == TokenKind::Word || self.meanings().contains(&Meaning::Every)
    }

    /// Whether something has to follow it.
    pub(super) fn joins(&self) -> bool {
        let joining = [Meaning::To, Meaning::And, Meaning::OutOf, Meaning::Between, Meaning::BetweenAnd];
        self.meanings().iter().any(|meaning| joining.contains(meaning))
    }

    pub(super) fn is_letter_m(&self) -> bool {
        self.text == "m" || self.text == "m."
    }

    pub(super) fn is_spaced_word(&self) -> bool {
        self.text.starts_with(is_spaced)
    }

    pub(super) fn is_above_or_below(&self) -> bool {
        let limits = [Meaning::Limit(Limit::Above), Meaning::Limit(Limit::Below)];
        self.meanings().iter().any(|meaning| limits.contains(meaning))
    }

    /// A letter or an ending right after a number, which makes it the number of a version or of a rank.
    pub(super) fn is_suffix(&self) -> bool {
        let suffix = self.text.chars().count() == 1 || ["st", "nd", "rd", "th", "er", "ème", "ère"].contains(&self.text.as_str());
        let unit = self.meanings().iter().any(|meaning| matches!(meaning, Meaning::Unit(..)));
        suffix && !unit && !["x", "l"].contains(&self.text.as_str())
    }
}

/// Texts with more characters than this are no quantities.
const LONGEST: usize = 100;

/// The tokens of a text; `None` where it is too long for a quantity.
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

/// The token at the start of a text, and how many characters it has.
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
