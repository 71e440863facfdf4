//! Defines the opportunity matrix: opportunities by effort and impact.

use super::design::{AxisDesign, Design, PlotDesign, Points, RegionDesign};
use super::row::{Requirement, Sheet, Subject};

pub(super) const SHEET: Sheet = Sheet {
    name: "opportunity-matrix",
    title: |w| w.opportunity_matrix,
    subject: Subject::Journey,
    design: Design::Plot(PlotDesign {
        points: Points::Opportunities,
        x: AxisDesign { low: |w| w.less_effort, high: |w| w.more_effort },
        y: AxisDesign { low: |w| w.less_impact, high: |w| w.more_impact },
        regions: &[
            RegionDesign { heading: |w| w.region_quick_wins, x: 0..2, y: 3..5, accent: true },
            RegionDesign { heading: |w| w.region_big_bets, x: 2..5, y: 3..5, accent: false },
            RegionDesign { heading: |w| w.region_fill_ins, x: 0..2, y: 0..3, accent: false },
            RegionDesign { heading: |w| w.region_think_twice, x: 2..5, y: 0..3, accent: false },
        ],
    }),
    is_default: |_| false,
    requires: Some(Requirement {
        name: "an opportunity with `impact` and `effort`",
        is_met: |journey| {
            let mut opportunities = journey.moments().flat_map(|moment| &moment.opportunities);
            opportunities.any(|it| it.impact.is_some() && it.effort.is_some())
        },
    }),
};
