//! Every limit holds at its number and one more, its error names it, and the page lists it.
//!
//! `UPDATE=1 cargo test --test suite limits` writes the page again.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use cjm::findings::Finding;
use cjm::limits::{Holder, LIMITS, Limit};
use cjm::model::Date;
use cjm::parse;
use cjm::picture::Crop;
use cjm::rules;
use cjm::source::Source;
use cjm::world::{LoadedPicture, Memory, PictureError, World};

use crate::compiled::TODAY;
use crate::harness::desk::Desk;
use crate::limit_outcomes::{Outcome, drawing, found};
use crate::{limit_outcomes, vector_pictures};
use rayon::prelude::*;

/// A list of `n` entries between brackets.
pub(crate) fn list(n: usize, entry: impl Fn(usize) -> String) -> String {
    format!("[{}]", (0..n).map(entry).collect::<Vec<_>>().join(", "))
}

/// A journey with a stage for each list of touchpoints, and more keys.
pub(crate) fn journey(more: &str, touchpoints: &[String]) -> String {
    let stages: Vec<String> = touchpoints.iter().map(|touchpoints| format!("{{name: S, touchpoints: {touchpoints}}}")).collect();
    format!("title: T\n{more}\nstages: [{}]\n", stages.join(", "))
}

fn halves(n: usize) -> [usize; 2] {
    [n / 2, n - n / 2]
}

/// A journey that has `n` of what a limit counts; the files that it uses have their own test.
fn with(limit: &Limit, n: usize) -> Option<String> {
    let plain = |more: &str| journey(more, &["[A]".to_owned()]);
    let named = |key: &str| plain(&format!("{key}: {}", list(n, |n| format!("n{n}"))));
    Some(match limit.name {
        "file-bytes" => {
            let text = plain("");
            format!("{text}#{}", "-".repeat(n - text.len() - 1))
        }
        "values" => plain(&format!("x-a: {}", lists(n - 11))),
        "entries" => plain(&format!("tags: {}", list(n, |_| "t".to_owned()))),
        "nesting" => plain(&format!("x-a: {}{}", "[".repeat(n - 1), "]".repeat(n - 1))),
        "repeated-values" => plain(&format!(
            "x-a: &a {}\nx-b: {}\nx-c: {}",
            list(999, |_| "x".to_owned()),
            list(n / 1000 - 1, |_| "*a".to_owned()),
            list(n % 1000, |n| format!("&b{n} x"))
        )),
        "repeated-bytes" => plain(&format!(
            "x-a: &a {}\nx-b: {}\nx-c: {}",
            "x".repeat(1024),
            list(n / 1024 - 1, |_| "*a".to_owned()),
            list(n % 1024, |n| format!("&b{n} x"))
        )),
        "text" => plain(&format!("goal: {}", "ä".repeat(n))),
        "id" => plain(&format!("personas: [{{id: {}, name: P}}]", "x".repeat(n))),
        "stages" => format!("title: T\nstages: {}\n", list(n, |n| format!("s{n}"))),
        "touchpoints" => journey("", &halves(n).map(|n| list(n, |_| "t".to_owned()))),
        "curve-points" => {
            journey(&format!("personas: {}", list(n.div_ceil(1000), |n| format!("p{n}"))), &[list(1000, |_| "t".to_owned())])
        }
        "personas" | "paths" | "channels" | "metrics" | "evidence" => named(limit.name),
        "lanes" => plain(&format!("lanes: {}", list(n, |n| format!("{{id: l{n}, title: L}}")))),
        "opportunities" => {
            let one = |n| format!("[{{name: t, opportunities: {}}}]", list(n, |_| "o".to_owned()));
            journey("", &halves(n).map(one))
        }
        "jumps" => {
            let one = |n| format!("[{{name: t, next: {}}}, {{id: a, name: a}}]", list(n, |_| "a".to_owned()));
            journey("", &halves(n).map(one).map(|stage| stage.replacen("{id: a, name: a}", "b", 1))).replacen(
                "b]",
                "{id: a, name: a}]",
                1,
            )
        }
        "flows" => journey(
            &format!("flows: {}", list(n, |_| "{from: a, to: b}".to_owned())),
            &["[{id: a, name: a}, {id: b, name: b}]".to_owned()],
        ),
        _ => return None,
    })
}

/// A list with `n` values, with itself and the key of it.
fn lists(n: usize) -> String {
    let rest = n - 2;
    let (full, last) = (rest / 1000, rest % 1000);
    let mut lengths = vec![999; full];
    lengths.extend((last > 0).then(|| last - 1));
    list(lengths.len(), |n| list(lengths[n], |_| "x".to_owned()))
}

pub(crate) fn errors(world: &dyn World, text: String) -> Vec<Finding> {
    parse::open(world, Source { name: "a.yaml".to_owned(), text }).findings
}

/// What happens to a journey, or to something else, that has `n` of what a limit counts.
fn outcome(limit: &Limit, n: u64) -> Outcome {
    match with(limit, n as usize) {
        Some(text) => found(&errors(&Memory::new(TODAY), text)),
        None => limit_outcomes::outcome(limit, n).unwrap_or_else(|| panic!("`{}` has no case", limit.name)),
    }
}

/// What happens to something with the most of what a limit counts, and to something with more.
fn outcomes(limit: &Limit) -> Vec<(Outcome, Outcome)> {
    let drawings = vector_pictures::cases().into_iter().filter(|(.., tested)| tested == limit);
    let drawn: Vec<_> = drawings.map(|(most, more, _)| (drawing(&most), drawing(&more))).collect();
    if drawn.is_empty() { vec![(outcome(limit, limit.most), outcome(limit, limit.most + 1))] } else { drawn }
}

#[test]
fn every_limit_holds_at_its_number_and_one_beyond_is_refused_with_its_name_and_rule() {
    LIMITS.par_iter().for_each(|limit| {
        for (most, more) in outcomes(limit) {
            assert_eq!(most, Ok(()), "{}", limit.name);
            let refused = more.expect_err(limit.name);
            assert!(refused.text.contains(&format!("limit `{}`", limit.name)), "{}: {refused:?}", limit.name);
            assert!(refused.text.contains(&limit.amount()), "{}: {refused:?}", limit.name);
            assert_eq!(refused.rules, limit.rule.into_iter().collect(), "{}: {refused:?}", limit.name);
        }
    });
}

#[test]
fn limits_have_unique_names_and_known_rules() {
    let names: BTreeSet<&str> = LIMITS.iter().map(|limit| limit.name).collect();
    assert_eq!(LIMITS.len(), names.len());
    assert!(LIMITS.is_sorted_by_key(|limit| limit.holder));
    let is_known = |rule: &str| rules::all().iter().any(|known| known.name == rule);
    for rule in LIMITS.iter().filter_map(|limit| limit.rule) {
        assert!(is_known(rule), "{rule}");
    }
}

/// A world that counts the pictures it decodes, and where `./` leads to the same file.
struct Counting(std::cell::Cell<usize>);

impl World for Counting {
    fn read(&self, _: &str, _: &Limit) -> Result<Vec<u8>, cjm::files::FileError> {
        Ok(journey("", &[list(99, |n| format!("{{name: t, image: {}a.png}}", "./".repeat(n)))]).into_bytes())
    }

    fn picture(&self, _: &str, _: Crop, _: u64) -> Result<LoadedPicture, PictureError> {
        self.0.set(self.0.get() + 1);
        Ok(LoadedPicture::default())
    }

    fn real_path(&self, name: &str) -> PathBuf {
        PathBuf::from(name.replace("./", ""))
    }

    fn today(&self) -> Date {
        TODAY
    }
}

#[test]
fn a_picture_is_decoded_once_however_its_path_is_spelt() {
    let world = Counting(std::cell::Cell::new(0));
    assert_eq!(limit_outcomes::drawable(&world), Ok(()));
    assert_eq!(world.0.get(), 1);
}

#[test]
fn limits_are_printed() {
    let desk = Desk::with(&[]);
    let printed = |arguments: &[&str]| String::from_utf8(desk.run(arguments).stdout).unwrap();
    let human = printed(&["limits"]);
    let json: Vec<serde_json::Value> = serde_json::from_str(&printed(&["limits", "--format", "json"])).unwrap();
    assert_eq!(json.len(), LIMITS.len());
    for (limit, row) in LIMITS.iter().zip(&json) {
        let description = limit.description();
        let of = if description == limit.unit.name() { String::new() } else { format!(": {description}") };
        assert!(human.contains(&format!("  {}{of}\n", limit.amount())), "{human}");
        assert_eq!(
            (row["name"].as_str(), row["most"].as_u64(), row["rule"].as_str(), row["summary"].as_str()),
            (Some(limit.name), Some(limit.most), limit.rule, Some(&*description))
        );
        assert!(printed(&["limits", limit.name]).contains(&limit.amount()));
    }
    assert!(desk.expect(2, &["limits", "touchpoint"]).contains("did you mean `touchpoints`?"));
}

fn page() -> String {
    let mut text = "# Limits\n\nHow much files, maps, pictures, drawings and runs can hold; `cjm limits` prints the same. Maps that people write are far below: the largest have some \
         hundred\ntouchpoints. The limits protect the time and the memory of the computer: any file of 64 KB takes at most a second and 256 MiB in any command; with `--scale`,\nseveral themes, or a sheet for each persona, each output file does. \
         What is beyond a\nlimit is an error at its line that names the limit, or of the command.\n"
        .to_owned();
    for holder in Holder::ALL {
        let name = holder.name().trim_start_matches("a ");
        write!(
            text,
            "\n## {}{}\n\n| limit | at most | of | reported by |\n|---|---|---|---|\n",
            name[..1].to_uppercase(),
            &name[1..]
        )
        .unwrap();
        for limit in LIMITS.iter().filter(|limit| limit.holder == holder) {
            let by = limit.rule.map_or_else(|| "the command".to_owned(), |rule| format!("[`{rule}`](rules.md#{rule})"));
            let by = if limit.name == "findings" { "a summary" } else { &by };
            writeln!(text, "| `{}` | {} | {} | {by} |", limit.name, limit.amount(), limit.description()).unwrap();
        }
    }
    text
}

#[test]
fn the_page_lists_every_limit() {
    let place = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/limits.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&place, page()).unwrap();
    }
    let now = std::fs::read_to_string(&place).unwrap_or_default();
    assert!(now == page(), "docs/limits.md is stale: UPDATE=1 cargo test --test suite limits");
}
