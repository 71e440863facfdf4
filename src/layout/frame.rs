//! Defines frames, laid out pieces in local coordinates, and converts them to nodes of a scene.

use std::sync::Arc;

use kurbo::{Affine, BezPath};

use crate::block::Anchor;
use crate::picture::Picture;
use crate::scene::{BoardPart, Circle, ColorRamp, DrawnPath, Group, Image, Node, Paint, Pen, Rect, RoundedRect, TextNode};
use crate::text::TextLine;
use crate::theme::{Ink, Type};
use crate::units::Px;

/// Width of a board that has no columns.
pub(super) const BOARD_WIDTH: f64 = 1488.0;

/// A laid out piece: its size and its items at local positions. Its parent places it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Frame {
    /// Width.
    pub(crate) w: f64,
    /// Height.
    pub(crate) h: f64,
    /// Whether it is not mirrored on a mirrored page: a picture, a letter.
    pub(crate) upright: bool,
    /// Back to front.
    items: Vec<(f64, f64, FrameItem)>,
}

/// The transformation from a frame's coordinates to the page.
#[derive(Clone, Copy)]
enum PagePosition {
    /// Its origin at this point, x to the right.
    Plain(f64, f64),
    /// Its origin at this point, x to the left: shapes are mirrored, texts are not.
    Mirrored(f64, f64),
}

impl PagePosition {
    /// The position of a frame whose origin is `(dx, dy)` in this one.
    fn inside(self, dx: f64, dy: f64, frame: &Frame) -> Self {
        match self {
            Self::Plain(x, y) => Self::Plain(x + dx, y + dy),
            Self::Mirrored(x, y) if frame.upright => Self::Plain(x - dx - frame.w, y + dy),
            Self::Mirrored(x, y) => Self::Mirrored(x - dx, y + dy),
        }
    }

    /// The left edge on the page of an item that starts at `dx` and is `w` wide.
    fn left(self, dx: f64, w: f64) -> f64 {
        match self {
            Self::Plain(x, _) => x + dx,
            Self::Mirrored(x, _) => x - dx - w,
        }
    }

    fn down(self, dy: f64) -> f64 {
        let (Self::Plain(_, y) | Self::Mirrored(_, y)) = self;
        y + dy
    }

    fn rect(self, dx: f64, dy: f64, w: f64, h: f64) -> Rect {
        Rect::new(self.left(dx, w), self.down(dy), w, h)
    }

    fn affine(self, dx: f64, dy: f64) -> Affine {
        match self {
            Self::Plain(x, y) => Affine::translate((x + dx, y + dy)),
            Self::Mirrored(x, y) => Affine::new([-1.0, 0.0, 0.0, 1.0, x - dx, y + dy]),
        }
    }
}

/// An item of a frame.
#[derive(Debug, Clone)]
pub(crate) enum FrameItem {
    /// A frame that is not mirrored on a mirrored page.
    Upright(Frame),
    /// A frame that becomes a group.
    Group(Box<(Frame, GroupTag)>),
    /// A rectangle of this width and height.
    Rect { w: f64, h: f64, radius: f64, fill: Option<Paint>, pen: Option<Pen> },
    /// A path in the frame's coordinates.
    Path { path: BezPath, fill: Option<Paint>, pen: Option<Pen>, round: bool, connector: bool },
    /// A circle around the item's position.
    Circle { r: f64, fill: Option<Paint>, pen: Option<Pen> },
    /// A line of text; the item's position is the left end of its baseline.
    Line { line: TextLine, size: f64, spacing: f64, ink: Ink },
    /// A picture in a rectangle of this width and height.
    Picture { w: f64, h: f64, radius: f64, label: String, picture: Arc<Picture> },
}

impl FrameItem {
    /// A line of text in this type.
    pub(crate) fn line(line: TextLine, kind: Type, ink: Ink) -> Self {
        Self::Line { line, size: kind.size, spacing: kind.spacing, ink }
    }
}

/// The properties of a frame that becomes a group.
#[derive(Debug, Clone, Default)]
pub(crate) struct GroupTag {
    pub(crate) id: Option<String>,
    pub(crate) label: Option<String>,
    pub(crate) href: Option<String>,
    /// Whether it is a card that others must not overlap.
    pub(crate) card: bool,
    /// Whether its content stays inside the frame.
    pub(crate) bounded: bool,
    /// The end point that connectors refer to.
    pub(crate) anchor: Option<Anchor>,
    /// The part of a board that it belongs to.
    pub(crate) part: Option<BoardPart>,
}

impl GroupTag {
    /// The properties of a part of a board.
    pub(crate) fn part(part: BoardPart) -> Self {
        Self { part: Some(part), ..Self::default() }
    }
}

impl Frame {
    pub(crate) fn new(w: f64, h: f64) -> Self {
        Self::with_capacity(w, h, 0)
    }

    /// Has room for this number of items.
    pub(crate) fn with_capacity(w: f64, h: f64, items: usize) -> Self {
        Self { w, h, upright: false, items: Vec::with_capacity(items) }
    }

    /// Adds an item at `(x, y)`, in front of the others.
    pub(crate) fn put(&mut self, x: f64, y: f64, item: FrameItem) {
        self.items.push((x, y, item));
    }

    /// Adds the items of a frame whose origin is `(x, y)`.
    pub(crate) fn place(&mut self, x: f64, y: f64, frame: Self) {
        if frame.upright {
            self.put(x, y, FrameItem::Upright(frame));
            return;
        }
        let items = frame.items.into_iter().map(|(dx, dy, item)| (x + dx, y + dy, item));
        if self.items.is_empty() {
            // In the memory that they have.
            self.items = items.collect();
        } else {
            self.items.extend(items);
        }
    }

    /// The number of its items.
    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    /// Adds a frame at `(x, y)` as a group.
    pub(crate) fn group(&mut self, x: f64, y: f64, frame: Self, tag: GroupTag) {
        self.put(x, y, FrameItem::Group(Box::new((frame, tag))));
    }

    /// Adds a path in the frame's coordinates.
    pub(crate) fn path(&mut self, path: BezPath, fill: Option<Paint>, pen: Option<Pen>) {
        self.put(0.0, 0.0, FrameItem::Path { path, fill, pen, round: true, connector: false });
    }

    /// Adds a straight line.
    pub(crate) fn rule(&mut self, from: (f64, f64), to: (f64, f64), pen: Pen) {
        let mut path = BezPath::new();
        path.move_to(from);
        path.line_to(to);
        self.rules(path, pen);
    }

    /// Adds straight lines.
    pub(crate) fn rules(&mut self, path: BezPath, pen: Pen) {
        self.put(0.0, 0.0, FrameItem::Path { path, fill: None, pen: Some(pen), round: false, connector: false });
    }

    /// The positions of all anchored cards, in this frame's coordinates.
    pub(crate) fn anchors(&self) -> Vec<(Anchor, Rect)> {
        let mut found = Vec::new();
        self.find_anchors(0.0, 0.0, &mut found);
        found
    }

    fn find_anchors(&self, x: f64, y: f64, found: &mut Vec<(Anchor, Rect)>) {
        for (dx, dy, item) in &self.items {
            // Marks have no anchors.
            if let FrameItem::Group(group) = item {
                let (frame, tag) = &**group;
                if let Some(anchor) = tag.anchor {
                    found.push((anchor, Rect::new(x + dx, y + dy, frame.w, frame.h)));
                }
                frame.find_anchors(x + dx, y + dy, found);
            }
        }
    }

    /// Converts the frame to the nodes of a page that it fills, optionally mirrored.
    pub(crate) fn into_nodes(self, mirrored: bool) -> Vec<Node> {
        let place = if mirrored { PagePosition::Mirrored(self.w, 0.0) } else { PagePosition::Plain(0.0, 0.0) };
        self.nodes(place)
    }

    fn nodes(self, place: PagePosition) -> Vec<Node> {
        let mut nodes = Vec::with_capacity(self.items.len());
        self.emit(place, &mut nodes);
        nodes
    }

    fn emit(self, place: PagePosition, nodes: &mut Vec<Node>) {
        for (dx, dy, item) in self.items {
            let y = place.down(dy);
            match item {
                FrameItem::Upright(frame) => {
                    let inside = place.inside(dx, dy, &frame);
                    frame.emit(inside, nodes);
                }
                FrameItem::Group(group) => {
                    let (frame, tag) = *group;
                    let bounds = tag.bounded.then(|| place.rect(dx, dy, frame.w, frame.h));
                    let inside = place.inside(dx, dy, &frame);
                    nodes.push(Node::Group(Box::new(Group {
                        id: tag.id,
                        label: tag.label,
                        bounds,
                        card: tag.card,
                        href: tag.href,
                        part: tag.part,
                        nodes: frame.nodes(inside),
                    })));
                }
                FrameItem::Rect { w, h, radius, fill, pen } => {
                    nodes.push(Node::Rect(RoundedRect {
                        rect: place.rect(dx, dy, w, h),
                        radius: Px(radius.min(w / 2.0).min(h / 2.0)),
                        fill: fill.map(|p| moved(p, y)),
                        pen: pen.map(|p| moved_pen(p, y)),
                    }));
                }
                FrameItem::Path { path, fill, pen, round, connector } => {
                    let (fill, pen) = (fill.map(|p| moved(p, y)), pen.map(|p| moved_pen(p, y)));
                    nodes.push(stroke(path, place.affine(dx, dy), fill, pen, round, connector));
                }
                FrameItem::Circle { r, fill, pen } => nodes.push(Node::Circle(Circle {
                    cx: Px(place.left(dx, 0.0)),
                    cy: Px(y),
                    r: Px(r),
                    fill: fill.map(|p| moved(p, y)),
                    pen: pen.map(|p| moved_pen(p, y)),
                })),
                FrameItem::Line { line, size, spacing, ink } => {
                    let x = place.left(dx, line.width);
                    nodes.push(Node::Text(text_node(line, (size, spacing), ink, (x, y))));
                }
                FrameItem::Picture { w, h, radius, label, picture } => {
                    nodes.push(Node::Picture(Image { rect: place.rect(dx, dy, w, h), radius: Px(radius), label, picture }));
                }
            }
        }
    }
}

fn text_node(line: TextLine, (size, spacing): (f64, f64), ink: Ink, (x, y): (f64, f64)) -> TextNode {
    let mut runs = line.runs;
    for run in &mut runs {
        run.x.0 += x;
    }
    TextNode { x: Px(x), y: Px(y), width: Px(line.width), size: Px(size), ink, spacing: Px(spacing), runs }
}

fn stroke(mut path: BezPath, place: Affine, fill: Option<Paint>, pen: Option<Pen>, round: bool, is_connector: bool) -> Node {
    path.apply_affine(place);
    Node::Path(DrawnPath { path, fill, pen, round, is_connector })
}

/// Moves the stops of a gradient, which are in page coordinates, with the shape.
fn moved(paint: Paint, dy: f64) -> Paint {
    let down = |v: Px| Px(v.0 + dy);
    match paint {
        Paint::Plain(_) => paint,
        Paint::Ramp(ColorRamp { top, zero, bottom, wash }) => {
            Paint::Ramp(ColorRamp { top: down(top), zero: down(zero), bottom: down(bottom), wash })
        }
    }
}

fn moved_pen(pen: Pen, dy: f64) -> Pen {
    Pen { ink: moved(pen.ink, dy), ..pen }
}

/// A solid pen of one colour.
pub(crate) fn pen(ink: Ink, width: f64) -> Pen {
    Pen { ink: Paint::Plain(ink), width: Px(width), dash: None }
}

/// A dashed pen of one colour.
pub(crate) fn dashed(ink: Ink, width: f64, dash: f64, gap: f64) -> Pen {
    Pen { dash: Some((Px(dash), Px(gap))), ..pen(ink, width) }
}

/// A fill of one colour.
pub(crate) const fn plain(ink: Ink) -> Paint {
    Paint::Plain(ink)
}
