//! Lists all texts of a journey that are written for readers. Ids, references, addresses, units and statuses are not included.

use std::collections::BTreeSet;

use super::interpret::Facts;
use crate::model::field::FIELDS;
use crate::model::{
    Channel, Emotion, Evidence, FailPoint, FieldValue, Flow, Hypothesis, Insight, Item, Journey, Link, Metric, Moment, Offer,
    OfferItem, Opportunity, Outcome, OwnLane, PainPoint, Path, Persona, PersonaFact, PersonaValue, PlainText, Remark, Stage,
    Team, Text, Touchpoint,
};
use crate::quantity::Quantity;
use crate::source::{Span, Spanned};

/// A text with its kind.
#[derive(Debug, Clone, Copy)]
pub struct WrittenText<'a> {
    /// What it is.
    pub kind: TextKind,
    /// Its characters.
    pub text: &'a str,
    /// Its place.
    pub span: Span,
}

/// The kind of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// The name of an element.
    Name,
    /// A thought, an emotion or a verbatim quote.
    Voice,
    /// A statement of the author.
    Words,
}

/// Every text on the map, each location once.
#[must_use]
pub fn texts<'a>(facts: &Facts<'a>) -> Vec<WrittenText<'a>> {
    let mut walk = TextCollector::default();
    walk.journey(facts);
    walk.said
}

#[derive(Default)]
struct TextCollector<'a> {
    said: Vec<WrittenText<'a>>,
    /// Visited locations. A default name has the span of the text it was taken from.
    seen: BTreeSet<Span>,
}

impl<'a> TextCollector<'a> {
    fn add(&mut self, kind: TextKind, text: &'a str, span: Span) {
        if self.seen.insert(span) {
            self.said.push(WrittenText { kind, text, span });
        }
    }

    fn name(&mut self, text: &'a Text) {
        self.add(TextKind::Name, &text.value, text.span);
    }

    fn voice(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.add(TextKind::Voice, &text.value, text.span);
        }
    }

    fn words(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.add(TextKind::Words, &text.value, text.span);
        }
    }

    fn plain(&mut self, texts: impl IntoIterator<Item = &'a PlainText>) {
        for PlainText { text, description, .. } in texts {
            self.words(std::iter::once(text).chain(description));
        }
    }

    fn quantity(&mut self, quantity: Option<&'a Spanned<Quantity>>) {
        if let Some(quantity) = quantity {
            self.add(TextKind::Words, &quantity.value.text, quantity.span);
        }
    }

    fn journey(&mut self, facts: &Facts<'a>) {
        let Journey {
            title,
            scenario,
            description,
            expectations,
            goal,
            state: _,
            based_on: _,
            insights,
            starts_when,
            ends_when,
            owner,
            teams: _,
            status: _,
            seal: _,
            version: _,
            reviewed: _,
            review_by: _,
            review_every: _,
            industry,
            protagonist,
            segment,
            tags: _,
            locale: _,
            scale,
            paths,
            personas: _,
            channels: _,
            metrics: _,
            journey_metrics: _,
            evidence: _,
            lanes,
            offer,
            flows,
            stages,
            pictures: _,
            written: _,
        } = facts.journey;
        self.name(title);
        self.words(
            [scenario, description, goal, starts_when, ends_when, owner, industry, protagonist, segment].into_iter().flatten(),
        );
        self.plain(expectations);
        self.insights(insights);
        self.words(scale.labels.iter().map(|(_, label)| label));
        for Team { id: _, name, description } in facts.shown_teams() {
            self.name(name);
            self.words(description);
        }
        for Path { id: _, name, kind: _, description } in paths {
            self.name(name);
            self.words(description);
        }
        for Channel { id: _, name, icon: _, description } in facts.shown_channels() {
            self.name(name);
            self.words(description);
        }
        for OwnLane { id: _, title, role: _, after: _, description } in lanes {
            self.name(title);
            self.words(description);
        }
        if let Some(Offer { products, pain_relievers, gain_creators }) = offer {
            for OfferItem { text, description, addresses: _ } in [products, pain_relievers, gain_creators].into_iter().flatten() {
                self.words(std::iter::once(text).chain(description));
            }
        }
        for Flow { from: _, to: _, kind: _, label, carries, description, span: _ } in flows {
            self.words(label.iter().chain(carries.iter().flatten()).chain(description));
        }
        for metric in facts.shown_metrics() {
            self.metric(metric);
        }
        for evidence in facts.shown_evidence() {
            self.evidence(evidence);
        }
        for persona in facts.shown_personas() {
            self.persona(persona);
        }
        for stage in stages {
            self.stage(stage);
        }
    }

    fn persona(&mut self, persona: &'a Persona) {
        self.name(&persona.name);
        self.facts(persona.facts());
    }

    fn facts(&mut self, facts: impl Iterator<Item = PersonaFact<'a>>) {
        for fact in facts {
            match fact.value {
                PersonaValue::Text(text) | PersonaValue::ShortDescription(text) => self.words(text),
                PersonaValue::SpokenText(text) => self.voice(text),
                PersonaValue::PlainTextList(texts) => self.plain(texts),
                PersonaValue::SpokenTexts(texts) => {
                    self.voice(texts.iter().map(|text| &text.text));
                    self.words(texts.iter().filter_map(|text| text.description.as_ref()));
                }
                PersonaValue::OwnFacts(facts) => {
                    self.words(facts.iter().flat_map(|fact| fact.name.iter().chain([&fact.value])));
                }
                PersonaValue::Traits(traits) => self.words(traits.iter().map(|it| &it.name)),
                PersonaValue::Jobs(jobs) => self.facts(jobs.facts()),
                PersonaValue::Empathy(empathy) => self.facts(empathy.facts()),
                PersonaValue::PicturePath(_) | PersonaValue::Channels(_) | PersonaValue::Citations(_) => {}
            }
        }
    }

    fn stage(&mut self, stage: &'a Stage) {
        let Stage { id: _, name, goal, insights, whole, touchpoints } = stage;
        self.name(name);
        self.words(goal);
        self.insights(insights);
        self.moment(whole);
        for Touchpoint { id: _, name, kind: _, status: _, path: _, optional: _, next: _, moment } in touchpoints {
            self.name(name);
            self.moment(moment);
        }
    }

    fn moment(&mut self, moment: &'a Moment) {
        for field in FIELDS {
            self.field((field.value)(moment));
        }
        moment.own_items().for_each(|item| self.item(item));
    }

    fn field(&mut self, value: FieldValue<'a>) {
        match value {
            FieldValue::Text(text)
            | FieldValue::Duration(text)
            | FieldValue::StartTime(text)
            | FieldValue::StartEvent(text)
            | FieldValue::Wait(text)
            | FieldValue::TeamName(text)
            | FieldValue::PerceivedOwner(text) => self.words(text),
            FieldValue::Actions(actions) => self.plain(actions),
            FieldValue::TeamNames(texts) => self.words(texts),
            FieldValue::Thoughts(remarks) | FieldValue::Quotes(remarks) => {
                self.voice(remarks.iter().map(|remark| &remark.text));
                self.words(remarks.iter().filter_map(|remark| remark.description.as_ref()));
            }
            FieldValue::Needs(remarks) | FieldValue::Gains(remarks) | FieldValue::Policies(remarks) => self.remarks(remarks),
            FieldValue::Emotions(emotions) => emotions.iter().for_each(|emotion| self.emotion(emotion)),
            FieldValue::StaffEmotion(emotion) => emotion.iter().for_each(|emotion| self.emotion(emotion)),
            FieldValue::MomentOfTruth(moment_of_truth) => {
                self.words(moment_of_truth.iter().filter_map(|moment_of_truth| moment_of_truth.reason.as_ref()));
            }
            FieldValue::PainPoints(pains) => pains.iter().for_each(|pain| self.pain_point(pain)),
            FieldValue::Opportunities(opportunities) => opportunities.iter().for_each(|idea| self.opportunity(idea)),
            FieldValue::Links(links) => self.links(links),
            FieldValue::Items(items) => items.iter().for_each(|item| self.item(item)),
            FieldValue::FailPoints(fail_points) => fail_points.iter().for_each(|fail_point| self.fail_point(fail_point)),
            FieldValue::Channels(_)
            | FieldValue::Rating(_)
            | FieldValue::Weight(_)
            | FieldValue::Metrics(_)
            | FieldValue::PicturePath(_)
            | FieldValue::Personas(_)
            | FieldValue::Citations(_)
            | FieldValue::Confidence(_) => {}
        }
    }

    fn remarks(&mut self, remarks: impl IntoIterator<Item = &'a Remark>) {
        for Remark { id: _, text, description, evidence: _, confidence: _, personas: _ } in remarks {
            self.words(std::iter::once(text).chain(description));
        }
    }

    fn emotion(&mut self, emotion: &'a Emotion) {
        let Emotion { feeling, note, or, persona: _, from: _, score: _, intensity: _, evidence: _, confidence: _, span: _ } =
            emotion;
        self.voice(feeling);
        self.words(note);
        if let Some(Outcome { score: _, feeling, when }) = or {
            self.voice(feeling);
            self.words(when);
        }
    }

    fn insights(&mut self, insights: &'a [Insight]) {
        for Insight { text, description, touchpoint: _, place: _, evidence: _, confidence: _ } in insights {
            self.words([text]);
            self.words(description);
        }
    }

    fn pain_point(&mut self, pain: &'a PainPoint) {
        let PainPoint {
            id: _,
            text,
            description,
            severity: _,
            frequency,
            reach,
            root_cause,
            risk,
            mitigation,
            priority: _,
            status: _,
            evidence: _,
            confidence: _,
            personas: _,
        } = pain;
        self.words([text]);
        self.words([description, frequency, reach, root_cause, risk, mitigation].into_iter().flatten());
    }

    fn opportunity(&mut self, opportunity: &'a Opportunity) {
        let Opportunity {
            id: _,
            text,
            description,
            addresses: _,
            impact: _,
            effort: _,
            confidence: _,
            owner,
            status: _,
            due: _,
            link,
            hypothesis,
            priority: _,
            evidence: _,
            personas: _,
        } = opportunity;
        self.words([text]);
        self.words([description, owner].into_iter().flatten());
        self.links(link);
        if let Some(Hypothesis { change, expect, metric, result, status: _ }) = hypothesis.as_deref() {
            self.words([change, expect, metric, result].into_iter().flatten());
        }
    }

    fn links(&mut self, links: impl IntoIterator<Item = &'a Link>) {
        for Link { text, url: _, description } in links {
            self.words(std::iter::once(text).chain(description));
        }
    }

    fn item(&mut self, item: &'a Item) {
        let Item { id: _, text, actor, system, description, duration, wait, evidence: _, confidence: _, personas: _ } = item;
        self.words([text]);
        self.words([actor, system, description, duration, wait].into_iter().flatten());
    }

    fn fail_point(&mut self, fail_point: &'a FailPoint) {
        let FailPoint { id: _, text, description, likelihood: _, recovery, evidence: _ } = fail_point;
        self.words([text]);
        self.words([description, recovery].into_iter().flatten());
    }

    fn metric(&mut self, metric: &'a Metric) {
        let Metric {
            id: _,
            name,
            kind: _,
            unit: _,
            direction: _,
            baseline,
            value,
            target,
            as_of: _,
            n: _,
            series: _,
            source,
            description,
        } = metric;
        self.name(name);
        self.words([source, description].into_iter().flatten());
        for quantity in [baseline, value, target] {
            self.quantity(quantity.as_ref());
        }
    }

    fn evidence(&mut self, evidence: &'a Evidence) {
        let Evidence { id: _, kind: _, title, date: _, n: _, quote, link, description } = evidence;
        self.name(title);
        self.voice(quote);
        self.words(description);
        self.links(link);
    }
}
