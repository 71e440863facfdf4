//! The facets by which touchpoints can be filtered.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use crate::compose::names::channel_name;
use crate::facts::{EffectiveMoment, Facts};
use crate::reading::Facet;
use crate::words::Locale;

/// The values that touchpoints have for each facet.
pub(super) struct FacetValues<'a> {
    /// Numbers of channels, ascending.
    channels: Vec<usize>,
    /// Names of owners in the order of touchpoints.
    owners: Vec<&'a str>,
    /// The place of each name in [`owners`](Self::owners).
    owner_numbers: HashMap<&'a str, usize>,
}

impl<'a> FacetValues<'a> {
    pub(super) fn of_journey(facts: &'a Facts<'a>) -> Self {
        let mut channels = BTreeSet::new();
        let (mut owners, mut owner_numbers) = (Vec::new(), HashMap::new());
        for at in facts.touchpoints() {
            channels.extend(at.channels());
            if let Some(owner) = at.owner().map(|owner| facts.teams.name(owner))
                && let Entry::Vacant(entry) = owner_numbers.entry(owner)
            {
                entry.insert(owners.len());
                owners.push(owner);
            }
        }
        Self { channels: channels.into_iter().collect(), owners, owner_numbers }
    }

    /// The facets with the names of their values.
    pub(super) fn named(&self, facts: &Facts<'_>, locale: &Locale) -> Vec<Facet> {
        let words = locale.words;
        let personas = facts.personas.iter().map(|n| facts.journey.personas[*n].name.value.clone()).collect();
        let channels = self.channels.iter().map(|n| channel_name(*n, facts, words)).collect();
        let owners = self.owners.iter().map(|&owner| owner.to_owned()).collect();
        let facet = |key, name: &str, values: Vec<String>| Facet { key, name: name.to_owned(), values };
        vec![
            facet("persona", words.persona, personas),
            facet("channel", locale.page.channel, channels),
            facet("owner", words.owner, owners),
        ]
    }

    /// The values of a touchpoint for each facet, in the order of [`named`](Self::named).
    pub(super) fn of(&self, at: EffectiveMoment<'_>, facts: &Facts<'_>) -> Vec<Vec<usize>> {
        let personas = facts.personas.iter().enumerate().filter(|(_, n)| at.is_for(**n)).map(|(index, _)| index);
        let channels = at.channels().iter().filter_map(|n| self.channels.binary_search(n).ok());
        let owner = at.owner().and_then(|owner| self.owner_numbers.get(facts.teams.name(owner)).copied());
        vec![personas.collect(), channels.collect(), owner.into_iter().collect()]
    }
}
