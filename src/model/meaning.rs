//! Compares the meaning of two journeys, regardless of notation and places.

use std::collections::{BTreeMap, BTreeSet};

use super::Journey;
use super::channel_names::folded_channel;

/// Differences that a comparison ignores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Differences {
    /// Ids of personas, channels, metrics and evidence; references still have to refer to the same things.
    pub ids: bool,
    /// Capitals, spaces, hyphens and a plural `s` in the names of channels.
    pub spelling_of_channels: bool,
}

impl Journey {
    /// Whether another journey has the same meaning: every text, number, reference and order. Places in the files, notation and
    /// loaded pictures are ignored.
    #[must_use]
    pub fn has_same_meaning(&self, other: &Self) -> bool {
        self == other
    }

    /// Whether another journey has the same meaning apart from the ignored differences.
    #[must_use]
    pub fn has_same_meaning_except(&self, other: &Self, apart: Differences) -> bool {
        self.without(apart) == other.without(apart)
    }

    /// The journey without the ignored differences.
    fn without(&self, apart: Differences) -> Self {
        let mut bare = self.clone();
        if apart.spelling_of_channels {
            join_channels(&mut bare);
        }
        if apart.ids {
            bare.personas.iter_mut().for_each(|persona| persona.id = None);
            bare.channels.iter_mut().for_each(|channel| channel.id = None);
            bare.metrics.iter_mut().for_each(|metric| metric.id = None);
            bare.evidence.iter_mut().for_each(|evidence| evidence.id = None);
        }
        bare
    }
}

/// Merges channels whose names differ in spelling only.
fn join_channels(journey: &mut Journey) {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut kept = Vec::new();
    let mut new_index = Vec::new();
    for mut channel in std::mem::take(&mut journey.channels) {
        let spellings: Vec<String> = channel.id.iter().chain([&channel.name]).map(|text| folded_channel(&text.value)).collect();
        let index = spellings.iter().find_map(|spelling| known.get(spelling).copied()).unwrap_or(kept.len());
        channel.name.value = spellings.last().cloned().unwrap_or_default();
        for spelling in spellings {
            known.entry(spelling).or_insert(index);
        }
        if index == kept.len() {
            kept.push(channel);
        }
        new_index.push(index);
    }
    journey.channels = kept;
    let rename = |channels: &mut Vec<usize>| {
        let mut seen = BTreeSet::new();
        *channels = channels.iter().map(|channel| new_index[*channel]).filter(|channel| seen.insert(*channel)).collect();
    };
    for stage in &mut journey.stages {
        rename(&mut stage.whole.channels);
        stage.touchpoints.iter_mut().for_each(|touchpoint| rename(&mut touchpoint.moment.channels));
    }
    journey.personas.iter_mut().for_each(|persona| rename(&mut persona.channels));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;
    use crate::source::Span;

    #[test]
    fn places_do_not_count_and_texts_do() {
        let titled = |title: &str, start: u32| {
            let title = Text::new(title.to_owned(), Span { file: 0, start, end: start + 3 });
            Journey { title, ..Journey::default() }
        };
        assert!(titled("T", 7).has_same_meaning(&titled("T", 90)));
        assert!(!titled("T", 7).has_same_meaning(&titled("U", 7)));
    }
}
