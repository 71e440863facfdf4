//! A journey to all that its author wrote for people to read. Ids, references, addresses, units and words of status are not texts.

use std::collections::BTreeSet;

use crate::model::{Emotion, Evidence, FailPoint, Item, Journey, Metric, Moment, Opportunity, PainPoint, Persona, Remark, Text};
use crate::quantity::Quantity;
use crate::source::{Span, Spanned};

/// One text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    pub(super) span: Span,
}

/// What a text is, as far as it matters to how it can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// What something is called.
    Name,
    /// What somebody thinks, feels or said, word for word.
    Voice,
    /// What the author says.
    Words,
}

/// Every text of a journey, each place once.
pub(super) fn texts(journey: &Journey) -> Vec<Said<'_>> {
    let mut walk = Walk::default();
    walk.journey(journey);
    for persona in &journey.personas {
        walk.persona(persona);
    }
    for stage in &journey.stages {
        walk.name(&stage.name);
        walk.words(&stage.goal);
        walk.moment(&stage.whole);
        for touchpoint in &stage.touchpoints {
            walk.name(&touchpoint.name);
            walk.moment(&touchpoint.moment);
        }
    }
    walk.said
}

#[derive(Default)]
struct Walk<'a> {
    said: Vec<Said<'a>>,
    /// A name that was not written is taken from elsewhere, place and all.
    seen: BTreeSet<Span>,
}

impl<'a> Walk<'a> {
    fn add(&mut self, kind: Kind, text: &'a str, span: Span) {
        if self.seen.insert(span) {
            self.said.push(Said { kind, text, span });
        }
    }

    fn name(&mut self, text: &'a Text) {
        self.add(Kind::Name, &text.value, text.span);
    }

    fn voice(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.add(Kind::Voice, &text.value, text.span);
        }
    }

    fn words(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.add(Kind::Words, &text.value, text.span);
        }
    }

    fn quantity(&mut self, quantity: Option<&'a Spanned<Quantity>>) {
        if let Some(quantity) = quantity {
            self.add(Kind::Words, &quantity.value.text, quantity.span);
        }
    }

    fn journey(&mut self, journey: &'a Journey) {
        self.name(&journey.title);
        self.words([&journey.scenario, &journey.description, &journey.goal, &journey.starts_when].into_iter().flatten());
        self.words([&journey.ends_when, &journey.owner, &journey.industry, &journey.segment].into_iter().flatten());
        self.words(&journey.expectations);
        self.words(journey.scale.labels.iter().map(|(_, label)| label));
        for team in &journey.teams {
            self.name(&team.name);
            self.words(&team.description);
        }
        for path in &journey.paths {
            self.name(&path.name);
            self.words(&path.description);
        }
        for channel in &journey.channels {
            self.name(&channel.name);
            self.words(&channel.description);
        }
        for lane in &journey.lanes {
            self.name(&lane.title);
            self.words(&lane.description);
        }
        if let Some(offer) = &journey.offer {
            for item in [&offer.products, &offer.pain_relievers, &offer.gain_creators].into_iter().flatten() {
                self.words(std::iter::once(&item.text).chain(&item.description));
            }
        }
        for flow in &journey.flows {
            self.words(flow.label.iter().chain(flow.carries.iter().flatten()));
        }
        for metric in &journey.metrics {
            self.metric(metric);
        }
        for evidence in &journey.evidence {
            self.evidence(evidence);
        }
    }

    fn persona(&mut self, persona: &'a Persona) {
        self.name(&persona.name);
        self.words([&persona.role, &persona.segment, &persona.bio, &persona.description].into_iter().flatten());
        self.voice(&persona.quote);
        let jobs = &persona.jobs;
        let lists = [&persona.goals, &persona.needs, &persona.frustrations, &persona.motivations, &persona.behaviours];
        self.words(lists.into_iter().flatten());
        self.words([&persona.pains, &persona.gains, &jobs.functional, &jobs.emotional, &jobs.social].into_iter().flatten());
        self.words(persona.traits.iter().map(|(name, _)| name));
        let empathy = &persona.empathy;
        self.voice([&empathy.says, &empathy.thinks, &empathy.feels, &empathy.hears].into_iter().flatten());
        self.words([&empathy.does, &empathy.sees].into_iter().flatten());
    }

    fn moment(&mut self, moment: &'a Moment) {
        self.words(&moment.description);
        self.words(&moment.actions);
        for remark in moment.thoughts.iter().chain(&moment.quotes) {
            self.voice([&remark.text]);
            self.words(&remark.description);
        }
        for emotion in moment.emotions.iter().chain(&moment.staff_emotion) {
            self.emotion(emotion);
        }
        self.words(moment.moment_of_truth.iter().filter_map(|moment| moment.reason.as_ref()));
        self.remarks([&moment.workarounds, &moment.needs, &moment.gains, &moment.policies].into_iter().flatten());
        self.remarks(moment.own.iter().flat_map(|(_, remarks)| remarks));
        for pain in &moment.pain_points {
            self.pain_point(pain);
        }
        for opportunity in &moment.opportunities {
            self.opportunity(opportunity);
        }
        self.words([&moment.duration, &moment.wait, &moment.owner, &moment.perceived_owner].into_iter().flatten());
        self.words(&moment.contributors);
        self.words(moment.links.iter().map(|link| &link.text));
        let items = [&moment.physical_evidence, &moment.frontstage, &moment.backstage, &moment.support];
        for item in items.into_iter().flatten() {
            self.item(item);
        }
        for fail_point in &moment.fail_points {
            self.fail_point(fail_point);
        }
    }

    fn remarks(&mut self, remarks: impl IntoIterator<Item = &'a Remark>) {
        for remark in remarks {
            self.words(std::iter::once(&remark.text).chain(&remark.description));
        }
    }

    fn emotion(&mut self, emotion: &'a Emotion) {
        self.voice(&emotion.feeling);
        self.words(&emotion.note);
    }

    fn pain_point(&mut self, pain: &'a PainPoint) {
        self.words([&pain.text]);
        self.words([&pain.description, &pain.frequency, &pain.reach, &pain.root_cause].into_iter().flatten());
    }

    fn opportunity(&mut self, opportunity: &'a Opportunity) {
        self.words([&opportunity.text]);
        self.words([&opportunity.description, &opportunity.owner].into_iter().flatten());
        self.words(opportunity.link.iter().map(|link| &link.text));
        if let Some(hypothesis) = &opportunity.hypothesis {
            self.words([&hypothesis.change, &hypothesis.expect, &hypothesis.metric, &hypothesis.result].into_iter().flatten());
        }
    }

    fn item(&mut self, item: &'a Item) {
        self.words([&item.text]);
        self.words([&item.actor, &item.system, &item.description, &item.duration, &item.wait].into_iter().flatten());
    }

    fn fail_point(&mut self, fail_point: &'a FailPoint) {
        self.words([&fail_point.text]);
        self.words([&fail_point.description, &fail_point.recovery].into_iter().flatten());
    }

    fn metric(&mut self, metric: &'a Metric) {
        self.name(&metric.name);
        self.words([&metric.source, &metric.description].into_iter().flatten());
        for quantity in [&metric.baseline, &metric.value, &metric.target] {
            self.quantity(quantity.as_ref());
        }
    }

    fn evidence(&mut self, evidence: &'a Evidence) {
        self.name(&evidence.title);
        self.voice(&evidence.quote);
        self.words(&evidence.description);
        self.words(evidence.link.iter().map(|link| &link.text));
    }
}
