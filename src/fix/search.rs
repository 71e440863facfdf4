//! Searches fixes for those that do no harm, with a bounded number of proofs.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A rule is given up after this many proofs in a row that found only its fixes harmful.
const MOST_REFUSED: usize = 3;

/// What a proof says about fixes that are applied together.
#[derive(Debug)]
pub(super) enum Verdict {
    Harmless,
    /// With the fixes that are known to be the cause; empty if it is unknown.
    Harmful(BTreeSet<usize>),
}

/// Returns fixes that are harmless together. `rules` is the rule of each fix.
///
/// `prove` gets the indices of fixes; it returns `None` when no more proofs are made. Fixes that are not proved until then are not
/// among the result.
///
/// # Errors
///
/// Those of a proof.
pub(super) fn harmless<E>(
    rules: &[&'static str],
    mut prove: impl FnMut(&[usize]) -> Result<Option<Verdict>, E>,
) -> Result<Vec<usize>, E> {
    let mut good: Vec<usize> = Vec::new();
    let mut refused: BTreeMap<&str, usize> = BTreeMap::new();
    // Larger parts first, so that one harmful fix does not count again and again against its rule.
    let mut parts: VecDeque<Vec<usize>> = VecDeque::from([(0..rules.len()).collect()]);
    while let Some(mut part) = parts.pop_front() {
        part.retain(|index| refused.get(rules[*index]).is_none_or(|times| *times < MOST_REFUSED));
        let Some(first) = part.first().copied() else { continue };
        let mut tried: Vec<usize> = good.iter().chain(&part).copied().collect();
        tried.sort_unstable();
        let Some(verdict) = prove(&tried)? else { break };
        let Verdict::Harmful(mut causes) = verdict else {
            for index in &part {
                refused.remove(rules[*index]);
            }
            good = tried;
            continue;
        };
        // A part is in order.
        causes.retain(|index| part.binary_search(index).is_ok());
        let blamed: Vec<usize> = if causes.is_empty() { part.clone() } else { causes.iter().copied().collect() };
        let rule = rules[blamed[0]];
        if blamed.iter().all(|index| rules[*index] == rule) {
            *refused.entry(rule).or_default() += 1;
        }
        if part.len() == 1 {
            continue;
        }
        if !causes.is_empty() {
            part.retain(|index| !causes.contains(index));
            parts.push_back(part);
            continue;
        }
        // The cause is unknown: one rule apart from the others, or else the first half apart from the second.
        let (one, others): (Vec<usize>, Vec<usize>) = part.iter().partition(|index| rules[**index] == rules[first]);
        if others.is_empty() {
            let second = part.split_off(part.len() / 2);
            parts.extend([part, second]);
        } else {
            parts.extend([one, others]);
        }
    }
    Ok(good)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The most proofs that a search without blame needs.
    const MOST_SEARCHED: usize = 32;
    /// More proofs than any search may need.
    const ENDLESS: usize = 1000;

    /// Searches fixes of which some do harm, without a limit; returns the result and the number of proofs.
    fn search(rules: &[&'static str], harmful: impl Fn(usize) -> bool, blames: bool) -> (Vec<usize>, usize) {
        let mut proofs = 0;
        let good = harmless(rules, |tried| {
            proofs += 1;
            let causes: BTreeSet<usize> = tried.iter().copied().filter(|index| harmful(*index)).collect();
            Ok::<_, ()>(match causes.is_empty() {
                _ if proofs > ENDLESS => None,
                true => Some(Verdict::Harmless),
                false if blames => Some(Verdict::Harmful(causes)),
                false => Some(Verdict::Harmful(BTreeSet::new())),
            })
        });
        (good.unwrap_or_default(), proofs)
    }

    #[test]
    fn what_is_known_to_do_harm_is_left_out_with_one_more_proof() {
        let rules = ["a"; 1000];
        assert_eq!(search(&rules, |index| index % 3 == 0, true), ((0..1000).filter(|index| index % 3 != 0).collect(), 2));
        assert_eq!(search(&rules, |_| true, true), (vec![], 1));
        assert_eq!(search(&rules, |_| false, true), ((0..1000).collect(), 1));
    }

    #[test]
    fn a_rule_whose_fixes_do_harm_is_given_up_and_others_are_kept() {
        let rules: Vec<&str> = (0..1000).map(|index| if index % 2 == 0 { "a" } else { "b" }).collect();
        let (good, proofs) = search(&rules, |index| index % 2 == 0, false);
        assert_eq!(good, (0..1000).filter(|index| index % 2 == 1).collect::<Vec<_>>());
        assert!(proofs <= 2 * MOST_REFUSED, "{proofs}");
    }

    #[test]
    fn the_number_of_proofs_does_not_grow_with_that_of_the_fixes() {
        for count in [10, 100, 1000, 10_000] {
            let rules = vec!["a"; count];
            for apart in [2, 3, 7, 50] {
                let (good, proofs) = search(&rules, |index| index % apart == 0, false);
                assert!(proofs <= MOST_SEARCHED, "{count} {apart}: {proofs}");
                assert!(good.iter().all(|index| index % apart != 0), "{count} {apart}");
            }
            // One that does harm does not keep the others from being made.
            for bad in [0, count / 2, count - 1] {
                let (good, _) = search(&rules, |index| index == bad, false);
                assert_eq!(good.len(), count - 1, "{bad} of {count}");
            }
        }
    }
}
