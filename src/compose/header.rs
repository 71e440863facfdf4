//! Composes the header: title, scenario, badges, personas and key figures.

use super::composer::Composer;
use super::initials::initials;
use super::names::persona_names;
use super::styles::{pill, top_row};
use super::{insights, persona_panel, value_words};
use crate::block::{Block, Card, Mark, RowWidth};
use crate::model::{FactForm, Persona, State};
use crate::picture::Crop;
use crate::sheet::{Design, Subject};
use crate::theme::{Ink, Type};
use crate::words::{Plural, capitalized};

/// Width of a persona's card.
const PERSONA: f64 = 340.0;
/// Width of the card of a single persona.
const ONLY: f64 = 400.0;
/// Diameter of a persona's portrait or initials.
const DISC: f64 = 52.0;

/// The header of a sheet.
pub(super) fn header(cx: &Composer<'_>) -> Block {
    match cx.sheet.subject {
        Subject::Journey => journey(cx),
        Subject::Persona(_) => persona_of(cx),
    }
}

/// The header of a sheet about a persona: badges, and the title of the journey.
fn persona_of(cx: &Composer<'_>) -> Block {
    let badges = Block::wrap(8.0, 8.0, badges(cx));
    let journey = Block::text(cx.words.label(cx.words.journey, &cx.journey.title), Type::STRONG, Ink::Soft);
    top_row(40.0, vec![(RowWidth::Fill(400.0), badges), (RowWidth::AtMost(700.0), journey)])
}

/// The header of a sheet about the journey, with its insights below it on a board of lanes.
fn journey(cx: &Composer<'_>) -> Block {
    let head = head(cx);
    let panel = match cx.sheet.design {
        Design::Matrix(_) => insights::panel(cx),
        Design::Areas(_) | Design::Plot(_) => None,
    };
    match panel {
        Some(panel) => Block::stack(24.0, vec![head, panel]),
        None => head,
    }
}

fn head(cx: &Composer<'_>) -> Block {
    let mut right = Vec::new();
    let count = cx.facts.personas.len();
    if count > 0 {
        let columns = count.min(3) as f64;
        let width = if count == 1 { ONLY } else { PERSONA };
        right.push((RowWidth::AtMost(columns * (width + 20.0)), personas(width, cx)));
    }
    let figures = figures(cx);
    if !figures.is_empty() {
        let figures = crate::block::Wrap { gap: 16.0, leading: 12.0, blocks: figures, top: true };
        right.push((RowWidth::Natural, Block::Wrap(figures)));
    }
    let left = Block::stack(0.0, left_side(cx));
    if right.is_empty() {
        return left;
    }
    let right = top_row(20.0, right);
    // A long title takes the width of two lines of it; if the rest does not fit beside it, it is above the rest. Bold glyphs of
    // the title's size are about half as wide as high.
    let title = cx.journey.title.chars().count() as f64 * Type::TITLE.size * 0.52 / 2.0;
    top_row(40.0, vec![(RowWidth::Fill(title.clamp(340.0, 760.0)), left), (RowWidth::Natural, right)])
}

fn left_side(cx: &Composer<'_>) -> Vec<Block> {
    let space = |h: f64| Block::Mark(Mark::Space(1.0, h));
    let mut blocks = vec![Block::text(&cx.journey.title.value, Type::TITLE, Ink::Text)];
    for text in cx.journey.scenario.iter().chain(&cx.journey.description) {
        blocks.push(space(8.0));
        blocks.push(limited(680.0, Block::text(&text.value, Type::LEAD, Ink::Soft)));
    }
    blocks.push(space(14.0));
    blocks.push(Block::wrap(8.0, 8.0, badges(cx)));
    let facts = match cx.sheet.design {
        Design::Matrix(_) => facts(cx),
        // These sheets are about a part of the journey.
        Design::Areas(_) | Design::Plot(_) => Vec::new(),
    };
    if !facts.is_empty() {
        blocks.push(space(14.0));
        blocks.push(Block::Wrap(crate::block::Wrap { gap: 28.0, leading: 4.0, blocks: facts, top: true }));
    }
    blocks
}

/// Limits the width of a paragraph, because long lines are hard to read.
fn limited(width: f64, body: Block) -> Block {
    Block::card(Card { hug: true, max_width: width, ..Card::bare(body) })
}

fn badges(cx: &Composer<'_>) -> Vec<Block> {
    let mut badges = Vec::new();
    if let Some(state) = cx.journey.state {
        let (fill, ink) = match state.value {
            State::Current => (Ink::Strong, Ink::StrongText),
            State::Target => (Ink::ChanceTagText, Ink::StrongText),
        };
        badges.push(pill(value_words::state(cx.words, state.value), fill, ink));
    }
    badges.push(badge(&cx.title()));
    let texts = [
        (cx.words.owner, cx.journey.owner.as_ref().map(|t| cx.facts.teams.name(t).to_owned())),
        ("", cx.journey.status.as_ref().map(|t| capitalized(&t.value))),
        (cx.words.version, cx.journey.version.as_ref().map(|t| t.value.clone())),
        (cx.words.based_on, cx.journey.based_on.as_ref().map(|t| t.value.clone())),
        ("", cx.journey.industry.as_ref().map(|t| t.value.clone())),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            badges.push(badge(&if name.is_empty() { text } else { cx.words.label(name, &text) }));
        }
    }
    if let Some(date) = cx.journey.reviewed {
        badges.push(badge(&cx.words.fill(cx.words.reviewed, &[&value_words::date(cx.words, date.value)])));
    }
    badges
}

fn badge(text: &str) -> Block {
    pill(text, Ink::Badge, Ink::BadgeText)
}

/// Goal, expectations, start and end of the journey.
fn facts(cx: &Composer<'_>) -> Vec<Block> {
    let one = |name: &str, text: &str| {
        let label = Type { leading: Type::BODY.leading, ..Type::TAG };
        let body = top_row(
            6.0,
            vec![
                (RowWidth::Natural, Block::text(name, label, Ink::Faint)),
                (RowWidth::AtMost(560.0), Block::text(text, Type::BODY, Ink::Text)),
            ],
        );
        Block::card(Card { hug: true, max_width: 680.0, ..Card::bare(body) })
    };
    let mut facts = Vec::new();
    let expects = cx.words.facts(&cx.journey.expectations.iter().map(|e| e.as_str()).collect::<Vec<_>>());
    let texts = [
        (cx.words.goal, cx.journey.goal.as_ref().map(|t| t.as_str())),
        (cx.words.expects, Some(expects.as_str()).filter(|e| !e.is_empty())),
        (cx.words.starts, cx.journey.starts_when.as_ref().map(|t| t.as_str())),
        (cx.words.ends, cx.journey.ends_when.as_ref().map(|t| t.as_str())),
        (cx.words.segment, cx.journey.segment.as_ref().map(|t| t.as_str())),
    ];
    for (name, text) in texts {
        facts.extend(text.map(|text| one(name, text)));
    }
    facts
}

fn personas(width: f64, cx: &Composer<'_>) -> Block {
    let personas = cx.facts.drawn_personas();
    let more: Vec<usize> = cx.facts.personas.iter().copied().filter(|persona| !personas.contains(persona)).collect();
    let card = |(hue, n): (u8, usize)| persona(&cx.journey.personas[n], hue, width, cx);
    let mut cards: Vec<Block> = (0u8..).zip(personas).map(card).collect();
    if !more.is_empty() {
        let count = cx.words.count(cx.words.more_personas, more.len());
        let names = Block::text(cx.words.label(&count, &persona_names(&more, cx.facts, cx.words)), Type::CAPTION, Ink::Soft);
        cards.push(limited(width, names));
    }
    Block::Wrap(crate::block::Wrap { gap: 20.0, leading: 16.0, blocks: cards, top: true })
}

fn persona(persona: &Persona, hue: u8, width: f64, cx: &Composer<'_>) -> Block {
    let mut texts = vec![Block::text(&persona.name.value, Type::NAME, Ink::Text)];
    let mut about: Vec<String> = persona.role.iter().map(|role| role.value.clone()).collect();
    let mut named = Vec::new();
    for (form, name, text) in persona_panel::facts(persona, cx) {
        match form {
            FactForm::Bare => about.push(text),
            FactForm::Named if name.is_empty() => named.push(text),
            FactForm::Named => named.push(cx.words.label(&name, &text)),
        }
    }
    for (facts, kind) in [(about, Type::BODY), (named, Type::CAPTION)] {
        texts.extend((!facts.is_empty()).then(|| Block::text(cx.words.facts(&facts), kind, Ink::Soft)));
    }
    if let Some(quote) = &persona.quote {
        texts.push(Block::text(value_words::quoted(cx.words, quote), Type::QUOTE, Ink::Text));
    }
    let portrait = persona.portrait.as_ref().and_then(|path| cx.journey.picture(path, Crop::Square));
    let disc = match portrait {
        Some(picture) => Mark::Portrait(picture.clone(), persona.name.value.clone(), hue, DISC),
        None => Mark::Initials(initials(&persona.name, cx.locale.articles), hue, DISC),
    };
    let row = top_row(14.0, vec![(RowWidth::Natural, Block::Mark(disc)), (RowWidth::Fill(120.0), Block::stack(2.0, texts))]);
    let label = cx.words.label(cx.words.persona, &persona.name);
    Block::card(Card {
        hug: true,
        min_width: width.min(240.0),
        max_width: width,
        solid: true,
        label: Some(label),
        ..Card::bare(row)
    })
}

fn figures(cx: &Composer<'_>) -> Vec<Block> {
    let mut figures = Vec::new();
    if let Some(mean) = cx.facts.mean_emotion() {
        let score = |score| value_words::score(cx.words, cx.journey, score);
        let scale = cx.words.fill(cx.words.scale, &[&score(cx.journey.scale.min), &score(cx.journey.scale.max)]);
        let part = (mean.scored < mean.all)
            .then(|| cx.words.fill(cx.locale.page.some, &[&mean.scored.to_string(), &mean.all.to_string()]));
        let more: Vec<String> = std::iter::once(scale).chain(part).collect();
        figures.push(figure(&score(mean.score), cx.words.mean_emotion, &more));
    }
    // A number of things, and the number of remarkable ones among them.
    let mut counted = |n: usize, word: Plural, some: usize, which: Plural| {
        if n > 0 {
            let second: Vec<String> = (some > 0).then(|| cx.words.count(which, some)).into_iter().collect();
            figures.push(figure(&n.to_string(), &cx.words.count(word, n), &second));
        }
    };
    let (pains, severe) = cx.facts.count_pains();
    counted(pains, cx.words.pain_points, severe, cx.words.severe_ones);
    let (chances, quick) = cx.facts.count_opportunities();
    counted(chances, cx.words.opportunities, quick, cx.words.quick_wins);
    figures
}

fn figure(number: &str, word: &str, more: &[String]) -> Block {
    let mut texts = vec![Block::text(number, Type::FIGURE, Ink::Text), Block::text(word, Type::CAPTION, Ink::Soft)];
    texts.extend(more.iter().map(|more| Block::text(more, Type::CAPTION, Ink::Soft)));
    let texts = Block::stack(0.0, texts);
    let body = top_row(14.0, vec![(RowWidth::Natural, Block::Mark(Mark::Divider(60.0))), (RowWidth::Natural, texts)]);
    Block::card(Card { hug: true, min_width: 108.0, solid: true, ..Card::bare(body) })
}
