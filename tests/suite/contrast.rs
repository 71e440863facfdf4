//! Contrast of every colour with its background, by WCAG 2.2: text 4.5 (1.4.3), marks 3 (1.4.11).

use std::collections::BTreeSet;

use cjm::scene::{Node, Paint, Rect};
use cjm::sheet::SHEETS;
use cjm::theme::contrast::{Foreground, LowContrast, Pair, low_contrast, pairs};
use cjm::theme::{Color, Ink, THEMES, Theme};

use crate::generate;
use crate::harness::{FONTS, examples, read};

use crate::tidy::{root, sources};

/// Pairs with too little contrast, for a message.
fn listed(found: &[LowContrast], theme: &Theme) -> Vec<String> {
    let one = |found: &LowContrast| {
        let Pair { ink, ground, foreground } = found.pair;
        let (front, behind) = (theme.hex(ink), theme.hex(ground));
        format!(
            "{}: {} {front} on {} {behind}: {:.2} of {}",
            theme.name(),
            ink.name(),
            ground.name(),
            found.ratio,
            foreground.min_contrast()
        )
    };
    found.iter().map(one).collect()
}

#[test]
fn every_pair_of_every_theme_has_enough_contrast() {
    let found: Vec<String> = THEMES.iter().flat_map(|theme| listed(&low_contrast(theme), theme)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// The table is complete: it contains all pairs that occur in drawings.
#[test]
fn colour_pairs_on_real_sheets_are_in_the_table() {
    fn step(nodes: &[Node], grounds: &mut Vec<(Rect, Ink)>, pairs: &mut BTreeSet<(Ink, Ink)>) {
        for node in nodes {
            match node {
                Node::Group(group) => step(&group.nodes, grounds, pairs),
                Node::Rect(shape) => grounds.extend(plain(shape.fill).map(|ink| (shape.rect, ink))),
                Node::Path(stroke) => grounds.extend(plain(stroke.fill).map(|ink| (stroke.bounds(), ink))),
                Node::Circle(c) => {
                    let area = Rect::new(c.cx.0 - c.r.0, c.cy.0 - c.r.0, 2.0 * c.r.0, 2.0 * c.r.0);
                    grounds.extend(plain(c.fill).map(|ink| (area, ink)));
                }
                // Nothing is written on a picture.
                Node::Picture(_) => {}
                Node::Text(line) => {
                    let middle = Rect::new(line.x.0 + line.width.0 / 2.0, line.y.0 - 0.3 * line.size.0, 0.0, 0.0);
                    let below = grounds.iter().rev().find(|(area, _)| area.contains(&middle, 0.0));
                    pairs.insert((line.ink, below.map_or(Ink::Paper, |(_, ink)| *ink)));
                }
            }
        }
    }
    let all = examples().into_iter().map(|(_, yaml)| yaml).chain((0..60).map(generate::journey));
    let mut drawn = BTreeSet::new();
    for journey in all.filter_map(|yaml| read(&yaml).ok()) {
        for sheet in SHEETS {
            step(&cjm::draw(&journey, sheet, &FONTS).0.nodes, &mut Vec::new(), &mut drawn);
        }
    }
    assert!(drawn.len() > 20, "{drawn:?}");
    let known: BTreeSet<(Ink, Ink)> =
        pairs().iter().filter(|pair| pair.foreground == Foreground::Text).map(|p| (p.ink, p.ground)).collect();
    let missing: Vec<_> = drawn.difference(&known).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

fn plain(paint: Option<Paint>) -> Option<Ink> {
    match paint? {
        Paint::Plain(ink) => Some(ink),
        Paint::Ramp(_) => None,
    }
}

#[test]
fn black_on_white_is_twenty_one() {
    let (black, white) = (Color::new([0; 3]), Color::new([255; 3]));
    assert!((21.0 - black.contrast(white)).abs() < 1e-9);
    assert!((1.0 - white.contrast(white)).abs() < 1e-9);
}

/// CIE lightness, 0 (black) to 100 (white): what is left of a colour on a grey copy. Steps of about 2.3 can just be seen side by
/// side (Mahy et al. 1994); a copy and some distance ask for more.
fn lightness(ink: Ink) -> f64 {
    let y = Theme::PRINT.color(ink).luminance();
    if y > 0.008_856 { 116.0 * y.cbrt() - 16.0 } else { 903.3 * y }
}

#[test]
fn a_grey_copy_of_the_print_theme_is_readable() {
    use cjm::theme::{FEELINGS, STAGE_HUES};
    let apart = |a: Ink, b: Ink, least: f64| {
        let step = (lightness(a) - lightness(b)).abs();
        assert!(step >= least, "{} and {}: {step:.1} of {least}", a.name(), b.name());
    };
    // Neighbouring stages: by the lightness of their outlines, besides their gaps and names.
    for n in 0..STAGE_HUES {
        apart(Ink::StageLine(n), Ink::StageLine(n + 1), 15.0);
    }
    // Emotions: the worse, the darker, besides their height on the curve and the face's mouth.
    for n in 1..FEELINGS {
        assert!(lightness(Ink::Feel(n)) > lightness(Ink::Feel(n - 1)), "{n}");
        apart(Ink::Feel(n), Ink::Feel(n - 1), 5.0);
    }
    apart(Ink::Feel(0), Ink::Feel(FEELINGS - 1), 30.0);
    // Pain points from gains and opportunities: by their outlines, besides pips, plus signs and tags.
    apart(Ink::PainLine, Ink::ChanceLine, 20.0);
    apart(Ink::PainLine, Ink::GainLine, 20.0);
    apart(Ink::PainMark, Ink::PainRest, 30.0);
    // The lanes behind the scenes: from front to back ever lighter, besides the lines and names between them.
    apart(Ink::FrontLine, Ink::BackLine, 12.0);
    apart(Ink::BackLine, Ink::SupportLine, 12.0);
    // Personas: by the shape of their markers and the dashes of their lines, which are the same in every theme; what is drawn
    // in their colours is dark enough to be copied.
    for n in 0..cjm::theme::PERSONA_HUES {
        assert!(lightness(Ink::PersonaText(n)) < 40.0);
    }
}

#[test]
fn the_print_theme_takes_little_ink() {
    // Large areas are white or nearly white; text, outlines and small marks are dark.
    let large = [
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
        Ink::Badge,
        Ink::ChanceTag,
    ];
    let stages = (0..cjm::theme::STAGE_HUES).map(Ink::Stage);
    let personas = (0..cjm::theme::PERSONA_HUES).map(Ink::Persona);
    for ink in large.into_iter().chain(stages).chain(personas) {
        assert!(lightness(ink) > 90.0, "{}: {}", ink.name(), lightness(ink));
    }
}

#[test]
fn colours_are_only_in_the_theme() {
    let color = |text: &str| {
        text.match_indices('#').any(|(at, _)| {
            let digits = text[at + 1..].bytes().take_while(u8::is_ascii_hexdigit).count();
            matches!(digits, 3 | 6 | 8) && text[..at].ends_with('"')
        })
    };
    // Examples of theme files are made of colours.
    let homes = ["src/theme/", "src/parse/reader/theme_rules.rs"];
    for file in sources().iter().filter(|file| !homes.iter().any(|home| file.path.starts_with(home))) {
        let shipped = file.text.split("#[cfg(test)]").next().unwrap_or_default();
        let found: Vec<&str> = shipped.lines().filter(|line| !line.trim_start().starts_with("//") && color(line)).collect();
        assert!(found.is_empty(), "{}: {found:?}", file.path);
    }
    for entry in std::fs::read_dir(root().join("templates")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            assert!(!color(&std::fs::read_to_string(&path).unwrap()), "{}", path.display());
        }
    }
}
