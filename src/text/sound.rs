//! Whether a font file holds what it says, so that damage is told and not stumbled over when it is cut down to a text.

use skrifa::raw::TableProvider;
use skrifa::raw::tables::glyf::Glyph;
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// Whether the tables of a font with TrueType outlines are whole, and speak of the same glyphs.
///
/// The subsetter and the reader of outlines take this for granted.
pub(super) fn is_sound(font: &FontRef) -> bool {
    let (Ok(maxp), Ok(loca), Ok(glyf)) = (font.maxp(), font.loca(None), font.glyf()) else { return false };
    let count = u32::from(maxp.num_glyphs());
    let mapped = || font.charmap().mappings().all(|(_, glyph)| glyph.to_u32() < count);
    // A glyph may be missing or unreadable; but an outline with contours has points.
    let drawn = |glyph| match loca.get_glyf(GlyphId::new(glyph), &glyf) {
        Ok(Some(Glyph::Simple(simple))) => simple.num_points() > 0 || simple.number_of_contours() < 1,
        Ok(_) | Err(_) => true,
    };
    let named = || match font.name() {
        Ok(name) => name.offset_data().as_bytes().get(name.name_record_byte_range()).is_some(),
        Err(_) => true,
    };
    font.hmtx().is_ok() && named() && mapped() && (0..count).all(drawn)
}
