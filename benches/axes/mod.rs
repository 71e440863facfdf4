//! Writes a journey that is large on one axis.

use std::fs;
use std::path::Path;

use crate::journeys::{plain, rich, stages};

/// An axis of the input.
pub(crate) struct Axis {
    pub(crate) name: &'static str,
    /// The smallest size, and that for a PNG: 0 where the pixels grow with the square of the size.
    pub(crate) first: usize,
    pub(crate) png: usize,
    /// Writes `a.journey.yaml`, and what belongs to it, into a folder.
    pub(crate) write: fn(usize, &Path),
    /// The errors that it is made of, so that nothing is drawn; `None` for a valid file.
    pub(crate) errors: Option<&'static str>,
}

impl Axis {
    const fn new(name: &'static str, first: usize, png: usize, write: fn(usize, &Path)) -> Self {
        Self { name, first, png, write, errors: None }
    }
}

pub(crate) static AXES: &[Axis] = &[
    Axis::new("touchpoints", 250, 16, |n, to| journey(to, &stages(n, 8, &plain))),
    Axis::new("every-lane", 60, 16, |n, to| journey(to, &stages(n, 8, &rich))),
    Axis::new("stages", 250, 16, |n, to| journey(to, &stages(n, 1, &plain))),
    Axis::new("stage-rows", 250, 16, |n, to| journey(to, &empty_stages(n))),
    Axis::new("one-line", 300, 16, |n, to| journey(to, &one_line(n))),
    Axis::new("next-back", 250, 16, |n, to| journey(to, &stages(n, 8, &|i| next(i, i.saturating_sub(1))))),
    Axis::new("links", 100, 16, |n, to| journey(to, &stages(n, 8, &|i| next(i, (i + 12).min(n - 1))))),
    Axis::new("links-to-one", 60, 0, |n, to| journey(to, &stages(n, 8, &|i| next(i, 0)))),
    Axis::new("long-links", 60, 0, |n, to| journey(to, &stages(n, 8, &|i| next(i, n - 1 - i)))),
    Axis::new("branches", 60, 16, |n, to| journey(to, &branches(n))),
    Axis::new("flows", 100, 16, |n, to| journey(to, &flows(n))),
    Axis::new("flows-of-few", 60, 16, |n, to| journey(to, &flows_of_few(n))),
    Axis::new("personas", 60, 16, |n, to| journey(to, &personas(n))),
    Axis::new("channels", 100, 0, |n, to| journey(to, &channels(n))),
    Axis::new("channels-of-few", 100, 16, |n, to| journey(to, &channels_of_few(n))),
    Axis::new("persona-channels", 100, 16, |n, to| journey(to, &persona_channels(n))),
    Axis::new("metrics", 100, 16, |n, to| journey(to, &metrics(n))),
    Axis::new("evidence", 250, 16, |n, to| journey(to, &evidence(n))),
    Axis::new("findings", 250, 16, |n, to| journey(to, &findings(n))),
    Axis { errors: Some("unknown keys and references"), ..Axis::new("errors", 100, 0, |n, to| journey(to, &errors(n))) },
    Axis::new("lane-order", 60, 0, |n, to| journey(to, &lane_order(n))),
    Axis::new("pictures", 6, 4, pictures),
    Axis::new("own-lanes", 60, 16, |n, to| journey(to, &own_lanes(n))),
    Axis::new("opportunities", 150, 16, |n, to| journey(to, &entries(n, "opportunities"))),
    Axis::new("pain-points", 250, 16, |n, to| journey(to, &entries(n, "pain_points"))),
    Axis::new("ranked", 100, 16, |n, to| journey(to, &ranked(n))),
    Axis::new("notes", 250, 16, |n, to| journey(to, &stages(n, 8, &noted))),
    Axis::new("teams", 250, 16, |n, to| journey(to, &stages(n, 8, &|i| format!("{{name: Step {i}, owner: Team {i}}}")))),
    Axis::new("long-text", 340, 64, |n, to| journey(to, &long_text(n))),
    Axis::new("long-word", 2000, 256, |n, to| journey(to, &format!("stages: [{{name: {}}}]\n", "Wa".repeat(n / 2)))),
    Axis::new("comments", 1000, 64, |n, to| journey(to, &("# A comment\n".repeat(n) + "stages: [A]\n"))),
];

fn journey(folder: &Path, rest: &str) {
    fs::write(folder.join("a.journey.yaml"), format!("title: I renew my contract\n{rest}")).unwrap();
}

/// A text of this many lines.
fn lines(n: usize, line: impl Fn(usize) -> String) -> String {
    (0..n).fold(String::new(), |text, i| text + &line(i) + "\n")
}

fn empty_stages(n: usize) -> String {
    (0..n).fold("stages:\n".to_owned(), |out, i| out + &format!("  - {{name: Stage {i}, goal: Know what comes next}}\n"))
}

fn one_line(n: usize) -> String {
    let points: Vec<String> = (0..n).map(|i| format!("{{name: T{i}}}")).collect();
    format!("stages: [{{name: A, touchpoints: [{}]}}]\n", points.join(", "))
}

fn next(i: usize, to: usize) -> String {
    format!("{{id: t{i}, name: Step {i}, emotion: {}, next: t{to}}}", i % 3)
}

fn noted(i: usize) -> String {
    format!("{{name: Step {i}, description: The customer waits in line {i} and reads what is written on the wall of the shop.}}")
}

/// Every fourth touchpoint is on an alternative path and returns to the main one.
fn branches(n: usize) -> String {
    let touchpoint = |i: usize| {
        if i % 4 == 2 {
            format!("{{id: t{i}, name: Step {i}, path: other, emotion: -1, next: t{}}}", (i + 1).min(n - 1))
        } else {
            format!("{{id: t{i}, name: Step {i}, emotion: {}}}", i % 3)
        }
    };
    "paths: [{id: other, name: By post}]\n".to_owned() + &stages(n, 8, &touchpoint)
}

fn flows(n: usize) -> String {
    let item = |i: usize| {
        format!(
            "{{id: t{i}, name: Step {i}, frontstage: {{id: f{i}, text: Agent {i}}}, backstage: {{id: b{i}, text: Office {i}}}}}"
        )
    };
    let lines = (0..n)
        .map(|i| format!("  - {{from: f{i}, to: b{}, kind: triggers, label: asks {i}}}\n", (i * 7 + 3) % 40 / 8 + i / 8 * 8));
    let lines = lines.collect::<String>();
    stages(n + 8, 8, &item) + "flows:\n" + &lines
}

fn flows_of_few(n: usize) -> String {
    let item =
        |i: usize| format!("{{id: t{i}, name: Step {i}, frontstage: {{id: f{i}, text: A}}, backstage: {{id: b{i}, text: B}}}}");
    let lines = (0..n).map(|i| format!("  - {{from: f{}, to: b{}, label: asks {i}}}\n", i % 40, (i * 11 + i / 40) % 40));
    stages(40, 8, &item) + "flows:\n" + &lines.collect::<String>()
}

fn personas(n: usize) -> String {
    let list = (0..n).map(|i| format!("  - {{id: p{i}, name: Person {i}, goals: [Be done by {i}], quote: I am number {i}.}}\n"));
    let list: String = list.collect();
    format!("personas:\n{list}") + &stages(8, 8, &plain)
}

fn channels(n: usize) -> String {
    let list = lines(n, |i| format!("  - {{id: c{i}, name: Channel {i}}}"));
    format!("channels:\n{list}") + &stages(n, 8, &|i| format!("{{name: Step {i}, channel: c{i}}}"))
}

fn persona_channels(n: usize) -> String {
    let list = lines(n, |i| format!("  - {{id: c{i}, name: Channel {i}}}"));
    let used: Vec<String> = (0..n).map(|i| format!("c{i}")).collect();
    let lanes = "lanes: [{id: own, title: Ours}]\n";
    let personas = format!("personas: [{{name: Maya, channels: [{}]}}]\n", used.join(", "));
    format!("channels:\n{list}{lanes}{personas}") + &stages(n, 8, &|i| format!("{{name: Step {i}, channel: c0, own: Text {i}}}"))
}

fn metrics(n: usize) -> String {
    let one = |i: usize| {
        format!("  - {{id: m{i}, name: Metric {i}, value: {} %, target: 90 %, as_of: 2026-09, source: Survey}}\n", i % 90)
    };
    let list: String = (0..n).map(one).collect();
    format!("metrics:\n{list}") + &stages(n / 4, 8, &|i| format!("{{name: Step {i}, metrics: [m{}, m{}]}}", i, 2 * i))
}

fn evidence(n: usize) -> String {
    let one = |i: usize| format!("  - {{id: e{i}, title: Interview {i}, kind: interview, date: 2026-09-01, n: 8}}\n");
    let list: String = (0..n).map(one).collect();
    format!("evidence:\n{list}") + &stages(n / 4, 8, &|i| format!("{{name: Step {i}, evidence: [e{}, e{}]}}", i, 2 * i))
}

/// Names that repeat, and placeholders.
fn findings(n: usize) -> String {
    stages(n, 8, &|i| format!("{{name: Step {}, pain_points: [TBD], quotes: [Said {}], emotion: 2}}", i % 7, i % 5))
}

/// Unknown keys and references.
fn errors(n: usize) -> String {
    stages(n, 8, &|i| format!("{{name: Step {i}, colour{i}: red, evidence: [study{i}]}}"))
}

/// Own lanes, each below the next one.
fn lane_order(n: usize) -> String {
    let list = lines(n, |i| format!("  - {{id: own{i}, title: Lane {i}, after: own{}}}", i + 1));
    format!("lanes:\n{list}  - {{id: own{n}, title: Lane {n}}}\nstages: [A]\n")
}

fn channels_of_few(n: usize) -> String {
    let list = lines(n, |i| format!("  - {{id: c{i}, name: Channel {i}}}"));
    let used = |i: usize| (0..n / 16).map(|c| format!("c{}", c * 16 + i)).collect::<Vec<_>>().join(", ");
    format!("channels:\n{list}") + &stages(16, 8, &|i| format!("{{name: Step {i}, channel: [{}]}}", used(i)))
}

fn pictures(n: usize, folder: &Path) {
    for i in 0..n {
        let file = fs::File::create(folder.join(format!("{i}.png"))).unwrap();
        let mut encoder = png::Encoder::new(file, 64, 64);
        encoder.set_color(png::ColorType::Rgb);
        let pixels: Vec<u8> = (0..64 * 64 * 3).map(|at| (at * (i + 3) / 7) as u8).collect();
        encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    }
    journey(folder, &stages(n, 8, &|i| format!("{{name: Step {i}, image: {i}.png}}")));
}

fn own_lanes(n: usize) -> String {
    let list = lines(n, |i| format!("  - {{id: own{i}, title: Lane {i}}}"));
    let texts: Vec<String> = (0..n).map(|i| format!("own{i}: Text {i}")).collect();
    format!("lanes:\n{list}") + &stages(2, 2, &|i| format!("{{name: Step {i}, {}}}", texts.join(", ")))
}

/// Many entries of one list in one touchpoint.
fn entries(n: usize, key: &str) -> String {
    let list: Vec<String> = (0..n).map(|i| format!("{{text: Entry {i}, id: x{i}}}")).collect();
    stages(2, 2, &|_| format!("{{name: Step, emotion: -2, {key}: [{}]}}", list.join(", ")).replace("id: x", "x-id: x"))
}

/// Opportunities in the matrix of impact and effort.
fn ranked(n: usize) -> String {
    let one = |i: usize| {
        let (impact, effort) = (i % 5 + 1, i / 5 % 5 + 1);
        format!(
            "{{name: Step {i}, pain_points: [Slow {i}], opportunities: [{{text: Idea {i}, impact: {impact}, effort: {effort}, status: planned}}]}}"
        )
    };
    stages(n, 8, &one)
}

fn long_text(n: usize) -> String {
    let words: Vec<String> = (0..n).map(|i| format!("word{}", i % 97)).collect();
    stages(1, 1, &|_| format!("{{name: Step, thoughts: {}}}", words.join(" ")))
}
