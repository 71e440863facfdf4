//! Measures whole runs of an installed program, which the variable `CJM` names, against their budgets: see the README, whose table it
//! prints. The exit code is 1 if a row is above what it must not exceed.
//!
//! The machine's speed drifts, so both sides of a ratio run alternately, and the median over the pairs of CPU times is reported. Most
//! rows are relative to a process that exits immediately: this program, started with [`NOTHING`].
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and stops when it fails")]

mod editor;
mod journeys;
mod measure;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use journeys::{plain, stages};
use measure::Run;
use serde_json::{Value, json};

/// Makes this program exit immediately.
const NOTHING: &str = "--nothing";
/// Number of pairs per row; odd, so that there is a median.
const PAIRS: usize = 31;
/// `examples/ecommerce.journey.yaml`.
const EXAMPLE: &str = include_str!("../examples/ecommerce.journey.yaml");
/// Bytes in a megabyte.
const MEGABYTE: f64 = 1_000_000.0;

/// A journey with this many touchpoints.
fn journey(touchpoints: usize) -> String {
    format!("title: {touchpoints} touchpoints\n{}", stages(touchpoints, 5, &plain))
}

/// A program of this name on the path.
fn installed(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|directory| directory.join(name)).find(|path| path.is_file())
}

/// CPU seconds of a run that has to succeed.
fn cpu(run: &Run) -> f64 {
    let usage = run.usage();
    assert_eq!(usage.code, Some(0), "a run failed");
    usage.cpu
}

/// The median of the ratios of pairs.
fn ratio(one: &Run, other: &Run) -> f64 {
    let (_, _) = (cpu(one), cpu(other));
    median((0..PAIRS).map(|_| cpu(one) / cpu(other)))
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// What was measured so far.
#[derive(Default)]
struct Table {
    /// Whether a row is above its budget.
    is_exceeded: bool,
}

impl Table {
    /// Prints a row: what was measured, in the unit of its budget, and the budget.
    fn row(&mut self, work: &str, measured: f64, unit: &str, must: f64, aim: f64) {
        let digits = if measured < 1.0 { 2 } else { 1 };
        let mark = if measured > must { " **above**" } else { "" };
        let rounded = |budget: f64| (budget * 100.0).round() / 100.0;
        println!("| {work} | {measured:.digits$} {unit}{mark} | {} | {} |", rounded(must), rounded(aim));
        self.is_exceeded |= measured > must;
    }
}

fn main() -> ExitCode {
    if std::env::args().any(|arg| arg == NOTHING) {
        return ExitCode::SUCCESS;
    }
    let directory = measure::desk();
    let place = |name: &str| directory.path().join(name).to_str().unwrap().to_owned();
    let (svg, png, poster) = (place("a.svg"), place("a.png"), place("poster.yaml"));
    fs::write(&poster, EXAMPLE).unwrap();
    let write = |count: usize| {
        let file = place(&format!("{count}.yaml"));
        fs::write(&file, journey(count)).unwrap();
        file
    };
    let (small, large) = (write(15), write(960));
    let files = |count: usize| {
        let folder = place(&format!("{count}-files"));
        fs::create_dir(&folder).unwrap();
        (0..count).for_each(|n| fs::write(Path::new(&folder).join(format!("{n}.journey.yaml")), journey(15)).unwrap());
        folder
    };
    let (twenty, thousand) = (files(20), files(1000));
    let empty = Run::new(&std::env::current_exe().unwrap(), &[NOTHING]);
    let sheet = |name: &str, file: &str| Run::cjm(&["render", file, "--sheet", name, "-o", &svg]);
    let map = |file: &str| sheet("journey-map", file);
    let picture = Run::cjm(&["render", &poster, "--sheet", "journey-map", "--scale", "2", "-o", &png]);

    if std::env::var_os("CJM").is_none() {
        println!("`CJM` names no installed program: this one was built for tests, and takes more time and memory");
    }
    println!("| work | measured | must | aim |\n|---|---|---|---|");
    let mut table = Table::default();
    let empty_process = "x an empty process";
    table.row("`cjm --help`", ratio(&Run::cjm(&["--help"]), &empty), empty_process, 2.0, 1.5);
    table.row("`cjm explain`", ratio(&Run::cjm(&["explain", "no-evidence"]), &empty), empty_process, 2.0, 1.5);
    table.row("a map of 15 touchpoints to SVG", ratio(&map(&small), &empty), empty_process, 4.5, 3.0);
    let example = format!("the e-commerce example ({} lines)", EXAMPLE.lines().count());
    table.row(&format!("{example} to SVG"), ratio(&map(&poster), &empty), empty_process, 6.5, 4.5);
    table.row("a map of 960 touchpoints to SVG", ratio(&map(&large), &empty), empty_process, 36.0, 20.0);
    let blueprint = ratio(&sheet("service-blueprint", &large), &empty);
    table.row("a blueprint of 960 touchpoints to SVG", blueprint, empty_process, 36.0, 20.0);
    // Two cores share it, in 3 x the time that one file may take; relative to the time that it does take, a cheaper start would be dearer.
    let batch = ratio(&Run::cjm(&["render", &twenty, "-o", &format!("{}/", place("out"))]), &empty);
    table.row("20 files to SVG in one run, CPU time of all cores", batch, empty_process, 2.0 * 3.0 * 4.5, 2.0 * 2.0 * 3.0);
    let check = Run::cjm(&["check", &thousand]);
    table.row("checking 1,000 files", median((0..5).map(|_| cpu(&check))), "s", 0.3, 0.15);
    // Before the benchmark reads what the editor server writes.
    table.row(&format!("memory of {example} to SVG"), map(&poster).usage().peak as f64 / MEGABYTE, "MB", 15.0, 8.0);
    table.row("memory of it to PNG at twice the size", picture.usage().peak as f64 / MEGABYTE, "MB", 25.0, 15.0);
    let milliseconds = |seconds: f64| seconds * 1000.0;
    table.row("an edit of 960 touchpoints in an editor", milliseconds(editor::edit(large.as_ref())), "ms", 30.0, 10.0);
    let all = milliseconds(editor::replace_all(write(3840).as_ref()));
    table.row("an edit of every line of 3,840 touchpoints in an editor", all, "ms", 150.0, 75.0);
    if let Some(resvg) = installed("resvg") {
        // Without these fonts it would draw no text.
        let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/fonts");
        let inter = ["--skip-system-fonts", "--use-fonts-dir", fonts, "--sans-serif-family", "Inter"];
        cpu(&map(&poster));
        let out = place("b.png");
        let args: Vec<&str> = inter.into_iter().chain(["--zoom", "2", &svg, &out]).collect();
        let times = ratio(&picture, &Run::new(&resvg, &args));
        table.row(&format!("{example} to PNG at twice the size"), times, "x `resvg` on its SVG", 0.22, 0.16);
    } else {
        println!("`resvg` is not installed: PNG is not compared with it. `cargo install resvg`");
    }
    if let Some(chartlet) = installed("chartlet") {
        let (spec, out) = (place("chart.json"), place("chart.png"));
        fs::write(&spec, chart().to_string()).unwrap();
        let run = Run::new(&chartlet, &["render", &spec, "--format", "png", "--scale", "2", "-o", &out]);
        let times = ratio(&picture, &run) * megapixels(&out) / megapixels(&png);
        table.row("a megapixel of it, at twice the size", times, "x one of `chartlet`", 1.0 / 4.5, 1.0 / 5.5);
    } else {
        println!("`chartlet` is not installed: PNG is not compared with it. `cargo install chartlet --features png`");
    }
    ExitCode::from(u8::from(table.is_exceeded))
}

/// A journey of five stages for `chartlet`.
fn chart() -> Value {
    let stages: Vec<Value> = [("Hears of it", 0), ("Compares", -1), ("Buys", -2), ("Uses it", 1), ("Tells others", 2)]
        .into_iter()
        .map(|(label, sentiment)| {
            let thought = "Is this what I was looking for, and who can tell me?";
            json!({"label": label, "action": "Looks for what fits and asks a friend", "touchpoint": "Shop, phone", "thought": thought,
                "sentiment": sentiment})
        })
        .collect();
    let mobile = json!({"width": 380, "height": 1260});
    json!({"schemaVersion": 1, "type": "journey", "title": "Five stages", "width": 900, "height": 520, "mobile": mobile,
        "journey": {"stages": stages}})
}

/// The size of a PNG file, from its header.
fn megapixels(file: &str) -> f64 {
    let bytes = fs::read(file).unwrap();
    let side = |at: usize| f64::from(u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()));
    side(16) * side(20) / 1e6
}
