//! Everything a touchpoint, or a stage as a whole, holds.

use super::{Teller, cards, fact, facts, given, group, link, plain, text};
use crate::model::{Emotion, Moment, Remark, Role, Weight};
use crate::picture::Cut;
use crate::reading::{Card, Fact, Feeling, Line, Node, Piece, Tone};

impl Teller<'_> {
    /// `name`: what it is called, for its picture. `told`: what stands above already.
    pub(super) fn moment(&self, moment: &Moment, name: &str, level: u8, told: Option<&str>) -> Vec<Node> {
        let w = self.words;
        let mut nodes = Vec::new();
        let actions: Vec<Line> = moment.actions.iter().filter(|a| Some(a.as_str()) != told).map(|a| plain(&a.value)).collect();
        match actions.len() {
            0 => {}
            1 => nodes.extend(actions.into_iter().map(|line| Node::Text { line, lead: true })),
            _ => nodes.push(Node::List { lines: actions, ordered: false }),
        }
        nodes.extend(moment.description.iter().map(text));
        nodes.extend(self.picture(moment.image.as_ref(), Cut::Wide, name));
        let mut add = |title: &str, inside: Vec<Node>| nodes.extend(group(level, title, inside));
        add(w.feels, self.feels(moment));
        add(self.fixed.lane_needs.title, self.remarks(&moment.needs, Tone::Plain));
        add(self.fixed.lane_pain_points.title, cards(self.pains(&moment.pain_points)));
        add(self.fixed.lane_workarounds.title, self.remarks(&moment.workarounds, Tone::Plain));
        add(self.fixed.lane_gains.title, self.remarks(&moment.gains, Tone::Gain));
        add(self.fixed.lane_opportunities.title, cards(self.opportunities(&moment.opportunities)));
        add(w.numbers, cards(moment.metrics.iter().map(|n| self.metric(&self.journey.metrics[*n])).collect()));
        add(w.behind, self.behind(moment, level + 1));
        for (lane, remarks) in &moment.own {
            let own = &self.journey.lanes[*lane];
            add(&own.title, self.remarks(remarks, tone(own.role)));
        }
        add(w.more, facts(self.about(moment)));
        nodes
    }

    /// Feelings, why it matters, what customers think and say.
    fn feels(&self, moment: &Moment) -> Vec<Node> {
        let w = self.words;
        let mut feelings: Vec<Feeling> = moment.emotions.iter().map(|e| self.feeling(e)).collect();
        if let Some(truth) = &moment.moment_of_truth {
            let star = truth
                .reason
                .as_ref()
                .map_or_else(|| self.fixed.key_star.to_owned(), |reason| self.fixed.label(self.fixed.key_star, reason));
            match feelings.first_mut() {
                Some(first) => first.star = Some(star),
                None => feelings.push(Feeling {
                    face: None,
                    who: None,
                    word: None,
                    score: None,
                    star: Some(star),
                    note: None,
                    facts: Vec::new(),
                }),
            }
        }
        let mut nodes = Vec::new();
        if !feelings.is_empty() {
            nodes.push(Node::Feelings { feelings });
        }
        for (remarks, said) in [(&moment.thoughts, false), (&moment.quotes, true)] {
            for remark in remarks {
                let mut source = self.short([
                    remark.description.as_ref().map(|d| d.value.clone()),
                    Some((if said { w.said } else { w.thought }).to_owned()),
                    self.personas_named(&remark.personas),
                    self.confidence(remark.confidence.map(|c| c.value)),
                ]);
                source.extend(self.sources_after(&remark.evidence));
                nodes.push(Node::Quote { text: self.quoted(&remark.text), said, source });
            }
        }
        nodes
    }

    pub(super) fn feeling(&self, emotion: &Emotion) -> Feeling {
        let w = self.words;
        let score = match (emotion.from, emotion.score) {
            (Some(from), Some(to)) => Some(self.fixed.fill(w.range, &[&self.score(from.value), &self.score(to.value)])),
            (None, Some(score)) => Some(self.score(score.value)),
            (Some(from), None) => Some(self.score(from.value)),
            (None, None) => None,
        };
        let mut list = Vec::new();
        list.extend(emotion.intensity.map(|n| fact(w.intensity, self.of(f64::from(n.value), 3))));
        list.extend(self.confidence(emotion.confidence.map(|c| c.value)).map(|c| fact(w.confidence, c)));
        list.extend(self.sources(&emotion.evidence));
        Feeling {
            face: emotion.score.map(|score| self.face(score.value)),
            who: emotion.persona.map(|n| self.journey.personas[n].name.value.clone()),
            word: emotion.feeling.as_ref().map(|f| f.value.clone()),
            score,
            star: None,
            note: emotion.note.as_ref().map(|n| n.value.clone()),
            facts: list,
        }
    }

    /// Texts that proof can stand behind.
    pub(super) fn remarks(&self, remarks: &[Remark], tone: Tone) -> Vec<Node> {
        let card = |remark: &Remark| Card {
            caption: self.short([
                self.personas_named(&remark.personas).map(|who| self.fixed.fill(self.fixed.only_for, &[&who])),
                self.confidence(remark.confidence.map(|c| c.value)),
            ]),
            notes: remark.description.iter().map(|d| plain(&d.value)).collect(),
            facts: self.sources(&remark.evidence).into_iter().collect(),
            ..super::card(tone, &remark.text.value)
        };
        cards(remarks.iter().map(card).collect())
    }

    /// What happens to make it happen.
    fn behind(&self, moment: &Moment, level: u8) -> Vec<Node> {
        let staff = moment.staff_emotion.iter().map(|e| self.feeling(e)).collect::<Vec<_>>();
        let parts = [
            (self.fixed.lane_physical_evidence.title, cards(self.items(&moment.physical_evidence, Tone::Proof))),
            (self.fixed.lane_frontstage.title, cards(self.items(&moment.frontstage, Tone::Front))),
            (self.fixed.lane_backstage.title, cards(self.items(&moment.backstage, Tone::Back))),
            (self.fixed.lane_support.title, cards(self.items(&moment.support, Tone::Support))),
            (self.fixed.lane_policies.title, self.remarks(&moment.policies, Tone::Plain)),
            (self.fixed.lane_fail_points.title, cards(self.fail_points(&moment.fail_points))),
            (
                self.fixed.lane_staff_emotion.title,
                if staff.is_empty() { Vec::new() } else { vec![Node::Feelings { feelings: staff }] },
            ),
        ];
        parts.into_iter().filter_map(|(title, inside)| group(level, title, inside)).collect()
    }

    /// What else is known.
    fn about(&self, moment: &Moment) -> Vec<Fact> {
        let w = self.words;
        let mut list = Vec::new();
        list.extend(self.personas_named(&moment.personas).map(|who| fact(self.fixed.persona, who)));
        if !moment.channels.is_empty() {
            list.push(fact(w.channel, self.channel_names(&moment.channels)));
        }
        list.extend(given(w.duration, moment.duration.as_ref()));
        list.extend(given(w.wait, moment.wait.as_ref()));
        list.extend(moment.owner.as_ref().map(|o| fact(self.fixed.owner, self.team(o))));
        if !moment.contributors.is_empty() {
            let lines = moment.contributors.iter().map(|c| plain(self.team(c))).collect();
            list.push(Fact { name: w.contributors.to_owned(), lines });
        }
        list.extend(moment.perceived_owner.as_ref().map(|o| fact(w.seen_as, self.team(o))));
        list.extend(
            moment
                .importance
                .as_ref()
                .map(|weight| Fact { name: self.fixed.lane_importance.title.to_owned(), lines: self.weight(weight) }),
        );
        list.extend(moment.engagement.map(|level| fact(self.fixed.lane_engagement.title, self.of(level.value, 5))));
        list.extend(self.confidence(moment.confidence.map(|c| c.value)).map(|c| fact(w.confidence, c)));
        if !moment.links.is_empty() {
            list.push(Fact { name: self.fixed.lane_links.title.to_owned(), lines: moment.links.iter().map(link).collect() });
        }
        list.extend(self.sources(&moment.evidence));
        list
    }

    /// How much something weighs, for the customer and for the business.
    pub(super) fn weight(&self, weight: &Weight) -> Vec<Line> {
        let w = self.words;
        match (weight.customer, weight.business) {
            (Some(customer), Some(business)) => vec![
                plain(self.fixed.label(w.to_customer, &self.of(customer.value, 5))),
                plain(self.fixed.label(w.to_business, &self.of(business.value, 5))),
            ],
            (Some(only), None) => vec![plain(self.of(only.value, 5))],
            (None, Some(only)) => vec![plain(self.fixed.label(w.to_business, &self.of(only.value, 5)))],
            (None, None) => Vec::new(),
        }
    }

    /// Where something is known from, behind other short facts.
    fn sources_after(&self, evidence: &[usize]) -> Line {
        let mut line = Vec::new();
        for n in evidence {
            line.push(Piece::text(self.fixed.dot));
            line.push(self.source(*n));
        }
        line
    }
}

/// The look of an own lane's content.
const fn tone(role: Role) -> Tone {
    match role {
        Role::Note | Role::Number | Role::Customer => Tone::Plain,
        Role::Pain => Tone::Pain,
        Role::Gain => Tone::Gain,
        Role::Frontstage => Tone::Front,
        Role::Backstage => Tone::Back,
        Role::Support => Tone::Support,
    }
}
