//! Fills the patterns of a language with texts, lists, counts, numbers and dates.

use std::borrow::Cow;

use super::phrase::{Personal, Plural, Titled};
use super::table::Words;

impl Words {
    /// Replaces `{0}`, `{1}`, ... in a pattern of this language by texts.
    #[must_use]
    pub fn fill(&self, pattern: &str, texts: &[&str]) -> String {
        fill(pattern, texts, None, self.isolates)
    }

    /// A text about the person whose journey it is: its `protagonist`, or the customer. Replaces `{0}`, `{1}`, ... by texts.
    #[must_use]
    pub fn about(&self, protagonist: Option<&str>, text: Personal, texts: &[&str]) -> String {
        let is_customer = |noun: &&str| noun.to_lowercase() == self.customer.to_lowercase();
        match protagonist.filter(|noun| !is_customer(noun)) {
            None => fill(text.customer, texts, Some(self.customer), self.isolates),
            Some(noun) => fill(text.other, texts, Some(noun), self.isolates),
        }
    }

    /// The name of a lane of a journey with this `protagonist`; empty for a lane without a name.
    #[must_use]
    pub fn lane_of(&self, protagonist: Option<&str>, key: &str) -> Titled<String> {
        let Titled { title, note } = self.personal_lane(key);
        Titled { title: self.about(protagonist, title, &[]), note: self.about(protagonist, note, &[]) }
    }

    /// The name of a lane that names no person; empty for a lane without a name.
    #[must_use]
    pub fn lane(&self, key: &str) -> Titled {
        let Titled { title, note } = self.personal_lane(key);
        Titled { title: title.other, note: note.other }
    }

    fn personal_lane(&self, key: &str) -> Titled<Personal> {
        let named = self.lanes.binary_search_by_key(&key, |name| name.lane);
        let none = Personal::pattern("");
        named.map_or(Titled { title: none, note: none }, |at| self.lanes[at].name)
    }

    /// Joins a name and a text: `Name: text`.
    #[must_use]
    pub fn label(&self, name: &str, text: &str) -> String {
        self.fill(self.labelled, &[name, text])
    }

    /// Puts a text in quotation marks, which follow the text's own direction.
    #[must_use]
    pub fn quote(&self, text: &str) -> String {
        fill(self.quoted, &[text], None, false)
    }

    /// Joins independent facts: `Payments · planned · due Dec 2026`.
    #[must_use]
    pub fn facts(&self, parts: &[impl AsRef<str>]) -> String {
        self.joined(parts, self.dot)
    }

    /// Joins the parts of a list: `Maya, Ben`.
    #[must_use]
    pub fn list(&self, parts: &[impl AsRef<str>]) -> String {
        self.joined(parts, self.comma)
    }

    /// Joins parts that contain commas: `Cart (calm, +1); Payment (anxious)`.
    #[must_use]
    pub fn long_list(&self, parts: &[impl AsRef<str>]) -> String {
        self.joined(parts, self.semicolon)
    }

    /// Joins parts in the direction of this language, regardless of the direction of each part.
    fn joined(&self, parts: &[impl AsRef<str>], between: &str) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        if !self.isolates || parts.len() < 2 {
            return parts.join(between);
        }
        let isolated: Vec<String> = parts.into_iter().map(|part| format!("{FIRST}{part}{LAST}")).collect();
        format!("\u{200f}{}", isolated.join(between))
    }

    /// Selects the form of a word for `n` and fills in the number where the form contains it.
    #[must_use]
    pub fn count(&self, word: Plural, n: usize) -> String {
        self.fill(self.plurals.form(word, n), &[&n.to_string()])
    }

    /// Formats a date without its unknown parts, on one line: `12 Oct 2026`, `Oct 2026`, `2026`. `month` is 1 to 12, `day` 1 to 31.
    #[must_use]
    pub fn date(&self, year: u16, month: Option<u8>, day: Option<u8>) -> String {
        let year = year.to_string();
        let month = month.map(|m| self.months[usize::from(m.clamp(1, 12)) - 1]);
        // Digits and this language's own word need no isolation.
        let date = match (month, day) {
            (Some(month), Some(day)) => fill(self.day_month_year, &[&day.to_string(), month, &year], None, false),
            (Some(month), None) => fill(self.month_year, &[month, &year], None, false),
            (None, _) => fill(self.year, &[&year], None, false),
        };
        date.replace(' ', "\u{a0}")
    }

    /// Formats a number with at most one decimal: `4`, `4.5`, in German `4,5`.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        let tenths = (value.abs() * 10.0).round() / 10.0;
        let digits = tenths.to_string().replace('.', self.decimal);
        if value < 0.0 && tenths > 0.0 { format!("{}{digits}", self.minus) } else { digits }
    }

    /// Formats a number with its sign: `+1.5`, `0`, `−2`.
    #[must_use]
    pub fn signed(&self, value: f64) -> String {
        let number = self.number(value);
        if (value * 10.0).round() > 0.0 { format!("{}{number}", self.plus) } else { number }
    }
}

/// First strong isolate and pop directional isolate, which keep a text's direction from affecting its surroundings.
const FIRST: char = '\u{2068}';
const LAST: char = '\u{2069}';

/// Replaces `{0}`, `{1}`, ... in a pattern by texts, and `{who}` and `{Who}` by a noun.
///
/// In a language written from right to left (`rtl`) each of them is isolated.
#[must_use]
fn fill(pattern: &str, texts: &[&str], who: Option<&str>, rtl: bool) -> String {
    let mut out = String::with_capacity(pattern.len() + texts.iter().map(|t| t.len() + 6).sum::<usize>());
    let mut rest = pattern;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let place = from.split_inclusive('}').next().unwrap_or_default();
        let Some(text) = filler(place, texts, who) else {
            out.push('{');
            rest = &from[1..];
            continue;
        };
        if rtl {
            out.push(FIRST);
            out.push_str(&text);
            out.push(LAST);
        } else {
            out.push_str(&text);
        }
        rest = &from[place.len()..];
    }
    out.push_str(rest);
    out
}

/// What replaces a place such as `{0}` or `{who}`.
fn filler<'a>(place: &str, texts: &[&'a str], who: Option<&'a str>) -> Option<Cow<'a, str>> {
    match place {
        "{who}" => who.map(Cow::Borrowed),
        "{Who}" => who.map(|noun| Cow::Owned(capitalized(noun))),
        _ => {
            let number: usize = place.strip_prefix('{')?.strip_suffix('}')?.parse().ok()?;
            texts.get(number).copied().map(Cow::Borrowed)
        }
    }
}

/// Capitalizes a name in lower case, like the names of lanes: `email` becomes `Email`, `iOS` stays.
#[must_use]
pub fn capitalized(name: &str) -> String {
    let small = name.chars().all(|c| !c.is_uppercase());
    let mut letters = name.chars();
    match letters.next().filter(|_| small).map(|first| first.to_uppercase().collect::<Vec<char>>()) {
        Some(first) if first.len() == 1 => first.into_iter().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn what_is_filled_in_is_never_filled_again() {
        assert_eq!(fill("{1}: {0}{", &["{1}", "{0}"], None, false), "{0}: {1}{");
        assert_eq!(fill("{0} {2}", &["a"], None, true), "\u{2068}a\u{2069} {2}");
        assert_eq!(fill("{Who} of {0}, {who}", &["{who}"], Some("é{0}"), false), "É{0} of {who}, é{0}");
        assert_eq!(fill("{who}{x} {", &[], None, false), "{who}{x} {");
    }
}
