//! Builds the introduction, and the stages and touchpoints in order.

use super::DocumentBuilder;
use super::nodes::{cards, chapter, dotted, fact, facts, given, group, jump, plain, several, text};
use crate::compose::emotion_text::emotions;
use crate::compose::hues::stage_hue;
use crate::compose::names::channel_name;
use crate::compose::{ids, value_words};
use crate::facts::{EffectiveMoment, mood};
use crate::model::{Scale, TouchpointKind};
use crate::reading::{Fact, Piece, ReadingNode, RichText, Section, SectionRole};
use crate::words::Plural;

impl DocumentBuilder<'_> {
    /// The introduction: scenario, key figures, goal, start and end.
    pub(super) fn intro(&self) -> Vec<ReadingNode> {
        let (journey, w) = (self.journey, self.page);
        let mut nodes = Vec::new();
        nodes.extend(journey.scenario.iter().map(|t| ReadingNode::Text { line: plain(&t.value), lead: true }));
        nodes.extend(journey.description.iter().map(text));
        nodes.extend(facts(self.figures()));
        let mut list = Vec::new();
        list.extend(given(self.words.goal, journey.goal.as_ref()));
        list.extend(several(self.words.expects, &journey.expectations, self.words));
        list.extend(given(self.words.starts, journey.starts_when.as_ref()));
        list.extend(given(self.words.ends, journey.ends_when.as_ref()));
        list.extend(given(w.protagonist, journey.protagonist.as_ref()));
        list.extend(given(self.words.segment, journey.segment.as_ref()));
        list.extend(given(w.industry, journey.industry.as_ref()));
        list.extend(journey.state.map(|s| fact(w.state, value_words::state(self.words, s.value))));
        list.extend(given(self.words.based_on, journey.based_on.as_ref()));
        list.extend(journey.owner.as_ref().map(|o| fact(self.words.owner, self.team(o))));
        list.extend(given(w.status, journey.status.as_ref()));
        list.extend(given(self.words.version, journey.version.as_ref()));
        list.extend(journey.reviewed.map(|d| fact(w.last_review, self.date(d.value))));
        list.extend(journey.review_by.map(|d| fact(w.next_review, self.date(d.value))));
        list.extend(given(w.review_every, journey.review_every.as_ref()));
        if !journey.tags.is_empty() {
            list.push(fact(w.tags, self.listed(&journey.tags)));
        }
        list.extend(self.scale());
        nodes.extend(facts(list));
        nodes
    }

    /// Mean emotion, and numbers of pain points and opportunities.
    fn figures(&self) -> Vec<Fact> {
        let w = self.page;
        let mut figures = Vec::new();
        if let Some(mean) = self.facts.mean_emotion() {
            let (score, part) =
                (self.score(mean.score), self.words.fill(w.some, &[&mean.scored.to_string(), &mean.all.to_string()]));
            let text = if mean.scored < mean.all { self.words.fill(self.words.with_note, &[&score, &part]) } else { score };
            figures.push(fact(w.mean_emotion, text));
        }
        let (pains, severe) = self.facts.count_pains();
        if pains > 0 {
            let text = self.count_with_note(pains, severe, self.words.severe_ones);
            figures.push(fact(self.words.lane("pain_points").title, text));
        }
        let (chances, quick) = self.facts.count_opportunities();
        if chances > 0 {
            let text = self.count_with_note(chances, quick, self.words.quick_wins);
            figures.push(fact(self.words.lane("opportunities").title, text));
        }
        figures
    }

    /// A number, with the number of remarkable ones in parentheses.
    fn count_with_note(&self, all: usize, some: usize, word: Plural) -> String {
        let all = all.to_string();
        if some == 0 { all } else { self.words.fill(self.words.with_note, &[&all, &self.words.count(word, some)]) }
    }

    /// The emotion scale, if it is not the default one.
    fn scale(&self) -> Option<Fact> {
        let scale = &self.journey.scale;
        let mut lines = vec![plain(self.words.fill(self.page.range, &[&self.score(scale.min), &self.score(scale.max)]))];
        lines.extend(scale.labels.iter().map(|(value, word)| plain(self.words.label(&self.score(*value), word))));
        lines.extend(scale.words.iter().map(|(word, value)| plain(self.words.label(&self.score(*value), word))));
        (*scale != Scale::default()).then(|| Fact { name: self.page.emotion_scale.to_owned(), lines })
    }

    /// All touchpoints in a table.
    pub(super) fn overview(&self) -> Section {
        let w = self.page;
        let mut rows = Vec::new();
        for at in self.facts.moments() {
            let emotions = self.words.list(&emotions(at, &self.facts.personas, self.facts, (self.words, self.page)));
            if at.touchpoint.is_none() {
                let of_all = [self.words.dot, &emotions].map(Piece::text).into_iter().filter(|_| !emotions.is_empty());
                rows.push(vec![std::iter::once(jump(&at)).chain(of_all).collect()]);
                continue;
            }
            rows.push(vec![vec![jump(&at)], plain(self.channel_names(at.channels())), plain(emotions)]);
        }
        let head = [w.touchpoint, w.channel, w.feels].map(str::to_owned).to_vec();
        let table = ReadingNode::Table { caption: w.overview_caption.to_owned(), head, rows };
        chapter("overview", w.overview, vec![table]).expect("a table is something")
    }

    pub(super) fn channel_names(&self, channels: &[usize]) -> String {
        self.words.list(&channels.iter().map(|n| channel_name(*n, self.facts, self.words)).collect::<Vec<_>>())
    }

    /// A section for every stage.
    pub(super) fn stages(&self) -> impl Iterator<Item = Section> {
        let total = self.facts.touchpoints().count();
        let mut number = 0;
        self.facts.moments().filter(|at| at.touchpoint.is_none()).map(move |at| {
            let (s, stage) = (at.place.stage, at.stage);
            let mut nodes = Vec::new();
            nodes.extend(stage.goal.iter().map(|goal| ReadingNode::Text { line: plain(&goal.value), lead: true }));
            nodes.extend(group(3, self.words.lane("insights").title, cards(self.insights(&stage.insights))));
            nodes.extend(self.moment(at, 3, None));
            for touchpoint in at.touchpoints() {
                number += 1;
                nodes.push(ReadingNode::Section(self.touchpoint(touchpoint, number, total)));
            }
            Section {
                role: SectionRole::Stage,
                id: Some(ids::id(&at)),
                level: 2,
                kicker: Some(
                    self.words.fill(self.page.stage_of, &[&(s + 1).to_string(), &self.journey.stages.len().to_string()]),
                ),
                title: stage.name.value.clone(),
                hue: Some(stage_hue(s)),
                facets: Vec::new(),
                nodes,
            }
        })
    }

    fn touchpoint(&self, at: EffectiveMoment<'_>, number: usize, total: usize) -> Section {
        let (journey, w) = (self.journey, self.page);
        let place = self.words.fill(w.touchpoint_of, &[&number.to_string(), &total.to_string()]);
        let channels = self.channel_names(at.channels());
        let kind = at.touchpoint.map_or("", |touchpoint| match touchpoint.kind {
            TouchpointKind::Step => "",
            TouchpointKind::Internal => w.internal_step,
            TouchpointKind::Event => w.event,
        });
        let kicker = [at.stage.name.value.clone(), place, kind.to_owned(), channels].into_iter().filter(|part| !part.is_empty());
        let mut list = Vec::new();
        if let Some(path) = at.path().map(|n| &journey.paths[n]) {
            let kind = value_words::path(self.words, path.kind);
            list.push(fact(w.path, self.words.fill(self.words.with_note, &[&path.name, kind])));
        }
        let status = at.touchpoint.and_then(|touchpoint| touchpoint.status);
        list.extend(status.map(|status| fact(w.status, value_words::touchpoint_status(self.words, status.value))));
        if at.touchpoint.is_some_and(|touchpoint| touchpoint.optional) {
            list.push(fact(w.optional, self.about(w.optional_means)));
        }
        let lines: Vec<RichText> = self.facts.next(&at).map(|to| vec![jump(&to)]).collect();
        if !lines.is_empty() {
            list.push(Fact { name: w.goes_on.to_owned(), lines });
        }
        let name = at.name();
        let mut nodes = self.moment(at, 4, Some(name));
        nodes.extend(facts(list));
        Section {
            role: SectionRole::Touchpoint,
            id: Some(ids::id(&at)),
            level: 3,
            kicker: Some(self.words.facts(&kicker.collect::<Vec<_>>())),
            title: name.value.clone(),
            hue: Some(stage_hue(at.place.stage)),
            facets: self.facets.of(at, self.facts),
            nodes,
        }
    }

    /// The number of a face, the same for the same score.
    pub(super) fn face(&self, score: f64) -> usize {
        // Differences below an eighth are not visible.
        let value = (mood(&self.journey.scale, score) * 8.0).round() / 8.0;
        let mut faces = self.faces.borrow_mut();
        faces.iter().position(|face| (*face - value).abs() < 1e-9).unwrap_or_else(|| {
            faces.push(value);
            faces.len() - 1
        })
    }

    /// Short facts on one line.
    pub(super) fn short(&self, parts: impl IntoIterator<Item = Option<String>>) -> Vec<Piece> {
        dotted(self.words, parts.into_iter().flatten())
    }
}
