//! Generates journey files from the tables of keys: the shape of a key determines its values.
//!
//! A seed always gives the same file. A failing file is shrunk, and the smallest one is printed.

mod draft;
mod mood;
mod shape;
mod texts;

use std::cell::OnceCell;
use std::collections::BTreeMap;

use proptest::strategy::{BoxedStrategy, Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use rayon::prelude::*;

use mood::MOODS;

/// Returns the journey file of a seed.
pub(crate) fn journey(seed: u64) -> String {
    files(seed).new_tree(&mut runner(seed)).expect("nothing is rejected").current()
}

/// Returns the first journey files, each with a name for messages.
pub(crate) fn journeys(count: u64) -> impl Iterator<Item = (String, String)> {
    (0..count).map(|seed| (format!("seed {seed}"), journey(seed)))
}

/// Checks a property of many journey files in parallel, and panics with the smallest files found that do not have it.
///
/// An error begins with its category, up to a colon: shrinking keeps the category.
pub(crate) fn check(seeds: impl IntoIterator<Item = u64>, property: impl Fn(u64, &str) -> Result<(), String> + Sync) {
    let seeds: Vec<u64> = seeds.into_iter().collect();
    let failing: Vec<(u64, String)> =
        seeds.par_iter().filter_map(|seed| Some((*seed, property(*seed, &journey(*seed)).err()?))).collect();
    // Shrinking takes long, and one file for each way to fail is enough.
    let mut kinds: BTreeMap<String, (u64, usize)> = BTreeMap::new();
    for (seed, message) in &failing {
        kinds.entry(kind(message)).or_insert((*seed, 0)).1 += 1;
    }
    let shown: Vec<String> = kinds.par_iter().filter_map(|(_, (seed, _))| failure(*seed, &property)).collect();
    assert!(failing.is_empty(), "{} of {} files fail: {kinds:?}\n{}", failing.len(), seeds.len(), shown.join("\n"));
}

/// Describes how the file of a seed fails, with the smallest file found that fails in the same way.
fn failure(seed: u64, property: &(impl Fn(u64, &str) -> Result<(), String> + Sync)) -> Option<String> {
    let mut runner = runner(seed);
    let tree = files(seed).new_tree(&mut runner).expect("nothing is rejected");
    let first = OnceCell::new();
    let result = runner.run_one(tree, |yaml| {
        let Err(message) = property(seed, &yaml) else { return Ok(()) };
        if *first.get_or_init(|| kind(&message)) == kind(&message) { Err(TestCaseError::fail(message)) } else { Ok(()) }
    });
    match result {
        Ok(_) => None,
        Err(TestError::Fail(reason, yaml)) => Some(format!("seed {seed}: {reason}\n```yaml\n{yaml}```\n")),
        Err(TestError::Abort(reason)) => Some(format!("seed {seed}: {reason}")),
    }
}

/// The category of an error: a message up to its first colon.
fn kind(message: &str) -> String {
    message.split(':').next().unwrap_or_default().to_owned()
}

fn files(seed: u64) -> BoxedStrategy<String> {
    let mood = &MOODS[(seed % MOODS.len() as u64) as usize];
    shape::journey(mood).prop_map(draft::Draft::file).boxed()
}

fn runner(seed: u64) -> TestRunner {
    let config = Config { failure_persistence: None, max_shrink_iters: 4000, max_shrink_time: 120_000, ..Config::default() };
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

#[test]
fn a_seed_always_gives_the_same_file() {
    assert_eq!(journey(7), journey(7));
    assert_ne!(journey(7), journey(7 + MOODS.len() as u64));
}

#[test]
fn every_generated_file_is_valid() {
    check(0..240, |_, yaml| crate::harness::read(yaml).map(|_| ()));
}

#[test]
fn what_fails_is_shrunk() {
    let smallest = (0..80).filter(|seed| journey(*seed).contains("severity:")).min_by_key(|seed| journey(*seed).len());
    let property = |_, yaml: &str| if yaml.contains("severity:") { Err("severe: yes".to_owned()) } else { Ok(()) };
    let found = failure(smallest.unwrap(), &property).unwrap();
    assert!(found.contains("severity:") && found.lines().count() < 16, "{found}");
}

/// Generated files cover the language: every key, long texts, many touchpoints, several personas and own lanes.
#[test]
fn everything_is_generated() {
    use cjm::model::keys;
    let files: Vec<String> = (0..240).into_par_iter().map(journey).collect();
    let all = files.concat();
    for key in keys::LEVELS.iter().flat_map(|level| level.keys()).filter(|key| key.name != "use") {
        assert!(all.contains(&format!("{}:", key.name)), "no file has `{}`", key.name);
    }
    let journeys: Vec<_> = files.iter().map(|yaml| crate::harness::read(yaml).unwrap()).collect();
    let touchpoints = |journey: &cjm::model::Journey| journey.stages.iter().map(|stage| stage.touchpoints.len()).sum::<usize>();
    assert!(journeys.iter().any(|journey| touchpoints(journey) <= 1));
    assert!(journeys.iter().any(|journey| touchpoints(journey) >= 40));
    assert!(journeys.iter().all(|journey| touchpoints(journey) <= 60));
    assert!((0..=5).all(|count| journeys.iter().any(|journey| journey.personas.len() == count)));
    assert!(journeys.iter().any(|journey| journey.flows.len() > 5));
    assert!(journeys.iter().any(|journey| journey.stages.iter().any(|stage| !stage.whole.own.is_empty())));
    assert!(journeys.iter().any(|journey| journey.scale.min > 0.0));
    assert!(files.iter().any(|yaml| yaml.lines().any(|line| line.chars().count() > 2000)));
    for script in ["注文", "عميل", "לקוחה", "ลูกค้า", "ग्राहक", "고객", "👩", "Donaudampf", "\u{200b}"]
    {
        assert!(all.contains(script), "{script}");
    }
}
