//! Lists the areas of sheets: one row each, with the part of a persona it shows.

use crate::model::{Persona, PersonaField};
use crate::words::Locale;

/// An area that sheets can show.
#[derive(Debug, Clone, Copy)]
pub struct AreaDesign {
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
    /// A field of a persona.
    Field(&'static PersonaField),
    /// The emotion curve.
    Curve,
}

impl AreaDesign {
    /// For ids.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self.content {
            AreaContent::Person => "person",
            AreaContent::Field(field) => field.key.name,
            AreaContent::Curve => "curve",
        }
    }

    /// Its title.
    #[must_use]
    pub fn title(&self, locale: &Locale) -> &'static str {
        match self.content {
            AreaContent::Person => locale.words.persona,
            AreaContent::Field(field) => (field.heading)(locale),
            AreaContent::Curve => locale.words.journey_feels,
        }
    }
}

pub(super) const PERSON: AreaDesign = AreaDesign { surface: Surface::Panel, content: AreaContent::Person };
pub(super) const GOALS: AreaDesign = card(&Persona::GOALS);
pub(super) const NEEDS: AreaDesign = card(&Persona::NEEDS);
pub(super) const FRUSTRATIONS: AreaDesign = AreaDesign { surface: Surface::Pain, ..card(&Persona::FRUSTRATIONS) };
pub(super) const MOTIVATIONS: AreaDesign = card(&Persona::MOTIVATIONS);
pub(super) const TRAITS: AreaDesign = plain(&Persona::TRAITS);
pub(super) const BEHAVIOURS: AreaDesign = plain(&Persona::BEHAVIOURS);
pub(super) const CHANNELS: AreaDesign = plain(&Persona::CHANNELS);
pub(super) const JOBS: AreaDesign = plain(&Persona::JOBS);
pub(super) const CURVE: AreaDesign = AreaDesign { surface: Surface::Paper, content: AreaContent::Curve };
pub(super) const EVIDENCE: AreaDesign = plain(&Persona::EVIDENCE);

const fn plain(field: &'static PersonaField) -> AreaDesign {
    AreaDesign { surface: Surface::Paper, content: AreaContent::Field(field) }
}

const fn card(field: &'static PersonaField) -> AreaDesign {
    AreaDesign { surface: Surface::Card, ..plain(field) }
}
