//! Parses the number at the start of a text, with a decimal point or comma, or in Chinese numerals.
//!
//! If both `.` and `,` occur, the last of them is the decimal mark. A mark that occurs several times before groups of three
//! digits separates thousands, and so does a single `,` before exactly three digits (`1,200`), except after a single `0`. A
//! single `.` before exactly three digits is a decimal mark, as in YAML (`10.125`), unless things or money are counted: then it
//! separates thousands (`10.000 EUR`).

/// A parsed number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    /// Its value if a single `.` before three digits is a decimal mark.
    pub(super) plain: f64,
    /// Its value if that `.` separates thousands.
    pub(super) counted: f64,
    /// The factor of a numeral for ten thousand or more; 1 without one.
    pub(super) times: f64,
    /// The notation of the author, as far as the number shows it.
    pub(super) notation: NumberNotation,
}

/// The notation of an author.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberNotation {
    Unknown,
    /// `1.5`, `1,200.50`
    DecimalPoint,
    /// `1,5`, `1.200.000`
    DecimalComma,
}

impl NumberNotation {
    /// This notation if it is known, else the other one.
    pub(super) fn or(self, other: Self) -> Self {
        if self == Self::Unknown { other } else { self }
    }
}

impl Number {
    pub(super) const fn exact(value: f64) -> Self {
        Self { plain: value, counted: value, times: 1.0, notation: NumberNotation::Unknown }
    }
}

/// Parses a number at the start of a text and returns it with its length in characters.
pub(super) fn number(text: &[char]) -> Option<(Number, usize)> {
    if text.len() > 1 && text[0] == '.' && text[1].is_ascii_digit() {
        let whole: Vec<char> = std::iter::once('0').chain(text.iter().copied()).collect();
        return number(&whole).map(|(number, used)| (number, used - 1));
    }
    let (mut number, mut used) = match digits(text, false) {
        Some((plain, used)) => {
            let counted = digits(text, true).map_or(plain, |(counted, _)| counted);
            (Number { counted, notation: notation(&text[..used]), ..Number::exact(plain) }, used)
        }
        None => (Number::exact(0.0), 0),
    };
    // `100.-`
    if let Some(['.' | ',', '-', rest @ ..]) = text.get(used..)
        && used > 0
        && !rest.first().is_some_and(char::is_ascii_digit)
    {
        used += 2;
    }
    if let Some(part) = text.get(used).and_then(|char| vulgar_fraction(*char)) {
        number = Number { plain: number.plain + part, counted: number.counted + part, ..number };
        used += 1;
    } else if let Some((value, times, length)) = chinese(text, (used > 0).then_some((number.plain, used))) {
        (number, used) = (Number { times, notation: number.notation, ..Number::exact(value) }, length);
    }
    (used > 0 && number.plain.is_finite() && number.counted.is_finite()).then_some((number, used))
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

/// Groups of digits after the first: the mark before each, its start and its length.
type Groups = Vec<(char, usize, usize)>;

fn groups(text: &[char]) -> (usize, Groups) {
    let digits_from = |at: usize| text.iter().skip(at).take_while(|char| char.is_ascii_digit()).count();
    let first = digits_from(0);
    let (mut groups, mut end) = (Groups::new(), first);
    while let Some(mark) = text.get(end).filter(|mark| matches!(mark, '.' | ',' | ' ' | '\'')) {
        let length = digits_from(end + 1);
        if first == 0 || length == 0 || (matches!(mark, ' ' | '\'') && length != 3) {
            break;
        }
        groups.push((*mark, end + 1, length));
        end += 1 + length;
    }
    (first, groups)
}

/// A number in digits, and its length. `counts` means that a point before three digits separates thousands.
fn digits(text: &[char], counts: bool) -> Option<(f64, usize)> {
    let (first, groups) = groups(text);
    let decimal = decimal_mark(&text[..first], &groups, counts);
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
fn decimal_mark(first: &[char], groups: &Groups, counts: bool) -> Option<usize> {
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
        // A space before it separates the thousands.
        [(index, ..)] if groups.len() > 1 => Some(*index),
        [(index, '.', 3)] => (!thousands || !counts).then_some(*index),
        [(index, _, 3)] => (!thousands).then_some(*index),
        [(index, ..)] => Some(*index),
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

fn notation(text: &[char]) -> NumberNotation {
    let (first, groups) = groups(text);
    let decimal = decimal_mark(&text[..first], &groups, false);
    let points = groups.iter().filter(|(mark, ..)| *mark == '.').count();
    match decimal.map(|index| groups[index]) {
        Some((',', ..)) => NumberNotation::DecimalComma,
        // `10.125` may be either.
        Some(('.', _, 3)) if groups.len() == 1 && first <= 3 && text[..first] != ['0'] => NumberNotation::Unknown,
        Some(('.', ..)) => NumberNotation::DecimalPoint,
        None if points > 1 => NumberNotation::DecimalComma,
        _ => NumberNotation::Unknown,
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
            && let Some((value, length)) = digits(&text[used..], false)
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
        number(&chars).map(|(number, used)| (number.plain, number.counted, chars[used..].iter().collect()))
    }

    #[test]
    fn both_notations_are_read() {
        for (text, plain, counted, rest) in [
            ("1.200,50 €", 1200.5, 1200.5, " €"),
            ("1,200.50", 1200.5, 1200.5, ""),
            ("10.000", 10.0, 10_000.0, ""),
            ("1,200", 1200.0, 1200.0, ""),
            ("1 200 EUR", 1200.0, 1200.0, " EUR"),
            ("2 h 10", 2.0, 2.0, " h 10"),
            ("12.10.2026", 12.1, 12.1, ".2026"),
            ("2½ h", 2.5, 2.5, " h"),
            (".61", 0.61, 0.61, ""),
            ("100.- CHF", 100.0, 100.0, " CHF"),
        ] {
            assert_eq!(read(text), Some((plain, counted, rest.to_owned())), "{text}");
        }
        assert_eq!(read("h"), None);
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
