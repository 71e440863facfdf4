//! Every coordinate is finite and of a sensible size, and no size is negative.

use cjm::scene::{ColorRamp, Node, Paint, Pen};

use super::{Boards, Check, Drawing};
use crate::harness::scene::text;

pub(super) const CHECK: Check = Check { name: "finite-numbers", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let mut check = |what: &str, values: &[f64]| {
        // A page of a million pixels has gone wrong as well.
        if values.iter().any(|v| !v.is_finite() || v.abs() > 1e6) {
            out.push(format!("{what}: {values:?}"));
        }
    };
    check("page", &[d.scene.width.0, d.scene.height.0]);
    for (line, _) in &d.parts.lines {
        check(&text(line), &[line.x.0, line.y.0, line.width.0, line.size.0, line.spacing.0]);
        for run in &line.runs {
            check(&run.text, &[run.x.0, run.width.0]);
        }
    }
    for (node, area, _) in &d.parts.shapes {
        check("area", &[area.x.0, area.y.0, area.w.0, area.h.0]);
        match node {
            Node::Path(stroke) => {
                check("path", &if stroke.path.is_finite() { [0.0] } else { [f64::NAN] });
                paints(&mut check, stroke.fill, stroke.pen);
            }
            Node::Rect(shape) => {
                let negative = shape.rect.w.0 < 0.0 || shape.rect.h.0 < 0.0 || shape.radius.0 < 0.0;
                check("rect", &if negative { [f64::NAN] } else { [shape.radius.0] });
                paints(&mut check, shape.fill, shape.pen);
            }
            Node::Circle(circle) => paints(&mut check, circle.fill, circle.pen),
            Node::Picture(image) => check("picture", &[image.radius.0]),
            Node::Group(_) | Node::Text(_) => {}
        }
    }
}

fn paints(check: &mut impl FnMut(&str, &[f64]), fill: Option<Paint>, pen: Option<Pen>) {
    for paint in fill.into_iter().chain(pen.map(|pen| pen.ink)) {
        match paint {
            Paint::Plain(_) => {}
            Paint::Ramp(ColorRamp { top, zero, bottom, .. }) => check("gradient", &[top.0, zero.0, bottom.0]),
        }
    }
    if let Some(pen) = pen {
        let (dash, gap) = pen.dash.map_or((0.0, 0.0), |(dash, gap)| (dash.0, gap.0));
        check("pen", &[pen.width.0, dash, gap]);
    }
}
