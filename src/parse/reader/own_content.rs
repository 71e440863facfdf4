//! Explains where content without a key of its own can be written: in an own lane, in a description, under `x-`.

use super::fields::Reader;
use super::lane_place::LaneForm;
use super::lanes::taken;
use crate::findings::Finding;
use crate::model::keys::{self, Table, fold, is_id};
use crate::model::{lane_words, slug};
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::Span;
use crate::yaml::scalar;

/// The key of a persona for any other text about it.
const BIO: &str = "bio";

impl Reader<'_> {
    /// Completes the finding about an unknown key with the ways to keep its content.
    pub(super) fn with_ways_out(&self, finding: Finding, entry: &YamlEntry, table: &'static Table) -> Finding {
        let free = format!("x-{}", fold(&entry.key).replace('_', "-"));
        let free = if is_id(&free) { free } else { "x-note".to_owned() };
        let listed = format!("`cjm list keys {}` lists the keys of {}", table.name(), table.what);
        let finding =
            finding.or(format!("Change to `{free}`, which is ignored"), entry.key_span, self.like_written(entry.key_span, &free));
        let aside = format!("to keep it off the map, write `{free}`");
        let lane = own_lane(&entry.key).filter(|_| table.takes_own_lanes() && is_lane_content(&entry.value));
        let Some(lane) = lane else {
            let text = [BIO, keys::DESCRIPTION.name, keys::emotion::NOTE.name]
                .into_iter()
                .find(|key| table.keys().any(|known| known.name == *key));
            return finding.help(match text {
                Some(text) => format!("write it in `{text}`; {aside}; {listed}"),
                None => format!("{aside}; {listed}"),
            });
        };
        let Some(place) = self.lane_place else {
            return finding.help(format!("for a lane of your own, add `{lane}` to `lanes`; {aside}; {listed}"));
        };
        let (add, inserted) = match place.form {
            LaneForm::Line => (format!("add the line `lanes: [{lane}]` at the top"), format!("lanes: [{lane}]\n")),
            LaneForm::Braces => (format!("add `lanes: [{lane}],` at the top"), format!("lanes: [{lane}], ")),
            LaneForm::Block => {
                (format!("add the line `- {lane}` under `lanes:`"), format!("- {lane}\n{}", self.indentation(place.at)))
            }
            LaneForm::Flow(others) => (format!("add `{lane}` to `lanes`"), format!("{lane}{}", if others { ", " } else { "" })),
        };
        finding.help(format!("for a lane of your own, {add}; {aside}; {listed}")).edit(place.at, inserted)
    }

    /// The spaces before a place in its line.
    fn indentation(&self, at: Span) -> String {
        let text = &self.text_of_file(at.file)[..at.start as usize];
        let column = text.rsplit('\n').next().unwrap_or_default().chars().count();
        " ".repeat(column)
    }
}

/// The entry of an own lane for a key; `None` if its words cannot be the key of a lane.
fn own_lane(key: &str) -> Option<String> {
    let folded = fold(key);
    let id = [folded.clone(), slug(key)].into_iter().find(|id| is_id(id) && fold(id) == folded)?;
    if taken(&id).is_some() || lane_words::lane(&id).is_some() {
        return None;
    }
    let words = folded.replace('_', " ");
    let mut letters = words.chars();
    let title: String = letters.next()?.to_uppercase().chain(letters).collect();
    Some(format!("{{id: {}, title: {}, role: note}}", scalar(&id), scalar(&title)))
}

/// Whether a value can be the content of an own lane: texts, or entries with the keys of an item.
fn is_lane_content(value: &YamlNode) -> bool {
    value.items().iter().all(|item| match &item.value {
        YamlValue::Map(entries) => entries.iter().all(|entry| keys::ITEM.find(&entry.key).is_some()),
        YamlValue::List(_) => false,
        YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) => true,
    })
}
