//! Lists the areas of sheets: one row each, with the part of a persona it shows.

use crate::model::{Persona, PlainText};
use crate::words::Locale;

/// An area that sheets can show.
#[derive(Debug, Clone, Copy)]
pub struct AreaDesign {
    /// For ids.
    pub key: &'static str,
    /// Its title.
    pub title: fn(&Locale) -> &'static str,
    /// Its background.
    pub surface: Surface,
    /// Its content.
    pub content: AreaContent,
}

/// The background of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// The page itself.
    Paper,
    /// A panel along one side of the sheet.
    Panel,
    /// A card.
    Card,
    /// A card in the colours of pain points.
    Pain,
}

/// The content of an area.
#[derive(Debug, Clone, Copy)]
pub enum AreaContent {
    /// Picture, name, quote and biography of a persona.
    Person,
    /// A list of texts.
    Texts(fn(&Persona) -> &[PlainText]),
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

pub(super) const PERSON: AreaDesign =
    AreaDesign { surface: Surface::Panel, ..area("person", |l| l.words.persona, AreaContent::Person) };
pub(super) const GOALS: AreaDesign = card("goals", |l| l.page.goals, |p| &p.goals);
pub(super) const NEEDS: AreaDesign = card("needs", |l| l.words.lane("needs").title, |p| &p.needs);
pub(super) const FRUSTRATIONS: AreaDesign =
    AreaDesign { surface: Surface::Pain, ..card("frustrations", |l| l.page.frustrations, |p| &p.frustrations) };
pub(super) const MOTIVATIONS: AreaDesign = card("motivations", |l| l.page.motivations, |p| &p.motivations);
pub(super) const TRAITS: AreaDesign = area("traits", |l| l.words.traits, AreaContent::Traits);
pub(super) const BEHAVIOURS: AreaDesign = area("behaviours", |l| l.page.behaviours, AreaContent::Texts(|p| &p.behaviours));
pub(super) const CHANNELS: AreaDesign = area("channels", |l| l.words.lane("channels").title, AreaContent::Channels);
pub(super) const JOBS: AreaDesign = area("jobs", |l| l.words.jobs, AreaContent::Jobs);
pub(super) const CURVE: AreaDesign = area("curve", |l| l.words.journey_feels, AreaContent::Curve);
pub(super) const EVIDENCE: AreaDesign = area("evidence", |l| l.words.rests_on, AreaContent::Evidence);

const fn area(key: &'static str, title: fn(&Locale) -> &'static str, content: AreaContent) -> AreaDesign {
    AreaDesign { key, title, surface: Surface::Paper, content }
}

const fn card(key: &'static str, title: fn(&Locale) -> &'static str, texts: fn(&Persona) -> &[PlainText]) -> AreaDesign {
    AreaDesign { surface: Surface::Card, ..area(key, title, AreaContent::Texts(texts)) }
}
