//! Every opportunity is in the list of a plot, and every estimated one is a point as well.

use super::{Boards, Check, Drawing};
use crate::geometry::texts::{holds, visible};
use crate::harness::scene::{clip, text};

pub(super) const CHECK: Check = Check { name: "text-lost-plot", boards: Boards::Plot, run };

fn run(d: &Drawing<'_>, out: &mut Vec<String>) {
    let page = visible(&d.parts.lines.iter().map(|(line, _)| text(line)).collect::<Vec<_>>().join(" "));
    let mut expect = |text: &str| {
        if !holds(&page, text, d.scene.rtl) {
            out.push(format!("`{}` is nowhere on the page", clip(text)));
        }
    };
    expect(&d.journey.title);
    let opportunities: Vec<_> = d.journey.moments().flat_map(|moment| &moment.opportunities).collect();
    for it in &opportunities {
        expect(&it.text);
        it.status.iter().for_each(|status| expect(status));
    }
    let named =
        |name: &str| d.parts.groups.iter().filter(|(group, _)| group.card && group.label.as_deref() == Some(name)).count();
    let estimated: Vec<_> = opportunities.into_iter().filter(|it| it.impact.is_some() && it.effort.is_some()).collect();
    for it in &estimated {
        let wanted = estimated.iter().filter(|other| other.text.value == it.text.value).count();
        if named(&it.text) != wanted {
            out.push(format!("{} points are called `{}`", named(&it.text), clip(&it.text)));
        }
    }
}
