//! Reports malformed scores of emotions, with the number or the word to write.

use super::emotion::is_word;
use super::fields::{FieldNode, Reader};
use crate::edit_distance::distance;
use crate::findings::{Finding, quote};
use crate::model::keys::{fold, main_score_words, proposed_position, score_words, spaced};
use crate::parse::rules::NOT_A_NUMBER;
use crate::parse::syntax::scalar;
use crate::parse::syntax::tree::YamlValue;
use crate::source::Span;
use crate::words::{ENGLISH, in_every_language};

impl Reader<'_> {
    /// Reports malformed scores: `5/5`, `1,5`, an emoji, a misspelt word for a score.
    pub(super) fn refuse_malformed(&mut self, field: FieldNode) -> bool {
        let YamlValue::Text(written) = &field.node.value else { return false };
        let malformed = if is_word(field) { self.malformed(written.trim(), field.span()) } else { None };
        let is_malformed = malformed.is_some();
        self.push_all(malformed);
        is_malformed
    }

    /// The finding about a malformed score; `None` for an empty text, and for one that may name a feeling.
    pub(super) fn malformed(&self, written: &str, span: Span) -> Option<Finding> {
        if written.is_empty() {
            return None;
        }
        let refused = |what: &str| {
            NOT_A_NUMBER
                .at(span, format!("{} is {what}", quote(written)))
                .label(format!("scores go from {} to {}", self.scale.min, self.scale.max))
        };
        Some(if let Some(word) = near_scale_word(written) {
            refused("not a word for a score").help(format!("did you mean `{word}`?")).edit(span, word)
        } else if begins_like_a_number(written) {
            let refused = refused("not a score");
            match suggested(written) {
                Suggestion::Number(number) => refused.help(format!("write `{number}`")).edit(span, number),
                Suggestion::Share { score, of } if self.scale.max.total_cmp(&of).is_eq() => {
                    refused.help(format!("write `{score}`"))
                }
                Suggestion::Share { score, of } => {
                    let lowest = if of > 10.0 || score < 1.0 { "0" } else { "1" };
                    refused.help(format!("write `{score}`, and `scale: {{min: {lowest}, max: {of}}}` at the top of the file"))
                }
                Suggestion::Thousands { .. } | Suggestion::Nothing => {
                    refused.help(format!("write a number from {} to {} or a word", self.scale.min, self.scale.max))
                }
            }
        } else if is_level(written) {
            let (bad, good) = (self.scale.at(-0.5), self.scale.at(0.5));
            refused("neither a score nor a feeling")
                .help(format!("write `{bad}` where it feels bad, `{good}` where it feels good, or name the feeling"))
        } else if !written.chars().any(char::is_alphanumeric) {
            refused("neither a score nor a word")
                .help(format!("write a number from {} to {} or a word", self.scale.min, self.scale.max))
        } else {
            return None;
        })
    }
}

/// The word for a score that is similar to a misspelt one. Short words are not compared: `sad` is not `bad`.
fn near_scale_word(written: &str) -> Option<String> {
    // `goody` is a word of its own.
    if proposed_position(written).is_some() {
        return None;
    }
    let word = fold(written);
    let near = |known: &&str| distance(&word, &fold(known)).is_some_and(|distance| distance <= (known.len() / 4).min(2));
    main_score_words().find(near).map(str::to_owned).or_else(|| {
        // `verry good`
        let (very, rest) = word.split_once('_')?;
        let known = score_words(ENGLISH.vocabulary).any(|(known, _)| known.strip_prefix("very ") == Some(rest));
        (known && very != "very" && distance(very, "very") == Some(1)).then(|| format!("very {rest}"))
    })
}

/// Whether the text is a word for a level, such as `low`, which names no feeling.
fn is_level(written: &str) -> bool {
    let word = spaced(written);
    in_every_language(|vocabulary| vocabulary.levels).any(|level| level == word)
}

/// Whether the text starts with a digit, or a sign and a digit.
fn begins_like_a_number(text: &str) -> bool {
    let unsigned = text.trim_start_matches(['+', '-', '\u{2212}', '\u{2013}', '\u{2014}', '\u{b1}', '~']).trim_start();
    let digits = unsigned.strip_prefix(['.', ',']).unwrap_or(unsigned);
    digits.starts_with(char::is_numeric)
}

/// A replacement for a malformed number.
pub(super) enum Suggestion {
    /// `1,5` and `\u{2212}1`.
    Number(String),
    /// `5/5` and `80 %`.
    Share {
        score: f64,
        of: f64,
    },
    /// A number with commas between groups of three digits, or with a decimal comma.
    Thousands {
        whole: String,
        fraction: Option<String>,
    },
    Nothing,
}

pub(super) fn suggested(written: &str) -> Suggestion {
    let signed = written.replace(['\u{2212}', '\u{2013}', '\u{2014}'], "-").replace(' ', "");
    let plain = signed.replace(',', ".");
    let groups: Vec<&str> = signed.trim_start_matches('-').split(',').collect();
    let grouped = groups.len() > 1
        && (1..=3).contains(&groups[0].len())
        && groups[1..].iter().all(|group| group.len() == 3)
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    if grouped {
        return Suggestion::Thousands { whole: signed.replace(',', ""), fraction: (groups.len() == 2).then_some(plain) };
    }
    if scalar::number(&plain).is_some_and(f64::is_finite) {
        return Suggestion::Number(plain);
    }
    let (score, of) = match plain.strip_suffix('%') {
        Some(score) => (score, "100"),
        None => plain.split_once('/').unwrap_or_default(),
    };
    match (scalar::number(score), scalar::number(of)) {
        (Some(score), Some(of)) if score.is_finite() && of.is_finite() && of > 1.0 && (0.0..=of).contains(&score) => {
            Suggestion::Share { score, of }
        }
        _ => Suggestion::Nothing,
    }
}
