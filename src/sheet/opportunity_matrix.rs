//! The opportunity matrix: what is worth doing first.

use super::design::{Axis, Design, PlotDesign, Points, Region};
use super::row::{Need, Sheet, Subject};

pub(super) const SHEET: Sheet = Sheet {
    name: "opportunity-matrix",
    title: |w| w.opportunity_matrix,
    subject: Subject::Journey,
    design: Design::Plot(PlotDesign {
        points: Points::Opportunities,
        x: Axis { low: |w| w.less_effort, high: |w| w.more_effort },
        y: Axis { low: |w| w.less_impact, high: |w| w.more_impact },
        regions: &[
            Region { name: |w| w.region_quick_wins, x: 0..2, y: 3..5, accent: true },
            Region { name: |w| w.region_big_bets, x: 2..5, y: 3..5, accent: false },
            Region { name: |w| w.region_fill_ins, x: 0..2, y: 0..3, accent: false },
            Region { name: |w| w.region_think_twice, x: 2..5, y: 0..3, accent: false },
        ],
    }),
    is_default: |_| false,
    need: Some(Need::EstimatedOpportunity),
};
