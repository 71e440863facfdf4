//! Formats values as words of the document's language.

use super::DocumentBuilder;
use crate::compose::value_words;
use crate::model::{Confidence, Date, Direction, EvidenceKind, INTENSITY, MetricKind, RATING, Text};

impl DocumentBuilder<'_> {
    pub(super) fn date(&self, date: Date) -> String {
        value_words::date(self.words, date)
    }

    /// Texts as a list: `Maya, Ben`.
    pub(super) fn listed(&self, texts: &[Text]) -> String {
        self.words.list(&texts.iter().map(|text| text.as_str()).collect::<Vec<_>>())
    }

    /// In quotation marks.
    pub(super) fn quoted(&self, text: &str) -> String {
        value_words::quoted(self.words, text)
    }

    /// A score as it is printed.
    pub(super) fn score(&self, score: f64) -> String {
        value_words::score(self.words, self.journey, score)
    }

    /// `4 of 5`.
    pub(super) fn rating(&self, rating: f64) -> String {
        value_words::out_of(self.words, self.page, rating, RATING)
    }

    /// `2 of 3`.
    pub(super) fn intensity(&self, intensity: u8) -> String {
        value_words::out_of(self.words, self.page, f64::from(intensity), INTENSITY)
    }

    pub(super) fn confidence(&self, confidence: Option<Confidence>) -> Option<String> {
        let w = self.page;
        let word = match confidence? {
            Confidence::Assumption => w.assumption,
            Confidence::Partial => w.partial,
            Confidence::Evidence => w.proven,
        };
        Some(word.to_owned())
    }

    pub(super) fn evidence_kind(&self, kind: EvidenceKind) -> &'static str {
        value_words::evidence(self.words, kind)
    }

    pub(super) fn direction(&self, direction: Direction) -> &'static str {
        match direction {
            Direction::Up => self.page.up,
            Direction::Down => self.page.down,
        }
    }

    /// The kind of a metric; `None` for other kinds.
    pub(super) fn metric_kind(&self, kind: MetricKind) -> Option<&'static str> {
        let w = self.page;
        match kind {
            MetricKind::Nps => Some(w.nps),
            MetricKind::Csat => Some(w.csat),
            MetricKind::Ces => Some(w.ces),
            MetricKind::Ratio => Some(w.ratio),
            MetricKind::Time => Some(w.time),
            MetricKind::Count => Some(w.count),
            MetricKind::Money => Some(w.money),
            MetricKind::Other => None,
        }
    }
}
