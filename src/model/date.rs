//! Calendar dates with optional month and day, and comparisons that hold for every day a partial date can mean.
//!
//! A partial date means any of its days: `2026-03` is before a day only once the whole of March is.

use std::fmt;
use std::time::SystemTime;

use jiff::civil;
use jiff::tz::Offset;
use jiff::{Span, Timestamp};

use crate::quantity::Period;

/// A calendar date that exists (proleptic Gregorian).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12; `None` where only a year was written.
    pub month: Option<u8>,
    /// 1 to 31; `None` where only a month or a year was written.
    pub day: Option<u8>,
}

impl Date {
    /// Parses an ISO 8601 date: `2026-10-12`, `2026-10`, `2026`. `None` for a date that is not in the calendar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut next = |length: usize| match parts.next() {
            Some(part) if part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()) => {
                part.parse::<u16>().ok().map(Some)
            }
            Some(_) => None,
            None => Some(None),
        };
        let (year, month, day) = (next(4)??, next(2)?, next(2)?);
        let date = Self { year, month: month.map(|month| month as u8), day: day.map(|day| day as u8) };
        // The calendar has a year 0, the language has not.
        (parts.next().is_none() && year > 0 && date.civil(1, 1).is_some()).then_some(date)
    }

    /// The UTC date of a point in time.
    #[must_use]
    pub fn of(moment: SystemTime) -> Self {
        let timestamp = Timestamp::try_from(moment).unwrap_or(Timestamp::UNIX_EPOCH);
        Self::day(Offset::UTC.to_datetime(timestamp).date())
    }

    /// True where every day that a date can mean is before every day that another can.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        self.last() < other.first()
    }

    /// Whole months that have certainly passed from one date to another; 0 where the other may be earlier. The 31st counts as the
    /// 30th in a month without a 31st.
    #[must_use]
    pub fn months_until(self, other: Self) -> u32 {
        let (from, to) = (self.last(), other.first());
        let months = |date: civil::Date| i32::from(date.year()) * 12 + i32::from(date.month());
        let begun = months(to) - months(from);
        let whole = if from.saturating_add(Span::new().months(begun)) > to { begun - 1 } else { begun };
        u32::try_from(whole).unwrap_or(0)
    }

    /// The latest possible date after a period; at most the last day of 9999.
    #[must_use]
    pub fn after(self, period: Period) -> Self {
        let span = match period {
            Period::Days(days) => Span::new().try_days(days),
            Period::Months(months) => Span::new().try_months(months),
        };
        Self::day(span.map_or(civil::Date::MAX, |span| self.last().saturating_add(span)))
    }

    fn day(date: civil::Date) -> Self {
        let year = u16::try_from(date.year()).unwrap_or(1).max(1);
        Self { year, month: Some(date.month().unsigned_abs()), day: Some(date.day().unsigned_abs()) }
    }

    /// The first day it can mean.
    fn first(self) -> civil::Date {
        self.civil(1, 1).unwrap_or(civil::Date::MIN)
    }

    /// The last day it can mean.
    fn last(self) -> civil::Date {
        let day = self.civil(12, 1).unwrap_or(civil::Date::MAX);
        if self.day.is_some() { day } else { day.last_of_month() }
    }

    /// The calendar day, with defaults for a missing month and day.
    fn civil(self, month: u8, day: u8) -> Option<civil::Date> {
        let part = |part: Option<u8>, or: u8| i8::try_from(part.unwrap_or(or)).ok();
        civil::Date::new(i16::try_from(self.year).ok()?, part(self.month, month)?, part(self.day, day)?).ok()
    }
}

impl fmt::Display for Date {
    /// Formats as ISO 8601, without unknown parts: `2026-10-12`, `2026-10`, `2026`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    #[test]
    fn only_dates_of_the_calendar_are_read() {
        for text in ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01", "9999-12", "2026"] {
            assert_eq!(date(text).to_string(), text);
        }
        let wrong = "2025-02-29 1900-02-29 2026-13-01 2026-13 2026-00-10 2026-01-00 2026-04-31 0000-01-01 0000 26-11-22 2026-1-2 \
                     +026-01-01 2026-01-01-01 2026- now";
        for text in wrong.split_whitespace().chain([""]) {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_moment_is_on_a_day_in_utc() {
        for (days, date) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_779, "2026-11-22"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ] {
            let midnight = SystemTime::UNIX_EPOCH + Duration::from_secs(days * 86_400);
            assert_eq!(Date::of(midnight).to_string(), date);
            assert_eq!(Date::of(midnight + Duration::from_secs(86_399)).to_string(), date);
        }
    }

    #[test]
    fn only_what_is_certain_is_before() {
        for (one, other, before) in [
            ("2026-11-21", "2026-11-22", true),
            ("2026-11-22", "2026-11-22", false),
            ("2026-11", "2026-11-22", false),
            ("2026-10", "2026-11-22", true),
            ("2026", "2026-11-22", false),
            ("2025", "2026-01-01", true),
            ("2026-10-31", "2026-11", true),
            ("2026-11-30", "2026-11", false),
        ] {
            assert_eq!(date(one).is_before(date(other)), before, "{one} {other}");
        }
    }

    #[test]
    fn months_are_whole_and_certain() {
        for (from, to, months) in [
            ("2024-11-22", "2026-11-22", 24),
            ("2024-11-23", "2026-11-22", 23),
            ("2024-10", "2026-11-22", 24),
            ("2024-11", "2026-11-22", 23),
            ("2023", "2026-11-22", 34),
            ("2026-01-31", "2026-02-28", 1),
            ("2027", "2026-11-22", 0),
            ("2026-11-30", "2026-11-22", 0),
        ] {
            assert_eq!(date(from).months_until(date(to)), months, "{from} {to}");
        }
    }

    #[test]
    fn a_period_leads_to_the_latest_day_it_can() {
        for (from, period, to) in [
            ("2026-08-31", Period::Months(6), "2027-02-28"),
            ("2027-08-31", Period::Months(6), "2028-02-29"),
            ("2026-03", Period::Months(6), "2026-09-30"),
            ("2026", Period::Months(12), "2027-12-31"),
            ("2026-12-25", Period::Days(14), "2027-01-08"),
            ("2026-01-01", Period::Days(365), "2027-01-01"),
            ("9999-12-01", Period::Months(u32::MAX), "9999-12-31"),
            ("9990-12-01", Period::Months(200_000), "9999-12-31"),
            ("9999-12-01", Period::Days(u32::MAX), "9999-12-31"),
        ] {
            assert_eq!(date(from).after(period).to_string(), to, "{from} {period:?}");
        }
    }
}
