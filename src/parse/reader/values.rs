//! Reads single values: texts, numbers, words of a list, dates, ids.

use super::bidi_controls::closed;
use super::fields::{FieldNode, Reader, Wanted};
use super::malformed_score::{Suggestion, suggested};
use crate::edit_distance::distance;
use crate::findings::{Finding, quote};
use crate::limits;
use crate::model::keys::{self, LONGEST_ID, MOST_COUNTED, RATINGS, WordTable, fold, is_id};
use crate::model::{Date, DateReadings, Id, PlainText, RATING, Text, date_readings, slug};
use crate::parse::rules::{BAD_ID, DATE_FORMAT, IMPOSSIBLE_DATE, INVISIBLE_CHARACTER, NOT_A_NUMBER, OUTSIDE_SCALE, UNKNOWN_WORD};
use crate::parse::syntax::scalar;
use crate::parse::syntax::tree::YamlValue;
use crate::series::series;
use crate::source::Spanned;
use crate::words::ENGLISH;

impl Reader<'_> {
    /// Reads a text that is not blank: trimmed, with line ends as `\n`.
    pub(super) fn text(&mut self, field: FieldNode) -> Option<Text> {
        let Some(written) = field.node.value.text() else {
            if !matches!(field.node.value, YamlValue::Null) {
                self.wrong_shape(field, Wanted::Text);
            }
            return None;
        };
        let trimmed = written.trim();
        let odd = |char: char| (char.is_control() && !matches!(char, '\n' | '\t')) || matches!(char, '\u{fffe}' | '\u{ffff}');
        if !trimmed.contains(odd) {
            return (!trimmed.is_empty()).then(|| Spanned::new(closed(trimmed).into_owned(), field.span()));
        }
        let text = trimmed.replace("\r\n", "\n").replace('\r', "\n");
        if text.contains(odd) {
            let title = "this text has characters that cannot be drawn";
            self.push(INVISIBLE_CHARACTER.at(field.span(), title).help("they are removed"));
        }
        let text: String = text.chars().filter(|&char| !odd(char)).collect();
        let text = text.trim();
        (!text.is_empty()).then(|| Spanned::new(closed(text).into_owned(), field.span()))
    }

    /// Reads a text or a list of texts, each in its short form or as `{text, description}`; blank ones are skipped.
    pub(super) fn plain_texts(&mut self, field: FieldNode) -> Vec<PlainText> {
        field.read_items(|item| self.plain_text(item))
    }

    /// Reads texts as [`Self::plain_texts`] does, without their descriptions.
    pub(super) fn texts(&mut self, field: FieldNode) -> Vec<Text> {
        self.plain_texts(field).into_iter().map(|plain| plain.text).collect()
    }

    /// Reads a text in its short form or as `{text, description}`.
    fn plain_text(&mut self, item: FieldNode) -> Option<PlainText> {
        let YamlValue::Map(entries) = &item.node.value else {
            return self.text(item).map(|text| PlainText { id: None, text, description: None });
        };
        let f = self.fields(item.node, entries, &keys::PLAIN);
        let id = self.read(&f, &keys::ID);
        let (mut text, mut description) = (self.read(&f, &keys::TEXT), self.read(&f, &keys::DESCRIPTION));
        if text.is_none() {
            text = description.take();
        }
        if text.is_none() {
            self.missing(&f, &keys::TEXT, "add a text: `text: ...`");
        }
        text.map(|text| PlainText { id, text, description })
    }

    /// Reads a finite number.
    pub(super) fn number(&mut self, field: FieldNode) -> Option<Spanned<f64>> {
        self.number_or(field, (f64::MIN, f64::MAX), "write a number such as `4` or `2.5`")
    }

    /// Reads a finite number. `range`: the numbers to suggest; `help`: what to write where none is.
    fn number_or(&mut self, field: FieldNode, range: (f64, f64), help: &str) -> Option<Spanned<f64>> {
        let number = match &field.node.value {
            YamlValue::Number(number, _) => Some(*number),
            // A quoted number is read as a number.
            YamlValue::Text(text) => scalar::number(text.trim()),
            YamlValue::Bool(..) => None,
            YamlValue::Null => return None,
            YamlValue::List(_) | YamlValue::Map(_) => {
                self.wrong_shape(field, Wanted::Number);
                return None;
            }
        };
        let finite = number.filter(|number| number.is_finite());
        if finite.is_none() {
            let title = format!("{} is not a number", quote(field.node.value.text().unwrap_or_default()));
            let none = NOT_A_NUMBER.at(field.span(), title).label(format!("`{}` takes a number", field.key));
            self.push(match suggested(field.node.value.text().unwrap_or_default().trim()) {
                Suggestion::Number(number) if number != field.node.value.text().unwrap_or_default() => {
                    none.help(format!("write `{number}`")).edit(field.span(), number)
                }
                Suggestion::Share { score, of } => {
                    let fits = |number: &f64| (range.0..=range.1).contains(number);
                    none.help(match (Some(score).filter(fits), Some(score / of).filter(fits)) {
                        (Some(score), Some(share)) => format!("write `{score}`, or the share `{share}`"),
                        (Some(one), None) | (None, Some(one)) => format!("write `{one}`"),
                        (None, None) => help.to_owned(),
                    })
                }
                Suggestion::Thousands { whole, fraction: Some(fraction) } => {
                    none.help(format!("write `{whole}`, or `{fraction}` if the comma is a decimal comma"))
                }
                Suggestion::Thousands { whole, fraction: None } => {
                    none.help(format!("write `{whole}`")).edit(field.span(), whole)
                }
                Suggestion::Number(_) | Suggestion::Nothing => none.help(help),
            });
        }
        finite.map(|number| Spanned::new(number, field.span()))
    }

    /// Reads a number from `low` to `high`.
    pub(super) fn number_within(&mut self, field: FieldNode, (low, high): (f64, f64)) -> Option<Spanned<f64>> {
        self.within(field, (low, high), &format!("write a number from {low} to {high}"))
    }

    /// Reads a number from `low` to `high`. `help`: what to write instead of an invalid one.
    fn within(&mut self, field: FieldNode, (low, high): (f64, f64), help: &str) -> Option<Spanned<f64>> {
        let number = self.number_or(field, (low, high), help)?;
        if (low..=high).contains(&number.value) {
            return Some(number);
        }
        let title = format!("{} is outside the scale", quote(field.node.value.text().unwrap_or_default()));
        self.push(OUTSIDE_SCALE.at(field.span(), title).label(format!("`{}` goes from {low} to {high}", field.key)).help(help));
        None
    }

    /// Reads a rating: a number, or one of the words from `very low` to `very high`.
    pub(super) fn rating(&mut self, field: FieldNode) -> Option<Spanned<f64>> {
        if let YamlValue::Text(word) = &field.node.value
            && let Some(index) = RATINGS.iter().position(|known| *known == fold(word))
        {
            return Some(Spanned::new(RATING.ends().0 + index as f64, field.span()));
        }
        let words = RATINGS.map(|word| format!("`{}`", word.replace('_', " ")));
        let help = format!("write a number {RATING}, or one of {}", series(&words, "and"));
        self.within(field, RATING.ends(), &help)
    }

    /// Reads a whole number.
    pub(super) fn count(&mut self, field: FieldNode) -> Option<Spanned<u64>> {
        const HELP: &str = "write a whole number such as `14`";
        let number = self.within(field, (0.0, MOST_COUNTED), HELP)?;
        if number.value.fract() == 0.0 {
            return Some(number.map(|number| number as u64));
        }
        let title = format!("{} is not a whole number", quote(field.node.value.text().unwrap_or_default()));
        self.push(NOT_A_NUMBER.at(field.span(), title).label(format!("`{}` takes a whole number", field.key)).help(HELP));
        None
    }

    /// True or false, also as `yes` or `no`; `None` for anything else.
    pub(super) fn truth(field: FieldNode) -> Option<bool> {
        match &field.node.value {
            YamlValue::Bool(truth, _) => Some(*truth),
            YamlValue::Text(word) => match word.trim().to_lowercase().as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            YamlValue::Null | YamlValue::Number(..) | YamlValue::List(_) | YamlValue::Map(_) => None,
        }
    }

    /// Reads true or false; anything else is reported and read as false.
    pub(super) fn flag(&mut self, field: FieldNode) -> bool {
        Self::truth(field).unwrap_or_else(|| {
            self.wrong_shape(field, Wanted::Truth);
            false
        })
    }

    /// Reads one of the words a key takes; any other word means `other`, unless it is similar to a known one.
    pub(super) fn word<T: Copy>(&mut self, field: FieldNode, words: &WordTable<T>, other: Option<T>) -> Option<Spanned<T>> {
        let text = self.text(field)?;
        let key = field.key;
        if let Some(meaning) = keys::meaning_in(words, &text.value) {
            return Some(Spanned::new(meaning, text.span));
        }
        let word = fold(&text.value);
        let near = words
            .iter()
            .flat_map(|(spellings, _)| spellings.iter().map(|spelling| (spellings[0], *spelling)))
            .filter_map(|(name, spelling)| Some((distance(&word, spelling)?, name)))
            .min_by_key(|(distance, _)| *distance);
        if let (None, Some(other)) = (near, other) {
            return Some(Spanned::new(other, text.span));
        }
        let unknown = UNKNOWN_WORD.at(text.span, format!("{} is not a value of `{key}`", quote(&text.value)));
        self.push(if let Some((_, name)) = near {
            unknown.help(format!("did you mean `{name}`?")).edit(text.span, name)
        } else if let Some(help) =
            word_for_number(key, &words.iter().map(|(spellings, _)| spellings[0]).collect::<Vec<_>>(), &text)
        {
            unknown.help(help)
        } else {
            let names: Vec<String> = words.iter().map(|(spellings, _)| format!("`{}`", spellings[0])).collect();
            unknown.help(format!("write one of {}", names.join(", ")))
        });
        None
    }

    /// Reads a valid date: a day, a month or a year.
    pub(super) fn date(&mut self, field: FieldNode) -> Option<Spanned<Date>> {
        let text = self.text(field)?;
        let date = Date::parse(&text.value);
        if date.is_none() {
            if let Some(readings) = date_readings(&text.value) {
                return self.date_in_other_form(&text, &readings);
            }
            let title = format!("{} is not a date", quote(&text.value));
            self.push(
                IMPOSSIBLE_DATE
                    .at(text.span, title)
                    .label(format!("`{}` takes a date", field.key))
                    .help("write `2026-10-12`, `2026-10` or `2026`"),
            );
        }
        date.map(|date| Spanned::new(date, text.span))
    }

    /// Reports a date in another form. Returns the date if it can mean no other.
    fn date_in_other_form(&mut self, text: &Text, readings: &DateReadings) -> Option<Spanned<Date>> {
        let finding = DATE_FORMAT
            .at(text.span, format!("{} is not in the form year-month-day", quote(&text.value)))
            .label("a date in another form");
        let [one] = readings.dates.as_slice() else {
            let reading = |date: &Date| {
                let month =
                    date.month.and_then(|month| ENGLISH.words.months.get(usize::from(month) - 1)).copied().unwrap_or_default();
                format!("`{date}` ({} {month})", date.day.unwrap_or(1))
            };
            let readings: Vec<String> = readings.dates.iter().map(reading).collect();
            self.push(finding.help(format!("write {}", series(&readings, "or"))));
            return None;
        };
        let finding = finding.help(format!("write `{one}`")).edit(text.span, one.to_string());
        self.push(Finding { safe: readings.is_certain, ..finding });
        Some(Spanned::new(*one, text.span))
    }

    /// Reads an id: letters, digits, `-` and `_`, beginning with a letter, at most 64 characters.
    pub(super) fn id(&mut self, field: FieldNode) -> Option<Id> {
        let written = field.node.value.text().map(|text| text.trim_matches([' ', '\t', '\n']));
        let Some(written) = written else {
            self.wrong_shape(field, Wanted::ShortName);
            return None;
        };
        if written.is_empty() || is_id(written) {
            return (!written.is_empty()).then(|| Spanned::new(written.to_string(), field.span()));
        }
        let reason = if written.chars().count() > LONGEST_ID {
            format!("longer than {}", limits::ID.named())
        } else if written.starts_with(char::is_alphabetic) {
            "letters, digits, `-` and `_` only".to_owned()
        } else {
            "an id begins with a letter".to_owned()
        };
        let bad = BAD_ID.at(field.span(), format!("{} is not a valid id", quote(written))).label(reason);
        let slug = slug(written);
        self.push(if slug.is_empty() {
            bad.help("write a word such as `checkout`")
        } else {
            bad.help(format!("write `{slug}`"))
        });
        None
    }
}

/// The word to type instead of a number, of the three words of a key.
fn word_for_number(key: &str, words: &[&str], written: &str) -> Option<String> {
    let &[low, medium, high] = words else { return None };
    let percent = written.strip_suffix('%').filter(|_| key == keys::fail_point::LIKELIHOOD.name);
    if let Some(percent) = percent.and_then(|percent| scalar::number(percent.trim())) {
        let index = if percent <= 33.0 { 0 } else { usize::from(percent > 66.0) + 1 };
        return Some(format!(
            "write `{}`: up to a third is `{low}`, above two thirds `{high}`, between them `{medium}`",
            words[index]
        ));
    }
    let index = ["1", "2", "3"].iter().position(|number| *number == written)?;
    Some(format!("write `{}`: 1 is `{low}`, 2 `{medium}` and 3 `{high}`", words[index]))
}
