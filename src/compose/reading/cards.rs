//! Pain points, opportunities, work behind the scenes, fail points and metrics as cards.

use super::{Teller, card, fact, given, plain};
use crate::compose::words;
use crate::facts::metric as facts;
use crate::model::{FailPoint, Hypothesis, Item, Metric, Opportunity, PainPoint, Severity};
use crate::quantity::Quantity;
use crate::reading::{Bar, Card, Fact, Line, Piece, Tone};

impl Teller<'_> {
    /// Most severe first; equally severe ones as written.
    pub(super) fn pains(&self, pains: &[PainPoint]) -> Vec<Card> {
        let mut pains: Vec<&PainPoint> = pains.iter().collect();
        pains.sort_by_key(|pain| std::cmp::Reverse(pain.severity.map(|s| s.value)));
        pains.into_iter().map(|pain| self.pain(pain)).collect()
    }

    fn pain(&self, pain: &PainPoint) -> Card {
        let w = self.words;
        let mut caption = Vec::new();
        let severity = pain.severity.map(|severity| {
            let filled = match severity.value {
                Severity::Minor => 1,
                Severity::Major => 2,
                Severity::Severe => 3,
            };
            caption.push(Piece::Pips { filled });
            words::severity(self.fixed, severity.value).to_owned()
        });
        caption.extend(self.short([
            severity,
            pain.frequency.as_ref().map(|t| t.value.clone()),
            pain.reach.as_ref().map(|t| self.fixed.fill(self.fixed.reaches, &[t])),
            pain.status.as_ref().map(|t| t.value.clone()),
            self.confidence(pain.confidence.map(|c| c.value)),
            self.personas_named(&pain.personas).map(|who| self.fixed.fill(self.fixed.only_for, &[&who])),
        ]));
        let mut list: Vec<Fact> = given(w.cause, pain.root_cause.as_ref()).into_iter().collect();
        list.extend(self.sources(&pain.evidence));
        let notes = pain.description.iter().map(|d| plain(&d.value)).collect();
        Card { caption, notes, facts: list, ..card(Tone::Pain, &pain.text.value) }
    }

    pub(super) fn opportunities(&self, chances: &[Opportunity]) -> Vec<Card> {
        chances.iter().map(|chance| self.opportunity(chance)).collect()
    }

    fn opportunity(&self, chance: &Opportunity) -> Card {
        let w = self.words;
        let caption = self.short([
            chance.owner.as_ref().map(|o| self.team(o).to_owned()),
            chance.status.as_ref().map(|t| t.value.clone()),
            chance.due.map(|d| self.fixed.fill(self.fixed.due, &[&self.date(d.value)])),
            self.confidence(chance.confidence.map(|c| c.value)),
            self.personas_named(&chance.personas).map(|who| self.fixed.fill(self.fixed.only_for, &[&who])),
        ]);
        let mut list = Vec::new();
        list.extend(chance.impact.as_ref().map(|impact| Fact { name: w.impact.to_owned(), lines: self.weight(impact) }));
        list.extend(chance.effort.map(|effort| fact(w.effort, self.of(effort.value, 5))));
        if !chance.addresses.is_empty() {
            let lines = chance.addresses.iter().map(|id| plain(self.pain_named(id))).collect();
            list.push(Fact { name: w.addresses.to_owned(), lines });
        }
        list.extend(chance.link.iter().map(|link| Fact { name: w.link.to_owned(), lines: vec![super::link(link)] }));
        list.extend(self.sources(&chance.evidence));
        list.extend(chance.hypothesis.iter().flat_map(|h| self.hypothesis(h)));
        Card {
            caption,
            tag: chance.quick_win().then(|| self.fixed.quick_win.to_owned()),
            notes: chance.description.iter().map(|d| plain(&d.value)).collect(),
            facts: list,
            ..card(Tone::Chance, &chance.text.value)
        }
    }

    fn hypothesis(&self, hypothesis: &Hypothesis) -> Vec<Fact> {
        let w = self.words;
        let metric = hypothesis.metric.as_ref().map(|named| {
            let known = self.journey.metrics.iter().find(|m| m.id.as_ref().is_some_and(|id| id.value == named.value));
            fact(w.measured_by, known.map_or(named.as_str(), |m| m.name.as_str()))
        });
        let mut list = Vec::new();
        list.extend(given(w.change, hypothesis.change.as_ref()));
        list.extend(given(w.expect, hypothesis.expect.as_ref()));
        list.extend(metric);
        list.extend(given(w.result, hypothesis.result.as_ref()));
        list.extend(given(w.test_status, hypothesis.status.as_ref()));
        list
    }

    /// The text of a pain point where its id was written.
    fn pain_named<'t>(&'t self, written: &'t str) -> &'t str {
        let pains = self.journey.moments().flat_map(|m| &m.pain_points);
        let named = pains.into_iter().find(|p| p.id.as_ref().is_some_and(|id| id.value == written));
        named.map_or(written, |p| p.text.as_str())
    }

    pub(super) fn items(&self, items: &[Item], tone: Tone) -> Vec<Card> {
        let item = |item: &Item| Card {
            caption: self.short([
                item.actor.as_ref().map(|t| t.value.clone()),
                item.system.as_ref().map(|t| self.fixed.fill(self.fixed.system, &[t])),
                item.duration.as_ref().map(|t| self.fixed.fill(self.fixed.takes, &[t])),
                item.wait.as_ref().map(|t| self.fixed.fill(self.fixed.waits, &[t])),
            ]),
            notes: item.description.iter().map(|d| plain(&d.value)).collect(),
            facts: self.sources(&item.evidence).into_iter().collect(),
            ..card(tone, &item.text.value)
        };
        items.iter().map(item).collect()
    }

    pub(super) fn fail_points(&self, points: &[FailPoint]) -> Vec<Card> {
        let w = self.words;
        let point = |point: &FailPoint| Card {
            caption: self.short([point.likelihood.map(|l| self.likelihood(l.value).to_owned())]),
            notes: point.description.iter().map(|d| plain(&d.value)).collect(),
            facts: given(w.recovery, point.recovery.as_ref()).into_iter().chain(self.sources(&point.evidence)).collect(),
            ..card(Tone::Pain, &point.text.value)
        };
        points.iter().map(point).collect()
    }

    /// A metric: where it is, where it should be, and where that is known from.
    pub(super) fn metric(&self, metric: &Metric) -> Card {
        let w = self.words;
        let unit = metric.unit.as_ref().map_or("", |u| u.as_str());
        let with_unit = |value: &Quantity| facts::with_unit(metric, value);
        let target = metric.target.as_ref().map(|t| self.fixed.fill(self.fixed.target, &[&with_unit(t)]));
        let baseline = metric.baseline.as_ref().map(|b| self.fixed.fill(self.fixed.baseline, &[&with_unit(b)]));
        let bar = facts::progress(metric).map(|p| Bar {
            value: (p.value * 100.0).round() as u8,
            target: Some((p.target * 100.0).round() as u8),
            reached: p.reached,
        });
        let series: Vec<String> = metric.series.iter().map(|v| v.value.to_string()).collect();
        let mut list = Vec::new();
        list.extend(metric.kind.and_then(|k| self.metric_kind(k.value)).map(|k| fact(w.kind, k)));
        list.extend(metric.direction.map(|d| fact(w.direction, self.direction(d.value))));
        if !series.is_empty() {
            list.push(fact(w.series, self.fixed.list(&series)));
        }
        list.extend(metric.as_of.map(|d| fact(w.as_of, self.date(d.value))));
        list.extend(metric.n.map(|n| fact(w.sample, n.value.to_string())));
        list.extend(given(w.source, metric.source.as_ref()));
        let unit: Line = if metric.value.is_none() && metric.target.is_none() { plain(unit) } else { Vec::new() };
        Card {
            figure: metric.value.as_ref().map(|v| with_unit(v)),
            bar,
            caption: self.short([baseline, target]).into_iter().chain(unit).collect(),
            notes: metric.description.iter().map(|d| plain(&d.value)).collect(),
            facts: list,
            ..card(Tone::Plain, &metric.name.value)
        }
    }
}
