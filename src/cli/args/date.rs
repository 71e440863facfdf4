//! The day to reckon from: as typed, else by the system's clock. Alone asks what time it is.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::model::Date;

/// A day as typed: `2026-11-22`.
pub(crate) fn parse(typed: &str) -> Result<Date, String> {
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = typed.trim().split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return Err("not a day such as 2026-11-22".to_owned());
    };
    let shaped = digits(year, 4) && digits(month, 2) && digits(day, 2);
    let numbers = (year.parse(), month.parse(), day.parse());
    let (true, (Ok(year), Ok(month), Ok(day))) = (shaped, numbers) else {
        return Err("not a day such as 2026-11-22".to_owned());
    };
    if year >= 1 && (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day) {
        Ok(Date { year, month: Some(month), day: Some(day) })
    } else {
        Err("no calendar has this day".to_owned())
    }
}

fn days_of(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Today in UTC.
pub(crate) fn now() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    day(seconds / 86_400)
}

/// The date of a day counted from 1970-01-01, after Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, 2013.
fn day(days: u64) -> Date {
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // The year begins in March, so that the leap day is its last.
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    Date { year: u16::try_from(year).unwrap_or(9999).min(9999), month: Some(month as u8), day: Some(day as u8) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (days, date) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_779, "2026-11-22"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(day(days).to_string(), date);
        }
    }

    #[test]
    fn a_day_is_typed_in_full() {
        assert_eq!(parse("2024-02-29").map(|day| day.to_string()), Ok("2024-02-29".to_owned()));
        for wrong in
            ["2025-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "2026-11", "26-11-22", "2026-1-2", "+026-01-01", "now", ""]
        {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
