//! A line of text to stretches of one face, one direction and one script. The only file that names the script crate.

use unicode_script::{Script, UnicodeScript};

use super::FaceId;
use super::faces::Faces;
use super::style::Style;
use super::{breaks, clean};
use crate::scene::Run;

/// A stretch of text that is shaped as one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    /// First byte.
    pub(super) start: u32,
    /// Byte after the last.
    pub(super) end: u32,
    /// Embedding level; odd runs from right to left.
    pub(super) level: u8,
    /// The face.
    pub(super) face: FaceId,
    /// The script it is shaped by: that of its first letter. `Common` where there are none.
    pub(super) script: Script,
}

impl Item {
    /// Read from right to left.
    pub(super) fn rtl(&self) -> bool {
        self.level % 2 == 1
    }

    /// Whether `letter-spacing` applies.
    pub(super) fn is_spaced(&self) -> bool {
        !self.rtl() && is_spaced(self.script)
    }

    /// Whether a piece of the item, shaped alone, is shaped by the item's script.
    pub(super) fn shapes_alike(&self, piece: &str) -> bool {
        self.script == Script::Common || first_script(piece) == Some(self.script)
    }
}

/// Whether `letter-spacing` applies to a run: not where letters join, and not from right to left.
#[must_use]
pub fn is_spaced_run(run: &Run) -> bool {
    !run.rtl && first_script(&run.text).is_none_or(is_spaced)
}

/// The script that a text shaped alone is shaped by.
pub(super) fn script(text: &str) -> Script {
    first_script(text).unwrap_or(Script::Common)
}

/// The script of the first letter.
fn first_script(text: &str) -> Option<Script> {
    text.chars().map(|c| if c.is_ascii_alphabetic() { Script::Latin } else { c.script() }).find(|&script| is_strong(script))
}

/// Splits one line's text, which begins at byte `at` of the paragraph; notes characters that no face covers.
pub(super) fn split(
    faces: &Faces,
    style: Style,
    text: &str,
    at: usize,
    levels: &[u8],
    items: &mut Vec<Item>,
    missing: &mut Vec<char>,
) {
    let primary = faces.primary(style);
    // Brackets and digits before the first letter are drawn with that letter's face.
    let mut face = first_letter(text).map_or(primary, |letter| choose(faces, style, letter, primary));
    let first = items.len();
    let mut start = 0;
    for end in breaks::graphemes(text) {
        let cluster = &text[start..end];
        let script = first_script(cluster);
        let chosen = if script.is_none() && faces.covers(face, cluster) { face } else { choose(faces, style, cluster, primary) };
        if chosen == primary && !faces.covers(primary, cluster) && !faces.draws(primary, cluster) {
            missing.extend(
                cluster.chars().filter(|&c| !clean::is_ignorable(c) && !faces.covers(primary, c.encode_utf8(&mut [0; 4]))),
            );
        }
        face = chosen;
        let script = script.unwrap_or(Script::Common);
        match items.last_mut() {
            Some(item)
                if items_join(item, chosen, levels[start], script)
                    && item.end as usize == at + start
                    && first_is_here(item, at) =>
            {
                item.end = (at + end) as u32;
                if item.script == Script::Common {
                    item.script = script;
                }
            }
            _ => items.push(Item {
                start: (at + start) as u32,
                end: (at + end) as u32,
                level: levels[start],
                face: chosen,
                script,
            }),
        }
        start = end;
    }
    debug_assert!(items.len() > first || text.is_empty(), "text is in items");
}

/// The face for one character as readers see it: the first that covers it whole, then the first that can compose it.
fn choose(faces: &Faces, style: Style, cluster: &str, primary: FaceId) -> FaceId {
    if faces.covers(primary, cluster) {
        return primary;
    }
    let best =
        |covers: &dyn Fn(FaceId) -> bool| faces.families().filter_map(|family| faces.best(family, style)).find(|&id| covers(id));
    best(&|id| faces.covers(id, cluster)).or_else(|| best(&|id| faces.draws(id, cluster))).unwrap_or(primary)
}

fn first_letter(text: &str) -> Option<&str> {
    let (at, c) = text.char_indices().find(|&(_, c)| is_strong(c.script()))?;
    Some(&text[at..at + c.len_utf8()])
}

fn items_join(item: &Item, face: FaceId, level: u8, script: Script) -> bool {
    item.face == face
        && item.level == level
        && (script == Script::Common || item.script == Script::Common || kin(script) == kin(item.script))
}

/// An item never reaches over a hard break.
fn first_is_here(item: &Item, at: usize) -> bool {
    item.start as usize >= at
}

/// Japanese and Chinese mix scripts within a word, and one font shapes them alike.
fn kin(script: Script) -> Script {
    match script {
        Script::Hiragana | Script::Katakana | Script::Bopomofo => Script::Han,
        other => other,
    }
}

fn is_strong(script: Script) -> bool {
    !matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

/// Scripts written with joined letters are not spaced (CSS Text 3, cursive scripts); the list is the one usvg has.
fn is_spaced(script: Script) -> bool {
    !matches!(
        script,
        Script::Arabic
            | Script::Syriac
            | Script::Nko
            | Script::Manichaean
            | Script::Psalter_Pahlavi
            | Script::Mandaic
            | Script::Mongolian
            | Script::Phags_Pa
            | Script::Devanagari
            | Script::Bengali
            | Script::Gurmukhi
            | Script::Modi
            | Script::Sharada
            | Script::Syloti_Nagri
            | Script::Tirhuta
            | Script::Ogham
    )
}
