//! One rule a file: its row and its function.

pub(super) mod bare_touchpoint;
pub(super) mod emotion_word;
pub(super) mod flat_emotions;
pub(super) mod invisible_name;
pub(super) mod look_alike_id;
pub(super) mod low_ending;
pub(super) mod missing_lane;
pub(super) mod no_emotion;
pub(super) mod overdue_opportunity;
pub(super) mod pain_without_opportunity;
pub(super) mod placeholder_text;
pub(super) mod reference_by_name;
pub(super) mod stale_evidence;
pub(super) mod too_many_stages;
pub(super) mod unexplained_extreme;
pub(super) mod unknown_suppression;
pub(super) mod unused_suppression;
