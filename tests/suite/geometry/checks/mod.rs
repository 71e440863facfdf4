//! The checks of a drawing: one per file, each reports what is wrong in words that say where to look.

mod cards_overlap;
mod chevron_span;
mod connector_over_card;
mod connector_over_connector;
mod connector_over_text;
mod curve_over_label;
mod empty_bottom;
mod face_over_label;
mod finite_numbers;
mod ids;
mod lanes_overlap;
mod outside_group;
mod outside_page;
mod text_lost;
mod text_lost_areas;
mod text_lost_plot;
mod text_over_card;
mod text_over_icon;
mod text_over_text;

use cjm::model::Journey;
use cjm::scene::{DrawnPath, Node, Scene, TextNode};
use cjm::sheet::{Design, Sheet};

use crate::harness::scene::Parts;

/// A check of a drawing.
pub(crate) struct Check {
    pub(crate) name: &'static str,
    pub(crate) boards: Boards,
    pub(crate) run: fn(&Drawing<'_>, &mut Vec<String>),
}

/// The boards a check is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Boards {
    Every,
    Matrix,
    Areas,
    Plot,
}

/// Every check, by name.
pub(crate) const CHECKS: &[Check] = &[
    cards_overlap::CHECK,
    chevron_span::CHECK,
    connector_over_card::CHECK,
    connector_over_connector::CHECK,
    connector_over_text::CHECK,
    curve_over_label::CHECK,
    empty_bottom::CHECK,
    face_over_label::CHECK,
    finite_numbers::CHECK,
    ids::CHECK,
    lanes_overlap::CHECK,
    outside_group::CHECK,
    outside_page::CHECK,
    text_lost::CHECK,
    text_lost_areas::CHECK,
    text_lost_plot::CHECK,
    text_over_card::CHECK,
    text_over_icon::CHECK,
    text_over_text::CHECK,
];

/// A drawing of a journey on a sheet.
pub(crate) struct Drawing<'a> {
    pub(crate) journey: &'a Journey,
    pub(crate) sheet: &'a Sheet,
    pub(crate) scene: &'a Scene,
    pub(crate) parts: Parts<'a>,
}

impl<'a> Drawing<'a> {
    pub(crate) fn new(journey: &'a Journey, sheet: &'a Sheet, scene: &'a Scene) -> Self {
        Drawing { journey, sheet, scene, parts: Parts::of(scene) }
    }

    /// Whether a check applies to the board of the sheet.
    pub(crate) fn suits(&self, boards: Boards) -> bool {
        let own = match self.sheet.design {
            Design::Matrix(_) => Boards::Matrix,
            Design::Areas(_) => Boards::Areas,
            Design::Plot(_) => Boards::Plot,
        };
        boards == Boards::Every || boards == own
    }

    /// The lines between touchpoints or blueprint items.
    fn connectors(&self) -> Vec<&'a DrawnPath> {
        let strokes = self.parts.shapes.iter().filter_map(|(node, ..)| match node {
            Node::Path(stroke) if stroke.is_connector => Some(stroke),
            _ => None,
        });
        strokes.collect()
    }

    /// Whether a text is the letter or number on a disc.
    fn is_on_disc(&self, line: &TextNode) -> bool {
        let middle = (line.x.0 + line.width.0 / 2.0, line.y.0 - 0.3635 * line.size.0);
        self.parts.shapes.iter().any(|(node, ..)| match node {
            Node::Circle(c) => c.r.0 >= 6.0 && (c.cx.0 - middle.0).abs() < 1.0 && (c.cy.0 - middle.1).abs() < 1.5,
            _ => false,
        })
    }
}

#[test]
fn checks_are_sorted_by_name() {
    assert!(CHECKS.is_sorted_by_key(|check| check.name));
}
