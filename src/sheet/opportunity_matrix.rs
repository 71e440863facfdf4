//! Defines the opportunity matrix: opportunities by effort and impact.

use std::ops::Range;

use super::design::{AxisDesign, Design, PlotDesign, Points, RegionDesign};
use super::row::{Requirement, Sheet, Subject};
use crate::model::{QUICK_WIN_EFFORT, QUICK_WIN_IMPACT, RATING};
use crate::words::Personal;

// Cells of ratings, divided at the limits of a quick win.
const LITTLE_EFFORT: Range<usize> = 0..RATING.index(QUICK_WIN_EFFORT) + 1;
const MUCH_EFFORT: Range<usize> = LITTLE_EFFORT.end..RATING.count();
const LITTLE_IMPACT: Range<usize> = 0..MUCH_IMPACT.start;
const MUCH_IMPACT: Range<usize> = RATING.index(QUICK_WIN_IMPACT)..RATING.count();

pub(super) const SHEET: Sheet = Sheet {
    name: "opportunity-matrix",
    title: |w| Personal::pattern(w.opportunity_matrix),
    subject: Subject::Journey,
    design: Design::Plot(PlotDesign {
        points: Points::Opportunities,
        x: AxisDesign { low: |w| w.less_effort, high: |w| w.more_effort },
        y: AxisDesign { low: |w| w.less_impact, high: |w| w.more_impact },
        regions: &[
            RegionDesign { heading: |w| w.region_quick_wins, x: LITTLE_EFFORT, y: MUCH_IMPACT, accent: true },
            RegionDesign { heading: |w| w.region_big_bets, x: MUCH_EFFORT, y: MUCH_IMPACT, accent: false },
            RegionDesign { heading: |w| w.region_fill_ins, x: LITTLE_EFFORT, y: LITTLE_IMPACT, accent: false },
            RegionDesign { heading: |w| w.region_think_twice, x: MUCH_EFFORT, y: LITTLE_IMPACT, accent: false },
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
