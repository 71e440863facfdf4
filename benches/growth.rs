//! Measures how CPU time grows with each axis of the input: `cargo bench --bench growth`, with names of axes or commands to run only
//! those.
//!
//! Each axis is measured at three sizes, each four times the one before. What a run needs at any size cancels out of the differences
//! between them: time that grows as `n^k` gives `(c - b) / (b - a) = 4^k`. The exit code is 1 if an exponent is above the limit.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and stops when it fails")]

mod axes;
mod measure;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use axes::{AXES, Axis};
use measure::{Run, Usage};

/// The highest exponent that passes.
const LIMIT: f64 = 1.2;
/// Runs per size, of which the fastest counts.
const RUNS: usize = 3;
/// The number of times that sizes are measured again if their exponent is above the limit.
const REPEATS: usize = 3;
/// From size to size.
const FACTOR: usize = 4;
/// CPU seconds that an axis must add to be measurable.
const MEASURABLE: f64 = 0.008;

/// The commands; `FILE` and `OUT` stand for paths.
const COMMANDS: &[(&str, &[&str])] = &[
    ("check", &["check", "FILE"]),
    ("fmt", &["fmt", "--check", "FILE"]),
    ("svg", &["render", "FILE", "--sheet", "all", "-f", "svg", "-o", "OUT/"]),
    ("html", &["render", "FILE", "-f", "html", "-o", "OUT/"]),
    ("png", &["render", "FILE", "-f", "png", "-o", "OUT/"]),
];

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let asked = |name: &str| wanted.is_empty() || wanted.iter().any(|word| word == name);
    let only_axes = AXES.iter().any(|axis| wanted.iter().any(|word| word == axis.name));
    let only_commands = COMMANDS.iter().any(|(name, _)| wanted.iter().any(|word| word == name));
    let directory = tempfile::tempdir().unwrap();
    println!("| axis | sizes | command | CPU ms | peak MB | exponent |\n|---|---|---|---|---|---|");
    let mut passed = true;
    for axis in AXES.iter().filter(|axis| !only_axes || asked(axis.name)) {
        for (name, args) in COMMANDS.iter().filter(|(name, _)| !only_commands || asked(name)) {
            let sizes = sizes(axis, name);
            if sizes[0] == 0 {
                continue;
            }
            let mut row = measure(axis, sizes, args, directory.path());
            let (mut text, mut good) = verdict(row);
            // Other work on the machine makes some runs slower: a run that is fast once is fast.
            for _ in 0..if good { 0 } else { REPEATS } {
                row = fastest(row, measure(axis, sizes, args, directory.path()));
                (text, good) = verdict(row);
            }
            passed &= good;
            let peak = row[2].peak as f64 / 1e6;
            println!("| {} | {sizes:?} | {name} | {} | {peak:.0} | {text} |", axis.name, milliseconds(row));
        }
    }
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The sizes at which a command is measured: the sides of a PNG file are limited, and drawing one takes longer.
fn sizes(axis: &Axis, command: &str) -> [usize; 3] {
    let first = if command == "png" { axis.png } else { axis.first };
    [first, first * FACTOR, first * FACTOR * FACTOR]
}

/// The least usage of each size.
fn measure(axis: &Axis, sizes: [usize; 3], args: &[&str], directory: &Path) -> [Usage; 3] {
    sizes.map(|size| {
        let folder = directory.join(format!("{}-{size}", axis.name));
        if !folder.is_dir() {
            fs::create_dir(&folder).unwrap();
            (axis.write)(size, &folder);
        }
        let (file, out) = (folder.join("a.journey.yaml"), directory.join("out"));
        let args = args.iter().map(|arg| arg.replace("FILE", file.to_str().unwrap()).replace("OUT", out.to_str().unwrap()));
        let args: Vec<String> = args.collect();
        let run = Run::cjm(&args.iter().map(String::as_str).collect::<Vec<_>>());
        (0..RUNS).map(|_| run.usage()).min_by(|a, b| a.cpu.total_cmp(&b.cpu)).unwrap()
    })
}

/// The run with the least CPU time for each size.
fn fastest(row: [Usage; 3], again: [Usage; 3]) -> [Usage; 3] {
    std::array::from_fn(|n| if again[n].cpu < row[n].cpu { again[n] } else { row[n] })
}

fn milliseconds(row: [Usage; 3]) -> String {
    row.map(|usage| format!("{:.1}", usage.cpu * 1000.0)).join(" / ")
}

/// The exponent as text, and whether it passes.
fn verdict(row: [Usage; 3]) -> (String, bool) {
    // 1 means findings, and 2 a refusal, such as a picture that is too large; anything else is a crash.
    if row.iter().any(|usage| !matches!(usage.code, Some(0..=2))) {
        return ("**crashed**".to_owned(), false);
    }
    if row.iter().any(|usage| usage.code == Some(2)) {
        return ("refused".to_owned(), true);
    }
    let [a, b, c] = row.map(|usage| usage.cpu);
    if c - a < MEASURABLE {
        return ("flat".to_owned(), true);
    }
    // A first step that is too short to be measured is taken for the shortest that can be.
    let exponent = ((c - b) / (b - a).max(MEASURABLE / 8.0)).ln() / (FACTOR as f64).ln();
    (format!("{exponent:.2}{}", if exponent > LIMIT { " **above**" } else { "" }), exponent <= LIMIT)
}
