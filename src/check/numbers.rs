//! Numbers of metrics against each other: which way is better, and what is certain where one is a range.

use crate::model::{Direction, Metric, MetricKind, Quantity};

/// Which way a metric gets better: as written, else as its kind tells. Scales of effort go both ways.
pub(super) fn direction(metric: &Metric) -> Option<Direction> {
    let by_kind = || match metric.kind.map(|kind| kind.value) {
        Some(MetricKind::Nps | MetricKind::Csat) => Some(Direction::Up),
        Some(MetricKind::Time) => Some(Direction::Down),
        _ => None,
    };
    metric.direction.map(|direction| direction.value).or_else(by_kind)
}

/// The ends of two values that can be compared: two numbers or ranges in one unit, no changes, no words.
fn ends(one: &Quantity, other: &Quantity) -> Option<[(f64, f64); 2]> {
    let units = (unit(&one.text), unit(&other.text));
    if one.change || other.change || (units.0 != units.1 && !units.0.is_empty() && !units.1.is_empty()) {
        return None;
    }
    Some([(one.low?, one.high?), (other.low?, other.high?)])
}

/// True where a value is certainly better than another.
pub(super) fn is_better(direction: Direction, one: &Quantity, other: &Quantity) -> bool {
    ends(one, other).is_some_and(|[one, other]| match direction {
        Direction::Up => one.0 > other.1,
        Direction::Down => one.1 < other.0,
    })
}

/// True where a value certainly reaches a target. A target that is a range is reached at its nearer end.
pub(super) fn reaches(direction: Direction, value: &Quantity, target: &Quantity) -> bool {
    ends(value, target).is_some_and(|[value, target]| match direction {
        Direction::Up => value.0 >= target.0,
        Direction::Down => value.1 <= target.1,
    })
}

/// The letters and signs of a measured value that are no part of its number: `min` of `5 min`, `%` of `61 %`.
pub(super) fn unit(text: &str) -> String {
    let said =
        |char: &char| char.is_alphabetic() || matches!(char, '%' | '$' | '\u{20ac}' | '\u{a3}' | '\u{a5}' | '/' | '\u{2030}');
    text.to_lowercase().chars().filter(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str, low: f64, high: f64) -> Quantity {
        Quantity { text: text.to_owned(), low: Some(low), high: Some(high), change: false }
    }

    #[test]
    fn only_what_is_certain_is_better_or_reached() {
        let days = quantity("8-12 days", 8.0, 12.0);
        let ten = quantity("10 days", 10.0, 10.0);
        let seven = quantity("7", 7.0, 7.0);
        assert!(!is_better(Direction::Down, &ten, &days) && !is_better(Direction::Up, &ten, &days));
        assert!(is_better(Direction::Down, &seven, &days) && is_better(Direction::Up, &days, &seven));
        assert!(reaches(Direction::Down, &ten, &days) && reaches(Direction::Up, &ten, &days));
        assert!(!reaches(Direction::Down, &days, &ten));
        let seconds = quantity("90 s", 90.0, 90.0);
        assert!(!is_better(Direction::Up, &seconds, &ten), "units differ");
        let words = Quantity { text: "several".to_owned(), low: None, high: None, change: false };
        assert!(!is_better(Direction::Up, &seven, &words) && !reaches(Direction::Up, &words, &seven));
        let change = Quantity { change: true, ..quantity("+15 %", 15.0, 15.0) };
        assert!(!reaches(Direction::Up, &change, &seven));
    }
}
