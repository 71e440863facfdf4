//! Explains a scale that is written in another way, and reads it as it is meant, so that the scores are not reported as well.

use super::fields::{FieldNode, Reader, Wanted};
use crate::model::Scale;
use crate::model::keys::LARGEST_SCORE;
use crate::parse::rules::{OUTSIDE_SCALE, WRONG_SHAPE};
use crate::parse::syntax::scalar::number;

/// What people write between the ends of a scale, longer ones first.
const BETWEEN: [&str; 12] = ["...", "..", " to ", " bis ", " and ", "…", "→", "–", "—", "/", ",", "-"];

/// The scale that is read where none is known: it has all scores.
pub(super) fn unknown_scale() -> Scale {
    Scale { min: -LARGEST_SCORE, max: LARGEST_SCORE, ..Scale::default() }
}

impl Reader<'_> {
    /// Reports a scale that is no group of keys and no list: `0 to 10`, `1-5`, `7`.
    pub(super) fn misspelt_scale(&mut self, field: FieldNode) -> Scale {
        let ends = field.node.value.text().and_then(ends_of);
        let Some((min, max)) = ends.filter(|(min, max)| min < max && min.abs() <= LARGEST_SCORE && max.abs() <= LARGEST_SCORE)
        else {
            self.wrong_shape(field, Wanted::Like("its lowest and highest score,", "{min: 1, max: 5}"));
            return unknown_scale();
        };
        let written = format!("{{min: {min}, max: {max}}}");
        let finding = WRONG_SHAPE
            .at(field.span(), "`scale` takes its lowest and highest score, such as `{min: 1, max: 5}`")
            .label(format!("this is {}", field.node.value.kind()));
        self.push(finding.help(format!("write `scale: {written}`")).edit(field.span(), written));
        Scale { min, max, ..Scale::default() }
    }

    /// Reports a scale whose ends are exchanged.
    pub(super) fn reversed_scale(&mut self, field: FieldNode, min: f64, max: f64) -> Scale {
        if min > max {
            let title = format!("the scale ends at {max}, below its start at {min}");
            let help = format!("`min` is the lowest score and `max` the highest: write `scale: {{min: {max}, max: {min}}}`");
            self.push(OUTSIDE_SCALE.at(field.span(), title).help(help));
            return Scale { min: max, max: min, ..Scale::default() };
        }
        let title = format!("the scale begins and ends at {min}");
        self.push(OUTSIDE_SCALE.at(field.span(), title).help("`min` is the lowest score and `max` the highest"));
        unknown_scale()
    }
}

/// The ends of a scale in a text; a single number is the highest score from 1 on.
fn ends_of(text: &str) -> Option<(f64, f64)> {
    let text = text.trim();
    if let Some(max) = number(text) {
        return Some((1.0, max));
    }
    let text = text.strip_prefix("from ").unwrap_or(text);
    BETWEEN.iter().find_map(|between| {
        // A minus sign may begin the text.
        let first = text.chars().next()?.len_utf8();
        let at = first + text[first..].find(between)?;
        Some((number(text[..at].trim())?, number(text[at + between.len()..].trim())?))
    })
}

#[cfg(test)]
mod tests {
    use super::ends_of;

    #[test]
    fn ends_are_read_as_people_write_them() {
        for (text, ends) in [
            ("0 to 10", Some((0.0, 10.0))),
            ("from 0 to 10", Some((0.0, 10.0))),
            ("1-5", Some((1.0, 5.0))),
            ("1 - 5", Some((1.0, 5.0))),
            ("-2..2", Some((-2.0, 2.0))),
            ("0...10", Some((0.0, 10.0))),
            ("1 – 7", Some((1.0, 7.0))),
            ("-3 to 3", Some((-3.0, 3.0))),
            ("-3--1", Some((-3.0, -1.0))),
            ("1,5", Some((1.0, 5.0))),
            ("7", Some((1.0, 7.0))),
            ("", None),
            ("wide", None),
            ("1 to many", None),
        ] {
            assert_eq!(ends_of(text), ends, "{text}");
        }
    }
}
