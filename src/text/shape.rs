//! Shapes a piece of text in one face and one direction into glyphs. Only this file uses `harfrust`.

use std::cell::Cell;
use std::sync::{Arc, PoisonError, RwLock};

use harfrust::{Direction, FontRef, Script, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use skrifa::{GlyphId, MetadataProvider};

/// A glyph, in font units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    /// Index in the face; 0 for a character that the face lacks.
    pub(super) id: u32,
    /// Byte offset of its first character.
    pub(super) at: u32,
    /// Distance to the next glyph.
    pub(super) advance: i32,
    /// Shift of the glyph to the right; the next one stays.
    pub(super) dx: i32,
    /// Shift of the glyph upwards.
    pub(super) dy: i32,
    /// Whether a break before it changes no glyph.
    pub(super) safe: bool,
}

/// A cluster of characters that are drawn together, in font units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ClusterAdvance {
    /// Byte offset of the first character.
    pub(super) at: u32,
    /// Distance to the next cluster.
    pub(super) advance: i32,
    /// Whether a break before it changes no glyph.
    pub(super) safe: bool,
}

/// The shaper of a face, with its cached data.
pub(super) struct FaceShaper {
    data: ShaperData,
    /// The glyph of a dotted circle, which carries a mark without a letter.
    dotted_circle: Option<u32>,
    plans: RwLock<Vec<Arc<ShapePlan>>>,
}

thread_local! {
    static BUFFER: Cell<Option<UnicodeBuffer>> = const { Cell::new(None) };
}

impl FaceShaper {
    /// Reads what shaping needs from the font file.
    pub(super) fn new(bytes: &[u8], index: u32) -> Option<Self> {
        let font = FontRef::from_index(bytes, index).ok()?;
        let dotted_circle = font.charmap().map('\u{25cc}').map(GlyphId::to_u32);
        Some(Self { data: ShaperData::new(&font), dotted_circle, plans: RwLock::default() })
    }

    /// Shapes `text` by itself, by the script of its first letter, as viewers do with a `tspan`. Glyphs are in visual order.
    pub(super) fn shape(&self, bytes: &[u8], index: u32, text: &str, rtl: bool, glyphs: &mut Vec<Glyph>) {
        glyphs.clear();
        let Ok(font) = FontRef::from_index(bytes, index) else { return };
        let shaper = self.data.shaper(&font).build();
        let mut buffer = BUFFER.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        let script = Some(buffer.script()).filter(|&known| known != script::UNKNOWN);
        let plan = self.plan(script, buffer.direction(), &shaper);
        let shaped = shaper.shape(buffer, ShapeOptions::new().plan(Some(&plan)));
        glyphs.extend(shaped.glyph_infos().iter().zip(shaped.glyph_positions()).map(|(info, position)| Glyph {
            id: info.glyph_id,
            at: info.cluster,
            advance: position.x_advance,
            dx: position.x_offset,
            dy: position.y_offset,
            safe: !info.unsafe_to_break(),
        }));
        // A mark without a letter gets a circle, but not if the last one that got it has the same number, and syllables are numbered
        // with four bits: whether a mark has a circle depends on marks far before it.
        if self.dotted_circle.is_some_and(|circle| glyphs.iter().any(|glyph| glyph.id == circle)) {
            for glyph in glyphs {
                glyph.safe = false;
            }
        }
        BUFFER.set(Some(shaped.clear()));
    }

    fn plan(&self, script: Option<Script>, direction: Direction, shaper: &harfrust::Shaper) -> Arc<ShapePlan> {
        let fits = |plan: &&Arc<ShapePlan>| plan.script() == script && plan.direction() == direction;
        let plans = self.plans.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(plan) = plans.iter().find(fits) {
            return Arc::clone(plan);
        }
        drop(plans);
        let plan = Arc::new(ShapePlan::new(shaper, direction, script, None, &[]));
        let mut plans = self.plans.write().unwrap_or_else(PoisonError::into_inner);
        if !plans.iter().any(|other| fits(&other)) {
            plans.push(Arc::clone(&plan));
        }
        plan
    }
}

/// Groups glyphs into clusters in text order.
pub(super) fn advances(glyphs: &[Glyph], rtl: bool, advances: &mut Vec<ClusterAdvance>) {
    advances.clear();
    let mut put = |glyph: &Glyph| match advances.last_mut() {
        Some(last) if last.at == glyph.at => {
            last.advance += glyph.advance;
            last.safe &= glyph.safe;
        }
        _ => advances.push(ClusterAdvance { at: glyph.at, advance: glyph.advance, safe: glyph.safe }),
    };
    if rtl {
        glyphs.iter().rev().for_each(&mut put);
    } else {
        glyphs.iter().for_each(&mut put);
    }
}
