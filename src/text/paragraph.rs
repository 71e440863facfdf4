//! Text to a paragraph: items shaped, advances summed, places to break noted. Lines are cut in `lines`.

use std::sync::Arc;

use super::faces::{Faces, Scratch};
use super::items::{self, Item};
use super::run::Run;
use super::style::Style;
use super::{bidi, breaks, clean};

/// Shaped text, to be broken at any width. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Paragraph(pub(super) Arc<Shaped>);

/// One line of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct TextLine {
    /// Advance width in pixels, without the space at its end.
    pub width: f64,
    /// Read from right to left: such a line is set flush right.
    pub rtl: bool,
    /// From left to right as seen; `x` counts from the left edge of the line.
    pub runs: Vec<Run>,
}

/// Widths inside a paragraph are whole numbers of 2^-20 pixels, so that sums are exact in every order.
pub(super) const UNIT: f64 = 1_048_576.0;

#[derive(Debug)]
pub(super) struct Shaped {
    pub(super) faces: Arc<Faces>,
    pub(super) style: Style,
    /// What is set, without line feeds and without characters that only steer.
    pub(super) text: String,
    pub(super) rtl: bool,
    /// In the order of the text, without gaps.
    pub(super) items: Vec<Item>,
    /// In the order of the text; the last one stands for the end.
    pub(super) clusters: Vec<Cluster>,
    /// In the order of the text.
    pub(super) breaks: Vec<Break>,
    /// Lines of the source: where each begins, and one past its last break.
    pub(super) blocks: Vec<(Spot, usize)>,
    missing: Vec<char>,
    /// After each cluster of a script that can be spaced.
    pub(super) spacing: i64,
}

/// Characters that are drawn together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cluster {
    pub(super) at: u32,
    /// Sum of the advances before it.
    pub(super) x: i64,
    /// Whether the text may be cut before it without changing any shape.
    pub(super) safe: bool,
}

/// A place in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) at: u32,
    pub(super) x: i64,
    pub(super) safe: bool,
}

/// A place where a line may end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Break {
    /// Where the line ends, the space before the break left out.
    pub(super) end: Spot,
    /// Where the next one begins.
    pub(super) next: Spot,
}

impl Paragraph {
    pub(super) fn new(faces: &Arc<Faces>, text: &str, style: Style) -> Self {
        let mut collapsed = clean::collapse(text);
        let simple = collapsed.chars().all(clean::is_simple);
        let mut missing = Vec::new();
        if let (false, Some(rest)) = (simple, items::without_marks(faces, style, &collapsed, &mut missing)) {
            collapsed = clean::collapse(&rest);
        }
        let mut shaped = Shaped {
            faces: Arc::clone(faces),
            style,
            text: String::with_capacity(collapsed.len()),
            rtl: !simple && bidi::is_rtl(&collapsed),
            items: Vec::new(),
            clusters: Vec::new(),
            breaks: Vec::new(),
            blocks: Vec::new(),
            missing,
            spacing: (style.spacing() * UNIT).round() as i64,
        };
        if !collapsed.is_empty() {
            // Where lines may end, before the characters that steer breaking are gone.
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
                    let (face, script) = (faces.primary(style), items::script(line));
                    shaped.items.push(Item { start: start as u32, end: shaped.text.len() as u32, level: 0, face, script });
                }
                if cuts.len() == first {
                    cuts.push(shaped.text.len());
                }
                shaped.blocks.push((Spot { at: start as u32, x: 0, safe: true }, cuts.len()));
            }
            shaped.shape();
            shaped.note_breaks(&cuts);
        }
        shaped.missing.sort_unstable();
        shaped.missing.dedup();
        Self(Arc::new(shaped))
    }

    /// Characters that no face covers, each once, sorted. They are drawn as the empty box of the first face, but for
    /// marks over and under letters, which are not drawn.
    #[must_use]
    pub fn missing(&self) -> &[char] {
        &self.0.missing
    }

    /// Whether the text is read from right to left, told by its first strong character.
    #[must_use]
    pub fn rtl(&self) -> bool {
        self.0.rtl
    }
}

impl Shaped {
    /// Levels, items and breaks of a line with anything in it.
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
                // A soft hyphen would have to be drawn, and a break before the first letter is none.
                if cut > start && cuts.last() != Some(&cut) && !line[..at].ends_with('\u{ad}') {
                    cuts.push(cut);
                }
            }
            if !clean::is_control(c) {
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

    /// Shapes every item and sums the advances.
    fn shape(&mut self) {
        let mut scratch = Scratch::default();
        let mut x = 0;
        self.clusters.reserve(self.text.len() + 1);
        for item in &self.items {
            self.faces.steps(item.face, &self.text[item.start as usize..item.end as usize], item.rtl(), &mut scratch);
            let scale = Scale::new(&self.faces, self.style, item);
            if scratch.steps.first().is_none_or(|step| step.at > 0) {
                self.clusters.push(Cluster { at: item.start, x, safe: true });
            }
            for step in &scratch.steps {
                self.clusters.push(Cluster { at: item.start + step.at, x, safe: step.safe || step.at == 0 });
                x += scale.advance(step.advance) + scale.spacing;
            }
        }
        self.clusters.push(Cluster { at: self.text.len() as u32, x, safe: true });
    }

    fn note_breaks(&mut self, cuts: &[usize]) {
        let mut at_cluster = 0;
        let mut block = 0;
        self.breaks.reserve(cuts.len());
        for (index, &cut) in cuts.iter().enumerate() {
            let from = if index == 0 { 0 } else { cuts[index - 1] };
            let trimmed = from + self.text[from..cut].trim_end_matches(clean::is_space).len();
            let end = self.spot_from(trimmed as u32, &mut at_cluster);
            let next = self.spot_from(cut as u32, &mut at_cluster);
            self.breaks.push(Break { end, next });
            if self.blocks[block].1 == index + 1 {
                block += 1;
                if let Some((start, _)) = self.blocks.get_mut(block) {
                    *start = Spot { safe: true, ..next };
                }
            }
        }
    }

    /// A place at or after cluster number `from`, which moves there.
    fn spot_from(&self, at: u32, from: &mut usize) -> Spot {
        while *from + 1 < self.clusters.len() && self.clusters[*from + 1].at <= at {
            *from += 1;
        }
        self.spot_in(at, *from)
    }

    /// The place of byte `at`, which may lie inside cluster `index`.
    pub(super) fn spot_in(&self, at: u32, index: usize) -> Spot {
        let cluster = self.clusters[index];
        Spot { at, x: cluster.x, safe: cluster.at == at && cluster.safe }
    }

    /// The place of byte `at`.
    pub(super) fn spot(&self, at: u32) -> Spot {
        let index = self.clusters.partition_point(|cluster| cluster.at <= at).saturating_sub(1);
        self.spot_in(at, index)
    }
}

/// From font units to the units of a paragraph.
pub(super) struct Scale {
    factor: f64,
    /// After each cluster.
    pub(super) spacing: i64,
}

impl Scale {
    pub(super) fn new(faces: &Faces, style: Style, item: &Item) -> Self {
        let spacing = if item.is_spaced() { (style.spacing() * UNIT).round() as i64 } else { 0 };
        Self { factor: style.size() / faces.units(item.face) * UNIT, spacing }
    }

    pub(super) fn advance(&self, units: i32) -> i64 {
        (f64::from(units) * self.factor).round() as i64
    }
}
