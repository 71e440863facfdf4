//! Converts a scene to the model that the SVG templates print: resolved colours, numbered gradients, named fonts.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::{Display, Write as _};

use serde::Serialize;

use super::css_classes::CssClasses;
use super::document_fonts::{DocumentFonts, EmbeddedFont, Font};
use super::gradients::{self, Gradient, Gradients};
use super::path_data::path_data;
use super::pictures::{Clip, ImageElement, Pictures};
use crate::scene::{BoardPart, Group, Node, Paint, Pen, Rect, Scene, TextNode};
use crate::text;
use crate::theme::{Ink, Palette};
use crate::units::Px;

/// The model of `scene.svg.j2`.
#[derive(Debug, Serialize)]
pub(super) struct SvgModel<'a> {
    width: Px,
    height: Px,
    title: &'a str,
    description: &'a str,
    lang: Option<&'a str>,
    prefix: &'a str,
    role: &'static str,
    paper: &'a str,
    family: &'a str,
    faces: Vec<EmbeddedFont>,
    gradients: Vec<Gradient<'a>>,
    clips: Vec<Clip>,
    nodes: Vec<Element<'a>>,
}

/// An element or a group of elements.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Element<'a> {
    Line(TextElement<'a>),
    Rect {
        x: Px,
        y: Px,
        w: Px,
        h: Px,
        r: Option<Px>,
        #[serde(flatten)]
        appearance: Appearance<'a>,
    },
    Path {
        d: String,
        #[serde(flatten)]
        appearance: Appearance<'a>,
    },
    Circle {
        x: Px,
        y: Px,
        r: Px,
        #[serde(flatten)]
        appearance: Appearance<'a>,
    },
    Group {
        id: Option<&'a str>,
        label: Option<&'a str>,
        class: Option<&'static str>,
        part: Option<DataAttribute>,
        nodes: Vec<Element<'a>>,
    },
    Link {
        href: &'a str,
        id: Option<&'a str>,
        label: Option<&'a str>,
        nodes: Vec<Element<'a>>,
    },
    Jump {
        id: &'a str,
        label: Option<&'a str>,
        nodes: Vec<Element<'a>>,
    },
    Shapes {
        d: String,
        fill: &'a str,
        text: &'a str,
    },
    Picture(ImageElement<'a>),
}

/// Fill and stroke of a shape, or their class.
#[derive(Debug, Default, Serialize)]
struct Appearance<'a> {
    class: Option<String>,
    fill: Option<PaintText<'a>>,
    pen: Option<Stroke<'a>>,
    round: bool,
}

/// The data attribute by which a script finds a group.
#[derive(Debug, Serialize)]
struct DataAttribute {
    name: &'static str,
    value: String,
}

/// A colour of the palette, or a reference to a gradient.
type PaintText<'a> = Cow<'a, str>;

/// A stroke.
#[derive(Debug, Serialize)]
struct Stroke<'a> {
    color: PaintText<'a>,
    /// `None` for 1.
    width: Option<Px>,
    dash: Option<String>,
}

#[derive(Debug, Serialize)]
struct TextElement<'a> {
    x: Px,
    y: Px,
    /// Replaces the next four.
    class: Option<String>,
    fill: Option<&'a str>,
    size: Option<Px>,
    spacing: Option<Px>,
    font: Option<Font<'a>>,
    /// The text where one font draws all of it; else it is in `runs`.
    text: Cow<'a, str>,
    fitted: Option<Px>,
    runs: Vec<Tspan<'a>>,
}

#[derive(Debug, Serialize)]
struct Tspan<'a> {
    x: Px,
    font: Option<Font<'a>>,
    spacing: Option<Px>,
    text: Cow<'a, str>,
    fitted: Option<Px>,
}

/// The placement of a drawing in a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placement<'a> {
    /// The prefix of its ids.
    pub(super) prefix: &'a str,
    /// The page that contains it, if any.
    pub(super) host: Option<HostPage<'a>>,
    /// See [`Pictures::new`].
    pub(super) scale: Option<f32>,
}

/// The page that contains a drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct HostPage<'a> {
    /// The ids of its sections; a group links to the section with its id.
    pub(super) sections: &'a BTreeSet<&'a str>,
    /// The classes of its style sheet.
    pub(super) classes: &'a RefCell<CssClasses>,
}

impl<'a> SvgModel<'a> {
    /// Converts a scene with these fonts and colours.
    pub(super) fn new(scene: &'a Scene, faces: &'a DocumentFonts<'a>, palette: Palette<'a>, placement: Placement<'a>) -> Self {
        let Placement { prefix, host, scale } = placement;
        let pictures = Pictures::new(prefix, scale);
        let mut converter = Converter { prefix, host, faces, palette, gradients: Gradients::default(), pictures, links: false };
        let mut nodes = Vec::with_capacity(scene.nodes.len());
        converter.nodes(&scene.nodes, &mut nodes);
        Self {
            width: scene.width,
            height: scene.height,
            title: &scene.title,
            description: &scene.description,
            lang: scene.lang.as_deref(),
            prefix,
            // The role `img` would hide links from assistive technology.
            role: if converter.links { "graphics-document" } else { "img" },
            paper: palette.color(Ink::Paper),
            family: faces.page_family(),
            // The fonts of a page are in its own style sheet.
            faces: if host.is_some() { Vec::new() } else { faces.embedded(None) },
            gradients: converter.gradients.all(prefix, palette),
            clips: converter.pictures.clips(),
            nodes,
        }
    }
}

/// Converts nodes, and collects gradients and pictures.
struct Converter<'a> {
    prefix: &'a str,
    host: Option<HostPage<'a>>,
    faces: &'a DocumentFonts<'a>,
    palette: Palette<'a>,
    gradients: Gradients,
    pictures: Pictures<'a>,
    links: bool,
}

impl<'a> Converter<'a> {
    fn nodes(&mut self, nodes: &'a [Node], out: &mut Vec<Element<'a>>) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group, out),
                Node::Rect(shape) => {
                    let appearance = self.appearance(shape.fill, shape.pen, false);
                    let Rect { x, y, w, h } = shape.rect;
                    out.push(Element::Rect { x, y, w, h, r: present(shape.radius), appearance });
                }
                Node::Path(stroke) => {
                    let appearance = self.appearance(stroke.fill, stroke.pen, stroke.round && stroke.pen.is_some());
                    out.push(Element::Path { d: path_data(&stroke.path), appearance });
                }
                Node::Circle(circle) => {
                    let appearance = self.appearance(circle.fill, circle.pen, false);
                    out.push(Element::Circle { x: circle.cx, y: circle.cy, r: circle.r, appearance });
                }
                Node::Text(line) => self.line(line, out),
                Node::Picture(image) => out.push(Element::Picture(self.pictures.image_element(image))),
            }
        }
    }

    fn group(&mut self, group: &'a Group, out: &mut Vec<Element<'a>>) {
        let (id, label) = (group.id.as_deref(), group.label.as_deref());
        let (class, part) = match self.host {
            Some(_) => (group.card.then_some("card"), group.part),
            None => (None, None),
        };
        // Parts of a board are groups for scripts on a page only.
        if group.part.is_some() && part.is_none() && id.is_none() && label.is_none() {
            return self.nodes(&group.nodes, out);
        }
        let mut nodes = Vec::with_capacity(group.nodes.len());
        self.nodes(&group.nodes, &mut nodes);
        let section = id.filter(|id| self.host.is_some_and(|host| host.sections.contains(id)));
        self.links |= group.href.is_some() || section.is_some();
        out.push(match (&group.href, section) {
            (Some(href), _) => Element::Link { href, id, label, nodes },
            (None, Some(id)) => Element::Jump { id, label, nodes },
            (None, None) => {
                let id = if part == Some(BoardPart::Board) { Some("board") } else { id };
                Element::Group { id, label, class, part: part.and_then(data), nodes }
            }
        });
    }

    /// Converts a line to one `<text>` of the runs that are drawn as text, and an outline for each other run.
    fn line(&mut self, line: &'a TextNode, out: &mut Vec<Element<'a>>) {
        let color = self.palette.color(line.ink);
        let mut runs = Vec::with_capacity(line.runs.len());
        for run in line.runs.iter().filter(|run| !run.text.is_empty()) {
            match self.faces.outline(line, run) {
                Some(d) => out.push(Element::Shapes { d, fill: color, text: &run.text }),
                None => runs.push(Tspan {
                    x: run.x,
                    font: self.faces.font(run),
                    spacing: present(line.spacing).filter(|_| text::is_spaced(run)),
                    text: text::isolated(run),
                    fitted: self.faces.fitted(run),
                }),
            }
        }
        let Some(first) = runs.first() else { return };
        let x = first.x;
        // Several runs have a font each.
        let (mut font, mut spacing, mut text, mut fitted) = (None, None, Cow::Borrowed(""), None);
        if runs.len() == 1
            && let Some(only) = runs.pop()
        {
            (font, spacing, text, fitted) = (only.font, only.spacing, only.text, only.fitted);
        }
        let (mut class, mut fill, mut size) = (None, Some(color), Some(line.size));
        if let Some(host) = self.host {
            let declarations = text_declarations(color, line.size, font.take(), spacing.take());
            class = Some(host.classes.borrow_mut().class(declarations));
            (fill, size) = (None, None);
        }
        out.push(Element::Line(TextElement { x, y: line.y, class, fill, size, spacing, font, text, fitted, runs }));
    }

    /// Fill and stroke; absent values are inherited from the page, which has neither.
    fn appearance(&mut self, fill: Option<Paint>, pen: Option<Pen>, round: bool) -> Appearance<'a> {
        let fill = fill.map(|paint| self.paint(paint));
        let pen = pen.map(|pen| Stroke {
            color: self.paint(pen.ink),
            width: (pen.width != Px(1.0)).then_some(pen.width),
            dash: pen.dash.map(|(dash, gap)| format!("{dash} {gap}")),
        });
        let appearance = Appearance { class: None, fill, pen, round };
        match self.host {
            Some(host) => {
                Appearance { class: Some(host.classes.borrow_mut().class(appearance.declarations())), ..Appearance::default() }
            }
            None => appearance,
        }
    }

    fn paint(&mut self, paint: Paint) -> PaintText<'a> {
        let Paint::Plain(ink) = paint else {
            let id = gradients::id(self.prefix, self.gradients.number(paint));
            return format!("url(#{id})").into();
        };
        self.palette.color(ink).into()
    }
}

impl Appearance<'_> {
    /// The same as declarations of a style sheet.
    fn declarations(&self) -> String {
        let mut out = String::new();
        let mut add = |name: &str, value: &dyn Display| {
            // Writing to a string cannot fail.
            let _ = write!(out, "{name}:{value};");
        };
        if let Some(fill) = &self.fill {
            add("fill", fill);
        }
        if let Some(pen) = &self.pen {
            add("stroke", &pen.color);
            if let Some(width) = pen.width {
                add("stroke-width", &width);
            }
            if let Some(dash) = &pen.dash {
                add("stroke-dasharray", dash);
            }
        }
        if self.round {
            add("stroke-linecap", &"round");
            add("stroke-linejoin", &"round");
        }
        out
    }
}

/// Font and colour of a text as declarations of a style sheet.
fn text_declarations(color: &str, size: Px, font: Option<Font<'_>>, spacing: Option<Px>) -> String {
    let mut out = format!("fill:{color};font-size:{size}px;");
    // Writing to a string cannot fail.
    let _ = match font {
        Some(Font { family, weight, style }) => [
            family.map_or(Ok(()), |family| write!(out, "font-family:{family};")),
            weight.map_or(Ok(()), |weight| write!(out, "font-weight:{weight};")),
            style.map_or(Ok(()), |style| write!(out, "font-style:{style};")),
        ],
        None => [Ok(()); 3],
    };
    let _ = spacing.map_or(Ok(()), |spacing| write!(out, "letter-spacing:{spacing}px;"));
    out
}

/// The data attribute of a part of a board.
fn data(part: BoardPart) -> Option<DataAttribute> {
    let (name, value) = match part {
        BoardPart::Board => return None,
        BoardPart::Lane(n) => ("lane", n.to_string()),
        BoardPart::Between(first, last) => ("between", format!("{first} {last}")),
        BoardPart::Behind(n) => ("behind", n.to_string()),
        BoardPart::Below => ("below", String::new()),
    };
    Some(DataAttribute { name, value })
}

/// The length, unless it is zero.
fn present(length: Px) -> Option<Px> {
    (length.rounded() != 0.0).then_some(length)
}
