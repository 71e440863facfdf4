//! Aggregates findings of the same cause: each on its own, or one for all.

/// Selects the incomplete elements to report: each if most elements are complete, otherwise the worst one. Returns the number of
/// omitted ones.
///
/// `all`: the number of all elements. `worst`: the element with the highest value is the worst.
pub(super) fn reported<T>(lacking: Vec<T>, all: usize, worst: impl Fn(&T) -> f64) -> (Vec<T>, usize) {
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

/// Appends `, as at 3 other places` to the label of a finding that covers several places.
pub(super) fn and_others(label: &str, others: usize) -> String {
    match others {
        0 => label.to_owned(),
        1 => format!("{label}, as at one other place"),
        _ => format!("{label}, as at {others} other places"),
    }
}
