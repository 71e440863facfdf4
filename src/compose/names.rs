//! Formats names of personas and channels for sheets and the page.

use crate::facts::Facts;
use crate::words::Words;

/// Names of personas, in the order of the journey's personas: `Maya and Tom`.
pub(super) fn persona_names(personas: &[usize], facts: &Facts<'_>, words: &Words) -> String {
    let mut personas = personas.to_vec();
    personas.sort_unstable();
    words.list(&personas.iter().map(|n| facts.journey.personas[*n].name.as_str()).collect::<Vec<_>>())
}

/// The names of the personas that something is for; `None` if it is for all of them.
pub(super) fn only(personas: &[usize], facts: &Facts<'_>, words: &Words) -> Option<String> {
    facts.only_for(personas).map(|personas| persona_names(personas, facts, words))
}

/// `for Maya`; `None` for something that is for all personas.
pub(super) fn only_for(personas: &[usize], facts: &Facts<'_>, words: &Words) -> Option<String> {
    only(personas, facts, words).map(|names| words.fill(words.only_for, &[&names]))
}

/// The name of a channel, with its id if another channel on the map has the same name: `Web (shop)`.
pub(super) fn channel_name(n: usize, facts: &Facts<'_>, words: &Words) -> String {
    let channel = &facts.journey.channels[n];
    let id = channel.id.as_ref().filter(|_| facts.shares_its_name(channel));
    id.map_or_else(|| channel.name.value.clone(), |id| words.fill(words.with_note, &[&channel.name, id]))
}
