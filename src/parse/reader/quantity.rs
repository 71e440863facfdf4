//! Reads the measured values of a metric.

use super::fields::{FieldNode, Fields, Reader};
use crate::model::Text;
use crate::model::keys::Key;
use crate::parse::syntax::tree::YamlValue;
use crate::quantity::{self, Quantity};
use crate::source::Spanned;

impl Reader<'_> {
    /// Reads the values of several keys of a metric, which share its unit and notation.
    pub(super) fn quantities_of<const N: usize>(
        &mut self,
        fields: &Fields,
        keys: &[Key<Quantity>; N],
        unit: Option<&Text>,
    ) -> [Option<Spanned<Quantity>>; N] {
        let texts = keys.each_ref().map(|key| fields.get(key).and_then(|field| self.quantity_text(field)));
        let read =
            quantity::read(texts.each_ref().map(|text| text.as_ref().map(|text| text.as_str())), unit.map(|unit| unit.as_str()));
        let mut spans = texts.into_iter().flatten().map(|text| text.span);
        read.map(|quantity| Some(Spanned::new(quantity?, spans.next()?)))
    }

    /// Reads a value written directly after the name of its metric.
    pub(super) fn quantity(&mut self, field: FieldNode) -> Option<Spanned<Quantity>> {
        let text = self.quantity_text(field)?;
        let [quantity] = quantity::read([Some(text.as_str())], None);
        Some(Spanned::new(quantity?, text.span))
    }

    fn quantity_text(&mut self, field: FieldNode) -> Option<Text> {
        if let YamlValue::Number(..) = field.node.value {
            // Refuses `.nan` and `.inf`.
            self.number(field)?;
        }
        self.text(field)
    }
}
