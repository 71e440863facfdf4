//! Reads the family name of a font file, and validates its tables before subsetting.

use skrifa::raw::TableProvider;
use skrifa::raw::tables::glyf::Glyph;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// Maximum length of a family name, which every drawing repeats.
const LONGEST: usize = 64;

/// The family name, reduced to letters, digits, spaces and hyphens.
pub(super) fn family_name(bytes: &[u8]) -> Option<String> {
    let font = FontRef::new(bytes).ok()?;
    let name = font.localized_strings(StringId::FAMILY_NAME).english_or_first()?;
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-');
    let name: String = name.chars().filter(kept).take(LONGEST).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}

/// Whether the tables of a font with TrueType outlines are complete and agree on the number of glyphs, which the subsetter and the
/// reader of outlines rely on.
pub(super) fn has_valid_tables(font: &FontRef) -> bool {
    let (Ok(maxp), Ok(loca), Ok(glyf)) = (font.maxp(), font.loca(None), font.glyf()) else { return false };
    let count = u32::from(maxp.num_glyphs());
    let mapped = || font.charmap().mappings().all(|(_, glyph)| glyph.to_u32() < count);
    // A glyph may be missing or unreadable, but an outline with contours must have points.
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
