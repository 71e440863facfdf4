//! The curve, and the stars of moments of truth: what a drawing states about the emotional arc.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use cjm::block::{AreaBody, Board, Body, Curve, CurvePoint, Matrix};
use cjm::compose::compose;
use cjm::facts::{ArcPoint, Facts};
use cjm::reading::ReadingNode;
use cjm::scene::{Node, Paint};
use cjm::sheet::{Sheet, Subject, sheet};
use cjm::theme::Ink;
use cjm::words::ENGLISH;

use crate::defects::{lines, map};
use crate::generate;
use crate::harness::scene::{Parts, text};
use crate::harness::{drawings, read};

fn matrix(yaml: &str) -> Matrix {
    let journey = read(yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}"));
    match compose(&Facts::of(&journey), sheet("journey-map").unwrap(), &ENGLISH).board {
        Board::Matrix(matrix) => matrix,
        _ => panic!("no matrix"),
    }
}

fn curve(matrix: &Matrix) -> Option<&Curve> {
    matrix.bands.iter().find_map(|band| if let Body::Curve(curve) = &band.body { Some(curve) } else { None })
}

/// The points with a face: the name of the line, the first column, and the point.
fn points(matrix: &Matrix) -> Vec<(&str, usize, &CurvePoint)> {
    let lines = curve(matrix).into_iter().flat_map(|curve| &curve.lines);
    let points = lines.flat_map(|line| line.pieces.iter().flatten().map(|point| (line.name.as_str(), point)));
    points.filter(|(_, point)| point.face).map(|(name, point)| (name, point.columns.start, point)).collect()
}

/// Labels of points: `lowest point Np7 1`.
fn labels(matrix: &Matrix) -> Vec<String> {
    let points = points(matrix).into_iter().filter(|(.., point)| !point.finding.is_empty());
    points.map(|(name, column, point)| format!("{} {name} {column}", point.finding)).collect()
}

/// So many personas, and touchpoints in flow style.
fn crowd(count: usize, touchpoints: &str) -> String {
    let personas: Vec<String> = (1..=count).map(|n| format!("{{id: p{n}, name: P{n}}}")).collect();
    format!("title: T\npersonas: [{}]\nstages: [{{name: S, touchpoints: [{touchpoints}]}}]\n", personas.join(", "))
}

#[test]
fn the_extremes_of_all_personas_are_drawn_however_many_there_are() {
    for (count, touchpoints, expected, drawn) in [
        (
            8,
            "{name: a, emotion: {p1: 0, p2: 0, p3: 0, p4: 0, p5: 0, p6: 0, p7: 0, p8: 1}}, {name: b, emotion: {p1: 1, p7: -2, p8: -2}}, {name: c, emotion: {p8: 2}}",
            vec!["lowest point P7 1", "peak P8 2"],
            vec!["P1", "P2", "P3", "P7", "P8"],
        ),
        // Those without a line come after those with one.
        (
            7,
            "{name: a, emotion: {p5: 0, p6: 1}}, {name: b, emotion: {p6: -1, p7: 0}}",
            vec!["peak P6 0", "lowest point P6 1"],
            vec!["P5", "P6", "P7"],
        ),
        (
            5,
            "{name: a, emotion: {p1: 0, p2: 0, p3: 0, p4: 0, p5: 1}}, {name: b, emotion: {p5: -1}}",
            vec!["peak P5 0", "lowest point P5 1"],
            vec!["P1", "P2", "P3", "P4", "P5"],
        ),
    ] {
        let yaml = crowd(count, touchpoints);
        let matrix = matrix(&yaml);
        assert_eq!(labels(&matrix), expected, "{yaml}");
        let names: Vec<&str> = curve(&matrix).unwrap().lines.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(names, drawn, "{yaml}");
        // The header shows the same personas.
        let drawn_lines = lines(&map(&yaml));
        assert!(names.iter().all(|name| drawn_lines.iter().filter(|line| line == name).count() > 1), "{drawn_lines:?}");
    }
}

/// Stars: on points of the curve as their column, on cards as `card` and the column, on stages as `stage` and its first column.
fn stars(matrix: &Matrix) -> Vec<String> {
    let mut stars: Vec<String> =
        points(matrix).into_iter().filter(|(.., point)| point.star).map(|(name, column, _)| format!("{name} {column}")).collect();
    for band in &matrix.bands {
        match &band.body {
            Body::Chevrons(stages) => {
                stars.extend(stages.iter().filter(|stage| stage.star).map(|stage| format!("stage {}", stage.columns.start)));
            }
            Body::Cells(cells) if ["touchpoints", "steps"].contains(&band.key.as_str()) => {
                for cell in cells {
                    let mut has_star = false;
                    cell.blocks.iter().for_each(|block| {
                        block.walk(&mut |block| {
                            if let cjm::block::Block::Card(card) = block {
                                has_star |= card.corner.iter().any(|mark| matches!(mark, cjm::block::Mark::Star));
                            }
                        });
                    });
                    stars.extend(has_star.then(|| format!("card {}", cell.columns.start)));
                }
            }
            _ => {}
        }
    }
    stars
}

#[test]
fn every_moment_of_truth_has_one_star() {
    for (yaml, expected) in [
        // At the strongest emotion, on the card of a touchpoint without a point.
        (crowd(2, "{name: a, moment_of_truth: true, emotion: {p1: 1, p2: -2}}, {name: b, moment_of_truth: true}"), vec!["P2 0", "card 1"]),
        // A point that is not drawn has no star.
        (
            crowd(
                6,
                "{name: a, emotion: {p1: 2, p2: -2, p3: 1, p4: 1, p5: 1, p6: 1}}, {name: b, moment_of_truth: true, emotion: {p6: -1}}, {name: c, emotion: {p1: 0}}",
            ),
            vec!["card 1"],
        ),
        // A stage has it at its point, else beside its name.
        ("title: T\nstages:\n- {name: S, moment_of_truth: true, emotion: 1, touchpoints: [a, b]}\n".to_owned(), vec![" 0"]),
        ("title: T\nstages:\n- {name: S, moment_of_truth: true, emotion: 1}\n".to_owned(), vec![" 0"]),
        ("title: T\nstages:\n- {name: S, moment_of_truth: true, touchpoints: [{name: a, emotion: 1}, b]}\n".to_owned(), vec!["stage 0"]),
        (
            "title: T\nstages:\n- R\n- {name: S, moment_of_truth: true, emotion: 1, touchpoints: [{name: a, emotion: 1}, b]}\n".to_owned(),
            vec!["stage 1"],
        ),
        ("title: T\nstages:\n- {name: S, moment_of_truth: true, touchpoints: [a]}\n".to_owned(), vec!["stage 0"]),
        ("title: T\nstages:\n- {name: S, moment_of_truth: Why}\n".to_owned(), vec!["stage 0"]),
        (
            "title: T\nstages:\n- {name: S, moment_of_truth: true, emotion: 1, touchpoints: [{name: a, moment_of_truth: true}]}\n".to_owned(),
            vec![" 0", "card 0"],
        ),
    ] {
        assert_eq!(stars(&matrix(&yaml)), expected, "{yaml}");
        assert!(lines(&map(&yaml)).iter().any(|line| line.contains("moment of truth")), "{yaml}");
    }
}

/// Whose feelings have a star on the page; empty without a name.
fn starred<'a>(nodes: &'a [ReadingNode]) -> Vec<&'a str> {
    let of = |node: &'a ReadingNode| match node {
        ReadingNode::Section(section) => starred(&section.nodes),
        ReadingNode::Feelings { feelings } => {
            feelings.iter().filter(|it| it.star.is_some()).map(|it| it.who.as_deref().unwrap_or_default()).collect()
        }
        _ => Vec::new(),
    };
    nodes.iter().flat_map(of).collect()
}

#[test]
fn a_star_is_at_the_emotion_furthest_from_a_neutral_one() {
    for (scale, emotion, expected) in [
        ("", "{p1: 0, p2: {score: -2, feeling: lost}}", "P2"),
        ("", "{p2: 2, p1: -2}", "P2"),
        ("", "{p2: 1, p1: 1}", "P1"),
        ("", "{p1: lost, p2: 0}", "P2"),
        ("", "{p1: lost, p2: mad}", ""),
        ("scale: {min: -1, max: 4}\n", "{p2: 1, p1: -1}", "P1"),
        ("scale: {min: -1, max: 4}\n", "{p1: -0.5, p2: 3}", "P2"),
    ] {
        let yaml = format!(
            "{scale}{}",
            crowd(2, &format!("{{name: a, moment_of_truth: true, emotion: {emotion}}}, {{name: b, emotion: 1}}"))
        );
        let journey = read(&yaml).unwrap();
        let page = cjm::compose::read(&Facts::of(&journey), &ENGLISH);
        assert_eq!(starred(&page.sections), [expected], "{yaml}");
        let drawn = if expected.is_empty() { "card 0".to_owned() } else { format!("{expected} 0") };
        assert_eq!(stars(&matrix(&yaml)), [drawn], "{yaml}");
    }
}

#[test]
fn a_persona_sheet_names_the_place_that_has_the_emotion() {
    let yaml = "title: T\npersonas: [{id: maya, name: Maya}]\nstages:\n- {name: Stage A, emotion: 2, touchpoints: [a]}\n\
                - {name: Stage B, touchpoints: [{name: b, emotion: {score: -2, feeling: lost}}]}\n- {name: Stage C, emotion: 1, touchpoints: [c, d]}\n";
    let journey = read(yaml).unwrap();
    let facts = Facts::of(&journey);
    let is_persona_sheet = |sheet: &Sheet| sheet.name == "persona-sheet" && matches!(sheet.subject, Subject::Persona(0));
    let sheet = drawings(&journey).into_iter().find(is_persona_sheet).unwrap();
    let page = compose(&facts, &sheet, &ENGLISH);
    let mut found = Vec::new();
    let Board::Areas(areas) = &page.board else { panic!("no areas") };
    areas.each(&mut |area| {
        if let AreaBody::Strip(strip) = &area.body {
            let points = strip.curve.lines.iter().flat_map(|line| line.pieces.iter().flatten());
            found.extend(points.map(|point| (point.word.clone(), point.finding.clone())));
        }
    });
    let named = |name: &str, label: &str| (name.to_owned(), label.to_owned());
    assert_eq!(found, [named("Stage A", "peak"), named("b", "lost\u{a0}· lowest point"), named("Stage C", "end")]);
}

#[test]
fn another_path_has_a_line_to_each_touchpoint_where_it_ends() {
    for (next, expected) in [("", [2].as_slice()), ("next: c", &[3]), ("next: [d, c]", &[3, 2]), ("next: [c, d, c]", &[3, 2])] {
        let yaml = format!(
            "title: T\npaths: [{{id: p, name: P}}]\nstages:\n- name: S\n  touchpoints:\n  - {{name: a, channel: web, emotion: 1}}\n  - {{name: b, path: p, channel: web, emotion: 2, {next}}}\n  - {{id: c, name: c, channel: web, emotion: 0}}\n  - {{id: d, name: d, channel: web, emotion: 1}}\n"
        );
        let matrix = matrix(&yaml);
        let branch = curve(&matrix).unwrap().lines.iter().find(|line| line.branch).unwrap();
        let lengths: Vec<usize> = branch.pieces.iter().map(Vec::len).collect();
        assert_eq!(lengths, expected, "{yaml}");
        // The line of channels returns to as many touchpoints.
        let tracks = matrix.bands.iter().find_map(|band| if let Body::Tracks(tracks) = &band.body { Some(tracks) } else { None });
        let wires = tracks.unwrap().wires.iter().filter(|wire| wire.branch).count();
        assert_eq!(wires, 1 + if next.is_empty() { 0 } else { expected.len() }, "{yaml}");
    }
}

#[test]
fn a_feeling_without_a_score_of_a_persona_without_a_line_bears_the_name() {
    let yaml =
        crowd(6, "{name: a, emotion: {p1: 2, p2: -2, p3: 1, p4: 1, p5: 1, p6: 1}}, {name: b, emotion: {p5: calm, p6: puzzled}}");
    let words: Vec<String> = curve(&matrix(&yaml)).unwrap().words.iter().map(|word| word.word.clone()).collect();
    assert_eq!(words, ["calm", "P6: puzzled"]);
}

/// The lines of the curve as pairs of columns, over all personas.
fn drawn_steps(facts: &Facts<'_>) -> BTreeSet<(usize, usize)> {
    let column = |point: &ArcPoint<'_>| facts.span(point.at.place).start;
    let mut steps = BTreeSet::new();
    for arc in &facts.arcs {
        for (_, points) in arc.paths() {
            steps.extend(points.windows(2).filter(|two| two[1].joined).map(|two| (column(&two[0]), column(&two[1]))));
        }
        for branch in &arc.branches {
            let (first, last) = (column(&branch.points[0]), column(&branch.points[branch.points.len() - 1]));
            steps.extend(branch.root.map(|root| (column(&arc.points[root]), first)));
            steps.extend(branch.returns.iter().map(|end| (last, column(&arc.points[*end]))));
        }
    }
    steps
}

/// Some journey of touchpoints on several paths for several personas. `keeps`: whether the `n`th touchpoint has an emotion.
fn some_journey(seed: u64, keeps: impl Fn(usize) -> bool) -> String {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut below = |n: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % n
    };
    let personas = below(4);
    let names: Vec<String> = (0..personas).map(|n| format!("{{id: p{n}, name: P{n}}}")).collect();
    let mut yaml =
        format!("title: T\npersonas: [{}]\npaths: [{{id: a, name: A}}, {{id: b, name: B}}]\nstages:\n", names.join(", "));
    let counts: Vec<u64> = (0..=below(3)).map(|_| 1 + below(5)).collect();
    let all: u64 = counts.iter().sum();
    let mut n = 0;
    for (stage, count) in counts.iter().enumerate() {
        writeln!(yaml, "- name: S{stage}").unwrap();
        if personas > 0 && below(5) == 0 {
            writeln!(yaml, "  for: p{}", below(personas)).unwrap();
        }
        yaml.push_str("  touchpoints:\n");
        for _ in 0..*count {
            let mut keys = format!("id: t{n}, name: T{n}, channel: web");
            if below(5) < 2 {
                write!(keys, ", path: {}", ["a", "b"][usize::from(below(2) == 0)]).unwrap();
            }
            if personas > 0 && below(3) == 0 {
                write!(keys, ", for: p{}", below(personas)).unwrap();
            }
            if below(2) == 0 {
                write!(keys, ", next: [t{}, t{}]", below(all), below(all)).unwrap();
            }
            if keeps(n) {
                keys.push_str(", emotion: 1");
            }
            writeln!(yaml, "  - {{{keys}}}").unwrap();
            n += 1;
        }
    }
    yaml
}

#[test]
fn lines_of_emotions_and_of_channels_follow_the_same_steps() {
    for seed in 0..600 {
        let yaml = some_journey(seed, |_| true);
        let journey = read(&yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}"));
        let facts = Facts::of(&journey);
        let Board::Matrix(matrix) = compose(&facts, sheet("journey-map").unwrap(), &ENGLISH).board else { panic!("no matrix") };
        let tracks = matrix.bands.iter().find_map(|band| if let Body::Tracks(tracks) = &band.body { Some(tracks) } else { None });
        let tracks = tracks.unwrap();
        let wires: BTreeSet<(usize, usize)> =
            tracks.wires.iter().map(|wire| (tracks.dots[wire.from].0, tracks.dots[wire.to].0)).collect();
        let steps = drawn_steps(&facts);
        assert_eq!(steps, wires, "{yaml}");
        // A missing score removes lines and adds none.
        let fewer = read(&some_journey(seed, |n| !(seed as usize + n).is_multiple_of(3))).unwrap();
        let left = drawn_steps(&Facts::of(&fewer));
        assert!(left.is_subset(&steps), "{:?}: {yaml}", left.difference(&steps));
    }
}

#[test]
fn generated_journeys_have_a_star_per_moment_of_truth() {
    generate::check(0..160, |_, yaml| {
        let journey = read(yaml)?;
        let facts = Facts::of(&journey);
        let Board::Matrix(matrix) = compose(&facts, sheet("journey-map").unwrap(), &ENGLISH).board else {
            return Err("board: no matrix".to_owned());
        };
        let marked = facts.moments().filter(|at| at.moment.moment_of_truth.is_some()).count();
        let stars = stars(&matrix);
        if stars.len() == marked { Ok(()) } else { Err(format!("stars: {stars:?} for {marked} moments of truth")) }
    });
}

#[test]
fn points_of_several_personas_at_a_stage_as_a_whole_are_side_by_side() {
    for stage in ["touchpoints: [a, b]", "touchpoints: [a, b, c]", "touchpoints: [a]"] {
        let scene = map(&format!(
            "title: T\npersonas: [{{id: p1, name: P1}}, {{id: p2, name: P2}}]\nstages:\n- {{name: S, emotion: {{p1: 1, p2: 1}}, {stage}}}\n- {{name: R, emotion: {{p1: 0, p2: -1}}}}\n"
        ));
        let parts = Parts::of(&scene);
        let mut middles: Vec<(f64, f64)> = Vec::new();
        for (_, area, around) in &parts.shapes {
            let is_mark =
                parts.lane(*around) == Some("emotions") && [area.w.0, area.h.0].iter().all(|size| (18.0..30.0).contains(size));
            let middle = (area.x.0 + area.w.0 / 2.0, area.y.0 + area.h.0 / 2.0);
            // The shapes of one mark are around the same middle.
            if is_mark && !middles.iter().any(|(x, y)| (x - middle.0).abs() < 8.0 && (y - middle.1).abs() < 8.0) {
                middles.push(middle);
            }
        }
        assert_eq!(middles.len(), 4, "{stage}: {middles:?}");
    }
}

#[test]
fn a_label_of_a_stage_as_a_whole_is_at_its_point() {
    let people = "personas: [{id: p, name: P}, {id: q, name: Q}]\n";
    for (people, emotion, touchpoint, share) in [
        ("", "{score: 2, feeling: joyful}", "", 0.5),
        ("", "{from: -1, score: 2, feeling: joyful}", "", 0.75),
        (people, "{p: {from: -1, score: 2, feeling: joyful}}", ", emotion: {q: 1}", 0.75),
    ] {
        for count in 1..6 {
            let touchpoints: Vec<String> = (0..count).map(|n| format!("{{name: a{n}{touchpoint}}}")).collect();
            let yaml = format!(
                "title: T\n{people}stages:\n- {{name: S, emotion: {emotion}, touchpoints: [{}]}}\n- {{name: R, touchpoints: [{{name: b, emotion: -1}}]}}\n",
                touchpoints.join(", ")
            );
            let scene = map(&yaml);
            let parts = Parts::of(&scene);
            let cards = parts.cards();
            let card = |name: &str| cards.iter().find(|(group, _)| parts.words(*group) == name).unwrap().1;
            let (left, right) = (card("a0").x.0, card(&format!("a{}", count - 1)).right());
            let (label, _) = parts.lines.iter().find(|(line, _)| text(line) == "joyful").unwrap();
            let away = (label.x.0 + label.width.0 / 2.0 - left - share * (right - left)).abs();
            assert!(away < 24.0, "{away} px from the point: {yaml}");
        }
    }
}

#[test]
fn a_level_of_a_stage_is_labelled_like_its_description_without_an_outline() {
    for (emotion, label, outlines) in [
        ("1", "+1", 0),
        ("{from: -2, score: 1}", "\u{2212}2 to +1", 0),
        ("{from: -2, score: 1, feeling: relieved}", "relieved \u{2212}2 to +1", 0),
        ("{score: 1, feeling: calm}", "calm", 0),
        ("calm", "calm", 1),
    ] {
        let yaml = format!(
            "title: T\nstages: [{{name: S, emotion: {emotion}, touchpoints: [{{name: a, emotion: 0}}, {{name: b, emotion: {{score: 0.5, feeling: quiet}}}}, {{name: c, emotion: 0}}]}}]\n"
        );
        let words: Vec<String> = curve(&matrix(&yaml)).unwrap().words.iter().map(|word| word.word.clone()).collect();
        assert_eq!(words, [label], "{yaml}");
        let scene = map(&yaml);
        let parts = Parts::of(&scene);
        let inside = parts.shapes.iter().filter(|(.., around)| parts.lane(*around) == Some("emotions"));
        let (mut dashed, mut levels) = (0, Vec::new());
        for (node, area, _) in inside {
            dashed += usize::from(matches!(node, Node::Rect(shape) if shape.pen.is_some_and(|pen| pen.dash.is_some())));
            let is_solid = matches!(node, Node::Path(path) if path.pen.is_some_and(|pen| pen.dash.is_none() && pen.ink == Paint::Plain(Ink::Wire)));
            levels.extend((is_solid && area.w.0 > 100.0).then_some(*area));
        }
        assert_eq!((dashed, levels.len()), (outlines, 1 - outlines), "{yaml}");
        // Other labels keep clear of it.
        let (quiet, _) = parts.lines.iter().find(|(line, _)| text(line) == "quiet").unwrap();
        assert!(levels.iter().all(|level| !level.overlaps(&quiet.bounds(), 0.0)), "{yaml}");
    }
}
