//! Builds the content of a touchpoint, or of a stage as a whole.

use super::DocumentBuilder;
use super::nodes::{cards, described, fact, facts, given, group, link, plain, text};
use crate::compose::names::{only, persona_names};
use crate::compose::value_words;
use crate::facts::EffectiveMoment;
use crate::model::field::{FIELDS, Field};
use crate::model::{Emotion, FieldValue, MomentOfTruth, Part, PlainText, Remark, Role, Weight};
use crate::picture::Crop;
use crate::reading::{Fact, Feeling, Piece, ReadingNode, RichText, Tone};
use crate::sheet::lane;
use crate::words::Words;

/// The content of a moment by part of its section.
#[derive(Default)]
struct Parts {
    /// Actions and pictures, without a heading.
    lead: Vec<ReadingNode>,
    /// Emotions and moments of truth.
    feelings: Vec<Feeling>,
    /// Thoughts and quotes.
    voices: Vec<ReadingNode>,
    /// Parts with a heading of their own.
    groups: Vec<ReadingNode>,
    /// Work behind the scenes.
    behind: Vec<ReadingNode>,
    /// Other facts.
    facts: Vec<Fact>,
}

impl DocumentBuilder<'_> {
    /// The content of a moment. `heading` is the text that is already printed above.
    pub(super) fn moment(&self, at: EffectiveMoment<'_>, level: u8, heading: Option<&str>) -> Vec<ReadingNode> {
        let w = self.page;
        let mut parts = Parts::default();
        for field in FIELDS {
            self.field(field, at, (level, heading), &mut parts);
        }
        let Parts { lead: mut nodes, feelings, voices, groups, behind, facts: about } = parts;
        let feels = self::feelings(feelings).into_iter().chain(voices).collect();
        let own = at.moment.own.iter().filter_map(|(lane, items)| {
            let own = &self.journey.lanes[*lane];
            group(level, own.title.as_str(), cards(self.items(items, tone(own.role))))
        });
        nodes.extend(group(level, w.feels, feels));
        nodes.extend(groups);
        nodes.extend(group(level, w.behind, behind));
        nodes.extend(own);
        nodes.extend(group(level, w.more, facts(about)));
        nodes
    }

    /// Adds the value of a field to its part of the section.
    fn field(&self, field: &Field, at: EffectiveMoment<'_>, (level, heading): (u8, Option<&str>), parts: &mut Parts) {
        let w = self.page;
        let title = || field.lanes.first().and_then(|key| lane(key)).map_or_else(String::new, |lane| self.lane_title(lane));
        let about = |inside: Vec<ReadingNode>| group(level, title(), inside);
        let behind = |inside: Vec<ReadingNode>| group(level + 1, title(), inside);
        match (field.value)(at.moment) {
            FieldValue::Actions(actions) => parts.lead.extend(self::actions(actions, heading, self.words)),
            FieldValue::Text(written) if field.lanes.is_empty() => parts.lead.extend(written.iter().map(text)),
            FieldValue::Text(written) => parts.facts.extend(given(title(), written.as_ref())),
            FieldValue::PicturePath(path) => parts.lead.extend(self.picture(path.as_ref(), Crop::Wide, at.name())),
            FieldValue::Emotions(emotions) => parts.feelings.extend(emotions.iter().map(|emotion| self.feeling(emotion))),
            FieldValue::MomentOfTruth(truth) => truth.iter().for_each(|truth| self.star(truth, at, &mut parts.feelings)),
            FieldValue::Thoughts(thoughts) => parts.voices.extend(thoughts.iter().map(|thought| self.voice(thought, false))),
            FieldValue::Quotes(quotes) => parts.voices.extend(quotes.iter().map(|quote| self.voice(quote, true))),
            FieldValue::Needs(needs) => parts.groups.extend(about(self.remarks(needs, Tone::Plain))),
            FieldValue::Gains(gains) => parts.groups.extend(about(self.remarks(gains, Tone::Gain))),
            FieldValue::PainPoints(pains) => parts.groups.extend(about(cards(self.pains(pains)))),
            FieldValue::Opportunities(ideas) => parts.groups.extend(about(cards(self.opportunities(ideas)))),
            FieldValue::Metrics(indices) => {
                let metrics = indices.iter().map(|n| self.metric(&self.journey.metrics[*n])).collect();
                parts.groups.extend(group(level, w.numbers, cards(metrics)));
            }
            FieldValue::Items(items) => parts.behind.extend(behind(cards(self.items(items, part_tone(field.part))))),
            FieldValue::Policies(policies) => parts.behind.extend(behind(self.remarks(policies, Tone::Plain))),
            FieldValue::FailPoints(points) => parts.behind.extend(behind(cards(self.fail_points(points)))),
            FieldValue::StaffEmotion(emotion) => {
                let staff = emotion.iter().map(|emotion| self.feeling(emotion)).collect();
                parts.behind.extend(behind(feelings(staff)));
            }
            FieldValue::Channels([]) | FieldValue::Links([]) => {}
            FieldValue::Channels(channels) => parts.facts.push(fact(w.channel, self.channel_names(channels))),
            FieldValue::Personas(_) => {
                let personas = at.own_personas();
                let names = || fact(self.words.persona, persona_names(&personas, self.facts, self.words));
                parts.facts.extend((!personas.is_empty()).then(names));
            }
            FieldValue::Duration(duration) => parts.facts.extend(given(w.duration, duration.as_ref())),
            FieldValue::StartTime(at) => parts.facts.extend(given(w.starts, at.as_ref())),
            FieldValue::StartEvent(trigger) => parts.facts.extend(given(w.trigger, trigger.as_ref())),
            FieldValue::Wait(wait) => parts.facts.extend(given(w.wait, wait.as_ref())),
            FieldValue::TeamName(owner) => parts.facts.extend(owner.iter().map(|o| fact(self.words.owner, self.team(o)))),
            FieldValue::TeamNames(_) => {
                let lines: Vec<_> = self.facts.teams.contributors(at).map(|team| plain(self.team(team))).collect();
                parts.facts.extend((!lines.is_empty()).then(|| Fact { name: w.contributors.to_owned(), lines }));
            }
            FieldValue::PerceivedOwner(owner) => {
                parts.facts.extend(owner.iter().map(|o| fact(self.about(w.seen_as), self.team(o))));
            }
            FieldValue::Weight(weight) => {
                let fact = |weight| Fact { name: title(), lines: self.weight(weight) };
                parts.facts.extend(weight.as_deref().map(fact));
            }
            FieldValue::Rating(rating) => parts.facts.extend(rating.map(|rating| fact(title(), self.rating(rating.value)))),
            FieldValue::Confidence(confidence) => {
                parts.facts.extend(self.confidence(confidence.map(|c| c.value)).map(|c| fact(w.confidence, c)));
            }
            FieldValue::Links(links) => {
                parts.facts.push(Fact { name: title(), lines: links.iter().map(|it| link(it, self.words)).collect() });
            }
            FieldValue::Citations(evidence) => parts.facts.extend(self.sources(evidence)),
        }
    }

    /// Adds a moment of truth to the feeling that has the star on the curve, else to the only one, or as a feeling of its own.
    fn star(&self, truth: &MomentOfTruth, at: EffectiveMoment<'_>, feelings: &mut Vec<Feeling>) {
        let star = self.words.key_star;
        let star = truth.reason.as_ref().map_or_else(|| star.to_owned(), |reason| self.words.label(star, reason));
        let on_the_curve = self.facts.stars.get(&at.place).map(|star| star.emotion);
        let starred = match on_the_curve {
            Some(strongest) => at.moment.emotions.iter().position(|emotion| std::ptr::eq(emotion, strongest)),
            None => (feelings.len() == 1).then_some(0),
        };
        match starred.and_then(|index| feelings.get_mut(index)) {
            Some(feeling) => feeling.star = Some(star),
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

    /// A thought or quote with its source.
    fn voice(&self, remark: &Remark, said: bool) -> ReadingNode {
        let w = self.page;
        let mut source = self.short([
            remark.description.as_ref().map(|d| d.value.clone()),
            Some((if said { w.said } else { w.thought }).to_owned()),
            only(&remark.personas, self.facts, self.words),
            self.confidence(remark.confidence.map(|c| c.value)),
        ]);
        source.extend(self.sources_after(&remark.evidence));
        ReadingNode::Quote { text: self.quoted(&remark.text), said, source }
    }

    pub(super) fn feeling(&self, emotion: &Emotion) -> Feeling {
        let w = self.page;
        let mut list = Vec::new();
        list.extend(emotion.intensity.map(|n| fact(w.intensity, self.intensity(n.value))));
        list.extend(self.confidence(emotion.confidence.map(|c| c.value)).map(|c| fact(w.confidence, c)));
        list.extend(self.sources(&emotion.evidence));
        Feeling {
            face: emotion.score.map(|score| self.face(score.value)),
            who: emotion.persona.map(|n| self.journey.personas[n].name.value.clone()),
            word: emotion.feeling.as_ref().map(|f| f.value.clone()),
            score: value_words::scores(self.words, w, self.journey, emotion),
            star: None,
            note: emotion.note.as_ref().map(|n| n.value.clone()),
            facts: list,
        }
    }

    /// A weight for the customer and for the business.
    pub(super) fn weight(&self, weight: &Weight) -> Vec<RichText> {
        let w = self.page;
        match (weight.customer, weight.business) {
            (Some(customer), Some(business)) => vec![
                plain(self.words.label(&self.about(w.to_customer), &self.rating(customer.value))),
                plain(self.words.label(w.to_business, &self.rating(business.value))),
            ],
            (Some(only), None) => vec![plain(self.rating(only.value))],
            (None, Some(only)) => vec![plain(self.words.label(w.to_business, &self.rating(only.value)))],
            (None, None) => Vec::new(),
        }
    }

    /// The sources of something, after other short facts.
    fn sources_after(&self, evidence: &[usize]) -> RichText {
        let mut line = Vec::new();
        for n in evidence {
            line.push(Piece::text(self.words.dot));
            line.push(self.source(*n));
        }
        line
    }
}

/// What the customer does, without what is printed above already.
fn actions(actions: &[PlainText], heading: Option<&str>, words: &Words) -> Vec<ReadingNode> {
    let is_new = |action: &PlainText| Some(action.as_str()) != heading;
    if let [PlainText { text: action, description, .. }] = actions {
        let lead = is_new(&actions[0]).then(|| ReadingNode::Text { line: plain(&action.value), lead: true });
        return lead.into_iter().chain(description.iter().map(text)).collect();
    }
    let line = |action: &PlainText| {
        if is_new(action) { Some(described(action, words)) } else { action.description.as_ref().map(|text| plain(&text.value)) }
    };
    let lines: Vec<RichText> = actions.iter().filter_map(line).collect();
    match lines.len() {
        0 => Vec::new(),
        1 => lines.into_iter().map(|line| ReadingNode::Text { line, lead: true }).collect(),
        _ => vec![ReadingNode::List { lines, ordered: false }],
    }
}

fn feelings(feelings: Vec<Feeling>) -> Vec<ReadingNode> {
    if feelings.is_empty() { Vec::new() } else { vec![ReadingNode::Feelings { feelings }] }
}

/// The tone of a part of the blueprint.
const fn part_tone(part: Option<Part>) -> Tone {
    match part {
        Some(Part::PhysicalEvidence) => Tone::Proof,
        Some(Part::Frontstage) => Tone::Front,
        Some(Part::Backstage) => Tone::Back,
        Some(Part::Support) => Tone::Support,
        Some(Part::Actions) | None => Tone::Plain,
    }
}

/// The tone of an own lane.
const fn tone(role: Role) -> Tone {
    match role {
        Role::Pain => Tone::Pain,
        Role::Gain => Tone::Gain,
        Role::Note | Role::Number | Role::Customer | Role::Frontstage | Role::Backstage | Role::Support => part_tone(role.part()),
    }
}
