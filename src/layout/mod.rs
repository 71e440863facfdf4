//! Lays out blocks as a scene. Knows no journeys and no formats.

mod areas;
mod columns;
mod connectors;
mod curve;
mod curve_labels;
mod curve_points;
mod flow;
mod frame;
mod labels;
mod marks;
mod matrix;
mod monotone;
mod plot;
mod plot_cells;
mod route_search;
mod routes;
mod shaper;
mod strip;
mod track_use;
mod tracks;

use std::collections::BTreeSet;

use frame::GroupTag;
use shaper::Shaper;

use crate::block::{self, Mark, Page};
use crate::picture::Logo;
use crate::scene::{BoardGeometry, BoardPart, Rect, Scene};
use crate::text::{Fonts, Hyphenation};
use crate::units::Px;

/// Space around everything.
const MARGIN: f64 = 56.0;
/// Boards with few columns grow to this width inside the margins, so that the header fits.
const FILL_WIDTH: f64 = 1164.0;
/// Minimum width of a page inside its margins.
const MIN_WIDTH: f64 = 720.0;
/// Space between header and board, and between board and footer.
const SECTION_GAP: f64 = 28.0;

/// Lays a page out in exact positions, without overlaps and with nothing outside the page.
///
/// Also returns the characters that no font covers.
#[must_use]
pub fn lay_out(page: &Page, fonts: &Fonts) -> (Scene, BTreeSet<char>) {
    let shaper = Shaper::new(fonts, page.rtl, Hyphenation::of(page.lang.as_deref()));
    let (board, mut places) = match &page.board {
        block::Board::Matrix(matrix) => {
            let (frame, places) = matrix::lay_out(matrix, FILL_WIDTH, &shaper);
            (frame, Some(places))
        }
        block::Board::Areas(areas) => (areas::lay_out(areas, &shaper), None),
        block::Board::Plot(plot) => (plot::lay_out(plot, &shaper), None),
    };
    let width = board.w.max(MIN_WIDTH);
    let header = flow::lay_out(&page.header, width, &shaper);
    let footer = flow::lay_out(&page.footer, width, &shaper);

    let mut sheet = frame::Frame::new(width + 2.0 * MARGIN, 0.0);
    let mut y = MARGIN;
    if let Some(mark) = page.logo.as_ref().map(logo) {
        let h = mark.h;
        sheet.place(MARGIN, y, mark);
        y += h + SECTION_GAP - 8.0;
    }
    for (piece, before, part) in
        [(header, 0.0, None), (board, SECTION_GAP, Some(BoardPart::Board)), (footer, SECTION_GAP - 8.0, Some(BoardPart::Below))]
    {
        let (h, top) = (piece.h, y + before);
        if h > 0.0 {
            match part {
                Some(part) => sheet.group(MARGIN, top, piece, GroupTag::part(part)),
                None => sheet.place(MARGIN, top, piece),
            }
            if let (Some(BoardPart::Board), Some(places)) = (part, &mut places) {
                moved(places, MARGIN, top);
            }
            y = top + h;
        }
    }
    if let (true, Some(places)) = (page.rtl, &mut places) {
        mirrored(places, sheet.w);
    }
    let scene = Scene {
        width: Px(sheet.w.ceil()),
        height: Px((y + MARGIN * 0.7).ceil()),
        title: page.title.clone(),
        description: page.description.clone(),
        lang: page.lang.clone(),
        prefix: page.prefix.clone(),
        rtl: page.rtl,
        board: places,
        nodes: sheet.into_nodes(page.rtl),
    };
    (scene, shaper.into_missing())
}

/// Moves a board.
fn moved(board: &mut BoardGeometry, x: f64, y: f64) {
    for area in [&mut board.area, &mut board.rail] {
        *area = Rect::new(area.x.0 + x, area.y.0 + y, area.w.0, area.h.0);
    }
    for lane in &mut board.lanes {
        lane.y = Px(lane.y.0 + y);
    }
    for column in &mut board.columns {
        column.x = Px(column.x.0 + x);
    }
}

/// Mirrors a board on a page of this width.
fn mirrored(board: &mut BoardGeometry, width: f64) {
    for area in [&mut board.area, &mut board.rail] {
        area.x = Px(width - area.right());
    }
    for column in &mut board.columns {
        column.x = Px(width - column.x.0 - column.w.0);
    }
}

/// A logo, scaled down to the available space.
fn logo(logo: &Logo) -> frame::Frame {
    const MOST: (f64, f64) = (240.0, 44.0);
    let (w, h) = (f64::from(logo.picture.width), f64::from(logo.picture.height));
    let scale = (MOST.0 / w).min(MOST.1 / h).min(1.0);
    let (w, h) = (w * scale, h * scale);
    let mut frame = frame::Frame::new(w, h);
    frame.put(
        0.0,
        0.0,
        frame::FrameItem::Picture { w, h, radius: 0.0, label: logo.label.clone(), picture: logo.picture.clone() },
    );
    frame
}

/// Draws a single mark as a scene.
#[must_use]
pub fn draw_mark(mark: &Mark, fonts: &Fonts) -> Scene {
    let frame = marks::draw(mark, &Shaper::new(fonts, false, Hyphenation::of(None)));
    let (width, height) = (Px(frame.w), Px(frame.h));
    let (title, description, prefix) = (String::new(), String::new(), String::new());
    Scene { width, height, title, description, lang: None, rtl: false, prefix, board: None, nodes: frame.into_nodes(false) }
}
