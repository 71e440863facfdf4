//! Every drawing of a valid journey is a PNG of the size of the scene, or too large by the documented limit.
#![no_main]

use cjm::limits::{DRAWING_PIXELS, DRAWING_SIDE};
use cjm::render::{Options, png};
use cjm::theme::Theme;
use cjm_fuzz::{FONTS, checked, drawings};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(journey) = checked(bytes).journey else { return };
    let options = Options { scale: 0.2, ..Options::default() };
    for sheet in drawings(&journey) {
        let (scene, _) = cjm::draw(&journey, &sheet, &FONTS);
        let (width, height) = (scene.width.0 * 0.2, scene.height.0 * 0.2);
        let Ok(file) = png::render(&scene, &FONTS, &Theme::DARK, &options) else {
            let (side, pixels) = (DRAWING_SIDE.most as f64 - 1.0, DRAWING_PIXELS.most as f64);
            let is_large = width > side || height > side || (width + 1.0) * (height + 1.0) > pixels;
            assert!(is_large, "{width} x {height} is not too large");
            continue;
        };
        let mut reader = ::png::Decoder::new(std::io::Cursor::new(&file)).read_info().expect("a PNG");
        let info = reader.info();
        let is_near = |pixels: u32, length: f64| (f64::from(pixels) - length).abs() <= 1.0;
        assert!(is_near(info.width, width) && is_near(info.height, height), "{info:?} for {width} x {height}");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut pixels).expect("a whole PNG");
    }
});
