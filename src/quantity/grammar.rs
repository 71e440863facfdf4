//! Parses tokens as a quantity: limit, sign, number or range, unit, and what the unit is of or per.

use super::meaning::{LimitKind, Meaning};
use super::number::{Number, NumberNotation};
use super::parser::{Amount, Conventions, LetterM, Parser};
use super::token::{Token, TokenKind};
use super::unit::{Measure, Unit};

/// A completely parsed text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parsed {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) unit: Unit,
    pub(super) limit: Option<LimitKind>,
    /// The notation of the author, if the numbers show it.
    pub(super) shows: Option<NumberNotation>,
    /// The factor of a word for thousand or million; 1 without one.
    pub(super) times: f64,
}

/// Parses a whole text; `None` if some of it remains.
pub(super) fn quantity(tokens: &[Token], conventions: Conventions) -> Option<Parsed> {
    if is_date(tokens) {
        return None;
    }
    let mut parser = Parser::new(tokens, conventions);
    let range = parser.attempt(Parser::range_between);
    let before = if range.is_none() { parser.limits(|_| true) } else { None };
    let (low, high, times, unit) = range.or_else(|| parser.amount_or_range())?;
    // `以上`, `or more`; `over` and `under` may begin what follows.
    let more = parser.eat(|token| token.text == "+" && token.joined).map(|_| LimitKind::AtLeast);
    let after = more.or(parser.limits(|token| !token.is_spaced_word() || token.text.contains(' ') || !token.is_above_or_below()));
    // `from 5 up to`
    if before.zip(after).is_some_and(|(before, after)| before != after) {
        return None;
    }
    let limit = before.or(after);
    let unit = unit.with_words(&parser.words()?);
    Some(Parsed { low, high, unit, limit, shows: parser.shows, times })
}

/// Whether a number is a month of a year: `12.2025`, `2025.10`.
fn is_date(tokens: &[Token]) -> bool {
    let [Token { kind: TokenKind::Number(_), text, .. }] = tokens else { return false };
    let month = |text: &str| text.parse().is_ok_and(|month: u16| (1..=12).contains(&month));
    let year = |text: &str| text.len() == 4 && text.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year));
    text.split_once('.')
        .is_some_and(|(one, other)| (month(one) && year(other)) || (year(one) && month(other) && other.len() == 2))
}

/// Parses a unit without a number: `%`, `Mio. €`, `of 5`, `calls per day`.
pub(super) fn unit(tokens: &[Token], conventions: Conventions) -> Option<Unit> {
    let mut parser = Parser::new(tokens, conventions);
    let unit = parser.attempt(Parser::whole_of_share).or_else(|| parser.attempt(Parser::scaled_unit)).unwrap_or(Unit::NONE);
    Some(unit.with_words(&parser.words()?))
}

/// Joins two ends in the unit of the first end that has one: `8-12 days`, `£200-500`, `45 min to 2 h`, `2-3 k`.
fn range(first: &Amount, last: &Amount) -> Option<(f64, f64, f64, Unit)> {
    let (mut low, mut high) = (first.value, last.value);
    if first.times == 1.0 && last.times != 1.0 && low <= high / last.times {
        low *= last.times;
    }
    let unit = if first.unit.is_none() { last.unit.clone() } else { first.unit.clone() };
    if !first.unit.is_none() && !last.unit.is_none() {
        if first.unit.measure != last.unit.measure {
            return None;
        }
        high *= last.unit.size / first.unit.size;
    }
    // `2025-2026`, `10-2026`
    let year = |number: f64| (1900.0..=2100.0).contains(&number) && number.fract() == 0.0;
    let dates = unit.is_none() && year(high) && (year(low) || low <= 12.0);
    (low <= high && !dates).then_some((low, high, last.times, unit))
}

impl Parser<'_> {
    /// `between 5 and 6`, `von 8 bis 12 Tagen`
    fn range_between(&mut self) -> Option<(f64, f64, f64, Unit)> {
        self.takes(&Meaning::Between).then_some(())?;
        self.between = true;
        let first = self.amount();
        let last = self.takes(&Meaning::BetweenAnd).then(|| self.amount()).flatten();
        self.between = false;
        range(&first?, &last?)
    }

    /// `8 days`, `8-12 days`
    fn amount_or_range(&mut self) -> Option<(f64, f64, f64, Unit)> {
        self.eat(|token| token.text == "±" || token.text == "+");
        let first = self.amount()?;
        match self.attempt(Self::end_of_range) {
            Some(last) => range(&first, &last),
            None => Some((first.value, first.value, first.times, first.unit)),
        }
    }

    fn end_of_range(&mut self) -> Option<Amount> {
        self.takes(&Meaning::To).then(|| self.amount()).flatten()
    }

    /// A number with its unit, in any form.
    fn amount(&mut self) -> Option<Amount> {
        let minus = self.eat(|token| token.text == "-").is_some();
        let prefix = self.attempt(Self::prefix);
        let minus = minus || self.eat(|token| token.text == "-").is_some();
        let amount = match prefix {
            Some(unit) => self.scaled_number(unit.measure != Measure::Share).map(|(value, times)| Amount { value, unit, times }),
            None => self
                .attempt(Self::clock)
                .or_else(|| self.attempt(Self::whole_word))
                .or_else(|| self.attempt(Self::share_reversed))
                .or_else(|| self.attempt(Self::share))
                .or_else(|| self.attempt(Self::measured))
                .or_else(|| self.attempt(Self::unit_and_more)),
        }?;
        Some(if minus { Amount { value: -amount.value, ..amount } } else { amount })
    }

    /// A unit before a number: `€ 100`, `百分之三十`.
    fn prefix(&mut self) -> Option<Unit> {
        self.scaled_unit().filter(|unit| matches!(unit.measure, Measure::Money(_) | Measure::Share))
    }

    pub(super) fn unit(&mut self) -> Option<(Measure, f64)> {
        let next = self.peek()?;
        if next.meanings().contains(&Meaning::Date) {
            return None;
        }
        // `entre 8 y 12`, which is not 8 years
        if self.between && next.meanings().contains(&Meaning::BetweenAnd) {
            return None;
        }
        // `1 in 3`, `10 in total`
        if next.text == "in" && self.at + 1 < self.tokens.len() {
            return None;
        }
        if next.is_letter_m() {
            match self.conventions.letter_m {
                LetterM::Metre => {}
                LetterM::Minute => {
                    self.at += 1;
                    return Some((Measure::Time, 60.0));
                }
                LetterM::Million => return None,
            }
        }
        self.take(Meaning::unit)
    }

    /// Whether the unit before may also mean millions: `m`, `mm`, `mn`.
    pub(super) fn is_after_doubtful_sign(&self, measure: Measure) -> bool {
        let minutes = self.conventions.letter_m == LetterM::Minute && measure == Measure::Time;
        !minutes && self.tokens[self.at - 1].meanings().iter().any(|meaning| matches!(meaning, Meaning::TimesOfMoney(_)))
    }

    pub(super) fn number(&mut self) -> Option<f64> {
        self.any_number()?.value(self.conventions.notation)
    }

    fn any_number(&mut self) -> Option<Number> {
        if let TokenKind::Number(number) = &self.peek()?.kind {
            self.at += 1;
            self.shows = self.shows.or(number.shows);
            return Some(*number);
        }
        self.take(Meaning::number).map(Number::exact)
    }

    /// A number with its words for thousand and million, and their factor.
    pub(super) fn scaled_number(&mut self, money: bool) -> Option<(f64, f64)> {
        let number = self.any_number()?;
        let mut times = 1.0;
        while let Some(factor) = self.times(money) {
            times *= factor;
        }
        // `1 1/2`
        let part = self.attempt(|parser| {
            let part = parser.number()?;
            parser.eat(|token| token.text == "/")?;
            parser.number().filter(|whole| part < *whole && *whole <= 10.0).map(|whole| part / whole)
        });
        let value = number.value(self.conventions.notation)?;
        if times != 1.0 {
            self.attempt(|parser| {
                let of = parser.eat(|token| token.text != "/" && token.meanings().contains(&Meaning::OutOf));
                of.filter(|_| parser.peek().is_some_and(|next| !next.is_number()))
            });
        }
        Some((value * times + part.unwrap_or(0.0), times * number.times))
    }

    /// `k`, `Mio.`; `m` only of money.
    fn times(&mut self, money: bool) -> Option<f64> {
        let next = self.tokens.get(self.at + 1);
        let money = money
            || self.conventions.letter_m == LetterM::Million
            || next.is_some_and(|next| next.meanings().iter().any(Meaning::is_money));
        self.take(|meaning| meaning.times(money))
    }

    /// `Mio. €`, `€ k`, `thousand`
    fn scaled_unit(&mut self) -> Option<Unit> {
        let before = self.times(false);
        let unit = self.attempt(Self::unit);
        let after = unit.and_then(|(measure, _)| self.times(matches!(measure, Measure::Money(_))));
        if before.is_none() && unit.is_none() {
            return None;
        }
        let (measure, size) = unit.unwrap_or((Measure::Count, 1.0));
        let doubtful = unit.is_some() && before.is_none() && after.is_none() && self.is_after_doubtful_sign(measure);
        Some(Unit { doubtful, ..Unit::new(measure, size * before.unwrap_or(1.0) * after.unwrap_or(1.0)) })
    }
}
