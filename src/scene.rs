//! A finished drawing: exact positions, no domain words. What every renderer draws, and what the geometry tests measure.

use std::sync::Arc;

use serde::Serialize;

use crate::picture::Picture;
use crate::text::Run;
use crate::theme::Ink;
use crate::units::Px;

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
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

    /// Whether the two share more than an edge; `gap` widens the distance that counts as sharing.
    #[must_use]
    pub fn overlaps(&self, other: &Self, gap: f64) -> bool {
        self.x.0 < other.right() + gap
            && other.x.0 < self.right() + gap
            && self.y.0 < other.bottom() + gap
            && other.y.0 < self.bottom() + gap
    }

    /// Whether `other` lies inside, give or take `slack` pixels.
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
#[derive(Debug, Clone, Serialize)]
pub struct Scene {
    /// Page width.
    pub width: Px,
    /// Page height.
    pub height: Px,
    /// Short title for assistive technology.
    pub title: String,
    /// What the drawing shows, in sentences, for assistive technology.
    pub description: String,
    /// BCP 47 tag of the texts, where known.
    pub lang: Option<String>,
    /// Whether it is read from right to left as a whole.
    pub rtl: bool,
    /// Starts every id in the output: ASCII letters, digits and hyphens, beginning with a letter, ending with a hyphen.
    pub prefix: String,
    /// Where the parts of the board stand, if there is one.
    pub board: Option<Board>,
    /// What is drawn, back to front.
    pub nodes: Vec<Node>,
}

/// Where the parts of a board stand, for programs that move and hide them.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Board {
    /// Everything that [`Part::Board`] groups, from the rail's edge on.
    pub area: Rect,
    /// The names of the lanes stand in it.
    pub rail: Rect,
    /// From top to bottom; their numbers are what [`Part`]s refer to.
    pub lanes: Vec<Lane>,
    /// Number of the first lane that belongs to the columns; those above it belong to several of them.
    pub columns_from: usize,
    /// Left edge and width of every column with its share of the gutters, and the id of what it shows.
    pub columns: Vec<(Px, Px, Option<String>)>,
}

/// A lane of a board.
#[derive(Debug, Clone, Serialize)]
pub struct Lane {
    /// Its group has the id `lane-` and this.
    pub key: String,
    /// Its name; empty for one that has none.
    pub title: String,
    /// Upper edge.
    pub y: Px,
    /// Height.
    pub h: Px,
    /// Whether it names the columns: it stays in sight where there is more below than fits.
    pub heads: bool,
    /// Whether it can be left out.
    pub optional: bool,
}

/// Which part of a board a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Part {
    /// All of it.
    Board,
    /// Something in the lane of this number.
    Lane(usize),
    /// A connector over the lanes from the first to the second number.
    Between(usize, usize),
    /// A ground behind the lane of this number and all below it.
    Behind(usize),
    /// What stands below the board.
    Below,
}

/// One thing that is drawn.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "node", rename_all = "kebab-case")]
pub enum Node {
    /// Things that belong together.
    Group(Group),
    /// A rectangle.
    Rect(Shape),
    /// A path.
    Path(Stroke),
    /// A circle.
    Circle(Circle),
    /// One line of text.
    Line(Line),
    /// A photo, a drawing, a screenshot.
    Picture(Image),
}

/// Things that belong together.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Group {
    /// Stable id, without the scene's prefix.
    pub id: Option<String>,
    /// What it is, for assistive technology.
    pub label: Option<String>,
    /// The area everything in it stays inside; `None` for a group that promises nothing.
    pub bounds: Option<Rect>,
    /// Whether `bounds` is a card, which no other card and no connector may touch.
    pub card: bool,
    /// Where a click leads: http, https, mailto or a relative path.
    pub href: Option<String>,
    /// Which part of a board it is.
    pub part: Option<Part>,
    /// Back to front.
    pub nodes: Vec<Node>,
}

/// How an outline is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Pen {
    /// Colour.
    pub ink: Paint,
    /// Width in pixels.
    pub width: Px,
    /// Lengths of dash and gap; `None` draws it solid.
    pub dash: Option<(Px, Px)>,
}

/// What fills an area or a line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "paint", content = "ink", rename_all = "kebab-case")]
pub enum Paint {
    /// One colour of the theme.
    Plain(Ink),
    /// The emotion ramp from `top` (best) down to `bottom` (worst), in page coordinates.
    Ramp {
        /// Where the best colour stands.
        top: Px,
        /// Where the worst colour stands.
        bottom: Px,
    },
    /// The same ramp, nearly transparent, for the area under a curve; transparent at `zero`.
    Wash {
        /// Where the best colour stands.
        top: Px,
        /// Where the wash fades out.
        zero: Px,
        /// Where the worst colour stands.
        bottom: Px,
    },
}

/// A rectangle, its corners rounded.
#[derive(Debug, Clone, Serialize)]
pub struct Shape {
    /// Where.
    #[serde(flatten)]
    pub rect: Rect,
    /// Corner radius.
    pub radius: Px,
    /// Inside.
    pub fill: Option<Paint>,
    /// Outline.
    pub pen: Option<Pen>,
}

/// A path.
#[derive(Debug, Clone, Serialize)]
pub struct Stroke {
    /// SVG path data in page coordinates, printed through [`Px`].
    pub d: String,
    /// The smallest upright rectangle around it, without the pen.
    #[serde(skip)]
    pub bounds: Rect,
    /// Inside.
    pub fill: Option<Paint>,
    /// Outline.
    pub pen: Option<Pen>,
    /// Rounded ends and corners.
    pub round: bool,
    /// The straight pieces of a connector, `(x1, y1, x2, y2)`, for the geometry tests; empty for everything else.
    #[serde(skip)]
    pub connector: Vec<(f64, f64, f64, f64)>,
}

/// A circle.
#[derive(Debug, Clone, Serialize)]
pub struct Circle {
    /// Centre.
    pub cx: Px,
    /// Centre.
    pub cy: Px,
    /// Radius.
    pub r: Px,
    /// Inside.
    pub fill: Option<Paint>,
    /// Outline.
    pub pen: Option<Pen>,
}

/// A photo, a drawing, a screenshot. It fills its rectangle; what does not fit is cut off at two sides alike.
#[derive(Debug, Clone, Serialize)]
pub struct Image {
    /// Where.
    #[serde(flatten)]
    pub rect: Rect,
    /// Corner radius; half the width makes a disc.
    pub radius: Px,
    /// Whom or what it shows, for assistive technology.
    pub label: String,
    /// What is drawn.
    #[serde(skip)]
    pub picture: Arc<Picture>,
}

/// One line of text.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// Left edge of the line.
    pub x: Px,
    /// Baseline.
    pub y: Px,
    /// Width of what is drawn.
    pub width: Px,
    /// Font size.
    pub size: Px,
    /// Weight on the CSS scale: 400, 600 or 700.
    pub weight: u16,
    /// Slanted.
    pub italic: bool,
    /// Colour.
    pub ink: Ink,
    /// Extra space after each character.
    pub spacing: Px,
    /// Stretches of one font and one direction, left to right as seen.
    pub runs: Vec<Run>,
}

impl Line {
    /// The box of the line: its width, and the font's ascent and descent around the baseline (0.97 and 0.25 of the size, Inter's
    /// own figures rounded up).
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
