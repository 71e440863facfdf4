//! Defines the service blueprint: the work behind a journey.

use super::design::{Connectors, CornerMark, Design, LaneSelection, MatrixDesign, ZoneLine};
use super::lanes::Zone;
use super::row::{Sheet, Subject};
use crate::model::{Journey, Part};
use crate::words::Personal;

pub(super) const SHEET: Sheet = Sheet {
    name: "service-blueprint",
    title: |w| Personal::pattern(w.service_blueprint),
    subject: Subject::Journey,
    design: Design::Matrix(MatrixDesign {
        lanes: LaneSelection::Standard(&[
            "stages",
            "goals",
            "paths",
            "images",
            "steps",
            "physical_evidence",
            "customer_actions",
            "frontstage",
            "backstage",
            "support",
            "time",
            "fail_points",
            "policies",
            "metrics",
            "staff_emotion",
            "owners",
        ]),
        lines: &[
            ZoneLine { key: "line-of-interaction", title: |w| w.line_of_interaction, below: Zone::Frontstage, heavy: false },
            ZoneLine { key: "line-of-visibility", title: |w| w.line_of_visibility, below: Zone::Backstage, heavy: true },
            ZoneLine {
                key: "line-of-internal-interaction",
                title: |w| w.line_of_internal_interaction,
                below: Zone::Support,
                heavy: false,
            },
        ],
        connectors: Connectors::All,
        marks: &[CornerMark::MomentOfTruth, CornerMark::FailPoint, CornerMark::WaitPoint],
    }),
    is_default: has_work_behind_the_scenes,
    requires: None,
};

fn has_work_behind_the_scenes(journey: &Journey) -> bool {
    let is_work = |own: usize| journey.lanes[own].role.part().is_some_and(|part| Part::WORK.contains(&part));
    journey.moments().any(|m| {
        let built_in = Part::WORK.iter().any(|part| !m.items((*part).into()).is_empty());
        built_in || m.own.iter().any(|(own, _)| is_work(*own))
    })
}
