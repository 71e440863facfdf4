//! Draws a picture of each encoding.

use std::sync::Arc;

use cjm::picture::{Crop, Picture};
use cjm::scene::{Image, Node, Rect};
use cjm::units::Px;

/// Width and height of the drawn files in pixels.
const SIZE: (u16, u16) = (180, 120);

const DRAWING: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 40'><linearGradient id='g'><stop stop-color='#08C'/>\
    <stop offset='1' stop-color='#F50'/></linearGradient><path fill='url(#g)' d='M0 0H90V40H0Z'/>\
    <circle cx='60' cy='20' r='15' fill='#FFF' fill-opacity='.7'/><path d='M5 35 25 5 45 35Z' fill='none' stroke='#230' \
    stroke-width='4'/><text x='30' y='26' font-size='14'>Logo</text></svg>";

/// A portrait, a wide picture and a logo, one below the other, in an area of 100 x 160 pixels.
pub(super) fn pictures(x: f64, y: f64) -> Vec<Node> {
    let node = |rect: Rect, radius: f64, name: &str, crop: Crop, file: &[u8]| {
        let picture = Picture::read(name, file, crop, u64::MAX).unwrap().0;
        Node::Picture(Image { rect, radius: Px(radius), label: name.to_owned(), picture: Arc::new(picture) })
    };
    vec![
        node(Rect::new(x, y, 52.0, 52.0), 26.0, "face.png", Crop::Square, &png()),
        node(Rect::new(x, y + 60.0, 90.0, 60.0), 6.0, "desk.jpg", Crop::Wide, &jpeg()),
        node(Rect::new(x + 0.3, y + 125.4, 67.5, 30.0), 0.0, "logo.svg", Crop::Whole, DRAWING.as_bytes()),
    ]
}

/// Two gradients with a dark disc on them.
fn pixels() -> Vec<u8> {
    let color = |x: u16, y: u16| {
        let is_disc = (f64::from(x) - 110.0).hypot(f64::from(y) - 50.0) < 30.0;
        if is_disc { [30, 40, 60] } else { [(255 - x) as u8, 200 - y as u8, (40 + x) as u8] }
    };
    (0..SIZE.1).flat_map(|y| (0..SIZE.0).flat_map(move |x| color(x, y))).collect()
}

fn png() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, SIZE.0.into(), SIZE.1.into());
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&pixels()).unwrap();
    file
}

fn jpeg() -> Vec<u8> {
    let mut file = Vec::new();
    jpeg_encoder::Encoder::new(&mut file, 95).encode(&pixels(), SIZE.0, SIZE.1, jpeg_encoder::ColorType::Rgb).unwrap();
    file
}
