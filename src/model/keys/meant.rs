//! Lists words that people write for keys and that are not synonyms of them, per level, with the key that is usually meant.

use super::table::{AnyKey, Table};
use super::{
    CHANNEL, EMOTION, EVIDENCE, FLOW, ITEM, JOURNEY, METRIC, OPPORTUNITY, PAIN_POINT, PERSONA, STAGE, TEAM, TOUCHPOINT, fold,
};
use crate::words::translated_keys;

/// What an unknown key stands for.
#[derive(Debug, Clone, Copy)]
pub enum MeantKey {
    /// A key of the level, in another language: certain.
    Translated(&'static AnyKey),
    /// A key of the level, probably.
    Key(&'static AnyKey),
    /// No key of the level: content of its own, whatever key is spelt like it.
    Content,
    /// Something that is written elsewhere: what to write.
    Elsewhere(&'static str),
}

/// What a row of the table says.
#[derive(Debug, Clone, Copy)]
enum RowMeaning {
    /// The name of a key of the levels.
    Key(&'static str),
    Content,
    Elsewhere(&'static str),
}

use RowMeaning::{Content, Elsewhere, Key};

type Levels = &'static [&'static Table];

const MOMENTS: Levels = &[&STAGE, &TOUCHPOINT];

const HANDOFF: &str = "write a handoff at the top of the file: `flows: [{from: ..., to: ..., carries: ...}]`";
const FOLLOW_UP: &str = "write it as an opportunity of the touchpoint: `opportunities: [{text: ..., addresses: ...}]`";
const INSIGHT: &str = "write it under `insights` of the stage: `insights: [{text: ..., touchpoint: ...}]`";
const VOICE: &str = "write what customers say under `quotes` of the touchpoint";

/// The words of each level, in the spelling of [`fold`].
const MEANT: &[(Levels, &[&str], RowMeaning)] = &[
    (&[&JOURNEY], &["author", "authors", "created_by", "creator", "editor", "maintainer", "owners"], Key("owner")),
    (&[&JOURNEY], &["created", "created_at", "date", "last_modified", "modified", "reviewed_at"], Key("reviewed")),
    (&[&JOURNEY], &["journey_type", "map_type", "type"], Key("state")),
    (
        &[&JOURNEY],
        &["main_persona", "primary_persona", "target_persona", "user", "user_persona", "users", "who"],
        Key("personas"),
    ),
    (&[&JOURNEY], &["category", "labels", "topics"], Key("tags")),
    (&[&JOURNEY], &["entry", "entry_point", "entry_points", "start_event", "trigger", "triggers"], Key("starts_when")),
    (&[&JOURNEY], &["end_event", "exit", "exit_point", "exit_points", "outcome"], Key("ends_when")),
    (&[&JOURNEY], &["cells", "nodes", "sections", "steps", "tasks", "timeline"], Key("stages")),
    (&[&JOURNEY], &["goals", "main_goal", "objectives"], Key("goal")),
    (&[&JOURNEY], &["about", "abstract", "intro", "introduction", "notes", "overview"], Key("description")),
    (&[&JOURNEY], &["client", "company", "product", "project", "service"], Content),
    (&[&JOURNEY], &["stakeholders"], Key("teams")),
    (MOMENTS, &["actor", "persona_name", "user", "who", "whom"], Key("for")),
    (
        MOMENTS,
        &["activity", "customer", "customer_activities", "customer_steps", "user_activities", "user_steps"],
        Key("actions"),
    ),
    (MOMENTS, &["feeling_score", "happiness", "mood_score", "sentiment_score", "state_of_mind"], Key("emotion")),
    (MOMENTS, &["main_question", "main_questions", "thoughts_and_feelings"], Key("thoughts")),
    (MOMENTS, &["says", "voice", "voice_of_customer"], Key("quotes")),
    (MOMENTS, &["blockers", "difficulties", "obstacle", "obstacles", "pain_level"], Key("pain_points")),
    (MOMENTS, &["actions_to_take", "next_steps", "quick_wins", "recommendation", "suggestions"], Key("opportunities")),
    (MOMENTS, &["device", "devices", "platform"], Key("channel")),
    (MOMENTS, &["employee", "employees", "front_office", "staff", "staff_actions"], Key("frontstage")),
    (MOMENTS, &["back_office", "internal_process", "internal_processes"], Key("backstage")),
    (MOMENTS, &["it_systems", "system", "system_touchpoints"], Key("support")),
    (MOMENTS, &["physical"], Key("physical_evidence")),
    (MOMENTS, &["departments", "owners", "responsibles", "stakeholder", "stakeholders"], Key("contributors")),
    (MOMENTS, &["waits"], Key("wait")),
    (MOMENTS, &["extra_metrics", "stats"], Key("metrics")),
    (&[&STAGE], &["goals", "objectives"], Key("goal")),
    (MOMENTS, &["screen", "screens", "thumbnail"], Key("image")),
    (MOMENTS, &["handoff", "handoffs", "handover", "handovers"], Elsewhere(HANDOFF)),
    (
        MOMENTS,
        &[
            "business_goal",
            "business_goals",
            "business_impact",
            "compliance_checkpoints",
            "date",
            "entry_point",
            "entry_points",
            "exit_criteria",
            "exit_point",
            "exit_points",
            "inputs",
            "intervention",
            "interventions",
            "key_activities",
            "location",
            "locations",
            "outputs",
            "success_criteria",
            "tools",
            "when",
        ],
        Content,
    ),
    (&[&TOUCHPOINT], &["finding", "findings", "insight", "insights"], Elsewhere(INSIGHT)),
    (&[&STAGE], &["cards", "nodes", "user_flow"], Key("touchpoints")),
    (&[&PERSONA], &["about", "description_short", "profile", "story_line", "summary", "who"], Key("bio")),
    (&[&PERSONA], &["position", "title_at_work"], Key("role")),
    (&[&PERSONA], &["pain_point", "struggles"], Key("frustrations")),
    (&[&PERSONA], &["personality", "tech_savviness"], Key("traits")),
    (&[&PAIN_POINT], &["idea", "improvement", "opportunity", "solution", "to_be"], Elsewhere(FOLLOW_UP)),
    (&[&PAIN_POINT], &["quote", "voice"], Elsewhere(VOICE)),
    (&[&OPPORTUNITY], &["assignee", "responsible_person", "who"], Key("owner")),
    (&[&OPPORTUNITY], &["value_score"], Key("impact")),
    (&[&OPPORTUNITY], &["date", "when"], Key("due")),
    (&[&EMOTION], &["who", "user"], Key("persona")),
    (&[&METRIC], &["period", "when"], Key("as_of")),
    (&[&METRIC], &["data", "trend", "trend_values"], Key("series")),
    (&[&EVIDENCE], &["author", "created_by", "interviewer"], Content),
    (&[&EVIDENCE], &["respondents", "size"], Key("n")),
    (&[&ITEM], &["responsible", "team", "owner"], Key("actor")),
    (&[&FLOW], &["arrow", "via"], Key("label")),
    (&[&TEAM], &["lead", "members"], Content),
    (&[&CHANNEL], &["image", "logo"], Key("icon")),
];

impl Table {
    /// What an unknown key of the level stands for, in meaning; `None` for a word without a known meaning.
    #[must_use]
    pub fn meant(&self, word: &str) -> Option<MeantKey> {
        let folded = fold(word);
        let is_row = |row: &&(Levels, &[&str], RowMeaning)| {
            let (levels, words, _) = row;
            words.contains(&folded.as_str()) && levels.iter().any(|level| level.is(self))
        };
        if let Some((_, _, meaning)) = MEANT.iter().find(is_row) {
            return match meaning {
                Key(name) => self.find(name).map(MeantKey::Key),
                Content => Some(MeantKey::Content),
                Elsewhere(what) => Some(MeantKey::Elsewhere(what)),
            };
        }
        let translated = translated_keys(word).iter();
        translated
            .copied()
            .find_map(|name| self.find(name).or_else(|| self.find(name.strip_suffix('s')?)))
            .map(MeantKey::Translated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit_distance::is_slip;
    use crate::model::keys::{LEVELS, Shape};
    use crate::words::LOCALES;

    #[test]
    fn a_row_names_a_key_of_its_levels_and_words_that_are_none() {
        for (levels, words, meaning) in MEANT {
            for level in *levels {
                if let Key(name) = meaning {
                    assert!(level.keys().any(|key| key.name == *name), "{name} of {}", level.what);
                }
                for word in *words {
                    assert_eq!(fold(word), *word);
                    // `trend: up` is a direction, `trend: [40, 44]` is not.
                    let key = level.find(word).filter(|key| !matches!(key.shape, Shape::Words(_)));
                    assert!(key.is_none(), "{word} is a key of {}", level.what);
                    let rows = MEANT.iter().filter(|(of, words, _)| words.contains(word) && of.iter().any(|of| of.is(level)));
                    assert_eq!(rows.count(), 1, "{word} of {}", level.what);
                }
            }
        }
    }

    /// An English map is read as if no other language were known: a translation is no key of another meaning, and no misspelling of
    /// one.
    #[test]
    fn a_translation_hides_no_english_key() {
        let mut hidden = Vec::new();
        for word in LOCALES.iter().flat_map(|locale| locale.keys.iter().flat_map(|(_, words)| *words)) {
            for level in LEVELS {
                let Some(MeantKey::Translated(meant)) = level.meant(word) else { continue };
                let is_near = |key: &&AnyKey| key.spellings().any(|spelling| is_slip(&fold(word), spelling));
                let english = level.find(word).into_iter().chain(level.keys().filter(is_near));
                let others = english.filter(|key| !key.is_same(meant));
                hidden.extend(others.map(|key| format!("{word} of {}: {} and {}", level.what, key.name, meant.name)));
            }
        }
        assert!(hidden.is_empty(), "{hidden:#?}");
    }

    #[test]
    fn a_translation_means_the_same_in_every_language() {
        let mut different = Vec::new();
        for locale in LOCALES {
            for (key, words) in locale.keys {
                for (word, level) in words.iter().flat_map(|word| LEVELS.iter().map(move |level| (word, level))) {
                    let own = level.find(key).or_else(|| level.find(key.strip_suffix('s')?));
                    if let (Some(own), Some(MeantKey::Translated(meant))) = (own, level.meant(word))
                        && !own.is_same(meant)
                    {
                        different.push(format!("{word} in {} of {}: {} and {}", locale.tag, level.what, own.name, meant.name));
                    }
                }
            }
        }
        assert!(different.is_empty(), "{different:#?}");
    }
}
