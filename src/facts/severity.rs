//! Sorts pain points by severity.

use std::cmp::Reverse;

use crate::model::{PainPoint, Severity};

/// Pain points by severity, the most severe first; otherwise in the order of the file. Those without a severity are last.
#[must_use]
pub fn by_severity(pains: &[PainPoint]) -> Vec<&PainPoint> {
    let mut pains: Vec<&PainPoint> = pains.iter().collect();
    pains.sort_by_key(|pain| Reverse(pain.severity.map(|severity| severity.value)));
    pains
}

/// A severity on a scale from 1 to 3.
#[must_use]
pub const fn pips(severity: Severity) -> u8 {
    match severity {
        Severity::Minor => 1,
        Severity::Major => 2,
        Severity::Severe => 3,
    }
}
