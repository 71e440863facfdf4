//! Reads personas and teams.

use super::fields::{FieldNode, NamedField, Reader, Wanted};
use super::read::{LevelReader, Read, read};
use crate::model::keys::{self, OwnFacts, PersonaEntries, TeamEntries, Traits, is_id};
use crate::model::{Empathy, Jobs, OwnFact, Persona, ReferenceKind, Team, Text, TraitRating};
use crate::parse::syntax::tree::YamlValue;

impl Reader<'_> {
    /// Reads the `personas` of a file: a list, or groups of keys under their names.
    fn personas(&mut self, field: FieldNode) -> Vec<Persona> {
        self.report_commas(field);
        let entries = field.named(&keys::PERSONA);
        entries.iter().filter_map(|entry| self.persona(entry)).collect()
    }

    fn persona(&mut self, entry: &NamedField) -> Option<Persona> {
        let field = entry.field;
        let empty = Vec::new();
        let (entries, short) = match &field.node.value {
            YamlValue::Map(entries) => (entries, None),
            YamlValue::Null => (&empty, None),
            YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                (&empty, Some(self.text(field)?))
            }
        };
        let f = self.fields(field.node, entries, &keys::PERSONA);
        let written = self.read(&f, &keys::NAME).or(short);
        let id = self.read(&f, &keys::ID).or_else(|| entry.name.clone().filter(|key| is_id(&key.value) && written.is_some()));
        let Some(name) = written.or_else(|| entry.name.clone()).or_else(|| id.clone()) else {
            self.missing(&f, &keys::NAME, "name the persona: `name: Maya`");
            return None;
        };
        let (index, again) = self.names.personas.declare(id.as_ref(), Some(&name));
        self.push_all(again);
        if id.is_none() {
            self.without_id(ReferenceKind::Persona, index, field.node, keys::NAME.name);
        }
        Some(Persona::read(&mut LevelReader { reader: self, fields: &f }, id, name))
    }

    /// Reads sliders: `{Tech comfort: 4}`, or a list of such groups.
    fn traits(&mut self, field: FieldNode) -> Vec<TraitRating> {
        let mut traits = Vec::new();
        for item in field.items() {
            let YamlValue::Map(entries) = &item.node.value else {
                self.wrong_shape(item, Wanted::Traits);
                continue;
            };
            for entry in entries {
                let name = Text::new(entry.key.trim().to_string(), entry.key_span);
                let value = FieldNode { node: &entry.value, ..item };
                traits.extend(self.rating(value).map(|rating| TraitRating { name, rating }));
            }
        }
        traits
    }

    /// Reads facts with names of their own: `{Household: Two children}`, or texts.
    fn own_facts(&mut self, field: FieldNode) -> Vec<OwnFact> {
        let mut facts = Vec::new();
        for item in field.items() {
            let YamlValue::Map(entries) = &item.node.value else {
                facts.extend(self.text(item).map(|value| OwnFact { name: None, value }));
                continue;
            };
            for entry in entries {
                let name = Some(Text::new(entry.key.trim().to_string(), entry.key_span));
                // One fact may have several values.
                let values = FieldNode { node: &entry.value, ..item }.read_items(|value| self.text(value));
                facts.extend(values.into_iter().map(|value| OwnFact { name: name.clone(), value }));
            }
        }
        facts
    }

    /// Reads jobs to be done. A text or a list contains functional jobs.
    fn jobs(&mut self, field: FieldNode) -> Jobs {
        let YamlValue::Map(entries) = &field.node.value else {
            return Jobs { functional: self.plain_texts(field), ..Jobs::default() };
        };
        let f = self.fields(field.node, entries, &keys::JOBS);
        Jobs::read(&mut LevelReader { reader: self, fields: &f })
    }

    fn empathy(&mut self, field: FieldNode) -> Empathy {
        let YamlValue::Map(entries) = &field.node.value else {
            self.wrong_shape(field, Wanted::Keys(&keys::EMPATHY));
            return Empathy::default();
        };
        let f = self.fields(field.node, entries, &keys::EMPATHY);
        Empathy::read(&mut LevelReader { reader: self, fields: &f })
    }

    /// Reads the `teams` of a file.
    fn teams(&mut self, field: FieldNode) -> Vec<Team> {
        field.named(&keys::TEAM).iter().filter_map(|entry| self.team(entry)).collect()
    }

    fn team(&mut self, entry: &NamedField) -> Option<Team> {
        let field = entry.field;
        let key = entry.name.clone();
        let team = match &field.node.value {
            YamlValue::Map(entries) => {
                let f = self.fields(field.node, entries, &keys::TEAM);
                let id = self.read(&f, &keys::ID).or_else(|| key.clone().filter(|key| is_id(&key.value)));
                let Some(name) = self.read(&f, &keys::NAME).or(key).or_else(|| id.clone()) else {
                    self.missing(&f, &keys::NAME, "name the team: `name: Customer care`");
                    return None;
                };
                Team { id, name, description: self.read(&f, &keys::DESCRIPTION) }
            }
            YamlValue::Null => Team { id: None, name: key?, description: None },
            YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                Team { id: key.filter(|key| is_id(&key.value)), name: self.text(field)?, description: None }
            }
        };
        let (_, again) = self.names.teams.declare(team.id.as_ref(), Some(&team.name));
        self.push_all(again);
        Some(team)
    }
}

read! {
    PersonaEntries => |reader, field| reader.personas(field);
    TeamEntries => |reader, field| reader.teams(field);
    OwnFacts => |reader, field| reader.own_facts(field);
    Traits => |reader, field| reader.traits(field);
    Jobs => |reader, field| reader.jobs(field);
    Empathy => |reader, field| reader.empathy(field);
}
