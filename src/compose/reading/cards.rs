//! Builds cards: pain points, opportunities, work behind the scenes, fail points, remarks and metrics.

use super::DocumentBuilder;
use super::nodes::{self, fact, given, jump, link, plain};
use crate::compose::description::{self, Description, Explanation, Priority, ShortFact};
use crate::compose::value_words;
use crate::facts::by_severity;
use crate::facts::metric::progress;
use crate::model::{FailPoint, Hypothesis, Insight, Item, Metric, Opportunity, PainPoint, Remark, Text};
use crate::reading::{Bar, Fact, Piece, ReadingCard, ReadingNode, Tone};

impl DocumentBuilder<'_> {
    /// The cards of pain points by severity, the most severe first.
    pub(super) fn pains(&self, pains: &[PainPoint]) -> Vec<ReadingCard> {
        let pains = by_severity(pains).into_iter();
        pains.map(|pain| self.card(Tone::Pain, &description::pain(pain, self.facts, self.words))).collect()
    }

    pub(super) fn opportunities(&self, chances: &[Opportunity]) -> Vec<ReadingCard> {
        chances.iter().map(|chance| self.opportunity(chance)).collect()
    }

    pub(super) fn items(&self, items: &[Item], tone: Tone) -> Vec<ReadingCard> {
        items.iter().map(|item| self.card(tone, &description::item(item, self.facts, self.words))).collect()
    }

    pub(super) fn fail_points(&self, points: &[FailPoint]) -> Vec<ReadingCard> {
        points.iter().map(|point| self.card(Tone::Pain, &description::fail_point(point, self.words))).collect()
    }

    /// The cards of remarks.
    pub(super) fn remarks(&self, remarks: &[Remark], tone: Tone) -> Vec<ReadingNode> {
        let card = |remark| self.card(tone, &description::remark(remark, self.facts, self.words));
        nodes::cards(remarks.iter().map(card).collect())
    }

    /// The card of a description.
    pub(super) fn card(&self, tone: Tone, described: &Description<'_>) -> ReadingCard {
        let w = self.page;
        let pips = described.severity.map(|(filled, _)| Piece::Pips { filled });
        let severity = described.severity.map(|(_, word)| word.to_owned());
        let short = described.short.iter().map(|it| match it {
            ShortFact::Text(text) => Some(text.clone()),
            ShortFact::Confidence(confidence) => self.confidence(Some(*confidence)),
            // Printed as a fact.
            ShortFact::Link(_) => None,
        });
        let background = described.background.iter().map(|it| match it {
            Explanation::Cause(text) => fact(w.cause, &text.value),
            Explanation::Risk(text) => fact(w.risk, &text.value),
            Explanation::Mitigation(text) => fact(w.mitigation, &text.value),
            Explanation::Recovery(text) => fact(w.recovery, &text.value),
        });
        ReadingCard {
            figure: described.figure.clone(),
            caption: pips.into_iter().chain(self.short(std::iter::once(severity).chain(short))).collect(),
            tag: match described.tag {
                Some(Priority::QuickWin) => Some(self.words.quick_win.to_owned()),
                Some(Priority::Score(..) | Priority::Impact(_) | Priority::Effort(_)) | None => None,
            },
            notes: described.text.iter().map(|text| plain(&text.value)).collect(),
            facts: background.chain(self.sources(described.evidence)).collect(),
            ..nodes::card(tone, &described.title.value)
        }
    }

    fn opportunity(&self, chance: &Opportunity) -> ReadingCard {
        let w = self.page;
        let mut list = Vec::new();
        list.extend(chance.impact.as_ref().map(|impact| Fact { name: w.impact.to_owned(), lines: self.weight(impact) }));
        list.extend(chance.effort.map(|effort| fact(w.effort, self.rating(effort.value))));
        list.extend(self.addresses(&chance.addresses));
        list.extend(chance.link.iter().map(|it| Fact { name: w.link.to_owned(), lines: vec![link(it, self.words)] }));
        let mut card = self.card(Tone::Chance, &description::opportunity(chance, self.facts, self.words));
        card.facts.splice(0..0, list);
        card.facts.extend(chance.hypothesis.iter().flat_map(|h| self.hypothesis(h)));
        card
    }

    fn hypothesis(&self, hypothesis: &Hypothesis) -> Vec<Fact> {
        let w = self.page;
        let metric = hypothesis.metric.as_ref().map(|named| {
            let known = self.facts.metric_names().find(named);
            fact(w.measured_by, known.map_or(named.as_str(), |n| self.journey.metrics[n].name.as_str()))
        });
        let mut list = Vec::new();
        list.extend(given(w.change, hypothesis.change.as_ref()));
        list.extend(given(w.expect, hypothesis.expect.as_ref()));
        list.extend(metric);
        list.extend(given(w.result, hypothesis.result.as_ref()));
        list.extend(given(w.test_status, hypothesis.status.as_ref()));
        list
    }

    pub(super) fn insights(&self, insights: &[Insight]) -> Vec<ReadingCard> {
        let card = |insight: &Insight| {
            let w = self.page;
            let confidence = self.confidence(insight.confidence.map(|it| it.value)).map(|text| fact(w.confidence, text));
            let place =
                insight.place.map(|place| Fact { name: w.touchpoint.to_owned(), lines: vec![vec![jump(&self.facts.at(place))]] });
            ReadingCard {
                notes: insight.description.iter().map(|text| plain(&text.value)).collect(),
                facts: place.into_iter().chain(confidence).chain(self.sources(&insight.evidence)).collect(),
                ..nodes::card(Tone::Plain, &insight.text.value)
            }
        };
        insights.iter().map(card).collect()
    }

    /// What an opportunity or a part of the offer addresses.
    pub(super) fn addresses(&self, words: &[Text]) -> Option<Fact> {
        let lines = words.iter().map(|word| plain(self.facts.addressed_text(word))).collect();
        (!words.is_empty()).then(|| Fact { name: self.page.addresses.to_owned(), lines })
    }

    /// The card of a metric: value, target and source.
    pub(super) fn metric(&self, metric: &Metric) -> ReadingCard {
        let w = self.page;
        let bar = progress(metric).map(|p| Bar {
            value: (p.value * 100.0).round() as u8,
            target: Some((p.target * 100.0).round() as u8),
            reached: p.reached,
            verdict: p.reached.map(|reached| value_words::verdict(self.words, reached).to_owned()),
        });
        let series: Vec<String> = metric.series.iter().map(|value| value.text.clone()).collect();
        let mut list = Vec::new();
        list.extend(metric.kind.and_then(|k| self.metric_kind(k.value)).map(|k| fact(w.kind, k)));
        list.extend(metric.direction.map(|d| fact(w.direction, self.direction(d.value))));
        if !series.is_empty() {
            list.push(fact(w.series, self.words.list(&series)));
        }
        list.extend(metric.as_of.map(|d| fact(w.as_of, self.date(d.value))));
        list.extend(metric.n.map(|n| fact(w.sample, n.value.to_string())));
        list.extend(given(w.source, metric.source.as_ref()));
        let mut described = description::metric(metric, self.words);
        // The unit is printed alone if no number is printed with it.
        let with_one = [&metric.baseline, &metric.value, &metric.target].into_iter().flatten().any(|value| value.takes_unit());
        described.short.extend(metric.unit.iter().filter(|_| !with_one).map(|unit| ShortFact::Text(unit.value.clone())));
        ReadingCard { bar, facts: list, ..self.card(Tone::Plain, &described) }
    }
}
