//! Renders a scene as PNG, in bands that are drawn and compressed in parallel. Only this file uses `resvg` and `usvg`.

use std::sync::Arc;

use rayon::prelude::*;
use resvg::tiny_skia::{self, Color, FillRule, GradientStop, LinearGradient, PixmapMut, Shader, SpreadMode, Transform};
use usvg::{FontResolver, Group, ImageHrefResolver, ImageKind, Node, Tree};

use super::deflate::{self, RowPacker, ZlibPart};
use super::document_fonts::{self, FontNaming};
use super::format::{Draw, Format, Takes};
use super::options::{LONGEST_SIDE, MOST_PIXELS, Options, RenderError};
use super::svg;
use crate::scene::Scene;
use crate::text::Fonts;
use crate::theme::{self, Ink, Palette, Theme};

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

/// Number of bands compressed as one part. Constant, because the bytes of the file depend on it and must not depend on the number
/// of cores.
const BANDS_A_PART: u32 = 4;

/// Renders a scene as a PNG file.
///
/// # Errors
///
/// If it would have more pixels than the limit.
///
/// # Panics
///
/// Never: `usvg` reads what is printed here, and writing to memory succeeds.
pub fn render(scene: &Scene, fonts: &Fonts, theme: &Theme, options: &Options) -> Result<Vec<u8>, RenderError> {
    let (width, height) = size(scene, options.scale)?;
    let tree = tree(scene, fonts, theme, options.scale);
    let mut marks = Vec::new();
    collect(tree.root(), &mut marks);
    let canvas = Canvas { marks, scale: options.scale, width, height, paper: color(theme.color(Ink::Paper)) };
    let rows = BAND * BANDS_A_PART;
    let parts: Vec<ZlibPart> = (0..height.div_ceil(rows)).into_par_iter().map(|n| canvas.part(n * rows, rows)).collect();
    Ok(write(width, height, options.scale, parts).expect("writing to memory succeeds"))
}

/// Width and height in whole pixels.
fn size(scene: &Scene, scale: f32) -> Result<(u32, u32), RenderError> {
    // A thousandth of a pixel is a rounding error.
    let side = |length: f64| (length * f64::from(scale) - 0.001).ceil().max(1.0);
    let (width, height) = (side(scene.width.0) as u64, side(scene.height.0) as u64);
    let fits = width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS;
    match (u32::try_from(width), u32::try_from(height)) {
        (Ok(width), Ok(height)) if fits => Ok((width, height)),
        _ => Err(RenderError::TooLarge { called: FORMAT.called, width, height }),
    }
}

/// Converts the scene to a tree of usvg, every run in the face with which it was measured.
fn tree(scene: &Scene, fonts: &Fonts, theme: &Theme, scale: f32) -> Tree {
    let options = usvg::Options {
        fontdb: Arc::new(fonts.database(document_fonts::texts(scene).into_keys())),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|_, _, _| None),
        },
        // Only embedded pictures, which were all encoded here; no file is read.
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|mime, data, _| (mime == "image/png").then_some(ImageKind::PNG(data))),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let document = svg::print(scene, fonts, Palette::Fixed(theme), FontNaming::Raster, Some(scale));
    Tree::from_str(&document, &options).expect("usvg reads what the template prints")
}

/// Converts a colour.
fn color(color: theme::Color) -> Color {
    let [red, green, blue] = color.channels();
    Color::from_rgba8(red, green, blue, 255)
}

/// A picture that is drawn band by band.
struct Canvas<'a> {
    marks: Vec<DrawableNode<'a>>,
    scale: f32,
    width: u32,
    height: u32,
    paper: Color,
}

/// A node that can be drawn by itself, and its vertical extent in the scene.
struct DrawableNode<'a> {
    node: &'a Node,
    top: f32,
    bottom: f32,
}

/// Collects the nodes of a group, back to front, so that a band skips nodes outside of it.
fn collect<'a>(group: &'a Group, marks: &mut Vec<DrawableNode<'a>>) {
    for node in group.children() {
        match node {
            Node::Group(group) if !group.should_isolate() => collect(group, marks),
            Node::Text(text) if !text.flattened().should_isolate() => collect(text.flattened(), marks),
            Node::Group(_) | Node::Path(_) | Node::Image(_) | Node::Text(_) => {
                let area = node.abs_stroke_bounding_box();
                // Antialiasing touches the pixels next to an edge.
                marks.push(DrawableNode { node, top: area.top() - 2.0, bottom: area.bottom() + 2.0 });
            }
        }
    }
}

impl DrawableNode<'_> {
    /// Draws the node with a transformation from the scene to the pixmap.
    fn draw(&self, place: Transform, map: &mut PixmapMut<'_>) {
        let place = place.pre_concat(self.node.abs_transform());
        if let Node::Path(path) = self.node
            && draw_path(path, place, map).is_some()
        {
            return;
        }
        // Other nodes. resvg moves a node that is drawn by itself to the corner; this moves it back.
        if let Some(area) = self.node.abs_layer_bounding_box() {
            // The result states whether there was anything to draw.
            let _ = resvg::render_node(self.node, place.pre_translate(area.x(), area.y()), map);
        }
    }
}

/// Draws a path like resvg, which skips straight lines in `render_node`; `None` for a paint that the templates never print.
fn draw_path(path: &usvg::Path, place: Transform, map: &mut PixmapMut<'_>) -> Option<()> {
    let fill = path.fill().map(|fill| shader(fill.paint(), fill.opacity()).map(|shader| (fill, shader)));
    let stroke = path.stroke().map(|stroke| shader(stroke.paint(), stroke.opacity()).map(|shader| (stroke, shader)));
    if fill.as_ref().is_some_and(Option::is_none) || stroke.as_ref().is_some_and(Option::is_none) {
        return None;
    }
    if let Some((fill, shader)) = fill.flatten() {
        let rule = match fill.rule() {
            usvg::FillRule::NonZero => FillRule::Winding,
            usvg::FillRule::EvenOdd => FillRule::EvenOdd,
        };
        map.fill_path(path.data(), &tiny_skia::Paint { shader, ..Default::default() }, rule, place, None);
    }
    if let Some((stroke, shader)) = stroke.flatten() {
        let paint = tiny_skia::Paint { shader, ..Default::default() };
        map.stroke_path(path.data(), &paint, &stroke.to_tiny_skia(), place, None);
    }
    Some(())
}

fn shader(paint: &usvg::Paint, opacity: usvg::Opacity) -> Option<Shader<'static>> {
    let color =
        |color: usvg::Color, opacity: usvg::Opacity| Color::from_rgba8(color.red, color.green, color.blue, opacity.to_u8());
    match paint {
        usvg::Paint::Color(plain) => Some(Shader::SolidColor(color(*plain, opacity))),
        usvg::Paint::LinearGradient(ramp) => {
            let stops = ramp.stops().iter();
            let stops = stops.map(|stop| GradientStop::new(stop.offset().get(), color(stop.color(), stop.opacity() * opacity)));
            let (from, to) = ((ramp.x1(), ramp.y1()).into(), (ramp.x2(), ramp.y2()).into());
            LinearGradient::new(from, to, stops.collect(), SpreadMode::Pad, ramp.transform())
        }
        usvg::Paint::RadialGradient(_) | usvg::Paint::Pattern(_) => None,
    }
}

impl Canvas<'_> {
    /// Draws and compresses up to `rows` rows from `top` on.
    fn part(&self, top: u32, rows: u32) -> ZlibPart {
        let end = self.height.min(top + rows);
        let row = 4 * self.width as usize;
        let mut pixels = vec![0; row * (BAND + 2 * GUARD) as usize];
        let mut packer = RowPacker::new(row);
        for band in (top..end).step_by(BAND as usize) {
            let band_rows = BAND.min(end - band);
            let above = GUARD.min(band);
            let drawn = above + band_rows + GUARD;
            let pixels = &mut pixels[..row * drawn as usize];
            self.draw(band - above, drawn, pixels);
            packer.add(&pixels[row * above as usize..row * (above + band_rows) as usize]);
        }
        packer.finish(end == self.height)
    }

    /// Draws `rows` rows from `top` on into `pixels`.
    fn draw(&self, top: u32, rows: u32, pixels: &mut [u8]) {
        let mut map = PixmapMut::from_bytes(pixels, self.width, rows).expect("the buffer has four bytes per pixel");
        map.fill(self.paper);
        let place = Transform::from_row(self.scale, 0.0, 0.0, self.scale, 0.0, -(top as f32));
        let (first, end) = (top as f32 / self.scale, (top + rows) as f32 / self.scale);
        for mark in self.marks.iter().filter(|mark| mark.top < end && mark.bottom > first) {
            mark.draw(place, &mut map);
        }
    }
}

/// Writes the parts as a PNG file.
fn write(width: u32, height: u32, scale: f32, parts: Vec<ZlibPart>) -> Result<Vec<u8>, png::EncodingError> {
    let pieces = deflate::stream(parts);
    let mut file = Vec::with_capacity(pieces.iter().map(|piece| piece.len() + 12).sum::<usize>() + 128);
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    // 96 pixels per inch, as in CSS, times the scale.
    let density = (96.0 * f64::from(scale) / 0.0254).round() as u32;
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
