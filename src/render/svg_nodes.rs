//! Writes the nodes of a scene as SVG elements: resolved colours, numbered gradients, named fonts. Written by code, not by a
//! template, because a drawing has thousands of them.

use std::borrow::Cow;
use std::fmt::{Display, Write as _};

use super::document_fonts::DocumentFonts;
use super::glyph_shapes::GlyphShapes;
use super::gradients::{self, Gradients};
use super::path_data::path_data;
use super::pictures::Pictures;
use super::placement::{HostPage, Placement};
use super::properties::{PaintText, Properties, PropertyValue, RunStyle, ShapeStyle, TextStyle};
use super::templates::escape;
use crate::scene::{BoardPart, DrawnPath, Group, Image, Node, Paint, Pen, Rect, TextNode};
use crate::text::{self, Run};
use crate::theme::Palette;
use crate::units::Px;

/// Writes elements, and collects gradients, pictures and glyphs.
pub(super) struct NodeWriter<'a> {
    out: String,
    prefix: &'a str,
    host: Option<HostPage<'a>>,
    faces: &'a DocumentFonts<'a>,
    palette: Palette<'a>,
    pub(super) gradients: Gradients,
    pub(super) pictures: Pictures<'a>,
    pub(super) glyphs: GlyphShapes<'a>,
    /// Whether there is a link.
    pub(super) links: bool,
}

/// A run that is drawn as text.
struct Tspan<'a> {
    x: Px,
    style: RunStyle<'a>,
    text: Cow<'a, str>,
}

impl<'a> Tspan<'a> {
    fn new(faces: &'a DocumentFonts<'a>, line: &TextNode, run: &'a Run) -> Self {
        let spacing = present(line.spacing).filter(|_| text::is_spaced(run));
        Self { x: run.x, style: RunStyle { font: faces.font(run), spacing }, text: text::isolated(run) }
    }
}

impl<'a> NodeWriter<'a> {
    pub(super) fn new(faces: &'a DocumentFonts<'a>, palette: Palette<'a>, placement: Placement<'a>) -> Self {
        let Placement { prefix, host } = placement;
        let (gradients, pictures, glyphs) =
            (Gradients::default(), Pictures::new(prefix), GlyphShapes::new(faces.fonts(), prefix));
        Self { out: String::new(), prefix, host, faces, palette, gradients, pictures, glyphs, links: false }
    }

    /// The elements written so far.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    pub(super) fn nodes(&mut self, nodes: &'a [Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group),
                Node::Rect(shape) => {
                    self.out.push_str("<rect");
                    self.rect(shape.rect);
                    self.present([("rx", shape.radius)]);
                    self.appearance(shape.fill, shape.pen, false);
                }
                Node::Path(path) => self.path(path),
                Node::Circle(circle) => {
                    self.out.push_str("<circle");
                    self.lengths([("cx", circle.cx), ("cy", circle.cy), ("r", circle.r)]);
                    self.appearance(circle.fill, circle.pen, false);
                }
                Node::Text(line) => self.line(line),
                Node::Picture(image) => self.picture(image),
            }
        }
    }

    fn path(&mut self, path: &DrawnPath) {
        self.out.push_str("<path d=\"");
        path_data(&path.path, &mut self.out);
        self.out.push('"');
        self.appearance(path.fill, path.pen, path.round && path.pen.is_some());
    }

    fn group(&mut self, group: &'a Group) {
        let (id, label) = (named(group.id.as_deref()), named(group.label.as_deref()));
        let (class, part) = match self.host {
            Some(_) => (group.card.then_some("card"), group.part),
            None => (None, None),
        };
        // Parts of a board are groups for scripts on a page only.
        if group.part.is_some() && part.is_none() && group.id.is_none() && group.label.is_none() {
            return self.nodes(&group.nodes);
        }
        let section = id.filter(|id| self.host.is_some_and(|host| host.sections.contains(id)));
        let tag = if group.href.is_some() || section.is_some() { "a" } else { "g" };
        self.links |= tag == "a";
        self.out.extend(["<", tag]);
        if let Some(href) = &group.href {
            self.text("href", href);
            self.out.push_str(" target=\"_blank\" rel=\"noopener noreferrer\"");
        } else if let Some(id) = section {
            self.text("href", &format!("#{id}"));
        }
        let id = if part == Some(BoardPart::Board) && tag == "g" { Some("board") } else { id };
        if let Some(id) = id {
            self.text("id", &format!("{}{id}", self.prefix));
        }
        if tag == "g" {
            self.some("class", class);
            self.part(part);
            if label.is_some() {
                self.out.push_str(" role=\"group\"");
            }
        }
        if let Some(label) = label {
            self.text("aria-label", label);
        }
        self.out.push_str(">\n");
        self.nodes(&group.nodes);
        self.put(format_args!("</{tag}>\n"));
    }

    /// The data attribute by which a script finds a part of a board.
    fn part(&mut self, part: Option<BoardPart>) {
        match part {
            None | Some(BoardPart::Board) => {}
            Some(BoardPart::Lane(n)) => self.put(format_args!(" data-lane=\"{n}\"")),
            Some(BoardPart::Between(first, last)) => self.put(format_args!(" data-between=\"{first} {last}\"")),
            Some(BoardPart::Behind(n)) => self.put(format_args!(" data-behind=\"{n}\"")),
            Some(BoardPart::Below) => self.out.push_str(" data-below=\"\""),
        }
    }

    /// Writes a line as one `<text>` of the runs that are drawn as text, after an outline for each other run.
    fn line(&mut self, line: &'a TextNode) {
        let color = self.palette.color(line.ink);
        let drawn = || line.runs.iter().filter(|run| !run.text.is_empty());
        for run in drawn().filter(|run| self.faces.is_outlined(run)) {
            self.outlines(line, run, color);
        }
        let faces = self.faces;
        let mut runs = drawn().filter(|run| !faces.is_outlined(run)).map(|run| Tspan::new(faces, line, run)).peekable();
        let Some(first) = runs.next() else { return };
        // Several runs have a font each.
        let several = runs.peek().is_some();
        let run = if several { RunStyle::default() } else { first.style };
        self.out.push_str("<text");
        self.lengths([("x", first.x), ("y", line.y)]);
        self.style(&TextStyle { color, size: line.size, run });
        if several {
            self.out.push('>');
            for run in std::iter::once(first).chain(runs) {
                self.out.push_str("<tspan");
                self.lengths([("x", run.x)]);
                self.attributes(&run.style);
                self.content(&run.text);
                self.out.push_str("</tspan>");
            }
        } else {
            self.content(&first.text);
        }
        self.out.push_str("</text>\n");
    }

    /// Writes a run as references to the outlines of its glyphs, scaled from font units.
    fn outlines(&mut self, line: &TextNode, run: &Run, color: &str) {
        let scale = line.size.0 / self.faces.fonts().units_per_em(run.face);
        self.put(format_args!("<g transform=\"translate({} {})scale({})\"", run.x, line.y, Fraction(scale)));
        self.text("fill", color);
        self.out.push_str("><title>");
        self.escaped(&run.text);
        self.out.push_str("</title>");
        for glyph in &run.glyphs {
            let Some(id) = self.glyphs.id(run.face, glyph.id) else { continue };
            // Writing to a string cannot fail.
            let _ = write!(self.out, "<use href=\"#{id}\"");
            let units = |pixels: f32| Px(f64::from(pixels) / scale);
            self.present([("x", units(glyph.x)), ("y", units(glyph.y))]);
            self.out.push_str("/>");
        }
        self.out.push_str("</g>\n");
    }

    fn picture(&mut self, image: &'a Image) {
        let element = self.pictures.image_element(image);
        self.out.push_str("<image");
        self.rect(image.rect);
        self.out.push_str(" preserveAspectRatio=\"xMidYMid slice\"");
        if let Some(clip) = element.clip {
            self.text("clip-path", &format!("url(#{clip})"));
        }
        self.out.push_str(" role=\"img\"");
        self.text("aria-label", &image.label);
        self.put(format_args!(" href=\"data:{};base64,{}\"/>\n", element.mime, element.data));
    }

    /// Writes fill and stroke, and ends the element.
    fn appearance(&mut self, fill: Option<Paint>, pen: Option<Pen>, round: bool) {
        let fill = fill.map(|paint| self.paint(paint));
        let stroke = pen.map(|pen| (self.paint(pen.ink), pen));
        self.style(&ShapeStyle { fill, stroke, round });
        self.out.push_str("/>\n");
    }

    /// Writes properties: their class on a page, otherwise attributes.
    fn style(&mut self, style: &impl Properties) {
        match self.host {
            Some(host) => {
                let class = host.classes.borrow_mut().class(style.declarations());
                self.text("class", &class);
            }
            None => self.attributes(style),
        }
    }

    fn attributes(&mut self, style: &impl Properties) {
        style.each(|name, value| match value {
            PropertyValue::Text(text) => self.text(name, text),
            PropertyValue::Number(number) => self.some(name, Some(number)),
            PropertyValue::Length(length) => self.lengths([(name, length)]),
            PropertyValue::Dash(dash, gap) => self.put(format_args!(" {name}=\"{dash} {gap}\"")),
        });
    }

    fn paint(&mut self, paint: Paint) -> PaintText<'a> {
        match paint {
            Paint::Plain(ink) => self.palette.color(ink).into(),
            Paint::Ramp(ramp) => {
                let id = gradients::id(self.prefix, self.gradients.number(ramp));
                format!("url(#{id})").into()
            }
        }
    }

    /// Ends a start tag, and writes its text.
    fn content(&mut self, text: &str) {
        self.out.push('>');
        self.escaped(text);
    }

    fn rect(&mut self, Rect { x, y, w, h }: Rect) {
        self.lengths([("x", x), ("y", y), ("width", w), ("height", h)]);
    }

    /// Writes attributes that are lengths, without [`std::fmt`]: a drawing has thousands of them.
    fn lengths(&mut self, lengths: impl IntoIterator<Item = (&'static str, Px)>) {
        for (name, length) in lengths {
            self.out.extend([" ", name, "=\""]);
            length.append(&mut self.out);
            self.out.push('"');
        }
    }

    /// Writes those attributes that are not zero.
    fn present<const N: usize>(&mut self, lengths: [(&'static str, Px); N]) {
        self.lengths(lengths.into_iter().filter(|(_, length)| present(*length).is_some()));
    }

    /// Writes an attribute, if it has a value, which has nothing to escape.
    fn some(&mut self, name: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.put(format_args!(" {name}=\"{value}\""));
        }
    }

    /// Writes an attribute with any text.
    fn text(&mut self, name: &str, value: &str) {
        self.out.extend([" ", name, "=\""]);
        self.escaped(value);
        self.out.push('"');
    }

    fn escaped(&mut self, text: &str) {
        // Writing to a string cannot fail.
        let _ = escape(text, &mut self.out);
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.out.write_fmt(text);
    }
}

/// A small factor with five significant digits, without zeros at its ends.
struct Fraction(f64);

impl Display for Fraction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = (5 - self.0.log10().ceil() as i32).clamp(0, 12) as usize;
        let text = format!("{:.digits$}", self.0);
        let text = if digits > 0 { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        f.write_str(text.strip_prefix("0").filter(|rest| rest.starts_with('.')).unwrap_or(text))
    }
}

/// The name, unless it is empty.
fn named(name: Option<&str>) -> Option<&str> {
    name.filter(|name| !name.is_empty())
}

/// The length, unless it is zero.
fn present(length: Px) -> Option<Px> {
    (length.rounded() != 0.0).then_some(length)
}
