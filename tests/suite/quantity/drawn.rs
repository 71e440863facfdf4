//! Bars and curves are coloured by what is certain.

/// How often the colours for reached and missed are drawn for a metric, and whether there is a bar.
fn drawn(metric: &str) -> (usize, usize, bool) {
    let map =
        format!("title: T\nstages:\n  - name: S\n    touchpoints:\n      - {{name: t, metrics: [{{name: M, {metric}}}]}}\n");
    let scene = format!("{:?}", crate::defects::draw(&map, "journey-map"));
    let bar = scene.contains("target as a stroke");
    // The legend's own bar is an orange one, and a grey one where no bar is judged; so is its curve, which ends in a dot.
    let samples = usize::from(bar) + 2 * usize::from(scene.contains("target dashed"));
    (scene.matches("Feel(4)").count(), scene.matches("Feel(1)").count().saturating_sub(samples), bar)
}

#[test]
fn a_bar_and_a_curve_are_coloured_by_what_is_certain() {
    for (metric, reached, missed, bar) in [
        ("kind: nps, value: 50, target: 30", 1, 0, true),
        ("kind: csat, value: 82 %, target: 75 %", 1, 0, true),
        ("kind: nps, value: 12, target: 30", 0, 1, true),
        ("kind: time, value: 2 h, target: 45 min", 0, 1, true),
        ("kind: time, unit: min, value: 14, target: 1 h", 1, 0, true),
        ("direction: up, value: 900.000, target: '2,5 Mio.'", 0, 1, true),
        ("kind: nps, value: -12, target: 30", 0, 1, true),
        ("direction: down, value: 45, target: -5", 0, 1, true),
        ("direction: down, value: -40, target: -5", 1, 0, true),
        ("kind: time, value: 45 m, target: 2 h", 1, 0, true),
        ("kind: count, baseline: 900, value: 1.100, target: 1.200", 0, 1, true),
        ("baseline: 900, value: 1.100, target: 1.200", 0, 0, true),
        ("value: 61 %, target: 90 %", 0, 0, true),
        ("value: 61 %, target: at least 90 %", 0, 1, true),
        ("direction: down, value: 100 €, target: 90 CHF", 0, 0, false),
        ("direction: down, value: v2.1, target: v2.0", 0, 0, false),
        ("direction: down, value: Q3 2025, target: Q4 2025", 0, 0, false),
        ("direction: up, value: +15 %, target: 10 %", 0, 0, false),
    ] {
        assert_eq!(drawn(metric), (reached, missed, bar), "{metric}");
    }
    let curve = |metric: &str| drawn(&format!("{metric}, series: [10, 20, 40, 50]"));
    let (reached, missed, bar) = curve("kind: nps, value: 50, target: 30");
    assert!(reached > 0 && missed == 0 && !bar);
    let (reached, missed, bar) = curve("kind: nps, target: 60");
    assert!(reached == 0 && missed > 0 && !bar, "the last of the series counts");
    assert_eq!(curve("value: 50, target: 30"), (0, 0, false));
    let (reached, missed, _) = drawn("direction: down, series: [-5, 0, 10], target: -30");
    assert!(reached == 0 && missed > 0);
}
