//! Measures how CPU time grows with each axis of the input: `cargo bench --bench growth`, with names of axes or commands to run only
//! those.
//!
//! Each axis is measured at three sizes, each four times the one before. What a run needs at any size cancels out of the differences
//! between them: time that grows as `n^k` gives `(c - b) / (b - a) = 4^k`. The exit code is 1 if an
//! exponent is above the limit, or if a run fails.
//!
//! An exponent above the limit is followed by that of sizes four times as large, which shows whether growth goes on, or the largest size
//! was the first whose data is larger than the caches. It fails all the same.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and stops when it fails")]

mod axes;
mod commands;
mod editor;
mod journeys;
mod measure;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use axes::{AXES, Axis};
use commands::Command;
use measure::Usage;

/// The highest exponent that passes.
const LIMIT: f64 = 1.2;
/// Runs per size, of which the fastest counts.
const RUNS: usize = 3;
/// The number of times that sizes are measured again if their exponent is above the limit: other programs that use the cache slow down
/// the largest size most.
const REPEATS: usize = 10;
/// From size to size.
const FACTOR: usize = 4;
/// CPU seconds that an axis must add to be measurable.
const MEASURABLE: f64 = 0.008;

/// A run that is measured.
struct Run<'r> {
    axis: &'r Axis,
    command: &'r Command,
    sizes: [usize; 3],
}

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let asked = |name: &str| wanted.is_empty() || wanted.iter().any(|word| word == name);
    // Another way to draw or print the same takes the same steps.
    let commands: Vec<Command> = commands::all().into_iter().filter(|command| !command.is_variant).collect();
    let only_axes = AXES.iter().any(|axis| wanted.iter().any(|word| word == axis.name));
    let only_commands = commands.iter().any(|command| wanted.contains(&command.name));
    let directory = measure::desk();
    println!("| axis | sizes | command | CPU ms | peak MB | exponent |\n|---|---|---|---|---|---|");
    let mut passed = true;
    for axis in AXES.iter().filter(|axis| !only_axes || asked(axis.name)) {
        for command in commands.iter().filter(|command| !only_commands || asked(&command.name)) {
            let run = Run { axis, command, sizes: sizes(axis, command) };
            if run.sizes[0] == 0 {
                continue;
            }
            let (row, mut text, good) = judge(&run, directory.path());
            if !good {
                let larger = Run { sizes: run.sizes.map(|size| size * FACTOR), ..run };
                text = format!("{text}, then {}", judge(&larger, directory.path()).1);
            }
            passed &= good;
            let peak = row[2].peak as f64 / 1e6;
            let name = axis.errors.map_or_else(|| axis.name.to_owned(), |errors| format!("{} ({errors})", axis.name));
            println!("| {name} | {:?} | {} | {} | {peak:.0} | {text} |", run.sizes, command.name, milliseconds(row));
        }
    }
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The usage at each size, the exponent as text, and whether it passes.
fn judge(run: &Run, directory: &Path) -> ([Usage; 3], String, bool) {
    let mut row = measure(run, directory);
    let (mut text, mut good) = verdict(run, row);
    // Other work on the machine makes some runs slower: a run that is fast once is fast.
    for _ in 0..if good { 0 } else { REPEATS } {
        row = fastest(row, measure(run, directory));
        (text, good) = verdict(run, row);
    }
    (row, text, good)
}

/// The sizes at which a command is measured: the sides of a PNG file are limited, and drawing one takes longer.
fn sizes(axis: &Axis, command: &Command) -> [usize; 3] {
    let first = if command.draws_pictures() { axis.png } else { axis.first };
    [first, first * FACTOR, first * FACTOR * FACTOR]
}

/// The least usage of each size.
fn measure(run: &Run, directory: &Path) -> [Usage; 3] {
    run.sizes.map(|size| {
        let folder = directory.join(format!("{}-{size}", run.axis.name));
        if !folder.is_dir() {
            fs::create_dir(&folder).unwrap();
            (run.axis.write)(size, &folder);
        }
        let usage = |_| {
            // Without what another command has written.
            let out = tempfile::tempdir_in(directory).unwrap();
            run.command.usage(&folder.join("a.journey.yaml"), out.path())
        };
        (0..RUNS).map(usage).min_by(|a, b| a.cpu.total_cmp(&b.cpu)).unwrap()
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
fn verdict(run: &Run, row: [Usage; 3]) -> (String, bool) {
    // A refusal is fast at any size, and a crash, too. A journey with errors is not drawn.
    let may_fail = run.axis.errors.is_some() || run.command.compares;
    if let Some(usage) = row.iter().find(|usage| !(usage.code == Some(0) || (may_fail && usage.code == Some(1)))) {
        let code = usage.code.map_or_else(|| "a signal".to_owned(), |code| format!("exit code {code}"));
        return (format!("**{code}**"), false);
    }
    let [a, b, c] = row.map(|usage| usage.cpu);
    if c - a < MEASURABLE {
        return ("flat".to_owned(), true);
    }
    let steps = if run.command.draws_pictures() {
        // A small picture is compressed better, which takes longer: only the other two are comparable.
        c / b
    } else {
        // A first step that is too short to be measured is taken for the shortest that can be.
        (c - b) / (b - a).max(MEASURABLE / 8.0)
    };
    let exponent = steps.ln() / (FACTOR as f64).ln();
    (format!("{exponent:.2}{}", if exponent > LIMIT { " **above**" } else { "" }), exponent <= LIMIT)
}
