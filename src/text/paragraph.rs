//! Shapes a text into a paragraph: items, sums of advances, line breaks. `lines` breaks it into lines.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use smallvec::SmallVec;

use super::faces::{Faces, Scratch};
use super::items::{self, TextItem, TextItems};
use super::run::Runs;
use super::style::Style;
use super::{bidi, breaks, characters, numbers, script};

/// A shaped text that can be broken at any width. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Paragraph(pub(super) Arc<Shaped>);

/// One line of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct TextLine {
    /// The advance width in pixels, without trailing space.
    pub width: f64,
    /// Whether it is right-to-left, and so aligned right.
    pub rtl: bool,
    /// The runs, in visual order from left to right; `x` is relative to the left edge of the line.
    pub runs: Runs,
}

/// Widths inside a paragraph are multiples of 2^-20 pixels, so that sums are exact in any order.
pub(super) const UNIT: f64 = 1_048_576.0;

#[derive(Debug)]
pub(super) struct Shaped {
    pub(super) faces: Arc<Faces>,
    pub(super) style: Style,
    /// The text without line feeds and without control characters.
    pub(super) text: String,
    pub(super) rtl: bool,
    /// In text order, without gaps.
    pub(super) items: TextItems,
    /// In text order; the last one is the end of the text. Most texts break at words only, and need no clusters after that: those of one
    /// item are shaped again where they are needed.
    clusters: OnceLock<Vec<Cluster>>,
    /// In text order.
    pub(super) breaks: Vec<Break>,
    /// In text order: where words may be broken that are wider than the line, at soft hyphens and between Korean syllables.
    pub(super) word_breaks: Vec<WordBreak>,
    /// The lines of the source text: the start of each, and the index after its last break.
    pub(super) blocks: SmallVec<[(TextOffset, usize); 1]>,
    missing: Vec<char>,
    /// Spacing after each cluster of a script that allows spacing.
    pub(super) spacing: i64,
    /// Kept, because a layout asks for them at every width that it tries.
    pub(super) natural_width: OnceLock<i64>,
    pub(super) longest_word: OnceLock<i64>,
}

/// Characters that are drawn together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cluster {
    pub(super) at: u32,
    /// Sum of the advances before it.
    pub(super) x: i64,
    /// Whether a break before it changes no glyph.
    pub(super) safe: bool,
}

/// An offset in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextOffset {
    pub(super) at: u32,
    pub(super) x: i64,
    pub(super) safe: bool,
}

/// A line break.
#[derive(Debug, Clone, Copy)]
pub(super) struct Break {
    /// The end of the line, without the space before the break.
    pub(super) end: TextOffset,
    /// The start of the next line.
    pub(super) next: TextOffset,
}

/// A place where a word that is wider than the line may be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct WordBreak {
    /// The offset in the text.
    pub(super) at: u32,
    /// Whether a hyphen is drawn at the end of the line.
    pub(super) hyphen: bool,
}

impl Paragraph {
    pub(super) fn new(faces: &Arc<Faces>, text: &str, style: Style) -> Self {
        let mut collapsed = characters::collapse(text);
        let simple = collapsed.chars().all(characters::is_simple);
        if !simple && let Cow::Owned(isolated) = numbers::isolate(&collapsed) {
            collapsed = isolated;
        }
        let mut missing = Vec::new();
        if let (false, Some(rest)) = (simple, items::without_marks(faces, style, &collapsed, &mut missing)) {
            collapsed = characters::collapse(&rest);
        }
        let mut shaped = Shaped {
            faces: Arc::clone(faces),
            style,
            text: String::with_capacity(collapsed.len()),
            rtl: !simple && bidi::is_rtl(&collapsed),
            items: SmallVec::new(),
            clusters: OnceLock::new(),
            breaks: Vec::new(),
            word_breaks: Vec::new(),
            blocks: SmallVec::new(),
            missing,
            spacing: (style.spacing() * UNIT).round() as i64,
            natural_width: OnceLock::new(),
            longest_word: OnceLock::new(),
        };
        if !collapsed.is_empty() {
            // Line breaks are found before the characters that control them are removed.
            let mut cuts = Vec::new();
            for line in collapsed.split('\n') {
                let start = shaped.text.len();
                let first = cuts.len();
                if simple {
                    shaped.text.push_str(line);
                    breaks::lines(line, true, |at| cuts.push(start + at));
                } else {
                    shaped.add_line(line, &mut cuts);
                }
                if simple && !line.is_empty() {
                    let (face, script) = (faces.primary(style), script::script(line));
                    shaped.items.push(TextItem { start: start as u32, end: shaped.text.len() as u32, level: 0, face, script });
                }
                if cuts.len() == first {
                    cuts.push(shaped.text.len());
                }
                shaped.blocks.push((TextOffset { at: start as u32, x: 0, safe: true }, cuts.len()));
            }
            let clusters = shaped.shape();
            shaped.record_breaks(&cuts, &clusters);
            if shaped.items.len() > 1 {
                shaped.clusters = clusters.into();
            }
        }
        shaped.missing.sort_unstable();
        shaped.missing.dedup();
        Self(Arc::new(shaped))
    }

    /// Characters that no face covers, sorted and unique. They are drawn as the `.notdef` box of the first face; nonspacing marks
    /// are not drawn.
    #[must_use]
    pub fn missing(&self) -> &[char] {
        &self.0.missing
    }

    /// Whether the text is right-to-left, by its first strong character.
    #[must_use]
    pub fn rtl(&self) -> bool {
        self.0.rtl
    }
}

impl Shaped {
    /// Adds the levels, items and breaks of a line.
    fn add_line(&mut self, line: &str, cuts: &mut Vec<usize>) {
        let start = self.text.len();
        let levels = bidi::levels(line, self.rtl);
        let mut kept_levels = Vec::with_capacity(line.len());
        let mut ends = Vec::new();
        breaks::lines(line, false, |at| ends.push(at));
        let mut ends = ends.into_iter().peekable();
        for (at, c) in line.char_indices() {
            while ends.next_if(|&end| end <= at).is_some() {
                let cut = self.text.len();
                // A line never breaks before its first character.
                let Some(before) = line[..at].chars().next_back().filter(|_| cut > start && cuts.last() != Some(&cut)) else {
                    continue;
                };
                let hyphen = before == '\u{ad}';
                if hyphen || breaks::is_in_korean_word(before, c) {
                    self.word_breaks.push(WordBreak { at: cut as u32, hyphen });
                } else {
                    cuts.push(cut);
                }
            }
            if !characters::is_control(c) {
                self.text.push(c);
                kept_levels.extend_from_slice(&levels[at..at + c.len_utf8()]);
            }
        }
        let end = self.text.len();
        if cuts.last() != Some(&end) {
            cuts.push(end);
        }
        items::split(&self.faces, self.style, &self.text[start..], start, &kept_levels, &mut self.items, &mut self.missing);
    }

    /// The clusters of the text.
    pub(super) fn clusters(&self) -> &[Cluster] {
        self.clusters.get_or_init(|| self.shape())
    }

    /// Shapes every item and sums the advances.
    fn shape(&self) -> Vec<Cluster> {
        let mut scratch = Scratch::take();
        let mut x = 0;
        let mut clusters = Vec::with_capacity(self.text.len() + 1);
        for item in &self.items {
            self.faces.advances(item.face, &self.text[item.start as usize..item.end as usize], item.rtl(), &mut scratch);
            let scale = AdvanceScale::new(&self.faces, self.style, item);
            if scratch.advances.first().is_none_or(|step| step.at > 0) {
                clusters.push(Cluster { at: item.start, x, safe: true });
            }
            for step in &scratch.advances {
                clusters.push(Cluster { at: item.start + step.at, x, safe: step.safe || step.at == 0 });
                x += scale.advance(step.advance) + scale.spacing;
            }
        }
        clusters.push(Cluster { at: self.text.len() as u32, x, safe: true });
        scratch.give_back();
        clusters
    }

    fn record_breaks(&mut self, cuts: &[usize], clusters: &[Cluster]) {
        let mut at_cluster = 0;
        let mut block = 0;
        self.breaks.reserve(cuts.len());
        for (index, &cut) in cuts.iter().enumerate() {
            let from = if index == 0 { 0 } else { cuts[index - 1] };
            let trimmed = from + self.text[from..cut].trim_end_matches(characters::is_space).len();
            let end = offset_from(clusters, trimmed as u32, &mut at_cluster);
            let next = offset_from(clusters, cut as u32, &mut at_cluster);
            self.breaks.push(Break { end, next });
            if self.blocks[block].1 == index + 1 {
                block += 1;
                if let Some((start, _)) = self.blocks.get_mut(block) {
                    *start = TextOffset { safe: true, ..next };
                }
            }
        }
    }

    /// The offset of byte `at`.
    pub(super) fn offset(&self, at: u32) -> TextOffset {
        let clusters = self.clusters();
        let index = clusters.partition_point(|cluster| cluster.at <= at).saturating_sub(1);
        clusters[index].offset(at)
    }
}

impl Cluster {
    /// The offset of byte `at`, which is in the cluster.
    fn offset(self, at: u32) -> TextOffset {
        TextOffset { at, x: self.x, safe: self.at == at && self.safe }
    }
}

/// The offset of byte `at`, searched from cluster `from`, which is updated.
fn offset_from(clusters: &[Cluster], at: u32, from: &mut usize) -> TextOffset {
    while *from + 1 < clusters.len() && clusters[*from + 1].at <= at {
        *from += 1;
    }
    clusters[*from].offset(at)
}

/// Converts font units to the units of a paragraph.
pub(super) struct AdvanceScale {
    factor: f64,
    /// After each cluster.
    pub(super) spacing: i64,
}

impl AdvanceScale {
    pub(super) fn new(faces: &Faces, style: Style, item: &TextItem) -> Self {
        let spacing = if item.is_spaced() { (style.spacing() * UNIT).round() as i64 } else { 0 };
        Self { factor: style.size() / faces.units_per_em(item.face) * UNIT, spacing }
    }

    pub(super) fn advance(&self, units: i32) -> i64 {
        (f64::from(units) * self.factor).round() as i64
    }
}
