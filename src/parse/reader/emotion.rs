//! Reads emotions in every form that `emotion` accepts.
//!
//! A number; a word or a symbol with a score (`very negative`, an author's own word, `++`); any other word, which names a feeling
//! without a score; `{score, feeling, intensity, note}`; a turn `{from, score}` or `curious -> confused`; another outcome
//! `{score, or, when}`; one entry per persona (`{maya: 1, sam: lost}`), or a list of
//! `{persona, score}`.

use super::fields::{FieldNode, Fields, Reader};
use super::read::{Read, read};
use super::register::Register;
use super::score_words::{self, WordScore, at};
use crate::findings::{Finding, quote};
use crate::model::keys::{self, Emotions, StaffEmotion};
use crate::model::{Emotion, Found, Outcome, ReferenceKind, Text};
use crate::parse::rules::{DUPLICATE_EMOTION, NOT_A_NUMBER, OUTSIDE_SCALE, WRONG_SHAPE};
use crate::parse::syntax::scalar;
use crate::parse::syntax::tree::{YamlEntry, YamlValue};
use crate::source::{Aside, Spanned};

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
            or: None,
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
            YamlValue::Text(text) if score_words::has_arrow(text) => return self.short_turn(field, text, blank),
            YamlValue::Bool(..) | YamlValue::Number(..) | YamlValue::Text(_) | YamlValue::List(_) => {
                let to = self.felt(field)?;
                return Some(self.between(None, to, blank));
            }
        };
        let f = self.fields(field.node, entries, &keys::EMOTION);
        let from = f.get(&keys::emotion::FROM).map(|field| self.felt(field));
        let to = f.get(&keys::emotion::SCORE).map(|field| self.felt(field));
        let feeling = self.read(&f, &keys::emotion::FEELING);
        let emotion = Emotion {
            persona: persona.or_else(|| self.felt_by(&f)),
            or: self.other_outcome(&f),
            intensity: self.read(&f, &keys::emotion::INTENSITY),
            note: self.read(&f, &keys::emotion::NOTE),
            evidence: self.read(&f, &keys::CITATIONS),
            confidence: self.read(&f, &keys::CONFIDENCE),
            ..blank
        };
        // What was reported when it was read, is not reported again.
        let from = from.map_or(Some(None), |from| from.map(Some))?;
        let scored = |reader: &Self, word: &Text| Some(at(word.span, reader.word_score(word)?.score));
        let to = match (to, &feeling) {
            (Some(to), _) => {
                let to = to?;
                if let (Some(word), None, Some(_)) = (&to.word, &to.score, &feeling) {
                    let finding = NOT_A_NUMBER.at(word.span, format!("{} has no score", quote(&word.value)));
                    self.push(finding.label("a second name of the feeling").help("write a number, and the word under `feeling`"));
                    return None;
                }
                Felt { word: feeling.or(to.word), score: to.score }
            }
            (None, Some(word)) if from.is_none() || scored(self, word).is_some() => {
                Felt { score: scored(self, word), word: feeling }
            }
            (None, _) if from.is_some() => {
                self.missing(&f, &keys::emotion::SCORE, "add the score at the end: `{from: -1, score: 1}`");
                return None;
            }
            (None, _) => {
                self.missing(&f, &keys::emotion::SCORE, "add a score, a feeling, or both: `{score: -1, feeling: annoyed}`");
                return None;
            }
        };
        Some(self.between(from, to, emotion))
    }

    /// Reads how it feels if it turns out otherwise.
    fn other_outcome(&mut self, f: &Fields) -> Option<Outcome> {
        let when = self.read(f, &keys::emotion::WHEN);
        let Some(field) = f.get(&keys::emotion::OR) else {
            return when.map(|when| Outcome { score: None, feeling: None, when: Some(when) });
        };
        let Felt { score, word } = self.felt(field)?;
        if let (None, Some(word)) = (&score, &word) {
            self.unscored(word);
        }
        Some(Outcome { score, feeling: word, when })
    }

    /// Reads a turn in its short form: `curious -> confused`, `-1 -> 2`.
    fn short_turn(&mut self, field: FieldNode, text: &str, blank: Emotion) -> Option<Emotion> {
        let Some((from, to)) = score_words::turn(text) else {
            let title = format!("{} is not one turn", quote(text.trim()));
            let finding = NOT_A_NUMBER.at(field.span(), title).label("an emotion changes once within a touchpoint");
            self.push(finding.help("write the first and the last, `curious -> confused`, or split the touchpoint"));
            return None;
        };
        let from = self.felt_text(field, from)?;
        let to = self.felt_text(field, to)?;
        Some(self.between(Some(from), to, blank))
    }

    /// An emotion from the ends of its turn, or from its only end. Words without a score are recorded.
    fn between(&mut self, from: Option<Felt>, to: Felt, emotion: Emotion) -> Emotion {
        for end in from.iter().chain([&to]) {
            if let Felt { score: None, word: Some(word) } = end {
                self.unscored(word);
            }
        }
        let feeling = match (from.as_ref().and_then(|from| from.word.as_ref()), to.word) {
            (Some(from), Some(to)) => Some(Text::new(format!("{} \u{2192} {}", from.value, to.value), to.span)),
            (from, to) => to.or_else(|| from.cloned()),
        };
        // A turn has two scores; without the second one, there is a gap.
        let from = from.and_then(|from| from.score).filter(|_| to.score.is_some());
        Emotion { from, score: to.score, feeling, ..emotion }
    }

    /// Reads one end of an emotion: a score, a word with a score, or another word, which names a feeling.
    fn felt(&mut self, field: FieldNode) -> Option<Felt> {
        if !is_word(field) {
            return self.score(field).map(|score| Felt { score: Some(score), word: None });
        }
        if let Some(scored) = self.scored_word(field) {
            let word = if scored.is_feeling { self.text(field) } else { None };
            return Some(Felt { score: Some(at(field.span(), scored.score)), word });
        }
        if self.refuse_malformed(field) {
            return None;
        }
        self.text(field).map(|word| Felt { score: None, word: Some(word) })
    }

    /// Reads one end of a turn in its short form.
    fn felt_text(&mut self, field: FieldNode, text: &str) -> Option<Felt> {
        let word = Text::new(text.to_owned(), field.span());
        if let Some(score) = scalar::number(text) {
            return self.within_scale(at(field.span(), score), text).map(|score| Felt { score: Some(score), word: None });
        }
        if let Some(WordScore { score, is_feeling }) = self.word_score(text) {
            return Some(Felt { score: Some(at(word.span, score)), word: is_feeling.then_some(word) });
        }
        if let Some(finding) = self.malformed(text, field.span()) {
            // Its edits are those of the whole value.
            self.push(Finding { edits: Vec::new(), ..finding });
            return None;
        }
        Some(Felt { score: None, word: Some(word) })
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

    /// Reads a number within the scale.
    fn score(&mut self, field: FieldNode) -> Option<Spanned<f64>> {
        let score = self.number(field)?;
        self.within_scale(score, field.node.value.text().unwrap_or_default())
    }

    /// A score, if it is within the scale; `written`: its text.
    fn within_scale(&mut self, score: Spanned<f64>, written: &str) -> Option<Spanned<f64>> {
        let (min, max) = (self.scale.min, self.scale.max);
        self.scores.add(score.value);
        if (min..=max).contains(&score.value) {
            return Some(score);
        }
        let written = quote(written);
        let outside = OUTSIDE_SCALE
            .at(score.span, format!("{written} is outside the scale"))
            .label(format!("scores go from {min} to {max}"));
        self.scores.outside.push(outside);
        None
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
}

/// One end of an emotion: a score, the name of a feeling, or both.
struct Felt {
    score: Option<Spanned<f64>>,
    word: Option<Text>,
}

/// Whether the value is a text other than a quoted number.
pub(super) fn is_word(field: FieldNode) -> bool {
    matches!(&field.node.value, YamlValue::Text(text) if scalar::number(text.trim()).is_none())
}
