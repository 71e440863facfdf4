//! The journey map: what customers do, think and feel.

use super::design::{Corner, Design, Flows, Lanes, MatrixDesign};
use super::row::{Sheet, Subject};

pub(super) const SHEET: Sheet = Sheet {
    name: "journey-map",
    title: |w| w.journey_map,
    subject: Subject::Journey,
    design: Design::Matrix(MatrixDesign {
        lanes: Lanes::Standard(&[
            "stages",
            "goals",
            "paths",
            "images",
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
        flows: Flows::Jumps,
        marks: &[Corner::MomentOfTruth],
    }),
    is_default: |_| true,
    need: None,
};
