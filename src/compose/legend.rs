//! Derives the legend from a finished sheet: the symbols that occur on it, with their meanings.

use std::collections::BTreeSet;

use super::composer::Composer;
use crate::block::{
    AreaBody, Block, Board, Body, Card, Connector, ConnectorLine, Curve, EmotionFace, Heads, LegendKey, Mark, Matrix, PlotMark,
    RowWidth, Tracks,
};
use crate::model::{QUICK_WIN_EFFORT, QUICK_WIN_IMPACT};
use crate::theme::{Ink, Type};

/// A symbol that the legend explains, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Symbol {
    Star,
    Lowest,
    LowestOfPersona,
    Assumed,
    Range,
    Unscored,
    Loss,
    Severity,
    Score,
    QuickWin,
    Fail,
    Wait,
    Exchange,
    Triggers,
    Needs,
    Implied,
    /// With the first red number.
    LostFlow(usize),
    Next,
    Progress,
    /// As [`Symbol::Progress`], on a sheet where no target is known to be reached or missed.
    Unjudged,
    Series,
    /// As [`Symbol::Series`], on a sheet where no target of a series is known to be reached or missed.
    UnjudgedSeries,
    Branch,
    Optional,
    Event,
    Internal,
    Answers,
}

/// The entries for hues, then those for symbols. `around`: the blocks above and below the board.
pub(super) fn legend<'b>(board: &Board, around: impl IntoIterator<Item = &'b Block>, cx: &Composer<'_>) -> Vec<Block> {
    let hues = hues(board).into_iter().map(|(sample, name)| entry(Some(Block::Mark(sample)), name));
    hues.chain(symbols(board, around).into_iter().map(|symbol| entry(sample(symbol), &meaning(symbol, cx)))).collect()
}

/// A sample and the name of every persona's line on a curve, and of every stage whose hue is used in a plot.
fn hues(board: &Board) -> Vec<(Mark, &str)> {
    match board {
        Board::Matrix(matrix) => {
            let mut lines: Vec<(u8, &str)> = Vec::new();
            for band in &matrix.bands {
                if let Body::Curve(curve) = &band.body {
                    lines.extend(curve.lines.iter().filter_map(|line| Some((line.hue?, line.name.as_str()))));
                }
            }
            lines.dedup();
            lines.into_iter().map(|(hue, name)| (Mark::Stroke(hue), name)).collect()
        }
        Board::Areas(_) => Vec::new(),
        Board::Plot(plot) => plot.hues.iter().map(|(hue, name)| (Mark::Dot(10.0, Ink::StageLine(*hue)), name.as_str())).collect(),
    }
}

fn symbols<'b>(board: &Board, around: impl IntoIterator<Item = &'b Block>) -> BTreeSet<Symbol> {
    let mut found = BTreeSet::new();
    around.into_iter().for_each(|block| of_block(block, &mut found));
    match board {
        Board::Matrix(matrix) => of_matrix(matrix, &mut found),
        Board::Areas(areas) => areas.each(&mut |area| match &area.body {
            AreaBody::Block(block) => of_block(block, &mut found),
            AreaBody::Strip(strip) => {
                of_curve(&strip.curve, Symbol::LowestOfPersona, &mut found);
                found.extend((!strip.branches.is_empty()).then_some(Symbol::Branch));
            }
        }),
        Board::Plot(plot) => {
            of_block(&plot.list, &mut found);
            found.extend(plot.points.iter().any(|it| it.mark.solid).then_some(Symbol::QuickWin));
            found.extend((!plot.points.is_empty()).then_some(Symbol::Answers));
        }
    }
    // A sample in the colour of a verdict stands for both.
    for (judged, unjudged) in [(Symbol::Progress, Symbol::Unjudged), (Symbol::Series, Symbol::UnjudgedSeries)] {
        if found.contains(&judged) {
            found.remove(&unjudged);
        }
    }
    found
}

fn of_matrix(matrix: &Matrix, found: &mut BTreeSet<Symbol>) {
    for band in &matrix.bands {
        match &band.body {
            Body::Cells(cells) => cells.iter().flat_map(|cell| &cell.blocks).for_each(|block| of_block(block, found)),
            Body::Tracks(tracks) => found.extend(of_tracks(tracks)),
            Body::Curve(curve) => of_curve(curve, Symbol::Lowest, found),
            Body::Chevrons(stages) => found.extend(stages.iter().any(|stage| stage.star).then_some(Symbol::Star)),
            Body::Line(_) => {}
        }
    }
    for link in &matrix.connectors {
        found.insert(of_link(link));
    }
    let lost = matrix.connectors.iter().filter(|link| link.loses).filter_map(|link| link.footnote.as_ref());
    found.extend(lost.map(|footnote| footnote.number).min().map(Symbol::LostFlow));
    found.extend((!matrix.branches.is_empty()).then_some(Symbol::Branch));
}

fn of_block(block: &Block, found: &mut BTreeSet<Symbol>) {
    block.walk(&mut |block| match block {
        Block::Card(card) => {
            found.extend(card.corner.iter().filter_map(of_mark));
            found.extend(card.key.map(of_key));
        }
        Block::Mark(mark) => found.extend(of_mark(mark)),
        Block::Text(_) | Block::Stack(_) | Block::Row(_) | Block::Wrap(_) | Block::Picture(_) => {}
    });
}

fn of_mark(mark: &Mark) -> Option<Symbol> {
    match mark {
        Mark::Star => Some(Symbol::Star),
        Mark::Fail => Some(Symbol::Fail),
        Mark::Wait => Some(Symbol::Wait),
        Mark::Pips(_) => Some(Symbol::Severity),
        Mark::Bar(_, Ink::Soft, Some(_)) => Some(Symbol::Unjudged),
        Mark::Bar(_, _, Some(_)) => Some(Symbol::Progress),
        Mark::Spark(_, None, Some(_)) => Some(Symbol::UnjudgedSeries),
        Mark::Spark(_, Some(_), Some(_)) => Some(Symbol::Series),
        Mark::Assumed => Some(Symbol::Assumed),
        Mark::Loss => Some(Symbol::Loss),
        Mark::Bar(_, _, None)
        | Mark::Face(_)
        | Mark::Icon(..)
        | Mark::Initials(..)
        | Mark::Portrait(..)
        | Mark::Arrow(..)
        | Mark::Stroke(_)
        | Mark::Number(..)
        | Mark::Plus
        | Mark::Range
        | Mark::Dot(..)
        | Mark::Quotation(_)
        | Mark::Slider(..)
        | Mark::Point(_)
        | Mark::Spark(_, _, None)
        | Mark::Divider(_)
        | Mark::Space(..) => None,
    }
}

fn of_key(key: LegendKey) -> Symbol {
    match key {
        LegendKey::Score => Symbol::Score,
        LegendKey::QuickWin => Symbol::QuickWin,
        LegendKey::Optional => Symbol::Optional,
        LegendKey::Event => Symbol::Event,
        LegendKey::Internal => Symbol::Internal,
    }
}

fn of_tracks(tracks: &Tracks) -> Option<Symbol> {
    tracks.wires.iter().any(|wire| wire.loses).then_some(Symbol::Loss)
}

/// `lowest`: what an accented point is.
fn of_curve(curve: &Curve, lowest: Symbol, found: &mut BTreeSet<Symbol>) {
    for point in curve.lines.iter().flat_map(|line| line.pieces.iter().flatten()).filter(|point| point.face) {
        found.extend(point.star.then_some(Symbol::Star));
        found.extend(point.hollow.then_some(Symbol::Assumed));
        found.extend(point.other.map(|_| Symbol::Range));
        found.extend(point.accent.then_some(lowest));
    }
    found.extend(curve.words.iter().any(|word| word.value.is_none()).then_some(Symbol::Unscored));
}

fn of_link(link: &Connector) -> Symbol {
    match (link.line, link.heads) {
        (ConnectorLine::Solid, Heads::Both) => Symbol::Exchange,
        (ConnectorLine::Solid, Heads::One) => Symbol::Triggers,
        (ConnectorLine::Dashed, _) => Symbol::Needs,
        (ConnectorLine::Light, _) => Symbol::Implied,
        (ConnectorLine::Path, _) => Symbol::Next,
    }
}

/// The values of a sample of a series.
const SERIES: [f64; 4] = [0.0, 2.0, 1.0, 3.0];

/// A sample of the symbol; `None` for a symbol that is a text.
fn sample(symbol: Symbol) -> Option<Block> {
    let mark = match symbol {
        Symbol::Star => Mark::Star,
        Symbol::Lowest | Symbol::LowestOfPersona => {
            Mark::Face(EmotionFace { value: 0.0, size: 16.0, hollow: false, accent: true, frame: None })
        }
        Symbol::Assumed => Mark::Assumed,
        Symbol::Range => Mark::Range,
        Symbol::Loss => Mark::Loss,
        Symbol::LostFlow(number) => Mark::Number(number, true),
        Symbol::Severity => Mark::Pips(2),
        Symbol::Fail => Mark::Fail,
        Symbol::Wait => Mark::Wait,
        Symbol::Exchange => Mark::Arrow(Heads::Both, ConnectorLine::Solid),
        Symbol::Triggers => Mark::Arrow(Heads::One, ConnectorLine::Solid),
        Symbol::Needs => Mark::Arrow(Heads::One, ConnectorLine::Dashed),
        Symbol::Implied => Mark::Arrow(Heads::One, ConnectorLine::Light),
        Symbol::Next => Mark::Arrow(Heads::One, ConnectorLine::Path),
        Symbol::Progress => Mark::Bar(0.5, Ink::Feel(1), Some(0.8)),
        Symbol::Unjudged => Mark::Bar(0.5, Ink::Soft, Some(0.8)),
        Symbol::Series => Mark::Spark(SERIES.to_vec(), Some(Ink::Feel(1)), Some(4.0)),
        Symbol::UnjudgedSeries => Mark::Spark(SERIES.to_vec(), None, Some(4.0)),
        Symbol::Unscored => return Some(dashed_pill()),
        Symbol::Branch => return Some(branch_ground()),
        Symbol::Event => return Some(event_card()),
        Symbol::Internal => return Some(internal_card()),
        Symbol::Answers => return Some(sizes()),
        Symbol::Score | Symbol::QuickWin | Symbol::Optional => return None,
    };
    Some(Block::Mark(mark))
}

fn meaning(symbol: Symbol, cx: &Composer<'_>) -> String {
    let words = cx.words;
    let text = match symbol {
        Symbol::Star => words.key_star,
        Symbol::Lowest => words.key_lowest,
        // Another persona may be lower.
        Symbol::LowestOfPersona => words.lowest_point,
        Symbol::Assumed => words.key_assumed,
        Symbol::Range => words.key_range,
        Symbol::Unscored => words.key_unscored,
        Symbol::Loss => return cx.about(words.key_loss),
        Symbol::Severity => words.key_severity,
        Symbol::Score => words.key_score,
        Symbol::QuickWin => {
            return words.fill(words.key_quick_win, &[&QUICK_WIN_IMPACT.to_string(), &QUICK_WIN_EFFORT.to_string()]);
        }
        Symbol::Fail => words.key_fail,
        Symbol::Wait => words.key_wait,
        Symbol::Exchange => words.key_exchange,
        Symbol::Triggers => words.key_triggers,
        Symbol::Needs => words.key_needs,
        Symbol::Implied => words.key_implied,
        Symbol::LostFlow(_) => words.key_lost_flow,
        Symbol::Next => return cx.about(words.key_next),
        Symbol::Progress | Symbol::Unjudged => words.key_bar,
        Symbol::Series | Symbol::UnjudgedSeries => words.key_series,
        Symbol::Branch => words.key_branch,
        Symbol::Optional => return cx.about(words.key_optional),
        Symbol::Event => words.key_event,
        Symbol::Internal => return cx.about(words.key_internal),
        Symbol::Answers => words.key_answers,
    };
    text.to_owned()
}

fn entry(sample: Option<Block>, text: &str) -> Block {
    let mut row = Vec::new();
    row.extend(sample.map(|sample| (RowWidth::Natural, sample)));
    row.push((RowWidth::Natural, Block::text(text, Type::CAPTION, Ink::Soft)));
    Block::row(8.0, row)
}

/// A sample of the outline around a feeling without a score.
fn dashed_pill() -> Block {
    let body = Block::Mark(Mark::Space(16.0, 10.0));
    Block::card(Card { line: Some(Ink::Zero), dashed: true, radius: 6.0, pad: (2.0, 1.0), hug: true, ..Card::bare(body) })
}

/// Samples of points that address no, a minor, a major and a severe pain point.
fn sizes() -> Block {
    let point = |size| Block::Mark(Mark::Point(PlotMark { number: None, size, hue: 0, solid: false }));
    Block::row(4.0, [10.0, 12.0, 16.0, 20.0].map(|size| (RowWidth::Natural, point(size))).to_vec())
}

/// A sample of the card of an event.
fn event_card() -> Block {
    let body = Block::Mark(Mark::Space(16.0, 8.0));
    Block::card(Card {
        fill: Some(Ink::Card),
        line: Some(Ink::Rule),
        radius: 6.0,
        pad: (2.0, 2.0),
        hug: true,
        ..Card::bare(body)
    })
}

/// A sample of the card of internal work.
fn internal_card() -> Block {
    let body = Block::Mark(Mark::Space(18.0, 12.0));
    Block::card(Card { fill: Some(Ink::Back), line: Some(Ink::BackLine), radius: 4.0, hug: true, ..Card::bare(body) })
}

/// A sample of the background of an alternative path.
fn branch_ground() -> Block {
    let body = Block::Mark(Mark::Space(18.0, 12.0));
    Block::card(Card { fill: Some(Ink::Branch), line: Some(Ink::BranchText), radius: 4.0, hug: true, ..Card::bare(body) })
}
