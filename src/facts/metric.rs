//! Interprets a metric: its direction, whether its target is reached, and its progress.
//!
//! Nothing is guessed: if the direction is unknown, or value and target cannot be compared, there is no verdict.

use crate::model::keys::meaning;
use crate::model::{Direction, Metric, MetricKind};
use crate::quantity::{Comparison, LimitKind, Quantity, compare};
use crate::source::Spanned;

/// The direction in which a metric improves; `None` if it is not certain.
///
/// In this order: the author's `direction`; the limit in the target (`< 5 min`, `at least 90 %`); the kind: up for a promoter or
/// satisfaction score, down for a time; from the baseline to the target. Effort scores, shares, counts and amounts have no
/// direction of their own.
#[must_use]
pub fn direction(metric: &Metric) -> Option<Direction> {
    let limit = || match metric.target.as_ref()?.limit? {
        LimitKind::AtLeast | LimitKind::Above => Some(Direction::Up),
        LimitKind::AtMost | LimitKind::Below => Some(Direction::Down),
    };
    let by_kind = || match kind(metric)? {
        MetricKind::Nps | MetricKind::Csat => Some(Direction::Up),
        MetricKind::Time => Some(Direction::Down),
        MetricKind::Ces | MetricKind::Ratio | MetricKind::Count | MetricKind::Money | MetricKind::Other => None,
    };
    let by_baseline = || {
        let compared = compare(metric.baseline.as_ref()?, metric.target.as_ref()?)?;
        let up = compared.is_below().then_some(Direction::Up);
        up.or_else(|| compared.is_above().then_some(Direction::Down))
    };
    metric.direction.map(|direction| direction.value).or_else(limit).or_else(by_kind).or_else(by_baseline)
}

/// The kind of a metric: as written, else by an unambiguous name.
#[must_use]
pub fn kind(metric: &Metric) -> Option<MetricKind> {
    // The words for other kinds are also in the names of other things: `effort`, `rate`, `time`.
    let by_name = || named(&metric.name).filter(|kind| matches!(kind, MetricKind::Nps | MetricKind::Csat));
    metric.kind.map(|kind| kind.value).or_else(by_name)
}

/// The kind of which a name is the word: `Net promoter score (NPS)`, `CSAT score`.
fn named(name: &str) -> Option<MetricKind> {
    let name = name.split('(').next().unwrap_or_default().trim();
    let bare = || name.to_lowercase().strip_suffix(" score").map(str::to_owned);
    meaning(name).or_else(|| meaning(&bare()?))
}

/// The current value of a metric: its value, else the last of its series.
#[must_use]
pub fn current(metric: &Metric) -> Option<&Spanned<Quantity>> {
    metric.value.as_ref().or_else(|| metric.series.last())
}

/// Whether a metric has reached its target; `None` if that is not certain. A range is reached at its nearer end.
#[must_use]
pub fn reached(metric: &Metric) -> Option<bool> {
    let (direction, compared) = (direction(metric)?, with_target(metric)?);
    let (reached, missed) = match direction {
        Direction::Up => (compared.reaches_up(), compared.is_below()),
        Direction::Down => (compared.reaches_down(), compared.is_above()),
    };
    (reached != missed).then_some(reached)
}

/// Whether a metric is certainly better than its target.
#[must_use]
pub fn is_past_target(metric: &Metric) -> bool {
    match (direction(metric), with_target(metric)) {
        (Some(direction), Some(compared)) => is_ahead(direction, compared),
        (None, _) | (_, None) => false,
    }
}

/// Whether one value of a metric is certainly better than another.
#[must_use]
pub fn is_better(direction: Direction, one: &Quantity, other: &Quantity) -> bool {
    compare(one, other).is_some_and(|compared| is_ahead(direction, compared))
}

fn is_ahead(direction: Direction, compared: Comparison) -> bool {
    match direction {
        Direction::Up => compared.is_above(),
        Direction::Down => compared.is_below(),
    }
}

fn with_target(metric: &Metric) -> Option<Comparison> {
    compare(current(metric)?, metric.target.as_ref()?)
}

/// Value and target of a metric on one bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MetricProgress {
    /// 0-1 of the bar.
    pub value: f64,
    /// 0-1 of the bar.
    pub target: f64,
    /// The result of [`reached`].
    pub reached: Option<bool>,
}

/// Value and target of a metric on a bar. `None` if the two cannot be compared.
#[must_use]
pub fn progress(metric: &Metric) -> Option<MetricProgress> {
    let (current, target) = (current(metric)?, metric.target.as_ref()?);
    let (value, goal) = with_target(metric)?.middles();
    let percent = [&current.unit, &target.unit].iter().any(|unit| unit.whole() == Some(100.0));
    let (start, end) = range(value, goal, baseline_below(metric, goal), percent);
    let share = |value: f64| if end > start { (value - start) / (end - start) } else { 0.0 };
    Some(MetricProgress { value: share(value), target: share(goal), reached: reached(metric) })
}

/// The ends of a bar: from 0 to slightly more than the greater of value and target, or to 100 % for a percentage above 30 %.
///
/// With negative numbers, the bar starts at the baseline, or at a value below it. Without a baseline, it starts below the lesser of
/// value and target by an amount that does not depend on the value, so that different values fill it differently.
fn range(value: f64, goal: f64, baseline: Option<f64>, percent: bool) -> (f64, f64) {
    let greater = value.max(goal);
    let start = baseline.map_or_else(|| value.min(goal), |baseline| baseline.min(value));
    if start >= 0.0 {
        return (0.0, if percent && greater > 0.3 && greater <= 1.0 { 1.0 } else { greater * 1.15 });
    }
    let margin = if baseline.is_some() { 0.0 } else { (0.15 * goal.abs()).max(if percent { 0.01 } else { 1.0 }) };
    (start - margin, greater.max(if percent && goal > 0.3 { 1.0 } else { 0.0 }))
}

/// The baseline of a metric on the scale of its target, if it is less than the target.
fn baseline_below(metric: &Metric, goal: f64) -> Option<f64> {
    let (baseline, target) = compare(metric.baseline.as_ref()?, metric.target.as_ref()?)?.middles();
    ((target - goal).abs() <= 1e-9 * goal.abs() && baseline < goal).then_some(baseline)
}

/// The target of a metric on the axis of its series: in the unit, or as the share, that the series is written in. `None` if the two
/// cannot be compared.
#[must_use]
pub fn target_in_series(metric: &Metric) -> Option<f64> {
    let (target, last) = (metric.target.as_ref()?, metric.series.last()?);
    // Without a unit of its own, the series is in that of the value.
    let unit = std::iter::once(last).chain(&metric.value).map(|value| &value.unit).find(|unit| !unit.is_none());
    let last = Quantity { unit: unit.unwrap_or(&last.unit).clone(), ..last.value.clone() };
    let (value, goal) = compare(&last, target)?.middles();
    let written = last.low.zip(last.high).map(|(low, high)| f64::midpoint(low, high))?;
    if value == 0.0 { target.low_in(&last.unit) } else { Some(goal * (written / value)) }
}

/// A value of a metric with the metric's unit after its number, unless the value states its own or has no number: `14 min`,
/// `5 min or less`, `as low as possible`.
#[must_use]
pub fn with_unit(metric: &Metric, value: &Quantity) -> String {
    metric.unit.as_ref().map_or_else(|| value.text.clone(), |unit| value.with_unit(&unit.value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metric(kind: Option<MetricKind>, unit: Option<&str>, texts: [Option<&str>; 3]) -> Metric {
        let spanned = |text: &str| Spanned::new(text.to_owned(), crate::source::Span::default());
        let context = crate::quantity::Context { unit, ..Default::default() };
        let mut read = crate::quantity::read(&texts, context).into_iter();
        let mut next = || Some(Spanned::new(read.next()??, crate::source::Span::default()));
        let (baseline, value, target) = (next(), next(), next());
        Metric {
            id: None,
            name: spanned("M"),
            kind: kind.map(|kind| Spanned::new(kind, crate::source::Span::default())),
            unit: unit.map(spanned),
            direction: None,
            baseline,
            value,
            target,
            as_of: None,
            n: None,
            series: Vec::new(),
            source: None,
            description: None,
        }
    }

    #[test]
    fn a_target_is_reached_where_that_is_certain() {
        let (nps, csat, time) = (Some(MetricKind::Nps), Some(MetricKind::Csat), Some(MetricKind::Time));
        for (kind, unit, texts, expected) in [
            (nps, None, [None, Some("50"), Some("30")], Some(true)),
            (nps, None, [None, Some("12"), Some("30")], Some(false)),
            (csat, None, [None, Some("82 %"), Some("75 %")], Some(true)),
            (time, None, [None, Some("2 h"), Some("45 min")], Some(false)),
            (time, None, [None, Some("90 s"), Some("2 min")], Some(true)),
            (time, Some("min"), [None, Some("14"), Some("1 h")], Some(true)),
            (time, None, [None, Some("8-12 days"), Some("10 days")], None),
            (time, None, [None, Some("10 days"), Some("8-12 days")], Some(true)),
            (time, None, [None, Some("5 min"), Some("< 5 min")], Some(false)),
            (None, None, [None, Some("61 %"), Some("90 %")], None),
            (None, None, [None, Some("61 %"), Some("≥ 90 %")], Some(false)),
            (None, None, [Some("40 %"), Some("61 %"), Some("90 %")], Some(false)),
            (None, None, [Some("40 %"), Some("30 %"), Some("20 %")], Some(false)),
            (Some(MetricKind::Ces), None, [None, Some("5"), Some("6")], None),
            (time, None, [None, Some("2 h"), Some("v2.1")], None),
            (time, None, [None, Some("+15 %"), Some("10 %")], None),
        ] {
            assert_eq!(reached(&metric(kind, unit, texts)), expected, "{kind:?} {unit:?} {texts:?}");
        }
    }

    #[test]
    fn a_name_may_say_what_is_measured() {
        let mut named = metric(None, None, [None, Some("50"), Some("30")]);
        assert_eq!(direction(&named), None);
        named.name.value = "NPS".to_owned();
        assert_eq!((direction(&named), reached(&named)), (Some(Direction::Up), Some(true)));
    }

    #[test]
    fn a_bar_needs_values_that_can_be_compared() {
        let bar = |value, target| progress(&metric(None, None, [None, Some(value), Some(target)]));
        for (value, target) in [("100 €", "90 CHF"), ("40 %", "30 calls"), ("v2.1", "v2.2"), ("several", "3")] {
            assert_eq!(bar(value, target), None, "{value} {target}");
        }
        let percent = bar("61 %", "90 %").expect("a bar");
        assert!((percent.value - 0.61).abs() < 1e-9 && (percent.target - 0.9).abs() < 1e-9 && percent.reached.is_none());
        let time = bar("2 h", "60 min").expect("a bar");
        assert!((time.value / time.target - 2.0).abs() < 1e-9 && (time.value - 1.0 / 1.15).abs() < 1e-9);
        for (value, target) in [("-12", "30"), ("-20", "-5"), ("-20", "0")] {
            let bar = bar(value, target).expect("a bar");
            assert!(0.0 < bar.value && bar.value < bar.target && bar.target <= 1.0, "{value} {target}: {bar:?}");
        }
    }

    #[test]
    fn a_bar_grows_with_the_value_and_meets_the_mark_at_the_target() {
        let bar = |baseline: Option<i32>, value: i32, target: i32| {
            let [baseline, value, target] = [baseline, Some(value), Some(target)].map(|n| n.map(|n| n.to_string()));
            progress(&metric(None, None, [baseline.as_deref(), value.as_deref(), target.as_deref()])).expect("a bar")
        };
        let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
        let known = bar(Some(-30), -12, 0);
        assert!(near(known.value, 0.6) && near(known.target, 1.0), "{known:?}");
        for baseline in [None, Some(-45), Some(-10), Some(5)] {
            for target in (-40..=40).step_by(5) {
                let start = baseline.filter(|baseline| *baseline < target);
                assert!(near(bar(baseline, target, target).value, bar(baseline, target, target).target), "{baseline:?} {target}");
                for value in -50..50 {
                    let (less, more) = (bar(baseline, value, target), bar(baseline, value + 1, target));
                    assert!([less.value, less.target].iter().all(|it| (0.0..=1.0).contains(it)), "{baseline:?} {value} {target}");
                    // Without a baseline, the bars of negative values have a start of their own.
                    if value + 1 != 0 || start.is_some() {
                        let differ = value < target && start.is_none_or(|start| start <= value);
                        let grows = if differ { less.value < more.value } else { less.value < more.value + 1e-9 };
                        assert!(grows, "{baseline:?} {value} {target}: {less:?} {more:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_unit_is_written_once() {
        let mixed = metric(None, Some("min"), [Some("90 s"), Some("14"), Some("about 1 h")]);
        let with = |value: &Option<Spanned<Quantity>>| with_unit(&mixed, value.as_ref().expect("given"));
        assert_eq!([with(&mixed.baseline), with(&mixed.value), with(&mixed.target)], ["90 s", "14\u{a0}min", "about 1 h"]);
        for (text, expected) in [
            ("3-5", "3-5\u{a0}min"),
            ("< 5", "< 5\u{a0}min"),
            ("at least 5", "at least 5\u{a0}min"),
            ("5 or less", "5\u{a0}min or less"),
            ("3 (median)", "3 (median)\u{a0}min"),
            ("+5", "+5\u{a0}min"),
            ("as low as possible", "as low as possible"),
            ("half", "half"),
            ("none", "none"),
            ("double by 2027", "double by 2027"),
        ] {
            let target = metric(None, Some("min"), [None, None, Some(text)]).target.expect("given");
            assert_eq!(with_unit(&mixed, &target), expected);
        }
    }

    #[test]
    fn a_series_ends_where_the_metric_is() {
        let mut waiting = metric(Some(MetricKind::Time), Some("min"), [None, None, Some("1 h")]);
        waiting.series =
            ["70", "55"].map(|text| metric(None, Some("min"), [None, Some(text), None]).value.expect("given")).to_vec();
        assert_eq!((reached(&waiting), target_in_series(&waiting)), (Some(true), Some(60.0)));
        // Shares are drawn as they are written.
        for (series, target, expected) in
            [("0.9", "80 %", Some(0.8)), ("90 %", "0.8", Some(80.0)), ("90", "80 %", Some(80.0)), ("9", "< 7 days", Some(7.0))]
        {
            let mut metric = metric(None, None, [None, Some(series), Some(target)]);
            metric.series = metric.value.take().into_iter().collect();
            let drawn = target_in_series(&metric).map(|target| (target * 1000.0).round() / 1000.0);
            assert_eq!(drawn, expected, "{series} {target}");
        }
    }
}
