//! Reads emotions in every form that `emotion` accepts.
//!
//! A number; a word for a score (`very negative`); any other word, which names an emotion without a score;
//! `{score, feeling, intensity, note}`; a turn `{from, score}`; one entry per persona (`{maya: 1, sam: lost}`), or a list of
//! `{persona, score}`.

use super::fields::{FieldNode, Fields, Reader};
use super::read::{Read, read};
use super::register::Register;
use crate::edit_distance::distance;
use crate::findings::quote;
use crate::model::keys::{self, Emotions, Score, StaffEmotion, fold, main_score_words, score_words};
use crate::model::{Emotion, Found, ReferenceKind, Text};
use crate::parse::rules::{DUPLICATE_EMOTION, NOT_A_NUMBER, OUTSIDE_SCALE, WRONG_SHAPE};
use crate::parse::syntax::scalar;
use crate::parse::syntax::tree::{YamlEntry, YamlValue};
use crate::source::{Aside, Spanned};
use crate::words::{ENGLISH, LOCALES};

/// Scales that people use, the narrowest first.
const COMMON_SCALES: [(f64, f64); 7] =
    [(-2.0, 2.0), (1.0, 5.0), (1.0, 7.0), (-5.0, 5.0), (0.0, 10.0), (0.0, 100.0), (-100.0, 100.0)];

impl Reader<'_> {
    /// Reads the emotions of a moment: at most one for all personas, or one per persona.
    fn emotions(&mut self, field: FieldNode) -> Vec<Emotion> {
        let emotions = match &field.node.value {
            YamlValue::Map(entries) if name_personas(&keys_of(entries), &self.names.personas) => self.per_persona(field, entries),
            YamlValue::List(_) => self.listed(field),
            YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::Map(_) => {
                self.emotion(field, None).into_iter().collect()
            }
        };
        self.one_each(emotions)
    }

    fn per_persona(&mut self, field: FieldNode, entries: &[YamlEntry]) -> Vec<Emotion> {
        let mut emotions = Vec::new();
        for entry in entries {
            let name = Text::new(entry.key.trim().to_string(), entry.key_span);
            let Some(persona) = self.refer(ReferenceKind::Persona, &name) else { continue };
            emotions.extend(self.emotion(FieldNode { node: &entry.value, ..field }, Some(persona)));
        }
        emotions
    }

    fn listed(&mut self, field: FieldNode) -> Vec<Emotion> {
        let mut emotions = Vec::new();
        for item in field.items() {
            match &item.node.value {
                YamlValue::Map(entries) if name_personas(&keys_of(entries), &self.names.personas) => {
                    emotions.extend(self.per_persona(item, entries));
                }
                YamlValue::Map(_) => emotions.extend(self.emotion(item, None)),
                YamlValue::Null | YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                    let title = "a list of emotions needs a persona per entry";
                    let help = "write one emotion without `[` and `]`, a turn as `{from: -1, score: 1}`, or one per persona: `{maya: 1, sam: -1}`";
                    self.push(WRONG_SHAPE.at(item.span(), title).label("no persona").help(help));
                    break;
                }
            }
        }
        emotions
    }

    /// Reports a second emotion for the same persona, or one for all personas beside one for a persona.
    fn one_each(&mut self, emotions: Vec<Emotion>) -> Vec<Emotion> {
        let mut kept: Vec<Emotion> = Vec::with_capacity(emotions.len());
        for emotion in emotions {
            match kept
                .iter()
                .find(|other| other.persona == emotion.persona || other.persona.is_none() || emotion.persona.is_none())
            {
                None => kept.push(emotion),
                Some(first) => {
                    let again = DUPLICATE_EMOTION
                        .at(*emotion.span, "a second emotion for the same persona")
                        .label("the second one")
                        .other(*first.span, "the first one");
                    self.push(again.help("a turn inside one touchpoint is written `{from: -1, score: 1}`"));
                }
            }
        }
        kept
    }

    fn emotion(&mut self, field: FieldNode, persona: Option<usize>) -> Option<Emotion> {
        let blank = Emotion {
            persona,
            from: None,
            score: None,
            feeling: None,
            intensity: None,
            note: None,
            evidence: Vec::new(),
            confidence: None,
            span: Aside(field.span()),
        };
        let entries = match &field.node.value {
            YamlValue::Map(entries) => entries,
            YamlValue::Null => return None,
            YamlValue::Text(_) if is_word(field) => {
                if let Some(score) = self.score_word(field) {
                    return Some(Emotion { score: Some(score), ..blank });
                }
                if self.refuse_malformed(field) {
                    return None;
                }
                return self.text(field).map(|word| Emotion { feeling: Some(word), ..blank });
            }
            YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                return self.score(field).map(|score| Emotion { score: Some(score), ..blank });
            }
        };
        let f = self.fields(field.node, entries, &keys::EMOTION);
        let (from, mut score, mut feeling) = (self.read(&f, &keys::emotion::FROM), None, self.read(&f, &keys::emotion::FEELING));
        if let Some(field) = f.get(&keys::emotion::SCORE) {
            score = self.score_or_feeling(field, &mut feeling);
        }
        let intensity = self.read(&f, &keys::emotion::INTENSITY);
        let emotion = Emotion {
            persona: persona.or_else(|| self.felt_by(&f)),
            from,
            score,
            feeling,
            intensity,
            note: self.read(&f, &keys::emotion::NOTE),
            evidence: self.read(&f, &keys::CITATIONS),
            confidence: self.read(&f, &keys::CONFIDENCE),
            ..blank
        };
        if emotion.score.is_none() && (emotion.feeling.is_none() || emotion.from.is_some()) {
            match (f.get(&keys::emotion::SCORE), &emotion.from) {
                (None, Some(_)) => {
                    self.missing(&f, &keys::emotion::SCORE, "add the score at the end: `{from: -1, score: 1}`");
                }
                (None, None) => {
                    self.missing(&f, &keys::emotion::SCORE, "add a score, a feeling, or both: `{score: -1, feeling: annoyed}`");
                }
                (Some(score), Some(_)) if emotion.feeling.as_ref().is_some_and(|word| word.span == score.span()) => {
                    let title = format!("{} is not a score", quote(score.node.value.text().unwrap_or_default()));
                    let word = NOT_A_NUMBER.at(score.span(), title).label("an emotion that changes ends at a score");
                    self.push(
                        word.help("write a score, and the word under `feeling`: `{from: -1, score: 1, feeling: relieved}`"),
                    );
                }
                // Reported when it was read.
                (Some(_), _) => {}
            }
            return None;
        }
        Some(emotion)
    }

    /// Reads the persona of an emotion.
    fn felt_by(&mut self, f: &Fields) -> Option<usize> {
        let field = f.get(&keys::emotion::PERSONA)?;
        let YamlValue::List(personas) = &field.node.value else { return self.read(f, &keys::emotion::PERSONA) };
        let score = f.get(&keys::emotion::SCORE).and_then(|field| field.node.value.text()).unwrap_or("1");
        let each: Vec<String> =
            personas.iter().filter_map(|persona| persona.value.text()).map(|name| format!("{name}: {score}")).collect();
        let finding = WRONG_SHAPE.at(field.span(), "an emotion is that of one persona, or of all").label("this is a list");
        self.push(finding.help(format!("write one per persona: `{{{}}}`", each.join(", "))));
        None
    }

    /// Reads a score, or one of the words for scores.
    fn score_or_word(&mut self, field: FieldNode) -> Option<Spanned<f64>> {
        if let Some(score) = self.score_word(field) {
            return Some(score);
        }
        if self.refuse_malformed(field) { None } else { self.score(field) }
    }

    /// Reads a score, or another word, which is stored in `feeling`.
    fn score_or_feeling(&mut self, field: FieldNode, feeling: &mut Option<Text>) -> Option<Spanned<f64>> {
        if let Some(score) = self.score_word(field) {
            return Some(score);
        }
        if self.refuse_malformed(field) {
            return None;
        }
        if feeling.is_none() && is_word(field) {
            *feeling = self.text(field);
            return None;
        }
        self.score(field)
    }

    /// Reads a number within the scale.
    fn score(&mut self, field: FieldNode) -> Option<Spanned<f64>> {
        let score = self.number(field)?;
        let (min, max) = (self.scale.min, self.scale.max);
        if (min..=max).contains(&score.value) {
            return Some(score);
        }
        let written = quote(field.node.value.text().unwrap_or_default());
        let outside = OUTSIDE_SCALE
            .at(score.span, format!("{written} is outside the scale"))
            .label(format!("scores go from {min} to {max}"));
        let wider = COMMON_SCALES.iter().find(|(least, most)| (*least..=*most).contains(&score.value));
        let wider = wider.map_or_else(String::new, |(least, most)| {
            format!(", or set the scale at the top of the file: `scale: {{min: {least}, max: {most}}}`")
        });
        self.push(outside.help(format!("write a number from {min} to {max}{wider}")));
        None
    }

    /// Reports malformed scores: `5/5`, `1,5`, an emoji, a misspelt word for a score.
    fn refuse_malformed(&mut self, field: FieldNode) -> bool {
        let YamlValue::Text(written) = &field.node.value else { return false };
        let written = written.trim();
        if written.is_empty() || !is_word(field) {
            return false;
        }
        let refused = |what: &str| {
            NOT_A_NUMBER
                .at(field.span(), format!("{} is {what}", quote(written)))
                .label(format!("scores go from {} to {}", self.scale.min, self.scale.max))
        };
        let finding = if let Some(word) = near_scale_word(written) {
            refused("not a word for a score").help(format!("did you mean `{word}`?")).edit(field.span(), word)
        } else if begins_like_a_number(written) {
            let refused = refused("not a score");
            match suggested(written) {
                Suggestion::Number(number) => refused.help(format!("write `{number}`")).edit(field.span(), number),
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
        } else if !written.chars().any(char::is_alphanumeric) {
            refused("neither a score nor a word")
                .help(format!("write a number from {} to {} or a word", self.scale.min, self.scale.max))
        } else {
            return false;
        };
        self.push(finding);
        true
    }

    /// Reads a word for a score.
    fn score_word(&mut self, field: FieldNode) -> Option<Spanned<f64>> {
        let YamlValue::Text(word) = &field.node.value else { return None };
        let spoken = fold(word).replace('_', " ");
        let (_, position) =
            LOCALES.iter().flat_map(|locale| score_words(locale.vocabulary)).find(|(known, _)| *known == spoken)?;
        let score = self.scale.at(position);
        self.written.score_words.push((Text::new(word.to_string(), field.span()), score));
        Some(Spanned::new(score, field.span()))
    }
}

/// Whether the keys of a group name personas, as in `{maya: 1, sam: -1}`: one of them does, or none is a key of an emotion or
/// a misspelt one.
pub(in crate::parse) fn name_personas(keys: &[&str], personas: &Register) -> bool {
    let is_persona = |key: &str| !matches!(personas.find(key.trim()), Found::None);
    let is_misspelt = |key: &str| keys::EMOTION.nearest(key).is_some() && personas.nearest(key).is_none();
    let is_other_word = |key: &str| keys::EMOTION.meant(key).is_some();
    let is_emotion = |key: &str| keys::EMOTION.find(key).is_some() || is_misspelt(key) || is_other_word(key);
    !keys.is_empty() && (keys.iter().any(|key| is_persona(key)) || !keys.iter().any(|key| is_emotion(key)))
}

fn keys_of<'e>(entries: &'e [YamlEntry]) -> Vec<&'e str> {
    entries.iter().map(|entry| entry.key.as_ref()).collect()
}

read! {
    Emotions => |reader, field| reader.emotions(field);
    StaffEmotion => |reader, field| reader.emotion(field, None).map(Box::new);
    Score => |reader, field| reader.score_or_word(field);
}

/// Whether the value is a text other than a quoted number.
fn is_word(field: FieldNode) -> bool {
    matches!(&field.node.value, YamlValue::Text(text) if scalar::number(text.trim()).is_none())
}

/// The word for a score that is similar to a misspelt one. Short words are not compared: `sad` is not `bad`.
fn near_scale_word(written: &str) -> Option<String> {
    let word = fold(written);
    let near = |known: &&str| distance(&word, &fold(known)).is_some_and(|distance| distance <= (known.len() / 4).min(2));
    main_score_words().find(near).map(str::to_owned).or_else(|| {
        // `verry good`
        let (very, rest) = word.split_once('_')?;
        let known = score_words(ENGLISH.vocabulary).any(|(known, _)| known.strip_prefix("very ") == Some(rest));
        (known && very != "very" && distance(very, "very") == Some(1)).then(|| format!("very {rest}"))
    })
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
