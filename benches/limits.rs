//! Measures the CPU time and the peak memory of every command on large and hostile files: `cargo bench --bench limits -- DIR...`.
//!
//! Takes every YAML file of the folders, and generates files of 64 KB that have as much as fits of one thing. Prints the worst file of
//! each command; the exit code is 1 if a run takes more than [`MOST_SECONDS`] or [`MOST_MIB`].
//! The variable `CJM` names another program to measure.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and stops when it fails")]

mod commands;
mod editor;
mod measure;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cjm::findings::Level;
use cjm::model::field::FIELDS;
use cjm::model::keys::JOURNEY;
use cjm::source::{Source, Sources};
use commands::Command;

/// CPU seconds of a run.
const MOST_SECONDS: f64 = 1.0;
/// Peak memory of a run.
const MOST_MIB: f64 = 256.0;
/// Size of a generated file in bytes.
const SIZE: usize = 64 * 1024;

/// A run that was measured.
#[derive(Debug, Clone)]
struct Measured {
    seconds: f64,
    mib: f64,
    file: String,
    /// Whether it ended with an exit code of the program.
    is_whole: bool,
}

fn main() -> ExitCode {
    let folders: Vec<PathBuf> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).map(PathBuf::from).collect();
    let desk = measure::desk();
    let mut files: Vec<PathBuf> = folders.iter().flat_map(|folder| yaml_below(folder)).collect();
    for (name, text) in axes() {
        let place = desk.path().join(format!("{name}.journey.yaml"));
        fs::write(&place, text).unwrap();
        files.push(place);
    }
    println!("{} files\n\n| command | CPU s | file | MiB | file |\n|---|---|---|---|---|", files.len());
    let mut failed = Vec::new();
    for command in commands::all() {
        let name = &command.name;
        let runs: Vec<Measured> = files.iter().map(|file| measure(&command, file, desk.path())).collect();
        let slowest = runs.iter().max_by(|a, b| a.seconds.total_cmp(&b.seconds)).unwrap();
        let largest = runs.iter().max_by(|a, b| a.mib.total_cmp(&b.mib)).unwrap();
        println!("| {name} | {:.2} | {} | {:.0} | {} |", slowest.seconds, slowest.file, largest.mib, largest.file);
        let beyond = |run: &&Measured| !run.is_whole || run.seconds > MOST_SECONDS || run.mib > MOST_MIB;
        failed.extend(runs.iter().filter(beyond).map(|run| (name.clone(), run.clone())));
    }
    if !failed.is_empty() {
        println!("\nAbove {MOST_SECONDS} s or {MOST_MIB} MiB, or crashed:\n");
    }
    for (name, Measured { seconds, mib, file, is_whole }) in &failed {
        println!("- {name}: {file}: {seconds:.2} s, {mib:.0} MiB{}", if *is_whole { "" } else { ", crashed" });
    }
    ExitCode::from(u8::from(!failed.is_empty()))
}

/// Runs a command on a file, with an output folder of its own.
fn measure(command: &Command, file: &Path, desk: &Path) -> Measured {
    let out = tempfile::tempdir_in(desk).unwrap();
    let usage = command.usage(file, out.path());
    let name = file.file_name().unwrap().to_string_lossy().trim_end_matches(".journey.yaml").to_owned();
    let is_whole = usage.code.is_some_and(|code| code < 3);
    Measured { seconds: usage.cpu, mib: usage.peak as f64 / 1024.0 / 1024.0, file: name, is_whole }
}

fn yaml_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(yaml_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") {
            found.push(path.canonicalize().unwrap());
        }
    }
    found.sort();
    found
}

/// Repeats an entry between a head and a tail as often as it fits into a file.
fn filled(head: &str, entry: &dyn Fn(usize) -> String, tail: &str) -> String {
    let mut text = head.to_owned();
    for n in 0.. {
        let next = entry(n);
        if text.len() + next.len() + tail.len() > SIZE {
            break;
        }
        text.push_str(&next);
    }
    text + tail
}

/// Whether a text is a valid value of a field of a touchpoint.
fn takes_text(key: &str) -> bool {
    let text = format!("title: T\nstages: [{{name: S, touchpoints: [{{name: g, {key}: x}}]}}]\n");
    let (_, found) = cjm::parse::parse(&Sources::new(Source { name: "a.yaml".to_owned(), text }));
    found.iter().all(|finding| finding.level != Level::Error)
}

/// Names of files, and files with as much as fits of one thing.
#[allow(clippy::too_many_lines, reason = "a row per file")]
fn axes() -> Vec<(String, String)> {
    const TOP: &str = "title: T\n";
    const STAGE: &str = "stages: [{name: S, touchpoints: [";
    const END: &str = "]}]\n";
    let names = |count: usize, of: &dyn Fn(usize) -> String| (0..count).map(of).collect::<Vec<_>>().join(", ");
    let personas = |count: usize| format!("personas: [{}]\n", names(count, &|n| format!("p{n}")));
    let things = |count: usize| {
        names(count, &|n| format!("{{id: t{n}, name: a, frontstage: {{id: f{n}, text: f}}, backstage: {{id: b{n}, text: b}}}}"))
    };
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, head: &str, entry: &dyn Fn(usize) -> String, tail: &str| {
        all.push((name.to_owned(), filled(head, entry, tail)));
    };
    let each = |text: &'static str| move |_: usize| text.to_owned();
    let touchpoints = TOP.to_owned() + STAGE;
    add("touchpoints-in-a-line", &touchpoints, &each("g,"), END);
    add("touchpoints-in-lines", "title: T\nstages:\n- name: S\n  touchpoints:\n", &each("  - g\n"), "");
    add("touchpoints-at-the-limit", &touchpoints, &|n| if n < 4_999 { format!("touch {n},") } else { String::from("  ") }, END);
    add("stages-in-a-line", "title: T\nstages: [", &each("g,"), "]\n");
    add("stages-of-one", "title: T\nstages:\n", &each("- {name: S, touchpoints: [g]}\n"), "");
    for key in JOURNEY.keys().filter(|key| key.is_list()).map(|key| key.name) {
        add(key, &format!("{TOP}{key}: ["), &|n| format!("n{n},"), "]\nstages: [{name: S, touchpoints: [g]}]\n");
    }
    add("lanes", "title: T\nlanes: [", &|n| format!("{{id: l{n}, title: L}},"), "]\nstages: [S]\n");
    add("offer", "title: T\noffer: {products: [", &each("g,"), "]}\nstages: [S]\n");
    add("series", "title: T\nmetrics: [{name: m, series: [", &each("1,"), "]}]\nstages: [S]\n");
    let fields: Vec<&str> = FIELDS.iter().map(|field| field.key.name).collect();
    for key in &fields {
        add(&format!("one-{key}"), &format!("{touchpoints}{{name: g, {key}: ["), &|n| format!("n{n},"), &format!("]}}{END}"));
        add(&format!("each-{key}"), &touchpoints, &|n| format!("{{name: g, {key}: n{n}}},"), END);
        add(&format!("same-{key}"), &touchpoints, &|_| format!("{{name: g, {key}: x}},"), END);
    }
    for count in [2, 10, 50, 99, 250] {
        let grid = personas(count) + STAGE;
        add(&format!("{count}-personas-plain"), &(TOP.to_owned() + &grid), &each("g,"), END);
        add(&format!("{count}-personas-feeling"), &(TOP.to_owned() + &grid), &each("{name: g, emotion: 1},"), END);
        let one = |n: usize| format!("{{name: g, emotion: {{persona: p{}, score: {}}}}},", n % count, n % 3);
        add(&format!("{count}-personas-each"), &(TOP.to_owned() + &grid), &one, END);
    }
    add(
        "personas-in-full",
        "title: T\npersonas:\n",
        &|n| format!("- {{name: p{n}, role: r, goals: [g], needs: [n], frustrations: [f]}}\n"),
        "stages: [S]\n",
    );
    add("next-back", &touchpoints, &|n| format!("{{id: t{n}, name: a, next: t{}}},", n.saturating_sub(3)), END);
    add("next-first", &format!("{touchpoints}{{id: z, name: a}},"), &each("{name: a, next: z},"), END);
    for count in [100, 300, 700, 1200] {
        let width = SIZE / count / 5 - 6;
        let jumps = |n: usize| {
            if n >= count {
                return " ".to_owned();
            }
            format!(
                "{{id: t{n}, name: a, next: [{}]}},",
                names(width, &|at| format!("t{}", (n * 7919 + at * 104_729 + at * at) % count))
            )
        };
        add(&format!("next-{count}"), &touchpoints, &jumps, END);
    }
    for count in [2, 40, 100, 300] {
        let head = format!("{touchpoints}{}{END}flows: [", things(count));
        add(&format!("flows-of-{count}"), &head, &|n| format!("{{from: f{}, to: b{}}},", n * 37 % count, n * 101 % count), "]\n");
        for flows in [100, 350] {
            let dashed = |n: usize| match n {
                n if n < flows => format!("{{from: f{}, to: b{}, kind: needs}},", n * 37 % count, n * 101 % count),
                _ => " ".to_owned(),
            };
            add(&format!("{flows}-dashed-flows-of-{count}"), &head, &dashed, "]\n");
        }
    }
    for (name, word) in [
        ("at", "@"),
        ("wide", "W"),
        ("words", "a "),
        ("japanese", "一"),
        ("arabic", "أ"),
        ("hebrew", "א"),
        ("marks", "a\u{301}"),
        ("joiners", "\u{200d}"),
        ("ampersands", "&"),
        ("both-ways", "aא"),
        ("emoji", "😀"),
        ("thai", "ก"),
        ("hindi", "क्ष"),
    ] {
        add(&format!("title-of-{name}"), "title: \"", &|_| word.to_owned(), "\"\nstages: [S]\n");
        let texts = |_: usize| format!("{{name: g, thoughts: \"{}\"}},", word.repeat(15_000 / word.len()));
        add(&format!("texts-of-{name}"), &touchpoints, &texts, END);
        add(&format!("cards-of-{name}"), &touchpoints, &|_| format!("{{name: g, thoughts: \"{}\"}},", word.repeat(9)), END);
    }
    for (name, first, count) in [("chinese", 0x4e00, 20_900), ("korean", 0xac00, 11_000), ("letters", 0x100, 0x1f00)] {
        let word = |n: usize| (0..3).filter_map(|at| char::from_u32(first + ((n * 3 + at) % count) as u32)).collect::<String>();
        add(&format!("many-{name}"), &touchpoints, &|n| format!("\"{}\",", word(n)), END);
    }
    add("unknown-keys", &touchpoints, &each("{nam: g},"), END);
    add("unknown-references", &touchpoints, &|n| format!("{{name: g, next: zz{n}}},"), END);
    add(
        "all-lanes",
        "title: T\npersonas: [p, q]\nstages:\n",
        &|n| {
            let mut text = format!("- name: S\n  touchpoints:\n  - {{id: t{n}, name: g, emotion: 1, owner: o{n}");
            for key in fields.iter().filter(|key| takes_text(key)) {
                write!(text, ", {key}: x").unwrap();
            }
            text + "}\n"
        },
        "",
    );
    add("comments", "title: T\nstages: [S]\n", &each("#\n"), "");
    add("suppressions", "title: T\nstages: [S]\n", &each("# cjm: ignore[no-emotion]\n"), "");
    add("anchors", &format!("{touchpoints}&a {{name: g, emotion: 1, thoughts: t}},"), &each("*a,"), END);
    add("fields", "title: T\nstages: [S]\n", &|n| format!("k{n}: v\n"), "");
    add("tabs", "title: T\nstages:\n", &each("\t- a\n"), "");
    add("brackets", "title: T\nstages: ", &each("["), "");
    all
}
