//! Areas of a drawing: what overlaps, what crosses, how an area reads in a message.

use cjm::scene::{Rect, TextNode};

/// Pairs of areas that share more than an edge, by their indices.
pub(super) fn overlaps(areas: &[Rect], slack: f64) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..areas.len()).filter(|n| areas[*n].w.0 > 0.0 && areas[*n].h.0 > 0.0).collect();
    order.sort_by(|a, b| areas[*a].y.0.total_cmp(&areas[*b].y.0));
    let mut found = Vec::new();
    for (place, a) in order.iter().enumerate() {
        for b in &order[place + 1..] {
            if areas[*b].y.0 > areas[*a].bottom() {
                break;
            }
            if areas[*a].overlaps(&areas[*b], -slack) {
                found.push((*a.min(b), *a.max(b)));
            }
        }
    }
    found
}

/// Whether a straight piece passes through the inside of an area.
pub(super) fn crosses(piece: (f64, f64, f64, f64), area: &Rect) -> bool {
    // Liang, Barsky 1984.
    let (x, y, dx, dy) = (piece.0, piece.1, piece.2 - piece.0, piece.3 - piece.1);
    let (mut from, mut to) = (0.0f64, 1.0f64);
    for (p, q) in [(-dx, x - area.x.0), (dx, area.right() - x), (-dy, y - area.y.0), (dy, area.bottom() - y)] {
        if p == 0.0 {
            if q <= 0.0 {
                return false;
            }
        } else if p < 0.0 {
            from = from.max(q / p);
        } else {
            to = to.min(q / p);
        }
    }
    from < to
}

/// The part of a line's box that is full of ink: from the capitals' height to a little below the baseline.
pub(super) fn ink(line: &TextNode) -> Rect {
    Rect::new(line.x.0, line.y.0 - 0.73 * line.size.0, line.width.0, 0.83 * line.size.0)
}

pub(super) fn at(rect: &Rect) -> String {
    format!("[{:.1} {:.1} {:.1} {:.1}]", rect.x.0, rect.y.0, rect.right(), rect.bottom())
}

#[test]
fn crossing_is_seen() {
    let area = Rect::new(10.0, 10.0, 10.0, 10.0);
    assert!(crosses((0.0, 15.0, 30.0, 15.0), &area) && crosses((12.0, 12.0, 18.0, 18.0), &area));
    assert!(!crosses((0.0, 5.0, 30.0, 5.0), &area) && !crosses((0.0, 15.0, 9.0, 15.0), &area));
    assert!(!crosses((10.0, 0.0, 10.0, 40.0), &area), "an edge is no inside");
}

#[test]
fn overlap_is_seen() {
    let areas = [Rect::new(0.0, 0.0, 10.0, 10.0), Rect::new(9.0, 9.0, 5.0, 5.0), Rect::new(10.0, 0.0, 5.0, 5.0)];
    assert_eq!(overlaps(&areas, 0.5), vec![(0, 1)]);
}
