//! Ranks the opportunities of a journey for a plot: by region, impact, effort, and the severity of the pain they address.

use super::composer::Composer;
use crate::facts::EffectiveMoment;
use crate::model::{Opportunity, PainPoint, RATING, Weight};
use crate::sheet::{PlotDesign, Points};

/// An opportunity in the ranking.
pub(super) struct Ranked<'a> {
    pub(super) at: EffectiveMoment<'a>,
    pub(super) opportunity: &'a Opportunity,
    /// Impact and effort, 1-5; `None` if one of them is missing.
    pub(super) scores: Option<(f64, f64)>,
    /// The most severe pain point that it addresses.
    pub(super) pain: Option<&'a PainPoint>,
    /// Index of the design's region; `None` without scores.
    pub(super) region: Option<usize>,
}

/// All opportunities; those without scores are last.
pub(super) fn ranking<'a>(design: &PlotDesign, cx: &Composer<'a>) -> Vec<Ranked<'a>> {
    match design.points {
        Points::Opportunities => {}
    }
    let mut ranking: Vec<Ranked<'a>> = cx.facts.opportunities().map(|(at, it)| ranked(at, it, design, cx)).collect();
    ranking.sort_by(|a, b| {
        let (one, other) = (a.scores.unwrap_or_default(), b.scores.unwrap_or_default());
        let severity = |it: &Ranked<'_>| it.pain.and_then(|pain| pain.severity).map(|severity| severity.value);
        let by_region = a.region.unwrap_or(usize::MAX).cmp(&b.region.unwrap_or(usize::MAX));
        by_region.then(other.0.total_cmp(&one.0)).then(one.1.total_cmp(&other.1)).then(severity(b).cmp(&severity(a)))
    });
    ranking
}

fn ranked<'a>(at: EffectiveMoment<'a>, opportunity: &'a Opportunity, design: &PlotDesign, cx: &Composer<'a>) -> Ranked<'a> {
    let impact = opportunity.impact.as_deref().map(Weight::value);
    let scores = impact.zip(opportunity.effort.map(|effort| effort.value));
    let region = scores.and_then(|scores| {
        let (x, y) = cell(scores);
        design.regions.iter().position(|region| region.x.contains(&x) && region.y.contains(&y))
    });
    Ranked { at, opportunity, scores, pain: cx.facts.worst_addressed(opportunity), region }
}

/// The cell of an impact and an effort. Half a score is rounded against an opportunity, so that quick wins agree with
/// [`Opportunity::quick_win`].
pub(super) fn cell((impact, effort): (f64, f64)) -> (usize, usize) {
    (RATING.index(effort.ceil() as u8), RATING.index(impact.floor() as u8))
}
