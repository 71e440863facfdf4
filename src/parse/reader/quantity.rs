//! Reads the measured values of a metric.

use super::fields::{FieldNode, Fields, Reader};
use crate::model::keys::{Key, metric};
use crate::model::{MetricKind, Text};
use crate::parse::syntax::tree::YamlValue;
use crate::quantity::{self, Context, Quantity, QuantityKind};
use crate::source::Spanned;

/// The measured values of a metric.
pub(super) struct MetricValues {
    pub(super) baseline: Option<Spanned<Quantity>>,
    pub(super) value: Option<Spanned<Quantity>>,
    pub(super) target: Option<Spanned<Quantity>>,
    pub(super) series: Vec<Spanned<Quantity>>,
}

impl Reader<'_> {
    /// The values of a metric, which share its unit and their notation.
    pub(super) fn values(&mut self, fields: &Fields, unit: Option<&Text>, kind: Option<MetricKind>) -> MetricValues {
        let keys: [Key<Quantity>; 3] = [metric::BASELINE, metric::VALUE, metric::TARGET];
        let mut texts: Vec<Option<Text>> =
            keys.iter().map(|key| fields.get(key).and_then(|field| self.quantity_text(field))).collect();
        texts.extend(self.read(fields, &metric::SERIES).into_iter().map(Some));
        let mut read = self.quantities(&texts, unit, kind).into_iter();
        let mut next = || read.next().flatten();
        MetricValues { baseline: next(), value: next(), target: next(), series: read.flatten().collect() }
    }

    /// Reads a value written directly after the name of its metric.
    pub(super) fn quantity(&mut self, field: FieldNode) -> Option<Spanned<Quantity>> {
        let text = self.quantity_text(field)?;
        self.quantities(&[Some(text)], None, None).into_iter().next().flatten()
    }

    fn quantities(
        &self,
        texts: &[Option<Text>],
        unit: Option<&Text>,
        kind: Option<MetricKind>,
    ) -> Vec<Option<Spanned<Quantity>>> {
        let context =
            Context { unit: unit.map(|unit| unit.as_str()), subject: kind.and_then(subject), language: self.language.as_deref() };
        let given: Vec<Option<&str>> = texts.iter().map(|text| text.as_ref().map(|text| text.as_str())).collect();
        let read = quantity::read(&given, context).into_iter().zip(texts);
        read.map(|(quantity, text)| Some(Spanned::new(quantity?, text.as_ref()?.span))).collect()
    }

    fn quantity_text(&mut self, field: FieldNode) -> Option<Text> {
        if let YamlValue::Number(..) = field.node.value {
            // Refuses `.nan` and `.inf`.
            self.number(field)?;
        }
        self.text(field)
    }

    /// A number of a series, as it was written unless in a notation that only YAML has: `1e3`, `0x1F`.
    pub(super) fn number_text(&mut self, field: FieldNode) -> Option<Text> {
        let number = self.number(field)?;
        let written = field.node.value.text().unwrap_or_default().trim();
        let digits = written.strip_prefix('-').unwrap_or(written);
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        Some(number.map(|number| if plain { written.to_owned() } else { number.to_string() }))
    }
}

/// What a kind of metric decides about the reading of its values.
const fn subject(kind: MetricKind) -> Option<QuantityKind> {
    match kind {
        MetricKind::Time => Some(QuantityKind::Time),
        MetricKind::Count => Some(QuantityKind::Count),
        MetricKind::Money => Some(QuantityKind::Money),
        MetricKind::Nps | MetricKind::Csat | MetricKind::Ces | MetricKind::Ratio | MetricKind::Other => None,
    }
}
