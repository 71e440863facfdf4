//! One rule a file: its row and its function.

pub(super) mod experiment_without_result;
pub(super) mod hypothesis_without_measure;
pub(super) mod idle_quick_win;
pub(super) mod invisible_name;
pub(super) mod look_alike_id;
pub(super) mod no_emotion;
pub(super) mod opportunity_addresses_nothing;
pub(super) mod opportunity_without_estimate;
pub(super) mod opportunity_without_owner;
pub(super) mod overdue_opportunity;
pub(super) mod pain_without_opportunity;
pub(super) mod stale_evidence;
pub(super) mod too_many_stages;
pub(super) mod unknown_suppression;
pub(super) mod unranked_opportunities;
pub(super) mod unused_suppression;
pub(super) mod worsening_without_opportunity;
