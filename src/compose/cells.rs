//! Composes the cards and texts of one cell from the content of a lane at a touchpoint.

use super::composer::Composer;
use super::description::{self, Description, Explanation, Priority};
use super::metric_card::metric_card;
use super::names::{only, only_for};
use super::styles::{caption, colored, colors, framed, quiet, short_texts, small, tag, top_row};
use super::value_words;
use crate::block::{Block, Card, EmotionFace, Framed, LegendKey, Mark, RowWidth};
use crate::facts::{EffectiveMoment, by_severity, mood};
use crate::icons;
use crate::model::{
    Emotion, FailPoint, Item, Link, Moment, MomentOfTruth, Opportunity, PainPoint, PlainText, RATING, Remark, Text, Touchpoint,
    TouchpointKind,
};
use crate::picture::Crop;
use crate::sheet::{CardStyle, LaneContent};
use crate::theme::{Ink, Type};

/// The blocks of a cell of a touchpoint, or of a stage as a whole.
pub(super) fn blocks(content: LaneContent<'_>, at: EffectiveMoment<'_>, cx: &Composer<'_>) -> Vec<Block> {
    match content {
        LaneContent::Words(thoughts, quotes) => thoughts.iter().chain(quotes).map(|r| bubble(r, cx)).collect(),
        LaneContent::Notes(remarks, look) => remarks.iter().map(|r| remark(r, look, cx)).collect(),
        LaneContent::Items(items, look) => items.iter().map(|i| item(i, look, cx)).collect(),
        LaneContent::Pains(pains) => by_severity(pains).into_iter().map(|p| pain(p, cx)).collect(),
        LaneContent::Opportunities(chances) => chances.iter().map(|o| opportunity(o, cx)).collect(),
        LaneContent::FailPoints(points) => points.iter().map(|f| fail_point(f, cx)).collect(),
        LaneContent::Metrics(indices) => indices.iter().map(|n| metric_card(&cx.journey.metrics[*n], cx)).collect(),
        LaneContent::Research(indices) => research(&indices, cx),
        LaneContent::Reasons(truth, emotions) => reasons(truth, emotions, cx),
        LaneContent::Time(duration, wait) => time(duration, wait, cx),
        LaneContent::Feeling(emotion) => emotion.map(|e| feeling(e, cx)).into_iter().collect(),
        LaneContent::Level(level) => level.map(|level| rating(level, cx)).into_iter().collect(),
        LaneContent::Links(links) => links.iter().map(link).collect(),
        LaneContent::Image(path) => path.and_then(|path| picture(path, at, cx)).into_iter().collect(),
    }
}

/// A touchpoint's card: its name, and what the customer does if it is a step of the customer.
pub(super) fn touchpoint(
    at: EffectiveMoment<'_>,
    touchpoint: &Touchpoint,
    corner: Vec<Mark>,
    id: String,
    cx: &Composer<'_>,
) -> Card {
    let mut texts = vec![Block::text(&touchpoint.name.value, Type::STRONG, Ink::Text)];
    if touchpoint.kind == TouchpointKind::Step {
        texts.extend(further_actions(touchpoint).map(|action| Block::text(&action.value, Type::BODY, Ink::Text)));
    }
    texts.extend(touchpoint.moment.description.iter().map(|d| Block::text(&d.value, Type::BODY, Ink::Soft)));
    let status = touchpoint.status.map(|status| value_words::touchpoint_status(cx.words, status.value).to_owned());
    let optional = touchpoint.optional.then(|| cx.words.optional.to_owned());
    let who = only_for(&at.own_personas(), cx.facts, cx.words);
    let caption: Vec<String> = status.into_iter().chain(optional).chain(who).collect();
    if !caption.is_empty() {
        let ink = if at.is_of_customer() { Ink::Faint } else { Ink::Soft };
        texts.push(Block::text(cx.words.facts(&caption), Type::CAPTION, ink));
    }
    let optional = touchpoint.optional.then_some(LegendKey::Optional);
    let line = if touchpoint.optional { Ink::Wire } else { Ink::CardLine };
    let card = match touchpoint.kind {
        TouchpointKind::Step => {
            Card { fill: Some(Ink::Card), line: Some(line), key: optional, ..framed(Block::stack(0.0, texts)) }
        }
        TouchpointKind::Internal => {
            let key = optional.or(Some(LegendKey::Internal));
            let line = if touchpoint.optional { Ink::Wire } else { Ink::BackLine };
            Card { fill: Some(Ink::Back), line: Some(line), key, ..framed(Block::stack(0.0, texts)) }
        }
        TouchpointKind::Event => {
            let moment = &touchpoint.moment;
            texts.extend(starting_texts(moment).map(|(_, text)| Block::text(text, Type::BODY, Ink::Text)));
            let icon = starting_texts(moment).next().map_or(EVENT, |(icon, _)| icon);
            event(icon, texts)
        }
    };
    let label = Some(touchpoint.name.value.clone());
    Card { dashed: touchpoint.optional, corner, id: Some(id), label, ..card }
}

/// The actions of a touchpoint except the one that is its name.
fn further_actions(touchpoint: &Touchpoint) -> impl Iterator<Item = &PlainText> {
    touchpoint.moment.actions.iter().filter(|action| action.value != touchpoint.name.value)
}

/// The actions of the customer beside an event or internal work, as cards.
pub(super) fn actions_besides(touchpoint: &Touchpoint) -> Vec<Block> {
    further_actions(touchpoint).map(|action| note(&action.value, CardStyle::Customer)).collect()
}

/// What starts a touchpoint or a stage, as cards: a time, an event.
pub(super) fn starts(moment: &Moment) -> Vec<Block> {
    let card = |(icon, text): (&'static str, &str)| Block::card(event(icon, vec![Block::text(text, Type::BODY, Ink::Text)]));
    starting_texts(moment).map(card).collect()
}

/// When and by which event a moment starts, with the names of their icons.
fn starting_texts(moment: &Moment) -> impl Iterator<Item = (&'static str, &str)> {
    let (at, trigger) = (moment.at.as_ref(), moment.trigger.as_ref());
    let at = at.map(|at| (TIMER, at.value.as_str()));
    at.into_iter().chain(trigger.map(|trigger| (EVENT, trigger.value.as_str())))
}

/// The icon of an event.
const EVENT: &str = "bolt";
/// The icon of an event at a time.
const TIMER: &str = "clock";

/// The card of an event: an icon beside texts.
fn event(icon: &'static str, texts: Vec<Block>) -> Card {
    let icon = icons::named(icon).map(|icon| (RowWidth::Natural, Block::Mark(Mark::Icon(icon, 16.0, Ink::Soft))));
    let row = icon.into_iter().chain([(RowWidth::Fill(40.0), Block::stack(0.0, texts))]).collect();
    let card = framed(Block::row(8.0, row));
    Card { fill: Some(Ink::Card), line: Some(Ink::Rule), radius: 18.0, key: Some(LegendKey::Event), ..card }
}

fn bubble(remark: &Remark, cx: &Composer<'_>) -> Block {
    let mut texts = vec![Block::text(value_words::quoted(cx.words, &remark.text), Type::QUOTE, Ink::BubbleText)];
    texts.extend(only(&remark.personas, cx.facts, cx.words).map(|who| Block::text(who, Type::CAPTION, Ink::Soft)));
    let body = Block::stack(0.0, texts);
    Block::card(Card { fill: Some(Ink::Bubble), line: Some(Ink::BubbleLine), radius: 10.0, tail: true, ..framed(body) })
}

/// The reason of a moment of truth after a star, and the notes on emotions.
fn reasons(truth: Option<&MomentOfTruth>, emotions: &[Emotion], cx: &Composer<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(reason) = truth.and_then(|t| t.reason.as_ref()) {
        let row = top_row(
            8.0,
            vec![
                (RowWidth::Natural, Block::Mark(Mark::Star)),
                (RowWidth::Fill(40.0), Block::text(&reason.value, Type::BODY, Ink::Text)),
            ],
        );
        blocks.push(Block::card(Card { pad: (12.0, 0.0), ..framed(row) }));
    }
    for emotion in emotions {
        let who = emotion.persona.filter(|_| cx.facts.personas.len() > 1).map(|n| cx.journey.personas[n].name.as_str());
        let note = emotion.note.as_ref().map(|note| note.value.clone());
        for note in note.into_iter().chain(value_words::other_outcome(cx.words, cx.journey, emotion)) {
            let text = who.map_or_else(|| note.clone(), |who| cx.words.label(who, &note));
            blocks.push(self::note(&text, CardStyle::Note));
        }
    }
    blocks
}

fn remark(remark: &Remark, look: CardStyle, cx: &Composer<'_>) -> Block {
    let described = description::remark(remark, cx.facts, cx.words);
    Block::card(with_caption(&described.title.value, caption(&described, cx.words).as_deref(), look))
}

/// A text without anything more to say of it.
pub(super) fn note(text: &str, look: CardStyle) -> Block {
    Block::card(with_caption(text, None, look))
}

fn with_caption(text: &str, caption: Option<&str>, look: CardStyle) -> Card {
    let (fill, line) = colors(look);
    let of_type = |kind: Type| {
        let text = Block::text(text, kind, Ink::Text);
        let Some(caption) = caption else { return text };
        Block::stack(1.0, vec![text, Block::text(caption, Type::CAPTION, Ink::Soft)])
    };
    match look {
        CardStyle::Note => Card { pad: (12.0, 2.0), ..framed(of_type(Type::BODY)) },
        CardStyle::Gain => {
            let plus = Block::Mark(Mark::Plus);
            let row = top_row(
                8.0,
                vec![
                    (RowWidth::Natural, Block::stack(0.0, vec![Block::Mark(Mark::Space(1.0, 3.0)), plus])),
                    (RowWidth::Fill(40.0), of_type(Type::BODY)),
                ],
            );
            Card { fill: Some(fill), line: Some(line), ..framed(row) }
        }
        CardStyle::Number => Card { fill: Some(fill), line: Some(line), ..framed(of_type(Type::NUMBER)) },
        CardStyle::Pain
        | CardStyle::Customer
        | CardStyle::Proof
        | CardStyle::Frontstage
        | CardStyle::Backstage
        | CardStyle::Support => Card { fill: Some(fill), line: Some(line), ..framed(of_type(Type::BODY)) },
    }
}

/// A piece of work or a thing, or an entry of an own lane, drawn as the lane's role says.
pub(super) fn item(item: &Item, look: CardStyle, cx: &Composer<'_>) -> Block {
    let described = description::item(item, cx.facts, cx.words);
    let corner = if item.wait.is_some() { vec![Mark::Wait] } else { Vec::new() };
    Block::card(Card { corner, ..with_caption(&described.title.value, caption(&described, cx.words).as_deref(), look) })
}

fn pain(pain: &PainPoint, cx: &Composer<'_>) -> Block {
    let described = description::pain(pain, cx.facts, cx.words);
    let mut blocks = vec![Block::text(&described.title.value, Type::BODY, Ink::Text)];
    let caption_text = |text: &str| Block::text(text, Type::CAPTION, Ink::PainText);
    let severity = described.severity.map(|(pips, word)| {
        Block::row(7.0, vec![(RowWidth::Natural, Block::Mark(Mark::Pips(pips))), (RowWidth::Natural, caption_text(word))])
    });
    let caption: Vec<Block> = severity.into_iter().chain(short_texts(&described).into_iter().map(caption_text)).collect();
    if !caption.is_empty() {
        blocks.push(Block::wrap(10.0, 0.0, caption));
    }
    blocks.extend(background(&described, cx));
    colored(Block::stack(4.0, blocks), Ink::Pain, Ink::PainLine)
}

fn opportunity(chance: &Opportunity, cx: &Composer<'_>) -> Block {
    let described = description::opportunity(chance, cx.facts, cx.words);
    let mut blocks = vec![Block::text(&described.title.value, Type::BODY, Ink::Text)];
    let caption = caption(&described, cx.words);
    let mut row = Vec::new();
    if let Some(caption) = caption {
        row.push((RowWidth::FillOneLine, Block::text(caption, Type::CAPTION, Ink::ChanceText)));
    } else if described.tag.is_some() {
        row.push((RowWidth::Fill(0.0), Block::Mark(Mark::Space(0.0, 1.0))));
    }
    row.extend(described.tag.map(|it| (RowWidth::AtEnd, priority_tag(&it, cx))));
    if !row.is_empty() {
        blocks.push(Block::row(8.0, row));
    }
    let href = chance.link.as_ref().map(|l| l.url.value.clone());
    let card = Card { fill: Some(Ink::Chance), line: Some(Ink::ChanceLine), href, ..framed(Block::stack(5.0, blocks)) };
    Block::card(card)
}

/// The priority of an opportunity, in the corner of its card.
fn priority_tag(it: &Priority, cx: &Composer<'_>) -> Block {
    let key = match it {
        Priority::QuickWin => Some(LegendKey::QuickWin),
        Priority::Score(..) => Some(LegendKey::Score),
        Priority::Impact(_) | Priority::Effort(_) => None,
    };
    tag(&it.text(cx.words), key)
}

fn fail_point(point: &FailPoint, cx: &Composer<'_>) -> Block {
    let described = description::fail_point(point, cx.words);
    let mut blocks = vec![Block::text(&described.title.value, Type::BODY, Ink::Text)];
    blocks.extend(caption(&described, cx.words).map(|caption| Block::text(caption, Type::CAPTION, Ink::PainText)));
    blocks.extend(background(&described, cx));
    let body = Block::stack(2.0, blocks);
    Block::card(Card { fill: Some(Ink::Pain), line: Some(Ink::PainLine), corner: vec![Mark::Fail], ..framed(body) })
}

fn background<'d>(described: &'d Description<'_>, cx: &'d Composer<'_>) -> impl Iterator<Item = Block> + 'd {
    let text = |it: &Explanation<'_>| match it {
        Explanation::Cause(text) => cx.words.fill(cx.words.cause, &[text]),
        Explanation::Risk(text) => cx.words.fill(cx.words.risk, &[text]),
        Explanation::Mitigation(text) => cx.words.fill(cx.words.mitigation, &[text]),
        Explanation::Recovery(text) => cx.words.fill(cx.words.recovery, &[text]),
    };
    described.background.iter().map(move |it| Block::text(text(it), Type::CAPTION, Ink::Soft))
}

fn research(indices: &[usize], cx: &Composer<'_>) -> Vec<Block> {
    let titles: Vec<&str> = indices.iter().map(|n| cx.journey.evidence[*n].title.as_str()).collect();
    if titles.is_empty() { Vec::new() } else { vec![small(&titles.join("\n"))] }
}

fn time(duration: Option<&Text>, wait: Option<&Text>, cx: &Composer<'_>) -> Vec<Block> {
    let wait = wait.map(|w| cx.words.fill(cx.words.waits, &[w]));
    // Two texts, so that each has its own direction.
    let lines = duration.map(|d| d.value.clone()).into_iter().chain(wait);
    let lines: Vec<Block> = lines.map(|line| Block::text(line, Type::CAPTION, Ink::Soft)).collect();
    if lines.is_empty() { Vec::new() } else { vec![quiet(Block::stack(0.0, lines))] }
}

fn feeling(emotion: &Emotion, cx: &Composer<'_>) -> Block {
    let mut row = Vec::new();
    if let Some(score) = emotion.score {
        let value = mood(&cx.journey.scale, score.value);
        row.push((
            RowWidth::Natural,
            Block::Mark(Mark::Face(EmotionFace { value, size: 20.0, hollow: false, accent: false, frame: None })),
        ));
    }
    let mut texts = Vec::new();
    texts.extend(emotion.feeling.iter().map(|f| Block::text(&f.value, Type::FEELING, Ink::Text)));
    texts.extend(emotion.note.iter().map(|n| Block::text(&n.value, Type::CAPTION, Ink::Soft)));
    let other = value_words::other_outcome(cx.words, cx.journey, emotion);
    texts.extend(other.map(|other| Block::text(other, Type::CAPTION, Ink::Soft)));
    if texts.is_empty() {
        texts.extend(
            emotion.score.map(|s| Block::text(value_words::score(cx.words, cx.journey, s.value), Type::FEELING, Ink::Text)),
        );
    }
    row.push((RowWidth::Fill(40.0), Block::stack(0.0, texts)));
    Block::card(Card { pad: (12.0, 2.0), ..framed(Block::row(8.0, row)) })
}

/// A rating as a bar and a number.
fn rating(level: f64, cx: &Composer<'_>) -> Block {
    let row = vec![
        (RowWidth::Natural, Block::Mark(Mark::Bar(level / RATING.ends().1, Ink::Wire, None))),
        (RowWidth::Natural, Block::text(cx.words.number(level), Type::CAPTION, Ink::Soft)),
    ];
    Block::card(Card { pad: (12.0, 0.0), ..framed(Block::row(8.0, row)) })
}

/// A picture as wide as its column; one of a whole stage is as wide as a usual column.
fn picture(path: &Text, at: EffectiveMoment<'_>, cx: &Composer<'_>) -> Option<Block> {
    let most = if at.touchpoint.is_none() { 240.0 } else { 456.0 };
    let picture = cx.journey.picture(path, Crop::Wide)?.clone();
    let body = Block::Picture(Framed { picture, label: at.name().value.clone(), most });
    Some(Block::card(Card { solid: true, hug: true, ..Card::bare(body) }))
}

fn link(link: &Link) -> Block {
    let body = Block::text(&link.text.value, Type::CAPTION, Ink::Link);
    Block::card(Card { pad: (12.0, 0.0), href: Some(link.url.value.clone()), ..framed(body) })
}
