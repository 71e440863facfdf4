//! How many findings a map gets for one habit: each, or one that stands for all.

/// Of things that lack something, those to tell of: each where most have it, else one for all; and how many are not told of.
///
/// `all`: how many could lack it. `worst`: the higher, the sooner it is the one.
pub(super) fn told<T>(lacking: Vec<T>, all: usize, worst: impl Fn(&T) -> f64) -> (Vec<T>, usize) {
    if lacking.len() * 2 <= all {
        return (lacking, 0);
    }
    let others = lacking.len().saturating_sub(1);
    let mut found: Option<(f64, T)> = None;
    for it in lacking {
        let weight = worst(&it);
        if found.as_ref().is_none_or(|(most, _)| weight > *most) {
            found = Some((weight, it));
        }
    }
    (found.into_iter().map(|(_, it)| it).collect(), others)
}

/// `, as at 3 other places` and the like, for a finding that stands for several.
pub(super) fn and_others(label: &str, others: usize) -> String {
    match others {
        0 => label.to_owned(),
        1 => format!("{label}, as at one other place"),
        _ => format!("{label}, as at {others} other places"),
    }
}
