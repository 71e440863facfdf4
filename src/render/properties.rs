//! Lists the presentation properties of shapes and texts, once for attributes and for declarations of a style sheet.

use std::borrow::Cow;

use super::document_fonts::Font;
use crate::scene::Pen;
use crate::units::Px;

/// A colour of the palette, or a reference to a gradient.
pub(super) type PaintText<'a> = Cow<'a, str>;

/// The value of a property.
#[derive(Debug, Clone, Copy)]
pub(super) enum PropertyValue<'a> {
    Text(&'a str),
    Number(u16),
    Length(Px),
    /// Lengths of dash and gap.
    Dash(Px, Px),
}

/// Properties that differ from the inherited ones.
pub(super) trait Properties {
    /// Calls `add` for each with its name in SVG.
    fn each(&self, add: impl FnMut(&'static str, PropertyValue<'_>));

    /// Declarations of a style sheet: `fill:#fff;stroke-width:2px;`.
    fn declarations(&self) -> String {
        let mut out = String::new();
        self.each(|name, value| {
            out.extend([name, ":"]);
            match value {
                PropertyValue::Text(text) => out.push_str(text),
                PropertyValue::Number(number) => out.push_str(&number.to_string()),
                PropertyValue::Length(length) => {
                    length.append(&mut out);
                    out.push_str("px");
                }
                PropertyValue::Dash(dash, gap) => {
                    dash.append(&mut out);
                    out.push(' ');
                    gap.append(&mut out);
                }
            }
            out.push(';');
        });
        out
    }
}

/// Fill and stroke of a shape. Absent ones are inherited from the page, which has neither.
pub(super) struct ShapeStyle<'a> {
    pub(super) fill: Option<PaintText<'a>>,
    pub(super) stroke: Option<(PaintText<'a>, Pen)>,
    pub(super) round: bool,
}

/// Colour and font of a text.
pub(super) struct TextStyle<'a> {
    pub(super) color: &'a str,
    pub(super) size: Px,
    pub(super) run: RunStyle<'a>,
}

/// What runs of one text may have each.
#[derive(Clone, Copy, Default)]
pub(super) struct RunStyle<'a> {
    pub(super) font: Option<Font<'a>>,
    pub(super) spacing: Option<Px>,
}

impl Properties for ShapeStyle<'_> {
    fn each(&self, mut add: impl FnMut(&'static str, PropertyValue<'_>)) {
        if let Some(fill) = &self.fill {
            add("fill", PropertyValue::Text(fill));
        }
        if let Some((color, pen)) = &self.stroke {
            add("stroke", PropertyValue::Text(color));
            // The default is 1.
            if pen.width != Px(1.0) {
                add("stroke-width", PropertyValue::Length(pen.width));
            }
            if let Some((dash, gap)) = pen.dash {
                add("stroke-dasharray", PropertyValue::Dash(dash, gap));
            }
        }
        if self.round {
            add("stroke-linecap", PropertyValue::Text("round"));
            add("stroke-linejoin", PropertyValue::Text("round"));
        }
    }
}

impl Properties for TextStyle<'_> {
    fn each(&self, mut add: impl FnMut(&'static str, PropertyValue<'_>)) {
        add("fill", PropertyValue::Text(self.color));
        add("font-size", PropertyValue::Length(self.size));
        self.run.each(add);
    }
}

impl Properties for RunStyle<'_> {
    fn each(&self, mut add: impl FnMut(&'static str, PropertyValue<'_>)) {
        if let Some(Font { family, weight, style }) = self.font {
            if let Some(family) = family {
                add("font-family", PropertyValue::Text(family));
            }
            if let Some(weight) = weight {
                add("font-weight", PropertyValue::Number(weight));
            }
            if let Some(style) = style {
                add("font-style", PropertyValue::Text(style));
            }
        }
        if let Some(spacing) = self.spacing {
            add("letter-spacing", PropertyValue::Length(spacing));
        }
    }
}
