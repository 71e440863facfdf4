//! Builds the chapters about the whole journey: paths, handoffs, metrics, the offer, definitions.

use super::DocumentBuilder;
use super::nodes::{self, cards, chapter, dotted, facts, given, group, jump, plain};
use crate::compose::names::channel_name;
use crate::compose::{description, value_words};
use crate::model::{FlowEnd, FlowKind, OfferItem, Part, Path, Text};
use crate::reading::{Fact, Piece, ReadingCard, ReadingNode, RichText, Section, Tone};
use crate::sheet::LANES;

impl DocumentBuilder<'_> {
    pub(super) fn whole(&self) -> Vec<Section> {
        let sections = [self.paths(), self.flows(), self.numbers(), self.offer(), self.research(), self.definitions()];
        sections.into_iter().flatten().collect()
    }

    fn paths(&self) -> Option<Section> {
        let w = self.page;
        let path = |(n, path): (usize, &Path)| {
            let on_it = self.facts.touchpoints().filter(|at| at.path() == Some(n));
            let lines: Vec<RichText> = on_it.map(|at| vec![jump(&at)]).collect();
            let touchpoints = (!lines.is_empty()).then(|| Fact { name: self.words.lane("touchpoints").title.to_owned(), lines });
            ReadingCard {
                facts: touchpoints.into_iter().collect(),
                ..self.card(Tone::Plain, &description::path(path, self.words))
            }
        };
        chapter("paths", w.paths, cards(self.journey.paths.iter().enumerate().map(path).collect()))
    }

    /// The handoffs between places.
    fn flows(&self) -> Option<Section> {
        let w = self.page;
        let rows: Vec<Vec<RichText>> = (self.journey.flows.iter())
            .map(|flow| {
                let kind = match flow.kind {
                    FlowKind::Triggers => self.words.key_triggers,
                    FlowKind::Needs => self.words.key_needs,
                    FlowKind::Exchange => self.words.key_exchange,
                };
                let label = flow.label.iter().map(|l| l.value.clone());
                let description = flow.description.iter().map(|it| it.value.clone());
                let words = label.chain(value_words::carries(self.words, flow)).chain(description);
                vec![self.end(&flow.from), self.end(&flow.to), dotted(self.words, [kind.to_owned()].into_iter().chain(words))]
            })
            .collect();
        let head = [w.from, w.to, w.handoff].map(str::to_owned).to_vec();
        let table = ReadingNode::Table { caption: w.flows_caption.to_owned(), head, rows };
        if self.journey.flows.is_empty() { None } else { chapter("handoffs", self.words.handoffs, vec![table]) }
    }

    /// The end of a flow: a touchpoint, its lane and its item.
    fn end(&self, end: &FlowEnd) -> RichText {
        let at = self.facts.at(end.place);
        let mut line = vec![jump(&at)];
        let Some(lane) = end.lane.filter(|lane| *lane != Part::Actions.into()) else { return line };
        let item = at.moment.items(lane).get(end.item).map(|item| item.text.value.as_str());
        let title = match lane.own {
            Some(own) => Some(self.journey.lanes[own].title.value.clone()),
            None => LANES.iter().find(|it| it.part() == Some(lane.part)).map(|it| self.lane_title(it)),
        };
        let words = [title.as_deref(), item].into_iter().flatten().collect::<Vec<_>>();
        line.push(Piece::text(format!("{}{}", self.words.dot, self.words.facts(&words))));
        line
    }

    /// Metrics of the whole journey that no touchpoint shows.
    fn numbers(&self) -> Option<Section> {
        let whole = self.facts.unplaced_metrics().into_iter();
        chapter("numbers", self.words.numbers, cards(whole.map(|n| self.metric(&self.journey.metrics[n])).collect()))
    }

    fn offer(&self) -> Option<Section> {
        let w = self.page;
        let offer = self.journey.offer.as_ref()?;
        let item = |tone: Tone| {
            move |item: &OfferItem| ReadingCard {
                notes: item.description.iter().map(|d| plain(&d.value)).collect(),
                facts: self.addresses(&item.addresses).into_iter().collect(),
                ..nodes::card(tone, &item.text.value)
            }
        };
        let parts = [
            (w.products, &offer.products, Tone::Plain),
            (w.relievers, &offer.pain_relievers, Tone::Chance),
            (w.creators, &offer.gain_creators, Tone::Gain),
        ];
        let groups =
            parts.into_iter().filter_map(|(title, items, tone)| group(3, title, cards(items.iter().map(item(tone)).collect())));
        chapter("offer", w.offer, groups.collect())
    }

    /// Channels, teams and own lanes: with their descriptions, then those without one.
    fn definitions(&self) -> Option<Section> {
        type Definitions<'t> = Vec<(String, Option<&'t Text>)>;
        let (journey, w) = (self.journey, self.page);
        let channels: Definitions<'_> = self
            .facts
            .channels()
            .iter()
            .map(|n| (channel_name(*n, self.facts, self.words), journey.channels[*n].description.as_ref()))
            .collect();
        let teams = self.facts.shown_teams().map(|t| (t.name.value.clone(), t.description.as_ref())).collect();
        let lanes = journey.lanes.iter().map(|l| (l.title.value.clone(), l.description.as_ref())).collect();
        let groups = [(self.words.lane("channels").title, channels), (w.teams, teams), (w.own_lanes, lanes)]
            .into_iter()
            .filter_map(|(title, all)| {
                let mut nodes = facts(all.iter().filter_map(|(name, text)| given(name, *text)).collect());
                let lines: Vec<RichText> = all.iter().filter(|(_, text)| text.is_none()).map(|(name, _)| plain(name)).collect();
                if !lines.is_empty() {
                    nodes.push(ReadingNode::List { lines, ordered: false });
                }
                group(3, title, nodes)
            });
        chapter("definitions", w.definitions, groups.collect())
    }
}
