//! Contrast of every colour with what it stands on, by WCAG 2.2: text 4.5 (1.4.3), marks 3 (1.4.11).

use std::collections::BTreeSet;

use cjm::scene::{Node, Paint, Rect};
use cjm::sheet::SHEETS;
use cjm::theme::{Ink, PERSONA_HUES, STAGE_HUES, Theme};

use crate::generate;
use crate::geometry::{FONTS, examples, read};

const THEMES: &[Theme] = &[Theme::LIGHT];

/// What plain text stands on.
const GROUNDS: [Ink; 11] = [
    Ink::Paper,
    Ink::Card,
    Ink::Branch,
    Ink::Bubble,
    Ink::Pain,
    Ink::Gain,
    Ink::Chance,
    Ink::Proof,
    Ink::Front,
    Ink::Back,
    Ink::Support,
];

/// Text and its ground.
fn texts() -> Vec<(Ink, Ink)> {
    let mut pairs: Vec<(Ink, Ink)> = GROUNDS.iter().flat_map(|ground| [(Ink::Text, *ground), (Ink::Soft, *ground)]).collect();
    pairs.extend([
        (Ink::Faint, Ink::Paper),
        (Ink::Faint, Ink::Card),
        (Ink::BadgeText, Ink::Badge),
        (Ink::StrongText, Ink::Strong),
        (Ink::StrongText, Ink::ChanceTagText),
        (Ink::BubbleText, Ink::Bubble),
        (Ink::PainText, Ink::Pain),
        (Ink::ChanceText, Ink::Chance),
        (Ink::ChanceTagText, Ink::ChanceTag),
        (Ink::BranchText, Ink::Branch),
        (Ink::Link, Ink::Paper),
        (Ink::Link, Ink::Branch),
        (Ink::OnMark, Ink::PainMark),
        (Ink::OnMark, Ink::Wait),
    ]);
    pairs.extend((0..STAGE_HUES).map(|n| (Ink::StageText, Ink::Stage(n))));
    for n in 0..PERSONA_HUES {
        pairs.extend([
            (Ink::PersonaText(n), Ink::Persona(n)),
            (Ink::PersonaText(n), Ink::Paper),
            (Ink::PersonaText(n), Ink::Branch),
        ]);
    }
    pairs
}

/// Marks and what they stand on. Rules and card outlines only part what is apart already, and an empty pip says nothing that the
/// word beside it does not: they are not here.
fn marks() -> Vec<(Ink, Ink)> {
    let mut pairs = vec![
        (Ink::Mark, Ink::Paper),
        (Ink::Star, Ink::Mark),
        (Ink::Wire, Ink::Paper),
        (Ink::Wire, Ink::Branch),
        (Ink::Rule, Ink::Paper),
        (Ink::Rule, Ink::Branch),
        (Ink::PainMark, Ink::Pain),
        (Ink::PainMark, Ink::Paper),
        (Ink::PainMark, Ink::Branch),
        (Ink::PainMark, Ink::Card),
        (Ink::OnMark, Ink::PainMark),
        (Ink::Wait, Ink::Card),
        (Ink::GainText, Ink::Gain),
        (Ink::BranchText, Ink::Branch),
        (Ink::Soft, Ink::Paper),
    ];
    for n in 0..5 {
        pairs.extend([
            (Ink::FaceLine, Ink::Feel(n)),
            (Ink::Feel(n), Ink::Paper),
            (Ink::Feel(n), Ink::Branch),
            (Ink::Feel(n), Ink::Card),
        ]);
    }
    pairs.extend((0..PERSONA_HUES).map(|n| (Ink::PersonaText(n), Ink::Paper)));
    pairs
}

fn luminance(hex: &str) -> f64 {
    let channel = |n: usize| {
        let value = f64::from(u8::from_str_radix(&hex[1 + 2 * n..3 + 2 * n], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
}

fn contrast(theme: &Theme, a: Ink, b: Ink) -> f64 {
    let (a, b) = (luminance(theme.hex(a)), luminance(theme.hex(b)));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn too_low(pairs: &[(Ink, Ink)], least: f64) -> Vec<String> {
    let mut found = Vec::new();
    for theme in THEMES {
        for (ink, ground) in pairs {
            let ratio = contrast(theme, *ink, *ground);
            if ratio < least {
                found.push(format!("{}: {} on {}: {ratio:.2} of {least}", theme.name(), ink.name(), ground.name()));
            }
        }
    }
    found
}

#[test]
fn text_is_readable_on_its_ground() {
    assert_eq!(too_low(&texts(), 4.5), Vec::<String>::new());
}

#[test]
fn marks_are_told_from_their_ground() {
    assert_eq!(too_low(&marks(), 3.0), Vec::<String>::new());
}

/// The table is complete: what drawings really put on each other stands in it.
#[test]
fn text_on_real_sheets_is_readable() {
    fn step(nodes: &[Node], grounds: &mut Vec<(Rect, Ink)>, pairs: &mut BTreeSet<(Ink, Ink)>) {
        for node in nodes {
            match node {
                Node::Group(group) => step(&group.nodes, grounds, pairs),
                Node::Rect(shape) => grounds.extend(plain(shape.fill).map(|ink| (shape.rect, ink))),
                Node::Path(stroke) => grounds.extend(plain(stroke.fill).map(|ink| (stroke.bounds, ink))),
                Node::Circle(c) => {
                    let area = Rect::new(c.cx.0 - c.r.0, c.cy.0 - c.r.0, 2.0 * c.r.0, 2.0 * c.r.0);
                    grounds.extend(plain(c.fill).map(|ink| (area, ink)));
                }
                // Nothing is written on a picture.
                Node::Picture(_) => {}
                Node::Line(line) => {
                    let middle = Rect::new(line.x.0 + line.width.0 / 2.0, line.y.0 - 0.3 * line.size.0, 0.0, 0.0);
                    let below = grounds.iter().rev().find(|(area, _)| area.contains(&middle, 0.0));
                    pairs.insert((line.ink, below.map_or(Ink::Paper, |(_, ink)| *ink)));
                }
            }
        }
    }
    let all = examples().into_iter().map(|(_, yaml)| yaml).chain((0..60).map(|seed| generate::journey(seed).file()));
    let mut pairs = BTreeSet::new();
    for journey in all.filter_map(|yaml| read(&yaml).ok()) {
        for sheet in SHEETS.iter() {
            step(&cjm::draw(&journey, sheet, &FONTS).0.nodes, &mut Vec::new(), &mut pairs);
        }
    }
    assert!(pairs.len() > 20, "{pairs:?}");
    let pairs: Vec<(Ink, Ink)> = pairs.into_iter().collect();
    assert_eq!(too_low(&pairs, 4.5), Vec::<String>::new());
}

fn plain(paint: Option<Paint>) -> Option<Ink> {
    match paint? {
        Paint::Plain(ink) => Some(ink),
        Paint::Ramp { .. } | Paint::Wash { .. } => None,
    }
}

#[test]
fn black_on_white_is_twenty_one() {
    assert!((21.0 - (luminance("#FFFFFF") + 0.05) / (luminance("#000000") + 0.05)).abs() < 1e-9);
}
