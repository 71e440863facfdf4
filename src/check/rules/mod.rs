//! Defines the rules for good journey maps, one file per rule with its row and its function.

pub(super) mod action_without_frontstage;
pub(super) mod approved_but_changed;
pub(super) mod bare_touchpoint;
pub(super) mod blamed_owner;
pub(super) mod channel_spelling;
pub(super) mod claim_without_evidence;
pub(super) mod duplicate_flow;
pub(super) mod duplicate_name;
pub(super) mod emotion_contradicts_metric;
pub(super) mod emotion_of_other_persona;
pub(super) mod emotion_word;
pub(super) mod experiment_without_result;
pub(super) mod fail_point_without_recovery;
pub(super) mod flat_emotions;
pub(super) mod frontstage_without_evidence;
pub(super) mod hypothesis_without_measure;
pub(super) mod idle_quick_win;
pub(super) mod internal_title;
pub(super) mod invisible_name;
pub(super) mod look_alike_id;
pub(super) mod low_ending;
pub(super) mod map_without_owner;
pub(super) mod metric_units_differ;
pub(super) mod metric_without_date;
pub(super) mod metric_without_target;
pub(super) mod metric_without_unit;
pub(super) mod missing_lane;
pub(super) mod name_too_long;
pub(super) mod no_emotion;
pub(super) mod no_evidence;
pub(super) mod no_goal;
pub(super) mod no_moment_of_truth;
pub(super) mod no_persona;
pub(super) mod no_scenario;
pub(super) mod no_start_or_end;
pub(super) mod nothing_after_purchase;
pub(super) mod one_stage;
pub(super) mod opportunity_addresses_nothing;
pub(super) mod opportunity_without_estimate;
pub(super) mod opportunity_without_owner;
pub(super) mod overdue_opportunity;
pub(super) mod owner_change_without_flow;
pub(super) mod pain_on_high_point;
pub(super) mod pain_without_opportunity;
pub(super) mod persona_without_evidence;
pub(super) mod persona_without_goals;
pub(super) mod placeholder_text;
pub(super) mod quote_without_source;
pub(super) mod reference_by_name;
pub(super) mod review_overdue;
pub(super) mod review_undated;
pub(super) mod single_source;
pub(super) mod small_sample;
pub(super) mod stage_without_touchpoints;
pub(super) mod stale_evidence;
pub(super) mod synonym_key;
pub(super) mod target_missed;
pub(super) mod target_passed;
pub(super) mod too_many_moments_of_truth;
pub(super) mod too_many_stages;
pub(super) mod too_many_touchpoints;
pub(super) mod trough_without_pain;
pub(super) mod undrawn_persona;
pub(super) mod unexplained_extreme;
pub(super) mod unfounded_confidence;
pub(super) mod unfounded_moment_of_truth;
pub(super) mod unknown_locale;
pub(super) mod unknown_suppression;
pub(super) mod unlabelled_cycle;
pub(super) mod unneeded_support;
pub(super) mod unranked_opportunities;
pub(super) mod unsaid_handoff;
pub(super) mod unscored_feeling;
pub(super) mod unsealed_approval;
pub(super) mod untouched_persona;
pub(super) mod untriggered_backstage;
pub(super) mod unused_channel;
pub(super) mod unused_evidence;
pub(super) mod unused_metric;
pub(super) mod unused_persona_channel;
pub(super) mod unused_suppression;
pub(super) mod wait_without_standard;
pub(super) mod workshop_only;
pub(super) mod worsening_without_opportunity;

use super::map::Map;
use crate::findings::{CappedFindings, Rule};

/// A rule and the function that adds its findings.
pub(super) type RuleCheck = (&'static Rule, fn(&Map, &mut CappedFindings));

macro_rules! table {
    ($($rule:ident,)*) => {
        /// Every rule, by name.
        pub static RULES: &[&Rule] = &[$(&$rule::RULE),*];

        /// Every rule with its function, in the same order.
        pub(super) static CHECKS: &[RuleCheck] = &[$((&$rule::RULE, $rule::check)),*];
    };
}

table! {
    action_without_frontstage,
    approved_but_changed,
    bare_touchpoint,
    blamed_owner,
    channel_spelling,
    claim_without_evidence,
    duplicate_flow,
    duplicate_name,
    emotion_contradicts_metric,
    emotion_of_other_persona,
    emotion_word,
    experiment_without_result,
    fail_point_without_recovery,
    flat_emotions,
    frontstage_without_evidence,
    hypothesis_without_measure,
    idle_quick_win,
    internal_title,
    invisible_name,
    look_alike_id,
    low_ending,
    map_without_owner,
    metric_units_differ,
    metric_without_date,
    metric_without_target,
    metric_without_unit,
    missing_lane,
    name_too_long,
    no_emotion,
    no_evidence,
    no_goal,
    no_moment_of_truth,
    no_persona,
    no_scenario,
    no_start_or_end,
    nothing_after_purchase,
    one_stage,
    opportunity_addresses_nothing,
    opportunity_without_estimate,
    opportunity_without_owner,
    overdue_opportunity,
    owner_change_without_flow,
    pain_on_high_point,
    pain_without_opportunity,
    persona_without_evidence,
    persona_without_goals,
    placeholder_text,
    quote_without_source,
    reference_by_name,
    review_overdue,
    review_undated,
    single_source,
    small_sample,
    stage_without_touchpoints,
    stale_evidence,
    synonym_key,
    target_missed,
    target_passed,
    too_many_moments_of_truth,
    too_many_stages,
    too_many_touchpoints,
    trough_without_pain,
    undrawn_persona,
    unexplained_extreme,
    unfounded_confidence,
    unfounded_moment_of_truth,
    unknown_locale,
    unknown_suppression,
    unlabelled_cycle,
    unneeded_support,
    unranked_opportunities,
    unsaid_handoff,
    unscored_feeling,
    unsealed_approval,
    untouched_persona,
    untriggered_backstage,
    unused_channel,
    unused_evidence,
    unused_metric,
    unused_persona_channel,
    unused_suppression,
    wait_without_standard,
    workshop_only,
    worsening_without_opportunity,
}
