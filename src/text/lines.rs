//! Breaks a shaped paragraph into lines: greedily, at word ends, and inside words only where a word is wider than the line (`word_breaks`).

use std::borrow::Cow;

use smallvec::SmallVec;

use super::bidi;
use super::faces::Scratch;
use super::items::TextItem;
use super::paragraph::{AdvanceScale, Paragraph, Shaped, TextLine, TextOffset, UNIT};
use super::run::{Run, Runs};
use super::{characters, glyphs, script};
use crate::units::Px;

impl Paragraph {
    /// The width in pixels without soft line breaks.
    #[must_use]
    pub fn natural_width(&self) -> f64 {
        pixels(*self.0.natural_width.get_or_init(|| self.0.widest_block()))
    }

    /// The width in pixels of the widest piece without a break opportunity.
    #[must_use]
    pub fn longest_word(&self) -> f64 {
        pixels(*self.0.longest_word.get_or_init(|| self.0.widest_piece()))
    }

    /// The number of lines at `width` pixels.
    #[must_use]
    pub fn count(&self, width: f64) -> usize {
        let mut count = 0;
        self.0.cut(width, |_| count += 1);
        count
    }

    /// The lines at `width` pixels. A line is wider only if a single character is.
    #[must_use]
    pub fn lines(&self, width: f64) -> Vec<TextLine> {
        let mut lines = Vec::new();
        self.0.cut(width, |line| lines.push(self.0.line(&line)));
        lines
    }

    /// The lines at `width` pixels, as many as [`lines`](Self::lines) returns. In short texts with a nearly empty last line, the
    /// other lines are made shorter, down to equal lengths.
    #[must_use]
    pub fn balanced(&self, width: f64) -> Vec<TextLine> {
        let shaped = &self.0;
        let mut widths = Vec::new();
        shaped.cut(width, |line| widths.push(line.width));
        let widest = widths.iter().copied().max().unwrap_or(0);
        let even = widths.last().is_none_or(|last| *last * 2 >= widest);
        if even || !(2..=MOST_BALANCED).contains(&widths.len()) || shaped.blocks.len() > 1 {
            return self.lines(width);
        }
        let (mut low, mut high) = (self.longest_word().max(pixels(widths.iter().sum::<i64>()) / widths.len() as f64), width);
        while high - low > 1.0 {
            let middle = f64::midpoint(low, high);
            if self.count(middle) > widths.len() { low = middle } else { high = middle }
        }
        // Of two nearly equal breaks, the later one gives a longer first line, which looks better.
        self.lines((high * 1.06).min(width))
    }
}

/// Maximum number of lines that are balanced; the lines of longer texts stay as full as possible.
const MOST_BALANCED: usize = 4;

/// The content of one line.
struct LineContent {
    start: TextOffset,
    end: TextOffset,
    /// Whether it ends with a hyphen.
    hyphen: bool,
    /// With the hyphen.
    width: i64,
}

/// The content of one line, and where the next one goes on.
struct Fit {
    line: LineContent,
    /// The start of the next line.
    next: TextOffset,
    /// The number of breaks that it contains.
    passed: usize,
}

/// The part of an item on one line.
struct LinePiece<'a> {
    item: &'a TextItem,
    start: TextOffset,
    end: TextOffset,
    /// With the hyphen.
    text: Cow<'a, str>,
}

impl Shaped {
    fn widest_block(&self) -> i64 {
        let widths = self.blocks.iter().map(|&(start, last)| self.width(start, self.breaks[last - 1].end, false));
        widths.max().unwrap_or(0)
    }

    fn widest_piece(&self) -> i64 {
        let mut widest = 0;
        let mut first = 0;
        for &(start, last) in &self.blocks {
            let mut from = start;
            for at in &self.breaks[first..last] {
                widest = widest.max(self.width(from, at.end, false));
                from = at.next;
            }
            first = last;
        }
        widest
    }

    /// Calls `visit` with the content of every line.
    fn cut(&self, width: f64, mut visit: impl FnMut(LineContent)) {
        let limit = if width.is_finite() { (width.max(0.0) * UNIT).floor() as i64 } else { i64::MAX };
        let mut first = 0;
        for &(start, last) in &self.blocks {
            let mut from = start;
            while first < last {
                let fit = self.fit(from, first, last, limit);
                from = fit.next;
                first += fit.passed;
                visit(fit.line);
            }
        }
    }

    /// The part of the text from `from`, with the remaining breaks `first..last`, that fits on one line.
    fn fit(&self, from: TextOffset, first: usize, last: usize, limit: i64) -> Fit {
        let breaks = &self.breaks[first..last];
        let line = |end, hyphen, width| LineContent { start: from, end, hyphen, width };
        // The spacing after a line's last character is not part of the line.
        let reach = limit.saturating_add(self.spacing.max(0));
        let mut fitting = breaks.partition_point(|at| at.end.x - from.x <= reach);
        while fitting > 0 {
            let at = breaks[fitting - 1];
            let width = self.width(from, at.end, false);
            if width <= limit {
                return Fit { line: line(at.end, false, width), next: at.next, passed: fitting };
            }
            fitting -= 1;
        }
        let word = breaks[0];
        let part = self.break_word(from, word.end, limit);
        let cut = part.end;
        if cut.at >= word.end.at {
            return Fit { line: line(word.end, false, part.width), next: word.next, passed: 1 };
        }
        // A piece without a break may contain a space before a bound character: a line neither ends nor starts with that space.
        let (begun, rest) = self.text[from.at as usize..word.end.at as usize].split_at((cut.at - from.at) as usize);
        let next = self.offset(cut.at + (rest.len() - rest.trim_start_matches(characters::is_space).len()) as u32);
        let kept = begun.trim_end_matches(characters::is_space).len();
        let end = if kept == 0 { cut } else { self.offset(from.at + kept as u32) };
        let width = if end.at == cut.at { part.width } else { self.width(from, end, part.hyphen) };
        Fit { line: line(end, part.hyphen, width), next, passed: 0 }
    }

    /// Width of the text between two offsets, shaped as it is drawn; slightly more with letter spacing in mixed directions.
    pub(super) fn width(&self, from: TextOffset, end: TextOffset, hyphen: bool) -> i64 {
        let mut width = 0;
        let mut after = 0;
        for piece in self.pieces(from, end, hyphen) {
            let (own, spacing) = self.piece_width(&piece);
            width += own + spacing;
            // The last run is known only in visual order.
            after = if self.rtl || piece.item.level > 0 { 0 } else { spacing };
        }
        width - after
    }

    /// The parts of items between two offsets, the last one with a hyphen if there is one.
    fn pieces(&self, from: TextOffset, end: TextOffset, hyphen: bool) -> impl Iterator<Item = LinePiece<'_>> {
        let first = self.items.partition_point(|item| item.end <= from.at);
        self.items[first..].iter().take_while(move |item| item.start < end.at).map(move |item| {
            let start = if item.start > from.at { self.offset(item.start) } else { from };
            let is_last = item.end >= end.at;
            let end = if is_last { end } else { self.offset(item.end) };
            let text = &self.text[start.at as usize..end.at as usize];
            let text = match self.hyphen(item).filter(|_| is_last && hyphen) {
                Some(hyphen) => Cow::Owned(format!("{text}{hyphen}")),
                None => Cow::Borrowed(text),
            };
            LinePiece { item, start, end, text }
        })
    }

    /// Width of a part of an item drawn by itself, and the spacing between it and the next.
    fn piece_width(&self, piece: &LinePiece<'_>) -> (i64, i64) {
        let &LinePiece { item, start, end, ref text } = piece;
        let scale = AdvanceScale::new(&self.faces, self.style, item);
        let whole = (start.at, end.at) == (item.start, item.end);
        let hyphenated = matches!(text, Cow::Owned(_));
        if !hyphenated && (whole || (start.safe && end.safe && item.shapes_alike(text))) {
            return (end.x - start.x - scale.spacing, scale.spacing);
        }
        let scale = AdvanceScale::new(&self.faces, self.style, &TextItem { script: script::script(text), ..*item });
        let mut scratch = Scratch::take();
        self.faces.advances(item.face, text, item.rtl(), &mut scratch);
        let advances: i64 = scratch.advances.iter().map(|step| scale.advance(step.advance) + scale.spacing).sum();
        scratch.give_back();
        (advances - scale.spacing, scale.spacing)
    }

    fn line(&self, line: &LineContent) -> TextLine {
        let pieces: SmallVec<[_; 1]> = self.pieces(line.start, line.end, line.hyphen).collect();
        let order: SmallVec<[usize; 1]> = match pieces.len() {
            0 | 1 => (0..pieces.len()).collect(),
            _ => bidi::visual_order(&pieces.iter().map(|piece| piece.item.level).collect::<Vec<_>>()).into(),
        };
        let mut x = 0;
        let mut width = 0;
        let mut runs = Runs::with_capacity(pieces.len());
        let mut scratch = Scratch::take();
        for index in order {
            let piece = &pieces[index];
            let (item, text) = (piece.item, piece.text.as_ref());
            let known = pieces.len() == 1 && self.spacing == 0;
            let (whole, space) = if known { (line.width, 0) } else { self.piece_width(piece) };
            // White space is not drawn.
            if text.chars().any(|c| c != ' ') {
                // A viewer gives trailing space the direction of the page, which would put it right of a right-to-left word.
                // Such a run ends with its last character, and the position of the next run includes the gap.
                let kept = if item.rtl() { text.trim_end_matches(' ') } else { text };
                let own = if kept.len() < text.len() {
                    let end = self.offset(piece.start.at + kept.len() as u32);
                    self.piece_width(&LinePiece { item, start: piece.start, end, text: Cow::Borrowed(kept) }).0
                } else {
                    whole
                };
                let (x, width) = (Px(pixels(x + whole - own)), Px(pixels(own)));
                let mut run = Run { x, width, text: kept.to_owned(), face: item.face, rtl: item.rtl(), glyphs: Vec::new() };
                run.glyphs = glyphs::placed(&self.faces, &run, self.style, &mut scratch);
                runs.push(run);
            }
            width = x + whole;
            x = width + space;
        }
        scratch.give_back();
        TextLine { width: pixels(width), rtl: self.rtl, runs }
    }
}

fn pixels(units: i64) -> f64 {
    units as f64 / UNIT
}
