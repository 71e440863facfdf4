//! Draws the nodes of a scene as pixels, band by band.

use kurbo::{Affine, BezPath, Circle as RoundPath, Rect as PlainPath, Shape as _};
use tiny_skia::{Color, FillRule, Paint as Filling, Path, PixmapMut, Shader, Stroke, Transform};

use super::glyph_masks::{GlyphCollector, GlyphDrawing};
use super::masks::{MaskCollector, MaskPlace, Masks};
use super::pixel_dashes::DashCollector;
use super::pixel_paths::{self, Line};
use super::pixel_pictures::PixelPictures;
use crate::scene::{Image, Node, Paint, Pen, Rect, Scene, TextNode};
use crate::text::Fonts;
use crate::theme::{Ink, Theme};

/// A scene at a scale, ready to be drawn.
pub(super) struct Canvas {
    shapes: Vec<PlacedShape>,
    masks: Masks,
    pictures: PixelPictures,
    paper: Color,
    width: u32,
}

/// A shape and the rows that it touches.
struct PlacedShape {
    top: f32,
    bottom: f32,
    shape: PixelShape,
}

/// A shape in pixels.
enum PixelShape {
    Area(Path, Shader<'static>),
    Line(Path, Stroke, Shader<'static>),
    /// Glyphs or dashes in one colour.
    Masks(Vec<MaskPlace>, [u8; 3]),
    /// The area of a picture, its number and its place.
    Picture(Path, usize, Transform),
}

impl Canvas {
    /// Places the nodes of a scene; `scale` is the number of pixels per pixel of the scene, and `width` that of a row.
    pub(super) fn new(scene: &Scene, fonts: &Fonts, theme: &Theme, scale: f32, width: u32) -> Self {
        let mut placer = Placer {
            theme,
            scale,
            place: Affine::scale(f64::from(scale)),
            masks: MaskCollector::default(),
            glyphs: GlyphCollector::new(fonts, scale),
            dashes: DashCollector::default(),
            pictures: PixelPictures::new(scene, scale),
            shapes: Vec::new(),
        };
        placer.nodes(&scene.nodes);
        let [red, green, blue] = theme.color(Ink::Paper).channels();
        Self {
            shapes: placer.shapes,
            masks: placer.masks.finish(),
            pictures: placer.pictures,
            paper: Color::from_rgba8(red, green, blue, 255),
            width,
        }
    }

    /// Draws `rows` rows from `top` on into `pixels`, four bytes for each pixel, all of them opaque.
    pub(super) fn draw(&self, top: u32, rows: u32, pixels: &mut [u8]) {
        let mut map = PixmapMut::from_bytes(pixels, self.width, rows).expect("the buffer has four bytes per pixel");
        map.fill(self.paper);
        let place = Transform::from_translate(0.0, -(top as f32));
        let (first, end) = (top as f32, (top + rows) as f32);
        for PlacedShape { shape, .. } in self.shapes.iter().filter(|shape| shape.top < end && shape.bottom > first) {
            match shape {
                PixelShape::Area(path, shader) => {
                    map.fill_path(path, &filling(shader.clone()), FillRule::Winding, place, None);
                }
                PixelShape::Line(path, stroke, shader) => {
                    map.stroke_path(path, &filling(shader.clone()), stroke, place, None);
                }
                PixelShape::Masks(places, color) => {
                    let width = self.width as usize;
                    for at in places {
                        self.masks.at(*at).draw((at.x, at.y - top.cast_signed()), *color, width, map.data_mut());
                    }
                }
                PixelShape::Picture(path, number, inside) => {
                    map.fill_path(path, &filling(self.pictures.shader(*number, *inside)), FillRule::Winding, place, None);
                }
            }
        }
    }
}

fn filling(shader: Shader<'_>) -> Filling<'_> {
    Filling { shader, ..Filling::default() }
}

/// Converts nodes to shapes in pixels, back to front.
struct Placer<'a> {
    theme: &'a Theme,
    scale: f32,
    place: Affine,
    masks: MaskCollector,
    glyphs: GlyphCollector<'a>,
    dashes: DashCollector,
    pictures: PixelPictures,
    shapes: Vec<PlacedShape>,
}

/// The distance from a curve by which its points may be off, in pixels of the scene.
const TOLERANCE: f64 = 0.01;

impl Placer<'_> {
    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.nodes(&group.nodes),
                Node::Rect(shape) => self.painted(&outline(shape.rect, shape.radius.0), shape.fill, shape.pen, false),
                Node::Path(path) => self.painted(&path.path, path.fill, path.pen, path.round),
                Node::Circle(circle) => {
                    let path = RoundPath::new((circle.cx.0, circle.cy.0), circle.r.0).to_path(TOLERANCE);
                    self.painted(&path, circle.fill, circle.pen, false);
                }
                Node::Text(line) => self.line(line),
                Node::Picture(image) => self.picture(image),
            }
        }
    }

    /// Adds the area and the outline of a path.
    fn painted(&mut self, path: &BezPath, fill: Option<Paint>, pen: Option<Pen>, round: bool) {
        let Some(path) = pixel_paths::path(path, self.place) else { return };
        if let Some(paint) = fill {
            let shader = pixel_paths::shader(paint, self.theme, self.scale);
            self.add(path.bounds().top(), path.bounds().bottom(), PixelShape::Area(path.clone(), shader));
        }
        let Some(pen) = pen else { return };
        let shader = pixel_paths::shader(pen.ink, self.theme, self.scale);
        for line in pixel_paths::lines(path, &pen, round, self.scale) {
            match line {
                Line::Stroke(path, stroke) => {
                    let Some(path) = self.dashes(path, &pen, &stroke) else { continue };
                    // A pointed join may reach as far as a miter does.
                    let reach = stroke.width.max(1.0) / 2.0 * stroke.miter_limit;
                    let (top, bottom) = (path.bounds().top() - reach, path.bounds().bottom() + reach);
                    self.add(top, bottom, PixelShape::Line(path, stroke, shader.clone()));
                }
                Line::Outline(path) => {
                    self.add(path.bounds().top(), path.bounds().bottom(), PixelShape::Area(path, shader.clone()));
                }
            }
        }
    }

    /// Adds the dashes of a stroked path of which there are masks, and returns the others.
    fn dashes(&mut self, path: Path, pen: &Pen, stroke: &Stroke) -> Option<Path> {
        let (Paint::Plain(ink), Some((dash, _))) = (pen.ink, pen.dash) else { return Some(path) };
        let (places, others) = self.dashes.places(&mut self.masks, &path, dash.0 as f32 * self.scale, stroke);
        self.copies(places, self.theme.color(ink).channels());
        others
    }

    fn line(&mut self, line: &TextNode) {
        let scale = f64::from(self.scale);
        let color = self.theme.color(line.ink).channels();
        let baseline = (line.y.0 * scale).round();
        let mut places = Vec::new();
        for run in &line.runs {
            for glyph in &run.glyphs {
                let x = (run.x.0 + f64::from(glyph.x)) * scale;
                let y = baseline + f64::from(glyph.y) * scale;
                match self.glyphs.place(&mut self.masks, run.face, glyph.id, line.size.0 * scale, (x, y)) {
                    Some(GlyphDrawing::Mask(place)) => places.push(place),
                    Some(GlyphDrawing::Path(path)) => {
                        let shader = pixel_paths::shader(Paint::Plain(line.ink), self.theme, self.scale);
                        self.add(path.bounds().top(), path.bounds().bottom(), PixelShape::Area(path, shader));
                    }
                    None => {}
                }
            }
        }
        self.copies(places, color);
    }

    /// Adds masks in one colour.
    fn copies(&mut self, places: Vec<MaskPlace>, color: [u8; 3]) {
        let rows = places.iter().map(|place| self.masks.rows(*place));
        let around = rows.reduce(|all, rows| all.start.min(rows.start)..all.end.max(rows.end));
        if let Some(rows) = around {
            self.add(rows.start as f32, rows.end as f32, PixelShape::Masks(places, color));
        }
    }

    fn picture(&mut self, image: &Image) {
        let Rect { x, y, w, h } = image.rect;
        let Some(path) = pixel_paths::path(&outline(image.rect, image.radius.0), self.place) else { return };
        let scaled = |length: f64| length as f32 * self.scale;
        let number = self.pictures.number(&image.picture, scaled(w.0), scaled(h.0));
        let (across, down) = self.pictures.enlarged(number, scaled(w.0), scaled(h.0));
        let inside = Transform::from_row(across, 0.0, 0.0, down, scaled(x.0), scaled(y.0));
        self.add(path.bounds().top(), path.bounds().bottom(), PixelShape::Picture(path, number, inside));
    }

    fn add(&mut self, top: f32, bottom: f32, shape: PixelShape) {
        // Antialiasing touches the pixels next to an edge.
        self.shapes.push(PlacedShape { top: top - 2.0, bottom: bottom + 2.0, shape });
    }
}

/// The outline of a rectangle as in SVG: a radius that does not fit is smaller in that direction, and the path begins right of the
/// first corner and goes clockwise, which is where dashes are counted from.
fn outline(rect: Rect, radius: f64) -> BezPath {
    let (left, top, right, bottom) = (rect.x.0, rect.y.0, rect.right(), rect.bottom());
    let (across, down) = (radius.min(rect.w.0 / 2.0), radius.min(rect.h.0 / 2.0));
    if across <= 0.0 || down <= 0.0 {
        return PlainPath::new(left, top, right, bottom).to_path(TOLERANCE);
    }
    // The share of a radius between a corner and a control point, with which a curve approximates a quarter of a circle.
    let share = 1.0 - 0.552_284_75;
    let (x, y) = (across * share, down * share);
    let mut path = BezPath::new();
    path.move_to((left + across, top));
    path.line_to((right - across, top));
    path.curve_to((right - x, top), (right, top + y), (right, top + down));
    path.line_to((right, bottom - down));
    path.curve_to((right, bottom - y), (right - x, bottom), (right - across, bottom));
    path.line_to((left + across, bottom));
    path.curve_to((left + x, bottom), (left, bottom - y), (left, bottom - down));
    path.line_to((left, top + down));
    path.curve_to((left, top + y), (left + x, top), (left + across, top));
    path.close_path();
    path
}
