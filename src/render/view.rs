//! A scene to what the templates print: colours settled, gradients numbered, fonts named, so that they need not compute.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::{Display, Write as _};

use serde::Serialize;

use super::faces::{Embedded, Faces, Font};
use super::gradients::{self, Gradient, Gradients};
use super::looks::Looks;
use super::pictures::{Clip, Photo, Pictures};
use crate::scene::{Group, Line, Node, Paint, Part, Pen, Rect, Scene};
use crate::text;
use crate::theme::{Ink, Palette};
use crate::units::Px;

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

/// One element, or a few that only make sense together.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Mark<'a> {
    Line(Lettering<'a>),
    Rect {
        x: Px,
        y: Px,
        w: Px,
        h: Px,
        r: Option<Px>,
        #[serde(flatten)]
        look: Look<'a>,
    },
    Path {
        d: &'a str,
        #[serde(flatten)]
        look: Look<'a>,
    },
    Circle {
        x: Px,
        y: Px,
        r: Px,
        #[serde(flatten)]
        look: Look<'a>,
    },
    Group {
        id: Option<&'a str>,
        label: Option<&'a str>,
        class: Option<&'static str>,
        part: Option<Data>,
        nodes: Vec<Mark<'a>>,
    },
    Link {
        href: &'a str,
        id: Option<&'a str>,
        label: Option<&'a str>,
        nodes: Vec<Mark<'a>>,
    },
    Jump {
        id: &'a str,
        label: Option<&'a str>,
        nodes: Vec<Mark<'a>>,
    },
    Shapes {
        d: String,
        fill: &'a str,
        text: &'a str,
    },
    Picture(Photo<'a>),
}

/// How a shape is drawn: by a class, or by what follows it.
#[derive(Debug, Default, Serialize)]
struct Look<'a> {
    class: Option<String>,
    fill: Option<Color<'a>>,
    pen: Option<Outline<'a>>,
    round: bool,
}

/// What a script needs to know of a group.
#[derive(Debug, Serialize)]
struct Data {
    name: &'static str,
    value: String,
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
    /// Stands for the four that follow it.
    class: Option<String>,
    fill: Option<&'a str>,
    size: Option<Px>,
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

/// Where a drawing stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// Starts every id in it.
    pub(super) prefix: &'a str,
    /// The page around it.
    pub(super) around: Option<Around<'a>>,
    /// See [`Pictures::new`].
    pub(super) scale: Option<f32>,
}

/// The page around a drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'a> {
    /// Its sections: a group leads to the section of its id.
    pub(super) sections: &'a BTreeSet<&'a str>,
    /// The classes of its style sheet.
    pub(super) looks: &'a RefCell<Looks>,
}

impl<'a> Page<'a> {
    /// What the templates need to know of `scene` to draw it with these fonts and colours.
    pub(super) fn new(scene: &'a Scene, faces: &'a Faces<'a>, palette: Palette<'a>, place: Place<'a>) -> Self {
        let Place { prefix, around, scale } = place;
        let pictures = Pictures::new(prefix, scale);
        let mut view = View { prefix, around, faces, palette, gradients: Gradients::default(), pictures, links: false };
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
            faces: if around.is_some() { Vec::new() } else { faces.embedded(None) },
            gradients: view.gradients.all(prefix, palette),
            clips: view.pictures.clips(),
            nodes,
        }
    }
}

/// What is collected on the way through the nodes.
struct View<'a> {
    prefix: &'a str,
    around: Option<Around<'a>>,
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
                Node::Group(group) => self.group(group, out),
                Node::Rect(shape) => {
                    let look = self.look(shape.fill, shape.pen, false);
                    let Rect { x, y, w, h } = shape.rect;
                    out.push(Mark::Rect { x, y, w, h, r: present(shape.radius), look });
                }
                Node::Path(stroke) => {
                    let look = self.look(stroke.fill, stroke.pen, stroke.round && stroke.pen.is_some());
                    out.push(Mark::Path { d: &stroke.d, look });
                }
                Node::Circle(circle) => {
                    let look = self.look(circle.fill, circle.pen, false);
                    out.push(Mark::Circle { x: circle.cx, y: circle.cy, r: circle.r, look });
                }
                Node::Line(line) => self.line(line, out),
                Node::Picture(image) => out.push(Mark::Picture(self.pictures.photo(image))),
            }
        }
    }

    fn group(&mut self, group: &'a Group, out: &mut Vec<Mark<'a>>) {
        let (id, label) = (group.id.as_deref(), group.label.as_deref());
        let (class, part) = match self.around {
            Some(_) => (group.card.then_some("card"), group.part),
            None => (None, None),
        };
        // A part of a board is a group for scripts only.
        if group.part.is_some() && part.is_none() && id.is_none() && label.is_none() {
            return self.nodes(&group.nodes, out);
        }
        let mut nodes = Vec::with_capacity(group.nodes.len());
        self.nodes(&group.nodes, &mut nodes);
        let section = id.filter(|id| self.around.is_some_and(|around| around.sections.contains(id)));
        self.links |= group.href.is_some() || section.is_some();
        out.push(match (&group.href, section) {
            (Some(href), _) => Mark::Link { href, id, label, nodes },
            (None, Some(id)) => Mark::Jump { id, label, nodes },
            (None, None) => {
                let id = if part == Some(Part::Board) { Some("board") } else { id };
                Mark::Group { id, label, class, part: part.and_then(data), nodes }
            }
        });
    }

    /// A line becomes one `<text>` of the runs that can stay text, and an outline for each of the others.
    fn line(&mut self, line: &'a Line, out: &mut Vec<Mark<'a>>) {
        let color = self.palette.color(line.ink);
        let mut runs = Vec::with_capacity(line.runs.len());
        for run in line.runs.iter().filter(|run| !run.text.is_empty()) {
            match self.faces.outline(line, run) {
                Some(d) => out.push(Mark::Shapes { d, fill: color, text: &run.text }),
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
        let (mut class, mut fill, mut size) = (None, Some(color), Some(line.size));
        if let Some(around) = self.around {
            let declarations = lettering(color, line.size, font.take(), spacing.take());
            class = Some(around.looks.borrow_mut().class(declarations));
            (fill, size) = (None, None);
        }
        out.push(Mark::Line(Lettering { x, y: line.y, class, fill, size, spacing, font, text, fitted, runs }));
    }

    /// Fill and outline; what is absent is inherited from the page, which has neither.
    fn look(&mut self, fill: Option<Paint>, pen: Option<Pen>, round: bool) -> Look<'a> {
        let fill = fill.map(|paint| self.paint(paint));
        let pen = pen.map(|pen| Outline {
            color: self.paint(pen.ink),
            width: (pen.width != Px(1.0)).then_some(pen.width),
            dash: pen.dash.map(|(dash, gap)| format!("{dash} {gap}")),
        });
        let look = Look { class: None, fill, pen, round };
        match self.around {
            Some(around) => Look { class: Some(around.looks.borrow_mut().class(look.declarations())), ..Look::default() },
            None => look,
        }
    }

    fn paint(&mut self, paint: Paint) -> Color<'a> {
        let Paint::Plain(ink) = paint else {
            let id = gradients::id(self.prefix, self.gradients.number(paint));
            return format!("url(#{id})").into();
        };
        self.palette.color(ink).into()
    }
}

impl Look<'_> {
    /// The same in a style sheet.
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

/// Letters in a style sheet.
fn lettering(color: &str, size: Px, font: Option<Font<'_>>, spacing: Option<Px>) -> String {
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

/// What a script finds a part of a board by.
fn data(part: Part) -> Option<Data> {
    let (name, value) = match part {
        Part::Board => return None,
        Part::Lane(n) => ("lane", n.to_string()),
        Part::Between(first, last) => ("between", format!("{first} {last}")),
        Part::Behind(n) => ("behind", n.to_string()),
        Part::Below => ("below", String::new()),
    };
    Some(Data { name, value })
}

/// A length that changes nothing when it is absent.
fn present(length: Px) -> Option<Px> {
    (length.rounded() != 0.0).then_some(length)
}
