//! Finds signed numbers, ranges, shares and phone numbers in right-to-left text, whose order the bidirectional algorithm would change:
//! `-2` would be drawn as `2-`.

use std::borrow::Cow;
use std::ops::Range;

use super::bidi;

/// A number that keeps its order from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderedNumber {
    /// Its bytes.
    pub range: Range<usize>,
    /// Whether a Latin word is beside it, with which it is read from left to right: `iPhone 15+`, `45-60 min`.
    pub joins_latin: bool,
    /// Whether it belongs to right-to-left words in a text that runs from left to right: `Owner: א -2`.
    pub joins_rtl: bool,
}

/// The numbers of a text that right-to-left text would reorder; none in a text without right-to-left letters. Numbers in Arabic-Indic
/// digits follow the rules of their script and are not included, nor are those in a text whose author controls the order.
#[must_use]
pub fn ordered_numbers(text: &str) -> Vec<OrderedNumber> {
    let overrides = |c| matches!(c, '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}');
    if text.is_ascii() || !text.contains(is_digit) || !text.contains(bidi::is_rtl_char) || text.contains(overrides) {
        return Vec::new();
    }
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let scan = Scan { chars: &chars };
    let offset = |at: usize| chars.get(at).map_or(text.len(), |&(offset, _)| offset);
    let is_rtl = bidi::is_rtl(text);
    let mut found = Vec::new();
    // Whether the last letter is right-to-left.
    let mut follows_rtl = false;
    let mut at = 0;
    while at < chars.len() {
        let Some(end) = scan.number_at(at) else {
            if chars[at].1.is_alphabetic() {
                follows_rtl = bidi::is_rtl_char(chars[at].1);
            }
            at += 1;
            continue;
        };
        if !scan.is_plain(at, end) {
            let joins_latin = scan.joins_latin(at, end);
            let joins_rtl = !is_rtl && !joins_latin && follows_rtl;
            found.push(OrderedNumber { range: offset(at)..offset(end), joins_latin, joins_rtl });
        }
        at = end;
    }
    found
}

/// The text with control characters around those numbers.
pub(super) fn isolate(text: &str) -> Cow<'_, str> {
    let found = ordered_numbers(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 6 * found.len());
    let mut written = 0;
    for OrderedNumber { range, joins_latin, joins_rtl } in found {
        let (before, after) = if joins_latin { ('\u{200e}', '\u{200e}') } else { ('\u{2066}', '\u{2069}') };
        out.push_str(&text[written..range.start]);
        out.push(before);
        out.push_str(&text[range.clone()]);
        out.push(after);
        out.extend(joins_rtl.then_some('\u{200f}'));
        written = range.end;
    }
    out.push_str(&text[written..]);
    Cow::Owned(out)
}

/// The characters of a text, with their offsets.
struct Scan<'a> {
    chars: &'a [(usize, char)],
}

impl Scan<'_> {
    fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|&(_, c)| c)
    }

    fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|at| self.char(at))
    }

    /// Whether the character at `at` is one of a kind.
    fn is(&self, at: usize, kind: impl Fn(char) -> bool) -> bool {
        self.char(at).is_some_and(kind)
    }

    /// The end of a number with its signs, its range and its unit that begins at `at`.
    fn number_at(&self, at: usize) -> Option<usize> {
        let mut end = self.signed(at)?;
        if let Some(phone) = self.phone(at) {
            return Some(phone);
        }
        while let Some(next) = self.joined(end) {
            end = next;
        }
        end = self.unit(end);
        while self.is(end, |c| c.is_ascii_alphanumeric()) {
            end += 1;
        }
        Some(end)
    }

    /// The end of a number with its signs.
    fn signed(&self, at: usize) -> Option<usize> {
        let mut end = at;
        while end < at + MOST_SIGNS && self.is(end, is_sign) {
            end += 1;
        }
        let is_signed = end > at;
        // In `ב-100` and `COVID-19` the hyphen joins, in `A4` the number is part of a name.
        let begins = self.before(at).is_none_or(|c| {
            if is_signed { !c.is_alphanumeric() && !is_sign(c) && !is_digit(c) } else { !is_digit(c) && !c.is_ascii_alphabetic() }
        });
        if begins { self.digits(end) } else { None }
    }

    /// The end of digits with marks between them, and of groups of three digits after spaces: `1 200 000`.
    fn digits(&self, at: usize) -> Option<usize> {
        let whole = self.digits_only(at)?;
        let mut end = whole;
        let is_group = |end: usize| {
            self.is(end, is_space)
                && self.digits_only(end + 1) == Some(end + 4)
                && !self.is(end + 4, |c| matches!(c, '.' | ',' | ':' | '/'))
        };
        if whole - at <= 3 {
            while is_group(end) {
                end += 4;
            }
        }
        while self.is(end, is_mark) && self.is(end + 1, is_digit) {
            end = self.digits_only(end + 1)?;
        }
        Some(end)
    }

    fn digits_only(&self, at: usize) -> Option<usize> {
        let count = self.chars.get(at..)?.iter().take_while(|(_, c)| is_digit(*c)).count();
        (count > 0).then_some(at + count)
    }

    /// The end of a phone number: groups of digits after `+` or `0`, at least [`PHONE_DIGITS`] digits in all.
    fn phone(&self, at: usize) -> Option<usize> {
        let plus = self.is(at, |c| c == '+');
        if !plus && !self.is(at, |c| c == '0') {
            return None;
        }
        let mut end = self.digits_only(at + usize::from(plus))?;
        let mut digits = end - at - usize::from(plus);
        loop {
            let gap = (1..=3).find(|gap| self.is(end + gap, is_digit) && (0..*gap).all(|n| self.is(end + n, is_phone_mark)));
            let Some(next) = gap.and_then(|gap| self.digits_only(end + gap)) else { break };
            digits += (end..next).filter(|&n| self.is(n, is_digit)).count();
            end = next;
        }
        (digits >= PHONE_DIGITS).then_some(end)
    }

    /// The end of a further number after a dash or an arrow: `15-20`, `10:30 – 11:00`.
    fn joined(&self, end: usize) -> Option<usize> {
        let spaced = usize::from(self.is(end, is_space));
        if !self.is(end + spaced, is_joiner) || usize::from(self.is(end + spaced + 1, is_space)) != spaced {
            return None;
        }
        let mut next = end + 2 * spaced + 1;
        if self.is(next, is_sign) {
            next += 1;
        }
        self.digits(next)
    }

    /// The end of a percent sign, a degree, a currency or a plus after a number.
    fn unit(&self, end: usize) -> usize {
        let spaced = usize::from(self.is(end, is_space));
        if self.is(end + spaced, |c| matches!(c, '%' | '‰' | '°' | '℃' | '℉')) {
            return end + spaced + 1;
        }
        // After a space, a currency is left to the script: on the left of its number in Hebrew.
        let attached = self.is(end, |c| c == '+' || is_currency(c)) && !self.is(end + 1, char::is_alphanumeric);
        end + usize::from(attached)
    }

    /// Whether the algorithm keeps the order of the characters from `at` to `end`: of digits, and of digits with one mark between them.
    fn is_plain(&self, at: usize, end: usize) -> bool {
        self.chars[at..end].iter().all(|&(_, c)| is_digit(c) || is_mark(c) || c.is_ascii_alphanumeric())
    }

    fn joins_latin(&self, at: usize, end: usize) -> bool {
        let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !bidi::is_rtl_char(c));
        // White space is collapsed; there is no need to look far.
        let before = self.chars[..at].iter().rev().take(2).map(|&(_, c)| c).find(|&c| !is_space(c));
        let after = self.chars[end..].iter().take(2).map(|&(_, c)| c).find(|&c| !is_space(c));
        is_latin(before) || is_latin(after)
    }
}

/// The maximum number of signs before a number: `-$5`.
const MOST_SIGNS: usize = 2;

/// The minimum number of digits of a phone number with spaces.
const PHONE_DIGITS: usize = 7;

/// European digits, also as written in Persian and Urdu: those of the bidirectional class EN.
fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '\u{6f0}'..='\u{6f9}' | '\u{ff10}'..='\u{ff19}')
}

fn is_sign(c: char) -> bool {
    matches!(c, '+' | '-' | '\u{2212}' | '\u{2013}' | '±' | '~' | '≈' | '<' | '>' | '≤' | '≥' | '#' | '№') || is_currency(c)
}

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '\u{20a0}'..='\u{20cf}')
}

/// Marks between digits that belong to the number for the bidirectional algorithm, if there is one at a time.
fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | '/')
}

fn is_joiner(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}' | '~' | '\u{301c}' | '…' | '→' | '×')
}

fn is_phone_mark(c: char) -> bool {
    is_space(c) || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '.' | '/' | '(' | ')')
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}
