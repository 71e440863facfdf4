//! Defines a row of the table of sheets: name, subject, requirements, and the drawings it makes of a journey.

use std::collections::HashSet;

use super::areas::AreaDesign;
use super::design::{Design, LaneSelection, MatrixDesign};
use crate::facts::Facts;
use crate::model::{Journey, Persona, slug};
use crate::words::{ENGLISH, Personal, Words};

/// A kind of drawing made from a journey.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The name that users type: `journey-map`.
    pub name: &'static str,
    /// Its title in a language.
    pub(super) title: fn(&Words) -> Personal,
    /// Its subject. A sheet about a persona is listed in [`super::SHEETS`] with the first one.
    pub subject: Subject,
    /// How it arranges its content.
    pub design: Design,
    /// Whether it is drawn of a journey if no sheets are named.
    pub is_default: fn(&Journey) -> bool,
    /// What a journey must contain for the sheet to be drawn; `None` for a sheet of every journey.
    pub requires: Option<Requirement>,
}

/// The subject of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The whole journey.
    Journey,
    /// The persona of this index.
    Persona(usize),
}

/// What a sheet requires of a journey.
#[derive(Debug, Clone, Copy)]
pub struct Requirement {
    /// In messages, with its article: `a persona`.
    pub name: &'static str,
    /// Whether a journey meets it.
    pub is_met: fn(&Journey) -> bool,
}

/// The parts of file names that identify the personas of a journey, in their order: the id, else the name, else the number.
#[must_use]
pub fn persona_slugs(journey: &Journey) -> Vec<String> {
    let mut taken = HashSet::new();
    let of = |(n, persona): (usize, &Persona)| {
        let own = persona.id.as_ref().map_or_else(|| slug(&persona.name), |id| id.value.clone());
        let is_free = taken.insert(own.clone()) && !own.is_empty();
        if is_free { own } else { (n + 1).to_string() }
    };
    journey.personas.iter().enumerate().map(of).collect()
}

impl Sheet {
    /// Its title for a journey with this `protagonist`: `Customer journey map`.
    #[must_use]
    pub fn title(&self, protagonist: Option<&str>, words: &Words) -> String {
        words.about(protagonist, (self.title)(words), &[])
    }

    /// The persona it is about.
    #[must_use]
    pub fn persona<'a>(&self, journey: &'a Journey) -> Option<&'a Persona> {
        match self.subject {
            Subject::Journey => None,
            Subject::Persona(n) => journey.personas.get(n),
        }
    }

    /// The title of one of its drawings: `Persona sheet: Maya Chen`.
    #[must_use]
    pub fn drawing_title(&self, journey: &Journey, words: &Words) -> String {
        let title = self.title(journey.protagonist(), words);
        match self.persona(journey) {
            Some(persona) => words.label(&title, &persona.name),
            None => title,
        }
    }

    /// The short title of one of its drawings: the name of its persona, else the title.
    #[must_use]
    pub fn short_title(&self, journey: &Journey, words: &Words) -> String {
        self.persona(journey).map_or_else(|| self.title(journey.protagonist(), words), |persona| persona.name.value.clone())
    }

    /// Identifies one drawing of a journey: ASCII letters, digits and hyphens.
    #[must_use]
    pub fn id(&self) -> String {
        match self.subject {
            Subject::Journey => self.name.to_owned(),
            Subject::Persona(n) => format!("{}-{}", self.name, n + 1),
        }
    }

    /// Whether a journey has content for the sheet: what it requires, else what makes it a default one.
    #[must_use]
    pub fn has_content(&self, journey: &Journey) -> bool {
        self.requires.map_or((self.is_default)(journey), |requirement| (requirement.is_met)(journey))
    }

    /// The drawings of the sheet for a journey: one, or one per persona on the map. Empty if the journey does not meet its
    /// requirement.
    #[must_use]
    pub fn drawings(&self, facts: &Facts<'_>) -> Vec<Self> {
        if self.requires.is_some_and(|requirement| !(requirement.is_met)(facts.journey)) {
            return Vec::new();
        }
        match self.subject {
            Subject::Journey => vec![self.clone()],
            Subject::Persona(_) => {
                facts.personas.iter().map(|n| Self { subject: Subject::Persona(*n), ..self.clone() }).collect()
            }
        }
    }

    /// Names of its parts: its lanes, areas or regions.
    #[must_use]
    pub fn parts(&self) -> Vec<&str> {
        match &self.design {
            Design::Matrix(matrix) => matrix.lanes.keys().collect(),
            Design::Areas(arrangement) => arrangement.areas().into_iter().map(AreaDesign::key).collect(),
            Design::Plot(plot) => plot.regions.iter().map(|region| (region.heading)(ENGLISH.words).title).collect(),
        }
    }

    /// Keys of its lanes from top to bottom; empty for a sheet without lanes.
    #[must_use]
    pub fn lanes(&self) -> Vec<&str> {
        match &self.design {
            Design::Matrix(matrix) => matrix.lanes.keys().collect(),
            Design::Areas(_) | Design::Plot(_) => Vec::new(),
        }
    }

    /// The same sheet with these lanes (keys of [`super::LANES`] or ids of own lanes) instead of its own, in this order, each once.
    /// `None` for a sheet that has no lanes.
    #[must_use]
    pub fn with_lanes(&self, mut keys: Vec<String>) -> Option<Self> {
        match &self.design {
            Design::Matrix(matrix) => {
                let mut seen = HashSet::with_capacity(keys.len());
                keys.retain(|key| seen.insert(key.clone()));
                let design = Design::Matrix(MatrixDesign { lanes: LaneSelection::Chosen(keys), ..matrix.clone() });
                Some(Self { design, ..self.clone() })
            }
            Design::Areas(_) | Design::Plot(_) => None,
        }
    }
}
