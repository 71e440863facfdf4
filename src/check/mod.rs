//! A journey to what would make it a better map. Knows no YAML and no drawing.
//!
//! A rule is a file in `rules`: its row and its function. The rows tell the documentation, `cjm explain` and the editors what the
//! rule is about; levels and thresholds come from [`Settings`].

mod lint;
mod map;
mod numbers;
mod periods;
mod rules;
mod settings;
mod spelling;
mod suppress;
mod texts;
mod told;
mod typed;
mod words;

use crate::diagnostic::{self, Diagnostic};
use crate::facts::Facts;
use crate::model::{Date, Journey};
use crate::near;

pub use lint::{Group, Level, Lint, Threshold};
pub use settings::Settings;

use map::Map;

/// Every rule, by name.
pub static LINTS: &[&Lint] = &[
    &rules::action_without_frontstage::LINT,
    &rules::approved_but_changed::LINT,
    &rules::bare_touchpoint::LINT,
    &rules::blamed_owner::LINT,
    &rules::channel_spelling::LINT,
    &rules::claim_without_evidence::LINT,
    &rules::duplicate_name::LINT,
    &rules::emotion_contradicts_metric::LINT,
    &rules::emotion_word::LINT,
    &rules::experiment_without_result::LINT,
    &rules::fail_point_without_recovery::LINT,
    &rules::flat_emotions::LINT,
    &rules::frontstage_without_evidence::LINT,
    &rules::hypothesis_without_measure::LINT,
    &rules::idle_quick_win::LINT,
    &rules::internal_title::LINT,
    &rules::invisible_name::LINT,
    &rules::look_alike_id::LINT,
    &rules::low_ending::LINT,
    &rules::map_without_owner::LINT,
    &rules::metric_without_date::LINT,
    &rules::metric_without_target::LINT,
    &rules::metric_without_unit::LINT,
    &rules::missing_lane::LINT,
    &rules::name_too_long::LINT,
    &rules::no_emotion::LINT,
    &rules::no_evidence::LINT,
    &rules::no_goal::LINT,
    &rules::no_moment_of_truth::LINT,
    &rules::no_persona::LINT,
    &rules::no_scenario::LINT,
    &rules::no_start_or_end::LINT,
    &rules::nothing_after_purchase::LINT,
    &rules::one_stage::LINT,
    &rules::opportunity_addresses_nothing::LINT,
    &rules::opportunity_without_estimate::LINT,
    &rules::opportunity_without_owner::LINT,
    &rules::overdue_opportunity::LINT,
    &rules::owner_change_without_flow::LINT,
    &rules::pain_on_high_point::LINT,
    &rules::pain_without_opportunity::LINT,
    &rules::persona_without_evidence::LINT,
    &rules::persona_without_goals::LINT,
    &rules::placeholder_text::LINT,
    &rules::quote_without_source::LINT,
    &rules::reference_by_name::LINT,
    &rules::review_overdue::LINT,
    &rules::review_undated::LINT,
    &rules::single_source::LINT,
    &rules::small_sample::LINT,
    &rules::stage_without_touchpoints::LINT,
    &rules::stale_evidence::LINT,
    &rules::synonym_key::LINT,
    &rules::target_missed::LINT,
    &rules::target_passed::LINT,
    &rules::too_many_moments_of_truth::LINT,
    &rules::too_many_stages::LINT,
    &rules::too_many_touchpoints::LINT,
    &rules::trough_without_pain::LINT,
    &rules::unexplained_extreme::LINT,
    &rules::unfounded_confidence::LINT,
    &rules::unfounded_moment_of_truth::LINT,
    &rules::unknown_suppression::LINT,
    &rules::unlabelled_cycle::LINT,
    &rules::unneeded_support::LINT,
    &rules::unranked_opportunities::LINT,
    &rules::unsaid_hand_off::LINT,
    &rules::unsealed_approval::LINT,
    &rules::untouched_persona::LINT,
    &rules::untriggered_backstage::LINT,
    &rules::unused_channel::LINT,
    &rules::unused_evidence::LINT,
    &rules::unused_metric::LINT,
    &rules::unused_persona_channel::LINT,
    &rules::unused_suppression::LINT,
    &rules::wait_without_standard::LINT,
    &rules::workshop_only::LINT,
    &rules::worsening_without_opportunity::LINT,
];

/// What to do about a name that is not even nearly one of a rule.
pub const NO_RULE: &str =
    "`cjm list lints` tells which rules there are; what keeps a file from being read is none, and cannot be kept quiet";

/// The rule with a name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Lint> {
    LINTS.iter().copied().find(|lint| lint.name == name)
}

/// The name of the rule that a mistyped name was meant to be.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static str> {
    near::nearest(name, LINTS.iter().map(|lint| lint.name))
}

/// Everything there is to say about a journey, in the order of the text: what was found when it was read, and what the rules
/// find, without what comments in the file keep quiet.
#[must_use]
pub fn check(journey: &Journey, settings: &Settings, today: Date, read: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let facts = Facts::of(journey);
    let map = Map { facts: &facts, settings, today };
    let mut found = read;
    for lint in LINTS {
        let mut new = Vec::new();
        if settings.level(lint) != Level::Allow {
            (lint.rule)(&map, &mut new);
        }
        settle(lint, settings, &mut new);
        found.append(&mut new);
    }
    suppress::suppress(journey, settings, &mut found);
    found.sort_by(|a, b| a.primary.span.cmp(&b.primary.span).then_with(|| a.name.cmp(b.name)));
    found
}

/// Gives the findings of a rule the level it counts with.
fn settle(lint: &Lint, settings: &Settings, found: &mut Vec<Diagnostic>) {
    let level = settings.level(lint);
    found.retain(|diagnostic| diagnostic.name != lint.name || level != Level::Allow);
    for diagnostic in found.iter_mut().filter(|diagnostic| diagnostic.name == lint.name) {
        diagnostic.level = if level == Level::Deny { diagnostic::Level::Error } else { diagnostic::Level::Warning };
    }
}
