//! Generated journeys on every sheet, in parts that run at the same time.

use cjm::words::LOCALES;

use super::flaws_of_file;
use crate::generate;

/// How many journeys are generated; `SEEDS` in the environment asks for more.
const SEEDS: u64 = 240;

/// The number of tests that share the seeds.
const PARTS: u64 = 4;

fn check_part(part: u64) {
    let seeds = std::env::var("SEEDS").ok().and_then(|count| count.parse().ok()).unwrap_or(SEEDS);
    generate::check((part..seeds).step_by(PARTS as usize), |seed, yaml| {
        // Documents are slow to read: every seventh, and all kinds of journeys among them.
        let own = flaws_of_file(yaml, None, seed % 7 == 0);
        // Every fourth in another language as well, one after the other.
        let nth = seed / PARTS;
        let locale = (nth % 4 == 1).then(|| LOCALES[(nth / 4) as usize % LOCALES.len()]);
        let other = locale.map(|locale| flaws_of_file(yaml, Some(&locale), false)).unwrap_or_default();
        let first = own.into_iter().chain(other).next();
        first.map_or(Ok(()), |(drawn_as, flaw)| Err(format!("{}: {drawn_as}: {}", flaw.check, flaw.message)))
    });
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
