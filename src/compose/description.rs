//! Describes pain points, opportunities, metrics, work, paths and remarks for their cards.
//!
//! A sheet turns a description into blocks, the page into a card of its document.

use super::names::only_for;
use super::value_words;
use crate::facts::metric::{current, with_unit};
use crate::facts::{Facts, pips};
use crate::model::{Confidence, FailPoint, Item, Link, Metric, Opportunity, PainPoint, Path, Remark, Text};
use crate::words::Words;

/// The content of one card.
pub(super) struct Description<'a> {
    /// Its text.
    pub(super) title: &'a Text,
    /// A prominent number with its unit.
    pub(super) figure: Option<String>,
    /// Severity from 1 to 3, and the word for it.
    pub(super) severity: Option<(u8, &'static str)>,
    /// Short facts, in order.
    pub(super) short: Vec<ShortFact<'a>>,
    /// The priority of an opportunity.
    pub(super) tag: Option<Priority>,
    /// Its cause, its risk and the answer to it, or the recovery from it.
    pub(super) background: Vec<Explanation<'a>>,
    /// A longer text.
    pub(super) text: Option<&'a Text>,
    /// Indices of the evidence behind it.
    pub(super) evidence: &'a [usize],
}

/// One short fact.
pub(super) enum ShortFact<'a> {
    /// Printed by both.
    Text(String),
    /// The author's confidence, printed by the page only.
    Confidence(Confidence),
    /// A link, which a sheet prints among the short facts and the page separately.
    Link(&'a Link),
}

/// The priority of an opportunity. A sheet prints it as a tag; the page prints impact and effort as facts, and a tag for a quick
/// win.
pub(super) enum Priority {
    /// High impact, low effort.
    QuickWin,
    /// Impact and effort, 1-5.
    Score(f64, f64),
    /// Impact, 1-5.
    Impact(f64),
    /// Effort, 1-5.
    Effort(f64),
}

/// A text that both print with a label.
pub(super) enum Explanation<'a> {
    /// The cause of a pain point.
    Cause(&'a Text),
    /// What may be lost through a pain point.
    Risk(&'a Text),
    /// The answer to a pain point.
    Mitigation(&'a Text),
    /// The recovery from a failure.
    Recovery(&'a Text),
}

/// Describes a pain point.
pub(super) fn pain<'a>(pain: &'a PainPoint, facts: &Facts<'_>, words: &Words) -> Description<'a> {
    Description {
        severity: pain.severity.map(|it| (pips(it.value), value_words::severity(words, it.value))),
        short: short([
            priority(pain.priority.as_ref(), words),
            text(pain.frequency.as_ref()),
            pain.reach.as_ref().map(|reach| ShortFact::Text(words.fill(words.reaches, &[reach]))),
            text(pain.status.as_ref()),
            pain.confidence.map(|it| ShortFact::Confidence(it.value)),
            only_for(&pain.personas, facts, words).map(ShortFact::Text),
        ]),
        background: [
            pain.root_cause.as_ref().map(Explanation::Cause),
            pain.risk.as_ref().map(Explanation::Risk),
            pain.mitigation.as_ref().map(Explanation::Mitigation),
        ]
        .into_iter()
        .flatten()
        .collect(),
        ..bare(&pain.text, pain.description.as_ref(), &pain.evidence)
    }
}

/// Describes an opportunity.
pub(super) fn opportunity<'a>(chance: &'a Opportunity, facts: &Facts<'_>, words: &Words) -> Description<'a> {
    Description {
        short: short([
            priority(chance.priority.as_ref(), words),
            chance.owner.as_ref().map(|owner| ShortFact::Text(facts.teams.name(owner).to_owned())),
            text(chance.status.as_ref()),
            chance.due.map(|due| ShortFact::Text(words.fill(words.due, &[&value_words::date(words, due.value)]))),
            chance.link.as_ref().map(ShortFact::Link),
            chance.confidence.map(|it| ShortFact::Confidence(it.value)),
            only_for(&chance.personas, facts, words).map(ShortFact::Text),
        ]),
        tag: if chance.quick_win() { Some(Priority::QuickWin) } else { weights(chance) },
        ..bare(&chance.text, chance.description.as_ref(), &chance.evidence)
    }
}

/// The weights of an opportunity, as far as they are estimated.
pub(super) fn weights(chance: &Opportunity) -> Option<Priority> {
    match (&chance.impact, chance.effort) {
        (Some(impact), Some(effort)) => Some(Priority::Score(impact.value(), effort.value)),
        (Some(impact), None) => Some(Priority::Impact(impact.value())),
        (None, Some(effort)) => Some(Priority::Effort(effort.value)),
        (None, None) => None,
    }
}

impl Priority {
    /// As both print it.
    pub(super) fn text(&self, words: &Words) -> String {
        match self {
            Self::QuickWin => words.quick_win.to_owned(),
            Self::Score(impact, effort) => words.fill(words.score, &[&words.number(*impact), &words.number(*effort)]),
            Self::Impact(impact) => words.fill(words.impact, &[&words.number(*impact)]),
            Self::Effort(effort) => words.fill(words.effort, &[&words.number(*effort)]),
        }
    }
}

/// Describes a piece of work, or physical evidence.
pub(super) fn item<'a>(item: &'a Item, facts: &Facts<'_>, words: &Words) -> Description<'a> {
    let filled = |pattern: &str, it: Option<&Text>| it.map(|it| ShortFact::Text(words.fill(pattern, &[it])));
    Description {
        short: short([
            text(item.actor.as_ref()),
            filled(words.system, item.system.as_ref()),
            filled(words.takes, item.duration.as_ref()),
            filled(words.waits, item.wait.as_ref()),
            only_for(&item.personas, facts, words).map(ShortFact::Text),
            item.confidence.map(|it| ShortFact::Confidence(it.value)),
        ]),
        ..bare(&item.text, item.description.as_ref(), &item.evidence)
    }
}

/// Describes a fail point.
pub(super) fn fail_point<'a>(point: &'a FailPoint, words: &Words) -> Description<'a> {
    Description {
        short: short([point.likelihood.map(|it| ShortFact::Text(value_words::likelihood(words, it.value).to_owned()))]),
        background: point.recovery.as_ref().map(Explanation::Recovery).into_iter().collect(),
        ..bare(&point.text, point.description.as_ref(), &point.evidence)
    }
}

/// Describes a metric: its current value, baseline and target.
pub(super) fn metric<'a>(metric: &'a Metric, words: &Words) -> Description<'a> {
    let baseline = metric.baseline.as_ref().map(|it| words.fill(words.baseline, &[&with_unit(metric, it)]));
    let target = metric.target.as_ref().map(|it| words.fill(words.target, &[&with_unit(metric, it)]));
    Description {
        figure: current(metric).map(|value| with_unit(metric, value)),
        short: short([baseline.map(ShortFact::Text), target.map(ShortFact::Text)]),
        ..bare(&metric.name, metric.description.as_ref(), &[])
    }
}

/// Describes an alternative path.
pub(super) fn path<'a>(path: &'a Path, words: &Words) -> Description<'a> {
    Description {
        short: vec![ShortFact::Text(value_words::path(words, path.kind).to_owned())],
        ..bare(&path.name, path.description.as_ref(), &[])
    }
}

/// Describes a remark.
pub(super) fn remark<'a>(remark: &'a Remark, facts: &Facts<'_>, words: &Words) -> Description<'a> {
    Description {
        short: short([
            only_for(&remark.personas, facts, words).map(ShortFact::Text),
            remark.confidence.map(|it| ShortFact::Confidence(it.value)),
        ]),
        ..bare(&remark.text, remark.description.as_ref(), &remark.evidence)
    }
}

fn bare<'a>(title: &'a Text, text: Option<&'a Text>, evidence: &'a [usize]) -> Description<'a> {
    Description { title, figure: None, severity: None, short: Vec::new(), tag: None, background: Vec::new(), text, evidence }
}

fn short<const N: usize>(parts: [Option<ShortFact<'_>>; N]) -> Vec<ShortFact<'_>> {
    parts.into_iter().flatten().collect()
}

fn priority<'a>(priority: Option<&Text>, words: &Words) -> Option<ShortFact<'a>> {
    priority.map(|priority| ShortFact::Text(words.fill(words.priority, &[priority])))
}

fn text<'a>(text: Option<&Text>) -> Option<ShortFact<'a>> {
    text.map(|text| ShortFact::Text(text.value.clone()))
}
