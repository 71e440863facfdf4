//! What a touchpoint holds for a lane, as cards and texts.

use super::header::pill;
use super::numbers;
use super::seen::Seen;
use super::words;
use crate::block::{Block, Card, Face, Framed, Mark, Share};
use crate::model::{
    Emotion, FailPoint, Item, Journey, Link, Metric, MomentOfTruth, Opportunity, PainPoint, Remark, Severity, Text, Touchpoint,
};
use crate::picture::Cut;
use crate::sheet::{Content, Look};
use crate::theme::{Ink, Type};
use crate::words::Words;

/// Whose cell it is.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    /// The name of the stage or touchpoint.
    pub(super) name: &'a str,
    /// Whether it is a stage, whose cell can be very wide.
    pub(super) stage: bool,
}

/// The blocks of one cell.
pub(super) fn blocks(content: Content<'_>, owner: Owner<'_>, journey: &Journey, words: &Words, seen: &mut Seen) -> Vec<Block> {
    match content {
        Content::Words(thoughts, quotes) => thoughts.iter().chain(quotes).map(|r| bubble(r, journey, words)).collect(),
        Content::Notes(remarks, look) => remarks.iter().map(|r| note(&r.text, look)).collect(),
        Content::Items(items, look) => items.iter().map(|i| item(i, look, words, seen)).collect(),
        Content::Pains(pains) => {
            let mut pains: Vec<&PainPoint> = pains.iter().collect();
            // Most severe first; equally severe ones as written.
            pains.sort_by_key(|p| std::cmp::Reverse(p.severity.map(|s| s.value)));
            pains.into_iter().map(|p| pain(p, journey, words, seen)).collect()
        }
        Content::Opportunities(chances) => chances.iter().map(|o| opportunity(o, journey, words, seen)).collect(),
        Content::FailPoints(points) => points.iter().map(|f| fail_point(f, words, seen)).collect(),
        Content::Metrics(indices) => indices.iter().map(|n| metric(&journey.metrics[*n], words, seen)).collect(),
        Content::Research(indices) => research(&indices, journey),
        Content::Reasons(truth, emotions) => reasons(truth, emotions, journey, words, seen),
        Content::Time(duration, wait) => time(duration, wait, words),
        Content::Owners(owner, contributors, perceived) => owners(owner, contributors, perceived, journey, words),
        Content::Feeling(emotion) => emotion.map(|e| feeling(e, journey, words)).into_iter().collect(),
        Content::Level(level) => level.map(|level| rating(level, words)).into_iter().collect(),
        Content::Links(links) => links.iter().map(link).collect(),
        Content::Image(path) => path.and_then(|path| picture(path, owner, journey)).into_iter().collect(),
    }
}

/// A touchpoint's card: its name and what the customer does.
pub(super) fn touchpoint(
    touchpoint: &Touchpoint,
    corner: Vec<Mark>,
    id: String,
    journey: &Journey,
    words: &Words,
    seen: &mut Seen,
) -> Card {
    let mut texts = vec![Block::text(&touchpoint.name.value, Type::STRONG, Ink::Text)];
    let actions = touchpoint.moment.actions.iter().filter(|a| a.value != touchpoint.name.value);
    texts.extend(actions.map(|a| Block::text(&a.value, Type::BODY, Ink::Text)));
    texts.extend(touchpoint.moment.description.iter().map(|d| Block::text(&d.value, Type::BODY, Ink::Soft)));
    let optional = touchpoint.optional.then(|| words.optional.to_owned());
    seen.optional |= touchpoint.optional;
    let who = only_for(&touchpoint.moment.personas, journey, words).map(|who| words.fill(words.only_for, &[&who]));
    let caption: Vec<String> = optional.into_iter().chain(who).collect();
    if !caption.is_empty() {
        texts.push(Block::text(words.facts(&caption), Type::CAPTION, Ink::Faint));
    }
    Card {
        fill: Some(Ink::Card),
        line: Some(if touchpoint.optional { Ink::Wire } else { Ink::CardLine }),
        dashed: touchpoint.optional,
        corner,
        id: Some(id),
        label: Some(touchpoint.name.value.clone()),
        ..framed(Block::stack(0.0, texts))
    }
}

/// A card's usual frame, without colours.
fn framed(body: Block) -> Card {
    Card { radius: 8.0, pad: (12.0, 10.0), solid: true, ..Card::bare(body) }
}

fn colored(body: Block, fill: Ink, line: Ink) -> Block {
    Block::card(Card { fill: Some(fill), line: Some(line), ..framed(body) })
}

/// Fill and line of a look.
const fn colors(look: Look) -> (Ink, Ink) {
    match look {
        Look::Note | Look::Number | Look::Customer => (Ink::Card, Ink::CardLine),
        Look::Pain => (Ink::Pain, Ink::PainLine),
        Look::Gain => (Ink::Gain, Ink::GainLine),
        Look::Proof => (Ink::Proof, Ink::ProofLine),
        Look::Frontstage => (Ink::Front, Ink::FrontLine),
        Look::Backstage => (Ink::Back, Ink::BackLine),
        Look::Support => (Ink::Support, Ink::SupportLine),
    }
}

fn bubble(remark: &Remark, journey: &Journey, words: &Words) -> Block {
    let mut texts = vec![Block::text(words::quoted(words, &remark.text), Type::QUOTE, Ink::BubbleText)];
    texts.extend(only_for(&remark.personas, journey, words).map(|who| Block::text(who, Type::CAPTION, Ink::Soft)));
    let body = Block::stack(0.0, texts);
    Block::card(Card { fill: Some(Ink::Bubble), line: Some(Ink::BubbleLine), radius: 10.0, tail: true, ..framed(body) })
}

/// The names of the personas something is for; nothing where it is for all of them.
fn only_for(personas: &[usize], journey: &Journey, words: &Words) -> Option<String> {
    let some = !personas.is_empty() && personas.len() < journey.personas.len();
    let names: Vec<&str> = personas.iter().map(|n| journey.personas[*n].name.as_str()).collect();
    some.then(|| words.list(&names))
}

/// Why a moment matters, behind a star, and why it feels as it does.
fn reasons(truth: Option<&MomentOfTruth>, emotions: &[Emotion], journey: &Journey, words: &Words, seen: &mut Seen) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(reason) = truth.and_then(|t| t.reason.as_ref()) {
        seen.star = true;
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
        let who = emotion.persona.filter(|_| journey.personas.len() > 1).map(|n| journey.personas[n].name.as_str());
        let text = who.map_or_else(|| note.value.clone(), |who| words.label(who, note));
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

fn item(item: &Item, look: Look, words: &Words, seen: &mut Seen) -> Block {
    let (fill, line) = colors(look);
    let mut texts = vec![Block::text(&item.text.value, Type::BODY, Ink::Text)];
    let actor = item.actor.as_ref().map(|a| a.value.clone());
    let system = item.system.as_ref().map(|s| words.fill(words.system, &[s]));
    let takes = item.duration.as_ref().map(|d| words.fill(words.takes, &[d]));
    let waits = item.wait.as_ref().map(|w| words.fill(words.waits, &[w]));
    let caption = words.facts(&[actor, system, takes, waits].into_iter().flatten().collect::<Vec<_>>());
    if !caption.is_empty() {
        texts.push(Block::text(caption, Type::CAPTION, Ink::Soft));
    }
    let corner = if item.wait.is_some() { vec![wait_mark(seen)] } else { Vec::new() };
    Block::card(Card { fill: Some(fill), line: Some(line), corner, ..framed(Block::stack(1.0, texts)) })
}

/// The mark of a wait point.
pub(super) fn wait_mark(seen: &mut Seen) -> Mark {
    seen.wait = true;
    Mark::Wait
}

/// The mark of a fail point.
pub(super) fn fail_mark(seen: &mut Seen) -> Mark {
    seen.fail = true;
    Mark::Fail
}

fn pain(pain: &PainPoint, journey: &Journey, words: &Words, seen: &mut Seen) -> Block {
    let mut blocks = vec![Block::text(&pain.text.value, Type::BODY, Ink::Text)];
    let mut caption = Vec::new();
    if let Some(severity) = pain.severity {
        seen.severity = true;
        let pips = match severity.value {
            Severity::Minor => 1,
            Severity::Major => 2,
            Severity::Severe => 3,
        };
        caption.push(Block::row(
            7.0,
            vec![
                (Share::Natural, Block::Mark(Mark::Pips(pips))),
                (Share::Natural, Block::text(words::severity(words, severity.value), Type::CAPTION, Ink::PainText)),
            ],
        ));
    }
    let reach = pain.reach.as_ref().map(|reach| words.fill(words.reaches, &[reach]));
    let texts = pain.frequency.iter().map(|t| t.value.clone()).chain(reach).chain(pain.status.iter().map(|t| t.value.clone()));
    let texts = texts.chain(only_for(&pain.personas, journey, words));
    caption.extend(texts.map(|text| Block::text(text, Type::CAPTION, Ink::PainText)));
    if !caption.is_empty() {
        blocks.push(Block::wrap(10.0, 0.0, caption));
    }
    if let Some(cause) = &pain.root_cause {
        blocks.push(Block::text(words.fill(words.cause, &[cause]), Type::CAPTION, Ink::Soft));
    }
    colored(Block::stack(4.0, blocks), Ink::Pain, Ink::PainLine)
}

fn opportunity(chance: &Opportunity, journey: &Journey, words: &Words, seen: &mut Seen) -> Block {
    let mut blocks = vec![Block::text(&chance.text.value, Type::BODY, Ink::Text)];
    let due = chance.due.map(|d| words.fill(words.due, &[&words::date(words, d.value)]));
    let owner = chance.owner.as_ref().map(|o| team(o, journey).to_owned());
    let who = only_for(&chance.personas, journey, words);
    let link = chance.link.as_ref().map(|l| l.text.value.clone());
    let parts = [owner, chance.status.as_ref().map(|t| t.value.clone()), due, link, who];
    let caption = words.facts(&parts.into_iter().flatten().collect::<Vec<_>>());
    let tag = if chance.quick_win() {
        seen.quick_win = true;
        Some(words.quick_win.to_owned())
    } else {
        match (&chance.impact, chance.effort) {
            (Some(impact), Some(effort)) => {
                seen.score = true;
                Some(words.fill(words.score, &[&words.number(impact.value()), &words.number(effort.value)]))
            }
            (Some(impact), None) => Some(words.fill(words.impact, &[&words.number(impact.value())])),
            (None, Some(effort)) => Some(words.fill(words.effort, &[&words.number(effort.value)])),
            (None, None) => None,
        }
    };
    let mut row = Vec::new();
    if !caption.is_empty() {
        row.push((Share::Line, Block::text(caption, Type::CAPTION, Ink::ChanceText)));
    } else if tag.is_some() {
        row.push((Share::Rest(0.0), Block::Mark(Mark::Space(0.0, 1.0))));
    }
    row.extend(tag.map(|tag| (Share::End, small_tag(&tag))));
    if !row.is_empty() {
        blocks.push(Block::row(8.0, row));
    }
    let href = chance.link.as_ref().map(|l| l.url.value.clone());
    let card = Card { fill: Some(Ink::Chance), line: Some(Ink::ChanceLine), href, ..framed(Block::stack(5.0, blocks)) };
    Block::card(card)
}

fn small_tag(text: &str) -> Block {
    let body = Block::text(text, Type::TAG, Ink::ChanceTagText);
    Block::card(Card { fill: Some(Ink::ChanceTag), radius: 6.0, pad: (7.0, 1.0), hug: true, ..Card::bare(body) })
}

fn fail_point(point: &FailPoint, words: &Words, seen: &mut Seen) -> Block {
    let mut blocks = vec![Block::text(&point.text.value, Type::BODY, Ink::Text)];
    if let Some(likelihood) = point.likelihood {
        blocks.push(Block::text(words::likelihood(words, likelihood.value), Type::CAPTION, Ink::PainText));
    }
    if let Some(recovery) = &point.recovery {
        blocks.push(Block::text(words.fill(words.recovery, &[recovery]), Type::CAPTION, Ink::Soft));
    }
    let corner = vec![fail_mark(seen)];
    let body = Block::stack(2.0, blocks);
    Block::card(Card { fill: Some(Ink::Pain), line: Some(Ink::PainLine), corner, ..framed(body) })
}

/// A metric's card: its name, where it is, where it should be and how far that is.
pub(super) fn metric(metric: &Metric, words: &Words, seen: &mut Seen) -> Block {
    let unit = metric.unit.as_ref().map_or("", |u| u.as_str());
    let with_unit = |text: &str| if unit.is_empty() || text.contains(unit) { text.to_owned() } else { format!("{text} {unit}") };
    let mut blocks = vec![Block::text(&metric.name.value, Type::BODY, Ink::Text)];
    let mut figures = Vec::new();
    if let Some(value) = &metric.value {
        figures.push(Block::text(with_unit(&value.text), Type::NUMBER, Ink::Text));
    }
    let mut goals = Vec::new();
    if let Some(baseline) = &metric.baseline {
        goals.push(words.fill(words.baseline, &[&with_unit(&baseline.text)]));
    }
    if let Some(target) = &metric.target {
        goals.push(words.fill(words.target, &[&with_unit(&target.text)]));
    }
    if !goals.is_empty() {
        figures.push(Block::text(words.facts(&goals), Type::CAPTION, Ink::Soft));
    }
    if !figures.is_empty() {
        blocks.push(Block::wrap(8.0, 0.0, figures));
    }
    if metric.series.len() > 1 {
        let target = metric.target.as_ref().and_then(|t| if t.change { None } else { t.low });
        blocks.push(Block::Mark(Mark::Spark(metric.series.iter().map(|v| v.value).collect(), target)));
    } else if let Some(progress) = numbers::progress(metric) {
        seen.bar = true;
        let ink = if progress.reached { Ink::Feel(4) } else { Ink::Feel(1) };
        blocks.push(Block::Mark(Mark::Bar(progress.value, ink, Some(progress.target))));
    }
    let n = metric.n.map(|n| words.fill(words.sample, &[&n.value.to_string()]));
    let parts = [metric.source.as_ref().map(|s| s.value.clone()), n, metric.as_of.map(|d| words::date(words, d.value))];
    let caption = words.facts(&parts.into_iter().flatten().collect::<Vec<_>>());
    if !caption.is_empty() {
        blocks.push(Block::text(caption, Type::CAPTION, Ink::Faint));
    }
    colored(Block::stack(3.0, blocks), Ink::Card, Ink::CardLine)
}

fn research(indices: &[usize], journey: &Journey) -> Vec<Block> {
    let titles: Vec<&str> = indices.iter().map(|n| journey.evidence[*n].title.as_str()).collect();
    if titles.is_empty() { Vec::new() } else { vec![small(&titles.join("\n"))] }
}

/// A short quiet text in a cell.
fn small(text: &str) -> Block {
    quiet(Block::text(text, Type::CAPTION, Ink::Soft))
}

fn quiet(body: Block) -> Block {
    Block::card(Card { pad: (12.0, 0.0), ..framed(body) })
}

fn time(duration: Option<&Text>, wait: Option<&Text>, words: &Words) -> Vec<Block> {
    let wait = wait.map(|w| words.fill(words.waits, &[w]));
    // Two texts, each of which is read in its own direction.
    let lines = duration.map(|d| d.value.clone()).into_iter().chain(wait);
    let lines: Vec<Block> = lines.map(|line| Block::text(line, Type::CAPTION, Ink::Soft)).collect();
    if lines.is_empty() { Vec::new() } else { vec![quiet(Block::stack(0.0, lines))] }
}

fn owners(owner: Option<&Text>, contributors: &[Text], perceived: Option<&Text>, journey: &Journey, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(owner) = owner {
        blocks.push(indented(pill(team(owner, journey), Ink::Badge, Ink::BadgeText)));
    }
    if !contributors.is_empty() {
        let names = words.list(&contributors.iter().map(|c| team(c, journey)).collect::<Vec<_>>());
        blocks.push(small(&words.fill(words.contributors, &[&names])));
    }
    if let Some(perceived) = perceived.filter(|p| owner.is_none_or(|o| o.value != p.value)) {
        blocks.push(small(&words.fill(words.seen_as, &[team(perceived, journey)])));
    }
    blocks
}

/// The name of a team where its id was written.
pub(super) fn team<'a>(written: &'a str, journey: &'a Journey) -> &'a str {
    let named = journey.teams.iter().find(|t| t.id.as_ref().is_some_and(|id| id.value == written));
    named.map_or(written, |t| t.name.as_str())
}

fn indented(body: Block) -> Block {
    Block::card(Card { pad: (8.0, 0.0), ..framed(body) })
}

fn feeling(emotion: &Emotion, journey: &Journey, words: &Words) -> Block {
    let mut row = Vec::new();
    if let Some(score) = emotion.score {
        let value = super::curve::level(journey, score.value);
        row.push((
            Share::Natural,
            Block::Mark(Mark::Face(Face { value, size: 20.0, hollow: false, accent: false, frame: None })),
        ));
    }
    let mut texts = Vec::new();
    texts.extend(emotion.feeling.iter().map(|f| Block::text(&f.value, Type::FEELING, Ink::Text)));
    texts.extend(emotion.note.iter().map(|n| Block::text(&n.value, Type::CAPTION, Ink::Soft)));
    if texts.is_empty() {
        texts.extend(emotion.score.map(|s| Block::text(words::score(words, journey, s.value), Type::FEELING, Ink::Text)));
    }
    row.push((Share::Rest(40.0), Block::stack(0.0, texts)));
    Block::card(Card { pad: (12.0, 2.0), ..framed(Block::row(8.0, row)) })
}

/// A level of 1-5 as a bar and a figure.
fn rating(level: f64, words: &Words) -> Block {
    let row = vec![
        (Share::Natural, Block::Mark(Mark::Bar(level / 5.0, Ink::Wire, None))),
        (Share::Natural, Block::text(words.number(level), Type::CAPTION, Ink::Soft)),
    ];
    Block::card(Card { pad: (12.0, 0.0), ..framed(Block::row(8.0, row)) })
}

/// As wide as its column; one for a whole stage is as wide as columns usually are.
fn picture(path: &Text, owner: Owner<'_>, journey: &Journey) -> Option<Block> {
    let most = if owner.stage { 240.0 } else { 456.0 };
    let picture = journey.picture(path, Cut::Wide)?.clone();
    let body = Block::Picture(Framed { picture, label: owner.name.to_owned(), most });
    Some(Block::card(Card { solid: true, hug: true, ..Card::bare(body) }))
}

fn link(link: &Link) -> Block {
    let body = Block::text(&link.text.value, Type::CAPTION, Ink::Link);
    Block::card(Card { pad: (12.0, 0.0), href: Some(link.url.value.clone()), ..framed(body) })
}
