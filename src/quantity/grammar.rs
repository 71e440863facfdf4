//! Reads tokens as a quantity: limit, sign, number or range, unit, and what the unit is of or per.

use super::number::{Notation, Number};
use super::token::{Kind, Token};
use super::unit::{Measure, Unit};
use super::vocabulary::{Limit, Meaning};

/// A text that was read to its end.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) unit: Unit,
    pub(super) limit: Option<Limit>,
    /// What the numbers show about the notation of their author.
    pub(super) notation: Notation,
    /// What a word for thousand or million has multiplied the number by; 1 without one.
    pub(super) times: f64,
}

/// Reads a whole text; `None` where some of it remains. `counts`: a point before three digits separates thousands.
pub(super) fn quantity(tokens: &[Token], counts: bool) -> Option<Reading> {
    let mut parser = Parser { tokens, at: 0, counts, notation: Notation::Unknown };
    let mut limit = parser.limits(|_| true);
    parser.eat(|token| token.text == "±" || token.text == "+");
    let first = parser.term()?;
    let (low, high, times, unit) = match parser.attempt(Parser::end_of_range) {
        Some(last) => range(first, last)?,
        None => (first.value, first.value, first.times, first.unit),
    };
    // `以上`, `or more`; `over` and `under` may begin what follows.
    let more = parser.eat(|token| token.text == "+" && token.joined).map(|_| Limit::AtLeast);
    limit = limit
        .or(more)
        .or(parser.limits(|token| !token.is_spaced_word() || token.text.contains(' ') || !token.is_above_or_below()));
    let words = parser.words()?;
    let unit = Unit { words, ..unit };
    Some(Reading { low, high, unit, limit, notation: parser.notation, times })
}

/// Reads a unit that is written apart from its numbers: `%`, `Mio. €`, `of 5`, `calls per day`.
pub(super) fn unit(tokens: &[Token]) -> Option<Unit> {
    let mut parser = Parser { tokens, at: 0, counts: false, notation: Notation::Unknown };
    let unit = parser.attempt(Parser::whole_of_share).or_else(|| parser.attempt(Parser::scaled_unit)).unwrap_or(Unit::NONE);
    let words = parser.words()?;
    Some(Unit { words, ..unit })
}

/// One end of a quantity.
struct Term {
    /// In its unit.
    value: f64,
    unit: Unit,
    /// What it was multiplied by: 1e6 for `Mio.`
    times: f64,
}

/// Two ends in the unit of the first one that has a unit: `8-12 days`, `£200-500`, `45 min to 2 h`, `2-3 k`.
fn range(first: Term, last: Term) -> Option<(f64, f64, f64, Unit)> {
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

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    counts: bool,
    notation: Notation,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.at)
    }

    fn eat(&mut self, pick: impl Fn(&Token) -> bool) -> Option<&'t Token> {
        let token = self.peek().filter(|token| pick(token))?;
        self.at += 1;
        Some(token)
    }

    /// Takes the next token where one of its meanings is asked for.
    fn take<T>(&mut self, pick: impl Fn(&Meaning) -> Option<T>) -> Option<T> {
        let found = self.peek()?.meanings().iter().find_map(pick)?;
        self.at += 1;
        Some(found)
    }

    fn takes(&mut self, meaning: &Meaning) -> bool {
        self.take(|found| (found == meaning).then_some(())).is_some()
    }

    /// Takes nothing where a reader does not find what it looks for.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let (at, notation) = (self.at, self.notation);
        let found = read(self);
        if found.is_none() {
            (self.at, self.notation) = (at, notation);
        }
        found
    }

    /// `about`, `at least`, `max.`
    fn limits(&mut self, pick: impl Fn(&Token) -> bool) -> Option<Limit> {
        let mut limit = None;
        while self.peek().is_some_and(&pick) {
            let found = self.take(|meaning| match meaning {
                Meaning::About => Some(None),
                Meaning::Limit(limit) => Some(Some(*limit)),
                _ => None,
            });
            match found {
                Some(found) => limit = limit.or(found),
                None => break,
            }
        }
        limit
    }

    fn end_of_range(&mut self) -> Option<Term> {
        self.takes(&Meaning::To).then(|| self.term()).flatten()
    }

    /// A number with its unit, in one of the forms that a number has.
    fn term(&mut self) -> Option<Term> {
        let minus = self.eat(|token| token.text == "-").is_some();
        let prefix = self.attempt(Self::prefix);
        let minus = minus || self.eat(|token| token.text == "-").is_some();
        let term = match prefix {
            Some(unit) => self.amount(unit.measure != Measure::Share).map(|(value, times)| Term { value, unit, times }),
            None => None
                .or_else(|| self.attempt(Self::clock))
                .or_else(|| self.attempt(Self::whole_word))
                .or_else(|| self.attempt(Self::share_reversed))
                .or_else(|| self.attempt(Self::share))
                .or_else(|| self.attempt(Self::measured))
                .or_else(|| self.attempt(Self::unit_and_more)),
        }?;
        Some(if minus { Term { value: -term.value, ..term } } else { term })
    }

    /// What may stand before a number: `€ 100`, `百分之三十`.
    fn prefix(&mut self) -> Option<Unit> {
        self.scaled_unit().filter(|unit| matches!(unit.measure, Measure::Money(_) | Measure::Share))
    }

    fn unit(&mut self) -> Option<(Measure, f64)> {
        if self.peek()?.meanings().contains(&Meaning::Date) {
            return None;
        }
        self.take(|meaning| if let Meaning::Unit(measure, size) = meaning { Some((*measure, *size)) } else { None })
    }

    fn number(&mut self) -> Option<f64> {
        self.any_number().map(|number| if self.counts { number.counted } else { number.plain })
    }

    fn any_number(&mut self) -> Option<Number> {
        if let Kind::Number(number) = &self.peek()?.kind {
            self.at += 1;
            self.notation = self.notation.or(number.notation);
            return Some(*number);
        }
        self.take(|meaning| if let Meaning::Number(number) = meaning { Some(Number::exact(*number)) } else { None })
    }

    /// A number with its words for thousand and million, and what they multiply it by.
    fn amount(&mut self, money: bool) -> Option<(f64, f64)> {
        let number = self.any_number()?;
        let mut times = 1.0;
        while let Some(factor) = self.times(money) {
            times *= factor;
        }
        // Nobody writes thousands of thousands: `3.125M` is a fraction.
        let value = if self.counts && times == 1.0 { number.counted } else { number.plain };
        if times != 1.0 {
            self.attempt(|parser| {
                let of = parser.eat(|token| token.text != "/" && token.meanings().contains(&Meaning::OutOf));
                of.filter(|_| parser.peek().is_some_and(|next| !next.is_number()))
            });
        }
        Some((value * times, times * number.times))
    }

    /// `k`, `Mio.`; `m` only of money, before the amount or after it.
    fn times(&mut self, money: bool) -> Option<f64> {
        let next = self.tokens.get(self.at + 1);
        let money =
            money || next.is_some_and(|next| next.meanings().iter().any(|m| matches!(m, Meaning::Unit(Measure::Money(_), _))));
        self.take(|meaning| match meaning {
            Meaning::Times(times) => Some(*times),
            Meaning::TimesOfMoney(times) if money => Some(*times),
            _ => None,
        })
    }

    /// A number and its unit, and for durations what follows it in smaller units: `1 h 30 min`, `2 h 10`, `1時間半`.
    fn measured(&mut self) -> Option<Term> {
        let half = self.attempt(|parser| {
            let half = parser.takes(&Meaning::Half);
            parser.unit().filter(|_| half)
        });
        let (value, times, unit) = match half {
            Some((measure, size)) => (0.5, 1.0, Unit::new(measure, size)),
            None => {
                let (value, times) = self.amount(false)?;
                let more = if self.takes(&Meaning::Half) { 0.5 } else { 0.0 };
                let unit = self.attempt(|parser| {
                    parser.eat(|token| token.text == "-" && token.joined);
                    parser.unit()
                });
                match unit {
                    Some((measure, size)) => (value + more, times, Unit::new(measure, size)),
                    None if more > 0.0 => return None,
                    None => return Some(Term { value, unit: Unit::NONE, times }),
                }
            }
        };
        let (value, unit) = self.duration(value, unit);
        // `2026年`
        let year = unit.measure == Measure::Calendar && unit.size == 12.0 && (1000.0..3000.0).contains(&value);
        (!year).then_some(Term { value, unit, times })
    }

    /// One of a unit, and more: `שעה וחצי`, `ساعة و30 دقيقة`, `שעה אחת`.
    fn unit_and_more(&mut self) -> Option<Term> {
        let (measure, size) = self.unit()?;
        let one = self.takes(&Meaning::Number(1.0));
        let (value, unit) = self.duration(1.0, Unit::new(measure, size));
        (one || value > 1.0).then_some(Term { value, unit, times: 1.0 })
    }

    /// Adds what follows in smaller units.
    fn duration(&mut self, mut value: f64, mut unit: Unit) -> (f64, Unit) {
        // `5m 30s`
        let metres = unit.measure == Measure::Length && self.tokens[self.at - 1].text == "m";
        if metres && self.attempt(|parser| parser.smaller(Measure::Time, 60.0)).is_some_and(|(_, size)| size == 1.0) {
            self.at -= 2;
            unit = Unit::new(Measure::Time, 60.0);
        }
        let mut last = unit.size;
        if !matches!(unit.measure, Measure::Time | Measure::Calendar) {
            return (value, unit);
        }
        while let Some((number, size)) = self.attempt(|parser| parser.smaller(unit.measure, last)) {
            value += number * size / unit.size;
            last = size;
        }
        (value, unit)
    }

    /// A part of a duration that is in a unit smaller than `last`: the number, and the size of its unit.
    fn smaller(&mut self, measure: Measure, last: f64) -> Option<(f64, f64)> {
        if self.takes(&Meaning::Half) {
            return Some((0.5, last));
        }
        self.takes(&Meaning::And);
        if self.takes(&Meaning::Half) {
            return Some((0.5, last));
        }
        let number = self.number()?;
        if let Some(unit) = self.attempt(Self::unit) {
            let minutes = last == 3600.0 && self.tokens[self.at - 1].text == "m";
            let (of, size) = if minutes { (Measure::Time, 60.0) } else { unit };
            return (of == measure && size < last).then_some((number, size));
        }
        // `2 h 10`, `1h30`
        let next = if last == 3600.0 { 60.0 } else { 1.0 };
        let ends = self.peek().is_none();
        (ends && measure == Measure::Time && [60.0, 3600.0].contains(&last) && number < 60.0 && number.fract() == 0.0)
            .then_some((number, next))
    }

    /// `1:30 h`, `5:50`, `1:30:00`
    fn clock(&mut self) -> Option<Term> {
        let first = self.number().filter(|number| number.fract() == 0.0)?;
        let second = self.sixtieth()?;
        let third = self.attempt(Self::sixtieth);
        let value = first + second / 60.0;
        let unit = match (third, self.unit()) {
            (Some(third), None | Some((Measure::Time, 3600.0))) => {
                return Some(Term { value: value + third / 3600.0, unit: Unit::new(Measure::Time, 3600.0), times: 1.0 });
            }
            (None, Some((Measure::Time, size))) if size == 60.0 || size == 3600.0 => Unit::new(Measure::Time, size),
            (None, None) => return Some(Term { value: first * 60.0 + second, unit: Unit::new(Measure::Clock, 1.0), times: 1.0 }),
            (None | Some(_), Some(_)) => return None,
        };
        Some(Term { value, unit, times: 1.0 })
    }

    /// `:50`
    fn sixtieth(&mut self) -> Option<f64> {
        self.eat(|token| token.kind == Kind::Sign(':') && token.joined)?;
        let digits = self.eat(|token| token.is_number() && token.joined && token.text.len() == 2)?;
        digits.text.parse().ok().filter(|number| *number < 60.0)
    }

    /// `שעתיים`
    fn whole_word(&mut self) -> Option<Term> {
        let (value, measure, size) =
            self.take(|meaning| if let Meaning::Whole(n, measure, size) = meaning { Some((*n, *measure, *size)) } else { None })?;
        let (value, unit) = self.duration(value, Unit::new(measure, size));
        Some(Term { value, unit, times: 1.0 })
    }

    /// `7/10`, `1 in 3`, `1 client sur 3`; `3/4 h` is a fraction of its unit.
    fn share(&mut self) -> Option<Term> {
        let (value, times) = self.amount(false)?;
        // One or two words may name what is counted.
        let mut nouns = 0;
        while nouns < 2 && self.eat(|token| token.kind == Kind::Word).is_some() {
            nouns += 1;
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
                if slash && nouns == 0 && matches!(of, Measure::Time | Measure::Calendar | Measure::Mass | Measure::Length) =>
            {
                Some(Term { value: value / whole, unit: Unit::new(of, one), times: 1.0 })
            }
            // `2 calls in 3 days`
            Some((Measure::Points, _)) | None => Some(Term { value, unit: Unit::new(measure, size), times: 1.0 }),
            Some(_) => None,
        }
    }

    /// `of 5`, `/ 10`
    fn whole_of_share(&mut self) -> Option<Unit> {
        self.takes(&Meaning::OutOf).then_some(())?;
        let whole = self.number().filter(|whole| *whole >= 1.0)?;
        Some(Unit::new(Measure::Share, 1.0 / whole))
    }

    /// `3人に1人`, `三分之一`
    fn share_reversed(&mut self) -> Option<Term> {
        self.takes(&Meaning::Every);
        let whole = self.number().filter(|whole| *whole >= 1.0)?;
        self.eat(Token::is_noun);
        self.takes(&Meaning::OutOfReversed).then_some(())?;
        let value = self.number().filter(|value| *value <= whole)?;
        self.eat(Token::is_noun);
        Some(Term { value, unit: Unit::new(Measure::Share, 1.0 / whole), times: 1.0 })
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
        Some(Unit::new(measure, size * before.unwrap_or(1.0) * after.unwrap_or(1.0)))
    }

    /// What is left, which says what is counted, or what the unit is of or per; `None` where it holds a number or a date.
    fn words(&mut self) -> Option<String> {
        let mut words = String::new();
        let rest = &self.tokens[self.at..];
        for (index, token) in rest.iter().enumerate() {
            let known = token.meanings();
            let first = words.is_empty();
            match &token.kind {
                Kind::Sign('.') if index + 1 == rest.len() => continue,
                Kind::Sign('(' | ')' | ',' | '&' | '°' | '\'' | '"') | Kind::Word => {}
                Kind::Known(_)
                    if token.text == "/"
                        || token.text.chars().any(char::is_alphanumeric)
                        || known.iter().any(|m| matches!(m, Meaning::Unit(..))) => {}
                Kind::Known(_) | Kind::Number(_) | Kind::Sign(_) => return None,
            }
            // `2.1b`, `3rd`
            let glued = index == 0 && self.at > 0 && token.joined && token.is_spaced_word();
            let number = glued && self.tokens[self.at - 1].is_number();
            if known.contains(&Meaning::Date) || (number && token.is_suffix()) {
                return None;
            }
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
}
