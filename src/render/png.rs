//! Renders a scene as PNG, in bands that are drawn and compressed in parallel.

use std::sync::atomic::AtomicBool;

use rayon::prelude::*;

use super::canvas::Canvas;
use super::color_table::{ColorSet, ColorTable};
use super::deflate::{self, RowPacker, ZlibPart};
use super::format::{Draw, Format, Takes};
use super::options::{Options, RenderError};
use crate::limits::{DRAWING_PIXELS, DRAWING_SIDE};
use crate::scene::Scene;
use crate::text::Fonts;
use crate::theme::Theme;

/// Its row in [`super::FORMATS`].
pub static FORMAT: Format = Format {
    name: "png",
    called: "a PNG",
    summary: "pixels, for slides and documents",
    pixels: true,
    scale: Takes::Yes,
    text: Takes::No("which holds no text"),
    print: Takes::Yes,
    draw: Draw::Sheet(render),
};

/// Number of rows drawn at once: few enough for a core's cache.
const BAND: u32 = 64;

/// Number of extra rows drawn above and below a band and then dropped, because a curve that crosses the edge of a pixmap leaves
/// stray pixels there.
const GUARD: u32 = 2;

/// Number of bytes compressed as one part, about. Constant, because the bytes of the file depend on it and must not depend on the
/// number of cores.
const PART: u32 = 4 * 1024 * 1024;

/// Renders a scene as a PNG file.
///
/// # Errors
///
/// If it would have more pixels than the limit.
///
/// # Panics
///
/// Never: writing to memory succeeds.
pub fn render(scene: &Scene, fonts: &Fonts, theme: &Theme, options: &Options) -> Result<Vec<u8>, RenderError> {
    let (width, height) = size(scene, options.scale)?;
    let picture = Strips { canvas: Canvas::new(scene, fonts, theme, options.scale, width), width, height };
    let many = AtomicBool::new(false);
    let (parts, colors): (Vec<ZlibPart>, Vec<ColorSet>) = picture.tops().map(|top| picture.part(top, None, &many)).unzip();
    let density = pixels_per_meter(options.scale);
    let file = write(width, height, density, parts, None).expect("writing to memory succeeds");
    let table = if many.into_inner() { None } else { ColorSet::table(colors) };
    let Some(table) = table else { return Ok(file) };
    let many = AtomicBool::new(false);
    let parts = picture.tops().map(|top| picture.part(top, Some(&table), &many).0).collect();
    let indexed = write(width, height, density, parts, Some(&table)).expect("writing to memory succeeds");
    Ok(if indexed.len() < file.len() { indexed } else { file })
}

/// Width and height in whole pixels.
fn size(scene: &Scene, scale: f32) -> Result<(u32, u32), RenderError> {
    // A thousandth of a pixel is a rounding error.
    let side = |length: f64| (length * f64::from(scale) - 0.001).ceil().max(1.0);
    let (width, height) = (side(scene.width.0) as u64, side(scene.height.0) as u64);
    let fits = width.max(height) <= DRAWING_SIDE.most && width * height <= DRAWING_PIXELS.most;
    match (u32::try_from(width), u32::try_from(height)) {
        (Ok(width), Ok(height)) if fits => Ok((width, height)),
        _ => Err(RenderError::TooLarge { called: FORMAT.called, width, height }),
    }
}

/// A picture that is drawn and compressed in parts.
struct Strips {
    canvas: Canvas,
    width: u32,
    height: u32,
}

impl Strips {
    /// Rows of a part: whole bands.
    fn rows_of_a_part(&self) -> u32 {
        BAND * (PART / (3 * self.width * BAND)).max(4)
    }

    /// The first row of each part.
    fn tops(&self) -> impl IndexedParallelIterator<Item = u32> {
        let rows = self.rows_of_a_part();
        (0..self.height.div_ceil(rows)).into_par_iter().map(move |n| n * rows)
    }

    /// Draws and compresses the part from row `top` on, as indices of `table` or as colours. `many`: see [`RowPacker::add`].
    fn part(&self, top: u32, table: Option<&ColorTable>, many: &AtomicBool) -> (ZlibPart, ColorSet) {
        let end = self.height.min(top + self.rows_of_a_part());
        let row = 4 * self.width as usize;
        let mut pixels = vec![0; row * (BAND + 2 * GUARD) as usize];
        let mut packer = RowPacker::new(self.width as usize, deflate::level(self.width, self.height), table);
        for band in (top..end).step_by(BAND as usize) {
            let rows = BAND.min(end - band);
            let above = GUARD.min(band);
            let drawn = above + rows + GUARD;
            let pixels = &mut pixels[..row * drawn as usize];
            self.canvas.draw(band - above, drawn, pixels);
            let pixels = &pixels[row * above as usize..row * (above + rows) as usize];
            packer.add(pixels, many);
        }
        packer.finish(end == self.height)
    }
}

/// 96 pixels per inch, as in CSS, times the scale.
fn pixels_per_meter(scale: f32) -> u32 {
    (96.0 * f64::from(scale) / 0.0254).round() as u32
}

/// Writes the parts as a PNG file.
fn write(
    width: u32,
    height: u32,
    density: u32,
    parts: Vec<ZlibPart>,
    table: Option<&ColorTable>,
) -> Result<Vec<u8>, png::EncodingError> {
    let pieces = deflate::stream(parts);
    let mut file = Vec::with_capacity(pieces.iter().map(|piece| piece.len() + 12).sum::<usize>() + 1024);
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(if table.is_some() { png::ColorType::Indexed } else { png::ColorType::Rgb });
    encoder.set_depth(png::BitDepth::Eight);
    if let Some(table) = table {
        encoder.set_palette(table.palette());
    }
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: density, yppu: density, unit: png::Unit::Meter }));
    let mut writer = encoder.write_header()?;
    for piece in &pieces {
        writer.write_chunk(png::chunk::IDAT, piece)?;
    }
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_whole_and_limited() {
        let scene = |width, height| Scene {
            width: crate::units::Px(width),
            height: crate::units::Px(height),
            title: String::new(),
            description: String::new(),
            lang: None,
            rtl: false,
            prefix: "m-".to_owned(),
            board: None,
            nodes: Vec::new(),
        };
        assert_eq!(size(&scene(100.0, 50.5), 1.0).ok(), Some((100, 51)));
        assert_eq!(size(&scene(100.0, 50.0), 1.1).ok(), Some((110, 55)));
        assert!(size(&scene(100_000.0, 10.0), 1.0).is_err());
        assert!(size(&scene(30_000.0, 30_000.0), 1.0).is_err());
        assert!(size(&scene(30.0, 30.0), f32::MAX).is_err());
    }
}
