//! Reads numbers with a unit, and durations in all their forms: `1 h 30 min`, `1h30`, `1:30 h`, `5:50`, `1時間半`.

use super::meaning::Meaning;
use super::parser::{Amount, Parser};
use super::token::TokenKind;
use super::unit::{Measure, Unit};

impl Parser<'_> {
    /// A number and its unit, and for durations what follows it in smaller units: `1 h 30 min`, `2 h 10`, `1時間半`.
    pub(super) fn measured(&mut self) -> Option<Amount> {
        let half = self.attempt(|parser| {
            let half = parser.takes(&Meaning::Half);
            parser.unit().filter(|_| half)
        });
        let (value, times, (measure, size)) = if let Some(unit) = half {
            (0.5, 1.0, unit)
        } else {
            let spelled = !self.peek()?.is_number();
            let (value, times) = self.scaled_number(false)?;
            let more = if self.takes(&Meaning::Half) { 0.5 } else { 0.0 };
            let unit = self.attempt(|parser| {
                parser.eat(|token| token.text == "-" && token.joined);
                parser.unit()
            });
            match unit {
                Some(unit) => (value + more, times, unit),
                // `a lot`, `one of them`
                None if more > 0.0 || (spelled && times == 1.0) => return None,
                None => return Some(Amount { value, unit: Unit::NONE, times }),
            }
        };
        let doubtful = self.is_after_doubtful_sign(measure);
        let (value, unit) = self.duration(value, Unit { doubtful, ..Unit::new(measure, size) });
        // `2026年`
        let year = unit.measure == Measure::Calendar && unit.size == 12.0 && (1000.0..3000.0).contains(&value);
        (!year).then_some(Amount { value, unit, times })
    }

    /// A unit without a number, which means one, and what follows: `שנייה אחת`, `ثانية ونصف`.
    pub(super) fn unit_and_more(&mut self) -> Option<Amount> {
        let (measure, size) = self.unit()?;
        let one = self.one_after_unit();
        let (value, unit) = self.duration(1.0, Unit::new(measure, size));
        (one || value > 1.0).then_some(Amount { value, unit, times: 1.0 })
    }

    /// Consumes a one after its unit, in Arabic and Hebrew; `day one` is not a duration.
    fn one_after_unit(&mut self) -> bool {
        self.peek().is_some_and(|token| !token.text.is_ascii()) && self.takes(&Meaning::Number(1.0))
    }

    /// Adds following parts in smaller units.
    pub(super) fn duration(&mut self, mut value: f64, mut unit: Unit) -> (f64, Unit) {
        // `5m 30s`
        let metres = unit.measure == Measure::Length && self.tokens[self.at - 1].is_letter_m();
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

    /// A part of a duration in a unit smaller than `last`: the number, and the size of its unit.
    fn smaller(&mut self, measure: Measure, last: f64) -> Option<(f64, f64)> {
        if self.takes(&Meaning::Half) {
            return Some((0.5, last));
        }
        // `1 hour, 30 minutes`
        self.eat(|token| token.kind == TokenKind::Sign(','));
        if !self.between {
            self.takes(&Meaning::And);
        }
        if self.takes(&Meaning::Half) {
            return Some((0.5, last));
        }
        let in_digits = self.peek()?.is_number();
        let number = self.number()?;
        if let Some(unit) = self.attempt(Self::unit) {
            let minutes = last == 3600.0 && self.tokens[self.at - 1].is_letter_m();
            let (of, size) = if minutes { (Measure::Time, 60.0) } else { unit };
            return (of == measure && size < last).then_some((number, size));
        }
        // `2 h 10`, `1h30`
        let next = if last == 3600.0 { 60.0 } else { 1.0 };
        let ends = in_digits && self.peek().is_none();
        (ends && measure == Measure::Time && [60.0, 3600.0].contains(&last) && number < 60.0 && number.fract() == 0.0)
            .then_some((number, next))
    }

    /// `1:30 h`, `5:50`, `1:30:00`
    pub(super) fn clock(&mut self) -> Option<Amount> {
        let first = self.number().filter(|number| number.fract() == 0.0)?;
        let second = self.sixtieth()?;
        let third = self.attempt(Self::sixtieth);
        let value = first + second / 60.0;
        let unit = match (third, self.unit()) {
            (Some(third), None | Some((Measure::Time, 3600.0))) => {
                return Some(Amount { value: value + third / 3600.0, unit: Unit::new(Measure::Time, 3600.0), times: 1.0 });
            }
            (None, Some((Measure::Time, size))) if size == 60.0 || size == 3600.0 => Unit::new(Measure::Time, size),
            (None, None) => {
                return Some(Amount { value: first * 60.0 + second, unit: Unit::new(Measure::Clock, 1.0), times: 1.0 });
            }
            (None | Some(_), Some(_)) => return None,
        };
        Some(Amount { value, unit, times: 1.0 })
    }

    /// `:50`
    fn sixtieth(&mut self) -> Option<f64> {
        self.eat(|token| token.kind == TokenKind::Sign(':') && token.joined)?;
        let digits = self.eat(|token| token.is_number() && token.joined && token.text.len() == 2)?;
        digits.text.parse().ok().filter(|number| *number < 60.0)
    }

    /// `שעתיים`, `שעה`, `שעה וחצי`, `ساعة و30 دقيقة`
    pub(super) fn whole_word(&mut self) -> Option<Amount> {
        let (value, measure, size) = self.take(Meaning::whole)?;
        if value == 1.0 {
            self.one_after_unit();
        }
        let (value, unit) = self.duration(value, Unit::new(measure, size));
        Some(Amount { value, unit, times: 1.0 })
    }
}
