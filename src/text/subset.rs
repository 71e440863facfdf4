//! Subsets a face for the texts that it draws. Only this file uses `skera`.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use skrifa::MetadataProvider;
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::NameId;
use skrifa::{FontRef, GlyphId, Tag};

use super::drawn_text::DrawnText;
use super::faces::Faces;
use super::subset_cache::SubsetKey;
use super::{bidi, breaks};

/// A font file with the glyphs that the texts need; they are shaped with it as with the whole face.
pub(super) fn subset(faces: &Faces, text: &DrawnText<'_>) -> Option<Arc<[u8]>> {
    let id = text.face;
    if !faces.face(id).is_subsettable {
        return None;
    }
    let font = faces.font(id)?;
    let mut drawn: BTreeSet<u32> = BTreeSet::new();
    let mut glyphs = Vec::new();
    let mut shape = |text: &str| {
        faces.shape(id, text, bidi::is_rtl(text), &mut glyphs);
        drawn.extend(glyphs.iter().map(|glyph| glyph.id));
        if let [glyph] = glyphs[..] { Some(glyph.id) } else { None }
    };
    let chars = LazyCell::new(|| mappings(&font).map(|(c, glyph)| (glyph, c)).collect());
    for piece in &text.shaped {
        shape(piece);
        let mut start = 0;
        for end in breaks::graphemes(piece) {
            compose(&piece[start..end], &chars, &mut shape);
            start = end;
        }
    }
    faces.subsets.get(&SubsetKey { id, text: text.characters(), drawn }, |key| cut_down(&font, key))
}

/// A font file with the glyphs of the characters, and the other ones that are drawn.
fn cut_down(font: &FontRef<'_>, SubsetKey { id, text, drawn }: &SubsetKey) -> Option<Vec<u8>> {
    // Glyph numbers are those of the whole face; plain texts do not need any.
    let latin = Faces::latin(*id).filter(|latin| drawn.is_empty() && text.iter().all(|c| latin.charmap().map(*c).is_some()));
    let font = latin.as_ref().unwrap_or(font);
    let mut unicodes: IntSet<u32> = text.iter().copied().map(u32::from).collect();
    if !drawn.is_empty() {
        // The shaper composes and replaces characters if the face has a better glyph; the subset must contain those, too.
        unicodes.extend(mappings(font).filter(|(_, glyph)| drawn.contains(glyph)).map(|(c, _)| u32::from(c)));
    }
    let drawn: IntSet<GlyphId> = drawn.iter().copied().map(GlyphId::new).collect();
    let plan = Plan::new(
        &drawn,
        &unicodes,
        font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE,
        &DEFAULT_DROP_TABLES.iter().copied().collect(),
        &IntSet::<Tag>::all(),
        &DEFAULT_LAYOUT_FEATURES.iter().copied().collect(),
        &(0..=6).map(NameId::new).collect(),
        &IntSet::from_iter([0x409_u16]),
    );
    subset_font(font, &plan).ok()
}

/// Shapes all intermediate compositions of a character with several marks, because the shaper composes them in its own order.
fn compose(
    cluster: &str,
    chars: &LazyCell<BTreeMap<u32, char>, impl FnOnce() -> BTreeMap<u32, char>>,
    shape: &mut impl FnMut(&str) -> Option<u32>,
) {
    let mut parts = cluster.chars();
    let mut letters: Vec<char> = parts.next().into_iter().collect();
    let marks: BTreeSet<char> = parts.collect();
    if marks.len() < 2 || marks.len() > MOST_COMPOSED_MARKS {
        return;
    }
    let mut next = 0;
    while let Some(&letter) = letters.get(next) {
        next += 1;
        for &mark in &marks {
            let one = shape(&String::from_iter([letter, mark])).and_then(|glyph| chars.get(&glyph).copied());
            letters.extend(one.filter(|c| !letters.contains(c)));
        }
    }
}

/// Maximum number of different marks of a composed character.
const MOST_COMPOSED_MARKS: usize = 8;

/// The characters of a face and their glyphs.
fn mappings<'a>(font: &FontRef<'a>) -> impl Iterator<Item = (char, u32)> + use<'a> {
    let all = font.charmap().mappings().map(|(c, glyph)| (char::from_u32(c), glyph.to_u32()));
    all.filter_map(|(c, glyph)| c.filter(|_| glyph != 0).map(|c| (c, glyph)))
}
