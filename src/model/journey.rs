//! The journey and its journey-wide data.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    BlueprintLane, Date, Evidence, Id, Insight, Metric, Moment, Part, Persona, Place, PlainText, ReferenceKind, Stage, Text,
    Written,
};
use crate::picture::{Crop, Picture};
use crate::source::{Aside, Span, Spanned};
use crate::words::in_every_language;

/// One journey file, resolved.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Journey {
    /// The title in the customer's words.
    pub title: Text,
    /// The situation in which the journey takes place.
    pub scenario: Option<Text>,
    /// A longer description.
    pub description: Option<Text>,
    /// What the customer expects at the start.
    pub expectations: Vec<PlainText>,
    /// What the customer wants to achieve.
    pub goal: Option<Text>,
    /// As-is or to-be.
    pub state: Option<Spanned<State>>,
    /// The journey from which a target state was derived.
    pub based_on: Option<Text>,
    /// What the map says, the most important first.
    pub insights: Vec<Insight>,
    /// The event that starts the journey.
    pub starts_when: Option<Text>,
    /// The event that ends it.
    pub ends_when: Option<Text>,
    /// The team or person responsible for the map.
    pub owner: Option<Text>,
    /// Teams that owners can refer to.
    pub teams: Vec<Team>,
    /// Free text: draft, in review, approved, ...
    pub status: Option<Text>,
    /// The digest of the file at its approval, see [`super::Seal`].
    pub seal: Option<Text>,
    /// Free text.
    pub version: Option<Text>,
    /// When the map was last reviewed.
    pub reviewed: Option<Spanned<Date>>,
    /// When the next review is due.
    pub review_by: Option<Spanned<Date>>,
    /// The interval between reviews, as written: `6 months`.
    pub review_every: Option<Text>,
    /// Free text.
    pub industry: Option<Text>,
    /// The person whose journey it is, as a noun: patient, employee. The customer by default.
    pub protagonist: Option<Text>,
    /// The customers the journey is about.
    pub segment: Option<Text>,
    /// Keywords.
    pub tags: Vec<Text>,
    /// BCP 47 language tag of the texts.
    pub locale: Option<Text>,
    /// The range and the labels of emotion scores.
    pub scale: Scale,
    /// Alternative paths that touchpoints can belong to.
    pub paths: Vec<Path>,
    /// The customers whose journey it is.
    pub personas: Vec<Persona>,
    /// All channels, without duplicates, in order of definition, then of first use.
    pub channels: Vec<Channel>,
    /// All metrics, without duplicates, in order of definition, then of first use.
    pub metrics: Vec<Metric>,
    /// The number of `metrics`, from the first on, that apply to the whole journey.
    pub journey_metrics: usize,
    /// The research behind the map.
    pub evidence: Vec<Evidence>,
    /// The author's own lanes.
    pub lanes: Vec<OwnLane>,
    /// What the service offers (value proposition canvas).
    pub offer: Option<Offer>,
    /// Connections between touchpoints and blueprint items.
    pub flows: Vec<Flow>,
    /// At least one.
    pub stages: Vec<Stage>,
    /// The loaded pictures, by the place of their path. Parsing loads none.
    pub pictures: Aside<BTreeMap<(Span, Crop), Arc<Picture>>>,
    /// The source notation.
    pub written: Aside<Written>,
}

impl Journey {
    /// The moments of all stages and touchpoints, in order.
    pub fn moments(&self) -> impl Iterator<Item = &Moment> {
        self.stages.iter().flat_map(|stage| {
            let each = stage.touchpoints.iter().map(|touchpoint| &touchpoint.moment);
            std::iter::once(&stage.whole).chain(each)
        })
    }

    /// The insights of the journey, then those of its stages.
    pub fn all_insights(&self) -> impl Iterator<Item = &Insight> {
        self.insights.iter().chain(self.stages.iter().flat_map(|stage| &stage.insights))
    }

    /// The id and the name of a persona, channel, metric or piece of evidence, by its index in the list of its kind.
    ///
    /// # Panics
    ///
    /// If the index is out of range. The indices in a [`super::Reference`] of the same journey are valid.
    #[must_use]
    pub fn called(&self, kind: ReferenceKind, index: usize) -> (Option<&Id>, &Text) {
        match kind {
            ReferenceKind::Persona => (self.personas[index].id.as_ref(), &self.personas[index].name),
            ReferenceKind::Channel => (self.channels[index].id.as_ref(), &self.channels[index].name),
            ReferenceKind::Metric => (self.metrics[index].id.as_ref(), &self.metrics[index].name),
            ReferenceKind::Evidence => (self.evidence[index].id.as_ref(), &self.evidence[index].title),
        }
    }

    /// Every path of a picture with the shape to crop it to.
    pub fn picture_paths(&self) -> impl Iterator<Item = (&Text, Crop)> {
        let portraits = self.personas.iter().filter_map(|persona| persona.portrait.as_ref());
        let moments = self.stages.iter().flat_map(|s| std::iter::once(&s.whole).chain(s.touchpoints.iter().map(|t| &t.moment)));
        let images = moments.flat_map(Moment::picture_paths);
        portraits.map(|path| (path, Crop::Square)).chain(images.map(|path| (path, Crop::Wide)))
    }

    /// Whether the status begins with the word for approved in any language: `approved by the
    /// board`.
    #[must_use]
    pub fn is_approved(&self) -> bool {
        let Some(status) = &self.status else { return false };
        let status = status.to_lowercase().replace(['-', '_'], " ");
        in_every_language(|vocabulary| vocabulary.approved).any(|word| {
            status.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|char: char| char.is_alphanumeric() || char == '?'))
        })
    }

    /// The picture at a path, if it was loaded.
    #[must_use]
    pub fn picture(&self, path: &Text, crop: Crop) -> Option<&Arc<Picture>> {
        self.pictures.get(&(path.span, crop))
    }
}

/// As-is or to-be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The journey as it is.
    Current,
    /// The journey as it should become.
    Target,
}

/// The range and the labels of emotion scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Lowest score; finite.
    pub min: f64,
    /// Highest score; finite and greater than `min`.
    pub max: f64,
    /// Axis labels, lowest score first. Empty: the default labels.
    pub labels: Vec<(f64, Text)>,
    /// The author's own words for feelings, with their scores.
    pub words: Vec<(Text, f64)>,
}

impl Scale {
    /// The score of a neutral feeling: 0, or the middle of a scale that does not contain 0.
    #[must_use]
    pub fn neutral(&self) -> f64 {
        if self.min < 0.0 && self.max > 0.0 { 0.0 } else { f64::midpoint(self.min, self.max) }
    }

    /// A score from -1, the lowest of the scale, through 0, a neutral feeling, to 1, its highest.
    #[must_use]
    pub fn position(&self, score: f64) -> f64 {
        let neutral = self.neutral();
        let end = if score < neutral { neutral - self.min } else { self.max - neutral };
        (score - neutral) / end
    }

    /// The score at a position from -1 to 1: the inverse of [`Scale::position`].
    #[must_use]
    pub fn at(&self, position: f64) -> f64 {
        let neutral = self.neutral();
        let end = if position < 0.0 { neutral - self.min } else { self.max - neutral };
        (neutral + position * end).clamp(self.min, self.max)
    }
}

impl Default for Scale {
    /// -2 to +2, the most common scale of journey maps.
    fn default() -> Self {
        Self { min: -2.0, max: 2.0, labels: Vec::new(), words: Vec::new() }
    }
}

/// A team of the organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Team {
    /// For reference.
    pub id: Option<Id>,
    /// As drawn.
    pub name: Text,
    /// Free text.
    pub description: Option<Text>,
}

/// A path that leaves the main one.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// The id that touchpoints refer to in `path`.
    pub id: Id,
    /// As drawn: `If the card is declined`.
    pub name: Text,
    /// The kind of path.
    pub kind: PathKind,
    /// Free text.
    pub description: Option<Text>,
}

/// The kind of path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathKind {
    /// The customer may choose it.
    Alternative,
    /// Something went wrong.
    Exception,
}

/// A medium in which customer and service meet.
#[derive(Debug, Clone, PartialEq)]
pub struct Channel {
    /// For reference, where defined.
    pub id: Option<Id>,
    /// As drawn.
    pub name: Text,
    /// The name of the icon (`web`, `phone`, ...); by default, the channel's name selects it.
    pub icon: Option<Text>,
    /// Free text.
    pub description: Option<Text>,
}

/// A lane defined by the author.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnLane {
    /// The key of the lane's content in touchpoints.
    pub id: Id,
    /// As drawn.
    pub title: Text,
    /// The kind of content, which determines its appearance.
    pub role: Role,
    /// The lane it follows: the name of a standard lane or the id of an own lane. `None`: last.
    pub after: Option<Text>,
    /// Free text, drawn small under the title.
    pub description: Option<Text>,
}

/// The kind of content of a lane, which determines its appearance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Plain notes.
    Note,
    /// Drawn like pain points.
    Pain,
    /// Drawn like gains.
    Gain,
    /// Drawn like metrics.
    Number,
    /// Drawn like customer actions.
    Customer,
    /// Drawn like frontstage work.
    Frontstage,
    /// Drawn like backstage work.
    Backstage,
    /// Drawn like support processes.
    Support,
}

impl OwnLane {
    /// The lane of the blueprint that it is, if its role belongs to the blueprint. `index`: among the journey's own lanes.
    #[must_use]
    pub fn in_blueprint(&self, index: usize) -> Option<BlueprintLane> {
        self.role.part().map(|part| BlueprintLane { part, own: Some(index) })
    }
}

impl Role {
    /// The part of the blueprint that a lane with this role belongs to.
    #[must_use]
    pub const fn part(self) -> Option<Part> {
        match self {
            Self::Customer => Some(Part::Actions),
            Self::Frontstage => Some(Part::Frontstage),
            Self::Backstage => Some(Part::Backstage),
            Self::Support => Some(Part::Support),
            Self::Note | Self::Pain | Self::Gain | Self::Number => None,
        }
    }
}

/// What the service offers (value proposition canvas).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Offer {
    /// Products and services.
    pub products: Vec<OfferItem>,
    /// How the offer relieves pains.
    pub pain_relievers: Vec<OfferItem>,
    /// How the offer creates gains.
    pub gain_creators: Vec<OfferItem>,
}

impl Offer {
    /// All its parts.
    pub fn items_mut(&mut self) -> impl Iterator<Item = &mut OfferItem> {
        [&mut self.products, &mut self.pain_relievers, &mut self.gain_creators].into_iter().flatten()
    }
}

/// One part of an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferItem {
    /// As drawn.
    pub text: Text,
    /// Longer text.
    pub description: Option<Text>,
    /// The pains and gains of the persona that it addresses, as written.
    pub addresses: Vec<Text>,
}

/// A connection between two places of the blueprint.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// Where it starts.
    pub from: FlowEnd,
    /// Where it leads.
    pub to: FlowEnd,
    /// The kind of connection.
    pub kind: FlowKind,
    /// The text on the connector.
    pub label: Option<Text>,
    /// Information passed on. `Some` and empty (`carries: none`): the handoff loses everything. `None`: unknown.
    pub carries: Option<Vec<Text>>,
    /// Longer text.
    pub description: Option<Text>,
    /// The whole entry.
    pub span: Aside<Span>,
}

/// One end of a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlowEnd {
    /// The touchpoint (or stage) it belongs to.
    pub place: Place,
    /// The lane of it; `None`: the touchpoint itself.
    pub lane: Option<BlueprintLane>,
    /// Which item of that lane, from 0; 0 unless an item was named.
    pub item: usize,
}

impl FlowEnd {
    /// The card that it names: the place, the lane and the item. A touchpoint as a whole is its customer action.
    #[must_use]
    pub fn card(&self) -> (Place, BlueprintLane, usize) {
        (self.place, self.lane.unwrap_or(Part::Actions.into()), self.item)
    }
}

/// The kind of connection of a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FlowKind {
    /// The start triggers the end: one arrowhead.
    Triggers,
    /// The start depends on the end: dashed.
    Needs,
    /// Information flows both ways: two arrowheads.
    Exchange,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_has_one_neutral_score() {
        for (min, max, neutral) in
            [(-2.0, 2.0, 0.0), (1.0, 5.0, 3.0), (0.0, 10.0, 5.0), (-1.0, 4.0, 0.0), (-100.0, 1.0, 0.0), (-6.0, -2.0, -4.0)]
        {
            let scale = Scale { min, max, ..Scale::default() };
            let ends = [min, neutral, max].map(|score| scale.position(score));
            assert_eq!((scale.neutral(), ends), (neutral, [-1.0, 0.0, 1.0]), "{min} {max}");
            for tenth in -10..=10 {
                let position = f64::from(tenth) / 10.0;
                assert!((scale.position(scale.at(position)) - position).abs() < 1e-9, "{min} {max} {position}");
            }
        }
    }
}
