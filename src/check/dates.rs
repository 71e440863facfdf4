//! Reckoning with dates that may be only a month or a year: what is certain counts.
//!
//! A partial date stands for all its days: `2026-03` is before a day only once the whole of March is.

use crate::model::Date;
use crate::quantity::Period;

/// True where every day that a date can mean is before every day that another can.
pub(super) fn is_before(date: Date, other: Date) -> bool {
    last(date) < first(other)
}

/// Whole months that have certainly gone by from one date to another; none where the other may be earlier.
pub(super) fn months_between(from: Date, to: Date) -> u32 {
    let (from, to) = (last(from), first(to));
    let months = |date: Date| u32::from(date.year) * 12 + u32::from(date.month.unwrap_or(1));
    let begun = months(to).saturating_sub(months(from));
    // The month that the day has not come round in yet is no whole one; the 31st comes round on the 30th where there is no 31st.
    let day = from.day.min(Some(days_in(to.year, to.month.unwrap_or(1))));
    if begun > 0 && to.day < day { begun - 1 } else { begun }
}

/// The latest day that may be meant by a date and a period after it.
pub(super) fn after(date: Date, period: Period) -> Date {
    let date = last(date);
    let (mut year, mut month) = (date.year, date.month.unwrap_or(1));
    let mut day = u32::from(date.day.unwrap_or(1));
    match period {
        Period::Months(more) => {
            let months = (u32::from(month) - 1).saturating_add(more);
            year = u16::try_from(u32::from(year).saturating_add(months / 12)).unwrap_or(LAST_YEAR).min(LAST_YEAR);
            month = (months % 12) as u8 + 1;
            day = day.min(u32::from(days_in(year, month)));
        }
        Period::Days(more) => {
            day = day.saturating_add(more);
            while day > u32::from(days_in(year, month)) && year < LAST_YEAR {
                day -= u32::from(days_in(year, month));
                (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
            }
            day = day.min(u32::from(days_in(year, month)));
        }
    }
    Date { year, month: Some(month), day: Some(day as u8) }
}

/// The latest year a date can have.
const LAST_YEAR: u16 = 9999;

fn first(date: Date) -> Date {
    Date { year: date.year, month: date.month.or(Some(1)), day: date.day.or(Some(1)) }
}

fn last(date: Date) -> Date {
    let month = date.month.unwrap_or(12);
    Date { year: date.year, month: Some(month), day: date.day.or(Some(days_in(date.year, month))) }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        let mut parts = text.split('-').map(|part| part.parse::<u16>().expect("a number"));
        let year = parts.next().expect("a year");
        Date { year, month: parts.next().map(|month| month as u8), day: parts.next().map(|day| day as u8) }
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
            assert_eq!(is_before(date(one), date(other)), before, "{one} {other}");
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
            assert_eq!(months_between(date(from), date(to)), months, "{from} {to}");
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
            ("9999-12-01", Period::Months(u32::MAX), "9999-04-01"),
            ("9999-12-01", Period::Days(u32::MAX), "9999-12-31"),
        ] {
            assert_eq!(after(date(from), period).to_string(), to, "{from} {period:?}");
        }
    }
}
