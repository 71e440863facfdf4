//! Every limit holds at its number and one more, its error names it, and the page lists it.
//!
//! `UPDATE=1 cargo test --test suite limits` writes the page again.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use cjm::check::Settings;
use cjm::compile::{compile, compile_theme};
use cjm::findings::Finding;
use cjm::limits::{self, Capacity, Holder, LIMITS};
use cjm::model::Date;
use cjm::parse;
use cjm::picture::{Crop, InvalidPicture, Picture};
use cjm::render::Options;
use cjm::rules;
use cjm::source::Source;
use cjm::text::Fonts;
use cjm::theme::Theme;
use cjm::units::Px;
use cjm::world::{LoadedPicture, Memory, PictureError, World};

use crate::harness::desk::{Desk, PLAIN};
use crate::vector_pictures;

const DAY: Date = Date { year: 2026, month: Some(11), day: Some(22) };

/// A list of `n` entries between brackets.
fn list(n: usize, entry: impl Fn(usize) -> String) -> String {
    format!("[{}]", (0..n).map(entry).collect::<Vec<_>>().join(", "))
}

/// A journey with a stage for each list of touchpoints, and more keys.
fn journey(more: &str, touchpoints: &[String]) -> String {
    let stages: Vec<String> = touchpoints.iter().map(|touchpoints| format!("{{name: S, touchpoints: {touchpoints}}}")).collect();
    format!("title: T\n{more}\nstages: [{}]\n", stages.join(", "))
}

fn halves(n: usize) -> [usize; 2] {
    [n / 2, n - n / 2]
}

/// A journey that has `n` of what a limit counts; the files that it uses have their own test.
fn with(limit: &Capacity, n: usize) -> Option<String> {
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

fn errors(world: &dyn World, text: String) -> Vec<Finding> {
    parse::open(world, Source { name: "a.yaml".to_owned(), text }).findings
}

fn assert_refused(limit: &Capacity, found: &[Finding]) {
    let rule = limit.rule.unwrap();
    let named = |finding: &&Finding| finding.rule.name == rule;
    let finding = found.iter().find(named).unwrap_or_else(|| panic!("{}: {found:?}", limit.name));
    let said = format!("{finding:?}");
    // The rule about ids has words of its own.
    assert!(limit.name == "id" || said.contains(&format!("`{}`", limit.name)), "{said}");
    assert!(said.contains(&limit.amount()) || limit.name == "id", "{said}");
}

/// The limits that this file and that about drawings have cases for.
fn tested() -> BTreeSet<&'static str> {
    let others = [
        "use-depth",
        "files",
        "configuration-bytes",
        "baseline-bytes",
        "ignore-bytes",
        "font-bytes",
        "pictures",
        "pictures-pixels",
        "picture-bytes",
        "picture-side",
        "picture-pixels",
        "drawing-side",
        "drawing-pixels",
        "scale",
        "inputs",
        "findings",
    ];
    let journeys = LIMITS.iter().filter(|limit| with(limit, limit.length()).is_some()).map(|limit| limit.name);
    journeys.chain(others).chain(vector_pictures::TESTED.map(|limit| limit.name)).collect()
}

#[test]
fn every_limit_has_a_case() {
    assert_eq!(tested(), LIMITS.iter().map(|limit| limit.name).collect());
    assert_eq!(LIMITS.len(), tested().len(), "names are unique");
    assert!(LIMITS.is_sorted_by_key(|limit| limit.holder));
    for rule in LIMITS.iter().filter_map(|limit| limit.rule) {
        assert!(rules::all().iter().any(|known| known.name == rule), "{rule}");
    }
}

#[test]
fn a_journey_at_a_limit_is_read_and_one_beyond_is_refused() {
    for limit in LIMITS {
        let Some(at) = with(limit, limit.length()) else { continue };
        let found = errors(&Memory::new(DAY), at);
        assert!(found.is_empty(), "{}: {:?}", limit.name, found.first());
        assert_refused(limit, &errors(&Memory::new(DAY), with(limit, limit.length() + 1).unwrap()));
    }
}

#[test]
fn used_files_have_limits() {
    let main = "title: T\nuse: [f0.yaml]\nstages: [S]\n";
    let chain = |n: usize| {
        let file =
            |at: usize| if at + 1 < n { format!("use: f{}.yaml\nteams: [T{at}]\n", at + 1) } else { "teams: [T]\n".to_owned() };
        (0..n).fold(Memory::new(DAY), |world, at| world.with(&format!("f{at}.yaml"), file(at)))
    };
    let depth = limits::USE_DEPTH;
    assert!(errors(&chain(depth.length()), main.to_owned()).is_empty());
    assert_refused(&depth, &errors(&chain(depth.length() + 1), main.to_owned()));
    let wide = |n: usize| {
        let world = (1..n).fold(Memory::new(DAY), |world, at| world.with(&format!("f{at}.yaml"), format!("teams: [T{at}]\n")));
        errors(&world, format!("title: T\nuse: {}\nstages: [S]\n", list(n - 1, |at| format!("f{}.yaml", at + 1))))
    };
    assert!(wide(limits::FILES.length()).is_empty());
    assert_refused(&limits::FILES, &wide(limits::FILES.length() + 1));
}

#[test]
fn files_beside_a_journey_have_limits() {
    for (limit, name, arguments) in [
        (limits::CONFIGURATION_BYTES, "cjm.toml", &["check", "a.yaml"] as &[&str]),
        (limits::IGNORE_BYTES, ".gitignore", &["check"]),
        (limits::BASELINE_BYTES, "b.json", &["check", "--baseline", "b.json", "a.yaml"]),
    ] {
        let desk = Desk::with(&[("a.yaml", PLAIN)]);
        let said = |length: u64| {
            if limit == limits::BASELINE_BYTES {
                std::fs::File::create(desk.path(name)).unwrap().set_len(length).unwrap();
            } else {
                std::fs::write(desk.path(name), "#\n".repeat(length as usize / 2) + &"#".repeat(length as usize % 2)).unwrap();
            }
            let output = desk.run(arguments);
            (output.status.code(), String::from_utf8(output.stderr).unwrap())
        };
        let too_large = |said: &str| said.contains("larger than") || said.contains("not a small file");
        let (code, at) = said(limit.most);
        assert!(!too_large(&at) && (code == Some(0) || name == "b.json"), "{name}: {at}");
        let (code, beyond) = said(limit.most + 1);
        assert!(too_large(&beyond) && code == Some(2), "{name}: {beyond}");
    }
    let font = |length: usize| {
        let theme = "base: light\nfont: a.ttf\n";
        let world = Memory::new(DAY).with("a.theme.yaml", theme).with("a.ttf", vec![0; length]);
        compile_theme(&world, "a.theme.yaml", &[]).unwrap().findings
    };
    let is_large = |found: &[Finding]| found.iter().any(|finding| finding.rule.name == "too-large");
    assert!(!is_large(&font(limits::FONT_BYTES.length())));
    assert!(is_large(&font(limits::FONT_BYTES.length() + 1)));
}

/// A grey PNG; cut off after its size if it is `only_header`.
fn picture(width: u32, height: u32, only_header: bool) -> Vec<u8> {
    let mut file = Vec::new();
    let mut writer = png::Encoder::new(&mut file, width, height).write_header().unwrap();
    if !only_header {
        writer.write_image_data(&vec![0; width as usize * height as usize]).unwrap();
    }
    drop(writer);
    file
}

/// A world in which each picture has a quarter of the pixels of a map; the fourth one has as many more as `more` says.
struct Gallery {
    more: u64,
}

impl World for Gallery {
    fn read(&self, _: &str, _: usize) -> Result<Vec<u8>, cjm::files::FileError> {
        Ok(journey("", &[list(4, |n| format!("{{name: t, image: p{n}.png}}"))]).into_bytes())
    }

    fn picture(&self, name: &str, _: Crop, room: u64) -> Result<LoadedPicture, PictureError> {
        let pixels = limits::PICTURES_PIXELS.most / 4 + if name == "p3.png" { self.more } else { 0 };
        if pixels > room { Err(InvalidPicture::NoRoom { pixels }.into()) } else { Ok(LoadedPicture { picture: None, pixels }) }
    }

    fn today(&self) -> Date {
        DAY
    }
}

fn refusals(world: &dyn World) -> Vec<Finding> {
    let found = compile(world, "a.yaml", &Settings::default(), None).unwrap().findings;
    found.into_iter().filter(|finding| finding.title.contains("cannot be drawn")).collect()
}

#[test]
fn pictures_have_limits() {
    let read = |file: &[u8], room: u64| Picture::read("a.png", file, Crop::Wide, room).map(|(_, pixels)| pixels);
    let side = limits::PICTURE_SIDE.most as u32;
    assert_eq!(read(&picture(side, 1, false), u64::MAX).unwrap(), u64::from(side));
    assert!(matches!(read(&picture(side + 1, 1, false), u64::MAX), Err(InvalidPicture::TooLarge { .. })));
    let root = limits::PICTURE_PIXELS.most.isqrt() as u32;
    assert!(matches!(read(&picture(root, root, true), u64::MAX), Err(InvalidPicture::Damaged(_))));
    assert!(matches!(read(&picture(root, root + 1, true), u64::MAX), Err(InvalidPicture::TooLarge { .. })));
    assert_eq!(read(&picture(10, 10, false), 100).unwrap(), 100);
    assert_eq!(read(&picture(10, 10, false), 99).unwrap_err(), InvalidPicture::NoRoom { pixels: 100 });

    let large = |length: usize| {
        let map = journey("", &["[{name: t, image: a.png}]".to_owned()]);
        refusals(&Memory::new(DAY).with("a.yaml", map).with("a.png", vec![0; length])).remove(0).rule.name
    };
    assert_eq!(large(limits::PICTURE_BYTES.length()), "unreadable-picture");
    assert_eq!(large(limits::PICTURE_BYTES.length() + 1), "too-large");

    let many = |n: usize| {
        let map = journey("", &[list(n, |n| format!("{{name: t, image: p{n}.png}}"))]);
        let world = Memory::new(DAY).with("a.yaml", map);
        refusals(&(0..n).fold(world, |world, n| world.with(&format!("p{n}.png"), picture(2, 2, false))))
    };
    assert!(many(limits::PICTURES.length()).is_empty());
    let refused = many(limits::PICTURES.length() + 1);
    assert!(refused.len() == 1 && refused[0].title.contains(&limits::PICTURES.amount()), "{refused:?}");

    assert!(refusals(&Gallery { more: 0 }).is_empty());
    let refused = refusals(&Gallery { more: 1 });
    assert!(refused.len() == 1 && refused[0].title.contains(&limits::PICTURES_PIXELS.amount()), "{refused:?}");
}

/// A world that counts the pictures it decodes, and where `./` leads to the same file.
struct Counting(std::cell::Cell<usize>);

impl World for Counting {
    fn read(&self, _: &str, _: usize) -> Result<Vec<u8>, cjm::files::FileError> {
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
        DAY
    }
}

#[test]
fn a_picture_is_decoded_once_however_its_path_is_spelt() {
    let world = Counting(std::cell::Cell::new(0));
    assert!(refusals(&world).is_empty());
    assert_eq!(world.0.get(), 1);
}

#[test]
fn drawings_have_limits() {
    let fonts = Fonts::bundled();
    let found = parse::open(&Memory::new(DAY), Source { name: "a.yaml".to_owned(), text: PLAIN.to_owned() });
    let (mut scene, _) = cjm::draw(&found.journey.unwrap(), &cjm::sheet::SHEETS[0], &fonts);
    scene.nodes.clear();
    let mut draw = |width: u64, height: u64| {
        (scene.width, scene.height) = (Px(width as f64), Px(height as f64));
        cjm::render::png::render(&scene, &fonts, &Theme::LIGHT, &Options::default()).map_err(|error| error.to_string())
    };
    assert!(draw(limits::DRAWING_SIDE.most, 1).is_ok());
    assert!(draw(limits::DRAWING_SIDE.most + 1, 1).unwrap_err().contains("65535 on a side"));
    assert!(draw(limits::DRAWING_PIXELS.most / 10_000, 10_001).unwrap_err().contains("80 million"));

    let desk = Desk::with(&[("a.yaml", PLAIN)]);
    let scale = |factor: u64| desk.run(&["render", "a.yaml", "--scale", &factor.to_string()]).status.code();
    assert_eq!((scale(limits::SCALE.most), scale(limits::SCALE.most + 1)), (Some(0), Some(2)));
}

#[test]
fn a_run_has_limits() {
    let many = limits::FINDINGS.length();
    let summarized = |n: usize| {
        let found = errors(&Memory::new(DAY), journey("", &[list(n, |n| format!("{{name: t, next: missing{n}}}"))]));
        assert!(found.len() <= many + 1, "{}", found.len());
        found.iter().any(|finding| !finding.summarized.is_empty())
    };
    assert_eq!((summarized(many), summarized(many + 2)), (false, true));

    let desk = Desk::with(&[]);
    let names: Vec<String> = (0..=limits::INPUTS.length()).map(|n| format!("{n:x}")).collect();
    let arguments: Vec<&str> = std::iter::once("check").chain(names.iter().map(String::as_str)).collect();
    let said = desk.expect(2, &arguments);
    assert!(said.contains("100001 journeys in one run, and 100,000 journeys are the limit"), "{said}");
}

#[test]
fn limits_are_printed() {
    let desk = Desk::with(&[]);
    let printed = |arguments: &[&str]| String::from_utf8(desk.run(arguments).stdout).unwrap();
    let human = printed(&["limits"]);
    let json: Vec<serde_json::Value> = serde_json::from_str(&printed(&["limits", "--format", "json"])).unwrap();
    assert_eq!(json.len(), LIMITS.len());
    for (limit, row) in LIMITS.iter().zip(&json) {
        assert!(human.contains(&format!("{}: {}", limit.amount(), limit.summary)), "{human}");
        assert_eq!(
            (row["name"].as_str(), row["most"].as_u64(), row["rule"].as_str()),
            (Some(limit.name), Some(limit.most), limit.rule)
        );
        assert!(printed(&["limits", limit.name]).contains(limit.summary));
    }
    assert!(desk.expect(2, &["limits", "touchpoint"]).contains("did you mean `touchpoints`?"));
}

fn page() -> String {
    let mut text = "# Limits\n\nHow much files, maps, pictures, drawings and runs can hold; `cjm limits` prints the same. Maps of people are far below: the largest have some \
         hundred\ntouchpoints. The limits protect the time and the memory of the computer: any file of 64 KB takes at most a second and 256 MiB in any command. \
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
            writeln!(text, "| `{}` | {} | {} | {by} |", limit.name, limit.amount(), limit.summary).unwrap();
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
