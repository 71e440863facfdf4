//! Keys of stages and touchpoints.

use super::common::{ID, NextTouchpoints, entries};
use super::details::INSIGHTS;
use super::notation::{EntryName, Flag, Key, PathName, level, notations};
use super::table::Shape::{Listed, Named};
use super::table::{AnyKey, NamedEntries, Table};
use super::things::ThingKind;
use crate::model::field::KEYS as MOMENT_KEYS;
use crate::model::{Stage, Text, Touchpoint, TouchpointKind, TouchpointStatus};

level! {
    /// An entry of `stages`.
    STAGE in stage = "a stage", "an entry of `stages`", needs &[&["name"]], defines Some(ThingKind::Stage);
    ID;
    NAME: EntryName = "name", ["title", "label", "stage", "phase", "step"], "Name shown in the drawing.";
    GOAL: Text = "goal", ["objective", "customer_goal", "user_goal", "job_to_be_done", "stage_goal", "phase_goal"], "What the customer wants to achieve in this stage.";
    INSIGHTS;
    TOUCHPOINTS: TouchpointEntries =
        "touchpoints", ["steps", "substages", "tasks", "activities", "interactions", "moments"], "Touchpoints of the stage, in order.";
    PATH: PathName = "path", ["branch"], "Path of its touchpoints; the main path by default.";
    OPTIONAL: Flag = "optional", ["skippable"], "`true` if some customers skip its touchpoints.";
    NEXT: NextTouchpoints = "next", ["leads_to", "go_to", "goto"], "Touchpoints the customer jumps to after the last touchpoint of the stage, unless that has a `next` of its own.";
    .. MOMENT_KEYS
}

level! {
    /// An entry of `touchpoints`.
    TOUCHPOINT in touchpoint = "a touchpoint", "an entry of `touchpoints`",
        needs &[&["name", "actions"]], defines Some(ThingKind::Touchpoint);
    ID;
    NAME: EntryName = "name", ["title", "label", "touchpoint", "step"], "Name shown in the drawing; by default, the first action.";
    KIND: TouchpointKind = "kind", ["type", "step_type"], "`internal` for work without the customer, `event` for something that starts work: {words}.";
    PATH: PathName = "path", ["branch"], "Path it belongs to; the main path by default.";
    STATUS_TODAY: TouchpointStatus = "status", ["state"], "How well it works today: {words}.";
    OPTIONAL: Flag = "optional", ["skippable"], "`true` if some customers skip it.";
    NEXT: NextTouchpoints = "next", ["leads_to", "go_to", "goto"], "Touchpoints the customer jumps or returns to.";
    .. MOMENT_KEYS
}

notations! {
    /// The stages of a journey.
    struct StageEntries -> Vec<Stage> = Named(&STAGES);
    /// The touchpoints of a stage.
    struct TouchpointEntries -> Vec<Touchpoint> = Named(&TOUCHPOINTS);
}

static STAGES: NamedEntries = NamedEntries { named: Listed(&TOUCHPOINTS), numeric: false, ..entries(&STAGE) };
static TOUCHPOINTS: NamedEntries = NamedEntries { numeric: false, ..entries(&TOUCHPOINT) };
