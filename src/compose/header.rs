//! The lens: title, scenario, badges, personas and the figures.

use super::numbers;
use super::words;
use crate::block::{Block, Card, Mark, Share};
use crate::model::{Journey, Persona, State};
use crate::picture::Cut;
use crate::sheet::Sheet;
use crate::theme::{Ink, PERSONA_HUES, Type};

/// Width of a persona's card.
const PERSONA: f64 = 340.0;
/// Width of the only persona's card.
const ONLY: f64 = 400.0;
/// Diameter of a persona's portrait or initials.
const DISC: f64 = 52.0;

/// The header of a sheet.
pub(super) fn header(journey: &Journey, sheet: &Sheet) -> Block {
    let mut right = Vec::new();
    let cast = numbers::cast(journey);
    if !cast.is_empty() {
        let columns = cast.len().min(3) as f64;
        let width = if cast.len() == 1 { ONLY } else { PERSONA };
        right.push((Share::Upto(columns * (width + 20.0)), personas(journey, &cast, width)));
    }
    let figures = figures(journey);
    if !figures.is_empty() {
        right.push((Share::Natural, Block::wrap(16.0, 12.0, figures)));
    }
    let left = Block::stack(0.0, lens(journey, sheet));
    if right.is_empty() {
        return left;
    }
    let right = top_row(20.0, right);
    // A long title asks for the width of two lines of it; where that leaves no room beside it, it stands above the rest. Bold
    // letters of the title's size are about half as wide as high.
    let title = journey.title.chars().count() as f64 * Type::TITLE.size * 0.52 / 2.0;
    top_row(40.0, vec![(Share::Rest(title.clamp(340.0, 760.0)), left), (Share::Natural, right)])
}

fn top_row(gap: f64, blocks: Vec<(Share, Block)>) -> Block {
    Block::Row(crate::block::Row { gap, blocks, middle: false })
}

fn lens(journey: &Journey, sheet: &Sheet) -> Vec<Block> {
    let space = |h: f64| Block::Mark(Mark::Space(1.0, h));
    let mut blocks = vec![Block::text(&journey.title.value, Type::TITLE, Ink::Text)];
    for text in journey.scenario.iter().chain(&journey.description) {
        blocks.push(space(8.0));
        blocks.push(limited(680.0, Block::text(&text.value, Type::LEAD, Ink::Soft)));
    }
    blocks.push(space(14.0));
    blocks.push(Block::wrap(8.0, 8.0, badges(journey, sheet)));
    let facts = facts(journey);
    if !facts.is_empty() {
        blocks.push(space(14.0));
        blocks.push(Block::Wrap(crate::block::Wrap { gap: 28.0, leading: 4.0, blocks: facts, top: true }));
    }
    blocks
}

/// Long lines are hard to read: a paragraph takes at most so much.
fn limited(width: f64, body: Block) -> Block {
    Block::card(Card { hug: true, max_width: width, ..Card::bare(body) })
}

fn badges(journey: &Journey, sheet: &Sheet) -> Vec<Block> {
    let mut badges = Vec::new();
    if let Some(state) = journey.state {
        let (fill, ink) = match state.value {
            State::Current => (Ink::Strong, Ink::StrongText),
            State::Target => (Ink::ChanceTagText, Ink::StrongText),
        };
        badges.push(pill(words::state(state.value), fill, ink));
    }
    badges.push(badge(&sheet.title));
    let texts = [
        (words::OWNER, journey.owner.as_ref().map(|t| super::cells::team(t, journey).to_owned())),
        ("", journey.status.as_ref().map(|t| super::channels::capital(&t.value))),
        (words::VERSION, journey.version.as_ref().map(|t| t.value.clone())),
        (words::BASED_ON, journey.based_on.as_ref().map(|t| t.value.clone())),
        ("", journey.industry.as_ref().map(|t| t.value.clone())),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            badges.push(badge(&if name.is_empty() { text } else { format!("{name}: {text}") }));
        }
    }
    if let Some(date) = journey.reviewed {
        badges.push(badge(&format!("{} {}", words::REVIEWED, words::date(date.value))));
    }
    badges
}

fn badge(text: &str) -> Block {
    pill(text, Ink::Badge, Ink::BadgeText)
}

/// A short text on a rounded ground.
pub(super) fn pill(text: &str, fill: Ink, ink: Ink) -> Block {
    let body = Block::text(text, Type::TAG, ink);
    Block::card(Card { fill: Some(fill), radius: 12.0, pad: (10.0, 4.0), hug: true, ..Card::bare(body) })
}

/// What frames the journey: goal, expectations, start and end.
fn facts(journey: &Journey) -> Vec<Block> {
    let one = |name: &str, text: &str| {
        let label = Type { leading: Type::BODY.leading, ..Type::TAG };
        let body = top_row(
            6.0,
            vec![
                (Share::Natural, Block::text(name, label, Ink::Faint)),
                (Share::Upto(560.0), Block::text(text, Type::BODY, Ink::Text)),
            ],
        );
        Block::card(Card { hug: true, max_width: 680.0, ..Card::bare(body) })
    };
    let mut facts = Vec::new();
    let expects = journey.expectations.iter().map(|e| e.as_str()).collect::<Vec<_>>().join(" · ");
    let texts = [
        (words::GOAL, journey.goal.as_ref().map(|t| t.as_str())),
        (words::EXPECTS, Some(expects.as_str()).filter(|e| !e.is_empty())),
        (words::STARTS, journey.starts_when.as_ref().map(|t| t.as_str())),
        (words::ENDS, journey.ends_when.as_ref().map(|t| t.as_str())),
        (words::SEGMENT, journey.segment.as_ref().map(|t| t.as_str())),
    ];
    for (name, text) in texts {
        facts.extend(text.map(|text| one(name, text)));
    }
    facts
}

fn personas(journey: &Journey, cast: &[usize], width: f64) -> Block {
    let shown = usize::from(PERSONA_HUES);
    let card = |(hue, n): (u8, &usize)| persona(&journey.personas[*n], hue, width, journey);
    let mut cards: Vec<Block> = (0u8..).zip(cast.iter().take(shown)).map(card).collect();
    let more = cast.len().saturating_sub(shown);
    if more > 0 {
        cards.push(badge(&format!("+{more} {}", words::MORE_PERSONAS)));
    }
    Block::Wrap(crate::block::Wrap { gap: 20.0, leading: 16.0, blocks: cards, top: true })
}

fn persona(persona: &Persona, hue: u8, width: f64, journey: &Journey) -> Block {
    let mut texts = vec![Block::text(&persona.name.value, Type::NAME, Ink::Text)];
    let about: Vec<&str> = persona.role.iter().chain(&persona.segment).map(|t| t.as_str()).collect();
    if !about.is_empty() {
        texts.push(Block::text(about.join(" · "), Type::BODY, Ink::Soft));
    }
    if let Some(quote) = &persona.quote {
        texts.push(Block::text(quoted(quote), Type::QUOTE, Ink::Text));
    }
    let portrait = persona.portrait.as_ref().and_then(|path| journey.picture(path, Cut::Square));
    let disc = match portrait {
        Some(picture) => Mark::Portrait(picture.clone(), persona.name.value.clone(), hue, DISC),
        None => Mark::Initials(initials(&persona.name), hue, DISC),
    };
    let row = crate::block::Row {
        gap: 14.0,
        blocks: vec![(Share::Natural, Block::Mark(disc)), (Share::Rest(120.0), Block::stack(2.0, texts))],
        middle: false,
    };
    let label = format!("{}: {}", words::PERSONA, persona.name.value);
    Block::card(Card {
        hug: true,
        min_width: width.min(240.0),
        max_width: width,
        solid: true,
        label: Some(label),
        ..Card::bare(Block::Row(row))
    })
}

/// In quotation marks, unless the author wrote them.
pub(super) fn quoted(text: &str) -> String {
    let marks = ['"', '\'', '\u{201c}', '\u{201d}', '\u{201e}', '\u{ab}', '\u{300c}', '\u{300e}', '\u{2018}'];
    let closing = |c: char| marks.contains(&c) || matches!(c, '\u{bb}' | '\u{300d}' | '\u{300f}' | '\u{2019}');
    if text.starts_with(marks) && text.ends_with(closing) {
        return text.to_owned();
    }
    // Kana and Han: corner brackets, which have their width.
    let wide = text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
    if wide { format!("\u{300c}{text}\u{300d}") } else { format!("\u{201c}{text}\u{201d}") }
}

/// The first letters of the first and the last word of a name.
fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().filter(|w| w.starts_with(char::is_alphanumeric)).collect();
    let first = |word: &&str| word.chars().next().into_iter().flat_map(char::to_uppercase).take(1).collect::<String>();
    match words.as_slice() {
        [] => name.chars().find(|c| c.is_alphanumeric()).map_or_else(String::new, String::from),
        [only] => first(only),
        // Scripts without capitals write a name's characters in full, where one is enough.
        [head, .., tail] if head.chars().all(|c| c.is_lowercase() || c.is_uppercase() || !c.is_alphabetic()) => {
            first(head) + &first(tail)
        }
        [head, ..] => first(head),
    }
}

fn figures(journey: &Journey) -> Vec<Block> {
    let mut figures = Vec::new();
    if let Some(mean) = numbers::mean_emotion(journey) {
        let (min, max) = (words::score(journey, journey.scale.min), words::score(journey, journey.scale.max));
        let range = format!("({min} {} {max})", words::TO);
        figures.push(figure(&words::score(journey, mean), words::MEAN_EMOTION, &range));
    }
    let (pains, severe) = numbers::pains(journey);
    if pains > 0 {
        let word = if pains == 1 { words::PAIN_POINT } else { words::PAIN_POINTS };
        let second = if severe > 0 { format!("{severe} severe") } else { String::new() };
        figures.push(figure(&pains.to_string(), word, &second));
    }
    let (chances, quick) = numbers::opportunities(journey);
    if chances > 0 {
        let word = if chances == 1 { words::OPPORTUNITY } else { words::OPPORTUNITIES };
        let second = match quick {
            0 => String::new(),
            1 => format!("1 {}", words::QUICK_WIN),
            n => format!("{n} {}", words::QUICK_WINS),
        };
        figures.push(figure(&chances.to_string(), word, &second));
    }
    figures
}

fn figure(number: &str, word: &str, second: &str) -> Block {
    let mut texts = vec![Block::text(number, Type::FIGURE, Ink::Text), Block::text(word, Type::CAPTION, Ink::Soft)];
    if !second.is_empty() {
        texts.push(Block::text(second, Type::CAPTION, Ink::Soft));
    }
    let texts = Block::stack(0.0, texts);
    let body = top_row(14.0, vec![(Share::Natural, Block::Mark(Mark::Divider(60.0))), (Share::Natural, texts)]);
    Block::card(Card { hug: true, min_width: 108.0, solid: true, ..Card::bare(body) })
}
