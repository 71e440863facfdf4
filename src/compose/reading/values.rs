//! Formats values as words of the document's language.

use super::DocumentBuilder;
use crate::compose::value_words;
use crate::model::{Confidence, Date, Direction, EvidenceKind, INTENSITY, MetricKind, RATING, Text};
use crate::sheet::Lane;
use crate::words::Personal;

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
    pub(super) fn metric_kind(&self, kind: MetricKind) -> Option<String> {
        let w = self.page;
        let text = match kind {
            MetricKind::Nps => w.nps,
            MetricKind::Csat => return Some(self.about(w.csat)),
            MetricKind::Ces => return Some(self.about(w.ces)),
            MetricKind::Ratio => w.ratio,
            MetricKind::Time => w.time,
            MetricKind::Count => w.count,
            MetricKind::Money => w.money,
            MetricKind::Other => return None,
        };
        Some(text.to_owned())
    }

    /// A fixed text about the person whose journey it is.
    pub(super) fn about(&self, text: Personal) -> String {
        self.words.about(self.journey.protagonist(), text, &[])
    }

    /// The title of a lane.
    pub(super) fn lane_title(&self, lane: &Lane) -> String {
        lane.heading(self.journey.protagonist(), self.words).title
    }
}
