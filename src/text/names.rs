//! What a font file calls itself.

use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

/// The most characters of a family's name; it stands in every drawing.
const LONGEST: usize = 64;

/// The family name: letters, digits, blanks and hyphens of it.
pub(super) fn family(bytes: &[u8]) -> Option<String> {
    let font = FontRef::new(bytes).ok()?;
    let name = font.localized_strings(StringId::FAMILY_NAME).english_or_first()?;
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-');
    let name: String = name.chars().filter(kept).take(LONGEST).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}
