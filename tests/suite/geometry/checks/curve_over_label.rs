//! The curve of emotions runs through none of its labels.

use cjm::scene::{Node, TextNode};
use kurbo::ParamCurve as _;

use super::{Boards, Check, Drawing};
use crate::geometry::areas::{at, ink};
use crate::harness::scene::{clip, text};

pub(super) const CHECK: Check = Check { name: "curve-over-label", boards: Boards::Matrix, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let lines: Vec<&TextNode> =
        d.parts.lines.iter().filter(|(_, around)| d.parts.lane(*around) == Some("emotions")).map(|(line, _)| *line).collect();
    for (node, _, around) in &d.parts.shapes {
        let Node::Path(stroke) = node else { continue };
        // The curve's own strokes, not hairlines, leaders or the mouths of faces.
        let curve = stroke.fill.is_none() && stroke.pen.is_some_and(|pen| pen.width.0 >= 1.95) && stroke.bounds().w.0 > 20.0;
        if !curve || d.parts.lane(*around) != Some("emotions") {
            continue;
        }
        for line in &lines {
            let area = ink(line);
            let mut hit = false;
            for segment in stroke.path.segments() {
                hit |= (0..=40)
                    .map(|n| segment.eval(f64::from(n) / 40.0))
                    .any(|p| p.x > area.x.0 && p.x < area.right() && p.y > area.y.0 && p.y < area.bottom());
            }
            if hit {
                out.push(format!("the curve runs through `{}` {}", clip(&text(line)), at(&area)));
            }
        }
    }
}
