//! Every example and many made-up journeys on every sheet: nothing overlaps, nothing is cut, nothing is lost.
//!
//! Each check looks at one drawing and returns what is wrong with it, in words that say where to look.

use std::collections::BTreeMap;
use std::collections::HashSet;
use std::sync::LazyLock;

use cjm::model::{Journey, Moment};
use cjm::render::{Format, Options, TextMode, render};
use cjm::scene::{Group, Line, Node, Paint, Pen, Rect, Scene, Stroke};
use cjm::sheet::{Design, SHEETS, Sheet};
use cjm::source::{Source, Sources};
use cjm::text::Fonts;
use cjm::theme::Theme;
use cjm::words::{LOCALES, Locale};
use kurbo::{BezPath, ParamCurve as _};
use rayon::prelude::*;

use crate::generate::{self, Yaml};

pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::bundled);

/// How many made-up journeys are looked at, each on every sheet; `SEEDS` in the environment asks for more.
const SEEDS: u64 = 240;

fn seeds() -> std::ops::Range<u64> {
    0..std::env::var("SEEDS").ok().and_then(|count| count.parse().ok()).unwrap_or(SEEDS)
}

/// What is wrong with a drawing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Finding {
    /// Which check found it.
    pub(crate) check: &'static str,
    /// What it looks like.
    pub(crate) message: String,
}

/// A drawing of a journey on a sheet.
pub(crate) struct Drawing<'a> {
    pub(crate) journey: &'a Journey,
    pub(crate) sheet: &'a Sheet,
    pub(crate) scene: &'a Scene,
    parts: Parts<'a>,
}

/// A scene without its tree.
pub(crate) struct Parts<'a> {
    /// Groups in the order of the scene, and the one around each.
    pub(crate) groups: Vec<(&'a Group, Option<usize>)>,
    pub(crate) lines: Vec<(&'a Line, Option<usize>)>,
    /// Everything drawn but text, with its pen: the node, its area and its group.
    pub(crate) shapes: Vec<(&'a Node, Rect, Option<usize>)>,
}

impl<'a> Parts<'a> {
    pub(crate) fn of(scene: &'a Scene) -> Self {
        let mut parts = Parts { groups: Vec::new(), lines: Vec::new(), shapes: Vec::new() };
        parts.add(&scene.nodes, None);
        parts
    }

    fn add(&mut self, nodes: &'a [Node], around: Option<usize>) {
        let half = |pen: &Option<Pen>| pen.map_or(0.0, |pen| pen.width.0 / 2.0);
        for node in nodes {
            match node {
                Node::Group(group) => {
                    self.groups.push((group, around));
                    let here = Some(self.groups.len() - 1);
                    self.add(&group.nodes, here);
                }
                Node::Line(line) => self.lines.push((line, around)),
                Node::Picture(image) => self.shapes.push((node, image.rect, around)),
                Node::Rect(shape) => self.shapes.push((node, shape.rect.grown(half(&shape.pen)), around)),
                Node::Path(stroke) => self.shapes.push((node, stroke.bounds.grown(half(&stroke.pen)), around)),
                Node::Circle(circle) => {
                    let r = circle.r.0 + half(&circle.pen);
                    let area = Rect::new(circle.cx.0 - r, circle.cy.0 - r, 2.0 * r, 2.0 * r);
                    self.shapes.push((node, area, around));
                }
            }
        }
    }

    /// The groups around, innermost first.
    fn around(&self, from: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(from, |n| self.groups[*n].1)
    }

    pub(crate) fn lane(&self, from: Option<usize>) -> Option<&'a str> {
        let ids = self.around(from).filter_map(|n| self.groups[n].0.id.as_deref());
        ids.filter_map(|id| id.strip_prefix("lane-")).last()
    }

    fn cards(&self) -> Vec<(usize, Rect)> {
        let cards = self.groups.iter().enumerate().filter(|(_, (group, _))| group.card);
        cards.filter_map(|(n, (group, _))| Some((n, group.bounds?))).collect()
    }

    /// All texts inside a group.
    pub(crate) fn words(&self, group: usize) -> String {
        let inside = self.lines.iter().filter(|(_, around)| self.around(*around).any(|n| n == group));
        inside.map(|(line, _)| text(line)).collect::<Vec<_>>().join(" ")
    }

    fn name(&self, group: usize) -> String {
        let (g, _) = self.groups[group];
        let id = g.id.as_deref().or(g.label.as_deref()).unwrap_or("card");
        format!("{id} `{}` in {}", clip(&self.words(group)), self.lane(Some(group)).unwrap_or("the page"))
    }
}

pub(crate) fn text(line: &Line) -> String {
    line.runs.iter().map(|run| run.text.as_str()).collect()
}

fn clip(text: &str) -> String {
    let short: String = text.chars().take(48).collect();
    if short.len() < text.len() { format!("{short}...") } else { short }
}

fn at(rect: &Rect) -> String {
    format!("[{:.1} {:.1} {:.1} {:.1}]", rect.x.0, rect.y.0, rect.right(), rect.bottom())
}

/// The part of a line's box that is full of ink: from the capitals' height to a little below the baseline.
fn ink(line: &Line) -> Rect {
    Rect::new(line.x.0, line.y.0 - 0.73 * line.size.0, line.width.0, 0.83 * line.size.0)
}

/// Pairs of areas that share more than an edge, by their indices.
fn overlaps(areas: &[Rect], slack: f64) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..areas.len()).filter(|n| areas[*n].w.0 > 0.0 && areas[*n].h.0 > 0.0).collect();
    order.sort_by(|a, b| areas[*a].y.0.total_cmp(&areas[*b].y.0));
    let mut found = Vec::new();
    for (place, a) in order.iter().enumerate() {
        for b in &order[place + 1..] {
            if areas[*b].y.0 > areas[*a].bottom() {
                break;
            }
            if areas[*a].overlaps(&areas[*b], -slack) {
                found.push((*a.min(b), *a.max(b)));
            }
        }
    }
    found
}

type Check = fn(&Drawing<'_>, &mut Vec<String>);

/// Every check of a drawing, with its name.
const CHECKS: &[(&str, Check)] = &[
    ("cards-overlap", cards_overlap),
    ("chevrons-span", chevrons_span),
    ("connector-over-card", connectors_over_cards),
    ("connector-over-connector", connectors_over_connectors),
    ("connector-over-text", connectors_over_text),
    ("curve-over-word", curve_over_words),
    ("dead-space", dead_space),
    ("face-over-word", faces_over_words),
    ("ids", ids),
    ("lanes-overlap", lanes_overlap),
    ("not-a-number", numbers),
    ("outside-group", outside_groups),
    ("outside-page", outside_page),
    ("text-lost", texts_lost),
    ("text-over-card", text_over_cards),
    ("text-over-shape", text_over_marks),
    ("text-over-text", text_over_text),
];

fn cards_overlap(d: &Drawing<'_>, out: &mut Vec<String>) {
    let cards = d.parts.cards();
    let areas: Vec<Rect> = cards.iter().map(|(_, area)| *area).collect();
    for (a, b) in overlaps(&areas, 0.5) {
        let (ga, gb) = (cards[a].0, cards[b].0);
        let nested = d.parts.around(Some(gb)).any(|n| n == ga) || d.parts.around(Some(ga)).any(|n| n == gb);
        if !nested {
            out.push(format!("{} {} and {} {}", d.parts.name(ga), at(&areas[a]), d.parts.name(gb), at(&areas[b])));
        }
    }
}

/// A chevron begins where its first touchpoint begins and ends where its last one ends; only its point stands out.
fn chevrons_span(d: &Drawing<'_>, out: &mut Vec<String>) {
    const POINT: f64 = 14.5;
    if !d.sheet.lanes().contains(&"stages")
        || !d.sheet.lanes().iter().any(|lane| lane.contains("touchpoints") || *lane == "customer_actions")
    {
        return;
    }
    let by_id: BTreeMap<&str, usize> =
        d.parts.groups.iter().enumerate().filter_map(|(n, (group, _))| Some((group.id.as_deref()?, n))).collect();
    let outline =
        |n: usize| d.parts.shapes.iter().find(|(.., around)| *around == by_id.get(format!("stage-{n}").as_str()).copied());
    let mut cards: Vec<(usize, String, Rect)> = Vec::new();
    for (s, stage) in d.journey.stages.iter().enumerate() {
        for (t, touchpoint) in stage.touchpoints.iter().enumerate() {
            let id = touchpoint.id.as_ref().map_or(format!("{}-{}", s + 1, t + 1), |id| id.value.clone());
            let Some(area) = by_id.get(format!("touchpoint-{id}").as_str()).and_then(|n| d.parts.groups[*n].0.bounds) else {
                out.push(format!("no card touchpoint-{id}"));
                continue;
            };
            cards.push((s, id, area));
        }
    }
    for (s, stage) in d.journey.stages.iter().enumerate() {
        let Some((_, chevron, _)) = outline(s + 1) else {
            out.push(format!("no chevron for `{}`", clip(&stage.name)));
            continue;
        };
        for (of, id, card) in &cards {
            let (left, right) =
                if d.scene.rtl { (chevron.x.0 + POINT, chevron.right()) } else { (chevron.x.0, chevron.right() - POINT) };
            let inside = left - 2.0 <= card.x.0 && card.right() <= right + 2.0;
            let outside = card.right() <= left + 1.0 || card.x.0 >= right - 1.0;
            if (*of == s && !inside) || (*of != s && !outside) {
                let verb = if *of == s { "does not span" } else { "reaches over" };
                out.push(format!(
                    "chevron {} `{}` {} {verb} touchpoint {id} {}",
                    s + 1,
                    clip(&stage.name),
                    at(chevron),
                    at(card)
                ));
            }
        }
    }
}

fn connectors<'a>(d: &Drawing<'a>) -> Vec<&'a Stroke> {
    let strokes = d.parts.shapes.iter().filter_map(|(node, ..)| match node {
        Node::Path(stroke) if !stroke.connector.is_empty() => Some(stroke),
        _ => None,
    });
    strokes.collect()
}

/// Whether a straight piece passes through the inside of an area.
fn crosses(piece: (f64, f64, f64, f64), area: &Rect) -> bool {
    // Liang, Barsky 1984.
    let (x, y, dx, dy) = (piece.0, piece.1, piece.2 - piece.0, piece.3 - piece.1);
    let (mut from, mut to) = (0.0f64, 1.0f64);
    for (p, q) in [(-dx, x - area.x.0), (dx, area.right() - x), (-dy, y - area.y.0), (dy, area.bottom() - y)] {
        if p == 0.0 {
            if q <= 0.0 {
                return false;
            }
        } else if p < 0.0 {
            from = from.max(q / p);
        } else {
            to = to.min(q / p);
        }
    }
    from < to
}

fn connectors_over_cards(d: &Drawing<'_>, out: &mut Vec<String>) {
    for stroke in connectors(d) {
        for piece in &stroke.connector {
            for (card, area) in d.parts.cards() {
                if crosses(*piece, &area.grown(-0.5)) {
                    out.push(format!("piece {piece:.1?} of `{}` through {} {}", clip(&stroke.d), d.parts.name(card), at(&area)));
                }
            }
        }
    }
}

/// Two connectors that lie on each other over a stretch look like one.
fn connectors_over_connectors(d: &Drawing<'_>, out: &mut Vec<String>) {
    let all = connectors(d);
    for (n, a) in all.iter().enumerate() {
        for b in &all[n + 1..] {
            for p in &a.connector {
                for q in &b.connector {
                    let shared = |p: (f64, f64, f64, f64), q: (f64, f64, f64, f64)| {
                        // Both upright, on the same x.
                        let upright = (p.0 - p.2).abs() < 0.1 && (q.0 - q.2).abs() < 0.1 && (p.0 - q.0).abs() < 1.5;
                        let (low, high) = (p.1.min(p.3).max(q.1.min(q.3)), p.1.max(p.3).min(q.1.max(q.3)));
                        if upright { high - low } else { 0.0 }
                    };
                    let flat = |p: &(f64, f64, f64, f64)| (p.1, p.0, p.3, p.2);
                    let length = shared(*p, *q).max(shared(flat(p), flat(q)));
                    if length > 3.0 {
                        out.push(format!("`{}` and `{}` share {length:.1} px at {p:.1?}", clip(&a.d), clip(&b.d)));
                    }
                }
            }
        }
    }
}

/// Whether a text is the letter on a disc.
fn on_disc(d: &Drawing<'_>, line: &Line) -> bool {
    let middle = (line.x.0 + line.width.0 / 2.0, line.y.0 - 0.3635 * line.size.0);
    d.parts.shapes.iter().any(|(node, ..)| match node {
        Node::Circle(c) => c.r.0 >= 6.0 && (c.cx.0 - middle.0).abs() < 1.0 && (c.cy.0 - middle.1).abs() < 1.5,
        _ => false,
    })
}

fn connectors_over_text(d: &Drawing<'_>, out: &mut Vec<String>) {
    for stroke in connectors(d) {
        for (line, around) in &d.parts.lines {
            let area = ink(line);
            if stroke.connector.iter().any(|piece| crosses(*piece, &area)) && !on_disc(d, line) {
                let lane = d.parts.lane(*around).unwrap_or("the page");
                out.push(format!("connector `{}` through `{}` {} in {lane}", clip(&stroke.d), clip(&text(line)), at(&area)));
            }
        }
    }
}

fn curve_over_words(d: &Drawing<'_>, out: &mut Vec<String>) {
    let lines: Vec<&Line> =
        d.parts.lines.iter().filter(|(_, around)| d.parts.lane(*around) == Some("emotions")).map(|(line, _)| *line).collect();
    for (node, _, around) in &d.parts.shapes {
        let Node::Path(stroke) = node else { continue };
        // The curve's own strokes, not hairlines, leaders or the mouths of faces.
        let curve = stroke.fill.is_none() && stroke.pen.is_some_and(|pen| pen.width.0 >= 1.95) && stroke.bounds.w.0 > 20.0;
        if !curve || d.parts.lane(*around) != Some("emotions") {
            continue;
        }
        let path = BezPath::from_svg(&stroke.d).expect("the scene's paths parse");
        for line in &lines {
            let area = ink(line);
            let mut hit = false;
            for segment in path.segments() {
                hit |= (0..=40)
                    .map(|n| segment.eval(f64::from(n) / 40.0))
                    .any(|p| p.x > area.x.0 && p.x < area.right() && p.y > area.y.0 && p.y < area.bottom());
            }
            if hit {
                out.push(format!("the curve runs through `{}` {}", clip(&text(line)), at(&area)));
            }
        }
    }
}

/// Faces, persona markers and stars of the curve against its words.
fn faces_over_words(d: &Drawing<'_>, out: &mut Vec<String>) {
    let lane = |around: &Option<usize>| d.parts.lane(*around) == Some("emotions");
    let marks: Vec<Rect> = d
        .parts
        .shapes
        .iter()
        .filter(|(node, area, around)| {
            let round = match node {
                Node::Circle(circle) => circle.r.0 >= 5.0,
                Node::Path(stroke) => stroke.fill.is_some() && (9.0..36.0).contains(&area.w.0) && (9.0..36.0).contains(&area.h.0),
                _ => false,
            };
            round && lane(around)
        })
        .map(|(_, area, _)| *area)
        .collect();
    for (line, _) in d.parts.lines.iter().filter(|(_, around)| lane(around)) {
        let area = ink(line);
        if let Some(mark) = marks.iter().find(|mark| mark.overlaps(&area, -0.5)) {
            out.push(format!("`{}` {} on a face or a star {}", clip(&text(line)), at(&area), at(mark)));
        }
    }
}

/// The page ends below what is drawn, and not much further down.
fn dead_space(d: &Drawing<'_>, out: &mut Vec<String>) {
    let lines = d.parts.lines.iter().map(|(line, _)| line.bounds().bottom());
    let lowest = d.parts.shapes.iter().map(|(_, area, _)| area.bottom()).chain(lines).fold(0.0, f64::max);
    let height = d.scene.height.0;
    let allowed = (0.05 * height).max(96.0);
    if height - lowest > allowed {
        out.push(format!("{:.0} of {height:.0} pixels below the content", height - lowest));
    }
}

fn ids(d: &Drawing<'_>, out: &mut Vec<String>) {
    let prefix = &d.scene.prefix;
    let plain = prefix.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if !plain || !prefix.starts_with(|c: char| c.is_ascii_alphabetic()) || !prefix.ends_with('-') {
        out.push(format!("prefix {prefix:?}"));
    }
    let mut seen = HashSet::new();
    for id in d.parts.groups.iter().filter_map(|(group, _)| group.id.as_deref()) {
        if !seen.insert(id) {
            out.push(format!("id {id} twice"));
        }
        if id.contains(char::is_whitespace) {
            out.push(format!("id {id:?} has white space"));
        }
    }
}

/// Lanes stand one under the other.
fn lanes_overlap(d: &Drawing<'_>, out: &mut Vec<String>) {
    let mut lanes: Vec<(&str, f64, f64)> = Vec::new();
    let shapes = d.parts.shapes.iter().map(|(_, area, around)| (*area, *around));
    let lines = d.parts.lines.iter().map(|(line, around)| (line.bounds(), *around));
    for (area, around) in shapes.chain(lines) {
        let Some(lane) = d.parts.lane(around) else { continue };
        match lanes.iter_mut().find(|(key, ..)| *key == lane) {
            Some((_, top, bottom)) => (*top, *bottom) = (top.min(area.y.0), bottom.max(area.bottom())),
            None => lanes.push((lane, area.y.0, area.bottom())),
        }
    }
    lanes.sort_by(|a, b| a.1.total_cmp(&b.1));
    for pair in lanes.windows(2) {
        // The boxes of two lines of text may share their empty edges.
        if pair[0].2 > pair[1].1 + 2.0 {
            out.push(format!("{} ends at {:.1}, {} begins at {:.1}", pair[0].0, pair[0].2, pair[1].0, pair[1].1));
        }
    }
}

fn numbers(d: &Drawing<'_>, out: &mut Vec<String>) {
    let mut check = |what: &str, values: &[f64]| {
        // A page of a million pixels has gone wrong as well.
        if values.iter().any(|v| !v.is_finite() || v.abs() > 1e6) {
            out.push(format!("{what}: {values:?}"));
        }
    };
    check("page", &[d.scene.width.0, d.scene.height.0]);
    for (line, _) in &d.parts.lines {
        check(&text(line), &[line.x.0, line.y.0, line.width.0, line.size.0, line.spacing.0]);
        for run in &line.runs {
            check(&run.text, &[run.x.0, run.width.0]);
        }
    }
    for (node, area, _) in &d.parts.shapes {
        check("area", &[area.x.0, area.y.0, area.w.0, area.h.0]);
        match node {
            Node::Path(stroke) => {
                check("path", &if stroke.d.contains("NaN") || stroke.d.contains("inf") { [f64::NAN] } else { [0.0] });
                paints(&mut check, stroke.fill, stroke.pen);
            }
            Node::Rect(shape) => {
                let negative = shape.rect.w.0 < 0.0 || shape.rect.h.0 < 0.0 || shape.radius.0 < 0.0;
                check("rect", &if negative { [f64::NAN] } else { [shape.radius.0] });
                paints(&mut check, shape.fill, shape.pen);
            }
            Node::Circle(circle) => paints(&mut check, circle.fill, circle.pen),
            Node::Picture(image) => check("picture", &[image.radius.0]),
            Node::Group(_) | Node::Line(_) => {}
        }
    }
}

fn paints(check: &mut impl FnMut(&str, &[f64]), fill: Option<Paint>, pen: Option<Pen>) {
    for paint in fill.into_iter().chain(pen.map(|pen| pen.ink)) {
        match paint {
            Paint::Plain(_) => {}
            Paint::Ramp { top, bottom } => check("ramp", &[top.0, bottom.0]),
            Paint::Wash { top, zero, bottom } => check("wash", &[top.0, zero.0, bottom.0]),
        }
    }
    if let Some(pen) = pen {
        let (dash, gap) = pen.dash.map_or((0.0, 0.0), |(dash, gap)| (dash.0, gap.0));
        check("pen", &[pen.width.0, dash, gap]);
    }
}

/// What stands in a group stays inside its bounds.
fn outside_groups(d: &Drawing<'_>, out: &mut Vec<String>) {
    let bounds = |n: usize| d.parts.groups[n].0.bounds;
    for (line, around) in &d.parts.lines {
        for group in d.parts.around(*around) {
            if let Some(area) = bounds(group).filter(|area| !area.contains(&line.bounds(), 0.5)) {
                let what = format!("`{}` {}", clip(&text(line)), at(&line.bounds()));
                out.push(format!("text {what} leaves {} {}", d.parts.name(group), at(&area)));
            }
        }
    }
    for (_, shape, around) in &d.parts.shapes {
        for group in d.parts.around(*around) {
            if let Some(area) = bounds(group).filter(|area| !area.contains(shape, 1.0)) {
                out.push(format!("shape {} leaves {} {}", at(shape), d.parts.name(group), at(&area)));
            }
        }
    }
}

fn outside_page(d: &Drawing<'_>, out: &mut Vec<String>) {
    let page = Rect::new(0.0, 0.0, d.scene.width.0, d.scene.height.0);
    for (line, _) in &d.parts.lines {
        if !page.contains(&line.bounds(), 0.5) {
            out.push(format!("text `{}` {} leaves the page {}", clip(&text(line)), at(&line.bounds()), at(&page)));
        }
    }
    for (_, shape, around) in &d.parts.shapes {
        if !page.contains(shape, 0.5) {
            out.push(format!(
                "shape {} of {} leaves the page {}",
                at(shape),
                d.parts.lane(*around).unwrap_or("the page"),
                at(&page)
            ));
        }
    }
}

fn text_over_cards(d: &Drawing<'_>, out: &mut Vec<String>) {
    let cards = d.parts.cards();
    let areas: Vec<Rect> = d.parts.lines.iter().map(|(line, _)| ink(line)).chain(cards.iter().map(|(_, area)| *area)).collect();
    let count = d.parts.lines.len();
    for (a, b) in overlaps(&areas, 1.0) {
        if a < count && b >= count {
            let ((line, around), (card, area)) = (d.parts.lines[a], cards[b - count]);
            // Fail and wait points are marked on the edge of their card; the number of a connector has no card.
            let letter = on_disc(d, line) && !text(line).chars().all(|c| c.is_ascii_digit());
            if !letter && !d.parts.around(around).any(|n| n == card) {
                out.push(format!("`{}` {} on {} {}", clip(&text(line)), at(&areas[a]), d.parts.name(card), at(&area)));
            }
        }
    }
}

/// Text against the small marks of other owners: icons, channel dots, stars, pips, letters.
fn text_over_marks(d: &Drawing<'_>, out: &mut Vec<String>) {
    let marks: Vec<(Rect, Option<usize>)> = d
        .parts
        .shapes
        .iter()
        .filter(|(node, area, around)| {
            let small = (2.0..24.0).contains(&area.w.0) && (2.0..24.0).contains(&area.h.0);
            // The curve has a check of its own.
            small && !matches!(node, Node::Rect(_)) && d.parts.lane(*around) != Some("emotions")
        })
        .map(|(_, area, around)| (*area, *around))
        .collect();
    let areas: Vec<Rect> = d.parts.lines.iter().map(|(line, _)| ink(line)).chain(marks.iter().map(|(area, _)| *area)).collect();
    let count = d.parts.lines.len();
    for (a, b) in overlaps(&areas, 1.0) {
        if a < count && b >= count && !on_disc(d, d.parts.lines[a].0) {
            let (line, around) = d.parts.lines[a];
            let lane = d.parts.lane(around).or(d.parts.lane(marks[b - count].1)).unwrap_or("the page");
            out.push(format!("`{}` {} on a mark {} in {lane}", clip(&text(line)), at(&areas[a]), at(&areas[b])));
        }
    }
}

fn text_over_text(d: &Drawing<'_>, out: &mut Vec<String>) {
    let areas: Vec<Rect> = d.parts.lines.iter().map(|(line, _)| ink(line)).collect();
    for (a, b) in overlaps(&areas, 0.5) {
        let ((la, ga), (lb, gb)) = (d.parts.lines[a], d.parts.lines[b]);
        let lane = d.parts.lane(ga).or(d.parts.lane(gb)).unwrap_or("the page");
        out.push(format!("`{}` {} and `{}` {} in {lane}", clip(&text(la)), at(&areas[a]), clip(&text(lb)), at(&areas[b])));
    }
}

/// The characters of a text that have to be seen, wherever its lines break.
fn visible(text: &str) -> Vec<char> {
    text.chars()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        })
        .filter(|c| !is_bare(*c))
        .collect()
}

/// Whether a character is a mark over or under letters that no face has: such a mark takes no room, and is reported instead.
fn is_bare(c: char) -> bool {
    unicode_bidi::bidi_class(c) == unicode_bidi::BidiClass::NSM
        && FONTS.shape(c.encode_utf8(&mut [0; 4]), cjm::text::Style::new(14.0)).missing().contains(&c)
}

fn is_rtl(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'))
}

/// Whether `words` hold `text`: character by character, or, where a line may be reordered (`rtl` or text of that kind), at least
/// all its characters.
fn holds(words: &[char], text: &str, rtl: bool) -> bool {
    let text_chars = visible(text);
    if rtl || is_rtl(text) || words.iter().any(|c| is_rtl(c.encode_utf8(&mut [0; 4]))) {
        let mut left: BTreeMap<char, i64> = BTreeMap::new();
        for c in words {
            *left.entry(*c).or_default() += 1;
        }
        for c in &text_chars {
            *left.entry(*c).or_default() -= 1;
        }
        return left.values().all(|n| *n >= 0);
    }
    text_chars.is_empty() || words.windows(text_chars.len()).any(|window| window == text_chars)
}

/// Everything the sheet's lanes show is there to read.
fn texts_lost(d: &Drawing<'_>, out: &mut Vec<String>) {
    // Texts of every lane, card by card and as a whole.
    let mut cards: BTreeMap<&str, Vec<Vec<char>>> = BTreeMap::new();
    for (n, (group, around)) in d.parts.groups.iter().enumerate() {
        let outermost = !d.parts.around(*around).any(|n| d.parts.groups[n].0.bounds.is_some());
        if let Some(lane) = d.parts.lane(Some(n)).filter(|_| group.bounds.is_some() && outermost) {
            cards.entry(lane).or_default().push(visible(&d.parts.words(n)));
        }
    }
    for (line, around) in &d.parts.lines {
        let bounded = d.parts.around(*around).any(|n| d.parts.groups[n].0.bounds.is_some());
        if let Some(lane) = d.parts.lane(*around).filter(|_| !bounded) {
            let loose = cards.entry(lane).or_default();
            // All that stands free in a lane is read as one, after the cards.
            match loose.first_mut().filter(|_| lane == "channels") {
                Some(words) => words.extend(visible(&text(line))),
                None => loose.push(visible(&text(line))),
            }
        }
    }
    let mut expect = |lane: &str, what: &str, text: &str| {
        if !cards.get(lane).is_some_and(|cards| cards.iter().any(|words| holds(words, text, d.scene.rtl))) {
            out.push(format!("{what} `{}` is nowhere in lane {lane}", clip(text)));
        }
    };
    for lane in d.sheet.lanes() {
        for stage in &d.journey.stages {
            match lane {
                "stages" => expect(lane, "stage", &stage.name),
                "goals" => stage.goal.iter().for_each(|goal| expect(lane, "goal", goal)),
                "touchpoints" | "customer_actions" => {
                    for touchpoint in &stage.touchpoints {
                        expect(lane, "touchpoint", &touchpoint.name);
                        touchpoint.moment.actions.iter().for_each(|action| expect(lane, "action", action));
                    }
                    stage.whole.actions.iter().for_each(|action| expect(lane, "action", action));
                }
                _ => {}
            }
            let moments = std::iter::once(&stage.whole).chain(stage.touchpoints.iter().map(|t| &t.moment));
            for moment in moments {
                for text in held(moment, lane) {
                    expect(lane, "text", text);
                }
                match lane {
                    "channels" => {
                        moment.channels.iter().for_each(|n| expect(lane, "channel", &capital(&d.journey.channels[*n].name)));
                    }
                    "metrics" => moment.metrics.iter().for_each(|n| expect(lane, "metric", &d.journey.metrics[*n].name)),
                    "research" => moment.evidence.iter().for_each(|n| expect(lane, "evidence", &d.journey.evidence[*n].title)),
                    _ => {}
                }
            }
        }
    }
    for (n, own) in d.journey.lanes.iter().enumerate() {
        if !takes_own_lanes(d.sheet) && !d.sheet.lanes().contains(&own.id.as_str()) {
            continue;
        }
        let moments =
            d.journey.stages.iter().flat_map(|s| std::iter::once(&s.whole).chain(s.touchpoints.iter().map(|t| &t.moment)));
        for remark in moments.flat_map(|m| &m.own).filter(|(lane, _)| *lane == n).flat_map(|(_, remarks)| remarks) {
            expect(&format!("own-{}", own.id.value), "text of an own lane", &remark.text);
        }
    }
    let page: Vec<Vec<char>> = ["emotions", ""]
        .iter()
        .map(|lane| {
            let lines = d.parts.lines.iter().filter(|(_, around)| lane.is_empty() || d.parts.lane(*around) == Some(lane));
            visible(&lines.map(|(line, _)| text(line)).collect::<Vec<_>>().join(" "))
        })
        .collect();
    if d.sheet.lanes().contains(&"emotions") {
        let moments =
            d.journey.stages.iter().flat_map(|s| std::iter::once(&s.whole).chain(s.touchpoints.iter().map(|t| &t.moment)));
        for feeling in moments.flat_map(|m| &m.emotions).filter_map(|e| e.feeling.as_ref()) {
            // The lines of a feeling stand together, but other words may follow in between.
            if !holds(&page[0], feeling, d.scene.rtl) {
                out.push(format!("feeling `{}` is nowhere on the curve", clip(feeling)));
            }
        }
    }
    let head = [Some(&d.journey.title), d.journey.scenario.as_ref(), d.journey.goal.as_ref()];
    let names = d.journey.personas.iter().map(|persona| &persona.name);
    for text in head.into_iter().flatten().chain(names) {
        if !holds(&page[1], text, d.scene.rtl) {
            out.push(format!("`{}` is nowhere on the page", clip(text)));
        }
    }
}

/// Whether a sheet shows every own lane of a journey.
fn takes_own_lanes(sheet: &Sheet) -> bool {
    match &sheet.design {
        Design::Matrix(matrix) => matrix.lanes.takes_own(),
    }
}

/// A channel's name in small letters is drawn with a capital.
fn capital(name: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if first.is_ascii_lowercase() && !name.chars().any(char::is_uppercase) => {
            first.to_ascii_uppercase().to_string() + chars.as_str()
        }
        _ => name.to_owned(),
    }
}

/// The texts a lane shows of a moment.
fn held<'a>(moment: &'a Moment, lane: &str) -> Vec<&'a str> {
    let remarks = |remarks: &'a [cjm::model::Remark]| remarks.iter().map(|r| r.text.as_str()).collect();
    let items = |items: &'a [cjm::model::Item]| {
        items.iter().flat_map(|i| [Some(&i.text), i.actor.as_ref(), i.system.as_ref()]).flatten().map(|t| t.as_str()).collect()
    };
    match lane {
        "pain_points" => {
            moment.pain_points.iter().flat_map(|p| [Some(&p.text), p.root_cause.as_ref()]).flatten().map(|t| t.as_str()).collect()
        }
        "opportunities" => {
            moment.opportunities.iter().flat_map(|o| [Some(&o.text), o.status.as_ref()]).flatten().map(|t| t.as_str()).collect()
        }
        "thoughts" => moment.thoughts.iter().chain(&moment.quotes).map(|r| r.text.as_str()).collect(),
        "gains" => remarks(&moment.gains),
        "needs" => remarks(&moment.needs),
        "workarounds" => remarks(&moment.workarounds),
        "policies" => remarks(&moment.policies),
        "physical_evidence" => items(&moment.physical_evidence),
        "frontstage" => items(&moment.frontstage),
        "backstage" => items(&moment.backstage),
        "support" => items(&moment.support),
        "fail_points" => {
            moment.fail_points.iter().flat_map(|f| [Some(&f.text), f.recovery.as_ref()]).flatten().map(|t| t.as_str()).collect()
        }
        "time" => moment.duration.iter().chain(&moment.wait).map(|t| t.as_str()).collect(),
        "links" => moment.links.iter().map(|l| l.text.as_str()).collect(),
        _ => Vec::new(),
    }
}

/// Reads a journey that has to be right.
pub(crate) fn read(yaml: &str) -> Result<Journey, String> {
    let sources = Sources::new(Source { name: "test.yaml".to_owned(), text: yaml.to_owned() });
    let (journey, found) = cjm::parse::parse(&sources);
    journey.ok_or_else(|| {
        let first = found.iter().find(|d| d.level == cjm::diagnostic::Level::Error);
        first.map_or("no journey and no error".to_owned(), |d| {
            let (line, _) = sources.main().position(d.primary.span.start);
            format!("line {line}: {}: {}: `{}`", d.name, d.title, yaml.lines().nth(line - 1).unwrap_or_default().trim())
        })
    })
}

/// All findings of a journey on a sheet.
pub(crate) fn check(journey: &Journey, sheet: &Sheet) -> Vec<Finding> {
    check_in(journey, sheet, cjm::own_locale(journey))
}

/// All findings of a journey on a sheet in a language.
pub(crate) fn check_in(journey: &Journey, sheet: &Sheet, locale: &Locale) -> Vec<Finding> {
    let (scene, _) = cjm::draw_in(journey, sheet, locale, &FONTS, None);
    let drawing = Drawing { journey, sheet, scene: &scene, parts: Parts::of(&scene) };
    let mut findings = Vec::new();
    for (check, run) in CHECKS {
        let mut messages = Vec::new();
        run(&drawing, &mut messages);
        findings.extend(messages.into_iter().map(|message| Finding { check, message }));
    }
    findings
}

/// What the file that shows a scene gets wrong.
fn document(scene: &Scene, again: &Scene) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |check: &'static str, message: String| findings.push(Finding { check, message });
    let options = Options { text: TextMode::Live, ..Options::default() };
    let draw = |scene: &Scene| render(scene, &FONTS, &Theme::LIGHT, Format::Svg, &options).expect("an SVG has no size limit");
    let bytes = draw(scene);
    if bytes != draw(again) {
        add("same-bytes", "two drawings of the same journey differ".to_owned());
    }
    let svg = String::from_utf8(bytes).expect("an SVG is UTF-8");
    match roxmltree::Document::parse(&svg) {
        Err(error) => add("well-formed", error.to_string()),
        Ok(document) => {
            let mut ids = HashSet::new();
            for id in document.descendants().filter_map(|node| node.attribute("id")) {
                if !id.starts_with(&scene.prefix) {
                    add("id-prefix", id.to_owned());
                }
                if !ids.insert(id) {
                    add("id-twice", id.to_owned());
                }
            }
            for attribute in document.descendants().flat_map(|node| node.attributes()) {
                let number = attribute.value();
                if number == "NaN" || number == "inf" || number == "-inf" || number == "-0" {
                    add("svg-number", format!("{}={number}", attribute.name()));
                }
            }
        }
    }
    if let Err(error) = usvg::Tree::from_str(&svg, &usvg::Options::default()) {
        add("usvg", error.to_string());
    }
    findings
}

/// Everything about a journey file: it parses, and its drawings have no findings. Each with the sheet's name.
fn all(yaml: &str, thorough: bool) -> Vec<(String, Finding)> {
    let journey = match read(yaml) {
        Ok(journey) => journey,
        Err(message) => return vec![(String::new(), Finding { check: "parses", message })],
    };
    let mut findings = Vec::new();
    for sheet in SHEETS {
        findings.extend(check(&journey, sheet).into_iter().map(|f| (sheet.name.to_owned(), f)));
        if thorough {
            let draw = || cjm::draw(&journey, sheet, &FONTS).0;
            findings.extend(document(&draw(), &draw()).into_iter().map(|f| (sheet.name.to_owned(), f)));
        }
    }
    findings
}

/// What is wrong with the drawings of a journey in a language. Each with the sheet's name and the language.
fn in_locale(yaml: &str, locale: &Locale) -> Vec<(String, Finding)> {
    let journey = read(yaml).expect("the same file is read in its own language");
    let mut findings = Vec::new();
    for sheet in SHEETS {
        let name = format!("{} {}", sheet.name, locale.tag);
        findings.extend(check_in(&journey, sheet, locale).into_iter().map(|f| (name.clone(), f)));
    }
    findings
}

/// A report of at most a few findings of each kind.
fn report(found: &[(String, String, Finding)]) -> String {
    let mut kinds: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, sheet, finding) in found {
        kinds.entry(finding.check).or_default().push(format!("  {name}, {sheet}: {}", finding.message));
    }
    let parts = kinds.iter().map(|(kind, messages)| {
        let shown = messages.iter().take(4).cloned().collect::<Vec<_>>().join("\n");
        format!("{kind}: {}\n{shown}", messages.len())
    });
    parts.collect::<Vec<_>>().join("\n")
}

/// The files under `examples/`, by name.
pub(crate) fn examples() -> Vec<(String, String)> {
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut files: Vec<(String, String)> = std::fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn examples_are_drawn_without_a_flaw() {
    let examples = examples();
    assert!(examples.len() >= 4);
    let found: Vec<_> = examples
        .par_iter()
        .flat_map_iter(|(name, yaml)| all(yaml, true).into_iter().map(|(sheet, finding)| (name.clone(), sheet, finding)))
        .collect();
    assert!(found.is_empty(), "\n{}", report(&found));
}

#[test]
fn examples_are_drawn_without_a_flaw_in_every_language() {
    let examples = examples();
    let jobs: Vec<_> = examples.iter().flat_map(|example| LOCALES.iter().map(move |locale| (example, locale))).collect();
    let found: Vec<_> = jobs
        .into_par_iter()
        .flat_map_iter(|((name, yaml), locale)| in_locale(yaml, locale).into_iter().map(|(sheet, f)| (name.clone(), sheet, f)))
        .collect();
    assert!(found.is_empty(), "\n{}", report(&found));
}

#[test]
fn made_up_journeys_are_drawn_without_a_flaw() {
    let found: Vec<_> = seeds()
        .into_par_iter()
        .flat_map_iter(|seed| {
            let yaml = generate::journey(seed).file();
            // Documents are slow to read: every seventh, and all kinds of journeys among them.
            let thorough = seed % 7 == 0;
            // Every fourth in another language as well, one after the other.
            let locale = (seed % 4 == 1).then(|| LOCALES[(seed / 4) as usize % LOCALES.len()]);
            let other = locale.map(|locale| in_locale(&yaml, &locale)).unwrap_or_default();
            let found = all(&yaml, thorough).into_iter().chain(other);
            found.map(move |(sheet, finding)| (format!("seed {seed}"), sheet, finding))
        })
        .collect();
    assert!(found.is_empty(), "\n{}\nFor the smallest file with a flaw run\n{HOW}", report(&found));
}

const HOW: &str = "  FLAW=<check> cargo test --test suite smallest -- --ignored --nocapture";

/// Prints the smallest file found for every kind of flaw: of the check named by `FLAW`, of messages that hold `LIKE`, of the
/// journey of `SEED`; or of all of them.
#[test]
#[ignore = "a tool for whoever mends the drawing"]
#[allow(clippy::print_stdout, reason = "this is what the tool is for")]
fn smallest_file_with_a_flaw() {
    let asked = |name: &str| std::env::var(name).unwrap_or_default();
    let (flaw, like) = (asked("FLAW"), asked("LIKE"));
    let seeds = asked("SEED").parse().map_or(seeds(), |seed: u64| seed..seed + 1);
    let wanted = |f: &Finding| (flaw.is_empty() || f.check == flaw) && f.message.contains(&like);
    let flaws = |yaml: &str, sheet: &Sheet| -> Vec<Finding> {
        let found = read(yaml).map(|journey| check(&journey, sheet)).unwrap_or_default();
        found.into_iter().filter(wanted).collect()
    };
    // The smallest journey that shows each flaw: big ones take long to shrink.
    let seen: Vec<(&'static str, usize, u64, &Sheet)> = seeds
        .into_par_iter()
        .flat_map_iter(|seed| {
            let yaml = generate::journey(seed).file();
            let on = |sheet| flaws(&yaml, sheet).into_iter().map(|f| (f.check, yaml.len(), seed, sheet)).collect::<Vec<_>>();
            SHEETS.iter().flat_map(on).collect::<Vec<_>>()
        })
        .collect();
    let mut smallest: BTreeMap<&'static str, (usize, u64, &Sheet)> = BTreeMap::new();
    for (kind, length, seed, sheet) in seen {
        let entry = smallest.entry(kind).or_insert((length, seed, sheet));
        if length < entry.0 {
            *entry = (length, seed, sheet);
        }
    }
    let smallest: Vec<_> = smallest.into_iter().collect();
    smallest.par_iter().for_each(|(kind, (_, seed, sheet))| {
        let first = |yaml: &Yaml| flaws(&yaml.file(), sheet).into_iter().find(|f| f.check == *kind);
        let small = generate::shrink(&generate::journey(*seed), &mut |yaml| first(yaml).is_some());
        let message = first(&small).map_or_else(String::new, |f| f.message);
        println!("## {kind}, {}, seed {seed}\n\n{message}\n\n```yaml\n{}```\n", sheet.name, small.file());
    });
}

#[test]
fn crossing_is_seen() {
    let area = Rect::new(10.0, 10.0, 10.0, 10.0);
    assert!(crosses((0.0, 15.0, 30.0, 15.0), &area) && crosses((12.0, 12.0, 18.0, 18.0), &area));
    assert!(!crosses((0.0, 5.0, 30.0, 5.0), &area) && !crosses((0.0, 15.0, 9.0, 15.0), &area));
    assert!(!crosses((10.0, 0.0, 10.0, 40.0), &area), "an edge is no inside");
}

#[test]
fn overlap_is_seen() {
    let areas = [Rect::new(0.0, 0.0, 10.0, 10.0), Rect::new(9.0, 9.0, 5.0, 5.0), Rect::new(10.0, 0.0, 5.0, 5.0)];
    assert_eq!(overlaps(&areas, 0.5), vec![(0, 1)]);
}
