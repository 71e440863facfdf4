//! No two connectors share a stretch: they would look like one.

use super::{Boards, Check, Drawing};
use crate::harness::scene::clip;

pub(super) const CHECK: Check = Check { name: "connector-over-connector", boards: Boards::Every, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let all = d.connectors();
    for (n, a) in all.iter().enumerate() {
        for b in &all[n + 1..] {
            for p in &a.straight_pieces().collect::<Vec<_>>() {
                for q in &b.straight_pieces().collect::<Vec<_>>() {
                    let shared = |p: (f64, f64, f64, f64), q: (f64, f64, f64, f64)| {
                        // Both upright, on the same x.
                        let upright = (p.0 - p.2).abs() < 0.1 && (q.0 - q.2).abs() < 0.1 && (p.0 - q.0).abs() < 1.5;
                        let (low, high) = (p.1.min(p.3).max(q.1.min(q.3)), p.1.max(p.3).min(q.1.max(q.3)));
                        if upright { high - low } else { 0.0 }
                    };
                    let flat = |p: &(f64, f64, f64, f64)| (p.1, p.0, p.3, p.2);
                    let length = shared(*p, *q).max(shared(flat(p), flat(q)));
                    if length > 3.0 {
                        out.push(format!(
                            "`{}` and `{}` share {length:.1} px at {p:.1?}",
                            clip(&a.path.to_svg()),
                            clip(&b.path.to_svg())
                        ));
                    }
                }
            }
        }
    }
}
