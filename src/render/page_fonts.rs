//! Finds the faces that draw the text of a page.

use std::collections::{BTreeMap, BTreeSet};

use super::document_fonts::{DrawnTexts, add_text};
use crate::reading::{Emphasis, Reading};
use crate::text::{Fonts, Style};

/// The faces of a document, each with the texts that it draws.
pub(super) fn words_by_face<'a>(reading: &Reading, fonts: &Fonts) -> DrawnTexts<'a> {
    let mut characters: BTreeMap<Emphasis, BTreeSet<char>> = BTreeMap::new();
    let mut words: BTreeSet<(Emphasis, &str)> = BTreeSet::new();
    reading.walk(&mut |voice, text| {
        for word in text.split_whitespace() {
            if word.chars().all(is_plain) {
                characters.entry(voice).or_default().extend(word.chars());
            } else {
                words.insert((voice, word));
            }
        }
    });
    // Headings of groups are printed in capitals.
    let strong = characters.entry(Emphasis::Strong).or_default();
    let capitals: Vec<char> = strong.iter().flat_map(|c| c.to_uppercase()).collect();
    strong.extend(capitals);

    let mut used = DrawnTexts::new();
    let mut shape = |voice: Emphasis, text: &str| {
        for line in fonts.shape(text, style(voice)).lines(f64::MAX) {
            for run in line.runs {
                add_text(run.face, run.text, &mut used);
            }
        }
    };
    for (voice, characters) in characters {
        // Includes the characters that templates print between texts.
        let text: String = characters.into_iter().chain("·−+×%0123456789".chars()).collect();
        shape(voice, &text);
    }
    for (voice, word) in words {
        shape(voice, word);
    }
    used
}

/// Whether the glyph of a character is independent of its neighbours.
fn is_plain(c: char) -> bool {
    c < '\u{300}' || ('\u{2010}'..='\u{2027}').contains(&c)
}

fn style(voice: Emphasis) -> Style {
    let style = Style::new(16.0);
    match voice {
        Emphasis::Plain => style,
        Emphasis::Strong => style.semibold(),
        Emphasis::Quoted => style.italic(),
    }
}
