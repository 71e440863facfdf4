//! A scene to what the templates print: colours settled, gradients numbered, fonts named, so that they need not compute.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Serialize;

use super::faces::Faces;
use super::gradients::{self, Gradient, Gradients};
use super::pictures::{Clip, Photo, Pictures};
use crate::scene::{Group, Line, Node, Paint, Pen, Px, Rect, Scene};
use crate::text;
use crate::theme::{Ink, Palette};

/// Everything `scene.svg.j2` prints.
#[derive(Debug, Serialize)]
pub(super) struct Page<'a> {
    width: Px,
    height: Px,
    title: &'a str,
    description: &'a str,
    lang: Option<&'a str>,
    prefix: &'a str,
    role: &'static str,
    paper: &'a str,
    family: &'a str,
    faces: Vec<Embedded>,
    gradients: Vec<Gradient<'a>>,
    clips: Vec<Clip>,
    nodes: Vec<Mark<'a>>,
}

/// A font inside the document.
#[derive(Debug, Serialize)]
pub(super) struct Embedded {
    pub(super) family: String,
    pub(super) weight: u16,
    pub(super) style: &'static str,
    /// The font file in base64.
    pub(super) data: String,
}

/// One element, or a few that only make sense together.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Mark<'a> {
    Line(Lettering<'a>),
    Rect { x: Px, y: Px, w: Px, h: Px, r: Option<Px>, fill: Option<Color<'a>>, pen: Option<Outline<'a>> },
    Path { d: &'a str, round: bool, fill: Option<Color<'a>>, pen: Option<Outline<'a>> },
    Circle { x: Px, y: Px, r: Px, fill: Option<Color<'a>>, pen: Option<Outline<'a>> },
    Group { id: Option<&'a str>, label: Option<&'a str>, nodes: Vec<Mark<'a>> },
    Link { href: &'a str, id: Option<&'a str>, label: Option<&'a str>, nodes: Vec<Mark<'a>> },
    Jump { id: &'a str, label: Option<&'a str>, nodes: Vec<Mark<'a>> },
    Shapes { d: String, fill: &'a str, text: &'a str },
    Picture(Photo<'a>),
}

/// What the palette says, or a reference to a gradient.
type Color<'a> = Cow<'a, str>;

/// How an outline is drawn.
#[derive(Debug, Serialize)]
struct Outline<'a> {
    color: Color<'a>,
    /// Unless it is 1.
    width: Option<Px>,
    dash: Option<String>,
}

#[derive(Debug, Serialize)]
struct Lettering<'a> {
    x: Px,
    y: Px,
    fill: &'a str,
    size: Px,
    spacing: Option<Px>,
    font: Option<Font<'a>>,
    /// Its words, where one font draws them all; else the runs have them.
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

/// A font as far as it differs from the one around it: the page's family in weight 400, upright.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Font<'a> {
    pub(super) family: Option<&'a str>,
    pub(super) weight: Option<u16>,
    pub(super) style: Option<&'static str>,
}

/// Where a drawing stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// Starts every id in it.
    pub(super) prefix: &'a str,
    /// The sections of the page around it: a group leads to the section of its id.
    pub(super) sections: Option<&'a BTreeSet<&'a str>>,
    /// See [`Pictures::new`].
    pub(super) scale: Option<f32>,
}

impl<'a> Page<'a> {
    /// What the templates need to know of `scene` to draw it with these fonts and colours.
    pub(super) fn new(scene: &'a Scene, faces: &'a Faces<'a>, palette: Palette<'a>, place: Place<'a>) -> Self {
        let Place { prefix, sections, scale } = place;
        let pictures = Pictures::new(prefix, scale);
        let mut view = View { prefix, sections, faces, palette, gradients: Gradients::default(), pictures, links: false };
        let mut nodes = Vec::with_capacity(scene.nodes.len());
        view.nodes(&scene.nodes, &mut nodes);
        Self {
            width: scene.width,
            height: scene.height,
            title: &scene.title,
            description: &scene.description,
            lang: scene.lang.as_deref(),
            prefix,
            // An image hides what is inside it from assistive technology, which a link must not be.
            role: if view.links { "graphics-document" } else { "img" },
            paper: palette.color(Ink::Paper),
            family: faces.page_family(),
            // A page has its fonts in its own style sheet.
            faces: if sections.is_some() { Vec::new() } else { faces.embedded() },
            gradients: view.gradients.all(prefix, palette),
            clips: view.pictures.clips(),
            nodes,
        }
    }
}

/// What is collected on the way through the nodes.
struct View<'a> {
    prefix: &'a str,
    sections: Option<&'a BTreeSet<&'a str>>,
    faces: &'a Faces<'a>,
    palette: Palette<'a>,
    gradients: Gradients,
    pictures: Pictures<'a>,
    links: bool,
}

impl<'a> View<'a> {
    fn nodes(&mut self, nodes: &'a [Node], out: &mut Vec<Mark<'a>>) {
        for node in nodes {
            match node {
                Node::Group(group) => out.push(self.group(group)),
                Node::Rect(shape) => {
                    let (fill, pen) = self.inks(shape.fill, shape.pen);
                    let Rect { x, y, w, h } = shape.rect;
                    out.push(Mark::Rect { x, y, w, h, r: present(shape.radius), fill, pen });
                }
                Node::Path(stroke) => {
                    let (fill, pen) = self.inks(stroke.fill, stroke.pen);
                    out.push(Mark::Path { d: &stroke.d, round: stroke.round && pen.is_some(), fill, pen });
                }
                Node::Circle(circle) => {
                    let (fill, pen) = self.inks(circle.fill, circle.pen);
                    out.push(Mark::Circle { x: circle.cx, y: circle.cy, r: circle.r, fill, pen });
                }
                Node::Line(line) => self.line(line, out),
                Node::Picture(image) => out.push(Mark::Picture(self.pictures.photo(image))),
            }
        }
    }

    fn group(&mut self, group: &'a Group) -> Mark<'a> {
        let mut nodes = Vec::with_capacity(group.nodes.len());
        self.nodes(&group.nodes, &mut nodes);
        let (id, label) = (group.id.as_deref(), group.label.as_deref());
        if let Some(href) = &group.href {
            self.links = true;
            return Mark::Link { href, id, label, nodes };
        }
        match id.filter(|id| self.sections.is_some_and(|sections| sections.contains(id))) {
            Some(id) => {
                self.links = true;
                Mark::Jump { id, label, nodes }
            }
            None => Mark::Group { id, label, nodes },
        }
    }

    /// A line becomes one `<text>` of the runs that can stay text, and an outline for each of the others.
    fn line(&mut self, line: &'a Line, out: &mut Vec<Mark<'a>>) {
        let fill = self.palette.color(line.ink);
        let mut runs = Vec::with_capacity(line.runs.len());
        for run in line.runs.iter().filter(|run| !run.text.is_empty()) {
            match self.faces.outline(line, run) {
                Some(d) => out.push(Mark::Shapes { d, fill, text: &run.text }),
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
        // Several runs say for themselves which font they take.
        let (mut font, mut spacing, mut text, mut fitted) = (None, None, Cow::Borrowed(""), None);
        if runs.len() == 1
            && let Some(only) = runs.pop()
        {
            (font, spacing, text, fitted) = (only.font, only.spacing, only.text, only.fitted);
        }
        out.push(Mark::Line(Lettering { x, y: line.y, fill, size: line.size, spacing, font, text, fitted, runs }));
    }

    /// Fill and outline; what is absent is inherited from the page, which has neither.
    fn inks(&mut self, fill: Option<Paint>, pen: Option<Pen>) -> (Option<Color<'a>>, Option<Outline<'a>>) {
        let fill = fill.map(|paint| self.paint(paint));
        let pen = pen.map(|pen| Outline {
            color: self.paint(pen.ink),
            width: (pen.width != Px(1.0)).then_some(pen.width),
            dash: pen.dash.map(|(dash, gap)| format!("{dash} {gap}")),
        });
        (fill, pen)
    }

    fn paint(&mut self, paint: Paint) -> Color<'a> {
        let Paint::Plain(ink) = paint else {
            let id = gradients::id(self.prefix, self.gradients.number(paint));
            return format!("url(#{id})").into();
        };
        self.palette.color(ink).into()
    }
}

/// A length that changes nothing when it is absent.
fn present(length: Px) -> Option<Px> {
    (length.rounded() != 0.0).then_some(length)
}
