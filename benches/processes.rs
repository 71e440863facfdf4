//! Measures whole runs of the program against their budgets: `cargo bench --bench processes --profile dist`. Prints the README's table.
//!
//! The machine's speed drifts, so both sides of a ratio run alternately, and the median over the pairs of CPU times is reported. Most
//! rows are relative to a process that exits immediately: this program, started with [`NOTHING`].
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and stops when it fails")]

mod editor;
mod measure;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use measure::Run;

/// Makes this program exit immediately.
const NOTHING: &str = "--nothing";
/// Number of pairs per row; odd, so that there is a median.
const PAIRS: usize = 31;
/// Bytes in a megabyte.
const MEGABYTE: f64 = 1_000_000.0;

/// A journey with this many touchpoints, each with a score and participants, as other tools can draw them, too.
fn journey(touchpoints: usize) -> String {
    let mut yaml = format!("title: {touchpoints} touchpoints\nstages:\n");
    for n in 0..touchpoints {
        if n % 5 == 0 {
            let _ = write!(yaml, "  - name: Stage {}\n    touchpoints:\n", n / 5 + 1);
        }
        let (score, channel) = ([-2, 0, 2, -1, 1][n % 5], ["web", "email", "phone", "store"][n % 4]);
        let _ =
            writeln!(yaml, "      - {{name: Touchpoint {n}, channel: {channel}, emotion: {score}, contributors: [Me, Shop]}}");
    }
    yaml
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

/// Prints a row: what was measured, in the unit of its budget, and the budget.
fn row(work: &str, measured: f64, unit: &str, must: f64, aim: f64) {
    let digits = if measured < 1.0 { 2 } else { 1 };
    println!("| {work} | {measured:.digits$} {unit} | {must} | {aim} |");
}

fn main() {
    if std::env::args().any(|arg| arg == NOTHING) {
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    let place = |name: &str| directory.path().join(name).to_str().unwrap().to_owned();
    let (svg, png, poster) = (place("a.svg"), place("a.png"), place("poster.yaml"));
    fs::write(&poster, include_str!("../examples/ecommerce.journey.yaml")).unwrap();
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

    println!("| work | measured | must | aim |\n|---|---|---|---|");
    row("`cjm --help`", ratio(&Run::cjm(&["--help"]), &empty), "x an empty process", 2.0, 1.5);
    row("`cjm explain`", ratio(&Run::cjm(&["explain", "no-evidence"]), &empty), "x an empty process", 2.0, 1.5);
    row("a map of 15 touchpoints to SVG", ratio(&map(&small), &empty), "x an empty process", 4.5, 3.0);
    row("a map of 471 lines of YAML to SVG", ratio(&map(&poster), &empty), "x an empty process", 6.5, 4.5);
    row("a map of 960 touchpoints to SVG", ratio(&map(&large), &empty), "x an empty process", 36.0, 20.0);
    let blueprint = ratio(&sheet("service-blueprint", &large), &empty);
    row("a blueprint of 960 touchpoints to SVG", blueprint, "x an empty process", 36.0, 20.0);
    // On two cores, a run takes half of its CPU time.
    let batch = ratio(&Run::cjm(&["render", &twenty, "-o", &format!("{}/", place("out"))]), &map(&small)) / 2.0;
    row("20 files to SVG in one run on two cores", batch, "x one file", 3.0, 2.0);
    let check = Run::cjm(&["check", &thousand]);
    row("checking 1,000 files", median((0..5).map(|_| cpu(&check))), "s", 0.3, 0.15);
    row("an edit of 960 touchpoints in an editor", editor::edit(&large) * 1000.0, "ms", 30.0, 10.0);
    row("memory of a map of 471 lines to SVG", map(&poster).usage().peak as f64 / MEGABYTE, "MB", 15.0, 8.0);
    row("memory of that map to PNG at twice the size", picture.usage().peak as f64 / MEGABYTE, "MB", 25.0, 15.0);
    if let Some(resvg) = installed("resvg") {
        // Without these fonts it would draw no text.
        let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/fonts");
        let inter = ["--skip-system-fonts", "--use-fonts-dir", fonts, "--sans-serif-family", "Inter"];
        cpu(&map(&poster));
        let out = place("b.png");
        let args: Vec<&str> = inter.into_iter().chain(["--zoom", "2", &svg, &out]).collect();
        let times = ratio(&picture, &Run::new(&resvg, &args));
        row("a map of 471 lines to PNG at twice the size", times, "x `resvg` on its SVG", 0.22, 0.16);
    } else {
        println!("`resvg` is not installed: PNG is not compared with it. `cargo install resvg`");
    }
}
