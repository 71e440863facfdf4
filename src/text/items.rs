//! Splits a line of text into items: ranges with one face, one direction and one script.

use std::collections::BTreeSet;

use smallvec::SmallVec;

use super::faces::Faces;
use super::run::FaceId;
use super::script::{self, Script};
use super::style::Style;
use super::{bidi, breaks};

/// A range of text that is shaped as one.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextItem {
    /// First byte.
    pub(super) start: u32,
    /// Byte after the last.
    pub(super) end: u32,
    /// Embedding level; odd runs from right to left.
    pub(super) level: u8,
    /// The face.
    pub(super) face: FaceId,
    /// The script by which it is shaped: that of its first letter; `Common` without letters.
    pub(super) script: Script,
}

/// The items of a text: most texts have one.
pub(super) type TextItems = SmallVec<[TextItem; 1]>;

impl TextItem {
    /// Whether it is right-to-left.
    pub(super) fn rtl(&self) -> bool {
        self.level % 2 == 1
    }

    /// Whether `letter-spacing` applies.
    pub(super) fn is_spaced(&self) -> bool {
        !self.rtl() && script::allows_spacing(self.script)
    }

    /// Whether a piece of the item, shaped by itself, is shaped by the item's script.
    pub(super) fn shapes_alike(&self, piece: &str) -> bool {
        self.script == Script::Common || script::first_script(piece) == Some(self.script)
    }
}

/// Splits one line's text, which begins at byte `at` of the paragraph, and collects characters that no face covers.
pub(super) fn split(
    faces: &Faces,
    style: Style,
    text: &str,
    at: usize,
    levels: &[u8],
    items: &mut TextItems,
    missing: &mut Vec<char>,
) {
    let choice = FaceChoice { faces, style, primary: faces.primary(style), language: script::language(text) };
    // Punctuation and digits before the first letter take its face.
    let mut face = script::first_letter(text).and_then(|letter| choice.face(letter, choice.primary)).unwrap_or(choice.primary);
    let first = items.len();
    let mut put = |start: usize, end: usize, face: FaceId| {
        let (from, to) = ((at + start) as u32, (at + end) as u32);
        let script = script::script(&text[start..end]);
        match items[first..].last_mut() {
            Some(item) if item.face == face && item.level == levels[start] && script::shape_together(item.script, script) => {
                item.end = to;
                if item.script == Script::Common {
                    item.script = script;
                }
            }
            _ => items.push(TextItem { start: from, end: to, level: levels[start], face, script }),
        }
    };
    let mut start = 0;
    for end in breaks::graphemes(text) {
        let cluster = &text[start..end];
        if let Some(found) = choice.face(cluster, face) {
            face = found;
            put(start, end, face);
        } else {
            // No face covers the whole cluster: each character chooses its own.
            for (offset, c) in cluster.char_indices() {
                face = choice.face(&cluster[offset..offset + c.len_utf8()], face).unwrap_or_else(|| {
                    missing.push(c);
                    choice.primary
                });
                put(start + offset, start + offset + c.len_utf8(), face);
            }
        }
        start = end;
    }
    join_neutral(faces, text, at, first, items);
}

/// Maximum number of marks on one letter in any script.
const MOST_MARKS: usize = 4;

/// Removes the marks that no face covers, and collects them; `None` if there are none. A box instead of a mark would take space
/// that the mark does not.
pub(super) fn without_marks(faces: &Faces, style: Style, text: &str, missing: &mut Vec<char>) -> Option<String> {
    let choice = FaceChoice { faces, style, primary: faces.primary(style), language: script::language(text) };
    let drawn = |text: &str| choice.face(text, choice.primary).is_some();
    let marks: BTreeSet<char> = text.chars().filter(|&c| bidi::is_mark(c)).collect();
    let bare: BTreeSet<char> = marks.into_iter().filter(|c| !drawn(c.encode_utf8(&mut [0; 4]))).collect();
    if bare.is_empty() {
        return None;
    }
    let mut kept = String::with_capacity(text.len());
    let mut start = 0;
    for end in breaks::graphemes(text) {
        let cluster = &text[start..end];
        start = end;
        // An uncovered letter keeps up to `MOST_MARKS` marks: a viewer may have a font for its script.
        let drawn_letter = cluster.chars().next().is_some_and(|c| bare.contains(&c) || drawn(c.encode_utf8(&mut [0; 4])));
        let heaped = cluster.chars().filter(|c| bare.contains(c)).count() > MOST_MARKS;
        if (drawn_letter || heaped) && cluster.chars().any(|c| bare.contains(&c)) && !drawn(cluster) {
            missing.extend(cluster.chars().filter(|c| bare.contains(c)));
            kept.extend(cluster.chars().filter(|c| !bare.contains(c)));
        } else {
            kept.push_str(cluster);
        }
    }
    Some(kept)
}

/// Joins an item of white space or punctuation to the following item of the same direction.
fn join_neutral(faces: &Faces, text: &str, at: usize, first: usize, items: &mut TextItems) {
    let mut kept: Vec<TextItem> = Vec::new();
    for item in items.drain(first..).rev() {
        let piece = &text[item.start as usize - at..item.end as usize - at];
        match kept.last_mut() {
            Some(next)
                if item.script == Script::Common
                    && item.level == next.level
                    && item.face != next.face
                    && faces.covers(next.face, piece) =>
            {
                next.start = item.start;
            }
            _ => kept.push(item),
        }
    }
    items.extend(kept.into_iter().rev());
}

/// Maximum number of families in which a cluster is shaped to find out whether they compose it. That takes a hundred times as long
/// as to look for its characters, and a folder may have thousands.
const COMPOSING: usize = 16;

/// The context in which a face is chosen.
struct FaceChoice<'a> {
    faces: &'a Faces,
    style: Style,
    primary: FaceId,
    language: Script,
}

impl FaceChoice<'_> {
    /// The first face that covers a grapheme cluster, else the first that can compose it.
    fn face(&self, cluster: &str, current: FaceId) -> Option<FaceId> {
        let (faces, primary) = (self.faces, self.primary);
        let script = script::first_script(cluster);
        if script.is_none() && faces.covers(current, cluster) {
            return Some(current);
        }
        if faces.covers(primary, cluster) {
            return Some(primary);
        }
        if faces.covers(current, cluster) {
            return Some(current);
        }
        let script = match script {
            Some(Script::Han) => self.language,
            other => other.unwrap_or(Script::Common),
        };
        (faces.candidates(self.style).find(|&id| faces.covers(id, cluster)))
            .or_else(|| faces.candidates(self.style).take(COMPOSING).find(|&id| faces.draws(id, cluster)))
            .or_else(|| faces.installed(self.style, cluster, script))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails is meant to stop")]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::Ordering;

    use super::*;
    use crate::text::bundled::BUNDLED;
    use crate::text::font_bytes::FontBytes;
    use crate::text::installed;
    use crate::text::lazy_face::LazyFace;

    #[test]
    fn uncovered_characters_are_shaped_in_few_families() {
        let more = |families: usize| -> Vec<LazyFace> {
            let face = |n| LazyFace::new(format!("F{n}"), 400, false, FontBytes::Held(Arc::new(BUNDLED[0].bytes)), 0);
            (0..families).map(face).collect()
        };
        for families in [0, 5, 100] {
            let faces = Faces::new(Vec::new(), more(families), false);
            let text: String = ('\u{e100}'..'\u{e132}').collect();
            let (mut items, mut missing) = (TextItems::new(), Vec::new());
            split(&faces, Style::new(16.0), &text, 0, &vec![0; text.len()], &mut items, &mut missing);
            let (characters, shaped) = (missing.len(), faces.drawn.load(Ordering::Relaxed));
            // Each is a cluster, and a character of one.
            assert!(characters == 50 && shaped <= 2 * characters * COMPOSING, "{families}: {shaped}");
        }
    }
    #[test]
    fn fonts_of_folders_are_kept_only_if_they_are_drawn_with() {
        let folder = tempfile::tempdir().unwrap();
        // Copies have families of their own.
        let copies = 3 * COMPOSING;
        (0..copies).for_each(|n| std::fs::write(folder.path().join(format!("{n}.ttf")), BUNDLED[0].bytes).unwrap());
        let faces = Faces::new(Vec::new(), installed::in_dirs(&[folder.path().to_owned()]), false);
        let style = Style::new(16.0);
        let own = || faces.candidates(style).filter(|&id| !faces.face(id).bundled);
        let ids: Vec<FaceId> = (0..).map(FaceId).skip(BUNDLED.len()).take(copies).collect();
        for text in ["A", "\u{65e5}", "A\u{65e5}", "e\u{301}"] {
            let whole = faces.covers(FaceId::at(0), text);
            assert!(ids.iter().all(|&id| faces.covers(id, text) == whole), "{text}");
        }
        assert_eq!((faces.candidates(style).filter(|&id| ids.contains(&id)).count(), faces.kept()), (copies, 0));
        let (mut items, mut missing) = (TextItems::new(), Vec::new());
        let text: String = ('\u{e100}'..'\u{e132}').collect();
        split(&faces, style, &text, 0, &vec![0; text.len()], &mut items, &mut missing);
        assert!(missing.len() == 50 && faces.kept() <= COMPOSING, "{} are kept", faces.kept());
        // What is drawn with is kept.
        assert!(own().count() == copies && faces.kept() == copies);
    }
}
