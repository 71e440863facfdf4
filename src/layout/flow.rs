//! Lays out paragraphs, stacks, rows, wraps and cards at a given width.

use super::frame::{Frame, FrameItem, GroupTag, dashed, pen, plain};
use super::marks;
use super::shaper::Shaper;
use crate::block::{Block, Card, Framed, Mark, Row, RowWidth, Stack, TextBlock, Wrap};
use crate::theme::Ink;

/// Widths are compared with this much slack, so that a text laid out at its own natural width stays on one line.
const SLACK: f64 = 0.01;

/// The width a block takes when nothing limits it.
pub(super) fn natural(block: &Block, shaper: &Shaper<'_>) -> f64 {
    match block {
        Block::Text(text) => shaper.shape(&text.text, text.kind).natural_width(),
        Block::Stack(stack) => stack.blocks.iter().map(|b| natural(b, shaper)).fold(0.0, f64::max),
        Block::Row(row) => {
            let widths = row.blocks.iter().map(|(share, block)| match share {
                RowWidth::Natural | RowWidth::AtEnd | RowWidth::FillOneLine => natural(block, shaper),
                RowWidth::Fill(min) | RowWidth::FillSplit(min) => natural(block, shaper).max(*min),
                RowWidth::AtMost(max) => natural(block, shaper).min(*max),
            });
            widths.sum::<f64>() + gaps(row.gap, row.blocks.len())
        }
        Block::Wrap(wrap) => wrap.blocks.iter().map(|b| natural(b, shaper)).sum::<f64>() + gaps(wrap.gap, wrap.blocks.len()),
        Block::Card(card) => natural_card(card, shaper),
        Block::Mark(mark) => marks::size(mark).0,
        Block::Picture(framed) => framed.most,
    }
}

fn natural_card(card: &Card, shaper: &Shaper<'_>) -> f64 {
    let content = natural(&card.body, shaper) + 2.0 * card.pad.0;
    content.clamp(card.min_width, card.max_width)
}

/// The width of the widest word of a block.
pub(super) fn longest_word(block: &Block, shaper: &Shaper<'_>) -> f64 {
    match block {
        Block::Text(text) => shaper.shape(&text.text, text.kind).longest_word(),
        Block::Stack(stack) => stack.blocks.iter().map(|b| longest_word(b, shaper)).fold(0.0, f64::max),
        // A row becomes a stack before a word in it is split.
        Block::Row(row) => row.blocks.iter().map(|(_, b)| longest_word(b, shaper)).fold(0.0, f64::max),
        Block::Wrap(wrap) => wrap.blocks.iter().map(|b| longest_word(b, shaper)).fold(0.0, f64::max),
        Block::Card(card) => longest_word(&card.body, shaper) + 2.0 * card.pad.0,
        Block::Mark(mark) => marks::size(mark).0,
        // A picture can have any width.
        Block::Picture(_) => 0.0,
    }
}

/// The height [`lay_out`] gives a block at this width, without laying it out.
pub(super) fn height(block: &Block, width: f64, shaper: &Shaper<'_>) -> f64 {
    match block {
        Block::Text(text) => shaper.shape(&text.text, text.kind).count(width.max(1.0) + SLACK) as f64 * text.kind.leading,
        Block::Stack(stack) => stack_height(stack, width, shaper),
        Block::Row(row) => match row_widths(row, width, shaper) {
            Some(widths) => {
                let heights = row.blocks.iter().zip(widths).map(|((_, block), w)| height(block, w, shaper));
                heights.fold(0.0, f64::max)
            }
            None => stack_height(&stacked(row), width, shaper),
        },
        Block::Wrap(wrap) => {
            let rows = wrap_rows(wrap, width, shaper);
            let heights =
                rows.iter().map(|row| row.iter().map(|(n, w)| height(&wrap.blocks[*n], *w, shaper)).fold(0.0, f64::max));
            heights.sum::<f64>() + gaps(wrap.leading, rows.len())
        }
        Block::Card(card) => {
            let width = card_width(card, width, shaper);
            height(&card.body, width - 2.0 * card.pad.0, shaper) + 2.0 * card.pad.1
        }
        Block::Mark(mark) => marks::size(mark).1,
        Block::Picture(framed) => framed_size(framed, width).1,
    }
}

/// Lays a block out in this width. The frame's width is `width`, except for marks and hugging cards.
pub(super) fn lay_out(block: &Block, width: f64, shaper: &Shaper<'_>) -> Frame {
    match block {
        Block::Text(text) => paragraph(text, width, shaper),
        Block::Stack(s) => stack(s, width, shaper),
        Block::Row(r) => row(r, width, shaper),
        Block::Wrap(w) => wrap(w, width, shaper),
        Block::Card(c) => card(c, width, shaper),
        Block::Mark(mark) => marks::draw(mark, shaper),
        Block::Picture(framed) => picture(framed, width),
    }
}

/// Width and height of a picture in a place of this width.
fn framed_size(framed: &Framed, width: f64) -> (f64, f64) {
    let w = width.min(framed.most);
    (w, w * f64::from(framed.picture.height) / f64::from(framed.picture.width))
}

fn picture(framed: &Framed, width: f64) -> Frame {
    const RADIUS: f64 = 8.0;
    let (w, h) = framed_size(framed, width);
    let mut frame = Frame::new(w, h);
    let (label, picture) = (framed.label.clone(), framed.picture.clone());
    frame.put(0.0, 0.0, FrameItem::Picture { w, h, radius: RADIUS, label, picture });
    let edge = FrameItem::Rect { w: w - 1.0, h: h - 1.0, radius: RADIUS - 0.5, fill: None, pen: Some(pen(Ink::CardLine, 1.0)) };
    frame.put(0.5, 0.5, edge);
    frame
}

fn gaps(gap: f64, count: usize) -> f64 {
    gap * count.saturating_sub(1) as f64
}

fn paragraph(text: &TextBlock, width: f64, shaper: &Shaper<'_>) -> Frame {
    let paragraph = shaper.shape(&text.text, text.kind);
    let lines = paragraph.balanced(width.max(1.0) + SLACK);
    let kind = text.kind;
    let mut frame = Frame::with_capacity(width, lines.len() as f64 * kind.leading, lines.len());
    // The baseline is placed so that ascent and descent share the leading evenly (Inter: 0.96875 and 0.2412 of the size).
    let mut baseline = (kind.leading + (0.968_75 - 0.241_2) * kind.size) / 2.0;
    for line in lines {
        if !line.runs.is_empty() {
            // On a mirrored page, every text starts at the start edge of the page, whatever its own direction.
            let far = text.end || (line.rtl && !shaper.mirrored);
            let x = if far { width - line.width } else { 0.0 };
            frame.put(x, baseline, FrameItem::line(line, kind, text.ink));
        }
        baseline += kind.leading;
    }
    frame
}

fn stack_height(stack: &Stack, width: f64, shaper: &Shaper<'_>) -> f64 {
    stack.blocks.iter().map(|b| height(b, width, shaper)).sum::<f64>() + gaps(stack.gap, stack.blocks.len())
}

fn stack(stack: &Stack, width: f64, shaper: &Shaper<'_>) -> Frame {
    let mut frame = Frame::new(width, 0.0);
    for (n, block) in stack.blocks.iter().enumerate() {
        if n > 0 {
            frame.h += stack.gap;
        }
        let child = lay_out(block, width, shaper);
        let (y, h) = (frame.h, child.h);
        frame.place(0.0, y, child);
        frame.h += h;
    }
    frame
}

/// The widths of a row's blocks; `None` if they do not fit side by side.
fn row_widths(row: &Row, width: f64, shaper: &Shaper<'_>) -> Option<Vec<f64>> {
    let room = width - gaps(row.gap, row.blocks.len());
    let mut widths = Vec::with_capacity(row.blocks.len());
    let (mut taken, mut rests) = (0.0, 0);
    for (share, block) in &row.blocks {
        let w = match share {
            RowWidth::Natural | RowWidth::AtEnd => natural(block, shaper),
            RowWidth::AtMost(max) => natural(block, shaper).min(*max),
            RowWidth::FillOneLine => {
                rests += 1;
                natural(block, shaper)
            }
            // A stack is better than a split word.
            RowWidth::Fill(min) => {
                rests += 1;
                longest_word(block, shaper).max(*min)
            }
            RowWidth::FillSplit(min) => {
                rests += 1;
                *min
            }
        };
        taken += w;
        widths.push(w);
    }
    if taken > room + SLACK {
        return None;
    }
    let spare = (room - taken) / f64::from(rests.max(1));
    for ((share, _), w) in row.blocks.iter().zip(&mut widths) {
        if matches!(share, RowWidth::Fill(_) | RowWidth::FillSplit(_) | RowWidth::FillOneLine) {
            *w += spare;
        }
    }
    Some(widths)
}

fn stacked(row: &Row) -> Stack {
    let alone = |(share, block): &(RowWidth, Block)| match share {
        RowWidth::AtEnd => {
            let before = Block::Mark(Mark::Space(0.0, 0.0));
            Block::row(0.0, vec![(RowWidth::Fill(0.0), before), (RowWidth::Natural, block.clone())])
        }
        RowWidth::Natural | RowWidth::Fill(_) | RowWidth::FillSplit(_) | RowWidth::FillOneLine | RowWidth::AtMost(_) => {
            block.clone()
        }
    };
    Stack { gap: row.gap.min(20.0), blocks: row.blocks.iter().map(alone).collect() }
}

fn row(row: &Row, width: f64, shaper: &Shaper<'_>) -> Frame {
    let Some(widths) = row_widths(row, width, shaper) else {
        return stack(&stacked(row), width, shaper);
    };
    let children: Vec<Frame> = row.blocks.iter().zip(&widths).map(|((_, block), w)| lay_out(block, *w, shaper)).collect();
    let mut frame = Frame::new(width, children.iter().map(|c| c.h).fold(0.0, f64::max));
    let mut x = 0.0;
    for (child, w) in children.into_iter().zip(widths) {
        let y = if row.middle { (frame.h - child.h) / 2.0 } else { 0.0 };
        frame.place(x, y, child);
        x += w + row.gap;
    }
    frame
}

/// The rows of a wrap: their blocks, each with its width.
fn wrap_rows(wrap: &Wrap, width: f64, shaper: &Shaper<'_>) -> Vec<Vec<(usize, f64)>> {
    let mut rows: Vec<Vec<(usize, f64)>> = Vec::new();
    let mut taken = 0.0;
    for (n, block) in wrap.blocks.iter().enumerate() {
        let w = natural(block, shaper).min(width);
        match rows.last_mut() {
            Some(row) if taken + wrap.gap + w <= width + SLACK => {
                row.push((n, w));
                taken += wrap.gap + w;
            }
            _ => {
                rows.push(vec![(n, w)]);
                taken = w;
            }
        }
    }
    rows
}

fn wrap(wrap: &Wrap, width: f64, shaper: &Shaper<'_>) -> Frame {
    let mut frame = Frame::new(width, 0.0);
    for (r, row) in wrap_rows(wrap, width, shaper).into_iter().enumerate() {
        if r > 0 {
            frame.h += wrap.leading;
        }
        let children: Vec<(f64, Frame)> = row.into_iter().map(|(n, w)| (w, lay_out(&wrap.blocks[n], w, shaper))).collect();
        let tallest = children.iter().map(|(_, c)| c.h).fold(0.0, f64::max);
        let (mut x, y) = (0.0, frame.h);
        for (w, child) in children {
            let aside = if wrap.top { 0.0 } else { (tallest - child.h) / 2.0 };
            frame.place(x, y + aside, child);
            x += w + wrap.gap;
        }
        frame.h += tallest;
    }
    frame
}

fn card_width(card: &Card, width: f64, shaper: &Shaper<'_>) -> f64 {
    if card.hug { natural_card(card, shaper).min(width) } else { width }
}

/// The height of corner marks above the card's upper edge: less than the gap between two cards, and enough to keep text clear.
const CORNER_OVERLAP: f64 = 7.0;

fn card(card: &Card, width: f64, shaper: &Shaper<'_>) -> Frame {
    let width = card_width(card, width, shaper);
    let body = lay_out(&card.body, width - 2.0 * card.pad.0, shaper);
    let mut frame = Frame::with_capacity(width, body.h + 2.0 * card.pad.1, 1 + body.len());
    area(&mut frame, card);
    frame.place(card.pad.0, card.pad.1, body);
    let mut outer = Frame::with_capacity(frame.w, frame.h, 1);
    let tag = GroupTag {
        id: card.id.clone(),
        label: card.label.clone(),
        href: card.href.clone(),
        card: card.solid,
        bounded: true,
        anchor: card.anchor,
        part: None,
    };
    outer.group(0.0, 0.0, frame, tag);
    let mut x = width - 8.0;
    for mark in card.corner.iter().rev() {
        let mark = marks::draw(mark, shaper);
        x -= mark.w;
        outer.place(x, -CORNER_OVERLAP, mark);
        x -= 3.0;
    }
    outer
}

/// Draws a card's fill and outline. The outline is inside the card's area.
fn area(frame: &mut Frame, card: &Card) {
    if card.fill.is_none() && card.line.is_none() {
        return;
    }
    let (w, h) = (frame.w, frame.h);
    let line = card.line.map(|ink: Ink| if card.dashed { dashed(ink, 1.2, 4.0, 3.0) } else { pen(ink, 1.0) });
    let inset = if line.is_some() { 0.5 } else { 0.0 };
    let fill = card.fill.map(plain);
    if card.tail {
        let (w, h) = (w - 2.0 * inset, h - 2.0 * inset);
        let r = card.radius.min(h / 2.0);
        let mut path = kurbo::BezPath::new();
        let k = r * 0.447_7;
        path.move_to((r, 0.0));
        path.line_to((w - r, 0.0));
        path.curve_to((w - k, 0.0), (w, k), (w, r));
        path.line_to((w, h - r));
        path.curve_to((w, h - k), (w - k, h), (w - r, h));
        path.line_to((0.0, h));
        path.line_to((0.0, r));
        path.curve_to((0.0, k), (k, 0.0), (r, 0.0));
        path.close_path();
        frame.path(kurbo::Affine::translate((inset, inset)) * path, fill, line);
    } else {
        let rect = FrameItem::Rect { w: w - 2.0 * inset, h: h - 2.0 * inset, radius: card.radius, fill, pen: line };
        frame.put(inset, inset, rect);
    }
}
