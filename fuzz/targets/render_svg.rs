//! Every drawing of a valid journey is a well-formed, inert document, the same bytes every time.
#![no_main]

use cjm::render::{Options, TextMode, svg};
use cjm::theme::Theme;
use cjm_fuzz::{FONTS, assert_inert, checked, drawings};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(journey) = checked(bytes).journey else { return };
    for sheet in drawings(&journey) {
        let (scene, _) = cjm::draw(&journey, &sheet, &FONTS);
        assert!(scene.width.0.is_finite() && scene.height.0.is_finite() && scene.width.0 > 0.0 && scene.height.0 > 0.0);
        let (again, _) = cjm::draw(&journey, &sheet, &FONTS);
        for text in TextMode::ALL {
            let options = Options { text, ..Options::default() };
            let document = svg::render(&scene, &FONTS, &Theme::LIGHT, &options).expect("an SVG has no limit");
            assert_inert(&document);
            assert!(
                svg::render(&again, &FONTS, &Theme::LIGHT, &options).is_ok_and(|again| again == document),
                "not reproducible"
            );
        }
    }
});
