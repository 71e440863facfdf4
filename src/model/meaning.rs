//! Whether two journeys say the same, wherever and however it was written.

use std::collections::{BTreeMap, BTreeSet};

use super::{Journey, Written};

/// What may differ between two journeys that are taken to say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Apart {
    /// The ids of personas, channels, metrics and evidence; what refers to them has to refer to the same things.
    pub ids: bool,
    /// Capitals, blanks, hyphens and a plural `s` in the names of channels.
    pub spelling_of_channels: bool,
}

impl Journey {
    /// Whether another journey says exactly the same: every text, number, reference and order. Places in the files, the way things were
    /// written and pictures that were read count for nothing.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.says_the_same_apart(other, Apart::default())
    }

    /// Whether another journey says the same apart from what is named.
    #[must_use]
    pub fn says_the_same_apart(&self, other: &Self, apart: Apart) -> bool {
        meaning(self, apart) == meaning(other, apart)
    }
}

/// Everything a journey says. Written out, it has every field of every part, those that are still to come as well.
fn meaning(journey: &Journey, apart: Apart) -> String {
    let mut bare = Journey { written: Written::default(), pictures: BTreeMap::new(), ..journey.clone() };
    if apart.spelling_of_channels {
        join_channels(&mut bare);
    }
    if apart.ids {
        bare.personas.iter_mut().for_each(|persona| persona.id = None);
        bare.channels.iter_mut().for_each(|channel| channel.id = None);
        bare.metrics.iter_mut().for_each(|metric| metric.id = None);
        bare.evidence.iter_mut().for_each(|evidence| evidence.id = None);
    }
    without_places(&format!("{bare:?}"))
}

/// Makes one channel of those whose names differ in their spelling only.
fn join_channels(journey: &mut Journey) {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut kept = Vec::new();
    let mut new_index = Vec::new();
    for mut channel in std::mem::take(&mut journey.channels) {
        let spellings: Vec<String> = channel.id.iter().chain([&channel.name]).map(|text| letters(&text.value)).collect();
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

/// The letters and digits of a name in small letters, without an `s` at the end.
fn letters(name: &str) -> String {
    let small: String = name.to_lowercase().chars().filter(|char| char.is_alphanumeric()).collect();
    small.strip_suffix('s').map_or_else(|| small.clone(), str::to_owned)
}

/// The text without `Span { .. }`, unless that stands between quotes.
fn without_places(written: &str) -> String {
    const PLACE: &str = "Span { file:";
    let mut kept = String::with_capacity(written.len() / 2);
    let mut rest = written;
    while let Some(at) = rest.find(['"', 'S']) {
        kept.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with('"') {
            end_of_quote(rest)
        } else if rest.starts_with(PLACE) {
            rest = rest.find('}').map_or("", |end| &rest[end + 1..]);
            continue;
        } else {
            1
        };
        kept.push_str(&rest[..end]);
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept
}

/// One past the quote that ends a text, which begins with one.
fn end_of_quote(text: &str) -> usize {
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;
    use crate::source::Span;

    fn titled(title: &str, start: u32) -> Journey {
        Journey { title: Text::new(title.to_owned(), Span { file: 0, start, end: start + 3 }), ..Journey::default() }
    }

    #[test]
    fn places_count_for_nothing_and_texts_for_everything() {
        assert!(titled("T", 7).says_the_same(&titled("T", 90)));
        assert!(!titled("T", 7).says_the_same(&titled("U", 7)));
        // Texts that look like places, and quotes in texts.
        let place = |n| format!("a \" Span {{ file: 0, start: {n}, end: 2 }}");
        assert!(titled(&place(1), 7).says_the_same(&titled(&place(1), 8)));
        assert!(!titled(&place(1), 7).says_the_same(&titled(&place(2), 7)));
        assert!(!titled("\\\" S", 7).says_the_same(&titled("\\\"  S", 7)));
    }
}
