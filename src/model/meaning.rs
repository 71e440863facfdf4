//! Compares the meaning of two journeys, regardless of notation and places.

use super::Journey;

/// Differences that a comparison ignores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Differences {
    /// Ids of personas, channels, metrics and evidence; references still have to refer to the same things.
    pub ids: bool,
}

impl Journey {
    /// The noun for the person whose journey it is, if it is not the customer.
    #[must_use]
    pub fn protagonist(&self) -> Option<&str> {
        self.protagonist.as_deref().map(String::as_str)
    }

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
        if apart.ids {
            bare.personas.iter_mut().for_each(|persona| persona.id = None);
            bare.channels.iter_mut().for_each(|channel| channel.id = None);
            bare.metrics.iter_mut().for_each(|metric| metric.id = None);
            bare.evidence.iter_mut().for_each(|evidence| evidence.id = None);
        }
        bare
    }
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
