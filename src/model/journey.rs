//! The journey itself and what belongs to all of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Date, Evidence, Id, Metric, Moment, Part, Persona, Place, ReferenceKind, Stage, Text, Written};
use crate::picture::{Crop, Picture};
use crate::source::{Aside, Span, Spanned};
use crate::words::in_every_language;

/// One journey file, resolved.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Journey {
    /// The title in the customer's words.
    pub title: Text,
    /// The situation the journey is told in.
    pub scenario: Option<Text>,
    /// A longer description.
    pub description: Option<Text>,
    /// What the customer expects at the start.
    pub expectations: Vec<Text>,
    /// What the customer wants to reach.
    pub goal: Option<Text>,
    /// As-is or to-be.
    pub state: Option<Spanned<State>>,
    /// The journey a target state was derived from.
    pub based_on: Option<Text>,
    /// The event that starts the journey.
    pub starts_when: Option<Text>,
    /// The event that ends it.
    pub ends_when: Option<Text>,
    /// Who answers for the map.
    pub owner: Option<Text>,
    /// Teams that owners can refer to.
    pub teams: Vec<Team>,
    /// Free word: draft, in review, approved, ...
    pub status: Option<Text>,
    /// What the file meant when it was approved, in short: see [`super::Seal`].
    pub seal: Option<Text>,
    /// Free text.
    pub version: Option<Text>,
    /// When the map was last reviewed.
    pub reviewed: Option<Spanned<Date>>,
    /// When it has to be reviewed again.
    pub review_by: Option<Spanned<Date>>,
    /// How often it is to be reviewed, as written: `6 months`.
    pub review_every: Option<Text>,
    /// Free text.
    pub industry: Option<Text>,
    /// The customers the journey is about.
    pub segment: Option<Text>,
    /// Free words for finding the map again.
    pub tags: Vec<Text>,
    /// BCP 47 language tag of the texts.
    pub locale: Option<Text>,
    /// What emotion scores mean.
    pub scale: Scale,
    /// Alternative paths that touchpoints can belong to.
    pub paths: Vec<Path>,
    /// Whose journey it is.
    pub personas: Vec<Persona>,
    /// Channels in order of definition, then of first use; every channel named anywhere is here once.
    pub channels: Vec<Channel>,
    /// Metrics in order of definition, then of first use; every metric given anywhere is here once.
    pub metrics: Vec<Metric>,
    /// How many of `metrics`, from the first on, hold for the whole journey.
    pub journey_metrics: usize,
    /// Research proof.
    pub evidence: Vec<Evidence>,
    /// Lanes of the author's own.
    pub lanes: Vec<OwnLane>,
    /// What the service offers (value proposition canvas).
    pub offer: Option<Offer>,
    /// Connections between touchpoints and blueprint items.
    pub flows: Vec<Flow>,
    /// At least one.
    pub stages: Vec<Stage>,
    /// The pictures that were read, by the place that names them. Parsing reads none.
    pub pictures: Aside<BTreeMap<(Span, Crop), Arc<Picture>>>,
    /// How it was written.
    pub written: Aside<Written>,
}

impl Journey {
    /// What holds for each stage as a whole and for each touchpoint, in order.
    pub fn moments(&self) -> impl Iterator<Item = &Moment> {
        self.stages.iter().flat_map(|stage| {
            let each = stage.touchpoints.iter().map(|touchpoint| &touchpoint.moment);
            std::iter::once(&stage.whole).chain(each)
        })
    }

    /// The id and the name of a persona, channel, metric or piece of evidence, by its index in the list of its kind.
    ///
    /// # Panics
    ///
    /// Where the list has no such index; a [`super::Reference`] of the same journey names one that it has.
    #[must_use]
    pub fn called(&self, kind: ReferenceKind, index: usize) -> (Option<&Id>, &Text) {
        match kind {
            ReferenceKind::Persona => (self.personas[index].id.as_ref(), &self.personas[index].name),
            ReferenceKind::Channel => (self.channels[index].id.as_ref(), &self.channels[index].name),
            ReferenceKind::Metric => (self.metrics[index].id.as_ref(), &self.metrics[index].name),
            ReferenceKind::Evidence => (self.evidence[index].id.as_ref(), &self.evidence[index].title),
        }
    }

    /// Every path of a picture, and how the picture is cut.
    pub fn picture_paths(&self) -> impl Iterator<Item = (&Text, Crop)> {
        let portraits = self.personas.iter().filter_map(|persona| persona.portrait.as_ref());
        let moments = self.stages.iter().flat_map(|s| std::iter::once(&s.whole).chain(s.touchpoints.iter().map(|t| &t.moment)));
        let images = moments.filter_map(|moment| moment.image.as_ref());
        portraits.map(|path| (path, Crop::Square)).chain(images.map(|path| (path, Crop::Wide)))
    }

    /// Whether the status says in any language that the map was approved. What follows the word does not matter: `approved by the
    /// board`.
    #[must_use]
    pub fn is_approved(&self) -> bool {
        let Some(status) = &self.status else { return false };
        let status = status.to_lowercase().replace(['-', '_'], " ");
        in_every_language(|vocabulary| vocabulary.approved).any(|word| {
            status.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|char: char| char.is_alphanumeric() || char == '?'))
        })
    }

    /// The picture at a path, if it was read.
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

/// What emotion scores mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Lowest score; finite.
    pub min: f64,
    /// Highest score; finite and greater than `min`.
    pub max: f64,
    /// Words at the axis, lowest score first. Empty: the sheet's own words.
    pub labels: Vec<(f64, Text)>,
}

impl Default for Scale {
    /// -2 to +2, the scale journey maps most often use.
    fn default() -> Self {
        Self { min: -2.0, max: 2.0, labels: Vec::new() }
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
    /// What touchpoints name under `path:`.
    pub id: Id,
    /// As drawn: `If the card is declined`.
    pub name: Text,
    /// Why there is another path.
    pub kind: PathKind,
    /// Free text.
    pub description: Option<Text>,
}

/// Why there is another path.
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
    /// Word that chooses the icon (`web`, `phone`, ...); without it the name decides.
    pub icon: Option<Text>,
    /// Free text.
    pub description: Option<Text>,
}

/// A lane of the author's own.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnLane {
    /// The key under which touchpoints hold this lane's content.
    pub id: Id,
    /// As drawn.
    pub title: Text,
    /// What is in it, which decides how it is drawn.
    pub role: Role,
    /// The lane it follows: the name of a standard lane or the id of an own lane. `None`: last.
    pub after: Option<Text>,
    /// Free text, drawn small under the title.
    pub description: Option<Text>,
}

/// What a lane's content is, which decides how it is drawn.
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

/// What the service offers (value proposition canvas).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Offer {
    /// Products and services.
    pub products: Vec<OfferItem>,
    /// How pains are relieved.
    pub pain_relievers: Vec<OfferItem>,
    /// How gains are created.
    pub gain_creators: Vec<OfferItem>,
}

/// One part of an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferItem {
    /// As drawn.
    pub text: Text,
    /// Longer text.
    pub description: Option<Text>,
    /// Pains and gains of the persona it answers, as written.
    pub addresses: Vec<Text>,
}

/// A connection between two places of the blueprint.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// Where it starts.
    pub from: FlowEnd,
    /// Where it leads.
    pub to: FlowEnd,
    /// What kind of connection.
    pub kind: FlowKind,
    /// Drawn on the connection.
    pub label: Option<Text>,
    /// Context handed over. `Some` and empty (`carries: none`): the handoff loses everything. `None`: not said.
    pub carries: Option<Vec<Text>>,
    /// The whole entry.
    pub span: Aside<Span>,
}

/// One end of a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlowEnd {
    /// The touchpoint (or stage) it belongs to.
    pub place: Place,
    /// The part of it; `None`: the touchpoint itself.
    pub part: Option<Part>,
    /// Which item of that part, from 0; 0 unless an item was named.
    pub item: usize,
}

/// What kind of connection a flow is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlowKind {
    /// One makes the other happen: one arrowhead.
    Triggers,
    /// One depends on the other: dashed.
    Needs,
    /// Both give and take: two arrowheads.
    Exchange,
}
