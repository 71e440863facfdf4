//! What the journey is about, its stages and touchpoints in order, and what they can be told apart by.

use super::{Teller, chapter, dotted, fact, facts, given, plain, several, text};
use crate::compose::{ids, numbers, words};
use crate::reading::{Facet, Fact, Node, Piece, Role, Section};
use crate::theme::STAGE_HUES;
use crate::words::Plural;

impl Teller<'_> {
    /// What frames the journey.
    pub(super) fn intro(&self) -> Vec<Node> {
        let (journey, w) = (self.journey, self.words);
        let mut nodes = Vec::new();
        nodes.extend(journey.scenario.iter().map(|t| Node::Text { line: plain(&t.value), lead: true }));
        nodes.extend(journey.description.iter().map(text));
        nodes.extend(facts(self.figures()));
        let mut list = Vec::new();
        list.extend(given(self.fixed.goal, journey.goal.as_ref()));
        list.extend(several(self.fixed.expects, &journey.expectations));
        list.extend(given(self.fixed.starts, journey.starts_when.as_ref()));
        list.extend(given(self.fixed.ends, journey.ends_when.as_ref()));
        list.extend(given(self.fixed.segment, journey.segment.as_ref()));
        list.extend(given(w.industry, journey.industry.as_ref()));
        list.extend(journey.state.map(|s| fact(w.state, words::state(self.fixed, s.value))));
        list.extend(given(self.fixed.based_on, journey.based_on.as_ref()));
        list.extend(journey.owner.as_ref().map(|o| fact(self.fixed.owner, self.team(o))));
        list.extend(given(w.status, journey.status.as_ref()));
        list.extend(given(self.fixed.version, journey.version.as_ref()));
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

    /// Mean emotion, and how many pain points and opportunities.
    fn figures(&self) -> Vec<Fact> {
        let (journey, w) = (self.journey, self.words);
        let mut figures = Vec::new();
        if let Some(mean) = numbers::mean_emotion(journey) {
            figures.push(fact(w.mean_emotion, self.score(mean)));
        }
        let (pains, severe) = numbers::pains(journey);
        if pains > 0 {
            let text = self.noted(pains, severe, self.fixed.severe_ones);
            figures.push(fact(self.fixed.lane_pain_points.title, text));
        }
        let (chances, quick) = numbers::opportunities(journey);
        if chances > 0 {
            let text = self.noted(chances, quick, self.fixed.quick_wins);
            figures.push(fact(self.fixed.lane_opportunities.title, text));
        }
        figures
    }

    /// How many, and how many of them are worth a word.
    fn noted(&self, all: usize, some: usize, word: Plural) -> String {
        let all = all.to_string();
        if some == 0 { all } else { self.fixed.fill(self.fixed.with_note, &[&all, &self.fixed.count(word, some)]) }
    }

    /// What the scores mean, where the author says so.
    fn scale(&self) -> Option<Fact> {
        let scale = &self.journey.scale;
        let mut lines = vec![plain(self.fixed.fill(self.words.range, &[&self.score(scale.min), &self.score(scale.max)]))];
        lines.extend(scale.labels.iter().map(|(value, word)| plain(self.fixed.label(&self.score(*value), word))));
        let usual = scale.labels.is_empty() && (scale.min, scale.max) == (-2.0, 2.0);
        (!usual).then(|| Fact { name: self.words.emotion_scale.to_owned(), lines })
    }

    /// What touchpoints can be told apart by.
    pub(super) fn facets(&self) -> Vec<Facet> {
        let (journey, w) = (self.journey, self.words);
        let personas = self.cast.iter().map(|n| journey.personas[*n].name.value.clone()).collect();
        let mut used: Vec<usize> = Vec::new();
        let mut owners: Vec<String> = Vec::new();
        for (s, _, touchpoint) in self.touchpoints() {
            for channel in self.inherited(s, &touchpoint.moment, |m| &m.channels) {
                if !used.contains(channel) {
                    used.push(*channel);
                }
            }
            let owner = touchpoint.moment.owner.as_ref().or(journey.stages[s].whole.owner.as_ref());
            if let Some(owner) = owner.map(|o| self.team(o).to_owned())
                && !owners.contains(&owner)
            {
                owners.push(owner);
            }
        }
        used.sort_unstable();
        let channels = used.iter().map(|n| journey.channels[*n].name.value.clone()).collect();
        let facet = |key, name: &str, values: Vec<String>| Facet { key, name: name.to_owned(), values };
        vec![
            facet("persona", self.fixed.persona, personas),
            facet("channel", w.channel, channels),
            facet("owner", self.fixed.owner, owners),
        ]
    }

    /// For each facet the values that hold for a touchpoint.
    fn told_apart(&self, stage: usize, touchpoint: usize) -> Vec<Vec<usize>> {
        let whole = &self.journey.stages[stage];
        let moment = &whole.touchpoints[touchpoint].moment;
        let personas = self.inherited(stage, moment, |m| &m.personas);
        let channels = self.inherited(stage, moment, |m| &m.channels);
        let owner = moment.owner.as_ref().or(whole.whole.owner.as_ref()).map(|o| self.team(o));
        let named = |facet: usize, name: &str| self.facets[facet].values.iter().position(|value| value == name);
        let personas = if personas.is_empty() {
            (0..self.cast.len()).collect()
        } else {
            self.cast.iter().enumerate().filter(|(_, n)| personas.contains(n)).map(|(at, _)| at).collect()
        };
        let channels = channels.iter().filter_map(|n| named(1, &self.journey.channels[*n].name)).collect();
        vec![personas, channels, owner.and_then(|o| named(2, o)).into_iter().collect()]
    }

    /// All touchpoints in a table.
    pub(super) fn overview(&self) -> Section {
        let (journey, w) = (self.journey, self.words);
        let mut rows = Vec::new();
        for (s, stage) in journey.stages.iter().enumerate() {
            rows.push(vec![vec![Piece::Jump { text: stage.name.value.clone(), id: ids::stage_id(s) }]]);
            for (t, touchpoint) in stage.touchpoints.iter().enumerate() {
                let feelings = touchpoint.moment.emotions.iter().map(|e| {
                    let score = e.score.map(|score| self.score(score.value));
                    let words: Vec<String> = e.feeling.iter().map(|f| f.value.clone()).chain(score).collect();
                    words.join(" ")
                });
                rows.push(vec![
                    vec![self.jump(s, t)],
                    plain(self.channel_names(self.inherited(s, &touchpoint.moment, |m| &m.channels))),
                    plain(self.fixed.list(&feelings.filter(|text| !text.is_empty()).collect::<Vec<_>>())),
                ]);
            }
        }
        let head = [w.touchpoint, w.channel, w.feels].map(str::to_owned).to_vec();
        let table = Node::Table { caption: w.overview_caption.to_owned(), head, rows };
        chapter("overview", w.overview, vec![table]).expect("a table is something")
    }

    pub(super) fn channel_names(&self, channels: &[usize]) -> String {
        self.fixed.list(&channels.iter().map(|n| self.journey.channels[*n].name.as_str()).collect::<Vec<_>>())
    }

    /// A section for every stage.
    pub(super) fn stages(&self) -> impl Iterator<Item = Section> {
        let total = self.touchpoints().count();
        let mut number = 0;
        self.journey.stages.iter().enumerate().map(move |(s, stage)| {
            let mut nodes = Vec::new();
            nodes.extend(stage.goal.iter().map(|goal| Node::Text { line: plain(&goal.value), lead: true }));
            nodes.extend(self.moment(&stage.whole, &stage.name, 3, None));
            for t in 0..stage.touchpoints.len() {
                number += 1;
                nodes.push(Node::Section(self.touchpoint(s, t, number, total)));
            }
            Section {
                role: Role::Stage,
                id: Some(ids::stage_id(s)),
                level: 2,
                kicker: Some(
                    self.fixed.fill(self.words.stage_of, &[&(s + 1).to_string(), &self.journey.stages.len().to_string()]),
                ),
                title: stage.name.value.clone(),
                hue: Some((s % usize::from(STAGE_HUES)) as u8),
                facets: Vec::new(),
                nodes,
            }
        })
    }

    fn touchpoint(&self, s: usize, t: usize, number: usize, total: usize) -> Section {
        let (journey, w) = (self.journey, self.words);
        let touchpoint = &journey.stages[s].touchpoints[t];
        let place = self.fixed.fill(w.touchpoint_of, &[&number.to_string(), &total.to_string()]);
        let channels = self.channel_names(self.inherited(s, &touchpoint.moment, |m| &m.channels));
        let kicker = [journey.stages[s].name.value.clone(), place, channels].into_iter().filter(|part| !part.is_empty());
        let mut list = Vec::new();
        if let Some(path) = touchpoint.path.map(|n| &journey.paths[n]) {
            let kind = words::path(self.fixed, path.kind);
            list.push(fact(w.path, self.fixed.fill(self.fixed.with_note, &[&path.name, kind])));
        }
        if touchpoint.optional {
            list.push(fact(w.optional, w.optional_means));
        }
        if !touchpoint.next.is_empty() {
            let lines = touchpoint.next.iter().map(|(s, t)| vec![self.jump(*s, *t)]).collect();
            list.push(Fact { name: w.goes_on.to_owned(), lines });
        }
        let named = Some(touchpoint.name.as_str());
        let mut nodes = self.moment(&touchpoint.moment, &touchpoint.name, 4, named);
        nodes.extend(facts(list));
        Section {
            role: Role::Touchpoint,
            id: Some(ids::touchpoint_id(touchpoint, s, t)),
            level: 3,
            kicker: Some(self.fixed.facts(&kicker.collect::<Vec<_>>())),
            title: touchpoint.name.value.clone(),
            hue: Some((s % usize::from(STAGE_HUES)) as u8),
            facets: self.told_apart(s, t),
            nodes,
        }
    }

    /// The number of a face, the same for the same score.
    pub(super) fn face(&self, score: f64) -> usize {
        // Eighths are finer than eyes see.
        let value = (numbers::level(self.journey, score) * 8.0).round() / 8.0;
        let mut faces = self.faces.borrow_mut();
        faces.iter().position(|face| (*face - value).abs() < 1e-9).unwrap_or_else(|| {
            faces.push(value);
            faces.len() - 1
        })
    }

    /// Short facts on one line.
    pub(super) fn short(&self, parts: impl IntoIterator<Item = Option<String>>) -> Vec<Piece> {
        dotted(self.fixed, parts.into_iter().flatten())
    }
}
