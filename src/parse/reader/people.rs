//! Reads personas and teams.

use super::fields::{Fields, Named, Reader};
use crate::model::{Empathy, Jobs, Persona, ReferenceKind, Team, Text};
use crate::parse::keys::{self, is_id};
use crate::parse::syntax::tree::Value;
use crate::source::Spanned;

impl Reader<'_> {
    /// The `personas` of a file: a list, or groups of keys under their names.
    pub(super) fn personas(&mut self, fields: &Fields) -> Vec<Persona> {
        let Some(field) = fields.get("personas") else { return Vec::new() };
        let entries = field.named(&keys::PERSONA);
        entries.iter().filter_map(|entry| self.persona(entry)).collect()
    }

    fn persona(&mut self, entry: &Named) -> Option<Persona> {
        let field = entry.field;
        let empty = Vec::new();
        let (entries, short) = match &field.node.value {
            Value::Map(entries) => (entries, None),
            Value::Null => (&empty, None),
            Value::Bool(..) | Value::Number(..) | Value::Text(_) | Value::List(_) => (&empty, Some(self.text(field)?)),
        };
        let f = self.fields(field.node, entries, &keys::PERSONA);
        let written = self.text_of(&f, "name").or(short);
        let id = self.id_of(&f).or_else(|| entry.name.clone().filter(|key| is_id(&key.value) && written.is_some()));
        let Some(name) = written.or_else(|| entry.name.clone()).or_else(|| id.clone()) else {
            self.missing(&f, "name", "name the persona: `name: Maya`");
            return None;
        };
        let (index, again) = self.names.personas.declare(id.as_ref(), Some(&name));
        self.push_all(again);
        if id.is_none() {
            self.without_id(ReferenceKind::Persona, index, field.node, "name");
        }
        Some(Persona {
            id,
            name,
            role: self.text_of(&f, "role"),
            segment: self.text_of(&f, "segment"),
            quote: self.text_of(&f, "quote"),
            bio: self.text_of(&f, "bio"),
            portrait: self.picture_of(&f, "portrait"),
            goals: self.texts_of(&f, "goals"),
            needs: self.texts_of(&f, "needs"),
            frustrations: self.texts_of(&f, "frustrations"),
            motivations: self.texts_of(&f, "motivations"),
            behaviours: self.texts_of(&f, "behaviours"),
            traits: self.traits(&f),
            channels: self.channels_of(&f, "channels"),
            jobs: self.jobs(&f),
            pains: self.texts_of(&f, "pains"),
            gains: self.texts_of(&f, "gains"),
            empathy: self.empathy(&f),
            description: self.text_of(&f, "description"),
            evidence: self.evidence_of(&f),
        })
    }

    /// Sliders: `{Tech comfort: 4}`, or a list of such groups.
    fn traits(&mut self, fields: &Fields) -> Vec<(Text, Spanned<f64>)> {
        let Some(field) = fields.get("traits") else { return Vec::new() };
        let mut traits = Vec::new();
        for item in field.items() {
            let Value::Map(entries) = &item.node.value else {
                self.wrong_shape(item, "names and numbers from 1 to 5, such as `{Tech comfort: 4}`");
                continue;
            };
            for entry in entries {
                let name = Text::new(entry.key.trim().to_string(), entry.key_span);
                let value = super::fields::Field { node: &entry.value, ..item };
                traits.extend(self.rating(value).map(|value| (name, value)));
            }
        }
        traits
    }

    /// Jobs to be done. A text or a list is taken as functional ones.
    fn jobs(&mut self, fields: &Fields) -> Jobs {
        let Some(field) = fields.get("jobs") else { return Jobs::default() };
        let Value::Map(entries) = &field.node.value else {
            return Jobs { functional: self.texts_of(fields, "jobs"), ..Jobs::default() };
        };
        let f = self.fields(field.node, entries, &keys::JOBS);
        Jobs {
            functional: self.texts_of(&f, "functional"),
            emotional: self.texts_of(&f, "emotional"),
            social: self.texts_of(&f, "social"),
        }
    }

    fn empathy(&mut self, fields: &Fields) -> Empathy {
        let Some(field) = fields.get("empathy") else { return Empathy::default() };
        let Value::Map(entries) = &field.node.value else {
            self.wrong_shape(field, "`{says, thinks, does, feels, hears, sees}`");
            return Empathy::default();
        };
        let f = self.fields(field.node, entries, &keys::EMPATHY);
        Empathy {
            says: self.texts_of(&f, "says"),
            thinks: self.texts_of(&f, "thinks"),
            does: self.texts_of(&f, "does"),
            feels: self.texts_of(&f, "feels"),
            hears: self.texts_of(&f, "hears"),
            sees: self.texts_of(&f, "sees"),
        }
    }

    /// The `teams` of a file.
    pub(super) fn teams(&mut self, fields: &Fields) -> Vec<Team> {
        let Some(field) = fields.get("teams") else { return Vec::new() };
        field.named(&keys::TEAM).iter().filter_map(|entry| self.team(entry)).collect()
    }

    fn team(&mut self, entry: &Named) -> Option<Team> {
        let field = entry.field;
        let key = entry.name.clone();
        let team = match &field.node.value {
            Value::Map(entries) => {
                let f = self.fields(field.node, entries, &keys::TEAM);
                let id = self.id_of(&f).or_else(|| key.clone().filter(|key| is_id(&key.value)));
                let Some(name) = self.text_of(&f, "name").or(key).or_else(|| id.clone()) else {
                    self.missing(&f, "name", "name the team: `name: Customer care`");
                    return None;
                };
                Team { id, name, description: self.text_of(&f, "description") }
            }
            Value::Null => Team { id: None, name: key?, description: None },
            Value::Bool(..) | Value::Number(..) | Value::Text(_) | Value::List(_) => {
                Team { id: key.filter(|key| is_id(&key.value)), name: self.text(field)?, description: None }
            }
        };
        let (_, again) = self.names.teams.declare(team.id.as_ref(), Some(&team.name));
        self.push_all(again);
        Some(team)
    }
}
