//! A face cut down to the texts it draws. The only file that names the subsetter.

use std::collections::BTreeSet;

use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use skrifa::MetadataProvider;
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::NameId;
use skrifa::{GlyphId, Tag};

use super::FaceId;
use super::bidi;
use super::faces::Faces;

/// A font file with what the texts need of the face, shaped as with the whole face.
pub(super) fn subset<'a>(faces: &Faces, id: FaceId, texts: impl IntoIterator<Item = &'a str>) -> Option<Vec<u8>> {
    if !faces.face(id).subsets {
        return None;
    }
    let font = faces.font(id)?;
    let mut chars: BTreeSet<char> = BTreeSet::from([' ']);
    let mut drawn: BTreeSet<u32> = BTreeSet::new();
    let mut glyphs = Vec::new();
    for text in texts {
        chars.extend(text.chars());
        faces.shape(id, text, bidi::is_rtl(text), &mut glyphs);
        drawn.extend(glyphs.iter().map(|glyph| glyph.id));
    }
    // The shaper composes and replaces characters where the face has a better one; the subset must have it too.
    let composed = font.charmap().mappings().filter(|(_, glyph)| glyph.to_u32() != 0 && drawn.contains(&glyph.to_u32()));
    let unicodes: IntSet<u32> = chars.into_iter().map(u32::from).chain(composed.map(|(c, _)| c)).collect();
    let drawn: IntSet<GlyphId> = drawn.into_iter().map(GlyphId::new).collect();
    let plan = Plan::new(
        &drawn,
        &unicodes,
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE,
        &DEFAULT_DROP_TABLES.iter().copied().collect(),
        &IntSet::<Tag>::all(),
        &DEFAULT_LAYOUT_FEATURES.iter().copied().collect(),
        &(0..=6).map(NameId::new).collect(),
        &IntSet::from_iter([0x409_u16]),
    );
    subset_font(&font, &plan).ok()
}
