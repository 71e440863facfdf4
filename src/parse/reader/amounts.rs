//! Reports the parts of a journey that are more than a map can hold.

use super::fields::Reader;
use crate::findings::quote;
use crate::limits::{self, Limit};
use crate::model::{Journey, Moment};
use crate::parse::rules::TOO_MANY;
use crate::source::Span;

/// Lists the places of the parts of a kind, in order.
type Places = fn(&Journey) -> Vec<Span>;

const AMOUNTS: [(Limit, Places); 10] = [
    (limits::STAGES, |journey| journey.stages.iter().map(|stage| stage.name.span).collect()),
    (limits::TOUCHPOINTS, |journey| {
        journey.stages.iter().flat_map(|stage| &stage.touchpoints).map(|touchpoint| touchpoint.name.span).collect()
    }),
    (limits::PERSONAS, |journey| journey.personas.iter().map(|persona| persona.name.span).collect()),
    (limits::PATHS, |journey| journey.paths.iter().map(|path| path.name.span).collect()),
    (limits::LANES, |journey| journey.lanes.iter().map(|lane| lane.title.span).collect()),
    (limits::CHANNELS, |journey| journey.channels.iter().map(|channel| channel.name.span).collect()),
    (limits::METRICS, |journey| journey.metrics.iter().map(|metric| metric.name.span).collect()),
    (limits::EVIDENCE, |journey| journey.evidence.iter().map(|evidence| evidence.title.span).collect()),
    (limits::OPPORTUNITIES, |journey| journey.moments().flat_map(opportunities).collect()),
    (limits::FLOWS, |journey| journey.flows.iter().map(|flow| *flow.span).collect()),
];

fn opportunities(moment: &Moment) -> impl Iterator<Item = Span> {
    moment.opportunities.iter().map(|opportunity| opportunity.text.span)
}

impl Reader<'_> {
    /// Reports the first part of each kind that is beyond its limit.
    pub(super) fn refuse_amounts(&mut self, journey: &Journey) {
        for (limit, places) in AMOUNTS {
            self.refuse_beyond(&limit, places(journey).get(limit.length()).copied());
        }
        let touchpoints: usize = journey.stages.iter().map(|stage| stage.touchpoints.len()).sum();
        let curves = limits::CURVE_POINTS.length().checked_div(touchpoints).and_then(|fitting| journey.personas.get(fitting));
        self.refuse_beyond(&limits::CURVE_POINTS, curves.map(|persona| persona.name.span));
    }

    /// Reports the first name in a `next` that is beyond the limit, before the names are resolved.
    pub(super) fn refuse_jumps(&mut self) {
        let jump = self.jumps.iter().flat_map(|(_, names)| names).nth(limits::JUMPS.length());
        self.refuse_beyond(&limits::JUMPS, jump.map(|name| name.span));
    }

    fn refuse_beyond(&mut self, limit: &Limit, place: Option<Span>) {
        let Some(span) = place else { return };
        let this = quote(self.slice(span));
        self.push(
            TOO_MANY.at(span, format!("{}: {this} is the next one", limit.exceeded())).label(limit.label()).help(limits::HELP),
        );
    }
}
