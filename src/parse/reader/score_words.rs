//! Reads words and symbols as scores of emotions, and collects the words without a score.

use super::fields::{FieldNode, Fields, Reader};
use crate::model::keys::{self, ARROWS, Table, feeling_position, spaced, symbol_position};
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
        let scale = main.get(&keys::journey::SCALE).map(|field| field.node);
        let words = scale.and_then(|scale| entry_of(scale, &keys::SCALE, keys::scale::WORDS.name));
        let place = match (words, scale) {
            (Some(words), _) => first_key(&words.value).and_then(|key| self.before_key(&words.value, key, "", "")),
            (None, Some(scale)) => first_key(scale).and_then(|key| self.before_key(scale, key, "words: {", "}")),
            (None, None) => entry_of(root, &keys::JOURNEY, keys::journey::STAGES.name)
                .and_then(|stages| self.before_key(root, stages, "scale: {words: {", "}}")),
        };
        self.written.word_insertion = place;
    }

    /// An insertion before a key of a map: on a line of its own, or, between braces, on the same line. `None` if the key is not alone
    /// at the start of its line.
    fn before_key(&self, map: &YamlNode, entry: &YamlEntry, before: &str, after: &str) -> Option<WordInsertion> {
        let span = Span { end: entry.key_span.start, ..entry.key_span };
        let is_flow = self.slice(map.span).starts_with('{');
        let text = &self.text_of_file(span.file)[..span.start as usize];
        let indentation = &text[text.rfind('\n').map_or(0, |end| end + 1)..];
        let end = if is_flow { ", ".to_owned() } else { format!("\n{indentation}") };
        if !is_flow && !indentation.chars().all(|char| char == ' ') {
            return None;
        }
        let separator = if before.is_empty() { end.clone() } else { ", ".to_owned() };
        Some(WordInsertion { span, before: before.to_owned(), separator, after: format!("{after}{end}") })
    }

    /// Records a feeling without a score.
    pub(super) fn unscored(&mut self, word: &Text) {
        self.written.unscored_words.push(word.clone());
    }
}

/// The entry of a key in a map.
fn entry_of<'t, 's>(node: &'t YamlNode<'s>, table: &'static Table, key: &str) -> Option<&'t YamlEntry<'s>> {
    let YamlValue::Map(entries) = &node.value else { return None };
    entries.iter().find(|entry| table.find(&entry.key).is_some_and(|found| found.name == key))
}

fn first_key<'t, 's>(node: &'t YamlNode<'s>) -> Option<&'t YamlEntry<'s>> {
    let YamlValue::Map(entries) = &node.value else { return None };
    entries.first()
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
