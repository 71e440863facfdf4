//! One rule a file: its row and its function.

pub(super) mod action_without_frontstage;
pub(super) mod blamed_owner;
pub(super) mod channel_spelling;
pub(super) mod fail_point_without_recovery;
pub(super) mod frontstage_without_evidence;
pub(super) mod invisible_name;
pub(super) mod look_alike_id;
pub(super) mod map_without_owner;
pub(super) mod no_emotion;
pub(super) mod owner_change_without_flow;
pub(super) mod pain_without_opportunity;
pub(super) mod synonym_key;
pub(super) mod too_many_stages;
pub(super) mod unknown_suppression;
pub(super) mod unlabelled_cycle;
pub(super) mod unneeded_support;
pub(super) mod unsaid_hand_off;
pub(super) mod untriggered_backstage;
pub(super) mod unused_channel;
pub(super) mod unused_evidence;
pub(super) mod unused_metric;
pub(super) mod unused_persona_channel;
pub(super) mod unused_suppression;
pub(super) mod wait_without_standard;
