//! Composes the cards and texts of one cell from what a touchpoint holds for a lane.

use super::composer::Composer;
use super::metric::metric;
use super::names::{only_for, team};
use super::styles::{colored, colors, framed, indented, pill, quiet, small, tag};
use super::{numbers, words};
use crate::block::{Block, Card, Face, Framed, Key, Mark, Share};
use crate::model::{Emotion, FailPoint, Item, Link, MomentOfTruth, Opportunity, PainPoint, Remark, Severity, Text, Touchpoint};
use crate::picture::Cut;
use crate::sheet::{Content, Look};
use crate::theme::{Ink, Type};

/// Whose cell it is.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    /// The name of the stage or touchpoint.
    pub(super) name: &'a str,
    /// Whether it is a stage, whose cell can be very wide.
    pub(super) stage: bool,
}

/// The blocks of one cell.
pub(super) fn blocks(content: Content<'_>, owner: Owner<'_>, cx: &Composer<'_>) -> Vec<Block> {
    match content {
        Content::Words(thoughts, quotes) => thoughts.iter().chain(quotes).map(|r| bubble(r, cx)).collect(),
        Content::Notes(remarks, look) => remarks.iter().map(|r| note(&r.text, look)).collect(),
        Content::Items(items, look) => items.iter().map(|i| item(i, look, cx)).collect(),
        Content::Pains(pains) => {
            let mut pains: Vec<&PainPoint> = pains.iter().collect();
            // Most severe first; equally severe ones as written.
            pains.sort_by_key(|p| std::cmp::Reverse(p.severity.map(|s| s.value)));
            pains.into_iter().map(|p| pain(p, cx)).collect()
        }
        Content::Opportunities(chances) => chances.iter().map(|o| opportunity(o, cx)).collect(),
        Content::FailPoints(points) => points.iter().map(|f| fail_point(f, cx)).collect(),
        Content::Metrics(indices) => indices.iter().map(|n| metric(&cx.journey.metrics[*n], cx)).collect(),
        Content::Research(indices) => research(&indices, cx),
        Content::Reasons(truth, emotions) => reasons(truth, emotions, cx),
        Content::Time(duration, wait) => time(duration, wait, cx),
        Content::Owners(owner, contributors, perceived) => owners(owner, contributors, perceived, cx),
        Content::Feeling(emotion) => emotion.map(|e| feeling(e, cx)).into_iter().collect(),
        Content::Level(level) => level.map(|level| rating(level, cx)).into_iter().collect(),
        Content::Links(links) => links.iter().map(link).collect(),
        Content::Image(path) => path.and_then(|path| picture(path, owner, cx)).into_iter().collect(),
    }
}

/// A touchpoint's card: its name and what the customer does.
pub(super) fn touchpoint(touchpoint: &Touchpoint, corner: Vec<Mark>, id: String, cx: &Composer<'_>) -> Card {
    let mut texts = vec![Block::text(&touchpoint.name.value, Type::STRONG, Ink::Text)];
    let actions = touchpoint.moment.actions.iter().filter(|a| a.value != touchpoint.name.value);
    texts.extend(actions.map(|a| Block::text(&a.value, Type::BODY, Ink::Text)));
    texts.extend(touchpoint.moment.description.iter().map(|d| Block::text(&d.value, Type::BODY, Ink::Soft)));
    let optional = touchpoint.optional.then(|| cx.words.optional.to_owned());
    let who = only_for(&touchpoint.moment.personas, cx).map(|who| cx.words.fill(cx.words.only_for, &[&who]));
    let caption: Vec<String> = optional.into_iter().chain(who).collect();
    if !caption.is_empty() {
        texts.push(Block::text(cx.words.facts(&caption), Type::CAPTION, Ink::Faint));
    }
    Card {
        fill: Some(Ink::Card),
        line: Some(if touchpoint.optional { Ink::Wire } else { Ink::CardLine }),
        dashed: touchpoint.optional,
        key: touchpoint.optional.then_some(Key::Optional),
        corner,
        id: Some(id),
        label: Some(touchpoint.name.value.clone()),
        ..framed(Block::stack(0.0, texts))
    }
}

fn bubble(remark: &Remark, cx: &Composer<'_>) -> Block {
    let mut texts = vec![Block::text(words::quoted(cx.words, &remark.text), Type::QUOTE, Ink::BubbleText)];
    texts.extend(only_for(&remark.personas, cx).map(|who| Block::text(who, Type::CAPTION, Ink::Soft)));
    let body = Block::stack(0.0, texts);
    Block::card(Card { fill: Some(Ink::Bubble), line: Some(Ink::BubbleLine), radius: 10.0, tail: true, ..framed(body) })
}

/// Why a moment matters, behind a star, and why it feels as it does.
fn reasons(truth: Option<&MomentOfTruth>, emotions: &[Emotion], cx: &Composer<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(reason) = truth.and_then(|t| t.reason.as_ref()) {
        let row = crate::block::Row {
            gap: 8.0,
            blocks: vec![
                (Share::Natural, Block::Mark(Mark::Star)),
                (Share::Rest(40.0), Block::text(&reason.value, Type::BODY, Ink::Text)),
            ],
            middle: false,
        };
        blocks.push(Block::card(Card { pad: (12.0, 0.0), ..framed(Block::Row(row)) }));
    }
    for emotion in emotions {
        let Some(note) = &emotion.note else { continue };
        let who = emotion.persona.filter(|_| cx.journey.personas.len() > 1).map(|n| cx.journey.personas[n].name.as_str());
        let text = who.map_or_else(|| note.value.clone(), |who| cx.words.label(who, note));
        blocks.push(self::note(&text, Look::Note));
    }
    blocks
}

/// A text of an own lane or a note, drawn as its lane's role says.
pub(super) fn note(text: &str, look: Look) -> Block {
    let (fill, line) = colors(look);
    match look {
        Look::Note => {
            let body = Block::text(text, Type::BODY, Ink::Text);
            Block::card(Card { pad: (12.0, 2.0), ..framed(body) })
        }
        Look::Gain => {
            let sign = Block::Mark(Mark::Plus);
            let row = crate::block::Row {
                gap: 8.0,
                blocks: vec![
                    (Share::Natural, Block::stack(0.0, vec![Block::Mark(Mark::Space(1.0, 3.0)), sign])),
                    (Share::Rest(40.0), Block::text(text, Type::BODY, Ink::Text)),
                ],
                middle: false,
            };
            colored(Block::Row(row), fill, line)
        }
        Look::Number => colored(Block::text(text, Type::NUMBER, Ink::Text), fill, line),
        Look::Pain | Look::Customer | Look::Proof | Look::Frontstage | Look::Backstage | Look::Support => {
            colored(Block::text(text, Type::BODY, Ink::Text), fill, line)
        }
    }
}

fn item(item: &Item, look: Look, cx: &Composer<'_>) -> Block {
    let (fill, line) = colors(look);
    let mut texts = vec![Block::text(&item.text.value, Type::BODY, Ink::Text)];
    let actor = item.actor.as_ref().map(|a| a.value.clone());
    let system = item.system.as_ref().map(|s| cx.words.fill(cx.words.system, &[s]));
    let takes = item.duration.as_ref().map(|d| cx.words.fill(cx.words.takes, &[d]));
    let waits = item.wait.as_ref().map(|w| cx.words.fill(cx.words.waits, &[w]));
    let caption = cx.words.facts(&[actor, system, takes, waits].into_iter().flatten().collect::<Vec<_>>());
    if !caption.is_empty() {
        texts.push(Block::text(caption, Type::CAPTION, Ink::Soft));
    }
    let corner = if item.wait.is_some() { vec![Mark::Wait] } else { Vec::new() };
    Block::card(Card { fill: Some(fill), line: Some(line), corner, ..framed(Block::stack(1.0, texts)) })
}

fn pain(pain: &PainPoint, cx: &Composer<'_>) -> Block {
    let mut blocks = vec![Block::text(&pain.text.value, Type::BODY, Ink::Text)];
    let mut caption = Vec::new();
    if let Some(severity) = pain.severity {
        let pips = match severity.value {
            Severity::Minor => 1,
            Severity::Major => 2,
            Severity::Severe => 3,
        };
        caption.push(Block::row(
            7.0,
            vec![
                (Share::Natural, Block::Mark(Mark::Pips(pips))),
                (Share::Natural, Block::text(words::severity(cx.words, severity.value), Type::CAPTION, Ink::PainText)),
            ],
        ));
    }
    let reach = pain.reach.as_ref().map(|reach| cx.words.fill(cx.words.reaches, &[reach]));
    let texts = pain.frequency.iter().map(|t| t.value.clone()).chain(reach).chain(pain.status.iter().map(|t| t.value.clone()));
    let texts = texts.chain(only_for(&pain.personas, cx));
    caption.extend(texts.map(|text| Block::text(text, Type::CAPTION, Ink::PainText)));
    if !caption.is_empty() {
        blocks.push(Block::wrap(10.0, 0.0, caption));
    }
    if let Some(cause) = &pain.root_cause {
        blocks.push(Block::text(cx.words.fill(cx.words.cause, &[cause]), Type::CAPTION, Ink::Soft));
    }
    colored(Block::stack(4.0, blocks), Ink::Pain, Ink::PainLine)
}

fn opportunity(chance: &Opportunity, cx: &Composer<'_>) -> Block {
    let mut blocks = vec![Block::text(&chance.text.value, Type::BODY, Ink::Text)];
    let due = chance.due.map(|d| cx.words.fill(cx.words.due, &[&words::date(cx.words, d.value)]));
    let owner = chance.owner.as_ref().map(|o| team(o, cx.journey).to_owned());
    let who = only_for(&chance.personas, cx);
    let link = chance.link.as_ref().map(|l| l.text.value.clone());
    let parts = [owner, chance.status.as_ref().map(|t| t.value.clone()), due, link, who];
    let caption = cx.words.facts(&parts.into_iter().flatten().collect::<Vec<_>>());
    let tag = match (&chance.impact, chance.effort) {
        _ if chance.quick_win() => Some(tag(cx.words.quick_win, Some(Key::QuickWin))),
        (Some(impact), Some(effort)) => {
            let score = [cx.words.number(impact.value()), cx.words.number(effort.value)];
            Some(tag(&cx.words.fill(cx.words.score, &[&score[0], &score[1]]), Some(Key::Score)))
        }
        (Some(impact), None) => Some(tag(&cx.words.fill(cx.words.impact, &[&cx.words.number(impact.value())]), None)),
        (None, Some(effort)) => Some(tag(&cx.words.fill(cx.words.effort, &[&cx.words.number(effort.value)]), None)),
        (None, None) => None,
    };
    let mut row = Vec::new();
    if !caption.is_empty() {
        row.push((Share::Line, Block::text(caption, Type::CAPTION, Ink::ChanceText)));
    } else if tag.is_some() {
        row.push((Share::Rest(0.0), Block::Mark(Mark::Space(0.0, 1.0))));
    }
    row.extend(tag.map(|tag| (Share::End, tag)));
    if !row.is_empty() {
        blocks.push(Block::row(8.0, row));
    }
    let href = chance.link.as_ref().map(|l| l.url.value.clone());
    let card = Card { fill: Some(Ink::Chance), line: Some(Ink::ChanceLine), href, ..framed(Block::stack(5.0, blocks)) };
    Block::card(card)
}

fn fail_point(point: &FailPoint, cx: &Composer<'_>) -> Block {
    let mut blocks = vec![Block::text(&point.text.value, Type::BODY, Ink::Text)];
    if let Some(likelihood) = point.likelihood {
        blocks.push(Block::text(words::likelihood(cx.words, likelihood.value), Type::CAPTION, Ink::PainText));
    }
    if let Some(recovery) = &point.recovery {
        blocks.push(Block::text(cx.words.fill(cx.words.recovery, &[recovery]), Type::CAPTION, Ink::Soft));
    }
    let corner = vec![Mark::Fail];
    let body = Block::stack(2.0, blocks);
    Block::card(Card { fill: Some(Ink::Pain), line: Some(Ink::PainLine), corner, ..framed(body) })
}

fn research(indices: &[usize], cx: &Composer<'_>) -> Vec<Block> {
    let titles: Vec<&str> = indices.iter().map(|n| cx.journey.evidence[*n].title.as_str()).collect();
    if titles.is_empty() { Vec::new() } else { vec![small(&titles.join("\n"))] }
}

fn time(duration: Option<&Text>, wait: Option<&Text>, cx: &Composer<'_>) -> Vec<Block> {
    let wait = wait.map(|w| cx.words.fill(cx.words.waits, &[w]));
    // Two texts, each of which is read in its own direction.
    let lines = duration.map(|d| d.value.clone()).into_iter().chain(wait);
    let lines: Vec<Block> = lines.map(|line| Block::text(line, Type::CAPTION, Ink::Soft)).collect();
    if lines.is_empty() { Vec::new() } else { vec![quiet(Block::stack(0.0, lines))] }
}

fn owners(owner: Option<&Text>, contributors: &[Text], perceived: Option<&Text>, cx: &Composer<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(owner) = owner {
        blocks.push(indented(pill(team(owner, cx.journey), Ink::Badge, Ink::BadgeText)));
    }
    if !contributors.is_empty() {
        let names = cx.words.list(&contributors.iter().map(|c| team(c, cx.journey)).collect::<Vec<_>>());
        blocks.push(small(&cx.words.fill(cx.words.contributors, &[&names])));
    }
    if let Some(perceived) = perceived.filter(|p| owner.is_none_or(|o| o.value != p.value)) {
        blocks.push(small(&cx.words.fill(cx.words.seen_as, &[team(perceived, cx.journey)])));
    }
    blocks
}

fn feeling(emotion: &Emotion, cx: &Composer<'_>) -> Block {
    let mut row = Vec::new();
    if let Some(score) = emotion.score {
        let value = numbers::level(cx.journey, score.value);
        row.push((
            Share::Natural,
            Block::Mark(Mark::Face(Face { value, size: 20.0, hollow: false, accent: false, frame: None })),
        ));
    }
    let mut texts = Vec::new();
    texts.extend(emotion.feeling.iter().map(|f| Block::text(&f.value, Type::FEELING, Ink::Text)));
    texts.extend(emotion.note.iter().map(|n| Block::text(&n.value, Type::CAPTION, Ink::Soft)));
    if texts.is_empty() {
        texts.extend(emotion.score.map(|s| Block::text(words::score(cx.words, cx.journey, s.value), Type::FEELING, Ink::Text)));
    }
    row.push((Share::Rest(40.0), Block::stack(0.0, texts)));
    Block::card(Card { pad: (12.0, 2.0), ..framed(Block::row(8.0, row)) })
}

/// A level of 1-5 as a bar and a figure.
fn rating(level: f64, cx: &Composer<'_>) -> Block {
    let row = vec![
        (Share::Natural, Block::Mark(Mark::Bar(level / 5.0, Ink::Wire, None))),
        (Share::Natural, Block::text(cx.words.number(level), Type::CAPTION, Ink::Soft)),
    ];
    Block::card(Card { pad: (12.0, 0.0), ..framed(Block::row(8.0, row)) })
}

/// As wide as its column; one for a whole stage is as wide as columns usually are.
fn picture(path: &Text, owner: Owner<'_>, cx: &Composer<'_>) -> Option<Block> {
    let most = if owner.stage { 240.0 } else { 456.0 };
    let picture = cx.journey.picture(path, Cut::Wide)?.clone();
    let body = Block::Picture(Framed { picture, label: owner.name.to_owned(), most });
    Some(Block::card(Card { solid: true, hug: true, ..Card::bare(body) }))
}

fn link(link: &Link) -> Block {
    let body = Block::text(&link.text.value, Type::CAPTION, Ink::Link);
    Block::card(Card { pad: (12.0, 0.0), href: Some(link.url.value.clone()), ..framed(body) })
}
