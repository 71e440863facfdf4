//! Resolves references that can point forward: jumps between touchpoints, pain points that opportunities answer, ends of flows.

use super::fields::{Fields, Reader};
use super::register::{Found, Register};
use crate::findings::quote;
use crate::model::{Flow, FlowEnd, FlowKind, Item, Moment, Part, Place, Stage, Text};
use crate::parse::keys::{self, FLOW_KINDS, PARTS};
use crate::parse::rules::{BROKEN_REFERENCE, UNKNOWN_WORD};
use crate::parse::syntax::tree::Value;
use crate::source::Aside;

/// What flows can begin and end at.
pub(super) struct Places {
    touchpoints: Register,
    touchpoint_at: Vec<(usize, usize)>,
    stages: Register,
    items: Register,
    item_at: Vec<FlowEnd>,
}

impl Reader<'_> {
    /// Gathers everything that has an id, reports duplicate ids, and settles jumps and answered pain points.
    pub(super) fn settle_references(&mut self, stages: &mut [Stage]) -> Places {
        let mut places = Places {
            touchpoints: Register::of("touchpoints"),
            touchpoint_at: Vec::new(),
            stages: Register::of("stages"),
            items: Register::of("blueprint items"),
            item_at: Vec::new(),
        };
        let mut pains = Register::of("pain points and needs");
        let mut opportunities = Register::of("opportunities");
        let mut remarks = Register::of("texts");
        let mut again = Vec::new();
        for (s, stage) in stages.iter().enumerate() {
            again.extend(places.stages.declare(stage.id.as_ref(), Some(&stage.name)).1);
            let whole = (Place { stage: s, touchpoint: None }, &stage.whole);
            let each = stage.touchpoints.iter().enumerate().map(|(t, touchpoint)| {
                again.extend(places.touchpoints.declare(touchpoint.id.as_ref(), Some(&touchpoint.name)).1);
                places.touchpoint_at.push((s, t));
                (Place { stage: s, touchpoint: Some(t) }, &touchpoint.moment)
            });
            let moments: Vec<(Place, &Moment)> = std::iter::once(whole).chain(each).collect();
            for (place, moment) in moments {
                for (part, items) in parts(moment) {
                    for (item, entry) in items.iter().enumerate().filter(|(_, entry)| entry.id.is_some()) {
                        again.extend(places.items.declare(entry.id.as_ref(), None).1);
                        places.item_at.push(FlowEnd { place, part: Some(part), item });
                    }
                }
                let pain = moment.pain_points.iter().map(|pain| (&pain.id, &pain.text));
                let fail = moment.fail_points.iter().map(|fail| (&fail.id, &fail.text));
                for (id, text) in pain.chain(fail) {
                    again.extend(pains.declare(id.as_ref(), Some(text)).1);
                }
                for opportunity in &moment.opportunities {
                    again.extend(opportunities.declare(opportunity.id.as_ref(), None).1);
                }
                for remark in moment.thoughts.iter().chain(&moment.quotes).chain(&moment.gains).chain(&moment.policies) {
                    again.extend(remarks.declare(remark.id.as_ref(), None).1);
                }
                for remark in moment.needs.iter().chain(&moment.workarounds) {
                    again.extend(pains.declare(remark.id.as_ref(), Some(&remark.text)).1);
                }
            }
        }
        self.push_all(again);
        for text in std::mem::take(&mut self.addresses) {
            // Two pain points with the same words are both answered.
            if matches!(pains.find(&text.value), Found::None) {
                let resolved = pains.resolve(&text);
                self.settle(resolved);
            }
        }
        self.settle_jumps(&places, stages);
        places
    }

    fn settle_jumps(&mut self, places: &Places, stages: &mut [Stage]) {
        for ((stage, touchpoint), names) in std::mem::take(&mut self.jumps) {
            let mut next = Vec::new();
            for name in &names {
                let resolved = places.touchpoints.resolve(name);
                next.extend(self.settle(resolved).map(|index| places.touchpoint_at[index]));
            }
            // Where an entry was refused the numbers are off, but then no journey is handed over either.
            if let Some(from) = stages.get_mut(stage).and_then(|stage| stage.touchpoints.get_mut(touchpoint)) {
                from.next = next;
            }
        }
    }

    /// The `flows` of a file.
    pub(super) fn flows(&mut self, fields: &Fields, stages: &[Stage], places: &Places) -> Vec<Flow> {
        let Some(field) = fields.get("flows") else { return Vec::new() };
        let mut flows = Vec::new();
        for item in field.items() {
            let Value::Map(entries) = &item.node.value else {
                self.wrong_shape(item, "connections such as `{from: checkout, to: checkout.backstage}`");
                continue;
            };
            let f = self.fields(item.node, entries, &keys::FLOW);
            let (from, to) = (self.flow_end(&f, "from", stages, places), self.flow_end(&f, "to", stages, places));
            let kind = self.word_of(&f, "kind", FLOW_KINDS).map_or(FlowKind::Triggers, |kind| kind.value);
            let label = self.text_of(&f, "label");
            // No sheet shows it, but a wrong shape is wrong here too.
            self.text_of(&f, "description");
            let carries = f.get("carries").is_some().then(|| self.texts_of(&f, "carries"));
            let nothing = |text: &Text| matches!(text.value.to_lowercase().as_str(), "none" | "nothing");
            let carries = carries.map(|texts| texts.into_iter().filter(|text| !nothing(text)).collect());
            if let (Some(from), Some(to)) = (from, to) {
                flows.push(Flow { from, to, kind, label, carries, span: Aside(item.span()) });
            }
        }
        flows
    }

    fn flow_end(&mut self, fields: &Fields, key: &'static str, stages: &[Stage], places: &Places) -> Option<FlowEnd> {
        let Some(text) = self.text_of(fields, key) else {
            self.missing(fields, key, "a flow leads from one touchpoint to another: `{from: search, to: checkout}`");
            return None;
        };
        if let Some(end) = places.find(&text.value) {
            return Some(end);
        }
        if let Some((name, lane)) = text.value.rsplit_once('.')
            && let Some(end) = places.find(name.trim())
        {
            return self.lane_end(end, lane, &text, stages);
        }
        if let Some((name, lane)) = text.value.rsplit_once('.')
            && PARTS.iter().any(|(spellings, _)| spellings.contains(&keys::fold(lane).as_str()))
            && matches!(places.touchpoints.find(name.trim()), Found::None)
            && let Some(near) = places.nearest(name.trim())
        {
            let meant = format!("{}.{lane}", near.value);
            let broken = BROKEN_REFERENCE
                .at(text.span, format!("unknown touchpoint {}", quote(name)))
                .label("no such id or name")
                .help(format!("did you mean {}?", quote(&meant)))
                .edit(text.span, meant);
            self.settle(Err(Box::new(broken)));
            return None;
        }
        // Reports a name that several touchpoints have, or one that nothing has.
        let resolved = places.touchpoints.resolve(&text);
        self.settle(resolved);
        None
    }

    /// The end `checkout.backstage`: the first item of a lane of a touchpoint.
    fn lane_end(&mut self, end: FlowEnd, lane: &str, text: &Text, stages: &[Stage]) -> Option<FlowEnd> {
        let folded = keys::fold(lane);
        let Some((_, part)) = PARTS.iter().find(|(spellings, _)| spellings.contains(&folded.as_str())) else {
            let unknown = UNKNOWN_WORD.at(text.span, format!("{} is not a lane that a flow can lead to", quote(lane)));
            let near = PARTS
                .iter()
                .filter_map(|(spellings, _)| Some((crate::near::distance(&folded, spellings[0])?, spellings[0])))
                .min_by_key(|(distance, _)| *distance);
            if let Some((_, near)) = near {
                let meant = format!("{}{near}", &text.value[..text.value.len() - lane.len()]);
                self.push(unknown.help(format!("did you mean {}?", quote(&meant))).edit(text.span, meant));
                return None;
            }
            self.push(
                unknown.help("write `actions`, `physical_evidence`, `frontstage`, `backstage` or `support` after the point"),
            );
            return None;
        };
        let stage = &stages[end.place.stage];
        let moment = end.place.touchpoint.map_or(&stage.whole, |touchpoint| &stage.touchpoints[touchpoint].moment);
        let filled = parts(moment).into_iter().any(|(other, items)| other == *part && !items.is_empty());
        if filled || (*part == Part::Actions && !moment.actions.is_empty()) {
            return Some(FlowEnd { part: Some(*part), item: 0, ..end });
        }
        if *part == Part::Actions {
            return Some(end);
        }
        let title = format!("{} has nothing in this lane", quote(&text.value));
        self.push(BROKEN_REFERENCE.at(text.span, title).help(format!("give the touchpoint something under `{folded}`")));
        None
    }
}

impl Places {
    /// The touchpoint, blueprint item or stage whose id or name is nearest to a misspelt word.
    fn nearest(&self, word: &str) -> Option<&Text> {
        self.touchpoints.nearest(word).or_else(|| self.items.nearest(word)).or_else(|| self.stages.nearest(word))
    }

    /// A touchpoint, a blueprint item or a stage, in this order.
    fn find(&self, word: &str) -> Option<FlowEnd> {
        let whole = |stage, touchpoint| FlowEnd { place: Place { stage, touchpoint }, part: None, item: 0 };
        if let Found::One(index) = self.touchpoints.find(word) {
            let (stage, touchpoint) = self.touchpoint_at[index];
            return Some(whole(stage, Some(touchpoint)));
        }
        if let Found::One(index) = self.items.find(word) {
            return Some(self.item_at[index]);
        }
        match self.stages.find(word) {
            Found::One(index) => Some(whole(index, None)),
            Found::Several(..) | Found::None => None,
        }
    }
}

/// The blueprint lanes of a moment.
fn parts(moment: &Moment) -> [(Part, &[Item]); 4] {
    [
        (Part::PhysicalEvidence, &moment.physical_evidence),
        (Part::Frontstage, &moment.frontstage),
        (Part::Backstage, &moment.backstage),
        (Part::Support, &moment.support),
    ]
}
