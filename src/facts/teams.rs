//! Resolves owners to teams.

use super::effective_moment::EffectiveMoment;
use crate::model::{Journey, NameIndex, Team, Text};

/// The teams of a journey by id and name.
#[derive(Debug)]
pub struct Teams<'a> {
    teams: &'a [Team],
    index: NameIndex,
}

impl<'a> Teams<'a> {
    pub(super) fn of(journey: &'a Journey) -> Self {
        let teams = journey.teams.as_slice();
        Self { teams, index: NameIndex::of(teams.iter().map(|team| (team.id.as_ref(), Some(&team.name)))) }
    }

    /// The team that an owner refers to.
    pub(super) fn find(&self, owner: &Text) -> Option<usize> {
        self.index.first(owner)
    }

    /// The name of an owner: that of the team it refers to, else the text itself.
    #[must_use]
    pub fn name<'t>(&self, owner: &'t Text) -> &'t str
    where
        'a: 't,
    {
        self.find(owner).map_or(owner.as_str(), |team| self.teams[team].name.as_str())
    }

    /// Whether two texts refer to the same team, person or company; a team by its id or its name.
    #[must_use]
    pub fn are_same(&self, one: &Text, other: &Text) -> bool {
        match (self.find(one), self.find(other)) {
            (Some(one), Some(other)) => one == other,
            (None, _) | (_, None) => self.name(one).to_lowercase() == self.name(other).to_lowercase(),
        }
    }

    /// The contributors of a touchpoint or stage that are not its owner.
    pub fn contributors<'m>(&self, at: EffectiveMoment<'m>) -> impl Iterator<Item = &'m Text> {
        let is_owner = move |team: &Text| at.owner().is_some_and(|owner| self.are_same(owner, team));
        at.moment.contributors.iter().filter(move |team| !is_owner(team))
    }
}
