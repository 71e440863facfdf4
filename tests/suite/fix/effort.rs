//! The work for fixes is bounded: the number of times that a journey is read does not grow with its harmful fixes.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use cjm::check::Settings;
use cjm::files::FileError;
use cjm::fix::{FixInput, FixSelection, FixSession, fix_journey};
use cjm::limits::Limit;
use cjm::model::Date;
use cjm::world::{Memory, World};

use crate::compiled::TODAY;
use rayon::prelude::*;

const NAME: &str = "a.journey.yaml";

/// Counts how often the real path of the journey is asked for: at least once per time that the journey is parsed and checked. Also
/// counts how often its own file is read.
struct Counted {
    world: Memory,
    asked: AtomicUsize,
    read: AtomicUsize,
    /// How often `long.journey.yaml` is read.
    long: AtomicUsize,
}

impl Counted {
    fn new(world: Memory) -> Self {
        Self { world, asked: AtomicUsize::new(0), read: AtomicUsize::new(0), long: AtomicUsize::new(0) }
    }
}

impl World for Counted {
    fn read(&self, name: &str, limit: &Limit) -> Result<Vec<u8>, FileError> {
        if name.ends_with(".journey.yaml") {
            self.read.fetch_add(1, Ordering::Relaxed);
        }
        if name == "long.journey.yaml" {
            self.long.fetch_add(1, Ordering::Relaxed);
        }
        self.world.read(name, limit)
    }

    fn real_path(&self, name: &str) -> PathBuf {
        self.asked.fetch_add(1, Ordering::Relaxed);
        self.world.real_path(name)
    }

    fn today(&self) -> Date {
        self.world.today()
    }
}

/// An upper bound of the number of times that a journey is parsed for its fixes.
fn parses(text: &str) -> usize {
    let world = Counted::new(Memory::new(TODAY).with(NAME, text));
    let input = FixInput { world: &world, name: NAME, settings: &Settings::default(), only: None };
    fix_journey(input, FixSelection::All).unwrap();
    world.asked.into_inner()
}

#[test]
fn a_journey_is_parsed_a_bounded_number_of_times() {
    type Line = fn(usize) -> String;
    const START: &str = "title: T\nstages:\n";
    let kinds: [(&str, Line); 9] = [
        ("a fix that makes a duplicate", |_| "  - {name: a, nmae: b}\n".to_owned()),
        ("every other one", |n| format!("  - {{name: a, {}: b}}\n", if n % 2 == 0 { "nmae" } else { "onwer" })),
        ("one of a hundred", |n| format!("  - {{name: a, {}: b}}\n", if n % 100 == 50 { "nmae" } else { "onwer" })),
        ("a misspelt reference", |n| format!("  - {{name: touchpoint-{n}, for: toucpoint-{n}}}\n")),
        ("a word of another key", |_| "  - {name: a, emotion: {score: 1, socre: 2}}\n".to_owned()),
        ("no space after a dash", |n| format!("  -name: a{n}\n")),
        ("no space after a colon", |n| format!("  - name:a{n}\n")),
        ("tabs", |n| format!("{} - name: a\n", "\t".repeat(n % 3))),
        ("a colon in a text", |n| format!("  - name: a: {n}\n")),
    ];
    kinds.par_iter().for_each(|(what, line)| {
        let counts = [25, 100, 400].map(|lines| parses(&(0..lines).map(line).fold(START.to_owned(), |text, line| text + &line)));
        assert!(counts.iter().all(|count| *count <= 100), "{what}: {counts:?}");
    });
}

/// The number of times that journeys are read to fix them together. They use a file with fixes that suit all of them but the last.
fn reads(journeys: usize, fixes: usize, which: FixSelection) -> usize {
    const KINDS: [(&str, &str); 4] =
        [("evidence", "evidence"), ("channels", "channel"), ("metrics", "metrics"), ("personas", "for")];
    let kinds = || KINDS.iter().take(fixes).enumerate();
    let list = |(n, (list, _)): (usize, &(&str, &str))| format!("{list}: [\u{201c}Calls{n}, chats{n}\u{201d}]\n");
    let shared: String = kinds().map(list).collect();
    // The last journey refers to the second half of each.
    let reference = |(n, (_, key)): (usize, &(&str, &str))| format!(", {key}: \"chats{n}\u{201d}\"");
    let references: String = kinds().map(reference).collect();
    let own = |journey: usize| {
        let more = if journey + 1 == journeys { references.as_str() } else { "" };
        format!("title: T{journey}\nuse: shared.yaml\nstages: [{{name: S{more}}}]\n")
    };
    let names: Vec<String> = (0..journeys).map(|n| format!("a{n}.journey.yaml")).collect();
    let files = names.iter().enumerate().fold(Memory::new(TODAY), |world, (n, name)| world.with(name, own(n)));
    let world = Counted::new(files.with("shared.yaml", shared));
    let settings = Settings::default();
    let inputs = names.iter().map(|name| FixInput { world: &world, name, settings: &settings, only: None });
    let mut session = FixSession::new(inputs.collect());
    for n in 0..journeys {
        let opened = session.open(n).unwrap();
        assert!(opened.journey.is_some(), "{:#?}", opened.findings);
        session.remember(n, session.files(n, &opened));
    }
    for n in 0..journeys {
        session.apply_fixes(n, which).unwrap();
    }
    assert_eq!(session.refused(), if which == FixSelection::All { fixes } else { 0 }, "each refused fix is counted once");
    assert!(session.into_changed().is_empty());
    world.read.into_inner()
}

/// Short journeys that each share a file with one long journey: the proofs in it count as what they cost.
#[test]
fn a_short_journey_pays_for_the_long_one_that_uses_its_files() {
    const SHORT: usize = 12;
    let long = "# A comment of a long journey.\n".repeat(32 * 1024);
    let names: Vec<String> = (0..SHORT).map(|n| format!("a{n}.journey.yaml")).collect();
    let own = |n: usize| format!("title: T\nuse: shared{n}.yaml\nstages: [{{nmae: S}}]\n");
    let files = names.iter().enumerate().fold(Memory::new(TODAY), |world, (n, name)| {
        world.with(name, own(n)).with(&format!("shared{n}.yaml"), format!("personas: [{{nmae: P{n}}}]\n"))
    });
    let shared: Vec<String> = (0..SHORT).map(|n| format!("shared{n}.yaml")).collect();
    let files = files.with("long.journey.yaml", format!("title: T\nuse: [{}]\nstages: [S]\n{long}", shared.join(", ")));
    let world = Counted::new(files);
    let settings = Settings::default();
    let all = || names.iter().map(String::as_str).chain(["long.journey.yaml"]).enumerate();
    let inputs = all().map(|(_, name)| FixInput { world: &world, name, settings: &settings, only: None });
    let mut session = FixSession::new(inputs.collect());
    for (n, _) in all() {
        let opened = session.open(n).unwrap();
        session.remember(n, session.files(n, &opened));
    }
    let before = world.long.load(Ordering::Relaxed);
    for n in 0..SHORT {
        session.apply_fixes(n, FixSelection::All).unwrap();
    }
    let reads = world.long.load(Ordering::Relaxed) - before;
    // Half of a megabyte per journey.
    let most = (SHORT + 1) * 512 * 1024 / long.len() + 2;
    assert!((2..=most).contains(&reads), "{reads} of {most}");
    let changed = session.into_changed();
    let is_own = |name: &str| name.ends_with(".journey.yaml");
    assert_eq!(changed.iter().filter(|file| is_own(&file.name)).count(), SHORT, "fixes of own files go on");
    assert!(changed.len() < 2 * SHORT, "not all fixes of shared files were proved");
}

#[test]
fn the_proofs_for_a_shared_file_grow_with_its_users_not_with_their_pairs() {
    for fixes in [1, 4] {
        let counts = [4, 8, 16, 32].map(|journeys| reads(journeys, fixes, FixSelection::All));
        for pair in counts.windows(2) {
            assert!(pair[1] <= pair[0] * 5 / 2, "{fixes}: {counts:?}");
        }
        assert!(counts[3] > 32 * 2, "the users are asked: {counts:?}");
    }
}
