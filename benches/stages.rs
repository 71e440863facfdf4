//! Measures each stage of the compiler: `cargo bench`, or `cargo bench -- svg` for one of them.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark that fails is meant to stop")]

mod journeys;

use std::fmt;
use std::sync::LazyLock;

use cjm::check::Settings;
use cjm::model::Journey;
use cjm::render::{Options, TextMode, png, svg};
use cjm::rules::EXAMPLE_DAY;
use cjm::scene::Scene;
use cjm::sheet::{Sheet, sheet};
use cjm::source::{Source, Sources};
use cjm::text::{Fonts, Style};
use cjm::theme::Theme;
use cjm::world::Memory;
use divan::Bencher;
use journeys::{rich, stages};

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::bundled);

/// The input of a benchmark.
#[derive(Clone, Copy)]
enum Work {
    /// `examples/ecommerce.journey.yaml`.
    Example,
    /// A journey with this many touchpoints, every lane filled in.
    Touchpoints(usize),
}

impl fmt::Display for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Example => f.write_str("ecommerce"),
            Self::Touchpoints(count) => write!(f, "{count} touchpoints"),
        }
    }
}

const ALL: [Work; 4] = [Work::Example, Work::Touchpoints(15), Work::Touchpoints(40), Work::Touchpoints(960)];
const MOST: [Work; 3] = [Work::Example, Work::Touchpoints(15), Work::Touchpoints(40)];

impl Work {
    fn sources(self) -> Sources {
        let text = match self {
            Self::Example => include_str!("../examples/ecommerce.journey.yaml").to_owned(),
            Self::Touchpoints(count) => {
                format!("title: I switch to another provider\npersonas: [Maya Chen]\n{}", stages(count, 8, &rich))
            }
        };
        Sources::new(Source { name: "bench.yaml".to_owned(), text })
    }

    fn journey(self) -> Journey {
        cjm::parse::parse(&self.sources()).0.unwrap()
    }

    fn scene(self) -> Scene {
        cjm::draw(&self.journey(), map(), &FONTS).0
    }
}

fn map() -> &'static Sheet {
    sheet("journey-map").unwrap()
}

fn main() {
    divan::main();
}

#[divan::bench(args = ALL, max_time = 3)]
fn parse(bencher: Bencher, work: &Work) {
    let sources = work.sources();
    bencher.bench_local(|| cjm::parse::parse(&sources));
}

#[divan::bench(args = ALL, max_time = 3)]
fn compile(bencher: Bencher, work: &Work) {
    let world = Memory::new(EXAMPLE_DAY).with("bench.yaml", work.sources().main().text.as_str());
    bencher.bench_local(|| cjm::compile(&world, "bench.yaml", &Settings::default(), None).unwrap());
}

#[divan::bench(args = ALL, max_time = 3)]
fn compose_and_lay_out(bencher: Bencher, work: &Work) {
    let journey = work.journey();
    bencher.bench_local(|| cjm::draw(&journey, map(), &FONTS));
}

#[divan::bench(args = MOST)]
fn blueprint(bencher: Bencher, work: &Work) {
    let (journey, sheet) = (work.journey(), sheet("service-blueprint").unwrap());
    bencher.bench_local(|| cjm::draw(&journey, sheet, &FONTS));
}

#[divan::bench(args = ALL, max_time = 3)]
fn svg(bencher: Bencher, work: &Work) {
    let scene = work.scene();
    bencher.bench_local(|| svg::render(&scene, &FONTS, &Theme::LIGHT, &Options::default()).unwrap());
}

#[divan::bench(args = MOST)]
fn svg_live(bencher: Bencher, work: &Work) {
    let scene = work.scene();
    let options = Options { text: TextMode::Live, ..Options::default() };
    bencher.bench_local(|| svg::render(&scene, &FONTS, &Theme::LIGHT, &options).unwrap());
}

#[divan::bench(args = MOST, max_time = 3)]
fn png(bencher: Bencher, work: &Work) {
    let scene = work.scene();
    bencher.bench_local(|| png::render(&scene, &FONTS, &Theme::LIGHT, &Options::default()).unwrap());
}

#[divan::bench(args = MOST, max_time = 3)]
fn png_2x(bencher: Bencher, work: &Work) {
    let scene = work.scene();
    let options = Options { scale: 2.0, ..Options::default() };
    bencher.bench_local(|| png::render(&scene, &FONTS, &Theme::LIGHT, &options).unwrap());
}

/// Words that no line can hold, of this many kilobytes: time grows with the length, not with its square.
#[divan::bench(args = [1, 10, 100], max_time = 3)]
fn shape_and_break_long_words(bencher: Bencher, kilobytes: usize) {
    let texts = ["W".repeat(1000), "\u{628}".repeat(500), format!("a{} b", "\u{301}\u{323}".repeat(200))];
    let text = texts.map(|text| text.repeat(kilobytes)).join(" ");
    bencher.bench_local(|| FONTS.shape(&text, Style::new(14.0)).lines(120.0).len());
}

/// From the file's text to the SVG's bytes.
#[divan::bench(args = ALL, max_time = 3)]
fn whole(bencher: Bencher, work: &Work) {
    let sources = work.sources();
    bencher.bench_local(|| {
        let journey = cjm::parse::parse(&sources).0.unwrap();
        let scene = cjm::draw(&journey, map(), &FONTS).0;
        svg::render(&scene, &FONTS, &Theme::LIGHT, &Options::default()).unwrap()
    });
}
