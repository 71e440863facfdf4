//! Defines the journey map: what customers do, think and feel.

use super::design::{Connectors, CornerMark, Design, LaneSelection, MatrixDesign};
use super::row::{Sheet, Subject};

pub(super) const SHEET: Sheet = Sheet {
    name: "journey-map",
    title: |w| w.journey_map,
    subject: Subject::Journey,
    design: Design::Matrix(MatrixDesign {
        lanes: LaneSelection::Standard(&[
            "stages",
            "goals",
            "insights",
            "paths",
            "images",
            "steps",
            "touchpoints",
            "time",
            "channels",
            "thoughts",
            "needs",
            "emotions",
            "reasons",
            "engagement",
            "importance",
            "pain_points",
            "workarounds",
            "gains",
            "opportunities",
            "metrics",
            "owners",
            "research",
            "links",
        ]),
        lines: &[],
        connectors: Connectors::Jumps,
        marks: &[CornerMark::MomentOfTruth],
    }),
    is_default: |_| true,
    requires: None,
};
