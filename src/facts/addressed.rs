//! Finds what opportunities and the offer address.

use std::collections::HashSet;
use std::ptr;

use super::interpret::Facts;
use crate::model::{Addressee, Opportunity, PainPoint, Text};

impl<'a> Facts<'a> {
    /// What a word under `addresses` names: the entry with this id, else every entry with this text.
    pub fn addressees(&self, word: &Text) -> impl Iterator<Item = Addressee<'a>> {
        self.addressees.named(word)
    }

    /// The text of what a word under `addresses` names, else the word itself.
    #[must_use]
    pub fn addressed_text<'t>(&self, word: &'t Text) -> &'t str
    where
        'a: 't,
    {
        self.addressees.text(word).map_or(word.as_str(), |text| text.as_str())
    }

    /// The most severe pain point that an opportunity addresses; the first of equally severe ones.
    #[must_use]
    pub fn worst_addressed(&self, opportunity: &'a Opportunity) -> Option<&'a PainPoint> {
        let severity = |pain: &PainPoint| pain.severity.map(|severity| severity.value);
        self.addressees
            .pain_points(&opportunity.addresses)
            .reduce(|worst, pain| if severity(pain) > severity(worst) { pain } else { worst })
    }

    /// What opportunities address.
    #[must_use]
    pub fn addressed(&self) -> AddressedEntries {
        self.named_by(self.opportunities().flat_map(|(_, opportunity)| &opportunity.addresses))
    }

    /// What the value proposition relieves.
    #[must_use]
    pub fn relieved(&self) -> AddressedEntries {
        let relievers = self.journey.offer.iter().flat_map(|offer| &offer.pain_relievers);
        self.named_by(relievers.flat_map(|item| &item.addresses))
    }

    fn named_by(&self, words: impl IntoIterator<Item = &'a Text>) -> AddressedEntries {
        AddressedEntries {
            texts: words.into_iter().flat_map(|word| self.addressees(word)).map(|it| ptr::from_ref(it.text())).collect(),
        }
    }
}

/// The entries that `addresses` names, by the addresses of their texts: two entries may have the same text.
#[derive(Debug)]
pub struct AddressedEntries {
    texts: HashSet<*const Text>,
}

impl AddressedEntries {
    /// Whether an entry of the journey is among them.
    #[must_use]
    pub fn contains(&self, entry: Addressee<'_>) -> bool {
        self.texts.contains(&ptr::from_ref(entry.text()))
    }
}
