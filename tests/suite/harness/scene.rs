//! A scene as flat lists, for tests that search it.

use cjm::scene::{Group, Node, Pen, Rect, Scene, TextNode};

/// A scene without its tree.
pub(crate) struct Parts<'a> {
    /// Groups in the order of the scene, and the one around each.
    pub(crate) groups: Vec<(&'a Group, Option<usize>)>,
    pub(crate) lines: Vec<(&'a TextNode, Option<usize>)>,
    /// Everything drawn but text, with its pen: the node, its area and its group.
    pub(crate) shapes: Vec<(&'a Node, Rect, Option<usize>)>,
}

impl<'a> Parts<'a> {
    pub(crate) fn of(scene: &'a Scene) -> Self {
        let mut parts = Parts { groups: Vec::new(), lines: Vec::new(), shapes: Vec::new() };
        parts.add(&scene.nodes, None);
        parts
    }

    fn add(&mut self, nodes: &'a [Node], around: Option<usize>) {
        let half = |pen: &Option<Pen>| pen.map_or(0.0, |pen| pen.width.0 / 2.0);
        for node in nodes {
            match node {
                Node::Group(group) => {
                    self.groups.push((group, around));
                    let here = Some(self.groups.len() - 1);
                    self.add(&group.nodes, here);
                }
                Node::Text(line) => self.lines.push((line, around)),
                Node::Picture(image) => self.shapes.push((node, image.rect, around)),
                Node::Rect(shape) => self.shapes.push((node, shape.rect.grown(half(&shape.pen)), around)),
                Node::Path(stroke) => self.shapes.push((node, stroke.bounds().grown(half(&stroke.pen)), around)),
                Node::Circle(circle) => {
                    let r = circle.r.0 + half(&circle.pen);
                    let area = Rect::new(circle.cx.0 - r, circle.cy.0 - r, 2.0 * r, 2.0 * r);
                    self.shapes.push((node, area, around));
                }
            }
        }
    }

    /// The groups around, innermost first.
    pub(crate) fn around(&self, from: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(from, |n| self.groups[*n].1)
    }

    pub(crate) fn lane(&self, from: Option<usize>) -> Option<&'a str> {
        let ids = self.around(from).filter_map(|n| self.groups[n].0.id.as_deref());
        ids.filter_map(|id| id.strip_prefix("lane-")).last()
    }

    pub(crate) fn cards(&self) -> Vec<(usize, Rect)> {
        let cards = self.groups.iter().enumerate().filter(|(_, (group, _))| group.card);
        cards.filter_map(|(n, (group, _))| Some((n, group.bounds?))).collect()
    }

    /// All texts inside a group.
    pub(crate) fn words(&self, group: usize) -> String {
        let inside = self.lines.iter().filter(|(_, around)| self.around(*around).any(|n| n == group));
        inside.map(|(line, _)| text(line)).collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn name(&self, group: usize) -> String {
        let (g, _) = self.groups[group];
        let id = g.id.as_deref().or(g.label.as_deref()).unwrap_or("card");
        format!("{id} `{}` in {}", clip(&self.words(group)), self.lane(Some(group)).unwrap_or("the page"))
    }
}

/// The text of a line.
pub(crate) fn text(line: &TextNode) -> String {
    line.runs.iter().map(|run| run.text.as_str()).collect()
}

/// The beginning of a text, for messages.
pub(crate) fn clip(text: &str) -> String {
    let short: String = text.chars().take(48).collect();
    if short.len() < text.len() { format!("{short}...") } else { short }
}
