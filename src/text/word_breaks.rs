//! Breaks a word that is wider than the line: where its author or its script allows it, else between syllables, else anywhere.

use std::ops::Range;

use super::breaks;
use super::faces::Scratch;
use super::hyphenation::Hyphenation;
use super::items::TextItem;
use super::paragraph::{AdvanceScale, Shaped, TextOffset, WordBreak};
use super::script::is_hyphenated;

/// The first part of a broken word.
pub(super) struct WordPart {
    pub(super) end: TextOffset,
    /// Whether it ends with a hyphen.
    pub(super) hyphen: bool,
    /// With the hyphen.
    pub(super) width: i64,
}

/// The maximum number of characters of a word that is hyphenated: longer ones are no words.
const LONGEST_WORD: usize = 100;

/// The number of characters before and after a place by which a name is recognized.
const NAME_REACH: usize = 256;

/// The minimum number of letters on both sides of a hyphen between any two letters.
const FEWEST_LETTERS: usize = 2;

impl Shaped {
    /// The first part of the word from `from` to `end`, as long as it fits: at least one character.
    pub(super) fn break_word(&self, from: TextOffset, end: TextOffset, limit: i64) -> WordPart {
        let high = self.reach(from, end, limit);
        let piece = from.at as usize..end.at as usize;
        let is_name = self.is_name(&piece);
        let characters = self.characters(from, end, high);
        let inside = |place: &WordBreak| place.at < end.at && characters.binary_search(&place.at).is_ok();
        let fitting = |places: Vec<WordBreak>| {
            places.into_iter().rev().filter(inside).find_map(|place| {
                let end = self.offset(place.at);
                let width = self.width(from, end, place.hyphen);
                (width <= limit).then_some(WordPart { end, hyphen: place.hyphen, width })
            })
        };
        fitting(self.marked_breaks(&piece, high))
            .or_else(|| fitting(if is_name { self.humps(&piece, high) } else { self.syllables(&piece, high) }))
            .or_else(|| if is_name { None } else { self.break_letters(from, end, limit) })
            .unwrap_or_else(|| {
                let (end, width) = self.cut_word(from, end, limit);
                WordPart { end, hyphen: false, width }
            })
    }

    /// The breaks that the author or the script allows: at soft hyphens, between Korean syllables, and after the signs of addresses and ids.
    fn marked_breaks(&self, piece: &Range<usize>, high: u32) -> Vec<WordBreak> {
        let first = self.word_breaks.partition_point(|place| place.at as usize <= piece.start);
        let mut places: Vec<WordBreak> = self.word_breaks[first..].iter().take_while(|place| place.at <= high).copied().collect();
        let signs = self.pairs(piece, high).filter(|(before, sign, after, _)| {
            let number = before.is_ascii_digit() && after.is_ascii_digit();
            is_sign(*sign) && after.is_alphanumeric() && !(number && matches!(sign, '.' | ',' | ':'))
        });
        places.extend(signs.map(|(.., at)| WordBreak { at, hyphen: false }));
        places.sort_unstable();
        places
    }

    /// The breaks of a name in a program between a small letter and a capital: `Claim|Registration`.
    fn humps(&self, piece: &Range<usize>, high: u32) -> Vec<WordBreak> {
        let humps = self.pairs(piece, high).filter(|(_, before, after, _)| before.is_lowercase() && after.is_uppercase());
        humps.map(|(.., at)| WordBreak { at, hyphen: false }).collect()
    }

    /// Every offset in a piece up to `high` with the two characters before it and the one after it.
    fn pairs(&self, piece: &Range<usize>, high: u32) -> impl Iterator<Item = (char, char, char, u32)> {
        let mut before = ['\0'; 2];
        let reached = self.text[piece.clone()].char_indices().take_while(move |(at, _)| piece.start + at <= high as usize);
        let start = piece.start;
        reached.map(move |(at, c)| {
            let pair = (before[0], before[1], c, (start + at) as u32);
            before = [before[1], c];
            pair
        })
    }

    /// The breaks between the syllables of the words in a piece.
    fn syllables(&self, piece: &Range<usize>, high: u32) -> Vec<WordBreak> {
        let Some(hyphenation) = self.style.hyphenation() else { return Vec::new() };
        let mut places = Vec::new();
        let mut at = piece.start;
        while at < piece.end && at <= high as usize {
            let Some(word) = self.word_at(at) else {
                at += self.text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            at = word.end.max(at + 1);
            places.extend(self.divided(hyphenation, &word));
        }
        places
    }

    fn divided(&self, hyphenation: Hyphenation, word: &Range<usize>) -> impl Iterator<Item = WordBreak> {
        let is_short = self.text[word.clone()].chars().count() <= LONGEST_WORD;
        let offsets = if is_short { hyphenation.syllables(&self.text[word.clone()]) } else { Vec::new() };
        let start = word.start;
        offsets.into_iter().map(move |at| WordBreak { at: (start + at) as u32, hyphen: true })
    }

    /// The whole word around the letter at byte `at`, as far as its length matters.
    fn word_at(&self, at: usize) -> Option<Range<usize>> {
        let block = self.block_of(at);
        self.text[at..].starts_with(is_hyphenated).then_some(())?;
        let before = self.text[block.start..at].chars().rev().take(LONGEST_WORD).take_while(|&c| is_hyphenated(c));
        let after = self.text[at..block.end].chars().take(2 * LONGEST_WORD).take_while(|&c| is_hyphenated(c));
        Some(at - before.map(char::len_utf8).sum::<usize>()..at + after.map(char::len_utf8).sum::<usize>())
    }

    /// The bytes of the line of the source text around byte `at`.
    fn block_of(&self, at: usize) -> Range<usize> {
        let next = self.blocks.partition_point(|(start, _)| start.at as usize <= at);
        let start = next.checked_sub(1).map_or(0, |block| self.blocks[block].0.at as usize);
        start..self.blocks.get(next).map_or(self.text.len(), |(start, _)| start.at as usize)
    }

    /// Whether a piece belongs to an address, an id or a name in a program, which never gets a hyphen.
    fn is_name(&self, piece: &Range<usize>) -> bool {
        let inside = |c: char| !c.is_whitespace();
        is_address(self.around(piece, inside)) || is_identifier(self.around(piece, |c| inside(c) && !matches!(c, '-' | '/')))
    }

    /// The characters of one kind around the start of a piece.
    fn around(&self, piece: &Range<usize>, inside: impl Fn(char) -> bool) -> &str {
        let block = self.block_of(piece.start);
        let before = self.text[block.start..piece.start].chars().rev().take(NAME_REACH).take_while(|&c| inside(c));
        let after = self.text[piece.start..block.end].chars().take(NAME_REACH).take_while(|&c| inside(c));
        let (before, after): (usize, usize) = (before.map(char::len_utf8).sum(), after.map(char::len_utf8).sum());
        &self.text[piece.start - before..piece.start + after]
    }

    /// The first part of a word without a fitting syllable, with a hyphen after any letter, if enough letters are on both sides.
    fn break_letters(&self, from: TextOffset, end: TextOffset, limit: i64) -> Option<WordPart> {
        self.style.hyphenation()?;
        let (cut, _) = self.cut_word(from, end, limit - self.hyphen_width(from));
        let word = self.word_at(cut.at as usize)?;
        let letters = |range: Range<usize>| self.text.get(range).map_or(0, |text| text.chars().count());
        let (start, at) = (word.start.max(from.at as usize), cut.at as usize);
        let enough = letters(start..at) >= FEWEST_LETTERS && letters(at..word.end) >= FEWEST_LETTERS;
        let width = self.width(from, cut, true);
        (enough && letters(word) <= LONGEST_WORD && width <= limit).then_some(WordPart { end: cut, hyphen: true, width })
    }

    /// The last offset that a word may reach: by the advances, and one cluster more, since a break may change shapes.
    fn reach(&self, from: TextOffset, end: TextOffset, limit: i64) -> u32 {
        let clusters = self.clusters();
        let high = clusters.partition_point(|cluster| cluster.x - from.x <= limit.saturating_add(self.spacing.max(0)));
        clusters.get(high).map_or(end.at, |cluster| cluster.at.min(end.at))
    }

    /// The ends of the characters after `from` as they are perceived: the first one, and the others up to `high`.
    fn characters(&self, from: TextOffset, end: TextOffset, high: u32) -> Vec<u32> {
        let mut places: Vec<u32> = Vec::new();
        for at in breaks::graphemes(&self.text[from.at as usize..end.at as usize]) {
            let at = from.at + at as u32;
            if !places.is_empty() && at > high {
                break;
            }
            places.push(at);
        }
        places
    }

    /// The last offset between two characters up to which a word fits, after at least one character.
    fn cut_word(&self, from: TextOffset, end: TextOffset, limit: i64) -> (TextOffset, i64) {
        let places = self.characters(from, end, self.reach(from, end, limit));
        let mut index = places.len() - 1;
        loop {
            let offset = self.offset(places[index]);
            let width = self.width(from, offset, false);
            let over = width - limit;
            if over <= 0 || index == 0 {
                return (offset, width);
            }
            // The break made the piece wider than its advances; the next one is assumed to do the same.
            let wanted = offset.x - over;
            index = places[..index].partition_point(|&at| self.offset(at).x <= wanted).saturating_sub(1);
        }
    }

    /// The hyphen at the end of an item, if its face has one.
    pub(super) fn hyphen(&self, item: &TextItem) -> Option<&'static str> {
        ["\u{2010}", "-"].into_iter().find(|hyphen| !item.rtl() && self.faces.covers(item.face, hyphen))
    }

    /// The width of a hyphen in the face of the character at an offset.
    fn hyphen_width(&self, at: TextOffset) -> i64 {
        let item = self.items.iter().find(|item| item.end > at.at);
        let Some((item, hyphen)) = item.and_then(|item| Some((item, self.hyphen(item)?))) else { return 0 };
        let scale = AdvanceScale::new(&self.faces, self.style, item);
        let mut scratch = Scratch::take();
        self.faces.advances(item.face, hyphen, false, &mut scratch);
        let width = scratch.advances.iter().map(|step| scale.advance(step.advance) + scale.spacing).sum();
        scratch.give_back();
        width
    }
}

/// Whether a text without spaces is an address: `https://example.org/a`, `maya@example.org`, `com.example.Main`.
fn is_address(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    text.contains(['@', '_', '\\'])
        || text.contains("://")
        || text.matches('/').count() > 2
        || chars
            .windows(3)
            .any(|three| matches!(three[1], '.' | ':' | '=' | '&' | '?') && is_hyphenated(three[0]) && is_hyphenated(three[2]))
}

/// Whether a word has digits, or several capitals after small letters: `order2`, `ClaimRegistrationWizard`.
fn is_identifier(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    let pairs = || chars.windows(2).map(|pair| (pair[0], pair[1]));
    let of_both = |a: char, b: char| is_hyphenated(a) && b.is_numeric();
    pairs().any(|(a, b)| of_both(a, b) || of_both(b, a))
        || pairs().filter(|(a, b)| a.is_lowercase() && b.is_uppercase()).count() > 1
}

/// Signs of addresses and ids after which a line may end.
fn is_sign(c: char) -> bool {
    matches!(c, '/' | '\\' | '.' | '-' | '_' | '?' | '&' | '=' | ':' | '@' | ',' | ';' | '+' | '#' | '|' | '%' | '~')
}
