//! Resolves owners to teams.

use std::collections::HashMap;

use crate::model::{Journey, Text};

/// The names of teams by id and by name, in lower case.
#[derive(Debug)]
pub struct Teams<'a> {
    names: HashMap<String, &'a str>,
}

impl<'a> Teams<'a> {
    pub(super) fn of(journey: &'a Journey) -> Self {
        let mut names = HashMap::new();
        for team in &journey.teams {
            for word in team.id.iter().chain([&team.name]) {
                names.entry(word.to_lowercase()).or_insert(team.name.as_str());
            }
        }
        Self { names }
    }

    /// The name of an owner: that of the team it refers to, else the text itself.
    #[must_use]
    pub fn name<'t>(&self, owner: &'t Text) -> &'t str
    where
        'a: 't,
    {
        self.names.get(&owner.to_lowercase()).copied().unwrap_or(owner.as_str())
    }

    /// Whether two texts refer to the same team, person or company; a team by its id or its name.
    #[must_use]
    pub fn are_same(&self, one: &Text, other: &Text) -> bool {
        self.name(one).to_lowercase() == self.name(other).to_lowercase()
    }
}
