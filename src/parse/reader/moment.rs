//! Reads the fields that touchpoints and stages share.

use super::fields::{FieldNode, Fields, Reader};
use super::read::{LevelReader, Read, read};
use crate::model::keys::{
    self, FailPoints, Gains, Insights, Items, Needs, Opportunities, PainPoints, Policies, Quotes, Thoughts,
};
use crate::model::{
    FailPoint, Hypothesis, Id, Insight, Item, Moment, MomentOfTruth, Opportunity, PainPoint, Remark, Text, Weight,
};
use crate::parse::syntax::tree::YamlValue;
use crate::source::Aside;
use crate::words::{Answers, TermList, in_every_language};

impl Reader<'_> {
    /// Reads the content of a touchpoint or a stage.
    pub(super) fn moment(&mut self, fields: &Fields) -> Moment {
        let mut moment = Moment::read(&mut LevelReader { reader: self, fields }, fields.span);
        moment.own = self.own_lanes(fields);
        moment
    }

    /// Reads the entries of a list in their short form (a text) or their long form (keys and values) into one type.
    fn entries<T>(
        &mut self,
        field: FieldNode,
        table: &'static keys::Table,
        read: impl Fn(&mut Self, Text, Option<Fields>) -> T,
    ) -> Vec<T> {
        field.read_items(|item| self.entry(item, table, &read))
    }

    fn entry<T>(
        &mut self,
        item: FieldNode,
        table: &'static keys::Table,
        read: impl Fn(&mut Self, Text, Option<Fields>) -> T,
    ) -> Option<T> {
        let YamlValue::Map(entries) = &item.node.value else {
            let text = self.text(item)?;
            return Some(read(self, text, None));
        };
        let f = self.fields(item.node, entries, table);
        // An entry with only a description uses it as its text.
        let text = self.read(&f, &keys::TEXT).or_else(|| self.read(&f, &keys::DESCRIPTION));
        if text.is_none() {
            self.missing(&f, &keys::TEXT, "add a text: `text: ...`");
        }
        let text = text?;
        Some(read(self, text, Some(f)))
    }

    fn remarks(&mut self, field: FieldNode) -> Vec<Remark> {
        self.entries(field, &keys::REMARK, Self::remark)
    }

    fn remark(&mut self, text: Text, fields: Option<Fields>) -> Remark {
        let Some(f) = fields else {
            return Remark { id: None, text, description: None, evidence: Vec::new(), confidence: None, personas: Vec::new() };
        };
        Remark {
            id: self.read(&f, &keys::ID),
            description: self.description(&f, &text),
            text,
            evidence: self.read(&f, &keys::CITATIONS),
            confidence: self.read(&f, &keys::CONFIDENCE),
            personas: self.read(&f, &keys::FOR),
        }
    }

    /// The description, unless it is used as the text.
    fn description(&mut self, fields: &Fields, text: &Text) -> Option<Text> {
        self.read(fields, &keys::DESCRIPTION).filter(|description| description.span != text.span)
    }

    fn pain_points(&mut self, field: FieldNode) -> Vec<PainPoint> {
        self.entries(field, &keys::PAIN_POINT, |reader, text, f| {
            let blank = PainPoint {
                id: None,
                text,
                description: None,
                severity: None,
                frequency: None,
                reach: None,
                root_cause: None,
                risk: None,
                mitigation: None,
                priority: None,
                status: None,
                evidence: Vec::new(),
                confidence: None,
                personas: Vec::new(),
            };
            let Some(f) = f else { return blank };
            PainPoint {
                id: reader.read(&f, &keys::ID),
                description: reader.description(&f, &blank.text),
                severity: reader.read(&f, &keys::pain_point::SEVERITY),
                frequency: reader.read(&f, &keys::pain_point::FREQUENCY),
                reach: reader.read(&f, &keys::pain_point::REACH),
                root_cause: reader.read(&f, &keys::pain_point::ROOT_CAUSE),
                risk: reader.read(&f, &keys::pain_point::RISK),
                mitigation: reader.read(&f, &keys::pain_point::MITIGATION),
                priority: reader.read(&f, &keys::PRIORITY),
                status: reader.read(&f, &keys::STATUS),
                evidence: reader.read(&f, &keys::CITATIONS),
                confidence: reader.read(&f, &keys::CONFIDENCE),
                personas: reader.read(&f, &keys::FOR),
                ..blank
            }
        })
    }

    fn opportunities(&mut self, field: FieldNode) -> Vec<Opportunity> {
        self.entries(field, &keys::OPPORTUNITY, |reader, text, f| {
            let blank = Opportunity {
                id: None,
                text,
                description: None,
                addresses: Vec::new(),
                impact: None,
                effort: None,
                confidence: None,
                owner: None,
                priority: None,
                status: None,
                due: None,
                link: None,
                hypothesis: None,
                evidence: Vec::new(),
                personas: Vec::new(),
            };
            let Some(f) = f else { return blank };
            Opportunity {
                id: reader.read(&f, &keys::ID),
                description: reader.description(&f, &blank.text),
                addresses: reader.read(&f, &keys::opportunity::ADDRESSES),
                impact: reader.read(&f, &keys::opportunity::IMPACT),
                effort: reader.read(&f, &keys::opportunity::EFFORT),
                confidence: reader.read(&f, &keys::CONFIDENCE),
                owner: reader.read(&f, &keys::OWNER),
                priority: reader.read(&f, &keys::PRIORITY),
                status: reader.read(&f, &keys::STATUS),
                due: reader.read(&f, &keys::opportunity::DUE),
                link: reader.read(&f, &keys::opportunity::LINK),
                hypothesis: reader.read(&f, &keys::opportunity::HYPOTHESIS),
                evidence: reader.read(&f, &keys::CITATIONS),
                personas: reader.read(&f, &keys::FOR),
                ..blank
            }
        })
    }

    /// Reads insights. Their touchpoints are resolved once all touchpoints are known.
    fn insights(&mut self, field: FieldNode) -> Vec<Insight> {
        self.entries(field, &keys::INSIGHT, |reader, text, f| {
            let Some(f) = f else {
                return Insight {
                    text,
                    description: None,
                    touchpoint: None,
                    place: None,
                    evidence: Vec::new(),
                    confidence: None,
                };
            };
            Insight {
                description: reader.description(&f, &text),
                text,
                touchpoint: reader.read(&f, &keys::insight::TOUCHPOINT),
                place: None,
                evidence: reader.read(&f, &keys::CITATIONS),
                confidence: reader.read(&f, &keys::CONFIDENCE),
            }
        })
    }

    /// Reads a hypothesis; a plain text is its `change`.
    fn hypothesis(&mut self, field: FieldNode) -> Option<Hypothesis> {
        let blank = Hypothesis { change: None, expect: None, metric: None, result: None, status: None };
        let YamlValue::Map(entries) = &field.node.value else {
            return self.text(field).map(|change| Hypothesis { change: Some(change), ..blank });
        };
        let f = self.fields(field.node, entries, &keys::HYPOTHESIS);
        Some(Hypothesis {
            change: self.read(&f, &keys::hypothesis::CHANGE),
            expect: self.read(&f, &keys::hypothesis::EXPECT),
            metric: self.read(&f, &keys::hypothesis::METRIC),
            result: self.read(&f, &keys::hypothesis::RESULT),
            status: self.read(&f, &keys::STATUS),
        })
    }

    /// Reads a weight from 1 to 5; a single number applies to both the customer and the business.
    fn weight(&mut self, field: FieldNode) -> Option<Weight> {
        let YamlValue::Map(entries) = &field.node.value else {
            let weight = self.rating(field)?;
            return Some(Weight { customer: Some(weight), business: None });
        };
        let f = self.fields(field.node, entries, &keys::WEIGHT);
        let weight =
            Weight { customer: self.read(&f, &keys::weight::CUSTOMER), business: self.read(&f, &keys::weight::BUSINESS) };
        (weight.customer.is_some() || weight.business.is_some()).then_some(weight)
    }

    /// Reads `true`, or the reason why the moment makes or breaks the journey.
    fn moment_of_truth(&mut self, field: FieldNode) -> Option<MomentOfTruth> {
        let span = field.span();
        if let Some(truth) = Self::truth(field).or_else(|| plain_answer(field)) {
            return truth.then_some(MomentOfTruth { reason: None, span: Aside(span) });
        }
        let reason = if let YamlValue::Map(entries) = &field.node.value {
            let f = self.fields(field.node, entries, &keys::MOMENT_OF_TRUTH);
            self.read(&f, &keys::moment_of_truth::REASON)
        } else {
            self.text(field)
        };
        reason.map(|reason| MomentOfTruth { reason: Some(reason), span: Aside(span) })
    }

    fn item(&mut self, text: Text, fields: Option<Fields>) -> Item {
        let blank = Item {
            id: None,
            text,
            actor: None,
            system: None,
            description: None,
            duration: None,
            wait: None,
            evidence: Vec::new(),
            confidence: None,
            personas: Vec::new(),
        };
        let Some(f) = fields else { return blank };
        Item {
            id: self.read(&f, &keys::ID),
            actor: self.read(&f, &keys::item::ACTOR),
            system: self.read(&f, &keys::item::SYSTEM),
            description: self.description(&f, &blank.text),
            duration: self.read(&f, &keys::DURATION),
            wait: self.read(&f, &keys::WAIT),
            evidence: self.read(&f, &keys::CITATIONS),
            confidence: self.read(&f, &keys::CONFIDENCE),
            personas: self.read(&f, &keys::FOR),
            ..blank
        }
    }

    fn fail_points(&mut self, field: FieldNode) -> Vec<FailPoint> {
        self.entries(field, &keys::FAIL_POINT, |reader, text, f| {
            let Some(f) = f else {
                return FailPoint { id: None, text, description: None, likelihood: None, recovery: None, evidence: Vec::new() };
            };
            FailPoint {
                id: reader.read(&f, &keys::ID),
                description: reader.description(&f, &text),
                text,
                likelihood: reader.read(&f, &keys::fail_point::LIKELIHOOD),
                recovery: reader.read(&f, &keys::fail_point::RECOVERY),
                evidence: reader.read(&f, &keys::CITATIONS),
            }
        })
    }

    /// Reads the content of own lanes, in lane order.
    fn own_lanes(&mut self, fields: &Fields) -> Vec<(usize, Vec<Item>)> {
        let mut own: Vec<(usize, Vec<Item>)> = Vec::new();
        for entry in &fields.own {
            let Some(lane) = self.names.own_lane(&entry.key) else { continue };
            let field = FieldNode { key: keys::TEXT.name, node: &entry.value };
            let items: Vec<Item> = field.read_items(|item| self.entry(item, &keys::ITEM, Self::item));
            if !items.is_empty() {
                own.push((lane, items));
            }
        }
        own.sort_by_key(|(lane, _)| *lane);
        // One key may be written in two spellings.
        own.dedup_by(|(lane, more), (before, items)| {
            lane == before && {
                items.append(more);
                true
            }
        });
        own
    }

    /// Reads the id of a thing.
    pub(super) fn id_or(&mut self, fields: &Fields, key: Option<&Text>) -> Option<Id> {
        self.read(fields, &keys::ID).or_else(|| key.cloned().filter(|key| keys::is_id(&key.value)))
    }
}

read! {
    Thoughts => |reader, field| reader.remarks(field);
    Quotes => |reader, field| reader.remarks(field);
    Needs => |reader, field| reader.remarks(field);
    Gains => |reader, field| reader.remarks(field);
    Policies => |reader, field| reader.remarks(field);
    PainPoints => |reader, field| reader.pain_points(field);
    Opportunities => |reader, field| reader.opportunities(field);
    Insights => |reader, field| reader.insights(field);
    Hypothesis => |reader, field| reader.hypothesis(field).map(Box::new);
    Weight => |reader, field| reader.weight(field).map(Box::new);
    MomentOfTruth => |reader, field| reader.moment_of_truth(field).map(Box::new);
    Items => |reader, field| reader.entries(field, &keys::ITEM, Reader::item);
    FailPoints => |reader, field| reader.fail_points(field);
}

/// Recognizes yes or no in any language, in place of a reason.
fn plain_answer(field: FieldNode) -> Option<bool> {
    let YamlValue::Text(word) = &field.node.value else { return None };
    let word = word.trim().to_lowercase();
    let is = |list: TermList<Answers>| in_every_language(|vocabulary| list(&vocabulary.answers)).any(|known| known == word);
    if is(|answers| answers.yes) { Some(true) } else { is(|answers| answers.no).then_some(false) }
}
