//! Resolves references that can point forward: jumps between touchpoints, pain points that opportunities answer, ends of flows.

use super::fields::{Fields, Reader, Wanted};
use super::read::unique_by;
use super::register::Register;
use crate::edit_distance::distance;
use crate::findings::{Finding, quote};
use crate::model::field::FIELDS;
use crate::model::keys::{self, Addressed, FlowEndName, Key, Notation as _, ThingKind, words_of};
use crate::model::{FieldValue, Flow, FlowEnd, FlowKind, Found, Id, Moment, Offer, Part, Place, Stage, Text};
use crate::parse::rules::{BROKEN_REFERENCE, UNKNOWN_WORD};
use crate::parse::syntax::tree::YamlValue;
use crate::series::alternatives;
use crate::source::Aside;

/// The possible starts and ends of flows.
pub(super) struct FlowTargets {
    touchpoints: Register,
    touchpoint_at: Vec<(usize, usize)>,
    stages: Register,
    items: Register,
    item_at: Vec<FlowEnd>,
}

impl Reader<'_> {
    /// Collects everything that has an id, reports duplicate ids, and resolves jumps and what opportunities address.
    pub(super) fn settle_references(&mut self, stages: &mut [Stage], offer: &mut Option<Offer>) -> FlowTargets {
        let mut elements = Elements::new();
        for (number, stage) in stages.iter().enumerate() {
            elements.stage(number, stage);
        }
        let Elements { targets, addressable, opportunities: _, remarks: _, again } = elements;
        self.push_all(again);
        for opportunity in stages.iter_mut().flat_map(Stage::moments_mut).flat_map(|moment| &mut moment.opportunities) {
            for text in &opportunity.addresses {
                // Two pain points with the same text are both addressed.
                if matches!(addressable.find(&text.value), Found::None) {
                    let resolved = addressable.resolve(text);
                    self.settle(resolved);
                }
            }
            unique_by(&mut opportunity.addresses, |word| addressable.target(word));
        }
        for item in offer.iter_mut().flat_map(Offer::items_mut) {
            unique_by(&mut item.addresses, |word| addressable.target(word));
        }
        self.settle_jumps(&targets, stages);
        targets
    }

    fn settle_jumps(&mut self, places: &FlowTargets, stages: &mut [Stage]) {
        for ((stage, touchpoint), names) in std::mem::take(&mut self.jumps) {
            let mut next = Vec::new();
            for name in &names {
                let resolved = places.touchpoints.resolve(name);
                next.extend(self.settle(resolved).map(|index| places.touchpoint_at[index]));
            }
            unique_by(&mut next, |place| *place);
            // If an entry was refused, the indices are off, but then there is no journey either.
            if let Some(from) = stages.get_mut(stage).and_then(|stage| stage.touchpoints.get_mut(touchpoint)) {
                from.next = next;
            }
        }
    }

    /// Reads the `flows` of a file.
    pub(super) fn flows(&mut self, fields: &Fields, stages: &[Stage], places: &FlowTargets) -> Vec<Flow> {
        let Some(field) = fields.get(&keys::journey::FLOWS) else { return Vec::new() };
        let mut flows = Vec::new();
        for item in field.items() {
            let YamlValue::Map(entries) = &item.node.value else {
                self.wrong_shape(item, Wanted::Like("connections", "{from: checkout, to: checkout.backstage}"));
                continue;
            };
            let f = self.fields(item.node, entries, &keys::FLOW);
            let (from, to) =
                (self.flow_end(&f, &keys::flow::FROM, stages, places), self.flow_end(&f, &keys::flow::TO, stages, places));
            let kind = self.read(&f, &keys::flow::KIND).map_or(FlowKind::Triggers, |kind| kind.value);
            let label = self.read(&f, &keys::flow::LABEL);
            let description = self.read(&f, &keys::DESCRIPTION);
            let carries = f.get(&keys::flow::CARRIES).is_some().then(|| self.read(&f, &keys::flow::CARRIES));
            let nothing = |text: &Text| matches!(text.value.to_lowercase().as_str(), "none" | "nothing");
            let carries = carries.map(|texts| texts.into_iter().filter(|text| !nothing(text)).collect());
            if let (Some(from), Some(to)) = (from, to) {
                flows.push(Flow { from, to, kind, label, carries, description, span: Aside(item.span()) });
            }
        }
        flows
    }

    fn flow_end(&mut self, fields: &Fields, key: &Key<FlowEndName>, stages: &[Stage], places: &FlowTargets) -> Option<FlowEnd> {
        let Some(text) = self.read(fields, key) else {
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
            && keys::meaning::<Part>(lane).is_some()
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
        // Reports an ambiguous or unknown name.
        let resolved = places.touchpoints.resolve(&text);
        self.settle(resolved);
        None
    }

    /// Resolves the end `checkout.backstage`: the first item of a lane of a touchpoint.
    fn lane_end(&mut self, end: FlowEnd, lane: &str, text: &Text, stages: &[Stage]) -> Option<FlowEnd> {
        let folded = keys::fold(lane);
        let Some(part) = keys::meaning::<Part>(lane) else {
            let unknown = UNKNOWN_WORD.at(text.span, format!("{} is not a lane that a flow can lead to", quote(lane)));
            let near = words_of::<Part>()
                .filter_map(|word| Some((distance(&folded, word)?, word)))
                .min_by_key(|(distance, _)| *distance);
            if let Some((_, near)) = near {
                let meant = format!("{}{near}", &text.value[..text.value.len() - lane.len()]);
                self.push(unknown.help(format!("did you mean {}?", quote(&meant))).edit(text.span, meant));
                return None;
            }
            self.push(unknown.help(format!("write {} after the dot", alternatives(&words_of::<Part>().collect::<Vec<_>>()))));
            return None;
        };
        let stage = &stages[end.place.stage];
        let moment = end.place.touchpoint.map_or(&stage.whole, |touchpoint| &stage.touchpoints[touchpoint].moment);
        if FIELDS.iter().any(|field| field.part == Some(part) && field.is_filled(moment)) {
            return Some(FlowEnd { part: Some(part), item: 0, ..end });
        }
        if part == Part::Actions {
            return Some(end);
        }
        let title = format!("{} has no entry in this lane", quote(&text.value));
        self.push(BROKEN_REFERENCE.at(text.span, title).help(format!("add `{folded}:` to the touchpoint")));
        None
    }
}

/// The elements of all stages that have ids.
struct Elements {
    targets: FlowTargets,
    /// What opportunities address.
    addressable: Register,
    opportunities: Register,
    remarks: Register,
    /// Findings about duplicate ids.
    again: Vec<Finding>,
}

impl Elements {
    fn new() -> Self {
        let targets = FlowTargets {
            touchpoints: Register::of(&[ThingKind::Touchpoint]),
            touchpoint_at: Vec::new(),
            stages: Register::of(&[ThingKind::Stage]),
            items: Register::of(&[ThingKind::Item]),
            item_at: Vec::new(),
        };
        Self {
            targets,
            addressable: Register::of(Addressed::NAMES),
            opportunities: Register::of(&[ThingKind::Opportunity]),
            remarks: Register::of(&[ThingKind::Remark]),
            again: Vec::new(),
        }
    }

    fn stage(&mut self, number: usize, stage: &Stage) {
        self.again.extend(self.targets.stages.declare(stage.id.as_ref(), Some(&stage.name)).1);
        for (t, touchpoint) in stage.touchpoints.iter().enumerate() {
            self.again.extend(self.targets.touchpoints.declare(touchpoint.id.as_ref(), Some(&touchpoint.name)).1);
            self.targets.touchpoint_at.push((number, t));
        }
        self.moment(Place { stage: number, touchpoint: None }, &stage.whole);
        for (t, touchpoint) in stage.touchpoints.iter().enumerate() {
            self.moment(Place { stage: number, touchpoint: Some(t) }, &touchpoint.moment);
        }
    }

    fn moment(&mut self, place: Place, moment: &Moment) {
        for field in FIELDS {
            self.field(place, field.part, (field.value)(moment));
        }
        let addressees = moment.addressees().map(|it| (it.id(), Some(it.text())));
        self.again.extend(declare_all(&mut self.addressable, addressees));
        for (_, remarks) in &moment.own {
            self.again.extend(declare_all(&mut self.remarks, remarks.iter().map(|remark| (remark.id.as_ref(), None))));
        }
    }

    fn field(&mut self, place: Place, part: Option<Part>, value: FieldValue) {
        let again = match value {
            FieldValue::Items(items) => {
                let with_id = || items.iter().enumerate().filter(|(_, entry)| entry.id.is_some());
                self.targets.item_at.extend(with_id().map(|(item, _)| FlowEnd { place, part, item }));
                declare_all(&mut self.targets.items, with_id().map(|(_, entry)| (entry.id.as_ref(), None)))
            }
            FieldValue::Thoughts(all) | FieldValue::Quotes(all) | FieldValue::Policies(all) => {
                declare_all(&mut self.remarks, all.iter().map(|remark| (remark.id.as_ref(), None)))
            }
            FieldValue::Opportunities(all) => {
                declare_all(&mut self.opportunities, all.iter().map(|idea| (idea.id.as_ref(), None)))
            }
            // What `addresses` can name is declared per moment.
            FieldValue::PainPoints(_)
            | FieldValue::Needs(_)
            | FieldValue::Gains(_)
            | FieldValue::FailPoints(_)
            | FieldValue::Text(_)
            | FieldValue::Actions(_)
            | FieldValue::Channels(_)
            | FieldValue::Emotions(_)
            | FieldValue::StaffEmotion(_)
            | FieldValue::Rating(_)
            | FieldValue::MomentOfTruth(_)
            | FieldValue::Weight(_)
            | FieldValue::Metrics(_)
            | FieldValue::Duration(_)
            | FieldValue::Wait(_)
            | FieldValue::TeamName(_)
            | FieldValue::PerceivedOwner(_)
            | FieldValue::TeamNames(_)
            | FieldValue::PicturePath(_)
            | FieldValue::Links(_)
            | FieldValue::Personas(_)
            | FieldValue::Citations(_)
            | FieldValue::Confidence(_) => Vec::new(),
        };
        self.again.extend(again);
    }
}

/// Declares elements by their ids and names, and reports duplicate ids.
fn declare_all<'e>(register: &mut Register, elements: impl Iterator<Item = (Option<&'e Id>, Option<&'e Text>)>) -> Vec<Finding> {
    elements.filter_map(|(id, name)| register.declare(id, name).1).collect()
}

impl FlowTargets {
    /// The id or name of a touchpoint, blueprint item or stage that is nearest to a misspelt word.
    fn nearest(&self, word: &str) -> Option<&Text> {
        self.touchpoints.nearest(word).or_else(|| self.items.nearest(word)).or_else(|| self.stages.nearest(word))
    }

    /// Finds a touchpoint, a blueprint item or a stage, in this order.
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
