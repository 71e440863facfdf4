//! Parses `--today`, the date used for age checks. The only file that reads the system clock.

use std::time::SystemTime;

use crate::model::Date;

/// Parses a date such as `2026-11-22`.
pub(crate) fn parse(typed: &str) -> Result<Date, String> {
    match Date::parse(typed.trim()) {
        Some(date) if date.day.is_some() => Ok(date),
        _ => Err("not a valid date such as 2026-11-22".to_owned()),
    }
}

/// Today in UTC.
pub(crate) fn now() -> Date {
    Date::of(SystemTime::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_typed_in_full() {
        assert_eq!(parse(" 2024-02-29 ").map(|day| day.to_string()), Ok("2024-02-29".to_owned()));
        for wrong in ["2025-02-29", "2026-11", "2026", "now", ""] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
