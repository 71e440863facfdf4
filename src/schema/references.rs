//! Names of definitions, and references to them.

use serde_json::{Value, json};

use crate::model::keys::{LEVELS, Shape, Table};

/// Whether the file has own lanes, whose ids are keys of stages and touchpoints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OwnLaneKeys {
    No,
    Own,
}

impl OwnLaneKeys {
    /// Reduces to the variants that differ for a level.
    pub(super) fn of(self, table: &Table) -> Self {
        if table.takes_own_lanes() { self } else { Self::No }
    }

    pub(super) fn of_shape(self, shape: &Shape) -> Self {
        shape.level().map_or(Self::No, |table| self.of(table))
    }
}

/// The definition name of a level, which identifies its set of keys.
pub(super) fn level_name(table: &Table, lanes: OwnLaneKeys) -> String {
    let alike: Vec<&&Table> = LEVELS.iter().filter(|other| other.name() == table.name()).collect();
    let number = match alike.iter().position(|other| table.is(other)) {
        Some(n) if n > 0 => format!("_{}", n + 1),
        _ => String::new(),
    };
    let with = if lanes.of(table) == OwnLaneKeys::Own { "_with_own_lanes" } else { "" };
    format!("{}{number}{with}", table.name())
}

/// The schema of an entry: its keys, and the required ones.
///
/// `named`: the entry is under its name, which then is not required among the keys.
pub(super) fn entry(table: &'static Table, lanes: OwnLaneKeys, named: bool) -> Value {
    let mut all = vec![json!({ "$ref": format!("#/definitions/{}", level_name(table, lanes)) })];
    let is_name = |any: &&[&str]| table.label().is_some_and(|label| any.contains(&label.name));
    let met = named && table.needs.iter().all(is_name);
    if !met && !table.needs.is_empty() {
        all.push(json!({ "$ref": format!("#/definitions/{}", needs_name(table)) }));
    }
    Value::Array(all)
}

/// The definition name of a level's required keys.
pub(super) fn needs_name(table: &Table) -> String {
    format!("needs_of_{}", level_name(table, OwnLaneKeys::No))
}

/// A reference to the definition of a shape.
pub(super) fn reference(shape: &Shape, lanes: OwnLaneKeys) -> Value {
    json!({ "$ref": format!("#/definitions/{}", shape_name(shape, lanes.of_shape(shape))) })
}

/// The definition name of a shape, shared by many keys.
pub(super) fn shape_name(shape: &Shape, lanes: OwnLaneKeys) -> String {
    match shape {
        Shape::Text => "any_text".to_owned(),
        Shape::Quantity => "quantity".to_owned(),
        Shape::Id => "id".to_owned(),
        Shape::Date => "date".to_owned(),
        Shape::Language => "language_tag".to_owned(),
        Shape::Address => "address".to_owned(),
        Shape::Picture => "picture_path".to_owned(),
        Shape::File => "file_path".to_owned(),
        Shape::Truth => "true_or_false".to_owned(),
        Shape::Number => "number".to_owned(),
        Shape::Within(low, high) => format!("number_from_{low}_to_{high}").replace('-', "minus_"),
        Shape::Rating => "rating".to_owned(),
        Shape::Count => "count".to_owned(),
        Shape::Feeling => "score_or_feeling".to_owned(),
        Shape::Words(words) => format!("one_of_{}", first_words(&words())),
        Shape::OpenWords(words) => format!("such_as_{}", first_words(&words())),
        Shape::Entry(table) => format!("keys_of_{}", level_name(table, lanes)),
        Shape::Either(short, table) => format!("{}_or_{}", shape_name(short, lanes), level_name(table, lanes)),
        Shape::Several(one) => format!("list_of_{}", shape_name(one, lanes)),
        Shape::Named(group) if group.nested => format!("groups_of_{}", level_name(group.table, lanes)),
        Shape::Named(group) => format!("entries_of_{}", level_name(group.table, lanes)),
        Shape::Listed(group) => format!("text_or_list_of_{}", level_name(group.table, lanes)),
        Shape::Emotions(_) => "emotions".to_owned(),
        Shape::Scale(_) => "ends_of_scale".to_owned(),
        Shape::Labels => "words_of_scale".to_owned(),
        Shape::OwnFacts => "own_facts".to_owned(),
        Shape::FeelingScores => "feeling_scores".to_owned(),
        Shape::Traits => "traits".to_owned(),
        Shape::Theme => "theme".to_owned(),
    }
}

fn first_words(words: &[&[&str]]) -> String {
    words.iter().take(3).map(|spellings| spellings[0]).collect::<Vec<_>>().join("_")
}

/// A sentence that lists synonyms.
pub(super) fn also(synonyms: &[&str]) -> String {
    if synonyms.is_empty() {
        return String::new();
    }
    let words: Vec<String> = synonyms.iter().map(|word| format!("`{word}`")).collect();
    format!("Synonyms: {}.", words.join(", "))
}
