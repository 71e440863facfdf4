//! A scene to PNG, in bands that no thread has to wait for. Alone names resvg, usvg and png.

use std::io::Write as _;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rayon::prelude::*;
use resvg::tiny_skia::{Color, PixmapMut, Transform};
use usvg::{FontResolver, ImageHrefResolver, Tree};

use super::faces::{self, Naming};
use super::{Error, Options, svg};
use crate::scene::Scene;
use crate::text::Fonts;
use crate::theme::{Ink, Theme};

/// More pixels than this are refused: 400 million are a wall of 5 x 5 metres.
pub(super) const MOST_PIXELS: u64 = 400_000_000;

/// A longer side than this is refused: most programs that open pictures stop here.
pub(super) const LONGEST_SIDE: u64 = 65_535;

/// Rows that are drawn at once: few enough to stay in a core's cache.
const BAND: u32 = 64;

/// Bands that are compressed as one. Fixed, because the bytes of the file depend on it and must not depend on the number of cores.
const BANDS_A_PART: u32 = 4;

/// Of a deflate encoder; 3 takes a poster to the size of the usual level 6 in a fraction of its time.
const LEVEL: u32 = 3;

/// The PNG file that shows `scene`.
pub(super) fn render(scene: &Scene, fonts: &Fonts, theme: &Theme, options: &Options) -> Result<Vec<u8>, Error> {
    let (width, height) = size(scene, options.scale)?;
    let tree = tree(scene, fonts, theme);
    let canvas = Canvas { tree: &tree, scale: options.scale, width, height, paper: color(theme.hex(Ink::Paper)) };
    let rows = BAND * BANDS_A_PART;
    let parts: Vec<Part> = (0..height.div_ceil(rows)).into_par_iter().map(|n| canvas.part(n * rows, rows)).collect();
    Ok(write(width, height, options.scale, &parts).expect("writing to memory succeeds"))
}

/// Whole pixels across and down.
fn size(scene: &Scene, scale: f32) -> Result<(u32, u32), Error> {
    // A thousandth of a pixel is rounding, not something to draw.
    let side = |length: f64| (length * f64::from(scale) - 0.001).ceil().max(1.0);
    let (width, height) = (side(scene.width.0) as u64, side(scene.height.0) as u64);
    let fits = width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS;
    match (u32::try_from(width), u32::try_from(height)) {
        (Ok(width), Ok(height)) if fits => Ok((width, height)),
        _ => Err(Error::TooLarge { width, height }),
    }
}

/// The scene as resvg draws it, every run in exactly the face it was measured in.
fn tree(scene: &Scene, fonts: &Fonts, theme: &Theme) -> Tree {
    let options = usvg::Options {
        fontdb: Arc::new(fonts.database(faces::texts(scene).into_keys())),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|_, _, _| None),
        },
        // Scenes hold no pictures; nothing may be read because a text looks like one.
        image_href_resolver: ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) },
        ..usvg::Options::default()
    };
    let document = svg::print(scene, fonts, theme, Naming::Raster);
    Tree::from_str(&document, &options).expect("usvg reads what the template prints")
}

/// `#RRGGBB` as resvg wants it.
fn color(hex: &str) -> Color {
    let channel = |at: usize| hex.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
    match (channel(1), channel(3), channel(5)) {
        (Some(red), Some(green), Some(blue)) => Color::from_rgba8(red, green, blue, 255),
        _ => panic!("a theme's colour is #RRGGBB, not {hex}"),
    }
}

/// A picture that can be drawn from any row on.
struct Canvas<'a> {
    tree: &'a Tree,
    scale: f32,
    width: u32,
    height: u32,
    paper: Color,
}

/// Some rows of the picture, filtered and compressed.
struct Part {
    deflated: Vec<u8>,
    /// Of the filtered rows.
    adler: u32,
    /// How many bytes they were.
    length: u64,
}

impl Canvas<'_> {
    /// The rows from `top` on, at most `rows` of them.
    fn part(&self, top: u32, rows: u32) -> Part {
        let end = self.height.min(top + rows);
        let row = 4 * self.width as usize;
        let mut pixels = vec![0; row * BAND as usize];
        let mut above = Vec::new();
        let mut filtered = Vec::new();
        let mut adler = simd_adler32::Adler32::new();
        let mut length = 0;
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(LEVEL));
        for band in (top..end).step_by(BAND as usize) {
            let band_rows = BAND.min(end - band);
            let pixels = &mut pixels[..row * band_rows as usize];
            self.draw(band, band_rows, pixels);
            filtered.clear();
            for line in pixels.chunks_exact(row) {
                filter(line, &mut above, &mut filtered);
            }
            adler.write(&filtered);
            length += filtered.len() as u64;
            encoder.write_all(&filtered).expect("writing to memory succeeds");
        }
        let deflated = if end == self.height {
            encoder.finish()
        } else {
            // Ends on a whole byte and says that more follows.
            encoder.flush().map(|()| std::mem::take(encoder.get_mut()))
        };
        Part { deflated: deflated.expect("writing to memory succeeds"), adler: adler.finish(), length }
    }

    /// Draws the rows from `top` on that `pixels` has room for.
    fn draw(&self, top: u32, rows: u32, pixels: &mut [u8]) {
        let mut map = PixmapMut::from_bytes(pixels, self.width, rows).expect("the buffer has four bytes a pixel");
        map.fill(self.paper);
        let place = Transform::from_row(self.scale, 0.0, 0.0, self.scale, 0.0, -(top as f32));
        resvg::render(self.tree, place, &mut map);
    }
}

/// Appends one row of opaque RGBA pixels as PNG wants it: without alpha, as the difference to the row above. `above` is empty for the
/// first row of a part, which stands for itself, and holds this row afterwards.
fn filter(line: &[u8], above: &mut Vec<u8>, out: &mut Vec<u8>) {
    const NONE: u8 = 0;
    const UP: u8 = 2;
    let rgb = line.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]);
    if above.is_empty() {
        above.extend(rgb);
        out.push(NONE);
        out.extend_from_slice(above);
    } else {
        out.push(UP);
        for (above, now) in above.iter_mut().zip(rgb) {
            out.push(now.wrapping_sub(*above));
            *above = now;
        }
    }
}

/// The parts as a PNG file. One zlib stream runs through all of them.
fn write(width: u32, height: u32, scale: f32, parts: &[Part]) -> Result<Vec<u8>, png::EncodingError> {
    /// Deflate with a window of 32 KB, made by a fast encoder; the second byte makes the two a multiple of 31.
    const ZLIB: [u8; 2] = [0x78, 0x5E];
    let mut file = Vec::with_capacity(parts.iter().map(|part| part.deflated.len() + 12).sum::<usize>() + 128);
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    // 96 dots an inch, as CSS has it, times the scale.
    let density = (96.0 * f64::from(scale) / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: density, yppu: density, unit: png::Unit::Meter }));
    let mut writer = encoder.write_header()?;
    let mut adler = 1;
    for (n, part) in parts.iter().enumerate() {
        adler = join(adler, part.adler, part.length);
        let mut data = Vec::with_capacity(part.deflated.len() + 6);
        if n == 0 {
            data.extend_from_slice(&ZLIB);
        }
        data.extend_from_slice(&part.deflated);
        if n + 1 == parts.len() {
            data.extend_from_slice(&adler.to_be_bytes());
        }
        writer.write_chunk(png::chunk::IDAT, &data)?;
    }
    writer.finish()?;
    Ok(file)
}

/// The Adler-32 sum of two stretches of bytes from the sums of each, the second one `length` bytes long (zlib's `adler32_combine`).
fn join(first: u32, second: u32, length: u64) -> u32 {
    const BASE: u64 = 65_521;
    let (a1, b1) = (u64::from(first & 0xFFFF), u64::from(first >> 16));
    let (a2, b2) = (u64::from(second & 0xFFFF), u64::from(second >> 16));
    // The first stretch adds a1 to every running sum of the second, which counted from 1.
    let a = (a1 + a2 + BASE - 1) % BASE;
    let b = (b1 + b2 + (length % BASE) * ((a1 + BASE - 1) % BASE)) % BASE;
    (b << 16 | a) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_parts_make_the_sum_of_the_whole() {
        let bytes: Vec<u8> = (0..200_000_u32).map(|n| (n.wrapping_mul(n) / 7) as u8).collect();
        let sum = |bytes: &[u8]| simd_adler32::adler32(&bytes);
        for cut in [0, 1, 65_521, 100_000, bytes.len()] {
            let (first, second) = bytes.split_at(cut);
            assert_eq!(join(sum(first), sum(second), second.len() as u64), sum(&bytes), "cut at {cut}");
        }
    }

    #[test]
    fn sizes_are_whole_and_limited() {
        let scene = |width, height| Scene {
            width: crate::scene::Px(width),
            height: crate::scene::Px(height),
            title: String::new(),
            description: String::new(),
            lang: None,
            prefix: "m-".to_owned(),
            nodes: Vec::new(),
        };
        assert_eq!(size(&scene(100.0, 50.5), 1.0).ok(), Some((100, 51)));
        assert_eq!(size(&scene(100.0, 50.0), 1.1).ok(), Some((110, 55)));
        assert!(size(&scene(100_000.0, 10.0), 1.0).is_err());
        assert!(size(&scene(30_000.0, 30_000.0), 1.0).is_err());
        assert!(size(&scene(30.0, 30.0), f32::MAX).is_err());
    }
}
