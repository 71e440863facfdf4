//! Everything people write after `emotion:` to scores and feelings.
//!
//! A number; a word of the scale (`very negative`); any other word, which is a feeling without a score;
//! `{score, feeling, intensity, note}`; a turn `{from, score}`; one entry a persona (`{maya: 1, sam: lost}`), or a list of
//! `{persona, score}`.

use super::keys::fold;
use super::names::Found;
use super::reader::{Field, Fields, Reader};
use super::tree::{Entry, Value};
use super::{scalar, tables};
use crate::diagnostic::{Diagnostic, quote};
use crate::model::{Emotion, Text};
use crate::source::Spanned;

/// Words that are scores, and where they lie between the scale's ends.
const WORDS: &[(&str, f64)] = &[
    ("very_negative", 0.0),
    ("very_bad", 0.0),
    ("negative", 0.25),
    ("bad", 0.25),
    ("neutral", 0.5),
    ("ok", 0.5),
    ("okay", 0.5),
    ("positive", 0.75),
    ("good", 0.75),
    ("very_positive", 1.0),
    ("very_good", 1.0),
];

impl Reader<'_> {
    /// How a moment feels: at most one emotion for everybody, or one a persona.
    pub(super) fn emotions_of(&mut self, fields: &Fields) -> Vec<Emotion> {
        let Some(field) = fields.get("emotion") else { return Vec::new() };
        let emotions = match &field.node.value {
            Value::Map(entries) if self.is_per_persona(entries) => self.per_persona(field, entries),
            Value::List(_) => self.listed(field),
            _ => self.emotion(field, None).into_iter().collect(),
        };
        self.one_each(emotions)
    }

    /// How it feels for the people who do the work.
    pub(super) fn staff_emotion_of(&mut self, fields: &Fields) -> Option<Emotion> {
        fields.get("staff_emotion").and_then(|field| self.emotion(field, None))
    }

    /// True for `{maya: 1, sam: -1}`: no key of an emotion among them, or a persona.
    fn is_per_persona(&self, entries: &[Entry]) -> bool {
        let known = |entry: &&Entry| tables::EMOTION.find(&entry.key).is_some();
        let persona = |entry: &Entry| !matches!(self.names.personas.find(&entry.key), Found::None);
        !entries.is_empty()
            && (entries.iter().any(persona) || (!entries.iter().any(|entry| known(&entry)) && !self.looks_like_emotion(entries)))
    }

    /// True where a key is nearer to a key of an emotion than to any persona.
    fn looks_like_emotion(&self, entries: &[Entry]) -> bool {
        entries
            .iter()
            .any(|entry| tables::EMOTION.nearest(&entry.key).is_some() && self.names.personas.nearest(&entry.key).is_none())
    }

    fn per_persona(&mut self, field: Field, entries: &[Entry]) -> Vec<Emotion> {
        let mut emotions = Vec::new();
        for entry in entries {
            let name = Text::new(entry.key.trim().to_string(), entry.key_span);
            let resolved = self.names.personas.resolve(&name);
            let Some(persona) = self.settle(resolved) else { continue };
            emotions.extend(self.emotion(Field { node: &entry.value, ..field }, Some(persona)));
        }
        emotions
    }

    fn listed(&mut self, field: Field) -> Vec<Emotion> {
        let mut emotions = Vec::new();
        for item in field.items() {
            match &item.node.value {
                Value::Map(entries) if self.is_per_persona(entries) => emotions.extend(self.per_persona(item, entries)),
                Value::Map(_) => emotions.extend(self.emotion(item, None)),
                _ => {
                    let title = "a list of emotions says whose each one is";
                    let help = "write one emotion without `[` and `]`, a turn as `{from: -1, score: 1}`, or one a persona: `{maya: 1, sam: -1}`";
                    self.push(Diagnostic::error("wrong-shape", title, item.span()).label("nobody's").help(help));
                    break;
                }
            }
        }
        emotions
    }

    /// Reports a second emotion for the same persona, or one for everybody beside one for a persona.
    fn one_each(&mut self, emotions: Vec<Emotion>) -> Vec<Emotion> {
        let mut kept: Vec<Emotion> = Vec::new();
        for emotion in emotions {
            match kept
                .iter()
                .find(|other| other.persona == emotion.persona || other.persona.is_none() || emotion.persona.is_none())
            {
                None => kept.push(emotion),
                Some(first) => {
                    let again = Diagnostic::error("duplicate-emotion", "a second emotion for the same persona", emotion.span)
                        .label("the second one")
                        .other(first.span, "the first one");
                    self.push(again.help("a turn inside one touchpoint is written `{from: -1, score: 1}`"));
                }
            }
        }
        kept
    }

    fn emotion(&mut self, field: Field, persona: Option<usize>) -> Option<Emotion> {
        let blank = Emotion {
            persona,
            from: None,
            score: None,
            feeling: None,
            intensity: None,
            note: None,
            evidence: Vec::new(),
            confidence: None,
            span: field.span(),
        };
        let entries = match &field.node.value {
            Value::Map(entries) => entries,
            Value::Null => return None,
            Value::Text(_) if is_word(field) => {
                return match self.score_word(field) {
                    Some(score) => Some(Emotion { score: Some(score), ..blank }),
                    None => self.text(field).map(|word| Emotion { feeling: Some(word), ..blank }),
                };
            }
            _ => return self.score(field).map(|score| Emotion { score: Some(score), ..blank }),
        };
        let f = self.fields(field.node, entries, &tables::EMOTION);
        let (from, mut score, mut feeling) = (self.score_of(&f, "from"), None, self.text_of(&f, "feeling"));
        if let Some(field) = f.get("score") {
            score = self.score_or_feeling(field, &mut feeling);
        }
        let intensity = f.get("intensity").and_then(|field| self.number_within(field, 1.0, 3.0));
        let emotion = Emotion {
            persona: persona.or_else(|| self.persona_of(&f)),
            from,
            score,
            feeling,
            intensity: intensity.map(|intensity| intensity.map(|number| number.round() as u8)),
            note: self.text_of(&f, "note"),
            evidence: self.evidence_of(&f),
            confidence: self.confidence_of(&f),
            ..blank
        };
        if emotion.score.is_none() && emotion.feeling.is_none() {
            if f.get("score").is_none() {
                self.missing(&f, "score", "give a score, a feeling, or both: `{score: -1, feeling: annoyed}`");
            }
            return None;
        }
        Some(emotion)
    }

    fn persona_of(&mut self, fields: &Fields) -> Option<usize> {
        let name = self.text_of(fields, "persona")?;
        let resolved = self.names.personas.resolve(&name);
        self.settle(resolved)
    }

    fn score_of(&mut self, fields: &Fields, key: &'static str) -> Option<Spanned<f64>> {
        let field = fields.get(key)?;
        self.score_word(field).or_else(|| self.score(field))
    }

    /// A score, or a word that is none, which then is the feeling.
    fn score_or_feeling(&mut self, field: Field, feeling: &mut Option<Text>) -> Option<Spanned<f64>> {
        if let Some(score) = self.score_word(field) {
            return Some(score);
        }
        if feeling.is_none() && is_word(field) {
            *feeling = self.text(field);
            return None;
        }
        self.score(field)
    }

    /// A number within the scale.
    fn score(&mut self, field: Field) -> Option<Spanned<f64>> {
        let score = self.number(field)?;
        let (min, max) = (self.scale.min, self.scale.max);
        if (min..=max).contains(&score.value) {
            return Some(score);
        }
        let written = quote(field.node.value.text().unwrap_or_default());
        let outside = Diagnostic::error("outside-scale", format!("{written} is outside the scale"), score.span)
            .label(format!("scores go from {min} to {max}"));
        self.push(outside.help("say what scores mean at the top of the file: `scale: {min: 1, max: 5}`"));
        None
    }

    /// A word of the scale.
    fn score_word(&self, field: Field) -> Option<Spanned<f64>> {
        let Value::Text(word) = &field.node.value else { return None };
        let folded = fold(word);
        let (_, share) = WORDS.iter().find(|(known, _)| *known == folded)?;
        Some(Spanned::new(self.scale.min + share * (self.scale.max - self.scale.min), field.span()))
    }
}

/// True for a text that is not a number between quotes.
fn is_word(field: Field) -> bool {
    matches!(&field.node.value, Value::Text(text) if scalar::number(text.trim()).is_none())
}
