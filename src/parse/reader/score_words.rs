//! Reads words and symbols as scores of emotions, and collects the words without a score.

use super::entry_place::{EntryPlace, entry_of};
use super::fields::{FieldNode, Fields, Reader};
use crate::model::keys::{self, ARROWS, feeling_position, spaced, symbol_position};
use crate::model::{Text, WordInsertion};
use crate::parse::syntax::tree::{YamlEntry, YamlNode, YamlValue};
use crate::source::{Span, Spanned};

/// A word or a symbol with a score.
pub(super) struct WordScore {
    /// On the journey's scale.
    pub(super) score: f64,
    /// Whether it also names the feeling: an author's word, a word of the axis.
    pub(super) is_feeling: bool,
}

impl Reader<'_> {
    /// The score of a word or a symbol.
    pub(super) fn word_score(&self, text: &str) -> Option<WordScore> {
        let word = spaced(text);
        if let Some(score) = self.score_words.get(&word) {
            return Some(WordScore { score, is_feeling: true });
        }
        // The words of the default axis are printed only without the author's own labels.
        let axis = feeling_position(&word).filter(|(_, is_axis)| !is_axis || self.scale.labels.is_empty());
        axis.map(|(position, is_axis)| WordScore { score: self.scale.at(position), is_feeling: is_axis })
            .or_else(|| symbol_position(text).map(|position| WordScore { score: self.scale.at(position), is_feeling: false }))
    }

    /// Reads a word or a symbol with a score.
    pub(super) fn scored_word(&mut self, field: FieldNode) -> Option<WordScore> {
        let YamlValue::Text(word) = &field.node.value else { return None };
        let scored = self.word_score(word)?;
        if !scored.is_feeling {
            self.written.score_words.push((Text::new(word.to_string(), field.span()), scored.score));
        }
        Some(scored)
    }

    /// Records where the scores of words can be inserted: in the scale, else before the stages.
    pub(super) fn find_place_for_words(&mut self, root: &YamlNode, main: &Fields) {
        let text = self.text_of_file(root.span.file);
        let place = |group: &YamlNode, key: Span, before: &str, after: &str| {
            let place = EntryPlace::before(text, group, key)?;
            let separator = if before.is_empty() { place.end.clone() } else { ", ".to_owned() };
            Some(WordInsertion { span: place.at, before: before.to_owned(), separator, after: format!("{after}{}", place.end) })
        };
        let scale = main.get(&keys::journey::SCALE).map(|field| field.node);
        let words = scale.and_then(|scale| entry_of(entries(scale), &keys::SCALE, keys::scale::WORDS.name));
        self.written.word_insertion = match (words, scale) {
            (Some(words), _) => entries(&words.value).first().and_then(|key| place(&words.value, key.key_span, "", "")),
            (None, Some(scale)) => entries(scale).first().and_then(|key| place(scale, key.key_span, "words: {", "}")),
            (None, None) => entry_of(entries(root), &keys::JOURNEY, keys::journey::STAGES.name)
                .and_then(|stages| place(root, stages.key_span, "scale: {words: {", "}}")),
        };
    }

    /// Records a feeling without a score.
    pub(super) fn unscored(&mut self, word: &Text) {
        self.written.unscored_words.push(word.clone());
    }
}

/// The entries of a group of keys; none for another value.
fn entries<'t, 's>(node: &'t YamlNode<'s>) -> &'t [YamlEntry<'s>] {
    if let YamlValue::Map(entries) = &node.value { entries } else { &[] }
}

/// A turn between two texts: `curious -> confused`. `None` without an arrow between exactly two texts.
pub(super) fn turn(text: &str) -> Option<(&str, &str)> {
    let (from, to) = ARROWS.iter().find_map(|arrow| text.split_once(arrow))?;
    let ends = (from.trim(), to.trim());
    let has_more = ARROWS.iter().any(|arrow| to.contains(arrow));
    (!ends.0.is_empty() && !ends.1.is_empty() && !has_more).then_some(ends)
}

/// Whether a text has arrows.
pub(super) fn has_arrow(text: &str) -> bool {
    ARROWS.iter().any(|arrow| text.contains(arrow))
}

/// A score with its place.
pub(super) const fn at(span: Span, score: f64) -> Spanned<f64> {
    Spanned::new(score, span)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_is_between_two_texts() {
        for (text, ends) in [
            ("curious -> confused", Some(("curious", "confused"))),
            ("Neugierig→verwirrt", Some(("Neugierig", "verwirrt"))),
            ("-1 => 2", Some(("-1", "2"))),
            ("a -> b -> c", None),
            ("-> b", None),
            ("well-known", None),
        ] {
            assert_eq!(turn(text), ends, "{text}");
        }
    }
}
