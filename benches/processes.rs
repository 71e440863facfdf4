//! Measures whole runs of the program as ratios: `cargo bench --bench processes`. Prints the README's table.
//!
//! The machine's speed drifts, so both sides of a ratio run alternately, and the median over the pairs is reported. The first rows
//! are relative to a process that exits immediately: this program, started with [`NOTHING`].
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and stops when it fails")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Makes this program exit immediately.
const NOTHING: &str = "--nothing";
/// Number of pairs per row; odd, so that there is a median.
const PAIRS: usize = 31;

/// A command and its name in the table.
struct Run {
    name: String,
    program: PathBuf,
    args: Vec<String>,
}

impl Run {
    fn cjm(name: &str, args: &[&str]) -> Self {
        Self::new(name, Path::new(env!("CARGO_BIN_EXE_cjm")), args)
    }

    fn new(name: &str, program: &Path, args: &[&str]) -> Self {
        Self { name: name.to_owned(), program: program.to_owned(), args: args.iter().map(|&a| a.to_owned()).collect() }
    }

    /// Seconds from start to end.
    fn time(&self) -> f64 {
        let start = Instant::now();
        let mut command = Command::new(&self.program);
        let status = command.args(&self.args).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        assert!(status.success(), "{}", self.name);
        start.elapsed().as_secs_f64()
    }
}

/// Median of the ratios of `PAIRS` pairs, and of the first side's milliseconds.
fn compare(one: &Run, other: &Run) -> (f64, f64) {
    let (_, _) = (one.time(), other.time());
    let pairs: Vec<(f64, f64)> = (0..PAIRS).map(|_| (one.time(), other.time())).collect();
    (median(pairs.iter().map(|(a, b)| a / b)), median(pairs.iter().map(|(a, _)| a * 1000.0)))
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

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

fn main() {
    if std::env::args().any(|arg| arg == NOTHING) {
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    let place = |name: &str| directory.path().join(name).to_str().unwrap().to_owned();
    let (out, poster, small, large) = (place("out"), place("poster.yaml"), place("small.yaml"), place("large.yaml"));
    fs::write(&small, journey(15)).unwrap();
    fs::write(&large, journey(960)).unwrap();
    fs::write(&poster, include_str!("../examples/ecommerce.journey.yaml")).unwrap();
    let (many, thousand) = (place("many"), place("thousand"));
    for (folder, count) in [(&many, 20), (&thousand, 1000)] {
        fs::create_dir(folder).unwrap();
        for n in 0..count {
            fs::write(Path::new(folder).join(format!("{n}.journey.yaml")), journey(15)).unwrap();
        }
    }
    let nothing = || Run::new("an empty process", &std::env::current_exe().unwrap(), &[NOTHING]);
    let map = |name: &str, file: &str| Run::cjm(name, &["render", file, "--sheet", "journey-map", "-o", &format!("{out}/a.svg")]);
    let png = || {
        let args = ["render", &poster, "--sheet", "journey-map", "--scale", "2", "-o", &format!("{out}/a.png")];
        Run::cjm("the same map to PNG at twice the size", &args)
    };
    let one = || map("one file", &small);
    let mut rows = vec![
        (Run::cjm("`cjm --help`", &["--help"]), nothing()),
        (map("a map of 15 touchpoints to SVG", &small), nothing()),
        (map("a map of 471 lines of YAML to SVG", &poster), nothing()),
        (map("a map of 960 touchpoints to SVG", &large), map("one of 15", &small)),
        (Run::cjm("20 files to SVG in one run", &["render", &many, "-o", &format!("{out}/")]), one()),
        (Run::cjm("checking 1,000 files", &["check", &thousand]), one()),
    ];
    map("", &poster).time();
    if let Some(resvg) = installed("resvg") {
        let args = ["--zoom", "2", &format!("{out}/a.svg"), &format!("{out}/b.png")];
        rows.push((png(), Run::new("`resvg --zoom 2` on its SVG", &resvg, &args)));
    } else {
        rows.push((png(), map("the same to SVG", &poster)));
    }
    println!("| this | takes as long as | times | ms here |\n|---|---|---|---|");
    for (run, yardstick) in rows {
        let (ratio, ms) = compare(&run, &yardstick);
        println!("| {} | {} | {ratio:.1} | {ms:.0} |", run.name, yardstick.name);
    }
}
