//! Parses shares that are written as a part of a whole: `7/10`, `1 in 3`, `3人に1人`.

use super::meaning::Meaning;
use super::parser::{Amount, Parser};
use super::token::{Token, TokenKind};
use super::unit::{Measure, Unit};

impl Parser<'_> {
    /// `7/10`, `1 in 3`, `1 client sur 3`; `3/4 h` is a fraction of its unit.
    pub(super) fn share(&mut self) -> Option<Amount> {
        // `בין 8 ל-12`
        if self.between {
            return None;
        }
        let (value, times) = self.scaled_number(false)?;
        // One or two words may name what is counted.
        let mut nouns = Vec::new();
        while nouns.len() < 2
            && let Some(noun) = self.eat(|token| token.kind == TokenKind::Word)
        {
            nouns.push(noun.text.as_str());
        }
        let slash = self.peek().is_some_and(|token| token.text == "/");
        let Unit { measure, size, .. } = self.whole_of_share()?;
        let whole = (1.0 / size).round();
        // `24/7`, `10/2026`
        let date = slash && value <= 12.0 && (1900.0..=2100.0).contains(&whole);
        if value > whole || date || times != 1.0 {
            return None;
        }
        let unit = self.attempt(Self::unit);
        match unit {
            Some((of, one))
                if slash
                    && nouns.is_empty()
                    && matches!(of, Measure::Time | Measure::Calendar | Measure::Mass | Measure::Length) =>
            {
                Some(Amount { value: value / whole, unit: Unit::new(of, one), times: 1.0 })
            }
            // `2 calls in 3 days`
            Some((Measure::Points, _)) | None => {
                Some(Amount { value, unit: Unit::new(measure, size).with_words(&nouns.join(" ")), times: 1.0 })
            }
            Some(_) => None,
        }
    }

    /// `of 5`, `/ 10`
    pub(super) fn whole_of_share(&mut self) -> Option<Unit> {
        self.takes(&Meaning::OutOf).then_some(())?;
        let whole = self.number().filter(|whole| *whole >= 1.0 && whole.fract() == 0.0)?;
        Some(Unit::new(Measure::Share, 1.0 / whole))
    }

    /// `3人に1人`, `三分之一`
    pub(super) fn share_reversed(&mut self) -> Option<Amount> {
        self.takes(&Meaning::Every);
        let whole = self.number().filter(|whole| *whole >= 1.0)?;
        self.eat(Token::is_noun);
        self.takes(&Meaning::OutOfReversed).then_some(())?;
        let value = self.number().filter(|value| *value <= whole)?;
        let noun = self.eat(Token::is_noun).map_or("", |noun| &noun.text);
        Some(Amount { value, unit: Unit::new(Measure::Share, 1.0 / whole).with_words(noun), times: 1.0 })
    }
}
