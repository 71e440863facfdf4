//! A theme is read, or refused with a reason at a place; drawings in its colours are documents.
#![no_main]

use std::sync::LazyLock;

use cjm::compile::compile_theme;
use cjm::render::{Options, TextMode, svg};
use cjm::scene::Scene;
use cjm::world::Memory;
use cjm_fuzz::{FONTS, TODAY, assert_inert, assert_within, drawings, has_error, parsed};
use libfuzzer_sys::fuzz_target;

const NAME: &str = "brand.theme.yaml";

/// A small drawing.
static SCENE: LazyLock<Scene> = LazyLock::new(|| {
    let text = "title: T\nstages: [{name: S, touchpoints: [{name: A, emotion: 1, channel: web}, {name: B, emotion: -1}]}]\n";
    let journey = parsed(text).0.expect("a journey");
    cjm::draw(&journey, &drawings(&journey)[0], &FONTS).0
});

fuzz_target!(|bytes: &[u8]| {
    let world = Memory::new(TODAY).with(NAME, bytes);
    let checked = compile_theme(&world, NAME, &[]).expect("a file in memory can be read");
    assert_within(&checked.findings, &checked.sources);
    assert_eq!(checked.theme.is_none(), has_error(&checked.findings), "{:#?}", checked.findings);
    if let Some(loaded) = checked.theme {
        let options = Options { text: TextMode::Live, ..Options::default() };
        let document = svg::render(&SCENE, &FONTS, &loaded.theme, &options).expect("an SVG has no limit");
        assert_inert(&document);
    }
});
