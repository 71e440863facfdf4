//! Reads the fields that touchpoints and stages share.

use super::fields::{Field, Fields, Reader};
use crate::model::{
    FailPoint, Hypothesis, Id, Item, Moment, MomentOfTruth, Opportunity, PainPoint, ReferenceKind, Remark, Text, Weight,
};
use crate::parse::keys::{self, LIKELIHOODS, SEVERITIES, Shape};
use crate::parse::syntax::tree::Value;
use crate::source::Aside;
use crate::words::{Answers, List, in_every_language};

impl Reader<'_> {
    /// Everything a touchpoint or a stage can hold.
    pub(super) fn moment(&mut self, f: &Fields) -> Moment {
        Moment {
            description: self.text_of(f, "description"),
            actions: self.texts_of(f, "actions"),
            channels: self.channels_of(f, "channel"),
            thoughts: self.remarks_of(f, "thoughts"),
            quotes: self.remarks_of(f, "quotes"),
            emotions: self.emotions_of(f),
            engagement: self.rating_of(f, "engagement"),
            moment_of_truth: self.moment_of_truth(f),
            importance: self.weight_of(f, "importance"),
            workarounds: self.remarks_of(f, "workarounds"),
            needs: self.remarks_of(f, "needs"),
            pain_points: self.pain_points(f),
            gains: self.remarks_of(f, "gains"),
            opportunities: self.opportunities(f),
            metrics: self.metrics_of(f),
            duration: self.text_of(f, "duration"),
            wait: self.text_of(f, "wait"),
            owner: self.text_of(f, "owner"),
            contributors: self.texts_of(f, "contributors"),
            perceived_owner: self.text_of(f, "perceived_owner"),
            image: self.picture_of(f, "image"),
            links: self.links_of(f),
            personas: self.personas_of(f),
            evidence: self.evidence_of(f),
            confidence: self.confidence_of(f),
            physical_evidence: self.blueprint_items(f, "physical_evidence"),
            frontstage: self.blueprint_items(f, "frontstage"),
            backstage: self.blueprint_items(f, "backstage"),
            support: self.blueprint_items(f, "support"),
            policies: self.remarks_of(f, "policies"),
            fail_points: self.fail_points(f),
            staff_emotion: self.staff_emotion_of(f),
            own: self.own_lanes(f),
            span: Aside(f.span),
        }
    }

    /// The personas that `for:` names.
    fn personas_of(&mut self, fields: &Fields) -> Vec<usize> {
        let mut indices = Vec::new();
        for name in self.texts_of(fields, "for") {
            indices.extend(self.refer(ReferenceKind::Persona, &name));
        }
        indices
    }

    /// The entries of a list in their short form (a text) or their long form (keys and values), read into one type.
    fn entries<T>(
        &mut self,
        fields: &Fields,
        key: &'static str,
        table: &'static keys::Table,
        read: impl Fn(&mut Self, Text, Option<Fields>) -> T,
    ) -> Vec<T> {
        let long = |shape: &Shape| shape.level().is_some_and(|level| level.place == table.place);
        fields.takes(key, |shape| matches!(shape, Shape::Several(Shape::Either(Shape::Text, _))) && long(shape));
        let Some(field) = fields.get(key) else { return Vec::new() };
        field.items().filter_map(|item| self.entry(item, table, &read)).collect()
    }

    fn entry<T>(
        &mut self,
        item: Field,
        table: &'static keys::Table,
        read: impl Fn(&mut Self, Text, Option<Fields>) -> T,
    ) -> Option<T> {
        let Value::Map(entries) = &item.node.value else {
            let text = self.text(item)?;
            return Some(read(self, text, None));
        };
        let f = self.fields(item.node, entries, table);
        // Where only a description was written, it is the text.
        let text = self.text_of(&f, "text").or_else(|| self.text_of(&f, "description"));
        if text.is_none() {
            self.missing(&f, "text", "say what it is: `text: ...`");
        }
        let text = text?;
        Some(read(self, text, Some(f)))
    }

    fn remarks_of(&mut self, fields: &Fields, key: &'static str) -> Vec<Remark> {
        self.entries(fields, key, &keys::REMARK, Self::remark)
    }

    fn remark(&mut self, text: Text, fields: Option<Fields>) -> Remark {
        let Some(f) = fields else {
            return Remark { id: None, text, description: None, evidence: Vec::new(), confidence: None, personas: Vec::new() };
        };
        Remark {
            id: self.id_of(&f),
            description: self.description(&f, &text),
            text,
            evidence: self.evidence_of(&f),
            confidence: self.confidence_of(&f),
            personas: self.personas_of(&f),
        }
    }

    /// The description, unless it already served as the text.
    fn description(&mut self, fields: &Fields, text: &Text) -> Option<Text> {
        self.text_of(fields, "description").filter(|description| description.span != text.span)
    }

    fn pain_points(&mut self, fields: &Fields) -> Vec<PainPoint> {
        self.entries(fields, "pain_points", &keys::PAIN_POINT, |reader, text, f| {
            let blank = PainPoint {
                id: None,
                text,
                description: None,
                severity: None,
                frequency: None,
                reach: None,
                root_cause: None,
                status: None,
                evidence: Vec::new(),
                confidence: None,
                personas: Vec::new(),
            };
            let Some(f) = f else { return blank };
            PainPoint {
                id: reader.id_of(&f),
                description: reader.description(&f, &blank.text),
                severity: reader.word_of(&f, "severity", SEVERITIES),
                frequency: reader.text_of(&f, "frequency"),
                reach: reader.text_of(&f, "reach"),
                root_cause: reader.text_of(&f, "root_cause"),
                status: reader.text_of(&f, "status"),
                evidence: reader.evidence_of(&f),
                confidence: reader.confidence_of(&f),
                personas: reader.personas_of(&f),
                ..blank
            }
        })
    }

    fn opportunities(&mut self, fields: &Fields) -> Vec<Opportunity> {
        self.entries(fields, "opportunities", &keys::OPPORTUNITY, |reader, text, f| {
            let blank = Opportunity {
                id: None,
                text,
                description: None,
                addresses: Vec::new(),
                impact: None,
                effort: None,
                confidence: None,
                owner: None,
                status: None,
                due: None,
                link: None,
                hypothesis: None,
                evidence: Vec::new(),
                personas: Vec::new(),
            };
            let Some(f) = f else { return blank };
            let addresses = reader.texts_of(&f, "addresses");
            reader.addresses.extend(addresses.iter().cloned());
            Opportunity {
                id: reader.id_of(&f),
                description: reader.description(&f, &blank.text),
                addresses,
                impact: reader.weight_of(&f, "impact"),
                effort: reader.rating_of(&f, "effort"),
                confidence: reader.confidence_of(&f),
                owner: reader.text_of(&f, "owner"),
                status: reader.text_of(&f, "status"),
                due: reader.date_of(&f, "due"),
                link: f.get("link").and_then(|field| reader.link(field)),
                hypothesis: reader.hypothesis(&f),
                evidence: reader.evidence_of(&f),
                personas: reader.personas_of(&f),
                ..blank
            }
        })
    }

    /// A text stands for the change.
    fn hypothesis(&mut self, fields: &Fields) -> Option<Hypothesis> {
        let field = fields.get("hypothesis")?;
        let blank = Hypothesis { change: None, expect: None, metric: None, result: None, status: None };
        let Value::Map(entries) = &field.node.value else {
            return self.text(field).map(|change| Hypothesis { change: Some(change), ..blank });
        };
        let f = self.fields(field.node, entries, &keys::HYPOTHESIS);
        Some(Hypothesis {
            change: self.text_of(&f, "change"),
            expect: self.text_of(&f, "expect"),
            metric: self.text_of(&f, "metric"),
            result: self.text_of(&f, "result"),
            status: self.text_of(&f, "status"),
        })
    }

    /// A weight from 1 to 5; a single one counts for the customer and the business alike.
    fn weight_of(&mut self, fields: &Fields, key: &'static str) -> Option<Weight> {
        fields.takes(key, |shape| matches!(shape, Shape::Either(Shape::Rating, _)));
        let field = fields.get(key)?;
        let Value::Map(entries) = &field.node.value else {
            let weight = self.rating(field)?;
            return Some(Weight { customer: Some(weight), business: None });
        };
        let f = self.fields(field.node, entries, &keys::WEIGHT);
        let weight = Weight { customer: self.rating_of(&f, "customer"), business: self.rating_of(&f, "business") };
        (weight.customer.is_some() || weight.business.is_some()).then_some(weight)
    }

    /// `true`, or why it makes or breaks the journey.
    fn moment_of_truth(&mut self, fields: &Fields) -> Option<MomentOfTruth> {
        let field = fields.get("moment_of_truth")?;
        let span = field.span();
        if let Some(truth) = Self::truth(field).or_else(|| plain_answer(field)) {
            return truth.then_some(MomentOfTruth { reason: None, span: Aside(span) });
        }
        let reason = if let Value::Map(entries) = &field.node.value {
            let f = self.fields(field.node, entries, &keys::MOMENT_OF_TRUTH);
            self.text_of(&f, "reason")
        } else {
            self.text(field)
        };
        reason.map(|reason| MomentOfTruth { reason: Some(reason), span: Aside(span) })
    }

    fn blueprint_items(&mut self, fields: &Fields, key: &'static str) -> Vec<Item> {
        self.entries(fields, key, &keys::ITEM, |reader, text, f| {
            let blank = Item {
                id: None,
                text,
                actor: None,
                system: None,
                description: None,
                duration: None,
                wait: None,
                evidence: Vec::new(),
            };
            let Some(f) = f else { return blank };
            Item {
                id: reader.id_of(&f),
                actor: reader.text_of(&f, "actor"),
                system: reader.text_of(&f, "system"),
                description: reader.description(&f, &blank.text),
                duration: reader.text_of(&f, "duration"),
                wait: reader.text_of(&f, "wait"),
                evidence: reader.evidence_of(&f),
                ..blank
            }
        })
    }

    fn fail_points(&mut self, fields: &Fields) -> Vec<FailPoint> {
        self.entries(fields, "fail_points", &keys::FAIL_POINT, |reader, text, f| {
            let Some(f) = f else {
                return FailPoint { id: None, text, description: None, likelihood: None, recovery: None, evidence: Vec::new() };
            };
            FailPoint {
                id: reader.id_of(&f),
                description: reader.description(&f, &text),
                text,
                likelihood: reader.word_of(&f, "likelihood", LIKELIHOODS),
                recovery: reader.text_of(&f, "recovery"),
                evidence: reader.evidence_of(&f),
            }
        })
    }

    /// What stands under the ids of own lanes, in the order of the lanes.
    fn own_lanes(&mut self, fields: &Fields) -> Vec<(usize, Vec<Remark>)> {
        let mut own: Vec<(usize, Vec<Remark>)> = Vec::new();
        for entry in &fields.own {
            let Some(lane) = self.names.own_lane(&entry.key) else { continue };
            let field = Field { key: "text", node: &entry.value };
            let remarks: Vec<Remark> = field.items().filter_map(|item| self.entry(item, &keys::REMARK, Self::remark)).collect();
            if !remarks.is_empty() {
                own.push((lane, remarks));
            }
        }
        own.sort_by_key(|(lane, _)| *lane);
        own
    }

    /// The id under which a thing can be referred to.
    pub(super) fn id_or(&mut self, fields: &Fields, key: Option<&Text>) -> Option<Id> {
        self.id_of(fields).or_else(|| key.cloned().filter(|key| keys::is_id(&key.value)))
    }
}

/// Yes or no in any language, where a reason is expected otherwise.
fn plain_answer(field: Field) -> Option<bool> {
    let Value::Text(word) = &field.node.value else { return None };
    let word = word.trim().to_lowercase();
    let is = |list: List<Answers>| in_every_language(|vocabulary| list(&vocabulary.answers)).any(|known| known == word);
    if is(|answers| answers.yes) { Some(true) } else { is(|answers| answers.no).then_some(false) }
}
