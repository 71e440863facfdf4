//! Explains where content without a key of its own can be written: in an own lane, in a description, under `x-`.

use super::fields::Reader;
use super::lane_place::LanePlace;
use super::lanes::taken;
use crate::findings::Finding;
use crate::model::keys::{self, Table, fold, is_id, spaced};
use crate::model::{Persona, lane_words, slug};
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::words::capitalized;
use crate::yaml::scalar;

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
            let text = [Persona::BIO.key.name, keys::DESCRIPTION.name, keys::emotion::NOTE.name]
                .into_iter()
                .find(|key| table.keys().any(|known| known.name == *key));
            return finding.help(match text {
                Some(text) => format!("write it in `{text}`; {aside}; {listed}"),
                None => format!("{aside}; {listed}"),
            });
        };
        let (add, at, inserted) = match &self.lane_place {
            None => return finding.help(format!("for a lane of your own, add `{lane}` to `lanes`; {aside}; {listed}")),
            Some(LanePlace::Key(place)) if place.is_flow => {
                (format!("add `lanes: [{lane}],` at the top"), place.at, format!("lanes: [{lane}]{}", place.end))
            }
            Some(LanePlace::Key(place)) => {
                (format!("add the line `lanes: [{lane}]` at the top"), place.at, format!("lanes: [{lane}]{}", place.end))
            }
            Some(LanePlace::Block(at, end)) => (format!("add the line `- {lane}` under `lanes:`"), *at, format!("- {lane}{end}")),
            Some(LanePlace::Flow(at, others)) => {
                (format!("add `{lane}` to `lanes`"), *at, format!("{lane}{}", if *others { ", " } else { "" }))
            }
        };
        finding.help(format!("for a lane of your own, {add}; {aside}; {listed}")).edit(at, inserted)
    }
}

/// The entry of an own lane for a key; `None` if its words cannot be the key of a lane.
fn own_lane(key: &str) -> Option<String> {
    let folded = fold(key);
    let id = [folded.clone(), slug(key)].into_iter().find(|id| is_id(id) && fold(id) == folded)?;
    if taken(&id).is_some() || lane_words::lane(&id).is_some() {
        return None;
    }
    let title = capitalized(&spaced(key));
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
