//! Bounds the work for proofs of fixes.

use crate::compile::Checked;

/// The work to check a touchpoint, compared with that to read a byte.
const WORK_OF_TOUCHPOINT: usize = 32;
/// The same for a point of a curve: a touchpoint and a persona.
const WORK_OF_POINT: usize = 4;

/// The work to compile a journey again, in bytes that take as long to read. A short file may repeat long parts.
#[must_use]
pub fn work(checked: &Checked) -> usize {
    let bytes: usize = checked.sources.iter().map(|(_, source)| source.text.len()).sum();
    let touchpoints = checked.size.map_or(0, |size| size.touchpoints);
    let points = checked.journey.as_ref().map_or(0, |journey| journey.personas.len().saturating_mul(touchpoints));
    bytes + touchpoints * WORK_OF_TOUCHPOINT + points.saturating_mul(WORK_OF_POINT)
}

/// How many proofs may be made. Each reads and checks all files of a journey.
#[derive(Debug, Clone, Copy)]
struct ProofLimit {
    proofs: usize,
    /// The maximum [`work`], unless it takes more to make the least number of proofs.
    work: usize,
    /// The number of proofs that even a large journey has.
    least: usize,
}

/// The proofs that are left.
#[derive(Debug)]
pub struct ProofBudget {
    limit: ProofLimit,
    proofs: usize,
    work: usize,
}

impl ProofBudget {
    /// The proofs for the fixes of one journey.
    #[must_use]
    pub fn of_journey() -> Self {
        Self::new(ProofLimit { proofs: 32, work: 512 * 1024, least: 2 })
    }

    /// The proofs for the fixes of files that several of these journeys use, in a whole run: it grows with the journeys, not with
    /// their pairs.
    pub(super) fn of_shared_files(journeys: usize) -> Self {
        Self::new(ProofLimit { proofs: usize::MAX, work: journeys.saturating_mul(512 * 1024), least: 2 })
    }

    /// The proofs for one request of an editor, which waits.
    #[must_use]
    pub fn of_request() -> Self {
        Self::new(ProofLimit { proofs: 8, work: 256 * 1024, least: 1 })
    }

    fn new(limit: ProofLimit) -> Self {
        Self { limit, proofs: 0, work: 0 }
    }

    /// Charges a proof with its [`work`]; `false` if it exceeds the limit.
    #[must_use]
    pub fn charge(&mut self, work: usize) -> bool {
        let (proofs, work) = (self.proofs + 1, self.work.saturating_add(work));
        let fits = proofs <= self.limit.proofs && (proofs <= self.limit.least || work <= self.limit.work);
        if fits {
            (self.proofs, self.work) = (proofs, work);
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use super::{ProofBudget, ProofLimit, WORK_OF_POINT, WORK_OF_TOUCHPOINT, work};
    use crate::check::Settings;
    use crate::compile::compile;
    use crate::model::Date;
    use crate::world::Memory;

    #[test]
    fn a_large_journey_has_few_proofs_and_a_small_one_many() {
        const MANY: usize = 1000;
        for budget in [ProofBudget::of_journey(), ProofBudget::of_request(), ProofBudget::of_shared_files(2)] {
            let ProofLimit { proofs, work, least } = budget.limit;
            assert!(work >= 64 * 1024 && (1..=4).contains(&least) && least < proofs, "{budget:?}");
            for (bytes, expected) in [(0, proofs.min(MANY)), (work / 4, 4), (work, least), (usize::MAX, least)] {
                let mut budget = ProofBudget::new(budget.limit);
                assert_eq!((0..MANY).filter(|_| budget.charge(bytes)).count(), expected, "{budget:?} {bytes}");
            }
        }
    }

    /// A short file can mean much work: touchpoints that an alias repeats, each with a point per persona.
    #[test]
    fn work_grows_with_touchpoints_and_with_their_points_of_curves() {
        let today = Date { year: 2026, month: None, day: None };
        for (personas, touchpoints) in [(0, 0), (0, 10), (1, 10), (20, 10), (20, 200)] {
            let names: Vec<String> = (0..personas).map(|n| format!("p{n}")).collect();
            let text = format!(
                "title: T\npersonas: [{}]\nstages: [{{name: S, touchpoints: [{}]}}]\n",
                names.join(","),
                "g,".repeat(touchpoints)
            );
            let world = Memory::new(today).with("a.yaml", text.as_str());
            let checked = compile(&world, "a.yaml", &Settings::default(), None).expect("a file in memory can be read");
            let expected = text.len() + touchpoints * WORK_OF_TOUCHPOINT + personas * touchpoints * WORK_OF_POINT;
            assert_eq!(work(&checked), expected, "{personas} {touchpoints}");
        }
    }
}
