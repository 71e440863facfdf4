//! Resolves references that can point forward: jumps between touchpoints, pain points that opportunities answer, ends of flows.

use super::fields::{Fields, Reader, Wanted};
use super::read::unique_by;
use super::register::Register;
use crate::edit_distance::distance;
use crate::findings::{Finding, quote};
use crate::model::field::FIELDS;
use crate::model::keys::{self, Addressed, FlowEndName, Key, Notation as _, ThingKind, words_of};
use crate::model::{
    BlueprintLane, FieldValue, Flow, FlowEnd, FlowKind, Found, Id, Insight, Item, Moment, Offer, Part, Place, Role, Stage, Text,
};
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
    item_at: Vec<ItemTarget>,
}

/// Where a named item is.
#[derive(Clone, Copy)]
enum ItemTarget {
    /// In a lane of the blueprint.
    End(FlowEnd),
    /// In an own lane outside of the blueprint, of this index.
    Outside(usize),
}

/// The lane after the dot of `checkout.backstage`.
#[derive(Clone, Copy)]
enum LaneTarget {
    /// A lane of the blueprint.
    Lane(BlueprintLane),
    /// An own lane outside of the blueprint, of this index.
    Outside(usize),
}

impl Reader<'_> {
    /// Collects everything that has an id, reports duplicate ids, and resolves jumps and what opportunities address.
    pub(super) fn settle_references(&mut self, stages: &mut [Stage], offer: &mut Option<Offer>) -> FlowTargets {
        let mut elements = Elements::new(&self.names.roles);
        for (number, stage) in stages.iter().enumerate() {
            elements.stage(number, stage);
        }
        let Elements { targets, addressable, opportunities: _, remarks: _, again, roles: _ } = elements;
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

    /// Resolves the touchpoints that insights are about.
    pub(super) fn settle_insights<'i>(&mut self, places: &FlowTargets, insights: impl Iterator<Item = &'i mut Insight>) {
        for insight in insights {
            let Some(touchpoint) = &insight.touchpoint else { continue };
            let resolved = places.touchpoints.resolve(touchpoint);
            let found = self.settle(resolved).map(|index| places.touchpoint_at[index]);
            insight.place = found.map(|(stage, touchpoint)| Place { stage, touchpoint: Some(touchpoint) });
        }
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
        if let Found::One(item) = places.items.find(&text.value)
            && let ItemTarget::Outside(lane) = places.item_at[item]
        {
            self.refuse_end(&text, lane);
            return None;
        }
        if let Some((name, lane)) = text.value.rsplit_once('.')
            && let Some(end) = places.find(name.trim())
        {
            return self.lane_end(end, lane, &text, stages);
        }
        if let Some((name, lane)) = text.value.rsplit_once('.')
            && self.lane_target(lane).is_some()
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
        let Some(target) = self.lane_target(lane) else {
            let unknown = UNKNOWN_WORD.at(text.span, format!("{} is not a lane that a flow can lead to", quote(lane)));
            let words = self.lane_words();
            let near = words
                .iter()
                .filter_map(|word| Some((distance(&folded, &keys::fold(word))?, word)))
                .min_by_key(|(distance, _)| *distance);
            if let Some((_, near)) = near {
                let meant = format!("{}{near}", &text.value[..text.value.len() - lane.len()]);
                self.push(unknown.help(format!("did you mean {}?", quote(&meant))).edit(text.span, meant));
                return None;
            }
            self.push(unknown.help(format!("write {} after the dot", alternatives(&words))));
            return None;
        };
        let lane = match target {
            LaneTarget::Lane(lane) => lane,
            LaneTarget::Outside(own) => {
                self.refuse_end(text, own);
                return None;
            }
        };
        let stage = &stages[end.place.stage];
        let moment = end.place.touchpoint.map_or(&stage.whole, |touchpoint| &stage.touchpoints[touchpoint].moment);
        let is_action = lane == Part::Actions.into();
        if !moment.items(lane).is_empty() || (is_action && !moment.actions.is_empty()) {
            return Some(FlowEnd { lane: Some(lane), item: 0, ..end });
        }
        if is_action {
            return Some(end);
        }
        let title = format!("{} has no entry in this lane", quote(&text.value));
        self.push(BROKEN_REFERENCE.at(text.span, title).help(format!("add `{folded}:` to the touchpoint")));
        None
    }

    /// The lane that a word after the dot names: an own lane by its id or title, or a lane of the blueprint.
    fn lane_target(&self, word: &str) -> Option<LaneTarget> {
        let titled = || match self.names.lanes.find(word.trim()) {
            Found::One(own) => Some(own),
            Found::Several(..) | Found::None => None,
        };
        let built_in = || keys::meaning::<Part>(word).map(|part| LaneTarget::Lane(part.into()));
        let Some(own) = self.names.own_lane(word).or_else(titled) else { return built_in() };
        let part = self.names.roles[own].part();
        Some(part.map_or(LaneTarget::Outside(own), |part| LaneTarget::Lane(BlueprintLane { part, own: Some(own) })))
    }

    /// The words that can stand after the dot.
    fn lane_words(&self) -> Vec<&str> {
        let own = self.names.lanes.ids().zip(&self.names.roles).filter(|(_, role)| role.part().is_some());
        let own = own.filter_map(|(id, _)| Some(id?.value.as_str()));
        let mut words: Vec<&str> = words_of::<Part>().collect();
        words.extend(own);
        words
    }

    /// Reports an end in an own lane outside of the blueprint.
    fn refuse_end(&mut self, text: &Text, own: usize) {
        let title = format!("{} is not in a lane that a flow can lead to", quote(&text.value));
        let roles: Vec<&str> =
            words_of::<Role>().filter(|word| keys::meaning::<Role>(word).is_some_and(|it| it.part().is_some())).collect();
        let mut outside = UNKNOWN_WORD.at(text.span, title).label("flows connect lanes of the blueprint");
        if let Some(lane) = self.names.lanes.ids().nth(own).flatten() {
            outside = outside.other(lane.span, "this lane is outside of the blueprint");
        }
        self.push(outside.help(format!("give the lane one of the roles {}", alternatives(&roles))));
    }
}

/// The elements of all stages that have ids.
struct Elements<'r> {
    targets: FlowTargets,
    /// What opportunities address.
    addressable: Register,
    opportunities: Register,
    remarks: Register,
    /// Findings about duplicate ids.
    again: Vec<Finding>,
    /// The roles of own lanes.
    roles: &'r [Role],
}

impl<'r> Elements<'r> {
    fn new(roles: &'r [Role]) -> Self {
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
            roles,
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
        for (own, items) in &moment.own {
            let part = self.roles.get(*own).and_then(|role| role.part());
            self.items(items, |item| match part {
                Some(part) => ItemTarget::End(FlowEnd { place, lane: Some(BlueprintLane { part, own: Some(*own) }), item }),
                None => ItemTarget::Outside(*own),
            });
        }
    }

    /// Declares the items of a lane that have ids. `target`: where the item of an index is.
    fn items(&mut self, items: &[Item], target: impl Fn(usize) -> ItemTarget) {
        for (number, item) in items.iter().enumerate().filter(|(_, item)| item.id.is_some()) {
            self.targets.item_at.push(target(number));
            self.again.extend(self.targets.items.declare(item.id.as_ref(), None).1);
        }
    }

    fn field(&mut self, place: Place, part: Option<Part>, value: FieldValue) {
        let again = match value {
            FieldValue::Items(items) => {
                let lane = part.map(BlueprintLane::from);
                self.items(items, |item| ItemTarget::End(FlowEnd { place, lane, item }));
                Vec::new()
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
            | FieldValue::StartTime(_)
            | FieldValue::StartEvent(_)
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
        let whole = |stage, touchpoint| FlowEnd { place: Place { stage, touchpoint }, lane: None, item: 0 };
        if let Found::One(index) = self.touchpoints.find(word) {
            let (stage, touchpoint) = self.touchpoint_at[index];
            return Some(whole(stage, Some(touchpoint)));
        }
        if let Found::One(index) = self.items.find(word)
            && let ItemTarget::End(end) = self.item_at[index]
        {
            return Some(end);
        }
        match self.stages.find(word) {
            Found::One(index) => Some(whole(index, None)),
            Found::Several(..) | Found::None => None,
        }
    }
}
