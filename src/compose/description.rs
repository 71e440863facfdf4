//! Describes pain points, opportunities, metrics, work, paths and remarks: what a card says of them, and in which order.
//!
//! A sheet sets a description as blocks, the page as a card of its document.

use super::names::only_for;
use super::value_words;
use crate::facts::metric::with_unit;
use crate::facts::{Facts, pips};
use crate::model::{Confidence, FailPoint, Item, Link, Metric, Opportunity, PainPoint, Path, Remark, Text};
use crate::words::Words;

/// What is said of one thing.
pub(super) struct Description<'a> {
    /// What it is.
    pub(super) title: &'a Text,
    /// A number that stands out, with its unit.
    pub(super) figure: Option<String>,
    /// How bad it is: 1 to 3, and the word for it.
    pub(super) severity: Option<(u8, &'static str)>,
    /// In few words, in order.
    pub(super) short: Vec<ShortFact<'a>>,
    /// A word that stands out.
    pub(super) tag: Option<Priority>,
    /// Why it is so, or what is done about it.
    pub(super) background: Option<Explanation<'a>>,
    /// In more words.
    pub(super) text: Option<&'a Text>,
    /// Indices of the evidence behind it.
    pub(super) evidence: &'a [usize],
}

/// One short fact.
pub(super) enum ShortFact<'a> {
    /// As both print it.
    Text(String),
    /// The page prints how sure the author is, a sheet has no room for it.
    Confidence(Confidence),
    /// A sheet prints where to read more among the short facts, the page apart from them.
    Link(&'a Link),
}

/// How an opportunity weighs: the page prints the weights in full, and only the quick win as a tag.
pub(super) enum Priority {
    /// High impact for little effort.
    QuickWin,
    /// Impact and effort, 1-5.
    Score(f64, f64),
    /// 1-5.
    Impact(f64),
    /// 1-5.
    Effort(f64),
}

/// A text that both print under a name.
pub(super) enum Explanation<'a> {
    /// Why it hurts.
    Cause(&'a Text),
    /// What is done when it goes wrong.
    Recovery(&'a Text),
}

/// A pain point.
pub(super) fn pain<'a>(pain: &'a PainPoint, facts: &Facts<'_>, words: &Words) -> Description<'a> {
    Description {
        severity: pain.severity.map(|it| (pips(it.value), value_words::severity(words, it.value))),
        short: short([
            text(pain.frequency.as_ref()),
            pain.reach.as_ref().map(|reach| ShortFact::Text(words.fill(words.reaches, &[reach]))),
            text(pain.status.as_ref()),
            pain.confidence.map(|it| ShortFact::Confidence(it.value)),
            only_for(&pain.personas, facts, words).map(ShortFact::Text),
        ]),
        background: pain.root_cause.as_ref().map(Explanation::Cause),
        ..bare(&pain.text, pain.description.as_ref(), &pain.evidence)
    }
}

/// An opportunity.
pub(super) fn opportunity<'a>(chance: &'a Opportunity, facts: &Facts<'_>, words: &Words) -> Description<'a> {
    Description {
        short: short([
            chance.owner.as_ref().map(|owner| ShortFact::Text(facts.teams.name(owner).to_owned())),
            text(chance.status.as_ref()),
            chance.due.map(|due| ShortFact::Text(words.fill(words.due, &[&value_words::date(words, due.value)]))),
            chance.link.as_ref().map(ShortFact::Link),
            chance.confidence.map(|it| ShortFact::Confidence(it.value)),
            only_for(&chance.personas, facts, words).map(ShortFact::Text),
        ]),
        tag: match (&chance.impact, chance.effort) {
            _ if chance.quick_win() => Some(Priority::QuickWin),
            (Some(impact), Some(effort)) => Some(Priority::Score(impact.value(), effort.value)),
            (Some(impact), None) => Some(Priority::Impact(impact.value())),
            (None, Some(effort)) => Some(Priority::Effort(effort.value)),
            (None, None) => None,
        },
        ..bare(&chance.text, chance.description.as_ref(), &chance.evidence)
    }
}

/// A piece of work, or a thing that customers see.
pub(super) fn item<'a>(item: &'a Item, words: &Words) -> Description<'a> {
    let filled = |pattern: &str, it: Option<&Text>| it.map(|it| ShortFact::Text(words.fill(pattern, &[it])));
    Description {
        short: short([
            text(item.actor.as_ref()),
            filled(words.system, item.system.as_ref()),
            filled(words.takes, item.duration.as_ref()),
            filled(words.waits, item.wait.as_ref()),
        ]),
        ..bare(&item.text, item.description.as_ref(), &item.evidence)
    }
}

/// What can go wrong.
pub(super) fn fail_point<'a>(point: &'a FailPoint, words: &Words) -> Description<'a> {
    Description {
        short: short([point.likelihood.map(|it| ShortFact::Text(value_words::likelihood(words, it.value).to_owned()))]),
        background: point.recovery.as_ref().map(Explanation::Recovery),
        ..bare(&point.text, point.description.as_ref(), &point.evidence)
    }
}

/// A metric: where it is, where it began and where it should be.
pub(super) fn metric<'a>(metric: &'a Metric, words: &Words) -> Description<'a> {
    let baseline = metric.baseline.as_ref().map(|it| words.fill(words.baseline, &[&with_unit(metric, it)]));
    let target = metric.target.as_ref().map(|it| words.fill(words.target, &[&with_unit(metric, it)]));
    Description {
        figure: metric.value.as_ref().map(|value| with_unit(metric, value)),
        short: short([baseline.map(ShortFact::Text), target.map(ShortFact::Text)]),
        ..bare(&metric.name, metric.description.as_ref(), &[])
    }
}

/// A path that leaves the main one.
pub(super) fn path<'a>(path: &'a Path, words: &Words) -> Description<'a> {
    Description {
        short: vec![ShortFact::Text(value_words::path(words, path.kind).to_owned())],
        ..bare(&path.name, path.description.as_ref(), &[])
    }
}

/// A text that evidence can back.
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
    Description { title, figure: None, severity: None, short: Vec::new(), tag: None, background: None, text, evidence }
}

fn short<const N: usize>(parts: [Option<ShortFact<'_>>; N]) -> Vec<ShortFact<'_>> {
    parts.into_iter().flatten().collect()
}

fn text<'a>(text: Option<&Text>) -> Option<ShortFact<'a>> {
    text.map(|text| ShortFact::Text(text.value.clone()))
}
