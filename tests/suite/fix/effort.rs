//! The work for fixes is bounded: the number of times that a journey is read does not grow with its harmful fixes.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use cjm::check::Settings;
use cjm::files::FileError;
use cjm::fix::{FixInput, Which, fix_journey};
use cjm::model::Date;
use cjm::world::{Memory, World};

use crate::compiled::TODAY;
use rayon::prelude::*;

const NAME: &str = "a.journey.yaml";

/// Counts how often the real path of the journey is asked for: at least once per time that the journey is parsed and checked.
struct Counted {
    world: Memory,
    asked: AtomicUsize,
}

impl World for Counted {
    fn read(&self, name: &str, limit: usize) -> Result<Vec<u8>, FileError> {
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
    let world = Counted { world: Memory::new(TODAY).with(NAME, text), asked: AtomicUsize::new(0) };
    let input = FixInput { world: &world, name: NAME, settings: &Settings::default(), own_file_only: false };
    fix_journey(input, Which::All).unwrap();
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
