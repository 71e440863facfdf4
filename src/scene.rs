//! Defines a finished drawing in exact positions, also of the lanes and columns of a board: the input of renderers and geometry tests.

use std::sync::Arc;

use kurbo::{BezPath, PathSeg, Shape as _};

use crate::picture::Picture;
use crate::text::Runs;
use crate::theme::Ink;
use crate::units::Px;

/// An axis-aligned rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: Px,
    /// Upper edge.
    pub y: Px,
    /// Width, not negative.
    pub w: Px,
    /// Height, not negative.
    pub h: Px,
}

impl Rect {
    /// From left, top, width and height in pixels.
    #[must_use]
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x: Px(x), y: Px(y), w: Px(w), h: Px(h) }
    }

    /// The right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x.0 + self.w.0
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y.0 + self.h.0
    }

    /// Whether the two overlap in more than an edge; rectangles closer than `gap` overlap, too.
    #[must_use]
    pub fn overlaps(&self, other: &Self, gap: f64) -> bool {
        self.x.0 < other.right() + gap
            && other.x.0 < self.right() + gap
            && self.y.0 < other.bottom() + gap
            && other.y.0 < self.bottom() + gap
    }

    /// Whether `other` lies inside, with a tolerance of `slack` pixels.
    #[must_use]
    pub fn contains(&self, other: &Self, slack: f64) -> bool {
        other.x.0 >= self.x.0 - slack
            && other.y.0 >= self.y.0 - slack
            && other.right() <= self.right() + slack
            && other.bottom() <= self.bottom() + slack
    }

    /// Grown by `by` on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self::new(self.x.0 - by, self.y.0 - by, self.w.0 + 2.0 * by, self.h.0 + 2.0 * by)
    }
}

/// A finished drawing.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Page width.
    pub width: Px,
    /// Page height.
    pub height: Px,
    /// Short title for assistive technology.
    pub title: String,
    /// A description in sentences, for assistive technology.
    pub description: String,
    /// BCP 47 tag of the texts, where known.
    pub lang: Option<String>,
    /// Whether the page is right-to-left.
    pub rtl: bool,
    /// The prefix of every id in the output: ASCII letters, digits and hyphens, beginning with a letter, ending with a hyphen.
    pub prefix: String,
    /// The positions of the parts of the board, if there is one.
    pub board: Option<BoardGeometry>,
    /// The nodes, back to front.
    pub nodes: Vec<Node>,
}

/// The positions of the parts of a board, for scripts that move and hide them.
#[derive(Debug, Clone, Default)]
pub struct BoardGeometry {
    /// The whole board, including the rail.
    pub area: Rect,
    /// The rail: the column with the names of lanes.
    pub rail: Rect,
    /// From top to bottom; [`BoardPart`] refers to their indices.
    pub lanes: Vec<BoardLane>,
    /// Index of the first lane with a cell per column; the lanes above it span several columns.
    pub columns_from: usize,
    /// From left to right.
    pub columns: Vec<BoardColumn>,
}

/// A column of a board.
#[derive(Debug, Clone)]
pub struct BoardColumn {
    /// The id of the section of the page that it shows, if there is one.
    pub section: Option<String>,
    /// Left edge, with half of the gutter before it.
    pub x: Px,
    /// Width, with half of the gutters beside it.
    pub w: Px,
}

/// A lane of a board.
#[derive(Debug, Clone)]
pub struct BoardLane {
    /// The id of its group without `lane-`.
    pub key: String,
    /// Its name; may be empty.
    pub title: String,
    /// Upper edge.
    pub y: Px,
    /// Height.
    pub h: Px,
    /// Whether it has the column headings, which stay visible while the rest is scrolled.
    pub heads: bool,
    /// Whether it can be hidden.
    pub optional: bool,
}

/// The part of a board that a group belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardPart {
    /// The whole board.
    Board,
    /// Content of the lane with this index.
    Lane(usize),
    /// A connector across the lanes with these first and last indices.
    Between(usize, usize),
    /// A background of the lane with this index and all lanes below it.
    Behind(usize),
    /// Everything below the board.
    Below,
}

/// An element of a drawing.
#[derive(Debug, Clone)]
pub enum Node {
    /// A group of nodes.
    Group(Box<Group>),
    /// A rectangle.
    Rect(RoundedRect),
    /// A path.
    Path(DrawnPath),
    /// A circle.
    Circle(Circle),
    /// One line of text.
    Text(TextNode),
    /// A picture.
    Picture(Image),
}

/// A group of nodes.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// Stable id, without the scene's prefix.
    pub id: Option<String>,
    /// A name for assistive technology.
    pub label: Option<String>,
    /// The area that contains all of its nodes; `None` without such a guarantee.
    pub bounds: Option<Rect>,
    /// Whether `bounds` is a card, which no other card and no connector may touch.
    pub card: bool,
    /// The link target: http, https, mailto or a relative path.
    pub href: Option<String>,
    /// The part of a board that it belongs to.
    pub part: Option<BoardPart>,
    /// Back to front.
    pub nodes: Vec<Node>,
}

/// The style of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    /// Colour.
    pub ink: Paint,
    /// Width in pixels.
    pub width: Px,
    /// Lengths of dash and gap; `None` draws it solid.
    pub dash: Option<(Px, Px)>,
}

/// The paint of an area or a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paint {
    /// One colour of the theme.
    Plain(Ink),
    /// The scale of the theme, from its best colour to its worst.
    Ramp(ColorRamp),
}

/// A vertical gradient through the colours of the theme's scale, in page coordinates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ColorRamp {
    /// The position of the best colour.
    pub top: Px,
    /// The position of the neutral colour.
    pub zero: Px,
    /// The position of the worst colour.
    pub bottom: Px,
    /// Whether it is nearly transparent, and fully so at `zero`: for the area under a curve.
    pub wash: bool,
}

/// A rectangle with rounded corners.
#[derive(Debug, Clone)]
pub struct RoundedRect {
    /// Its position and size.
    pub rect: Rect,
    /// Corner radius.
    pub radius: Px,
    /// Fill.
    pub fill: Option<Paint>,
    /// Outline.
    pub pen: Option<Pen>,
}

/// A path.
#[derive(Debug, Clone)]
pub struct DrawnPath {
    /// Lines and curves, in page coordinates.
    pub path: BezPath,
    /// Fill.
    pub fill: Option<Paint>,
    /// Outline.
    pub pen: Option<Pen>,
    /// Whether ends and corners are round.
    pub round: bool,
    /// Whether it is a connector, which touches no card and no text.
    pub is_connector: bool,
}

impl DrawnPath {
    /// The bounding box, without the pen.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let bounds = self.path.bounding_box();
        Rect::new(bounds.x0, bounds.y0, bounds.width(), bounds.height())
    }

    /// The straight pieces, `(x1, y1, x2, y2)`.
    pub fn straight_pieces(&self) -> impl Iterator<Item = (f64, f64, f64, f64)> {
        self.path.segments().filter_map(|piece| match piece {
            PathSeg::Line(line) => Some((line.p0.x, line.p0.y, line.p1.x, line.p1.y)),
            PathSeg::Quad(_) | PathSeg::Cubic(_) => None,
        })
    }
}

/// A circle.
#[derive(Debug, Clone)]
pub struct Circle {
    /// Horizontal centre.
    pub cx: Px,
    /// Vertical centre.
    pub cy: Px,
    /// Radius.
    pub r: Px,
    /// Fill.
    pub fill: Option<Paint>,
    /// Outline.
    pub pen: Option<Pen>,
}

/// A picture. It fills its rectangle, cropped around its centre.
#[derive(Debug, Clone)]
pub struct Image {
    /// Its position and size.
    pub rect: Rect,
    /// Corner radius; half the width gives a disc.
    pub radius: Px,
    /// The text alternative.
    pub label: String,
    /// The picture.
    pub picture: Arc<Picture>,
}

/// One line of text.
#[derive(Debug, Clone)]
pub struct TextNode {
    /// Left edge of the line.
    pub x: Px,
    /// Baseline.
    pub y: Px,
    /// Width of the runs.
    pub width: Px,
    /// Font size.
    pub size: Px,
    /// Colour.
    pub ink: Ink,
    /// Extra space after each character.
    pub spacing: Px,
    /// The runs, in visual order from left to right; `x` is relative to the left edge of the page.
    pub runs: Runs,
}

impl TextNode {
    /// The box of the line: its width, and the font's ascent and descent around the baseline (0.97 and 0.25 of the size, Inter's
    /// own metrics rounded up).
    #[must_use]
    pub fn bounds(&self) -> Rect {
        Rect::new(self.x.0, self.y.0 - 0.97 * self.size.0, self.width.0, 1.22 * self.size.0)
    }
}

impl Scene {
    /// Calls `visit` for every node, parents before their children, with the groups around it, outermost first.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Node, &[&'a Group])) {
        fn step<'a>(nodes: &'a [Node], around: &mut Vec<&'a Group>, visit: &mut dyn FnMut(&'a Node, &[&'a Group])) {
            for node in nodes {
                visit(node, around);
                if let Node::Group(group) = node {
                    around.push(group);
                    step(&group.nodes, around, visit);
                    around.pop();
                }
            }
        }
        step(&self.nodes, &mut Vec::new(), visit);
    }
}
