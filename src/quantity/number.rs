//! Parses the number at the start of a text, with a decimal point or comma, or in Chinese numerals.
//!
//! If both `.` and `,` occur, the last of them is the decimal mark. A mark that occurs several times before groups of three
//! digits separates thousands. A single mark before exactly three digits is ambiguous (`1.200`, `1,200`), except after a single
//! `0`: the number has one value per [`NumberNotation`].

/// A parsed number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    /// Its value in the notation with a decimal point; may be infinite.
    pub(super) with_point: f64,
    /// Its value in the notation with a decimal comma; may be infinite.
    pub(super) with_comma: f64,
    /// The factor of a numeral for ten thousand or more; 1 without one.
    pub(super) times: f64,
    /// The notation of the author, if the number shows it.
    pub(super) shows: Option<NumberNotation>,
}

/// The decimal mark of an author; the other mark separates thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberNotation {
    /// `1.5`, `1,200.50`
    Point,
    /// `1,5`, `1.200.000`
    Comma,
}

impl NumberNotation {
    /// The notation with this decimal mark.
    pub(super) const fn of(mark: char) -> Option<Self> {
        match mark {
            '.' => Some(Self::Point),
            ',' => Some(Self::Comma),
            _ => None,
        }
    }

    const fn mark(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

impl Number {
    pub(super) const fn exact(value: f64) -> Self {
        Self { with_point: value, with_comma: value, times: 1.0, shows: None }
    }

    /// The value in a notation, if it is finite.
    pub(super) fn value(self, notation: NumberNotation) -> Option<f64> {
        let value = match notation {
            NumberNotation::Point => self.with_point,
            NumberNotation::Comma => self.with_comma,
        };
        value.is_finite().then_some(value)
    }
}

/// Parses a number at the start of a text and returns it with its length in characters.
pub(super) fn number(text: &[char]) -> Option<(Number, usize)> {
    let (with_point, times, used) = value(text, NumberNotation::Point)?;
    let (with_comma, ..) = value(text, NumberNotation::Comma)?;
    Some((Number { with_point, with_comma, times, shows: shows(text) }, used))
}

/// The value of the number at the start of a text, its greatest multiplier from ten thousand on, and its length.
fn value(text: &[char], notation: NumberNotation) -> Option<(f64, f64, usize)> {
    let (mut value, mut times, mut used) = (0.0, 1.0, 0);
    if let Some((digits, length)) = digits(text, notation) {
        (value, used) = (digits, length);
    }
    // `100.-`
    if let Some(['.' | ',', '-', rest @ ..]) = text.get(used..)
        && used > 0
        && !rest.first().is_some_and(char::is_ascii_digit)
    {
        used += 2;
    }
    if let Some(part) = text.get(used).and_then(|char| vulgar_fraction(*char)) {
        value += part;
        used += 1;
    } else if let Some(numeral) = chinese(text, (used > 0).then_some((value, used))) {
        (value, times, used) = numeral;
    }
    (used > 0).then_some((value, times, used))
}

/// `½`
fn vulgar_fraction(char: char) -> Option<f64> {
    Some(match char {
        '\u{bd}' => 0.5,
        '\u{bc}' => 0.25,
        '\u{be}' => 0.75,
        '\u{2153}' => 1.0 / 3.0,
        '\u{2154}' => 2.0 / 3.0,
        _ => return None,
    })
}

/// A group of digits after the first: the mark before it, its start and its length.
type DigitGroup = (char, usize, usize);

/// Limit of groups in one number: without it, a text of many groups takes quadratic time.
const MOST_GROUPS: usize = 12;

/// The number of digits at the start of a text, and the groups after them.
fn groups(text: &[char]) -> (usize, Vec<DigitGroup>) {
    let digits_from = |at: usize| text.iter().skip(at).take_while(|char| char.is_ascii_digit()).count();
    let first = digits_from(0);
    let (mut groups, mut end) = (Vec::new(), first);
    while let Some(mark) = text.get(end).filter(|mark| matches!(mark, '.' | ',' | ' ' | '\'')) {
        let length = digits_from(end + 1);
        // `.61`
        let begins = first > 0 || (groups.is_empty() && *mark == '.');
        if !begins || length == 0 || (matches!(mark, ' ' | '\'') && length != 3) || groups.len() == MOST_GROUPS {
            break;
        }
        groups.push((*mark, end + 1, length));
        end += 1 + length;
        if first == 0 {
            break;
        }
    }
    (first, groups)
}

/// A number in digits, and its length.
fn digits(text: &[char], notation: NumberNotation) -> Option<(f64, usize)> {
    let (first, groups) = groups(text);
    let decimal = decimal_mark(&text[..first], &groups, notation);
    let mut digits: String = text[..first].iter().collect();
    let mut used = first;
    for (index, (_, start, length)) in groups.into_iter().enumerate() {
        if decimal == Some(index) {
            digits.push('.');
        } else if digits.contains('.') || length != 3 {
            break;
        }
        digits.extend(&text[start..start + length]);
        used = start + length;
    }
    Some((digits.parse().ok()?, used))
}

/// Index of the group after the first digits that is the fraction.
fn decimal_mark(first: &[char], groups: &[DigitGroup], notation: NumberNotation) -> Option<usize> {
    let marks: Vec<(usize, char, usize)> = groups
        .iter()
        .enumerate()
        .filter(|(_, (mark, ..))| matches!(mark, '.' | ','))
        .map(|(index, (mark, _, length))| (index, *mark, *length))
        .collect();
    let grouped = |mark: char| marks.iter().filter(|(_, other, _)| *other == mark).all(|(.., length)| *length == 3);
    let thousands = (1..=3).contains(&first.len()) && first != ['0'];
    match marks.as_slice() {
        [] => None,
        [(index, mark, _)] => (!is_either(first, groups) || *mark == notation.mark()).then_some(*index),
        [.., (index, last, _)] => {
            let other = if *last == '.' { ',' } else { '.' };
            let once = marks.iter().filter(|(_, mark, _)| mark == last).count() == 1;
            if thousands && once && grouped(other) {
                Some(*index)
            } else if thousands && marks.iter().all(|(_, mark, length)| mark == last && *length == 3) {
                None
            } else {
                marks.first().map(|(index, ..)| *index)
            }
        }
    }
}

/// Whether the only mark of a number is ambiguous: `1.200`, `12,500`. After a space, which separates thousands, it is not.
fn is_either(first: &[char], groups: &[DigitGroup]) -> bool {
    (1..=3).contains(&first.len()) && first != ['0'] && matches!(groups, [('.' | ',', _, 3)])
}

/// The notation of the author, if a number shows it.
fn shows(text: &[char]) -> Option<NumberNotation> {
    let (first, groups) = groups(text);
    if is_either(&text[..first], &groups) {
        return None;
    }
    match decimal_mark(&text[..first], &groups, NumberNotation::Point).map(|index| groups[index].0) {
        Some(mark) => NumberNotation::of(mark),
        None => match groups.iter().find(|(mark, ..)| matches!(mark, '.' | ',')) {
            Some(('.', ..)) => Some(NumberNotation::Comma),
            Some(_) => Some(NumberNotation::Point),
            None => None,
        },
    }
}

/// A number with Chinese numerals: `2万`, `1億2000万`, `三千五百`. `before` is the number in digits that it starts with, and its length.
///
/// Returns the number, its greatest multiplier from ten thousand on, and its length.
fn chinese(text: &[char], before: Option<(f64, usize)>) -> Option<(f64, f64, usize)> {
    let (mut current, mut used) = before.map_or((None, 0), |(value, length)| (Some(value), length));
    let begun = used;
    // `3四半期` is not 34.
    let mut in_digits = before.is_some();
    let (mut total, mut section, mut times) = (0.0, 0.0, 1.0_f64);
    while let Some(char) = text.get(used) {
        if let Some(digit) = DIGITS.iter().position(|digits| digits.contains(char)).filter(|_| !in_digits) {
            current = Some(current.unwrap_or(0.0) * 10.0 + digit as f64);
            used += 1;
        } else if let Some((_, value)) = TIMES.iter().find(|(chars, _)| chars.contains(char)) {
            if *value < 1e4 {
                section += current.take().unwrap_or(1.0) * value;
            } else {
                total += (section + current.take().unwrap_or(if section > 0.0 { 0.0 } else { 1.0 })) * value;
                section = 0.0;
                times = times.max(*value);
            }
            used += 1;
            in_digits = false;
        } else if used > begun
            && current.is_none()
            && let Some((value, length)) = digits(&text[used..], NumberNotation::Point)
        {
            current = Some(value);
            used += length;
            in_digits = true;
        } else {
            break;
        }
    }
    (used > begun).then(|| (total + section + current.unwrap_or(0.0), times, used))
}

const DIGITS: [&[char]; 10] =
    [&['〇', '零'], &['一'], &['二', '两', '兩'], &['三'], &['四'], &['五'], &['六'], &['七'], &['八'], &['九']];

const TIMES: [(&[char], f64); 5] =
    [(&['十'], 10.0), (&['百'], 100.0), (&['千'], 1e3), (&['万', '萬'], 1e4), (&['亿', '億'], 1e8)];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(f64, f64, String)> {
        let chars: Vec<char> = text.chars().collect();
        number(&chars).map(|(number, used)| (number.with_point, number.with_comma, chars[used..].iter().collect()))
    }

    #[test]
    fn both_notations_are_read() {
        for (text, with_point, with_comma, rest) in [
            ("1.200,50 €", 1200.5, 1200.5, " €"),
            ("1,200.50", 1200.5, 1200.5, ""),
            ("10.000", 10.0, 10_000.0, ""),
            ("1,200", 1200.0, 1.2, ""),
            ("0,125", 0.125, 0.125, ""),
            ("1234.567", 1234.567, 1234.567, ""),
            ("1 200 EUR", 1200.0, 1200.0, " EUR"),
            ("2 h 10", 2.0, 2.0, " h 10"),
            ("12.10.2026", 12.1, 12.1, ".2026"),
            ("2½ h", 2.5, 2.5, " h"),
            (".61", 0.61, 0.61, ""),
            ("100.- CHF", 100.0, 100.0, " CHF"),
        ] {
            assert_eq!(read(text), Some((with_point, with_comma, rest.to_owned())), "{text}");
        }
        assert_eq!(read("h"), None);
    }

    #[test]
    fn a_number_may_show_the_notation_of_its_author() {
        let shows = |text: &str| shows(&text.chars().collect::<Vec<char>>());
        for text in ["1.5", "1,200.5", "1,200,000", "0.125", ".61", "1 200.5"] {
            assert_eq!(shows(text), Some(NumberNotation::Point), "{text}");
        }
        for text in ["1,5", "1.200,5", "1.200.000", "0,125", "1 200,5"] {
            assert_eq!(shows(text), Some(NumberNotation::Comma), "{text}");
        }
        for text in ["1.200", "1,200", "12", "1 200"] {
            assert_eq!(shows(text), None, "{text}");
        }
    }

    #[test]
    fn chinese_numerals_are_read() {
        for (text, value, rest) in [
            ("2万", 2e4, ""),
            ("2.5億円", 2.5e8, "円"),
            ("1億2000万", 1.2e8, ""),
            ("2万5000", 25_000.0, ""),
            ("3百万", 3e6, ""),
            ("三千五百", 3500.0, ""),
            ("十二", 12.0, ""),
            ("二十", 20.0, ""),
            ("一万", 1e4, ""),
            ("百万", 1e6, ""),
            ("三个月", 3.0, "个月"),
        ] {
            assert_eq!(read(text), Some((value, value, rest.to_owned())), "{text}");
        }
    }
}
