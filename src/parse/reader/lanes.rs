//! Reads the author's own lanes and resolves `after`.

use std::collections::HashMap;

use super::fields::{FieldNode, NamedField, Reader};
use super::read::{Read, read};
use super::register::Register;
use crate::edit_distance::nearest;
use crate::findings::{Finding, quote};
use crate::model::keys::{self, AnyKey, LaneEntries};
use crate::model::{Found, OwnLane, Role, Text, lane_words, slug};
use crate::parse::rules::{BAD_ID, BROKEN_REFERENCE, CYCLIC_LANES};
use crate::parse::syntax::tree::YamlValue;
use crate::source::Spanned;

impl Reader<'_> {
    /// Reads the `lanes` of a file.
    fn lanes(&mut self, field: FieldNode) -> Vec<OwnLane> {
        let mut lanes: Vec<OwnLane> = field.named(&keys::LANE).iter().filter_map(|entry| self.lane(entry)).collect();
        let ids: Vec<Text> = lanes.iter().map(|lane| lane.id.clone()).collect();
        for after in lanes.iter_mut().filter_map(|lane| lane.after.as_mut()) {
            self.lane_after(after, &ids);
        }
        self.refuse_cycles(&mut lanes);
        lanes
    }

    /// Reports own lanes that are placed after each other or after themselves.
    fn refuse_cycles(&mut self, lanes: &mut [OwnLane]) {
        for cycle in cycles(lanes) {
            let names: Vec<String> = cycle.iter().chain(&cycle[..1]).map(|lane| quote(&lanes[*lane].id.value)).collect();
            let Some(word) = lanes[cycle[0]].after.take() else { continue };
            let title = if cycle.len() == 1 { "this lane follows itself" } else { "these lanes follow each other" };
            let cyclic = CYCLIC_LANES.at(word.span, title).label(names.join(" -> "));
            self.push(cyclic.help("name a lane of the sheet, such as `after: pain_points`"));
        }
    }

    /// Resolves `after` to the name of a lane or the id of an own lane. `ids`: the ids of all own lanes.
    fn lane_after(&mut self, after: &mut Text, ids: &[Text]) {
        if let Some(lane) = lane_words::lane(&after.value) {
            lane.clone_into(&mut after.value);
            return;
        }
        let own = match self.names.lanes.find(&after.value) {
            Found::Several(..) => {
                let ambiguous = self.names.lanes.resolve(after);
                self.settle(ambiguous);
                return;
            }
            Found::One(own) => Some(own),
            Found::None => self.names.own_lane(&after.value),
        };
        match own {
            Some(own) => after.value.clone_from(&ids[own].value),
            None => self.push(unknown_lane(after, &self.names.lanes)),
        }
    }

    fn lane(&mut self, entry: &NamedField) -> Option<OwnLane> {
        let (field, empty) = (entry.field, Vec::new());
        let (entries, short) = match &field.node.value {
            YamlValue::Map(entries) => (entries, None),
            YamlValue::Null => (&empty, None),
            YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                (&empty, Some(self.text(field)?))
            }
        };
        let f = self.fields(field.node, entries, &keys::LANE);
        let title = self.read(&f, &keys::lane::TITLE).or(short).or_else(|| entry.name.clone());
        let suggested = |title: &Text| Some(Spanned::new(slug(&title.value), title.span)).filter(|id| !id.value.is_empty());
        let id = self.id_or(&f, entry.name.as_ref()).or_else(|| title.as_ref().and_then(suggested));
        let Some(id) = id else {
            self.missing(&f, &keys::ID, "add the key of its content in touchpoints: `id: legal`");
            return None;
        };
        if let Some((key, label)) = taken(&id.value) {
            let title = format!("{} cannot be the id of a lane", quote(&id.value));
            let taken = BAD_ID.at(id.span, title).label(label);
            self.names.refuse_lane(&id, key);
            self.push(taken.help("choose another word; it becomes a key of touchpoints and stages"));
            return None;
        }
        let title = title.unwrap_or_else(|| id.clone());
        let role = self.read(&f, &keys::lane::ROLE).map_or(Role::Note, |role| role.value);
        let again = self.names.declare_lane(&id, &title, role);
        self.push_all(again);
        Some(OwnLane {
            id,
            title,
            role,
            after: self.read(&f, &keys::lane::AFTER),
            description: self.read(&f, &keys::DESCRIPTION),
        })
    }
}

/// The own lanes that are placed after each other in a circle: each circle begins with its first lane.
fn cycles(lanes: &[OwnLane]) -> Vec<Vec<usize>> {
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    for (lane, own) in lanes.iter().enumerate() {
        by_id.entry(&own.id.value).or_insert(lane);
    }
    let after = |lane: usize| by_id.get(lanes[lane].after.as_ref()?.value.as_str()).copied();
    let mut cycles = Vec::new();
    // The start of the walk that reached each lane.
    let mut reached = vec![None; lanes.len()];
    for start in 0..lanes.len() {
        let mut walk = Vec::new();
        let mut next = Some(start);
        while let Some(lane) = next.filter(|lane| reached[*lane].is_none()) {
            reached[lane] = Some(start);
            walk.push(lane);
            next = after(lane);
        }
        let Some(met) = next.filter(|lane| reached[*lane] == Some(start)) else { continue };
        let mut cycle = walk.split_off(walk.iter().position(|lane| *lane == met).unwrap_or_default());
        let first = (0..cycle.len()).min_by_key(|at| cycle[*at]).unwrap_or_default();
        cycle.rotate_left(first);
        cycles.push(cycle);
    }
    cycles.sort_unstable();
    cycles
}

read! {
    LaneEntries => |reader, field| reader.lanes(field);
}

/// The finding for an unknown lane. `own`: the lanes of the author.
fn unknown_lane(word: &Text, own: &Register) -> Finding {
    let title = format!("unknown lane {}", quote(&word.value));
    let unknown = BROKEN_REFERENCE.at(word.span, title).label("no lane has this name");
    let sheets = lane_words::lanes();
    let near_own = own.nearest(&word.value).map(|near| near.value.as_str());
    if let Some(near) = nearest(&word.value, sheets.iter().copied().chain(near_own)) {
        return unknown.help(format!("did you mean {}?", quote(near))).edit(word.span, near);
    }
    let known: Vec<String> = sheets.iter().map(|lane| quote(lane)).chain(own.examples()).collect();
    unknown.help(format!("write one of {}", known.join(", ")))
}

/// Why an id is not available for an own lane, and the key of touchpoints or stages that has it; `None` for a lane of the sheets.
pub(super) fn taken(id: &str) -> Option<(Option<&'static AnyKey>, String)> {
    let folded = keys::fold(id);
    let levels = [(&keys::TOUCHPOINT, "touchpoints"), (&keys::STAGE, "stages")];
    match levels.iter().find_map(|(level, name)| Some((level.find(id)?, name))) {
        Some((key, level)) if folded == key.name => Some((Some(key), format!("`{}` is already a key of {level}", key.name))),
        Some((key, level)) => Some((Some(key), format!("{} is a synonym of `{}`, a key of {level}", quote(id), key.name))),
        None => lane_words::lane(&folded).map(|lane| (None, format!("`{lane}` is already a lane of the sheets"))),
    }
}
