//! The areas: one row each, with the part of a persona it shows.

use crate::model::{Persona, Text};
use crate::words::Locale;

/// An area that sheets can show.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    /// For ids.
    pub key: &'static str,
    /// Its title.
    pub name: fn(&Locale) -> &'static str,
    /// What it is drawn on.
    pub ground: Ground,
    /// What it shows.
    pub content: AreaContent,
}

/// What an area is drawn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Bare paper.
    Paper,
    /// A panel that holds a whole side of the sheet.
    Panel,
    /// A card.
    Card,
    /// A card of what hurts.
    Pain,
}

/// What an area shows.
#[derive(Debug, Clone, Copy)]
pub enum AreaContent {
    /// Picture, name, quote and life of a persona.
    Person,
    /// A list of texts.
    Texts(fn(&Persona) -> &[Text]),
    /// Traits as sliders.
    Traits,
    /// Channels with their icons.
    Channels,
    /// Jobs to be done, by kind.
    Jobs,
    /// The emotion curve.
    Curve,
    /// The research.
    Evidence,
}

pub(super) const PERSON: Area = Area { ground: Ground::Panel, ..area("person", |l| l.words.persona, AreaContent::Person) };
pub(super) const GOALS: Area = card("goals", |l| l.page.goals, |p| &p.goals);
pub(super) const NEEDS: Area = card("needs", |l| l.words.lane_needs.title, |p| &p.needs);
pub(super) const FRUSTRATIONS: Area =
    Area { ground: Ground::Pain, ..card("frustrations", |l| l.page.frustrations, |p| &p.frustrations) };
pub(super) const MOTIVATIONS: Area = card("motivations", |l| l.page.motivations, |p| &p.motivations);
pub(super) const TRAITS: Area = area("traits", |l| l.words.traits, AreaContent::Traits);
pub(super) const BEHAVIOURS: Area = area("behaviours", |l| l.page.behaviours, AreaContent::Texts(|p| &p.behaviours));
pub(super) const CHANNELS: Area = area("channels", |l| l.words.lane_channels.title, AreaContent::Channels);
pub(super) const JOBS: Area = area("jobs", |l| l.words.jobs, AreaContent::Jobs);
pub(super) const CURVE: Area = area("curve", |l| l.words.journey_feels, AreaContent::Curve);
pub(super) const EVIDENCE: Area = area("evidence", |l| l.words.rests_on, AreaContent::Evidence);

const fn area(key: &'static str, name: fn(&Locale) -> &'static str, content: AreaContent) -> Area {
    Area { key, name, ground: Ground::Paper, content }
}

const fn card(key: &'static str, name: fn(&Locale) -> &'static str, texts: fn(&Persona) -> &[Text]) -> Area {
    Area { ground: Ground::Card, ..area(key, name, AreaContent::Texts(texts)) }
}
