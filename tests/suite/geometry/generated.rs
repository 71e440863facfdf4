//! Generated journeys on every sheet, in parts that run at the same time.

use std::collections::BTreeMap;

use cjm::sheet::{SHEETS, Sheet};
use cjm::words::LOCALES;
use rayon::prelude::*;

use super::{Flaw, flaws, flaws_of_file, report};
use crate::generate::{self, Yaml};
use crate::harness::read;

/// How many journeys are generated; `SEEDS` in the environment asks for more.
const SEEDS: u64 = 240;

/// The number of tests that share the seeds.
const PARTS: u64 = 4;

const HOW: &str = "  FLAW=<check> cargo test --test suite smallest -- --ignored --nocapture";

fn seeds() -> std::ops::Range<u64> {
    0..std::env::var("SEEDS").ok().and_then(|count| count.parse().ok()).unwrap_or(SEEDS)
}

fn check_part(part: u64) {
    let seeds: Vec<u64> = seeds().filter(|seed| seed % PARTS == part).collect();
    let found: Vec<_> = seeds
        .into_par_iter()
        .flat_map_iter(|seed| {
            let yaml = generate::journey(seed).file();
            // Documents are slow to read: every seventh, and all kinds of journeys among them.
            let own = flaws_of_file(&yaml, None, seed % 7 == 0);
            // Every fourth in another language as well, one after the other.
            let nth = seed / PARTS;
            let locale = (nth % 4 == 1).then(|| LOCALES[(nth / 4) as usize % LOCALES.len()]);
            let other = locale.map(|locale| flaws_of_file(&yaml, Some(&locale), false)).unwrap_or_default();
            own.into_iter().chain(other).map(move |flaw| (format!("seed {seed}"), flaw))
        })
        .collect();
    assert!(found.is_empty(), "\n{}\nFor the smallest file with a flaw run\n{HOW}", report(&found));
}

#[test]
fn generated_journeys_have_no_flaw_part_1() {
    check_part(0);
}

#[test]
fn generated_journeys_have_no_flaw_part_2() {
    check_part(1);
}

#[test]
fn generated_journeys_have_no_flaw_part_3() {
    check_part(2);
}

#[test]
fn generated_journeys_have_no_flaw_part_4() {
    check_part(3);
}

/// Prints the smallest file found for every kind of flaw: of the check named by `FLAW`, of messages that hold `LIKE`, of the
/// journey of `SEED`; or of all of them.
#[test]
#[ignore = "a tool for whoever fixes the drawing"]
#[allow(clippy::print_stdout, reason = "this is what the tool is for")]
fn smallest_file_with_a_flaw() {
    let asked = |name: &str| std::env::var(name).unwrap_or_default();
    let (flaw, like) = (asked("FLAW"), asked("LIKE"));
    let seeds = asked("SEED").parse().map_or(seeds(), |seed: u64| seed..seed + 1);
    let wanted = |f: &Flaw| (flaw.is_empty() || f.check == flaw) && f.message.contains(&like);
    let flaws = |yaml: &str, sheet: &Sheet| -> Vec<Flaw> {
        let found = read(yaml).map(|journey| flaws(&journey, sheet)).unwrap_or_default();
        found.into_iter().filter(wanted).collect()
    };
    // The smallest journey that shows each flaw: big ones take long to shrink.
    let seen: Vec<(&'static str, usize, u64, &Sheet)> = seeds
        .into_par_iter()
        .flat_map_iter(|seed| {
            let yaml = generate::journey(seed).file();
            let on = |sheet| flaws(&yaml, sheet).into_iter().map(|f| (f.check, yaml.len(), seed, sheet)).collect::<Vec<_>>();
            SHEETS.iter().flat_map(on).collect::<Vec<_>>()
        })
        .collect();
    let mut smallest: BTreeMap<&'static str, (usize, u64, &Sheet)> = BTreeMap::new();
    for (kind, length, seed, sheet) in seen {
        let entry = smallest.entry(kind).or_insert((length, seed, sheet));
        if length < entry.0 {
            *entry = (length, seed, sheet);
        }
    }
    let smallest: Vec<_> = smallest.into_iter().collect();
    smallest.par_iter().for_each(|(kind, (_, seed, sheet))| {
        let first = |yaml: &Yaml| flaws(&yaml.file(), sheet).into_iter().find(|f| f.check == *kind);
        let small = generate::shrink(&generate::journey(*seed), &mut |yaml| first(yaml).is_some());
        let message = first(&small).map_or_else(String::new, |f| f.message);
        println!("## {kind}, {}, seed {seed}\n\n{message}\n\n```yaml\n{}```\n", sheet.name, small.file());
    });
}
